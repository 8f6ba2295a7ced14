# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # Comparison with ACLED, UCDP GED or VIINA
#
# Put your own download (CSV) beside this notebook and set `other`. The file is told by its columns. Its events are put into provinces by their coordinates and the outlines in this
# export, where their coordinates are precise enough for that, and both are compared by province and month.
#
# What is compared differs: ACLED codes changes of control as events of their own ("Government regains territory", "Non-state actor overtakes territory"), UCDP GED counts
# deaths in fighting, VIINA reports of many kinds. Agreement of *where and when* is what can be looked at.
# %% tags=["parameters"]
export = ".."
engine = None
other = None            # "acled.csv", "GEDEvent.csv", "viina.csv"
measure = "best"
# %%
import pandas as pd

from marchland_tables import Tables, plot, province_at

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
counts = tables.read("province_month")
features = tables.shapes("provinces")
# %% [markdown]
# ## What the other file is
#
# Of UCDP's events only those are put into a province that it knows to a district or better (`where_prec` up to 3) or to the province (4): the point of an event known to the country alone is its
# middle, which lies in some province by chance. Of ACLED's those with `geo_precision` 3 (the province's middle at best) are kept, and counted.
# %%
KINDS = {
    "acled": {"needs": ["event_date", "sub_event_type", "latitude", "longitude"], "day": "event_date"},
    "ucdp": {"needs": ["date_start", "where_prec", "latitude", "longitude"], "day": "date_start"},
    "viina": {"needs": ["date", "longitude", "latitude"], "day": "date"},
}
TERRITORY = ["Government regains territory", "Non-state actor overtakes territory", "Non-violent transfer of territory"]


def kind_of(columns):
    for kind, told in KINDS.items():
        if all(column in columns for column in told["needs"]):
            return kind
    raise ValueError(f"{other}: neither ACLED ({', '.join(KINDS['acled']['needs'])}), UCDP GED ({', '.join(KINDS['ucdp']['needs'])}) nor VIINA ({', '.join(KINDS['viina']['needs'])}); it has {', '.join(columns)}")


theirs = None
if other is None:
    print("no file yet: set `other` to your download")
else:
    raw = pd.read_csv(other, dtype=str, keep_default_na=False)
    kind = kind_of(list(raw.columns))
    rows = raw
    if kind == "acled":
        rows = rows[rows["sub_event_type"].isin(TERRITORY)]
    if kind == "ucdp":
        rows = rows[pd.to_numeric(rows["where_prec"]) <= 4]
    day = rows[KINDS[kind]["day"]]
    # ACLED writes "09 November 2014", UCDP "2014-11-09 00:00:00.000", VIINA "20220224".
    month = pd.to_datetime(day, format="%Y%m%d") if day.str.fullmatch(r"\d{8}").all() and len(day) > 0 else pd.to_datetime(day, dayfirst=False)
    province = [province_at(features, float(x), float(y)) if x and y else None for x, y in zip(rows["longitude"], rows["latitude"])]
    placed = pd.DataFrame({"province_code": province, "month": month.dt.to_period("M").dt.to_timestamp()})
    theirs = placed.dropna().groupby(["province_code", "month"]).size().rename("theirs")
    print(f"{kind}: {len(raw)} events, {len(rows)} of a kind and precision to compare, {int(placed['province_code'].notna().sum())} in a province of this export")
# %% [markdown]
# ## Where both look
#
# Only provinces and months that articles in this release name, in the months of the other file: elsewhere this release says nothing.
# %%
if theirs is not None and len(theirs) > 0:
    ours = counts[counts["province_code"].notna() & counts["month"].notna()].groupby(["province_code", "month"])[f"gains_{measure}"].sum().rename("ours")
    first, last = theirs.index.get_level_values("month").min(), theirs.index.get_level_values("month").max()
    coverage = tables.read("coverage")
    named = coverage[(coverage["scope"] == "province") & coverage["month"].notna()].set_index(["province_code", "month"]).index.union(ours.index)
    both = pd.DataFrame(index=named).join(ours).join(theirs).astype(float).fillna(0)
    month_of = both.index.get_level_values("month")
    both = both[(month_of >= first) & (month_of <= last)]
    in_both = int(((both["ours"] > 0) & (both["theirs"] > 0)).sum())
    only_ours = int(((both["ours"] > 0) & (both["theirs"] == 0)).sum())
    only_theirs = int(((both["ours"] == 0) & (both["theirs"] > 0)).sum())
    print(f"{len(both)} provinces and months named: {in_both} with events in both, {only_ours} only here, {only_theirs} only there")
    print(f"{int(theirs.sum() - both['theirs'].sum())} of their events are in provinces and months that no article here names")
    if len(both) > 2 and both["ours"].std() > 0 and both["theirs"].std() > 0:
        print(f"rank correlation: {both['ours'].rank().corr(both['theirs'].rank()):.2f}")
elif theirs is not None:
    print("none of their events lies in a province of this export")
# %% [markdown]
# ## Month by month
# %%
if theirs is not None and len(theirs) > 0:
    plot(both.groupby("month")[["ours", "theirs"]].sum(), subplots=True, figsize=(10, 5))
