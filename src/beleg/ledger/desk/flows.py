"""Flows: who is said to supply whom, all matters of one direction together, with the three counts."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import msgspec
from sqlalchemy import Connection

from beleg.ledger.raw import cursor

#: Flows on a page: those that most origins tell of.
MOST = 400


class FlowLine(msgspec.Struct, frozen=True):
    """One direction.

    supplier, recipient   codes, mostly one each
    goods                 codes, those that most matters name first
    matters, reports, origins, undetermined, claimants   how many, each counted once
    denied_by             who denies any of it
    first, last           dates of the first and last report
    """

    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    matters: int
    reports: int
    origins: int
    undetermined: int
    claimants: int
    denied_by: tuple[str, ...]
    first: str | None
    last: str | None


class Flows(msgspec.Struct, frozen=True):
    """What a page of flows shows: the flows, how many there are, and the goods that there are to choose from."""

    lines: tuple[FlowLine, ...]
    total: int
    goods: tuple[str, ...]


# A claim that was rejected belongs to no matter.
_COUNTS = """
SELECT matters.supplier, matters.recipient, count(DISTINCT matters.id), count(DISTINCT placed.report),
    count(DISTINCT CASE WHEN lineages.counted_as = 'origin' THEN lineages.origin END),
    count(DISTINCT CASE WHEN lineages.counted_as <> 'origin' THEN lineages.origin END),
    min(placed.published), max(placed.published)
FROM matters JOIN placed ON placed.matter = matters.id JOIN lineages ON lineages.report = placed.report
WHERE matters.supplier <> '[]' AND matters.recipient <> '[]' AND placed.kind IN ('transfer', 'use')
    AND (:goods = '' OR matters.id IN (SELECT matter FROM facets WHERE facet = 'goods' AND value = :goods))
    AND (:first = '' OR placed.published >= :first) AND (:last = '' OR placed.published < :last)
GROUP BY matters.supplier, matters.recipient
"""

_VALUES = """
SELECT matters.supplier, matters.recipient, facets.facet, facets.value, count(*)
FROM facets JOIN matters ON matters.id = facets.matter
WHERE facets.facet IN ('goods', 'claimant')
    AND (:goods = '' OR matters.id IN (SELECT matter FROM facets WHERE facet = 'goods' AND value = :goods))
GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 4
"""

_DENIED = "SELECT DISTINCT supplier, recipient, denied_by FROM matters WHERE denied_by <> '[]'"

_GOODS = "SELECT value FROM facet_counts WHERE facet = 'goods' AND matters > 0 ORDER BY value"


def flows(connection: Connection, goods: str, first: str, last: str) -> Flows:
    """The flows of some goods, or with `goods` empty of all, told of from the month `first` up to and with `last`, where given."""
    asked = {"goods": goods, "first": first, "last": _following(last)}
    rows = cursor(connection)
    counts = rows.execute(_COUNTS, asked).fetchall()
    listed: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for supplier, recipient, facet, value, _ in rows.execute(_VALUES, asked):
        listed[supplier, recipient][facet].append(value)
    denied: dict[tuple[str, str], set[str]] = defaultdict(set)
    for supplier, recipient, who in rows.execute(_DENIED):
        denied[supplier, recipient].update(json.loads(who))
    lines = [_line(row, listed[row[0], row[1]], denied[row[0], row[1]]) for row in counts]
    lines.sort(key=lambda one: (-one.origins, -one.undetermined, -one.reports, one.supplier, one.recipient))
    return Flows(tuple(lines[:MOST]), len(lines), tuple(value for (value,) in rows.execute(_GOODS)))


def _line(row: tuple[Any, ...], listed: dict[str, list[str]], denied: set[str]) -> FlowLine:
    supplier, recipient, matters, reports, origins, undetermined, first, last = row
    return FlowLine(
        supplier=tuple(json.loads(supplier)),
        recipient=tuple(json.loads(recipient)),
        goods=tuple(listed["goods"]),
        matters=matters,
        reports=reports,
        origins=origins,
        undetermined=undetermined,
        claimants=len(listed["claimant"]),
        denied_by=tuple(sorted(denied)),
        first=first,
        last=last,
    )


def _following(month: str) -> str:
    """The month after `month` (`2023-12` → `2024-01`); empty for an empty one."""
    if not month:
        return ""
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"
