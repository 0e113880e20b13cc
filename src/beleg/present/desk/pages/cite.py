"""How to cite a passage or a claim: all styles to copy, or one as a file."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from starlette.responses import Response

from beleg.ledger import ClaimRow
from beleg.ledger.desk import Desk
from beleg.model import Span
from beleg.present.desk import addresses, citations, render
from beleg.present.desk.citations import STYLES, Cited, Style
from beleg.present.desk.pages.report import passage_at

router = APIRouter(include_in_schema=False)

_Format = Annotated[Style | None, Query(alias="format")]


@router.get("/reports/{key}/cite")
def passage(
    request: Request,
    key: str,
    at: Annotated[str, Query(max_length=32)],
    version: Annotated[int | None, Query(ge=1, le=2**31)] = None,
    style: _Format = None,
) -> Response:
    """Citations of a passage (`start-end`)."""
    desk: Desk = request.app.state.desk
    stored = desk.reading(desk.report_id(key), version)
    span = passage_at(at, len(stored.reading.report.text))
    if span is None:
        raise HTTPException(404, "no passage")
    link = addresses.report(stored.reading.report.id, span, stored.version)
    return _answer(request, citations.cited(stored, span, _whole(request, link)), style)


@router.get("/claims/{public_id}/cite")
def claim(request: Request, public_id: str, style: _Format = None) -> Response:
    """Citations of a claim, by its first passage."""
    desk: Desk = request.app.state.desk
    row: ClaimRow = desk.book.claim(public_id)
    stored = desk.reading(row.report, row.version)
    span = row.claim.evidence[0] if row.claim.evidence else Span(0, len(stored.reading.report.text))
    return _answer(request, citations.cited(stored, span, _whole(request, addresses.claim(row.public_id)), row), style)


def _answer(request: Request, what: Cited, style: Style | None) -> Response:
    if style is not None:
        # A file to keep, and never a page: its words are a report's.
        headers = {"Content-Disposition": f'attachment; filename="{what.key}.{style}"'}
        return Response(citations.written(what, style), media_type=STYLES[style][1], headers=headers)
    return render.page(
        request,
        "cite.html",
        section="reports",
        what=what,
        styles=[(name, label, citations.written(what, name)) for name, (label, _) in STYLES.items()],
        place=request.url.path,
        query=request.url.query,
        part="HX-Request" in request.headers,
    )


def _whole(request: Request, place: str) -> str:
    return str(request.base_url).rstrip("/") + place
