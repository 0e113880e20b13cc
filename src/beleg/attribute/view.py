"""A sentence as the rules of attribution look at it: its row, with what they ask for again and again at hand."""

from __future__ import annotations

from beleg.model import Clause, Phrase, Sentence, Span, Spans
from beleg.model.analysis import MARK, QUOTATION, WORD
from beleg.model.phrase import ANY_CASE, NOMINATIVE
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.nominal import ATTACHED_ALWAYS, DETERMINER_CASES, NEVER_INSIDE, PHRASE_COORDINATORS

EDGE_MARKS = frozenset(",;:–—-.")
TRAILING_MARKS = EDGE_MARKS | {"!", "?"}
NO_UNITS: frozenset[int] = frozenset()
CLOSING_MARKS = frozenset(".!?…:;")
#: Pronouns of one of several, and what opens the genitive behind them.
ONE_OF = frozenset({"einer", "eine", "eines", "einem", "einen", "keiner", "keine", "jeder", "jede"})
ALL_OF = frozenset({"der", "dieser", "seiner", "ihrer"})
INFLECTED = ("e", "en", "er", "es", "em")


class View:
    """One sentence.  Positions are units of its row; `end` is where its closing marks begin.

    `forms` are its words in lower case, so that a rule can tell at once that nothing in the sentence concerns it.
    """

    def __init__(self, sentence: Sentence, number: int) -> None:
        row = sentence.row
        self.sentence, self.row, self.clauses, self.number = sentence, row, sentence.clauses, number
        self.lower, self.text, self.kind = row.lower, row.text, row.kind
        self.forms = frozenset(row.lower)
        self._phrases: dict[int, Phrase] | None = None
        self.size = len(row.lower)
        end = self.size
        while end > 0 and row.kind[end - 1] == MARK and row.text[end - 1] in CLOSING_MARKS:
            end -= 1
        self.end = end
        self.quotations: list[int] = []
        self.whole: frozenset[int] = NO_UNITS
        if QUOTATION in row.kind:
            self.quotations = [unit for unit, kind in enumerate(row.kind) if kind == QUOTATION]
            inside = {quotation.start for quotation in sentence.whole}
            self.whole = frozenset(unit for unit in self.quotations if row.start[unit] in inside)

    @property
    def phrases(self) -> dict[int, Phrase]:
        """The noun phrases by their first unit."""
        found = self._phrases
        if found is None:
            found = self._phrases = {phrase.first: phrase for phrase in self.sentence.phrases}
            if not self.forms.isdisjoint(ONE_OF):
                self._add_partitives(found)
        return found

    def _add_partitives(self, found: dict[int, Phrase]) -> None:
        """*einer der Zeugen*: the pronoun with its genitive as one phrase."""
        for unit, pair in enumerate(zip(self.lower, self.lower[1:], strict=False)):
            if pair[1] not in ALL_OF or pair[0] not in ONE_OF or unit in found:
                continue
            whole = found.get(unit + 1)
            if whole is None:
                continue
            before = unit - 1 if unit and self.lower[unit - 1] in PREPOSITIONS else None
            case = DETERMINER_CASES.get(self.lower[unit], ANY_CASE)
            if self.lower[unit] == "einer":
                case |= NOMINATIVE
            found[unit] = Phrase(unit, whole.head, unit + 1, whole.genitive, whole.stop, before, case, False)

    def phrase_stop(self, first: int, limit: int | None = None) -> int:
        """Where the phrase that begins at `first` ends with all its attachments; `first` itself where none begins there."""
        phrase = self.phrases.get(first)
        if phrase is None:
            return first
        return phrase.stop if limit is None else min(phrase.stop, limit)

    def short_stop(self, first: int, limit: int) -> int:
        """The same with genitives only."""
        phrase = self.phrases.get(first)
        return first if phrase is None else min(phrase.genitive, limit)

    def near_stop(self, first: int, limit: int, *, attached: bool = True) -> int:
        """The same with genitives, conjuncts, and what *von*, *für* or *aus* attach, but nothing that may say where or when.

        Without `attached` genitives and conjuncts alone.
        """
        stop = self.short_stop(first, limit)
        attached = attached and stop > first and self.row.capital[self.phrases[first].head]  # pronouns take nothing
        while stop + 1 < limit and stop + 1 in self.phrases and self._goes_on(first, stop):
            if not attached and self.lower[stop] in ATTACHED_ALWAYS:
                break
            stop = min(self.phrases[stop + 1].genitive, limit)
        return stop

    def _goes_on(self, first: int, stop: int) -> bool:
        """Whether the word at `stop` lets the phrase that began at `first` go on with the next one."""
        form = self.lower[stop]
        if form in ATTACHED_ALWAYS:
            return form != "vom"
        return form in PHRASE_COORDINATORS and all(clause.first != stop for clause in self.clauses)

    def nominative(self, first: int) -> Phrase | None:
        """The phrase that begins at `first` if it may be a subject."""
        phrase = self.phrases.get(first)
        return phrase if phrase is not None and phrase.preposition is None and phrase.case & NOMINATIVE else None

    def is_mark(self, unit: int, marks: str) -> bool:
        """Whether the unit is one of the marks."""
        return 0 <= unit < self.size and self.kind[unit] == MARK and self.text[unit] in marks

    def part_first(self, unit: int) -> int:
        """Where the part of the sentence that holds the unit begins: behind the last colon or semicolon before it."""
        return next((mark + 1 for mark in range(unit - 1, 0, -1) if self.is_mark(mark, ":;")), 0)

    def verbal(self, unit: int) -> bool:
        """Whether the unit may be a finite verb."""
        return self.kind[unit] == WORD and bool(self.row.word[unit].finite) and not self.row.capital[unit]

    def attribute_before(self, unit: int) -> bool:
        """Whether the unit is a determiner or an inflected attribute, as stand before nouns."""
        form = self.lower[unit]
        if form in DETERMINERS:
            return True
        return (
            self.kind[unit] == WORD
            and form not in NEVER_INSIDE
            and not self.row.capital[unit]
            and form not in PREPOSITIONS
            and form.endswith(INFLECTED)
            and not self.verbal(unit)
        )

    def back_to_determiner(self, noun: int, floor: int) -> int:
        """The first unit of the attributes before `noun`, not before `floor`."""
        first = noun
        while first > floor and self.attribute_before(first - 1):
            first -= 1
        return first

    def span(self, first: int, stop: int) -> Spans:
        """The units as a span without commas, colons and full stops at its edges; nothing where nothing is left."""
        while first < stop and self.kind[first] == MARK and self.text[first] in EDGE_MARKS:
            first += 1
        while stop > first and self.kind[stop - 1] == MARK and self.text[stop - 1] in TRAILING_MARKS:
            stop -= 1
        return (self.row.span(first, stop),) if stop > first else ()

    def exact(self, first: int, stop: int) -> Spans:
        """The units as a span, marks included; nothing where there are none."""
        return (self.row.span(first, stop),) if stop > first else ()

    def units(self, chosen: list[int]) -> Spans:
        """Spans of single units, neighbours joined."""
        spans: list[Span] = []
        previous = -2
        for unit in sorted(set(chosen)):
            if unit == previous + 1:
                spans[-1] = Span(spans[-1].start, self.row.end[unit])
            else:
                spans.append(self.row.span(unit, unit + 1))
            previous = unit
        return tuple(spans)

    def nobody(self, spans: Spans) -> bool:
        """Whether the spans are the word *man* alone."""
        return len(spans) == 1 and "man" in self.forms and self.lower[self.row.start.index(spans[0].start)] == "man"

    def clause_at(self, unit: int) -> int | None:
        """The number of the clause in which the unit lies."""
        for number, clause in enumerate(self.clauses):
            if clause.first <= unit < clause.stop:
                return number
        return None


#: Units from, up to and not including.
Range = tuple[int, int]


def main_verb(clause: Clause) -> bool:
    """Whether the clause is a main clause with its verb in second or first place."""
    return clause.order in ("second", "first")
