"""Arms of one state that another repairs or modernises (*Kuba überholt Malis Jets*): he hands over skill, not the arms."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.kinds import PERSONS, TRAINING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.proposals.doing import does, done
from beleg.rules.words import words

#: The rule of such an act.
KIND = "keeps up the arms of another"
#: Prepositions before where it is done, and for whom.
WHERE, FOR = frozenset({"in", "bei"}), frozenset({"für"})


def with_upkeep(scenes: Sequence[Scene], acts: list[Act], pack: Pack) -> list[Act]:
    """The acts of a sentence with those by which somebody keeps up arms of another, instead of such as would hand these over."""
    verbs, found, left = words(pack.works.keeping_up), [], acts
    for scene in scenes:
        stretch = scene.stretch
        if stretch.lemmas.isdisjoint(verbs) or not words(pack.denial.nouns.none).isdisjoint(
            stretch.forms(scene.passage.row)
        ):
            continue
        goods = [item for item in scene.goods if item.codes not in (PERSONS, TRAINING)]
        owner = _owner(scene, goods)
        keeper = _keeper(scene, owner, pack)
        if goods and owner and keeper:
            span = goods[0].span
            found.append(done(scene, KIND, span, keeper, owner, TRAINING, (span,)))
            left = [act for act in left if act.stretch is not stretch]
    return [*left, *found]


def _owner(scene: Scene, goods: Sequence[GoodsUse]) -> Role:
    """Whose the arms are, or for whom it is done; an adjective may tell no more than whence they are (*kubanische Jets*)."""
    for number in scene.actors:
        actor, tie = scene.passage.actors[number], scene.attachments[number]
        named = actor.mention.form != "adjective" and tie.preposition not in ("aus", "von")
        owns = named and tie.kind == "goods" and any(tie.owned is item for item in goods)
        if owns or (tie.kind == "preposition" and tie.preposition in FOR):
            return Role(actor.codes, "owner of the goods", (actor.span,), 5)
    return Role()


def _keeper(scene: Scene, owner: Role, pack: Pack) -> Role:
    """Who does it: the subject, of a passive its agent or whoever's place it is."""
    for number in scene.actors:
        actor, tie = scene.passage.actors[number], scene.attachments[number]
        if observes(actor, pack) or set(actor.codes) & set(owner.codes) or tie.foreign:
            continue
        passive = scene.stretch.passive
        if does(scene, number, passive=passive):
            return Role(actor.codes, "who keeps them up", (actor.span,), 5)
        if passive and tie.kind == "preposition" and tie.preposition in WHERE and actor.mention.place:
            return Role(actor.codes, "where they are kept up", (actor.span,), 4)
    return Role()
