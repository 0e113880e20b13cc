"""Whether a ledger is whole: the file, the schema, the search index, and every span in it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, create_engine, select
from sqlalchemy.exc import DBAPIError

from beleg.errors import LedgerError, SpanError
from beleg.ledger import search, tables
from beleg.ledger.door import same_words, untiled
from beleg.ledger.migrations import migrate, version
from beleg.ledger.rows import Problem
from beleg.model import Segment, Span

#: Faults of SQLite's own check that are named one by one; a file with more is lost anyway.
MOST_FAULTS = 100


def problems(connection: Connection) -> Iterator[Problem]:
    """Everything wrong that can be found, one after the other; a file too damaged to go on with ends it."""
    try:
        yield from _file(connection)
        yield from _schema(connection)
        yield from _reports(connection)
        different = search.out_of_step(connection)
        if different:
            yield Problem("search", f"{different} passages are not in step with the search index")
    except (DBAPIError, LedgerError) as error:
        yield Problem("file", str(error.orig) if isinstance(error, DBAPIError) else error.reason)


def _file(connection: Connection) -> Iterator[Problem]:
    for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST_FAULTS})").all():
        if line != "ok":
            yield Problem("file", line)
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield Problem(
            f"{table} {'' if row is None else row}".rstrip(), f"points to a row of {parent} that is not there"
        )


def _schema(connection: Connection) -> Iterator[Problem]:
    """What the schema has that its version should not have, or lacks, or has otherwise."""
    version(connection)
    engine = create_engine("sqlite://")
    with engine.connect() as fresh:
        migrate(fresh)
        expected = _objects(fresh)
    engine.dispose()
    found = _objects(connection)
    for name in sorted(expected.keys() | found.keys()):
        if name not in found:
            yield Problem("schema", f"{name} is missing")
        elif name not in expected:
            yield Problem("schema", f"{name} is unknown")
        elif found[name] != expected[name]:
            yield Problem("schema", f"{name} is not as this schema makes it")


def _objects(connection: Connection) -> dict[str, str]:
    # sqlite_stat tables come from ANALYZE, which anyone may run.
    query = "SELECT name, coalesce(sql, '') AS sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
    return {row.name: row.sql for row in connection.exec_driver_sql(query)}


def _reports(connection: Connection) -> Iterator[Problem]:
    """Segments and passages of every reading, one report at a time."""
    reports, readings = tables.reports.c, tables.readings.c
    for number, name in connection.execute(
        select(reports.number, reports.id).order_by(reports.id, reports.version)
    ).all():
        text = connection.execute(select(reports.text).where(reports.number == number)).scalar_one()
        of_report = select(readings.number).where(readings.report == number).order_by(readings.number)
        for reading in connection.execute(of_report).scalars().all():
            segments = tables.segments.c
            rows = connection.execute(
                select(segments.role, segments.start, segments.end)
                .where(segments.reading == reading)
                .order_by(segments.position)
            )
            fault = untiled((Segment(Span(start, end), role) for role, start, end in rows), len(text))
            if fault is not None:
                yield Problem(name, fault)
            yield from _passages(connection, name, reading, text)


def _passages(connection: Connection, name: str, reading: int, text: str) -> Iterator[Problem]:
    columns = tables.passages.c
    query = (
        select(columns.owner, columns["item"], columns.slot, columns.start, columns.end, columns.quote)
        .where(columns.reading == reading)
        .order_by(columns.owner, columns["item"], columns.slot, columns.position)
    )
    for owner, item, slot, start, end, quote in connection.execute(query):
        try:
            same_words(text, Span(start, end), quote, f"{name}, {owner} {item}, {slot}")
        except SpanError as error:
            yield Problem(error.place or name, error.reason)
    own = tables.reaction_passages.c
    silent = select(own.reaction, own.slot, own.start, own.end, own.quote).where(own.reading == reading)
    for item, slot, start, end, quote in connection.execute(silent.order_by(own.reaction, own.slot, own.position)):
        try:
            same_words(text, Span(start, end), quote, f"{name}, reaction {item}, {slot}")
        except SpanError as error:
            yield Problem(error.place or name, error.reason)
