"""Which reports share a band or a quotation: found at a cost that does not grow with their number."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from beleg.link.fingerprint import BANDS
from beleg.link.heads import Key

#: Of the texts that meet in a bucket, the so many earliest stand for it.  Common words fill a bucket with texts that have
#: nothing to do with each other; copies of one text all meet its earliest ones.
STANDING = 8
#: Bands in which two texts must meet to be compared: one is met by chance.
MEETINGS = 2
#: The most texts that one is compared with, those met most often first.
MOST_COMPARED = 24
#: Keys up to here are bands, those above quotations: a quotation met once is enough.
QUOTATIONS = BANDS << 32


class Index:
    """Buckets of the keys of all texts, each in the order of the texts."""

    def __init__(self) -> None:
        self._buckets: dict[int, Key | list[Key]] = {}

    def add(self, key: Key, numbers: Iterable[int]) -> tuple[set[Key], set[Key]]:
        """Put a text under its numbers.

        Gives the later texts that are now to be compared with it, and those that stand for a bucket no longer.
        """
        meetings: Counter[Key] = Counter()
        ousted: set[Key] = set()
        buckets = self._buckets
        for number in numbers:
            bucket = buckets.get(number)
            if bucket is None:
                buckets[number] = key
                continue
            if isinstance(bucket, tuple):
                bucket = buckets[number] = [bucket]
            place = bisect_left(bucket, key)
            bucket.insert(place, key)
            if place >= STANDING or place + 1 == len(bucket):
                continue
            meetings.update(dict.fromkeys(bucket[place + 1 :], MEETINGS if number >= QUOTATIONS else 1))
            if len(bucket) > STANDING:
                ousted.add(bucket[STANDING])
        return {other for other, count in meetings.items() if count >= MEETINGS}, ousted

    def drop(self, key: Key, numbers: Iterable[int]) -> set[Key]:
        """Take a text out; gives the later texts that may now have another partner."""
        moved: set[Key] = set()
        for number in numbers:
            bucket = self._buckets[number]
            if isinstance(bucket, tuple):
                del self._buckets[number]
                continue
            place = bisect_left(bucket, key)
            del bucket[place]
            if place < STANDING:
                moved.update(bucket[place:])
        return moved

    def met(self, key: Key, numbers: Iterable[int]) -> list[Key]:
        """The earlier texts to compare a text with, those that it meets most often first."""
        meetings: Counter[Key] = Counter()
        for number in numbers:
            bucket = self._buckets.get(number)
            if bucket is None or isinstance(bucket, tuple):
                continue
            weight = MEETINGS if number >= QUOTATIONS else 1
            for other in bucket[:STANDING]:
                if other >= key:
                    break
                meetings[other] += weight
        often = [other for other, count in meetings.items() if count >= MEETINGS]
        return sorted(often, key=lambda other: (-meetings[other], other))[:MOST_COMPARED]
