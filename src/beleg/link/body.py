"""The words of a report's body as linking compares them: without case, spelling of ß, marks, dashes and white space."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from hashlib import sha256
from sys import intern

import msgspec

from beleg.model import Report, Span

#: A figure with separated thousands (German stop, Swiss apostrophe, thin space) is one word; so is a run of letters, with
#: combining marks and soft hyphens inside.
WORD = re.compile(r"\d+(?:[.'’\u00a0\u202f]\d{3})+(?!\d)|[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200b])*")

#: Double quotation marks of all styles, which differ in what opens, so that marks are taken in turn; and line ends, save those
#: that break a line inside a sentence.
MARKS = re.compile('[„“”‟"«»]|\n(?![a-zäöüß])')

#: What inside a word is no letter of it.
INVISIBLE = re.compile("[.'’\u00a0\u202f\u00ad\u200b]")


class Body(msgspec.Struct, frozen=True):
    """The words of all body segments as parallel arrays, in text order.

    `quoted` has a 1 where a word stands within quotation marks.
    """

    words: list[str]
    start: array[int]
    end: array[int]
    quoted: bytes

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> Span:
        """Where the words from `first` up to, not including, `stop` stand in the text."""
        return Span(self.start[first], self.end[stop - 1])

    def digest(self) -> str:
        """The hash of the words: equal where two bodies differ in nothing that linking compares."""
        return sha256(" ".join(self.words).encode("utf-8", "surrogatepass")).hexdigest()


def normal(word: str) -> str:
    """`word` as it is compared: case folded (*ß* is *ss*), composed, without separators of thousands and soft hyphens."""
    if word.isascii():
        return INVISIBLE.sub("", word).lower() if not word.isalnum() else word.lower()
    return unicodedata.normalize("NFC", INVISIBLE.sub("", word)).casefold()


def body(report: Report) -> Body:
    """The words of the body segments of `report`; furniture, teasers, captions, heads and signatures are left out."""
    text = report.text
    words: list[str] = []
    start, end = array("I"), array("I")
    quoted = bytearray()
    for segment in report.segments:
        if segment.role != "body":
            continue
        for first, last, inside in _stretches(text, segment.span):
            for match in WORD.finditer(text, first, last):
                words.append(intern(normal(match.group())))
                start.append(match.start())
                end.append(match.end())
                quoted.append(inside)
    return Body(words, start, end, bytes(quoted))


def _stretches(text: str, span: Span) -> Iterator[tuple[int, int, bool]]:
    """`span` cut at quotation marks and line ends: each piece with whether it is quoted.

    A quotation that is not closed ends with its paragraph.
    """
    at, inside = span.start, False
    for mark in MARKS.finditer(text, span.start, span.end):
        yield at, mark.start(), inside
        at = mark.end()
        inside = mark.group() != "\n" and not inside
    yield at, span.end, inside
