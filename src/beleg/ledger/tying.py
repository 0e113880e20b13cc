"""The rows of denials and confirmations, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json


class TieRow(NamedTuple):
    """A row of `ties` but for its number."""

    block: str
    claim: str
    kind: str
    status: str
    report: str
    date: str | None
    said: str
    claimants: str
    matter: str | None
    claims: str

    @property
    def denies(self) -> bool:
        return self.kind != "confirmed"


_COLUMNS = ", ".join(TieRow._fields)


class TieRows:
    """What tying asks of a ledger and writes into it, while a transaction is open."""

    def __init__(self, connection: Connection) -> None:
        self._cursor: sqlite3.Cursor = cursor(connection)

    def of_block(self, block: str, reports: Iterable[str] | None) -> set[TieRow]:
        """The ties found in a block: all, or those in some reports."""
        chosen = "" if reports is None else " AND report IN (SELECT value FROM json_each(?))"
        found = self._cursor.execute(
            f"SELECT {_COLUMNS} FROM ties WHERE block = ?{chosen}",  # noqa: S608 - no values
            (block,) if reports is None else (block, in_json(reports)),
        )
        return {TieRow(*row) for row in found}

    def of_report(self, report: str) -> set[TieRow]:
        """The ties found in a report."""
        found = self._cursor.execute(
            f"SELECT {_COLUMNS} FROM ties WHERE claim IN (SELECT claim FROM placed WHERE report = ?)",  # noqa: S608
            (report,),
        )
        return {TieRow(*row) for row in found}

    def tie(self, gone: Iterable[TieRow], new: Iterable[TieRow]) -> None:
        """Write ties in place of others."""
        self._cursor.executemany(
            "DELETE FROM ties WHERE block = ? AND claim = ? AND matter IS ?",
            [(row.block, row.claim, row.matter) for row in gone],
        )
        marks = ", ".join("?" * len(TieRow._fields))
        rows = sorted(new, key=lambda row: (row.claim, row.matter or ""))
        self._cursor.executemany(f"INSERT INTO ties ({_COLUMNS}) VALUES ({marks})", rows)  # noqa: S608 - only marks

    def deniers(self, matter: str) -> list[str]:
        """Who denies a matter, as lists in JSON, each once, who did first standing first."""
        first: list[tuple[str, str, str]] = []
        claimants = ""
        while True:
            # From one list to the next, past all ties that have the same.
            found = self._cursor.execute(
                "SELECT said, claim, claimants FROM ties WHERE matter = ? AND claimants > ? AND kind != 'confirmed'"
                " ORDER BY claimants, said, claim LIMIT 1",
                (matter, claimants),
            ).fetchone()
            if found is None:
                return [row[2] for row in sorted(first)]
            first.append(found)
            claimants = found[2]
