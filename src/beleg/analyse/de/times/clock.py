"""Times of day: *20.30 Uhr*, *14–18 Uhr*, *halb neun*, *am Abend*, *in der Nacht*, *morgens*."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.scan import Scan

CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?")
CLOCKS = re.compile(r"(\d{1,2}(?:[.:]\d\d)?)([-–])(\d{1,2}(?:[.:]\d\d)?)")
JOINED = re.compile(r"(\d{1,2}(?:[.:]\d\d)?)uhr")


EVERY_WEEKDAY = "XXXX-WXX-"
#: How many words may stand between a weekday that returns and its time by the clock.
NEAR_WEEKDAY = 4
#: Parts of the day whose hours are counted from noon, and how many words behind one its time by the clock ends.
FROM_NAMED = frozenset({"next", "follow", "same", "this"})
LATE = ("TAF", "TEV")
NEAR_PART = 4
#: Between a night and the day to which it leads.
LEADING = frozenset({"auf", "zu", "zum"})
#: An article before a part of the day, and the preposition before it.
LASTING = frozenset({("dem", "seit"), ("dem", "ab"), ("die", "in"), ("den", "in"), ("die", "durch")})
DIGITS = frozenset("0123456789")
#: Hours that are named in words without *Uhr*.
HOURS = range(1, 13)


def reading(text: str) -> str | None:
    """`T20:30` of *20.30*, None where no clock shows it."""
    match = CLOCK.fullmatch(text)
    if match is None or int(match[1]) > 24 or int(match[2] or 0) > 59:
        return None
    return f"T{int(match[1]):02}:{match[2] or '00'}"


def clock(scan: Scan, i: int) -> bool:
    """A time of day that begins with the number at `i`; False if it is none."""
    hours, joints = scan.words.times.clock["hour"], scan.words.times.around.conjunctions
    word, behind = scan.lower[i], scan.word(i + 1)
    joined = JOINED.fullmatch(word) if word.endswith("uhr") else None
    if joined:
        value = reading(joined[1])
        if value is not None:
            scan.add(i, i + 1, "time", _day(scan, i) + value, "clock")
        return value is not None
    if behind not in hours and behind not in joints and behind not in ("und", ","):
        return False
    stop = i + 1
    begin = reading(word)
    if begin is not None and behind in hours:
        minutes = scan.word(stop + 1)
        if scan.number(stop + 1) and len(minutes) == 2 and minutes.isdigit() and minutes < "60" and ":" + "00" in begin:
            begin, stop = f"{begin[:3]}:{minutes}", stop + 1
        begin, stop = _of_half_day(scan, begin, stop + 1)
        scan.add(i, stop, "time", _day(scan, i) + begin, "clock")
        return True
    span = CLOCKS.fullmatch(word)
    if (span and behind in hours) or (span and behind in ("und", ",") and _hours_follow(scan, stop + 1)):
        first, last = reading(span[1]), reading(span[3])
        if first is None or last is None:
            return False
        start, day = scan.tokens.start[i], _day(scan, i)
        scan.add(i, i + 1, "time", day + first, "clock", start=start, end=start + len(span[1]))
        scan.add(i, stop + (behind in hours), "time", day + last, "clock", start=start + len(span[1]) + 1)
        return True
    several = behind == "," and scan.word(i - 1) in scan.words.times.clock["listing"]  # um 9, 11 und 15 Uhr
    several = several or behind in joints
    if begin is None or not several or not _hours_follow(scan, stop + 1):
        return False
    scan.add(i, stop, "time", _day(scan, i) + begin, "clock")
    return True


def _of_half_day(scan: Scan, value: str, stop: int) -> tuple[str, int]:
    """A time by the clock with the word behind it that says which half of the day is meant (*6 Uhr abends*), and where it stops."""
    word = scan.word(stop)
    code = scan.words.times.habits.get(word) or scan.words.times.parts_of_day.get(word)
    hours = int(value[1:3])
    if code is None or scan.capital(stop):
        earlier = scan.found[-1] if scan.found else None
        told = earlier is not None and earlier.value.endswith(LATE) and stop - earlier.stop <= NEAR_PART
        return (f"T{hours + 12}{value[3:]}" if told and 0 < hours < 12 else value), stop  # gestern Abend um halb acht
    later = code in ("AF", "EV") or (code == "MI" and hours < 4) or (code == "NI" and hours > 8)
    midnight = code == "NI" and hours == 12
    return f"T{hours + 12 * (midnight or (later and hours < 12)):02}{value[3:]}", stop + 1


def _day(scan: Scan, i: int) -> str:
    """The day of a time by the clock: one named in its sentence, or in the one before where the text goes on telling (*um*).

    Behind a weekday that returns it returns with it (*dienstags um 19 Uhr*).
    """
    if scan.found and scan.found[-1].value.startswith(EVERY_WEEKDAY) and i - scan.found[-1].stop < NEAR_WEEKDAY:
        return scan.found[-1].value[:10]
    if scan.found and scan.found[-1].rule == "part of every day" and i - scan.found[-1].stop < NEAR_WEEKDAY:
        return "XXXX-XX-XX"  # jeden Morgen um sechs Uhr
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
        begin, stop = _of_half_day(scan, f"T{int(value):02}:00", i + 1)
        scan.add(i - 1, stop, "time", _day(scan, i - 1) + begin, "clock")


def half(scan: Scan, i: int) -> None:
    """*um halb neun*: half an hour before it."""
    _before_hour(scan, i, i + 1, 30)


def quarter(scan: Scan, i: int) -> None:
    """*um Viertel nach acht*, *um dreiviertel neun*: so many quarters before or behind the hour."""
    between = scan.word(i + 1)
    if scan.lower[i] == "viertel" and between in ("vor", "nach"):
        _before_hour(scan, i, i + 2, 15 if between == "vor" else -15)
    else:
        _before_hour(scan, i, i + 1, 45 if scan.lower[i] == "viertel" else 15)


def _before_hour(scan: Scan, i: int, named: int, minutes: int) -> None:
    """Note a time that begins at `i`, so many minutes before the hour in words at `named`."""
    value = scan.words.numbers.get(scan.word(named))
    if value is None or value not in HOURS or scan.word(i - 1) not in scan.words.times.clock["at"]:
        return
    total = int(value) * 60 - minutes
    begin, stop = _of_half_day(scan, f"T{total // 60:02}:{total % 60:02}", named + 1)
    scan.add(i, stop, "time", _day(scan, i) + begin, "clock")


def midnight(scan: Scan, i: int) -> None:
    """*um Mitternacht*: the end of the day, or its beginning behind *seit* and *ab*."""
    before = scan.word(i - 1)
    if scan.capital(i) and before in scan.words.times.clock["at"]:
        hours = "00" if before in scan.words.times.clock["opening"] else "24"
        scan.add(i, i + 1, "time", f"{_day(scan, i)}T{hours}:00", "clock")


def part(scan: Scan, i: int) -> None:
    """*am Abend*, *in der Nacht*, *am frühen Morgen*: a part of the day just named."""
    words = scan.words
    code = words.times.parts_of_day[scan.lower[i]]
    if not scan.capital(i):
        return
    before = scan.free(i - 1)
    first = i - 1 if before in ("frühen", "späten") else i
    before = scan.word(first - 1)
    around = words.times.around
    if before in ("am", "der") and (scan.word(i + 1) in around.earlier or scan.word(i + 1) in around.after):
        step = 1 if scan.word(i + 1) in around.after else -1  # am Abend zuvor, am Morgen danach
        scan.add(first, i + 2, "time", f"{_told_day(scan, step)}T{code}", "part of day")
    elif before in words.day_adjectives:
        scan.add(first, i + 1, "time", f"{scan.reference.days(words.day_adjectives[before])}T{code}", "part of day")
    elif before in around.each:
        scan.add(first - 1, i + 1, "set", f"XXXX-XX-XXT{code}", "part of every day")
    elif words.directions.get(before) in FROM_NAMED and scan.free(first - 1):
        step = int(words.directions[before] in ("next", "follow"))
        scan.add(scan.with_article(first - 1), i + 1, "time", f"{_told_day(scan, step)}T{code}", "part of day")
    elif before in around.alone and scan.free(first - 1):
        scan.add(first - 1, i + 1, "duration", f"PT1{code}", "a part of day")
    elif words.directions.get(before) == "past":
        day = scan.reference.days(-1 if code in ("EV", "NI") else 0)
        scan.add(first - 1, i + 1, "time", f"{day}T{code}", "part of day")
    elif before == "über" and code == "NI":  # over night: up to the day that is told of
        scan.add(first, i + 1, "time", f"{scan.day_near(i, 3)}T{code}", "part of day")
    elif before in ("am", "zum", "vom", "den", "bis", "der", "über", "gegen", "um") or _reaches(scan, first, i):
        scan.add(first, i + 1, "time", f"{_some_day(scan, i) or scan.day_near(i)}T{code}", "part of day")


def _reaches(scan: Scan, first: int, i: int) -> bool:
    """Whether something lasts from or into a part of the day (*seit dem Morgen*, *bis in die Nacht*), or a night leads to a day."""
    article, relating = scan.word(first - 1), scan.word(first - 2)
    if article == "die" and scan.word(i + 1) in LEADING and scan.word(i + 2) in scan.words.times.weekdays:
        return True
    return (article, relating) in LASTING


def _told_day(scan: Scan, step: int) -> str:
    """The day `step` days from the one that the text named last (*am nächsten Morgen*, *am selben Abend*)."""
    if scan.named is not None:
        return almanac.shifted(scan.named[1], step).isoformat()
    return "XXXX-XX-XX" if step else scan.day_near(0)


def _some_day(scan: Scan, i: int) -> str | None:
    """The month, where the sentence leaves the day open: *Vor einigen Tagen kam am Abend …*."""
    earlier = scan.found[-1] if scan.found else None
    if earlier is None or earlier.value != "PXD" or scan.word(earlier.first - 1) != "vor":
        return None
    return f"{scan.reference.unit('M', 0)}-XX" if "." not in scan.lower[earlier.stop : i] else None


def settle(scan: Scan) -> None:
    """Give parts of the day the day that is named behind them: *am Abend des 3. Mai*.

    A night bears the day to which it leads: *in der Nacht auf Freitag*, *in der Nacht von Donnerstag auf Freitag*.
    """
    for time, later in pairwise(scan.found):
        joint = scan.lower[time.stop : later.first]
        if len(joint) > 1 and time.value.endswith("NI"):  # in der Nacht vom 3. auf den 4. Mai
            joint = [word for word in joint if word not in scan.words.times.around.articles and word[0] not in DIGITS]
            joint = joint[-1:] if joint[:1] in (["vom"], ["von"]) and joint[-1] in LEADING else joint
        if time.rule != "part of day" or len(joint) != 1 or len(later.value) < len("2023-11-09"):
            continue
        try:
            named = date.fromisoformat(later.value[:10])
        except ValueError:
            continue
        if time.value.endswith("NI") and joint[0] in ("von", "vom"):  # von Samstag auf Sonntag
            time.value = f"{almanac.shifted(named, 1).isoformat()}TNI"
        elif time.value.endswith("NI") and joint[0] in LEADING:
            time.value = f"{named.isoformat()}TNI"
        elif joint[0] in ("des", "vom", "von"):
            time.value = named.isoformat() + time.value[-3:]


def habit(scan: Scan, i: int) -> None:
    """*morgens*, *nachts*: a part of every day, or of the day just named where it opens a sentence."""
    code = scan.words.times.habits[scan.lower[i]]
    earlier = scan.found[-1] if scan.found else None
    if earlier is not None and earlier.stop == i and earlier.type == "date" and len(earlier.value) == len("2023-11-09"):
        scan.add(i, i + 1, "time", f"{earlier.value}T{code}", "part of day")  # am 3. Mai abends
    elif scan.word(i - 1) == "des" or (scan.capital(i) and scan.named is not None and i - scan.named[0] < 40):
        scan.add(i, i + 1, "time", f"{scan.day_near(i)}T{code}", "part of day")
    else:
        scan.add(i, i + 1, "set", f"XXXX-XX-XXT{code}", "part of every day")
