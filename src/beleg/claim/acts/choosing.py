"""Of all who may give and get in a stretch of a sentence, the pair with the best evidence; a tie stays open."""

from __future__ import annotations

from itertools import pairwise

from beleg.claim.acts.act import Role
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.passages.cargo import CARRYING
from beleg.claim.passages.deed import EQUIPPING, GIVING
from beleg.claim.passages.scene import Evidence, Scene
from beleg.claim.passages.subjects import JOINTS

#: Evidence for who made goods, and with a participle before them for who handed them over.
MADE = frozenset({"origin adjective", "made in"})
AGENT = "agent of a passive"
HANDED = frozenset({"place", "from", AGENT})
#: The class of verbs whose subject gets goods.
GETTING = "get"
#: Words before a part of goods that are named before.
PART = frozenset({"darunter", "davon"})
#: The verb of whoever brings a deal about between others.
BROKERING = "vermitteln"
#: Classes of verbs by which people are brought to others.
BRINGING = frozenset({"give", "carry"})
#: Evidence of who would give to himself.
SELF = ("subject", "dative")
#: How far behind goods the phrase begins that says where they were, in words (*aus früheren polnischen Beständen*).
BEHIND_GOODS = 3


def choose(scene: Scene, evidence: list[Evidence]) -> tuple[Role, Role]:
    """Supplier and recipient of a scene: the best supported for each end, never one actor for both; a tie stays empty."""
    evidence = _sent_by(scene, _given_by_other(scene, _given_by_subject(scene, evidence)))
    sources = {scene.passage.actors[item.actor].codes for item in evidence if item.rule in ("from", "made in")}
    sources |= {
        scene.passage.actors[item.actor].codes
        for item in evidence
        if item.rule == "named as"
        and item.role == "supplier"
        and scene.passage.actors[item.actor].mention.form == "adjective"
    }  # malische Panzer ukrainischer Herkunft
    if sources:  # *russische Munition aus Nordkorea*: the adjective then names whose it is by now
        for item in evidence:
            if item.rule == "origin adjective" and scene.passage.actors[item.actor].codes not in sources:
                item.role, item.rule = "recipient", "owner of the goods"
    _owned_by(scene, evidence)
    supplier = _best(scene, evidence, "supplier", set())
    recipient = _best(scene, evidence, "recipient", set())
    if supplier and recipient and set(supplier.codes) & set(recipient.codes):
        if supplier.score >= recipient.score or _takes_another(scene, evidence, supplier, recipient):
            recipient = _best(scene, evidence, "recipient", set(supplier.codes))
        else:
            supplier = _best(scene, evidence, "supplier", set(recipient.codes))
    return supplier, recipient


def _takes_another(scene: Scene, evidence: list[Evidence], supplier: Role, recipient: Role) -> bool:
    """Whether the dative beside a named subject is a body whose state is only guessed: nobody gives to himself so.

    So *Panama will der Truppe Jets schenken*.
    """
    if (supplier.rule, recipient.rule) != ("subject", "dative"):
        return False
    actors = scene.passage.actors
    forms = {rule: [actors[item.actor].mention.form for item in evidence if item.rule == rule] for rule in SELF}
    named = {actor.stop - 1 for actor in actors}
    before = {actors[item.actor].first - 2 for item in evidence if item.rule == "dative"} - named
    if any(unit >= 0 and scene.passage.row.capital[unit] for unit in before):
        return False  # die Haubitzen der Armee
    return set(forms["dative"]) == {"role"} and "role" not in forms["subject"]


def _owned_by(scene: Scene, evidence: list[Evidence]) -> None:
    """Makes whose goods another has made the one who got them (*türkische Drohnen Malis*)."""
    if all(item.codes == PERSONS for item in scene.goods):
        return
    actors = scene.passage.actors
    signs = MADE | HANDED if scene.attribute is not None else MADE
    made = [actors[item.actor].codes for item in evidence if item.role == "supplier" and item.rule in signs]
    for item in evidence:
        owner = actors[item.actor]
        behind = any(owner.first >= goods.stop for goods in scene.goods)  # Drohnen der malischen Armee
        named = behind or owner.mention.form not in ("adjective", "compound")
        if item.rule == "owner of the goods" and named and made and owner.codes not in made:
            item.role = "recipient"


def _given_by_subject(scene: Scene, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence without where goods were made, where a verb of giving has a subject (*Athen gibt russische Panzer ab*).

    So where somebody equips another (*rüstet die Milizen mit russischen Gewehren aus*), not himself (*rüstet seine Armee aus*).
    """
    deed, actors = scene.stretch.deed, scene.passage.actors
    if deed is None or deed.name not in GIVING | EQUIPPING or scene.stretch.passive:
        return evidence
    givers = [item for item in evidence if item.role == "supplier" and item.rule in ("subject", "controller")]
    if not givers:
        return evidence
    if deed.name in EQUIPPING:
        giving = {code for item in givers for code in actors[item.actor].codes}
        objects = [item for item in evidence if item.role == "recipient" and item.rule in ("object", "dative")]
        if not any(giving.isdisjoint(actors[item.actor].codes) for item in objects):
            return evidence
    others = [item for item in evidence if item.role == "recipient"]
    if BROKERING in scene.stretch.lemmas and any(item.rule == "from" for item in evidence):
        return [item for item in evidence if item not in givers]  # vermittelte den Verkauf von Jets aus Rom
    handed = deed.name in GIVING and any(actors[item.actor].codes != actors[givers[0].actor].codes for item in others)
    dropped = ("origin adjective", "made in", "from") if handed else ("origin adjective", "made in")
    return [
        item for item in evidence if item.rule not in dropped or (item.rule == "from" and not _was_there(scene, item))
    ]


def _given_by_other(scene: Scene, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence without where goods were made, where *von* or *bei* names who hands them over beside who gets them.

    So *wurden Mali von Athen Panzer russischer Bauart überlassen*, *Mali kaufte bei Athen russische Panzer*.
    """
    deed, actors = scene.stretch.deed, scene.passage.actors
    getting = deed is not None and deed.name == GETTING and not scene.stretch.passive
    giving = deed is not None and deed.name in GIVING | EQUIPPING and scene.stretch.passive
    givers = {
        code
        for item in evidence
        if item.role == "supplier"
        if (item.rule == AGENT and (giving or scene.attribute is not None))
        or (getting and item.rule in ("of", "place") and scene.attachments[item.actor].preposition in ("von", "bei"))
        for code in actors[item.actor].codes
    }
    handed = any(item.role == "recipient" and givers.isdisjoint(actors[item.actor].codes) for item in evidence)
    return [item for item in evidence if item.rule not in MADE] if givers and handed else evidence


def _was_there(scene: Scene, item: Evidence) -> bool:
    """Whether *aus* behind goods tells where they were before (*gibt Kiew 40 Panzer aus DDR-Beständen*)."""
    tied, row = scene.attachments[item.actor], scene.passage.row
    if tied.preposition != "aus":
        return False
    return any(
        0 < tied.first - goods.stop <= BEHIND_GOODS or not PART.isdisjoint(row.lower[goods.stop : tied.first])
        for goods in scene.goods
    )


def _sent_by(scene: Scene, evidence: list[Evidence]) -> list[Evidence]:
    """The evidence without whose people they are, where one state brings those of another to a third.

    So *Ankara brachte syrische Kämpfer nach Baku*, *wurden von der Türkei verlegt*, but not *Moskau flog Kubaner ein*.
    """
    deed, actors = scene.stretch.deed, scene.passage.actors
    if deed is None or deed.name not in BRINGING or not scene.goods:
        return evidence
    if any(item.codes != PERSONS for item in scene.goods):
        return evidence
    senders = {
        code
        for item in evidence
        if item.role == "supplier" and item.rule in ("subject", "controller", "agent of a passive")
        if not _carries(scene, item.actor)
        for code in actors[item.actor].codes
    }
    goals = [item for item in evidence if item.role == "recipient" and item.rule in ("to", "towards", "dative")]
    if not senders or not any(senders.isdisjoint(actors[item.actor].codes) for item in goals):
        return evidence
    return [
        item
        for item in evidence
        if item.rule not in ("origin adjective", "made in", "from") or not senders.isdisjoint(actors[item.actor].codes)
    ]


def _carries(scene: Scene, number: int) -> bool:
    """Whether an actor only tells whose vessel carried people (*eine amerikanische Maschine flog kenianische Polizisten*)."""
    row, actor = scene.passage.row, scene.passage.actors[number]
    near = range(scene.attachments[number].first, min(actor.stop + 2, len(row)))
    return any(row.capital[unit] and row.lower[unit].endswith(CARRYING) for unit in near)


def _best(scene: Scene, evidence: list[Evidence], role: str, without: set[str]) -> Role:
    actors = scene.passage.actors
    scores: dict[tuple[str, ...], int] = {}
    reasons: dict[tuple[str, ...], Evidence] = {}
    for item in evidence:
        codes = actors[item.actor].codes
        if item.role != role or set(codes) & without:
            continue
        if item.weight > scores.get(codes, 0):
            scores[codes], reasons[codes] = item.weight, item
    if not scores:
        return Role()
    top = max(scores.values())
    best = [codes for codes, score in scores.items() if score == top]
    if len(best) > 1 and not _conjoined(scene, [reasons[codes] for codes in best]):
        best = _nearest(scene, [reasons[codes] for codes in best])
    chosen = [reasons[codes] for codes in best]
    joined = tuple(dict.fromkeys(code for codes in best for code in codes))
    spans = tuple(sorted(actors[item.actor].span for item in chosen))
    return Role(joined, chosen[0].rule, spans, top) if chosen else Role()


def _conjoined(scene: Scene, evidence: list[Evidence]) -> bool:
    """Whether actors stand side by side, joined by *und* or commas."""
    actors, row = scene.passage.actors, scene.passage.row
    order = sorted(evidence, key=lambda item: actors[item.actor].first)
    for left, right in pairwise(order):
        between = row.lower[actors[left.actor].stop : actors[right.actor].first]
        together = any(form in JOINTS for form in between) or between[:2] == ["als", "auch"]
        if not together or len(between) > 5:
            return False
    return True


def _nearest(scene: Scene, evidence: list[Evidence]) -> list[tuple[str, ...]]:
    """Of equally good actors the one nearest to the goods."""
    if not scene.goods:
        return []
    here = scene.goods[0].first
    actors = scene.passage.actors
    order = sorted(evidence, key=lambda item: abs(actors[item.actor].first - here))
    return [actors[order[0].actor].codes]
