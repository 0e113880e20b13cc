"""When an act happened or would happen, and by which places it went."""

from __future__ import annotations

from itertools import pairwise

from beleg.claim.acts.act import Act
from beleg.claim.acts.speakers import Speakers
from beleg.claim.passages.scene import Scene
from beleg.model import Time
from beleg.model.period import between, joined, period

#: Characters of a year alone.
YEAR = 4
#: So many words join two dates (*im März und im April*, *2017 und in den Jahren 2019*).
JOINT = 3
#: Words for what happens for the first time since the time that *seit* names, how far before it they stand, and right behind it.
FIRST = frozenset({"erstmals", "erstmalig", "mal", "male"})
FIRST_REACH = 5
#: Words before a year in which something was built.
BUILT = frozenset({"baujahr", "jahrgang"})


def set_period(act: Act, scene: Scene, speakers: Speakers, published: str | None) -> None:
    """Sets the period of an act from the times of its own clause; those of a reporting frame do not count."""
    placed = [
        (first, stop, time)
        for first, stop, time in scene.passage.times
        if scene.stretch.covers(first)
        and not (first and scene.passage.row.lower[first - 1] in BUILT)
        and (act.units is None or first in act.units)
        and not _first_since(scene, first, stop)
        and not speakers.reports(time.span, act.anchor)
    ]
    times = [time for _, _, time in placed]
    for start, end in pairwise(times):
        if start.relation == "range_start" and end.relation == "range_end":
            both = between(start, end)
            if both is not None:
                act.period = both
                act.because("period", "between two dates of the clause", start.span, end.span)
                return
    lower = scene.passage.row.lower
    together = {
        one: both
        for (_, stop, one), (first, _, other) in pairwise(placed)
        if lower[stop : stop + 1] == ["und"] and first - stop <= JOINT and (both := joined(one, other)) is not None
    }
    for time in times:
        value = together.get(time) or period(time, published)
        if value is None or not _may_date(act, time, value, published):
            continue
        act.period = value
        act.because("period", f"date of the clause{f' ({time.relation})' if time.relation else ''}", time.span)
        return


def _first_since(scene: Scene, first: int, stop: int) -> bool:
    """Whether a time only says how long there had been nothing (*erstmals seit 2018*, *zum ersten Mal seit dem Krieg von 1991*)."""
    lower = scene.passage.row.lower
    since = next(
        (unit for unit in range(min(first + 1, stop - 1), max(first - FIRST_REACH, -1), -1) if lower[unit] == "seit"),
        None,
    )
    if since is None:
        return False
    return not FIRST.isdisjoint((*lower[max(since - 1, 0) : since], *lower[stop : stop + 1]))


def _may_date(act: Act, time: Time, value: str, published: str | None) -> bool:
    """Whether a date can be the act's: what is still to come has no date in the past, that is when it was agreed."""
    if time.type == "time" and "T" in time.value and len(time.value) > 13:
        return False
    if act.status != "prospective" or published is None or "/" in value or len(value) == YEAR:
        return True
    return value[: len(published)] >= published[: len(value)]


def set_route(act: Act, scene: Scene) -> None:
    """Sets the places that the clause names as stations (*über Syrien*, *via Kroatien*)."""
    found = []
    spans = []
    for number, actor in enumerate(scene.passage.actors):
        if not scene.stretch.covers(actor.first) or scene.attachments[number].preposition not in ("über", "via"):
            continue
        if actor.mention.place:
            found.append(scene.passage.row.text[actor.stop - 1])
            spans.append(actor.span)
    act.route = tuple(dict.fromkeys(found))
    if spans:
        act.because("route", "stations after über", *spans)
