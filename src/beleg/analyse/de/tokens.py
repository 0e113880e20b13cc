"""Text → tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beleg.analyse.de.lexicon import Lexicon, lexicon
from beleg.model import Span, Tokens
from beleg.model.analysis import MARK, NUMBER, WORD

# The group that matched tells the kind.  First words with what joins them inside (Waffen-SS, Simon's, und/oder), a hanging
# hyphen included (Artillerie- und Raketenmunition), and the full stop of a few abbreviations and of single letters; then
# numbers with their separators and ordinals with their full stop (a sentence may still end there); then any other
# character by itself, or what begins with a number and goes on with letters (152-mm-Granaten).
TOKEN = re.compile(
    r"([^\W\d_]\w*(?:[-’'./&]\w+)*(?:-|\.(?=\s)(?:(?<=(?<!\w)[^\W\d_]\.)"
    r"|(?<=(?<!\w)(?:Dr|St|Nr|ca)\.)|(?<=(?<!\w)(?:bzw|Mio|Mrd)\.)|(?<=(?<!\w)Prof\.)))?)"
    r"|(\d{1,2}\.(?=\s+[^\W\d_])|\d+(?:[-./,:’'&]\d+)*-?(?![-./,:’'&]?\w))"
    r"|(\w+(?:[-’'./&]\w+)*-?)"
    r"|\S"
)
#: The kind for each group of TOKEN; none matched for marks.
KINDS = {1: WORD, 2: NUMBER, 3: WORD, None: MARK}


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
        kind=bytes([KINDS[match.lastindex] for match in matches]),
        capital=[form[0].isupper() or ("-" in form and is_capital(form)) for form in forms],
        word=[words[form] for form in lower],
    )
