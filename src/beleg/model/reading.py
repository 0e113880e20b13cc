"""All that one run of the reader got out of one report."""

from __future__ import annotations

import msgspec

from beleg.model.candidate import Candidate
from beleg.model.claim import Claim
from beleg.model.quantity import Quantity
from beleg.model.reaction import Reaction
from beleg.model.report import Report
from beleg.model.statement import Statement
from beleg.model.time import Time


class Reading(msgspec.Struct, frozen=True):
    """A report with what `reader` (name and version of the program and its rules) found in it."""

    report: Report
    reader: str
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    reactions: tuple[Reaction, ...] = ()
