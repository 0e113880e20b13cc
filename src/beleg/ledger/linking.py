"""The rows that linking keeps, inside one transaction: fingerprints, buckets, mentions, links."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger import load
from beleg.ledger.raw import cursor, in_json
from beleg.model import Report

#: A place in a bucket: lot, row of `fingerprints`, rank.
PlaceRow = tuple[int, int, int]


class KeptRow(NamedTuple):
    """A row of `fingerprints`, but for its number and its report."""

    digest: str | None
    lot: int
    rank: int
    heads: str
    keys: bytes
    names: str
    content: bytes


class LinkRow(NamedTuple):
    """A row of `links`, but for its number and from which report it was found."""

    found_at: int
    a: str
    b: str
    kind: str
    shared_a: float
    shared_b: float
    passages: str
    why: str
    directed: bool


class LinkRows:
    """What linking asks of a ledger and writes into it, while a transaction is open.

    Asked some hundred times for each report, it goes past SQLAlchemy to the driver.  Lists of places come in the order of lots,
    at most `most` (None: all).

    Keys fall on pages all over the table, each to be written for a row or two.  So rows enter under the complement of their key,
    below zero, where those that came last stand close together, until `gather` moves a range of them, many to a page.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cursor: sqlite3.Cursor = cursor(connection)

    def number(self, report: str) -> int | None:
        row = self._cursor.execute("SELECT number FROM fingerprints WHERE report = ?", (report,)).fetchone()
        return None if row is None else int(row[0])

    def kept(self, numbers: Iterable[int]) -> dict[int, KeptRow]:
        """The rows of these numbers, as far as there are any."""
        found = self._cursor.execute(
            "SELECT number, digest, lot, rank, heads, keys, names, content FROM fingerprints"
            " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number",
            (in_json(numbers),),
        )
        return {row[0]: KeptRow(*row[1:]) for row in found}

    def contents(self, numbers: Iterable[int]) -> dict[int, bytes]:
        return dict(
            self._cursor.execute(
                "SELECT number, content FROM fingerprints WHERE number IN (SELECT value FROM json_each(?))",
                (in_json(numbers),),
            )
        )

    def readings(self, numbers: Iterable[int]) -> dict[int, int]:
        """Which reading each row was made from."""
        return dict(
            self._cursor.execute(
                "SELECT number, reading FROM fingerprints WHERE number IN (SELECT value FROM json_each(?))",
                (in_json(numbers),),
            )
        )

    def reports(self, readings: Iterable[int]) -> dict[int, Report]:
        """The whole reports of these readings."""
        found: dict[int, Report] = {}
        for some in load.in_chunks(sorted(readings)):
            found |= load.reports(self._connection, some)
        return found

    def enter(self, report: str, reading: int, row: KeptRow) -> int:
        """Write a row of `fingerprints`; gives its number."""
        self._cursor.execute(
            "INSERT INTO fingerprints (report, reading, digest, lot, rank, heads, keys, names, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (report, reading, *row),
        )
        number = self._cursor.lastrowid
        assert number is not None  # an INSERT of one row has one
        return number

    def leave(self, number: int) -> None:
        """Drop a row with all links found from it or at it."""
        self._cursor.execute("DELETE FROM links WHERE found_from = ? OR found_at = ?", (number, number))
        self._cursor.execute("DELETE FROM fingerprints WHERE number = ?", (number,))

    def same(self, digest: str, most: int | None) -> list[PlaceRow]:
        query = "SELECT lot, number, rank FROM fingerprints WHERE digest = ? ORDER BY lot, number LIMIT ?"
        return self._cursor.execute(query, (digest, _limit(most))).fetchall()

    def bucket(self, key: int, most: int | None) -> list[PlaceRow]:
        query = (
            "SELECT lot, fingerprint, rank FROM buckets WHERE key = ?1"
            " UNION ALL SELECT lot, fingerprint, rank FROM buckets WHERE key = ~?1 ORDER BY lot, fingerprint LIMIT ?2"
        )
        return self._cursor.execute(query, (key, _limit(most))).fetchall()

    def put(self, keys: Iterable[int], place: PlaceRow) -> None:
        insert = "INSERT INTO buckets (key, lot, fingerprint, rank) VALUES (~?, ?, ?, ?)"
        # In the order of the keys, so that pages of the table are met one after the other.
        self._cursor.executemany(insert, [(key, *place) for key in sorted(keys)])

    def take(self, keys: Iterable[int], place: PlaceRow) -> None:
        delete = "DELETE FROM buckets WHERE key IN (?1, ~?1) AND lot = ?2 AND fingerprint = ?3"
        self._cursor.executemany(delete, [(key, place[0], place[1]) for key in keys])

    def gather(self, first: int, stop: int) -> None:
        """Move the rows of these keys that came last to where the others are."""
        late = "FROM buckets WHERE key > ~?2 AND key <= ~?1"
        self._cursor.execute(f"INSERT INTO buckets SELECT ~key, lot, fingerprint, rank {late}", (first, stop))
        self._cursor.execute(f"DELETE {late}", (first, stop))

    def spoken(self, role: str, spot: tuple[str, int, int], most: int | None) -> list[PlaceRow]:
        query = (
            "SELECT lot, fingerprint, 0 FROM mentions WHERE role = ? AND name = ? AND first_day = ? AND last_day = ?"
            " ORDER BY lot, fingerprint LIMIT ?"
        )
        return self._cursor.execute(query, (role, *spot, _limit(most))).fetchall()

    def knows(self, name: str) -> bool:
        query = "SELECT 1 FROM mentions WHERE role = 'is' AND name = ? LIMIT 1"
        return self._cursor.execute(query, (name,)).fetchone() is not None

    def speak(self, role: str, spots: Iterable[tuple[str, int, int]], place: PlaceRow) -> None:
        self._cursor.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)", [(role, *spot, *place[:2]) for spot in spots]
        )

    def hush(self, role: str, spots: Iterable[tuple[str, int, int]], place: PlaceRow) -> None:
        self._cursor.executemany(
            "DELETE FROM mentions WHERE role = ? AND name = ? AND first_day = ? AND last_day = ? AND lot = ?"
            " AND fingerprint = ?",
            [(role, *spot, *place[:2]) for spot in spots],
        )

    def links(self, number: int) -> list[LinkRow]:
        """The links found from a report."""
        found = self._cursor.execute(
            "SELECT found_at, a, b, kind, shared_a, shared_b, passages, why, directed FROM links"
            " WHERE found_from = ? ORDER BY found_at, kind",
            (number,),
        )
        return [LinkRow(*row) for row in found.fetchall()]

    def found_at(self, number: int) -> list[int]:
        query = "SELECT DISTINCT found_from FROM links WHERE found_at = ? ORDER BY found_from"
        return [row[0] for row in self._cursor.execute(query, (number,))]

    def link(self, number: int, rows: Sequence[LinkRow]) -> None:
        """Write the links found from a report in place of those before."""
        self._cursor.execute("DELETE FROM links WHERE found_from = ?", (number,))
        self._cursor.executemany(
            "INSERT INTO links (found_from, found_at, a, b, kind, shared_a, shared_b, passages, why, directed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(number, *row) for row in rows],
        )


def _limit(most: int | None) -> int:
    return -1 if most is None else most
