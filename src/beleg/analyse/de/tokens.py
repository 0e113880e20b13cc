"""Text → tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from beleg.analyse.de.lexicon import Lexicon, lexicon
from beleg.model import Span, Tokens, Word
from beleg.model.analysis import MARK, NUMBER, WORD

# The plain words that most tokens are, and marks, come first, so that little has to be tried for them.  Then words with what
# joins them inside (Waffen-SS, Simon's, und/oder), a hanging hyphen included (Artillerie- und Raketenmunition), and the full
# stop of a few abbreviations and of single letters; then numbers with their separators and ordinals with their full stop (a
# sentence may still end there); then what begins with a number and goes on with letters (152-mm-Granaten).
TOKEN = re.compile(
    r"(?!\s)([a-zA-ZäöüßÄÖÜ]+(?=[ ,\n])|[^\w\s]"
    r"|[^\W\d_]\w*(?:[-’'./&]\w+)*(?:-|\.(?=\s)(?:(?<=(?<!\w)[^\W\d_]\.)"
    r"|(?<=(?<!\w)(?:Dr|St|Nr|ca)\.)|(?<=(?<!\w)(?:bzw|Mio|Mrd)\.)|(?<=(?<!\w)Prof\.)))?"
    r"|\d{1,2}\.(?=\s+[^\W\d_])|\d+(?:[-./,:’'&]\d+)*-?(?![-./,:’'&]?\w)"
    r"|\w+(?:[-’'./&]\w+)*-?)"
)
#: A token that is a number.
NUMERAL = re.compile(r"\d{1,2}\.|\d+(?:[-./,:’'&]\d+)*-?")
#: Forms kept; news uses far fewer, and a hostile text must not fill the memory.
MOST_FORMS = 200_000

#: What the form alone tells of a token: the form itself, lower case, kind, capital, word.
Form = tuple[str, str, int, bool, Word]


def is_capital(form: str) -> bool:
    """Whether a word begins with a capital, or has one after a hyphen (*152-mm-Granaten*)."""
    if form[0].isupper() or form[1:2].isupper():  # *eBay*
        return True
    hyphen = form.find("-")
    return 0 <= hyphen < len(form) - 1 and form[hyphen + 1].isupper()


def kind_of(form: str) -> int:
    """Whether a token is a word, a number or a mark."""
    if form[0].isalnum() or form[0] == "_":
        return NUMBER if NUMERAL.fullmatch(form) else WORD
    return MARK


class Forms(dict[str, Form]):
    """What is known of tokens by their form, found when first asked for."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self._words = known.words

    def __missing__(self, form: str) -> Form:
        if len(self) >= MOST_FORMS:
            self.clear()
        lower = form.lower()
        found = self[form] = (form, lower, kind_of(form), is_capital(form), self._words[lower])
        return found


@cache
def _forms() -> Forms:
    return Forms(lexicon())


def tokenize(text: str, spans: Sequence[Span]) -> Tokens:
    """The tokens of `text` that lie in `spans` (in text order), as parallel arrays, looked up in the lexicon."""
    known = _forms()
    start: list[int] = []
    end: list[int] = []
    forms: list[str] = []
    for span in spans:
        pieces = TOKEN.split(text[span.start : span.end])  # what lies between tokens, and tokens, in turn
        places = list(accumulate(map(len, pieces), initial=span.start))
        start += places[1:-1:2]
        end += places[2::2]
        forms += pieces[1::2]
    if not forms:
        return Tokens([], [], [], [], [], [], [])
    # The forms are those kept: all later look-ups of a form then compare the same object, and need not look at its letters.
    kept, lower, kind, capital, word = zip(*map(known.__getitem__, forms), strict=True)
    return Tokens(start, end, list(kept), list(lower), list(kind), list(capital), list(word))
