"""Lots of the same goods, each with its figure and its time: *schenkte Mali Panzerwagen, 20 im Mai, 30 im Juli*."""

from __future__ import annotations

from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.model import Quantity
from beleg.model.analysis import WORD
from beleg.rules.words import words

#: What stands before a lot, and words between that and its figure.
JOINTS = frozenset({",", "–", "-", "und", ":", ";"})
LEADING = words(
    """erst zuerst zunächst dann danach später schließlich weitere die ersten letzten übrigen restlichen noch nochmals wieder
    einmal mal abermals erneut bisher bislang inzwischen
    etwa rund und im am bis davon"""
)
#: Words behind a figure that tell when, where no time is read.
WHEN = words("sofort später danach bereits jetzt zuletzt davor zuvor")
#: What a piece with a figure ends with, or goes on with; words before a sum.
CLOSING, MORE = frozenset({",", ".", ";", "–", "und"}), frozenset({"weitere", "weiteren"})
PRICED = frozenset({"in", "von", "für", "erst", "nur", "noch", "schon", "sogar", "über"})
#: How many words before its figure the joint of a piece with a time stands at most.
DATED_REACH = 7
#: How many words before its figure the joint of a lot stands at most.
REACH = 3


def lots(passage: Passage, items: tuple[GoodsUse, ...]) -> list[tuple[Quantity, range]]:
    """The figures of several lots behind the last of some goods, with the units that tell each; none of one alone."""
    if not items or len(passage.quantities) < 2:
        return []
    row, behind = passage.row, max(item.stop for item in items)
    begins: list[tuple[int, Quantity]] = []
    for first, stop, quantity in passage.quantities:
        if first < behind or quantity.unit != "item" or quantity.noun is not None or quantity.lower is None:
            continue
        begin = _begin(passage, first, behind)
        if begin is not None and not passage.in_time(first) and _timed(passage, stop):
            begins.append((begin, quantity))
    if len(begins) < 2 or any(
        row.kind[unit] == WORD and row.word[unit].finite and not row.capital[unit]
        for unit in range(begins[0][0], begins[-1][0])
    ):
        return []
    stops = [*(begin for begin, _ in begins[1:]), len(row)]
    return [(quantity, range(begin, stop)) for (begin, quantity), stop in zip(begins, stops, strict=True)]


def dated(passage: Passage, first: int, stop: int) -> int | None:
    """Where a piece begins in which a figure stands with a time of its own (*20 Jets im Mai, im Juni acht*); None of others."""
    row, timed = passage.row, False
    for unit in range(first - 1, max(first - 1 - DATED_REACH, 0), -1):
        if passage.in_time(unit):
            timed = True
        elif row.text[unit] in JOINTS or row.lower[unit] in JOINTS:
            behind = row.lower[stop] if stop < len(row) else "."
            closed = behind in CLOSING or behind in MORE or bool(row.word[stop].participles and not row.capital[stop])
            return unit if timed and closed else None
        elif row.lower[unit] not in LEADING and row.lower[unit] not in PRICED:
            return None
    return None


def _begin(passage: Passage, first: int, behind: int) -> int | None:
    """Where the piece of a figure begins, behind a mark or *und*; None where something else stands between."""
    row = passage.row
    for unit in range(first - 1, max(first - 1 - REACH, behind - 1), -1):
        if row.text[unit] in JOINTS or row.lower[unit] in JOINTS:
            return unit
        if row.lower[unit] not in LEADING and not passage.in_time(unit):
            return None
    return None


def _timed(passage: Passage, stop: int) -> bool:
    """Whether a time follows a figure, or the piece ends with it."""
    row = passage.row
    if stop >= len(row) or row.text[stop] in ",.;–":
        return True
    if row.lower[stop] in WHEN or passage.in_time(stop):
        return True
    return not row.capital[stop] and passage.in_time(stop + 1) if stop + 1 < len(row) else False
