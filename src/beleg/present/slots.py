"""A claim laid open: every slot with its value, its words and its rule, and the hands that it came through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beleg.ledger import ClaimRow
from beleg.model import Claim, Span, Spans, Statement
from beleg.present import names
from beleg.present.text import figure, line

#: The slots in the order in which people ask for them, each with its label.
LABELS: dict[str, str] = {
    "kind": "kind",
    "supplier": "supplier",
    "recipient": "recipient",
    "goods": "goods",
    "quantity": "figure",
    "period": "when",
    "route": "route",
    "status": "status",
    "certainty": "certainty",
    "claimants": "claimants",
    "via": "via",
    "norms": "norms",
}


class Slot(NamedTuple):
    """One slot: its value in words (empty where nothing fills it), the passages behind it, and the rule that chose them."""

    name: str
    label: str
    value: str
    spans: Spans
    rule: str


class Hand(NamedTuple):
    """Someone through whom a claim came: `role` is outlet, agency, via, speaker or claimant; `words` name it in the text."""

    role: str
    name: str
    words: str = ""


def slots(claim: Claim) -> list[Slot]:
    """Every slot of the claim that has a value or a rule."""
    values = {
        "kind": claim.kind,
        "supplier": _actors(claim.supplier),
        "recipient": _actors(claim.recipient),
        "goods": ", ".join(names.words(code) for code in claim.goods),
        "quantity": figure(claim.quantity),
        "period": claim.period or "",
        "route": " → ".join(line(place) for place in claim.route),
        "status": names.words(claim.status),
        "certainty": claim.certainty,
        "claimants": _actors(claim.claimants),
        "via": _actors(claim.via),
        "norms": ", ".join(claim.norms),
    }
    # What the text carries outside the slots that are known here is shown all the same.
    order = [*LABELS, *(basis.slot for basis in claim.basis if basis.slot not in LABELS and basis.slot != "evidence")]
    found: list[Slot] = []
    for name in dict.fromkeys(order):
        bases = [basis for basis in claim.basis if basis.slot == name]
        spans = tuple(sorted({span for basis in bases for span in basis.spans}))
        if not spans:
            spans = _own_spans(claim, name)
        rule = ", ".join(dict.fromkeys(basis.rule for basis in bases))
        if values.get(name) or rule:
            found.append(Slot(name, LABELS.get(name, names.words(name)), values.get(name, ""), spans, rule))
    return found


def hands(row: ClaimRow, text: str, statements: Sequence[Statement]) -> list[Hand]:
    """From the outlet inwards to the claimants; `statements` are the claim's own and those around it, outwards."""
    claim = row.claim
    found = [Hand("outlet", row.outlet or row.report)]
    if row.agency is not None:
        found.append(Hand("agency", row.agency))
    found += [Hand("via", names.actor(code)) for code in claim.via]
    for outer in reversed(statements[1:]):
        found.append(Hand("speaker", names.actors(outer.actors), words(text, outer.speaker)))
    speaker = words(text, statements[0].speaker) if statements else ""
    if claim.claimants:
        found.append(Hand("claimant", names.actors(claim.claimants), speaker))
    elif speaker:
        found.append(Hand("speaker", names.actors(statements[0].actors), speaker))
    return [hand for hand in found if hand.name or hand.words]


def around(claim: Claim, statements: Iterable[Statement]) -> list[Statement]:
    """The statement that the claim stands in and those around it, outwards; a circle ends where it closes."""
    known = {statement.id: statement for statement in statements}
    found: list[Statement] = []
    name = claim.statement
    while name is not None and name in known:
        found.append(known.pop(name))
        name = found[-1].parent
    return found


def words(text: str, spans: Iterable[Span]) -> str:
    """The words of a phrase on one line, its pieces joined by an ellipsis."""
    return " … ".join(line(span.of(text)) for span in spans)


def _actors(codes: tuple[str, ...]) -> str:
    return ", ".join(f"{names.actor(code)} ({code})" if code.isupper() else names.actor(code) for code in codes)


def _own_spans(claim: Claim, name: str) -> Spans:
    if name == "goods":
        return claim.goods_span
    if name == "quantity" and claim.quantity is not None:
        return (claim.quantity.span,)
    return ()
