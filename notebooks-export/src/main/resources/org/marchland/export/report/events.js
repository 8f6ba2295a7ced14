// SPDX-License-Identifier: GPL-3.0-or-later
// What lies behind a cell: its counts, its events and their sentences.

const eventsInCell = release.eventsInCell.map(([province, country, month, total]) => ({ province, country, month, total }));

/** What happened to a place, for a reader. */
const HOW = { capture: "taken", withdrawal: "left", handover: "handed over" };

function whenOf(event) {
  if (event.date_precision === "unknown" || !event.date_start) {
    return "not certain";
  }
  return event.date_start === event.date_end ? event.date_start : `${event.date_start} to ${event.date_end}`;
}

function marksOf(event) {
  const marks = [];
  if (event.status === "denied") {
    marks.push("only denied: nobody states it, and it is no gain and no loss");
  } else if (event.status !== "reported") {
    marks.push(event.status);
  }
  if (event.extent === "part") {
    marks.push("a part");
  }
  if (event.count > 1) {
    marks.push(`${event.count} places`);
  }
  if (event.word_of) {
    marks.push(`on the word of ${actorName(event.word_of)} alone`);
  }
  return marks;
}

/** Only addresses of the web become links. */
function linkTo(url, text) {
  return /^https?:\/\//i.test(url ?? "") ? element("a", { href: url, rel: "noopener noreferrer nofollow" }, text) : text;
}

function evidenceItem(told) {
  const from = [told.source || "unnamed outlet", told.published].filter(Boolean).join(", ");
  const cited = element("div", { class: "cited" }, told.denies ? "Denied: " : "", linkTo(told.url, from), told.claimant ? `, citing ${told.claimant}` : "", told.title ? `: ${told.title}` : "");
  return element("li", {}, told.sentence ? element("q", {}, told.sentence) : element("span", { class: "none" }, `article ${told.article}`), cited);
}

function eventRow(event) {
  const province = event.province === NOT_CERTAIN ? "province not certain" : provinces[event.province].name;
  const more = event.claims - event.evidence.length;
  return element("tr", { "data-event": event.id },
    element("td", {}, whenOf(event)),
    element("td", {}, event.place_name || "unnamed", element("div", { class: "where" }, province)),
    element("td", {},
      element("div", {}, `gained: ${actorName(event.gainer ?? "UNKNOWN")}`), element("div", {}, `lost: ${actorName(event.loser ?? "UNKNOWN")}`),
      element("div", { class: "where" }, event.status === "denied" ? `said to have been ${HOW[event.kind] ?? event.kind}` : `${HOW[event.kind] ?? event.kind}; ${plural(event.sources, "source", "sources")}`),
      ...marksOf(event).map((mark) => element("span", { class: "mark" }, mark))),
    element("td", {}, element("ul", {}, ...event.evidence.map(evidenceItem), more > 0 ? element("li", { class: "where" }, `and ${plural(more, "claim", "claims")} more, in tables/evidence.csv`) : null)));
}

/** Whether a row is in the chosen cell: a province, or a whole country. */
function inCell(row, view) {
  return row.month === view.month && (view.province === null ? view.country === EVERYWHERE || countryOf(row) === view.country
    : view.province === NOT_CERTAIN ? row.province === NOT_CERTAIN && (view.country === EVERYWHERE || row.country === view.country)
      : row.province === view.province);
}

function fillCell(view) {
  const place = view.province === null ? countryName(view.country).replace(/^./, (first) => first.toUpperCase())
    : view.province === NOT_CERTAIN ? "Province not certain" : provinces[view.province].name;
  document.getElementById("events-title").textContent = `${place}, ${monthName(view.month)}`;
  const rows = counts.filter((r) => inCell(r, view) && (view.actor === null || r.actor === view.actor));
  document.getElementById("cell").replaceChildren(rows.length === 0 ? emptyCell(view) : countsTable(rows));

  const ofActor = (event) => view.actor === null || [event.gainer ?? "UNKNOWN", event.loser ?? "UNKNOWN"].includes(release.actors[view.actor]);
  const inside = release.events.filter((event) => inCell(event, view));
  const found = inside.filter(ofActor).sort((a, b) => d3.ascending(a.date_end, b.date_end) || d3.ascending(a.id, b.id));
  document.querySelector("#events tbody").replaceChildren(...found.map(eventRow));
  document.getElementById("events").hidden = found.length === 0;
  const total = d3.sum(eventsInCell.filter((cell) => inCell(cell, view)), (cell) => cell.total);
  const more = document.getElementById("more");
  more.replaceChildren(...(total > inside.length ? [`${plural(total - inside.length, "event", "events")} more in this cell: see `, element("a", { href: "tables/events.csv" }, "tables/events.csv"), "."] : []));
}

function emptyCell(view) {
  const of = view.province === null ? provinces.filter((p) => isShown(p, view.country)) : view.province === NOT_CERTAIN ? [] : [provinces[view.province]];
  const named = of.filter((p) => isReported(p.index, view.month)).map((p) => p.articles.get(view.month) ?? 0);
  const said = of.length === 0 || view.month === NOT_CERTAIN ? "No change was reported here."
    : named.length === 0 && view.province === null ? "No reports: no article that was read names a province of it in this month. That is not zero."
      : named.length === 0 ? "No reports: no article that was read names this province in this month. That is not zero."
        : view.province === null ? `No change was reported; articles name ${plural(named.length, "province", "provinces")} of ${of.length}.`
          : view.actor !== null && named[0] === 0 ? "Nothing of this actor was reported; of others there is."
            : `No change was reported; ${plural(named[0], "article names", "articles name")} the province.`;
  return element("p", { class: "empty" }, said);
}

function countsTable(rows) {
  const byActor = d3.rollups(rows, (of) => Object.fromEntries(["gains", "losses"].map((side) => [side, ["low", "best", "high"].map((how) => d3.sum(of, (r) => r[side][how]))])), (r) => r.actor)
    .sort((a, b) => b[1].gains[2] + b[1].losses[2] - a[1].gains[2] - a[1].losses[2] || a[0] - b[0]);
  const head = element("thead", {},
    element("tr", {}, element("th", { scope: "col", rowspan: 2 }, "Actor"), element("th", { scope: "colgroup", colspan: 3 }, "Gained"), element("th", { scope: "colgroup", colspan: 3 }, "Lost")),
    element("tr", {}, ...[0, 1].flatMap(() => ["reported", "undenied", "best supported"].map((how) => element("th", { scope: "col", class: "n" }, how)))));
  const spread = ([low, best, high]) => [high, best, low].map((n) => element("td", { class: "n" }, String(n)));
  return element("table", {}, head, element("tbody", {}, ...byActor.map(([actor, of]) => element("tr", {},
    element("th", { scope: "row" }, actorName(release.actors[actor])), ...spread(of.gains), ...spread(of.losses)))));
}
