"""All matters of a ledger at one moment, held in memory so that narrowing, counting and ordering take no time.

Every matter has a place, and every value of every facet a set of places, kept as the bits of one whole number: the matters that
have two values are one `&`, how many they are one `bit_count`.  A hundred thousand matters take twelve kilobytes a value.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import count, islice

import msgspec
from sqlalchemy import Connection

from beleg.ledger.desk.asked import FACETS, SORTS, Facet, FacetValue, MatterLine, Query, Sort
from beleg.ledger.desk.matters import lines
from beleg.ledger.raw import cursor, in_json

#: Values of a facet that are counted for a page: those that most matters have.
MOST_VALUES = 60

#: Up to so many matters are put in order for a page alone, and up to so many claims of few matters it is quicker to see which
#: readings they stand in than to look up whose a passage is.
FEW = 2000
CLAIMS = 20_000

# A list in one value: a row for each claim takes five times as long.
_READINGS = """
SELECT wanted.value, (SELECT json_group_array(reading) FROM placed WHERE placed.matter = wanted.value) FROM json_each(?) AS wanted
"""
_NUMBERS = msgspec.json.Decoder(list[int])

#: Results whose counts are kept, and lines.
MOST_COUNTED = 64
MOST_LINES = 4000

#: By byte the bits that are set in it.
_SET = tuple(tuple(place for place in range(8) if byte >> place & 1) for byte in range(256))

#: What a matter is ordered by, its id, its place.
Ordered = tuple[str | int, str, int]
Counts = dict[Facet, tuple[FacetValue, ...]]


class Kept:
    """What was read of matters, by place."""

    def __init__(self, lines: dict[int, MatterLine], readings: dict[int, array[int]]) -> None:
        self.lines, self.readings = lines, readings

    def without(self, touched: Container[int]) -> Kept:
        """The same but for what stands at some places."""
        return Kept(
            {place: line for place, line in list(self.lines.items()) if place not in touched},
            {place: found for place, found in list(self.readings.items()) if place not in touched},
        )


class View:
    """The matters as they stood when it was made; any number of threads may ask it.

    ids      by place; of those that no matter has any more, too
    keys     by place what the matter is ordered by, one for each of SORTS
    places   by id
    alive    the places that matters have, as bits
    values   by facet and value the matters that have it, as bits
    orders   the orders that were made so far; the others are made when they are asked for
    kept     what was read of matters, by place: lines, and the readings that their claims stand in
    """

    def __init__(
        self,
        ids: Sequence[str],
        keys: Sequence[tuple[str | int, ...]],
        places: Mapping[str, int],
        alive: int,
        values: Mapping[Facet, Mapping[str, int]],
        orders: dict[Sort, list[Ordered]],
        kept: Kept,
    ) -> None:
        self.ids, self.keys, self.places, self.alive, self.values = ids, keys, places, alive, values
        self.orders, self.kept = orders, kept
        self._counted: dict[int, Counts] = {}

    def chosen(self, query: Query) -> int:
        """The matters that have what is chosen, as bits."""
        result = self.alive
        for facet in FACETS:
            asked = query.values(facet)
            if asked:
                having = 0
                for value in asked:
                    having |= self.values[facet].get(value, 0)
                result &= having
        return result

    def those(self, ids: Iterable[str]) -> int:
        """Matters by their ids, as bits."""
        return bits([self.places[name] for name in ids if name in self.places])

    def counts(self, matters: int) -> Counts:
        """How many of the matters have each value, the most first."""
        if matters not in self._counted:
            if len(self._counted) >= MOST_COUNTED:
                self._counted.clear()
            self._counted[matters] = {facet: _counts(values, matters) for facet, values in self.values.items()}
        return self._counted[matters]

    def lines(self, connection: Connection, ids: Sequence[str]) -> list[MatterLine]:
        """These matters in this order, but for those that are there no more."""
        kept = self.kept.lines
        wanted = [name for name in ids if self.places[name] not in kept]
        if wanted:
            if len(kept) >= MOST_LINES:
                kept = self.kept.lines = {}
            # May be newer than this view, never older: of what is written anew the next view keeps nothing.
            kept.update((self.places[line.id], line) for line in lines(connection, wanted))
        return [kept[place] for name in ids if (place := self.places[name]) in kept]

    def readings(self, connection: Connection, matters: int) -> set[int] | None:
        """The readings that these matters' claims stand in; None where there are too many matters or claims."""
        if matters.bit_count() > FEW:
            return None
        number = SORTS.index("claims")
        found = set_places(matters)
        if sum(int(self.keys[place][number]) for place in found) > CLAIMS:
            return None
        kept = self.kept.readings
        wanted = [self.ids[place] for place in found if place not in kept]
        if wanted:
            rows = cursor(connection).execute(_READINGS, (in_json(wanted),))
            kept.update((self.places[name], array("q", _NUMBERS.decode(numbers))) for name, numbers in rows)
        return set().union(*(kept[place] for place in found))

    def page(self, matters: int, sort: Sort, after: str | None, size: int) -> list[str]:
        """The ids of up to `size` of the matters, the greatest first by what is asked for, behind the one given."""
        number = SORTS.index(sort)
        # Few are put in order by themselves; many are picked out of the order of all.
        order = self._ordered(set_places(matters), number) if matters.bit_count() <= FEW else self._order(sort, number)
        behind = None if after is None else self.places.get(after)
        end = len(order) if behind is None else bisect_left(order, (self.keys[behind][number], self.ids[behind]))
        mask = matters.to_bytes(len(self.ids) // 8 + 1, "little")
        found = (
            name
            for _, name, place in islice(reversed(order), len(order) - end, None)
            if mask[place >> 3] >> (place & 7) & 1
        )
        return list(islice(found, size))

    def _order(self, sort: Sort, number: int) -> list[Ordered]:
        if sort not in self.orders:
            self.orders[sort] = self._ordered(set_places(self.alive), number)
        return self.orders[sort]

    def _ordered(self, places: Iterable[int], number: int) -> list[Ordered]:
        return sorted((self.keys[place][number], self.ids[place], place) for place in places)


def bits(places: Sequence[int]) -> int:
    """Places as a whole number with these bits."""
    if not places:
        return 0
    held = bytearray(max(places) // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def set_places(given: int) -> list[int]:
    """The places whose bits are set, in order."""
    held = given.to_bytes(given.bit_length() // 8 + 1, "little")
    return [first + place for first, byte in zip(count(0, 8), held, strict=False) if byte for place in _SET[byte]]


def _counts(values: Mapping[str, int], matters: int) -> tuple[FacetValue, ...]:
    counted = [(-number, value) for value, having in values.items() if (number := (having & matters).bit_count())]
    return tuple(FacetValue(value, -number) for number, value in sorted(counted)[:MOST_VALUES])
