"""The rows of figures over time, with the claims behind them and whose they are, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from beleg.ledger.raw import cursor


class FigureRow(NamedTuple):
    """A row of `figures`."""

    matter: str
    position: int
    date: str | None
    lower: int | float | None
    upper: int | float | None
    unit: str
    approximate: bool
    claimants: str
    claim: str
    report: str
    origin: str
    change: str
    compared: int | None
    claims: str
    reports: str
    entry: str
    said: str
    period: str | None


class GivenRow(NamedTuple):
    """A row of `given`."""

    matter: str
    entry: str
    said: str
    claim: str
    report: str


class VoiceRow(NamedTuple):
    """A row of `voices`."""

    matter: str
    voice: str
    period: str
    said: str


class Heard(NamedTuple):
    """The latest entry of a voice in one period."""

    period: str | None
    position: int
    entry: str
    date: str | None


class Moving(NamedTuple):
    """What a line shows of an entry."""

    date: str | None
    lower: int | float | None
    upper: int | float | None
    unit: str
    approximate: bool
    change: str


_COLUMNS = ", ".join(FigureRow._fields)

# From one period of the voice to the next, past all entries that have the same; of each the last before a place.
_HEARD = """
WITH RECURSIVE told (period) AS (
    SELECT min(period) FROM voices WHERE matter = ?1 AND voice = ?2
    UNION ALL
    SELECT (SELECT min(period) FROM voices WHERE matter = ?1 AND voice = ?2 AND period > told.period)
    FROM told WHERE told.period IS NOT NULL
)
SELECT figures.period, figures.position, figures.entry, figures.date
FROM told CROSS JOIN figures INDEXED BY figures_by_said ON figures.matter = ?1 AND figures.said = (
    SELECT max(said) FROM voices WHERE matter = ?1 AND voice = ?2 AND voices.period = told.period AND said < ?3
)
WHERE told.period IS NOT NULL
"""


class ChartRows:
    """What following figures asks of a ledger and writes into it, while a transaction is open.

    Questions name their index: SQLite takes a series for ten rows, so that it would rather read all of it.
    """

    def __init__(self, connection: Connection) -> None:
        self._cursor: sqlite3.Cursor = cursor(connection)

    def give(self, gone: Iterable[GivenRow], new: Iterable[GivenRow]) -> None:
        """Let claims stand behind entries, and others no longer."""
        self._cursor.executemany(
            "DELETE FROM given WHERE matter = ? AND entry = ? AND said = ?", [row[:3] for row in gone]
        )
        self._cursor.executemany("INSERT INTO given VALUES (?, ?, ?, ?, ?)", list(new))

    def given(self, matter: str, entry: str) -> list[tuple[str, str, str, int]]:
        """The claims behind an entry in the order in which they were said: that, claim, report, and its place in its origin."""
        return self._cursor.execute(
            "SELECT said, claim, given.report, position FROM given JOIN lineages ON lineages.report = given.report"
            " WHERE matter = ? AND entry = ? ORDER BY said",
            (matter, entry),
        ).fetchall()

    def telling(self, claim: str) -> str:
        """What a claim tells, as JSON."""
        return str(self._cursor.execute("SELECT telling FROM placed WHERE claim = ?", (claim,)).fetchone()[0])

    def entry(self, matter: str, entry: str) -> FigureRow | None:
        """An entry as it stands in its series, None where it does not."""
        query = f"SELECT {_COLUMNS} FROM figures INDEXED BY figures_by_entry WHERE matter = ? AND entry = ?"  # noqa: S608 - names of columns
        row = self._cursor.execute(query, (matter, entry)).fetchone()
        return None if row is None else FigureRow(*row)

    def since(self, matter: str, said: str) -> list[FigureRow]:
        """The entries of a series from one place on."""
        found = self._cursor.execute(
            f"SELECT {_COLUMNS} FROM figures INDEXED BY figures_by_said"  # noqa: S608 - names of columns
            " WHERE matter = ? AND said >= ? ORDER BY said",
            (matter, said),
        )
        return [FigureRow(*row) for row in found]

    def length(self, matter: str) -> int:
        """How many entries a series has."""
        query = "SELECT coalesce(max(position) + 1, 0) FROM figures WHERE matter = ?"
        return int(self._cursor.execute(query, (matter,)).fetchone()[0])

    def heard(self, matter: str, voice: str, said: str) -> list[Heard]:
        """The latest entries of a voice before one place in a series, one for each period."""
        return [Heard(*row) for row in self._cursor.execute(_HEARD, (matter, voice, said))]

    def write(self, gone: Iterable[FigureRow], new: Iterable[FigureRow]) -> None:
        """Write entries in place of others."""
        self._cursor.executemany(
            "DELETE FROM figures WHERE matter = ? AND position = ?", [(row.matter, row.position) for row in gone]
        )
        marks = ", ".join("?" * len(FigureRow._fields))
        self._cursor.executemany(f"INSERT INTO figures VALUES ({marks})", list(new))  # noqa: S608 - only marks

    def voice(self, gone: Iterable[VoiceRow], new: Iterable[VoiceRow]) -> None:
        """Let voices be heard, and others no longer."""
        self._cursor.executemany(
            "DELETE FROM voices WHERE matter = ? AND voice = ? AND period = ? AND said = ?", list(gone)
        )
        self._cursor.executemany("INSERT INTO voices VALUES (?, ?, ?, ?)", list(new))

    def moving(self, matter: str, most: int) -> list[Moving]:
        """The last entries of a series that do not only repeat others."""
        found = self._cursor.execute(
            f"SELECT {', '.join(Moving._fields)} FROM figures"  # noqa: S608 - names of columns
            " INDEXED BY figures_that_move WHERE matter = ? AND change != 'repeated' ORDER BY position DESC LIMIT ?",
            (matter, most),
        )
        return [Moving(*row) for row in found][::-1]


def listed(values: Iterable[str]) -> str:
    """A list as a column holds it."""
    return msgspec.json.encode(list(values)).decode()
