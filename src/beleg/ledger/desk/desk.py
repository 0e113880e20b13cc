"""The reading side of a ledger for the desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from beleg.errors import LedgerError
from beleg.ledger.book import Ledger
from beleg.ledger.desk import claims, finding, flows, judged, matters, origins, readings, reports, roads
from beleg.ledger.desk.asked import Matter, MatterLine, MattersPage, Query, Series, WholePage
from beleg.ledger.desk.catalogue import Catalogue
from beleg.ledger.desk.flows import Flows
from beleg.ledger.desk.judged import Opened
from beleg.ledger.desk.keys import Keys
from beleg.ledger.desk.origins import Kin, Origin, OriginLine, OriginsPage, Printing
from beleg.ledger.desk.readings import StoredReading
from beleg.ledger.desk.reports import ReportsPage
from beleg.ledger.desk.roads import Road
from beleg.ledger.opening import open_ledger, sqlite_engine

#: Seconds until the desk looks again whether others wrote something, and how much longer than the last look at least: pages come
#: first.
FRESH = 1.0
REST = 20
#: Seconds for which a summary of all reports is kept.
OLDEST = 60.0
#: Summaries of flows that are kept.
MOST_KEPT = 64
#: Matters on a page.
PAGE = 30


class Desk:
    """A ledger, open for looking; a context manager that closes it.  Made by `open_desk`."""

    def __init__(self, book: Ledger, engine: Engine) -> None:
        self.book = book
        self._engine = engine
        self._keys = Keys()
        self._catalogue = Catalogue()
        self._lately = finding.Lately()
        self._flows: dict[tuple[str, str, str], tuple[float, Flows]] = {}
        self._printing: tuple[float, tuple[Printing, ...]] | None = None
        self._closed = Event()
        self._keeping = Thread(target=self._keep_fresh, name="desk", daemon=True)
        self.refresh()
        self._keeping.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._closed.set()
        self._keeping.join()
        self._engine.dispose()
        self.book.close()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger until it is given back."""
        try:
            with self._engine.connect() as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise LedgerError(str(error.orig), self.book.path) from error

    def report_id(self, key: str) -> str:
        """The id of the report with this key (see `report_key`).  Raises LedgerError where there is none."""
        with self.connection() as connection:
            return self._keys.report(connection, key)

    def reading(self, report: str, version: int | None = None) -> StoredReading:
        """Everything found in a report, in its newest version or in another.  Raises LedgerError where there is none."""
        with self.connection() as connection:
            return readings.stored(connection, report, version)

    def opened(self, key: str, version: int | None = None) -> Opened:
        """A report by its key, with what its page shows besides.  Raises LedgerError where there is none."""
        with self.connection() as connection:
            stored = readings.stored(connection, self._keys.report(connection, key), version)
            report = stored.reading.report.id
            standing = judged.standing(connection, report) if stored.version == stored.newest else {}
            return Opened(stored, judged.as_corrected(stored, standing), standing, *origins.kin(connection, report))

    def matters(self, query: Query) -> MattersPage:
        """The matters asked for, a page of them, with the facets of all."""
        # Before the connection, which so never sees an older state than the view.
        view = self._catalogue.view
        with self.connection() as connection:
            chosen = view.chosen(query)
            found: dict[str, list[int]] = {}
            all_seen = True
            words: tuple[str, ...] = ()
            if query.text:
                looked = self._lately(connection, query.text)
                among = view.readings(connection, chosen) if query.chosen and looked.passages else None
                found = finding.placed(connection, looked, among)
                chosen &= view.those(found)
                all_seen, words = looked.all_seen, looked.words
            ids = view.page(chosen, query.sort, query.after, PAGE + 1)
            return MattersPage(
                lines=tuple(view.lines(connection, ids[:PAGE])),
                total=chosen.bit_count(),
                facets=view.counts(chosen),
                next=ids[PAGE - 1] if len(ids) > PAGE else None,
                hits=finding.hits(connection, found, ids[:PAGE]) if found else {},
                all_seen=all_seen,
                words=words,
            )

    def line(self, matter: str) -> MatterLine:
        """A matter in a line.  Raises LedgerError where there is no such matter."""
        with self.connection() as connection:
            return matters.line(connection, matter)

    def matter(self, matter: str, after: str | None = None) -> Matter:
        """A matter as its page shows it, with a page of its claims: those behind the claim `after`.

        Raises LedgerError where there is no such matter.
        """
        with self.connection() as connection:
            return matters.one(connection, matter, after)

    def series(self, matter: str) -> Series:
        """A matter's figures, and what is said against or for it, the last 300 of each.  Raises LedgerError as `matter` does."""
        with self.connection() as connection:
            matters.line(connection, matter)
            return matters.series(connection, matter, matters.MOST)

    def roads(self, matter: str) -> tuple[Road, ...]:
        """The roads that a matter's claims tell of."""
        with self.connection() as connection:
            return roads.roads(connection, matter)

    def claims(self, matter: str, after: str | None = None) -> WholePage:
        """A page of a matter's claims with all of their slots, as people corrected them."""
        with self.connection() as connection:
            return claims.wholes(connection, matter, after)

    def reports(self, outlet: str | None = None, agency: str | None = None, after: str | None = None) -> ReportsPage:
        """Reports, the newest first: of an outlet, of an agency, or all; those behind the report `after`."""
        with self.connection() as connection:
            return reports.page(connection, outlet, agency, after)

    def origins(self, after: str | None = None) -> OriginsPage:
        """The origins that several reports go back to, those with most first; those behind the origin `after`."""
        with self.connection() as connection:
            return origins.page(connection, after)

    def origin(self, origin: str) -> Origin:
        """An origin with its reports.  Raises LedgerError where there is no such origin."""
        with self.connection() as connection:
            return origins.one(connection, origin)

    def kin(self, report: str) -> tuple[OriginLine | None, tuple[Kin, ...]]:
        """The origin of a report and the reports that it has to do with."""
        with self.connection() as connection:
            return origins.kin(connection, report)

    def flows(self, goods: str = "", first: str = "", last: str = "") -> Flows:
        """Who is said to supply whom with some goods between two months; kept a minute, as every claim is counted."""
        now, asked = monotonic(), (goods, first, last)
        kept = self._flows.get(asked)
        if kept is None or now - kept[0] > OLDEST:
            if len(self._flows) >= MOST_KEPT:
                self._flows.clear()
            with self.connection() as connection:
                kept = self._flows[asked] = (now, flows.flows(connection, goods, first, last))
        return kept[1]

    def printing(self) -> tuple[Printing, ...]:
        """Who prints whose reports, as of at most a minute ago: it takes a look at every report."""
        now = monotonic()
        if self._printing is None or now - self._printing[0] > OLDEST:
            with self.connection() as connection:
                self._printing = (now, origins.printing(connection))
        return self._printing[1]

    def refresh(self) -> None:
        """Take up what others wrote; happens by itself while the desk is open, and is for who just wrote something."""
        with self.connection() as connection:
            self._catalogue.refresh(connection)

    def _keep_fresh(self) -> None:
        with suppress(DBAPIError, LedgerError), self.connection() as connection:
            # What pages would otherwise look up when it is first asked for.
            self._keys.catch_up(connection)
            self._lately.stretches.catch_up(connection)
        with self._engine.connect() as watching:
            version, took = None, 0.0
            while not self._closed.wait(max(FRESH, took * REST)):
                began = monotonic()
                with suppress(DBAPIError, LedgerError):  # a ledger that is locked or gone is looked at again later
                    now = watching.exec_driver_sql("PRAGMA data_version").scalar_one()
                    watching.rollback()
                    if now != version:
                        version = now
                        self.refresh()
                took = monotonic() - began


def open_desk(path: str | Path) -> Desk:
    """The reading side of the ledger at `path`.  Raises LedgerError as `open_ledger` does."""
    book = open_ledger(path, readonly=True)
    return Desk(book, sqlite_engine(Path(path), readonly=True))
