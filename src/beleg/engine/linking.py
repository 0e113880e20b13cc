"""What follows from all reports, kept up to date: links, origins, matters.  Each new report is compared with few others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from beleg.engine.counting import Counting
from beleg.engine.origins import regroup
from beleg.engine.settling import block_of, settle
from beleg.engine.shelf import Ready, StoredShelf
from beleg.ledger import Ledger
from beleg.ledger.changing import Changing
from beleg.ledger.corrected import corrected
from beleg.ledger.judging import Claims, Reports
from beleg.ledger.placing import PlacedRow
from beleg.ledger.records import public_id
from beleg.link import Linker, tellings
from beleg.model import Reading

#: Reports linked in one transaction: others wait no longer than that for the ledger.
BATCH = 100
#: Blocks whose matters are found in one transaction.
BLOCKS = 50


class Linking:
    """Brings a ledger up to date, a step at a time; keeps what it needs again from step to step.

    What it finds depends on the reports and the judgements, not on the order in which they came, nor on where it was interrupted.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._ready = Ready()

    def link(self) -> int:
        """Link some of the reports that are not linked yet; says how many, 0 when all are."""
        with self._ledger.changing() as change:
            waiting = change.unlinked(BATCH)
            if waiting:
                self._link(change, waiting)
        return len(waiting)

    def settle(self) -> int:
        """Find some of the matters that have to be found anew; says in how many blocks, 0 when all are settled."""
        with self._ledger.changing() as change:
            blocks = change.matters.unsettled(BLOCKS)
            if blocks:
                settle(change, blocks, Claims(change.judgements()))
        return len(blocks)

    def _link(self, change: Changing, waiting: Mapping[str, int]) -> None:
        judgements = change.judgements()
        readings = change.readings(waiting.values())
        counting = Counting(change)
        for report in waiting:
            counting.withdraw(report)
        shelf = StoredShelf(change.links, self._ready, waiting)
        relinked = Linker(shelf).add(readings[number].report for number in waiting.values())
        change.origins.introduce(waiting)
        affected = {end for one in (*relinked.added, *relinked.dropped) for end in (one.a, one.b)}
        moved = regroup(change.origins, affected | waiting.keys(), Reports(judgements))
        for report, before in sorted(moved.items()):
            if report not in waiting:
                counting.regroup(report, before)
        counting.write()
        counting.note()
        claims, published = Claims(judgements), change.published(waiting)
        for report, number in waiting.items():
            change.matters.place(report, placed(readings[number], number, published[report], claims))
        change.linked(waiting)


def placed(reading: Reading, number: int, published: str | None, judged: Claims) -> Iterator[PlacedRow]:
    """The claims of a reading as rows, as people corrected them."""
    public = {
        claim.id: public_id(reading.report.id, reading.report.source.sha256, claim.id) for claim in reading.claims
    }
    claims = tuple(corrected(claim, judged.corrected.get(public[claim.id], {})) for claim in reading.claims)
    told = tellings(msgspec.structs.replace(reading, claims=claims), public)
    for item, (claim, telling) in enumerate(zip(claims, told, strict=True)):
        yield PlacedRow(
            claim=telling.claim,
            reading=number,
            item=item,
            report=reading.report.id,
            published=published,
            block=block_of(telling.signature),
            matter=None,
            kind=claim.kind,
            status=claim.status,
            certainty=claim.certainty,
            judged=judged.verdicts.get(telling.claim),
            tie=telling.tie,
            settled=judged.verdicts.get(telling.claim) == "rejected",
            signature=msgspec.json.encode(telling.signature).decode(),
            telling=msgspec.json.encode(telling).decode(),
        )


def bring_up_to_date(
    ledger: Ledger, stopped: Callable[[], bool] = lambda: False, progress: Callable[[int], None] | None = None
) -> None:
    """Link all reports that are not linked yet, and find all matters that have to be found anew; ends early once `stopped`.

    Raises LedgerError where the ledger fails.
    """
    linking = Linking(ledger)
    done = 0
    while not stopped() and (linked := linking.link()):
        done += linked
        if progress is not None:
            progress(done)
    while not stopped() and linking.settle():
        pass
