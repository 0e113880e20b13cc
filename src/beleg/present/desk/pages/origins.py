"""Origins: the groups of copies, who prints whose reports, and two texts side by side."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from beleg.engine import beside
from beleg.ledger.desk import Desk, ReportLine, StoredReading, report_key
from beleg.model import Span
from beleg.present.desk import render
from beleg.present.desk.body import Body, body

router = APIRouter(include_in_schema=False)

_Id = Annotated[str | None, Query(max_length=400)]


class Side(NamedTuple):
    """One of two texts beside each other."""

    stored: StoredReading
    body: Body
    own: int


class Sender(NamedTuple):
    """A sender and the outlets that print its reports, with how many."""

    name: str
    reports: int
    outlets: tuple[tuple[str, int], ...]


@router.get("/origins")
def index(request: Request, after: _Id = None) -> Response:
    """The origins that several reports go back to, and who prints whose reports."""
    desk: Desk = request.app.state.desk
    found = desk.origins(after)
    return render.page(
        request,
        "origins.html",
        section="origins",
        found=found,
        senders=[] if after else senders(desk),
        first_page=after is None,
    )


@router.get("/origins/{origin}")
def show(request: Request, origin: str, a: _Id = None, b: _Id = None) -> Response:
    """An origin: its reports, and two of their texts side by side; the first two unless others are named by their keys."""
    desk: Desk = request.app.state.desk
    found = desk.origin(origin)
    keys = {report_key(one.id): one for one in found.reports}
    first = keys.get(a or "", found.reports[0]) if found.reports else None
    second = keys.get(b or "", next((one for one in found.reports if one is not first), None))
    return render.page(
        request,
        "origin.html",
        section="origins",
        origin=found.line,
        reports=found.reports,
        sides=sides(desk, first, second),
        chosen=[report_key(one.id) for one in (first, second) if one is not None],
    )


@router.get("/reports/{key}/beside/{other}")
def compared(request: Request, key: str, other: str) -> Response:
    """Any two reports side by side."""
    desk: Desk = request.app.state.desk
    here, there = desk.report_id(key), desk.report_id(other)
    return render.page(request, "beside.html", section="reports", sides=both(desk, here, there))


def sides(desk: Desk, first: ReportLine | None, second: ReportLine | None) -> tuple[Side, ...]:
    """The two texts, where there are two."""
    return () if first is None or second is None else both(desk, first.id, second.id)


def both(desk: Desk, here: str, there: str) -> tuple[Side, ...]:
    """Two reports with what each has that the other has not."""
    one, other = desk.reading(here), desk.reading(there)
    common = beside.common(one.reading.report, other.reading.report)
    return (_side(one, [passage for passage, _ in common]), _side(other, [passage for _, passage in common]))


def _side(stored: StoredReading, common: list[Span]) -> Side:
    own = beside.apart(stored.reading.report, tuple(common))
    claims = [(stored.public_id(claim), claim) for claim in stored.reading.claims]
    return Side(stored, body(stored.reading, claims, apart=own, pairs=common), len(own))


def senders(desk: Desk) -> list[Sender]:
    """Who prints whose reports, by sender."""
    found: dict[str, list[tuple[str, int]]] = {}
    for one in desk.printing():
        found.setdefault(one.sender, []).append((one.outlet, one.reports))
    return [Sender(name, sum(count for _, count in outlets), tuple(outlets)) for name, outlets in found.items()]
