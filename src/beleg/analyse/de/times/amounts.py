"""The amount before a unit: *gut fünf*, *mehr als zehn*, *anderthalb*, *drei bis vier*, *einigen*."""

from __future__ import annotations

import re
from typing import NamedTuple

from beleg.analyse.de.times.scan import Scan

FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")


class Amount(NamedTuple):
    """An amount that begins at token `first`: its text in TIMEX3 (`X` where unknown), None where there is none."""

    first: int
    number: str | None
    modifier: str | None = None


def figure(scan: Scan, i: int) -> str | None:
    """The number at `i`, in figures or words, as TIMEX3 writes it."""
    word = scan.free(i)
    if not word:
        return None
    if scan.number(i):
        if not FIGURE.fullmatch(word):
            return None
        return word.replace(".", "").replace(",", ".")
    value = scan.words.numbers.get(word)
    return None if value is None else f"{value:g}"


def amount(scan: Scan, i: int) -> Amount:
    """The amount that ends before token `i`."""
    around = scan.words.times.around
    j = i - 1
    while scan.free(j) in around.adjectives and (figure(scan, j - 1) or scan.free(j - 1) in around.indefinite):
        j -= 1
    many = around.powers.get(scan.free(j))
    if many is not None:
        times = figure(scan, j - 1)  # vor 4,5 Milliarden Jahren
        return Amount(j, "X") if times is None else Amount(_qualified(scan, j - 1)[0], f"{float(times) * many:.0f}")
    count = figure(scan, j)
    if count is None:
        if scan.free(j) not in around.indefinite:
            return Amount(i, None)
        if scan.free(j) == "paar" and scan.free(j - 1) in around.alone | {"die", "den"}:
            j -= 1
        return Amount(_qualified(scan, j)[0], "X")
    if count == "0.5" and scan.free(j - 1) in around.alone:
        j -= 1
    if scan.free(j - 1) in around.conjunctions and figure(scan, j - 2) is not None:
        j -= 2
    first, modifier = _qualified(scan, j)
    return Amount(first, count, modifier)


def _qualified(scan: Scan, j: int) -> tuple[int, str | None]:
    """Where an amount at `j` begins with the words that qualify it."""
    around = scan.words.times.around
    modifier = None
    while scan.free(j - 1) in around.approximate:
        j -= 1
        modifier = "APPROX"
    if scan.free(j - 1) == "als" and scan.free(j - 2) in ("mehr", "weniger", "länger"):
        modifier = "LESS_THAN" if scan.free(j - 2) == "weniger" else "MORE_THAN"
        j -= 2
    elif scan.free(j - 1) == "zu" and scan.free(j - 2) == "bis":
        modifier = "EQUAL_OR_LESS"
        j -= 2
    return j, modifier
