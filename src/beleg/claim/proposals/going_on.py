"""Whether a clause goes on with an act told before: adds to it, or tells one more of its kind."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import EventUse
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

#: Verbs by which something is added to what was told.
ADDING = frozenset({"hinzukommen", "dazukommen"})


def goes_on(scene: Scene) -> bool:
    """Whether a clause adds to the act before it (*Hinzu kommen 30 Jets*, *Dazu kommt Munition*)."""
    forms, lemmas = scene.passage.forms, scene.stretch.lemmas
    return "hinzu" in forms or not lemmas.isdisjoint(ADDING) or ("dazu" in forms and "kommen" in lemmas)


def further(scene: Scene, event: EventUse | None, pack: Pack) -> bool:
    """Whether a stretch tells of one more act: a word such as *weitere* before the noun for it, or as its subject."""
    row, more = scene.passage.row, words(pack.events.further.words)
    if event is not None and event.goods is None:
        before = range(max(scene.stretch.first, event.unit - 2), event.unit)
        return event.noun.name == "give" and any(row.lower[unit] in more for unit in before)
    deed = scene.stretch.deed
    return (
        deed is not None
        and deed.name == "arrive"
        and "hinzukommen" in scene.stretch.lemmas
        and any(row.lower[unit] in more for unit in scene.stretch.units)
    )
