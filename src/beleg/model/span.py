"""Where something stands in a text."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """A stretch of a report's text: half open, in Unicode code points of the text as given."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that lie in the span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


#: The pieces of one phrase, in text order; more than one where it is discontinuous.
Spans = tuple[Span, ...]


def merged(spans: Iterable[Span]) -> Spans:
    """The same characters as few spans in text order: overlapping and touching ones become one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
