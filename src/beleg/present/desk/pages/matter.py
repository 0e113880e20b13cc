"""A matter: its claims by origin, its figures over time, denials, and norms."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request
from fastapi import Query as Asked
from starlette.responses import Response

from beleg.ledger.desk import Desk, Facet, Query
from beleg.present.desk import addresses, render

router = APIRouter(include_in_schema=False)


@router.get("/matters/{matter}")
def show(request: Request, matter: str, after: Annotated[str | None, Asked(max_length=40)] = None) -> Response:
    """The page of a matter; its claims from behind the claim `after` on."""
    desk: Desk = request.app.state.desk
    found = desk.matter(matter, after)
    against = found.series.against
    return render.page(
        request,
        "matter.html",
        section="matters",
        matter=found.line,
        found=found,
        figures=found.series.figures,
        denials=[one for one in against if one.kind != "confirmed"],
        confirmations=[one for one in against if one.kind == "confirmed"],
        silent=found.series.silent,
        first_page=after is None,
        back=addresses.here(request),
    )


@router.get("/matters/{matter}/alike")
def alike(request: Request, matter: str) -> Response:
    """Matters with the same ends, which this one may be the same as."""
    desk: Desk = request.app.state.desk
    line = desk.line(matter)
    ends: list[tuple[Facet, str]] = [("supplier", code) for code in line.supplier]
    ends += [("recipient", code) for code in line.recipient]
    found = desk.matters(Query(chosen=tuple(ends), sort="reports")).lines
    return render.page(request, "alike.html", lines=[one for one in found if one.id != matter])
