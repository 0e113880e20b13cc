"""A reading → its claims as linking sees them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from beleg.link.said import Sayings
from beleg.link.types import type_named
from beleg.link.when import months
from beleg.model import Claim, Quantity, Reading
from beleg.model.matter import Signature, Telling, TieKind
from beleg.rules.said import FURTHER
from beleg.rules.taxonomy import narrower, narrowest

#: What the rules that find a denial say of how it denies; all others deny the act itself.
TIES: Mapping[str, TieKind] = {"no evidence": "no_evidence", "called untrue": "untrue"}
WORD = re.compile(r"[^\W\d_]+")
#: Characters before and after a figure in which a word may say that it comes on top.
BESIDE_FIGURE = 24

#: Supplier and recipient as a signature has them.
_Ends = tuple[str, str]


def tellings(reading: Reading, public_ids: Mapping[str, str]) -> tuple[Telling, ...]:
    """All claims of a reading, in its order; `public_ids` gives the public id of each claim by its id in the report.

    A claim with one end left open is matched under the one direction in which its report tells of such an end, if there
    is only one.
    """
    sayings = Sayings(reading)
    directions = _directions(reading.claims)
    told = _told(reading.claims, directions)
    return tuple(
        _telling(position, claim, reading, public_ids[claim.id], directions[claim.id], told, sayings)
        for position, claim in enumerate(reading.claims)
    )


def _telling(
    position: int,
    claim: Claim,
    reading: Reading,
    public_id: str,
    ends: _Ends,
    told: Mapping[_Ends, set[str]],
    sayings: Sayings,
) -> Telling:
    said, words = sayings.said(claim)
    # A date that says when it was said does not say when it happened.
    own = words is None or not any(basis.slot == "period" and words in basis.spans for basis in claim.basis)
    period = claim.period if own else None
    date = said or reading.report.published
    goods = narrowest(claim.goods)
    below = frozenset[str]().union(*(narrower().get(code, frozenset()) for code in goods))
    first, last = _lies(claim, period, date)
    quantity = claim.quantity if _counts(claim.quantity) else None
    return Telling(
        claim=public_id,
        report=reading.report.id,
        position=position,
        published=reading.report.published,
        said=said,
        kind=claim.kind,
        status=claim.status,
        certainty=claim.certainty,
        claimants=claim.claimants,
        period=period,
        signature=Signature(
            supplier=ends[0],
            recipient=ends[1],
            kind=claim.kind,
            goods=goods,
            beside=tuple(sorted((below if goods else told[ends]) & told[ends])),
            type=type_named(span.of(reading.report.text) for span in claim.goods_span),
            unit=quantity.unit if quantity else "",
            first=first,
            last=last,
        ),
        lower=quantity.lower if quantity else None,
        upper=quantity.upper if quantity else None,
        unit=quantity.unit if quantity else None,
        approximate=quantity.approximate if quantity else False,
        further=_is_further(claim, reading.report.text),
        tie=_tie(claim),
    )


def _directions(claims: tuple[Claim, ...]) -> dict[str, _Ends]:
    """For each claim its supplier and recipient; what is open is filled where the report leaves no choice.

    A claim with one end is read with the only direction that has it.  A denial or breach without any (*Waffenhandel
    zwischen beiden*) is read with the only direction in which such goods go, planned or not as it says.
    """
    own = {claim.id: (_joined(claim.supplier), _joined(claim.recipient)) for claim in claims}
    whole = {ends for ends in own.values() if all(ends)}
    acts: defaultdict[bool, dict[_Ends, set[str]]] = defaultdict(dict)
    for claim in claims:
        if claim.kind in ("transfer", "use") and all(own[claim.id]):
            acts[claim.status == "prospective"].setdefault(own[claim.id], set()).update(claim.goods)
    found = {}
    for claim in claims:
        ends = own[claim.id]
        fitting: list[_Ends] = []
        if not any(ends) and claim.kind in ("denial", "breach"):
            known = acts[claim.status == "prospective"]
            fitting = [other for other, goods in known.items() if _are_related(claim.goods, goods)]
        elif any(ends) and not all(ends):
            fitting = [other for other in whole if ends[0] in ("", other[0]) and ends[1] in ("", other[1])]
        found[claim.id] = fitting[0] if len(fitting) == 1 else ends
    return found


def _are_related(goods: Iterable[str], others: Set[str]) -> bool:
    """Whether any of the goods is the same as one of the others, or of a wider or narrower kind."""
    return any(
        code in others
        or not others.isdisjoint(narrower().get(code, ()))
        or any(code in narrower().get(other, ()) for other in others)
        for code in goods
    )


def _told(claims: tuple[Claim, ...], directions: Mapping[str, _Ends]) -> defaultdict[_Ends, set[str]]:
    """The goods, said most exactly, of the acts that the report tells of in each direction."""
    found: defaultdict[_Ends, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind in ("transfer", "use"):
            found[directions[claim.id]].update(code for code in claim.goods if not narrower().get(code))
    return found


def _joined(codes: tuple[str, ...]) -> str:
    return "+".join(sorted(set(codes)))


def _lies(claim: Claim, period: str | None, date: str | None) -> tuple[int | None, int | None]:
    """The months in which an act lies: its period, else about when it was told of."""
    said = months(date)
    first, last = months(period)
    if first is None and last is None:
        return said[1], said[1]
    first = last if first is None else first
    last = max(filter(None, (first, said[1])), default=None) if last is None else last
    if claim.status == "prospective" and said[1] is not None and first is not None:
        first = min(first, said[1])
    return first, last


def _counts(quantity: Quantity | None) -> bool:
    return quantity is not None and (quantity.lower is not None or quantity.upper is not None)


def _is_further(claim: Claim, text: str) -> bool:
    if claim.quantity is None:
        return False
    span = claim.quantity.span
    around = text[max(0, span.start - BESIDE_FIGURE) : span.start].rpartition(".")[2] + text[span.start : span.end]
    after = text[span.end : span.end + BESIDE_FIGURE].split()[:1]
    return not FURTHER.isdisjoint(word.lower() for word in (*WORD.findall(around), *after))


def _tie(claim: Claim) -> TieKind | None:
    """How a claim denies, or that one of the ends admits the act."""
    if claim.kind == "denial":
        rules = (basis.rule for basis in claim.basis if basis.slot == "kind")
        return next((TIES[rule] for rule in rules if rule in TIES), "denied")
    own = {*claim.supplier, *claim.recipient}
    if (
        claim.kind == "transfer"
        and claim.status != "prospective"
        and claim.claimants
        and own.issuperset(claim.claimants)
    ):
        return "confirmed"
    return None
