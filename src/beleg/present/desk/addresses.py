"""The addresses of the desk's pages.  Nothing of a report stands in one unquoted."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from starlette.requests import Request

from beleg.ledger.desk import report_key
from beleg.model import Span


def report(report_id: str, at: Span | None = None, version: int | None = None, beside: str | None = None) -> str:
    """A report's page, opened at a passage: the permalink of the passage where the version is given too."""
    query: list[tuple[str, str]] = []
    if version is not None:
        query.append(("version", str(version)))
    if beside is not None:
        query.append(("beside", report_key(beside)))
    if at is not None:
        query.append(("at", f"{at.start}-{at.end}"))
    place = f"/reports/{report_key(report_id)}"
    return place + (f"?{urlencode(query)}" if query else "") + (f"#{passage(at)}" if at is not None else "")


def passage(span: Span) -> str:
    """The name of a passage inside its report's page."""
    return f"p-{span.start}-{span.end}"


def here(request: Request) -> str:
    """The address that was asked for, without its host."""
    return quote(request.url.path, safe="/:@!$&'()*+,;=~") + (f"?{request.url.query}" if request.url.query else "")


def claim(public_id: str) -> str:
    """The permalink of a claim: opens its report at its passage."""
    return f"/claims/{quote(public_id, safe='')}"


def matter(matter_id: str) -> str:
    """A matter's page."""
    return f"/matters/{quote(matter_id, safe='')}"


def origin(origin_id: str) -> str:
    """The page of an origin: its texts side by side."""
    return f"/origins/{quote(origin_id, safe='')}"
