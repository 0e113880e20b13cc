"""All reports, the newest first."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.present.desk import render

router = APIRouter(include_in_schema=False)


@router.get("/reports")
def show(request: Request) -> Response:
    """The list of reports."""
    rows = request.app.state.desk.book.reports()
    return render.page(request, "reports.html", section="reports", rows=rows[::-1][:200])
