"""Words that tell where a report has its news from (`rules/de/lineage.toml`), loaded once."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class LineageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/lineage.toml`."""

    naming: str
    before: str
    articles: str
    figures: str


FILE = language("lineage", LineageFile)

#: Number words that are compared as figures.
FIGURES = words(FILE.figures)

#: Whole words, and beginnings of words, that name a source.
NAMING = frozenset(word for word in words(FILE.naming) if not word.endswith("*"))
NAMING_STEMS = tuple(sorted(word[:-1] for word in words(FILE.naming) if word.endswith("*")))

#: Words that stand right before an outlet's name, and articles that may be part of it.
BEFORE_NAME = words(FILE.before)
ARTICLES = words(FILE.articles)
