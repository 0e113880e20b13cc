"""What a language's analysis yields for one report: tokens, sentences, clauses, times, quantities.

Tokens are parallel arrays over the whole report; everything else points into them by number, so that the hot loop handles
integers and strings only.  A *row* is one sentence as its grammar sees it: a list of units, where a quotation or a
parenthesis may stand as one unit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

import msgspec

from beleg.model.mention import Mention
from beleg.model.phrase import Phrase
from beleg.model.quantity import Quantity
from beleg.model.span import Span
from beleg.model.time import Time
from beleg.model.word import Mood, Word

# Kinds of tokens and units.
WORD = 0
NUMBER = 1
MARK = 2
QUOTATION = 3  # of rows only: a quotation with its marks as one unit
PARENTHESIS = 4  # of rows only: a parenthesis with its brackets as one unit


class Tokens:
    """All tokens of a report as parallel arrays, in text order.

    `capital` tells words that begin with a capital, or have one after a hyphen; `word` is what the lexicon knows of the form,
    `signs` what the form may be for the readers of its language, as bits.
    """

    __slots__ = ("capital", "end", "kind", "lower", "signs", "start", "text", "word")

    def __init__(
        self,
        start: list[int],
        end: list[int],
        text: list[str],
        lower: list[str],
        kind: list[int],
        capital: list[bool],
        word: list[Word],
        signs: list[int],
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.text: Final = text
        self.lower: Final = lower
        self.kind: Final = kind
        self.capital: Final = capital
        self.word: Final = word
        self.signs: Final = signs

    def __len__(self) -> int:
        return len(self.start)


class Row:
    """The units of one sentence as parallel arrays.

    `token` is the number of a unit's first token in the report's `Tokens`; `text` and `lower` hold the whole quotation where
    `kind` is QUOTATION; `capital` tells units that begin with a capital or stand for something that does; `word` is what the
    lexicon knows of the form, `signs` are as in `Tokens`.
    """

    __slots__ = ("capital", "end", "kind", "lower", "signs", "start", "text", "token", "word")

    def __init__(
        self,
        start: list[int],
        end: list[int],
        text: list[str],
        lower: list[str],
        kind: list[int],
        capital: list[bool],
        token: Sequence[int],
        word: list[Word],
        signs: list[int],
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.text: Final = text
        self.lower: Final = lower
        self.kind: Final = kind
        self.capital: Final = capital
        self.token: Final = token
        self.word: Final = word
        self.signs: Final = signs

    def __len__(self) -> int:
        return len(self.start)

    def span(self, first: int, stop: int) -> Span:
        """Where the units from `first` up to, not including, `stop` stand in the text."""
        return Span(self.start[first], self.end[stop - 1])


#: How a clause is built: verb second, verb first, verb last (subordinate), infinitive with *zu*, *um/ohne/statt … zu*,
#: none of these; `tail` is the rest of an earlier clause, with the end of its verb.
Order = Literal["second", "first", "last", "infinitive", "purpose", "verbless", "tail"]


class Clause:
    """A clause of a row: units `first` up to, not including, `stop`.

    opening       the first unit after a coordinating conjunction; equals `first` where there is none
    coordinated   whether a coordinating conjunction opens it
    order         how it is built (see Order)
    subordinator  the word that subordinates it, lower case; `rel` for a relative pronoun; None for main clauses
    finite        unit of the finite verb, None where it has none
    finites       units of all finite verbs that it may have
    mood          mood of the finite verb where the form decides it
    lemmas        of the predicate: the full verb, separable prefix joined (*mitteilen*)
    passive       whether the predicate is a passive
    verbs         units of the predicate's words, in order
    tail          unit in a later clause that completes the predicate, None mostly
    resumed       stop of the later clause in which a subordinate clause ends whose verb stands there; `finite` is then in it
    """

    __slots__ = (
        "coordinated",
        "finite",
        "finites",
        "first",
        "lemmas",
        "mood",
        "opening",
        "order",
        "passive",
        "resumed",
        "stop",
        "subordinator",
        "tail",
        "verbs",
    )

    def __init__(
        self,
        first: int,
        stop: int,
        opening: int,
        coordinated: bool,
        order: Order,
        subordinator: str | None = None,
        finite: int | None = None,
        finites: tuple[int, ...] = (),
        mood: Mood | None = None,
        lemmas: frozenset[str] = frozenset(),
        passive: bool = False,
        verbs: tuple[int, ...] = (),
        tail: int | None = None,
        resumed: int | None = None,
    ) -> None:
        self.first: Final = first
        self.stop: Final = stop
        self.opening: Final = opening
        self.coordinated: Final = coordinated
        self.order: Final = order
        self.subordinator: Final = subordinator
        self.finite: Final = finite
        self.finites: Final = finites
        self.mood: Final = mood
        self.lemmas: Final = lemmas
        self.passive: Final = passive
        self.verbs: Final = verbs
        self.tail: Final = tail
        self.resumed: Final = resumed


def no_phrases(row: Row, clauses: tuple[Clause, ...]) -> tuple[Phrase, ...]:
    """No phrases: for languages that find none."""
    return ()


class Sentence:
    """A sentence with its clauses.

    `first` and `stop` are token numbers, `paragraph` counts paragraphs from 0.  `quotations` are those that are one unit each of
    its row, `whole` those of them that are made of whole sentences.  What only some readers ask for is found when first asked
    for, by the functions of its language, and kept: `row`, `clauses`, `phrases`, `plain`, `quoted`.
    """

    __slots__ = (
        "_clauses",
        "_find_clauses",
        "_find_phrases",
        "_find_plain",
        "_find_quoted",
        "_find_row",
        "_phrases",
        "_plain",
        "_quoted",
        "_row",
        "first",
        "paragraph",
        "quotations",
        "span",
        "stop",
        "whole",
    )

    def __init__(
        self,
        span: Span,
        paragraph: int,
        first: int,
        stop: int,
        find_row: Callable[[Sentence], Row],
        find_clauses: Callable[[Row], tuple[Clause, ...]],
        quotations: Sequence[Span] = (),
        whole: tuple[Span, ...] = (),
        find_phrases: Callable[[Row, tuple[Clause, ...]], tuple[Phrase, ...]] = no_phrases,
        find_plain: Callable[[Sentence], Sentence] | None = None,
        find_quoted: Callable[[Sentence], tuple[Sentence, ...]] | None = None,
    ) -> None:
        self.span: Final = span
        self.paragraph: Final = paragraph
        self.first: Final = first
        self.stop: Final = stop
        self.quotations: Final = quotations
        self.whole: Final = whole
        self._find_row: Final = find_row
        self._find_clauses: Final = find_clauses
        self._find_phrases: Final = find_phrases
        self._find_plain = find_plain
        self._find_quoted = find_quoted
        self._row: Row | None = None
        self._clauses: tuple[Clause, ...] | None = None
        self._phrases: tuple[Phrase, ...] | None = None
        self._plain: Sentence | None = None
        self._quoted: tuple[Sentence, ...] = ()

    @property
    def row(self) -> Row:
        """Its units, every quotation one of them, which is what attribution reads."""
        found = self._row
        if found is None:
            found = self._row = self._find_row(self)
        return found

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the row, in order."""
        found = self._clauses
        if found is None:
            found = self._clauses = self._find_clauses(self.row)
        return found

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases of the row, in order of their first unit."""
        found = self._phrases
        if found is None:
            found = self._phrases = self._find_phrases(self.row, self.clauses)
        return found

    @property
    def plain(self) -> Sentence | None:
        """The same sentence with the quotation marks read through; None where it quotes nothing."""
        if self._find_plain is not None:
            self._plain, self._find_plain = self._find_plain(self), None
        return self._plain

    @property
    def quoted(self) -> tuple[Sentence, ...]:
        """The sentences inside quotations that are whole sentences, in text order."""
        if self._find_quoted is not None:
            self._quoted, self._find_quoted = self._find_quoted(self), None
        return self._quoted


class Analysis(msgspec.Struct, frozen=True):
    """The grammar of one report.  Sentences lie in `headline` and `body` segments only.

    `seat` are the actors whose seat or city the dateline names, where it names one place only.
    """

    tokens: Tokens
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    seat: tuple[str, ...] = ()
