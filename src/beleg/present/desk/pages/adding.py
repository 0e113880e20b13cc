"""Adding reports: files dropped or chosen, or a text or page pasted; how far reading is, and what was refused."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse, Response

from beleg.errors import BelegError
from beleg.ledger.desk import Desk, reports
from beleg.present import text
from beleg.present.desk import render
from beleg.present.desk.batches import Batch, Batches, Sent
from beleg.present.desk.guard import check_form
from beleg.present.desk.settings import Settings
from beleg.read.published import published

router = APIRouter(include_in_schema=False)

#: Characters of an outlet's name, and of a file's.
LONGEST_NAME = 120

_OUTSIDE = re.compile(r".*[/\\]", re.DOTALL)


async def bounded_form(request: Request) -> AsyncIterator[None]:
    """Takes the form in: no more files and fields than may be, no field larger than all together.  Lets go of it in the end."""
    settings: Settings = request.app.state.settings
    # The browser sends an empty file where none is chosen.
    form = await request.form(max_files=settings.most_files + 1, max_fields=10, max_part_size=settings.largest_body)
    try:
        yield
    finally:
        await form.close()


@router.get("/add")
def show(request: Request) -> Response:
    """Where reports are dropped."""
    return _page(request)


@router.post("/add", dependencies=[Depends(bounded_form), Depends(check_form)])
async def add(request: Request) -> Response:
    """Take files or a pasted text, and begin to read."""
    settings: Settings = request.app.state.settings
    # The form was taken in within its bounds before.
    form = await request.form()
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and (one.filename or one.size)]
    sent = [Sent(called(one.filename or ""), await one.read()) for one in files]
    pasted = str(form.get("pasted") or "")
    if pasted.strip():
        sent.append(Sent(None, pasted.replace("\r\n", "\n").encode("utf-8", "surrogatepass")))
    date, complaints = published(str(form.get("published") or "") or None)
    outlet = text.line(str(form.get("outlet") or ""))[:LONGEST_NAME] or None
    if not sent:
        return _page(request, 422, "Nothing was chosen: drop files, or paste a text.")
    if len(sent) > settings.most_files:
        return _page(request, 422, f"More than {settings.most_files} files at a time.")
    if complaints:
        return _page(request, 422, "That is no date: 2023-11-09, 2023-11 or 2023.")
    batch = Batch(sent, outlet, date)
    try:
        _batches(request).add(batch)
    except BelegError as error:
        return _page(request, 503, error.reason)
    return RedirectResponse(f"/add/{batch.name}", 303)


@router.get("/add/{name}")
def progress(request: Request, name: str) -> Response:
    """How far a batch is; a part of the page where the page itself asks."""
    return _progress(request, _batch(request, name))


@router.post("/add/{name}/stop", dependencies=[Depends(check_form)])
def stop(request: Request, name: str) -> Response:
    """Stop reading a batch; what was read stays."""
    _batch(request, name).stop.asked = True
    return RedirectResponse(f"/add/{name}", 303)


def called(name: str) -> str:
    """What a file is called for people: the last part of its name, on one line; never a path."""
    last = text.line(_OUTSIDE.sub("", name))
    return last if len(last) <= LONGEST_NAME else "…" + last[-LONGEST_NAME:]


def _progress(request: Request, batch: Batch) -> Response:
    desk: Desk = request.app.state.desk
    with desk.connection() as connection:
        lines = reports.these(connection, batch.reports) if batch.over else []
    return render.page(
        request,
        "batch.html",
        section="add",
        part=request.headers.get("hx-request") == "true",
        batch=batch,
        lines=lines,
    )


def _page(request: Request, status: int = 200, complaint: str = "") -> Response:
    settings: Settings = request.app.state.settings
    return render.page(
        request,
        "add.html",
        status,
        section="add",
        complaint=complaint,
        batches=_batches(request).latest(),
        settings=settings,
    )


def _batch(request: Request, name: str) -> Batch:
    found = _batches(request).find(name)
    if found is None:
        raise HTTPException(404, "what was sent is remembered only while the desk is open, and the last twenty times")
    return found


def _batches(request: Request) -> Batches:
    batches: Batches = request.app.state.batches
    return batches
