"""A report: its text as published, who says what in it, its claims, and the copies beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from beleg.errors import LedgerError
from beleg.ledger import ClaimRow
from beleg.ledger.desk import Desk, Kin, OriginLine, StoredReading, report_key
from beleg.model import LINEAGE_KINDS, Claim, LinkKind, Reaction, Span, Statement
from beleg.present import text
from beleg.present.desk import addresses, body, render
from beleg.present.slots import Hand, Slot, around, hands, slots, words

router = APIRouter(include_in_schema=False)

_AT = re.compile(r"(\d{1,9})-(\d{1,9})")

#: Words of a quote on its card; the text beside it has them all.
_BEGINNING = 90

#: What a report beside another is to it, by the kind of their link and whether it is the later of the two.
RELATIONS: dict[tuple[LinkKind | None, bool | None], str] = {
    ("copy", True): "has the same text",
    ("copy", False): "the text that this one copies",
    ("copy", None): "has the same text",
    ("shortened", True): "a shorter copy",
    ("shortened", False): "the longer text",
    ("extended", True): "a copy with parts of its own",
    ("extended", False): "the text that this one extends",
    ("version", True): "a later version",
    ("version", False): "an earlier version",
    ("version", None): "another version",
    ("quotes", True): "shares quotations",
    ("quotes", False): "shares quotations",
    ("quotes", None): "shares quotations",
    ("names", True): "names this one as its source",
    ("names", False): "named here as the source",
}


class Said(NamedTuple):
    """A statement's card: who speaks, in which words, and how the quote begins."""

    statement: Statement
    speaker: str
    cue: str
    beginning: str
    at: Span


class Claimed(NamedTuple):
    """A claim's card: its slots, the hands that it came through, and where it stands."""

    name: str
    claim: Claim
    slots: tuple[Slot, ...]
    words: dict[str, str]
    hands: tuple[Hand, ...]
    at: Span


class Silence(NamedTuple):
    """A reaction's card: who says nothing, in which words, of which claims (public ids), and where it stands."""

    reaction: Reaction
    words: str
    claims: tuple[str, ...]
    at: Span


@router.get("/reports/{key}")
def show(
    request: Request,
    key: str,
    at: Annotated[str | None, Query(max_length=32)] = None,
    version: Annotated[int | None, Query(ge=1, le=2**31)] = None,
) -> Response:
    """The page of a report, opened at the passage `at` (`start-end`)."""
    desk: Desk = request.app.state.desk
    found = desk.opened(key, version)
    stored, reading = found.stored, found.stored.reading
    opened = passage_at(at, len(reading.report.text))
    return render.page(
        request,
        "report.html",
        section="reports",
        report=reading.report,
        stored=stored,
        key=key,
        body=body.body(reading, found.claims, opened),
        cards=cards(stored, found.claims),
        opened=opened,
        origin=found.origin,
        lineage=lineage(found.origin, reading.report.id, found.kin),
        kin=found.kin,
        relations=RELATIONS,
        standing=found.standing,
        back=addresses.here(request),
    )


@router.get("/reports/{key}/part")
def part(request: Request, key: str, start: Annotated[int, Query(ge=0, le=10**9)]) -> Response:
    """The page of a long report at the part that begins there."""
    return RedirectResponse(f"/reports/{report_key(request.app.state.desk.report_id(key))}?at={start}-{start + 1}", 303)


@router.get("/claims/{public_id}")
def claim(request: Request, public_id: str) -> Response:
    """The permalink of a claim opens its report at its passage."""
    row: ClaimRow = request.app.state.desk.book.claim(public_id)
    at = row.claim.evidence[0] if row.claim.evidence else None
    return RedirectResponse(addresses.report(row.report, at, row.version), 303)


def lineage(origin: OriginLine | None, report: str, kin: Sequence[Kin]) -> str:
    """What a report is to its origin, as far as its page says so."""
    if origin is None or any(one.later is None for one in kin if one.kind in LINEAGE_KINDS):
        return "undetermined"
    return "original" if origin.first == report else "copy"


def passage_at(given: str | None, length: int) -> Span | None:
    """The passage that an address names (`120-188`).  Raises LedgerError where it is no passage of a text of that length."""
    if given is None:
        return None
    match = _AT.fullmatch(given)
    span = Span(int(match[1]), int(match[2])) if match else Span(0, 0)
    if not span.start < span.end <= length:
        raise LedgerError(f"no passage {text.line(given)} in this report")
    return span


def cards(stored: StoredReading, claims: Sequence[tuple[str, Claim]]) -> list[Said | Claimed | Silence]:
    """What was found in the report, in the order in which it stands there; a claim comes behind the statement that it stands in."""
    reading = stored.reading
    whole = reading.report.text
    report = reading.report
    found: list[tuple[Span, int, Said | Claimed | Silence]] = []
    for statement in reading.statements:
        if statement.quote:
            at = Span(statement.quote[0].start, statement.quote[-1].end)
            beginning = text.line(whole[at.start : min(at.end, at.start + _BEGINNING)])
            said = Said(
                statement,
                words(whole, statement.speaker),
                words(whole, statement.cue),
                beginning + (" …" if at.end > at.start + _BEGINNING else ""),
                at,
            )
            found.append((at, 0, said))
    for name, claim in claims:
        at = claim.evidence[0] if claim.evidence else Span(0, len(whole))
        row = ClaimRow(
            name, report.id, stored.version, stored.published, stored.outlet, report.agency, stored.title, claim
        )
        filled = tuple(slots(claim))
        found.append(
            (
                at,
                1,
                Claimed(
                    name,
                    claim,
                    filled,
                    {slot.name: words(whole, slot.spans) for slot in filled},
                    # A report without an outlet is called by its id, and that stands at the head of the page.
                    tuple(
                        hand
                        for hand in hands(row, whole, around(claim, reading.statements))
                        if hand.role != "outlet" or stored.outlet
                    ),
                    at,
                ),
            )
        )
    named = {claim.id: name for name, claim in claims}
    for reaction in reading.reactions:
        at = reaction.evidence[0] if reaction.evidence else Span(0, len(whole))
        about = tuple(named[claim] for claim in reaction.claims if claim in named)
        found.append((at, 2, Silence(reaction, words(whole, reaction.evidence), about, at)))
    return [card for _, _, card in sorted(found, key=lambda one: (one[0].start, one[1]))]
