"""Answers that only harmless goods went where arms are told of (*man habe nur Decken geliefert*): they deny the arms."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.rules.words import words

#: How far before harmless goods *nur* may stand.
REACH = 4
#: Words behind which nothing else is meant, and those that say so together.
ONLY = frozenset({"nur", "bloß", "bloss", "lediglich", "ausschließlich", "ausschliesslich", "allein", "einzig"})
NOTHING_BUT = (["nichts", "als"], ["anderes", "als"])
#: Classes of verbs by which goods get somewhere.
MOVING = frozenset({"give", "carry", "get", "obtain_from", "arrive", "depart"})
#: Verbs that say what a cargo is.
BEING = frozenset({"sein", "laden", "enthalten", "handeln", "befinden", "transportieren", "befördern", "bringen"})


def harmless(scene: Scene, pack: Pack) -> Span | None:
    """The words of a clause by which nothing but harmless goods went somewhere or were aboard, None where it says no such thing."""
    goods, row, stretch = words(pack.denial.harmless.goods), scene.passage.row, scene.stretch
    if goods.isdisjoint(stretch.forms(row)) or row.text[-1] == "?":
        return None
    moved = stretch.deed is not None and stretch.deed.name in MOVING
    if not moved and stretch.lemmas.isdisjoint(BEING):
        return None
    if any(row.lower[item.stop - 1] not in goods for item in scene.goods if not item.meant):
        return None
    for unit in stretch.units:
        if row.lower[unit] in goods:
            before = row.lower[max(unit - REACH, stretch.first) : unit]
            only = not ONLY.isdisjoint(before) or any(
                before[place : place + 2] in NOTHING_BUT for place in range(len(before))
            )
            return row.span(unit, unit + 1) if only else None
    return None
