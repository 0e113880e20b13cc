"""All reports, the newest first."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from beleg.ledger.desk import Desk, report_key
from beleg.present.desk import addresses, render

router = APIRouter(include_in_schema=False)

_Name = Annotated[str | None, Query(max_length=300)]


@router.get("/reports")
def show(request: Request, outlet: _Name = None, agency: _Name = None, after: _Name = None) -> Response:
    """The list of reports, of one outlet or agency or all; `after` is the key of the last report of the page before."""
    desk: Desk = request.app.state.desk
    last = None if after is None else desk.report_id(after)
    found = desk.reports(outlet or None, agency or None, last)
    chosen = [(name, value) for name, value in (("outlet", outlet), ("agency", agency)) if value]
    following = None
    if found.next is not None:
        following = "/reports?" + urlencode([*chosen, ("after", report_key(found.next))])
    return render.page(
        request,
        "reports.html",
        section="reports",
        found=found,
        chosen=chosen,
        following=following,
        first_page=not after,
    )


@router.get("/report")
def by_id(request: Request, id: Annotated[str, Query(max_length=4000)]) -> Response:  # noqa: A002 - the ledger's word
    """A report by the id that it came in with."""
    return RedirectResponse(addresses.report(id), 303)
