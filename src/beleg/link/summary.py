"""A matter as a whole: what its claims together say, who denies it, and how many stand behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from beleg.link.when import months, order, written
from beleg.model.claim import Kind, Status
from beleg.model.link import Origin
from beleg.model.matter import Matter, Outline, Tally, Telling, Tie
from beleg.model.period import OPEN

#: From the farthest to the nearest.
REACHED: tuple[Status, ...] = ("delivered", "under_way", "prospective")
#: What a matter is called after, the first that it has.
KINDS: tuple[Kind, ...] = ("transfer", "use", "breach", "denial")


def matter(outline: Outline, tellings: Sequence[Telling], ties: Iterable[Tie], origins: Mapping[str, Origin]) -> Matter:
    """The matter so outlined.

    `tellings` are those placed in it (at least one), `ties` all that are tied to it, `origins` gives the origin of each
    report.
    """
    ordered = in_order(tellings)
    acts = [one for one in ordered if one.kind in ("transfer", "use")] or ordered
    denials = sorted((tie for tie in ties if tie.kind != "confirmed"), key=lambda tie: (order(tie.date), tie.claim))
    dated = [one.date for one in ordered if one.date]
    return Matter(
        outline=outline,
        kind=min((one.kind for one in ordered), key=KINDS.index),
        period=period(one.period for one in acts if one.period),
        status=min((one.status for one in acts), key=REACHED.index),
        claims=tuple(one.claim for one in ordered),
        counts=tally(ordered, origins),
        denied_by=tuple(dict.fromkeys(code for tie in denials for code in tie.claimants)),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
    )


def in_order(tellings: Iterable[Telling]) -> list[Telling]:
    """By when it was said, then when published, then by report and place in it."""
    return sorted(
        tellings, key=lambda one: (order(one.date), order(one.published), one.report, one.position, one.claim)
    )


def tally(tellings: Iterable[Telling], origins: Mapping[str, Origin]) -> Tally:
    """How many reports, origins and claimants stand behind claims; what is undetermined is counted apart.

    `origins` gives the origin of each report, by id; a report without one is undetermined.
    """
    given = list(tellings)
    reports = {one.report for one in given}
    held = {report: origins.get(report) for report in reports}
    known = {origin.id for origin in held.values() if origin is not None and origin.counted_as == "origin"}
    others = {report if origin is None else origin.id for report, origin in held.items()} - known
    return Tally(len(reports), len(known), len(others), len({code for one in given for code in one.claimants}))


def period(periods: Iterable[str]) -> str | None:
    """From the first month to the last of the periods that are told; open where one of them is."""
    told = list(periods)
    spans = [months(one) for one in told]
    firsts = [first for first, _ in spans if first is not None]
    lasts = [last for _, last in spans if last is not None]
    ongoing = any(one.endswith(f"/{OPEN}") for one in told)
    return written(min(firsts, default=None), max([*firsts, *lasts], default=None), ongoing=ongoing)
