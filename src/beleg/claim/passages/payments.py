"""Money that is handed over as goods of its own: *zahlt dem Nachbarn zehn Millionen Dollar*, *stellt 30 Millionen Euro bereit*."""

from __future__ import annotations

from beleg.claim.domain.kinds import MONEY, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

CODES = ("money",)
#: Classes of verbs whose object may be a sum.
HANDING = frozenset({"give", "promise", "get"})
#: Words between goods and a sum that is handed over with them.
JOINTS = frozenset({"und", "sowie", ",", "plus"})
#: Articles before a deal told before.
THE = frozenset({"den", "die", "das", "diesen", "diese", "dieses"})
#: Words between *mit* and a figure, at most.
BOUNDS = 4
#: Words between a noun for a price and the sum, and the noun itself (*, Auftragswert insgesamt knapp 40 Millionen*).
PRICED = 3
#: Prepositions behind a sum before what it is for.
PURPOSE = frozenset({"für", "zur", "zum"})


def is_sum(item: GoodsUse) -> bool:
    """Whether goods are a sum of money that a verb hands over."""
    return item.codes == CODES and item.counted


def paid(passage: Passage, stretch: Stretch, goods: list[GoodsUse], pack: Pack) -> list[GoodsUse]:
    """The goods of a stretch with the sum of money that its verb hands over; a verb of paying then hands over that alone.

    Goods that the money is for are none that change hands here.  The stretch of a verb of paying becomes one of giving.
    """
    if not passage.quantities:
        return goods
    if not goods and (funds := _funds(passage, stretch, pack)):
        return funds
    pays = not stretch.lemmas.isdisjoint(words(pack.events.paying.words))
    if not pays and (stretch.deed is None or stretch.deed.name not in HANDING):
        return goods
    place = _sum(passage, stretch, pack)
    if place is None:
        return goods
    first, stop = place
    sums = GoodsUse(stop - 1, stop, CODES, passage.row.span(stop - 1, stop), counted=True)
    if buys(passage, stretch, pack) or _for_which(passage, stretch):
        return goods
    if pays:
        if stretch.deed is None:
            stretch.deed = pack.classes["give"]
        return [sums]
    handed = [
        item
        for item in goods
        if not (item.first >= stop and _is_purpose(passage, stop, item.first)) and not _paid_for(passage, item, first)
    ]
    if not handed:
        return [sums]
    before = passage.row.lower[handed[-1].stop : first]
    behind = passage.row.lower[stop : handed[0].first] if handed[0].first >= stop else []
    joined = (bool(before) and before[0] in JOINTS) or (bool(behind) and behind[0] in JOINTS)
    return [*goods, sums] if joined else goods


def _funds(passage: Passage, stretch: Stretch, pack: Pack) -> list[GoodsUse]:
    """The sum by which a clause without goods keeps somebody going, or that comes to somebody, as goods; its verb then equips.

    So *unterstützt Ghanas Armee mit 20 Millionen Euro*, *40 Millionen Euro flossen an die Miliz*.
    """
    funding, deed = pack.events.funding, stretch.deed
    funds = not stretch.lemmas.isdisjoint(words(funding.words)) or (deed is not None and deed.name == "equip")
    comes = deed is not None and deed.name == "arrive" and not stretch.lemmas.isdisjoint(words(funding.coming))
    if not (funds or comes):
        return []
    found = [
        (first, stop)
        for first, stop, quantity in passage.quantities
        if quantity.unit in MONEY and stretch.covers(first) and (quantity.lower or quantity.upper)
    ]
    if len(found) != 1:
        return []
    [(first, stop)] = found
    if funds != _with(passage, first):
        return []
    if funds:
        stretch.deed = pack.classes["equip"]
    return [GoodsUse(stop - 1, stop, CODES, passage.row.span(stop - 1, stop), counted=True)]


def _with(passage: Passage, first: int) -> bool:
    """Whether *mit* stands before a figure, with no more than words that bound it between (*mit mehr als 20 Millionen*)."""
    row = passage.row
    for unit in range(first - 1, max(first - BOUNDS, 0) - 1, -1):
        if row.lower[unit] == "mit":
            return True
        if row.capital[unit]:
            return False
    return False


def buys(passage: Passage, stretch: Stretch, pack: Pack) -> bool:
    """Whether a verb of paying tells what was paid for a deal told before (*zahlte dafür*, *bezahlte für die Lieferung*)."""
    if stretch.lemmas.isdisjoint(words(pack.events.worth.paying)):
        return False
    forms, deals = stretch.forms(passage.row), words(pack.events.worth.nouns)
    return "dafür" in forms or any(
        left == "für" and middle in THE and right in deals
        for left, middle, right in zip(forms, forms[1:], forms[2:], strict=False)
    )


def _for_which(passage: Passage, stretch: Stretch) -> bool:
    """Whether a relative clause tells what was paid for the goods before it (*Jets, für die es 40 Millionen zahlte*)."""
    clause = stretch.clause
    if clause.subordinator != "rel" or "für" not in passage.row.lower[clause.first : clause.first + 2]:
        return False
    before = [item for item in passage.goods if item.stop <= clause.first]
    return bool(before) and before[-1].codes != PERSONS


def _sum(passage: Passage, stretch: Stretch, pack: Pack) -> tuple[int, int] | None:
    """The units of the only sum of a stretch that is the object of its verb; None where there is none."""
    row = passage.row
    found = []
    for first, stop, quantity in passage.quantities:
        if quantity.unit not in MONEY or not stretch.covers(first):
            continue
        if quantity.lower is None and quantity.upper is None:
            continue
        before = row.lower[first - 1] if first else ""
        named = not words(pack.events.worth.values).isdisjoint(row.lower[max(first - PRICED, 0) : first])
        if before not in PREPOSITIONS and before not in ("als", "wert", "je", "pro") and not named:
            found.append((first, stop))
    return found[0] if len(found) == 1 else None


def _paid_for(passage: Passage, item: GoodsUse, first: int) -> bool:
    """Whether goods before a sum are what it is got or given for (*bekam für die zwölf Panzer 40 Millionen Euro*)."""
    row = passage.row
    if item.stop > first or (item.counted and item.codes == CODES):
        return False
    for unit in range(item.first - 1, max(item.first - 1 - BOUNDS, -1), -1):
        if row.lower[unit] == "für":
            return True
        if row.lower[unit] in PREPOSITIONS or (row.capital[unit] and unit):
            return False
    return False


def _is_purpose(passage: Passage, first: int, stop: int) -> bool:
    """Whether the first preposition between a sum and goods says what it is for (*40 Millionen Euro im Jahr für Waffen*)."""
    return not PURPOSE.isdisjoint(passage.row.lower[first:stop])
