"""How many, over time: each figure beside what the same claimants said before."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from beleg.ledger.rows import Change, ClaimRow, FigureRow

#: Both bounds, with what is open on either side as infinite.
_Bounds = tuple[float, float]


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
    )


def compared(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """The figures in the order given (by date), each with how it changed.

    `repeated`: the same claimants gave the same bounds in the same unit before.  `raised`, `lowered`: the last other bounds that
    they gave lie below or above in at least one of the two and in none the other way.  `new`: everything else.  Where no
    claimant is named the report speaks for itself, and two reports are not one voice: such a figure is new or repeated.
    """
    last: dict[tuple[tuple[str, ...], str], _Bounds] = {}
    said: dict[tuple[tuple[str, ...], str], set[_Bounds]] = defaultdict(set)
    result: list[FigureRow] = []
    for row in rows:
        voice = (tuple(sorted(row.claimants)), row.unit)
        bounds = _bounds(row)
        change: Change = "new"
        if bounds in said[voice]:
            change = "repeated"
        else:
            if row.claimants and voice in last:
                change = _change(last[voice], bounds)
            # A figure that is repeated later does not move the series back.
            last[voice] = bounds
            said[voice].add(bounds)
        result.append(msgspec.structs.replace(row, change=change))
    return result


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
