"""Two reports side by side: what each has that the other has not."""

from __future__ import annotations

from beleg.link.body import body
from beleg.link.overlap import overlap, passages
from beleg.model import Report, Span
from beleg.model.link import Passage

#: Marks that belong to the word behind them.
OPENING = "„»‚›«‹“\"'([-–+"


def common(a: Report, b: Report) -> tuple[Passage, ...]:
    """The common passages of two reports' bodies, in the order of `a`; takes time in proportion to their lengths."""
    here, there = body(a), body(b)
    return passages(here, there, overlap(here, there).telling())


def apart(report: Report, common: tuple[Span, ...]) -> tuple[Span, ...]:
    """What stands in a report's body outside of the common passages."""
    taken = sorted(common)
    found: list[Span] = []
    for segment in report.segments:
        if segment.role != "body":
            continue
        at = segment.span.start
        for span in [one for one in taken if one.overlaps(segment.span)] + [Span(segment.span.end, segment.span.end)]:
            found += _worded(report.text, at, min(span.start, segment.span.end))
            at = max(at, span.end)
    return tuple(found)


def _worded(text: str, start: int, end: int) -> list[Span]:
    """The stretch from its first word on, without white space at its end; nothing where it holds no letter or digit."""
    while start < end and not text[start].isalnum() and text[start] not in OPENING:
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if any(map(str.isalnum, text[start:end])) else []
