"""What is known of a token by its form alone, found once."""

from __future__ import annotations

import re
from functools import cache

from beleg.analyse.de.known import Vocabulary, vocabulary
from beleg.analyse.de.lexicon import Lexicon, lexicon
from beleg.analyse.de.quantities import starts_figure
from beleg.analyse.de.times.find import heads_time
from beleg.model import Word
from beleg.model.analysis import MARK, NUMBER, WORD
from beleg.model.signs import CUT, FIGURE, FINITE, NAME, NOMINAL, TELLING, TIME
from beleg.rules.german import INITIAL_VERBS
from beleg.rules.telling import cue

#: Marks that cut a sentence into pieces.
CUTS = frozenset({",", ";", ":", "–", "—", "-", "...", "…", "!", "?"})
#: A token that is a number.
NUMERAL = re.compile(r"\d{1,2}\.|\d+(?:[-./,:’'&]\d+)*-?")
#: Forms kept; news uses far fewer, and a hostile text must not fill the memory.
MOST_FORMS = 200_000

#: What the form alone tells of a token: the form itself, lower case, kind, capital, word, signs.
Form = tuple[str, str, int, bool, Word, int]


def is_capital(form: str) -> bool:
    """Whether a word begins with a capital, or has one after a hyphen (*152-mm-Granaten*)."""
    if form[0].isupper() or form[1:2].isupper():  # *eBay*
        return True
    hyphen = form.find("-")
    return 0 <= hyphen < len(form) - 1 and form[hyphen + 1].isupper()


def kind_of(form: str) -> int:
    """Whether a token is a word, a number or a mark."""
    if form[0].isalnum() or form[0] == "_":
        return NUMBER if form[0].isdecimal() and NUMERAL.fullmatch(form) else WORD
    return MARK


class Forms(dict[str, Form]):
    """What is known of tokens by their form, found when first asked for."""

    def __init__(self, known: Lexicon, names: Vocabulary) -> None:
        super().__init__()
        self._words, self._names = known.words, names

    def __missing__(self, form: str) -> Form:
        if len(self) >= MOST_FORMS:
            self.clear()
        word = self._words[form.lower()]
        lower = word.form  # one string for all tokens, and the form itself where it is in lower case
        form = lower if form == lower else form
        found = self[form] = (form, lower, kind_of(form), is_capital(form), word, self._signs(form, lower, word))
        return found

    def _signs(self, form: str, lower: str, word: Word) -> int:
        """What the form may be, as bits (signs.py)."""
        signs = CUT if form in CUTS else 0
        noun = word.noun and is_capital(form) and lower not in INITIAL_VERBS  # *die Höhe* is no verb, not even in front
        if word.finite and not noun:
            signs |= FINITE
        if self._names.look(form) is not None:
            signs |= NAME
        if heads_time(lower):
            signs |= TIME
        if starts_figure(lower):
            signs |= FIGURE
        if form[0].isupper() or form[0].isdigit():
            signs |= NOMINAL
        if cue(word, finite=not noun) is not None:
            signs |= TELLING
        return signs


@cache
def forms() -> Forms:
    """The forms that have been asked for in this process."""
    return Forms(lexicon(), vocabulary())
