"""The store: reports, what each reader found in them, and the views that people ask.

    with ledger.open("kp-ru.beleg", create=True) as book:
        book.write(readings, rejects)                # Written
        book.has(id, sha256, reader)                 # bool: is there nothing left to read?
        book.reports()                               # list[ReportRow]
        book.texts()                                 # Iterator[Report]: all, whole
        book.report(id)                              # StoredReport: text, segments
        book.reading(id)                             # Reading: everything found in the report
        book.statements(report=None, actor=None, text=None)   # list[StatementRow]
        book.claims(ClaimFilter(supplier="KP"))      # list[ClaimRow]
        book.claim(public_id)                        # ClaimRow with the report's text and the statements around it
        book.told()                                  # list[Told]: claims as linking sees them, with their matters
        book.outlines()                              # list[Outline]: the matters
        book.ties()                                  # list[Tie]: denials and confirmations
        book.reactions()                             # list[ReactionRow]: who says nothing of them
        book.rejects()                               # list[RejectRow]
        book.counts()                                # Counts
        book.check()                                 # Iterator[Problem]

All raise LedgerError; `write` raises SpanError where a span's text is not its quote.
"""

from beleg.ledger.book import Ledger
from beleg.ledger.opening import open_ledger
from beleg.ledger.opening import open_ledger as open  # noqa: A004 - callers write ledger.open(path)
from beleg.ledger.rows import (
    ClaimFilter,
    ClaimRow,
    Counts,
    Problem,
    ReactionRow,
    RejectRow,
    ReportRow,
    StatementRow,
    StoredReport,
    Written,
)

__all__ = [
    "ClaimFilter",
    "ClaimRow",
    "Counts",
    "Ledger",
    "Problem",
    "ReactionRow",
    "RejectRow",
    "ReportRow",
    "StatementRow",
    "StoredReport",
    "Written",
    "open",
    "open_ledger",
]
