"""Claims as people corrected them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from beleg.errors import LedgerError
from beleg.model import Basis, Claim, Quantity, Span
from beleg.model.judgement import WORDS, Correction, Figure

#: What people said of a claim's slots, by slot, with who said it.
Corrections = Mapping[str, tuple[Correction, str]]

CODES = frozenset({"supplier", "recipient", "goods", "claimants"})


def corrected(claim: Claim, said: Corrections) -> Claim:
    """The claim with what people say that its slots hold; the basis of each names who said so and the passages shown."""
    if not said:
        return claim
    fields: dict[str, Any] = {}
    for slot, (correction, _) in said.items():
        value = correction.value
        fields[slot] = _quantity(claim, value, correction.spans) if isinstance(value, Figure) else value
    if "goods" in said:
        fields["goods_span"] = said["goods"][0].spans
    bases = tuple(basis for basis in claim.basis if basis.slot not in said)
    own = tuple(Basis(slot, f"corrected by {author}", correction.spans) for slot, (correction, author) in said.items())
    return msgspec.structs.replace(claim, basis=(*bases, *own), **fields)


def checked(correction: Correction) -> Correction:
    """The correction, if its value is one that the slot may hold; LedgerError where it is not."""
    slot, value = correction.slot, correction.value
    if slot in CODES:
        fits = isinstance(value, tuple) and all(value)
    elif slot == "quantity":
        fits = value is None or isinstance(value, Figure)
        if isinstance(value, Figure) and value.lower is not None and value.upper is not None:
            fits = value.lower <= value.upper
    elif slot == "period":
        fits = value is None or (isinstance(value, str) and bool(value.strip()))
    else:
        fits = isinstance(value, str) and value in WORDS[slot]
    if not fits:
        raise LedgerError(f"not what the slot {slot} may hold: {value}")
    return correction


def _quantity(claim: Claim, figure: Figure, spans: tuple[Span, ...]) -> Quantity:
    """The figure where people showed it, else where the report's own figure stood, else at the claim's passage."""
    own = claim.quantity.span if claim.quantity is not None else claim.evidence[0]
    return Quantity(
        lower=figure.lower,
        upper=figure.upper,
        unit=figure.unit,
        span=spans[0] if spans else own,
        approximate=figure.approximate,
        rule="corrected",
    )
