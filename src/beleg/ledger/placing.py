"""The rows of claims where they belong, and of the blocks and signatures that decide on it, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json

#: Stands in `unsettled` for all of a block.
ALL = "*"


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
    settled: bool
    signature: str
    telling: str


class Held(NamedTuple):
    """A claim in the matter that it is in: what of `placed` tells how it counts."""

    claim: str
    report: str
    block: str
    matter: str | None
    signature: str
    telling: str


class Where(NamedTuple):
    """Where rules put a signature: None and none where they found nothing yet."""

    matter: str | None
    fits: str | None


class Unsettled(NamedTuple):
    """What has to be found anew; see the table."""

    block: str
    matter: str
    entry: str


class Whence(NamedTuple):
    """Where a report comes from, as counts and facets need it, and its place in its origin."""

    origin: str
    counted_as: str
    published: str | None
    outlet: str | None
    agency: str | None
    position: int


_HELD = "SELECT claim, report, block, matter, signature, telling FROM placed"


class PlacedRows:
    """What finding matters asks of claims in a ledger, and where it puts them, while a transaction is open.

    Questions for few of a block's signatures name their index: SQLite takes a block for ten rows, and would rather read all of it.
    """

    def __init__(self, connection: Connection) -> None:
        self._cursor: sqlite3.Cursor = cursor(connection)

    def place(self, report: str, rows: Iterable[PlacedRow]) -> None:
        """Write the claims of a report in place of those before; these have to have left their matters.

        Rejected claims belong nowhere; of the others it is noted that they have to be put where they belong.
        """
        old = self._cursor.execute(
            "SELECT block, signature FROM placed WHERE report = ? AND judged IS NOT 'rejected'", (report,)
        ).fetchall()
        self._cursor.execute("DELETE FROM placed WHERE report = ?", (report,))
        given = list(rows)
        marks = ", ".join("?" * len(PlacedRow._fields))
        self._cursor.executemany(f"INSERT INTO placed VALUES ({marks})", given)  # noqa: S608 - only marks
        counted = Counter((row.block, row.signature) for row in given if not row.settled)
        counted.subtract(old)
        self._count(counted)
        self.note(Unsettled(block, "", "") for block, _ in counted)

    def _count(self, steps: Counter[tuple[str, str]]) -> None:
        self._cursor.executemany(
            "INSERT INTO signatures VALUES (?1, ?2, json_extract(?2, '$.first'), json_extract(?2, '$.last'), ?3, NULL, NULL)"
            " ON CONFLICT (block, signature) DO UPDATE SET claims = claims + excluded.claims",
            [(*key, step) for key, step in sorted(steps.items()) if step],
        )

    def note(self, what: Iterable[Unsettled]) -> None:
        """Note what has to be found anew."""
        self._cursor.executemany("INSERT OR IGNORE INTO unsettled VALUES (?, ?, ?)", sorted(set(what)))

    def disturb(self, claims: Iterable[str]) -> None:
        """Note that all of the blocks in which these claims stand has to be found anew."""
        self.note(Unsettled(block, "", ALL) for block in self.blocks_of(claims))

    def unsettled(self, most: int) -> list[str]:
        """Blocks in which something has to be found anew, in order."""
        found = self._cursor.execute("SELECT DISTINCT block FROM unsettled ORDER BY block LIMIT ?", (most,))
        return [row[0] for row in found]

    def settle(self, block: str) -> list[Unsettled]:
        """Strike a block off; gives what was noted of it."""
        found = self._cursor.execute("SELECT block, matter, entry FROM unsettled WHERE block = ?", (block,)).fetchall()
        self._cursor.execute("DELETE FROM unsettled WHERE block = ?", (block,))
        return [Unsettled(*row) for row in found]

    def where(self, claims: Iterable[str]) -> dict[str, tuple[str, str, str | None]]:
        """Block, signature and matter of these claims, of those that are placed at all."""
        found = self._cursor.execute(
            "SELECT claim, block, signature, matter FROM placed WHERE judged IS NOT 'rejected'"
            " AND claim IN (SELECT value FROM json_each(?))",
            (in_json(claims),),
        )
        return {row[0]: (row[1], row[2], row[3]) for row in found}

    def blocks_of(self, claims: Iterable[str]) -> set[str]:
        """The blocks in which these claims stand, rejected ones, too."""
        found = self._cursor.execute(
            "SELECT DISTINCT block FROM placed WHERE claim IN (SELECT value FROM json_each(?))", (in_json(claims),)
        )
        return {row[0] for row in found}

    # Blocks and their signatures

    def made(self, block: str) -> str | None:
        """What the matters of a block are made of, as JSON; None where nobody looked yet."""
        row = self._cursor.execute("SELECT made FROM blocks WHERE block = ?", (block,)).fetchone()
        return None if row is None else str(row[0])

    def make(self, block: str, made: str) -> None:
        """Keep what the matters of a block are made of."""
        self._cursor.execute("INSERT OR REPLACE INTO blocks VALUES (?, ?)", (block, made))

    def lately(self, block: str) -> tuple[list[str], list[str]]:
        """The signatures that no claim of a block has any more, which are forgotten, and those that are new, both in order."""
        found = self._cursor.execute(
            "SELECT signature, claims, fits FROM signatures INDEXED BY signatures_lately"
            " WHERE block = ? AND (fits IS NULL OR claims = 0) ORDER BY signature",
            (block,),
        ).fetchall()
        self._cursor.execute(
            "DELETE FROM signatures INDEXED BY signatures_lately WHERE block = ? AND claims = 0", (block,)
        )
        gone = [signature for signature, claims, fits in found if not claims and fits is not None]
        return gone, [signature for signature, claims, _ in found if claims]

    def signatures(self, block: str) -> dict[str, Where]:
        """All signatures of a block with where they are put."""
        found = self._cursor.execute(
            "SELECT signature, matter, fits FROM signatures WHERE block = ? ORDER BY signature", (block,)
        )
        return {row[0]: Where(*row[1:]) for row in found}

    def within(self, block: str, first: int, last: int, *, begins: bool) -> dict[str, Where]:
        """The signatures of a block, of those that are put somewhere, whose acts begin, or else end, in these months."""
        by_month = (
            'INDEXED BY signatures_by_first WHERE block = ? AND "first"' if begins else 'WHERE block = ? AND "last"'
        )
        found = self._cursor.execute(
            f"SELECT signature, matter, fits FROM signatures {by_month}"  # noqa: S608 - one of two columns
            " BETWEEN ? AND ? AND fits IS NOT NULL ORDER BY signature",
            (block, first, last),
        )
        return {row[0]: Where(*row[1:]) for row in found}

    def belonging(self, block: str, signatures: Iterable[str]) -> dict[str, Where]:
        """Where these signatures are put."""
        found = self._cursor.execute(
            "SELECT signature, matter, fits FROM signatures WHERE block = ?"
            " AND signature IN (SELECT value FROM json_each(?))",
            (block, in_json(signatures)),
        )
        return {row[0]: Where(*row[1:]) for row in found}

    def belong(self, block: str, signature: str, where: Where) -> None:
        """Put a signature somewhere."""
        self._cursor.execute(
            "UPDATE signatures SET matter = ?, fits = ? WHERE block = ? AND signature = ?", (*where, block, signature)
        )

    # Claims

    def of_report(self, report: str) -> list[Held]:
        """The claims of a report that are in a matter."""
        found = self._cursor.execute(f"{_HELD} WHERE report = ? AND matter IS NOT NULL", (report,))
        return [Held(*row) for row in found]

    def arrived(self, block: str) -> list[Held]:
        """The claims of a block that nobody has put anywhere yet."""
        found = self._cursor.execute(f"{_HELD} WHERE block = ? AND settled = 0 ORDER BY claim", (block,))
        return [Held(*row) for row in found]

    def elsewhere(self, block: str, signature: str, matter: str | None) -> list[Held]:
        """The claims of a signature that are not in this matter."""
        found = self._cursor.execute(
            f"{_HELD} WHERE block = ? AND signature = ? AND settled AND matter IS NOT ? AND judged IS NOT 'rejected'"
            " ORDER BY claim",
            (block, signature, matter),
        )
        return [Held(*row) for row in found]

    def these(self, claims: Iterable[str]) -> list[Held]:
        """These claims, of those that are in a matter or may be."""
        found = self._cursor.execute(
            f"{_HELD} WHERE claim IN (SELECT value FROM json_each(?)) AND judged IS NOT 'rejected' ORDER BY claim",  # noqa: S608
            (in_json(claims),),
        )
        return [Held(*row) for row in found]

    def move(self, claim: str, matter: str | None) -> None:
        """Put one claim into a matter, or into none."""
        self._cursor.execute("UPDATE placed SET matter = ?, settled = 1 WHERE claim = ?", (matter, claim))

    def telling(self, block: str, signatures: Iterable[str]) -> set[str]:
        """The reports with claims of these signatures."""
        found = self._cursor.execute(
            "SELECT DISTINCT report FROM placed WHERE block = ? AND signature IN (SELECT value FROM json_each(?))",
            (block, in_json(signatures)),
        )
        return {row[0] for row in found}

    def tying(self, block: str, reports: Iterable[str] | None) -> list[str]:
        """The reports, of these or of all, that deny or confirm something in a block."""
        chosen = "" if reports is None else " AND report IN (SELECT value FROM json_each(?))"
        found = self._cursor.execute(
            f"SELECT DISTINCT report FROM placed WHERE block = ? AND tie IS NOT NULL{chosen}",  # noqa: S608 - no values
            (block,) if reports is None else (block, in_json(reports)),
        )
        return [row[0] for row in found]

    def told(self, block: str, reports: Iterable[str]) -> list[str]:
        """What all claims of these reports tell in a block, as JSON."""
        found = self._cursor.execute(
            "SELECT telling FROM placed WHERE report IN (SELECT value FROM json_each(?)) AND +block = ?"
            " AND judged IS NOT 'rejected' ORDER BY claim",
            (in_json(reports), block),
        )
        return [row[0] for row in found]

    def whence(self, reports: Iterable[str]) -> dict[str, Whence]:
        """Where these reports come from."""
        found = self._cursor.execute(
            "SELECT report, origin, counted_as, published, outlet, agency, position FROM lineages"
            " WHERE report IN (SELECT value FROM json_each(?))",
            (in_json(reports),),
        )
        return {row[0]: Whence(*row[1:]) for row in found}
