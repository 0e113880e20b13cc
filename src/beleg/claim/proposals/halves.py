"""Acts told in two sentences: goods in one, who gives or gets them in the next (*In Genua liegen 40 Minen. Ihr Ziel ist Lomé*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.context import APART, WAITING
from beleg.claim.acts.figures import with_figures
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.kinds import COUNTING, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Evidence, Scene, observes
from beleg.claim.proposals.tellings import Telling
from beleg.model.phrase import ACCUSATIVE, NOMINATIVE
from beleg.rules.words import words

#: How many sentences before its ends the goods of an act are named at most.
REACH = 2
#: Pronouns that stand for goods named before.
PRONOUNS = frozenset({"sie", "es", "ihn", "diese", "dieses", "diesen", "beide"})
#: Those that stand for its subject.
SUBJECTS = frozenset({"man", "er", "wir"})
#: Words that ask where goods are from or go, or who has sent or gets them, and how far the answer stands from its beginning.
ASKING = frozenset({"woher", "wohin", "wem", "wen"})
OPENING = 2
#: Goods that are told of in two sentences for many other reasons.
APART_GOODS = frozenset({PERSONS, ("money",)})
#: Prepositions before where goods are.
WHERE = frozenset({"in", "auf", "bei", "an", "vor"})
#: Classes of verbs beside which a pronoun stands for goods that change hands, or tells where they are from.
HANDING = frozenset({"give", "get", "obtain_from", "promise", "want", "stem", "repay", "await"})


#: The rule of an act so told.
KIND = "goods and ends in two sentences"


@dataclass(slots=True)
class Ends:
    """The ends that a scene names for goods told before; `named` tells that it names them as such."""

    scene: Scene
    supplier: Role
    recipient: Role
    named: bool = False


def halves(read: Sequence[Telling], number: int, told: Sequence[Act], pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """Acts whose goods a sentence names and whose ends the sentence `number` of `read` does, a little further on.

    With the scenes in which they are told.  `told` are the acts told so far, those of that sentence among them.
    """
    here = read[number]
    passage = here.passage
    if passage.headline or not here.scenes or any(not item.meant for item in passage.goods):
        return []
    if passage.row.text[-1] == "?" or not passage.forms.isdisjoint(words(pack.denial.nouns.none)):
        return []
    if any(act.passage is passage for act in told):
        return []
    before = read[max(number - REACH, 0) : number]
    if not any(item for telling in before for item in telling.passage.goods):
        return []
    ends = next((ends for scene in here.scenes if (ends := _ends(scene, before, pack)) is not None), None)
    if ends is None:
        return []
    for telling in reversed(before):
        goods = [scene for scene in telling.scenes if any(item.codes not in APART_GOODS for item in scene.goods)]
        if telling.passage.headline or not goods:
            continue
        if any(telling.passage.sentence in act.evidence and act.supplier and act.recipient for act in told):
            return []
        if ends.named and not (ends.supplier and ends.recipient):
            _take_beside(ends, [*before, *read[number + 1 : number + 2]], goods[-1], pack)
        return _joined(goods[-1], telling, here, ends, pack)
    return []


def _take_beside(ends: Ends, beside: Sequence[Telling], goods: Scene, pack: Pack) -> None:
    """Gives the open end to the one whom a sentence beside names as such (*Herkunft: Peru. Ziel: Mali.*)."""
    for telling in beside:
        if any(scene.goods for scene in telling.scenes):
            continue
        for scene in telling.scenes:
            other = _ends(scene, (), pack)
            if other is None or not other.named:
                continue
            ends.supplier = ends.supplier or other.supplier
            ends.recipient = ends.recipient or other.recipient


def _ends(scene: Scene, before: Sequence[Telling], pack: Pack) -> Ends | None:
    """The ends that a scene without goods names for goods told before."""
    if not scene.actors or scene.goods:
        return None
    evidence = find_evidence(scene, pack)
    called = [item for item in evidence if item.rule == "named as"]
    if called:
        return Ends(scene, *choose(scene, called), named=True)
    if before and (answer := _answer(scene, before[-1], evidence)) is not None:
        return answer
    deed = scene.stretch.deed
    if scene.events or not _points(scene) or _has_object(scene):
        return None
    if any(
        scene.stretch.covers(first) and quantity.unit in COUNTING for first, _, quantity in scene.passage.quantities
    ):
        return None
    if not scene.stretch.lemmas.isdisjoint(words(pack.events.naming.making)):
        maker = _maker(scene, pack)
        return None if maker is None else Ends(scene, maker, Role())
    if deed is None or deed.name not in HANDING:
        return None
    supplier, recipient = choose(scene, evidence)
    return Ends(scene, supplier, recipient) if bool(supplier) != bool(recipient) else None


def _points(scene: Scene) -> bool:
    """Whether a pronoun stands in a scene that may mean goods told before."""
    row = scene.passage.row
    return any(row.lower[unit] in PRONOUNS and not row.capital[unit + 1] for unit in scene.stretch.units)


def _has_object(scene: Scene) -> bool:
    """Whether a noun other than that of an actor may be the object of a scene, so that its pronoun is none."""
    passage, row = scene.passage, scene.passage.row
    taken = {unit for tied in scene.attachments for unit in range(tied.first, tied.stop)}
    taken |= {unit for actor in passage.actors for unit in range(actor.first, actor.stop)}
    taken |= {unit for first, stop, _ in passage.times for unit in range(first, stop)}
    return any(
        scene.stretch.covers(phrase.head)
        and phrase.preposition is None
        and bool(phrase.case & ACCUSATIVE)
        and row.capital[phrase.head]
        and row.lower[phrase.head] not in PRONOUNS
        and phrase.head not in taken
        for phrase in passage.phrases
    )


def _answer(scene: Scene, question: Telling, evidence: Sequence[Evidence]) -> Ends | None:
    """The end that a piece without a verb names where the sentence before asks for it (*Woher? Aus Peru.*)."""
    passage = question.passage
    if passage.row.text[-1] != "?" or passage.forms.isdisjoint(ASKING):
        return None
    first = next((item for item in evidence if item.rule in ("from", "to", "for", "made in")), None)
    if first is None or scene.passage.actors[first.actor].first - scene.stretch.clause.opening > OPENING:
        return None
    actor = scene.passage.actors[first.actor]
    role = Role(actor.codes, "named as", (actor.span,), 7)
    return Ends(scene, *((role, Role()) if first.role == "supplier" else (Role(), role)), named=True)


def _maker(scene: Scene, pack: Pack) -> Role | None:
    """Who is said to have made goods told before: the subject, the agent or the place."""
    for number in scene.actors:
        actor, tied = scene.passage.actors[number], scene.attachments[number]
        if observes(actor, pack) or tied.foreign:
            continue
        subject = tied.kind == "bare" and not scene.stretch.passive and bool(tied.case & NOMINATIVE)
        if subject or (tied.kind == "preposition" and tied.preposition in ("von", "in", "bei", "auf")):
            return Role(actor.codes, "made in", (actor.span,), 6)
    return None


def _joined(goods: Scene, telling: Telling, here: Telling, ends: Ends, pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """The act of two scenes, that of the goods and that of the ends; empty where an end stays open."""
    supplier, recipient = ends.supplier, ends.recipient
    known = {*supplier.codes, *recipient.codes}
    if not recipient:
        recipient = _same_subject(goods, ends, "recipient") or _other_end(goods, known, "recipient", pack)
    elif not supplier:
        supplier = _same_subject(goods, ends, "supplier") or _other_end(goods, known, "supplier", pack)
    if not (supplier and recipient) or set(supplier.codes) & set(recipient.codes):
        return []
    act = Act(telling.passage, goods.stretch, goods.goods[0].span)
    act.supplier, act.recipient, act.direct, act.told = supplier, recipient, 2, True
    act.items = tuple(item for item in goods.goods if item.codes not in APART_GOODS)
    act.goods = tuple(dict.fromkeys(code for item in act.items for code in item.codes))
    act.goods_spans = tuple(item.span for item in act.items)
    act.evidence += [telling.passage.sentence, here.passage.sentence]
    if goods.stretch.deed is not None and goods.stretch.deed.kind == "use" and act.recipient is not ends.recipient:
        act.kind = "use"
    act.because("kind", KIND, act.anchor)
    act.because("goods", "named in the sentence before", *act.goods_spans)
    counted = with_figures(act)
    if ends.named:
        return [(act, telling.scenes) for act in counted]
    for act in counted:
        act.passage, act.stretch, act.units = here.passage, ends.scene.stretch, None
    return [(act, here.scenes) for act in counted]


def _same_subject(goods: Scene, ends: Ends, wanted: str) -> Role:
    """The subject of the goods' sentence where the other has a pronoun for it (*Rom kennt sie. Man habe sie Mali verkauft*)."""
    stretch = ends.scene.stretch
    deed, lower = stretch.deed, ends.scene.passage.row.lower
    if ends.named or deed is None or deed.subject != wanted or stretch.passive:
        return Role()
    if not any(lower[unit] in SUBJECTS for unit in stretch.units):
        return Role()
    for number in goods.actors:
        actor, tied = goods.passage.actors[number], goods.attachments[number]
        if (
            tied.kind == "bare"
            and not tied.origin
            and bool(tied.case & NOMINATIVE)
            and actor.mention.form != "adjective"
        ):
            return Role(actor.codes, "subject of the sentence before", (actor.span,), 2)
    return Role()


def _other_end(goods: Scene, known: set[str], wanted: str, pack: Pack) -> Role:
    """The end of goods that their own sentence names: by form, as where they wait or are, as who lets them go or has them."""
    passage, lemmas = goods.passage, goods.stretch.lemmas
    naming = pack.events.naming
    staying = not lemmas.isdisjoint(words(naming.staying)) or not lemmas
    evidence = [
        item
        for item in find_evidence(goods, pack)
        if item.role == wanted and not (staying and item.rule in ("place", "place of arrival"))
    ]
    found = choose(goods, evidence)[0 if wanted == "supplier" else 1]
    if found and not known & set(found.codes):
        return found
    rule = "who lets the goods go" if wanted == "supplier" else "who has the goods"
    acting = words(naming.leaving if wanted == "supplier" else naming.having)
    for number in goods.actors:
        actor, tied = passage.actors[number], goods.attachments[number]
        if known & set(actor.codes) or observes(actor, pack) or tied.foreign or tied.preposition in APART:
            continue
        if tied.kind == "bare" and not tied.origin and not lemmas.isdisjoint(acting):
            return Role(actor.codes, rule, (actor.span,), 2)
        if tied.kind == "preposition" and tied.preposition in WHERE and staying:
            return Role(actor.codes, WAITING if wanted == "supplier" else "where the goods are", (actor.span,), 2)
    return Role()
