"""A search as an Atom feed (RFC 4287): the matters that it finds, those spoken of last first."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.ledger.desk import Desk, Query
from beleg.present.desk import render, searching

router = APIRouter(include_in_schema=False)


@router.get("/feed.atom")
def feed(request: Request) -> Response:
    """The feed of the search that the address names; its order is always by date."""
    desk: Desk = request.app.state.desk
    asked = searching.asked(request.query_params)
    query = Query(asked.text, asked.chosen)
    found = desk.matters(query)
    base = str(request.base_url).rstrip("/")
    content = (
        render.environment()
        .get_template("feed.xml")
        .render(
            base=base,
            own=base + searching.address(query, "/feed.atom"),
            search=base + searching.address(query),
            told=searching.told(query),
            found=found,
            moment=_moment,
            updated=_moment(max((one.last for one in found.lines if one.last), default=None)),
        )
    )
    return Response(content, media_type="application/atom+xml")


def _moment(date: str | None) -> str:
    """A date known to the day, the month or the year as the moment that Atom wants: its beginning."""
    parts = ((date or "1970") + "-01-01").split("-")[:3]
    return f"{parts[0]}-{parts[1]}-{parts[2][:2]}T00:00:00Z"
