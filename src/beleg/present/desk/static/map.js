// What maps share: the atlas and the scripts that draw it, states, and where they lie.

import { load } from "./load.js";

const SVG = "http://www.w3.org/2000/svg";
const ANTARCTICA = "010";

export function element(name, attributes, parent) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return parent.appendChild(made);
}

// The middle of a state's largest part: France lies in Europe, whatever else is hers.
export function middle(geo, feature) {
  if (feature.geometry.type !== "MultiPolygon") return geo.geoCentroid(feature);
  const parts = feature.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return geo.geoCentroid(parts.reduce((a, b) => (geo.geoArea(a) > geo.geoArea(b) ? a : b)));
}

// d3-geo and the states of the atlas that a figure names in its data.
export async function world(frame) {
  const [atlas] = await Promise.all([fetch(frame.dataset.atlas).then((answer) => answer.json()), load(frame.dataset.array)]);
  await Promise.all([load(frame.dataset.geo), load(frame.dataset.topojson)]);
  const states = window.topojson.feature(atlas, atlas.objects.countries).features.filter((one) => one.id !== ANTARCTICA);
  return { geo: window.d3, states, byNumber: new Map(states.map((one) => [one.id, one])) };
}
