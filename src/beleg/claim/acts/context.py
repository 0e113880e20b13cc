"""What fills the ends of an act that its own clause leaves open: its sentence, the sentences beside it, its speaker."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import ActorUse, Passage
from beleg.claim.passages.scene import ALL_OF_US, Scene, observes
from beleg.claim.passages.seized import stoppers
from beleg.claim.passages.subjects import opens_piece
from beleg.rules.words import words

#: How many sentences away an end may be named that an act leaves open.
NEAR = 2
#: Evidence by which another clause of the sentence names an end.
BESIDE = frozenset({"from", "to", "for", "named as", "made in"})
#: Evidence in another clause that tells which end an actor is.
DECIDED = frozenset(
    {
        "to",
        "for",
        "from",
        "made in",
        "named as",
        "dative",
        "agent of a passive",
        "origin adjective",
        "subject",
        "object",
        "place of arrival",
    }
)
#: Evidence by which another sentence names one, and the rule of such an end.
SURE = frozenset({"named as"})
NAMED_BESIDE = "named as, in a sentence beside it"
#: Prepositions whose actor takes no part in an act.
APART = frozenset({"gegen", "über", "via", "laut", "nach", "durch", "beside a name", "aboard"})


#: Pronouns that are a dative.
DATIVES = frozenset({"ihm", "ihnen"})
#: The rule of a supplier with whom goods wait for another.
WAITING = "where the goods wait"

#: An act has both of its ends in its own clause.
BOTH = 2
#: How speakers name their own state, and all for whom they speak.
OWNING = frozenset({"sein", "ihr", "unser"})
LANDS = frozenset({"land", "staat", "haus"})


@dataclass(slots=True)
class Hint:
    """An end that a sentence names without goods: the sentence's number, the role, who."""

    number: int
    role: str
    actor: Role


def beside(scene: Scene, scenes: list[Scene], supplier: Role, recipient: Role, pack: Pack) -> tuple[Role, Role]:
    """Fills an open end with an actor that another stretch of the sentence sends goods from or to."""
    for other in scenes:
        if other is scene or (other.goods is not scene.goods and other.goods and other.stretch.deed is not None):
            continue
        for item in find_evidence(other, pack):
            actor = other.passage.actors[item.actor]
            if item.rule not in BESIDE:
                continue
            role = Role(actor.codes, f"{item.rule}, beside the clause", (actor.span,), 2)
            if item.role == "supplier" and not supplier and not set(actor.codes) & set(recipient.codes):
                supplier = role
            elif item.role == "recipient" and not recipient and not set(actor.codes) & set(supplier.codes):
                recipient = role
    return supplier, recipient


def only_other(scene: Scene, scenes: list[Scene], supplier: Role, recipient: Role, pack: Pack) -> Role:
    """The only other actor that takes part in the sentence; of several none."""
    known = {*supplier.codes, *recipient.codes} | words(pack.events.bodies.words) | words(pack.events.observers.words)
    known |= stoppers(scene) | scene.elsewhere
    wanted = "recipient" if supplier else "supplier"
    taken = {
        scene.passage.actors[item.actor].codes
        for other in scenes
        if other is not scene
        for item in find_evidence(other, pack)
        if item.role != wanted and item.rule in DECIDED
    }
    others = {
        scene.passage.actors[number].codes: scene.passage.actors[number].span
        for other in scenes
        for number in other.actors
        if not set(scene.passage.actors[number].codes) & known
        and scene.passage.actors[number].codes not in taken
        and not _onlooker(other, number)
        and not _place_of_speech(other, number)
        and not opens_piece(other, number)
        and not names_norm(scene.passage, scene.passage.actors[number], pack)
        and not _allows(other, number, pack)
        and not observes(scene.passage.actors[number], pack)
        and scene.attachments[number].preposition not in APART
        and not scene.attachments[number].foreign
        and not _is_beyond(scene, number)
    }
    if len(others) != 1:
        return Role()
    [(codes, span)] = others.items()
    return Role(codes, "the only other actor of the sentence", (span,), 1)


def looks_on(scene: Scene, number: int, pack: Pack) -> bool:
    """Whether an actor is the subject of a verb by which goods are only found or stopped, or another charged with the act.

    So *Zöllner fanden Waffen für Mali*, *Peru kritisierte Kenia wegen der Lieferung*.
    """
    deed, bare = scene.stretch.deed, [other for other in scene.actors if scene.attachments[other].kind == "bare"]
    if number not in bare:
        return False
    if opens_piece(scene, number):
        return True
    if deed is None:
        charges = not scene.stretch.lemmas.isdisjoint(words(pack.predicates.control.object))
        return charges and len(bare) > 1 and number == bare[0]
    return deed.name in ("find", "seize")


def _place_of_speech(scene: Scene, number: int) -> bool:
    """Whether an actor is the seat in which nobody named speaks of the act (*schließt in Tokio niemand aus*)."""
    return (
        scene.attachments[number].preposition in ("in", "aus")
        and scene.passage.actors[number].mention.rule == "seat"
        and not scene.goods
        and scene.stretch.deed is None
    )


def names_norm(passage: Passage, actor: ActorUse, pack: Pack) -> bool:
    """Whether an actor is only the first part of a word for a norm (*US-Ausfuhrrecht*)."""
    return actor.mention.form == "compound" and passage.row.lower[actor.stop - 1].endswith(pack.norm_words)


def _onlooker(scene: Scene, number: int) -> bool:
    """Whether an actor is the subject of a clause whose verb gives its subject no part in the act (*Zöllner fanden …*)."""
    deed = scene.stretch.deed
    return scene.attachments[number].kind == "bare" and (deed is None or not deed.subject)


def _allows(scene: Scene, number: int, pack: Pack) -> bool:
    """Whether an actor only accuses, asks or allows another to act (*Berlin erlaubt Polen, Panzer abzugeben*)."""
    by_object = words(pack.predicates.control.object)
    return (
        scene.attachments[number].kind == "bare" and not scene.goods and not scene.stretch.lemmas.isdisjoint(by_object)
    )


def own_deal(scene: Scene, pack: Pack) -> bool:
    """Whether a clause tells of its speaker's own deal: *man*, *wir*, *unser Land*, or a passive."""
    forms = set(scene.stretch.forms(scene.passage.row))
    return scene.ours or bool(forms & words(pack.events.self_.words)) or scene.stretch.passive


def _is_beyond(scene: Scene, number: int) -> bool:
    """Whether an actor only tells at which border something is (*an der Grenze zu Mali*)."""
    tied, row = scene.attachments[number], scene.passage.row
    return tied.preposition in ("zu", "zum", "zur") and row.lower[max(tied.first - 2, 0)].endswith("grenze")


def complete_own(act: Act, speaker: Role, pack: Pack) -> None:
    """Makes a speaker the subject of what he says of his own land or of all of them (*sein Land werde Jets abgeben*, *man*).

    Where all of them are meant the other end may be named, and an armed group speaks for itself as well.
    """
    deed, stretch = act.stretch.deed, act.stretch
    if act.parties or deed is None or stretch.passive or deed.subject not in ("supplier", "recipient"):
        return
    own, other = (act.supplier, act.recipient) if deed.subject == "supplier" else (act.recipient, act.supplier)
    bodies = words(pack.events.bodies.words) | words(pack.events.observers.words) | set(other.codes)
    if own or (other and not act.ours) or len(speaker.codes) != 1 or set(speaker.codes) & bodies:
        return
    forms = stretch.forms(act.passage.row)
    land = any(left in OWNING and right in LANDS for left, right in pairwise(forms))
    code = speaker.codes[0]
    if (code.isupper() and (land or act.ours)) or (act.ours and pack.background.home(code) is not None):
        if deed.subject == "supplier":
            act.supplier = speaker
        else:
            act.recipient = speaker
        if land or "wir" in forms:  # these name the speaker, *man* may be others
            act.direct = min(act.direct + 1, BOTH)


def hints(scenes: list[Scene], pack: Pack) -> list[Hint]:
    """The ends that the scenes of a passage name surely, whether or not goods stand beside them."""
    found: list[Hint] = []
    forms = scenes[0].passage.forms if scenes else frozenset()
    if pack.agents.keys().isdisjoint(forms) and words(pack.events.naming.meant).isdisjoint(forms):
        return found  # nothing names an end as such
    for scene in scenes:
        evidence = find_evidence(scene, pack) if scene.actors else []
        if all(item.rule not in SURE for item in evidence):
            continue
        for role, actor in zip(("supplier", "recipient"), choose(scene, evidence), strict=True):
            if actor and actor.rule in SURE:
                found.append(Hint(scene.passage.number, role, actor))
    return found


def complete_from_sentence(act: Act) -> None:
    """Fills the one open end of an act with the only other actor of its sentence."""
    if act.supplier and not act.recipient:
        act.recipient = act.other
    elif act.recipient and not act.supplier:
        act.supplier = act.other


def complete_from_context(act: Act, hints: list[Hint], speaker: Role, pack: Pack) -> None:
    """Fills the one open end of an act that no other act of the report tells.

    In order: what the sentences beside it say of that end, the only other actor of its sentence, and last its speaker, who
    speaks of a deal of his own where he names one end only.
    """
    if bool(act.supplier) == bool(act.recipient) or act.parties:
        return
    _leave_where_it_waits(act, hints, pack)
    if act.supplier and act.recipient:
        return
    wanted = "recipient" if act.supplier else "supplier"
    bodies = words(pack.events.bodies.words) | words(pack.events.observers.words)
    known = set((act.supplier or act.recipient).codes) | act.away
    if wanted == "recipient" and _gives_to_pronoun(act):
        hints = []
    beside = [hint for hint in hints if hint.role == wanted and not set(hint.actor.codes) & known]
    near = sorted(
        (hint for hint in beside if abs(hint.number - act.passage.number) <= NEAR),
        key=lambda hint: (abs(hint.number - act.passage.number), -hint.actor.score),
    )
    if near:
        chosen = Role(near[0].actor.codes, f"{near[0].actor.rule}, in a sentence beside it", near[0].actor.spans, 1)
    elif act.other:
        chosen = act.other
    elif _acts_as_other(act, wanted) or (act.kind == "use" and wanted == "supplier"):
        return
    elif (
        act.own and len(speaker.codes) == 1 and speaker.codes[0].isupper() and not set(speaker.codes) & (known | bodies)
    ):
        chosen = speaker
    else:
        return
    if wanted == "recipient":
        act.recipient = chosen
    else:
        act.supplier = chosen


def leave_where_found(act: Act, hints: list[Hint]) -> None:
    """Makes whom a sentence behind names the recipient of goods that are only found on their way, not where that is.

    So *In Mombasa hat der Zoll Gewehre entdeckt. Bestimmt waren sie für den Südsudan*.
    """
    place, deed = act.recipient, act.stretch.deed
    if place.rule != "place of arrival" or deed is None or deed.name != "find" or act.supplier:
        return
    for hint in hints:
        behind = 0 <= hint.number - act.passage.number <= NEAR
        if behind and hint.role == "recipient" and not set(hint.actor.codes) & set(place.codes):
            act.recipient = Role(hint.actor.codes, f"{hint.actor.rule}, in a sentence beside it", hint.actor.spans, 1)
            act.away = act.away | frozenset(place.codes)
            return


def _gives_to_pronoun(act: Act) -> bool:
    """Whether a pronoun is the dative of a verb of giving, so that no one told elsewhere is (*hatte ihr Jets verkauft*)."""
    deed, row = act.stretch.deed, act.passage.row
    if deed is None or not deed.dative:
        return False
    return any(
        row.lower[unit] in DATIVES or (row.lower[unit] == "ihr" and not row.capital[unit + 1])
        for unit in act.stretch.units
    )


def _leave_where_it_waits(act: Act, hints: list[Hint], pack: Pack) -> None:
    """Makes the place of goods that only wait there their supplier where a sentence behind names whom they are for.

    So *In Genua lagern 4000 Minen. Bestimmt sind sie für Togo.*
    """
    place = act.recipient
    if place.rule != "place of arrival" or act.stretch.lemmas.isdisjoint(words(pack.events.naming.staying)):
        return
    for hint in hints:
        behind = 0 <= hint.number - act.passage.number <= NEAR
        if behind and hint.role == "recipient" and not set(hint.actor.codes) & {*place.codes, *act.away}:
            act.supplier = Role(place.codes, WAITING, place.spans, 1)
            act.recipient = Role(hint.actor.codes, f"{hint.actor.rule}, in a sentence beside it", hint.actor.spans, 1)
            return


def _acts_as_other(act: Act, wanted: str) -> bool:
    """Whether *man* or *wir* is the subject of a verb that makes it the other end (*Ausgestattet habe man sie mit …*)."""
    deed, stretch = act.stretch.deed, act.stretch
    if deed is None or stretch.passive or deed.subject not in ("supplier", "recipient"):
        return False
    return deed.subject != wanted and not ALL_OF_US.isdisjoint(stretch.forms(act.passage.row))
