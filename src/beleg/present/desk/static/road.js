// The road of a matter on a small map: its ends, the stations between them, and a line through all.  The list beneath says the same.

import { element, middle, world } from "./map.js";

const WIDEST = 640;
const NARROWEST = 300;
const HEIGHT = 300;
const ROOM = 46;
// Where a name may stand beside its place, the best first, and how broad a letter is about.
const SIDES = [[0, -10, "middle"], [0, 20, "middle"], [10, 4, "start"], [-10, 4, "end"], [10, 20, "start"], [-10, -10, "end"], [0, 36, "middle"]];
const LETTER = 6.8;
// No closer than this, in pixels a radian: a few hundred kilometres are to be seen around every road.
const CLOSEST = 2600;

function box(x, y, anchor, name) {
  const width = name.length * LETTER;
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { left, right: left + width, top: y - 12, bottom: y + 3 };
}

// Names that lie on no other name and no place, as far as there is room.
function label(marks, places, width) {
  const taken = places.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const free = (one) => one.left > 2 && one.right < width - 2 && !taken.some((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom);
  for (const { name, x, y } of places) {
    const sides = SIDES.map(([right, down, anchor]) => ({ x: x + right, y: y + down, anchor, ...box(x + right, y + down, anchor, name) }));
    const side = sides.find(free) ?? sides[0];
    taken.push(side);
    element("text", { x: side.x.toFixed(1), y: side.y.toFixed(1), "text-anchor": side.anchor }, marks).textContent = name;
  }
}

async function draw(frame) {
  const width = Math.max(NARROWEST, Math.min(WIDEST, frame.clientWidth));
  const roads = JSON.parse(frame.dataset.roads);
  const { geo, states, byNumber } = await world(frame);
  const where = (point) => point.place ?? (byNumber.has(point.state) ? middle(geo, byNumber.get(point.state)) : null);
  const drawn = roads.map((road) => ({ ...road, points: road.points.map((point) => ({ ...point, at: where(point) })).filter((point) => point.at) }));
  const all = drawn.flatMap((road) => road.points);
  if (all.length < 2) return;
  const line = { type: "MultiPoint", coordinates: all.map((point) => point.at) };
  const [longitude] = geo.geoCentroid(line);
  const projection = geo.geoNaturalEarth1().rotate([-longitude, 0]).fitExtent([[ROOM, ROOM], [width - ROOM, HEIGHT - ROOM]], line);
  if (projection.scale() > CLOSEST) {
    projection.scale(CLOSEST);
    const [x, y] = projection(geo.geoCentroid(line));
    const [left, top] = projection.translate();
    projection.translate([left + width / 2 - x, top + HEIGHT / 2 - y]);
  }
  projection.clipExtent([[0, 0], [width, HEIGHT]]);
  const path = geo.geoPath(projection).digits(1);
  const svg = element("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, role: "group", "aria-label": "Map of the road, as in the list below" }, frame);
  const ends = new Set(all.map((point) => point.state));
  const land = element("g", { "aria-hidden": "true" }, svg);
  for (const one of states) {
    const d = path(one);
    if (d) element("path", { d, class: ends.has(one.id) ? "land named" : "land" }, land);
  }
  for (const road of drawn.filter((one) => one.points.length > 1)) {
    const d = path({ type: "LineString", coordinates: road.points.map((point) => point.at) });
    const names = road.points.map((point) => point.name).join(" → ");
    const arc = element("a", { href: road.at, class: "arc", "aria-label": `${names}: ${road.claims} claim${road.claims === 1 ? "" : "s"}` }, svg);
    element("path", { d, "stroke-width": "2" }, arc);
    element("path", { d, class: "grip" }, arc);
    element("title", {}, arc).textContent = names;
  }
  const marks = element("g", { "aria-hidden": "true" }, svg);
  const places = [...new Map(all.map((one) => [one.name, one])).values()].map((one) => {
    const [x, y] = projection(one.at);
    return { ...one, x, y };
  });
  for (const { x, y, end } of places) element("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: end ? "5" : "3.5", class: end ? "end" : "station" }, marks);
  label(marks, places, width);
  frame.dataset.drawn = String(drawn.length);
}

async function fill(section) {
  const answer = await fetch(section.dataset.road, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.getElementById("road-head")) return;
  section.replaceChildren(...page.body.childNodes);
  section.hidden = false;
}

const section = document.querySelector("[data-road]");
if (section) await fill(section);
for (const frame of document.querySelectorAll("[data-roads]")) draw(frame);
