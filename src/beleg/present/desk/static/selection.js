// Which passage of the report's text is selected, in code points of the text as published.  Every piece of the text says in data-o where
// it begins; what is spelt out (class x) counts as the whole of it.

export function selectedSpan(text) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  let start = null;
  let end = null;
  for (const piece of text.querySelectorAll("[data-o]")) {
    if (!range.intersectsNode(piece)) continue;
    const words = piece.textContent;
    const whole = piece.classList.contains("x");
    const from = whole ? 0 : offsetIn(piece, range.startContainer, range.startOffset, 0);
    const to = whole ? words.length : offsetIn(piece, range.endContainer, range.endOffset, words.length);
    if (to <= from) continue;
    const origin = Number(piece.dataset.o);
    start ??= origin + codePoints(words.slice(0, from));
    end = whole ? afterWhole(piece, origin) : origin + codePoints(words.slice(0, to));
  }
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetIn(piece, container, offset, otherwise) {
  if (!piece.contains(container)) return otherwise;
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(container, offset);
  return range.toString().length;
}

function afterWhole(piece, origin) {
  const next = [...piece.parentElement.querySelectorAll("[data-o]")].find((other) => Number(other.dataset.o) > origin);
  return next ? Number(next.dataset.o) : origin + 1;
}

function codePoints(words) {
  return [...words].length;
}
