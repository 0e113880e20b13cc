"""Matters as their pages show them: lines, and one with its claims, series, denials and norms."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from beleg.errors import LedgerError
from beleg.ledger.desk import claims
from beleg.ledger.desk.asked import Against, Figure, Matter, MatterLine, Point, Series, Silent, filled
from beleg.ledger.raw import cursor, in_json

#: Entries of a matter's series, and denials, that a page lists and that are there at most: the last ones.
LISTED = 24
MOST = 300

#: Figures of a line's curve.
MOST_POINTS = 40

_COLUMNS = (
    "id, kind, supplier, recipient, goods, type, period, status, certainty, claims, reports, origins, undetermined, claimants,"
    " denied_by, denials, first_published, last_published, lower, upper, unit, approximate, curve"
)

_FIGURES = """
SELECT figures.position, figures.date, figures.lower, figures.upper, figures.unit, figures.approximate, figures.claimants,
    placed.certainty, figures.change, figures.compared, figures.claim, figures.report,
    json_array_length(figures.reports), figures.origin
FROM figures JOIN placed INDEXED BY placed_by_claim ON placed.claim = figures.claim AND placed.matter = figures.matter
WHERE figures.matter = ? ORDER BY figures.position DESC LIMIT ?
"""

_AGAINST = """
SELECT ties.kind, ties.status, ties.date, ties.claimants, ties.claim, ties.report, lineages.outlet, passages.quote
FROM ties JOIN placed INDEXED BY placed_by_claim ON placed.claim = ties.claim
LEFT JOIN lineages ON lineages.report = ties.report
LEFT JOIN passages ON passages.reading = placed.reading AND passages.owner = 'claim' AND passages.item = placed.item
    AND passages.slot = 'evidence' AND passages.position = 0
WHERE ties.matter = ? ORDER BY ties.date DESC, ties.claim LIMIT ?
"""

_SILENT = """
SELECT DISTINCT reactions.public_id, reactions.kind, reactions.scope, reactions.actors,
    coalesce(reactions.date, lineages.published) AS day, lineages.report, lineages.outlet, coalesce(said.start, 0),
    coalesce(said.end, 0), coalesce(said.quote, '')
FROM reacted CROSS JOIN reactions ON reactions.reading = reacted.reading AND reactions.item = reacted.reaction
JOIN lineages ON lineages.reading = reacted.reading
LEFT JOIN reaction_passages AS said ON said.reading = reacted.reading AND said.reaction = reacted.reaction
    AND said.slot = 'evidence' AND said.position = 0
WHERE reacted.matter = ? ORDER BY day DESC, reactions.public_id LIMIT ?
"""

_CURVE = msgspec.json.Decoder(tuple[Point, ...])


def lines(connection: Connection, ids: Sequence[str]) -> list[MatterLine]:
    """These matters in this order, but for those that are there no more."""
    query = f"SELECT {_COLUMNS} FROM matters WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of columns
    found = {row[0]: _line(row) for row in cursor(connection).execute(query, (in_json(ids),))}
    return [found[name] for name in ids if name in found]


def line(connection: Connection, matter: str) -> MatterLine:
    """A matter in a line.  Raises LedgerError where there is no such matter."""
    found = lines(connection, [matter])
    if not found:
        raise LedgerError("no such matter")
    return found[0]


def one(connection: Connection, matter: str, after: str | None) -> Matter:
    """A matter with the page of its claims that begins behind `after`.  Raises LedgerError where there is no such matter."""
    told, norms, following = claims.listed(connection, matter, after)
    return Matter(
        line=line(connection, matter),
        sources=tuple(claims.by_origin(connection, told)),
        series=series(connection, matter, LISTED),
        claimed=norms.claimed,
        suggested=norms.suggested,
        rejected=tuple(claims.rejected_beside(connection, matter)) if after is None else (),
        next=following,
    )


def series(connection: Connection, matter: str, most: int) -> Series:
    """A matter's figures, what is said against or for it, who says nothing of it: the last ones, up to so many of each."""
    rows = cursor(connection)
    figures = rows.execute(_FIGURES, (matter, most)).fetchall()[::-1]
    against = rows.execute(_AGAINST, (matter, most)).fetchall()[::-1]
    silent = rows.execute(_SILENT, (matter, most)).fetchall()[::-1]
    return Series(
        tuple(filled(Figure, (*row[:5], bool(row[5]), tuple(json.loads(row[6])), *row[7:])) for row in figures),
        tuple(filled(Against, (*row[:3], tuple(json.loads(row[3])), *row[4:7], row[7] or "")) for row in against),
        tuple(filled(Silent, (*row[:3], tuple(json.loads(row[3])), *row[4:])) for row in silent),
    )


def _line(row: Sequence[Any]) -> MatterLine:
    lists = [tuple(json.loads(codes)) for codes in (*row[2:5], row[14])]
    curve = _thinned(_CURVE.decode(row[22]))
    return filled(MatterLine, (*row[:2], *lists[:3], *row[5:14], lists[3], *row[15:21], bool(row[21]), curve))


def _thinned(curve: Sequence[Point]) -> tuple[Point, ...]:
    """What a curve of a line's size can show: figures in the unit of the latest, of many the least and the most of each stretch."""
    same = [one for one in curve if one.unit == curve[-1].unit]
    if len(same) <= MOST_POINTS:
        return tuple(same)
    kept: set[int] = {0, len(same) - 1}
    size = 2 * len(same) / MOST_POINTS
    for part in range(MOST_POINTS // 2):
        stretch = range(int(part * size), int((part + 1) * size))
        kept.add(min(stretch, key=lambda place: _bound(same[place])))
        kept.add(max(stretch, key=lambda place: _bound(same[place])))
    return tuple(same[place] for place in sorted(kept))


def _bound(point: Point) -> float:
    return next((bound for bound in (point.upper, point.lower) if bound is not None), 0)
