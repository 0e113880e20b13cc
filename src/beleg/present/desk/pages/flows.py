"""Flows: who is said to supply whom, as a map and a table."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from beleg.ledger.desk import Desk
from beleg.ledger.desk.flows import FlowLine
from beleg.present import names
from beleg.present.desk import render, searching
from beleg.present.desk.api.csvs import sent

router = APIRouter(include_in_schema=False)

_COLUMNS = tuple(FlowLine.__struct_fields__)

_Goods = Annotated[str, Query(max_length=60)]
_Month = Annotated[str, Query(max_length=10)]


@router.get("/flows")
def show(request: Request, goods: _Goods = "", first: _Month = "", last: _Month = "") -> Response:
    """The map and the table."""
    first, last = searching.month(first), searching.month(last)
    desk: Desk = request.app.state.desk
    found = desk.flows(goods, first, last)
    fields = [("goods", goods), ("first", first), ("last", last)]
    return render.page(
        request,
        "flows.html",
        section="flows",
        found=found,
        chosen=goods,
        first=first,
        last=last,
        query=searching.query_of(fields),
        away=[one for one in found.lines if _place(one.supplier) is None or _place(one.recipient) is None],
        address=lambda one: _matters(one, goods),
    )


@router.get("/flows.json")
def arcs(request: Request, goods: _Goods = "", first: _Month = "", last: _Month = "") -> Response:
    """What the map draws: flows between two states, each by the numbers that the atlas gives them."""
    found = request.app.state.desk.flows(goods, searching.month(first), searching.month(last))
    drawn: list[dict[str, Any]] = [
        {
            "from": start,
            "to": end,
            "name": f"{names.actors(one.supplier)} → {names.actors(one.recipient)}",
            "goods": ", ".join(map(names.words, one.goods[:4])),
            "reports": one.reports,
            "origins": one.origins,
            "undetermined": one.undetermined,
            "claimants": one.claimants,
            "denied": bool(one.denied_by),
            "at": _matters(one, goods),
        }
        for one in found.lines
        if (start := _place(one.supplier)) and (end := _place(one.recipient))
    ]
    return Response(msgspec.json.encode(drawn), media_type="application/json")


@router.get("/flows.csv")
def table(request: Request, goods: _Goods = "", first: _Month = "", last: _Month = "") -> Response:
    """The flows as a table."""
    found = request.app.state.desk.flows(goods, searching.month(first), searching.month(last))
    return sent("flows", _COLUMNS, map(msgspec.to_builtins, found.lines))


def _place(codes: tuple[str, ...]) -> str | None:
    """The atlas's number of a state; None for several actors, and for those who are no state."""
    return numbers().get(codes[0]) if len(codes) == 1 else None


def _matters(one: FlowLine, goods: str) -> str:
    """The address of the matters that a flow is made of."""
    fields = [("supplier", code) for code in one.supplier] + [("recipient", code) for code in one.recipient]
    return "/" + searching.query_of([*fields, ("goods", goods)])


@cache
def numbers() -> dict[str, str]:
    """The numeric code of ISO 3166-1 for every two-letter code, after CLDR's aliases of territories."""
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    return {codes[0]: number for number, codes in aliases.items() if number.isdecimal() and len(codes) == 1}
