"""Judging: what people decide about claims and matters comes in by forms; the log of it, and undoing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from beleg import ledger as ledgers
from beleg.engine import judging
from beleg.errors import BelegError, LedgerError
from beleg.ledger import Ledger
from beleg.ledger.desk import Desk, judged
from beleg.model import Claim
from beleg.model.judgement import Correction, Judgement, Slot, Target
from beleg.present import names, text, typed
from beleg.present.desk import addresses, render
from beleg.present.desk.guard import check_form

router = APIRouter(include_in_schema=False)

#: Characters of an author's name and of a note; claims that one judgement may be on.
LONGEST_NAME = 80
LONGEST_NOTE = 2000
MOST_CLAIMS = 200
#: Judgements on a page of the log.
PAGE = 100

#: A place on the desk to go back to; never one that a browser takes for another host.
_PLACE = re.compile(r"/(?![/\\])[!-~]{0,2000}")

_DONE = {"accept": "accepted", "reject": "rejected", "correct": "corrected", "merge": "merged", "split": "split"}


class Entry(NamedTuple):
    """A judgement in the log: what was decided, in words, and the claims that it is on, as far as they are current."""

    judgement: Judgement
    said: str
    claims: tuple[tuple[Target, Claim | None], ...]


@router.get("/judgements")
def log(request: Request, start: Annotated[int, Query(ge=0, le=10**7)] = 0) -> Response:
    """All judgements, the latest first, from the one at `start` on."""
    desk: Desk = request.app.state.desk
    made = desk.book.judgements()[::-1]
    shown = made[start : start + PAGE]
    with desk.connection() as connection:
        told = judged.called(connection, {one.id for entry in shown for one in entry.on if one.owner != "report"})
    return render.page(
        request,
        "judgements.html",
        section="judgements",
        entries=[
            Entry(one, said(one), tuple((on, told[on.id].claim if on.id in told else None) for on in one.on))
            for one in shown
        ],
        total=len(made),
        start=start,
        following=start + PAGE if start + PAGE < len(made) else None,
    )


@router.post("/judgements", dependencies=[Depends(check_form)])
def judge(
    request: Request,
    author: Annotated[str, Form(max_length=LONGEST_NAME)] = "",
    note: Annotated[str, Form(max_length=LONGEST_NOTE)] = "",
    accept: Annotated[str, Form(max_length=200)] = "",
    reject: Annotated[str, Form(max_length=200)] = "",
    split: Annotated[str, Form(max_length=200)] = "",
    merge: Annotated[str, Form(max_length=200)] = "",
    other: Annotated[str, Form(max_length=200)] = "",
    correct: Annotated[str, Form(max_length=200)] = "",
    slot: Annotated[Slot | None, Form()] = None,
    value: Annotated[str, Form(max_length=1000)] = "",
    passage: Annotated[str, Form(max_length=40)] = "",
    undo: Annotated[str, Form(max_length=40)] = "",
    on: Annotated[Sequence[str], Form(max_length=MOST_CLAIMS)] = (),
    back: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """Write one judgement.  Which one says the button that was pressed.

    accept, reject, correct   the public id of a claim; correct with slot, value and passage
    split                     anything: the claims `on` become a matter of their own
    merge                     the id of a matter, which `other` is the same as
    undo                      the id of a judgement, or `last` for the author's last one that stands
    """
    desk: Desk = request.app.state.desk
    try:
        with ledgers.open(request.app.state.settings.ledger) as book:
            if undo:
                made = judging.undo(book, undo if undo != "last" else _last(book, author), author=author, note=note)
            elif accept or reject:
                made = judging.judge(
                    book,
                    "accept" if accept else "reject",
                    [Target("claim", accept or reject)],
                    author=author,
                    note=note,
                )
            elif correct and slot is not None:
                spans = (typed.passage(passage),) if passage else ()
                correction = Correction(slot, typed.value(slot, value.strip()), _inside(book, correct, spans))
                made = judging.judge(
                    book, "correct", [Target("claim", correct)], author=author, note=note, correction=correction
                )
            elif merge:
                made = judging.judge(book, "merge", [merge, other.strip()], author=author, note=note)
            elif split:
                made = judging.judge(book, "split", [Target("claim", one) for one in on], author=author, note=note)
            else:
                raise LedgerError("nothing was decided: choose what, and on which claim")
            words = said(made if made.undoes is None else _undone(book, made))
    except BelegError as error:
        return _refused(request, error.reason)
    desk.refresh()
    claims = [one.id for one in made.on if one.owner != "report"]
    with desk.connection() as connection:
        now = judged.verdicts(connection, claims)
    place = _place(desk, back, now)
    if _wants_json(request):
        return JSONResponse(
            {
                "id": made.id,
                "said": f"undone: {words}" if made.undoes else words,
                "what": _undone_what(desk, made),
                "claims": now,
                "go": place,
            }
        )
    return RedirectResponse(place, 303)


def said(one: Judgement) -> str:
    """What was decided, in a few words."""
    if one.undoes is not None:
        return "undone"
    if one.correction is None:
        return _DONE[one.what]
    found: Any = one.correction.value
    if isinstance(found, tuple):
        named = names.actors if one.correction.slot != "goods" else lambda codes: ", ".join(map(names.words, codes))
        found = named(found)
    elif found is not None and not isinstance(found, str):
        found = text.with_unit(found.lower, found.upper, found.unit, found.approximate)
    return f"{one.correction.slot} corrected: {found or 'nothing'}"


def _last(book: Ledger, author: str) -> str:
    """The id of the last judgement of this author that stands.  Raises LedgerError where there is none."""
    for one in reversed(book.judgements()):
        if one.author == author and one.undone_by is None and one.what != "undo":
            return one.id
    raise LedgerError("nothing of yours is left to undo")


def _undone(book: Ledger, made: Judgement) -> Judgement:
    return next(one for one in book.judgements() if one.id == made.undoes)


def _undone_what(desk: Desk, made: Judgement) -> str:
    """What was decided or taken back, in the ledger's word."""
    return made.what if made.undoes is None else _undone(desk.book, made).what


def _inside(book: Ledger, claim: str, spans: tuple[Any, ...]) -> tuple[Any, ...]:
    """The spans, if they lie in the claim's report.  Raises LedgerError where they do not."""
    if spans and spans[0].end > len(book.claim(claim).text or ""):
        raise LedgerError("no such passage in the report")
    return spans


def _place(desk: Desk, back: str, now: dict[str, str | None]) -> str:
    """Where to go on: back, or to the claim where the matter that was looked at is no more."""
    place = back if _PLACE.fullmatch(back) else "/judgements"
    if place.startswith("/matters/"):
        try:
            desk.line(place.removeprefix("/matters/").partition("?")[0].partition("#")[0])
        except LedgerError:
            standing = next(iter(now), None)
            return addresses.claim(standing) if standing else "/judgements"
    return place


def _refused(request: Request, reason: str) -> Response:
    if _wants_json(request):
        return JSONResponse({"detail": text.line(reason)[:300]}, 422)
    return render.page(request, "error.html", 422, reason=reason, code=422)


def _wants_json(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")
