"""Times of day: *20.30 Uhr*, *14–18 Uhr*, *halb neun*, *am Abend*, *in der Nacht*, *morgens*."""

from __future__ import annotations

import re

from beleg.analyse.de.times.scan import Scan

CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?")
CLOCKS = re.compile(r"(\d{1,2}(?:[.:]\d\d)?)([-–])(\d{1,2}(?:[.:]\d\d)?)")
JOINED = re.compile(r"(\d{1,2}(?:[.:]\d\d)?)uhr")


def reading(text: str) -> str | None:
    """`T20:30` of *20.30*, None where no clock shows it."""
    match = CLOCK.fullmatch(text)
    if match is None or int(match[1]) > 24 or int(match[2] or 0) > 59:
        return None
    return f"T{int(match[1]):02}:{match[2] or '00'}"


def clock(scan: Scan, i: int) -> bool:
    """A time of day that begins with the number at `i`; False if it is none."""
    hours = scan.words.times.clock["hour"]
    word = scan.lower[i]
    joined = JOINED.fullmatch(word)
    if joined:
        value = reading(joined[1])
        if value is not None:
            scan.add(i, i + 1, "time", _day(scan, i) + value, "clock")
        return value is not None
    stop = i + 1
    begin = reading(word)
    if begin is not None and scan.word(stop) in hours:
        minutes = scan.word(stop + 1)
        if scan.number(stop + 1) and len(minutes) == 2 and minutes.isdigit() and minutes < "60" and ":" + "00" in begin:
            begin, stop = f"{begin[:3]}:{minutes}", stop + 1
        scan.add(i, stop + 1, "time", _day(scan, i) + begin, "clock")
        return True
    span = CLOCKS.fullmatch(word)
    if (span and scan.word(stop) in hours) or (
        span and scan.word(stop) in ("und", ",") and _hours_follow(scan, stop + 1)
    ):
        first, last = reading(span[1]), reading(span[3])
        if first is None or last is None:
            return False
        start, day = scan.tokens.start[i], _day(scan, i)
        scan.add(i, i + 1, "time", day + first, "clock", start=start, end=start + len(span[1]))
        scan.add(i, stop + (scan.word(stop) in hours), "time", day + last, "clock", start=start + len(span[1]) + 1)
        return True
    if (
        begin is None
        or scan.word(stop) not in scan.words.times.around.conjunctions
        or not _hours_follow(scan, stop + 1)
    ):
        return False
    scan.add(i, stop, "time", _day(scan, i) + begin, "clock")
    return True


def _day(scan: Scan, i: int) -> str:
    """The day of a time by the clock: one named in its sentence, or in the one before where the text goes on telling (*um*)."""
    return scan.day_near(i, 2 if scan.word(i - 1) in ("um", "gegen", "kurz") else 1)


def _hours_follow(scan: Scan, i: int) -> bool:
    """Whether times of day stand at `i`, up to the word for the hour."""
    hours, joints = scan.words.times.clock["hour"], scan.words.times.around.conjunctions
    for k in range(i, min(i + 8, scan.count), 2):
        if not (reading(scan.lower[k]) or CLOCKS.fullmatch(scan.lower[k])):
            return False
        if scan.word(k + 1) in hours:
            return True
        if scan.word(k + 1) not in joints and scan.word(k + 1) != ",":
            return False
    return False


def hour(scan: Scan, i: int) -> None:
    """*neun Uhr*: an hour in words."""
    value = scan.words.numbers.get(scan.free(i - 1))
    if value is not None and value <= 24 and value == int(value):
        scan.add(i - 1, i + 1, "time", f"{_day(scan, i - 1)}T{int(value):02}:00", "clock")


def half(scan: Scan, i: int) -> None:
    """*um halb neun*: half an hour before it."""
    value = scan.words.numbers.get(scan.word(i + 1))
    if value is not None and 1 <= value <= 12 and scan.word(i - 1) in ("um", "gegen", "bis", "ab", "nach", "vor"):
        scan.add(i, i + 2, "time", f"{_day(scan, i)}T{int(value) - 1:02}:30", "clock")


def part(scan: Scan, i: int) -> None:
    """*am Abend*, *in der Nacht*, *am frühen Morgen*: a part of the day just named."""
    words = scan.words
    code = words.times.parts_of_day[scan.lower[i]]
    if not scan.capital(i):
        return
    before = scan.free(i - 1)
    first = i - 1 if before in ("frühen", "späten") else i
    before = scan.word(first - 1)
    if before in words.day_adjectives:
        scan.add(first, i + 1, "time", f"{scan.reference.days(words.day_adjectives[before])}T{code}", "part of day")
    elif before in words.times.around.each:
        scan.add(first - 1, i + 1, "set", f"XXXX-XX-XXT{code}", "part of every day")
    elif before in words.times.around.alone and scan.free(first - 1):
        scan.add(first - 1, i + 1, "duration", f"PT1{code}", "a part of day")
    elif words.directions.get(before) == "past":
        day = scan.reference.days(-1 if code in ("EV", "NI") else 0)
        scan.add(first - 1, i + 1, "time", f"{day}T{code}", "part of day")
    elif before in ("am", "zum", "vom", "den", "bis", "der", "über", "gegen", "diesem", "dieser", "um"):
        scan.add(first, i + 1, "time", f"{scan.day_near(i)}T{code}", "part of day")


def habit(scan: Scan, i: int) -> None:
    """*morgens*, *nachts*: a part of every day, or of the day just named where it opens a sentence."""
    code = scan.words.times.habits[scan.lower[i]]
    if scan.capital(i) and scan.named is not None and i - scan.named[0] < 40:
        scan.add(i, i + 1, "time", f"{scan.day_near(i)}T{code}", "part of day")
    else:
        scan.add(i, i + 1, "set", f"XXXX-XX-XXT{code}", "part of every day")
