"""The API's addresses."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, FastAPI, Query, Request, Response

from beleg.ledger.desk import Desk, report_key
from beleg.ledger.desk import Query as Asked
from beleg.present.desk import searching
from beleg.present.desk.api import shapes
from beleg.present.extract import as_statement
from beleg.present.reactions import as_reaction

router = APIRouter(prefix="/api")

#: Judgements on a page.
PAGE = 100

_Values = Annotated[list[str], Query(max_length=20)]
_After = Annotated[str | None, Query(max_length=400, description="`next` of the page before")]
_Name = Annotated[str | None, Query(max_length=300)]

_MISSING: dict[int | str, dict[str, Any]] = {
    404: {
        "description": "There is none of that name",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}},
    }
}


def _answers(shape: type[msgspec.Struct]) -> dict[int | str, dict[str, Any]]:
    """The description of what a route answers with."""
    schema = {"$ref": f"#/components/schemas/{shape.__name__}"}
    return _MISSING | {200: {"content": {"application/json": {"schema": schema}}}}


@router.get("/matters", responses=_answers(shapes.Matters), summary="Matters, searched and narrowed")
def matters(
    request: Request,
    q: Annotated[str, Query(max_length=400, description="words of their passages")] = "",
    supplier: _Values = [],  # noqa: B006 - FastAPI copies it for every request
    recipient: _Values = [],  # noqa: B006
    goods: _Values = [],  # noqa: B006
    claimant: _Values = [],  # noqa: B006
    kind: _Values = [],  # noqa: B006
    status: _Values = [],  # noqa: B006
    certainty: _Values = [],  # noqa: B006
    outlet: _Values = [],  # noqa: B006
    agency: _Values = [],  # noqa: B006
    month: _Values = [],  # noqa: B006
    sort: Literal["last", "first", "reports", "origins", "claims"] = "last",
    after: _After = None,
) -> Response:
    """A page of the matters that the first page of the desk shows for the same query."""
    desk: Desk = request.app.state.desk
    query: Asked = searching.asked(request.query_params)
    found = desk.matters(query)
    return shapes.answer(
        shapes.Matters(
            matters=tuple(map(shapes.matter_row, found.lines)),
            total=found.total,
            facets={
                facet: tuple(shapes.FacetCount(one.value, one.matters) for one in values)
                for facet, values in found.facets.items()
            },
            passages=tuple(
                shapes.Passage(name, hit.report, hit.start, hit.end, hit.quote)
                for name, hits in found.hits.items()
                for hit in hits
            ),
            next=found.next,
        )
    )


@router.get("/matters/{matter}", responses=_answers(shapes.Matter), summary="A matter")
def matter(request: Request, matter: str, after: _After = None) -> Response:
    """A matter with a page of its claims, its figures over time, its denials and confirmations, who says nothing of it."""
    desk: Desk = request.app.state.desk
    line, series, found = desk.line(matter), desk.series(matter), desk.claims(matter, after)
    return shapes.answer(
        shapes.Matter(
            matter=shapes.matter_row(line, tuple(one.told.public_id for one in found.claims)),
            claims=tuple(shapes.claim_row(one, matter) for one in found.claims),
            figures=tuple(shapes.figure_row(one, matter) for one in series.figures),
            ties=tuple(map(shapes.tie_row, series.against)),
            reactions=tuple(map(shapes.reaction_row, series.silent)),
            next=found.next,
        )
    )


@router.get("/reports", responses=_answers(shapes.Reports), summary="Reports, the newest first")
def reports(request: Request, outlet: _Name = None, agency: _Name = None, after: _After = None) -> Response:
    """A page of reports, of one outlet or agency or all; `after` is the key of a report."""
    desk: Desk = request.app.state.desk
    found = desk.reports(outlet or None, agency or None, None if after is None else desk.report_id(after))
    rows = tuple(shapes.report_row(line, report_key(line.id)) for line in found.lines)
    return shapes.answer(shapes.Reports(rows, None if found.next is None else report_key(found.next)))


@router.get("/reports/{key}", responses=_answers(shapes.Report), summary="A report and everything found in it")
def report(request: Request, key: str, version: Annotated[int | None, Query(ge=1, le=2**31)] = None) -> Response:
    """A report in its newest version, or in another."""
    desk: Desk = request.app.state.desk
    found = desk.opened(key, version)
    stored, reading = found.stored, found.stored.reading
    return shapes.answer(
        shapes.Report(
            id=reading.report.id,
            key=key,
            version=stored.version,
            sha256=reading.report.source.sha256,
            language=reading.report.language,
            outlet=stored.outlet,
            agency=reading.report.agency,
            published=stored.published,
            title=stored.title,
            origin=None if found.origin is None else found.origin.id,
            text=reading.report.text,
            segments=tuple(
                {"span": [one.span.start, one.span.end], "role": one.role} for one in reading.report.segments
            ),
            statements=tuple(map(as_statement, reading.statements)),
            claims=tuple(shapes.claim_of_report(name, one, found.standing.get(name)) for name, one in found.claims),
            reactions=tuple(map(as_reaction, reading.reactions)),
            links=tuple(map(shapes.kin_row, found.kin)),
        )
    )


@router.get("/origins", responses=_answers(shapes.Origins), summary="Origins of several reports")
def origins(request: Request, after: _After = None) -> Response:
    """A page of the origins that several reports go back to, those with most first."""
    found = request.app.state.desk.origins(after)
    rows = tuple(shapes.origin_row(line, (line.first,)) for line in found.lines)
    return shapes.answer(shapes.Origins(rows, found.next))


@router.get("/origins/{origin}", responses=_answers(shapes.OriginRow), summary="An origin")
def origin(request: Request, origin: str) -> Response:
    """An origin with the ids of its reports."""
    found = request.app.state.desk.origin(origin)
    return shapes.answer(shapes.origin_row(found.line, tuple(one.id for one in found.reports)))


@router.get("/flows", responses=_answers(shapes.Flows), summary="Who is said to supply whom")
def flows(
    request: Request,
    goods: Annotated[str, Query(max_length=60, description="a code of goods")] = "",
    first: Annotated[str, Query(max_length=10, description="months from this one on, as `2023-08`")] = "",
    last: Annotated[str, Query(max_length=10, description="months up to and with this one")] = "",
) -> Response:
    """Directions with the three counts, each thing counted once."""
    found = request.app.state.desk.flows(goods, searching.month(first), searching.month(last))
    return shapes.answer(shapes.Flows(found.lines, found.total))


@router.get("/judgements", responses=_answers(shapes.Judgements), summary="What people decided, the latest first")
def judgements(request: Request, after: _After = None) -> Response:
    """A page of the log of judgements; those that were undone stay in it."""
    desk: Desk = request.app.state.desk
    made = desk.book.judgements()[::-1]
    start = 0 if after is None else next((place + 1 for place, one in enumerate(made) if one.id == after), len(made))
    shown = made[start : start + PAGE]
    following = shown[-1].id if start + PAGE < len(made) else None
    return shapes.answer(shapes.Judgements(tuple(map(shapes.judgement_row, shown)), following))


class Described(FastAPI):
    """An application whose description says what the API's answers are made of."""

    def openapi(self) -> dict[str, Any]:
        """The description, in OpenAPI 3.1."""
        found = super().openapi()
        _, components = msgspec.json.schema_components(shapes.SHAPES, ref_template="#/components/schemas/{name}")
        refusal = {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]}
        found.setdefault("components", {}).setdefault("schemas", {}).update(components | {"Refusal": refusal})
        return found
