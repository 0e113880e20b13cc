"""What a ledger answers with."""

from __future__ import annotations

import msgspec

from beleg.model import Certainty, Claim, Kind, Reaction, Reject, Report, Statement, Status
from beleg.model.judgement import Judgement


class Written(msgspec.Struct, frozen=True):
    """What one call of `write` added: report versions, readings, rejects; `unchanged` readings were there before."""

    reports_new: int = 0
    readings_new: int = 0
    unchanged: int = 0
    rejects_new: int = 0


class Counts(msgspec.Struct, frozen=True):
    """How much the ledger holds.  `statements` and `claims` are those of current readings."""

    reports: int
    versions: int
    readings: int
    statements: int
    claims: int
    rejects: int


class ClaimFilter(msgspec.Struct, frozen=True):
    """Which claims are asked for; what is None does not narrow.

    `supplier`, `recipient`, `goods`, `claimant` are exact codes that the claim's slot must hold.  `start` and `end` bound the
    report's date, both inclusive, as `2023`, `2023-11` or `2023-11-09`; a report dated to the month only lies in the range when a
    day of that month does.  `text` is searched in the evidence and in the statement that the claim stands in: all words, in
    any order, in any of their forms, also as the heads of compounds; `"several words"` in quotation marks stand together and just
    so, and `Granat*` finds words that begin so.
    `report` is the id that came in, `matter` that of a matter.
    """

    supplier: str | None = None
    recipient: str | None = None
    goods: str | None = None
    claimant: str | None = None
    kind: Kind | None = None
    status: Status | None = None
    certainty: Certainty | None = None
    start: str | None = None
    end: str | None = None
    text: str | None = None
    report: str | None = None
    matter: str | None = None


class ReportRow(msgspec.Struct, frozen=True):
    """A report in a list, without its text: its newest version in its current reading."""

    id: str
    version: int
    sha256: str
    name: str
    reader: str
    language: str
    published: str | None = None
    agency: str | None = None
    outlet: str | None = None
    title: str | None = None
    place: str | None = None
    version_note: str | None = None
    url: str | None = None
    first_read_at: str = ""
    read_at: str = ""


class StoredReport(msgspec.Struct, frozen=True):
    """One version of a report with its text and segments, as one reader saw it."""

    report: Report
    version: int
    reader: str
    first_read_at: str
    read_at: str


class StatementRow(msgspec.Struct, frozen=True):
    """A statement with the report that it stands in."""

    report: str
    version: int
    published: str | None
    outlet: str | None
    agency: str | None
    statement: Statement


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim with the report that it stands in.

    `public_id` names the claim across readings and ledgers: a short hash of the report's id and bytes and the claim's id.
    `text` (the report's) and `statements` (the one that the claim stands in, then those around it, outwards) are filled where a
    single claim is asked for, and empty in lists.  `claim` is as people corrected it; `matter` is the id of its matter, `judged`
    `accepted` or `rejected` where someone said so, `judgements` all on a single claim, those that were undone too.
    """

    public_id: str
    report: str
    version: int
    published: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    claim: Claim
    text: str | None = None
    statements: tuple[Statement, ...] = ()
    matter: str | None = None
    judged: str | None = None
    judgements: tuple[Judgement, ...] = ()


class ReactionRow(msgspec.Struct, frozen=True):
    """That somebody says nothing of an act, with the report that it stands in.

    `public_id` names it across readings and ledgers as that of a claim does; `claims` are the public ids of the claims that it is
    about, `matters` the ids of their matters.
    """

    public_id: str
    report: str
    version: int
    published: str | None
    outlet: str | None
    agency: str | None
    reaction: Reaction
    claims: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()

    @property
    def date(self) -> str | None:
        """When nothing was said, as far as known, else when it was published."""
        return self.reaction.date or self.published


class RejectRow(msgspec.Struct, frozen=True):
    """Something refused, and when it was first seen."""

    reject: Reject
    seen_at: str


class Problem(msgspec.Struct, frozen=True):
    """Something wrong in a ledger: where, and what, in words for a line on a screen."""

    place: str
    reason: str
