"""Constructions of transfer and use: goods with a direction, whatever verb or noun stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.bargains import MAKER
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.context import beside, only_other, own_deal
from beleg.claim.acts.figures import CARRIERS
from beleg.claim.acts.halts import still_goes_on, who_demands, who_is_to_stop
from beleg.claim.acts.roles import find_evidence
from beleg.claim.acts.stopped import mark_stopped
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.predicate_words import VerbClass
from beleg.claim.passages.dealers import dealt
from beleg.claim.passages.open_goods import joined_goods, open_goods
from beleg.claim.passages.passage import EventUse, GoodsUse
from beleg.claim.passages.payments import CODES as MONEY_CODES
from beleg.claim.passages.scene import Scene, turns
from beleg.claim.passages.turned import BY, behind
from beleg.claim.proposals.at_home import stays_at_home
from beleg.claim.proposals.figures_alone import figure_alone, of_told
from beleg.claim.proposals.going_on import further, goes_on
from beleg.claim.proposals.halting import halted, takes_back
from beleg.claim.proposals.joining import joined
from beleg.claim.proposals.listing import listing
from beleg.claim.proposals.parts import parts
from beleg.claim.proposals.questions import asks
from beleg.claim.proposals.returns import both_ways, exchanged, returned
from beleg.claim.proposals.targets import without_targets
from beleg.claim.proposals.unreal import comes_to_nothing
from beleg.model import Span
from beleg.model.phrase import ACCUSATIVE
from beleg.rules.words import words

BOTH = 2
#: Words before what somebody is supplied with.
WITH = frozenset({"mit", "womit", "damit"})
#: Classes of verbs for what is left of goods that were used, and for where they were made.
FOUND = frozenset({"find", "seize", "produce", "stem"})
#: What stands before such a participle.
APART = frozenset({",", ";", ":", "–", "und"})
#: Evidence too vague to make a transfer of goods without any word for one.
VAGUE = frozenset({"", "of", "place", "place of arrival", "owner of the goods", "towards"})

#: Participles of what is brought down, before a relative clause.
DOWNED = frozenset({"abgeschossen", "heruntergeholt"})
#: Goods that may do the shooting (*Ein Zerstörer schoss vier Drohnen ab*).
SHOOTERS = frozenset({"ships", "submarines", "armoured-vehicles"})


def propose(scenes: list[Scene], pack: Pack) -> list[Act]:
    """The acts that the scenes of one passage tell, in text order; empty ends are left for the register."""
    found: list[Act] = []
    for number, scene in enumerate(scenes):
        if comes_to_nothing(scene, pack):
            continue
        for part in parts(without_targets(scene, pack)):
            items = returned(part, pack)
            if items:
                first, second = exchanged(part, items, pack)
                found += both_ways(
                    _act(first, scenes, pack) if first.goods else None, _act(second, scenes, pack), items, scene
                )
                continue
            company = [*scenes[:number], part, *scenes[number + 1 :]]
            act = of_told(part, pack) or _act(part, company, pack) or figure_alone(part, pack)
            if act is not None:
                found.append(act)
    return joined(found)


def _uses(scene: Scene, pack: Pack) -> bool:
    """Whether a participle tells that goods are used up (*Raketen, abgefeuert von den Rebellen*)."""
    return any(
        pack.participles[form].kind == "use"
        for form in scene.stretch.forms(scene.passage.row)
        if form in pack.participles
    )


def _fired_by(scene: Scene, pack: Pack) -> bool:
    """Whether a participle behind goods tells who used them (*fand Splitter von Granaten, verschossen von der Miliz*)."""
    row = scene.passage.row
    return any(
        row.lower[unit + 1 : unit + 2] in (["von"], ["durch"])
        and row.lower[unit - 1] in APART
        and row.lower[unit] in pack.participles
        and pack.participles[row.lower[unit]].kind == "use"
        for unit in range(scene.goods[-1].stop, len(row))
    )


def _attacks(scene: Scene, pack: Pack) -> bool:
    """Whether a verb tells that arms come uninvited; a norm that is violated is no border."""
    if scene.stretch.lemmas.isdisjoint(words(pack.traps.attack.words)):
        return False
    stems, ends = pack.all_norm_stems, pack.norm_words
    return not any(form.startswith(stems) or form.endswith(ends) for form in scene.passage.forms)


def downed(scene: Scene, goods: Sequence[GoodsUse], pack: Pack) -> bool:
    """Whether what flies is shot down (*fünf Flugzeuge seien abgeschossen worden*): nobody used it, nobody got it."""
    row, stretch = scene.passage.row, scene.stretch
    behind = stretch.clause.subordinator == "rel" and not DOWNED.isdisjoint(
        row.lower[max(stretch.first - 2, 0) : stretch.first]
    )
    if not behind and stretch.lemmas.isdisjoint(words(pack.traps.downing.words)):
        return False
    flying = words(pack.traps.flying.words)
    return any(flying.issuperset(item.codes) for item in goods) and all(
        (flying | SHOOTERS).issuperset(item.codes) for item in goods
    )


def _strikes(scene: Scene, goods: Sequence[GoodsUse]) -> bool:
    """Whether what flies opens the clause and destroys something itself (*Malische Drohnen aus Rom zerstörten eine Brücke*)."""
    passage, finite = scene.passage, scene.stretch.clause.finite
    if finite is None or scene.stretch.passive or scene.stretch.clause.order != "second" or goods[0].first > finite:
        return False
    if any(scene.attachments[number].kind == "bare" for number in scene.actors):
        return False
    taken = {unit for actor in passage.actors for unit in range(actor.first, actor.stop)}
    return any(
        phrase.head > finite
        and scene.stretch.covers(phrase.head)
        and phrase.preposition is None
        and bool(phrase.case & ACCUSATIVE)
        and phrase.head not in taken
        for phrase in passage.phrases
    )


def instructs(scene: Scene, scenes: list[Scene]) -> bool:
    """Whether a relative clause only says what the people before it are sent for (*Berater, die Soldaten ausbilden*)."""
    deed = scene.stretch.deed
    if deed is None or deed.name != "teach" or scene.stretch.clause.subordinator != "rel":
        return False
    before = scenes[: next(number for number, other in enumerate(scenes) if other is scene)]
    return bool(before) and any(item.codes == PERSONS for item in before[-1].goods)


def _own_forces(act: Act) -> bool:
    """Whether goods only arrive that their own state may well keep (*Amerikas Flugzeugträger ist eingetroffen*)."""
    deed = act.stretch.deed
    moved = deed is not None and deed.name in ("arrive", "depart")
    return moved and act.supplier.rule in ("origin adjective", "owner of the goods")


def _counts(scene: Scene) -> bool:
    """Whether a clause tells more of an act told before: how many goods there were, or that they arrive."""
    deed = scene.stretch.deed
    if deed is not None and deed.name in ("arrive", "depart"):
        return True
    if deed is not None and deed.name != "figure":
        return False
    counted = any(scene.stretch.covers(first) for first, _, quantity in scene.passage.quantities)
    return counted and (deed is not None or scene.stretch.clause.order == "verbless" or "sein" in scene.stretch.lemmas)


def _travels(deed: VerbClass | None) -> bool:
    return deed is not None and deed.name in ("arrive", "depart", "stem", "serve", "station")


def _moves(deed: VerbClass | None, event: EventUse | None) -> bool:
    """Whether a clause without goods of its own tells so clearly of a transfer that it may point at one told before."""
    if deed is not None:
        return deed.name in (
            "give",
            "carry",
            "get",
            "obtain_from",
            "equip",
            "arm",
            "rearm",
            "promise",
            "arrive",
            "await",
        )
    return event is not None and event.noun.name in ("give", "get")


def _points_back(scene: Scene, event: EventUse | None, pack: Pack, *, strong: bool) -> bool:
    """Whether a clause without goods points at an act told before: by a figure, or by a word for its goods beside its verb."""
    if _numbers(scene, pack):
        return True
    if not _moves(scene.stretch.deed, event) or not _points(scene, pack):
        return False
    counted = any(scene.stretch.covers(first) for first, _, _ in scene.passage.quantities)
    return strong or counted or further(scene, event, pack)


def _numbers(scene: Scene, pack: Pack) -> bool:
    """Whether a clause only gives a figure for an act told before (*sprach von 300 Containern*, *bezifferte die Zahl auf 300*)."""
    deed = scene.stretch.deed
    if deed is None or deed.name != "figure":
        return False
    named = not words(pack.events.numbers.nouns).isdisjoint(scene.passage.forms)
    return any(
        scene.stretch.covers(first)
        and (quantity.unit in CARRIERS or (named and quantity.noun is None))
        and (quantity.lower is not None or quantity.upper is not None)
        for first, _, quantity in scene.passage.quantities
    )


def _number_of(scene: Scene, pack: Pack) -> bool:
    """Whether a clause gives the number of its goods apart from them (*schätzt die Zahl der Soldaten auf 11.000*)."""
    return not words(pack.events.numbers.nouns).isdisjoint(scene.passage.forms) and any(
        scene.stretch.covers(first) for first, _, _ in scene.passage.quantities
    )


def _act(scene: Scene, scenes: list[Scene], pack: Pack) -> Act | None:
    passage, stretch, deed = scene.passage, scene.stretch, scene.stretch.deed
    event = _event(scene)
    named = dealt(scene, pack)
    goods = sorted([*scene.goods, *joined_goods(scene, pack)], key=lambda item: item.first)
    goods = goods or list(open_goods(scene, pack) or named)
    if not goods and deed is None and event is None:
        return None
    withdrawn = not passage.forms.isdisjoint(words(pack.traps.withdrawal.words))
    if withdrawn and all(item.codes == PERSONS for item in goods):
        return None
    if instructs(scene, scenes) or (event is None and _attacks(scene, pack)) or stays_at_home(scene, pack):
        return None
    forbidden = not stretch.lemmas.isdisjoint(words(pack.breach.verbs.forbid))
    still = still_goes_on(scene, scenes, pack)
    if not still and (forbidden or halted(event, scene, pack) or takes_back(scene, pack)):
        return None
    strong = (deed is not None and deed.weight == "strong") or (event is not None and (event.noun.name != "use"))
    pointing = not goods and _points_back(scene, event, pack, strong=strong)
    if not goods and not pointing and not _means_arms(scene):
        return None
    evidence = find_evidence(scene, pack)
    lost = any(item.rule == "whose goods are hit" for item in evidence)
    kept = stretch.lemmas & words(pack.traps.kept.words) and not all(behind(passage, item, BY) for item in goods)
    if goods and not lost and (kept or downed(scene, goods, pack)) and not _strikes(scene, goods):
        return None
    supplier, recipient = choose(scene, evidence)
    if still and not supplier:
        supplier = who_is_to_stop(scene, scenes, pack)
    parties = _parties(scene, event) and MAKER not in (supplier.rule, recipient.rule)
    if parties:
        supplier, recipient = Role(), Role()
    numbered = (
        deed is not None and deed.name == "figure" and (any(item.counted for item in goods) or _number_of(scene, pack))
    )
    if goods and not strong and all(item.codes == PERSONS for item in goods) and not _travels(deed) and not numbered:
        return None  # soldiers who are only somewhere, fall or fight have not been handed to anyone
    ends = bool(supplier) + bool(recipient)
    if goods and ends < 2 and not parties:
        supplier, recipient = beside(scene, scenes, supplier, recipient, pack)
        if not ends and supplier and recipient:
            ends = 2
        elif not ends and recipient and deed is not None and deed.name == "seize":
            ends = 1  # stoppte Drehbänke, die für Teheran bestimmt waren
    found = deed is not None and deed.name in FOUND and bool(scene.goods) and _fired_by(scene, pack)
    used = (event is None and (found or (_uses(scene, pack) if deed is None else deed.kind == "use"))) or (
        event is not None and event.noun.name == "use"
    )
    if used and (
        not words(pack.traps.exercise.words).isdisjoint(passage.forms)
        or any(item.codes == MONEY_CODES for item in goods)
    ):
        return None  # fired at nobody, or money that is spent
    handed = scene.attribute is not None and scene.attribute.deed.weight == "strong" and ends == BOTH
    vague = {supplier.rule, recipient.rule} <= VAGUE and not handed
    listed = listing(scene, pack) if goods and vague and not parties else ""
    if deed is None and event is None and vague and not (parties or listed):
        return None
    if listed:
        supplier, recipient, ends = Role(), Role(), 0
    if goods:
        if not (strong or ends or listed or _counts(scene)):
            return None
        pointing = ends == 0 and not parties
        if deed is None and event is None and ends < 2:
            pointing = True
    elif ends == BOTH and _means_arms(scene):
        pointing = False
    elif not pointing:
        return None
    act = Act(passage, stretch, _anchor(scene, event), "use" if used else "transfer")
    act.supplier, act.recipient = supplier, recipient
    act.strong = strong
    mark_stopped(act, scene)
    act.away |= scene.elsewhere | (who_demands(scene, scenes) if still else frozenset())
    act.own, act.ours = own_deal(scene, pack), scene.ours
    act.further = further(scene, event, pack)
    act.goes_on = goes_on(scene)
    act.told = strong or bool(named) or (deed is not None and deed.name in ("arrive", "stem", "find", "seize", "serve"))
    soft = act.goods == PERSONS and not strong and not any(item.counted for item in goods)
    if (
        goods
        and ends == 1
        and not used
        and not soft
        and (act.told or any(item.counted for item in goods))
        and not _own_forces(act)
    ):
        act.other = only_other(scene, scenes, supplier, recipient, pack)
    act.direct = ends
    act.listing = listed
    act.asked = asks(act, scene, scenes, pack)
    act.items = tuple(goods)
    act.goods = tuple(dict.fromkeys(code for item in goods for code in item.codes))
    act.goods_spans = tuple(item.span for item in goods)
    act.pointing, act.parties = pointing, parties
    act.reversed = turns(passage, pack)
    if deed is not None and not goods and _means_arms(scene):
        meant = scene.meant[0].codes if scene.meant and deed.name == "equip" else ()
        act.goods = meant or (deed.goods,)
    act.evidence.append(passage.sentence)
    if goods:
        act.because("goods", "named in the clause", *act.goods_spans)
    act.because(
        "kind",
        f"listing: {listed}"
        if listed
        else f"{'noun' if event else 'verb' if deed else 'goods with a direction'}: {_name(scene, event)}",
        act.anchor,
    )
    return act


def _means_arms(scene: Scene) -> bool:
    """Whether a verb tells by itself what it hands over (*bewaffnet*), or does where nothing else is told (*beliefert*)."""
    deed = scene.stretch.deed
    if deed is None or not deed.goods:
        return False
    return deed.name != "equip" or WITH.isdisjoint(scene.stretch.forms(scene.passage.row))


def _name(scene: Scene, event: EventUse | None) -> str:
    if event is not None:
        return event.noun.name
    return scene.stretch.deed.name if scene.stretch.deed is not None else "direction"


def _event(scene: Scene) -> EventUse | None:
    """The event noun that tells the act: one with goods first, none where only *Hilfe* or *Vertrag* stands without goods."""
    with_goods = [event for event in scene.events if event.goods is not None]
    if with_goods:
        return with_goods[0]
    return scene.events[0] if scene.events else None


def _anchor(scene: Scene, event: EventUse | None) -> Span:
    if scene.goods and scene.stretch.covers(scene.goods[0].first):
        return scene.goods[0].span
    if event is not None:
        return event.span
    verb = scene.stretch.verb
    return scene.passage.row.span(verb, verb + 1) if verb is not None else scene.passage.sentence


def _parties(scene: Scene, event: EventUse | None) -> bool:
    """Whether two actors stand at the act without a direction (*Waffenhandel zwischen Moskau und Pjöngjang*)."""
    if event is None or event.noun.name != "both":
        return False
    tied = [
        scene.attachments[number]
        for number in scene.actors
        if scene.attachments[number].kind == "event" or scene.attachments[number].preposition in ("zwischen", "mit")
    ]
    directed = any(scene.attachments[number].preposition in ("aus", "an", "nach", "für") for number in scene.actors)
    return len(tied) >= 2 and not directed


def _points(scene: Scene, pack: Pack) -> bool:
    """Whether a stretch without goods points at an act told before."""
    forms = set(scene.stretch.forms(scene.passage.row))
    if any(
        quantity.unit in CARRIERS and scene.stretch.covers(first) for first, _, quantity in scene.passage.quantities
    ):
        return True
    pointers = pack.events.pointers
    return bool(forms & words(pointers.nouns) or forms & words(pointers.words))
