"""Which matters have which values, held in memory so that narrowing and counting take no time.

Every value of every facet has a set of matters, kept as the bits of one whole number: the matters that have two values are one
`&`, how many they are one `bit_count`.  A hundred thousand matters take twelve kilobytes a value.  What changed in the ledger is
read again, not the rest: linking writes a matter anew whenever anything in it changes, so its row is a new one.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from threading import Lock
from typing import Any

from sqlalchemy import Connection

from beleg.ledger.desk.asked import FACETS, SORTS, Facet, FacetValue, Query, Sort
from beleg.ledger.raw import cursor, in_json

#: Values of a facet that are counted for a page: those that most matters have.
MOST_VALUES = 60

#: Up to so many matters are put in order for a page alone.
FEW = 2000
#: Up to so many claims it is quicker to look whether a passage is of one of them than to look up whose it is.
CLAIMS = 20_000

#: What matters are ordered by, as columns.
_KEYS = "coalesce(last_published, ''), coalesce(first_published, ''), reports, origins, claims"

Key = tuple[str | int, str]


class Catalogue:
    """All matters of a ledger as of the last `refresh`; any number of threads may ask it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._last = 0
        #: By place: a matter's id, and what it is ordered by.  Places are never given twice; those of old rows are dead.
        self._ids: list[str] = []
        self._keys: list[tuple[str | int, ...]] = []
        self._places: dict[str, int] = {}
        self._alive = 0
        self._values: dict[Facet, dict[str, int]] = {facet: {} for facet in FACETS}
        self._orders: dict[Sort, list[int]] = {}

    def refresh(self, connection: Connection) -> None:
        """Take up what changed since the last time."""
        with self._lock:
            rows = cursor(connection)
            changed = rows.execute(
                f"SELECT rowid, id, {_KEYS} FROM matters WHERE rowid >= ? ORDER BY rowid",  # noqa: S608 - names of columns
                (self._last,),
            ).fetchall()
            gone: Iterable[str] = ()
            if rows.execute("SELECT count(*) FROM matters").fetchone()[0] != len(
                self._places.keys() | {row[1] for row in changed}
            ):
                known = {row[0] for row in rows.execute("SELECT id FROM matters")}
                gone = [name for name in self._places if name not in known]
            facets = rows.execute(
                "SELECT facet, value, matter FROM facets WHERE matter IN (SELECT value FROM json_each(?))"
                if self._last
                else "SELECT facet, value, matter FROM facets WHERE ? IS NOT NULL",
                (in_json(row[1] for row in changed),),
            ).fetchall()
            self._take(changed, gone, facets)

    def _take(self, changed: Sequence[Any], gone: Iterable[str], facets: Iterable[tuple[Facet, str, str]]) -> None:
        """Enter new rows, and strike out old ones, so that whoever asks meanwhile sees the one or the other whole."""
        ids, keys, places = list(self._ids), list(self._keys), dict(self._places)
        dead = [places.pop(name) for name in gone]
        for _, name, *key in changed:
            if name in places:
                dead.append(places[name])
            places[name] = len(ids)
            ids.append(name)
            keys.append(tuple(key))
        alive = self._alive | ((1 << len(ids)) - 1) & ~((1 << len(self._ids)) - 1)
        alive &= ~_bits(dead)
        found: dict[Facet, defaultdict[str, list[int]]] = {facet: defaultdict(list) for facet in FACETS}
        for facet, value, name in facets:
            if facet in found and name in places:
                found[facet][value].append(places[name])
        values = {facet: dict(self._values[facet]) for facet in FACETS}
        for facet, by_value in found.items():
            for value, having in by_value.items():
                values[facet][value] = values[facet].get(value, 0) | _bits(having)
        if changed:
            self._last = changed[-1][0]
        self._ids, self._keys, self._places = ids, keys, places
        self._alive, self._values, self._orders = alive, values, {}

    def chosen(self, query: Query) -> int:
        """The matters that have what is chosen, as bits."""
        values, result = self._values, self._alive
        for facet in FACETS:
            asked = query.values(facet)
            if asked:
                having = 0
                for value in asked:
                    having |= values[facet].get(value, 0)
                result &= having
        return result

    def few(self, matters: int) -> list[str] | None:
        """The ids of these matters where they have few claims in all, None where they have many."""
        if matters.bit_count() > FEW:
            return None
        keys, number = self._keys, SORTS.index("claims")
        places = _places(matters)
        return (
            [self._ids[place] for place in places] if sum(int(keys[one][number]) for one in places) <= CLAIMS else None
        )

    def those(self, ids: Iterable[str]) -> int:
        """Matters by their ids, as bits."""
        places = self._places
        return _bits([places[name] for name in ids if name in places])

    def counts(self, matters: int) -> dict[Facet, tuple[FacetValue, ...]]:
        """How many of the matters have each value, the most first."""
        found: dict[Facet, tuple[FacetValue, ...]] = {}
        for facet, values in self._values.items():
            counted = ((count, value) for value, having in values.items() if (count := (having & matters).bit_count()))
            most = heapq.nsmallest(MOST_VALUES, counted, key=lambda one: (-one[0], one[1]))
            found[facet] = tuple(FacetValue(value, count) for count, value in most)
        return found

    def page(self, matters: int, sort: Sort, after: str | None, size: int) -> list[str]:
        """The ids of up to `size` of the matters, the greatest first by what is asked for, behind the one given."""
        ids, keys, number = self._ids, self._keys, SORTS.index(sort)

        def key(place: int) -> Key:
            return keys[place][number], ids[place]

        # Few are put in order by themselves; many are picked out of the order of all.
        order = sorted(_places(matters), key=key) if matters.bit_count() <= FEW else self._order(sort, key)
        behind = None if after is None else self._places.get(after)
        end = len(order) if behind is None else bisect_left(order, key(behind), key=key)
        mask = matters.to_bytes(len(ids) // 8 + 1, "little")
        found = (
            ids[place]
            for place in islice(reversed(order), len(order) - end, None)
            if mask[place >> 3] >> (place & 7) & 1
        )
        return list(islice(found, size))

    def _order(self, sort: Sort, key: Callable[[int], Key]) -> list[int]:
        if sort not in self._orders:
            self._orders[sort] = sorted(_places(self._alive), key=key)
        return self._orders[sort]


def _bits(places: Sequence[int]) -> int:
    """Places as a whole number with these bits."""
    if not places:
        return 0
    held = bytearray(max(places) // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def _places(bits: int) -> list[int]:
    """The places whose bits are set, in order."""
    return [place for place, sign in enumerate(reversed(f"{bits:b}")) if sign == "1"]
