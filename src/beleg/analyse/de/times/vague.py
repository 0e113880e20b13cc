"""Words that point from the report's date or at no date: *heute*, *gestern Abend*, *damals*, *täglich*, *jahrelang*."""

from __future__ import annotations

import re

from beleg.analyse.de.times.clock import part
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.tense import happens, lasts, told_just_there

JOINED_UNIT = re.compile(r"(\d{1,4})-(\w+?)(?:-\w+)?")
JOINED_ADJECTIVE = re.compile(r"(\d{1,4})-?([^\W\d]+)")


def day(scan: Scan, i: int) -> None:
    """*heute*, *gestern*, *morgen*, with a part of the day after it: *gestern Abend*, *heute früh*."""
    word, words, reference = scan.lower[i], scan.words, scan.reference
    steps = words.times.days[word]
    code = words.times.parts_of_day.get(scan.word(i + 1)) or words.times.habits.get(scan.word(i + 1))
    if word == "morgen" and scan.capital(i):
        part_before = scan.word(i - 1) in (
            "am",
            "frühen",
            "späten",
            "diesem",
            "jeden",
            "nächsten",
            "zum",
            "gegen",
            "der",
            "den",
            "guten",
        )
        if part_before:
            part(scan, i)
            return
    if code is not None:
        scan.add(i, i + 2, "time", f"{reference.days(steps)}T{code}", "day and part of day")
    elif steps == 0 and not _today(scan, i):
        scan.add(i, i + 1, "date", "PRESENT_REF", "nowadays")
    elif scan.capital(i) and scan.word(i - 1) == "das":
        return  # das Gestern
    elif word == "morgen" and scan.word(i - 1) == "von":
        scan.add(i, i + 1, "date", "FUTURE_REF", "the days to come")
    else:
        scan.add(i, i + 1, "date", reference.days(steps), "day from the date")


def _today(scan: Scan, i: int) -> bool:
    """Whether *heute* is the report's day and not these days."""
    before = scan.word(i - 1)
    if before in ("bis", "ab", "für"):
        return True
    if before in scan.words.times.today.lasting or scan.word(i + 1) in scan.words.times.today.lasting:
        return False
    if scan.daily(i) or told_just_there(scan, i) or happens(scan, i):
        return True
    return scan.news() and not lasts(scan, i)


def reference(scan: Scan, i: int) -> None:
    """A word for now, once or soon."""
    word, words = scan.lower[i], scan.words
    barred = words.times.not_references.get(word, frozenset())
    if scan.word(i - 1) in barred or (scan.word(i + 1) in barred and scan.word(i + 1) == "oder"):
        return
    first = i
    if scan.capital(i) and scan.free(i - 1) in ("die", "der"):
        first = i - 1
    scan.add(first, i + 1, "date", words.times.references[word], "reference")


def phrase(scan: Scan, i: int) -> bool:
    """A phrase of several words that ends at `i`; False if none does."""
    for before, value in scan.words.phrases[scan.lower[i]]:
        first = i - len(before)
        if first >= scan.floor and tuple(scan.lower[first:i]) == before:
            scan.add(first, i + 1, "set" if value.startswith("P1") else "date", value, "phrase")
            return True
    return False


def repeated(scan: Scan, i: int) -> None:
    """*täglich*, *jährliche*, *zweimal wöchentlich*."""
    word = scan.free(i - 1)
    first = i - 1 if word.endswith("mal") and scan.words.numbers.get(word[:-3]) else i
    scan.add(first, i + 1, "set", scan.words.sets[scan.lower[i]], "repeated")


def length(scan: Scan, i: int) -> None:
    """*tagelang*, *zweitägig*."""
    word = scan.lower[i]
    value = scan.words.lengths.get(word) or scan.words.number_adjectives[word]
    scan.add(i, i + 1, "duration", value, "length")


def joined(scan: Scan, i: int) -> bool:
    """A number and a unit in one word: *14-Tage-Frist*, *35-Stunden-Woche*, *48-stündig*; False if it is none."""
    word = scan.lower[i]
    match = JOINED_UNIT.fullmatch(word)
    form = scan.words.units.get(match[2]) if match else None
    if match and form is not None:
        scan.add(i, i + 1, "duration", form.period(match[1]), "joined length")
        return True
    match = JOINED_ADJECTIVE.fullmatch(word)
    code = scan.words.length_adjectives.get(match[2]) if match else None
    if match and code is not None:
        scan.add(i, i + 1, "duration", f"P{'T' if code[0] == 'T' else ''}{match[1]}{code.lstrip('T')}", "joined length")
        return True
    return _aged(scan, i)


def _aged(scan: Scan, i: int) -> bool:
    """*20-jähriges Bestehen*, *5-jährige Haftstrafe*; not the age of a person."""
    aged, word = scan.words.times.aged, scan.lower[i]
    number, stem, ending = word.partition(aged.stem)
    if not stem or not _lasts(scan, i, ending):
        return False
    number = number.rstrip("-")
    if not number.isdigit():
        return False
    scan.add(i, i + 1, "duration", f"P{number}Y", "joined length")
    return True


def _lasts(scan: Scan, i: int, ending: str) -> bool:
    """Whether an adjective of so many years with that ending tells how long something lasts."""
    aged, noun = scan.words.times.aged, scan.word(i + 1)
    if scan.capital(i) or noun.endswith(scan.words.times.around.aged_people):
        return False
    return ending == aged.neuter or noun in aged.nouns


def years_long(scan: Scan, i: int) -> None:
    """*zweijährige Bauzeit*, *zehnjähriges Bestehen*: the same with the number in letters."""
    number, ending = scan.words.years_long[scan.lower[i]]
    if _lasts(scan, i, ending):
        scan.add(i, i + 1, "duration", f"P{number:g}Y", "length")


def former(scan: Scan, i: int) -> None:
    """The *Ex* of *Ex-Minister*."""
    start = scan.tokens.start[i]
    scan.add(i, i + 1, "date", "PAST_REF", "former", start=start, end=start + 2)
