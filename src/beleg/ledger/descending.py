"""The rows of origins and lineages, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json


class Tied(NamedTuple):
    """A link as origins need it."""

    a: str
    b: str
    kind: str
    directed: bool


class OriginRow(NamedTuple):
    """A row of `origins`."""

    id: str
    first: str
    agency: str | None
    first_published: str | None
    counted_as: str
    reports: int


class LineageRow(NamedTuple):
    """What a row of `lineages` says of a report's origin."""

    origin: str
    position: int
    lineage: str
    counted_as: str


class OriginRows:
    """What finding origins asks of a ledger and writes into it, while a transaction is open."""

    def __init__(self, connection: Connection) -> None:
        self._cursor: sqlite3.Cursor = cursor(connection)

    def tied(self, reports: Iterable[str]) -> list[Tied]:
        """All links that touch these reports."""
        given = in_json(reports)
        found = self._cursor.execute(
            "SELECT a, b, kind, directed FROM links WHERE a IN (SELECT value FROM json_each(?))"
            " UNION SELECT a, b, kind, directed FROM links WHERE b IN (SELECT value FROM json_each(?))",
            (given, given),
        )
        return [Tied(a, b, kind, bool(directed)) for a, b, kind, directed in found.fetchall()]

    def heads(self, reports: Iterable[str]) -> dict[str, str]:
        """What is kept of these reports' heads, as JSON."""
        return dict(
            self._cursor.execute(
                "SELECT report, heads FROM fingerprints WHERE report IN (SELECT value FROM json_each(?))",
                (in_json(reports),),
            )
        )

    def lineages(self, reports: Iterable[str]) -> dict[str, LineageRow]:
        """What is said of these reports so far."""
        found = self._cursor.execute(
            "SELECT report, origin, position, lineage, counted_as FROM lineages"
            " WHERE report IN (SELECT value FROM json_each(?))",
            (in_json(reports),),
        )
        return {row[0]: LineageRow(*row[1:]) for row in found}

    def replace(self, gone: Iterable[str], origins: Iterable[OriginRow]) -> None:
        """Write origins in place of those with the ids `gone`."""
        self._cursor.executemany("DELETE FROM origins WHERE id = ?", [(one,) for one in sorted(gone)])
        self._cursor.executemany("INSERT OR REPLACE INTO origins VALUES (?, ?, ?, ?, ?, ?)", list(origins))

    def describe(self, rows: Sequence[tuple[str, LineageRow]]) -> None:
        """Write what is said of reports that have been described before."""
        self._cursor.executemany(
            "UPDATE lineages SET origin = ?, position = ?, lineage = ?, counted_as = ? WHERE report = ?",
            [(*row, report) for report, row in rows],
        )

    def introduce(self, reports: Iterable[str]) -> None:
        """Write the heads of reports as lists show them; what is said of their origin follows."""
        self._cursor.execute(
            "INSERT INTO lineages (report, reading, origin, position, lineage, counted_as, published, outlet, agency, title)"
            " SELECT report, reading, '', 0, '', '', published, outlet, agency, title FROM current_readings"
            " WHERE report IN (SELECT value FROM json_each(?))"
            " ON CONFLICT (report) DO UPDATE SET reading = excluded.reading, published = excluded.published,"
            " outlet = excluded.outlet, agency = excluded.agency, title = excluded.title",
            (in_json(reports),),
        )
