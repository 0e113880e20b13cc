// The map of flows: an arc for every direction between two states, as broad as there are origins that tell of it.
// The table beneath says the same and more.

import { element, middle, world } from "./map.js";

const frame = document.getElementById("map");
const WIDTH = 960;
const HEIGHT = 470;
const MOST = 160;

function told(flow) {
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const unsure = flow.undetermined ? ` and ${flow.undetermined} undetermined` : "";
  return `${count(flow.reports, "report")}, ${count(flow.origins, "origin")}${unsure}, ${count(flow.claimants, "claimant")}${flow.goods ? `: ${flow.goods}` : ""}${flow.denied ? "; denied" : ""}`;
}

async function draw() {
  const flows = await (await fetch(frame.dataset.from)).json();
  if (!flows.length) return;
  const { geo, states, byNumber } = await world(frame);
  const drawn = flows.filter((one) => byNumber.has(one.from) && byNumber.has(one.to)).slice(0, MOST);
  const named = new Set(drawn.flatMap((one) => [one.from, one.to]));
  const projection = geo.geoNaturalEarth1().rotate([-25, 0]).fitExtent([[6, 6], [WIDTH - 6, HEIGHT - 6]], { type: "FeatureCollection", features: states });
  const path = geo.geoPath(projection).digits(1);
  const svg = element("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Map of flows, as in the table below" }, frame);
  const land = element("g", { "aria-hidden": "true" }, svg);
  for (const one of states) element("path", { d: path(one), class: named.has(one.id) ? "land named" : "land" }, land);
  const caption = frame.appendChild(document.createElement("figcaption"));
  const say = (flow) => {
    const name = document.createElement("b");
    name.textContent = flow ? flow.name : "";
    caption.replaceChildren(name, flow ? ` – ${told(flow)}` : "Point at a line, or reach it with the tab key, to see what stands behind it.");
  };
  say(null);
  const most = Math.max(...drawn.map((one) => one.origins + one.undetermined / 2), 1);
  const arcs = element("g", {}, svg);
  // Broad ones first, so that none hides a narrow one.
  for (const flow of [...drawn].sort((a, b) => b.origins - a.origins)) {
    const line = { type: "LineString", coordinates: [middle(geo, byNumber.get(flow.from)), middle(geo, byNumber.get(flow.to))] };
    const d = path(line);
    if (!d) continue;
    const arc = element("a", { href: flow.at, class: flow.denied ? "arc denied" : "arc", "aria-label": `${flow.name}: ${told(flow)}` }, arcs);
    const breadth = 1 + 5 * Math.sqrt((flow.origins + flow.undetermined / 2) / most);
    element("path", { d, "stroke-width": breadth.toFixed(2) }, arc);
    const [x, y] = projection(line.coordinates[1]);
    element("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: (breadth / 2 + 2).toFixed(1) }, arc);
    element("path", { d, class: "grip" }, arc);
    for (const event of ["pointerenter", "focus"]) arc.addEventListener(event, () => say(flow));
    for (const event of ["pointerleave", "blur"]) arc.addEventListener(event, () => say(null));
  }
  frame.dataset.drawn = String(arcs.childElementCount);
}

if (frame) draw();
