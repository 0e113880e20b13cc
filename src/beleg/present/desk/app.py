"""The desk's application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, Response

from beleg import __version__
from beleg.errors import LedgerError
from beleg.ledger import desk as reading
from beleg.present import names
from beleg.present.desk import files, render
from beleg.present.desk.api import csvs, routes
from beleg.present.desk.batches import Batches
from beleg.present.desk.guard import Guard
from beleg.present.desk.pages import (
    adding,
    chart,
    cite,
    correcting,
    feed,
    flows,
    judging,
    matter,
    matters,
    origins,
    report,
    reports,
    road,
)
from beleg.present.desk.settings import Settings

#: Every module of pages; a new one is entered here, and in render.SECTIONS where the navigation leads to it.
PAGES = (matters, matter, report, chart, road, cite, feed, reports, origins, flows, judging, correcting, adding)


def create_app(settings: Settings) -> FastAPI:
    """The application over the ledger that the settings name.  Raises LedgerError where it cannot be opened.

    The ledger is open as long as the application lives; `app.state.desk` is its reading side.
    """
    # What the first page would otherwise wait for: the templates, and the names of states.
    render.environment()
    names.actor("RU")
    desk = reading.open_desk(settings.ledger)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.batches.close()
        desk.close()

    app = routes.Described(
        title="beleg",
        version=__version__,
        summary="Who claims what about arms transfers, and in which words",
        lifespan=life,
        openapi_url="/api/openapi.json",
        # Both load scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    app.state.desk = desk
    app.state.batches = Batches(settings, desk)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=3)
    # The one added last stands first.
    app.add_middleware(Guard, settings=settings)
    # Those asked for most stand first: each router is tried in turn.
    for module in PAGES:
        app.include_router(module.router)
    app.include_router(files.router)
    app.include_router(csvs.router)
    app.include_router(routes.router)
    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(LedgerError, not_found)
    return app


async def refused(request: Request, error: Exception) -> Response:
    """What cannot be shown, said on a page, or as JSON to a program."""
    status, reason = (error.status_code, str(error.detail)) if isinstance(error, HTTPException) else (500, "failed")
    return _said(request, status, reason)


async def not_found(request: Request, error: Exception) -> Response:
    """What the ledger does not have."""
    return _said(request, 404, error.reason if isinstance(error, LedgerError) else "not found")


def _said(request: Request, status: int, reason: str) -> Response:
    if request.url.path.startswith("/api"):
        return JSONResponse({"detail": reason}, status)
    return render.page(request, "error.html", status, reason=reason, code=status)
