"""Past SQLAlchemy to SQLite's driver, where a question is asked so often that building it would take longer than its answer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from sqlalchemy import Connection

from beleg.errors import LedgerError


def cursor(connection: Connection) -> sqlite3.Cursor:
    """A cursor inside the transaction that is open on the connection."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise LedgerError("not a SQLite connection")
    return driver.cursor()


def in_json(values: Iterable[object]) -> str:
    """Values as one parameter: ``WHERE column IN (SELECT value FROM json_each(?))``."""
    return json.dumps(list(values))
