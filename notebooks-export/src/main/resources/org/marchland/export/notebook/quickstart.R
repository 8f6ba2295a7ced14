# SPDX-License-Identifier: GPL-3.0-or-later
# Who gained and who lost ground: a first look at a Marchland export with R alone.
# Rscript quickstart.R [FOLDER OF THE EXPORT]
args <- commandArgs(trailingOnly = TRUE)
export <- if (length(args) > 0) args[1] else ".."

# arrow reads the Parquet files where it is installed; else the CSV files are read.
read_table <- function(name) {
  file <- function(format) file.path(export, "tables", paste0(name, ".", format))
  if (requireNamespace("arrow", quietly = TRUE)) {
    return(as.data.frame(arrow::read_parquet(file("parquet"))))
  }
  frame <- read.csv(file("csv"), na.strings = "", check.names = FALSE, encoding = "UTF-8", stringsAsFactors = FALSE)
  if ("month" %in% names(frame)) frame$month <- as.Date(frame$month)
  frame
}

cat("read with", if (requireNamespace("arrow", quietly = TRUE)) "arrow" else "csv", "\n")
counts <- read_table("province_month")
events <- read_table("events")
cat(nrow(counts), "rows of province_month,", nrow(events), "events,", sum(counts$gains_high), "gains reported\n\n")

# Each actor's gains and losses, those that nobody denies.
if (nrow(counts) > 0) {
  by_actor <- aggregate(cbind(gains_best, losses_best) ~ actor, data = counts, FUN = sum)
  by_actor <- by_actor[by_actor$gains_best + by_actor$losses_best > 0, ]
  print(head(by_actor[order(-by_actor$gains_best, -by_actor$losses_best), ], 15), row.names = FALSE)
}

# Changes by province and month. A province and month that no article names is not zero: it is not there.
changes <- events[events$status == "reported" & !is.na(events$province_code) & !is.na(events$month), ]
coverage <- read_table("coverage")
named <- coverage[coverage$scope == "province" & !is.na(coverage$month) & coverage$articles > 0, ]
cat("\n", nrow(named), "provinces and months that articles name,",
    nrow(unique(changes[c("province_code", "month")])), "with a change that nobody denies\n")
