"""Origins of reporting as pages show them: the groups of copies, a report's kin, and who prints whose reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from beleg.errors import LedgerError
from beleg.ledger.desk.asked import filled
from beleg.ledger.desk.reports import ReportLine
from beleg.ledger.raw import cursor, in_json
from beleg.model import CountedAs, LinkKind

#: Origins on a page, reports of one on its page, kin of a report, pairs of senders.
PAGE = 50
REPORTS = 200
KIN = 40
PAIRS = 80


class OriginLine(msgspec.Struct, frozen=True):
    """An origin in a line: its first report, and how many go back to it."""

    id: str
    first: str
    agency: str | None
    first_published: str | None
    counted_as: CountedAs
    reports: int
    outlet: str | None
    title: str | None


class OriginsPage(msgspec.Struct, frozen=True):
    """A page of the origins that several reports go back to, those with most first; `next` is where the next page begins."""

    lines: tuple[OriginLine, ...]
    next: str | None


class Kin(msgspec.Struct, frozen=True):
    """A report and what another has to do with it.

    kind    of the link; None where the two are of one origin through others
    later   whether the other is the later or derived one; None where nothing tells
    why     what tells so
    """

    line: ReportLine
    kind: LinkKind | None
    later: bool | None
    why: str


class Printing(msgspec.Struct, frozen=True):
    """How many reports that an outlet printed go back to a sender: an agency, or another outlet."""

    sender: str
    outlet: str
    reports: int


class Origin(msgspec.Struct, frozen=True):
    """An origin with its reports, the earliest first, up to REPORTS of them."""

    line: OriginLine
    reports: tuple[ReportLine, ...]


_LINE = (
    "SELECT origins.id, origins.first, origins.agency, origins.first_published, origins.counted_as, origins.reports,"
    " lineages.outlet, lineages.title FROM origins LEFT JOIN lineages ON lineages.report = origins.first"
)

_REPORT = (
    "SELECT report, published, outlet, agency, title, lineage, origin,"
    " (SELECT count(*) FROM placed WHERE placed.report = lineages.report) FROM lineages"
)

_PRINTING = """
SELECT coalesce(first.agency, first.outlet) AS sender, lineages.outlet, count(*) AS reports
FROM lineages
JOIN origins ON origins.id = lineages.origin
JOIN lineages AS first ON first.report = origins.first
WHERE lineages.position > 0 AND origins.reports > 1 AND lineages.outlet IS NOT NULL AND sender IS NOT NULL
AND sender IS NOT lineages.outlet
GROUP BY 1, 2 ORDER BY reports DESC, sender, lineages.outlet LIMIT ?
"""


def page(connection: Connection, after: str | None) -> OriginsPage:
    """The origins of several reports behind the one given."""
    rows = cursor(connection)
    conditions, parameters = "WHERE origins.reports > 1", list[Any]()
    if after is not None:
        place = rows.execute("SELECT reports, id FROM origins WHERE id = ?", (after,)).fetchone()
        if place is not None:
            conditions += " AND (-origins.reports, origins.id) > (?, ?)"
            parameters += [-place[0], place[1]]
    found = rows.execute(
        f"{_LINE} {conditions} ORDER BY origins.reports DESC, origins.id LIMIT ?", (*parameters, PAGE + 1)
    ).fetchall()
    lines = tuple(filled(OriginLine, row) for row in found[:PAGE])
    return OriginsPage(lines, lines[-1].id if len(found) > PAGE else None)


def one(connection: Connection, origin: str) -> Origin:
    """An origin with its reports.  Raises LedgerError where there is no such origin."""
    rows = cursor(connection)
    row = rows.execute(f"{_LINE} WHERE origins.id = ?", (origin,)).fetchone()
    if row is None:
        raise LedgerError("no such origin")
    reports = rows.execute(f"{_REPORT} WHERE origin = ? ORDER BY position LIMIT ?", (origin, REPORTS)).fetchall()
    return Origin(filled(OriginLine, row), tuple(filled(ReportLine, one) for one in reports))


def kin(connection: Connection, report: str) -> tuple[OriginLine | None, tuple[Kin, ...]]:
    """The origin of a report, and the reports that it has to do with: those linked to it first, then others of its origin."""
    rows = cursor(connection)
    links = rows.execute(
        "SELECT b, kind, 0, why, directed, shared_a FROM links WHERE a = ?"
        " UNION ALL SELECT a, kind, 1, why, directed, shared_a FROM links WHERE b = ? ORDER BY 6 DESC, 1 LIMIT ?",
        (report, report, KIN),
    ).fetchall()
    linked: dict[str, Sequence[Any]] = {}
    for row in links:
        linked.setdefault(row[0], row)
    origin = rows.execute(
        f"{_LINE} WHERE origins.id = (SELECT origin FROM lineages WHERE report = ?)",  # noqa: S608 - no values
        (report,),
    ).fetchone()
    beside = rows.execute(
        "SELECT report FROM lineages WHERE origin = (SELECT origin FROM lineages WHERE report = ?) AND report <> ?"
        " ORDER BY position LIMIT ?",
        (report, report, KIN),
    ).fetchall()
    wanted = dict.fromkeys([*linked, *(row[0] for row in beside)])
    lines = {
        row[0]: filled(ReportLine, row)
        for row in rows.execute(
            f"{_REPORT} WHERE report IN (SELECT value FROM json_each(?))",  # noqa: S608 - no values
            (in_json(wanted),),
        )
    }
    found = [
        Kin(
            lines[name],
            linked[name][1] if name in linked else None,
            bool(linked[name][2]) if name in linked and linked[name][4] else None,
            linked[name][3] if name in linked else "",
        )
        for name in wanted
        if name in lines
    ]
    return (None if origin is None else filled(OriginLine, origin)), tuple(found[:KIN])


def printing(connection: Connection) -> tuple[Printing, ...]:
    """Who prints whose reports, the most first."""
    return tuple(filled(Printing, row) for row in cursor(connection).execute(_PRINTING, (PAIRS,)))
