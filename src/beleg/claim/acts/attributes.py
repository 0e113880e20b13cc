"""Who gets goods by the participle before them (*die Ghana von Peru überlassenen Haubitzen*)."""

from __future__ import annotations

from beleg.claim.passages.scene import Evidence, Scene
from beleg.model.analysis import WORD
from beleg.model.phrase import DATIVE, NOMINATIVE
from beleg.rules.german import DETERMINERS

#: Evidence for who gave goods before, that for the subject of a clause, and words between the former and the participle, at most.
GAVE, SUBJECT, WITHIN = frozenset({"agent of a passive", "from", "of"}), frozenset({"subject", "controller"}), 2
#: How the participle ends behind an article; without one the actor may be the subject (*hat Mali gelieferte Panzer verloren*).
WEAK = "en"


def given_before(scene: Scene, number: int) -> Evidence | None:
    """The evidence that a bare actor between an article and a participle of giving is the one to whom the goods are given."""
    attribute, tie = scene.attribute, scene.attachments[number]
    actor, row = scene.passage.actors[number], scene.passage.row
    if (
        attribute is None
        or attribute.deed.dative not in ("recipient", "supplier")
        or not tie.case & (DATIVE | NOMINATIVE)
    ):
        return None
    if not actor.stop <= attribute.unit or not row.lower[attribute.unit].endswith(WEAK):
        return None
    finite = scene.stretch.clause.finite
    if any(row.kind[unit] != WORD or unit == finite for unit in range(actor.stop, attribute.unit)):
        return None
    first = tie.first
    agent = next(
        (
            other
            for other in scene.actors
            if scene.passage.actors[other].stop == first and scene.attachments[other].preposition in ("von", "durch")
        ),
        None,
    )
    if agent is not None:
        first = scene.attachments[agent].first - 1
    opens = row.lower[first] in DETERMINERS and agent is None
    if not opens and (first == 0 or row.lower[first - 1] not in DETERMINERS):
        return None
    return Evidence(number, attribute.deed.dative, "dative")


def handed_on(scene: Scene, found: list[Evidence]) -> list[Evidence]:
    """The evidence of a clause without whoever only gave goods before, where its subject hands them on.

    So *Mali verkaufte die von Peru gelieferten Panzer an Togo*.
    """
    attribute, deed = scene.attribute, scene.stretch.deed
    if attribute is None or deed is None or deed.name != "give" or scene.stretch.passive:
        return found
    actors = scene.passage.actors
    before = [
        item
        for item in found
        if item.role == "supplier" and item.rule in GAVE and 0 <= attribute.unit - actors[item.actor].stop <= WITHIN
    ]
    if not before or not any(item.role == "supplier" and item.rule in SUBJECT for item in found):
        return found
    return [item for item in found if item not in before]
