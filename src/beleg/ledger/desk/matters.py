"""Matters, a page at a time, as the desk's first page asks for them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from beleg.errors import LedgerError
from beleg.ledger.book import Ledger
from beleg.ledger.desk.asked import (
    FACETS,
    PAGE,
    Facet,
    FacetValue,
    Hit,
    Matter,
    MatterLine,
    MattersPage,
    Point,
    Query,
)
from beleg.ledger.rows import ClaimFilter, ClaimRow
from beleg.model import CERTAINTIES, Status

_FURTHEST: tuple[Status, ...] = ("delivered", "under_way", "prospective")

#: Passages shown of each matter.
_HITS = 2


def page(book: Ledger, query: Query) -> MattersPage:
    """The matters asked for.  Raises LedgerError where the ledger fails."""
    found = gathered(book.claims())
    hits: dict[str, tuple[Hit, ...]] = {}
    if query.text:
        wanted = {row.public_id for row in book.claims(ClaimFilter(text=query.text))}
        hits = {
            name: tuple(_hit(book, row) for row in rows if row.public_id in wanted and row.claim.evidence)[:_HITS]
            for name, rows in found.items()
            if any(row.public_id in wanted for row in rows)
        }
        found = {name: rows for name, rows in found.items() if name in hits}
    values = {name: {facet: _values(facet, rows) for facet in FACETS} for name, rows in found.items()}
    kept = [
        name
        for name in found
        if all(not (asked := query.values(facet)) or set(asked) & values[name][facet] for facet in FACETS)
    ]
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in FACETS}
    for name in kept:
        for facet in FACETS:
            counts[facet].update(values[name][facet])
    lines = sorted((line(name, found[name]) for name in kept), key=lambda one: _key(one, query), reverse=True)
    start = next((place + 1 for place, one in enumerate(lines) if one.id == query.after), 0)
    shown = lines[start : start + PAGE]
    return MattersPage(
        lines=tuple(shown),
        total=len(lines),
        facets={facet: tuple(FacetValue(value, count) for value, count in _ranked(counts[facet])) for facet in FACETS},
        next=shown[-1].id if start + PAGE < len(lines) else None,
        hits={one.id: hits[one.id] for one in shown if one.id in hits},
    )


def one(book: Ledger, matter: str) -> Matter:
    """A matter with its claims.  Raises LedgerError where there is no such matter."""
    found = gathered(book.claims()).get(matter)
    if found is None:
        raise LedgerError("no such matter")
    return Matter(line(matter, found), tuple(found))


def gathered(claims: Iterable[ClaimRow]) -> dict[str, list[ClaimRow]]:
    """Claims by direction and goods."""
    found: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for row in claims:
        claim = row.claim
        key = "\0".join(map("+".join, (claim.supplier, claim.recipient, sorted(claim.goods))))
        found[hashlib.sha256(key.encode()).hexdigest()[:10]].append(row)
    return found


def line(name: str, claims: Sequence[ClaimRow]) -> MatterLine:
    """A matter in a line."""
    first, last = claims[0], claims[-1]
    told = [row.claim for row in claims if row.claim.kind != "denial"] or [row.claim for row in claims]
    figures = [row for row in claims if row.claim.quantity is not None and row.claim.kind != "denial"]
    latest = next((row.claim.quantity for row in reversed(figures) if _bounded(row)), None)
    denied = [row.claim for row in claims if row.claim.kind == "denial"]
    reports = len({row.report for row in claims})
    return MatterLine(
        id=name,
        kind=told[0].kind,
        supplier=first.claim.supplier,
        recipient=first.claim.recipient,
        goods=first.claim.goods,
        status=min((claim.status for claim in told), key=_FURTHEST.index),
        certainty=min((claim.certainty for claim in told), key=CERTAINTIES.index),
        first=first.published,
        last=last.published,
        claims=len(claims),
        reports=reports,
        origins=0,
        undetermined=reports,
        claimants=len({code for row in claims for code in row.claim.claimants}),
        denied_by=tuple(dict.fromkeys(code for claim in denied for code in claim.claimants)),
        denials=len(denied),
        lower=latest.lower if latest else None,
        upper=latest.upper if latest else None,
        unit=latest.unit if latest else None,
        approximate=bool(latest and latest.approximate),
        curve=tuple(
            Point(row.published, row.claim.quantity.lower, row.claim.quantity.upper)
            for row in figures
            if row.claim.quantity is not None and latest is not None and row.claim.quantity.unit == latest.unit
        ),
    )


def _bounded(row: ClaimRow) -> bool:
    quantity = row.claim.quantity
    return quantity is not None and (quantity.lower is not None or quantity.upper is not None)


def _values(facet: Facet, claims: Iterable[ClaimRow]) -> set[str]:
    found: set[str] = set()
    for row in claims:
        claim = row.claim
        match facet:
            case "supplier" | "recipient" | "goods":
                found.update(getattr(claim, facet))
            case "claimant":
                found.update(claim.claimants)
            case "kind" | "status" | "certainty":
                found.add(getattr(claim, facet))
            case "outlet" | "agency":
                found.update(filter(None, (getattr(row, facet),)))
            case "month":
                found.update(filter(None, ((row.published or "")[:7],)))
    return found


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _key(one: MatterLine, query: Query) -> tuple[str | int, str]:
    value = getattr(one, query.sort)
    return ("" if value is None else value), one.id


def _hit(book: Ledger, row: ClaimRow) -> Hit:
    span = row.claim.evidence[0]
    text = book.claim(row.public_id).text or ""
    return Hit(row.report, span.start, span.end, span.of(text), row.published, row.outlet)
