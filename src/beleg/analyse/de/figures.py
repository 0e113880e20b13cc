"""Number expressions: the figure that begins at a token, ranges, shares and vague numbers included."""

from __future__ import annotations

from typing import NamedTuple

from beleg.analyse.de.numbers import ARTICLES, EACH, FILE, HALVED, SEVERAL, Number, numeral, read_number
from beleg.model import Tokens, Unit
from beleg.model.analysis import NUMBER, WORD

#: After these an article is the number one.
COUNTING = frozenset({"genau", "mindestens", "wenigstens", "höchstens", "maximal", "zumindest", "allenfalls"})
#: Behind an article these make it a number.
PERCENT = frozenset({"prozent", "%"})
#: Behind these a fraction is none of a whole (*die Hälfte nach*, *ein Viertel vor*, *das erste Viertel Jahr*).
NO_SHARE = frozenset({"nach", "vor", "jahr", "stunde"})


#: Four digits between these may be a year.
YEARS = range(1900, 2100)
#: Large scales, which alone may multiply four digits (*2000 Millionen*, never *2026 hunderttausend*).
LARGE = frozenset({"millionen", "milliarde", "milliarden", "mio.", "mrd.", "mio", "mrd"})


def is_year(form: str) -> bool:
    """Whether a number is written as a year could be."""
    return form.isdigit() and len(form) == 4 and int(form) in YEARS


class Figure(NamedTuple):
    """A number expression: tokens up to, not including, `stop`."""

    stop: int
    lower: Number | None
    upper: Number | None
    rule: str
    unit: Unit | None = None


class Figures:
    """The tokens of one report, read for number expressions."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.lower, self.count = tokens, tokens.lower, len(tokens)
        #: Words before this token belong to an earlier figure.
        self.floor = 0

    def figure(self, number: int) -> Figure | None:
        """The number expression that begins at token `number`, ranges included."""
        lower = self.lower
        word = lower[number]
        following = lower[number + 1] if number + 1 < self.count else ""
        if self.tokens.text[number].endswith(".") and self.tokens.kind[number] == NUMBER:
            return None
        if word in SEVERAL:
            least = FILE.vague.get(following) or (2 * FILE.scales[following] if following in FILE.scales else None)
            return None if least is None else Figure(number + 2, least, None, "several")
        counting = self._share(number) or self._bounded_article(number)
        if counting is not None:
            return counting
        single = self._single(number)
        if single is not None:
            stop, value = single
            return self._range(number, stop, value) or Figure(stop, value, value, "number")
        if word in FILE.vague and self._sure_vague(number):
            least = FILE.vague[word]
            stop = number + 1
            if following in FILE.scales and FILE.scales[following] > 1000:
                return Figure(stop + 1, 2 * FILE.scales[following], None, "vague number")
            return Figure(stop, least, None, "vague number")
        if word in FILE.scales and word != "million" and word not in ("mio", "mio.", "mrd", "mrd."):
            return Figure(number + 1, FILE.scales[word], FILE.scales[word], "number")
        if word in EACH and following in FILE.every:
            return Figure(number + 2, FILE.every[following], FILE.every[following], "share", "percent")
        return None

    def _sure_vague(self, number: int) -> bool:
        return number == 0 or numeral(self.lower[number - 1]) is None

    def _share(self, number: int) -> Figure | None:
        """*Die Hälfte*, *ein Drittel*, *drei Viertel* as percent."""
        word = self.lower[number]
        following = self.lower[number + 1] if number + 1 < self.count else ""
        if word in FILE.fractions:
            half = FILE.fractions[word] == (50, 50) and number > 0 and self.lower[number - 1] in ("die", "der")
            return Figure(number + 1, 50, 50, "half", "percent") if half and following not in NO_SHARE else None
        part = FILE.fractions.get(following)
        if part is None or not self.capital(number + 1):
            return None
        if number + 2 < self.count and self.lower[number + 2] in NO_SHARE:
            return None
        many = 1 if word in ARTICLES else numeral(word)
        if not isinstance(many, int) or many * part[0] > 100:
            return None
        return Figure(number + 2, part[0] * many, min(part[1] * many, part[0] * many + 1), "share", "percent")

    def _bounded_article(self, number: int) -> Figure | None:
        """*Mindestens eine Haubitze*, *genau einen Hubschrauber*, *ein Prozent*: an article that counts itself."""
        following = self.lower[number + 1] if number + 1 < self.count else ""
        if self.lower[number] not in ARTICLES or following in FILE.scales or following in HALVED:
            return None
        if following in PERCENT or (number > self.floor and self.lower[number - 1] in COUNTING):
            return Figure(number + 1, 1, 1, "number")
        return None

    def _single(self, number: int) -> tuple[int, Number] | None:
        """One number, with what multiplies it; grouped digits must stand one space apart."""
        window = self.lower[number : number + 4]
        glued = 1
        start, end, kind = self.tokens.start, self.tokens.end, self.tokens.kind
        while (
            glued < len(window)
            and kind[number + glued] == NUMBER
            and kind[number] == NUMBER
            and start[number + glued] - end[number + glued - 1] == 1
        ):
            glued += 1
        if kind[number] == NUMBER and glued == 1 and len(window) > 1 and not self._multiplied(number):
            window = window[:1]
        found = read_number(window, 0)
        return None if found is None else (number + found[0], found[1])

    def _multiplied(self, number: int) -> bool:
        """Whether the word behind digits may multiply them: no more digits, and of what may be a year only *Millionen*."""
        if self.tokens.kind[number + 1] == NUMBER:
            return False
        return not is_year(self.tokens.text[number]) or self.lower[number + 1] in LARGE

    def _range(self, number: int, stop: int, value: Number) -> Figure | None:
        """*500 bis 700*, *zwischen 500 und 700*, *zwei bis drei Dutzend*, *500–700*."""
        if stop + 1 >= self.count:
            return None
        joint = self.lower[stop]
        between = number > 0 and self.lower[number - 1] == "zwischen"
        ranged = joint in ("bis", "–", "-") or (joint == "und" and between) or (joint == "oder" and value < 10)
        if not ranged or (self.tokens.kind[number] == NUMBER and joint == "oder"):
            return None
        second = self._single(stop + 1)
        if second is None or self.tokens.text[stop + 1].endswith("."):
            return None
        end, other = second
        scale = FILE.scales.get(self.lower[end - 1]) if end - stop > 2 else None
        if scale is not None and value < 1000 and other >= value * scale:
            value = value * scale
        if other <= value:
            return None
        return Figure(end, value, other, "range")

    def capital(self, number: int) -> bool:
        return self.tokens.kind[number] == WORD and self.tokens.text[number][0].isupper()
