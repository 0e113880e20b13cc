"""Denials and confirmations, tied to the matters and the claims that they speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from beleg.model.matter import Placement, Signature, Telling, Tie


def ties(tellings: Iterable[Telling], placements: Mapping[Signature, Placement]) -> tuple[Tie, ...]:
    """The ties of all tellings that deny or confirm, in order of their claims' ids.

    A denial is tied to every matter that it fits, for who denies any arms denies shells and missiles; and to those
    claims of its own report that others make of these matters.  A confirmation is tied to the matter that it is placed
    in.  `tellings` hold all of each report that is asked about.
    """
    given = list(tellings)
    by_report: defaultdict[str, list[Telling]] = defaultdict(list)
    for one in given:
        by_report[one.report].append(one)
    return tuple(
        sorted((_tie(one, by_report[one.report], placements) for one in given if one.tie), key=lambda tie: tie.claim)
    )


def _tie(one: Telling, report: Iterable[Telling], placements: Mapping[Signature, Placement]) -> Tie:
    placed = placements[one.signature]
    own = () if placed.matter is None else (placed.matter,)
    matters = placed.fits if one.kind == "denial" else own
    against = (
        other.claim
        for other in report
        if other.kind != "denial" and other is not one and _meets(placements[other.signature], matters)
    )
    return Tie(
        claim=one.claim,
        kind=one.tie or "denied",
        claimants=one.claimants,
        date=one.date,
        status=one.status,
        matters=matters,
        claims=tuple(sorted(against)) if one.kind == "denial" else (),
    )


def _meets(placed: Placement, matters: tuple[str, ...]) -> bool:
    return placed.matter in matters
