"""What linking keeps of claims and matters, as the values that linking made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json
from beleg.model.matter import Outline, Signature, Telling, Tie

_TELLING = msgspec.json.Decoder(Telling)
_SIGNATURE = msgspec.json.Decoder(Signature)


class Told(NamedTuple):
    """A claim as linking saw it, and the id of the matter that it is in, None where it is in none."""

    telling: Telling
    matter: str | None


def told(connection: Connection, matters: Iterable[str] | None, claims: Iterable[str]) -> list[Told]:
    """All claims of linked reports but those that people rejected, in order of their public ids.

    Or only those of some matters, and some others beside.
    """
    chosen = ""
    given: tuple[str, ...] = ()
    if matters is not None:
        chosen = " AND (matter IN (SELECT value FROM json_each(?)) OR claim IN (SELECT value FROM json_each(?)))"
        given = (in_json(matters), in_json(claims))
    found = cursor(connection).execute(
        f"SELECT telling, matter FROM placed WHERE judged IS NOT 'rejected'{chosen} ORDER BY claim, reading, item",  # noqa: S608
        given,
    )
    return [Told(_TELLING.decode(telling), matter) for telling, matter in found]


class Placed(NamedTuple):
    """A claim's signature and matter, and what the matters of its block are made of, as JSON: what decides where rules put it."""

    signature: Signature
    matter: str | None
    made: str


def placed(connection: Connection, claim: str) -> Placed | None:
    """Where a claim, by public id, is; None where its report is not linked, or people rejected it."""
    found = (
        cursor(connection)
        .execute(
            "SELECT signature, matter, made FROM placed JOIN blocks ON blocks.block = placed.block"
            " WHERE claim = ? AND judged IS NOT 'rejected'",
            (claim,),
        )
        .fetchone()
    )
    return None if found is None else Placed(_SIGNATURE.decode(found[0]), *found[1:])


def outlines(connection: Connection) -> list[Outline]:
    """All matters, in order of their ids."""
    found = cursor(connection).execute("SELECT id, supplier, recipient, goods, type FROM matters ORDER BY id")
    return [
        Outline(ident, tuple(json.loads(supplier)), tuple(json.loads(recipient)), tuple(json.loads(goods)), type_)
        for ident, supplier, recipient, goods, type_ in found
    ]


def ties(connection: Connection, matters: Iterable[str] | None) -> list[Tie]:
    """All denials and confirmations, or those of some matters, in order of their claims: each with all that it is tied to."""
    chosen = ""
    given: tuple[str, ...] = ()
    if matters is not None:
        chosen = " WHERE claim IN (SELECT claim FROM ties WHERE matter IN (SELECT value FROM json_each(?)))"
        given = (in_json(matters),)
    found = cursor(connection).execute(
        f"SELECT claim, kind, claimants, date, status, matter, claims FROM ties{chosen} ORDER BY claim, matter",  # noqa: S608
        given,
    )
    held: dict[str, Tie] = {}
    for claim, kind, claimants, date, status, matter, claims in found:
        matters = () if matter is None else (matter,)
        before = held.get(claim)
        if before is not None:
            held[claim] = msgspec.structs.replace(before, matters=(*before.matters, *matters))
            continue
        fields = {"claim": claim, "kind": kind, "date": date, "status": status, "matters": matters}
        lists = {"claimants": json.loads(claimants), "claims": json.loads(claims)}
        held[claim] = msgspec.convert({**fields, **lists}, Tie)
    return list(held.values())
