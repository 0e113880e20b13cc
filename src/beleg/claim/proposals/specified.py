"""Sentences that only say what goods an act told before is about: *Dazu gehören 40 Jeeps*, *Betroffen sind zwei U-Boote*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.figures import with_figures
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import WEIGHTS, Scene, observes
from beleg.claim.proposals.tellings import Telling
from beleg.rules.words import words

#: How many sentences before it the act stands at most.
BEFORE = 2
#: The rule of an act so told.
KIND = "goods of an act told before"
#: Words at the beginning of a sentence, and the verbs that list goods beside them (*Dazu gehören*, *Darunter sind*).
POINTING = frozenset({"dazu", "darunter", "dabei", "darin"})
BELONGING = frozenset({"gehören", "zählen", "sein", "befinden", "handeln", "gehen"})
#: Participles beside *sein*, and verbs beside *es*, *er* and *das*, by which goods are listed.
STATED = frozenset({"enthalten", "betroffen", "vorgesehen", "eingeschlossen", "inbegriffen", "umfasst"})
PRONOUNS = frozenset({"es", "er", "sie", "das", "dies"})
#: How many words from its beginning such a word stands at most.
OPENING = 2
#: Classes of verbs and of nouns by which a sentence without goods tells that something is handed over.
HANDING = frozenset({"give", "get", "obtain_from", "promise", "want", "equip", "arm"})
EVENTS = frozenset({"give", "get"})


def specified(read: Sequence[Telling], number: int, told: Sequence[Act], pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """The acts of goods that the sentence `number` of `read` lists, between the ends of the act told right before.

    With the scenes in which they are told.  `told` are the acts told so far, those of that sentence among them.
    """
    here = read[number]
    passage = here.passage
    if not passage.goods or passage.row.text[-1] in "?:" or not passage.forms.isdisjoint(words(pack.denial.nouns.none)):
        return []
    scene = next((scene for scene in here.scenes if _lists(scene)), None)
    if scene is None or any(_takes_part(one, pack) for one in here.scenes):
        return []
    package = _package(read, number, pack)
    own = [act for act in told if act.passage is passage or passage.sentence in act.evidence]
    if own:
        _redirect(own, package)
        return []
    goods = [item for item in scene.goods if item.codes not in (PERSONS, ("money",)) and item.event is None]
    if not goods:
        return []
    before = package or _before(told, passage.number)
    if before is None:
        return []
    acts = with_figures(_act(scene, goods, before))
    if before is not package:
        return [(act, here.scenes) for act in acts]
    for act in acts:  # the sentence before tells whether and when
        act.passage, act.stretch, act.units = package.passage, package.stretch, None
    return [(act, read[number - 1].scenes) for act in acts]


def _redirect(own: Sequence[Act], package: Act | None) -> None:
    """Gives acts of a sentence that took their ends from the report those of the sentence right before."""
    for act in own:
        taken = act.supplier.rule not in WEIGHTS and act.recipient.rule not in WEIGHTS
        if package is not None and act.kind == "transfer" and taken:
            act.supplier, act.recipient = _same(package.supplier), _same(package.recipient)


def _lists(scene: Scene) -> bool:
    """Whether a clause says what belongs to something told before, or what that is about."""
    row, stretch = scene.passage.row, scene.stretch
    opening = row.lower[stretch.first : stretch.first + OPENING]
    forms = stretch.forms(row)
    if not POINTING.isdisjoint(opening) and not stretch.lemmas.isdisjoint(BELONGING):
        return True
    if not STATED.isdisjoint(opening) and not {"ist", "sind", "waren", "war", "seien", "sei"}.isdisjoint(forms):
        return True
    if "rede" in forms and "von" in forms:
        return opening[:1] == ["die"] or opening[:1] == ["von"]
    about = "um" in forms and not stretch.lemmas.isdisjoint({"gehen", "handeln"})
    lists = not stretch.lemmas.isdisjoint({"umfassen", "enthalten", "beinhalten"}) and not stretch.passive
    return (about and "es" in forms) or (lists and not PRONOUNS.isdisjoint(opening[:1]))


def _takes_part(scene: Scene, pack: Pack) -> bool:
    """Whether a clause names an end of its own."""
    supplier, recipient = choose(scene, find_evidence(scene, pack))
    found = [role for role in (supplier, recipient) if role.rule in WEIGHTS and role.rule != "origin adjective"]
    return bool(found) and not all(
        observes(actor, pack) for actor in scene.passage.actors if any(actor.span in role.spans for role in found)
    )


def _before(told: Sequence[Act], number: int) -> Act | None:
    """The act that the sentence, or the one before it, told last; None where these tell of several pairs."""
    near = [act for act in told if 0 < number - act.passage.number <= BEFORE and act.kind in ("transfer", "denial")]
    if not near:
        return None
    last = [act for act in near if act.passage.number == near[-1].passage.number]
    if len({(act.kind, act.pair) for act in last}) != 1 or not (last[-1].supplier and last[-1].recipient):
        return None
    return last[-1] if last[-1].kind == "transfer" or last[-1].status == "prospective" else None


def _package(read: Sequence[Telling], number: int, pack: Pack) -> Act | None:
    """The act of a sentence right before that hands over something without naming goods (*schickt Mali ein Hilfspaket*)."""
    telling = read[number - 1] if number else None
    if telling is None or telling.passage.goods or telling.passage.row.text[-1] == "?":
        return None
    for scene in telling.scenes:
        deed = scene.stretch.deed
        handing = deed is not None and deed.name in HANDING
        if not (handing or any(event.noun.name in EVENTS for event in scene.events)):
            continue
        supplier, recipient = choose(scene, find_evidence(scene, pack))
        if supplier and recipient and not set(supplier.codes) & set(recipient.codes):
            act = Act(telling.passage, scene.stretch, telling.passage.sentence)
            act.supplier, act.recipient = supplier, recipient
            act.evidence.append(telling.passage.sentence)
            return act
    return None


def _act(scene: Scene, goods: list[GoodsUse], before: Act) -> Act:
    act = Act(scene.passage, scene.stretch, goods[0].span, before.kind)
    act.supplier = _same(before.supplier)
    act.recipient = _same(before.recipient)
    act.direct, act.told, act.items = 2, True, tuple(goods)
    act.goods = tuple(dict.fromkeys(code for item in goods for code in item.codes))
    act.goods_spans = tuple(item.span for item in goods)
    act.evidence = [scene.passage.sentence]
    if not before.goods:
        act.evidence.insert(0, before.passage.sentence)
    act.goes_on = True
    act.because("kind", KIND, act.anchor)
    if act.kind == "denial":
        act.status, act.claimants = before.status, before.claimants
        act.because("status", KIND)
        act.because("claimants", before.basis["claimants"].rule if "claimants" in before.basis else "", act.anchor)
    act.because("goods", "named in the clause", *act.goods_spans)
    return act


def _same(role: Role) -> Role:
    return replace(role, rule="of the act whose goods are named")
