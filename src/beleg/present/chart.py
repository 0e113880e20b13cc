"""Figures over time as the geometry of a chart: one row a figure, in order of date, its bounds on a common scale.

Lengths along the scale are per cent of the chart's width, so that it fits a telephone as well as a desk; heights are pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from beleg.engine.lineage import Descent
from beleg.link.when import UNDATED, order
from beleg.model.matter import TieKind
from beleg.present import dates, kin, names
from beleg.present.series import Denial, Series, Voice
from beleg.present.text import UNITS, bounds, number, with_unit

_DENIALS: Mapping[TieKind, str] = {"denied": "denied", "no_evidence": "no evidence, it says", "untrue": "called untrue"}
#: From this ratio of the largest to the smallest number on, the scale is logarithmic.
_WIDE_RANGE = 25
#: How far a bar with an open end fades out, in per cent of the width.
_FADE = 13.0
#: The most ticks whose labels stand beside each other on a narrow screen.
_MOST_TICKS = 5
#: Pixels below the last row for the scale's numbers.
_FOOT = 28
#: The longest list of claimants by name; beyond it stand their codes.
_LONGEST_WHO = 26


class Layout(NamedTuple):
    """How many pixels a row, the line that counts its reports, and a year's heading take."""

    row: int
    behind: int
    year: int


#: Words and bar side by side, and words above the bar.
WIDE, NARROW = Layout(28, 17, 34), Layout(62, 17, 34)


class Tick(NamedTuple):
    """A line across the chart and the number that it stands for."""

    x: float
    label: str


class Year(NamedTuple):
    """Where a year begins."""

    y: int
    label: str


class Bar(NamedTuple):
    """What a figure leaves possible: `marks` are its bounds, from `x` to `end` it may lie, fading where a side is open."""

    x: float
    end: float
    fade: str
    marks: tuple[float, ...]


class Row(NamedTuple):
    """A figure or (without a bar) a denial: `day`, `who` and `what` are its words, `more` its tooltip, `claim` what it opens.

    `behind` says how many reports and origins stand behind it, where there are several reports.
    """

    y: int
    day: str
    who: str
    what: str
    behind: str
    more: str
    claimants: tuple[str, ...]
    certainty: str
    change: str
    claim: str
    bar: Bar | None


class Chart(NamedTuple):
    """A whole chart."""

    title: str
    description: str
    height: int
    logarithmic: bool
    ticks: tuple[Tick, ...]
    years: tuple[Year, ...]
    rows: tuple[Row, ...]


class Scale:
    """Numbers to per cent of the width; logarithmic where the numbers differ widely and none is zero."""

    def __init__(self, numbers: Iterable[float], room_left: bool, room_right: bool) -> None:
        values = sorted(numbers)
        self.logarithmic = values[0] > 0 and values[-1] / values[0] >= _WIDE_RANGE
        low, high = (values[0] / 1.5, values[-1] * 1.5) if self.logarithmic else (0.0, (values[-1] or 1) * 1.08)
        self.low, self.high = low, high
        self._left = _FADE + 2 if room_left and self.logarithmic else 1.5
        self._right = 97.0 - _FADE if room_right else 98.5

    def __call__(self, value: float) -> float:
        low, high = self._bent(self.low), self._bent(self.high)
        return round(self._left + (self._bent(value) - low) / (high - low) * (self._right - self._left), 2)

    def _bent(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value

    def ticks(self) -> list[float]:
        """Round numbers within the scale, few enough to be labelled."""
        if self.logarithmic:
            powers = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
            for steps in ((1, 2, 5), (1, 3), (1,)):
                marks = [step * 10.0**power for power in powers for step in steps]
                found = [mark for mark in marks if self.low <= mark <= self.high]
                if len(found) <= _MOST_TICKS:
                    return found
            return found[:: math.ceil(len(found) / _MOST_TICKS)]
        raw = self.high / (_MOST_TICKS - 1)
        power = 10.0 ** math.floor(math.log10(raw))
        # What is counted comes in whole pieces.
        step = max(1.0, next(nice * power for nice in (1, 2, 2.5, 5, 10) if nice * power >= raw))
        return [step * place for place in range(_MOST_TICKS + 1) if step * place <= self.high]


def chart(series: Series, layout: Layout, known: Descent) -> Chart:
    """The chart of one series; `known` tells the origins of its reports."""
    scale = _scale(series)
    rows: list[Row] = []
    years: list[Year] = []
    y = 0
    entries: list[Voice | Denial] = sorted([*series.voices, *series.denials], key=_when)
    year_before: str | None = None
    for entry in entries:
        year = _year(entry)
        if year != year_before:
            years.append(Year(y, year))
            y += layout.year
            year_before = year
        rows.append(_figure(entry, y, scale, known) if isinstance(entry, Voice) else _denial(entry, y, known))
        y += layout.row + (layout.behind if rows[-1].behind else 0)
    ticks = tuple(Tick(scale(value), _tick_label(value)) for value in scale.ticks())
    return Chart(
        title=title(series),
        description=_description(series, scale, known),
        height=y + _FOOT,
        logarithmic=scale.logarithmic,
        ticks=ticks,
        years=tuple(years),
        rows=tuple(rows),
    )


def title(series: Series) -> str:
    """What a series is about, in words."""
    outline = series.outline
    goods = ", ".join(names.words(code) for code in outline.goods) + (f" ({outline.type})" if outline.type else "")
    direction = f"{names.actors(outline.supplier)} → {names.actors(outline.recipient)}"
    counted = UNITS[series.unit][1]
    return f"{direction}: {goods}" + (f", in {counted}" if counted else "")


def _scale(series: Series) -> Scale:
    figures = [voice.entry for voice in series.voices]
    numbers = [float(value) for figure in figures for value in (figure.lower, figure.upper) if value is not None]
    return Scale(numbers, any(one.lower is None for one in figures), any(one.upper is None for one in figures))


def _figure(voice: Voice, y: int, scale: Scale, known: Descent) -> Row:
    figure, told = voice
    what = with_unit(figure.lower, figure.upper, figure.unit, figure.approximate)
    if told.kind == "use" or told.status != "delivered":
        what += " · used" if told.kind == "use" else f" · {names.words(told.status)}"
    return Row(
        y=y,
        day=dates.said(figure.date),
        who=_who(figure.claimants),
        what=what,
        behind=_several(figure.reports, known),
        more=_more(figure.claimants, told.signature.goods, told.certainty, figure.change, _from(figure.reports, known)),
        claimants=figure.claimants,
        certainty=told.certainty,
        change=figure.change,
        claim=figure.claim,
        bar=_bar(figure.lower, figure.upper, scale),
    )


def _bar(lower: float | None, upper: float | None, scale: Scale) -> Bar:
    marks = tuple(dict.fromkeys(scale(value) for value in (lower, upper) if value is not None))
    if upper is None:
        return Bar(marks[0], min(100.0, marks[0] + _FADE), "right", marks)
    if lower is None:
        # Nothing is less than none: on a scale that begins at zero the bar reaches it, beyond a logarithm it fades.
        start = max(0.0, marks[0] - _FADE) if scale.logarithmic else scale(0)
        return Bar(start, marks[0], "left", marks)
    return Bar(marks[0], marks[-1], "", marks)


def _denial(denial: Denial, y: int, known: Descent) -> Row:
    told = denial.told
    return Row(
        y=y,
        day=dates.said(denial.tie.date, denial.last_date),
        who=_who(told.claimants),
        what=_DENIALS[denial.tie.kind],
        behind=_several(denial.reports, known),
        more=_more(
            told.claimants,
            told.signature.goods,
            told.certainty,
            _DENIALS[denial.tie.kind],
            _from(denial.reports, known),
        ),
        claimants=told.claimants,
        certainty=told.certainty,
        change="",
        claim=told.claim,
        bar=None,
    )


def _who(claimants: tuple[str, ...]) -> str:
    """The claimants by name, by code where that is long, and only as many as find room."""
    who = names.actors(claimants) or "the report itself"
    if len(who) <= _LONGEST_WHO:
        return who
    who = ", ".join(claimants)
    return (
        who if len(who) <= _LONGEST_WHO else f"{names.actor(claimants[0])[: _LONGEST_WHO - 5]} + {len(claimants) - 1}"
    )


def _several(reports: tuple[str, ...], known: Descent) -> str:
    """Three reports of one wire text are one origin; a lone report goes without saying."""
    count = known.count(reports)
    return kin.counted(count) if count.reports > 1 else ""


def _from(reports: tuple[str, ...], known: Descent) -> str:
    count = known.count(reports)
    return kin.counted(count) if count.reports > 1 else kin.brief(reports[0], known)


def _more(claimants: tuple[str, ...], goods: tuple[str, ...], certainty: str, change: str, origin: str) -> str:
    parts = (names.actors(claimants) or "the report itself", ", ".join(map(names.words, goods)), certainty, change)
    return " · ".join(part for part in (*parts, origin) if part)


def _when(entry: Voice | Denial) -> tuple[tuple[str, int], bool, int]:
    if isinstance(entry, Voice):
        return order(entry.entry.date), False, entry.entry.order
    return order(entry.tie.date), True, 0


def _year(entry: Voice | Denial) -> str:
    day, known = _when(entry)[0]
    return "undated" if (day, known) == UNDATED else day[:4]


def _tick_label(value: float) -> str:
    return f"{number(value / 1e6)} million" if value >= 1e6 else number(value)


def _description(series: Series, scale: Scale, known: Descent) -> str:
    said = [
        f"{dates.said_long(one.date)}: {names.actors(one.claimants) or 'the report itself'}, "
        f"{bounds(one.lower, one.upper, one.approximate)} {UNITS[one.unit][1]}".rstrip()
        + (f" ({count})" if (count := _several(one.reports, known)) else "")
        for one, _ in series.voices
    ]
    kind = "logarithmic" if scale.logarithmic else "linear"
    denied = f" {len(series.denials)} denials stand beside them." if series.denials else ""
    return f"Figures in order of when they were said, on a {kind} scale. " + "; ".join(said) + "." + denied
