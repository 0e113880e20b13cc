"""Whether a clause only asks about an act (*ob Peru Panzer geliefert hat*), or weighs one to come (*prüft, ob es sie liefert*)."""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.acts.status import is_perfect
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.rules.german import MODALS
from beleg.rules.words import words

#: What parts a question from what is told before it.
DASHES = frozenset({"–", "—", "-"})
#: Opens a clause that asks.
WHETHER = "ob"


def asks(act: Act, scene: Scene, scenes: list[Scene], pack: Pack) -> bool:
    """Whether the clause of an act asks whether it is so; not one behind a dash (*Ungarn verkauft dem Irak Panzer – wozu?*)."""
    text, stretch = scene.passage.row.text, scene.stretch
    if stretch.clause.subordinator == WHETHER:
        return not _weighed(act, scene, scenes, pack)
    return text[-1] == "?" and DASHES.isdisjoint(text[stretch.stop :])


def _weighed(act: Act, scene: Scene, scenes: list[Scene], pack: Pack) -> bool:
    """Whether one end of an act to come weighs it (*Polen prüft, ob es Jets abgeben kann*)."""
    place = next((number for number, other in enumerate(scenes) if other is scene), 0)
    if not place or not _to_come(scene):
        return False
    matrix = scenes[place - 1]
    if matrix.stretch.passive or matrix.stretch.lemmas.isdisjoint(words(pack.status.prospective.weighing)):
        return False
    ends = (act.supplier.codes, act.recipient.codes)
    return any(
        matrix.attachments[number].kind == "bare" and matrix.passage.actors[number].codes in ends
        for number in matrix.actors
    )


def _to_come(scene: Scene) -> bool:
    """Whether a clause tells what may come: a present, or a modal verb in any tense, and no perfect."""
    row, finite = scene.passage.row, scene.stretch.clause.finite
    if finite is None or is_perfect(row, scene):
        return False
    return not row.word[finite].verbs.isdisjoint(MODALS) or any(
        reading.tense == "pres" for reading in row.word[finite].finite
    )
