"""Tokens → figures with their bounds and units."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from beleg.analyse.de.counted import Counted, counted
from beleg.analyse.de.figures import COUNTING, LARGE, PERCENT, Figure, Figures, is_year
from beleg.analyse.de.known import Vocabulary, vocabulary
from beleg.analyse.de.lexicon import lexicon
from beleg.analyse.de.numbers import ARTICLES, EACH, FILE, HALVED, SEVERAL, SINGLE, Number, numeral
from beleg.model import Quantity, Span, Time, Tokens, Unit
from beleg.model.analysis import NUMBER, WORD
from beleg.model.signs import FIGURE
from beleg.rules.german import COORDINATORS, DETERMINERS, PREPOSITIONS, TYPE_WORDS

#: Words between a figure and the noun that it counts, at most.
NOUN_REACH = 5
#: Words between a figure and the vehicles that it counts that say what these carry, at most.
LOAD_REACH = 7
#: A number in words below this stands for a count only with a noun, a bound or a partitive.
CLEAR = 13
#: Below this *über* behind a noun opens what the noun is about; from here on it bounds.
ABOUT = 100
#: How far before such an *über* a noun or verb of bargaining may stand, in words.
BARGAIN_REACH = 7
MONEY = frozenset({"eur", "usd"})
PARTITIVE = frozenset({"von", "davon", "der", "dieser", "weitere", "weiteren", "derartige", "solche", "solcher"})
ADJECTIVAL = ("e", "en", "er", "es", "em")
NOT_BETWEEN = (PREPOSITIONS | DETERMINERS | COORDINATORS) - {"weitere", "weiterer", "andere", "anderer", "anderen"}
STARTERS = (
    frozenset(FILE.vague)
    | frozenset(FILE.scales)
    | ARTICLES
    | HALVED
    | EACH
    | SEVERAL
    | frozenset(FILE.fractions)
    | frozenset(FILE.halves)
)
#: Before a scale these say that it is more (*ein gutes Dutzend*).
GOOD = frozenset({"gut", "gute", "gutes", "guten", "gutem", "guter"})
SENTENCE_ENDS = frozenset({".", "!", "?", ":", ";", "–"})
AFTER_ARTICLE = HALVED | SINGLE | frozenset(FILE.scales) | frozenset(FILE.fractions)


class _Reader(Figures):
    """One pass over the tokens of one report."""

    def __init__(self, tokens: Tokens, times: Sequence[Time], rules: Counted, known: Vocabulary) -> None:
        super().__init__(tokens)
        self.times, self.time = times, 0
        self.rules, self.vocabulary = rules, known
        self.found: list[Quantity] = []

    def read(self, starters: Sequence[int]) -> tuple[Quantity, ...]:
        """The figures; `starters` are the tokens that one may begin with."""
        lower, stop = self.lower, 0
        for number in starters:
            if number >= stop and (lower[number] not in ARTICLES or self._article_counts(number)):
                stop = self._at(number)
        return tuple(self.found)

    def _article_counts(self, number: int) -> bool:
        """Whether an article opens a number (*eine Million*, *ein Drittel*, *ein Prozent*, *genau ein*)."""
        following = self.lower[number + 1] if number + 1 < self.count else ""
        return following in AFTER_ARTICLE or following in PERCENT or (number > 0 and self.lower[number - 1] in COUNTING)

    def _in_time(self, number: int, stop: int) -> bool:
        """Whether the figure belongs to a time expression."""
        start, end = self.tokens.start[number], self.tokens.end[stop - 1]
        times = self.times
        while self.time < len(times) and times[self.time].span.end <= start:
            self.time += 1
        return self.time < len(times) and times[self.time].span.start <= start and end <= times[self.time].span.end

    def _at(self, number: int) -> int:
        """Keeps the figure that begins at token `number`; where to go on."""
        vague = self._vague(number)
        if vague:
            return vague
        figure = self.figure(number)
        if figure is None or self._in_time(number, figure.stop):
            return number + 1
        first, lower, upper, approximate, bound = self._bounded(number, figure)
        stop, lower, upper = self._opened(figure.stop, lower, upper)
        noun = self._noun(stop)
        unit: Unit = figure.unit or "item"
        if noun is not None and figure.unit is None:
            unit, counts = self._unit(noun)
            if not counts:
                return noun + 1
        if noun is None and self.found and self.found[-1].unit in MONEY and self.lower[figure.stop - 1] in LARGE:
            unit = self.found[-1].unit
        if not self._counts(number, figure, noun, bound or approximate):
            return figure.stop
        if bound == "object" or (bound == "about" and (unit in MONEY or figure.lower is None or figure.lower < ABOUT)):
            first, lower, upper = number, figure.lower, figure.upper
        last = stop if noun is None else noun + 1
        if noun is not None and self._weighs(noun):
            return noun + 1
        if noun is not None and stop == figure.stop and self.lower[last : last + 1] == ["oder"]:
            last, lower, upper = self._opened(last, lower, upper)
        self._keep(first, last, lower, upper, unit, approximate, noun, figure.rule)
        self.floor = last
        return last if noun is not None else figure.stop

    def _keep(
        self,
        first: int,
        last: int,
        lower: Number | None,
        upper: Number | None,
        unit: Unit,
        approximate: bool,
        noun: int | None,
        rule: str,
    ) -> None:
        start, end = self.tokens.start, self.tokens.end
        counted_noun = None if noun is None else Span(start[noun], end[noun])
        span = Span(start[first], end[last - 1])
        self.found.append(Quantity(lower, upper, unit, span, approximate, counted_noun, rule))

    def _vague(self, number: int) -> int:
        """*Große Mengen*, *mehrere Panzer*: figures without a number; where it stops, 0 where there is none."""
        word = self.lower[number]
        following = self.lower[number + 1] if number + 1 < self.count else ""
        if word in self.rules.vague_adjectives:
            if following not in self.rules.vague_nouns:
                return 0
            noun = self._noun(number + 2)
            self._keep(
                number, number + 2 if noun is None else noun + 1, None, None, "item", False, noun, "quantity word"
            )
            return number + 2
        if word in self.rules.vague_words and following not in FILE.scales and following not in FILE.vague:
            noun = self._noun(number + 1)
            if noun is None:
                return 0
            unit, counts = self._unit(noun)
            if counts:
                self._keep(number, noun + 1, None, None, unit, False, noun, "quantity word")
            return noun + 1
        return 0

    def _bounded(self, number: int, figure: Figure) -> tuple[int, Number | None, Number | None, bool, str]:
        """The figure with the words before it that bound it: where it begins, bounds, approximate, which bound."""
        lower, upper, approximate, bound = figure.lower, figure.upper, False, ""
        first = number - 1 if figure.rule == "half" else number
        if figure.rule == "range" and number > self.floor and self.lower[number - 1] == "zwischen":
            return number - 1, lower, upper, False, "between"
        if figure.rule == "range" and number > self.floor and self.lower[number - 1] == "von":
            first = number - 1
        while first > self.floor and self.lower[first - 1] in self.rules.last_words:
            phrase = self._phrase_before(first)
            if phrase is None:
                break
            words = tuple(self.lower[phrase:first])
            if bound and words == ("über",):
                break  # *verhandelt über mehr als 30 Jets*
            if words in self.rules.lower:
                about = words == ("über",) and self._is_about(phrase, figure)
                told = "object" if words == ("über",) and self._is_object(phrase) else "about" if about else "lower"
                upper, bound = (None if figure.rule != "range" else upper), told
            elif words in self.rules.upper:
                lower, bound = None, "upper"
            else:
                approximate = True
            first = phrase
        if first > self.floor and self.lower[first - 1] in GOOD and self.lower[number] in AFTER_ARTICLE:
            first, upper, bound = first - 1, None, "lower"
        for before in range(max(self.floor, first - 4), first):
            if self.lower[before] in self.rules.exceed:
                upper, bound = None, bound or "lower"
        return first, lower, upper, approximate, bound

    def _is_about(self, phrase: int, figure: Figure) -> bool:
        """Whether *über* opens an object (*ein Vertrag über zwölf Jets*, *verhandelt über zwei*) and bounds nothing."""
        small = figure.lower is not None and figure.lower < CLEAR
        noun = phrase > 0 and self.capital(phrase - 1) and not self._known(phrase - 1)
        return small or noun or (phrase > 0 and self.lower[phrase - 1] == "sich")

    def _is_object(self, phrase: int) -> bool:
        """Whether *über* belongs to a noun or verb of bargaining before it, whatever the figure (*der Vertrag über 180 Jets*)."""
        near = True  # only attributes between, no verb: das Geschäft brachte über 100 Millionen
        for place in range(phrase - 1, max(self.floor, phrase - BARGAIN_REACH) - 1, -1):
            word = self.lower[place]
            if self.tokens.kind[place] != WORD:
                return False
            if near and self.capital(place) and word.endswith(self.rules.bargains):
                return True
            if word.startswith(self.rules.bargaining):
                return True
            near = near and (self.capital(place) or word in DETERMINERS or word in PREPOSITIONS)
        return False

    def _phrase_before(self, first: int) -> int | None:
        """Where the longest bounding phrase begins that ends right before token `first`."""
        for length in range(min(self.rules.longest, first - self.floor), 0, -1):
            words = tuple(self.lower[first - length : first])
            if words in self.rules.lower or words in self.rules.upper or words in self.rules.approximate:
                return first - length
        return None

    def _opened(
        self, stop: int, lower: Number | None, upper: Number | None
    ) -> tuple[int, Number | None, Number | None]:
        """*1000 und mehr*, *1000 oder weniger*; not *1000 und mehr als 20*."""
        if stop + 1 < self.count and self.lower[stop + 2 : stop + 3] != ["als"] and self.lower[stop] in ("und", "oder"):
            if self.lower[stop + 1] in self.rules.or_more:
                return stop + 2, lower, None
            if self.lower[stop + 1] in self.rules.or_less:
                return stop + 2, None, upper
        return stop, lower, upper

    def _noun(self, stop: int) -> int | None:
        """The noun that the figure ending at `stop` counts: the next capital behind adjectives."""
        tokens = self.tokens
        if stop < self.count and self.lower[stop] == "von":
            stop += 1
        if stop < self.count and self.lower[stop] == "mit":
            stop = self._past_load(stop)
        for place in range(stop, min(stop + NOUN_REACH, self.count)):
            if tokens.kind[place] == NUMBER:
                return None
            word = self.lower[place]
            if tokens.kind[place] != WORD:
                if word in ("%", "€", "$"):
                    return place
                if word == "," and place > stop and self._adjective(place - 1) and place + 1 < self.count:
                    continue
                return None
            if tokens.text[place][0].isupper() or tokens.text[place][0].isdigit():
                known = self.vocabulary.look(tokens.text[place])
                sense = known.sense if known is not None else None
                if (
                    sense is not None
                    and sense.form in ("adjective", "people")
                    and place + 1 < self.count
                    and self.capital(place + 1)
                ):
                    continue
                if (
                    sense is not None
                    and sense.form not in ("people", "compound")
                    and known is not None
                    and known.office is None
                    and not self._people(word)
                ):
                    return None
                return place
            joined = word in ("und", "oder") and place > stop and self._adjective(place - 1)
            if not (self._adjective(place) or joined or word in self.rules.between):
                return None
        return None

    def _unit(self, noun: int) -> tuple[Unit, bool]:
        """The unit of the noun, and whether it counts at all."""
        known = self.vocabulary.look(self.tokens.text[noun])
        if known is not None and known.sense is not None and known.sense.form == "people":
            return "person", True
        return self.rules.unit(self.lower[noun])

    def _past_load(self, stop: int) -> int:
        """Where what counted vehicles are laden with ends (*vier mit Munition beladene Frachter*), else `stop`."""
        for place in range(stop + 2, min(stop + LOAD_REACH, self.count - 1)):
            word = self.lower[place]
            if self.tokens.kind[place] != WORD:
                return stop
            if word.startswith(self.rules.laden) and not self.capital(place):
                return place if self.capital(place + 1) else stop
        return stop

    def _weighs(self, noun: int) -> bool:
        """Whether a noun of measure goes on with the adjective that it measures (*60 Tonnen schwere Panzer*)."""
        following = self.lower[noun + 1] if noun + 1 < self.count else ""
        return following.startswith("schwer") and self.rules.unit(self.lower[noun])[0] == "tonne"

    def _people(self, word: str) -> bool:
        """Whether a name is the first part of a word for people (*500 Hisbollah-Kämpfer*)."""
        return "-" in word and self.rules.unit(word.rsplit("-", 1)[1]) == ("person", True)

    def _adjective(self, place: int) -> bool:
        word = self.lower[place]
        return word.endswith(ADJECTIVAL) and word not in NOT_BETWEEN and self.tokens.text[place][0].islower()

    def _counts(self, number: int, figure: Figure, noun: int | None, bounded: str | bool) -> bool:
        """Whether the figure is how many there are of something rather than a label, a year, an ordinal."""
        before = self.lower[number - 1] if number else ""
        if self.tokens.kind[number] == NUMBER and not bounded:
            typed = number > 1 and self.lower[number - 2] in TYPE_WORDS and self.capital(number - 1)
            if before in self.rules.before or (typed and noun != figure.stop):  # vom Typ Boeing 747
                return False
        years = is_year(self.tokens.text[number]) and is_year(self.tokens.text[figure.stop - 1])
        if figure.rule == "range" and noun is None and years:
            return False
        if figure.unit is not None or figure.rule in ("several", "vague number", "range", "half"):
            return True
        value = figure.upper if figure.upper is not None else figure.lower
        following = self.lower[figure.stop] if figure.stop < self.count else ""
        form = self.tokens.text[number]
        single = figure.stop == number + 1
        year = single and is_year(form)
        if year and before in self.rules.before_year:
            return False
        if noun is not None:
            return not year or bool(bounded) or noun == figure.stop or form.endswith("00")
        if bounded or following in PARTITIVE:
            return not year or bool(bounded)
        if year or value is None or value < 2:
            return False
        if value < CLEAR and following in COORDINATORS:  # Ghana zehn und Mali acht, im Mai drei und im Juni vier
            return self._known(number - 1) or (number > 0 and self._behind_time(number))
        return not self._labels(number)

    def _behind_time(self, number: int) -> bool:
        """Whether a time stops right before a token (*im Juni acht*)."""
        end = self.tokens.end[number - 1]
        return any(time.span.end == end for time in self.times[max(self.time - 1, 0) : self.time + 1])

    def _known(self, number: int) -> bool:
        """Whether a token is a known name."""
        return number >= 0 and self.capital(number) and self.vocabulary.look(self.tokens.text[number]) is not None

    def _labels(self, number: int) -> bool:
        """Whether a capital right before makes the figure a label (*Halle 52*)."""
        if (
            number == 0
            or not self.capital(number - 1)
            or self.vocabulary.look(self.tokens.text[number - 1]) is not None
            or self._behind_time(number)
        ):
            return False
        word = lexicon().word(self.lower[number - 1])
        named = not word.noun and not word.verbs and number > 1 and self.lower[number - 2] not in SENTENCE_ENDS
        return word.noun or (named and len(self.tokens.text[number]) < 3 and self.tokens.kind[number] == NUMBER)


def starts_figure(word: str) -> bool:
    """Whether a word may begin a figure."""
    if word[0].isdigit():
        return not any(character.isalpha() for character in word)
    return word in STARTERS or word in _vague_starters() or numeral(word) is not None


@cache
def _vague_starters() -> frozenset[str]:
    rules = counted()
    return rules.vague_adjectives | rules.vague_words


def find_quantities(tokens: Tokens, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The figures among the `tokens` that count something, in text order.

    `times` are the report's time expressions in text order; figures inside one date or measure time and are left out.
    Numbers, bounds, units and what is no count are those of `rules/de/quantities.toml`.
    """
    starters = [number for number, signs in enumerate(tokens.signs) if signs & FIGURE]
    return _Reader(tokens, times, counted(), vocabulary()).read(starters)
