"""The forms and compounds of a word that stand in the passages of a ledger."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json
from beleg.rules import language
from beleg.rules.words import words as listed

#: Forms of a word that are looked for, those first that are the least longer than it.
MOST = 64
#: The longest word that is kept or looked for; no longer one is a word.
LONGEST = 60

_LETTERS = re.compile(r"[^\W\d_]+")

_ENDING_SO = """
SELECT DISTINCT words.backwards FROM json_each(?) AS wanted
CROSS JOIN words ON words.backwards >= wanted.value AND words.backwards < wanted.value || char(1114111)
ORDER BY length(words.backwards), words.backwards LIMIT ?
"""

_JUST_SO = "SELECT backwards FROM words WHERE backwards IN (SELECT value FROM json_each(?)) ORDER BY backwards LIMIT ?"


class SearchFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/search.toml`."""

    least: int
    ends: str
    endings: str
    infinitives: str
    verb_endings: str
    er_nouns: str


FILE = language("search", SearchFile)
LEAST = FILE.least
ENDS = tuple(sorted(listed(FILE.ends)))
ENDINGS = ("", *sorted(listed(FILE.endings)))
INFINITIVES = tuple(sorted(listed(FILE.infinitives)))
VERB_ENDINGS = tuple(sorted(listed(FILE.verb_endings)))
ER_NOUNS = tuple(sorted(listed(FILE.er_nouns)))


def folded(text: str) -> str:
    """The text as the index has it, letter by letter: in lower case, without diacritics (Pjöngjang: pjongjang)."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def learn(connection: Connection, quotes: Iterable[str]) -> None:
    """Keep the words of passages, to be found by their ends."""
    met: set[str] = set()
    for quote in quotes:
        met.update(_LETTERS.findall(quote))
    kept = {folded(word)[::-1] for word in met if LEAST <= len(word) <= LONGEST}
    rows = [(word,) for word in sorted(kept)]
    cursor(connection).executemany("INSERT OR IGNORE INTO words VALUES (?)", rows)


def forms(connection: Connection, word: str) -> list[str]:
    """The words of the ledger's passages that are forms of this one, or of compounds whose head it is, as the index has them.

    After the rules in `rules/de/search.toml`, which know endings and no single words: *Granate* finds *Granaten* and
    *Artilleriegranaten*, *liefern* *geliefert*.
    """
    looked_for = folded(word)
    if not _LETTERS.fullmatch(looked_for) or len(looked_for) > LONGEST:
        return []
    possible = in_json(sorted(form[::-1] for form in _possible(looked_for)))
    query = _ENDING_SO if len(looked_for) >= LEAST else _JUST_SO
    return [row[0][::-1] for row in cursor(connection).execute(query, (possible, MOST))]


def _possible(word: str) -> set[str]:
    """All forms that a word may have by its end."""
    possible = {word, *(word + ending for ending in ENDINGS)}
    for stem, end in _stems(word):
        possible.update(stem + ending for ending in ENDINGS)
        if end in INFINITIVES:
            possible.update(stem + ending for ending in VERB_ENDINGS)
    for stem in {word, *(stem for stem, _ in _stems(word, ("er", "ern")))}:
        if stem.endswith(ER_NOUNS):
            possible.update(stem + ending for ending in (*ENDINGS, "er", "ern"))
    return possible


def _stems(word: str, ends: Iterable[str] = ENDS) -> Iterator[tuple[str, str]]:
    for end in ends:
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= LEAST:
            yield stem, end
