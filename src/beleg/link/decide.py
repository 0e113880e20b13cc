"""Whether two reports go back to one text, and how."""

from __future__ import annotations

import msgspec

from beleg.link import wording
from beleg.link.body import Body, body
from beleg.link.changes import Changes, changes
from beleg.link.direction import direction
from beleg.link.heads import Heads, apart, heads, same_outlet, same_sender
from beleg.link.overlap import TELLING, Overlap, overlap, passages
from beleg.link.runs import Run
from beleg.model import Report
from beleg.model.link import Link, LinkKind

# The shares below were set on synthetic copies of one set of texts and checked on those of another (tests/link/wire.py,
# tools/score_links.py).

#: So much of the words of one report outside quotation marks, in telling runs, makes a copy whatever the heads say.
COPIED = 0.5
#: So much where both come from one agency, or outlet, and were published near each other.
COPIED_NEAR = 0.3
#: So much where they lie further apart: background that a follow-up repeats is less.
COPIED_FAR = 0.75
#: So much of both together, of reports published near each other; and where they have one sender.
BOTH_NEAR = 0.7
BOTH_SENT = 0.6
#: So much of both together, with the short runs, where the order of words was changed.
TURNED = 0.9
#: So much, with the short runs, of a text and of its lead, put in other words with an agency's credit.
REWORDED = 0.3
REWORDED_TOLD = 0.2
LEAD = 40
#: Fewer common words outside quotation marks decide nothing, and fewer decide nothing by a lesser share.
FEWEST_WORDS = 12
FEWEST_NEAR = 18
#: Days: an agency's text is printed on the day or soon after; what is later is a follow-up.
NEAR_DAYS = 3
FAR_DAYS = 10
#: Words of a shared quotation that are no chance.
QUOTATION = 6


class Compared(msgspec.Struct, frozen=True):
    """A report made ready to be compared."""

    heads: Heads
    body: Body


def compared(report: Report) -> Compared:
    """Take from `report` what comparing needs."""
    return Compared(heads(report), body(report))


def decide(one: Compared, other: Compared) -> Link | None:
    """The link between two reports, None where they share no more than news of one event do.

    Symmetric: the order of the arguments does not matter.
    """
    found = direction(one.heads, other.heads)
    a, b = (one, other) if found.later is one.heads else (other, one)
    shared = overlap(a.body, b.body)
    loose = _reworded(a, b, shared)
    if not loose and not _copied(a, b, shared):
        return _quoting(a, b, shared, found.told)
    if not found.told:
        a, b, shared = _by_length(a, b, shared)
    changed = changes(a.body, b.body, shared)
    kind = _kind(a.heads, b.heads, changed, same=a.body.words == b.body.words)
    return Link(
        a=a.heads.id,
        b=b.heads.id,
        kind=kind,
        shared_a=round(shared.shared_a, 4),
        shared_b=round(shared.shared_b, 4),
        passages=passages(a.body, b.body, shared.runs if loose else shared.telling()),
        why=wording.lineage(kind, a.heads, b.heads, shared, changed, found.told, reworded=loose),
        directed=bool(found.told),
    )


def naming(one: Compared, other: Compared, name: str) -> Link:
    """The link from a report to the one of an outlet or agency that it gives as its source under `name`."""
    shared = overlap(one.body, other.body)
    return Link(
        a=one.heads.id,
        b=other.heads.id,
        kind="names",
        shared_a=round(shared.shared_a, 4),
        shared_b=round(shared.shared_b, 4),
        passages=passages(one.body, other.body, shared.telling()),
        why=wording.naming(name, one.heads, other.heads),
    )


def _by_length(a: Compared, b: Compared, shared: Overlap) -> tuple[Compared, Compared, Overlap]:
    """Where nothing else tells, the text that has less of its own is the derived one: cutting is commoner than adding."""
    own_a, own_b = len(a.body) * (1 - shared.shared_a), len(b.body) * (1 - shared.shared_b)
    if own_a <= own_b:
        return a, b, shared
    return b, a, overlap(b.body, a.body)


def _copied(a: Compared, b: Compared, shared: Overlap) -> bool:
    most = max(shared.told_a, shared.told_b)
    if _all_quoted(a.body) or _all_quoted(b.body):
        most = max(shared.shared_a, shared.shared_b)
    elif shared.words < min(FEWEST_WORDS, _outside(a.body), _outside(b.body)):
        return False
    days = apart(a.heads, b.heads)
    if days is not None and days > FAR_DAYS:
        return most >= COPIED_FAR
    if most >= COPIED:
        return True
    if days is None or days > NEAR_DAYS or shared.words < FEWEST_NEAR:
        return False
    both = shared.told_a + shared.told_b
    sent = same_sender(a.heads, b.heads) or same_outlet(a.heads, b.heads)
    return both >= BOTH_NEAR or (sent and both >= BOTH_SENT and most >= COPIED_NEAR)


def _reworded(a: Compared, b: Compared, shared: Overlap) -> bool:
    """Whether one says in other words what the other says: many short runs, where long ones are few.

    Where most of both is common, by that alone; else where one agency is credited and the lead is common, too: a follow-up
    has a lead of its own.
    """
    days = apart(a.heads, b.heads)
    if days is None or days > NEAR_DAYS or _copied(a, b, shared):
        return False
    words = min(shared.loose_a * _outside(a.body), shared.loose_b * _outside(b.body))
    if words < FEWEST_NEAR:
        return False
    if shared.loose_a + shared.loose_b >= TURNED:
        return True
    if max(shared.told_a, shared.told_b) < REWORDED_TOLD or max(shared.loose_a, shared.loose_b) < REWORDED:
        return False
    return same_sender(a.heads, b.heads) and min(shared.lead(LEAD)) >= REWORDED


def _outside(text: Body) -> int:
    return text.quoted.count(0)


def _all_quoted(text: Body) -> bool:
    """Whether a body is hardly anything but quotation: an interview or a speech, whose words are the text's own."""
    return _outside(text) * 5 < len(text)


def _kind(a: Heads, b: Heads, changed: Changes, *, same: bool) -> LinkKind:
    """How `a` goes back to `b`: as an update of the same sender, or by what it left out and added.

    Words of its own weigh double: they are what `b` does not vouch for.
    """
    if not same and (same_outlet(a, b) or same_sender(a, b)):
        noted = a.version is not None and a.version != b.version
        if noted or same_outlet(a, b) or changed.figures:
            return "version"
    elif not same and a.version is not None and b.version is None and a.outlet is None and b.outlet is None:
        return "version"
    if changed.left_out == changed.added == 0:
        return "copy"
    return "extended" if changed.added * 2 > changed.left_out else "shortened"


def _quoting(a: Compared, b: Compared, shared: Overlap, told: str) -> Link | None:
    """A link by quotations alone, None where none of any length is shared."""
    said = tuple(run for run in (_quoted(a.body, b.body, run) for run in shared.telling()) if run is not None)
    if not said:
        return None
    words = sum(run.length for run in said)
    return Link(
        a=a.heads.id,
        b=b.heads.id,
        kind="quotes",
        shared_a=round(words / len(a.body), 4),
        shared_b=round(words / len(b.body), 4),
        passages=passages(a.body, b.body, said),
        why=wording.quoting(words, told),
        directed=bool(told),
    )


def _quoted(a: Body, b: Body, run: Run) -> Run | None:
    """The longest part of a run that is quoted on both sides, None where it is too short to tell anything."""
    best, first, length = 0, 0, 0
    for step in range(run.length):
        length = length + 1 if a.quoted[run.here + step] and b.quoted[run.there + step] else 0
        if length > best:
            best, first = length, step - length + 1
    return Run(run.here + first, run.there + first, best) if best >= max(QUOTATION, TELLING) else None
