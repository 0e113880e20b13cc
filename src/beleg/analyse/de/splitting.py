"""Text → the forms of its tokens."""

from __future__ import annotations

import re

# The plain words that most tokens are, and marks, come first, so that little has to be tried for them.  Then words with what
# joins them inside (Waffen-SS, Simon's, und/oder), a hanging hyphen included (Artillerie- und Raketenmunition), and the full
# stop of a few abbreviations and of single letters; then numbers with their separators and ordinals with their full stop (a
# sentence may still end there); then what begins with a number and goes on with letters (152-mm-Granaten).  A full stop that
# lacks the blank behind it joins nothing (sagte er.Der Hafen).
TOKEN = re.compile(
    r"(?!\s)([a-zA-ZäöüßÄÖÜ]++(?=[ ,\n])|[^\w\s]"
    r"|[^\W\d_]\w*(?:(?:[-’'/&]|\.(?!(?<=[a-zäöüß]{2}\.)[A-ZÄÖÜ][a-zäöüß]))\w+)*(?:-|\.(?=\s)(?:(?<=(?<!\w)[^\W\d_]\.)"
    r"|(?<=(?<!\w)(?:Dr|St|Nr|ca)\.)|(?<=(?<!\w)(?:bzw|Mio|Mrd)\.)|(?<=(?<!\w)Prof\.)))?"
    r"|\d{1,2}\.(?=\s+[^\W\d_])|\d+(?:[-./,:’'&]\d+)*-?(?![-./,:’'&]?\w)"
    r"|\w+(?:[-’'./&]\w+)*-?)"
)


def pieces(text: str) -> list[str]:
    """What lies between tokens, and tokens, in turn; it begins and ends with what lies between."""
    return TOKEN.split(text)


def forms_of(text: str) -> list[str]:
    """The forms of the tokens of a text, in order."""
    return pieces(text)[1::2]
