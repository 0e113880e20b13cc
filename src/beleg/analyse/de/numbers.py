"""German numbers in digits and words (`rules/de/quantities.toml`, [numbers])."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from beleg.analyse.de.numbers_file import QuantitiesFile
from beleg.rules import language
from beleg.rules.words import words

GROUPED = re.compile(r"\d{1,3}(?:[.’'\u00a0\u202f]\d{3})+\Z")
DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+),(\d+)\Z")
#: A figure of more digits counts nothing (a telephone number, an account); a longer word is no number.
MOST_DIGITS = 13
LONGEST_WORD = 70

Number = int | float


FILE = language("quantities", QuantitiesFile).numbers
SMALL = {**FILE.units, **FILE.tens, **FILE.inflected}
SEVERAL = words(FILE.several)
HALVED = words(FILE.halved)
ARTICLES = words(FILE.articles)
SINGLE = words(FILE.single)
EACH = words(FILE.each)


def whole(value: Number) -> Number:
    """The value as an int where it is one."""
    return int(value) if isinstance(value, float) and value == int(value) else value


def digits(form: str) -> Number | None:
    """The value of a figure in digits: *1000*, *1.000*, *1’000*, *4,8*; None for dates, times, scores and anything else."""
    if len(form) > 2 * MOST_DIGITS or not form[:1].isdigit() or not form.isascii():
        form = form.replace("’", "'").replace("\u00a0", "'").replace("\u202f", "'")
        if len(form) > 2 * MOST_DIGITS or not form[:1].isdigit() or not form.isascii():
            return None
    if form.isdigit():
        return int(form) if len(form) <= MOST_DIGITS else None
    if GROUPED.match(form):
        return int(re.sub(r"\D", "", form))
    decimal = DECIMAL.match(form)
    if decimal is not None:
        return whole(float(decimal.group(1).replace(".", "") + "." + decimal.group(2)))
    return None


@lru_cache(maxsize=20_000)
def numeral(lower: str) -> Number | None:
    """The value of a number word: *zwölf*, *einundzwanzig*, *hundertfünfzig*, *zweitausend*, *anderthalb*; None for others."""
    if len(lower) > LONGEST_WORD:
        return None
    value = SMALL.get(lower)
    if value is not None:
        return value
    half = FILE.halves.get(lower)
    if half is not None:
        return half
    for word, scale in (("tausend", 1000), ("hundert", 100)):
        before, joint, after = lower.partition(word)
        if joint:
            return _scaled(before, after, scale)
    if "und" not in lower:
        return None
    ten = next((tens for tens in FILE.tens if lower.endswith(tens)), None)
    if ten is not None and lower.endswith("und" + ten):
        unit = FILE.units.get(lower[: -len("und" + ten)])
        return None if unit is None or unit > 9 else FILE.tens[ten] + unit
    return None


def _scaled(before: str, after: str, scale: int) -> Number | None:
    """*zwei* + hundert + *fünfzig*."""
    many = 1 if not before else numeral(before)
    rest = 0 if not after else numeral(after.removeprefix("und"))
    if many is None or rest is None or many >= 1000 or rest >= scale:
        return None
    return whole(many * scale + rest)


def value_of(lower: str) -> Number | None:
    """The value of one word, in digits or letters; None where it is no number."""
    return digits(lower) if lower[:1].isdigit() else numeral(lower)


def parse_number(listed: Sequence[str]) -> Number | None:
    """The value of a whole number expression, in lower case; None where the words are none.

    *4,8 millionen*, *anderthalb millionen*, *eine halbe million*, *zwei dutzend*, *131 582*.
    """
    found = read_number(listed, 0)
    return found[1] if found is not None and found[0] == len(listed) else None


def read_number(listed: Sequence[str], first: int) -> tuple[int, Number] | None:
    """The number that begins at word `first`: where it stops and its value; None where none begins there."""
    count = len(listed)
    word = listed[first]
    if word in ARTICLES:
        following = listed[first + 1] if first + 1 < count else ""
        if following in HALVED and first + 2 < count and listed[first + 2] in FILE.scales:
            return first + 3, FILE.scales[listed[first + 2]] // 2
        if following in FILE.scales and following not in FILE.vague:
            return first + 2, FILE.scales[following]
        if following in SINGLE:
            return first + 2, 1
        return None
    if word in HALVED and first + 1 < count and listed[first + 1] in FILE.scales:
        return first + 2, FILE.scales[listed[first + 1]] // 2
    value = value_of(word)
    stop = first + 1
    if value is None:
        return None
    if isinstance(value, int) and word.isdigit() and len(word) <= 3:
        while (
            stop < count
            and len(listed[stop]) == 3
            and listed[stop].isdigit()
            and listed[stop].isascii()
            and value < 10**9
        ):
            value = value * 1000 + int(listed[stop])
            stop += 1
    if stop < count and listed[stop] in FILE.scales and (listed[stop] != "hundert" or value < 100):
        value = whole(round(value * FILE.scales[listed[stop]], 3))
        stop += 1
    return stop, value
