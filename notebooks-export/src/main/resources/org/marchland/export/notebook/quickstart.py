# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # Quickstart
#
# What is in this export, where most ground changed hands, and how to follow one number to its sentences. Run it from top to bottom; every other
# notebook here begins the same way.
# %% tags=["parameters"]
export = ".."       # the folder of the export
engine = None       # "duckdb", "polars", "pandas" or "csv"; None takes the first that is installed
# %%
from marchland_tables import Tables

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
# %% [markdown]
# ## Who gained and who lost
#
# `province_month` has a row for each province, month and actor. `gains_high` are all gains that were reported, `gains_best` those that nobody denies, `gains_low` the best supported.
# A missing province or month is one that is not certain.
# %%
counts = tables.read("province_month")
events = tables.read("events")
print(len(counts), "rows of province_month,", len(events), "events,", int(counts["gains_high"].sum()), "gains reported")
by_actor = counts.groupby("actor")[["gains_best", "losses_best", "gains_high", "losses_high"]].sum()
by_actor = by_actor[by_actor["gains_high"] + by_actor["losses_high"] > 0]
by_actor.sort_values(["gains_high", "losses_high"], ascending=False).head(15)
# %% [markdown]
# ## Where
#
# Events, one for each change in the world; those that are only denied are left out.
# %%
changes = events[events["status"] != "denied"]
changes.groupby(["country", "province_name"], dropna=False).size().sort_values(ascending=False).head(15)
# %% [markdown]
# ## One number, down to its sentences
#
# The cell with most changes: its events, and what the articles say. `evidence` has a row for each claim behind an event.
# %%
cells = changes[changes["province_code"].notna() & changes["month"].notna()].groupby(["province_code", "month"]).size()
if len(cells) == 0:
    print("no change with a certain province and month in this export")
else:
    province, month = cells.idxmax()
    print(province, month.strftime("%Y-%m"), int(cells.max()), "changes")
    evidence = tables.read("evidence")
    for event in events[(events["province_code"] == province) & (events["month"] == month)].itertuples():
        gainer, loser = (side if isinstance(side, str) else "not named" for side in (event.gainer, event.loser))
        print(f"\n{event.place_name}: gained by {gainer}, lost by {loser}, {event.status}, {event.sources} source(s)")
        for claim in evidence[evidence["event_id"] == event.event_id].itertuples():
            print("  denied:" if claim.denies else "  -", claim.sentence if isinstance(claim.sentence, str) else f"article {claim.article_id}", f"({claim.source})")
# %% [markdown]
# ## Before you conclude
#
# A province and month that no article names is not zero. What was read stands in `coverage`.
# %%
coverage = tables.read("coverage")
read = coverage[coverage["scope"] == "source"].groupby("month", dropna=False)[["articles", "with_claims"]].sum()
print(int(read["articles"].sum()), "articles read,", int(read["with_claims"].sum()), "with a claim")
read.tail(12)
