"""One report with everything found in it, fetched with as few questions as there are tables."""

from __future__ import annotations

from types import SimpleNamespace

import msgspec
from sqlalchemy import Connection

from beleg.errors import LedgerError
from beleg.ledger import load, tables
from beleg.ledger.raw import cursor
from beleg.ledger.records import public_id
from beleg.model import Claim, Reading

_SOURCE = [str(column.name) for column in tables.reports.columns]
_HEAD = [str(column.name) for column in tables.readings.columns]

_SOURCES = f"SELECT {', '.join(_SOURCE)} FROM reports WHERE id = ? AND version = ?"  # noqa: S608 - names of columns
_HEADS = f"SELECT {', '.join(_HEAD)} FROM readings WHERE report = ? ORDER BY number DESC LIMIT 1"  # noqa: S608 - as above


class StoredReading(msgspec.Struct, frozen=True):
    """Everything found in one version of a report; `newest` is the number of the newest version."""

    reading: Reading
    version: int
    newest: int
    read_at: str

    # Where the reader found none, the one that came in counts, as in the view `current_readings`.

    @property
    def title(self) -> str | None:
        return self.reading.report.title or self.reading.report.source.title

    @property
    def outlet(self) -> str | None:
        return self.reading.report.outlet or self.reading.report.source.outlet

    @property
    def published(self) -> str | None:
        return self.reading.report.published or self.reading.report.source.published

    def public_id(self, claim: Claim) -> str:
        """The name of one of its claims in every ledger."""
        source = self.reading.report.source
        return public_id(source.id, source.sha256, claim.id)


def stored(connection: Connection, report: str, version: int | None) -> StoredReading:
    """A report in its newest version or in another, as read last.  Raises LedgerError where there is none."""
    rows = cursor(connection)
    newest = rows.execute("SELECT max(version) FROM reports WHERE id = ?", (report,)).fetchone()[0]
    if newest is None:
        raise LedgerError("no such report", report)
    found = rows.execute(_SOURCES, (report, newest if version is None else version)).fetchone()
    if found is None:
        raise LedgerError(f"no version {version} of the report", report)
    source = SimpleNamespace(**dict(zip(_SOURCE, found, strict=True)))
    head = SimpleNamespace(**dict(zip(_HEAD, rows.execute(_HEADS, (source.number,)).fetchone(), strict=True)))
    return StoredReading(load.reading(connection, source, head), source.version, newest, head.read_at)
