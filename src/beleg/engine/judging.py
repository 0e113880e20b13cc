"""What people decide, written into a ledger, and what follows from it brought up to date."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.engine.linking import bring_up_to_date
from beleg.errors import LedgerError
from beleg.ledger import Ledger
from beleg.ledger.corrected import checked
from beleg.model.judgement import Correction, Judgement, Owner, Target, What


def judge(
    ledger: Ledger,
    what: What,
    on: Sequence[str | Target],
    *,
    author: str,
    note: str = "",
    correction: Correction | None = None,
) -> Judgement:
    """Write a judgement on claims, matters or reports, named as in `target`, and bring the ledger up to date.

    merge    claims or matters are of one matter, or reports of one origin; of matters all that rules put into them comes along
    split    claims are of a matter of their own, or reports go back to no other
    accept   claims are right
    reject   claims are wrong: they stay in the ledger, but in no list, matter or figure
    correct  a slot of a claim holds what `correction` says

    Raises LedgerError where something named is not there, or the slot cannot hold what it should.
    """
    if correction is not None:
        checked(correction)
    targets = [one if isinstance(one, Target) else target(ledger, one) for one in on]
    _check(what, targets)
    with ledger.changing() as change:
        made = change.judge(what, targets, author, note, correction)
    bring_up_to_date(ledger)
    return made


def undo(ledger: Ledger, judgement: str, *, author: str, note: str = "") -> Judgement:
    """Undo the judgement whose id begins so; undoing an undoing brings the first one back.

    Raises LedgerError where there is none, more than one, or it is undone already.
    """
    with ledger.changing() as change:
        made = change.undo(judgement, author, note)
    bring_up_to_date(ledger)
    return made


def target(ledger: Ledger, named: str) -> Target:
    """What a person means: a matter by its id, a claim by its id or the beginning of it, or a report by its id.

    Raises LedgerError where there is no such thing, or more than one claim begins so.
    """
    found = ledger.named(named)
    if found is None:
        raise LedgerError("no such claim, matter or report", named)
    return found


#: On what each judgement may be.
_ON: dict[str, tuple[Owner, ...]] = {
    "merge": ("claim", "matter", "report"),
    "split": ("claim", "report"),
    "accept": ("claim",),
    "reject": ("claim",),
    "correct": ("claim",),
}


def _check(what: What, on: Sequence[Target]) -> None:
    owners = {one.owner for one in on}
    wrong = owners - set(_ON.get(what, ()))
    if wrong:
        raise LedgerError(f"{what} is not said of a {' or a '.join(sorted(wrong))}")
    if "report" in owners and len(owners) > 1:
        raise LedgerError("a judgement is on reports, or on claims and matters, not on both")
