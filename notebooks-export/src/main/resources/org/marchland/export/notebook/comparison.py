# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # Comparison with ACLED, UCDP GED or VIINA
#
# Put your own download (CSV) beside this notebook and set `other`. The file is told by its columns. Its events are put into provinces by their coordinates and the outlines in this
# export, and both are compared by province and month.
#
# What is compared differs: ACLED codes changes of control as events of their own ("Government regains territory", "Non-state actor overtakes territory"), UCDP GED counts
# deaths in fighting, VIINA reports of many kinds. Agreement of *where and when* is what can be looked at.
# %% tags=["parameters"]
export = ".."
engine = None
other = None            # "acled.csv", "GEDEvent.csv", "viina.csv"
measure = "best"        # best: ours that nobody denies; high: all that were reported
# %%
import pandas as pd

from marchland_tables import ProvinceFinder, Tables, plot

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
events = tables.read("events")
coverage = tables.read("coverage")
provinces = tables.read("provinces")
finder = ProvinceFinder(tables.shapes("provinces"))
# %% [markdown]
# ## What the other file is
#
# Only events are taken whose place and time are precise enough to be in a province and month: of UCDP those known to a province or better (`where_prec` up to 4; the point of an event
# known to the country alone lies in some province by chance) and to a month or better (`date_prec` up to 4); of ACLED those with `geo_precision` 1 or 2 and `time_precision` 1 or 2, where it has these columns.
# VIINA tells no precision.
# %%
NEEDS = {
    "acled": ["event_date", "sub_event_type", "latitude", "longitude"],
    "ucdp": ["date_start", "where_prec", "latitude", "longitude"],
    "viina": ["date", "longitude", "latitude"],
}
PRECISE = {"acled": {"geo_precision": 2, "time_precision": 2}, "ucdp": {"where_prec": 4, "date_prec": 4}, "viina": {}}
TERRITORY = ["Government regains territory", "Non-state actor overtakes territory", "Non-violent transfer of territory"]


def kind_of(columns):
    for kind, needed in NEEDS.items():
        if all(column in columns for column in needed):
            return kind
    raise ValueError(f"{other}: neither ACLED ({', '.join(NEEDS['acled'])}), UCDP GED ({', '.join(NEEDS['ucdp'])}) nor VIINA ({', '.join(NEEDS['viina'])}); it has {', '.join(columns)}")


def months_of(days):
    """ACLED writes "09 November 2014", UCDP "2014-11-09 00:00:00.000", VIINA "20220224"."""
    compact = days.str.fullmatch(r"\d{8}")
    read = pd.to_datetime(days.where(compact), format="%Y%m%d", errors="coerce")
    return read.fillna(pd.to_datetime(days.where(~compact), errors="coerce")).dt.to_period("M").dt.to_timestamp()


theirs = None
if other is None:
    print("no file yet: set `other` to your download")
else:
    raw = pd.read_csv(other, dtype=str, keep_default_na=False)
    kind = kind_of(list(raw.columns))
    raw["month"] = months_of(raw[NEEDS[kind][0]])
    rows = raw[raw["sub_event_type"].isin(TERRITORY)] if kind == "acled" else raw
    of_kind = len(rows)
    for column, worst in PRECISE[kind].items():
        if column in rows:
            rows = rows[pd.to_numeric(rows[column], errors="coerce") <= worst]
    x, y = (pd.to_numeric(rows[column], errors="coerce") for column in ("longitude", "latitude"))
    placed = rows.assign(province_code=[finder.at(*point) for point in zip(x, y)])
    inside = placed[placed["province_code"].notna() & placed["month"].notna()]
    theirs = inside.groupby(["province_code", "month"]).size().rename("theirs")
    print(f"{kind}: {len(raw)} events, {of_kind} of a kind to compare, {len(rows)} precise enough, {len(inside)} in a province and month of this export")
    if len(rows) > len(inside):
        print(f"{len(rows) - len(inside)} could not be placed: other countries, bad coordinates or days, or provinces without an outline here")
    if finder.without_outline:
        print(f"{len(finder.without_outline)} provinces have no outline and are left out of the comparison:", ", ".join(finder.without_outline))
# %% [markdown]
# ## Where both look
#
# Only provinces and months that articles in this release name, of the countries and months of the other file (of all its events, not just those compared): elsewhere one of the two says nothing.
# %%
both = None
if theirs is not None and len(theirs) > 0:
    country_of = provinces.set_index("province_code")["country"]
    outlined = country_of[~provinces.set_index("province_code")["province_name"].isin(finder.without_outline)]
    countries = set(country_of[theirs.index.get_level_values("province_code")])
    changes = events[(events["status"] == "reported") if measure == "best" else (events["status"] != "denied")]
    changes = changes[changes["province_code"].notna() & changes["month"].notna()]
    ours = changes.groupby(["province_code", "month"]).size().rename("ours")
    named = coverage[(coverage["scope"] == "province") & coverage["month"].between(raw["month"].min(), raw["month"].max())]
    named = named[named["province_code"].isin(outlined[outlined.isin(countries)].index)]
    both = named.set_index(["province_code", "month"])[[]].join(ours).join(theirs).astype(float).fillna(0)
    in_both = int(((both["ours"] > 0) & (both["theirs"] > 0)).sum())
    only_ours = int(((both["ours"] > 0) & (both["theirs"] == 0)).sum())
    only_theirs = int(((both["ours"] == 0) & (both["theirs"] > 0)).sum())
    print(f"{', '.join(sorted(countries))}: {len(both)} provinces and months named: {in_both} with events in both, {only_ours} only here, {only_theirs} only there")
    print(f"{int(theirs.sum() - both['theirs'].sum())} of their events are in provinces and months that no article here names")
    if len(both) > 2 and both["ours"].std() > 0 and both["theirs"].std() > 0:
        print(f"rank correlation: {both['ours'].rank().corr(both['theirs'].rank()):.2f}")
elif theirs is not None:
    print("none of their events lies in a province of this export")
# %% [markdown]
# ## Where they differ
# %%
differ = both[(both["ours"] > 0) != (both["theirs"] > 0)] if both is not None else None
differ
# %%
if both is not None and len(both) > 0:
    plot(both.groupby("month")[["ours", "theirs"]].sum(), subplots=True, figsize=(10, 5), style=".")
