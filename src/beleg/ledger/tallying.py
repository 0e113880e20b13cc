"""The rows of matters: how often each has what is counted of it, its facets, and its line, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger.raw import cursor

#: What is counted of a matter and what it can be narrowed by.
FACETS = frozenset(
    {"supplier", "recipient", "goods", "claimant", "kind", "status", "certainty", "outlet", "agency", "month"}
)
#: Of what the different ones are counted, too; reports whose origin is undetermined for themselves.
DISTINCT = frozenset({"report", "origin", "undetermined", "claimant"})


class MatterRow(NamedTuple):
    """A row of `matters`."""

    id: str
    block: str
    kind: str
    supplier: str
    recipient: str
    goods: str
    type: str
    period: str | None
    status: str
    certainty: str
    claims: int
    reports: int
    origins: int
    undetermined: int
    claimants: int
    denied_by: str
    denials: int
    first_published: str | None
    last_published: str | None
    lower: int | float | None
    upper: int | float | None
    unit: str | None
    approximate: bool | None
    curve: str


class TallyRows:
    """What counting matters asks of a ledger and writes into it, while a transaction is open."""

    def __init__(self, connection: Connection) -> None:
        self._cursor: sqlite3.Cursor = cursor(connection)

    def count(self, steps: Mapping[tuple[str, str, str], int]) -> None:
        """Add to how many claims of a matter have a value of something: by matter, what, and value."""
        distinct: dict[tuple[str, str, str], int] = {}
        for (matter, what, value), step in sorted(steps.items()):
            if not step:
                continue
            now = self._step(matter, what, value, step)
            if now not in (0, step):
                continue
            came = 1 if now else -1
            if what in FACETS:
                self._facet(matter, what, value, came=bool(now))
            if what in DISTINCT:
                key = matter, "distinct", what
                distinct[key] = distinct.get(key, 0) + came
        for (matter, what, value), step in distinct.items():
            if step:
                self._step(matter, what, value, step)

    def _step(self, matter: str, what: str, value: str, step: int) -> int:
        """How many there are now."""
        self._cursor.execute(
            "INSERT INTO tallies VALUES (?, ?, ?, ?)"
            " ON CONFLICT (matter, what, value) DO UPDATE SET claims = claims + excluded.claims RETURNING claims",
            (matter, what, value, step),
        )
        now = int(self._cursor.fetchone()[0])
        if not now:
            self._cursor.execute(
                "DELETE FROM tallies WHERE matter = ? AND what = ? AND value = ?", (matter, what, value)
            )
        return now

    def _facet(self, matter: str, facet: str, value: str, *, came: bool) -> None:
        if came:
            self._cursor.execute("INSERT INTO facets VALUES (?, ?, ?)", (facet, value, matter))
            self._cursor.execute(
                "INSERT INTO facet_counts VALUES (?, ?, 1) ON CONFLICT (facet, value) DO UPDATE SET matters = matters + 1",
                (facet, value),
            )
            return
        self._cursor.execute("DELETE FROM facets WHERE facet = ? AND value = ? AND matter = ?", (facet, value, matter))
        self._cursor.execute(
            "UPDATE facet_counts SET matters = matters - 1 WHERE facet = ? AND value = ?", (facet, value)
        )
        self._cursor.execute("DELETE FROM facet_counts WHERE facet = ? AND value = ? AND matters = 0", (facet, value))

    def tallied(self, matter: str, what: Collection[str]) -> dict[str, dict[str, int]]:
        """How many claims of a matter have each value of these."""
        found: dict[str, dict[str, int]] = {one: {} for one in what}
        for one, held in found.items():
            held.update(
                self._cursor.execute(
                    "SELECT value, claims FROM tallies WHERE matter = ? AND what = ? ORDER BY value", (matter, one)
                ).fetchall()
            )
        return found

    def published(self, matter: str) -> tuple[str | None, str | None]:
        """The first and the last date of a matter's reports."""
        ends = [
            self._cursor.execute(
                f"SELECT {end}(published) FROM placed WHERE matter = ?",  # noqa: S608 - one of two words
                (matter,),
            ).fetchone()[0]
            for end in ("min", "max")
        ]
        return ends[0], ends[1]

    def signatures(self, matter: str) -> list[str]:
        """The signatures of a matter's claims."""
        found = self._cursor.execute("SELECT DISTINCT signature FROM placed WHERE matter = ?", (matter,))
        return [row[0] for row in found]

    def ends(self, matter: str) -> tuple[str, str, str] | None:
        """Supplier, recipient and goods of a matter as its row has them, as lists in JSON; None where it has no row."""
        query = "SELECT supplier, recipient, goods FROM matters WHERE id = ?"
        row = self._cursor.execute(query, (matter,)).fetchone()
        return None if row is None else (str(row[0]), str(row[1]), str(row[2]))

    def write(self, row: MatterRow) -> None:
        """Write the line of a matter in place of the one before."""
        self.drop(row.id)
        marks = ", ".join("?" * len(MatterRow._fields))
        self._cursor.execute(f"INSERT INTO matters VALUES ({marks})", row)  # noqa: S608 - only marks

    def drop(self, matter: str) -> None:
        """Strike a matter out."""
        self._cursor.execute("DELETE FROM matters WHERE id = ?", (matter,))


def steps(matter: str, what: Iterable[tuple[str, str]], step: int) -> dict[tuple[str, str, str], int]:
    """The same step for each of some values."""
    return {(matter, *one): step for one in what}
