"""Which type of goods words name: *Leopard-2-Panzer* → `leopard-2`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from beleg.model.slug import slug
from beleg.rules.taxonomy import series, types

WORD = re.compile(r"[^\W_]+")
#: No name of a type has more words.
LONGEST = 4
#: No words for goods are longer; the rest of a hostile text is not looked at.
MOST_CHARACTERS = 200


def type_named(phrases: Iterable[str]) -> str:
    """The one type that words for goods name, as a slug cut off after its number (*Leopard 2A6* → `leopard-2`).

    Empty where they name none or several: then they are goods of any type.
    """
    found = {name for phrase in phrases for name in _types(phrase[:MOST_CHARACTERS])}
    return next(iter(found)) if len(found) == 1 else ""


def _types(phrase: str) -> set[str]:
    parts = [word.lower() for word in WORD.findall(phrase)]
    found: set[str] = set()
    place = 0
    while place < len(parts):
        for length in range(min(LONGEST, len(parts) - place), 0, -1):
            name = tuple(parts[place : place + length])
            if name in types() or (length == 2 and name[0] in series() and name[1][:1].isdigit()):
                found.add(_family(name))
                place += length
                break
        else:
            place += 1
    return found


def _family(name: tuple[str, ...]) -> str:
    kept: list[str] = []
    for word in name:
        number = re.match(r"[^\W\d_]*\d+", word)
        kept.append(number.group() if number else word)
        if number:
            break
    return slug(" ".join(kept))
