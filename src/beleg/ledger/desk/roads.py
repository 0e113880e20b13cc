"""The roads that a matter's claims tell of: the stations between its two ends."""

from __future__ import annotations

import json

import msgspec
from sqlalchemy import Connection

from beleg.ledger.raw import cursor

#: Roads on a page: those that most claims tell of.
MOST = 12


class Road(msgspec.Struct, frozen=True):
    """Stations in the words of the reports, how many claims tell of them, and the first that does, by public id."""

    stations: tuple[str, ...]
    claims: int
    claim: str


_ROADS = """
WITH roads AS (
    SELECT placed.claim, placed.published,
        (SELECT json_group_array(code) FROM (
            SELECT code FROM codes WHERE reading = placed.reading AND owner = 'claim' AND item = placed.item AND slot = 'route'
            ORDER BY position
        )) AS stations
    FROM placed WHERE placed.matter = ?
)
SELECT stations, count(*), claim, min(coalesce(published, '~')) FROM roads WHERE stations <> '[]'
GROUP BY stations ORDER BY 2 DESC, stations LIMIT ?
"""


def roads(connection: Connection, matter: str) -> tuple[Road, ...]:
    """The roads of a matter, those first that most claims tell of."""
    rows = cursor(connection).execute(_ROADS, (matter, MOST))
    return tuple(Road(tuple(json.loads(stations)), count, claim) for stations, count, claim, _ in rows)
