"""Goods of a clause that only calls somebody another's supplier or customer (*China ist der wichtigste Waffenlieferant Perus*)."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.rules.german import MODALS

#: Verbs by which somebody is or becomes what the predicate says.
LINKING = frozenset({"sein", "werden", "bleiben", "zählen", "gelten", "gehören"})
#: Other verbs of which their forms may be (*gehört*).
MISREAD = frozenset({"hören"})
#: So many words before the noun its degree stands (*mit Abstand der größte ausländische Lieferant*).
BEFORE = 3


def links(scene: Scene) -> bool:
    """Whether the predicate of a scene says what somebody is (*ist Kunde*, *gehört zu den Kunden*, *soll Kunde gewesen sein*)."""
    lemmas = scene.stretch.lemmas - MISREAD
    if not lemmas or not lemmas <= LINKING | MODALS:
        return False
    return lemmas <= LINKING or "sein" in scene.stretch.forms(scene.passage.row)


def dealt(scene: Scene, pack: Pack) -> tuple[GoodsUse, ...]:
    """What the supplier or customer deals in whom the predicate of a scene names; empty where it names none, or only a trade."""
    stretch, row = scene.stretch, scene.passage.row
    known = pack.dealers.known
    if pack.dealers.names.isdisjoint(scene.passage.forms) or not links(scene):
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
    made = _made(scene, pack)
    return () if made is None else (made,)


def _made(scene: Scene, pack: Pack) -> GoodsUse | None:
    """What the maker deals in whose customer the predicate of a scene names (*ist Kunde der Raketenbauer Perus*)."""
    made, row, stretch = pack.dealers.made, scene.passage.row, scene.stretch
    if scene.passage.goods or pack.agents.keys().isdisjoint(stretch.forms(row)):
        return None
    units = (unit for unit in stretch.units if row.capital[unit] and row.lower[unit] in made)
    unit = next(units, None)
    return None if unit is None else GoodsUse(unit, unit + 1, (made[row.lower[unit]],), row.span(unit, unit + 1))


def _of_something(scene: Scene, unit: int) -> bool:
    """Whether behind a noun *von* tells of what somebody is a supplier (*der größte Lieferant Europas von Fisch*)."""
    row, actors = scene.passage.row, scene.passage.actors
    for place in range(unit + 1, scene.stretch.stop - 1):
        if row.lower[place] in ("von", "für", "an"):
            return not any(actor.first in (place + 1, place + 2) for actor in actors)
    return False
