// SPDX-License-Identifier: GPL-3.0-or-later
// Validates the data package of an export, reads its CSV files by their schemas and its Parquet files, and prints totals as JSON.
import { Package } from "datapackage";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";

const folder = process.argv[2];
const described = await Package.load(`${folder}/datapackage.json`, { basePath: folder, strict: true });
const totals = {};
for (const resource of described.resources) {
  const { path, format } = resource.descriptor;
  if (format === "csv") {
    const rows = await resource.read({ keyed: true });
    totals[path] = total(rows);
  } else if (format === "parquet") {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(`${folder}/${path}`), compressors });
    totals[path] = total(rows);
  }
}
console.log(JSON.stringify({ valid: described.valid, totals }));

function total(rows) {
  const sum = (column) => rows.reduce((of, row) => of + Number(row[column] ?? 0), 0);
  return { rows: rows.length, gains: sum("gains_high"), claims: sum("claims"), shapes: rows.filter((row) => row.geometry).length };
}
