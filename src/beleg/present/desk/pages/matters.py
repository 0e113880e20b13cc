"""The first page: matters, a line each, to be searched, narrowed, sorted, and followed as a feed."""

from __future__ import annotations

from typing import NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.ledger.desk import FACETS, SORTS, Desk, Facet, FacetValue, Query
from beleg.present.desk import render, searching

router = APIRouter(include_in_schema=False)

#: Characters of a value's name that are shown.
LONGEST = 48

#: Values of a facet on the page; the rest is fetched when asked for.
SHOWN = 8
#: Values of a facet that are listed at all; who wants others searches for them.
MOST = 60

_ORDERS = {
    "last": "last report",
    "first": "first report",
    "reports": "most reports",
    "origins": "most origins",
    "claims": "most claims",
}


class Choice(NamedTuple):
    """A value of a facet: what it is called, how many matters have it, whether it is chosen, and where choosing it leads."""

    label: str
    matters: int
    chosen: bool
    address: str


class Group(NamedTuple):
    """A facet with its values, those chosen first; whether there are more, and where those are shown."""

    label: str
    choices: tuple[Choice, ...]
    more: bool
    address: str


@router.get("/")
def show(request: Request) -> Response:
    """The matters that the address asks for."""
    desk: Desk = request.app.state.desk
    query = searching.asked(request.query_params)
    found = desk.matters(query)
    turned = searching.Turning(query)
    groups = (_group(query, facet, found.facets[facet], turned, SHOWN) for facet in FACETS)
    return render.page(
        request,
        "matters.html",
        section="matters",
        query=query,
        found=found,
        groups=[group for group in groups if group.choices],
        orders=[
            (_ORDERS[sort], searching.address(Query(query.text, query.chosen, sort)), sort == query.sort)
            for sort in SORTS
        ],
        following=searching.address(query, after=found.next) if found.next else None,
        told=searching.told(query),
        feed=searching.address(query, "/feed.atom"),
        table=searching.address(query, "/matters.csv"),
        plain=searching.address(Query()),
        kept=[(name, value) for name, value in searching.pairs(query) if name != "q"],
        chosen=[
            (searching.LABELS[facet], searching.label(facet, value), turned(facet, value))
            for facet, value in query.chosen
        ],
        first_page=query.after is None,
        excerpt=searching.excerpt,
    )


@router.get("/facets/{facet}")
def values(request: Request, facet: Facet) -> Response:
    """All values of one facet for the search that the address names."""
    desk: Desk = request.app.state.desk
    query = searching.asked(request.query_params)
    found = desk.matters(query)
    return render.page(
        request,
        "facet.html",
        section="matters",
        group=_group(query, facet, found.facets[facet], searching.Turning(query), MOST),
        part="HX-Request" in request.headers,
    )


def _group(query: Query, facet: Facet, values: tuple[FacetValue, ...], turned: searching.Turning, most: int) -> Group:
    chosen = query.values(facet)
    counts = {one.value: one.matters for one in values}
    order = [*chosen, *(value for value in counts if value not in chosen)]

    def choice(value: str) -> Choice:
        called = render.title(searching.label(facet, value), LONGEST)
        return Choice(called, counts.get(value, 0), value in chosen, turned(facet, value))

    return Group(
        searching.LABELS[facet],
        tuple(map(choice, order[:most])),
        len(order) > most,
        searching.address(Query(query.text, query.chosen, query.sort), f"/facets/{facet}"),
    )
