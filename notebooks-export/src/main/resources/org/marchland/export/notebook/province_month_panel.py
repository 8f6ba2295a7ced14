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
measure = "best"    # low, best or high
output = "panel.csv"
# %%
import pandas as pd

from marchland_tables import Tables, plot

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
counts = tables.read("province_month")
provinces = tables.read("provinces")
coverage = tables.read("coverage")
coverage = coverage[(coverage["scope"] == "province") & coverage["month"].notna()]
# %% [markdown]
# ## The grid
#
# Months run from the first to the last in which anything was read. Events without a certain province or month cannot be placed in it; how many they are is printed, and belongs
# into the description of the data.
# %%
changed = counts[counts["gains_high"] + counts["losses_high"] > 0]
if countries is None:
    countries = sorted(changed["country"].dropna().unique())
placed = counts[counts["province_code"].notna() & counts["month"].notna() & counts["country"].isin(countries)]
unplaced = changed[changed["province_code"].isna() | changed["month"].isna()]
months_seen = pd.concat([coverage["month"], placed["month"]])
months = pd.date_range(months_seen.min(), months_seen.max(), freq="MS") if len(months_seen) > 0 else pd.DatetimeIndex([])
chosen = provinces[provinces["country"].isin(countries)].drop_duplicates("province_code")
grid = pd.MultiIndex.from_product([chosen["province_code"], months], names=["province_code", "month"])
panel = pd.DataFrame(index=grid)
# %% [markdown]
# ## Counts, and where they rest
#
# Each change is one gain, be it of an actor that is not named, so that the gains of all actors count the changes once.
# %%
panel["changes"] = placed.groupby(["province_code", "month"])[f"gains_{measure}"].sum()
panel["claims_denying"] = placed.groupby(["province_code", "month"])["denials"].max()
panel["articles_naming"] = coverage.groupby(["province_code", "month"])["articles"].sum()
panel["covered"] = panel["articles_naming"].fillna(0).gt(0) | panel["changes"].fillna(0).gt(0)
for column in ["changes", "claims_denying", "articles_naming"]:
    panel[column] = panel[column].astype("Float64").where(panel[column].notna() | ~panel["covered"], 0)
    panel.loc[~panel["covered"], column] = pd.NA
panel = panel.reset_index().merge(chosen, on="province_code", how="left")
print(f"{len(panel)} rows: {len(chosen)} provinces x {len(months)} months, {int(panel['covered'].sum())} covered, {int(panel['changes'].sum())} changes ({measure});",
      f"{int(unplaced['gains_high'].sum())} gains without a certain province or month are not in it")
# %% [markdown]
# ## By actor
#
# `gains` and `losses` of each actor: zero where articles name the province and tell nothing of it; provinces and months that nobody looked at have no row.
# %%
wide = placed[placed["gains_high"] + placed["losses_high"] > 0].pivot_table(index=["province_code", "month"], columns="actor", values=[f"gains_{measure}", f"losses_{measure}"], aggfunc="sum")
wide.columns = [f"{side.rsplit('_', 1)[0]}_{actor}" for side, actor in wide.columns]
covered = panel.loc[panel["covered"], ["province_code", "month"]]
wide = wide.reindex(pd.MultiIndex.from_frame(covered)).fillna(0)
print(len(wide), "covered provinces and months,", len(wide.columns), "columns")
wide.head()
# %% [markdown]
# ## Something to look at, and the file
# %%
monthly = panel.groupby("month")[["changes", "articles_naming"]].sum().astype(float)
plot(monthly, subplots=True, figsize=(10, 5), title=["changes", "articles that name a province"], legend=False)
if output:
    panel.to_csv(output, index=False)
    print("written:", output)
panel.head()
