"""Reports that are sent to the desk, read one batch after the other beside the pages."""

from __future__ import annotations

import io
import logging
import secrets
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Literal

import msgspec

from beleg import ledger, read
from beleg.claim.domain.pack import DEFAULT
from beleg.engine import Step, Stop, run
from beleg.engine.reader import PackReader
from beleg.errors import BelegError
from beleg.ledger.desk import Desk
from beleg.model import Reject, Source
from beleg.present.desk.settings import Settings

_log = logging.getLogger(__name__)

State = Literal["waiting", "reading", "done", "stopped", "failed"]

#: Batches that are remembered, and what is told of each: reports that were read, and what was refused.
REMEMBERED = 20
TOLD = 300
#: Bytes from which a batch is read in processes of its own, which take a while to begin but leave this one to its pages.
LARGE = 200_000
PROCESSES = 2


class Sent(msgspec.Struct, frozen=True):
    """A file as it was sent, or with `name` None what was pasted."""

    name: str | None
    raw: bytes


class Batch:
    """What was sent at a time, and what became of it so far.

    name       by which a page asks for it
    expected   how many files it has
    done       how many reports were looked at: `read` are new, `known` were in the ledger
    reports    ids of those, `rejected` and `warnings` what was refused or looked wrong; the first ones of each
    """

    def __init__(self, sent: Sequence[Sent], outlet: str | None, published: str | None) -> None:
        self.name = secrets.token_hex(8)
        self.expected = len(sent)
        self.sent = sent
        self.outlet, self.published = outlet, published
        self.state: State = "waiting"
        self.reason = ""
        self.done = self.read = self.known = self.refused = 0
        self.reports: dict[str, None] = {}
        self.rejected: list[Reject] = []
        self.warnings: tuple[str, ...] = ()
        self.stop = Stop()

    @property
    def over(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state in ("done", "stopped", "failed")

    def step(self, step: Step) -> None:
        """Take up what became of one report."""
        self.done = step.done
        self.read += step.result == "read"
        self.known += step.result == "unchanged"
        self.refused += step.result == "rejected"


class Batches:
    """Reads batches into the ledger, one at a time, in a thread with a connection of its own.  Any thread may call it."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        self._settings = settings
        self._desk = desk
        self._reader = PackReader(DEFAULT)
        self._known: OrderedDict[str, Batch] = OrderedDict()
        self._lock = Lock()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="adding")

    def add(self, batch: Batch) -> None:
        """Put a batch into the queue.  Raises BelegError where too many wait there."""
        with self._lock:
            if sum(not one.over for one in self._known.values()) >= self._settings.most_waiting:
                raise BelegError("too much is being read already: wait until it is done")
            self._known[batch.name] = batch
            over = [name for name, one in self._known.items() if one.over]
            for name in over[: max(0, len(self._known) - REMEMBERED)]:
                del self._known[name]
        self._thread.submit(self._read, batch)

    def find(self, name: str) -> Batch | None:
        """The batch of this name, if it is remembered."""
        return self._known.get(name)

    def latest(self) -> list[Batch]:
        """All that are remembered, the latest first."""
        with self._lock:
            return list(self._known.values())[::-1]

    def close(self) -> None:
        """Stop reading; what was read so far is kept."""
        for batch in self.latest():
            batch.stop.asked = True
        self._thread.shutdown(cancel_futures=True)

    def _read(self, batch: Batch) -> None:
        if batch.stop.asked:
            batch.state = "stopped"
            return
        batch.state = "reading"
        jobs = PROCESSES if sum(len(one.raw) for one in batch.sent) >= LARGE else 1
        try:
            with ledger.open(self._settings.ledger) as book:
                outcome = run(
                    self._sources(batch),
                    book,
                    extract=self._reader,
                    reader=self._reader.name,
                    jobs=jobs,
                    progress=batch.step,
                    stop=batch.stop,
                )
            batch.rejected = list(outcome.rejected[:TOLD])
            batch.warnings = outcome.warnings[:TOLD]
            self._desk.refresh()
            batch.state = "stopped" if outcome.stopped else "done"
        except BelegError as error:
            batch.reason, batch.state = error.reason, "failed"
        except Exception:
            # Whatever it is, the page that waits must learn that nothing more comes.
            _log.exception("reading what was sent failed")
            batch.reason, batch.state = "the desk failed at this", "failed"
        finally:
            batch.sent = ()

    def _sources(self, batch: Batch) -> Iterator[Source | Reject]:
        count = 0
        for one in batch.sent:
            for found in read.sent(io.BytesIO(one.raw), one.name):
                count += 1
                if count > self._settings.most_reports:
                    yield Reject(found.name, "", f"more than {self._settings.most_reports} reports at a time")
                    return
                if isinstance(found, Reject):
                    yield found
                    continue
                if len(batch.reports) < TOLD:
                    batch.reports[found.id] = None
                yield msgspec.structs.replace(
                    found, outlet=batch.outlet or found.outlet, published=batch.published or found.published
                )
