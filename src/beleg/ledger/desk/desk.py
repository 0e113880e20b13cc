"""The reading side of a ledger for the desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from beleg.errors import LedgerError
from beleg.ledger.book import Ledger
from beleg.ledger.desk import matters
from beleg.ledger.desk.asked import Matter, MattersPage, Query
from beleg.ledger.desk.keys import Keys
from beleg.ledger.opening import open_ledger, sqlite_engine
from beleg.ledger.records import public_id
from beleg.model import Claim, Reading


class StoredReading(msgspec.Struct, frozen=True):
    """Everything found in one version of a report; `newest` is the number of the newest version."""

    reading: Reading
    version: int
    newest: int
    read_at: str

    # Where the reader found none, the one that came in counts, as in the view `current_readings`.

    @property
    def title(self) -> str | None:
        return self.reading.report.title or self.reading.report.source.title

    @property
    def outlet(self) -> str | None:
        return self.reading.report.outlet or self.reading.report.source.outlet

    @property
    def published(self) -> str | None:
        return self.reading.report.published or self.reading.report.source.published

    def public_id(self, claim: Claim) -> str:
        """The name of one of its claims in every ledger."""
        source = self.reading.report.source
        return public_id(source.id, source.sha256, claim.id)


class Desk:
    """A ledger, open for looking; a context manager that closes it.  Made by `open_desk`."""

    def __init__(self, book: Ledger, engine: Engine) -> None:
        self.book = book
        self._engine = engine
        self._keys = Keys()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        self.book.close()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger until it is given back."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise LedgerError(str(error.orig), self.book.path) from error

    def report_id(self, key: str) -> str:
        """The id of the report with this key (see `report_key`).  Raises LedgerError where there is none."""
        with self.connection() as connection:
            return self._keys.report(connection, key)

    def reading(self, report: str, version: int | None = None) -> StoredReading:
        """Everything found in a report, in its newest version or in another.  Raises LedgerError where there is none."""
        newest = self.book.report(report)
        stored = newest if version is None else self.book.report(report, version)
        reading = self.book.reading(report, stored.version)
        return StoredReading(reading, stored.version, newest.version, stored.read_at)

    def matters(self, query: Query) -> MattersPage:
        """The matters asked for, a page of them, with the facets of all."""
        return matters.page(self.book, query)

    def matter(self, matter: str) -> Matter:
        """A matter with its claims in order of date.  Raises LedgerError where there is no such matter."""
        return matters.one(self.book, matter)


def open_desk(path: str | Path) -> Desk:
    """The reading side of the ledger at `path`.  Raises LedgerError as `open_ledger` does."""
    book = open_ledger(path, readonly=True)
    return Desk(book, sqlite_engine(Path(path), readonly=True))
