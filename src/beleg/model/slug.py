"""The code of an actor that no list knows: its name as a lower-case slug."""

from __future__ import annotations

import re
import unicodedata

# German writes its umlauts so where it has no letters for them (DIN 5007-2).
LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "&": " und "}
)
GAP = re.compile(r"[^a-z0-9]+")
#: No name is longer; a hostile text must not make codes of any length.
MOST_CHARACTERS = 80


def slug(name: str) -> str:
    """`name` in lower-case ASCII letters and digits apart by hyphens (*Tokyo Shimbun* → `tokyo-shimbun`).

    Empty where no such letter is left.
    """
    plain = unicodedata.normalize("NFKD", name[:MOST_CHARACTERS].lower().translate(LETTERS))
    return GAP.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")
