"""One transaction in which what follows from all reports is brought up to date."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from beleg.ledger import judging, load
from beleg.ledger.descending import OriginRows
from beleg.ledger.linking import LinkRows
from beleg.ledger.placing import MatterRows
from beleg.ledger.raw import cursor, in_json
from beleg.model import Reading
from beleg.model.judgement import Judgement


class Changing:
    """The rows that a transaction works on; made by `Ledger.changing`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.links = LinkRows(connection)
        self.origins = OriginRows(connection)
        self.matters = MatterRows(connection)

    def unlinked(self, most: int) -> dict[str, int]:
        """Reports that are not linked yet, with their current readings, in order of their ids."""
        found = cursor(self._connection).execute(
            "SELECT report, reading FROM current_readings"
            " WHERE report IN (SELECT report FROM unlinked ORDER BY report LIMIT ?) ORDER BY report",
            (most,),
        )
        return dict(found.fetchall())

    def linked(self, reports: Iterable[str]) -> None:
        """Strike reports off."""
        cursor(self._connection).executemany("DELETE FROM unlinked WHERE report = ?", [(one,) for one in reports])

    def unlink(self, reports: Iterable[str]) -> None:
        """Note that reports have to be linked and placed anew."""
        rows = [(one,) for one in reports]
        cursor(self._connection).executemany("INSERT OR IGNORE INTO unlinked VALUES (?)", rows)

    def readings(self, numbers: Iterable[int]) -> dict[int, Reading]:
        """Whole readings, by number."""
        found: dict[int, Reading] = {}
        for some in load.in_chunks(sorted(numbers)):
            found |= load.readings(self._connection, some)
        return found

    def published(self, reports: Iterable[str]) -> dict[str, str | None]:
        """The dates of reports as lists show them."""
        found = cursor(self._connection).execute(
            "SELECT report, published FROM lineages WHERE report IN (SELECT value FROM json_each(?))",
            (in_json(reports),),
        )
        return dict(found.fetchall())

    def judgements(self) -> list[Judgement]:
        """The judgements that hold."""
        return judging.holding(self._connection)
