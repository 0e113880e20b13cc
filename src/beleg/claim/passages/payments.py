"""Money that is handed over as goods of its own: *zahlt dem Nachbarn zehn Millionen Dollar*, *stellt 30 Millionen Euro bereit*."""

from __future__ import annotations

from beleg.claim.domain.kinds import MONEY
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
    pays = not stretch.lemmas.isdisjoint(words(pack.events.paying.words))
    if not pays and (stretch.deed is None or stretch.deed.name not in HANDING):
        return goods
    place = _sum(passage, stretch)
    if place is None:
        return goods
    first, stop = place
    sums = GoodsUse(stop - 1, stop, CODES, passage.row.span(stop - 1, stop), counted=True)
    if buys(passage, stretch, pack):
        return goods
    if pays:
        if stretch.deed is None:
            stretch.deed = pack.classes["give"]
        return [sums]
    handed = [item for item in goods if not (item.first >= stop and _is_purpose(passage, stop, item.first))]
    if not handed:
        return [sums]
    before = passage.row.lower[handed[-1].stop : first]
    behind = passage.row.lower[stop : handed[0].first] if handed[0].first >= stop else []
    joined = (bool(before) and before[0] in JOINTS) or (bool(behind) and behind[0] in JOINTS)
    return [*goods, sums] if joined else goods


def buys(passage: Passage, stretch: Stretch, pack: Pack) -> bool:
    """Whether a verb of paying tells what was paid for a deal told before (*zahlte dafür*, *bezahlte für die Lieferung*)."""
    if stretch.lemmas.isdisjoint(words(pack.events.worth.paying)):
        return False
    forms, deals = stretch.forms(passage.row), words(pack.events.worth.nouns)
    return "dafür" in forms or any(
        left == "für" and middle in THE and right in deals
        for left, middle, right in zip(forms, forms[1:], forms[2:], strict=False)
    )


def _sum(passage: Passage, stretch: Stretch) -> tuple[int, int] | None:
    """The units of the only sum of a stretch that is the object of its verb; None where there is none."""
    row = passage.row
    found = []
    for first, stop, quantity in passage.quantities:
        if quantity.unit not in MONEY or not stretch.covers(first):
            continue
        if quantity.lower is None and quantity.upper is None:
            continue
        before = row.lower[first - 1] if first else ""
        if before not in PREPOSITIONS and before not in ("als", "wert", "je", "pro"):
            found.append((first, stop))
    return found[0] if len(found) == 1 else None


def _is_purpose(passage: Passage, first: int, stop: int) -> bool:
    """Whether the first preposition between a sum and goods says what it is for (*40 Millionen Euro im Jahr für Waffen*)."""
    return not PURPOSE.isdisjoint(passage.row.lower[first:stop])
