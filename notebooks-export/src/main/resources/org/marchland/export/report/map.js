// SPDX-License-Identifier: GPL-3.0-or-later
// The map: provinces of a country coloured by what happened in a month.

const MAP_WIDTH = 760;
const MAP_HEIGHT = 480;
const svg = d3.select("#map").attr("viewBox", `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`);

const hatch = svg.append("defs").append("pattern").attr("id", "no-reports").attr("width", 7).attr("height", 7)
  .attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
hatch.append("rect").attr("class", "hatch-ground").attr("width", 7).attr("height", 7);
hatch.append("line").attr("class", "hatch-line").attr("y2", 7);
const shapes = svg.append("g");
const spots = svg.append("g").attr("aria-hidden", "true");
const labels = svg.append("g").attr("aria-hidden", "true");

/** Classes of a count of changes, and of a net gain. */
const CHANGES = [
  { holds: (v) => v === 0, look: "zero", says: "0" },
  { holds: (v) => v === 1, look: "c1", says: "1" },
  { holds: (v) => v === 2, look: "c2", says: "2" },
  { holds: (v) => v <= 5, look: "c3", says: "3–5" },
  { holds: (v) => v <= 10, look: "c4", says: "6–10" },
  { holds: () => true, look: "c5", says: "over 10" },
];
const NET = [
  { holds: (v) => v <= -3, look: "loss3", says: "lost 3 or more" },
  { holds: (v) => v === -2, look: "loss2", says: "2" },
  { holds: (v) => v === -1, look: "loss1", says: "1" },
  { holds: (v) => v === 0, look: "zero", says: "0" },
  { holds: (v) => v === 1, look: "gain1", says: "gained 1" },
  { holds: (v) => v === 2, look: "gain2", says: "2" },
  { holds: () => true, look: "gain3", says: "3 or more" },
];

const signed = (v) => (v > 0 ? `+${v}` : String(v).replace("-", "−"));

let onChoose = () => {};
let paths = new Map();
let centres = new Map();

/** Draws the outlines of a country, or of all. */
function drawCountry(country, choose) {
  onChoose = choose;
  const drawn = provinces.filter((p) => p.feature && isShown(p, country));
  const all = { type: "FeatureCollection", features: drawn.map((p) => p.feature) };
  const projection = country === EVERYWHERE ? d3.geoEqualEarth() : d3.geoMercator().rotate([-d3.geoCentroid(all)[0] || 0, 0]);
  if (drawn.length > 0) {
    projection.fitExtent([[8, 8], [MAP_WIDTH - 8, MAP_HEIGHT - 8]], all);
  }
  const draw = d3.geoPath(projection);
  shapes.attr("class", country === EVERYWHERE ? "everywhere" : null);
  shapes.selectAll("path").data(drawn, (p) => p.code).join("path")
    .attr("class", "province").attr("d", (p) => draw(p.feature)).attr("role", "button").attr("tabindex", -1)
    .on("click", (event, p) => onChoose(p.index)).on("keydown", (event, p) => onMapKey(event, p.index))
    .on("focus", (event, p) => giveTabStop(p.index));
  paths = new Map(drawn.map((p, i) => [p.index, shapes.selectAll("path").nodes()[i]]));
  centres = new Map(drawn.map((p) => [p.index, draw.centroid(largestPart(p.feature))]));
  if (drawn.length > 0) {
    giveTabStop(d3.greatest(drawn, (p) => d3.geoArea(p.feature)).index);
  }
  const missing = provinces.filter((p) => !p.feature && isShown(p, country)).map((p) => p.name);
  document.getElementById("no-outline").textContent = missing.length === 0 ? ""
    : country === EVERYWHERE || missing.length > 30 ? `${missing.length} provinces have no outline here and are on no map; the list has them.`
      : `On no map, for want of an outline, but in the list: ${missing.join(", ")}.`;
  svg.attr("aria-label", `Map of ${countryName(country)}`);
}

const isWorld = () => shapes.attr("class") === "everywhere";

/** The biggest polygon of a province, which carries its name. */
function largestPart(feature) {
  const parts = feature.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return d3.greatest(parts, (part) => d3.geoArea(part));
}

/** One province can be reached by Tab; the arrow keys go on from there. */
function giveTabStop(index) {
  shapes.selectAll("path").attr("tabindex", (p) => (p.index === index ? 0 : -1));
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function onMapKey(event, index) {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    onChoose(index);
  } else if (ARROWS[event.key]) {
    event.preventDefault();
    const next = neighbour(index, ARROWS[event.key]);
    if (next !== undefined) {
      paths.get(next).focus();
    }
  }
}

/** The nearest province whose middle lies in a direction. */
function neighbour(from, [right, down]) {
  const [x, y] = centres.get(from);
  let nearest;
  let least = Infinity;
  for (const [index, [otherX, otherY]] of centres) {
    const along = (otherX - x) * right + (otherY - y) * down;
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right);
    if (index !== from && along > 0 && along + 2 * aside < least) {
      least = along + 2 * aside;
      nearest = index;
    }
  }
  return nearest;
}

/**
 * Colours the map.
 *
 * @param valueOf a province's value, or undefined where nobody reported
 */
function colour(valueOf, isNet, chosen) {
  const classes = isNet ? NET : CHANGES;
  shapes.selectAll("path").each(function (p) {
    const value = valueOf(p.index);
    const said = value === undefined ? "no reports" : isNet ? `net ${signed(value)}` : plural(value, "change", "changes");
    d3.select(this)
      .attr("class", `province ${value === undefined ? "" : classes.find((c) => c.holds(value)).look} ${p.index === chosen ? "chosen" : ""}`)
      .attr("fill", value === undefined ? "url(#no-reports)" : null)
      .attr("aria-label", `${p.name}: ${said}`).attr("aria-pressed", p.index === chosen)
      .selectAll("title").data([0]).join("title").text(`${p.name}: ${said}`);
  });
  // Drawn last, so that its outline is whole; the browser takes the focus from what is moved.
  const focused = document.activeElement?.matches?.("#map path") ? document.activeElement : null;
  shapes.selectAll("path.chosen").raise();
  focused?.focus();
  paths = new Map(shapes.selectAll("path").nodes().map((node) => [d3.select(node).datum().index, node]));
  drawSpots(valueOf, isNet);
  label(valueOf, chosen);
  drawLegend(classes);
}

/** On the map of all countries a province is too small to see: a spot says that something happened. */
function drawSpots(valueOf, isNet) {
  const busy = isWorld() ? [...centres.keys()].filter((index) => valueOf(index)) : [];
  spots.selectAll("circle").data(busy, (index) => index).join("circle")
    .attr("class", (index) => (isNet ? (valueOf(index) > 0 ? "gain" : "loss") : null))
    .attr("cx", (index) => centres.get(index)[0]).attr("cy", (index) => centres.get(index)[1])
    .attr("r", (index) => 3 + 2 * Math.sqrt(Math.abs(valueOf(index))));
}

/** Names: the chosen province and those where something happened first, none over another. */
function label(valueOf, chosen) {
  const weight = (index) => (index === chosen ? 1000 : Math.abs(valueOf(index) ?? 0));
  const few = centres.size <= 40;
  const wanted = [...centres.keys()].filter((index) => few || weight(index) > 0).sort((a, b) => weight(b) - weight(a) || a - b);
  const taken = [];
  const shown = [];
  for (const index of wanted) {
    const [x, y] = centres.get(index);
    const half = provinces[index].name.length * 3.4 + 3;
    const box = [Math.min(Math.max(x, half), MAP_WIDTH - half), y, half];
    const room = paths.get(index).getBBox();
    const fits = weight(index) > 0 || room.width > half * 1.6;
    if (fits && taken.every(([otherX, otherY, otherHalf]) => Math.abs(otherX - box[0]) > otherHalf + half || Math.abs(otherY - y) > 14)) {
      taken.push(box);
      shown.push({ index, x: box[0], y });
    }
  }
  labels.selectAll("text").data(shown, (d) => d.index).join("text")
    .attr("x", (d) => d.x).attr("y", (d) => d.y + (isWorld() ? -9 : 4)).text((d) => provinces[d.index].name);
}

function drawLegend(classes) {
  const list = d3.select("#legend");
  const entries = [...classes, { look: null, says: "no reports" }];
  const item = list.selectAll("li").data(entries, (d) => d.look + d.says).join((enter) => {
    const made = enter.append("li");
    made.append("svg").attr("viewBox", "0 0 22 14").attr("aria-hidden", "true").append("rect").attr("width", 22).attr("height", 14);
    made.append("span");
    return made;
  });
  item.order();
  item.select("rect").attr("class", (d) => d.look).attr("fill", (d) => (d.look ? null : "url(#no-reports)"));
  item.select("span").text((d) => d.says);
}
