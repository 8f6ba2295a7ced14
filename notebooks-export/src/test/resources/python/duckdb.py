# SPDX-License-Identifier: GPL-3.0-or-later
"""DuckDB for Python where Debian has none: its Java driver through JPype. Only what the notebooks ask for."""
import datetime
import os

import jpype
import pandas as pd

if not jpype.isJVMStarted():
    # JPype itself needs its own jar on the path that Debian puts elsewhere.
    jpype.startJVM(classpath=["/usr/share/java/org.jpype.jar", os.environ["MARCHLAND_DUCKDB_JAR"]], convertStrings=True)


def _plain(value):
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    name = value.getClass().getName()
    if name == "java.time.LocalDate":
        return datetime.date(value.getYear(), value.getMonthValue(), value.getDayOfMonth())
    if name.endswith("DuckDBArray"):
        return [_plain(element) for element in value.getArray()]
    if name == "java.lang.Boolean":
        return bool(value.booleanValue())
    if name in ("java.lang.Integer", "java.lang.Long"):
        return int(value.longValue())
    if name == "java.lang.Double":
        return float(value.doubleValue())
    return str(value)


class _Result:
    def __init__(self, rows):
        self._rows = rows

    def df(self):
        about = self._rows.getMetaData()
        names = [str(about.getColumnName(i + 1)) for i in range(about.getColumnCount())]
        read = []
        while self._rows.next():
            read.append([_plain(self._rows.getObject(i + 1)) for i in range(len(names))])
        return pd.DataFrame(read, columns=names)


class _Connection:
    def __init__(self):
        driver = jpype.JClass("org.duckdb.DuckDBDriver")()
        self._connection = driver.connect("jdbc:duckdb:", jpype.JClass("java.util.Properties")())

    def execute(self, sql):
        return _Result(self._connection.createStatement().executeQuery(sql))


def connect():
    return _Connection()
