"""The rows of claims where they belong, of matters, ties and figures, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json


class PlacedRow(NamedTuple):
    """A row of `placed`."""

    claim: str
    reading: int
    item: int
    report: str
    published: str | None
    block: str
    matter: str | None
    kind: str
    status: str
    certainty: str
    judged: str | None
    tie: str | None
    signature: str
    telling: str


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


class TieRow(NamedTuple):
    """A row of `ties` but for its number."""

    block: str
    claim: str
    kind: str
    status: str
    report: str
    date: str | None
    claimants: str
    matter: str | None
    claims: str


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


class Whence(NamedTuple):
    """Where a report comes from, as counts and facets need it."""

    origin: str
    counted_as: str
    published: str | None
    outlet: str | None
    agency: str | None


class MatterRows:
    """What finding matters asks of a ledger and writes into it, while a transaction is open."""

    def __init__(self, connection: Connection) -> None:
        self._cursor: sqlite3.Cursor = cursor(connection)

    def place(self, report: str, rows: Iterable[PlacedRow]) -> None:
        """Write the claims of a report in place of those before; what has to be found anew is noted."""
        self.unsettle([report])
        self._cursor.execute("DELETE FROM placed WHERE report = ?", (report,))
        given = list(rows)
        self._cursor.executemany(f"INSERT INTO placed VALUES ({_marks(PlacedRow)})", given)  # noqa: S608 - only marks
        self._cursor.executemany(
            "INSERT OR IGNORE INTO unsettled VALUES (?, '')", [(block,) for block in {row.block for row in given}]
        )

    def unsettle(self, reports: Iterable[str]) -> None:
        """Note that the matters and blocks of the claims of these reports have to be found anew."""
        given = in_json(reports)
        self._cursor.execute(
            "INSERT OR IGNORE INTO unsettled SELECT DISTINCT block, coalesce(matter, '') FROM placed"
            " WHERE report IN (SELECT value FROM json_each(?))",
            (given,),
        )

    def unsettled(self, most: int) -> list[str]:
        """Blocks in which something has to be found anew, in order."""
        found = self._cursor.execute("SELECT DISTINCT block FROM unsettled ORDER BY block LIMIT ?", (most,))
        return [row[0] for row in found]

    def settle(self, block: str) -> list[str]:
        """Strike a block off; gives what was noted of it: an empty word for new claims, and matters."""
        found = self._cursor.execute("SELECT matter FROM unsettled WHERE block = ? ORDER BY matter", (block,))
        noted = [row[0] for row in found]
        self._cursor.execute("DELETE FROM unsettled WHERE block = ?", (block,))
        return noted

    def signatures(self, block: str) -> list[tuple[str, str | None]]:
        """The signatures of a block's claims, with each matter that claims of it are in now."""
        return self._cursor.execute(
            "SELECT DISTINCT signature, matter FROM placed WHERE block = ? AND judged IS NOT 'rejected'"
            " ORDER BY signature, matter",
            (block,),
        ).fetchall()

    def where(self, claims: Iterable[str]) -> dict[str, tuple[str, str, str | None]]:
        """Block, signature and matter of these claims, of those that are placed at all."""
        found = self._cursor.execute(
            "SELECT claim, block, signature, matter FROM placed WHERE judged IS NOT 'rejected'"
            " AND claim IN (SELECT value FROM json_each(?))",
            (in_json(claims),),
        )
        return {row[0]: (row[1], row[2], row[3]) for row in found}

    def assign(self, block: str, signature: str, matter: str | None, but: Iterable[str]) -> None:
        """Put all claims of a signature into a matter, but for some claims."""
        self._cursor.execute(
            "UPDATE placed SET matter = ? WHERE block = ? AND signature = ? AND matter IS NOT ?"
            " AND judged IS NOT 'rejected' AND claim NOT IN (SELECT value FROM json_each(?))",
            (matter, block, signature, matter, in_json(but)),
        )

    def move(self, claim: str, matter: str | None) -> None:
        """Put one claim into a matter."""
        self._cursor.execute("UPDATE placed SET matter = ? WHERE claim = ?", (matter, claim))

    def tellings(self, matter: str) -> list[str]:
        """What the claims of a matter tell, as JSON."""
        found = self._cursor.execute("SELECT telling FROM placed WHERE matter = ? ORDER BY claim", (matter,))
        return [row[0] for row in found]

    def tied(self, block: str) -> list[str]:
        """What all claims of a block tell whose reports deny or confirm something in it, as JSON."""
        found = self._cursor.execute(
            "SELECT telling FROM placed WHERE block = ? AND judged IS NOT 'rejected' AND report IN"
            " (SELECT report FROM placed WHERE block = ? AND tie IS NOT NULL AND judged IS NOT 'rejected') ORDER BY claim",
            (block, block),
        )
        return [row[0] for row in found]

    def whence(self, reports: Iterable[str]) -> dict[str, Whence]:
        """Where these reports come from."""
        found = self._cursor.execute(
            "SELECT report, origin, counted_as, published, outlet, agency FROM lineages"
            " WHERE report IN (SELECT value FROM json_each(?))",
            (in_json(reports),),
        )
        return {row[0]: Whence(*row[1:]) for row in found}

    def ties(self, block: str) -> set[TieRow]:
        """The ties found in a block."""
        columns = ", ".join(TieRow._fields)
        query = f"SELECT {columns} FROM ties WHERE block = ?"  # noqa: S608 - names of columns
        return {TieRow(*row) for row in self._cursor.execute(query, (block,))}

    def tie(self, gone: Iterable[TieRow], new: Iterable[TieRow]) -> None:
        """Write ties in place of others."""
        self._cursor.executemany(
            "DELETE FROM ties WHERE block = ? AND claim = ? AND matter IS ?",
            [(row.block, row.claim, row.matter) for row in gone],
        )
        columns = ", ".join(TieRow._fields)
        insert = f"INSERT INTO ties ({columns}) VALUES ({_marks(TieRow)})"  # noqa: S608 - names of columns
        rows = sorted(new, key=_claim_and_matter)
        self._cursor.executemany(insert, rows)

    def ties_of(self, matter: str) -> list[TieRow]:
        """The ties to a matter."""
        columns = ", ".join(TieRow._fields)
        query = f"SELECT {columns} FROM ties WHERE matter = ? ORDER BY claim"  # noqa: S608 - names of columns
        return [TieRow(*row) for row in self._cursor.execute(query, (matter,))]

    def matter(self, row: MatterRow, figures: Sequence[FigureRow], facets: Iterable[tuple[str, str]]) -> None:
        """Write a matter with its series and facets in place of what was there."""
        self.drop(row.id)
        self._cursor.execute(f"INSERT INTO matters VALUES ({_marks(MatterRow)})", row)  # noqa: S608 - only marks
        self._cursor.executemany(f"INSERT INTO figures VALUES ({_marks(FigureRow)})", figures)  # noqa: S608 - only marks
        given = sorted(set(facets))
        self._cursor.executemany("INSERT INTO facets VALUES (?, ?, ?)", [(*facet, row.id) for facet in given])
        self._cursor.executemany(
            "INSERT INTO facet_counts VALUES (?, ?, 1) ON CONFLICT (facet, value) DO UPDATE SET matters = matters + 1",
            given,
        )

    def drop(self, matter: str) -> None:
        """Strike a matter out."""
        known = self._cursor.execute("SELECT facet, value FROM facets WHERE matter = ?", (matter,)).fetchall()
        self._cursor.executemany("UPDATE facet_counts SET matters = matters - 1 WHERE facet = ? AND value = ?", known)
        self._cursor.executemany("DELETE FROM facet_counts WHERE facet = ? AND value = ? AND matters = 0", known)
        for table in ("DELETE FROM facets", "DELETE FROM figures"):
            self._cursor.execute(f"{table} WHERE matter = ?", (matter,))
        self._cursor.execute("DELETE FROM matters WHERE id = ?", (matter,))


def _claim_and_matter(row: TieRow) -> tuple[str, str]:
    return row.claim, row.matter or ""


def _marks(row: type[PlacedRow | MatterRow | TieRow | FigureRow]) -> str:
    return ", ".join("?" * len(row._fields))
