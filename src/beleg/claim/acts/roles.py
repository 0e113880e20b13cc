"""Who gives and who gets in one stretch of a sentence: the evidence from form, from which choosing.py takes the best pair."""

from __future__ import annotations

from beleg.claim.acts.asked import of_requests, urged
from beleg.claim.acts.attributes import given_before, handed_on
from beleg.claim.acts.bargains import bargained
from beleg.claim.acts.declared import as_it_is
from beleg.claim.acts.lessons import taught
from beleg.claim.acts.named import role_by_name
from beleg.claim.acts.orders import of_orders
from beleg.claim.acts.prepositions import by_preposition
from beleg.claim.acts.shares import shared_by
from beleg.claim.domain.files import NounClass
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.passage import EventUse, GoodsUse
from beleg.claim.passages.scene import Evidence, Scene, observes
from beleg.claim.passages.seized import stoppers
from beleg.claim.passages.subjects import bare_evidence
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Evidence by which even who stops goods is an end of theirs.
WAYS = frozenset({"from", "to", "for", "named as", "made in", "origin adjective"})
#: What a preposition before a relative pronoun makes of whom this stands for.
RELATED = {
    "von": ("supplier", "from"),
    "aus": ("supplier", "from"),
    "an": ("recipient", "to"),
    "nach": ("recipient", "to"),
    "für": ("recipient", "for"),
}
#: The cases of *der* before a feminine or a plural: *der Luftwaffe* behind goods is a dative where the verb has one.
DATIVE_OR_GENITIVE = 7
#: Prepositions before what somebody does, and how far before its noun they stand.
DOING, DOING_REACH = frozenset({"mit", "durch"}), 3
#: Prepositions before places rather than before who gets goods.
PLACED = frozenset({"nach", "in"})


#: The rule of a mention that names somebody's own state (*seinem Land*).
OWN = "their own state"


def _is_speakers(scene: Scene, number: int) -> bool:
    """Whether *seinem Land* is not that of the state beside it but of who speaks (*Rom habe seinem Land …, sagte X*)."""
    actor = scene.passage.actors[number]
    if actor.mention.rule != OWN:
        return False
    others = (scene.passage.actors[other] for other in scene.actors if other != number)
    return any(
        other.codes == actor.codes and other.mention.form == "name" and other.mention.rule != "role" for other in others
    )


def find_evidence(scene: Scene, pack: Pack) -> list[Evidence]:
    """All reasons in a scene, in the order of its actors."""
    if scene.lesson:
        return taught(scene, pack)
    if not scene.actors and scene.subject is None and scene.related is None:
        return []
    found: list[Evidence] = []
    event = _event(scene)
    bare: list[int] = []
    for number in scene.actors:
        attachment = scene.attachments[number]
        if observes(scene.passage.actors[number], pack) or _is_speakers(scene, number):
            continue
        made = (
            attachment.kind == "bare" and attachment.origin and scene.passage.actors[number].mention.form == "adjective"
        )
        role = (
            "" if made and scene.goods else role_by_name(scene, number, found, pack) or shared_by(scene, number, event)
        )
        if role:
            found.append(Evidence(number, role, "named as"))
        elif attachment.kind == "bare" and _is_goods(scene, number):
            found.append(Evidence(number, "supplier", "origin adjective"))
        elif attachment.kind == "bare" and attachment.origin:
            found.append(Evidence(number, "supplier", "made in"))
        elif attachment.kind == "bare" and (given := given_before(scene, number)) is not None:
            found.append(given)
        elif attachment.kind == "bare":
            bare.append(number)
        elif attachment.kind == "goods":
            found += _of_goods(scene, number, attachment, tuple(sorted(words(pack.events.undertakings.nouns))))
        elif attachment.kind == "event":
            found += _of_event(scene, number, attachment)
        else:
            found += by_preposition(scene, number, attachment, event, pack)
    found += _by_pronoun(scene)
    found += bare_evidence(scene, bare, pack.bodies)
    found += _light(scene, bare, event, pack)
    found += urged(scene, bare, pack)
    found += _by_doing(scene, bare)
    found = handed_on(scene, as_it_is(scene, found))
    found = _led_through(scene, bargained(scene, of_requests(scene, of_orders(scene, found, pack), pack), pack))
    away = stoppers(scene)
    if not away:
        return found
    return [item for item in found if item.rule in WAYS or not away.issuperset(scene.passage.actors[item.actor].codes)]


def _by_pronoun(scene: Scene) -> list[Evidence]:
    """What the actor is for whom a relative pronoun stands that is no subject (*Rom, von dem Athen Boote gekauft hatte*)."""
    related, deed = scene.related, scene.stretch.deed
    if related is None or deed is None:
        return []
    if related.tie == "dem":
        return [Evidence(related.actor, deed.dative, "dative")] if deed.dative in ("supplier", "recipient") else []
    if related.tie in RELATED:
        return [Evidence(related.actor, *RELATED[related.tie])]
    return []


def _led_through(scene: Scene, found: list[Evidence]) -> list[Evidence]:
    """The evidence in which whom goods are for counts more than the place where they go (*Gewehre für die M23 nach Entebbe*)."""
    meant = any(item.rule == "for" and isinstance(scene.attachments[item.actor].governor, GoodsUse) for item in found)
    for item in found:
        if meant and item.rule == "to" and scene.attachments[item.actor].preposition in PLACED:
            item.rule = "towards"
    return found


def _light(scene: Scene, bare: list[int], event: NounClass | None, pack: Pack) -> list[Evidence]:
    """The subject of a verb that only carries the noun for an act (*Berlin prüft den Verkauf von Panzern*)."""
    deed, stretch = scene.stretch.deed, scene.stretch
    if event is None or event.name not in ("give", "get") or deed is not None or stretch.passive:
        return []
    if stretch.lemmas.isdisjoint(words(pack.events.light.words)):
        return []
    number = next((number for number in bare if scene.attachments[number].case & NOMINATIVE), None)
    return [] if number is None else [Evidence(number, event.owner, "subject")]


def _by_doing(scene: Scene, bare: list[int]) -> list[Evidence]:
    """Who does what the noun for an act behind *mit* names (*Mit dem Kauf von Jets in Peru verletze Mali das Embargo*)."""
    row, stretch = scene.passage.row, scene.stretch
    if stretch.deed is not None or stretch.passive or not scene.events:
        return []
    event = scene.events[0]
    if not any(item.first > event.unit for item in scene.goods):
        return []
    before = row.lower[max(event.unit - DOING_REACH, stretch.first) : event.unit]
    if not event.noun.owner or DOING.isdisjoint(before):
        return []
    number = next((number for number in bare if scene.attachments[number].case & NOMINATIVE), scene.subject)
    return [] if number is None else [Evidence(number, event.noun.owner, "subject")]


def _event(scene: Scene) -> NounClass | None:
    return scene.events[0].noun if scene.events else None


def _is_goods(scene: Scene, number: int) -> bool:
    """Whether the actor is named by the goods word itself (*US-Soldaten kamen an*)."""
    actor = scene.passage.actors[number]
    return any(actor.first < item.stop and item.first < actor.stop for item in scene.goods)


def _of_goods(scene: Scene, number: int, attachment: Attachment, undertakings: tuple[str, ...]) -> list[Evidence]:
    actor = scene.passage.actors[number]
    deed = scene.stretch.deed
    goods = attachment.owned
    if isinstance(goods, EventUse):
        return []
    if goods is not None and scene.passage.row.lower[goods.stop - 1].endswith(undertakings):
        return [Evidence(number, "recipient", "for")]
    people = goods is not None and goods.codes == PERSONS  # 500 Kämpfer der Hisbollah
    if (
        attachment.case == DATIVE_OR_GENITIVE
        and deed is not None
        and deed.dative
        and deed.weight == "strong"
        and not people
        and not _handed_to(scene, number)
    ):
        return [Evidence(number, deed.dative, "dative")]
    if attachment.owned_before(actor.first):
        return [Evidence(number, "supplier", "origin adjective")]
    if deed is not None and deed.name in ("use", "hold", "seize"):
        if deed.name != "use" or goods is None or actor.mention.form in ("adjective", "compound"):
            return []
        if _opens(scene, goods) and not scene.stretch.passive:
            return [Evidence(number, "recipient", "owner of the goods")]
        return [Evidence(number, "recipient", "whose goods are hit")] if _made_elsewhere(scene, goods) else []
    return [Evidence(number, "supplier", "owner of the goods")]


def _handed_to(scene: Scene, number: int) -> bool:
    """Whether *an* behind an actor names who gets goods (*gibt Waffen der Emirate an Mali weiter*)."""
    behind = (scene.attachments[other] for other in scene.actors if other > number)
    return any(tied.kind == "preposition" and tied.preposition == "an" for tied in behind)


def _made_elsewhere(scene: Scene, goods: GoodsUse) -> bool:
    """Whether goods have a word for where they were made before them (*drei deutsche Panzer der Ukraine*)."""
    if scene.attribute is not None and scene.attribute.deed.name == "produce":
        return True
    for number in scene.actors:
        attachment, actor = scene.attachments[number], scene.passage.actors[number]
        if attachment.origin or (attachment.kind == "goods" and attachment.owned is goods and actor.stop <= goods.stop):
            return True
    return False


def _opens(scene: Scene, goods: GoodsUse) -> bool:
    """Whether goods stand in the first place of their clause, or right behind what opens it."""
    first = scene.stretch.clause.opening + (scene.stretch.clause.order == "last")
    return goods.first - first <= 2


def _of_event(scene: Scene, number: int, attachment: Attachment) -> list[Evidence]:
    event = attachment.owned
    if isinstance(event, EventUse) and event.noun.owner:
        return [Evidence(number, event.noun.owner, "owner of the act")]
    return []
