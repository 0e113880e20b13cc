"""Goods of a clause that only calls somebody another's supplier or customer (*China ist der wichtigste Waffenlieferant Perus*)."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene

#: Verbs by which somebody is or becomes what the predicate says.
LINKING = frozenset({"sein", "werden", "bleiben", "zählen", "gelten"})
#: So many words before the noun its degree stands (*mit Abstand der größte ausländische Lieferant*).
BEFORE = 3


def dealt(scene: Scene, pack: Pack) -> tuple[GoodsUse, ...]:
    """What the supplier or customer deals in whom the predicate of a scene names; empty where it names none, or only a trade."""
    stretch, row = scene.stretch, scene.passage.row
    known = pack.dealers.known
    if known.keys().isdisjoint(scene.passage.forms) or not stretch.lemmas or not stretch.lemmas <= LINKING:
        return ()
    for unit in stretch.units:
        code = known.get(row.lower[unit]) if row.capital[unit] else None
        if code is None:
            continue
        if row.lower[unit] in pack.dealers.unranked and _of_something(scene, unit):
            continue
        ranked = not pack.dealers.degrees.isdisjoint(row.lower[max(stretch.first, unit - BEFORE) : unit])
        if ranked or row.lower[unit] not in pack.dealers.unranked:
            return (GoodsUse(unit, unit + 1, (code,), row.span(unit, unit + 1)),)
    return ()


def _of_something(scene: Scene, unit: int) -> bool:
    """Whether behind a noun *von* tells of what somebody is a supplier (*der größte Lieferant Europas von Fisch*)."""
    row, actors = scene.passage.row, scene.passage.actors
    for place in range(unit + 1, scene.stretch.stop - 1):
        if row.lower[place] in ("von", "für", "an"):
            return not any(actor.first in (place + 1, place + 2) for actor in actors)
    return False
