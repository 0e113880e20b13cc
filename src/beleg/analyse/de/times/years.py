"""Bare years and decades: *1997*, *1983–1990*, *2023/24*, *die 90er Jahre*."""

from __future__ import annotations

import re

from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.words import YEARS

RANGE = re.compile(r"(1\d{3}|20\d\d)([-–/])(\d{4}|\d{2})")
#: Before a decade: in its first or its last years.
EARLY_OR_LATE = frozenset({"frühen", "späten", "ausgehenden"})
DECADE = re.compile(r"(?:(\d\d))?(\d0)-?ern?(?:-?jahren?|-)?")


def year(scan: Scan, i: int) -> bool:
    """A number that is a year; False if it is none."""
    word = scan.lower[i]
    if len(word) == 4 and word.isdigit():
        if not is_year(scan, i):
            return False
        first, modifier = scan.modified(i)
        scan.add(first, i + 1, "date", word, "year", modifier)
        _second(scan, i + 1, word)
        return True
    match = RANGE.fullmatch(word)
    if match is None or scan.word(i + 1) in scan.words.times.years.counted_after:
        return False
    begin, end = match[1], match[3] if len(match[3]) == 4 else match[1][:2] + match[3]
    if not begin < end <= "2100":
        return False
    start = scan.tokens.start[i]
    scan.add(i, i + 1, "date", begin, "year range", start=start, end=start + 4)
    scan.add(i, i + 1, "date", end, "year range", start=start + 5)
    return True


def _second(scan: Scan, i: int, begin: str) -> None:
    """The year after a dash: *1983–1990*, *1983–90*."""
    if scan.word(i) not in ("-", "–", "—") or not scan.number(i + 1):
        return
    word = scan.lower[i + 1]
    end = begin[:2] + word if len(word) == 2 and scan.close(i + 1) else word
    if (
        len(end) == 4
        and end.isdigit()
        and begin < end <= "2100"
        and scan.word(i + 2) not in scan.words.times.years.counted_after
    ):
        scan.add(i + 1, i + 2, "date", end, "year range")


def is_year(scan: Scan, i: int) -> bool:
    """Whether the four digits at `i` are a year and do not count or number something."""
    years, word = scan.words.times.years, scan.lower[i]
    before, after = scan.word(i - 1), scan.word(i + 1)
    if not "1000" <= word <= "2100" or before in years.numbered_before or after in years.counted_after:
        return False
    if after in scan.words.units or after in scan.words.times.clock["hour"] or before == "/" or after == "/":
        return False
    usual = "1900" <= word <= "2050"
    if before == "(" and after in (")", ",", "-", "–", ";"):
        return True
    if after in scan.words.times.around.per and scan.words.units.get(scan.word(i + 2)):
        return False  # 2000 im Jahr 2011
    paired = after in scan.words.times.around.conjunctions and len(scan.word(i + 2)) == 4 and scan.number(i + 2)
    if paired and scan.word(i + 3) in years.counted_after:
        return False  # von 1450 bis 1850 Euro
    counting = scan.capital(i + 1) and after not in scan.words.kind
    counted = before in years.counted_before and (counting or before not in ("die", "der", "den"))
    if word.endswith("00"):
        if before == "von" and after.endswith("en") and scan.capital(i + 2) and not scan.capital(i + 1):
            return False  # von 2000 ungelenkten Raketen
        if not counting and _joined(scan, i):
            return True
        return not counting and not counted and usual and (before in years.before or not after[:1].isalpha())
    if usual:
        return not (counting and counted)
    counting = counting and after.endswith(("e", "en", "n", "er", "s"))
    if counted:
        return False
    return not counting and (before in years.before or word >= "1400")


def _joined(scan: Scan, i: int) -> bool:
    """Whether the number at `i` is joined to an earlier year: *zwischen 1990 und 2000*."""
    if not scan.found or scan.found[-1].stop != i - 1 or scan.lower[i - 1] not in scan.words.times.around.conjunctions:
        return False
    earlier = scan.found[-1].value
    return len(earlier) == 4 and earlier.isdigit() and earlier < scan.lower[i]


def decade(scan: Scan, i: int) -> bool:
    """A decade in figures: *90er Jahre*, *1990er-Jahren*; False if it is none."""
    match = DECADE.fullmatch(scan.lower[i])
    if match is None:
        return False
    unit = scan.words.units.get(scan.word(i + 1))
    joined = "jahr" in scan.lower[i] or (scan.lower[i].endswith("ern") and scan.word(i - 1) == "den")
    if scan.word(i + 1) in scan.words.times.around.conjunctions and not joined:
        later = DECADE.fullmatch(scan.word(i + 2))  # 60er- und 70er-Jahre
        joined = later is not None and ("jahr" in later[0] or scan.word(i + 3) in scan.words.units)
    if not joined and (unit is None or unit.code != "Y") and match[1] is None:
        return False
    stop = i + 1 if joined or unit is None or unit.code != "Y" else i + 2
    century = match[1] or ("20" if match[2] in ("00", "10") else "19")
    begin = i - 1 if scan.free(i - 1) in scan.words.times.around.articles else i
    first, modifier = scan.modified(begin)
    scan.add(first, stop, "date", f"{century}{match[2][0]}", "decade", modifier)
    return True


def decade_word(scan: Scan, i: int) -> None:
    """A decade in words without its noun, or in one word with it: *Mitte der Neunziger*, *die Achtzigerjahre*."""
    joined = scan.lower[i].endswith(YEARS)
    if not scan.capital(i) or scan.word(i + 1) in scan.words.units:
        return
    if joined and scan.word(i - 1) in scan.words.times.around.conjunctions:
        cut = scan.word(i - 2).removesuffix("-")
        if (
            cut in scan.words.decades and scan.lower[i - 2] != cut and scan.free(i - 2)
        ):  # Siebziger- und Achtzigerjahren
            begin = i - 3 if scan.free(i - 3) in scan.words.times.around.articles else i - 2
            begin, modifier = scan.modified(begin)
            scan.add(begin, i - 1, "date", decade_value(scan.words.decades[cut]), "decade", modifier)
            scan.add(i, i + 1, "date", decade_value(scan.words.decades[scan.lower[i]]), "decade", modifier)
            return
    early = scan.free(i - 1) in EARLY_OR_LATE and scan.free(i - 2) in ("der", "den")  # in den frühen Neunzigern
    if early:
        modifier = "START" if scan.lower[i - 1].startswith("früh") else "END"
        scan.add(i - 2, i + 1, "date", decade_value(scan.words.decades[scan.lower[i]]), "decade", modifier)
        return
    if scan.free(i - 1) not in (scan.words.times.around.articles if joined else ("der", "den")):
        return
    first, modifier = scan.modified(i - 1)
    if not joined and modifier is None and scan.word(i - 2) not in ("in", "seit", "ab", "bis", "aus"):
        return
    scan.add(first, i + 1, "date", decade_value(scan.words.decades[scan.lower[i]]), "decade", modifier)


def decade_value(decade: int) -> str:
    """The three digits of a decade named by its tens: those from the twenties on are of the last century."""
    return f"{'20' if decade < 20 else '19'}{decade // 10}"
