// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen, and everything drawn anew when it changes.

const PLAY_MILLIS = 900;
const by = (id) => document.getElementById(id);

/** What the page shows: province null for all of the country; month and province -1 for those not certain. */
const view = { country: EVERYWHERE, actor: null, measure: "best", month: NOT_CERTAIN, province: null };
let playing = null;

/** Changes of hands in a row: each is one gain, be it of somebody not named. */
const changesIn = (rows) => d3.sum(rows, (r) => r.gains[view.measure]);
const netIn = (rows) => d3.sum(rows, (r) => r.gains[view.measure] - r.losses[view.measure]);
const inCountry = (row) => view.country === EVERYWHERE || countryOf(row) === view.country;
const ofActor = (row) => view.actor === null || row.actor === view.actor;

/** The months of the country: from the first to the last that is reported on, else all. */
const span = { first: 0, last: release.months - 1 };

function measureSpan() {
  const months = [...counts.filter(inCountry).map((r) => r.month), ...listed().flatMap((p) => [...p.articles.keys()])].filter((m) => m !== NOT_CERTAIN);
  span.first = d3.min(months) ?? 0;
  span.last = d3.max(months) ?? release.months - 1;
  by("month").min = span.first;
  by("month").max = Math.max(span.first, span.last);
  by("month").disabled = span.last <= span.first;
  by("play").disabled = span.last <= span.first;
  by("first").textContent = span.last >= 0 ? monthName(span.first) : "";
  by("last").textContent = span.last > span.first ? monthName(span.last) : "";
  by("uncertain-label").hidden = !counts.some((r) => inCountry(r) && r.month === NOT_CERTAIN);
}

const movesIn = (rows) => d3.sum(rows, (r) => movesOf(r, view.measure));

/** An export of one actor alone has only its rows: then gains are not all changes. */
const onlyActor = release.onlyActor === undefined ? null : Math.max(0, release.actors.indexOf(release.onlyActor));

/** A row that shows on the map or in the strip: with an actor, its gains and losses. */
const weightOf = (rows) => (view.actor === null ? changesIn(rows) : movesIn(rows));

function draw() {
  const rows = counts.filter((r) => inCountry(r) && ofActor(r));
  const now = rows.filter((r) => r.month === view.month);
  const byProvince = d3.group(now, (r) => r.province);
  const valueOf = (index) => {
    const of = byProvince.get(index);
    if (of) {
      return view.actor === null ? changesIn(of) : netIn(of);
    }
    return isReported(index, view.month) ? 0 : undefined;
  };
  colour(valueOf, view.actor !== null, view.province);
  fillProvinces(valueOf, byProvince);
  drawStrip(d3.rollup(rows.filter((r) => r.month !== NOT_CERTAIN), weightOf, (r) => r.month), view.month, span);
  fillCell(view);
  drawTimeline(counts.filter(inCountry), view, span, (month) => choose({ month }));
  by("map-title").textContent = headline();
  by("timeline-title").textContent = `Actors over time, ${countryName(view.country)}`;
  tellStatus(now, valueOf);
  showControls();
}

function headline() {
  const what = view.actor === null ? "Changes of hands" : `${actorName(release.actors[view.actor])}: gains less losses`;
  return `${what}, ${monthName(view.month)}`;
}

function listed() {
  return provinces.filter((p) => isShown(p, view.country));
}

/** What happened in the month; a screen reader also hears which it is, and what is chosen. */
function tellStatus(now, valueOf) {
  const silent = listed().filter((p) => valueOf(p.index) === undefined).length;
  const moved = now.filter((r) => movesOf(r, view.measure) > 0);
  const where = new Set(moved.map((r) => r.province).filter((p) => p !== NOT_CERTAIN)).size;
  const n = weightOf(now);
  const nowhere = weightOf(now.filter((r) => r.province === NOT_CERTAIN));
  const what = view.actor === null ? plural(n, "change", "changes") : plural(n, "gain or loss", "gains and losses");
  const places = [where > 0 ? ` in ${plural(where, "province", "provinces")}` : "", nowhere > 0 ? `, ${number(nowhere)} of them in no certain province` : ""].join("");
  const reports = view.month === NOT_CERTAIN ? "" : `; no reports from ${plural(silent, "province", "provinces")} of ${listed().length}`;
  const chosen = view.province === null ? "" : `. Chosen: ${by("events-title").textContent}, ${plural(document.querySelectorAll("#events tbody tr").length, "event", "events")}`;
  by("status").replaceChildren(element("span", { class: "heard" }, `${monthName(view.month)}: `), `${what}${places}${reports}`, element("span", { class: "heard" }, chosen));
}

/** A value as the list says it: of a net of several, what it is made of. */
function valueText(value, rows) {
  if (value === undefined) {
    return "no reports";
  }
  const gains = d3.sum(rows ?? [], (r) => r.gains[view.measure]);
  const losses = d3.sum(rows ?? [], (r) => r.losses[view.measure]);
  return view.actor === null ? String(value) : signed(value) + (gains > 0 && losses > 0 ? ` (+${gains} −${losses})` : "");
}

/** The list beside the map says the same as its colours. */
function fillProvinces(valueOf, byProvince) {
  by("value-head").textContent = view.actor === null ? "Changes" : "Net";
  const known = listed().map((p) => ({ index: p.index, name: p.name, value: valueOf(p.index), articles: p.articles.get(view.month) }));
  if (byProvince.has(NOT_CERTAIN)) {
    known.push({ index: NOT_CERTAIN, name: "Province not certain", value: valueOf(NOT_CERTAIN), articles: undefined });
  }
  const shown = view.country === EVERYWHERE ? known.filter((row) => row.value || byProvince.has(row.index)) : known;
  const rank = (row) => (row.value === undefined ? -1 : Math.abs(row.value));
  shown.sort((a, b) => rank(b) - rank(a) || d3.ascending(a.name, b.name));
  const rows = shown.map((row) => {
    const button = element("button", { type: "button", "data-province": row.index, "aria-pressed": String(row.index === view.province) }, row.name);
    button.addEventListener("click", () => choose({ province: row.index === view.province ? null : row.index }));
    return element("tr", { class: row.index === view.province ? "chosen" : null },
      element("th", { scope: "row" }, button),
      element("td", { class: row.value === undefined ? "n none" : "n" }, valueText(row.value, byProvince.get(row.index))),
      element("td", { class: "n" }, row.articles === undefined ? "" : number(row.articles)));
  });
  const focused = document.activeElement?.closest?.("#provinces button")?.dataset.province;
  document.querySelector("#provinces tbody").replaceChildren(...rows);
  if (focused !== undefined) {
    document.querySelector(`#provinces button[data-province="${focused}"]`)?.focus();
  }
}

function showControls() {
  by("country").value = view.country;
  by("actor").value = view.actor === null ? "" : String(view.actor);
  by("measure").value = view.measure;
  by("uncertain").checked = view.month === NOT_CERTAIN;
  if (view.month !== NOT_CERTAIN) {
    by("month").value = view.month;
  }
  by("month").setAttribute("aria-valuetext", monthName(view.month));
  by("busy-before").ariaDisabled = busyMonth(-1) === undefined;
  by("busy-after").ariaDisabled = busyMonth(1) === undefined;
  by("before").ariaDisabled = view.month === NOT_CERTAIN || view.month <= span.first;
  by("after").ariaDisabled = view.month === NOT_CERTAIN || view.month >= span.last;
  const hash = [view.country, view.province === null ? "" : view.province === NOT_CERTAIN ? "none" : provinces[view.province].code, view.month === NOT_CERTAIN ? "none" : monthCode(view.month), view.measure, view.actor === null ? "" : release.actors[view.actor]].map(encodeURIComponent).join("/");
  try {
    history.replaceState(null, "", `#${hash}`);
  } catch {
    // A viewer that forbids it loses only the address.
  }
}

/** Takes over what has changed, and draws. */
function choose(change) {
  const country = change.country !== undefined && change.country !== view.country;
  const anew = { province: null, actor: release.actors.length > 0 ? onlyActor : null };
  Object.assign(view, country ? anew : {}, change);
  if (country) {
    fillActors();
    measureSpan();
    drawCountry(view.country, (index) => choose({ province: index === view.province ? null : index }));
    if (change.month === undefined) {
      view.month = firstView();
    }
  }
  draw();
}

/** The last month with a change, else the last. */
function lastDatedMonth() {
  return d3.max(counts.filter((r) => inCountry(r) && r.month !== NOT_CERTAIN && movesOf(r, "high") > 0), (r) => r.month) ?? span.last;
}

/** The nearest month with a change of what is shown, before (-1) or after (1) the one that is. */
function busyMonth(direction) {
  const months = counts.filter((r) => inCountry(r) && ofActor(r) && r.month !== NOT_CERTAIN && movesOf(r, view.measure) > 0).map((r) => r.month);
  return direction < 0 ? d3.max(months.filter((m) => m < view.month)) : d3.min(months.filter((m) => m > view.month));
}

/** Where to begin: the last month with a change, be it one that is not certain. */
function firstView() {
  const changes = counts.filter((r) => inCountry(r) && movesOf(r, "high") > 0);
  return release.months === 0 || (changes.length > 0 && changes.every((r) => r.month === NOT_CERTAIN)) ? NOT_CERTAIN : lastDatedMonth();
}

function fillCountries() {
  const sums = d3.rollup(counts, onlyActor === null ? changesIn : movesIn, countryOf);
  for (const province of provinces) {
    if (!sums.has(province.country)) {
      sums.set(province.country, 0);
    }
  }
  const sorted = [...sums].sort((a, b) => d3.ascending(countriesByCode.get(a[0]) || "~", countriesByCode.get(b[0]) || "~"));
  by("country").replaceChildren(
    element("option", { value: EVERYWHERE }, `all (${number(d3.sum(sums.values()))})`),
    ...sorted.map(([code, n]) => element("option", { value: code }, `${countryName(code)} (${number(n)})`)));
  return d3.greatest([...sums].filter(([code]) => countriesByCode.has(code)), (entry) => entry[1])?.[0] ?? EVERYWHERE;
}

function fillActors() {
  by("actor").replaceChildren(onlyActor === null ? element("option", { value: "" }, "all changes of hands") : "",
    ...actorsOf(counts.filter(inCountry), "high").map(([actor]) => element("option", { value: actor }, `${actorName(release.actors[actor])} (${sidesOf(actor)})`)));
  by("actor").value = view.actor === null ? "" : String(view.actor);
}

/** "5 gained, 2 lost", as the page counts now. */
function sidesOf(actor) {
  const rows = counts.filter((r) => r.actor === actor && inCountry(r));
  return `${number(d3.sum(rows, (r) => r.gains[view.measure]))} gained, ${number(d3.sum(rows, (r) => r.losses[view.measure]))} lost`;
}

function play(on) {
  clearInterval(playing);
  playing = on ? setInterval(step, PLAY_MILLIS) : null;
  by("play").textContent = on ? "Pause" : "Play";
  by("play").setAttribute("aria-pressed", String(on));
  by("status").setAttribute("aria-live", on ? "off" : "polite");
}

function step() {
  if (view.month >= span.last) {
    play(false);
  } else {
    choose({ month: view.month + 1 });
  }
}

/** Country, province, month, count and actor, as the address tells them; what it does not tell stays. */
function readAddress() {
  const [country, province, month, measure, actor] = location.hash.slice(1).split("/").map(decoded);
  if (country !== EVERYWHERE && !countriesByCode.has(country)) {
    return false;
  }
  view.measure = ["low", "best", "high"].includes(measure) ? measure : view.measure;
  fillCountries();
  view.country = null;
  const change = { country };
  const asked = month === "none" ? NOT_CERTAIN : /^\d{4}-\d{2}$/.test(month ?? "") ? monthOfCode(month) : undefined;
  if (asked !== undefined && asked < release.months && (asked >= 0 || month === "none")) {
    change.month = asked;
  }
  const index = provinces.findIndex((p) => p.code === province);
  if (province === "none" || (index >= 0 && isShown(provinces[index], country))) {
    change.province = province === "none" ? NOT_CERTAIN : index;
  }
  if (release.actors.includes(actor)) {
    change.actor = release.actors.indexOf(actor);
  }
  choose(change);
  return true;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

if (release.note) {
  by("note").textContent = release.note;
  by("note").hidden = false;
}
const onlyDenied = release.onlyDenied > 0 ? `, ${number(release.onlyDenied)} of them only denied` : "";
by("about").textContent = `Release ${release.release}${release.selection ? ` (${release.selection})` : ""}: ${plural(release.changes, "event", "events")}${onlyDenied}, from ${plural(release.articles, "article", "articles")} that were read.`;
by("controls").addEventListener("submit", (event) => event.preventDefault());
by("country").addEventListener("change", (event) => choose({ country: event.target.value }));
by("actor").addEventListener("change", (event) => choose({ actor: event.target.value === "" ? null : Number(event.target.value) }));
by("measure").addEventListener("change", (event) => {
  view.measure = event.target.value;
  fillCountries();
  fillActors();
  draw();
});
by("month").addEventListener("input", (event) => choose({ month: Number(event.target.value) }));
by("uncertain").addEventListener("change", (event) => choose({ month: event.target.checked ? NOT_CERTAIN : lastDatedMonth() }));
/** A button at its end stays where the focus is, and does nothing. */
function onStep(id, month) {
  by(id).addEventListener("click", (event) => event.currentTarget.ariaDisabled === "true" || choose({ month: month() }));
}
onStep("before", () => view.month - 1);
onStep("after", () => view.month + 1);
onStep("busy-before", () => busyMonth(-1));
onStep("busy-after", () => busyMonth(1));
by("play").addEventListener("click", () => {
  if (playing === null && (view.month === NOT_CERTAIN || view.month >= span.last)) {
    choose({ month: span.first });
  }
  play(playing === null);
});

window.addEventListener("hashchange", readAddress);

view.country = null;
const busiest = fillCountries();
if (!readAddress()) {
  choose({ country: busiest });
}
