"""A matter: its figures over time, its claims by origin, denials, and norms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.ledger import ClaimRow
from beleg.ledger.desk import Desk
from beleg.ledger.figures import series
from beleg.model import SuggestedNorm
from beleg.present.desk import render

router = APIRouter(include_in_schema=False)


class Norms(NamedTuple):
    """A norm and the claims that name it, or whose acts would fall under it."""

    norm: str
    title: str
    why: str
    rows: tuple[ClaimRow, ...]


@router.get("/matters/{matter}")
def show(request: Request, matter: str) -> Response:
    """The page of a matter."""
    desk: Desk = request.app.state.desk
    found = desk.matter(matter)
    rows = found.rows
    return render.page(
        request,
        "matter.html",
        section="matters",
        matter=found.line,
        rows=[row for row in rows if row.claim.kind in ("transfer", "use")],
        denials=[row for row in rows if row.claim.kind == "denial"],
        figures=series(rows),
        claimed=claimed(rows),
        suggested=suggested(rows),
    )


def claimed(rows: Iterable[ClaimRow]) -> list[Norms]:
    """The norms that somebody says are broken, as the text has it."""
    found: dict[str, list[ClaimRow]] = {}
    for row in rows:
        for norm in row.claim.norms:
            found.setdefault(norm, []).append(row)
    return [Norms(norm, "", "", tuple(named)) for norm, named in sorted(found.items())]


def suggested(rows: Sequence[ClaimRow]) -> list[Norms]:
    """The norms that rules suggest for the acts claimed."""
    found: dict[str, tuple[SuggestedNorm, list[ClaimRow]]] = {}
    for row in rows:
        for norm in row.claim.suggested:
            found.setdefault(norm.norm, (norm, []))[1].append(row)
    return [Norms(norm.norm, norm.title, norm.why, tuple(of)) for _, (norm, of) in sorted(found.items())]
