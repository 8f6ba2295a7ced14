#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Give each Natural Earth polygon the first-level division that it is drawn for, and write the names it has elsewhere.

    boundaries.py POLYGONS FACTS PLACES_DIR OUT

POLYGONS is a GeoJSON collection of Natural Earth's admin-1 shapes, PLACES_DIR holds places.tsv.gz and provinces.tsv.
Writes OUT, the same shapes with one property, admin1: that of boundaries-patch.tsv, else that of most places inside it,
where they are clear (divisions were reformed since Natural Earth coded them), else the one that Natural Earth states by
GeoNames id, GeoNames code or ISO 3166-2. A shape without any is left out, and so is one in which a division of the same country without
a shape has most of its places (few are strays at a border): it was drawn before that was split off.
Natural Earth is finer than GeoNames in some countries; shapes of one division are dissolved by the caller.

Places whose division is unknown or was abolished are given the one in whose shape they lie; places.tsv.gz is rewritten.
"""
import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from merge import table, write_packed


def rings(geometry):
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


def inside(lon, lat, shape_rings):
    """Even-odd rule over all rings, so that holes are outside."""
    odd = False
    for ring in shape_rings:
        x1, y1 = ring[-1][:2]
        for point in ring:
            x2, y2 = point[:2]
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                odd = not odd
            x1, y1 = x2, y2
    return odd


def cells_of(shapes):
    """Which shapes touch which whole degree."""
    cells = defaultdict(list)
    for number, shape in enumerate(shapes):
        points = [p for ring in rings(shape["geometry"]) for p in ring]
        west, east = min(p[0] for p in points), max(p[0] for p in points)
        south, north = min(p[1] for p in points), max(p[1] for p in points)
        for x in range(int(west // 1), int(east // 1) + 1):
            for y in range(int(south // 1), int(north // 1) + 1):
                cells[x, y].append(number)
    return cells


def votes(shapes, cells, places):
    """Of each shape, how many places of which division lie inside it."""
    counted = defaultdict(Counter)
    for lon, lat, admin1 in places:
        for number in cells[int(lon // 1), int(lat // 1)]:
            if inside(lon, lat, rings(shapes[number]["geometry"])):
                counted[number][admin1] += 1
    return counted


def settle(row, shapes, cells, codes):
    """The row of a place, with the division in whose shape it lies where it has none that there is."""
    if not row[3] or row[6] + "." + row[7] in codes:
        return row
    lat, lon = float(row[3]), float(row[4])
    at = [shapes[n]["properties"]["admin1"] for n in cells[int(lon // 1), int(lat // 1)]
          if inside(lon, lat, rings(shapes[n]["geometry"]))]
    found = [code for code in at if code and code[:2] == row[6]]
    return row[:7] + [found[0][3:] if found else ""] + row[8:]


def is_split_off(code, of, here, everywhere, drawn):
    """Whether a division that has no shape has most of its places in the shape of another one of its country."""
    return code not in drawn and of and code[:2] == of[:2] and here[code] * 2 > everywhere[code]


def main():
    polygons, facts, resources, out = map(Path, sys.argv[1:5])
    shapes = [f for f in json.loads(polygons.read_text(encoding="utf-8"))["features"] if f["geometry"]]
    divisions = table(resources / "provinces.tsv")
    by_id = {row[1]: row[0] for row in divisions if row[1]}
    by_iso = {row[2]: row[0] for row in divisions if row[2]}
    codes = {row[0] for row in divisions}
    patch = {row[0]: row[1] for row in table(facts / "boundaries-patch.tsv")}
    with gzip.open(resources / "places.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    places = [(float(r[4]), float(r[3]), r[6] + "." + r[7]) for r in rows if r[3] and r[6] + "." + r[7] in codes]
    cells, how = cells_of(shapes), Counter()
    counted = votes(shapes, cells, places)
    everywhere = sum(counted.values(), Counter())
    for number, shape in enumerate(shapes):
        p = shape["properties"]
        stated = by_id.get(str(p.get("gn_id"))) or p.get("gn_a1_code")
        if stated not in codes:
            stated = by_iso.get(p.get("iso_3166_2"))
        inside_it = counted[number]
        most, voices = inside_it.most_common(1)[0] if inside_it else (None, 0)
        clear = voices * 2 > inside_it.total() and (inside_it[stated] * 3 < voices or not stated)
        split = inside_it.total() >= 5 and voices * 10 < inside_it.total() * 6
        p["admin1"] = patch.get(p["adm1_code"]) or (None if split else most if clear else stated or most)
        how["stated" if p["admin1"] == stated else "voted"] += bool(p["admin1"])
    for _ in range(2):
        drawn = {s["properties"]["admin1"] for s in shapes}
        for number, shape in enumerate(shapes):
            if any(is_split_off(code, shape["properties"]["admin1"], counted[number], everywhere, drawn) for code in counted[number]):
                shape["properties"]["admin1"] = None
    settled = [settle(row, shapes, cells, codes) for row in rows]
    write_packed(resources / "places.tsv.gz", ("\t".join(row) + "\n" for row in settled))
    kept = [{"type": "Feature", "properties": {"admin1": s["properties"]["admin1"]}, "geometry": s["geometry"]}
            for s in shapes if s["properties"]["admin1"]]
    kept.sort(key=lambda s: s["properties"]["admin1"])
    out.write_text(json.dumps({"type": "FeatureCollection", "features": kept}), encoding="utf-8")
    drawn = {s["properties"]["admin1"] for s in kept}
    print(f"{len(shapes)} shapes: {how['stated']} stated, {how['voted']} by the places inside, {len(shapes) - len(kept)} left out; "
          f"{len(drawn)} of {len(codes)} divisions drawn; "
          f"{sum(a != b for a, b in zip(rows, settled))} places settled", file=sys.stderr)


if __name__ == "__main__":
    main()
