"""Acts → claims: the finished values, every slot with the passages and the rule behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beleg.claim.acts.act import Act
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.suggest import suggest
from beleg.claim.passages.good import Good
from beleg.model import Analysis, Claim, Report, Span, merged


def as_claims(
    acts: Sequence[Act], report: Report, analysis: Analysis, goods: Sequence[Good], pack: Pack
) -> tuple[Claim, ...]:
    """The claims that the acts of a report become, in the same order; `goods` are those that the report names."""
    named = _first_named(analysis, goods) if acts else {}
    return tuple(_claim(number, act, report, named, pack) for number, act in enumerate(acts, 1))


def _first_named(analysis: Analysis, goods: Sequence[Good]) -> dict[str, Span]:
    """Where each actor and each kind of goods is named first in the report."""
    named: dict[str, Span] = {}
    for mention in analysis.mentions:
        for code in mention.actors:
            named.setdefault(code, mention.span)
    for item in goods:
        for code in item.codes:
            named.setdefault(code, item.span)
    return named


def _claim(number: int, act: Act, report: Report, named: Mapping[str, Span], pack: Pack) -> Claim:
    """The finished value.  What was filled from elsewhere rests on where actor or goods are first `named` in the report."""

    def first(codes: Sequence[str]) -> list[Span]:
        return sorted({named[code] for code in codes if code in named})

    for slot, role in (("supplier", act.supplier), ("recipient", act.recipient)):
        act.because(slot, role.rule or "not named", *(role.spans or first(role.codes)))
    if act.goods and (act.basis.get("goods") is None or not act.basis["goods"].spans):
        act.because("goods", "goods of the act meant", *(act.goods_spans or first(act.goods)))
    told = act.basis.get("claimants")
    if act.claimants and (told is None or not told.spans):
        act.because("claimants", told.rule if told else "who denies", *first(act.claimants))
    evidence: tuple[Span, ...] = merged(act.evidence)
    return Claim(
        id=f"c{number}",
        kind=act.kind,
        supplier=act.supplier.codes,
        recipient=act.recipient.codes,
        goods=act.goods,
        status=act.status,
        certainty=act.certainty,
        evidence=evidence,
        goods_span=tuple(sorted(act.goods_spans)),
        quantity=act.quantity,
        period=act.period if "period" in act.basis else None,
        route=act.route,
        claimants=act.claimants,
        via=act.via,
        norms=act.norms,
        statement=act.statement.id if act.statement is not None else None,
        basis=tuple(act.basis[slot] for slot in sorted(act.basis)),
        suggested=suggest(
            act.kind, act.supplier.codes, act.recipient.codes, act.goods, act.period, pack.norms, report.published
        ),
    )
