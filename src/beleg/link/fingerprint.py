"""A few numbers per report by which reports that share text find each other without being compared."""

from __future__ import annotations

import zlib

import msgspec
from rensa import RMinHash

from beleg.link.body import Body

#: Words per shingle.  Four are seldom the language's own; a copy in other words still keeps some.
SHINGLE = 4
#: Hash functions, each a band of its own: of two bodies that share a tenth of their shingles, 99 in 100 meet in two bands.
BANDS = 64
#: Any number will do; another makes other fingerprints, so that stored ones would have to be made anew.
SEED = 20231013
#: Bodies of fewer words are no ground for a link: two flashes may say the same on their own.
SHORTEST_BODY = 8
#: Quotations of fewer words are said by many; of one report so many are indexed.
SHORTEST_QUOTATION = 6
MOST_QUOTATIONS = 24


class Fingerprint(msgspec.Struct, frozen=True):
    """What an index keeps of a report.

    digest      hash of the body's words: equal for equal bodies
    bands       one number for each hash function, which tells the function as well
    quotations  numbers of the beginnings and ends of its quotations
    """

    digest: str
    bands: tuple[int, ...]
    quotations: tuple[int, ...]


def fingerprint(text: Body) -> Fingerprint | None:
    """The fingerprint of a body, None where it is too short to be linked.  The same on every machine and in every run."""
    words = text.words
    if len(words) < SHORTEST_BODY:
        return None
    hashes = RMinHash(num_perm=BANDS, seed=SEED)
    hashes.update([" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)])
    bands = tuple(number << 32 | value for number, value in enumerate(hashes.digest()))
    return Fingerprint(text.digest(), bands, _quotations(text))


def _quotations(text: Body) -> tuple[int, ...]:
    """Beginnings and ends of quotations: they stand also where a copy cuts the other end off."""
    found: set[int] = set()
    for first, stop in quotations(text)[:MOST_QUOTATIONS]:
        for at in (first, stop - SHORTEST_QUOTATION):
            said = " ".join(text.words[at : at + SHORTEST_QUOTATION])
            found.add(BANDS << 32 | zlib.crc32(said.encode("utf-8", "surrogatepass")))
    return tuple(sorted(found))


def quotations(text: Body) -> list[tuple[int, int]]:
    """Word numbers, first and stop, of the quotations of six words or more."""
    result: list[tuple[int, int]] = []
    first = text.quoted.find(1)
    while first >= 0:
        stop = text.quoted.find(0, first)
        stop = len(text) if stop < 0 else stop
        if stop - first >= SHORTEST_QUOTATION:
            result.append((first, stop))
        first = text.quoted.find(1, stop)
    return result
