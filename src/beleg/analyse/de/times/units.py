"""Expressions headed by a unit: durations, units seen from the report's date, sets, ordinals, decades, centuries."""

from __future__ import annotations

import re

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.amounts import amount, figure
from beleg.analyse.de.times.dates import year_after
from beleg.analyse.de.times.moved import moved, then
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.tense import outlook
from beleg.analyse.de.times.words import UnitForm
from beleg.analyse.de.times.years import EARLY_OR_LATE, decade_value

YEAR = re.compile(r"[12]\d{3}")
#: Before a noun that bears *des Jahres* as a title.
PLAIN_YEAR = frozenset({"jahr", "jahre"})
TITLED = frozenset({"als", "zum", "zur"})
#: Before a unit in the genitive that goes on (*im Laufe der Woche*).
COURSE = frozenset({"laufe", "lauf", "verlauf", "verlaufe"})
STOPPED = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d))?(?:,\d+)?")
YEAR_RANGE = re.compile(r"[12]\d{3}[-–/]\d{2}(?:\d\d)?")
ORDINAL = re.compile(r"(\d{1,2})\.")


def unit(scan: Scan, i: int) -> None:
    """Read the expression whose head is the unit at `i`."""
    form = scan.words.units[scan.lower[i]]
    if form.singular and form.plural:  # dem Jahre, die Jahre
        dative = scan.word(i - 1) in ("dem", "diesem", "im", "jenem")
        form = UnitForm(form.code, form.clock, dative, not dative)
    if not scan.capital(i) and scan.lower[i] not in ("tags",):
        return
    if form.clock and _by_the_clock(scan, i, form):
        return
    for reader in (_repeated, _ordinal, _decade, _of_year, moved, _every, _counted, then, _bare):
        if reader(scan, i, form):
            return


def _by_the_clock(scan: Scan, i: int, form: UnitForm) -> bool:
    """*3:45 Minuten*, *1:23:45 Stunden*: how long something took, as clocks show it."""
    match = STOPPED.fullmatch(scan.free(i - 1))
    smaller = {"H": "M", "M": "S"}.get(form.code)
    if match is None or smaller is None:
        return False
    last = f"{int(match[3])}S" if match[3] and smaller == "M" else ""
    scan.add(i - 1, i + 1, "duration", f"PT{int(match[1])}{form.code}{int(match[2])}{smaller}{last}", "by the clock")
    return True


def _repeated(scan: Scan, i: int, form: UnitForm) -> bool:
    """*Jahr für Jahr*, *Tag um Tag*."""
    if scan.word(i + 1) == "zu" and scan.word(i + 2) == scan.lower[i] and scan.word(i - 1) == "von":
        scan.floor = max(scan.floor, i + 3)
        return True  # von Jahr zu Jahr
    if scan.lower[i] == "tages" and scan.word(i - 1) == "eines":
        return True  # eines Tages
    if scan.word(i + 1) in scan.words.times.around.repeated and scan.word(i + 2) == scan.lower[i]:
        scan.add(i, i + 3, "set", form.period("1"), "unit by unit")
        return True
    return False


def _ordinal_number(scan: Scan, i: int) -> int | None:
    """The number of the ordinal at `i`."""
    word = scan.free(i)
    match = ORDINAL.fullmatch(word)
    return int(match[1]) if match else None if word in scan.words.numbers else scan.words.ordinals.get(word)


def _ordinal(scan: Scan, i: int, form: UnitForm) -> bool:
    """*drittes Quartal 2023*, *des 21. Jahrhunderts*, *erste Halbjahr*; not *in der 35. Minute*."""
    number = _ordinal_number(scan, i - 1)
    if number is None:
        return False
    first = i - 1
    earlier = _ordinal_number(scan, i - 3) if scan.free(i - 2) in scan.words.times.around.conjunctions else None
    if scan.free(first - 1) in scan.words.times.around.articles:
        first -= 1
    if earlier is not None and form.code == "CE":  # im 18. und 19. Jahrhundert
        begin, modifier = scan.modified(scan.with_article(i - 3))
        scan.add(begin, i - 2, "date", f"{earlier - 1:02}", "century", modifier)
    if form.code in ("CE", "L"):
        first, modifier = scan.modified(first)
        value = f"{number - 1:02}" if form.code == "CE" else f"{number - 1}"
        scan.add(first, i + 1, "date", value, "century", modifier)
        return True
    if form.code in ("Q", "HY"):
        stop, year = year_after(scan, i + 1)
        year = year or (scan.reference.unit("Y", 0) if scan.told_year(i) is None else str(scan.told_year(i)))
        first, modifier = scan.modified(first)
        year = year if year[:4].isdigit() else "XXXX"
        scan.add(first, stop, "date", f"{year}-{form.code[0]}{number}", "part of a year", modifier)
        return True
    if form.clock or form.code == "Y":
        scan.floor = max(scan.floor, i + 1)
        return True
    if form.code == "W" and scan.named is not None:  # counted from the day named before
        week = almanac.week(almanac.shifted(scan.named[1], 7 * (number - 1)))
        scan.add(first, i + 1, "date", week, "numbered week")
        return True
    scan.add(first, i + 1, "duration", form.period("1" if form.singular else "X"), "numbered unit")
    return True


def _decade(scan: Scan, i: int, form: UnitForm) -> bool:
    """*den siebziger Jahren*."""
    decade = scan.words.times.decades.get(scan.free(i - 1))
    if form.code != "Y" or decade is None:
        return False
    first = i - 1
    earlier = scan.words.times.decades.get(scan.free(i - 3))
    if earlier is not None and scan.free(i - 2) in scan.words.times.around.conjunctions:
        begin = scan.with_article(i - 3)  # den sechziger und siebziger Jahren
        scan.add(begin, i - 2, "date", decade_value(earlier), "decade")
    early = scan.free(first - 1) in EARLY_OR_LATE  # in den späten fünfziger Jahren
    first = scan.with_article(first - 1 if early else first)
    first, modifier = scan.modified(first)
    scan.add(first, i + 1, "date", decade_value(decade), "decade", modifier)
    return True


def _of_year(scan: Scan, i: int, form: UnitForm) -> bool:
    """*im Jahr 2001*, *der Jahre 2016 bis 2020*, *im Schuljahr 2022/23*: the year is read with its noun."""
    if form.code != "Y" or not scan.number(i + 1):
        return False
    word = scan.word(i + 1)
    if YEAR_RANGE.fullmatch(word):
        return True  # it is read by itself
    if (
        not (YEAR.fullmatch(word) or (word.isdigit() and len(word) == 3 and not scan.capital(i + 2)))
        or figure(scan, i - 1) is not None
    ):
        return False
    if not form.singular and not YEAR.fullmatch(word):
        return False
    first = i - 1 if scan.free(i - 1) in ("dem", "das", "des") else i
    first, modifier = scan.modified(first)
    scan.add(first, i + 2, "date", f"{int(word):04}", "year", modifier)
    return True


def _every(scan: Scan, i: int, form: UnitForm) -> bool:
    """*jeden Monat*, *alle vier Jahre*, *pro Tag*."""
    around = scan.words.times.around
    before = scan.free(i - 1)
    if before in around.each:
        scan.add(i - 1, i + 1, "set", form.period("1"), "every unit")
        return True
    held = amount(scan, i)
    if held.number is not None and scan.free(held.first - 1) == "alle":
        scan.add(held.first - 1, i + 1, "set", form.period(held.number), "every so many units")
        return True
    if before in around.per and form.singular and form.code in ("Y", "M", "W", "D") and _counts_before(scan, i - 1):
        scan.add(i - 1, i + 1, "set", form.period("1"), "so many a unit")
        return True
    return False


def _counts_before(scan: Scan, i: int) -> bool:
    """Whether a count ends before `i`: *3000 im Jahr*, *3000 Euro im Jahr*, *zweimal im Jahr*."""
    word = scan.word(i - 1)
    times = word.endswith("mal") and word.removesuffix("mal") in scan.words.numbers
    return times or scan.number(i - 1) or (scan.capital(i - 1) and scan.number(i - 2))


def _counted(scan: Scan, i: int, form: UnitForm) -> bool:
    """*drei Tage*, *gut fünf Jahren*, *drei Jahre und vier Monate*, *ein Jahr zuvor*; not *40 Jahre alt*."""
    around = scan.words.times.around
    held = amount(scan, i)
    if held.number is None or (form.code == "WE" and form.singular and held.number == "X"):
        return False  # am langen Wochenende
    if (
        form.code in ("Y", "M", "W")
        and not form.clock
        and (scan.word(i + 1) in around.age or _age(scan, held.first, i))
    ):
        scan.floor = max(scan.floor, i + 1)
        return True
    other = figure(scan, held.first - 2) if scan.free(held.first - 1) in around.instead else None
    if other is not None and scan.number(held.first - 2):  # 50 statt 30 Jahre
        scan.add(held.first - 2, held.first - 1, "duration", form.period(other), "counted units")
    number = "1" if held.number == "X" and form.singular and scan.lower[i - 1].startswith("ganz") else held.number
    first = scan.with_article(held.first)
    if scan.lower[first] == "des":
        first += 1
    value, stop = form.period(number), i + 1
    more = _second_unit(scan, i, form)
    if more is not None:
        value, stop = value + more[0], more[1]
    if scan.word(stop) in around.earlier or scan.word(stop) in around.after or scan.word(stop) == "lang":
        stop += 1
    scan.add(first, stop, "duration", value, "counted units", held.modifier)
    return True


def _age(scan: Scan, first: int, i: int) -> bool:
    """Whether the words before a number of units, from `first` to the unit at `i`, make it an age.

    *mit 18 Jahren*, *im Alter von 19 Jahren*, *Kinder bis 15 Jahre*, *Jugendliche zwischen 14 und 18 Jahren*, *war 19 Jahre, als*.
    """
    around = scan.words.times.around
    before, noun = scan.word(first - 1), scan.word(first - 2)
    if before in around.age_before and (scan.words.units[scan.lower[i]].code == "Y" or scan.capital(first - 1)):
        return True
    if noun.endswith(around.age_nouns) or (before in ("und", "bis", "auf", ",") and _age_noun_near(scan, first - 1)):
        return True
    if before in around.age_bounds and noun.endswith(around.aged_people):
        return True
    return before in ("war", "ist", "sei", "wurde", "wird") and scan.word(i + 1) == "," and scan.word(i + 2) == "als"


def _age_noun_near(scan: Scan, at: int) -> bool:
    """Whether an age or who has it is named just before a second number: *die Altersgrenze von 14 Jahren auf*."""
    around = scan.words.times.around
    words = scan.lower[max(at - 5, 0) : at]
    return any(word.endswith(around.age_nouns) for word in words) or (
        any(word.endswith(around.aged_people) for word in words) and not around.age_bounds.isdisjoint(words)
    )


def _second_unit(scan: Scan, i: int, form: UnitForm) -> tuple[str, int] | None:
    """The smaller unit after *und*: *und vier Monate*."""
    if scan.word(i + 1) != "und" or scan.word(i + 3) not in scan.words.units:
        return None
    smaller = scan.words.units[scan.word(i + 3)]
    value = scan.words.numbers.get(scan.word(i + 2))
    text = (
        scan.word(i + 2)
        if scan.number(i + 2) and scan.word(i + 2).isdigit()
        else None
        if value is None
        else f"{value:g}"
    )
    if text is None or (form.code, smaller.code) not in (("Y", "M"), ("W", "D"), ("M", "D"), ("H", "M"), ("M", "S")):
        return None
    return f"{text}{smaller.code}", i + 4


def _bare(scan: Scan, i: int, form: UnitForm) -> bool:
    """*seit Jahren*, *Ende des Jahres*, *im Jahr*, *am Wochenende*, *der Tag*."""
    first = scan.with_article(i)
    article = scan.lower[first] if first < i else ""
    start, modifier = scan.modified(first)
    if form.singular and modifier is not None:
        scan.add(start, i + 1, "date", scan.reference.unit(form.code, 0), "part of a unit", modifier)
    elif form.singular and article in ("der", "des") and scan.word(first - 1) in COURSE:
        scan.add(first, i + 1, "date", scan.reference.unit(form.code, 0), "course of a unit")
    elif form.code == "WE" and not form.singular:
        scan.add(first, i + 1, "set", "XXXX-WXX-WE", "every weekend")
    elif form.code == "WE":
        ahead = outlook(scan, i) > 0
        exact = scan.reference.day is not None and scan.reference.day.isoweekday() >= 6
        scan.add(i, i + 1, "date", scan.reference.unit("WE", 0 if ahead or exact else -1), "weekend")
    elif form.code == "Y" and article == "des" and scan.word(first - 2) in TITLED and scan.capital(first - 1):
        return False  # zum Wort des Jahres
    elif form.code == "Y" and article == "des":
        scan.add(first, i + 1, "date", scan.reference.unit("Y", 0), "the year")
    elif form.code == "D" and article == "" and scan.word(i + 1) in scan.words.times.around.articles:
        return False  # Tag der offenen Tür
    elif form.code == "D" and scan.word(i - 1) == "guten":
        return False
    elif form.singular and not form.clock:
        if form.code in ("CE", "L", "Q", "HY", "DE", "M", "W") and article == "":
            return False
        kind_set = scan.lower[i] in PLAIN_YEAR and scan.free(i - 1) in scan.words.times.around.per
        if kind_set and scan.number(i + 1):
            return False  # im Jahr 79 n. Chr.
        start = i - 1 if kind_set else first
        scan.add(start, i + 1, "set" if kind_set else "duration", form.period("1"), "a unit")
    elif scan.word(i - 1) == "binnen" or (scan.word(i - 1) == "von" and scan.word(i - 2) == "innerhalb"):
        return False  # binnen Tagen: in haste, and no stretch; KRAUTS marks such units behind seit, vor and nach
    elif (form.plural and not form.singular and not (form.clock and article)) or (form.plural and form.code == "Y"):
        scan.add(first, i + 1, "duration", form.period("X"), "some units")
    return True


def compound(scan: Scan, i: int) -> None:
    """A unit seen from the report's date in one word: *Vorjahr*, *Jahresende*, *heuer*."""
    code, steps, modifier = scan.words.times.compounds[scan.lower[i]]
    if code == "D" and scan.named is not None:
        day = almanac.shifted(scan.named[1], steps).isoformat()
        scan.add(scan.with_article(i), i + 1, "date", day, "unit from a date named")
        return
    told = scan.told_year(i) if code == "Y" and steps == 0 and modifier else None
    value = f"{told:04}" if told is not None else scan.reference.unit(code, steps)
    stop, year = year_after(scan, i + 1)
    if year is not None and code == "Y" and steps == 0:
        value = year
    else:
        stop = i + 1
    scan.add(scan.with_article(i), stop, "date", value, "unit in one word", modifier or None)
