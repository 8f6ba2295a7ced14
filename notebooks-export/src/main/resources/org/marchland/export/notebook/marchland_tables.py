# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables of a Marchland export as pandas frames.

The Parquet files are read with DuckDB, Polars or pandas' own engine, whichever is installed, in
this order; without any of them the CSV files are read. `tables.engine` says which it was.
"""
import importlib.util
import json
import math
from pathlib import Path

import pandas as pd


def _is_installed(module):
    return importlib.util.find_spec(module) is not None


class Tables:
    """The tables below a folder.

    folder: the export, or the folder `notebooks` in it
    engine: "duckdb", "polars", "pandas" or "csv"; by default the first that is installed
    """

    def __init__(self, folder="..", engine=None):
        self.folder = Path(folder).resolve()
        if not (self.folder / "datapackage.json").exists():
            raise FileNotFoundError(f"{self.folder}: no Marchland export there (no datapackage.json); set `export` to its folder")
        self.package = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))
        self.engine = engine or self._find_engine()

    @staticmethod
    def _find_engine():
        if _is_installed("duckdb"):
            return "duckdb"
        if _is_installed("polars"):
            return "polars"
        if _is_installed("pyarrow") or _is_installed("fastparquet"):
            return "pandas"
        return "csv"

    def read(self, name):
        """One table: days as datetime64, lists as lists, unknown values as missing."""
        fields = self._fields(name)
        columns = [field["name"] for field in fields]
        parquet = str(self.folder / "tables" / f"{name}.parquet")
        if self.engine == "duckdb":
            import duckdb

            listed = ", ".join(f'"{column}"' for column in columns)
            quoted = parquet.replace("'", "''")
            frame = duckdb.connect().execute(f"select {listed} from read_parquet('{quoted}')").df()
        elif self.engine == "polars":
            import polars

            frame = pd.DataFrame(polars.read_parquet(parquet, columns=columns).to_dict(as_series=False))
        elif self.engine == "pandas":
            frame = pd.read_parquet(parquet, columns=columns)
        else:
            frame = self._read_csv(name, fields)
        return self._typed(frame, fields)

    def shapes(self, name="provinces"):
        """The features of a GeoJSON file."""
        return json.loads((self.folder / "tables" / f"{name}.geojson").read_text(encoding="utf-8"))["features"]

    def _fields(self, name):
        for resource in self.package["resources"]:
            if resource["path"] == f"tables/{name}.csv":
                return resource["schema"]["fields"]
        raise KeyError(f"no table {name} in {self.folder}")

    def _read_csv(self, name, fields):
        frame = pd.read_csv(self.folder / "tables" / f"{name}.csv", dtype=str, keep_default_na=False, na_values=[""])
        for field in fields:
            if field["type"] == "array":
                frame[field["name"]] = frame[field["name"]].map(lambda text: json.loads(text) if isinstance(text, str) else [])
            elif field["type"] == "boolean":
                frame[field["name"]] = frame[field["name"]].map({"true": True, "false": False})
            elif field["type"] == "string":
                # An apostrophe at the beginning is never the text's own.
                frame[field["name"]] = frame[field["name"]].map(_without_apostrophe, na_action="ignore")
        return frame

    @staticmethod
    def _typed(frame, fields):
        for field in fields:
            name, kind = field["name"], field["type"]
            if kind == "integer":
                frame[name] = pd.to_numeric(frame[name]).astype("Int64")
            elif kind == "number":
                frame[name] = pd.to_numeric(frame[name])
            elif kind == "date":
                frame[name] = pd.to_datetime(frame[name])
            elif kind == "array":
                frame[name] = frame[name].map(list)
        return frame


def with_apostrophe(text):
    """A text as it can stand in a CSV file: with an apostrophe before what a spreadsheet would take for a formula, or before one of its own."""
    risky = isinstance(text, str) and (text.lstrip()[:1] in tuple("=+-@|%＝＋－＠") or text[:1] in ("\t", "\r", "\n", "'"))
    return "'" + text if risky else text


def _without_apostrophe(text):
    return text[1:] if text.startswith("'") else text


def interval(right, of, z=1.96):
    """Wilson's interval of a share, by default of 95 %: (low, high)."""
    if of == 0:
        return (0.0, 1.0)
    share = right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return (max(0.0, middle - half), min(1.0, middle + half))


class ProvinceFinder:
    """Finds the province of a point by the outlines of an export.

    Outlines are good to a few kilometres, so that a town on a shore or a border can lie outside all of them: it is given the nearest
    province within `reach` kilometres. Provinces without an outline (`without_outline`) cannot be found.
    """

    def __init__(self, features, reach=10):
        self.reach = reach
        self.without_outline = sorted(f["properties"]["province_name"] for f in features if f["geometry"] is None)
        self._found = {}
        self._shapes = []
        for feature in features:
            geometry = feature["geometry"]
            if geometry is not None:
                polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
                points = [point for polygon in polygons for point in polygon[0]]
                xs, ys = [p[0] for p in points], [p[1] for p in points]
                self._shapes.append((feature["properties"]["province_code"], (min(xs), min(ys), max(xs), max(ys)), polygons))

    def at(self, longitude, latitude):
        """The code of the province, None where there is none."""
        if math.isnan(longitude) or math.isnan(latitude):
            return None
        key = (longitude, latitude)
        if key not in self._found:
            self._found[key] = self._inside(*key) or self._nearest(*key)
        return self._found[key]

    def _inside(self, x, y):
        for code, (west, south, east, north), polygons in self._shapes:
            if west <= x <= east and south <= y <= north:
                if any(_in_ring(polygon[0], x, y) and not any(_in_ring(hole, x, y) for hole in polygon[1:]) for polygon in polygons):
                    return code
        return None

    def _nearest(self, x, y):
        degree = 111.2
        narrow = math.cos(math.radians(y))
        reach = self.reach / degree
        best, least = None, self.reach
        for code, (west, south, east, north), polygons in self._shapes:
            if west - reach / max(narrow, 0.1) <= x <= east + reach / max(narrow, 0.1) and south - reach <= y <= north + reach:
                for polygon in polygons:
                    for (x1, y1), (x2, y2) in zip(polygon[0], polygon[0][1:]):
                        ax, ay, bx, by = (x1 - x) * narrow * degree, (y1 - y) * degree, (x2 - x) * narrow * degree, (y2 - y) * degree
                        length = (bx - ax) ** 2 + (by - ay) ** 2
                        t = 0 if length == 0 else max(0, min(1, -(ax * (bx - ax) + ay * (by - ay)) / length))
                        away = math.hypot(ax + t * (bx - ax), ay + t * (by - ay))
                        if away < least:
                            best, least = code, away
        return best


def _in_ring(ring, x, y):
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def plot(frame, **options):
    """Draws a frame where matplotlib is installed, and says so where it is not."""
    if not _is_installed("matplotlib"):
        print("(matplotlib is not installed: no picture)")
        return None
    return frame.plot(**options)
