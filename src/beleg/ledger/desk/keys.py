"""Short names for reports in addresses: a report's id may be a path, a sentence, or a megabyte."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection

from beleg.errors import LedgerError
from beleg.ledger.raw import cursor

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

    def report(self, connection: Connection, key: str) -> str:
        """The id of the report with this key.  Raises LedgerError where there is none."""
        if key not in self._ids:
            self.catch_up(connection)
        if key not in self._ids:
            raise LedgerError("no such report")
        return self._ids[key]

    def catch_up(self, connection: Connection) -> None:
        """Take up the reports that came in since the last time."""
        # All of them stand in an index; the condition would lead through the texts.
        last = self._last
        where, since = (" WHERE number > ?", (last,)) if last else ("", ())
        rows = cursor(connection).execute(f"SELECT number, id FROM reports{where}", since)  # noqa: S608 - as written here
        for number, name in rows:
            self._ids[report_key(name)] = name
            last = max(last, number)
        self._last = last
