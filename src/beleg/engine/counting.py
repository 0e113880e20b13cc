"""What a claim adds to the matter that it is in, and takes from it when it leaves: so that nobody has to count all of it again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from beleg.ledger.changing import Changing
from beleg.ledger.charting import GivenRow
from beleg.ledger.descending import LineageRow
from beleg.ledger.placing import Held, Unsettled, Whence
from beleg.ledger.tying import TieRow
from beleg.link.series import Figure, counts, figure, same
from beleg.link.when import order
from beleg.model.matter import Telling

_TELLING = msgspec.json.Decoder(Telling)
_ENTRY = msgspec.json.Decoder(
    tuple[str, float | int | None, float | int | None, str, tuple[str, ...], bool, bool, bool]
)

#: Parts what a place in the order of telling is made of, below every sign that a report's id may have.
PART = "\x01"

#: Claims of these kinds tell how far an act is and when it took place; where a matter has none, all do.
ACTS = frozenset({"transfer", "use"})


class Counting:
    """Claims that leave and enter matters while a transaction is open; `write` writes all of it at once.

    touched    the matters in which anything changed, with the entries of their series that did
    """

    def __init__(self, change: Changing) -> None:
        self._change = change
        self._steps: Counter[tuple[str, str, str]] = Counter()
        self._given: Counter[GivenRow] = Counter()
        self._notes: set[Unsettled] = set()
        self.touched: defaultdict[str, set[str]] = defaultdict(set)

    def leave(self, claims: Iterable[Held], whence: Mapping[str, Whence] | None = None) -> None:
        """Let claims leave the matters that they are in; `whence` tells where their reports came from until now, if elsewhere."""
        self._count(list(claims), whence or {}, -1)

    def enter(self, claims: Iterable[Held]) -> None:
        """Let claims enter the matters that they name."""
        self._count(list(claims), {}, 1)

    def withdraw(self, report: str) -> None:
        """Let the claims of a report leave their matters, with their denials, before others take their place."""
        claims = self._change.matters.of_report(report)
        self.leave(claims)
        gone = self._change.ties.of_report(report)
        self._change.ties.tie(gone, ())
        self.ties(gone, -1)

    def regroup(self, report: str, before: LineageRow) -> None:
        """Count the claims of a report, which is of another origin now, or has another place in it, as of that."""
        claims = self._change.matters.of_report(report)
        if claims:
            now = self._change.matters.whence([report])[report]
            self.leave(claims, {report: now._replace(origin=before.origin, counted_as=before.counted_as)})
            self.enter(claims)

    def _count(self, claims: list[Held], known: Mapping[str, Whence], step: int) -> None:
        told = [(held, _TELLING.decode(held.telling)) for held in claims if held.matter is not None]
        reports = {one.report for _, one in told} - known.keys()
        whence = {**self._change.matters.whence(reports), **known}
        for held, one in told:
            matter, came = str(held.matter), whence[one.report]
            for what, value in shares(one, held.block, came):
                self._steps[matter, what, value] += step
            entry = ""
            if counts(one):
                entry = key(figure(one), came.origin)
                self._given[GivenRow(matter, entry, place(one), one.claim, one.report)] += step
                self.touched[matter].add(entry)
            else:
                self.touched[matter].update()
            self._notes.add(Unsettled(held.block, matter, entry))

    def ties(self, ties: Iterable[TieRow], step: int) -> None:
        """Count ties to matters that come, or go."""
        for row in ties:
            if row.matter is not None:
                self._steps[row.matter, "denial", ""] += step if row.denies else 0
                self.touched[row.matter].update()
                self._notes.add(Unsettled(row.block, row.matter, ""))

    def narrow(self, matter: str, ends: Iterable[tuple[str, str]], step: int) -> None:
        """Count what tells a matter from others among what it can be narrowed by, or no longer."""
        for facet, value in ends:
            self._steps[matter, facet, value] += step

    def write(self) -> None:
        """Write what was counted."""
        self._change.tallies.count(self._steps)
        gone = sorted(row for row, step in self._given.items() if step < 0)
        self._change.chart.give(gone, sorted(row for row, step in self._given.items() if step > 0))
        self._steps.clear()
        self._given.clear()

    def note(self) -> None:
        """Note that what was touched has to be found anew, in a later transaction."""
        self._change.matters.note(self._notes)


def shares(one: Telling, block: str, whence: Whence) -> Iterator[tuple[str, str]]:
    """What is counted of a claim in its matter: what, and its value."""
    acts = "act" if one.kind in ACTS else "other"
    yield "block", block
    yield "kind", one.kind
    yield "status", one.status
    yield f"{acts} status", one.status
    yield "certainty", one.certainty
    if one.period:
        yield f"{acts} period", one.period
    yield from (("claimant", code) for code in dict.fromkeys(one.claimants))
    yield from (("goods", code) for code in dict.fromkeys(one.signature.goods))
    yield "report", one.report
    yield "origin" if whence.counted_as == "origin" else "undetermined", whence.origin
    for facet, value in (("outlet", whence.outlet), ("agency", whence.agency)):
        if value:
            yield facet, value
    if whence.published:
        yield "month", whence.published[:7]


def place(one: Telling) -> str:
    """Where a claim stands in the order in which all were said (see `in_order`), as a word that sorts so."""
    return PART.join((said(one.date), said(one.published), one.report, f"{one.position:08}", one.claim))


def said(date: str | None) -> str:
    """A date as a word that sorts as dates do."""
    day, turn = order(date)
    return f"{day}/{turn}"


def key(one: Figure, origin: str) -> str:
    """What the claims of one entry of a series have in common, as a word."""
    return msgspec.json.encode(same(one, origin)).decode()


def stored(entry: str, date: str | None, period: str | None) -> Figure:
    """The figure of an entry from the word for it."""
    _, lower, upper, unit, claimants, planned, used, further = _ENTRY.decode(entry)
    return Figure(lower, upper, unit, claimants, planned, used, further, date, period)


def origin_of(entry: str) -> str:
    """The origin of the reports that tell an entry."""
    return _ENTRY.decode(entry)[0]
