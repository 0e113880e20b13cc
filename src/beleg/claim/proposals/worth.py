"""What a deal told before is worth: *Der Auftrag umfasst fünf Milliarden Euro*, *Als Preis nannte die Opposition …*."""

from __future__ import annotations

from beleg.claim.domain.kinds import MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.payments import buys
from beleg.claim.passages.scene import Scene
from beleg.model import Quantity
from beleg.rules.words import words

#: Articles by which a deal is one told before.
DEFINITE = frozenset({"der", "die", "das", "dieser", "diese", "dieses", "dessen"})
#: Contracted prepositions before a noun for a worth that belongs to goods beside it (*im Wert von*).
INNER = frozenset({"im", "zum"})
#: Words between a deal and what it is worth.
MEASURING = words(
    "im in mit einem wert gesamtwert höhe umfang volumen gesamtvolumen von rund etwa umgerechnet mehr als gut knapp fast"
)
#: Pronouns for the price or the deal told before.
ITS = frozenset({"er", "sie", "es", "ihn"})


def worth(scene: Scene, pack: Pack) -> Quantity | None:
    """The sum that a stretch without goods tells of a deal told before; None where it tells none, or several."""
    row = scene.passage.row
    found = [
        (first, quantity)
        for first, _, quantity in scene.passage.quantities
        if scene.stretch.covers(first) and quantity.unit in MONEY and (quantity.lower, quantity.upper) != (None, None)
    ]
    if len(found) != 1 or _of_war(scene, pack):
        return None
    told = pack.events.worth
    lemmas, forms = scene.stretch.lemmas, scene.stretch.forms(row)
    deals = [
        unit
        for unit, lower in enumerate(row.lower)
        if unit and lower in words(told.nouns) and row.lower[unit - 1] in DEFINITE
    ]
    says = bool(lemmas & words(told.words)) or not words(told.signs).isdisjoint(forms)
    first, quantity = found[0]
    if (deals and says) or _is_of(scene, first, pack) or _sums_up(scene, first, pack) or _goes_on(scene, first, pack):
        return quantity
    if scene.goods and lemmas & words(told.words):
        return quantity  # die Boote kosteten 40 Millionen Euro
    if "gehen" in lemmas and "es" in forms and "um" in (row.lower[first], row.lower[first - 1]) and not scene.actors:
        return quantity  # es geht um 40 Millionen Euro
    return quantity if buys(scene.passage, scene.stretch, pack) else None


def _of_war(scene: Scene, pack: Pack) -> bool:
    """Whether it is a war or a journey that costs so much (*die Kosten des Einsatzes*)."""
    row, told = scene.passage.row, pack.events.worth
    return any(
        row.lower[unit] in words(told.values) and not words(told.wars).isdisjoint(row.lower[unit + 2 : unit + 3])
        for unit in scene.stretch.units
    )


def signs(scene: Scene, told: Quantity, pack: Pack) -> bool:
    """Whether somebody signed a deal of this worth (*Budapest hatte einen Vertrag über 400 Millionen Euro unterzeichnet*)."""
    between = scene.passage.row.lower
    over = any(
        first > 0 and quantity.span == told.span and "über" in (between[first], between[first - 1])
        for first, _, quantity in scene.passage.quantities
    )
    return over and not scene.stretch.lemmas.isdisjoint(words(pack.events.worth.signing))


def _is_of(scene: Scene, first: int, pack: Pack) -> bool:
    """Whether a sum is what a deal told before is worth, whatever is said of it (*nahm das Angebot im Wert von … an*)."""
    row, told = scene.passage.row, pack.events.worth
    deals = words(told.nouns) | words(pack.events.content.nouns)
    place = first - 1
    while place > 0 and row.lower[place] in MEASURING:
        place -= 1
    return first - 1 > place > 0 and row.lower[place] in deals and row.lower[place - 1] in DEFINITE


def _sums_up(scene: Scene, first: int, pack: Pack) -> bool:
    """Whether a noun for a price or worth stands in a clause that hands nothing over, or one for a deal before *über*."""
    row, told = scene.passage.row, pack.events.worth
    if row.lower[first] == "über" or row.lower[first - 1] == "über":
        before = first - 1 if row.lower[first] == "über" else first - 2
        new = before > 0 and row.lower[before - 1] not in DEFINITE and bool(scene.actors)
        if new:  # nobody's new deal, but one that a party of it signed
            new = scene.stretch.lemmas.isdisjoint(words(told.signing))
        return before >= 0 and row.lower[before] in words(told.nouns) and not new
    deed = scene.stretch.deed
    if deed is not None and deed.subject in ("supplier", "recipient"):
        return False
    values = words(told.values)
    return any(
        row.lower[unit] in values and (not unit or row.lower[unit - 1] not in INNER) for unit in scene.stretch.units
    )


def _goes_on(scene: Scene, first: int, pack: Pack) -> bool:
    """Whether a clause names the sum where its sentence, or the one before, spoke of the price.

    So *Zum Preis äußerte er sich nicht. In Paris war von 40 Millionen Euro die Rede*, *…, er liege bei 40 Millionen Euro*.
    """
    if not scene.passage.priced or scene.events:
        return False
    row, deed, forms = scene.passage.row, scene.stretch.deed, scene.stretch.forms(scene.passage.row)
    if deed is not None and deed.name == "figure":
        return True
    before = row.lower[first - 1] if first else ""
    if "rede" in forms and "von" in forms:
        return True
    return before in ("bei", "auf") and not ITS.isdisjoint(forms[:3])
