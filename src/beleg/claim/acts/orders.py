"""Who sells and who buys where a noun for an order tells it: it goes the other way than its goods (*ein Auftrag aus Peru*)."""

from __future__ import annotations

from beleg.claim.domain.cues import ORDER
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Evidence, Scene
from beleg.model.phrase import DATIVE, NOMINATIVE
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: Words between a noun for an order and *an*, at most, and where no noun for another act stands between.
REACH, FAR = 3, 8
#: How a noun ends for the act by which an order is given.
AWARD = "vergabe"
#: Words before the noun back to a preposition that governs it, at most.
BEFORE = 3
#: Nouns for an order that nobody receives but who sells.
OURS = ("auftrag", "aufträge", "zuschlag", "ausschreibung")
#: Nouns for an order that is placed somewhere.
PLACED = ("order", "orders", "bestellung", "bestellungen")
#: The verb of those who would win one, which *um* stands beside.
APPLYING = "bewerben"
#: How genitives without an article end.
GENITIVE = "genitive"


def of_orders(scene: Scene, found: list[Evidence], pack: Pack) -> list[Evidence]:
    """The evidence of a scene with a noun for an order: `found`, but for whoever that noun is tied to.

    So *Rom erhielt einen Auftrag aus Peru über Jets*, *Peru vergab an Rom den Auftrag*, *der Auftrag Perus*, *Rom gewann Perus
    Ausschreibung*.
    """
    unit = _noun(scene, pack) if scene.actors and scene.passage.cues & ORDER else None
    if unit is None:
        return found
    lemmas = scene.stretch.lemmas
    wins = not lemmas.isdisjoint(words(pack.events.orders.winning))
    gives = not lemmas.isdisjoint(words(pack.events.orders.giving)) and not wins
    reaches = not lemmas.isdisjoint(words(pack.events.orders.reaching)) and not _governed(scene, unit)
    roles = {number: role for number in scene.actors if (role := _role(scene, number, unit, gives=gives, wins=wins))}
    if reaches or (wins and not _governed(scene, unit)):
        for number in scene.actors:
            if role := _way(scene, number, unit, reaches=reaches):
                roles.setdefault(number, role)
    plain = wins and (_ours(scene, unit) or APPLYING in lemmas)
    subject = _subject(scene) if (roles and (wins or gives)) or plain else None
    if subject is not None and subject not in roles:
        roles[subject] = "supplier" if wins else "recipient"
    kept = [item for item in found if item.actor not in roles]
    return kept + [Evidence(number, role, "by an order") for number, role in roles.items()]


def _noun(scene: Scene, pack: Pack) -> int | None:
    """The unit of the noun for an order in a scene."""
    row = scene.passage.row
    ends = pack.order_nouns
    return next((unit for unit in scene.stretch.units if row.capital[unit] and row.lower[unit].endswith(ends)), None)


def _role(scene: Scene, number: int, unit: int, *, gives: bool, wins: bool) -> str:
    """What an actor tied to the order is; empty for all others."""
    attachment, actor = scene.attachments[number], scene.passage.actors[number]
    owned = getattr(attachment.owned, "unit", None)
    if (attachment.kind == "event" and owned == unit) or attachment.first == unit + 1 == actor.first:
        return "recipient" if attachment.kind == "event" or actor.mention.form == GENITIVE else ""
    if attachment.kind == "preposition":
        if scene.passage.row.lower[unit].endswith(AWARD) and attachment.first > unit:
            return {"durch": "recipient", "an": "supplier"}.get(attachment.preposition, "")
        behind = 0 < attachment.first - 1 - unit <= (FAR if _alone(scene, unit, attachment.first) else REACH)
        if attachment.preposition in ("aus", "von") and attachment.first - 2 == unit:
            return "recipient"
        if attachment.preposition == "aus" and attachment.first > unit and _goes(scene):
            return "recipient"  # ein Auftrag über 20 Jets aus Peru geht nach Rom
        if attachment.preposition == "an" and (behind or gives):
            return "supplier"
        if attachment.preposition in ("in", "bei") and not attachment.foreign and gives and _placed(scene, unit):
            return "supplier"
        if (
            attachment.preposition == "in"
            and not attachment.foreign
            and wins
            and (_ours(scene, unit) or APPLYING in scene.stretch.lemmas)
        ):
            return "recipient"  # bekam in Peru den Zuschlag
        return "supplier" if attachment.preposition in ("an", "nach") and _goes(scene) else ""
    if attachment.kind == "bare" and gives and attachment.case & DATIVE:
        plain = not attachment.case & NOMINATIVE
        return "supplier" if plain or (_subject(scene) not in (None, number) and not scene.stretch.passive) else ""
    return ""


def _alone(scene: Scene, unit: int, stop: int) -> bool:
    """Whether no noun for another act stands between the noun for an order and a unit behind it."""
    return not any(unit < event.unit < stop for event in scene.events)


def _way(scene: Scene, number: int, unit: int, *, reaches: bool) -> str:
    """What an actor is to an order that comes to a seller: whence it comes, or where it is kept; empty for all others.

    So *erhielt aus Peru eine Bestellung*, *aus Peru liegt Rom eine Order vor*, *ging in Rom eine Bestellung aus Peru ein*.
    """
    attachment = scene.attachments[number]
    if attachment.kind == "preposition" and attachment.preposition in ("aus", "von"):
        if _of_a_firm(scene, attachment.first - 2, unit):
            return ""
        goods = any(unit < item.first < attachment.first for item in scene.goods)
        return "recipient" if attachment.preposition == "aus" or not goods else ""
    if not reaches:
        return ""
    if attachment.kind == "preposition" and attachment.preposition in ("in", "bei"):
        return "supplier"
    return "supplier" if attachment.kind == "bare" and attachment.case & DATIVE else ""


def _of_a_firm(scene: Scene, before: int, unit: int) -> bool:
    """Whether a noun that names neither goods, an actor nor the order stands at a unit (*ein Konzern aus Südkorea*)."""
    passage = scene.passage
    if before < scene.stretch.first or before == unit or not passage.row.capital[before]:
        return False
    return not (
        any(item.first <= before < item.stop for item in passage.goods)
        or any(actor.first <= before < actor.stop for actor in passage.actors)
    )


def _placed(scene: Scene, unit: int) -> bool:
    """Whether the noun is one for what is placed with whoever sells, by somebody named (*Mali löste in Rom eine Order aus*)."""
    return scene.passage.row.lower[unit].endswith(PLACED) and _subject(scene) is not None


def _ours(scene: Scene, unit: int) -> bool:
    """Whether the noun is one for what only a seller receives, and the object or subject of its clause."""
    return scene.passage.row.lower[unit].endswith(OURS) and not _governed(scene, unit)


def _governed(scene: Scene, unit: int) -> bool:
    """Whether a preposition governs the noun (*bekam für den Auftrag Geld*)."""
    row = scene.passage.row
    for before in range(unit - 1, max(unit - BEFORE, scene.stretch.first) - 1, -1):
        if row.lower[before] in PREPOSITIONS:
            return True
        if row.capital[before]:
            return False
    return False


def _goes(scene: Scene) -> bool:
    """Whether the order is what goes to somebody (*der Auftrag ging an Rom*)."""
    return scene.stretch.deed is not None and scene.stretch.deed.name == "arrive" and not scene.stretch.passive


def _subject(scene: Scene) -> int | None:
    bare = [number for number in scene.actors if scene.attachments[number].kind == "bare"]
    return next((number for number in bare if scene.attachments[number].case & NOMINATIVE), scene.subject)
