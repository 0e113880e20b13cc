"""When the claimants said what a claim tells: from the reporting clause's own date, or from its tense."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from beleg.model import Claim, Reading, Span, Statement, Time
from beleg.model.period import OPEN, point
from beleg.rules.said import EARLIER, PLUPERFECT, SAID

WORD = re.compile(r"[^\W\d_]+")
#: What parts the clauses of a sentence, near enough to find a reporting one.
PARTS = re.compile(r"[,;:.!?–\n]")


class Sayings:
    """The dates of one reading's reporting clauses."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._published = reading.report.published
        self._statements: Mapping[str, Statement] = {one.id: one for one in reading.statements}
        self._framed_before: dict[str, Statement | None] = {}
        framed: Statement | None = None
        for one in sorted(reading.statements, key=lambda one: (one.quote, one.id)):
            self._framed_before[one.id] = framed
            framed = one if one.frame else framed
        self._times = sorted(
            (time for time in reading.times if time.type in ("date", "time")), key=lambda one: one.span
        )
        self._starts = [time.span.start for time in self._times]

    def said(self, claim: Claim) -> tuple[str | None, Span | None]:
        """When the claimants said it, in EDTF, and the words that tell, each None where the text does not.

        A date in the reporting clause is taken as it is.  A reporting clause in the pluperfect, or one with a word such
        as *früher*, without a date gives `../` and the report's date: before it.
        """
        statement = self._statements.get(claim.statement or "")
        clauses = list(self._frames(statement))
        if not clauses or (statement is not None and statement.mode == "reported"):
            clauses += self._reporting(claim.evidence)
        elif statement is not None:
            clauses += self._reporting(tuple(span for span in claim.evidence if _within(span, statement)))
        for clause in clauses:
            for time in self._in(clause):
                if (value := point(time.value)) is not None and time.relation is None and self._may_be(value):
                    return value, time.span
        if self._published and any(self._before(clause) for clause in clauses):
            return f"{OPEN}/{self._published}", None
        return None, None

    def _frames(self, statement: Statement | None) -> Iterator[Span]:
        """The reporting clauses around a claim, the nearest first; a circle ends where it closes.

        Speech that runs on without any has that of the same speakers before it.
        """
        met: set[str] = set()
        while statement is not None and statement.id not in met:
            met.add(statement.id)
            yield from (statement if statement.frame else self._before_it(statement)).frame
            statement = self._statements.get(statement.parent or "")

    def _before_it(self, statement: Statement) -> Statement:
        """The statement of the same speakers that one without a reporting clause runs on from, else itself."""
        if statement.mode not in ("indirect_free_indirect", "free_indirect") or not statement.actors:
            return statement
        other = self._framed_before[statement.id]
        if other is None or other.actors != statement.actors or any(self._before(clause) for clause in other.frame):
            return statement  # after what was said before, a report comes back to the day's news
        return other

    def _reporting(self, evidence: Iterable[Span]) -> Iterator[Span]:
        """Clauses of the evidence in the pluperfect of a verb of saying (*hatte der Kreml im Mai erklärt*)."""
        for span in evidence:
            start = span.start
            for part in (*PARTS.finditer(self._text, span.start, span.end), None):
                end = span.end if part is None else part.start()
                # A point inside a number or after a day parts no clauses.
                if part is not None and part.group() == "." and self._text[start:end][-1:].isdigit():
                    continue
                found = {word.lower() for word in WORD.findall(self._text[start:end])}
                if not found.isdisjoint(PLUPERFECT) and not found.isdisjoint(SAID):
                    yield Span(start, end)
                start = end + 1

    def _in(self, clause: Span) -> Iterator[Time]:
        for time in self._times[bisect_left(self._starts, clause.start) :]:
            if time.span.start >= clause.end:
                return
            if time.span.end <= clause.end:
                yield time

    def _before(self, clause: Span) -> bool:
        found = {word.lower() for word in WORD.findall(self._text[clause.start : clause.end])}
        return not found.isdisjoint(EARLIER) or (not found.isdisjoint(PLUPERFECT) and not found.isdisjoint(SAID))

    def _may_be(self, value: str) -> bool:
        """Nobody has said what is reported after the report."""
        published = self._published
        if not published:
            return True
        first = value.split("/")[0]
        shorter = min(len(first), len(published))
        return first[:shorter] <= published[:shorter]


def _within(span: Span, statement: Statement) -> bool:
    """Whether a passage of the evidence holds the statement's own words."""
    return any(span.start <= one.start < span.end for one in statement.quote)
