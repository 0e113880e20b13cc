"""The schema's versions: plain SQL files, applied in order, each ledger once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.errors import LedgerError

FOLDER = Path(__file__).resolve().parent / "schema"

#: SQLite's application_id, which tells a ledger from any other SQLite file: "bleg" in ASCII.
APPLICATION_ID = 0x626C6567

_VERSIONS = "CREATE TABLE schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL)"


class Migration(NamedTuple):
    """One step: `number` from 1 without gaps, the file's name and its SQL."""

    number: int
    name: str
    sql: str


def migrations() -> tuple[Migration, ...]:
    """All steps that this program knows, in order."""
    files = sorted(FOLDER.glob("[0-9][0-9][0-9][0-9]-*.sql"))
    return tuple(Migration(int(file.name[:4]), file.stem, file.read_text(encoding="utf-8")) for file in files)


def statements(sql: str) -> Iterator[str]:
    """The single statements of a script; a trigger with its body is one."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def version(connection: Connection) -> int:
    """The number of the last step applied; 0 where the file is empty.

    Raises LedgerError where the file is another program's or the schema is of a newer beleg.
    """
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if application != APPLICATION_ID:
        if application == 0 and connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0:
            return 0
        raise LedgerError("a SQLite file of another program, not a ledger")
    found = int(connection.exec_driver_sql("SELECT max(number) FROM schema_version").scalar_one())
    known = migrations()[-1].number
    if found > known:
        raise LedgerError(f"written by a newer beleg (schema {found}; this one knows up to {known})")
    return found


def migrate(connection: Connection, upto: int | None = None) -> None:
    """Bring the ledger to the newest schema, or to step `upto`, inside the transaction that is open.

    Raises LedgerError as `version` does.
    """
    found = version(connection)
    if found == 0:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(_VERSIONS)
    for step in migrations():
        if found < step.number and (upto is None or step.number <= upto):
            for statement in statements(step.sql):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql("INSERT INTO schema_version VALUES (?, ?)", (step.number, step.name))
