# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # One actor over time
#
# Its gains and losses month by month, the places it is known to have held, and where it lost most.
# %% tags=["parameters"]
export = ".."
engine = None
actor = None        # an actor id, as "IS"; None takes the one with most events
measure = "best"    # low, best or high
# %%
import pandas as pd

from marchland_tables import Tables, plot

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
counts = tables.read("province_month")
counts["reported"] = counts["gains_high"] + counts["losses_high"]
named = counts[~counts["actor"].isin(["UNKNOWN", "NONE"])]
if actor is None:
    sums = named.groupby("actor")["reported"].sum()
    actor = sums.idxmax() if len(sums) > 0 else "UNKNOWN"
own = counts[(counts["actor"] == actor) & (counts["reported"] > 0)]
print(actor, "gains:", int(own["gains_high"].sum()), "losses:", int(own["losses_high"].sum()), "(reported);",
      int(own["month"].isna().sum()), "rows without a certain month")
# %% [markdown]
# ## Month by month
#
# A month in the table is one with a report of it; in the picture the months between are empty, not zero.
# %%
monthly = own[own["month"].notna()].groupby("month")[[f"gains_{measure}", f"losses_{measure}"]].sum()
if len(monthly) > 0:
    months = pd.date_range(monthly.index.min(), monthly.index.max(), freq="MS")
    bars = monthly.reindex(months).astype(float)
    bars[f"losses_{measure}"] = -bars[f"losses_{measure}"]
    bars.index = bars.index.strftime("%Y-%m")
    axes = plot(bars, kind="bar", stacked=True, width=1.0, figsize=(12, 4), title=f"{actor}: reported gains and losses by month ({measure})")
    if axes is not None:
        axes.set_xticks([i for i, month in enumerate(bars.index) if month.endswith("-01")])
        axes.axhline(0, color="black", linewidth=0.5)
monthly.assign(net_so_far=(monthly[f"gains_{measure}"] - monthly[f"losses_{measure}"]).cumsum())
# %% [markdown]
# ## Where
# %%
own.groupby(["country_name", "province_name"], dropna=False)[[f"gains_{measure}", f"losses_{measure}"]].sum().sort_values(f"losses_{measure}", ascending=False).head(15)
# %% [markdown]
# ## What it held
#
# Chains of events that articles report: a place of which nobody wrote is not in it. A missing `held_from` is one from before the first event that was read; a missing `held_to` means
# that no later event was read, not that it holds the place still.
# %%
holdings = tables.read("holdings")
held = holdings[holdings["holder"] == actor].sort_values(["held_from", "place_name"])
print(len(held), "holdings of", held["place_key"].nunique(), "places;", int(held["contradicted"].sum()), "contradicted by another event")
held[["place_name", "province_name", "held_from", "held_to", "ended_by", "contested", "contradicted"]].head(30)
