"""What comes in: the bytes of a source, the text of a report, and what is refused."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Span

Media = Literal["text", "html", "jsonl"]

Role = Literal["headline", "dateline", "body", "caption", "byline", "furniture", "teaser"]

#: The roles whose text may carry statements and claims; in every other it is another's or nobody's.
SPEAKING_ROLES: frozenset[str] = frozenset({"headline", "body"})


class Source(msgspec.Struct, frozen=True):
    """One text as it was found, before anything is said about its parts.

    `id` is the id that came in, or the path as given; `sha256` is the hash of the bytes that it was read from
    (of the line's text for a line of JSON).  `charset` is the one found, `warnings` what looked wrong but could be read.
    """

    id: str
    text: str
    sha256: str
    media: Media
    name: str
    charset: str = "utf-8"
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    warnings: tuple[str, ...] = ()


class Reject(msgspec.Struct, frozen=True):
    """Something that could not be read: which, where in it, and why, each in words for a line on a screen."""

    name: str
    place: str
    reason: str
    sha256: str | None = None


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a report with one role.  A report's segments tile its text."""

    span: Span
    role: Role


class Report(msgspec.Struct, frozen=True):
    """A text as published, with its parts told apart.

    `published` is the date in ISO 8601 as far as known (`2023-11` or `2023-11-09`), `agency` the news agency whose report
    it is, `place` the dateline's place, `version_note` what a dateline says of the version (*neu: weitere Details*).
    """

    source: Source
    segments: tuple[Segment, ...]
    language: str = "de"
    published: str | None = None
    agency: str | None = None
    outlet: str | None = None
    title: str | None = None
    place: str | None = None
    version_note: str | None = None

    @property
    def id(self) -> str:
        return self.source.id

    @property
    def text(self) -> str:
        return self.source.text

    def speaking(self) -> tuple[Span, ...]:
        """The spans that may carry statements and claims, in text order."""
        return tuple(segment.span for segment in self.segments if segment.role in SPEAKING_ROLES)
