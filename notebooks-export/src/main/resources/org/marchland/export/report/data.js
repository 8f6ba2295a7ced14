// SPDX-License-Identifier: GPL-3.0-or-later
// What the page knows: the block of JSON, laid out for asking.

const NOT_CERTAIN = -1;
const EVERYWHERE = "*";
const MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const release = JSON.parse(document.getElementById("data").textContent);
const firstYear = Number(release.first.slice(0, 4));
const firstMonth = Number(release.first.slice(5, 7)) - 1;

const provinces = release.provinces.map((province, index) => ({
  ...province,
  index,
  feature: province.rings && { type: "Feature", index, geometry: { type: "MultiPolygon", coordinates: province.rings.map((polygon) => polygon.map(ringOf)) } },
  articles: new Map(pairs(release.covered[index])),
}));

const counts = release.counts.map(([province, country, month, actor, ...six]) => ({
  province, country, month, actor,
  gains: { low: six[0], best: six[1], high: six[2] },
  losses: { low: six[3], best: six[4], high: six[5] },
}));

/** The country of a row: that of its province, else its own, which may be "". */
const countryOf = (row) => (row.province === NOT_CERTAIN ? row.country : provinces[row.province].country);

const countriesByCode = new Map();
for (const province of provinces) {
  countriesByCode.set(province.country, province.countryName || province.country);
}

/** The name of a country; of changes without a certain one, that. */
const countryName = (code) => (code === EVERYWHERE ? "all countries" : countriesByCode.get(code) || code || "country not certain");

/** Gains and losses of a row together. */
const movesOf = (row, measure) => row.gains[measure] + row.losses[measure];

/** Countries with a change; the map of all countries leaves out those that are only written about. */
const changedCountries = new Set(counts.map(countryOf));
const isShown = (province, country) => (country === EVERYWHERE ? changedCountries.size === 0 || changedCountries.has(province.country) : province.country === country);

/** Where anybody's changes are told, though by articles of other months. */
const told = new Set(counts.map((row) => `${row.province} ${row.month}`));
const isReported = (province, month) => told.has(`${province} ${month}`) || (province !== NOT_CERTAIN && provinces[province].articles.has(month));

/** Longitude and latitude from differences in thousandths of a degree. */
function ringOf(steps) {
  const ring = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    ring.push([x / 1000, y / 1000]);
  }
  return ring;
}

function pairs(flat) {
  const listed = [];
  for (let i = 0; i < flat.length; i += 2) {
    listed.push([flat[i], flat[i + 1]]);
  }
  return listed;
}

/** "October 2017"; of a month that is not certain, that. */
function monthName(month) {
  if (month === NOT_CERTAIN) {
    return "month not certain";
  }
  return `${MONTH_NAMES[(firstMonth + month) % 12]} ${yearOf(month)}`;
}

const yearOf = (month) => firstYear + Math.floor((firstMonth + month) / 12);

/** "2017-10", and back. */
const monthCode = (month) => `${yearOf(month)}-${String(((firstMonth + month) % 12) + 1).padStart(2, "0")}`;
const monthOfCode = (code) => (Number(code.slice(0, 4)) - firstYear) * 12 + Number(code.slice(5, 7)) - 1 - firstMonth;

/** An id as a person says it: "Syria, government" for SY-GOV; those of groups are names already. */
const actorName = (actor) => (actor === "UNKNOWN" ? "not named" : release.actorNames[actor] ?? actor);
const number = d3.format(",");
const plural = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/** A new element with text, which is never read as HTML. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}
