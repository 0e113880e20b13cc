"""The one tree of errors that beleg raises."""

from __future__ import annotations


class BelegError(Exception):
    """Anything that beleg refuses, with what a reader needs to find the place.

    `code` is a short stable word for programs, `place` a file, line, report id or span for people.
    """

    code = "error"

    def __init__(self, reason: str, place: str | None = None) -> None:
        super().__init__(reason if place is None else f"{place}: {reason}")
        self.reason = reason
        self.place = place


class UnreadableError(BelegError):
    """A file, page or line that cannot be turned into a report."""

    code = "unreadable"


class RuleError(BelegError):
    """A rule file that is broken or says something that no reader of it understands."""

    code = "rule"


class LedgerError(BelegError):
    """A ledger file that is missing, foreign, newer than this program, or damaged."""

    code = "ledger"


class SpanError(LedgerError):
    """A span whose text is not the quote that it is stored with."""

    code = "span"
