"""One process: sources in, readings into the ledger, what fails set aside with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from beleg.errors import BelegError, LedgerError
from beleg.ledger import Ledger
from beleg.model import Reading, Reject, Source

#: Reports read before they are written: what a kill can cost.
BATCH = 200

Result = Literal["read", "unchanged", "rejected"]


class Step(msgspec.Struct, frozen=True):
    """What became of one source; `done` counts the sources so far."""

    name: str
    result: Result
    done: int


class Outcome(msgspec.Struct, frozen=True):
    """What became of all sources: how many were read, how many the ledger had, and what was rejected."""

    read: int
    unchanged: int
    rejected: tuple[Reject, ...]


def run(
    inputs: Iterable[Source | Reject],
    ledger: Ledger,
    *,
    extract: Callable[[Source], Reading],
    reader: str,
    progress: Callable[[Step], None] | None = None,
) -> Outcome:
    """Read every source that `reader` has not read yet and write what `extract` finds into the ledger.

    `reader` is what `extract` puts into its readings.  A report that cannot be read or stored becomes a reject with the reason,
    and the rest goes on.  Where the run is interrupted, all reports read so far are written before KeyboardInterrupt goes on;
    a second run takes up what is left.  Raises LedgerError where the ledger itself fails.
    """
    work = _Work(ledger, extract, reader)
    try:
        for done, item in enumerate(inputs, 1):
            name, result = work.take(item)
            if progress is not None:
                progress(Step(name, result, done))
    finally:
        work.flush()
    return Outcome(work.read, work.unchanged, tuple(work.rejected))


class _Work:
    def __init__(self, ledger: Ledger, extract: Callable[[Source], Reading], reader: str) -> None:
        self.read = self.unchanged = 0
        self.rejected: list[Reject] = []
        self._ledger, self._extract, self._reader = ledger, extract, reader
        self._readings: list[Reading] = []
        self._rejects: list[Reject] = []
        self._waiting: set[tuple[str, str]] = set()

    def take(self, item: Source | Reject) -> tuple[str, Result]:
        """The source's name and what became of it."""
        result: Result
        if isinstance(item, Reject):
            result = self._reject(item)
        elif self._has(item):
            self.unchanged += 1
            result = "unchanged"
        else:
            result = self._read(item)
        if len(self._readings) + len(self._rejects) >= BATCH:
            self.flush()
        return item.name, result

    def _has(self, source: Source) -> bool:
        if (source.id, source.sha256) in self._waiting:
            return True
        return self._ledger.has(source.id, source.sha256, self._reader)

    def _read(self, source: Source) -> Result:
        try:
            reading = self._extract(source)
            self._ledger.admit(reading)
        except BelegError as error:
            return self._reject(Reject(source.name, source.id, error.reason, source.sha256))
        except Exception as error:  # a fault in reading one report must not cost the others
            return self._reject(Reject(source.name, source.id, f"{type(error).__name__}: {error}", source.sha256))
        self._readings.append(reading)
        self._waiting.add((source.id, source.sha256))
        self.read += 1
        return "read"

    def _reject(self, reject: Reject) -> Result:
        self._rejects.append(reject)
        self.rejected.append(reject)
        return "rejected"

    def flush(self) -> None:
        """Write what has been read since the last time."""
        if self._readings or self._rejects:
            try:
                self._ledger.write(self._readings, self._rejects)
            except LedgerError:
                self._forget()
                raise
            self._forget()

    def _forget(self) -> None:
        self._readings, self._rejects = [], []
        self._waiting.clear()
