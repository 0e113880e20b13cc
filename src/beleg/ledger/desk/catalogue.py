"""The matters held in memory, kept up with the ledger: what changed there is read again, not the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Any

from sqlalchemy import Connection

from beleg.ledger.desk.asked import FACETS, SORTS, Facet
from beleg.ledger.desk.view import Kept, View, bits
from beleg.ledger.raw import cursor, in_json

#: What matters are ordered by, as columns, in the order of SORTS.
_KEYS = "coalesce(last_published, ''), coalesce(first_published, ''), reports, origins, claims"

_ALL = f"SELECT id, {_KEYS} FROM matters ORDER BY id"  # noqa: S608 - names of columns
_ALL_FACETS = "SELECT facet, value, matter FROM facets"

#: Linking writes a matter anew whenever anything in it changes, and triggers note that.
_CHANGED = f"""
SELECT changed_matters.matter, matters.id IS NOT NULL, {_KEYS}
FROM changed_matters LEFT JOIN matters ON matters.id = changed_matters.matter WHERE changed_matters.number > ?
"""  # noqa: S608 - names of columns
_CHANGED_FACETS = "SELECT facet, value, matter FROM facets WHERE matter IN (SELECT value FROM json_each(?))"
_NEWEST = "SELECT coalesce(max(number), 0) FROM changed_matters"


class Catalogue:
    """All matters of a ledger as of the last `refresh`; any number of threads may ask for them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._newest: int | None = None
        #: Places that no matter has any more.
        self._free: list[int] = []
        self._view = View([], [], {}, 0, {facet: {} for facet in FACETS}, {}, Kept({}, {}))

    @property
    def view(self) -> View:
        """The matters as of the last `refresh`."""
        return self._view

    def refresh(self, connection: Connection) -> None:
        """Take up what changed since the last time."""
        with self._lock:
            rows = cursor(connection)
            newest = rows.execute(_NEWEST).fetchone()[0]
            if self._newest is None:
                known, facets = rows.execute(_ALL).fetchall(), rows.execute(_ALL_FACETS).fetchall()
                self._take([], known, facets)
            elif newest > self._newest:
                changed = rows.execute(_CHANGED, (self._newest,)).fetchall()
                gone = [name for name, there, *_ in changed if not there]
                written = [(name, *keys) for name, there, *keys in changed if there]
                given = (in_json(row[0] for row in written),)
                self._take(gone, written, rows.execute(_CHANGED_FACETS, given).fetchall())
            self._newest = newest

    def _take(
        self, gone: Iterable[str], written: Sequence[tuple[Any, ...]], facets: Iterable[tuple[Facet, str, str]]
    ) -> None:
        """Put another view in place of the one that there is: whoever asks that one meanwhile sees it whole."""
        old = self._view
        ids, keys, places = list(old.ids), list(old.keys), dict(old.places)
        left = [places.pop(name) for name in gone if name in places]
        free = [*self._free, *left]
        rewritten = {places[row[0]] for row in written if row[0] in places}
        for name, *key in written:
            place = places.get(name)
            if place is None and free:
                place = free.pop()
            if place is None:
                place = len(ids)
                ids.append(name)
                keys.append(tuple(key))
            else:
                ids[place], keys[place] = name, tuple(key)
            places[name] = place
        new = [places[row[0]] for row in written]
        touched = {*left, *rewritten, *new}
        stays = ~bits([*touched])
        self._free = free
        self._view = View(
            ids,
            keys,
            places,
            alive=old.alive & stays | bits(new),
            values=_values(old, stays, places, facets),
            orders={
                sort: sorted(
                    [one for one in order if one[2] not in touched]
                    + [(keys[place][SORTS.index(sort)], ids[place], place) for place in new]
                )
                for sort, order in list(old.orders.items())
            },
            kept=old.kept.without(touched),
        )


def _values(
    old: View, stays: int, places: dict[str, int], facets: Iterable[tuple[Facet, str, str]]
) -> dict[Facet, dict[str, int]]:
    """By facet and value the matters that have it: of what stays as it was before, of what was written as it is now."""
    found: dict[Facet, defaultdict[str, list[int]]] = {facet: defaultdict(list) for facet in FACETS}
    for facet, value, name in facets:
        if facet in found and name in places:
            found[facet][value].append(places[name])
    values: dict[Facet, dict[str, int]] = {}
    for facet in FACETS:
        values[facet] = {value: kept for value, having in old.values[facet].items() if (kept := having & stays)}
        for value, having_now in found[facet].items():
            values[facet][value] = values[facet].get(value, 0) | bits(having_now)
    return values
