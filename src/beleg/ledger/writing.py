"""Adding readings: batches, each one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, Table, func, insert, select, update

from beleg.errors import LedgerError
from beleg.ledger import search, tables
from beleg.ledger.changing import Changing
from beleg.ledger.door import check
from beleg.ledger.records import Records, Row
from beleg.ledger.rows import Written
from beleg.model import Reading, Reject

#: Readings in one transaction: few enough to lose little at a kill, enough that syncing costs next to nothing.
BATCH = 200


def write(engine: Engine, readings: Iterable[Reading], rejects: Iterable[Reject] = ()) -> Written:
    """Write what is not there yet; see Ledger.write."""
    written = Written()
    batch: list[Reading] = []
    refused: LedgerError | None = None
    for reading in readings:
        try:
            check(reading)
        except LedgerError as error:
            refused = error
            break
        batch.append(reading)
        if len(batch) == BATCH:
            written = _sum(written, _write_batch(engine, batch, []))
            batch = []
    remaining = list(rejects) if refused is None else []
    if batch or remaining:
        written = _sum(written, _write_batch(engine, batch, remaining))
    if refused is not None:
        raise refused
    return written


def _sum(one: Written, other: Written) -> Written:
    return Written(
        one.reports_new + other.reports_new,
        one.readings_new + other.readings_new,
        one.unchanged + other.unchanged,
        one.rejects_new + other.rejects_new,
    )


def _write_batch(engine: Engine, batch: list[Reading], rejects: list[Reject]) -> Written:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with engine.connect().execution_options(beleg_write=True) as connection, connection.begin():
        records = Records()
        entries = _Entries(connection, {reading.report.id for reading in batch})
        for reading in batch:
            entries.add(records, reading, now)
        last_passage = _highest(connection, tables.passages)
        for table, rows in records.rows.items():
            if rows:
                _insert(connection, table, rows)
        search.index(connection, last_passage)
        Changing(connection).unlink(sorted(entries.read))
        rejects_new = sum(_add_reject(connection, reject, now) for reject in rejects)
    return Written(entries.reports_new, entries.readings_new, entries.unchanged, rejects_new)


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Hand the rows to the driver as they are: SQLAlchemy's own handling of each row takes as long as storing it."""
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(rows[0]))
    connection.exec_driver_sql(str(compiled), rows)


class _Entries:
    """What the ledger holds of some report ids, kept up while a batch is prepared."""

    def __init__(self, connection: Connection, ids: set[str]) -> None:
        self.reports_new = self.readings_new = self.unchanged = 0
        self.read: set[str] = set()
        self._texts: dict[int, str] = {}
        self._connection = connection
        self._next_report = _highest(connection, tables.reports) + 1
        self._next_reading = _highest(connection, tables.readings) + 1
        self._versions: dict[str, int] = defaultdict(int)
        self._numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._readers: dict[int, set[str]] = defaultdict(set)
        reports, readings = tables.reports.c, tables.readings.c
        known = (
            select(reports.number, reports.id, reports.version, reports.sha256, readings.reader)
            .join_from(tables.reports, tables.readings, readings.report == reports.number)
            .where(reports.id.in_(sorted(ids)))
            .order_by(reports.id, reports.version)
        )
        for number, name, version, sha256, reader in connection.execute(known):
            self._versions[name] = max(self._versions[name], version)
            if number not in self._numbers[name, sha256]:
                self._numbers[name, sha256].append(number)
            self._readers[number].add(reader)

    def add(self, records: Records, reading: Reading, now: str) -> None:
        """Enter the reading unless its reader has read these bytes before."""
        source = reading.report.source
        numbers = self._numbers[source.id, source.sha256]
        if any(reading.reader in self._readers[number] for number in numbers):
            self.unchanged += 1
            return
        # The same bytes may give another text once charset or page are read better; then they are a version of their own.
        report = next((number for number in reversed(numbers) if self._text(number) == source.text), None)
        if report is None:
            report = self._next_report
            self._next_report += 1
            self._versions[source.id] += 1
            self._texts[report] = source.text
            numbers.append(report)
            records.add_report(report, self._versions[source.id], source, now)
            self.reports_new += 1
        records.add_reading(self._next_reading, report, reading, now)
        self._readers[report].add(reading.reader)
        self._next_reading += 1
        self.readings_new += 1
        self.read.add(source.id)

    def _text(self, number: int) -> str:
        if number not in self._texts:
            query = select(tables.reports.c.text).where(tables.reports.c.number == number)
            self._texts[number] = self._connection.execute(query).scalar_one()
        return self._texts[number]


def _highest(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.coalesce(func.max(table.c.number), 0))).scalar_one())


def _add_reject(connection: Connection, reject: Reject, now: str) -> bool:
    """Whether the reject is new.  What cannot be written in Unicode is escaped: a reject must always be kept."""
    columns = tables.rejects.c
    fields = {
        "name": _writable(reject.name),
        "place": _writable(reject.place),
        "reason": _writable(reject.reason),
        "sha256": None if reject.sha256 is None else _writable(reject.sha256),
    }
    same = [columns[name] == value if value is not None else columns[name].is_(None) for name, value in fields.items()]
    known = connection.execute(select(columns.number, columns.gone_at).where(*same).limit(1)).first()
    if known is not None:
        if known.gone_at is not None:
            connection.execute(update(tables.rejects).where(columns.number == known.number).values(gone_at=None))
        return False
    connection.execute(insert(tables.rejects), [{**fields, "seen_at": now}])
    return True


def strike(connection: Connection, names: Iterable[str], met: Iterable[Reject]) -> None:
    """Note that of what was refused under these names only what was met again still stands."""
    columns = tables.rejects.c
    now = datetime.now(UTC).isoformat(timespec="seconds")
    kept = {(_writable(one.name), _writable(one.place), _writable(one.reason)) for one in met}
    standing = select(columns.number, columns.name, columns.place, columns.reason).where(columns.gone_at.is_(None))
    read = {_writable(name) for name in names}
    gone = [
        row.number
        for row in connection.execute(standing)
        if row.name in read and (row.name, row.place, row.reason) not in kept
    ]
    for number in gone:
        connection.execute(update(tables.rejects).where(columns.number == number).values(gone_at=now))


def _writable(words: str) -> str:
    return words.encode(errors="backslashreplace").decode()
