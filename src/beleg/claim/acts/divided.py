"""Goods of which a clause tells only a part (*von den 24 Jets hat X zwanzig bekommen*, *die Hälfte der 50 Panzer*)."""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.passages.passage import GoodsUse
from beleg.model import Quantity
from beleg.model.analysis import WORD

#: How far before goods the *von* stands that takes a part of them.
DIVIDED_REACH = 8


def is_share(act: Act, figure: tuple[int, int, Quantity]) -> bool:
    """Whether a share is of counted goods right behind it (*die Hälfte der 50 in X bestellten Panzer*)."""
    row, stop = act.passage.row, figure[1]
    counted = any(first == stop + 1 for first, _, quantity in act.passage.quantities if quantity.unit == "item")
    return counted and row.lower[stop] in ("der", "von") and len(act.items) == 1 and act.items[0].first > stop


def is_divided(act: Act, item: GoodsUse) -> bool:
    """Whether goods are only what a part is taken of (*von den 24 Jets hat X zwanzig bekommen*)."""
    row = act.passage.row
    known = {
        unit for first, stop, _ in act.passage.quantities for unit in range(first, stop)
    }  # von einer Million Granaten
    known |= {
        unit for actor in act.passage.actors for unit in range(actor.first, actor.stop)
    }  # von den in X bestellten
    for unit in range(item.first - 1, max(item.first - DIVIDED_REACH, 0) - 1, -1):
        if row.lower[unit] == "von":
            return True
        if unit == act.stretch.clause.finite or (unit not in known and (row.kind[unit] != WORD or row.capital[unit])):
            return False
    return False
