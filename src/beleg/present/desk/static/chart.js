// The figures of a matter over time: bounds as bars, certainty as shape, who says so as colour, denials as marks below.
// The table beneath says the same; without this script nothing is missing.

import { load } from "./load.js";

const frame = document.getElementById("chart");
const DAY = 86_400_000;
const SHAPES = { asserted: "circle", assessed: "square", possible: "diamond", alleged: "triangle-up", unconfirmed: "triangle-down" };
const COLOURS = 8;
// Up to so long a time is told by days.
const SHORT = 150 * DAY;

function colour(name) {
  // light-dark() is resolved by the browser where it is used, so it is used.
  const probe = frame.appendChild(document.createElement("span"));
  probe.style.color = `var(--${name})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function told(one) {
  return `${one.figure}, ${one.said}: ${one.who} (${one.certainty}, ${one.change}, ${one.reports} report${one.reports === 1 ? "" : "s"})`;
}

function against(one) {
  return `${one.who}, ${one.said}: ${one.kind} – ${one.quote}`;
}

// Marks become links to the passages that they rest on: for the mouse, for the keyboard, and to be copied.
function link(svg, marks) {
  const places = new Map(marks);
  for (const path of svg.querySelectorAll("path[aria-label]")) {
    const at = places.get(path.getAttribute("aria-label"));
    if (!at) continue;
    const anchor = document.createElementNS("http://www.w3.org/2000/svg", "a");
    anchor.setAttribute("href", at);
    anchor.setAttribute("aria-label", path.getAttribute("aria-label"));
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = path.getAttribute("aria-label");
    path.replaceWith(anchor);
    anchor.append(title, path);
  }
}

function pointer(open, shape, yOffset, x, y, color) {
  return { transform: [{ filter: `datum.open == "${open}"` }], mark: { type: "point", shape, filled: true, size: 40, yOffset, opacity: 0.75, aria: false }, encoding: { x, y, color } };
}

function spec(series, denials, people, width, time) {
  const open = (one) => (one.upper === null ? "lower" : one.lower === null ? "upper" : "");
  const points = series.points.map((one) => ({
    ...one,
    low: one.lower ?? one.upper,
    high: one.upper ?? one.lower,
    open: open(one),
    label: told(one),
  }));
  const tops = points.flatMap((one) => [one.low, one.high]);
  const most = Math.max(...tops);
  const least = Math.min(...tops);
  const scale = least > 0 && most / least > 30 ? { type: "log", nice: true } : { type: "linear", zero: true, nice: true };
  const who = { field: "who", type: "nominal", scale: { domain: people, range: people.map((_, n) => (n < COLOURS ? colour(`k${n}`) : colour("other"))) }, legend: null };
  const x = { field: "from", type: "temporal" };
  const first = { ...x, scale: { domainMin: { signal: String(time[0]) }, domainMax: { signal: String(time[1]) } }, axis: { title: null, format: time[1] - time[0] < SHORT ? "%-d %b" : width < 520 ? "%b %y" : "%b %Y", tickCount: width < 520 ? 4 : 8, grid: false } };
  const y = { field: "low", type: "quantitative", scale, axis: { title: series.unit, format: "~s", tickCount: 5 } };
  const layers = [
    // The last day of a date that is known to the month only.
    { mark: { type: "rule", strokeWidth: 1, opacity: 0.45, aria: false }, encoding: { x: first, x2: { field: "to" }, y: { ...y, field: "high" }, color: who } },
    { transform: [{ filter: "datum.low != datum.high" }], mark: { type: "rule", strokeWidth: 7, opacity: 0.4, aria: false }, encoding: { x, y, y2: { field: "high" }, color: who } },
    // An open bound points to where it is open.
    pointer("lower", "triangle-up", -12, x, y, who),
    pointer("upper", "triangle-down", 12, x, y, who),
    { mark: { type: "point", filled: true, size: 78, cursor: "pointer", opacity: 1 }, encoding: { x, y: { ...y, field: "high" }, shape: { field: "certainty", type: "nominal", scale: { domain: Object.keys(SHAPES), range: Object.values(SHAPES) }, legend: null }, color: who, tooltip: { field: "label" }, description: { field: "label" } } },
  ];
  if (denials.length) {
    layers.push({
      data: { values: denials.map((one) => ({ ...one, label: against(one) })) },
      mark: { type: "point", shape: "M-1,-1L1,1M1,-1L-1,1", strokeWidth: 1.8, filled: false, size: 60, cursor: "pointer", color: colour("denial"), opacity: 1, yOffset: -9 },
      encoding: { x, y: { value: "height" }, tooltip: { field: "label" }, description: { field: "label" } },
    });
  }
  return {
    width,
    height: width < 520 ? 190 : 230,
    data: { values: points },
    layer: layers,
    background: null,
    padding: { left: 4, right: 10, top: 12, bottom: 4 },
    config: {
      font: getComputedStyle(document.body).fontFamily,
      view: { stroke: null },
      axis: { domainColor: colour("edge-line"), tickColor: colour("edge-line"), gridColor: colour("hair"), labelColor: colour("soft"), titleColor: colour("soft"), titleFontWeight: 400, labelFontSize: 12, titleFontSize: 12 },
    },
  };
}

function key(people, denials) {
  const list = document.createElement("ul");
  list.className = "chart-key";
  people.forEach((name, number) => {
    const entry = list.appendChild(document.createElement("li"));
    entry.className = number < COLOURS ? `k${number}` : "other";
    entry.textContent = name;
  });
  if (denials) {
    const entry = list.appendChild(document.createElement("li"));
    entry.className = "denied";
    entry.textContent = "denied";
  }
  return list;
}

const views = [];
let paint = () => {};

// What is drawn now is taken away before the same is drawn anew: what people decide changes figures, and the theme colours.
function clear() {
  for (const view of views.splice(0)) view.finalize();
  frame.replaceChildren();
  delete frame.dataset.drawn;
}

async function draw() {
  const answer = await fetch(frame.dataset.from);
  const { series, denials } = answer.ok ? await answer.json() : { series: [], denials: [] };
  if (!series.some((one) => one.points.length > 1)) {
    paint = () => {};
    return clear();
  }
  await load(frame.dataset.vega);
  await load(frame.dataset.vegaLite);
  const { expressionInterpreter } = await import(frame.dataset.interpreter);
  const { vega, vegaLite } = window;
  const counts = new Map();
  for (const one of series.flatMap((some) => some.points)) counts.set(one.who, (counts.get(one.who) ?? 0) + 1);
  const people = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
  const dates = [...series.flatMap((one) => one.points), ...denials].flatMap((one) => [one.from, one.to]).sort();
  const [begin, end] = [Date.parse(dates[0]), Date.parse(dates.at(-1))];
  const margin = Math.max(3 * DAY, (end - begin) * 0.02);
  const time = [begin - margin, end + margin];
  paint = async () => {
    clear();
    frame.replaceChildren(key(people, denials.length > 0));
    const width = Math.max(240, frame.clientWidth - 80);
    for (const one of series) {
      const place = frame.appendChild(document.createElement("div"));
      const made = vegaLite.compile(spec(one, denials, people, width, time)).spec;
      const parsed = vega.parse(made, null, { ast: true });
      const view = new vega.View(parsed, { expr: expressionInterpreter, renderer: "svg", container: place, hover: false, loader: vega.loader({ target: "_self" }) });
      views.push(view);
      await view.runAsync();
      // Meanwhile it may have been drawn anew.
      if (!place.isConnected) return;
      link(place.querySelector("svg"), [...one.points.map((mark) => [told(mark), mark.at]), ...denials.map((mark) => [against(mark), mark.at])]);
      place.querySelector("svg").setAttribute("aria-label", `${one.unit} over time, as in the table below`);
    }
    frame.dataset.drawn = String(series.length);
  };
  await paint();
}

if (frame) {
  draw();
  let last = frame.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(frame.clientWidth - last) > 24) {
      last = frame.clientWidth;
      paint();
    }
  }).observe(frame);
  new MutationObserver(() => paint()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint());
  document.addEventListener("renewed", draw);
}
