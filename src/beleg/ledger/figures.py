"""How many, over time: each figure beside what the same claimants said before."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from beleg.ledger.rows import Change, ClaimRow, FigureRow

#: Both bounds, with what is open on either side as infinite.
_Bounds = tuple[float, float]
#: Claimants, supplier, recipient, unit, whether planned, goods.
_Voice = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str, bool, str]


def series(rows: Iterable[ClaimRow]) -> list[FigureRow]:
    """The figures of these claims in the order given (by date), each with how it changed (see `compared`).

    Denials and figures without any bound (*große Mengen*) are left out.
    """
    return compared(figure for figure in map(_figure, rows) if figure is not None)


def _figure(row: ClaimRow) -> FigureRow | None:
    claim = row.claim
    quantity = claim.quantity
    if quantity is None or claim.kind == "denial" or (quantity.lower is None and quantity.upper is None):
        return None
    return FigureRow(
        date=row.published,
        lower=quantity.lower,
        upper=quantity.upper,
        unit=quantity.unit,
        approximate=quantity.approximate,
        claimants=claim.claimants,
        certainty=claim.certainty,
        status=claim.status,
        claim=row.public_id,
        report=row.report,
        outlet=row.outlet,
        agency=row.agency,
        supplier=claim.supplier,
        recipient=claim.recipient,
        goods=claim.goods,
    )


def compared(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """The figures in the order given (by date), each with how it changed.

    Compared are figures of the same claimants, direction and unit that share a goods code, what is planned apart from what
    happened.  `repeated`: the same bounds were given before.  `raised`, `lowered`: the last other bounds lie below or above in
    at least one of the two and in none the other way.  `new`: everything else.  Where no claimant is named the report speaks
    for itself, and two reports are not one voice: such a figure is new or repeated.
    """
    last: dict[_Voice, tuple[int, _Bounds]] = {}
    said: defaultdict[_Voice, set[_Bounds]] = defaultdict(set)
    result: list[FigureRow] = []
    for place, row in enumerate(rows):
        voices = _voices(row)
        bounds = _bounds(row)
        change: Change = "new"
        if any(bounds in said[voice] for voice in voices):
            change = "repeated"
        else:
            before = [last[voice] for voice in voices if voice in last]
            if row.claimants and before:
                change = _change(max(before)[1], bounds)
            for voice in voices:  # a figure that is repeated later does not move the series back
                last[voice] = (place, bounds)
                said[voice].add(bounds)
        result.append(msgspec.structs.replace(row, change=change))
    return result


def _voices(row: FigureRow) -> list[_Voice]:
    """Under what a figure is compared, once for each of its goods."""
    direction = (tuple(sorted(row.supplier)), tuple(sorted(row.recipient)))
    planned = row.status == "prospective"
    return [(tuple(sorted(row.claimants)), *direction, row.unit, planned, code) for code in row.goods or ("",)]


def _bounds(row: FigureRow) -> _Bounds:
    lower = -math.inf if row.lower is None else row.lower
    upper = math.inf if row.upper is None else row.upper
    return lower, upper


def _change(before: _Bounds, now: _Bounds) -> Change:
    if now[0] >= before[0] and now[1] >= before[1]:
        return "raised"
    if now[0] <= before[0] and now[1] <= before[1]:
        return "lowered"
    return "new"
