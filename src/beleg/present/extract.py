"""One report's reading in the extract format (docs/format.md), which the scorers read."""

from __future__ import annotations

from typing import Any

import msgspec

from beleg.model import Basis, Candidate, Claim, Quantity, Reading, Spans, Statement, SuggestedNorm
from beleg.present.reactions import as_reaction

_ENCODER = msgspec.json.Encoder()

Pieces = list[list[int]]


def as_extract(reading: Reading) -> dict[str, Any]:
    """The reading as an object of the extract format; besides it `rule`, `basis` and `suggested` tell why."""
    report = reading.report
    return {
        "id": report.id,
        "language": report.language,
        "published": report.published,
        "agency": report.agency,
        "segments": [{"span": [one.span.start, one.span.end], "role": one.role} for one in report.segments],
        "statements": [as_statement(statement) for statement in reading.statements],
        "claims": [as_claim(claim) for claim in reading.claims],
        "times": [
            {"span": [time.span.start, time.span.end], "type": time.type, "value": time.value} for time in reading.times
        ],
        "quantities": [{"span": [one.span.start, one.span.end], **_bounds(one)} for one in reading.quantities],
    }


def to_json_line(reading: Reading, *, candidates: bool = False, reactions: bool = False) -> bytes:
    """The reading as one line of JSON in UTF-8, with its line end.

    With `candidates` those too that are too unsure to be claims, with `reactions` who says nothing of the claims.
    """
    line = as_extract(reading)
    if reactions:
        line["reactions"] = [as_reaction(one) for one in reading.reactions]
    if candidates:
        line["candidates"] = [as_candidate(one) for one in reading.candidates]
    return _ENCODER.encode(line) + b"\n"


def as_candidate(candidate: Candidate) -> dict[str, Any]:
    """An act too unsure to be a claim, as an object."""
    return {
        "supplier": list(candidate.supplier),
        "recipient": list(candidate.recipient),
        "goods": list(candidate.goods),
        "goods_span": _pieces(candidate.goods_span),
        "evidence": _pieces((candidate.evidence,)),
        "likely": candidate.likely,
        "why": candidate.why,
    }


def as_statement(statement: Statement) -> dict[str, Any]:
    """A statement as an object of the extract format."""
    return {
        "id": statement.id,
        "quote": _pieces(statement.quote),
        "speaker": _pieces(statement.speaker),
        "cue": _pieces(statement.cue),
        "frame": _pieces(statement.frame),
        "addressee": _pieces(statement.addressee),
        "mode": statement.mode,
        "medium": statement.medium,
        "actors": list(statement.actors),
        "parent": statement.parent,
        "rule": statement.rule,
    }


def as_claim(claim: Claim) -> dict[str, Any]:
    """A claim as an object of the extract format; `norms` only where it claims a breach."""
    result: dict[str, Any] = {
        "id": claim.id,
        "kind": claim.kind,
        "supplier": list(claim.supplier),
        "recipient": list(claim.recipient),
        "goods": list(claim.goods),
        "goods_span": _pieces(claim.goods_span),
        "quantity": None if claim.quantity is None else _quantity(claim.quantity),
        "period": claim.period,
        "route": list(claim.route),
        "status": claim.status,
        "certainty": claim.certainty,
        "claimants": list(claim.claimants),
        "via": list(claim.via),
        "statement": claim.statement,
        "evidence": _pieces(claim.evidence),
    }
    if claim.kind == "breach":
        result["norms"] = list(claim.norms)
    if claim.basis:
        result["basis"] = [_basis(basis) for basis in claim.basis]
    if claim.suggested:
        result["suggested"] = [_suggested(norm) for norm in claim.suggested]
    return result


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {**_bounds(quantity), "span": [[quantity.span.start, quantity.span.end]]}


def _bounds(quantity: Quantity) -> dict[str, Any]:
    bounds: dict[str, Any] = {"lower": quantity.lower, "upper": quantity.upper, "unit": quantity.unit}
    if quantity.approximate:
        bounds["approximate"] = True
    return bounds


def _basis(basis: Basis) -> dict[str, Any]:
    return {"slot": basis.slot, "rule": basis.rule, "spans": _pieces(basis.spans)}


def _suggested(norm: SuggestedNorm) -> dict[str, Any]:
    return {"norm": norm.norm, "title": norm.title, "why": norm.why}


def _pieces(spans: Spans) -> Pieces:
    return [[span.start, span.end] for span in spans]
