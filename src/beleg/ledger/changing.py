"""One transaction in which what follows from all reports is brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from beleg.ledger import judging, load
from beleg.ledger.charting import ChartRows
from beleg.ledger.descending import OriginRows
from beleg.ledger.linking import LinkRows
from beleg.ledger.placing import PlacedRows
from beleg.ledger.raw import cursor, in_json
from beleg.ledger.tallying import TallyRows
from beleg.ledger.tying import TieRows
from beleg.model import Reading
from beleg.model.judgement import Correction, Judgement, Target, What

#: The tables of what follows from all reports, those that point to others first.
DERIVED = (
    *("facet_counts", "facets", "tallies", "voices", "given", "figures", "ties", "matters", "unsettled", "blocks"),
    *("signatures", "placed", "lineages", "origins", "links", "mentions", "buckets", "fingerprints"),
)


class Changing:
    """The rows that a transaction works on; made by `Ledger.changing`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.links = LinkRows(connection)
        self.origins = OriginRows(connection)
        self.matters = PlacedRows(connection)
        self.ties = TieRows(connection)
        self.tallies = TallyRows(connection)
        self.chart = ChartRows(connection)

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

    def forget(self) -> None:
        """Drop all that follows from all reports, so that it is found anew; what people decided stays."""
        rows = cursor(self._connection)
        for table in DERIVED:
            rows.execute(f"DELETE FROM {table}")  # noqa: S608 - one of these names
        rows.execute("INSERT OR IGNORE INTO unlinked SELECT DISTINCT id FROM reports")

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

    def judge(
        self, what: What, on: Sequence[Target], author: str, note: str, correction: Correction | None
    ) -> Judgement:
        """Write a judgement; what follows from it has to be found anew.  Raises LedgerError as `judging.judge` does."""
        made = judging.judge(self._connection, what, on, author, note, correction)
        self._disturb(made)
        return made

    def undo(self, judgement: str, author: str, note: str) -> Judgement:
        """Write that the judgement whose id begins so no longer holds."""
        made = judging.judge(self._connection, "undo", (), author, note, undoes=judgement)
        self._disturb(made)
        return made

    def _disturb(self, made: Judgement) -> None:
        """Note the reports that a judgement touches; of one on reports all of their origins, on matters all of their blocks."""
        if self._accepted(made):
            return
        reports = judging.touched(self._connection, made)
        self.matters.disturb(judging.moved(self._connection) if made.what in ("merge", "split", "undo") else ())
        if any(target.owner == "report" for target in made.on):
            beside = cursor(self._connection).execute(
                "SELECT report FROM lineages WHERE origin IN"
                " (SELECT origin FROM lineages WHERE report IN (SELECT value FROM json_each(?)))",
                (in_json(reports),),
            )
            reports += [row[0] for row in beside.fetchall()]
        self.unlink(reports)

    def _accepted(self, made: Judgement) -> bool:
        """Write how claims stand that were accepted, or are so no more; False where something else has to be found anew.

        Nothing follows from an acceptance, unless it takes back a rejection.
        """
        rows = cursor(self._connection)
        decided = rows.execute("SELECT what FROM judgements WHERE id = ?", (made.undoes or made.id,)).fetchone()[0]
        if decided != "accept":
            return False
        verdicts = judging.Claims(self.judgements()).verdicts
        given = in_json(target.id for target in made.on)
        before = rows.execute(
            "SELECT claim, judged FROM placed WHERE claim IN (SELECT value FROM json_each(?))", (given,)
        )
        standing = [(verdicts.get(claim), claim, judged) for claim, judged in before.fetchall()]
        if any("rejected" in (now, judged) for now, _, judged in standing):
            return False
        rows.executemany("UPDATE placed SET judged = ? WHERE claim = ?", [(now, claim) for now, claim, _ in standing])
        return True

    def judgements(self) -> list[Judgement]:
        """The judgements that hold."""
        return judging.holding(self._connection)
