"""Sources in, readings into the ledger and linked, what fails set aside with its reason."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec
from msgspec.structs import replace

from beleg.engine.linking import Linking
from beleg.engine.processes import Extract, Readers, Waiting, readers
from beleg.engine.stopping import Stop
from beleg.ledger import Ledger
from beleg.model import Reading, Reject, Source
from beleg.read.sources import STANDARD_INPUT

#: Reports read before they are written: what a kill can cost.
BATCH = 200

Result = Literal["read", "unchanged", "rejected"]

_Key = tuple[str, str]


class Step(msgspec.Struct, frozen=True):
    """What became of one source; `done` counts the sources so far."""

    name: str
    result: Result
    done: int


class Outcome(msgspec.Struct, frozen=True):
    """What became of all sources: how many were read, how many the ledger had, and what was rejected.

    `warnings` tell what looked wrong in what was read; `stopped` is True where someone asked to stop before the end.
    """

    read: int
    unchanged: int
    rejected: tuple[Reject, ...]
    warnings: tuple[str, ...] = ()
    stopped: bool = False


def run(
    inputs: Iterable[Source | Reject],
    ledger: Ledger,
    *,
    extract: Extract,
    reader: str,
    jobs: int = 1,
    progress: Callable[[Step], None] | None = None,
    stop: Stop | None = None,
) -> Outcome:
    """Read every source that `reader` has not read yet, write what `extract` finds into the ledger, and link it.

    `reader` is what `extract` puts into its readings.  In several `jobs` it is sent to other processes, and the ledger comes to
    hold the same.  A report that cannot be read or stored becomes a reject with the reason, and the rest goes on.  Where the run is
    interrupted, or `stop` asked, all reports read so far are written; a second run takes up what is left.  Raises LedgerError where
    the ledger itself fails.
    """
    asked = stop if stop is not None else Stop()
    with readers(extract, jobs) as reading:
        work = _Work(ledger, reader, reading, progress)
        try:
            for item in asked.until(inputs):
                work.take(item)
            if not asked.asked:
                work.finish()
        finally:
            work.flush()
    if not asked.asked:
        work.strike()
    work.bring_up_to_date(asked)
    return Outcome(work.read, work.unchanged, tuple(work.rejected), tuple(work.warnings), asked.asked)


class _Task(msgspec.Struct):
    """A source in the order of the input: rejected before it was read, being read, or (neither) known."""

    item: Source | Reject
    waiting: Waiting | None = None


class _Work:
    def __init__(self, ledger: Ledger, reader: str, readers: Readers, progress: Callable[[Step], None] | None) -> None:
        self.read = self.unchanged = 0
        self.rejected: list[Reject] = []
        self.warnings: list[str] = []
        self._ledger, self._reader, self._readers, self._progress = ledger, reader, readers, progress
        self._linking = Linking(ledger)
        self._tasks: deque[_Task] = deque()
        self._readings: list[Reading] = []
        self._rejects: list[Reject] = []
        self._met: set[_Key] = set()
        self._failed: dict[_Key, Reject] = {}
        self._names: set[str] = set()
        self._done = 0

    def take(self, item: Source | Reject) -> None:
        """Begin with a source; end with the first of those that were begun before, where they are too many."""
        if item.name != STANDARD_INPUT:  # which is another one each time
            self._names.add(item.name)
        if isinstance(item, Source):
            item = self._identified(item)
        task = _Task(item)
        if isinstance(item, Source) and not self._has(item):
            self._met.add(_key(item))
            task.waiting = self._readers.read(item)
        self._tasks.append(task)
        while len(self._tasks) >= self._readers.room:
            self._end()

    def finish(self) -> None:
        """End with all that was begun."""
        while self._tasks:
            self._end()

    def _has(self, source: Source) -> bool:
        key = _key(source)
        return key in self._met or key in self._failed or self._ledger.has(source.id, source.sha256, self._reader)

    def _identified(self, source: Source) -> Source:
        """The source under the path by which the ledger knows its file, which may be another one now."""
        if source.id != source.name or source.media == "jsonl" or "\0" in source.name:
            return source
        real = os.path.realpath(source.name)
        known = self._ledger.known_as((source.id, os.path.relpath(real), real))
        return source if known is None or known == source.id else replace(source, id=known)

    def strike(self) -> None:
        """Strike off what was refused before and was met no more, once all of the input has been seen."""
        self._ledger.strike(self._names, self.rejected)

    def _end(self) -> None:
        task = self._tasks.popleft()
        item = task.item
        result: Result
        if isinstance(item, Reject):
            result = self._reject(item)
        elif task.waiting is not None:
            result = self._keep(item, task.waiting.result())
        elif _key(item) in self._failed:
            result = self._reject(self._failed[_key(item)])
        else:
            self.unchanged += 1
            result = "unchanged"
        self._done += 1
        if self._progress is not None:
            self._progress(Step(item.name, result, self._done))
        if len(self._readings) + len(self._rejects) >= BATCH:
            self.flush()
            while self._linking.link():
                pass

    def _keep(self, source: Source, found: Reading | Reject) -> Result:
        if isinstance(found, Reject):
            self._failed[_key(source)] = found
            return self._reject(found)
        self._readings.append(found)
        self.warnings += [f"{source.id}: {warning}" for warning in source.warnings]
        self.read += 1
        return "read"

    def _reject(self, reject: Reject) -> Result:
        self._rejects.append(reject)
        self.rejected.append(reject)
        return "rejected"

    def flush(self) -> None:
        """Write what has been read since the last time."""
        readings, rejects = self._readings, self._rejects
        self._readings, self._rejects = [], []
        self._met.difference_update(_key(reading.report.source) for reading in readings)
        if readings or rejects:
            self._ledger.write(readings, rejects)

    def bring_up_to_date(self, stop: Stop) -> None:
        """Link what has been written, and find the matters."""
        while not stop.asked and self._linking.link():
            pass
        while not stop.asked and self._linking.settle():
            pass


def _key(source: Source) -> _Key:
    return source.id, source.sha256
