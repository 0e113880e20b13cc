"""Which matters have passages that hold the words asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from sqlalchemy import Connection

from beleg.ledger.desk.asked import Hit
from beleg.ledger.raw import cursor, in_json
from beleg.ledger.search import fts_query

#: Passages kept of each matter, to be shown.
SHOWN = 2

#: Passages that are looked at, the newest first: a word that stands in more of them tells nothing apart.
MOST = 6000

#: A claim is found by its own passages and by those of the statement that it stands in.
_HITS = """
SELECT coalesce(own.matter, around.matter), passages.number
FROM search CROSS JOIN passages ON passages.number = search.rowid
LEFT JOIN placed AS own ON passages.owner = 'claim' AND own.reading = passages.reading AND own.item = passages.item
LEFT JOIN statements ON passages.owner = 'statement' AND statements.reading = passages.reading
    AND statements.item = passages.item
LEFT JOIN claims ON claims.reading = statements.reading AND claims.statement = statements.id
LEFT JOIN placed AS around ON around.reading = claims.reading AND around.item = claims.item
WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?
"""

_PASSAGES = """
SELECT passages.number, lineages.report, passages.start, passages.end, passages.quote, lineages.published, lineages.outlet
FROM passages JOIN lineages ON lineages.reading = passages.reading
WHERE passages.number IN (SELECT value FROM json_each(?))
"""


class Finding(NamedTuple):
    """By matter the numbers of some passages that hold the words; `all_seen` is False where there are more than were looked at."""

    passages: dict[str, list[int]]
    all_seen: bool


def finding(connection: Connection, typed: str, among: Set[str]) -> Finding:
    """The matters among those given whose passages hold the words; none where no word is asked for."""
    query = fts_query(typed)
    found: dict[str, list[int]] = {}
    if query is None:
        return Finding(found, True)
    seen = 0
    for matter, number in cursor(connection).execute(_HITS, (query, MOST)):
        seen += 1
        if matter in among:
            kept = found.setdefault(matter, [])
            if len(kept) < SHOWN and number not in kept:
                kept.append(number)
            # Once every matter is found, further passages find no more.
            if len(kept) == SHOWN and len(found) == len(among) and all(len(one) == SHOWN for one in found.values()):
                break
    return Finding(found, seen < MOST)


def hits(connection: Connection, found: dict[str, list[int]], matters: Iterable[str]) -> dict[str, tuple[Hit, ...]]:
    """The passages found of these matters, with their words."""
    wanted: dict[str, Sequence[int]] = {matter: found[matter] for matter in matters if matter in found}
    numbers = in_json(number for some in wanted.values() for number in some)
    rows = {row[0]: Hit(*row[1:]) for row in cursor(connection).execute(_PASSAGES, (numbers,))}
    return {matter: tuple(rows[number] for number in some if number in rows) for matter, some in wanted.items()}
