"""The scenes of a passage: for every stretch its goods, acts and actors, and what it takes over from the stretches beside it."""

from __future__ import annotations

from collections.abc import Callable

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.abroad import grown, in_their_ranks, is_abroad, stations
from beleg.claim.passages.attachment import Attacher, Attachment
from beleg.claim.passages.cargo import cargo
from beleg.claim.passages.deed import EQUIPPING, Stretch, stretches
from beleg.claim.passages.lessons import read_lesson
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.payments import is_sum, paid
from beleg.claim.passages.relating import bare_actors, control, relate, subject_of
from beleg.claim.passages.scene import ALL_OF_US, Attribute, Scene, names_object
from beleg.claim.passages.turned import (
    arms_itself,
    behind,
    falls,
    flies_people,
    has_made,
    launches,
    lends,
    replacing,
)
from beleg.claim.passages.works import read_works
from beleg.model import Span
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import DATIVE
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: How far before goods the participle stands that tells what was done with them.
ATTRIBUTE_REACH = 6
#: Pronouns that stand for a subject named before.
SUBJECTS = frozenset({"er", "sie", "es", "man"})
#: Pronouns that stand for goods named before.
OBJECTS = frozenset({"sie", "es", "ihn", "diese", "dieses", "diesen"})
#: The preposition before what somebody is equipped with.
WITH = frozenset({"mit"})

#: Behind a verb that opens a clause these oppose it to the clause before, whose subject it shares.
AGAINST = (["aber"], ["jedoch"], ["allerdings"], ["hingegen"], ["indes"], ["dagegen"], ["zugleich"], ["gleichzeitig"])


def scenes(passage: Passage, pack: Pack, is_speaker: Callable[[Span, Span], bool]) -> list[Scene]:
    """The scenes of a passage in order.

    `is_speaker` tells whether an actor's span only reports what is said at another span, so that it takes no part in the act.
    """
    nouns = pack.events
    attachments: list[Attachment] = []
    if passage.actors:
        attachments = Attacher(
            passage, words(nouns.origin.nouns), words(nouns.bearers.nouns), words(nouns.tidings.nouns)
        ).attachments()
    found: list[Scene] = []
    for stretch in stretches(passage, pack):
        goods = [item for item in passage.goods if stretch.covers(item.first)] if passage.goods else []
        events = [event for event in passage.events if stretch.covers(event.unit)] if passage.events else []
        actors = [number for number, actor in enumerate(passage.actors) if stretch.covers(actor.first)]
        if actors:
            anchor = _anchor(passage, stretch, goods)
            actors = [
                number
                for number in actors
                if _leads(stretch, passage.actors[number].first)
                or _is_origin(stretch, number, actors, attachments)
                or not is_speaker(passage.actors[number].span, anchor)
            ]
        if stretch.deed is not None and stretch.deed.name in EQUIPPING:
            goods = [item for item in goods if not _is_armed(passage, item, goods)]
        if len(goods) > 1 and stretch.lemmas & words(pack.predicates.turned.replacing):
            kept = replacing(passage, goods)
            gone = [item for item in goods if item not in kept]
            actors = [number for number in actors if not any(attachments[number].owned is item for item in gone)]
            goods = kept
        if stretch.deed is not None and stretch.deed.name == "serve" and any(item.codes == PERSONS for item in goods):
            goods = [item for item in goods if item.codes != ("money",)]  # im Sold der Emirate
        goods = paid(passage, stretch, cargo(passage, stretch, goods, attachments, pack.traps), pack)
        if goods and all(is_sum(item) for item in goods):
            events = []  # what the money is for
        scene = Scene(passage, stretch, attachments, actors, goods, events)
        if not scene.goods and found and (_hands_on(scene) or _takes_up(scene, found[-1])):
            scene.goods = found[-1].goods
        scene.attribute = _attribute(scene, pack) if scene.goods else None
        if _obtains(scene, pack):
            stretch.deed = pack.classes["get"]
        elif lends(scene):
            stretch.deed = pack.classes["give"]
        elif stations(scene, pack):
            stretch.deed, scene.events = pack.classes["station"], []
        elif people := grown(scene, pack):
            stretch.deed, scene.events, scene.goods = pack.classes["station"], [], people
        elif in_their_ranks(scene):
            stretch.deed = pack.classes["get"]
        elif has_made(scene, pack):
            stretch.deed = pack.classes["want"]
        elif arms_itself(scene):
            stretch.deed = pack.classes["get"]
        elif is_abroad(scene):
            stretch.deed, scene.events = pack.classes["arrive"], []
        elif flies_people(scene):
            stretch.deed = pack.classes["carry"]
        elif launches(scene, pack) or falls(scene):
            stretch.deed = pack.classes["use"]
        if scene.events and (not stretch.lemmas.isdisjoint(words(pack.traps.putting_off.words)) or _holds_on_to(scene)):
            stretch.deed = None
        read_lesson(scene, pack)
        if not scene.lesson:
            read_works(scene, pack)
        scene.ours = not ALL_OF_US.isdisjoint(stretch.forms(passage.row))
        if stretch.clause.subordinator == "rel" and not stretch.shares:
            relate(scene, found)
        elif stretch.clause.order in ("infinitive", "purpose") and found:
            control(scene, found, attachments, pack)
            if scene.subject is not None and stations(scene, pack):
                stretch.deed, scene.events = pack.classes["station"], []
        elif found and _takes_subject(scene):
            before = _before(scene, found)
            scene.ours |= before.ours and (stretch.shares or stretch.clause.order == "first")
            if not scene.ours:
                scene.subject, scene.subject_rule = subject_of(before, attachments), "controller"
        elif len(found) > 1 and stretch.clause.order == "first" and _interrupts(found[-1], found[-2]):
            scene.subject = subject_of(found[-2], attachments)  # Eritrea, das …, hat Gewehre geliefert
        found.append(scene)
    return found


def _holds_on_to(scene: Scene) -> bool:
    """Whether somebody holds on to an act rather than to goods (*hält an der Lieferung fest*)."""
    if "festhalten" not in scene.stretch.lemmas:
        return False
    lower = scene.passage.row.lower
    return any("an" in lower[max(event.unit - 3, 0) : event.unit] for event in scene.events)


def _is_origin(stretch: Stretch, number: int, actors: list[int], attachments: list[Attachment]) -> bool:
    """Whether an actor is the last behind *aus* beside a verb that asks for one (*stammen nach Angaben Roms aus Peru*)."""
    if stretch.deed is None or stretch.deed.name != "stem":
        return False
    return number == max((other for other in actors if attachments[other].preposition == "aus"), default=-1)


def _is_armed(passage: Passage, item: GoodsUse, goods: list[GoodsUse]) -> bool:
    """Whether people are those who are armed rather than sent.

    So a group by its name (*bewaffnet die Huthi-Kämpfer*), and the object beside goods (*rüstet seine Truppen mit Jets aus*).
    """
    if item.codes != PERSONS:
        return False
    if not behind(passage, item, WITH) and any(
        other.first > item.first and behind(passage, other, WITH) for other in goods
    ):
        return True
    groups = [actor for actor in passage.actors if actor.codes and actor.codes[0].islower()]
    return any(group.first < item.stop and item.first < group.stop for group in groups)


def _interrupts(between: Scene, before: Scene) -> bool:
    """Whether a subordinate clause stands between the first part of a main clause and its verb."""
    clause = between.stretch.clause
    return clause.subordinator == "rel" or (clause.order == "last" and before.stretch.clause.order == "verbless")


def _before(scene: Scene, found: list[Scene]) -> Scene:
    """The clause whose subject a coordinated main clause shares: the main clause before it, whatever depends on that."""
    if scene.stretch.clause.order != "first" or scene.stretch.shares:
        return found[-1]
    return next((other for other in reversed(found) if other.stretch.clause.order in ("first", "second")), found[-1])


def _hands_on(scene: Scene) -> bool:
    """Whether a clause only goes on with the goods of the one before (*treibt Granaten auf und reicht sie an Kiew weiter*)."""
    stretch = scene.stretch
    deed = stretch.deed
    if deed is None or not (stretch.shares or stretch.clause.coordinated) or scene.events:
        return False
    if deed.subject == "goods":  # bestand aus Pistolen und endete in Mogadischu
        return stretch.clause.order == "first" and not any(scene.attachments[n].kind == "bare" for n in scene.actors)
    if deed.accusative != "goods":
        return False
    if stretch.shares and not names_object(scene):  # habe Söldner angeworben und der Miliz zugeführt
        return True
    return not OBJECTS.isdisjoint(stretch.forms(scene.passage.row))


def _takes_up(scene: Scene, before: Scene) -> bool:
    """Whether a clause tells by a pronoun what was done with goods that the clause before only names (*Peru hat sie …*)."""
    deed = scene.stretch.deed
    if deed is None or deed.accusative != "goods" or before.stretch.deed is not None or scene.events or before.events:
        return False
    named = any(scene.attachments[number].kind == "bare" for number in scene.actors)
    return named and not OBJECTS.isdisjoint(scene.stretch.forms(scene.passage.row))


def _attribute(scene: Scene, pack: Pack) -> Attribute | None:
    """The participle of transfer before the goods of a scene; only adjectives and figures may stand between."""
    row = scene.passage.row
    for item in scene.goods:
        for unit in range(item.first - 1, max(item.first - ATTRIBUTE_REACH, -1), -1):
            if row.kind[unit] not in (WORD, NUMBER) or row.capital[unit] or row.lower[unit] in PREPOSITIONS:
                break
            lower = row.lower[unit]
            if unit and row.lower[unit - 1] == "mehr":  # nicht mehr benötigte Panzer
                break
            phrase = pack.attribute_phrases.get(lower, {}).get(row.lower[unit - 1]) if unit else None
            if phrase is not None:
                return Attribute(unit, phrase)
            if lower in pack.two_way_attributes and not any(
                scene.attachments[number].preposition in ("für", "an") for number in scene.actors
            ):
                return Attribute(unit, pack.classes["get"])
            if lower in pack.attributes:
                return Attribute(unit, pack.attributes[lower])
    return None


def _obtains(scene: Scene, pack: Pack) -> bool:
    """Whether a verb that may do both obtains goods here: nobody is named for whom (*in Nordkorea Granaten beschaffen*)."""
    if scene.stretch.deed is None or scene.stretch.deed.name != "give" or pack.two_way.isdisjoint(scene.stretch.lemmas):
        return False
    ties = [scene.attachments[number] for number in scene.actors]
    bare = [tie for tie in ties if tie.kind == "bare" and not tie.origin]
    return len(bare) < 2 and not any(tie.preposition in ("für", "an") or tie.case == DATIVE for tie in ties)


def _leads(stretch: Stretch, unit: int) -> bool:
    """Whether a unit stands in the part of a clause before what interrupts it, and so never in that."""
    return bool(stretch.rest) and stretch.first <= unit < stretch.stop


def _takes_subject(scene: Scene) -> bool:
    """Whether a clause has the subject of the one before: it goes on with it, or has a pronoun for it.

    So *die Slowakei prüfe, ob sie ihre Jets abgeben könne*.
    """
    stretch = scene.stretch
    if stretch.shares:  # *die A gebaut und B bestellt hatte* has two subjects
        return (stretch.deed is not None and bool(stretch.deed.dative)) or not bare_actors(scene, scene.attachments)
    if stretch.clause.order == "last":
        return not SUBJECTS.isdisjoint(scene.passage.row.lower[stretch.first + 1 : stretch.first + 3])
    if stretch.clause.order == "second" and stretch.clause.mood == "k1":  # X bestreitet, es habe geliefert
        return scene.passage.row.lower[stretch.clause.opening] in SUBJECTS
    if stretch.clause.order != "first":
        return False
    return stretch.clause.coordinated or _goes_on(scene)


def _goes_on(scene: Scene) -> bool:
    """Whether a clause without a subject goes on behind a comma (*half mit Uniformen, betont aber, keine Waffen zu geben*)."""
    row, verb = scene.passage.row, scene.stretch.clause.finite
    if verb is None or verb != scene.stretch.first or row.lower[verb + 1 : verb + 2] not in AGAINST:
        return False
    return not bare_actors(scene, scene.attachments)


def _anchor(passage: Passage, stretch: Stretch, goods: list[GoodsUse]) -> Span:
    if goods:
        return goods[0].span
    if stretch.verb is not None:
        return passage.row.span(stretch.verb, stretch.verb + 1)
    return passage.row.span(stretch.first, stretch.stop)
