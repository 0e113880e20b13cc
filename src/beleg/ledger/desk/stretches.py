"""Which reading a passage is of, told from its number alone.

The passages of a reading are written in one stretch, and readings one behind the other.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from threading import Lock

from sqlalchemy import Connection

from beleg.ledger.raw import cursor

_LAST = "SELECT coalesce(max(number), 0) FROM passages"
_FIRSTS = "SELECT reading, min(number) FROM passages WHERE reading > ? GROUP BY reading ORDER BY reading"


class Stretches:
    """The readings of passages; what came in since is looked up when a passage is met that is not known."""

    def __init__(self) -> None:
        #: By number of a passage; four bytes for each.
        self._readings = array("i", [0])
        self._lock = Lock()

    def catch_up(self, connection: Connection) -> None:
        """Take up the passages that came in since the last time."""
        with self._lock:
            rows, held = cursor(connection), self._readings
            reading = held[-1]
            for following, first in rows.execute(_FIRSTS, (reading,)).fetchall():
                held.extend(array("i", [reading]) * (first - len(held)))
                reading = following
            held.extend(array("i", [reading]) * (rows.execute(_LAST).fetchone()[0] + 1 - len(held)))

    def readings(self, connection: Connection, passages: Sequence[int]) -> list[int]:
        """The readings of these passages."""
        if passages and max(passages) >= len(self._readings):
            self.catch_up(connection)
        held = self._readings
        return [held[number] for number in passages]
