// Judging by the keyboard, as in a mail program: j and k go through the claims, one key judges.  Every key presses a button that is on
// the page and works without this script, too.

import { say } from "./desk.js";
import { selectedSpan } from "./selection.js";

const form = document.getElementById("judging");
const claims = [...document.querySelectorAll("[data-claim]")];
const keys = document.getElementById("keys");
const text = document.getElementById("text");
const NAME = "author";
let current = null;
let waiting = null;
let span = null;
let renewing = 0;

document.documentElement.classList.add("scripted");

const toast = document.body.appendChild(document.createElement("div"));
toast.className = "toast";
toast.hidden = true;
toast.setAttribute("aria-hidden", "true");
let fading = 0;

function tell(words) {
  say(words);
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => (toast.hidden = true), 6000);
}

// What is kept in the browser may be refused or gone; then it holds for this page.
function kept(store, key, value) {
  try {
    if (value === undefined) return store.getItem(key);
    if (value === null) store.removeItem(key);
    else store.setItem(key, value);
  } catch {
    return null;
  }
  return value;
}

function fillName(within) {
  for (const field of within.querySelectorAll(`input[name="${NAME}"]`)) {
    field.value ||= kept(localStorage, NAME) ?? "";
    field.addEventListener("change", () => kept(localStorage, NAME, field.value.trim() || null));
  }
}

// The current claim

function choose(claim, focus = true) {
  if (!claim) return;
  current?.classList.remove("current");
  current?.removeAttribute("aria-current");
  current = claim;
  current.classList.add("current");
  current.setAttribute("aria-current", "true");
  if (!focus) return;
  current.focus({ preventScroll: true });
  current.scrollIntoView({ block: "nearest" });
  const piece = text?.querySelector(`[data-c~="${current.dataset.claim}"]`);
  piece?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const at = claims.indexOf(current);
  const next = claims[at < 0 ? 0 : Math.min(claims.length - 1, Math.max(0, at + by))];
  if (next === current && at >= 0) say(by > 0 ? "the last claim" : "the first claim");
  choose(next);
}

function named(claim) {
  const words = claim.querySelector("h3, .quote, .hands")?.textContent ?? "";
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > 70 ? `${line.slice(0, 70).trimEnd()} …` : line;
}

// Sending

async function send(fields, owner = form) {
  const body = new FormData(owner);
  for (const box of owner === form ? form.elements : []) if (box.name === "on" && !("split" in fields)) body.delete("on");
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const author = String(body.get(NAME) ?? "").trim();
  if (!author) {
    waiting = () => send(fields, owner);
    const field = owner.querySelector(`[name="${NAME}"]`);
    field.focus();
    tell("Write your name once, and press Enter: it stands beside what you decide.");
    return null;
  }
  kept(localStorage, NAME, author);
  waiting = null;
  let answer;
  try {
    answer = await fetch("/judgements", { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(body) });
  } catch {
    tell("The desk does not answer.");
    return null;
  }
  const found = await answer.json().catch(() => ({ detail: "That did not work: load the page again." }));
  if (!answer.ok) {
    tell(typeof found.detail === "string" ? found.detail : "That did not work.");
    return null;
  }
  const note = form?.querySelector("#note");
  if (note) note.value = "";
  return found;
}

// Acceptances and rejections change a word here; everything else is another page.
async function take(found) {
  if (!found) return;
  const here = Object.keys(found.claims).map((name) => claims.find((one) => one.dataset.claim === name)).filter(Boolean);
  if (!["accept", "reject"].includes(found.what) || !here.length) {
    kept(sessionStorage, "said", found.said);
    kept(sessionStorage, "claim", current?.dataset.claim ?? null);
    if (new URL(found.go, location.href).pathname === location.pathname) location.reload();
    else location.assign(found.go);
    return;
  }
  for (const claim of here) show(claim, found.claims[claim.dataset.claim]);
  tell(`${found.said[0].toUpperCase()}${found.said.slice(1)}: ${named(here[0])}`);
  renew().catch(() => tell("The desk does not answer: what is shown may be old."));
}

function show(claim, judged) {
  const state = claim.querySelector(".judged");
  state.textContent = judged ?? "";
  state.className = judged ? `judged ${judged}` : "judged";
  claim.classList.toggle("rejected", judged === "rejected");
  mark();
}

// A passage whose claims are all rejected is no longer marked as one that a claim rests on.
function mark() {
  for (const piece of text?.querySelectorAll("[data-c]") ?? []) {
    const own = piece.dataset.c.split(" ").map((name) => document.getElementById(`c-${name}`));
    piece.classList.toggle("refused", own.every((card) => card?.classList.contains("rejected")));
  }
}

// Counts and figures as they are now; who judges on meanwhile does not wait for them, and only the last answer is taken.
async function renew() {
  const stale = [...document.querySelectorAll("[data-live]")];
  if (!stale.length) return;
  renewing += 1;
  const turn = renewing;
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
  if (turn !== renewing || !answer.ok) return;
  for (const one of stale) {
    const fresh = page.getElementById(one.id);
    if (!fresh) continue;
    if (one.dataset.live === "shown") one.hidden = fresh.hidden;
    else one.replaceChildren(...fresh.childNodes);
  }
  document.dispatchEvent(new Event("renewed"));
}

async function judge(what) {
  if (!current) return;
  const claim = current;
  const found = await send({ [what]: claim.dataset.claim });
  await take(found);
  if (found && claim === current && claim !== claims.at(-1)) choose(claims[claims.indexOf(claim) + 1]);
}

async function undo() {
  const found = await send({ undo: "last" });
  const claim = found && claims.find((one) => one.dataset.claim in found.claims);
  await take(found);
  if (claim) choose(claim);
}

// Correcting

async function correct(address) {
  const claim = current;
  const place = claim.querySelector(".correcting-place") ?? claim.appendChild(document.createElement("div"));
  place.className = "correcting-place";
  const asked = new URL(address ?? `/claims/${claim.dataset.claim}/correct`, location.href);
  if (text) span = selectedSpan(text) ?? span;
  if (span && !address) asked.searchParams.set("at", `${span.start}-${span.end}`);
  const answer = await fetch(asked, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return tell("That did not work.");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  place.replaceChildren(...page.body.childNodes);
  fillName(place);
  const name = place.querySelector(`[name="${NAME}"]`);
  if (name?.value) name.closest("label").hidden = true;
  const back = form?.querySelector('[name="back"]')?.value;
  if (back) place.querySelector('[name="back"]').value = back;
  const field = place.querySelector('[name="value"]');
  field.focus();
  field.select?.();
  place.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const slot = event.target.closest(".correcting-place .choose-slot a");
  const cancel = event.target.closest(".correcting-place .cancel");
  const open = event.target.closest(".judge .correct");
  if (!slot && !cancel && !open) return;
  event.preventDefault();
  choose(event.target.closest("[data-claim]"), false);
  if (slot) correct(slot.href);
  else if (open) correct();
  else leave(event.target);
});

function leave(within) {
  const claim = within.closest("[data-claim]");
  claim?.querySelector(".correcting-place")?.remove();
  if (claim) choose(claim);
}

// Forms

document.addEventListener("submit", async (event) => {
  const owner = event.target;
  if (owner.classList.contains("correcting") && owner.closest(".correcting-place")) {
    event.preventDefault();
    await take(await send({}, owner));
    return;
  }
  if (owner !== form) return;
  event.preventDefault();
  const button = event.submitter;
  if (!button?.name) return;
  const claim = button.closest("[data-claim]");
  if (claim) choose(claim, false);
  const found = await send({ [button.name]: button.value });
  if (found && button.name === "undo") {
    kept(sessionStorage, "said", found.said);
    location.reload();
  } else await take(found);
});

form?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
  event.preventDefault();
  if (event.target.name === NAME && event.target.value.trim()) {
    kept(localStorage, NAME, event.target.value.trim());
    const again = waiting;
    waiting = null;
    if (again) again().then(take);
    else tell(`You judge as ${event.target.value.trim()}.`);
  }
  if (current) choose(current);
});

// Keys

const ACTIONS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => judge("accept"),
  r: () => judge("reject"),
  c: () => current && correct(),
  u: undo,
  o: () => (current?.querySelector("a.quote, a.there, .hands a"))?.click(),
  x: () => current?.querySelector(".pick")?.click(),
  s: () => document.querySelector('button[name="split"]')?.click(),
  m: () => {
    const other = document.getElementById("other");
    if (!other) return;
    other.closest("details").open = true;
    other.focus();
  },
  n: () => document.getElementById("note")?.focus(),
  "?": () => keys?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") {
    if (event.target.closest(".correcting-place")) leave(event.target);
    else if (event.target.closest("input, textarea") && form) {
      event.target.blur();
      if (current) choose(current);
    }
    return;
  }
  if (!form || keys?.open || event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  const action = ACTIONS[event.key];
  if (!action || (!claims.length && event.key !== "?")) return;
  event.preventDefault();
  action();
});

document.addEventListener("selectionchange", () => {
  // Kept while a key or button is pressed, which may take the selection away.
  if (text) span = selectedSpan(text) ?? (document.activeElement === document.body ? null : span);
});
document.addEventListener("focusin", (event) => {
  const claim = event.target.closest("[data-claim]");
  if (claim && claim !== current) choose(claim, false);
});

if (form) {
  fillName(document);
  const open = document.getElementById("keys-open");
  if (open) {
    open.hidden = false;
    open.addEventListener("click", () => keys.showModal());
  }
  mark();
  const before = kept(sessionStorage, "claim");
  const opened = text?.querySelector(".at[data-c]")?.dataset.c.split(" ")[0];
  const first = claims.find((one) => one.dataset.claim === (before ?? opened)) ?? claims[0];
  choose(first, Boolean(before));
  kept(sessionStorage, "claim", null);
  const said = kept(sessionStorage, "said");
  if (said) tell(said[0].toUpperCase() + said.slice(1));
  kept(sessionStorage, "said", null);
} else fillName(document);
