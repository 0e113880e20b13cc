"""Readings whose claims are what an analyst would enter, so that linking can be looked at apart from reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from msgspec.structs import replace

from beleg.claim import Pack, load_pack
from beleg.model import Claim, Quantity, Reading, Source, Span
from beleg.road import extract


@cache
def _pack() -> Pack:
    return load_pack()


def readings(lines: Iterable[Mapping[str, Any]], sources: Mapping[str, Source]) -> list[Reading]:
    """The readings of the reports of gold lines (see the extract format), each with the gold's claims in the place of its own.

    Optional claims are left out.
    """
    found = []
    for line in lines:
        reading = extract(replace(sources[line["id"]], id=line["id"]), _pack())
        wanted = [claim for claim in line["claims"] if not claim.get("optional")]
        claims = tuple(_claim(f"c{number}", claim, reading) for number, claim in enumerate(wanted, 1))
        found.append(replace(reading, claims=claims))
    return found


def _claim(ident: str, gold: Mapping[str, Any], reading: Reading) -> Claim:
    evidence = tuple(sorted(_found(passage, reading.report.text) for passage in gold["evidence"]))
    figure = gold.get("quantity")
    return Claim(
        id=ident,
        kind=gold["kind"],
        supplier=tuple(gold.get("supplier", ())),
        recipient=tuple(gold.get("recipient", ())),
        goods=tuple(gold.get("goods", ())),
        status=gold["status"],
        certainty=gold["certainty"],
        evidence=evidence,
        quantity=None if figure is None else _quantity(figure, evidence, reading),
        period=gold.get("period"),
        claimants=tuple(gold.get("claimants", ())),
        statement=_statement(evidence, reading),
    )


def _found(passage: str | Mapping[str, Any], text: str) -> Span:
    wanted = passage if isinstance(passage, str) else passage["text"]
    start = text.index(wanted) if isinstance(passage, str) else passage["start"]
    return Span(start, start + len(wanted))


def _quantity(figure: Mapping[str, Any], evidence: tuple[Span, ...], reading: Reading) -> Quantity:
    """The figure with the words that the reader found for it, else with those of the whole evidence."""
    bounds = figure.get("lower"), figure.get("upper")
    spans = (
        one.span
        for one in reading.quantities
        if (one.lower, one.upper) == bounds and any(span.covers(one.span) for span in evidence)
    )
    return Quantity(*bounds, figure["unit"], next(spans, evidence[-1]), bool(figure.get("approximate")))


def _statement(evidence: tuple[Span, ...], reading: Reading) -> str | None:
    """The statement that shares most with the evidence, the last of several that do."""
    shared: dict[str, int] = {}
    for one in reading.statements:
        both = [(quote, span) for quote in one.quote for span in evidence if quote.overlaps(span)]
        shared[one.id] = sum(min(quote.end, span.end) - max(quote.start, span.start) for quote, span in both)
    best = max(shared, key=lambda ident: shared[ident], default=None)
    return best if best is not None and shared[best] else None
