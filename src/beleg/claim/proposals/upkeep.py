"""Arms of one state that another repairs or modernises (*Kuba überholt Malis Jets*): he hands over skill, not the arms."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.kinds import PERSONS, TRAINING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene, observes
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: The rule of such an act.
KIND = "keeps up the arms of another"
#: Prepositions before who does it in the passive, where it is done, and for whom.
BY, WHERE, FOR = frozenset({"von", "durch"}), frozenset({"in", "bei"}), frozenset({"für"})


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
            found.append(_act(scene, goods, keeper, owner))
            left = [act for act in left if act.stretch is not stretch]
    return [*left, *found]


def _act(scene: Scene, goods: list[GoodsUse], keeper: Role, owner: Role) -> Act:
    act = Act(scene.passage, scene.stretch, goods[0].span)
    act.supplier, act.recipient = keeper, owner
    act.goods, act.goods_spans = TRAINING, (goods[0].span,)
    act.told, act.direct = True, 2
    act.evidence.append(scene.passage.sentence)
    act.because("goods", "named in the clause", goods[0].span)
    act.because("kind", KIND, act.anchor)
    return act


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
        passive = scene.stretch.passive and tie.kind == "preposition"
        subject = not scene.stretch.passive and tie.kind == "bare" and bool(tie.case & NOMINATIVE)
        if subject or (passive and tie.preposition in BY):
            return Role(actor.codes, "who keeps them up", (actor.span,), 5)
        if passive and tie.preposition in WHERE and actor.mention.place:
            return Role(actor.codes, "where they are kept up", (actor.span,), 4)
    return Role()
