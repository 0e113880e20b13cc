"""Matters as their pages show them: lines, and one with its claims, series, denials and norms."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from beleg.errors import LedgerError
from beleg.ledger import load
from beleg.ledger.desk.asked import Against, Figure, Matter, MatterLine, Norm, Point, Source, Told, filled
from beleg.ledger.raw import cursor, in_json

#: Claims of a matter on one page; entries of its series, and denials, that a page lists and that are there at most: the last ones.
CLAIMS = 30
LISTED = 40
MOST = 300

_COLUMNS = (
    "id, kind, supplier, recipient, goods, type, period, status, certainty, claims, reports, origins, undetermined, claimants,"
    " denied_by, denials, first_published, last_published, lower, upper, unit, approximate, curve"
)

_TOLD = """
SELECT placed.claim, placed.reading, placed.item, placed.report, lineages.published, lineages.outlet, lineages.agency,
    lineages.title, lineages.lineage, lineages.origin, lineages.position, placed.judged, passages.start, passages.end,
    passages.quote
FROM placed JOIN lineages ON lineages.report = placed.report
LEFT JOIN passages ON passages.reading = placed.reading AND passages.owner = 'claim' AND passages.item = placed.item
    AND passages.slot = 'evidence' AND passages.position = 0
"""

# The plus keeps SQLite from going through all claims of the matter for each of its figures.
_FIGURES = """
SELECT figures.position, figures.date, figures.lower, figures.upper, figures.unit, figures.approximate, figures.claimants,
    placed.certainty, figures.change, figures.compared, figures.claim, figures.report,
    json_array_length(figures.reports), figures.origin
FROM figures JOIN placed ON placed.claim = figures.claim AND +placed.matter = figures.matter
WHERE figures.matter = ? ORDER BY figures.position DESC LIMIT ?
"""

_AGAINST = """
SELECT ties.kind, ties.status, ties.date, ties.claimants, ties.claim, ties.report, lineages.outlet, passages.quote
FROM ties JOIN placed ON placed.claim = ties.claim AND placed.report = ties.report
LEFT JOIN lineages ON lineages.report = ties.report
LEFT JOIN passages ON passages.reading = placed.reading AND passages.owner = 'claim' AND passages.item = placed.item
    AND passages.slot = 'evidence' AND passages.position = 0
WHERE ties.matter = ? ORDER BY ties.date DESC, ties.claim LIMIT ?
"""

_CURVE = msgspec.json.Decoder(tuple[Point, ...])


def lines(connection: Connection, ids: Sequence[str]) -> list[MatterLine]:
    """These matters in this order, but for those that are there no more."""
    query = f"SELECT {_COLUMNS} FROM matters WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of columns
    found = {row[0]: _line(row) for row in cursor(connection).execute(query, (in_json(ids),))}
    return [found[name] for name in ids if name in found]


def one(connection: Connection, matter: str, after: str | None, most: int) -> Matter:
    """A matter with the page of its claims that begins behind `after`, and up to `most` entries of its series and denials.

    Raises LedgerError where there is no such matter.
    """
    found = lines(connection, [matter])
    if not found:
        raise LedgerError("no such matter")
    told, following = _page(connection, matter, after)
    rows = cursor(connection)
    series = rows.execute(_FIGURES, (matter, most)).fetchall()[::-1]
    against = rows.execute(_AGAINST, (matter, most)).fetchall()[::-1]
    return Matter(
        line=found[0],
        sources=tuple(_sources(connection, told)),
        figures=tuple(filled(Figure, (*row[:5], bool(row[5]), tuple(json.loads(row[6])), *row[7:])) for row in series),
        against=tuple(
            filled(Against, (*row[:3], tuple(json.loads(row[3])), *row[4:7], row[7] or "")) for row in against
        ),
        claimed=_claimed(told),
        suggested=_suggested(told),
        next=following,
    )


def told(connection: Connection, where: str, parameters: Sequence[Any]) -> list[Told]:
    """The claims that the end of a query (`WHERE … ORDER BY … LIMIT …`, the project's own words) picks."""
    rows = cursor(connection).execute(_TOLD + where, tuple(parameters)).fetchall()
    claims: dict[load.Key, Any] = {}
    for some in load.in_chunks(sorted({row[1] for row in rows})):
        claims |= load.claims(connection, some, {(row[1], row[2]) for row in rows})
    return [
        Told(
            public_id=row[0],
            claim=claims[row[1], row[2]],
            report=row[3],
            published=row[4],
            outlet=row[5],
            agency=row[6],
            title=row[7],
            lineage=row[8],
            origin=row[9],
            position=row[10],
            judged=row[11],
            start=row[12] or 0,
            end=row[13] or 0,
            quote=row[14] or "",
        )
        for row in rows
        if (row[1], row[2]) in claims
    ]


def _page(connection: Connection, matter: str, after: str | None) -> tuple[list[Told], str | None]:
    """A page of a matter's claims in order of date, undated ones first, and where the next begins."""
    conditions, parameters = "WHERE placed.matter = ?", [matter]
    if after is not None:
        # The place of the claim that the page before ended with; undated claims count as the earliest.
        conditions += (
            " AND (coalesce(placed.published, ''), placed.claim) >"
            " (SELECT coalesce(published, ''), claim FROM placed WHERE claim = ? AND matter = ?)"
        )
        parameters += [after, matter]
    order = " ORDER BY placed.published, placed.claim LIMIT ?"
    found = told(connection, conditions + order, (*parameters, CLAIMS + 1))
    return found[:CLAIMS], found[CLAIMS - 1].public_id if len(found) > CLAIMS else None


def _sources(connection: Connection, given: Iterable[Told]) -> list[Source]:
    """Claims by the origin of their reports, in the order of their first claims here; the first report of each stands first."""
    by_origin: dict[str, list[Told]] = {}
    for claim in given:
        by_origin.setdefault(claim.origin, []).append(claim)
    query = "SELECT id, counted_as, agency, first_published, reports FROM origins WHERE id IN (SELECT value FROM json_each(?))"
    known = {row[0]: row for row in cursor(connection).execute(query, (in_json(by_origin),))}
    for claims in by_origin.values():
        claims.sort(key=lambda one: (one.position, one.report, one.start))
    return [filled(Source, (*known[name], tuple(claims))) for name, claims in by_origin.items() if name in known]


def _claimed(given: Iterable[Told]) -> tuple[Norm, ...]:
    counts = Counter(norm for one in given for norm in one.claim.norms)
    return tuple(Norm(norm, count) for norm, count in sorted(counts.items()))


def _suggested(given: Iterable[Told]) -> tuple[Norm, ...]:
    suggested = [norm for one in given for norm in one.claim.suggested]
    counts = Counter(norm.norm for norm in suggested)
    first = {norm.norm: norm for norm in reversed(suggested)}
    return tuple(Norm(name, count, first[name].title, first[name].why) for name, count in sorted(counts.items()))


def _line(row: Sequence[Any]) -> MatterLine:
    lists = [tuple(json.loads(codes)) for codes in (*row[2:5], row[14])]
    curve = _CURVE.decode(row[22])
    return filled(MatterLine, (*row[:2], *lists[:3], *row[5:14], lists[3], *row[15:21], bool(row[21]), curve))
