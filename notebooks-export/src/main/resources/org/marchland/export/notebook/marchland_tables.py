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
                # Before a text that a spreadsheet would take for a formula stands an apostrophe.
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


def _without_apostrophe(text):
    begun = text[1:].lstrip()
    return text[1:] if text.startswith("'") and (begun[:1] in set("=+-@|%＝＋－＠") - {""} or text[1:2] in ("\t", "\r", "\n")) else text


def interval(right, of, z=1.96):
    """Wilson's interval of a share, by default of 95 %: (low, high)."""
    if of == 0:
        return (0.0, 1.0)
    share = right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return (max(0.0, middle - half), min(1.0, middle + half))


def province_at(features, longitude, latitude):
    """The code of the province whose outline holds a point, None outside all of them."""
    for feature in features:
        geometry = feature["geometry"]
        if geometry is None:
            continue
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for polygon in polygons:
            if _in_ring(polygon[0], longitude, latitude) and not any(_in_ring(hole, longitude, latitude) for hole in polygon[1:]):
                return feature["properties"]["province_code"]
    return None


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
