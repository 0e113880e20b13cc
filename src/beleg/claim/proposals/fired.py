"""Arms that are fired, launched or dropped: who does it got them from their maker, and whoever they are fired at got none."""

from __future__ import annotations

from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.turned import LAUNCHED
from beleg.rules.words import words

#: Prepositions before those who are fired at.
AT = frozenset({"auf", "gegen"})
#: … and where what they fire comes down.
WHERE = frozenset({"in", "bei", "auf", "nahe", "vor", "an"})
#: Those before whom something is dropped for.
FOR = frozenset({"für"})
#: Reasons by which a clause names who fires.
ACTING = frozenset({"subject", "controller", "agent of a passive", "antecedent"})


def fires(scene: Scene, pack: Pack) -> bool:
    """Whether a clause tells that arms are fired, launched or dropped, rather than flown or hit."""
    deed, use = scene.stretch.deed, pack.predicates.use
    if deed is None or deed.kind != "use":
        return False
    if for_somebody(scene):
        return False
    return not scene.stretch.lemmas.isdisjoint(words(use.fire) | words(use.launch))


def for_somebody(scene: Scene) -> bool:
    """Whether a clause names for whom something is done (*warf Waffen für die Rebellen ab*)."""
    return any(scene.attachments[number].preposition in FOR for number in scene.actors)


def lands(scene: Scene, pack: Pack) -> bool:
    """Whether a clause tells that arms come down where they hit (*zwei Raketen schlugen in X ein*)."""
    deed = scene.stretch.deed
    if deed is None or deed.kind != "use" or scene.stretch.lemmas.isdisjoint(words(pack.predicates.use.land)):
        return False
    return all(LAUNCHED.issuperset(item.codes) for item in scene.goods)


def struck(scene: Scene, pack: Pack) -> frozenset[str]:
    """The codes of those at whom the arms of a clause are fired, and who therefore got none of them."""
    if not scene.goods:
        return frozenset()
    if lands(scene, pack):
        return frozenset(_behind(scene, WHERE))
    if not fires(scene, pack):
        return frozenset()
    acting = set(shooters(scene, pack))
    named = any(actor.mention.form == "name" and acting & set(actor.codes) for actor in scene.passage.actors)
    if not (named or scene.stretch.passive):
        return frozenset()  # die Armee griff ein Dorf an: which army, and whose village
    return frozenset(_behind(scene, AT) - acting)


def _behind(scene: Scene, prepositions: frozenset[str]) -> set[str]:
    """The codes of the actors of a clause behind some prepositions."""
    return {
        code
        for number in scene.actors
        if scene.attachments[number].preposition in prepositions
        for code in scene.passage.actors[number].codes
    }


def shooters(scene: Scene, pack: Pack) -> tuple[str, ...]:
    """Who fires the arms of a clause: its subject, or the agent of a passive."""
    if not fires(scene, pack) or all(item.codes == PERSONS for item in scene.goods):
        return ()
    actors = scene.passage.actors
    return tuple(
        code
        for item in find_evidence(scene, pack)
        if item.role == "recipient" and item.rule in ACTING
        for code in actors[item.actor].codes
    )
