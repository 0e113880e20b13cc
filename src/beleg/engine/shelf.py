"""What linking keeps, in a ledger."""

from __future__ import annotations

import json
import sys
from array import array
from bisect import insort
from collections import OrderedDict
from collections.abc import Iterable, Mapping

import msgspec

from beleg.ledger.kin import link
from beleg.ledger.linking import KeptRow, LinkRow, LinkRows
from beleg.link.decide import Compared, compared
from beleg.link.fingerprint import BANDS
from beleg.link.heads import Heads
from beleg.link.index import CROWD
from beleg.link.kept import Kept, Part, Place, Spot
from beleg.model import Link, Report

#: Reports that are held ready to be compared.
READY = 2048

#: One in so many reports entered moves late keys to the others, those of one hash function after the other (see `Fingerprint`):
#: so about as many pages of late keys are written as of others.
GATHERED = 64

#: Places of a bucket that are looked at.
VIEW = CROWD + 1

_HEADS = msgspec.json.Decoder(Heads)


class Ready:
    """The reports used last, ready to be compared, by the number of the reading: it names the same words for ever."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, Compared] = OrderedDict()

    def get(self, reading: int) -> Compared | None:
        found = self._held.get(reading)
        if found is not None:
            self._held.move_to_end(reading)
        return found

    def put(self, reading: int, taken: Compared) -> None:
        self._held[reading] = taken
        if len(self._held) > READY:
            self._held.popitem(last=False)


class StoredShelf:
    """A shelf in a ledger, while a transaction is open; `readings` are the current readings of the reports to be entered."""

    def __init__(self, rows: LinkRows, ready: Ready, readings: Mapping[str, int]) -> None:
        self._rows = rows
        self._ready = ready
        self._readings = readings
        # The buckets met in this transaction, as far as anyone looks into them.
        self._views: dict[int, list[Place]] = {}

    def number(self, report: str) -> int | None:
        return self._rows.number(report)

    def kept(self, numbers: Iterable[int]) -> Mapping[int, Kept]:
        return {number: _kept(row) for number, row in self._rows.kept(numbers).items()}

    def contents(self, numbers: Iterable[int]) -> Mapping[int, frozenset[int]]:
        return {number: frozenset(_numbers("I", raw)) for number, raw in self._rows.contents(numbers).items()}

    def compared(self, numbers: Iterable[int]) -> Mapping[int, Compared]:
        readings = self._rows.readings(numbers)
        found: dict[int, Compared] = {}
        for number, reading in readings.items():
            held = self._ready.get(reading)
            if held is not None:
                found[number] = held
        missing = {readings[number]: number for number in readings.keys() - found.keys()}
        for reading, report in self._rows.reports(missing).items():
            found[missing[reading]] = compared(report)
            self._ready.put(reading, found[missing[reading]])
        return found

    def enter(self, report: Report, kept: Kept, taken: Compared) -> int:
        reading = self._readings[report.id]
        self._ready.put(reading, taken)
        number = self._rows.enter(report.id, reading, _row(kept))
        if number % GATHERED == 0:
            band = number // GATHERED % (BANDS + 1)  # behind the last one are quotations
            self._rows.gather(band << 32, (band + 1) << 32)
        return number

    def leave(self, number: int) -> None:
        self._rows.leave(number)

    def same(self, digest: str, most: int | None) -> list[Place]:
        return [Place(*row) for row in self._rows.same(digest, most)]

    def bucket(self, key: int, most: int | None) -> list[Place]:
        if most is None or most > VIEW:
            return [Place(*row) for row in self._rows.bucket(key, most)]
        view = self._views.get(key)
        if view is None:
            view = self._views[key] = [Place(*row) for row in self._rows.bucket(key, VIEW)]
        return view[:most]

    def put(self, keys: Iterable[int], place: Place) -> None:
        self._rows.put(keys, place)
        for key in keys:
            view = self._views.get(key)
            if view is not None:
                insort(view, place)
                del view[VIEW:]

    def take(self, keys: Iterable[int], place: Place) -> None:
        self._rows.take(keys, place)
        for key in keys:
            self._views.pop(key, None)

    def spoken(self, part: Part, spot: Spot, most: int | None) -> list[Place]:
        return [Place(*row) for row in self._rows.spoken(part, spot, most)]

    def knows(self, name: str) -> bool:
        return self._rows.knows(name)

    def speak(self, part: Part, spots: Iterable[Spot], place: Place) -> None:
        self._rows.speak(part, spots, place)

    def hush(self, part: Part, spots: Iterable[Spot], place: Place) -> None:
        self._rows.hush(part, spots, place)

    def links(self, number: int) -> tuple[Link, ...]:
        return tuple(map(link, self._rows.links(number)))

    def compared_with(self, number: int) -> Mapping[int, Link]:
        return {row.found_at: link(row) for row in self._rows.links(number) if row.kind != "names"}

    def found_at(self, number: int) -> list[int]:
        return self._rows.found_at(number)

    def link(self, number: int, links: Mapping[int, tuple[Link, ...]]) -> None:
        self._rows.link(number, [_link_row(other, one) for other, found in links.items() for one in found])


def heads(stored: str) -> Heads:
    """What a report's heads tell, from JSON."""
    return _HEADS.decode(stored)


def _link_row(found_at: int, one: Link) -> LinkRow:
    passages = [[[here.start, here.end], [there.start, there.end]] for here, there in one.passages]
    return LinkRow(
        found_at,
        one.a,
        one.b,
        one.kind,
        one.shared_a,
        one.shared_b,
        json.dumps(passages, separators=(",", ":")),
        one.why,
        one.directed,
    )


def _row(kept: Kept) -> KeptRow:
    return KeptRow(
        digest=kept.digest,
        lot=kept.lot,
        rank=kept.heads.rank,
        heads=msgspec.json.encode(kept.heads, order="deterministic").decode(),
        keys=_bytes("Q", kept.keys),
        names=json.dumps(sorted(kept.names), ensure_ascii=False),
        content=_bytes("I", sorted(kept.content)),
    )


def _kept(row: KeptRow) -> Kept:
    return Kept(
        heads=_HEADS.decode(row.heads),
        digest=row.digest,
        keys=tuple(_numbers("Q", row.keys)),
        names=frozenset(json.loads(row.names)),
        content=frozenset(_numbers("I", row.content)),
    )


def _bytes(kind: str, values: Iterable[int]) -> bytes:
    return _little(array(kind, values)).tobytes()


def _numbers(kind: str, raw: bytes) -> array[int]:
    values: array[int] = array(kind)
    values.frombytes(raw)
    return _little(values)


def _little(values: array[int]) -> array[int]:
    """Stored numbers are little-endian whatever the machine."""
    if sys.byteorder == "big":
        values.byteswap()
    return values
