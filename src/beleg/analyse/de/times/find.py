"""The one pass over a report's tokens that finds its time expressions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from beleg.analyse.de.times import clock, dates, feasts, moved, units, vague, weekdays, years
from beleg.analyse.de.times.relations import relate
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.words import words
from beleg.model import Span, Time, Tokens
from beleg.model.signs import TIME

FORMER = "ex-"
DIGITS = frozenset("0123456789")

#: Kinds of words that are family names or given names too.
MAYBE_NAMES = frozenset({"month", "season", "weekday"})

#: Which reader takes which kind of word (see `Words.kind`).
READERS: dict[str, Callable[[Scan, int], object]] = {
    "month": dates.month,
    "weekday": weekdays.weekday,
    "returning": weekdays.returning,
    "weekday_part": weekdays.weekday_part,
    "short_weekday": weekdays.short_weekday,
    "season": dates.season,
    "feast": feasts.feast,
    "movable": feasts.movable,
    "long_feast": feasts.long_feast,
    "advent": feasts.advent,
    "unit": units.unit,
    "compound": units.compound,
    "day": vague.day,
    "reference": vague.reference,
    "taken_up": moved.taken_up,
    "phrase": vague.phrase,
    "set": vague.repeated,
    "length": vague.length,
    "part": clock.part,
    "habit": clock.habit,
    "hour": clock.hour,
    "half": clock.half,
    "quarter": clock.quarter,
    "midnight": clock.midnight,
    "decade": years.decade_word,
    "years_long": vague.years_long,
}


def find_times(
    text: str, tokens: Tokens, published: str | None, allowed: Sequence[Span] | None = None
) -> tuple[Time, ...]:
    """The time expressions of a report in text order, with TIMEX3 type and value resolved against its date.

    `tokens` are those of `text`, `published` is `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or None.  With `allowed`, only expressions that
    lie in one of those spans are returned.  Source of types and values: TimeML 1.2.1 (TIMEX3), with the codes for decades,
    centuries, weekends and parts of the day that HeidelTime and the KRAUTS corpus use.
    """
    scan = Scan(tokens, published, words())
    kind = scan.words.kind
    heads = [i for i, signs in enumerate(tokens.signs) if signs & TIME]
    if "Ex-" in text or "ex-" in text:
        heads = sorted({*heads, *(i for i, word in enumerate(tokens.lower) if word.startswith(FORMER))})
    for i in heads:
        if i >= scan.floor:
            _read(scan, i, kind.get(tokens.lower[i]))
    clock.settle(scan)
    relate(scan)
    found = (
        Time(Span(each.start, each.end), each.type, each.value, each.modifier, each.rule, each.relation)
        for each in scan.found
    )
    times = sorted(found, key=lambda time: time.span)
    if allowed is None:
        return tuple(times)
    spans = sorted(allowed)
    starts = [span.start for span in spans]
    return tuple(time for time in times if _inside(time.span, starts, spans))


def heads_time(lower: str) -> bool:
    """Whether a time expression may be headed by a word."""
    return lower in words().kind or lower[0] in DIGITS


def _inside(span: Span, starts: list[int], spans: list[Span]) -> bool:
    """Whether one of the `spans` (in text order, apart from each other) covers `span`."""
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and spans[at].covers(span)


def _read(scan: Scan, i: int, kind: str | None) -> None:
    """Read the expression, if any, headed by token `i`."""
    lower = scan.lower
    if kind is not None:
        if i + 1 < scan.count and lower[i] in scan.words.phrases and kind != "phrase" and vague.phrase(scan, i):
            return
        if kind in MAYBE_NAMES and scan.capital(i) and scan.named_so(i):
            return
        READERS[kind](scan, i)
    elif lower[i].startswith(FORMER):
        vague.former(scan, i)
    elif scan.number(i):
        for reader in (clock.clock, dates.numeric, dates.day, years.year):
            if reader(scan, i):
                return
    else:
        for reader in (years.decade, vague.joined, clock.clock):
            if reader(scan, i):
                return
