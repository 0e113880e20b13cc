"""Constructions of transfer and use: goods with a direction, whatever verb or noun stands beside them."""

from __future__ import annotations

from beleg.claim.act import Act, Role
from beleg.claim.pack import Pack, lines, words
from beleg.claim.passage import EventUse, GoodsUse
from beleg.claim.roles import Scene, choose, find_evidence
from beleg.model import Span

#: Goods codes of people; teaching and serving are transfers of these.
PERSONS = "personnel"


def propose(scenes: list[Scene], pack: Pack) -> list[Act]:
    """The acts that the scenes of one passage tell, in text order; empty ends are left for the register."""
    found: list[Act] = []
    for scene in scenes:
        act = _act(scene, scenes, pack)
        if act is not None:
            found.append(act)
    return found


def _act(scene: Scene, scenes: list[Scene], pack: Pack) -> Act | None:
    passage, stretch, deed = scene.passage, scene.stretch, scene.stretch.deed
    event = _event(scene)
    goods = list(scene.goods)
    if not goods and deed is None and event is None:
        return None
    supplier, recipient = choose(scene, find_evidence(scene, pack))
    parties = _parties(scene, event)
    if parties:
        supplier, recipient = Role(), Role()
    strong = (deed is not None and deed.weight == "strong") or (event is not None and (event.noun.name != "use"))
    ends = bool(supplier) + bool(recipient)
    if goods and ends < 2 and not parties and (strong or ends):
        supplier, recipient = _beside(scene, scenes, supplier, recipient)
    if goods and ends and not (supplier and recipient) and not parties:
        supplier, recipient = _only_other(scene, scenes, supplier, recipient)
    kind = "use" if deed is not None and deed.kind == "use" and event is None else "transfer"
    if goods:
        if not strong and ends == 0:
            return None
        pointing = ends == 0 and not parties
        if deed is None and event is None and ends < 2:
            pointing = True
    else:
        if not strong or not _points(scene, pack):
            return None
        pointing = True
    act = Act(passage, stretch, _anchor(scene, event), kind)
    act.supplier, act.recipient = supplier, recipient
    act.direct = ends
    act.items = tuple(goods)
    act.goods = tuple(dict.fromkeys(code for item in goods for code in item.codes))
    act.goods_spans = tuple(item.span for item in goods)
    act.pointing, act.parties = pointing, parties
    act.reversed = _turned(scene, pack)
    if deed is not None and deed.goods and not goods:
        act.goods = (deed.goods,)
    act.evidence.append(passage.sentence)
    if goods:
        act.because("goods", "named in the clause", *act.goods_spans)
    act.because("kind", f"{'noun' if event else 'verb' if deed else 'goods with a direction'}: {_name(scene, event)}", act.anchor)
    return act


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


def _beside(scene: Scene, scenes: list[Scene], supplier: Role, recipient: Role) -> tuple[Role, Role]:
    """Fills an open end with an actor that another stretch of the sentence sends goods from or to."""
    for other in scenes:
        if other is scene or (supplier and recipient):
            continue
        for number in other.actors:
            attachment = other.attachments[number]
            actor = other.passage.actors[number]
            if attachment.preposition == "aus" and not supplier and not set(actor.codes) & set(recipient.codes):
                supplier = Role(actor.codes, "from, beside the clause", (actor.span,), 2)
            elif (
                attachment.preposition in ("an", "nach", "für")
                and not recipient
                and not set(actor.codes) & set(supplier.codes)
            ):
                recipient = Role(actor.codes, "to, beside the clause", (actor.span,), 2)
    return supplier, recipient


def _only_other(scene: Scene, scenes: list[Scene], supplier: Role, recipient: Role) -> tuple[Role, Role]:
    """Fills an open end with the only other actor that takes part in the sentence; of several none."""
    known = {*supplier.codes, *recipient.codes}
    others = {
        scene.passage.actors[number].codes: scene.passage.actors[number].span
        for other in scenes
        for number in other.actors
        if not set(scene.passage.actors[number].codes) & known
        and scene.attachments[number].preposition not in ("gegen", "über", "via", "laut", "nach", "durch")
    }
    if len(others) != 1:
        return supplier, recipient
    [(codes, span)] = others.items()
    role = Role(codes, "the only other actor of the sentence", (span,), 1)
    return (supplier, role) if supplier else (role, recipient)


def _points(scene: Scene, pack: Pack) -> bool:
    """Whether a stretch without goods points at an act told before."""
    forms = set(scene.passage.row.lower[scene.stretch.first : scene.stretch.stop])
    pointers = pack.events.pointers
    return bool(forms & words(pointers.nouns) or forms & words(pointers.words))


def _turned(scene: Scene, pack: Pack) -> bool:
    """Whether the sentence turns the direction of the act before around (*im Gegenzug*)."""
    if scene.passage.forms & words(pack.events.reversal.words):
        return True
    text = " ".join(scene.passage.row.lower)
    return any(phrase in text for phrase in lines(pack.events.reversal.phrases))


def goods_of(items: list[GoodsUse]) -> tuple[str, ...]:
    """The codes of some goods, each once."""
    return tuple(dict.fromkeys(code for item in items for code in item.codes))
