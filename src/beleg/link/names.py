"""Reports that name an outlet or an agency as their source, and which of its reports they mean."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

import msgspec

from beleg.link.body import Body
from beleg.link.heads import Heads
from beleg.model.slug import slug
from beleg.rules.lineage import ARTICLES, BEFORE_NAME, NAMING, NAMING_STEMS

#: Words of an outlet's name at most; names that one report is looked through for.
MOST_WORDS = 3
MOST_NAMES = 32
#: Words of a sentence that are looked through; no outlet is named so late.
MOST_LOOKED = 120
#: Days: what an outlet reported before is background.
RECENT_DAYS = 3
#: Of the nouns, names and figures of the shorter report so many stand in the one that it goes back to, and no fewer than so many.
SAME_NEWS = 0.3
FEWEST_COMMON = 8
SENTENCE_END = frozenset(".!?:\n")


class Mentioned(msgspec.Struct, frozen=True):
    """What `names` linking keeps of a report: names that it may give as its source, and hashes of its content words."""

    names: frozenset[str]
    content: frozenset[int]


def mentioned(text: str, words: Body, own: Heads) -> Mentioned:
    """Names in sentences that tell of a report, as slugs, without the report's own outlet; nouns, names and figures."""
    names: set[str] = set()
    for first, stop in _telling(text, words):
        for at in range(first, stop):
            if words.words[at] in BEFORE_NAME:
                names.update(_names(text, words, at + 1, stop, genitive=words.words[at] == "des"))
        if len(names) >= MOST_NAMES:
            break
    names.difference_update(called(own))
    content = frozenset(
        zlib.crc32(word.encode("utf-8", "surrogatepass"))
        for word, start in zip(words.words, words.start, strict=True)
        if len(word) > 3 and (text[start].isupper() or text[start].isdigit())
    )
    return Mentioned(frozenset(sorted(names)[:MOST_NAMES]), content)


def called(report: Heads) -> tuple[str, ...]:
    """The slugs by which another report may name this one's outlet and agencies."""
    names = [slug(agency) for agency in sorted(report.agencies)]
    if report.outlet is not None:
        names.append(report.outlet)
        article, _, rest = report.outlet.partition("-")
        if article in ARTICLES and rest:
            names.append(rest)
    return tuple(name for name in names if name)


def best(own: frozenset[int], others: Mapping[int, frozenset[int]]) -> int | None:
    """Which of `others` tells the same news by its content words; None where none does, or two do equally well."""
    fits = sorted(((same_news(own, content), ident) for ident, content in others.items()), reverse=True)
    if not fits or fits[0][0] < SAME_NEWS or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return None
    return fits[0][1]


def same_news(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of content words in common, of the report that has fewer; 0 where too few to tell."""
    common = len(one & other)
    return common / min(len(one), len(other)) if common >= FEWEST_COMMON else 0.0


def _telling(text: str, words: Body) -> Iterator[tuple[int, int]]:
    """Word numbers, first and stop, of the sentences with a word that tells of a report."""
    first = 0
    telling = False
    for at, word in enumerate(words.words):
        telling = telling or word in NAMING or word.startswith(NAMING_STEMS)
        last = at + 1 == len(words)
        if last or not SENTENCE_END.isdisjoint(text[words.end[at] : words.start[at + 1]]):
            if telling:
                yield first, min(at + 1, first + MOST_LOOKED)
            first, telling = at + 1, False


def _names(text: str, words: Body, first: int, stop: int, *, genitive: bool) -> Iterator[str]:
    if first >= stop or not text[words.start[first]].isupper():
        return
    for last in range(first + 1, min(first + MOST_WORDS, stop) + 1):
        name = slug(words.span(first, last).of(text))
        if len(name) > 2:
            yield name
            if genitive and name.endswith("s"):
                yield name[:-1]
