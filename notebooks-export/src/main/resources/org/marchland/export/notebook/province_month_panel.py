# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # A balanced panel of provinces and months
#
# For regressions: every province of the chosen countries in every month, zero where articles name the province and report no change, missing where nobody looked. Missing is not
# zero: a model that takes it for zero takes silence for peace.
# %% tags=["parameters"]
export = ".."
engine = None
countries = None    # ["SY", "IQ"]; None takes every country with a change
first = None        # "2014-01"; None takes the first month in which anything was read
last = None
only_covered = False  # leave out provinces and months that nobody looked at
output = "panel.csv"
# %%
import re

import pandas as pd

from marchland_tables import Tables, plot

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
counts = tables.read("province_month")
events = tables.read("events")
provinces = tables.read("provinces")
coverage = tables.read("coverage")
coverage = coverage[(coverage["scope"] == "province") & coverage["month"].notna()]
# %% [markdown]
# ## The grid
#
# A province and month is covered where articles that were read name it, whatever they report. Events without a certain province or month cannot be placed in it; how many they are is
# printed, and belongs into the description of the data.
# %%
changes = events[events["status"] != "denied"]
if countries is None:
    countries = sorted(changes["country"].dropna().unique())
chosen = provinces[provinces["country"].isin(countries)].drop_duplicates("province_code")
placed = changes[changes["province_code"].isin(chosen["province_code"]) & changes["month"].notna()]
unplaced = changes[(changes["province_code"].isna() | changes["month"].isna()) & (changes["country"].isin(countries) | changes["country"].isna())]
seen = coverage[coverage["province_code"].isin(chosen["province_code"])]
months_seen = pd.concat([seen["month"], placed["month"]])
begin = pd.Timestamp(first) if first else months_seen.min()
end = pd.Timestamp(last) if last else months_seen.max()
months = pd.date_range(begin, end, freq="MS") if pd.notna(begin) and pd.notna(end) else pd.DatetimeIndex([])
grid = pd.MultiIndex.from_product([chosen["province_code"], months], names=["province_code", "month"])
panel = pd.DataFrame(index=grid)
panel["articles_naming"] = seen.groupby(["province_code", "month"])["articles"].sum()
panel["covered"] = panel["articles_naming"].fillna(0).gt(0)
# %% [markdown]
# ## Changes
#
# `changes_high` are all that were reported, `changes_best` those that nobody denies, `changes_low` those of them with a resolved place and two outlets or more, as in `province_month`. A change that
# later articles date back to a month in which no article named the province stays: it is in the row, and `covered` is false.
# %%
kept = {
    "low": (placed["status"] == "reported") & placed["place_geonames_id"].notna() & (placed["sources"] >= 2),
    "best": placed["status"] == "reported",
    "high": placed["status"] != "denied",
}
for measure, rows in kept.items():
    panel[f"changes_{measure}"] = placed[rows].groupby(["province_code", "month"]).size()
own = [column for column in panel.columns if column.startswith("changes_")]
told_later = panel["changes_high"].fillna(0).gt(0) & ~panel["covered"]
for column in own:
    panel[column] = panel[column].astype("Float64")
    panel.loc[panel["covered"] & panel[column].isna(), column] = 0
    panel.loc[~panel["covered"] & ~told_later, column] = pd.NA
# %% [markdown]
# ## By actor
#
# Gains and losses of each actor that nobody denies, in columns of their own: zero where articles name the province and tell nothing of it.
# %%
moved = counts[counts["province_code"].isin(chosen["province_code"]) & counts["month"].notna() & (counts["gains_best"] + counts["losses_best"] > 0)]
wide = moved.pivot_table(index=["province_code", "month"], columns="actor", values=["gains_best", "losses_best"], aggfunc="sum")
wide.columns = [f"{side.split('_')[0]}_{re.sub('[^0-9A-Za-z]+', '_', actor)}" for side, actor in wide.columns]
panel = panel.join(wide.astype("Float64"))
for column in wide.columns:
    panel.loc[(panel["covered"] | told_later) & panel[column].isna(), column] = 0
panel = panel.reset_index().merge(chosen, on="province_code", how="left")
print(f"{len(panel)} rows: {len(chosen)} provinces x {len(months)} months, {int(panel['covered'].sum())} covered, {int(panel['changes_best'].sum())} changes (best), {len(wide.columns)} columns of actors;",
      f"{int(told_later.sum())} cells with a change are told only later;",
      f"{len(unplaced)} changes without a certain province or month are not in it")
# %% [markdown]
# ## Something to look at, and the file
#
# Gaps in the picture are months in which nobody looked.
# %%
monthly = panel.groupby("month")[["changes_best", "articles_naming"]].sum(min_count=1).astype(float)
if len(monthly.dropna(how="all")) > 0:
    plot(monthly, subplots=True, figsize=(10, 5), style=".", title=["changes", "articles, once for each province that they name"], legend=False)
if only_covered:
    panel = panel[panel["covered"]]
if output:
    panel.to_csv(output, index=False)
    print(len(panel), "rows written:", output)
panel.head()
