"""The verbs of `import beleg`: read one text, or keep a ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from beleg import ledger, read, road
from beleg.claim import Pack, load_pack
from beleg.claim.domain.pack import DEFAULT
from beleg.engine.lineage import Descent, descent
from beleg.engine.matters import Asked, Matters, matters
from beleg.engine.reader import PackReader
from beleg.engine.run import Outcome, Step, run
from beleg.ledger import ClaimFilter, ClaimRow, Counts, Ledger, Problem, ReportRow, StatementRow
from beleg.model import Certainty, Kind, Reading, Source, Status
from beleg.model.matter import Entry


@cache
def _pack() -> Pack:
    return load_pack()


def extract(
    text: str,
    published: str | None = None,
    *,
    id: str = "text",  # noqa: A002 - the format's word
    outlet: str | None = None,
    url: str | None = None,
) -> Reading:
    """Everything that one report says and who says it: statements, claims, times, figures.

    `published` is its date in ISO 8601 as far as known (`2023-11-09`, `2023-11`), against which *am Freitag* is resolved; a date
    in the text's own dateline is found without it.  Spans are code points into `text`: ``claim.evidence[0].of(text)`` is a quote.
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return road.extract(Source(id, text, digest, "text", id, published=published, url=url, outlet=outlet), _pack())


def open_ledger(path: str | Path) -> OpenLedger:
    """The ledger in the file at `path`, made where there is none; a context manager that closes it.

    Raises LedgerError where the file is no ledger, newer than this program, or damaged.
    """
    return OpenLedger(ledger.open(path, create=True))


class OpenLedger:
    """A ledger to read reports into and to ask."""

    def __init__(self, book: Ledger) -> None:
        self.book = book

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.book.close()

    def read(
        self,
        paths: str | Path | Iterable[str | Path],
        progress: Callable[[Step], None] | None = None,
        *,
        jobs: int = 1,
    ) -> Outcome:
        """Read files, folders or patterns into the ledger, and link them; what it has already is left as it is.

        The outcome says how many were read and which were rejected, each with its reason.  With several `jobs`, processes that read
        import the calling program anew: what it runs at its top level belongs under ``if __name__ == "__main__":`` then.
        """
        given = [paths] if isinstance(paths, str | Path) else paths
        reader = PackReader(DEFAULT)
        return run(
            read.sources(given, besides=self.book.path),
            self.book,
            extract=reader,
            reader=reader.name,
            jobs=jobs,
            progress=progress,
        )

    def claims(
        self,
        *,
        supplier: str | None = None,
        recipient: str | None = None,
        goods: str | None = None,
        claimant: str | None = None,
        kind: Kind | None = None,
        status: Status | None = None,
        certainty: Certainty | None = None,
        start: str | None = None,
        end: str | None = None,
        text: str | None = None,
        report: str | None = None,
    ) -> list[ClaimRow]:
        """Claims in order of their report's date; every argument narrows (codes and dates as in docs/format.md).

        `start` and `end` bound the report's date, both included; `text` are words of the passage.
        """
        chosen = ClaimFilter(
            supplier,
            recipient,
            goods,
            claimant,
            kind,
            status,
            certainty,
            start=start,
            end=end,
            text=text,
            report=report,
        )
        return self.book.claims(chosen)

    def claim(self, public_id: str) -> ClaimRow:
        """The claim whose id begins so, with its report's text and the statements around it."""
        return self.book.claim(public_id)

    def figures(
        self, supplier: str | None = None, recipient: str | None = None, goods: str | None = None
    ) -> list[Entry]:
        """The figures of each matter over time, by codes: each new, raised, lowered, repeated or conflicting."""
        known = matters(self.book, Asked(supplier, recipient, goods))
        return [entry for one in known.matters for entry in known.entries(one.outline.id)]

    def matters(self) -> Matters:
        """What the claims of all reports have to do with each other: matters, denials, figures over time."""
        return matters(self.book)

    def statements(
        self, report: str | None = None, actor: str | None = None, text: str | None = None
    ) -> list[StatementRow]:
        """Who says what: of one report, of one actor, with these words in the quote."""
        return self.book.statements(report, actor, text)

    def reports(self) -> list[ReportRow]:
        """All reports, each in its newest version."""
        return self.book.reports()

    def descent(self) -> Descent:
        """Where the reports come from: links between them, origins, lineage."""
        return descent(self.book)

    def counts(self) -> Counts:
        """How much the ledger holds."""
        return self.book.counts()

    def check(self) -> list[Problem]:
        """Everything that is wrong with the file or any span in it; empty where all is well."""
        return list(self.book.check())
