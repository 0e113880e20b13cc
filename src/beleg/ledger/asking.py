"""The questions that a ledger answers, over its current readings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, func, or_, select, tuple_

from beleg.errors import LedgerError
from beleg.ledger import load, search, tables
from beleg.ledger.corrected import corrected
from beleg.ledger.judging import Claims, holding, of_claims
from beleg.ledger.rows import ClaimFilter, ClaimRow, RejectRow, ReportRow, StatementRow, StoredReport
from beleg.ledger.tables import by_date
from beleg.model import Claim, Reading, Reject, Report, Statement
from beleg.model.judgement import Judgement

#: The fewest digits by which a claim may be asked for.
FEWEST_DIGITS = 4
#: Whole texts that are held at a time.
TEXTS = 100

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_PUBLIC_ID = re.compile(r"[0-9a-f]+")


# Asked once for every source of a run, so built once.
_HAS = (
    select(tables.readings.c.number)
    .join_from(tables.readings, tables.reports, tables.readings.c.report == tables.reports.c.number)
    .where(
        tables.reports.c.id == bindparam("id"),
        tables.reports.c.sha256 == bindparam("sha256"),
        tables.readings.c.reader == bindparam("reader"),
    )
    .limit(1)
)


def has(connection: Connection, name: str, sha256: str, reader: str) -> bool:
    """See Ledger.has."""
    found = connection.execute(_HAS, {"id": name, "sha256": sha256, "reader": reader})
    return found.first() is not None


def known_as(connection: Connection, names: Sequence[str]) -> str | None:
    """See Ledger.known_as."""
    query = select(tables.reports.c.id).where(tables.reports.c.id.in_(names))
    found = set(connection.execute(query).scalars())
    return next((name for name in names if name in found), None)


def reports(connection: Connection) -> list[ReportRow]:
    """See Ledger.reports."""
    view = tables.current_readings
    return [
        ReportRow(
            id=row.report,
            version=row.version,
            sha256=row.sha256,
            name=row.name,
            reader=row.reader,
            language=row.language,
            published=row.published,
            agency=row.agency,
            outlet=row.outlet,
            title=row.title,
            place=row.place,
            version_note=row.version_note,
            url=row.url,
            first_read_at=row.first_read_at,
            read_at=row.read_at,
        )
        for row in connection.execute(select(view).order_by(*by_date(view)))
    ]


def texts(connection: Connection) -> Iterator[Report]:
    """See Ledger.texts."""
    view = tables.current_readings
    listed = connection.execute(select(view.c.reading).order_by(*by_date(view))).scalars().all()
    for numbers in load.in_chunks(listed, TEXTS):
        found = load.reports(connection, numbers)
        yield from (found[number] for number in numbers)


def _stored(connection: Connection, name: str, version: int | None, reader: str | None) -> tuple[Any, Any]:
    """The rows of `reports` and `readings` asked for: the newest where version or reader are left open."""
    query = select(tables.reports).where(tables.reports.c.id == name).order_by(tables.reports.c.version.desc())
    if version is not None:
        query = query.where(tables.reports.c.version == version)
    source = connection.execute(query.limit(1)).first()
    if source is None:
        raise LedgerError("no such report" if version is None else f"no version {version} of the report", name)
    readings = tables.readings
    query = select(readings).where(readings.c.report == source.number).order_by(readings.c.number.desc())
    if reader is not None:
        query = query.where(readings.c.reader == reader)
    reading = connection.execute(query.limit(1)).first()
    if reading is None:
        raise LedgerError(f"no reading by {reader}", name)
    return source, reading


def report(connection: Connection, name: str, version: int | None) -> StoredReport:
    """See Ledger.report."""
    source, row = _stored(connection, name, version, None)
    return StoredReport(
        report=load.report(connection, source, row),
        version=source.version,
        reader=row.reader,
        first_read_at=source.first_read_at,
        read_at=row.read_at,
    )


def reading(connection: Connection, name: str, version: int | None, reader: str | None) -> Reading:
    """See Ledger.reading."""
    return load.reading(connection, *_stored(connection, name, version, reader))


def _has_code(view: Table, slot: str, code: str) -> ColumnElement[bool]:
    codes = tables.codes.c
    holders = select(codes.reading, codes["item"]).where(codes.slot == slot, codes.code == code)
    return tuple_(view.c.reading, view.c["item"]).in_(holders)


def statements(connection: Connection, name: str | None, actor: str | None, text: str | None) -> list[StatementRow]:
    """See Ledger.statements."""
    view = tables.current_statements
    query = select(view).order_by(*by_date(view))
    if name is not None:
        query = query.where(view.c.report == name)
    if actor is not None:
        query = query.where(_has_code(view, "actors", actor))
    if text is not None:
        query = query.where(search.finds_statement(connection, view, text))
    result: list[StatementRow] = []
    for rows in load.in_chunks(connection.execute(query).all()):
        found = load.statements(connection, sorted({row.reading for row in rows}))
        result += [
            StatementRow(row.report, row.version, row.published, row.outlet, row.agency, found[row.reading, row.item])
            for row in rows
        ]
    return result


def claims(connection: Connection, chosen: ClaimFilter) -> list[ClaimRow]:
    """See Ledger.claims."""
    view = tables.current_claims
    judged = Claims(holding(connection))
    query = select(view).where(*_conditions(connection, view, chosen, judged)).order_by(*by_date(view))
    result: list[ClaimRow] = []
    for rows in load.in_chunks(connection.execute(query).all()):
        readings = sorted({row.reading for row in rows})
        found = load.claims(connection, readings, {(row.reading, row.item) for row in rows})
        matters = load.matters(connection, readings)
        for row in rows:
            key = row.reading, row.item
            result.append(_claim_row(row, found[key], judged, matters.get(key)))
    return result


def _conditions(connection: Connection, view: Table, chosen: ClaimFilter, judged: Claims) -> list[ColumnElement[bool]]:
    columns = view.c
    slots = {"supplier": chosen.supplier, "recipient": chosen.recipient, "goods": chosen.goods}
    slots["claimants"] = chosen.claimant
    conditions = [
        _as_corrected(view, slot, code, _has_code(view, slot, code), judged)
        for slot, code in slots.items()
        if code is not None
    ]
    same = {"kind": chosen.kind, "status": chosen.status, "certainty": chosen.certainty}
    conditions += [
        _as_corrected(view, name, value, columns[name] == value, judged)
        for name, value in same.items()
        if value is not None
    ]
    if chosen.report is not None:
        conditions.append(columns.report == chosen.report)
    if chosen.matter is not None:
        placed = tables.placed.c
        held = select(placed.reading, placed["item"]).where(placed.matter == chosen.matter)
        conditions.append(tuple_(columns.reading, columns["item"]).in_(held))
    if rejected := judged.rejected():
        conditions.append(columns.public_id.not_in(rejected))
    if chosen.start is not None:
        start = _date(chosen.start)
        conditions.append(columns.published >= func.substr(start, 1, func.length(columns.published)))
    if chosen.end is not None:
        end = _date(chosen.end)
        conditions.append(func.substr(columns.published, 1, len(end)) <= end)
    if chosen.text is not None:
        conditions.append(search.finds_claim(connection, view, chosen.text))
    return conditions


def _as_corrected(
    view: Table, slot: str, value: str, stored: ColumnElement[bool], judged: Claims
) -> ColumnElement[bool]:
    """Whether a slot holds a value: by what people said of it, else by what is stored."""
    said = {claim: slots[slot][0].value for claim, slots in judged.corrected.items() if slot in slots}
    if not said:
        return stored
    right = [claim for claim, held in said.items() if value == held or (isinstance(held, tuple) and value in held)]
    ids = view.c.public_id
    return or_(and_(stored, ids.not_in(sorted(said))), ids.in_(sorted(right)))


def _date(typed: str) -> str:
    if not _DATE.fullmatch(typed):
        raise LedgerError(f"not a date like 2023, 2023-11 or 2023-11-09: {typed}")
    return typed


def _claim_row(
    row: Any,
    claim: Claim,
    judged: Claims,
    matter: str | None,
    text: str | None = None,
    around: tuple[Statement, ...] = (),
    judgements: tuple[Judgement, ...] = (),
) -> ClaimRow:
    return ClaimRow(
        public_id=row.public_id,
        report=row.report,
        version=row.version,
        published=row.published,
        outlet=row.outlet,
        agency=row.agency,
        title=row.title,
        claim=corrected(claim, judged.corrected.get(row.public_id, {})),
        text=text,
        statements=around,
        matter=matter,
        judged=judged.verdicts.get(row.public_id),
        judgements=judgements,
    )


def knows(connection: Connection, slot: str, code: str) -> bool:
    """See Ledger.knows."""
    codes = tables.codes.c
    query = select(codes.reading).where(codes.slot == slot, codes.code == code, codes.owner == "claim").limit(1)
    return connection.execute(query).first() is not None


def claim(connection: Connection, public_id: str) -> ClaimRow:
    """See Ledger.claim."""
    typed = public_id.strip().lower()
    if len(typed) < FEWEST_DIGITS or not _PUBLIC_ID.fullmatch(typed):
        raise LedgerError(f"not a claim's id (at least {FEWEST_DIGITS} of the digits 0-9, a-f): {public_id}")
    view = tables.current_claims
    # "g" comes after every digit that may follow, so the range is all ids that begin so.
    range_ = view.c.public_id >= typed, view.c.public_id < typed + "g"
    rows = connection.execute(select(view).where(*range_).order_by(view.c.public_id).limit(2)).all()
    if not rows:
        raise LedgerError(f"no claim {public_id}")
    if len(rows) > 1:
        raise LedgerError(f"more than one claim begins with {public_id}: {rows[0].public_id}, {rows[1].public_id}")
    row = rows[0]
    stored = _stored(connection, row.report, row.version, None)[0]
    found = load.claims(connection, [row.reading])[row.reading, row.item]
    known = {statement.id: statement for statement in load.statements(connection, [row.reading]).values()}
    matter = load.matters(connection, [row.reading]).get((row.reading, row.item))
    return _claim_row(
        row,
        found,
        Claims(holding(connection)),
        matter,
        stored.text,
        _around(found.statement, known),
        tuple(of_claims(connection, [row.public_id]).get(row.public_id, ())),
    )


def _around(name: str | None, known: dict[str, Statement]) -> tuple[Statement, ...]:
    """The statement of that id and those around it, outwards; a circle ends where it closes."""
    result: list[Statement] = []
    while name is not None and name in known:
        statement = known.pop(name)
        result.append(statement)
        name = statement.parent
    return tuple(result)


def rejects(connection: Connection) -> list[RejectRow]:
    """See Ledger.rejects."""
    columns = tables.rejects.c
    order = (columns.name, columns.place, columns.reason, columns.sha256)
    return [
        RejectRow(Reject(row.name, row.place, row.reason, row.sha256), row.seen_at)
        for row in connection.execute(select(tables.rejects).where(columns.gone_at.is_(None)).order_by(*order))
    ]
