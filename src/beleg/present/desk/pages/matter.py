"""A matter: its claims by origin, its figures over time, denials, and norms."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from beleg.ledger.desk import Desk
from beleg.present.desk import render

router = APIRouter(include_in_schema=False)


@router.get("/matters/{matter}")
def show(request: Request, matter: str, after: Annotated[str | None, Query(max_length=40)] = None) -> Response:
    """The page of a matter; its claims from behind the claim `after` on."""
    desk: Desk = request.app.state.desk
    found = desk.matter(matter, after)
    return render.page(
        request,
        "matter.html",
        section="matters",
        matter=found.line,
        found=found,
        denials=[one for one in found.against if one.kind != "confirmed"],
        confirmations=[one for one in found.against if one.kind == "confirmed"],
        first_page=after is None,
    )
