"""Every table of the desk as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import StreamingResponse

from beleg.ledger.desk import Desk, Query
from beleg.present.desk import searching
from beleg.present.desk.api import shapes
from beleg.present.export import COLUMNS, cell, judgement_row

router = APIRouter(include_in_schema=False)

_MATTERS = (
    *("id", "kind", "supplier", "recipient", "goods", "type", "period", "status", "reports", "origins", "undetermined"),
    *("claimants", "denied_by", "first", "last", "lower", "upper", "unit", "approximate"),
)
_FIGURES = tuple(shapes.FigureRow.__struct_fields__)
_CLAIMS = (
    *(
        "public_id",
        "matter",
        "report",
        "published",
        "outlet",
        "agency",
        "lineage",
        "origin",
        "kind",
        "supplier",
        "recipient",
    ),
    *(
        "goods",
        "lower",
        "upper",
        "unit",
        "approximate",
        "period",
        "status",
        "certainty",
        "claimants",
        "via",
        "judged",
        "quote",
    ),
)
_REPORTS = ("id", "outlet", "agency", "published", "title", "origin", "lineage", "claims")
_ORIGINS = ("id", "first", "agency", "first_published", "counted_as", "reports")

Row = dict[str, Any]


@router.get("/matters.csv")
def matters(request: Request) -> StreamingResponse:
    """All matters that the address asks for."""
    return sent("matters", _MATTERS, _matters(request.app.state.desk, searching.asked(request.query_params)))


@router.get("/matters/{matter}/claims.csv")
def claims(request: Request, matter: str) -> StreamingResponse:
    """All claims of a matter."""
    desk: Desk = request.app.state.desk
    desk.line(matter)
    return sent("claims", _CLAIMS, _claims(desk, matter))


@router.get("/matters/{matter}/figures.csv")
def figures(request: Request, matter: str) -> StreamingResponse:
    """The figures of a matter over time."""
    found = request.app.state.desk.series(matter)
    rows = (msgspec.to_builtins(shapes.figure_row(one, matter)) for one in found.figures)
    return sent("figures", _FIGURES, rows)


@router.get("/reports.csv")
def reports(request: Request, outlet: str | None = None, agency: str | None = None) -> StreamingResponse:
    """All reports, of one outlet or agency or all."""
    return sent("reports", _REPORTS, _reports(request.app.state.desk, outlet or None, agency or None))


@router.get("/origins.csv")
def origins(request: Request) -> StreamingResponse:
    """The origins that several reports go back to."""
    return sent("origins", _ORIGINS, _origins(request.app.state.desk))


@router.get("/judgements.csv")
def judgements(request: Request) -> StreamingResponse:
    """All that people decided, the latest first."""
    desk: Desk = request.app.state.desk
    return sent("judgements", COLUMNS["judgements"], map(judgement_row, reversed(desk.book.judgements())))


def _matters(desk: Desk, query: Query) -> Iterator[Row]:
    while True:
        found = desk.matters(query)
        for line in found.lines:
            row = msgspec.to_builtins(shapes.matter_row(line))
            yield row | row["counts"]
        if found.next is None:
            return
        query = msgspec.structs.replace(query, after=found.next)


def _claims(desk: Desk, matter: str) -> Iterator[Row]:
    after: str | None = None
    while True:
        found = desk.claims(matter, after)
        for one in found.claims:
            quantity = {} if one.claim.quantity is None else msgspec.to_builtins(one.claim.quantity)
            told = msgspec.to_builtins(one.told)
            yield {**told, **msgspec.to_builtins(one.claim), **quantity, "matter": matter}
        if found.next is None:
            return
        after = found.next


def _reports(desk: Desk, outlet: str | None, agency: str | None) -> Iterator[Row]:
    after: str | None = None
    while True:
        found = desk.reports(outlet, agency, after)
        yield from (msgspec.to_builtins(line) for line in found.lines)
        if found.next is None:
            return
        after = found.next


def _origins(desk: Desk) -> Iterator[Row]:
    after: str | None = None
    while True:
        found = desk.origins(after)
        yield from (msgspec.to_builtins(line) for line in found.lines)
        if found.next is None:
            return
        after = found.next


def sent(name: str, columns: Iterable[str], rows: Iterable[Row]) -> StreamingResponse:
    """The rows as a file, sent as they are found; cells that a spreadsheet would take for formulas are made harmless."""
    order = tuple(columns)

    def lines() -> Iterator[str]:
        written = io.StringIO(newline="")
        writer = csv.writer(written, lineterminator="\r\n")
        writer.writerow(order)
        for row in rows:
            values = (row.get(column) for column in order)
            writer.writerow([cell(list(value) if isinstance(value, tuple) else value) for value in values])
            if written.tell() > 1 << 16:
                yield written.getvalue()
                written.seek(0)
                written.truncate()
        yield written.getvalue()

    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(lines(), media_type="text/csv; charset=utf-8", headers=headers)
