"""Passages in their text: which stretch belongs to which slots, for whoever highlights them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from beleg.model import Span


class Piece(NamedTuple):
    """A stretch of text with the labels of all passages that cover it, in the order in which they were given."""

    start: int
    end: int
    labels: tuple[str, ...]


def pieces(within: Span, passages: Iterable[tuple[Span, str]]) -> list[Piece]:
    """`within` cut wherever a passage begins or ends; the pieces tile it.

    A label counts once for a piece even if several of its passages overlap there.
    """
    edges: dict[int, tuple[list[int], list[int]]] = {within.start: ([], []), within.end: ([], [])}
    labels: list[str] = []
    for span, label in passages:
        start, end = max(span.start, within.start), min(span.end, within.end)
        if start < end:
            edges.setdefault(start, ([], []))[0].append(len(labels))
            edges.setdefault(end, ([], []))[1].append(len(labels))
            labels.append(label)
    places = sorted(edges)
    open_now: set[int] = set()
    found: list[Piece] = []
    for start, end in pairwise(places):
        opened, closed = edges[start]
        open_now.difference_update(closed)
        open_now.update(opened)
        found.append(Piece(start, end, tuple(dict.fromkeys(labels[item] for item in sorted(open_now)))))
    return found


def around(text: str, spans: Sequence[Span], reach: int = 160) -> list[Span]:
    """The stretches of `text` to show `spans` in: their paragraphs, or `reach` characters to either side where those are long.

    Stretches come in text order and do not overlap; they begin and end between words.
    """
    found: list[Span] = []
    for span in sorted(spans):
        start = max(text.rfind("\n", 0, span.start) + 1, _word_start(text, span.start - reach, span.start))
        newline = text.find("\n", span.end)
        end = min(newline if newline >= 0 else len(text), _word_end(text, span.end + reach, span.end))
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        else:
            found.append(Span(start, end))
    return found


def _word_start(text: str, place: int, latest: int) -> int:
    """The first start of a word at or behind `place`, at most `latest`."""
    if place <= 0:
        return 0
    blank = text.find(" ", place - 1, latest)
    return blank + 1 if blank >= 0 else place


def _word_end(text: str, place: int, earliest: int) -> int:
    """The last end of a word at or before `place`, at least `earliest`."""
    if place >= len(text):
        return len(text)
    blank = text.rfind(" ", earliest, place + 1)
    return blank if blank >= 0 else place
