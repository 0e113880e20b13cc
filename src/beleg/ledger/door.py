"""What may not enter the ledger."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from beleg.errors import LedgerError, SpanError
from beleg.model import Quantity, Reading, Report, Segment, Span, Spans


def quoted(text: str, span: Span, place: str) -> str:
    """The words of `text` that the span names.  Raises SpanError where it names none: empty, backward, or outside."""
    if not 0 <= span.start < span.end <= len(text):
        raise SpanError(f"span {span.start}-{span.end} names no words of a text of {len(text)} characters", place)
    return text[span.start : span.end]


def same_words(text: str, span: Span, quote: str, place: str) -> None:
    """Raises SpanError where the span's words are not `quote`."""
    if quoted(text, span, place) != quote:
        raise SpanError(f"span {span.start}-{span.end} does not read as its quote", place)


def untiled(segments: Iterable[Segment], length: int) -> str | None:
    """Why the segments do not tile a text of that length; None where they do."""
    position = 0
    for segment in segments:
        if segment.span.start != position or segment.span.end <= position:
            return (
                f"segment {segment.span.start}-{segment.span.end} does not begin where the one before ends ({position})"
            )
        position = segment.span.end
    return None if position == length else f"segments end at {position} in a text of {length} characters"


def check(reading: Reading) -> None:
    """Raises LedgerError, or SpanError for a span, where something in the reading cannot be stored as it is."""
    report = reading.report
    place = report.id
    _check_letters(report, reading.reader, place)
    fault = untiled(report.segments, len(report.text))
    if fault is not None:
        raise SpanError(fault, place)
    for spans in _spans(reading):
        for span in spans:
            quoted(report.text, span, place)
    for quantity in _quantities(reading):
        if any(isinstance(bound, float) and not math.isfinite(bound) for bound in (quantity.lower, quantity.upper)):
            raise LedgerError("a figure that is no number", place)
    known = {statement.id for statement in reading.statements}
    if len(known) < len(reading.statements) or len({claim.id for claim in reading.claims}) < len(reading.claims):
        raise LedgerError("two statements or two claims of the same id", place)
    claims = {claim.id for claim in reading.claims}
    if len({one.id for one in reading.reactions}) < len(reading.reactions):
        raise LedgerError("two reactions of the same id", place)
    if not all(claims.issuperset(one.claims) for one in reading.reactions):
        raise LedgerError("a reaction to a claim that is not there", place)
    named = {statement.parent for statement in reading.statements} | {claim.statement for claim in reading.claims}
    unknown = named - known - {None}
    if unknown:
        raise LedgerError(f"no statement {', '.join(sorted(map(str, unknown)))}", place)


def _check_letters(report: Report, reader: str, place: str) -> None:
    source = report.source
    strings = (
        *(
            source.id,
            source.text,
            source.name,
            source.charset,
            source.sha256,
            reader,
            report.language,
            *source.warnings,
        ),
        *(source.published, source.url, source.outlet, source.title),
        *(report.published, report.agency, report.outlet, report.title, report.place, report.version_note),
    )
    if not all(string is None or storable(string) for string in strings):
        raise LedgerError("half a character (a lone surrogate)", ascii(place))


def storable(string: str) -> bool:
    """Whether the string is Unicode: names of files and careless JSON may hold halves of characters."""
    try:
        string.encode()
    except UnicodeEncodeError:
        return False
    return True


def _quantities(reading: Reading) -> Iterator[Quantity]:
    yield from reading.quantities
    for claim in reading.claims:
        if claim.quantity is not None:
            yield claim.quantity


def _spans(reading: Reading) -> Iterator[Spans]:
    for statement in reading.statements:
        yield statement.quote
        yield statement.speaker
        yield statement.cue
        yield statement.frame
        yield statement.addressee
        yield statement.source
    for claim in reading.claims:
        yield claim.spans()
    for reaction in reading.reactions:
        yield reaction.spans()
    for time in reading.times:
        yield (time.span,)
    for quantity in _quantities(reading):
        yield (quantity.span,) if quantity.noun is None else (quantity.span, quantity.noun)
