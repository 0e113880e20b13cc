"""Where reports come from, as the ledger has it: links, origins, lineages."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any, cast

from sqlalchemy import Connection

from beleg.ledger.raw import cursor, in_json
from beleg.model import CountedAs, Lineage, Link, LinkKind, Origin, Span

_COLUMNS = "a, b, kind, shared_a, shared_b, passages, why, directed"


def links(connection: Connection, reports: Collection[str] | None) -> list[Link]:
    """The links between all reports, or those that touch some, in the order of the ids of their reports."""
    if reports is None:
        query, given = f"SELECT DISTINCT {_COLUMNS} FROM links", ()  # noqa: S608 - names of columns
        return sorted(map(_link, cursor(connection).execute(query, given)))
    either = " UNION ".join(
        f"SELECT {_COLUMNS} FROM links WHERE {end} IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of columns
        for end in ("a", "b")
    )
    listed = in_json(reports)
    return sorted(map(_link, cursor(connection).execute(either, (listed, listed))))


def link(row: Any) -> Link:
    """A link from a row that has these columns, in any order."""
    return Link(
        a=row.a,
        b=row.b,
        kind=cast(LinkKind, row.kind),
        shared_a=row.shared_a,
        shared_b=row.shared_b,
        passages=passages(row.passages),
        why=row.why,
        directed=bool(row.directed),
    )


def passages(stored: str) -> tuple[tuple[Span, Span], ...]:
    """The common passages of a link, from JSON."""
    return tuple((Span(*here), Span(*there)) for here, there in json.loads(stored))


def _link(row: tuple[Any, ...]) -> Link:
    a, b, kind, shared_a, shared_b, common, why, directed = row
    return Link(a, b, kind, shared_a, shared_b, passages(common), why, bool(directed))


def origins(connection: Connection, reports: Iterable[str] | None) -> list[Origin]:
    """All origins, or those of some reports, the earliest first, with all their reports."""
    chosen, given = "", ()
    if reports is not None:
        chosen = " WHERE origins.id IN (SELECT origin FROM lineages WHERE report IN (SELECT value FROM json_each(?)))"
    found = cursor(connection).execute(
        "SELECT origins.id, agency, first_published, counted_as FROM origins"  # noqa: S608 - no values
        f" JOIN fingerprints ON fingerprints.report = origins.first{chosen} ORDER BY rank, first",
        given if reports is None else (in_json(reports),),
    )
    rows = found.fetchall()
    held: dict[str, list[str]] = {}
    listed = cursor(connection).execute(
        "SELECT origin, report FROM lineages WHERE origin IN (SELECT value FROM json_each(?)) ORDER BY origin, position",
        (in_json(row[0] for row in rows),),
    )
    for origin, report in listed:
        held.setdefault(origin, []).append(report)
    return [
        Origin(ident, tuple(held[ident]), agency, first, cast(CountedAs, counted))
        for ident, agency, first, counted in rows
    ]


def lineages(connection: Connection, reports: Iterable[str] | None) -> dict[str, Lineage]:
    """What each linked report, or each of some, is to its origin, by id."""
    chosen = "" if reports is None else " WHERE report IN (SELECT value FROM json_each(?))"
    found = cursor(connection).execute(
        f"SELECT report, lineage FROM lineages{chosen}",  # noqa: S608 - no values
        () if reports is None else (in_json(reports),),
    )
    return dict(found.fetchall())


def unlinked(connection: Connection) -> int:
    """How many reports are not linked yet."""
    return int(cursor(connection).execute("SELECT count(*) FROM unlinked").fetchone()[0])
