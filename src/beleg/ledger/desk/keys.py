"""Short names for reports in addresses: a report's id may be a path, a sentence, or a megabyte."""

from __future__ import annotations

import hashlib
from threading import Lock

from sqlalchemy import Connection

from beleg.errors import LedgerError

#: Hexadecimal digits of a key: at a million reports two share theirs with a probability of one in thirty million.
DIGITS = 16


def report_key(report: str) -> str:
    """The key of a report, the same in every ledger: a hash of its id."""
    return hashlib.sha256(report.encode("utf-8", "replace")).hexdigest()[:DIGITS]


class Keys:
    """From keys back to ids.  What came in since is looked up when a key is met that is not known."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._last = 0
        self._lock = Lock()

    def report(self, connection: Connection, key: str) -> str:
        """The id of the report with this key.  Raises LedgerError where there is none."""
        if key not in self._ids:
            with self._lock:
                self._catch_up(connection)
        if key not in self._ids:
            raise LedgerError("no such report")
        return self._ids[key]

    def _catch_up(self, connection: Connection) -> None:
        rows = connection.exec_driver_sql("SELECT number, id FROM reports WHERE number > ?", (self._last,)).all()
        for number, name in rows:
            self._ids[report_key(name)] = name
            self._last = max(self._last, number)
