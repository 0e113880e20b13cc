"""From a source to a report: roles for all its characters, and what its head and signatures tell."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.clean import byline, dateline
from beleg.clean.dateline import Dateline
from beleg.clean.inside import pieces
from beleg.clean.lines import Line, lines
from beleg.clean.roles import roles
from beleg.clean.tiling import Piece, tiled
from beleg.model import Report, Role, Source

#: What parts an outlet's name from the headline in a page's title.
TITLE_MARKS = (" - ", " | ", " – ", " — ")


class _Head:
    """What the lines tell about the report, filled while they are cut into pieces."""

    def __init__(self) -> None:
        self.sent: Dateline | None = None
        self.agencies: tuple[str, ...] = ()
        self.version: str | None = None
        self.stamped: str | None = None


def clean(source: Source) -> Report:
    """The report that `source` holds: its segments tile the text, and nothing of the text is changed.

    The date is the source's own, else the stamp's before the text or a date line's, refined to the day where the dateline
    names a day of that very month.  The title is the source's own, else the first headline.
    """
    text = source.text
    head = _Head()
    found: list[Piece] = []
    start = 0
    stamp = dateline.stamp(text)
    if stamp is not None:
        start, head.stamped = stamp
        found.append(Piece(len(text) - len(text.lstrip()), start, "dateline"))
        start = _version(text, start, head, found)
    rows = lines(text, start)
    parts = roles(rows)
    first = parts.index("body") if "body" in parts else -1
    for number, (line, role) in enumerate(zip(rows, parts, strict=True)):
        found.extend(_pieces(line, role, number == first, head))
    outlet = _outlet(rows, parts)
    title = source.title or _title(rows, parts, outlet)
    return Report(
        source=source,
        segments=tiled(found, len(text)),
        published=_published(source.published, head),
        agency="/".join(head.agencies) or None,
        outlet=source.outlet or outlet,
        title=title,
        place=head.sent.place if head.sent else None,
        version_note=head.version or (dateline.version_before(title) if title else None),
    )


def _version(text: str, start: int, head: _Head, found: list[Piece]) -> int:
    """A version note right behind the stamp: the place where it ends."""
    begin = start + len(text[start:]) - len(text[start:].lstrip())
    note = dateline.version_note(text[begin : begin + 300])
    if note is None:
        return start
    head.version = note[1]
    found.append(Piece(begin, begin + note[0], "dateline"))
    return begin + note[0]


def _pieces(line: Line, role: Role, first: bool, head: _Head) -> Sequence[Piece]:
    if role == "body":
        sent = dateline.dateline(line.text, first) if first or "(" in line.text[:90] else None
        if sent is not None and head.sent is None:
            head.sent = sent
            head.agencies = sent.agencies or head.agencies
        signature = byline.signature(line.text)
        if signature is not None:
            _sign(head, line.text[signature:])
        return list(pieces(line, role, sent))
    if role == "byline":
        _sign(head, line.text)
    elif role == "dateline":
        note = dateline.version_note(line.text)
        if note is not None or dateline.is_version_line(line):
            head.version = head.version or (note[1] if note else line.text)
        head.stamped = head.stamped or dateline.full_date(line.text)
        if head.sent is None:
            head.sent = dateline.place_line(line)
    return [Piece(line.start, line.end, role)]


def _sign(head: _Head, text: str) -> None:
    if not head.agencies:
        head.agencies = tuple(byline.signed_by(text))


def _published(given: str | None, head: _Head) -> str | None:
    known = given or head.stamped
    if head.sent is not None and head.sent.day is not None and (known is None or len(known) < len("2023-11-09")):
        return dateline.dated(head.sent.day, known) or known
    return known


def _outlet(rows: Sequence[Line], parts: Sequence[Role]) -> str | None:
    """The name before the headline in a first line that the second repeats without it."""
    if len(rows) < 2 or parts[0] != "headline":
        return None
    title, repeated = rows[0].text, rows[1].text
    if not title.endswith(repeated):
        return None
    name = title.removesuffix(repeated)
    return next((name.removesuffix(mark).strip() or None for mark in TITLE_MARKS if name.endswith(mark)), None)


def _title(rows: Sequence[Line], parts: Sequence[Role], outlet: str | None) -> str | None:
    """The first headline before the text; the one that repeats it without the outlet's name where the first has that."""
    head = parts[: parts.index("body")] if "body" in parts else parts
    titles = [line.text for line, role in zip(rows, head, strict=False) if role == "headline"]
    return titles[1] if outlet is not None and len(titles) > 1 else next(iter(titles), None)
