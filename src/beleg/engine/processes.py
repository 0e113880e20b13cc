"""Where reports are read: in this process, or in several beside it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Protocol

from beleg.collecting import collect_seldom
from beleg.errors import BelegError
from beleg.ledger.door import check
from beleg.model import Reading, Reject, Source

Extract = Callable[[Source], Reading]
Result = Reading | Reject


class Waiting(Protocol):
    """A report that is being read."""

    def result(self) -> Result:
        """What became of it."""


class Readers(Protocol):
    """Whoever reads reports."""

    #: How many reports may wait at a time.
    room: int

    def read(self, source: Source) -> Waiting:
        """Begin to read."""


def read_one(extract: Extract, source: Source) -> Result:
    """A reading that can be stored, or why there is none: a fault in reading one report must not cost the others."""
    try:
        reading = extract(source)
        check(reading)
    except BelegError as error:
        return Reject(source.name, source.id, error.reason, source.sha256)
    except Exception as error:
        return Reject(source.name, source.id, f"{type(error).__name__}: {error}", source.sha256)
    return reading


class _Done:
    def __init__(self, result: Result) -> None:
        self._result = result

    def result(self) -> Result:
        return self._result


class _Here:
    room = 1

    def __init__(self, extract: Extract) -> None:
        self._extract = extract

    def read(self, source: Source) -> Waiting:
        return _Done(read_one(self._extract, source))


class _There:
    def __init__(self, pool: ProcessPoolExecutor, jobs: int) -> None:
        self._pool = pool
        self.room = 4 * jobs

    def read(self, source: Source) -> Waiting:
        # A process is begun here when it is needed; it must not take an interrupt from the keyboard for its own.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return _Afar(self._pool.submit(_read, source))
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


class _Afar:
    def __init__(self, future: Future[Result]) -> None:
        self._future = future

    def result(self) -> Result:
        try:
            return self._future.result()
        except BrokenProcessPool as error:
            raise BelegError("a process that read reports has died; the same command takes up the rest") from error


@contextmanager
def readers(extract: Extract, jobs: int) -> Iterator[Readers]:
    """Readers in as many processes, in this one for 1.  `extract` must be such that it can be sent to another process then."""
    if jobs == 1:
        yield _Here(extract)
        return
    # Begun afresh, not forked: a fork would share the open ledger.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (extract,))
    try:
        yield _There(pool, jobs)
    finally:
        pool.shutdown(cancel_futures=True)


#: In a process that reads: how.
_extract: Extract | None = None


def _begin(extract: Extract) -> None:
    global _extract
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    _extract = extract


def _read(source: Source) -> Result:
    if _extract is None:
        raise BelegError("a process that reads was not told how", source.id)
    return read_one(_extract, source)
