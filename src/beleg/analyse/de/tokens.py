"""Text → tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beleg.analyse.de.lexicon import Lexicon, lexicon
from beleg.model import Span, Tokens
from beleg.model.analysis import MARK, NUMBER, WORD

# The group that matched tells the kind.  First numbers with their separators, and ordinals with their full stop (a
# sentence may still end there); then a few abbreviations that belong together, and words with what joins them inside
# (Waffen-SS, Simon's, und/oder, 152-mm-Granaten), a hanging hyphen included (Artillerie- und Raketenmunition); then any
# other character by itself.
TOKEN = re.compile(
    r"(\d{1,2}\.(?=\s+[^\W\d_])|\d+(?:[-./,:’'&]\d+)*-?(?![-./,:’'&]?\w))"
    r"|((?:z\.\s?B\.|u\.\s?a\.|d\.\s?h\.|(?:Dr|Prof|St|Nr|bzw|ca|Mio|Mrd|[A-Z])\.)(?=\s)|\w+(?:[-’'./&]\w+)*-?)"
    r"|(\S)"
)
#: The kind for each group of TOKEN, from 1.
KINDS = bytes((0, NUMBER, WORD, MARK))


def is_capital(form: str) -> bool:
    """Whether a word begins with a capital, or has one after a hyphen (*152-mm-Granaten*)."""
    if form[0].isupper():
        return True
    hyphen = form.find("-")
    return 0 <= hyphen < len(form) - 1 and form[hyphen + 1].isupper()


def tokenize(text: str, spans: Sequence[Span], known: Lexicon | None = None) -> Tokens:
    """The tokens of `text` that lie in `spans` (in text order), as parallel arrays, looked up in the lexicon `known`."""
    words = (known or lexicon()).words
    matches = [match for span in spans for match in TOKEN.finditer(text, span.start, span.end)]
    forms = [match.group() for match in matches]
    lower = [form.lower() for form in forms]
    return Tokens(
        start=[match.start() for match in matches],
        end=[match.end() for match in matches],
        text=forms,
        lower=lower,
        kind=bytes([KINDS[match.lastindex or 3] for match in matches]),
        capital=[form[0].isupper() or ("-" in form and is_capital(form)) for form in forms],
        word=[words[form] for form in lower],
    )
