"""What people decided, as the desk's pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from beleg.ledger.corrected import Corrections, corrected
from beleg.ledger.desk import matters
from beleg.ledger.desk.asked import Matter, Told
from beleg.ledger.judging import Claims, holding
from beleg.ledger.raw import cursor, in_json

#: Rejected claims that a matter's page shows.
REJECTED = 40


class Standing(msgspec.Struct, frozen=True):
    """A current claim: the id of its matter where it is in one, `accepted`, `rejected` or None, and what was corrected in it."""

    matter: str | None
    judged: str | None
    corrected: Corrections


def standing(connection: Connection, report: str) -> dict[str, Standing]:
    """By public id the current claims of a report."""
    rows = cursor(connection).execute("SELECT claim, matter, judged FROM placed WHERE report = ?", (report,)).fetchall()
    said = Claims(holding(connection)).corrected if rows else {}
    return {claim: Standing(matter, judged, said.get(claim, {})) for claim, matter, judged in rows}


def called(connection: Connection, claims: Iterable[str]) -> dict[str, Told]:
    """By public id those of these claims that are current, as people corrected them."""
    return {one.public_id: one for one in _corrected(_told(connection, claims), _said(connection))}


def as_corrected(connection: Connection, matter: Matter) -> Matter:
    """The matter with its claims as people corrected them."""
    said = _said(connection)
    if not said:
        return matter
    sources = (
        msgspec.structs.replace(source, claims=tuple(_corrected(source.claims, said))) for source in matter.sources
    )
    return msgspec.structs.replace(matter, sources=tuple(sources))


def rejected_beside(connection: Connection, matter: str) -> list[Told]:
    """Claims that were rejected and are compared with those of this matter; rejected ones are in no matter."""
    judged = Claims(holding(connection))
    rejected = judged.rejected()
    if not rejected:
        return []
    found = cursor(connection).execute(
        "SELECT claim FROM placed WHERE claim IN (SELECT value FROM json_each(?)) AND judged = 'rejected'"
        " AND block IN (SELECT block FROM placed WHERE matter = ?) ORDER BY published, claim LIMIT ?",
        (in_json(rejected), matter, REJECTED),
    )
    return _corrected(_told(connection, [row[0] for row in found]), judged.corrected)


def _said(connection: Connection) -> Mapping[str, Corrections]:
    return Claims(holding(connection)).corrected


def _told(connection: Connection, claims: Iterable[str]) -> list[Told]:
    where = "WHERE placed.claim IN (SELECT value FROM json_each(?)) ORDER BY placed.published, placed.claim"
    return matters.told(connection, where, (in_json(claims),))


def _corrected(claims: Iterable[Told], said: Mapping[str, Corrections]) -> list[Told]:
    return [
        msgspec.structs.replace(one, claim=corrected(one.claim, said[one.public_id])) if one.public_id in said else one
        for one in claims
    ]
