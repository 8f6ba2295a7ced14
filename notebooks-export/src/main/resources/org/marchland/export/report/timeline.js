// SPDX-License-Identifier: GPL-3.0-or-later
// Gains and losses of each actor, month by month.

const LANES = 10;
const LANE_HEIGHT = 46;
const TIMELINE_WIDTH = 1100;
const NAME_WIDTH = 190;

const middle = (month, x) => x(month + 0.5);

/** The actors of some counts with their sums, the busiest first. */
function actorsOf(rows, measure) {
  const sums = d3.rollup(rows, (of) => d3.sum(of, (r) => movesOf(r, measure)), (r) => r.actor);
  return [...sums].filter(([, sum]) => sum > 0).sort((a, b) => b[1] - a[1] || d3.ascending(release.actors[a[0]], release.actors[b[0]]));
}

/** Draws a lane for each of the busiest actors; a chosen one is always there. */
function drawTimeline(rows, { measure, month, actor: chosenActor }, span, onMonth) {
  const dated = rows.filter((r) => r.month !== NOT_CERTAIN && movesOf(r, measure) > 0);
  const ranked = actorsOf(dated, measure);
  const lanes = ranked.slice(0, LANES);
  const missing = ranked.find(([actor]) => actor === chosenActor);
  if (missing && !lanes.includes(missing)) {
    lanes[LANES - 1] = missing;
  }
  const sums = d3.rollup(dated, (of) => ({ gains: d3.sum(of, (r) => r.gains[measure]), losses: d3.sum(of, (r) => r.losses[measure]) }), (r) => r.actor, (r) => r.month);
  const most = d3.max(sums.values(), (months) => d3.max(months.values(), (sum) => Math.max(sum.gains, sum.losses))) || 1;
  const height = lanes.length * LANE_HEIGHT + 26;
  const x = d3.scaleLinear([span.first, span.last + 1], [NAME_WIDTH, TIMELINE_WIDTH - 8]);
  const y = d3.scaleLinear([0, most], [0, LANE_HEIGHT / 2 - 3]);
  const chart = d3.select("#timeline").attr("viewBox", `0 0 ${TIMELINE_WIDTH} ${height}`);
  chart.selectAll("*").remove();
  chart.attr("aria-label", `Gains and losses by month of ${lanes.map(([actor]) => actorName(release.actors[actor])).join(", ") || "nobody"}; as a table below`);
  if (month !== NOT_CERTAIN && span.last >= span.first && lanes.length > 0) {
    chart.append("rect").attr("class", "now").attr("x", x(month) - 2).attr("width", x(month + 1) - x(month) + 4).attr("height", height - 22);
  }
  drawYears(chart, x, span, height);
  lanes.forEach(([actor], lane) => drawLane(chart, sums.get(actor), actor, lane, x, y));
  chart.append("rect").attr("class", "hit").attr("x", NAME_WIDTH).attr("width", TIMELINE_WIDTH - 8 - NAME_WIDTH).attr("height", height - 22)
    .on("click", (event) => onMonth(Math.min(span.last, Math.max(span.first, Math.floor(x.invert(d3.pointer(event)[0]))))));
  tellOthers(ranked, lanes);
  fillTimelineTable(sums, lanes);
  document.getElementById("scale").textContent = lanes.length === 0 ? "" : `; the tallest bar is ${most}`;
}

function drawLane(chart, months, actor, lane, x, y) {
  const base = lane * LANE_HEIGHT + LANE_HEIGHT / 2;
  const width = Math.max(2, Math.min(18, x(1) - x(0) - 1));
  const g = chart.append("g");
  const name = actorName(release.actors[actor]);
  g.append("text").attr("y", base + 4).text(name.length > 26 ? `${name.slice(0, 25)}…` : name).append("title").text(name);
  g.append("line").attr("class", "base").attr("x1", NAME_WIDTH).attr("x2", TIMELINE_WIDTH - 8).attr("y1", base).attr("y2", base);
  for (const [month, { gains, losses }] of months) {
    const left = middle(month, x) - width / 2;
    g.append("rect").attr("class", "gain").attr("x", left).attr("width", width).attr("y", base - y(gains)).attr("height", y(gains));
    g.append("rect").attr("class", "loss").attr("x", left).attr("width", width).attr("y", base).attr("height", y(losses));
  }
}

function drawYears(chart, x, span, height) {
  const years = d3.range(span.first, span.last + 1).filter((m) => (firstMonth + m) % 12 === 0);
  const every = Math.ceil(years.length / 14) || 1;
  const told = years.length > 0 ? years.filter((m, i) => i % every === 0) : span.last >= span.first ? [span.first] : [];
  for (const month of told) {
    chart.append("line").attr("class", "tick").attr("x1", x(month)).attr("x2", x(month)).attr("y2", height - 20);
    chart.append("text").attr("class", "soft").attr("x", x(month)).attr("y", height - 6)
      .classed("last", x(month) > TIMELINE_WIDTH - 50).text(years.length > 0 ? yearOf(month) : monthName(month));
  }
}

function tellOthers(ranked, lanes) {
  const others = ranked.filter((entry) => !lanes.includes(entry));
  const named = others.slice(0, 12).map(([actor, sum]) => `${actorName(release.actors[actor])} (${sum})`).join(", ");
  document.getElementById("others").textContent = ranked.length === 0 ? "No change with a certain month."
    : others.length === 0 ? "" : `And ${plural(others.length, "actor", "actors")} more: ${named}${others.length > 12 ? " …" : "."} Any can be chosen under “Show”.`;
}

function fillTimelineTable(sums, lanes) {
  const months = [...new Set([...sums.values()].flatMap((of) => [...of.keys()]))].sort((a, b) => a - b);
  const head = element("tr", {}, element("th", { scope: "col" }, "Month"), ...lanes.map(([actor]) => element("th", { scope: "col" }, actorName(release.actors[actor]))));
  document.querySelector("#timeline-table thead").replaceChildren(head);
  const cell = (gains, losses) => element("td", {}, [gains ? `+${gains}` : "", losses ? `−${losses}` : ""].filter(Boolean).join(" "));
  const total = element("tr", {}, element("th", { scope: "row" }, "All months"), ...lanes.map(([actor]) => {
    const of = [...sums.get(actor).values()];
    return cell(d3.sum(of, (sum) => sum.gains), d3.sum(of, (sum) => sum.losses));
  }));
  document.querySelector("#timeline-table tbody").replaceChildren(total, ...months.map((month) => element("tr", {},
    element("th", { scope: "row" }, monthName(month)),
    ...lanes.map(([actor]) => {
      const { gains, losses } = sums.get(actor).get(month) ?? { gains: 0, losses: 0 };
      return cell(gains, losses);
    }))));
}

/** The small bars above the slider: changes in each month. */
function drawStrip(totals, month, span) {
  const width = 1000;
  const strip = d3.select("#strip").attr("viewBox", `0 0 ${width} 34`).attr("preserveAspectRatio", "none");
  const step = width / Math.max(1, span.last - span.first + 1);
  const most = d3.max(totals.values()) || 1;
  strip.selectAll("rect").data([...totals].filter(([, n]) => n > 0), ([m]) => m).join("rect")
    .attr("class", ([m]) => (m === month ? "now" : null)).attr("x", ([m]) => (m - span.first) * step).attr("width", Math.max(2, step - 1))
    .attr("y", ([, n]) => 34 - (30 * n) / most - 2).attr("height", ([, n]) => (30 * n) / most + 2);
}
