"""Who says nothing of acts: in the store, and as asked for, with the matters of the claims that it is about."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json
from beleg.ledger.rows import ReactionRow
from beleg.model import Basis, Reaction, Span

#: A reaction in the store: number of the reading, place in it.
Key = tuple[int, int]

_RULES = msgspec.json.Decoder(tuple[tuple[str, str], ...])

#: The slot of the passages that say it; those of its basis have the basis' own.
EVIDENCE = "evidence"

_REACTIONS = """
SELECT reading, item, id, kind, scope, date, actors, rules FROM reactions
WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY reading, item
"""

_CLAIMS = """
SELECT reaction_claims.reading, reaction, claims.id FROM reaction_claims
JOIN claims ON claims.reading = reaction_claims.reading AND claims.item = reaction_claims.claim
WHERE reaction_claims.reading IN (SELECT value FROM json_each(?)) ORDER BY reaction_claims.reading, reaction, position
"""

_PASSAGES = """
SELECT reading, reaction, slot, "start", "end" FROM reaction_passages
WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY reading, reaction, slot, position
"""

#: Where each reaction that is asked for stands; `chosen` are these.
_ASKED = """
SELECT chosen.reading, chosen.item, public_id, report, version, published, outlet, agency
FROM ({chosen}) AS chosen CROSS JOIN current_reactions
ON current_reactions.reading = chosen.reading AND current_reactions.item = chosen.item
ORDER BY published IS NULL, published || '~', report, chosen.item
"""
_ALL = _ASKED.format(chosen="SELECT reading, item FROM reactions")
_OF_MATTERS = _ASKED.format(
    chosen="SELECT DISTINCT reading, reaction AS item FROM reacted WHERE matter IN (SELECT value FROM json_each(?))"
)
_OF_CLAIM = _ASKED.format(
    chosen="SELECT DISTINCT about.reading, about.reaction AS item FROM placed CROSS JOIN reaction_claims AS about"
    " ON about.reading = placed.reading AND about.claim = placed.item WHERE placed.claim = ?"
)

_ABOUT = """
SELECT reaction_claims.reading, reaction, claims.public_id, placed.matter FROM json_each(?) AS given
CROSS JOIN reaction_claims
ON reaction_claims.reading = json_extract(given.value, '$[0]') AND reaction = json_extract(given.value, '$[1]')
JOIN claims ON claims.reading = reaction_claims.reading AND claims.item = reaction_claims.claim
LEFT JOIN placed ON placed.reading = reaction_claims.reading AND placed.item = reaction_claims.claim
ORDER BY reaction_claims.reading, reaction, position
"""


def stored(connection: Connection, readings: Sequence[int]) -> dict[Key, Reaction]:
    """All reactions of these readings, in order."""
    rows = cursor(connection)
    given = in_json(readings)
    found = rows.execute(_REACTIONS, (given,)).fetchall()
    if not found:
        return {}
    claims: defaultdict[Key, list[str]] = defaultdict(list)
    for reading, reaction, claim in rows.execute(_CLAIMS, (given,)):
        claims[reading, reaction].append(claim)
    spans: defaultdict[tuple[int, int, str], list[Span]] = defaultdict(list)
    for reading, reaction, slot, start, end in rows.execute(_PASSAGES, (given,)):
        spans[reading, reaction, slot].append(Span(start, end))
    return {
        (reading, item): msgspec.convert(
            {
                "id": ident,
                "kind": kind,
                "scope": scope,
                "date": date,
                "actors": json.loads(actors),
                "claims": claims[reading, item],
                "evidence": spans[reading, item, EVIDENCE],
                "basis": [Basis(slot, rule, tuple(spans[reading, item, slot])) for slot, rule in _RULES.decode(rules)],
            },
            Reaction,
        )
        for reading, item, ident, kind, scope, date, actors, rules in found
    }


def reactions(connection: Connection, matters: Iterable[str] | None, claim: str | None) -> list[ReactionRow]:
    """See Ledger.reactions."""
    rows = cursor(connection)
    if claim is not None:
        given = rows.execute(_OF_CLAIM, (claim,)).fetchall()
    elif matters is not None:
        given = rows.execute(_OF_MATTERS, (in_json(matters),)).fetchall()
    else:
        given = rows.execute(_ALL).fetchall()
    held = stored(connection, sorted({row[0] for row in given}))
    about: defaultdict[Key, list[str]] = defaultdict(list)
    tied: defaultdict[Key, set[str]] = defaultdict(set)
    for reading, item, public_id, matter in rows.execute(_ABOUT, (json.dumps([row[:2] for row in given]),)):
        about[reading, item].append(public_id)
        tied[reading, item].update(() if matter is None else (matter,))
    return [
        ReactionRow(
            public_id=public_id,
            report=report,
            version=version,
            published=published,
            outlet=outlet,
            agency=agency,
            reaction=held[reading, item],
            claims=tuple(about[reading, item]),
            matters=tuple(sorted(tied[reading, item])),
        )
        for reading, item, public_id, report, version, published, outlet, agency in given
    ]
