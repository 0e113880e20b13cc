"""Cargo of a sentence whose carrier another sentence lets travel (*Ein Schiff aus Peru legte in Beira an. An Bord: 40 Mörser*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.figures import with_figures
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.cargo import VESSELS
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.scene import Evidence, Scene
from beleg.claim.proposals.halves import KIND
from beleg.claim.proposals.tellings import Telling
from beleg.claim.proposals.worth import DEFINITE
from beleg.model import Span
from beleg.model.analysis import WORD
from beleg.rules.words import words

#: How many sentences before and behind its cargo a carrier's way is told at most.
REACH = 2
#: Goods that travel for many other reasons.
OTHERS = frozenset({PERSONS, ("money",), ("food",), ("energy",)})
#: Classes of verbs by which a carrier moves, and by which it is stopped or searched.
MOVING = frozenset({"arrive", "depart", "want"})
STOPPING = frozenset({"seize", "find"})
#: … or by which it comes to an end anyhow.
ENDING = STOPPING | {"arrive"}
#: Those by which somebody sends a carrier, and reasons that then tell who sends it to whom.
SENDING = frozenset({"give", "carry", "promise"})
SENT = frozenset({"subject", "agent of a passive", "dative", "to", "for", "towards"})
#: Reasons of a form that nothing else has.
FORM = frozenset({"from", "to", "for", "towards", "of", "origin adjective", "made in"})
#: Goods that a report speaks of before it says what they were.
WHOLE = frozenset({"weapons", "military-equipment"})
#: Pronouns for a carrier, at the beginning of a clause or behind its verb.
PRONOUNS = frozenset({"er", "sie", "es", "diese", "dieser", "dieses"})
#: How much each reason counts; of equal ones that name different actors none does.
SURE = {
    "named as": 5,
    "to": 4,
    "from": 4,
    "for": 4,
    "of": 3,
    "towards": 3,
    "place": 2,
    "dative": 2,
    "place of arrival": 2,
    "subject": 3,
    "origin adjective": 3,
    "made in": 3,
    "agent of a passive": 3,
}


def _open_ends() -> dict[str, list[tuple[int, Role]]]:
    """Nobody at either end yet."""
    return {"supplier": [], "recipient": []}


@dataclass(slots=True)
class Way:
    """What the sentences around a cargo tell of its carrier's way: who may be at each end, how surely; the scene that moves it."""

    ends: dict[str, list[tuple[int, Role]]] = field(default_factory=_open_ends)
    stopped: bool = False
    carrier: bool = False
    told: tuple[Telling, Scene] | None = None
    sentences: dict[Span, Span] = field(default_factory=dict)

    def add(self, role: str, found: Role, sentence: Span) -> None:
        self.ends[role].append((found.score, found))
        self.sentences[found.spans[0]] = sentence

    def end(self, role: str) -> Role:
        """The one at an end; none where two are named as surely."""
        best = max((score for score, _ in self.ends[role]), default=0)
        named = {found.codes: found for score, found in self.ends[role] if score == best}
        return next(iter(named.values())) if len(named) == 1 else Role()


def voyages(read: Sequence[Telling], number: int, told: Sequence[Act], pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """The acts of the cargo that the sentence `number` of `read` names, between the ends of its carrier's way told around it.

    With the scenes in which they are told.  `told` are the acts told so far, those of that sentence among them.
    """
    here = read[number]
    passage = here.passage
    if passage.headline or not passage.goods or passage.row.text[-1] == "?":
        return []
    aboard = not words(pack.events.voyages.aboard).isdisjoint(passage.forms)
    cargo = next((scene for scene in here.scenes if _is_cargo(scene, pack, aboard=aboard)), None)
    if cargo is None or any(act.passage is passage or passage.sentence in act.evidence for act in told):
        return []
    window = read[max(number - REACH, 0) : number + REACH + 1]
    if any(not words(pack.traps.exercise.words).isdisjoint(telling.passage.forms) for telling in window):
        return []
    way = _way(window, here, cargo, pack)
    deed = cargo.stretch.deed
    way.stopped = way.stopped or (deed is not None and deed.name in STOPPING)
    hidden = not cargo.stretch.lemmas.isdisjoint(words(pack.events.voyages.hidden))
    if not way.carrier or not (aboard or hidden or way.stopped or _carried(cargo, pack)):
        return []
    supplier, recipient = way.end("supplier"), way.end("recipient")
    if not (supplier or recipient):
        supplier, recipient = _of_shipment(passage, cargo, told, way, pack)
    if recipient.rule == "place of arrival" and way.stopped:
        return []  # where a ship was searched is not where its cargo was to go
    if not (supplier and recipient) or set(supplier.codes) & set(recipient.codes):
        return []
    return _acts(here, cargo, supplier, recipient, way)


def _of_shipment(passage: Passage, cargo: Scene, told: Sequence[Act], way: Way, pack: Pack) -> tuple[Role, Role]:
    """The ends of the shipment that the sentences before told as a whole; none where they tell of two.

    So *Ein Schiff mit Waffen aus Peru ist auf dem Weg nach Mali. An Bord sind 40 Mörser.*
    """
    near = [
        act
        for act in told
        if act.kind == "transfer"
        and 0 < passage.number - act.passage.number <= REACH
        and (WHOLE.issuperset(act.goods) or set(act.goods) & {code for item in cargo.goods for code in item.codes})
    ]
    carried = [act for act in near if _carriers(act.passage, pack)]
    if not carried or len({act.pair for act in near}) != 1:
        return Role(), Role()
    meant, rule = carried[-1], "from an act of the report"
    for role in (meant.supplier, meant.recipient):
        for span in role.spans:
            way.sentences[span] = meant.passage.sentence
    return (
        Role(meant.supplier.codes, rule, meant.supplier.spans),
        Role(meant.recipient.codes, rule, meant.recipient.spans),
    )


def _is_cargo(scene: Scene, pack: Pack, *, aboard: bool) -> bool:
    """Whether a scene names goods that are aboard, or were found or lay in what was stopped."""
    deed, lemmas, named = scene.stretch.deed, scene.stretch.lemmas, pack.events.voyages
    if not any(_is_loaded(scene, item) for item in scene.goods):
        return False
    if not lemmas.isdisjoint(words(named.arresting)):
        return False  # what somebody aboard carried with him
    if aboard:
        return True
    if deed is not None and deed.name in STOPPING:
        return True
    if _carried(scene, pack):
        return True
    lying = lemmas & (words(named.lying) | words(named.hidden))
    return bool(lying) and not words(named.among).isdisjoint(scene.stretch.forms(scene.passage.row))


def _is_loaded(scene: Scene, item: GoodsUse) -> bool:
    """Whether goods may be a cargo, as no people, no words for what was told before and no ship that is known are."""
    if item.codes in OTHERS or item.meant:
        return False
    before = scene.passage.row.lower[max(item.first - 1, 0) : item.first]
    return not (VESSELS.issuperset(item.codes) and not DEFINITE.isdisjoint(before))


def _carried(scene: Scene, pack: Pack) -> bool:
    """Whether a pronoun or a noun for what carries brings the goods of a scene (*Sie brachten Raketen*)."""
    deed, row = scene.stretch.deed, scene.passage.row
    if deed is None or deed.name != "carry" or scene.stretch.passive:
        return False
    pronoun = any(row.lower[unit] in PRONOUNS and not row.capital[unit + 1] for unit in scene.stretch.units)
    return pronoun or bool(_carriers(scene.passage, pack))


def _way(window: Sequence[Telling], there: Telling, cargo: Scene, pack: Pack) -> Way:
    """What the sentences around tell of the way of what carries a cargo, the nearest first."""
    way = Way()
    here = there.passage
    before = False
    for telling in window:
        passage = telling.passage
        if passage is here:
            _take(way, telling, cargo, before, pack, own=True)
            continue
        if passage.headline or (passage.paragraph != here.paragraph and abs(passage.number - here.number) > 1):
            before = False
            continue
        before = _tell(way, telling, before, pack)
    return way


def _tell(way: Way, telling: Telling, before: bool, pack: Pack) -> bool:
    """Adds what a sentence tells of the way; whether it speaks of the carrier, as the one `before` it did."""
    spoken = bool(_carriers(telling.passage, pack))
    way.carrier = way.carrier or spoken
    if any(_foreign_goods(scene, pack) for scene in telling.scenes):
        return spoken
    goes_on = spoken or (before and not PRONOUNS.isdisjoint(telling.passage.forms))
    for scene in telling.scenes:
        _take(way, telling, scene, goes_on, pack, own=False)
    return goes_on


def _foreign_goods(scene: Scene, pack: Pack) -> bool:
    """Whether a scene names goods other than what carries."""
    ends = pack.events.voyages.carriers
    return any(not (item.meant or scene.passage.row.lower[item.stop - 1].endswith(ends)) for item in scene.goods)


def _carriers(passage: Passage, pack: Pack) -> list[int]:
    """The units of the nouns for what carries goods."""
    row, voyages_words = passage.row, pack.events.voyages
    return [
        unit
        for unit, lower in enumerate(row.lower)
        if row.capital[unit]
        and row.kind[unit] == WORD
        and lower.endswith(voyages_words.carriers)
        and not lower.endswith(voyages_words.warships)
    ]


def _take(way: Way, telling: Telling, scene: Scene, spoken: bool, pack: Pack, *, own: bool) -> None:
    """Adds the ends that one scene names; `spoken` tells that its sentence is about the carrier, `own` that it names the cargo."""
    deed = scene.stretch.deed
    stops = (deed is not None and deed.name in STOPPING) or bool(
        scene.stretch.lemmas & words(pack.events.voyages.searching)
    )
    moves = deed is not None and deed.name in MOVING
    evidence = find_evidence(scene, pack) if scene.actors else []
    if spoken and not own:
        way.stopped = way.stopped or stops
        if stops or ((moves or evidence) and not way.stopped and (moves or way.told is None)):
            way.told = (telling, scene)
    if spoken and not own and (named := _by_adjective(scene, pack)) is not None:
        way.add("supplier", named, telling.passage.sentence)
    for item in evidence:
        score = SURE.get(item.rule, 0)
        if not score or not _counts(scene, item, pack, spoken=spoken, own=own):
            continue
        actor = scene.passage.actors[item.actor]
        way.add(item.role, Role(actor.codes, item.rule, (actor.span,), score + own), telling.passage.sentence)


def _by_adjective(scene: Scene, pack: Pack) -> Role | None:
    """Whose plane or convoy it is, by the adjective before it (*ein peruanisches Frachtflugzeug*); a ship's tells its flag."""
    row = scene.passage.row
    for number in scene.actors:
        actor = scene.passage.actors[number]
        if actor.mention.form != "adjective" or scene.attachments[number].preposition:
            continue
        noun = actor.stop
        if noun < len(row) and row.capital[noun] and row.lower[noun].endswith(pack.events.voyages.flying):
            return Role(actor.codes, "origin adjective", (actor.span,), 2)
    return None


def _counts(scene: Scene, item: Evidence, pack: Pack, *, spoken: bool, own: bool) -> bool:
    """Whether a reason tells of the cargo: in its sentence, of what stands for it, of its carrier, or because it names an end."""
    if item.rule == "named as":
        return True
    pointing = bool(scene.meant) or (bool(scene.goods) and all(one.meant for one in scene.goods))
    if own or pointing:
        deed = scene.stretch.deed
        return item.rule in FORM or (own and deed is not None and deed.name not in ENDING)
    return spoken and _of_carrier(scene, item, pack)


def _of_carrier(scene: Scene, item: Evidence, pack: Pack) -> bool:
    """Whether a reason tells of the way of the carrier: beside a verb of moving, or right behind its noun."""
    deed, lemmas = scene.stretch.deed, scene.stretch.lemmas
    moving = deed is not None and deed.name in MOVING
    if deed is not None and deed.name in SENDING:
        return item.rule in SENT and bool(_carriers(scene.passage, pack))
    if item.rule in ("subject", "agent of a passive"):
        return False
    if item.rule in ("dative", "place of arrival"):
        return bool(lemmas & words(pack.events.voyages.landing))
    if item.rule == "place":
        return deed is not None and deed.name == "depart"
    if moving or not words(pack.events.voyages.bound).isdisjoint(scene.stretch.forms(scene.passage.row)):
        return True
    tied = scene.attachments[item.actor]
    return any(unit in (tied.first - 2, tied.first - 3) for unit in _carriers(scene.passage, pack))


def _acts(here: Telling, cargo: Scene, supplier: Role, recipient: Role, way: Way) -> list[tuple[Act, list[Scene]]]:
    """The acts of a cargo, one for each of its goods that has a figure of its own, told by the scene that moves it."""
    there, moving = way.told or (here, cargo)
    act = Act(here.passage, cargo.stretch, cargo.goods[0].span)
    act.supplier, act.recipient, act.direct, act.told = supplier, recipient, 2, True
    act.items = tuple(item for item in cargo.goods if _is_loaded(cargo, item))
    act.goods = tuple(dict.fromkeys(code for item in act.items for code in item.codes))
    act.goods_spans = tuple(item.span for item in act.items)
    spans = (span for role in (supplier, recipient) for span in role.spans[:1])
    told_in = {here.passage.sentence, *(way.sentences[span] for span in spans if span in way.sentences)}
    act.evidence += sorted(told_in)
    act.because("kind", KIND, act.anchor)
    act.because("goods", "named in the sentence before", *act.goods_spans)
    counted = with_figures(act)
    for one in counted:
        one.passage, one.stretch, one.units = there.passage, moving.stretch, None
    return [(one, there.scenes) for one in counted]
