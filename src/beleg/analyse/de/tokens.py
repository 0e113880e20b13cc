"""Text → tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beleg.model import Span, Tokens
from beleg.model.analysis import MARK, NUMBER, WORD

# Numbers with their separators; ordinals with their full stop (a sentence may still end there); a few abbreviations
# that belong together; words with what joins them inside (Waffen-SS, Simon's, und/oder, 152-mm-Granaten), a hanging
# hyphen included (Artillerie- und Raketenmunition); any other character by itself.
TOKEN = re.compile(
    r"\d+(?:[.,:’']\d+)+(?![\w])"
    r"|\d{1,2}\.(?=\s+[^\W\d_])"
    r"|(?:z\.\s?B\.|u\.\s?a\.|d\.\s?h\.|(?:Dr|Prof|St|Nr|bzw|ca|Mio|Mrd|[A-Z])\.)(?=\s)"
    r"|\w+(?:[-’'./&]\w+)*-?"
    r"|\S"
)
LETTER = re.compile(r"[^\W\d_]")


def tokenize(text: str, spans: Sequence[Span]) -> Tokens:
    """The tokens of `text` that lie in `spans` (in text order), as parallel arrays."""
    start: list[int] = []
    end: list[int] = []
    forms: list[str] = []
    kinds = bytearray()
    for span in spans:
        for match in TOKEN.finditer(text, span.start, span.end):
            form = match.group()
            start.append(match.start())
            end.append(match.end())
            forms.append(form)
            if form[0].isdigit():
                kinds.append(WORD if LETTER.search(form) else NUMBER)
            else:
                kinds.append(WORD if form[0].isalnum() else MARK)
    return Tokens(start=start, end=end, text=forms, lower=[form.lower() for form in forms], kind=bytes(kinds))
