"""The ledger: what is written into it and what is asked of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, Table, func, select
from sqlalchemy.exc import DBAPIError

from beleg.errors import LedgerError
from beleg.ledger import asking, judging, kin, reacting, tables, told
from beleg.ledger.changing import Changing
from beleg.ledger.checking import problems
from beleg.ledger.door import storable
from beleg.ledger.rows import (
    ClaimFilter,
    ClaimRow,
    Counts,
    Problem,
    ReactionRow,
    RejectRow,
    ReportRow,
    StatementRow,
    StoredReport,
    Written,
)
from beleg.ledger.told import Placed, Told
from beleg.ledger.writing import strike, write
from beleg.model import Lineage, Link, Origin, Reading, Reject, Report
from beleg.model.judgement import Judgement, Target
from beleg.model.matter import Outline, Tie


class Ledger:
    """One ledger, open; a context manager that closes it.  Made by `beleg.ledger.open`.

    Any number of processes and threads may read while one writes.  Every list comes in an order that depends on content alone: by
    the report's date, undated ones last, then by report id and place in the report.  Everything raises LedgerError where the
    file fails.
    """

    def __init__(self, engine: Engine, path: str, *, readonly: bool) -> None:
        self.path = path
        self.readonly = readonly
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise LedgerError(str(error.orig), self.path) from error
        except UnicodeEncodeError as error:
            raise LedgerError(f"half a character (a lone surrogate) in {error.object!a}", self.path) from error

    def write(self, readings: Iterable[Reading], rejects: Iterable[Reject] = ()) -> Written:
        """Add readings and rejects that are not there yet; those that are stay as they are.

        Written in batches, each whole or not at all.  Raises SpanError for a span that names no words of its text, and LedgerError
        for what else cannot be stored: nothing of that reading is written, and those before it are.
        """
        if self.readonly:
            raise LedgerError("opened for reading only", self.path)
        try:
            return write(self._engine, readings, rejects)
        except DBAPIError as error:
            raise LedgerError(str(error.orig), self.path) from error

    def strike(self, names: Iterable[str], met: Iterable[Reject]) -> None:
        """Note that all under these names (`Reject.name`) has been read to its end, and that only `met` was refused."""
        with self._writing() as connection:
            strike(connection, names, met)

    @contextmanager
    def changing(self) -> Iterator[Changing]:
        """A transaction in which what follows from all reports is brought up to date: whole or not at all."""
        with self._writing() as connection:
            yield Changing(connection)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.readonly:
            raise LedgerError("opened for reading only", self.path)
        try:
            with self._engine.connect().execution_options(beleg_write=True) as connection, connection.begin():
                yield connection
        except (DBAPIError, sqlite3.Error) as error:
            raise LedgerError(str(error.orig) if isinstance(error, DBAPIError) else str(error), self.path) from error

    def has(self, id: str, sha256: str, reader: str) -> bool:  # noqa: A002 - the model's word
        """Whether this reader has read these bytes under this id."""
        if not storable(id):
            return False
        with self._connection() as connection:
            return asking.has(connection, id, sha256, reader)

    def known_as(self, names: Collection[str]) -> str | None:
        """The report's id among these names, the first of them that is one."""
        known = [name for name in names if storable(name)]
        with self._connection() as connection:
            return asking.known_as(connection, known)

    def reports(self) -> list[ReportRow]:
        """All reports, each in its newest version and current reading."""
        with self._connection() as connection:
            return asking.reports(connection)

    def texts(self) -> Iterator[Report]:
        """All reports with their texts and segments, each in its newest version and current reading, few in memory at a time."""
        with self._connection() as connection:
            yield from asking.texts(connection)

    def report(self, id: str, version: int | None = None) -> StoredReport:  # noqa: A002 - the model's word
        """A report with its text and segments, in its newest version or in another.  Raises LedgerError where there is none."""
        with self._connection() as connection:
            return asking.report(connection, id, version)

    def reading(self, id: str, version: int | None = None, reader: str | None = None) -> Reading:  # noqa: A002
        """Everything that was found in a report, by its current or another reader.  Raises LedgerError where there is none."""
        with self._connection() as connection:
            return asking.reading(connection, id, version, reader)

    def statements(
        self, report: str | None = None, actor: str | None = None, text: str | None = None
    ) -> list[StatementRow]:
        """Statements of current readings: of one report, of one actor's code, with these words in the quote (see ClaimFilter)."""
        with self._connection() as connection:
            return asking.statements(connection, report, actor, text)

    def claims(self, chosen: ClaimFilter | None = None) -> list[ClaimRow]:
        """Claims of current readings that the filter lets through.  Raises LedgerError for a date that is none."""
        with self._connection() as connection:
            return asking.claims(connection, chosen or ClaimFilter())

    def knows(self, slot: str, code: str) -> bool:
        """Whether any claim was ever read that has the code in this slot (`supplier`, `recipient`, `goods`, `claimants` …)."""
        with self._connection() as connection:
            return asking.knows(connection, slot, code)

    def claim(self, public_id: str) -> ClaimRow:
        """The claim whose public id begins so, with its report's text and the statements around it.

        Raises LedgerError where there is none or more than one.
        """
        with self._connection() as connection:
            return asking.claim(connection, public_id)

    def links(self, reports: Collection[str] | None = None) -> list[Link]:
        """The links between all reports, or those that touch some (by id), in the order of the ids of their reports."""
        with self._connection() as connection:
            return kin.links(connection, reports)

    def origins(self, reports: Collection[str] | None = None) -> list[Origin]:
        """All origins, or those of some reports (by id), the earliest first."""
        with self._connection() as connection:
            return kin.origins(connection, reports)

    def lineages(self, reports: Collection[str] | None = None) -> dict[str, Lineage]:
        """What each linked report, or each of some, is to its origin, by id."""
        with self._connection() as connection:
            return kin.lineages(connection, reports)

    def told(self, matters: Collection[str] | None = None, claims: Collection[str] = ()) -> list[Told]:
        """All linked claims but rejected ones as linking sees them, each with its matter, in order of their public ids.

        Or only those of some matters, and some others beside.
        """
        with self._connection() as connection:
            return told.told(connection, matters, claims)

    def placed(self, claim: str) -> Placed | None:
        """Where a claim, by public id, is and what decides it; None where it is not linked, or was rejected."""
        with self._connection() as connection:
            return told.placed(connection, claim)

    def outlines(self) -> list[Outline]:
        """All matters that there are, in order of their ids."""
        with self._connection() as connection:
            return told.outlines(connection)

    def ties(self, matters: Collection[str] | None = None) -> list[Tie]:
        """All denials and confirmations, or those of some matters, with all that they are of, in order of their public ids."""
        with self._connection() as connection:
            return told.ties(connection, matters)

    def reactions(self, matters: Collection[str] | None = None, claim: str | None = None) -> list[ReactionRow]:
        """Who says nothing of what current readings tell: all, of some matters, or of a claim (by public id), by date."""
        with self._connection() as connection:
            return reacting.reactions(connection, matters, claim)

    def unlinked(self) -> int:
        """How many reports are not linked yet; 0 unless reading was interrupted, or the ledger was made by an older beleg."""
        with self._connection() as connection:
            return kin.unlinked(connection)

    def judgements(self) -> list[Judgement]:
        """All judgements in the order in which they were made, those that were undone too."""
        with self._connection() as connection:
            return judging.judgements(connection)

    def named(self, named: str) -> Target | None:
        """What a person may judge under this name: a matter, a claim (by the beginning of its public id), or a report.

        Raises LedgerError where more than one claim begins so.
        """
        with self._connection() as connection:
            return judging.named(connection, named)

    def rejects(self) -> list[RejectRow]:
        """What was refused and has not been read since, with its reason, by name and place."""
        with self._connection() as connection:
            return asking.rejects(connection)

    def counts(self) -> Counts:
        """How much the ledger holds."""
        versions, readings, rejects = tables.reports, tables.readings, tables.rejects
        with self._connection() as connection:

            def count(table: Table) -> int:
                return connection.execute(select(func.count()).select_from(table)).scalar_one()

            return Counts(
                reports=connection.execute(select(func.count(func.distinct(versions.c.id)))).scalar_one(),
                versions=count(versions),
                readings=count(readings),
                statements=count(tables.current_statements),
                claims=count(tables.current_claims),
                rejects=connection.execute(
                    select(func.count()).select_from(rejects).where(rejects.c.gone_at.is_(None))
                ).scalar_one(),
            )

    def check(self) -> Iterator[Problem]:
        """Everything that is wrong with the file, its schema, its search index, or any span in it; nothing where all is well."""
        with self._engine.connect() as connection:
            yield from problems(connection)
