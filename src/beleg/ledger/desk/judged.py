"""What people decided, as the desk's pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from beleg.ledger.corrected import Corrections, corrected
from beleg.ledger.desk import claims
from beleg.ledger.desk.asked import Whole
from beleg.ledger.desk.origins import Kin, OriginLine
from beleg.ledger.desk.readings import StoredReading
from beleg.ledger.raw import cursor, in_json
from beleg.model import Claim


class Standing(msgspec.Struct, frozen=True):
    """A current claim: the id of its matter where it is in one, `accepted`, `rejected` or None, and what was corrected in it."""

    matter: str | None
    judged: str | None
    corrected: Corrections


class Opened(msgspec.Struct, frozen=True):
    """A report as its page shows it: what was found in it, how its claims stand, and what it has to do with others.

    claims     all of this version by public id, as people corrected them
    standing   those of them that are current
    """

    stored: StoredReading
    claims: tuple[tuple[str, Claim], ...]
    standing: dict[str, Standing]
    origin: OriginLine | None
    kin: tuple[Kin, ...]


def as_corrected(stored: StoredReading, standing: Mapping[str, Standing]) -> tuple[tuple[str, Claim], ...]:
    """The claims of a reading by public id, as people corrected them."""
    named = ((stored.public_id(claim), claim) for claim in stored.reading.claims)
    return tuple(
        (name, corrected(claim, standing[name].corrected) if name in standing else claim) for name, claim in named
    )


def standing(connection: Connection, report: str) -> dict[str, Standing]:
    """By public id the current claims of a report."""
    rows = cursor(connection).execute("SELECT claim, matter, judged FROM placed WHERE report = ?", (report,)).fetchall()
    said = claims.said(connection) if rows else {}
    return {claim: Standing(matter, judged, said.get(claim, {})) for claim, matter, judged in rows}


def called(connection: Connection, judged: Iterable[str]) -> dict[str, Whole]:
    """By public id those of these claims that are current, as people corrected them."""
    return {one.told.public_id: one for one in claims.named(connection, judged)}


def verdicts(connection: Connection, judged: Iterable[str]) -> dict[str, str | None]:
    """By public id whether those of these claims that are current are `accepted`, `rejected` or neither."""
    query = "SELECT claim, judged FROM placed WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY claim"
    return dict(cursor(connection).execute(query, (in_json(judged),)).fetchall())
