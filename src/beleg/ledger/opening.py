"""Opening a ledger: what is refused, and how SQLite is set up."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from beleg.errors import LedgerError
from beleg.ledger.book import Ledger
from beleg.ledger.migrations import migrate, migrations, version

#: Kilobytes of the file that a connection keeps at hand: linking looks into a bucket here and there for every word run.
CACHE = 65_536
#: The same of one that writes: linking comes to pages all over the file again and again.
WRITING_CACHE = 262_144
#: Pages in the `-wal` file at which they are brought into the ledger: most are written several times before that.
MOST_WAL = 20_000
#: How long a writer waits for another one, in seconds.
PATIENCE = 60.0


def open_ledger(path: str | Path, *, create: bool = False, readonly: bool = False) -> Ledger:
    """The ledger in the file at `path`, brought to the newest schema; `create` makes it where there is none.

    `readonly` never touches the file.  Raises LedgerError where the file is missing, no ledger, newer than this program or
    damaged, or where it is older and may not be written.
    """
    place = Path(path)
    if not place.exists():
        if not create or readonly:
            raise LedgerError("no such ledger", str(path))
        if not place.parent.is_dir():
            raise LedgerError("no such folder to make a ledger in", str(path))
    elif not place.is_file():
        raise LedgerError("not a file", str(path))
    elif place.stat().st_size == 0 and (not create or readonly):
        raise LedgerError("an empty file, not a ledger", str(path))
    engine = sqlite_engine(place, readonly=readonly)
    try:
        _prepare(engine, create=create, readonly=readonly)
    except LedgerError as error:
        engine.dispose()
        raise LedgerError(error.reason, str(path)) from error
    except DBAPIError as error:
        engine.dispose()
        raise LedgerError(str(error.orig), str(path)) from error
    return Ledger(engine, str(path), readonly=readonly)


def _prepare(engine: Engine, *, create: bool, readonly: bool) -> None:
    newest = migrations()[-1].number
    with engine.connect() as connection:
        found = version(connection)
    if found == newest:
        return
    if readonly:
        raise LedgerError(f"of an older schema ({found} of {newest}): open it once for writing")
    if found == 0 and not create:
        raise LedgerError("an empty database, not a ledger")
    with engine.connect() as connection:
        _use_wal(connection)
    with engine.connect().execution_options(beleg_write=True) as connection, connection.begin():
        migrate(connection)


def _use_wal(connection: Connection) -> None:
    """Outside of any transaction, for the journal cannot be changed within one; SQLite itself does not wait for others here."""
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise LedgerError("not a SQLite connection")
    patience = monotonic() + PATIENCE
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not busy or monotonic() > patience:
                raise LedgerError(str(error)) from error
            sleep(0.02)
        else:
            return


def sqlite_engine(path: Path, *, readonly: bool) -> Engine:
    """An SQLAlchemy engine on the file: foreign keys on, transactions begun explicitly, writers one after the other."""
    address = f"file:{quote(str(path.absolute()))}?mode={'ro' if readonly else 'rwc'}"

    def connect() -> sqlite3.Connection:
        raw = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        raw.execute("PRAGMA foreign_keys = ON")
        # In WAL this survives a kill of the process; a power cut may cost the last batches but damages nothing.
        raw.execute("PRAGMA synchronous = NORMAL")
        raw.execute(f"PRAGMA cache_size = -{CACHE if readonly else WRITING_CACHE}")
        raw.execute(f"PRAGMA wal_autocheckpoint = {MOST_WAL}")
        return raw

    engine = create_engine("sqlite://", creator=connect, paramstyle="named", poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A writer takes its lock at once: a reader that turns writer half way would be refused.
        write = connection.get_execution_options().get("beleg_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine
