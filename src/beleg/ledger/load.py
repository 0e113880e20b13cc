"""From the rows of the tables back to the values of the model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, select

from beleg.ledger import reacting, tables
from beleg.ledger.raw import cursor, in_json
from beleg.ledger.records import CLAIM_CODES, STATEMENT_CODES, STATEMENT_SPANS
from beleg.model import (
    Basis,
    Claim,
    Quantity,
    Reaction,
    Reading,
    Report,
    Segment,
    Source,
    Span,
    Spans,
    Statement,
    SuggestedNorm,
    Time,
)

#: Readings asked for in one go: SQLite takes some thousand parameters, and a page of rows fits the cache.
CHUNK = 500

#: A statement or a claim in the store: number of the reading, place in it.
Key = tuple[int, int]

Shape = TypeVar("Shape")


def _listed(table: Table, *columns: str) -> str:
    """The query for who owns what in the table, in order, with these columns: of some readings and owners, each as JSON."""
    owner = ("reading", "owner", "item", "slot")
    chosen = ", ".join(f'"{name}"' for name in (*owner, *columns))
    return (
        f"SELECT {chosen} FROM {table.name} WHERE reading IN (SELECT value FROM json_each(?))"  # noqa: S608 - own names
        f" AND owner IN (SELECT value FROM json_each(?)) ORDER BY {', '.join(owner)}, position"
    )


_PASSAGES = _listed(tables.passages, "start", "end")
_CODES = _listed(tables.codes, "code")


def _fetch(connection: Connection, query: str, readings: Sequence[int], owners: Sequence[str]) -> list[Any]:
    # Past SQLAlchemy, whose handling of a row costs more than reading it.
    return cursor(connection).execute(query, (in_json(readings), in_json(owners))).fetchall()


class _Parts:
    """The passages and codes of some readings, of these owners, by owner, reading, item and slot."""

    def __init__(self, connection: Connection, readings: Sequence[int], owners: Sequence[str]) -> None:
        self.spans: dict[tuple[int, str, int, str], list[Span]] = defaultdict(list)
        self.codes: dict[tuple[int, str, int, str], list[str]] = defaultdict(list)
        for reading, owner, item, slot, start, end in _fetch(connection, _PASSAGES, readings, owners):
            self.spans[reading, owner, item, slot].append(Span(start, end))
        for reading, owner, item, slot, code in _fetch(connection, _CODES, readings, owners):
            self.codes[reading, owner, item, slot].append(code)

    def spans_of(self, reading: int, owner: str, item: int, slot: str) -> Spans:
        return tuple(self.spans.get((reading, owner, item, slot), ()))

    def codes_of(self, reading: int, owner: str, item: int, slot: str) -> tuple[str, ...]:
        return tuple(self.codes.get((reading, owner, item, slot), ()))

    def quantity(self, reading: int, owner: str, item: int, row: Any, rule: str) -> Quantity:
        noun = self.spans_of(reading, owner, item, "noun")
        return Quantity(
            lower=row.lower,
            upper=row.upper,
            unit=row.unit,
            span=self.spans_of(reading, owner, item, "quantity")[0],
            approximate=bool(row.approximate),
            noun=noun[0] if noun else None,
            rule=rule,
        )


@cache
def _whole(table: Table) -> tuple[str, Callable[..., Any]]:
    """The query for a table's rows of some readings (as JSON), in the order of its key, and what makes a value of a row."""
    names = [str(column.name) for column in table.columns]
    order = ", ".join(name for name in ("reading", "claim", "item", "position") if name in names)
    chosen = ", ".join(f'"{name}"' for name in names)
    query = (
        f"SELECT {chosen} FROM {table.name}"  # noqa: S608 - own names
        f" WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY {order}"
    )
    return query, msgspec.defstruct(table.name, names, frozen=True)


def _rows(connection: Connection, table: Table, readings: Sequence[int]) -> list[Any]:
    """The table's rows of these readings, in the order of its key."""
    query, shape = _whole(table)
    return [shape(*row) for row in cursor(connection).execute(query, (in_json(readings),))]


def statements(connection: Connection, readings: Sequence[int]) -> dict[Key, Statement]:
    """All statements of these readings (at most CHUNK), in order."""
    parts = _Parts(connection, readings, ("statement",))
    result: dict[Key, Statement] = {}
    for row in _rows(connection, tables.statements, readings):
        key = (row.reading, "statement", row.item)
        fields: dict[str, Any] = {slot: parts.spans_of(*key, slot) for slot in STATEMENT_SPANS}
        fields |= {slot: parts.codes_of(*key, slot) for slot in STATEMENT_CODES}
        result[row.reading, row.item] = Statement(
            id=row.id, mode=row.mode, medium=row.medium, rule=row.rule, parent=row.parent, **fields
        )
    return result


def claims(connection: Connection, readings: Sequence[int], wanted: Container[Key] | None = None) -> dict[Key, Claim]:
    """The claims of these readings (at most CHUNK), in order: all, or those wanted."""
    parts = _Parts(connection, readings, ("claim", "basis"))
    bases: dict[Key, list[Basis]] = defaultdict(list)
    for row in _rows(connection, tables.bases, readings):
        if wanted is None or (row.reading, row.claim) in wanted:
            spans = parts.spans_of(row.reading, "basis", row.item, row.slot)
            bases[row.reading, row.claim].append(Basis(row.slot, row.rule, spans))
    suggested: dict[Key, list[SuggestedNorm]] = defaultdict(list)
    for row in _rows(connection, tables.suggestions, readings):
        suggested[row.reading, row.claim].append(SuggestedNorm(row.norm, row.title, row.why))
    result: dict[Key, Claim] = {}
    for row in _rows(connection, tables.claims, readings):
        key: Key = (row.reading, row.item)
        if wanted is None or key in wanted:
            result[key] = _claim(row, parts, tuple(bases.get(key, ())), tuple(suggested.get(key, ())))
    return result


def _claim(row: Any, parts: _Parts, basis: tuple[Basis, ...], suggested: tuple[SuggestedNorm, ...]) -> Claim:
    key = (row.reading, "claim", row.item)
    codes: dict[str, Any] = {slot: parts.codes_of(*key, slot) for slot in CLAIM_CODES}
    return Claim(
        id=row.id,
        kind=row.kind,
        status=row.status,
        certainty=row.certainty,
        evidence=parts.spans_of(*key, "evidence"),
        goods_span=parts.spans_of(*key, "goods"),
        quantity=None if row.unit is None else parts.quantity(*key, row, row.quantity_rule),
        period=row.period,
        statement=row.statement,
        basis=basis,
        suggested=suggested,
        **codes,
    )


def codes(connection: Connection, readings: Sequence[int], owner: str, slot: str) -> dict[Key, tuple[str, ...]]:
    """One slot's codes of these readings' statements or claims (the `owner`)."""
    columns = tables.codes.c
    chosen = columns.reading.in_(readings), columns.owner == owner, columns.slot == slot
    order = columns.reading, columns["item"], columns.position
    result: dict[Key, tuple[str, ...]] = {}
    for number, item, code in connection.execute(
        select(columns.reading, columns["item"], columns.code).where(*chosen).order_by(*order)
    ).all():
        result[number, item] = (*result.get((number, item), ()), code)
    return result


def matters(connection: Connection, readings: Sequence[int]) -> dict[Key, str]:
    """The matter of each claim of these readings that is in one."""
    columns = tables.placed.c
    found = connection.execute(
        select(columns.reading, columns["item"], columns.matter).where(
            columns.reading.in_(readings), columns.matter.is_not(None)
        )
    )
    return {(reading, item): matter for reading, item, matter in found.all()}


def report(connection: Connection, source: Any, reading: Any) -> Report:
    """The report of a row of `reports` as a row of `readings` has it."""
    return _report(source, reading, _rows(connection, tables.segments, [reading.number]))


def reports(connection: Connection, readings: Sequence[int]) -> dict[int, Report]:
    """The reports of these readings (at most CHUNK), by the reading's number."""
    heads = _numbered(connection, tables.readings, readings)
    sources = _numbered(connection, tables.reports, {row.report for row in heads.values()})
    segments: dict[int, list[Any]] = defaultdict(list)
    for row in _rows(connection, tables.segments, readings):
        segments[row.reading].append(row)
    return {number: _report(sources[row.report], row, segments[number]) for number, row in heads.items()}


def _numbered(connection: Connection, table: Table, numbers: Collection[int]) -> dict[int, Any]:
    return {row.number: row for row in connection.execute(select(table).where(table.c.number.in_(numbers))).all()}


def _report(source: Any, reading: Any, segments: Iterable[Any]) -> Report:
    return Report(
        source=Source(
            id=source.id,
            text=source.text,
            sha256=source.sha256,
            media=source.media,
            name=source.name,
            charset=source.charset,
            published=source.published,
            url=source.url,
            outlet=source.outlet,
            title=source.title,
            warnings=msgspec.json.decode(source.warnings, type=tuple[str, ...]),
        ),
        segments=tuple(Segment(Span(row.start, row.end), row.role) for row in segments),
        language=reading.language,
        published=reading.published,
        agency=reading.agency,
        outlet=reading.outlet,
        title=reading.title,
        place=reading.place,
        version_note=reading.version_note,
    )


def reading(connection: Connection, source: Any, row: Any) -> Reading:
    """The whole reading of a row of `readings` over a row of `reports`."""
    return _readings(connection, {row.number: (report(connection, source, row), row.reader)})[row.number]


def readings(connection: Connection, numbers: Sequence[int]) -> dict[int, Reading]:
    """The whole readings of these numbers (at most CHUNK)."""
    readers = {number: row.reader for number, row in _numbered(connection, tables.readings, numbers).items()}
    heads = {number: (one, readers[number]) for number, one in reports(connection, numbers).items()}
    return _readings(connection, heads)


def _readings(connection: Connection, heads: Mapping[int, tuple[Report, str]]) -> dict[int, Reading]:
    numbers = sorted(heads)
    parts = _Parts(connection, numbers, ("time", "quantity"))
    times: dict[int, list[Time]] = defaultdict(list)
    for one in _rows(connection, tables.times, numbers):
        span = parts.spans_of(one.reading, "time", one.item, "time")[0]
        times[one.reading].append(Time(span, one.type, one.value, one.modifier, one.rule, one.relation))
    quantities: dict[int, list[Quantity]] = defaultdict(list)
    for one in _rows(connection, tables.quantities, numbers):
        quantities[one.reading].append(parts.quantity(one.reading, "quantity", one.item, one, one.rule))
    said: dict[int, list[Statement]] = defaultdict(list)
    for (number, _), statement in statements(connection, numbers).items():
        said[number].append(statement)
    claimed: dict[int, list[Claim]] = defaultdict(list)
    for (number, _), claim in claims(connection, numbers).items():
        claimed[number].append(claim)
    silent: dict[int, list[Reaction]] = defaultdict(list)
    for (number, _), reaction in reacting.stored(connection, numbers).items():
        silent[number].append(reaction)
    return {
        number: Reading(
            report=one,
            reader=reader,
            statements=tuple(said[number]),
            claims=tuple(claimed[number]),
            times=tuple(times[number]),
            quantities=tuple(quantities[number]),
            reactions=tuple(silent[number]),
        )
        for number, (one, reader) in heads.items()
    }


def in_chunks(values: Sequence[Shape], size: int = CHUNK) -> Iterable[Sequence[Shape]]:
    """The values in their order, at most `size` at a time."""
    return (values[first : first + size] for first in range(0, len(values), size))
