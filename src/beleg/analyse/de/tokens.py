"""Text → tokens."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from beleg.analyse.de.forms import forms
from beleg.analyse.de.splitting import pieces
from beleg.model import Span, Tokens


def tokenize(text: str, spans: Sequence[Span]) -> Tokens:
    """The tokens of `text` that lie in `spans` (in text order), as parallel arrays, looked up in the lexicon."""
    start: list[int] = []
    end: list[int] = []
    found: list[str] = []
    for span in spans:
        parts = pieces(text[span.start : span.end])
        places = list(accumulate(map(len, parts), initial=span.start))
        start += places[1:-1:2]
        end += places[2::2]
        found += parts[1::2]
    if not found:
        return Tokens([], [], [], [], [], [], [], [])
    # The forms are those kept: all later look-ups of a form then compare the same object, and need not look at its letters.
    kept, lower, kind, capital, word, signs = zip(*map(forms().__getitem__, found), strict=True)
    return Tokens(start, end, list(kept), list(lower), list(kind), list(capital), list(word), list(signs))
