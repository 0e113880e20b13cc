"""Acts told line by line under a sentence that names one end of all (*Peru gab Waffen ab: – Mali: 12 Haubitzen – Togo: …*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.figures import with_figures
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.kinds import MONEY, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.proposals.tellings import Telling
from beleg.rules.words import words

#: How many lines a list has at most, and how many sentences before its opening the end of all may be named.
LINES = 30
BEFORE = 2
#: The rule of an act so told.
KIND = "line of a list"
#: Verbs by which the opening only says that there are such (*Die Empfänger sind:*).
LINKING = frozenset({"sein", "lauten", "folgen"})
#: Marks before a line, and behind whom it is about.
BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "▪", "►"})
BEHIND = frozenset({":", "–", "—"})
#: Classes of verbs and nouns by which the opening tells that goods are handed over.
HANDING = frozenset({"give", "get", "obtain_from", "promise", "carry", "want", "repay"})
EVENTS = frozenset({"give", "get"})


def items(read: Sequence[Telling], number: int, told: Sequence[Act], pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """The act that the sentence `number` of `read` tells as a line of a list, with the scenes of the list's opening.

    `told` are the acts told so far, those of that sentence among them.
    """
    here = read[number]
    line = _line(here, pack)
    if line is None or any(act.passage is here.passage or here.passage.sentence in act.evidence for act in told):
        return []
    place = number - 1
    while place > max(number - LINES, 0) and _line(read[place], pack) is not None:
        place -= 1
    if place < 0 or not _opens_list(read, place, number):
        return []
    far = BEFORE if _leads_on(read[place], pack) else 0
    openings = read[max(place - far, 0) : place + 1]
    for telling in reversed(openings):
        if telling.passage.row.text[-1] == "?" or (telling.passage.headline and not read[place].passage.headline):
            continue
        for scene in telling.scenes:
            ends = _ends(scene, pack, both=line[1] is None)
            if ends is not None:
                return _acts(here, line, telling, scene, *ends)
        known = _told_there(telling, told) if line[1] is None else None
        if known is not None:
            return _acts(here, line, telling, *known)
    return []


def _told_there(telling: Telling, told: Sequence[Act]) -> tuple[Scene, Role, Role] | None:
    """The scene and the ends of the acts that a sentence tells, where these have the same."""
    acts = [act for act in told if act.passage is telling.passage and act.kind == "transfer" and all(act.pair)]
    if not acts or len({act.pair for act in acts}) != 1:
        return None
    scene = next((scene for scene in telling.scenes if scene.stretch is acts[0].stretch), None)
    return None if scene is None else (scene, acts[0].supplier, acts[0].recipient)


def _line(telling: Telling, pack: Pack) -> tuple[Scene, int | None] | None:
    """The scene of a line that names somebody, a colon, and goods or a sum, or behind a mark goods alone, with who it is.

    None where a sentence is no line.
    """
    passage = telling.passage
    if not telling.scenes or not (passage.goods or passage.quantities) or passage.clauses[0].finite is not None:
        return None
    row, scene = passage.row, telling.scenes[0]
    if not passage.actors:
        return (scene, None) if row.text[0] in BULLETS and passage.goods else None
    actor = passage.actors[0]
    opening = next((unit for unit in range(len(row)) if row.text[unit] not in BULLETS), 0)
    if actor.first - opening > 1 or observes(actor, pack) or actor.mention.form in ("adjective", "people", "compound"):
        return None
    if actor.stop >= len(row) or row.text[actor.stop] not in BEHIND or len(scene.actors) != 1:
        return None
    return scene, scene.actors[0]


def _opens_list(read: Sequence[Telling], place: int, number: int) -> bool:
    """Whether a sentence opens a list: it ends with a colon, or what follows are lines with marks."""
    if read[place].passage.row.text[-1] == ":":
        return True
    return all(telling.passage.row.text[0] in BULLETS for telling in read[place + 1 : number + 1])


def _leads_on(opening: Telling, pack: Pack) -> bool:
    """Whether the opening of a list tells nothing of its own (*Die Empfänger:*, *Das Papier führt auf:*, *Geliefert wurden:*)."""
    naming = words(pack.events.content.verbs) | words(pack.events.naming.presenting) | LINKING
    return all(
        not scene.stretch.lemmas
        or not scene.stretch.lemmas.isdisjoint(naming)
        or (scene.stretch.deed is not None and scene.stretch.deed.name in HANDING)
        for scene in opening.scenes
    )


def _ends(scene: Scene, pack: Pack, *, both: bool) -> tuple[Role, Role] | None:
    """The ends that the opening of a list names of what it tells to be handed over; None where they are not `both`, or not one."""
    deed = scene.stretch.deed
    handing = deed is not None and deed.name in HANDING
    if not (handing or any(event.noun.name in EVENTS for event in scene.events)):
        return None
    supplier, recipient = choose(scene, find_evidence(scene, pack))
    return (supplier, recipient) if bool(supplier) + bool(recipient) == 1 + both else None


def _acts(
    here: Telling, line: tuple[Scene, int | None], there: Telling, opening: Scene, supplier: Role, recipient: Role
) -> list[tuple[Act, list[Scene]]]:
    """The acts of a line: one for each of its goods with a figure of its own, and one for its sum."""
    scene, number = line
    if number is not None:
        actor = scene.passage.actors[number]
        if set(actor.codes) & {*supplier.codes, *recipient.codes}:
            return []
        own = Role(actor.codes, "named as", (actor.span,), 7)
        supplier, recipient = supplier or own, recipient or own
    found: list[Act] = []
    goods = [item for item in scene.goods if item.codes != PERSONS]
    if goods:
        found += with_figures(_act(here, there, scene, goods, supplier, recipient))
    sums = [quantity for _, _, quantity in scene.passage.quantities if quantity.unit in MONEY]
    meant = [item for item in opening.goods if item.codes != PERSONS]
    if sums and meant and all(act.quantity is None or act.quantity.unit not in MONEY for act in found):
        whole = _act(here, there, scene, meant, supplier, recipient)
        whole.quantity = sums[0]
        whole.because("quantity", "figure without goods", sums[0].span)
        found.append(whole)
    for act in found:
        act.passage, act.stretch, act.units = there.passage, opening.stretch, None
    return [(act, there.scenes) for act in found]


def _act(here: Telling, there: Telling, scene: Scene, goods: list[GoodsUse], supplier: Role, recipient: Role) -> Act:
    act = Act(here.passage, scene.stretch, goods[0].span)
    act.supplier, act.recipient = replace(supplier), replace(recipient)
    act.direct, act.told, act.items = 2, True, tuple(goods)
    act.goods = tuple(dict.fromkeys(code for item in goods for code in item.codes))
    act.goods_spans = tuple(item.span for item in goods)
    act.evidence += sorted({there.passage.sentence, here.passage.sentence})
    act.because("kind", KIND, act.anchor)
    act.because("goods", "named in the sentence before", *act.goods_spans)
    return act
