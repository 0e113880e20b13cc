"""The price of goods, told beside them: *zu 40 Millionen Euro*, *Auftragswert 40 Millionen*, *, die 40 Millionen kosten*.

A price is a figure of its own for the same goods between the same ends.  What it is a price of stands before it, or is handed
over by the verb of its own clause.
"""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act
from beleg.claim.domain.kinds import MONEY, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.model import Clause, Quantity
from beleg.rules.words import words

#: The rule of such a figure.
WORTH = "what the goods are worth"
#: Classes of verbs that hand goods over for money.
TRADING = frozenset({"give", "get", "obtain_from", "want", "promise", "repay"})
#: Words that bound a sum, between what makes it a price and the figure.
BOUNDS = words(
    """rund etwa umgerechnet knapp fast gut ungefähr circa ca geschätzt geschätzten schätzungsweise mindestens höchstens maximal
    insgesamt zusammen unter über mehr als bis zu weniger angeblich zunächst nur stolze satte gerade einmal mal noch alles"""
)
#: Prepositions right before a sum that is a price, behind goods or in a clause of selling.
AT = frozenset({"zu", "um", "gegen"})
#: Adjectives behind a sum, without their endings.
DEAR = ("schwer", "teuer", "teur", "wert", "billig")
ADJECTIVE = ("", "e", "en", "er", "es", "em")
#: Marks before a price that follows its goods, and between the noun for it and the figure.
MARKS = frozenset({",", "–", "-", "(", ";"})
COLON = frozenset({":", "von", "bei", "beträgt", "liegt", "lag", "betrug"})
#: Words by which a sum is the price of a piece, or a part of the price.
PIECE = words("je jeweils pro jede jeder jedes jeden stückpreis stück exemplar einzelpreis davon anzahlung rate raten")
#: Words before a noun for a price inside of a phrase (*im Wert von*, *zum Preis von*, *mit einem Volumen von*).
INNER = frozenset({"im", "zum", "mit", "beim", "in"})
#: Nouns of what is done with goods, between them and a relative clause about them (*eine Fregatte in Dienst, die … kostete*).
TAKING = words("dienst auftrag empfang besitz betrieb bestellung")
#: How far from the figure its noun stands, in units.
REACH = 6


def priced(act: Act, counted: list[Act], pack: Pack) -> list[Act]:
    """The acts that the figures of an act make, and one more where a price of its goods is told beside them."""
    if act.kind != "transfer" or not act.items or all(item.codes in (("money",), PERSONS) for item in act.items):
        return counted
    if any(one.quantity is not None and one.quantity.unit in MONEY for one in counted):
        return counted
    price = _price(act, pack)
    if price is None:
        return counted
    if len(counted) == 1 and counted[0].quantity is None:
        return [_with(act, price)]
    return [*counted, _with(act, price)]


def _with(act: Act, price: Quantity) -> Act:
    copy = replace(act, basis=dict(act.basis), evidence=list(act.evidence), quantity=price)
    copy.because("quantity", WORTH, price.span)
    return copy


def _price(act: Act, pack: Pack) -> Quantity | None:
    """The only price of the goods of an act that its sentence tells."""
    found = [
        quantity
        for first, stop, quantity in act.passage.quantities
        if quantity.unit in MONEY
        and (quantity.lower, quantity.upper) != (None, None)
        and _is_whole(act.passage, first, stop)
        and _is_price(act, first, stop, pack)
    ]
    return found[0] if len(found) == 1 else None


def _is_whole(passage: Passage, first: int, stop: int) -> bool:
    """Whether a sum is not that of a piece or a part (*je*, *das Stück*)."""
    lower = passage.row.lower
    return PIECE.isdisjoint(lower[max(first - 2, 0) : first + 1]) and PIECE.isdisjoint(lower[stop : stop + 2])


def _is_price(act: Act, first: int, stop: int, pack: Pack) -> bool:
    """Whether a sum is the price of what the act hands over."""
    row, stretch, last = act.passage.row, act.stretch, _last_before(act, first)
    here = stretch.covers(first)
    before = first - 1
    while before > 0 and (row.lower[before] in BOUNDS and row.lower[before] not in AT):
        before -= 1
    if last is not None and (_apposed(act.passage, before, stop, pack) or _is_dear(act.passage, before, stop)):
        return True
    if here and row.lower[before] in AT and _trades(act, last, before):
        return True
    if here and _measures(act.passage, stop):
        return True
    if here and "kosten" in stretch.lemmas and stretch.clause.finite is not None:
        return True
    clause = act.passage.clause_at(first)
    return last is not None and clause.subordinator == "rel" and _told_of(act, last, clause, pack)


def _last_before(act: Act, first: int) -> GoodsUse | None:
    """The goods right before a sum, where they are the act's own."""
    named = [item for item in act.passage.goods if item.stop <= first and item.codes != ("money",)]
    return named[-1] if named and named[-1] in act.items else None


def _apposed(passage: Passage, before: int, stop: int, pack: Pack) -> bool:
    """Whether a noun for a price stands before a sum behind a mark (*, Auftragswert knapp 40 Millionen Euro*)."""
    row = passage.row
    place = before
    if row.lower[place] in COLON:
        place -= 1
    if row.lower[place] == "macht" and row.text[place - 1] in MARKS:
        return True
    if row.lower[place] not in words(pack.events.worth.values):
        return False
    for unit in range(place - 1, max(place - REACH, 0), -1):
        if row.text[unit] in MARKS:
            return True
        if row.lower[unit] in INNER or (row.capital[unit] and row.word[unit].noun):
            return False
    return False


def _is_dear(passage: Passage, before: int, stop: int) -> bool:
    """Whether a sum stands between marks with *schwer*, *teuer* or *wert* (*, 40 Millionen Euro schwer,*)."""
    row = passage.row
    return row.text[before] in MARKS and row.lower[stop : stop + 1] in (["schwer"], ["teuer"], ["wert"])


def _trades(act: Act, last: GoodsUse | None, place: int) -> bool:
    """Whether *zu* or *um* before a sum follows goods at once, or belongs to a verb that hands them over."""
    row, deed = act.passage.row, act.stretch.deed
    if last is not None and last.stop == place:
        return True
    if row.lower[place] == "um":
        return False  # um 40 Millionen Euro gestiegen
    return deed is not None and deed.name in TRADING and last is not None and not any(row.capital[last.stop : place])


def _measures(passage: Passage, stop: int) -> bool:
    """Whether an adjective makes of a sum how dear something is (*ein 40 Millionen Dollar schwerer Vertrag*)."""
    row = passage.row
    form = row.lower[stop] if stop < len(row) else ""
    return any(form.startswith(stem) and form.removeprefix(stem) in ADJECTIVE for stem in DEAR)


def _told_of(act: Act, last: GoodsUse, clause: Clause, pack: Pack) -> bool:
    """Whether a relative clause behind goods, or behind the clause that hands them over, tells what they cost."""
    row, told = act.passage.row, pack.events.worth
    units = range(clause.first, clause.stop)
    if any(item.first in units for item in act.passage.goods if item.codes != ("money",)):
        return False
    forms = row.lower[clause.first : clause.stop]
    verbs: set[str] = set()
    for unit in units:
        verbs |= row.word[unit].verbs | row.word[unit].participles
    says = (
        bool(verbs & words(told.words))
        or not words(told.signs).isdisjoint(forms)
        or not words(told.values).isdisjoint(forms)
    )
    pays = forms[:1] == ["für"] and bool(verbs & words(told.paying))
    known = {unit for actor in act.passage.actors for unit in range(actor.first, actor.stop)}
    return (says or pays) and not any(
        row.capital[unit]
        and row.word[unit].noun
        and unit not in known
        and row.lower[unit] not in words(told.nouns)
        and row.lower[unit] not in TAKING
        for unit in range(last.stop, clause.first)
    )
