"""The form by which a slot of a claim is corrected, filled in as far as the words chosen in the report tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, NamedTuple, TypeVar, get_args

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from beleg.ledger.desk import Desk, StoredReading
from beleg.model import Claim, Quantity, Span, Time
from beleg.model.judgement import WORDS, Figure, Slot
from beleg.present import names, text, typed
from beleg.present.desk import addresses, render
from beleg.present.desk.pages.report import passage_at
from beleg.present.slots import LABELS

router = APIRouter(include_in_schema=False)

SLOTS: tuple[Slot, ...] = get_args(Slot)

#: What may be typed into a slot.
HINTS: dict[Slot, str] = {
    "supplier": "countries or codes, joined by commas; - for nothing",
    "recipient": "countries or codes, joined by commas; - for nothing",
    "claimants": "countries or codes, joined by commas; - for the report itself",
    "goods": "codes or German words, joined by commas; - for nothing",
    "period": "a date or span: 2023-11, 2023-08/2023-10, 2023-08/..; - for nothing",
    "quantity": "1000 item, 1000.. container, ..500 tonne, 500..700 person; - for nothing",
}

#: Words longer than this name no actor and no goods.
_LONGEST_NAME = 60

_Found = TypeVar("_Found", Quantity, Time)


class Filled(NamedTuple):
    """The form: the slot, what it holds, what is proposed for it, the words chosen and where they stand."""

    slot: Slot
    held: str
    proposed: str
    words: str
    at: str


@router.get("/claims/{public_id}/correct")
def form(
    request: Request,
    public_id: str,
    slot: Annotated[Slot | None, Query()] = None,
    at: Annotated[str | None, Query(max_length=32)] = None,
) -> Response:
    """The form for one slot of a claim; `at` are the words chosen in its report."""
    desk: Desk = request.app.state.desk
    row = desk.book.claim(public_id)
    stored = desk.reading(row.report, row.version)
    whole = stored.reading.report.text
    chosen = passage_at(at, len(whole)) if at else None
    slot = slot or (_likely(stored, chosen) if chosen else "supplier")
    held = holds(row.claim, slot)
    proposed = (_proposed(stored, slot, chosen) if chosen else None) or held
    part = request.headers.get("hx-request") == "true"
    return render.page(
        request,
        "correct.html",
        section="reports",
        claim=row.claim,
        name=row.public_id,
        filled=Filled(slot, held, proposed, text.line(chosen.of(whole))[:300] if chosen else "", at or ""),
        slots=SLOTS,
        part=part,
        labels=LABELS,
        choices=sorted(WORDS.get(slot, ())),
        hint=HINTS.get(slot, ""),
        back=addresses.report(row.report, row.claim.evidence[0] if row.claim.evidence else None),
    )


def holds(claim: Claim, slot: Slot) -> str:
    """What a slot holds, as it is typed."""
    if slot in ("supplier", "recipient", "claimants", "goods"):
        return ", ".join(getattr(claim, slot))
    if slot == "quantity":
        return _typed(claim.quantity) if claim.quantity is not None else ""
    held: str | None = getattr(claim, slot)
    return held or ""


def _likely(stored: StoredReading, at: Span) -> Slot:
    """Which slot the words may fill."""
    if _inside(stored.reading.quantities, at):
        return "quantity"
    if _inside(stored.reading.times, at):
        return "period"
    words = at.of(stored.reading.report.text).strip()
    return "goods" if words[:1].isupper() and names.actor_code(words[:_LONGEST_NAME]).islower() else "supplier"


def _proposed(stored: StoredReading, slot: Slot, at: Span) -> str | None:
    """What the words say, as it is typed; None where they say nothing for this slot."""
    if slot == "quantity":
        figure = _inside(stored.reading.quantities, at)
        return _typed(figure) if figure else None
    if slot == "period":
        time = _inside(stored.reading.times, at)
        return time.value if time else None
    if slot in WORDS or at.end - at.start > _LONGEST_NAME:
        return None
    words = text.line(at.of(stored.reading.report.text))
    return names.goods_code(words) if slot == "goods" else names.actor_code(words)


def _inside(given: Iterable[_Found], at: Span) -> _Found | None:
    return next((one for one in given if one.span.overlaps(at)), None)


def _typed(one: Quantity) -> str:
    return typed.as_typed(Figure(one.lower, one.upper, one.unit, one.approximate))
