"""Which matters have passages that hold the words asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from beleg.ledger.desk.asked import Hit
from beleg.ledger.raw import cursor, in_json
from beleg.ledger.search import fts_query

#: Passages kept of each matter, to be shown.
SHOWN = 2

#: A claim is found by its own passages and by those of the statement that it stands in.
_HITS = """
WITH hit AS MATERIALIZED (
    SELECT passages.number, passages.reading, passages.owner, passages.item
    FROM search CROSS JOIN passages ON passages.number = search.rowid
    WHERE search MATCH ?
)
SELECT placed.matter, hit.number
FROM hit CROSS JOIN placed ON placed.reading = hit.reading AND placed.item = hit.item
WHERE hit.owner = 'claim' AND placed.matter IS NOT NULL
UNION ALL
SELECT placed.matter, hit.number
FROM hit CROSS JOIN statements ON statements.reading = hit.reading AND statements.item = hit.item
CROSS JOIN claims ON claims.reading = hit.reading AND claims.statement = statements.id
CROSS JOIN placed ON placed.reading = claims.reading AND placed.item = claims.item
WHERE hit.owner = 'statement' AND placed.matter IS NOT NULL
"""

_PASSAGES = """
SELECT passages.number, lineages.report, passages.start, passages.end, passages.quote, lineages.published, lineages.outlet
FROM passages JOIN lineages ON lineages.reading = passages.reading
WHERE passages.number IN (SELECT value FROM json_each(?))
"""


def finding(connection: Connection, typed: str) -> dict[str, list[int]]:
    """By matter the numbers of some passages that hold the words, those of claims first; nothing where no word is asked for."""
    query = fts_query(typed)
    found: dict[str, list[int]] = {}
    if query is None:
        return found
    for matter, number in cursor(connection).execute(_HITS, (query,)):
        kept = found.setdefault(matter, [])
        if len(kept) < SHOWN and number not in kept:
            kept.append(number)
    return found


def hits(connection: Connection, found: dict[str, list[int]], matters: Iterable[str]) -> dict[str, tuple[Hit, ...]]:
    """The passages found of these matters, with their words."""
    wanted: dict[str, Sequence[int]] = {matter: found[matter] for matter in matters if matter in found}
    numbers = in_json(number for some in wanted.values() for number in some)
    rows = {row[0]: Hit(*row[1:]) for row in cursor(connection).execute(_PASSAGES, (numbers,))}
    return {matter: tuple(rows[number] for number in some if number in rows) for matter, some in wanted.items()}
