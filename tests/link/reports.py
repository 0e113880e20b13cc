"""Reports for the tests of linking, made of a few values."""

from __future__ import annotations

from beleg.clean import clean
from beleg.model import Report, Role, Segment, Source, Span


def report(
    ident: str,
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    agency: str | None = None,
    version: str | None = None,
    role: Role = "body",
) -> Report:
    """A report whose whole text has one role."""
    source = Source(ident, text, "0" * 64, "jsonl", ident, published=published, outlet=outlet)
    return Report(
        source=source,
        segments=(Segment(Span(0, len(text)), role),) if text else (),
        published=published,
        agency=agency,
        outlet=outlet,
        version_note=version,
    )


def cleaned(ident: str, text: str, published: str | None = None, outlet: str | None = None) -> Report:
    """A report as the stage that cleans gives it."""
    return clean(Source(ident, text, "0" * 64, "jsonl", ident, published=published, outlet=outlet))
