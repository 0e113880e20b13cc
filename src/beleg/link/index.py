"""Which reports share a band or a quotation: found at a cost that does not grow with their number."""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable

from beleg.link.fingerprint import BANDS
from beleg.link.kept import Kept, Place, Shelf, place

#: Of the texts that meet in a bucket so many stand for it: the earliest, since copies all meet these.
STANDING = 8
#: In a crowd those with the lowest lots stand for the bucket.  Were they the earliest, reading from the newest report back would
#: change them with every report.  Such buckets are of words that are common, or of one text in a hundred variants.
CROWD = 64
#: Bands in which two texts must meet to be compared: one is met by chance.
MEETINGS = 2
#: The most texts that one is compared with, those met most often first.
MOST_COMPARED = 24
#: Of the content words of the shorter of two texts so many stand in the other where one goes back to the other; texts that have
#: fewer of them tell nothing.
SAME_CONTENT = 0.25
FEWEST_CONTENT = 8
#: Keys up to here are bands, those above quotations: a quotation met once is enough.
QUOTATIONS = BANDS << 32


class Index:
    """The buckets on a shelf.  What they say depends on which texts are in them, not on how they came there."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def put(self, number: int, kept: Kept) -> set[int]:
        """Put a text into its buckets; gives the others that have to look again whom they are compared with."""
        own = place(kept, number)
        before = {key: self._shelf.bucket(key, CROWD + 1) for key in kept.keys}
        self._shelf.put(kept.keys, own)
        return self._shifted(own, kept, before, {key: _with(bucket, own) for key, bucket in before.items()})

    def take(self, number: int, kept: Kept) -> set[int]:
        """Take a text out of its buckets; gives the same."""
        own = place(kept, number)
        before = {key: self._shelf.bucket(key, CROWD + 1) for key in kept.keys}
        self._shelf.take(kept.keys, own)
        return self._shifted(own, kept, before, {key: self._shelf.bucket(key, CROWD + 1) for key in kept.keys})

    def partners(self, number: int, kept: Kept) -> list[int]:
        """The texts to compare a text with, those that it meets most often first.

        Of each bucket these are the earlier ones among those that stand for it; of a crowd all of these.  Who shares no quotation
        and few content words met by chance.
        """
        own = place(kept, number)
        meetings: Counter[Place] = Counter()
        quoting: set[Place] = set()
        for key in kept.keys:
            bucket = self._shelf.bucket(key, CROWD + 1)
            if len(bucket) < 2:
                continue
            for other in standing(bucket):
                if other.number != number and (len(bucket) > CROWD or in_time(other) < in_time(own)):
                    meetings[other] += _weight(key)
                    if key >= QUOTATIONS:
                        quoting.add(other)
        often = {other for other, count in meetings.items() if count >= MEETINGS}
        contents = self._shelf.contents(numbers(often - quoting))
        chance = {one for one, content in contents.items() if not _alike(kept.content, content)}
        found = [other for other in often if other.number not in chance]
        found.sort(key=lambda other: (-meetings[other], in_time(other)))
        return [other.number for other in found[:MOST_COMPARED]]

    def _shifted(
        self, own: Place, kept: Kept, before: dict[int, list[Place]], after: dict[int, list[Place]]
    ) -> set[int]:
        """Who meets a text that stands for a bucket now and did not before, or the other way round."""
        meetings: Counter[int] = Counter()
        quoting: set[int] = set()
        others: defaultdict[int, set[int]] = defaultdict(set)
        for key, was in before.items():
            now = after[key]
            if len(was) < 2 and len(now) < 2:
                continue
            changed = set(standing(was)) ^ set(standing(now))
            members = self._members(key, was, now, changed) if changed else set()
            for one in changed if members else ():
                if one == own:
                    meetings.update(dict.fromkeys(members, _weight(key)))
                    if key >= QUOTATIONS:
                        quoting |= members
                else:
                    others[one.number] |= members
        shifted = {member for member, count in meetings.items() if count >= MEETINGS}
        contents = self._shelf.contents(shifted - quoting)
        shifted -= {one for one, content in contents.items() if not _alike(kept.content, content)}
        if others:
            shifted |= self._meeting(others, shifted)
        shifted.discard(own.number)
        return shifted

    def _members(self, key: int, was: list[Place], now: list[Place], changed: set[Place]) -> set[int]:
        """Those in a bucket that look at the ones that changed: the later ones, in a crowd all."""
        if max(len(was), len(now)) > CROWD:
            return {one.number for one in self._shelf.bucket(key, None)}
        first = min(map(in_time, changed))
        return {one.number for one in now if in_time(one) > first}

    def _meeting(self, others: dict[int, set[int]], known: set[int]) -> set[int]:
        """Those of the members that are compared with the text beside which they stand, or were."""
        kept = self._shelf.kept({*others, *(member for members in others.values() for member in members - known)})
        found: set[int] = set()
        for number, members in others.items():
            other = kept.get(number)
            if other is None:
                continue
            keys = frozenset(other.keys)
            for member in members - known - found:
                if member in kept and _compared(other, keys, kept[member]):
                    found.add(member)
        return found


def standing(bucket: list[Place]) -> list[Place]:
    """The texts that stand for a bucket, of which at least `CROWD` + 1 are given where it has more."""
    if len(bucket) > CROWD:
        return bucket[:STANDING]
    return sorted(bucket, key=in_time)[:STANDING]


def first(same: list[Place]) -> Place:
    """Which of equal texts stands for all: the earliest, in a crowd that with the lowest lot."""
    return same[0] if len(same) > CROWD else min(same, key=in_time)


def in_time(one: Place) -> tuple[int, int]:
    """The order of texts in time; the lot decides between those of one day."""
    return one.rank, one.lot


def _with(bucket: list[Place], own: Place) -> list[Place]:
    more = bucket.copy()
    insort(more, own)
    return more[: CROWD + 1]


def _compared(one: Kept, keys: frozenset[int], other: Kept) -> bool:
    """Whether two texts, one with these keys, are compared where each stands for the buckets that they share."""
    shared = keys.intersection(other.keys)
    if sum(map(_weight, shared)) < MEETINGS:
        return False
    return any(key >= QUOTATIONS for key in shared) or _alike(one.content, other.content)


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    fewer = min(len(one), len(other))
    return fewer < FEWEST_CONTENT or len(one & other) >= SAME_CONTENT * fewer


def _weight(key: int) -> int:
    return MEETINGS if key >= QUOTATIONS else 1


def numbers(places: Iterable[Place]) -> set[int]:
    """The rows of these places."""
    return {one.number for one in places}
