"""Reports as lists show them, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from beleg.ledger.desk.asked import filled
from beleg.ledger.raw import cursor, in_json
from beleg.model import Lineage

#: Reports on a page.
PAGE = 60


class ReportLine(msgspec.Struct, frozen=True):
    """A report in a line: what it is called, where it comes from, and how many claims stand in it."""

    id: str
    published: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    lineage: Lineage
    origin: str
    claims: int


class ReportsPage(msgspec.Struct, frozen=True):
    """A page of reports, the newest first, undated ones last; `next` is the id of its last one where more follow."""

    lines: tuple[ReportLine, ...]
    next: str | None


_COLUMNS = "report, published, outlet, agency, title, lineage, origin"


def page(connection: Connection, outlet: str | None, agency: str | None, after: str | None) -> ReportsPage:
    """The reports of an outlet or an agency, or all, behind the one given."""
    conditions, parameters = ["TRUE"], list[object]()
    for column, value in (("outlet", outlet), ("agency", agency)):
        if value is not None:
            conditions.append(f"{column} = ?")
            parameters.append(value)
    rows = cursor(connection)
    if after is not None:
        place = rows.execute("SELECT published, report FROM lineages WHERE report = ?", (after,)).fetchone()
        if place is not None and place[0] is not None:
            conditions.append("((published, report) < (?, ?) OR published IS NULL)")
            parameters += place
        elif place is not None:
            conditions.append("published IS NULL AND report < ?")
            parameters.append(place[1])
    found = rows.execute(
        f"SELECT {_COLUMNS} FROM lineages WHERE {' AND '.join(conditions)}"  # noqa: S608 - names of columns, and marks
        " ORDER BY published DESC, report DESC LIMIT ?",
        (*parameters, PAGE + 1),
    ).fetchall()
    counts = dict(
        rows.execute(
            "SELECT report, count(*) FROM placed WHERE report IN (SELECT value FROM json_each(?)) GROUP BY report",
            (in_json(row[0] for row in found),),
        ).fetchall()
    )
    lines = tuple(filled(ReportLine, (*row, counts.get(row[0], 0))) for row in found[:PAGE])
    return ReportsPage(lines, lines[-1].id if len(found) > PAGE else None)


def these(connection: Connection, ids: Iterable[str]) -> list[ReportLine]:
    """Those of these reports that are linked, the newest first."""
    found = cursor(connection).execute(
        f"SELECT {_COLUMNS}, (SELECT count(*) FROM placed WHERE placed.report = lineages.report) FROM lineages"  # noqa: S608 - names of columns
        " WHERE report IN (SELECT value FROM json_each(?)) ORDER BY published DESC, report DESC",
        (in_json(ids),),
    )
    return [filled(ReportLine, row) for row in found]
