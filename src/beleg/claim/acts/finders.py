"""Who found or stopped goods has not sent them (*Zöllner fanden in Niamey Gewehre. Sie seien an Libyen geliefert worden*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beleg.claim.acts.act import Act
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import WEIGHTS, Scene

#: How many sentences behind the find one tells where the goods were to go, at most.
REACH = 2
#: Classes of verbs of finding and stopping goods.
FINDING = frozenset({"find", "seize"})
#: Verbs by which as often somebody holds back what he sends himself.
STOPPING = frozenset({"stoppen", "zurückhalten", "aufhalten", "anhalten", "festhalten", "einbehalten"})
#: Prepositions before where that is.
WHERE = frozenset({"in", "bei", "auf", "vor", "an"})


class Finders:
    """The states that found or stopped goods, or where that was, by sentence."""

    def __init__(self, read: Iterable[tuple[Passage, Sequence[Scene]]]) -> None:
        self._found: dict[int, set[str]] = {}
        for passage, scenes in read:
            for scene in scenes:
                deed = scene.stretch.deed
                stops = not scene.stretch.lemmas.isdisjoint(STOPPING)
                if deed is not None and deed.name in FINDING and scene.goods and not stops:
                    self._found.setdefault(passage.number, set()).update(_finders(scene))

    def without(self, acts: list[Act]) -> list[Act]:
        """Acts but for those in which a finder is only guessed to have sent what he found."""
        return [act for act in acts if not self._sent(act)] if self._found else acts

    def _sent(self, act: Act) -> bool:
        if act.kind != "transfer" or act.supplier.rule in WEIGHTS or not act.supplier:
            return False
        if not act.items or not all(item.meant for item in act.items):
            return False
        number = act.passage.number
        found = {code for before in range(number - REACH, number) for code in self._found.get(before, ())}
        return found.issuperset(act.supplier.codes)


def _finders(scene: Scene) -> set[str]:
    """Who finds goods in a scene, and where."""
    found: set[str] = set()
    for number in scene.actors:
        tied = scene.attachments[number]
        if (tied.kind == "bare" and not tied.origin) or (tied.kind == "preposition" and tied.preposition in WHERE):
            found.update(scene.passage.actors[number].codes)
    return found
