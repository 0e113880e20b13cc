// Two texts side by side: pointing at a passage lights up the same words in the other, a click brings them into view.

const sides = [...document.querySelectorAll(".sides .text")];

function counterparts(piece) {
  const side = piece.closest(".text");
  const other = sides.find((one) => one !== side);
  const numbers = new Set(piece.dataset.n.split(" "));
  const same = (one) => one.dataset.n.split(" ").some((number) => numbers.has(number));
  return sides.map((one) => [...one.querySelectorAll("[data-n]")].filter(same)).concat([other]);
}

let lit = [];

for (const side of sides) {
  side.addEventListener("pointerover", (event) => {
    for (const one of lit) one.classList.remove("lit");
    const piece = event.target.closest("[data-n]");
    lit = piece ? counterparts(piece).slice(0, 2).flat() : [];
    for (const one of lit) one.classList.add("lit");
  });
  side.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-n]");
    if (!piece || String(getSelection())) return;
    const [left, right] = counterparts(piece);
    const there = (side === sides[0] ? right : left)[0];
    there?.scrollIntoView({ block: "nearest" });
  });
}
