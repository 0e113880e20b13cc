"""Which matters have passages that hold the words asked for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from time import monotonic
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from beleg.ledger import search
from beleg.ledger.desk.asked import Hit
from beleg.ledger.desk.stretches import Stretches
from beleg.ledger.raw import cursor, in_json

#: Passages kept of each matter, to be shown.
SHOWN = 2

#: Passages of each matter from which they are chosen: a claim's and its statement's are often the same words.
CANDIDATES = 6

#: Passages that are looked at, the newest first: a word that stands in more of them tells nothing apart.
MOST = 2500

#: Seconds for which what was found is kept, and searches that are.
OLDEST = 10.0
KEPT = 100

# A list in one value: a row for each passage takes twice as long.
_LOOKED = """
SELECT json_group_array(rowid) FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?)
"""
_NUMBERS = msgspec.json.Decoder(list[int])

#: A claim is found by its own passages and by those of the statement that it stands in.
_PLACED = """
SELECT coalesce(own.matter, around.matter), passages.number
FROM json_each(?) AS wanted CROSS JOIN passages ON passages.number = wanted.value
LEFT JOIN placed AS own ON passages.owner = 'claim' AND own.reading = passages.reading AND own.item = passages.item
LEFT JOIN statements ON passages.owner = 'statement' AND statements.reading = passages.reading
    AND statements.item = passages.item
LEFT JOIN claims ON claims.reading = statements.reading AND claims.statement = statements.id
LEFT JOIN placed AS around ON around.reading = claims.reading AND around.item = claims.item
"""

_PASSAGES = """
SELECT passages.number, lineages.report, passages.start, passages.end, passages.quote, lineages.published, lineages.outlet
FROM passages JOIN lineages ON lineages.reading = passages.reading
WHERE passages.number IN (SELECT value FROM json_each(?))
"""


class Looked(NamedTuple):
    """Numbers of passages that hold the words, the newest first, and the reading of each.

    `all_seen` is False where there are more than were looked at; `words` are those that were looked for (see `search.sought`).
    """

    passages: list[int]
    readings: list[int]
    all_seen: bool
    words: tuple[str, ...]


class Lately:
    """The passages that were looked at lately: who narrows a search down asks for the same words again and again."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, Looked]] = {}
        self.stretches = Stretches()

    def __call__(self, connection: Connection, typed: str) -> Looked:
        """The passages that hold the words, as of at most `OLDEST` seconds ago."""
        now = monotonic()
        kept = self._kept.get(typed)
        if kept is not None and now - kept[0] < OLDEST:
            return kept[1]
        terms = search.terms(typed, connection)
        query = " AND ".join(term.query for term in terms)
        passages: list[int] = []
        if terms:
            passages = _NUMBERS.decode(cursor(connection).execute(_LOOKED, (query, MOST)).fetchone()[0])
        found = Looked(
            passages, self.stretches.readings(connection, passages), len(passages) < MOST, search.sought(terms)
        )
        # One dict in place of another, so that threads that look meanwhile see either whole.
        self._kept = {**dict(list(self._kept.items())[-KEPT:]), typed: (now, found)}
        return found


def placed(connection: Connection, looked: Looked, among: Container[int] | None) -> dict[str, list[int]]:
    """By matter the numbers of some of these passages; where readings are given, of those alone."""
    numbers = looked.passages
    if among is not None:
        pairs = zip(looked.passages, looked.readings, strict=True)
        numbers = [number for number, reading in pairs if reading in among]
    found: dict[str, list[int]] = {}
    for matter, number in cursor(connection).execute(_PLACED, (in_json(numbers),)):
        if matter is not None:
            kept = found.setdefault(matter, [])
            if len(kept) < CANDIDATES and number not in kept:
                kept.append(number)
    return found


def hits(connection: Connection, found: dict[str, list[int]], matters: Iterable[str]) -> dict[str, tuple[Hit, ...]]:
    """The passages found of these matters, with their words."""
    wanted: dict[str, Sequence[int]] = {matter: found[matter] for matter in matters if matter in found}
    numbers = in_json(number for some in wanted.values() for number in some)
    rows = {row[0]: Hit(*row[1:]) for row in cursor(connection).execute(_PASSAGES, (numbers,))}
    return {matter: _apart(rows[number] for number in some if number in rows) for matter, some in wanted.items()}


def _apart(given: Iterable[Hit]) -> tuple[Hit, ...]:
    """Up to `SHOWN` passages of which no two share words of one report, nor say the same in two."""
    found: list[Hit] = []
    for hit in given:
        if all(
            one.quote != hit.quote and (one.report != hit.report or one.end <= hit.start or hit.end <= one.start)
            for one in found
        ):
            found.append(hit)
        if len(found) == SHOWN:
            break
    return tuple(found)
