"""The first page: matters, a line each, to be searched, narrowed, sorted, and followed as a feed."""

from __future__ import annotations

from typing import NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.ledger.desk import FACETS, SORTS, Desk, Facet, FacetValue, Query
from beleg.present.desk import render, searching, spark

router = APIRouter(include_in_schema=False)

#: Values of a facet that stand open; the rest unfolds.
SHOWN = 7
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
    """A facet with its values, those chosen first."""

    label: str
    choices: tuple[Choice, ...]


@router.get("/")
def show(request: Request) -> Response:
    """The matters that the address asks for."""
    desk: Desk = request.app.state.desk
    query = searching.asked(request.query_params)
    found = desk.matters(query)
    return render.page(
        request,
        "matters.html",
        section="matters",
        query=query,
        found=found,
        fields=[(name, value) for name, value in searching.pairs(query) if name != "q"],
        groups=[group for facet in FACETS if (group := _group(query, facet, found.facets.get(facet, ()))).choices],
        orders=[
            (_ORDERS[sort], searching.address(Query(query.text, query.chosen, sort)), sort == query.sort)
            for sort in SORTS
        ],
        following=searching.address(query, after=found.next) if found.next else None,
        told=searching.told(query),
        feed=searching.address(query, "/feed.atom"),
        table=searching.address(query, "/matters.csv"),
        plain=searching.address(Query()),
        chosen=[
            (searching.LABELS[facet], searching.label(facet, value), searching.turned(query, facet, value))
            for facet, value in query.chosen
        ],
        marks=spark.marks,
        first_page=query.after is None,
    )


def _group(query: Query, facet: Facet, values: tuple[FacetValue, ...]) -> Group:
    chosen = query.values(facet)
    counts = {one.value: one.matters for one in values}
    order = [*chosen, *(value for value in counts if value not in chosen)][:MOST]
    return Group(
        searching.LABELS[facet],
        tuple(
            Choice(
                searching.label(facet, value),
                counts.get(value, 0),
                value in chosen,
                searching.turned(query, facet, value),
            )
            for value in order
        ),
    )
