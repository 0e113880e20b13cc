"""What the words before a time expression say of it: from when, until when, before, after, ago, from … to."""

from __future__ import annotations

import re
from datetime import date

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.scan import Found, Scan
from beleg.model import TimeRelation

# How many words may stand between the relating word and the expression (*seit etwas mehr als*).
REACH = 4
DATED = re.compile(r"\d{4}-\d\d")


def relate(scan: Scan) -> None:
    """Note on every expression found the relation that the words around it express."""
    earlier: Found | None = None
    for time in scan.found:
        at = _relating(scan, time.first)
        if earlier is not None and scan.word(earlier.stop) in scan.words.times.around.conjunctions:
            _share_year(scan, earlier, time)
        if earlier is not None and _ranged(scan, earlier, time, at):
            earlier.relation, time.relation = "range_start", "range_end"
        elif time.relation is None:
            time.relation = _alone(scan, time, at)
        earlier = time


def _share_year(scan: Scan, earlier: Found, time: Found) -> None:
    """Give a date without a year the one of the date joined to it: *zwischen März und Mai 2021*."""
    if (
        earlier.type == "time"
        or time.first - earlier.stop > REACH
        or not (DATED.match(earlier.value) and DATED.match(time.value))
    ):
        return
    if earlier.rule.startswith("weekday") and time.rule.startswith("weekday"):
        _share_week(earlier, time)
        return
    said = [scan.lower[found.first : found.stop] for found in (earlier, time)]
    if earlier.value[:4] in said[0] or (
        said[0][-1][0].isdigit() and len(said[0][-1]) > 7
    ):  # its own year, or a date in figures
        return
    if time.value[:4] in said[1] or earlier.value > time.value:
        year = int(time.value[:4])
        rest = earlier.value[4:]
        earlier.value = f"{year if rest <= time.value[4:] else year - 1:04}{rest}"


def _share_week(earlier: Found, time: Found) -> None:
    """Put two weekdays joined by *bis* in order, both behind or both ahead: *von Montag bis Freitag*."""
    if earlier.value <= time.value or len(earlier.value) != len(time.value) or len(time.value) != len("2023-11-09"):
        return
    first, last = date.fromisoformat(earlier.value), date.fromisoformat(time.value)
    if time.rule == "weekday ahead" and earlier.rule != "weekday before":
        time.value = almanac.shifted(last, 7).isoformat()
    else:
        earlier.value = almanac.shifted(first, -7).isoformat()


def _alone(scan: Scan, time: Found, at: int) -> TimeRelation | None:
    """The relation that the word at `at` gives to an expression that is no end of a stretch."""
    joints = scan.words.times.relation_words
    relation = scan.words.times.relations.get(scan.word(at))
    if relation == "from":
        return "since" if scan.word(time.stop) in joints.open_end else None
    if relation == "before" and time.type == "duration":
        return "ago"
    if relation == "before" and scan.word(at - 1) in joints.negated:
        return "since"
    return None if relation == "between" else relation


def _relating(scan: Scan, first: int) -> int:
    """The token of the word that may relate an expression that begins at `first`."""
    between = scan.words.times.relation_words.between
    at = first - 1
    for _ in range(REACH):
        if scan.word(at) not in between or scan.word(at) in scan.words.times.relations:
            break
        at -= 1
    return at


def _ranged(scan: Scan, earlier: Found, time: Found, at: int) -> bool:
    """Whether two neighbours are the ends of one stretch: *von … bis*, *zwischen … und*, *7. bis 9.*, *1983–1990*."""
    joints = scan.words.times.relation_words
    if earlier.type != time.type or time.type not in ("date", "time"):
        return False
    if earlier.first == time.first or (scan.word(at) in joints.until and at == earlier.stop):
        return True
    word = scan.word(at)
    if time.first == earlier.stop + 1 and scan.word(earlier.stop) in joints.until:
        return True
    if word in joints.joined and at == earlier.stop:
        return scan.words.times.relations.get(scan.word(_relating(scan, earlier.first))) == "between"
    return False
