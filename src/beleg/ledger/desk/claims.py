"""The claims of a matter as its page lists them, and with all of their slots for whoever takes them away."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection

from beleg.ledger import load
from beleg.ledger.corrected import Corrections, corrected
from beleg.ledger.desk.asked import Norm, Source, Told, Whole, WholePage, filled
from beleg.ledger.judging import Claims, holding
from beleg.ledger.raw import cursor, in_json
from beleg.model.matter import Telling

#: Claims of a matter on one page, and rejected ones that are shown beside them.
PAGE = 24
REJECTED = 40

_TOLD = """
SELECT placed.reading, placed.item, placed.claim, placed.report, lineages.published, lineages.outlet, lineages.agency,
    lineages.title, lineages.lineage, lineages.origin, lineages.position, placed.judged, coalesce(passages.start, 0),
    coalesce(passages.end, 0), coalesce(passages.quote, ''), placed.telling
FROM placed JOIN lineages ON lineages.report = placed.report
LEFT JOIN passages ON passages.reading = placed.reading AND passages.owner = 'claim' AND passages.item = placed.item
    AND passages.slot = 'evidence' AND passages.position = 0
"""

_CODES = """
SELECT reading, item, slot, code FROM codes
WHERE reading IN (SELECT value FROM json_each(?)) AND owner = 'claim' AND slot IN ('via', 'norms')
ORDER BY reading, item, slot, position
"""

_SUGGESTED = """
SELECT reading, claim, norm, title, why FROM suggestions WHERE reading IN (SELECT value FROM json_each(?))
ORDER BY reading, claim, position
"""

_SOURCES = (
    "SELECT id, counted_as, agency, first_published, reports FROM origins WHERE id IN (SELECT value FROM json_each(?))"
)

_TELLING = msgspec.json.Decoder(Telling)


class Norms(NamedTuple):
    """Norms that claims say are broken, and those that rules suggest."""

    claimed: tuple[Norm, ...]
    suggested: tuple[Norm, ...]


def listed(connection: Connection, matter: str, after: str | None) -> tuple[list[Told], Norms, str | None]:
    """A page of a matter's claims in order of date, undated ones first, with their norms, and where the next page begins."""
    found, following = _page(connection, matter, after)
    codes = _codes(connection, found)
    return _told(found, codes), _norms(connection, found, codes), following


def wholes(connection: Connection, matter: str, after: str | None) -> WholePage:
    """The same claims with all of their slots, as people corrected them."""
    found, following = _page(connection, matter, after)
    return WholePage(tuple(_whole(connection, found)), following)


def named(connection: Connection, claims: Iterable[str]) -> list[Whole]:
    """Those of these claims, by public id, that are current, in order of date."""
    where = "WHERE placed.claim IN (SELECT value FROM json_each(?)) ORDER BY placed.published, placed.claim"
    return _whole(connection, cursor(connection).execute(_TOLD + where, (in_json(claims),)).fetchall())


def rejected_beside(connection: Connection, matter: str) -> list[Told]:
    """Claims that were rejected and are compared with those of this matter; rejected ones are in no matter."""
    where = "WHERE placed.judged = 'rejected' AND placed.block = (SELECT block FROM matters WHERE id = ?)"
    order = " ORDER BY placed.published, placed.claim LIMIT ?"
    found = cursor(connection).execute(_TOLD + where + order, (matter, REJECTED)).fetchall()
    return _told(found, _codes(connection, found)) if found else []


def by_origin(connection: Connection, given: Iterable[Told]) -> list[Source]:
    """Claims by the origin of their reports, in the order of their first claims here; the first report of each stands first."""
    origins: dict[str, list[Told]] = {}
    for claim in given:
        origins.setdefault(claim.origin, []).append(claim)
    known = {row[0]: row for row in cursor(connection).execute(_SOURCES, (in_json(origins),))}
    for claims in origins.values():
        claims.sort(key=lambda one: (one.position, one.report, one.start))
    return [filled(Source, (*known[name], tuple(claims))) for name, claims in origins.items() if name in known]


def said(connection: Connection) -> Mapping[str, Corrections]:
    """By public id what people corrected in claims."""
    return Claims(holding(connection)).corrected


def _page(connection: Connection, matter: str, after: str | None) -> tuple[list[Any], str | None]:
    conditions, parameters = "WHERE placed.matter = ?", [matter]
    if after is not None:
        # The place of the claim that the page before ended with; undated claims count as the earliest.
        conditions += (
            " AND (coalesce(placed.published, ''), placed.claim) >"
            " (SELECT coalesce(published, ''), claim FROM placed WHERE claim = ? AND matter = ?)"
        )
        parameters += [after, matter]
    order = " ORDER BY placed.published, placed.claim LIMIT ?"
    found = cursor(connection).execute(_TOLD + conditions + order, (*parameters, PAGE + 1)).fetchall()
    return found[:PAGE], found[PAGE - 1][2] if len(found) > PAGE else None


def _codes(connection: Connection, rows: Sequence[Any]) -> dict[tuple[load.Key, str], list[str]]:
    """What lists show of claims besides what they tell: through whose hands they came, and the norms that they name."""
    found: dict[tuple[load.Key, str], list[str]] = defaultdict(list)
    for reading, item, slot, code in cursor(connection).execute(_CODES, (_readings(rows),)):
        found[(reading, item), slot].append(code)
    return found


def _told(rows: Iterable[Any], codes: Mapping[tuple[load.Key, str], Sequence[str]]) -> list[Told]:
    return [
        filled(Told, (*row[2:15], _TELLING.decode(row[15]), tuple(codes.get(((row[0], row[1]), "via"), ()))))
        for row in rows
    ]


def _norms(connection: Connection, rows: Sequence[Any], codes: Mapping[tuple[load.Key, str], Sequence[str]]) -> Norms:
    shown = {(row[0], row[1]) for row in rows}
    claimed = Counter(
        norm for (key, slot), norms in codes.items() if slot == "norms" and key in shown for norm in norms
    )
    suggested: Counter[str] = Counter()
    why: dict[str, tuple[str, str]] = {}
    for reading, item, norm, *words in cursor(connection).execute(_SUGGESTED, (_readings(rows),)):
        if (reading, item) in shown:
            suggested[norm] += 1
            why.setdefault(norm, (words[0], words[1]))
    return Norms(
        tuple(Norm(norm, count) for norm, count in sorted(claimed.items())),
        tuple(Norm(norm, count, *why[norm]) for norm, count in sorted(suggested.items())),
    )


def _whole(connection: Connection, rows: Sequence[Any]) -> list[Whole]:
    keys = {(row[0], row[1]) for row in rows}
    claims: dict[load.Key, Any] = {}
    for some in load.in_chunks(sorted({reading for reading, _ in keys})):
        claims |= load.claims(connection, some, keys)
    people = said(connection)
    return [
        Whole(one, corrected(claims[row[0], row[1]], people.get(one.public_id, {})))
        for row, one in zip(rows, _told(rows, _codes(connection, rows)), strict=True)
        if (row[0], row[1]) in claims
    ]


def _readings(rows: Iterable[Any]) -> str:
    return in_json(sorted({row[0] for row in rows}))
