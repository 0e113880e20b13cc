// A report's text and its cards light each other up.  Every piece of the text names in data-s, data-c and data-p the statements and
// claims that it belongs to; a card of the same name stands beside it.

import { selectedSpan } from "./selection.js";

const text = document.getElementById("text");
const cards = document.querySelector(".cards");
const pieces = [...text.querySelectorAll("[data-s], [data-c], [data-p]")];
const names = (value) => (value ? value.split(" ") : []);

const peek = document.createElement("div");
peek.className = "peek";
peek.hidden = true;
document.body.append(peek);

let lit = [];

function cardOf(name) {
  return document.getElementById(`c-${name}`) ?? document.getElementById(`s-${name}`);
}

function light(wanted) {
  for (const element of lit) element.classList.remove("lit", "slot", ...slotClasses(element));
  lit = [];
  if (!wanted.length) return;
  const asked = new Set(wanted);
  for (const piece of pieces) {
    const own = [...names(piece.dataset.s), ...names(piece.dataset.c)].some((name) => asked.has(name));
    const parts = names(piece.dataset.p).map((part) => part.split(":")).filter(([, name]) => asked.has(name));
    if (own) piece.classList.add("lit");
    for (const [slot] of parts) piece.classList.add("slot", `slot-${slot}`);
    if (own || parts.length) lit.push(piece);
  }
  for (const name of wanted) {
    const card = cardOf(name);
    if (card) {
      card.classList.add("lit");
      lit.push(card);
    }
  }
}

function slotClasses(element) {
  return [...element.classList].filter((name) => name.startsWith("slot-"));
}

function wantedAt(piece) {
  const claims = names(piece.dataset.c);
  const statements = names(piece.dataset.s);
  return claims.length ? [...claims, ...statements.slice(-1)] : statements;
}

function bringIntoView(card) {
  if (!card || getComputedStyle(cards).position !== "sticky") return;
  const place = card.offsetTop - cards.offsetTop - 12;
  if (place < cards.scrollTop || place + card.offsetHeight > cards.scrollTop + cards.clientHeight) {
    cards.scrollTo({ top: place, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}

function show(piece) {
  const wanted = wantedAt(piece);
  light(wanted);
  bringIntoView(cardOf(wanted[0]));
}

// On a narrow screen the cards stand below the text, so the first one is shown at the foot of the screen.
function peekAt(piece) {
  if (getComputedStyle(cards).position === "sticky") return false;
  const shown = wantedAt(piece).map(cardOf).filter(Boolean).slice(0, 3);
  if (!shown.length) return false;
  peek.replaceChildren(
    ...shown.map((card) => {
      const copy = card.cloneNode(true);
      copy.removeAttribute("id");
      for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
      return copy;
    }),
  );
  peek.hidden = false;
  return true;
}

text.addEventListener("pointerover", (event) => {
  const piece = event.target.closest("[data-s], [data-c]");
  if (piece && event.pointerType !== "touch") show(piece);
});
text.addEventListener("pointerleave", () => light([]));
text.addEventListener("focusin", (event) => {
  const piece = event.target.closest("[data-s], [data-c]");
  if (piece) show(piece);
});
text.addEventListener("click", (event) => {
  const piece = event.target.closest("[data-s], [data-c]");
  if (!piece || String(getSelection())) return;
  show(piece);
  if (peekAt(piece)) event.preventDefault();
});
document.addEventListener("click", (event) => {
  if (!peek.hidden && !event.target.closest(".peek, #text")) peek.hidden = true;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    peek.hidden = true;
    light([]);
  }
});

for (const card of cards.querySelectorAll(".card")) {
  const name = card.id.slice(2);
  card.addEventListener("pointerenter", () => light([name]));
  card.addEventListener("pointerleave", () => light([]));
  card.addEventListener("focusin", () => light([name]));
}

// A passage that only the part behind "#" names is asked of the server, which marks it.
const passage = /^#p-(\d+)-(\d+)$/.exec(location.hash);
if (passage && !document.getElementById(location.hash.slice(1))) {
  const address = new URL(location.href);
  address.searchParams.set("at", `${passage[1]}-${passage[2]}`);
  location.replace(address);
}

const opened = text.querySelector(".at");
if (opened) opened.scrollIntoView({ block: "center" });

// A selection can be linked to and cited.
const picked = document.getElementById("picked");
document.addEventListener("selectionchange", () => {
  const span = selectedSpan(text);
  if (!span) {
    picked.hidden = true;
    return;
  }
  const base = `/reports/${text.dataset.key}`;
  const query = `version=${text.dataset.version}&at=${span.start}-${span.end}`;
  document.getElementById("picked-link").href = `${base}?${query}#p-${span.start}-${span.end}`;
  document.getElementById("picked-cite").href = `${base}/cite?${query}`;
  const place = getSelection().getRangeAt(0).getBoundingClientRect();
  picked.hidden = false;
  picked.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 260)) + scrollX}px`;
  picked.style.top = `${place.bottom + 8 + scrollY}px`;
});
