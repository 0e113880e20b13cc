"""What the desk's pages ask of a ledger, and what they get."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar, get_args

import msgspec

from beleg.model import Certainty, Claim, CountedAs, Kind, Lineage, ReactionKind, ReactionScope, Span, Status, Unit
from beleg.model.matter import Change, Telling, TieKind

#: What matters can be narrowed by.  Values are codes, but for outlet and agency (names) and month (`2023-11`).
Facet = Literal[
    "supplier", "recipient", "goods", "claimant", "kind", "status", "certainty", "outlet", "agency", "month"
]
FACETS: tuple[Facet, ...] = get_args(Facet)

#: How matters are ordered: by when they were last or first spoken of, by how many reports, origins or claims; the latest and the
#: most come first.
Sort = Literal["last", "first", "reports", "origins", "claims"]
SORTS: tuple[Sort, ...] = get_args(Sort)


Shape = TypeVar("Shape")


def filled(shape: Callable[..., Shape], row: Sequence[Any]) -> Shape:
    """A value whose fields are the columns of a row, in this order."""
    return shape(*row)


class Query(msgspec.Struct, frozen=True):
    """Which matters are asked for.

    text     words of their passages (see ClaimFilter)
    chosen   facets and their values: of one facet any, of several facets each
    sort     the order; `after` is the id of the last matter of the page before
    """

    text: str = ""
    chosen: tuple[tuple[Facet, str], ...] = ()
    sort: Sort = "last"
    after: str | None = None

    def values(self, facet: Facet) -> tuple[str, ...]:
        """What is chosen of one facet."""
        return tuple(value for name, value in self.chosen if name == facet)


class Point(msgspec.Struct, frozen=True, array_like=True):
    """One figure of a matter's curve: a date as far as known, bounds, None where open, and how it stands to earlier ones."""

    date: str | None
    lower: int | float | None
    upper: int | float | None
    unit: Unit
    change: Change


class MatterLine(msgspec.Struct, frozen=True):
    """A matter in a line.

    supplier, recipient, goods   codes; `type` is the one type named that tells it from another matter
    lower, upper, unit           the latest bounds; unit is None where it has no figure
    curve                        its figures over time in the unit of the latest, without those only repeated; of many some
    claims, reports, origins, undetermined, claimants   how many
    denied_by                    who denies it, in `denials` ties
    """

    id: str
    kind: Kind
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    type: str
    period: str | None
    status: Status
    certainty: Certainty
    claims: int
    reports: int
    origins: int
    undetermined: int
    claimants: int
    denied_by: tuple[str, ...]
    denials: int
    first: str | None
    last: str | None
    lower: int | float | None
    upper: int | float | None
    unit: Unit | None
    approximate: bool
    curve: tuple[Point, ...]


class Hit(msgspec.Struct, frozen=True):
    """A passage that holds the words asked for: where it stands, and its words."""

    report: str
    start: int
    end: int
    quote: str
    published: str | None
    outlet: str | None


class FacetValue(msgspec.Struct, frozen=True):
    """One value of a facet, and how many matters of the result have it."""

    value: str
    matters: int


class MattersPage(msgspec.Struct, frozen=True):
    """One page of matters: its lines, how many there are in all, the facets of all, and where the next page begins.

    `hits` are passages that hold the words asked for, by matter; `all_seen` is False where there are so many that only the newest
    were looked at.  `words` are those that were looked for: other forms of the words typed, too (see `beleg.ledger.search.sought`).
    """

    lines: tuple[MatterLine, ...]
    total: int
    facets: dict[Facet, tuple[FacetValue, ...]]
    next: str | None = None
    hits: dict[str, tuple[Hit, ...]] = {}
    all_seen: bool = True
    words: tuple[str, ...] = ()


class Told(msgspec.Struct, frozen=True):
    """A claim in its report as pages list it: what it says, in which words, and where the report comes from.

    telling       what it says, as people corrected it
    via           codes of those through whose hands it came
    position      its report's place in the origin, from 0
    start, end    of its first passage; `quote` is the words there
    judged        `accepted`, `rejected` or None
    """

    public_id: str
    report: str
    published: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    lineage: Lineage
    origin: str
    position: int
    judged: str | None
    start: int
    end: int
    quote: str
    telling: Telling
    via: tuple[str, ...] = ()


class Whole(msgspec.Struct, frozen=True):
    """A claim in its report with all of its slots, as people corrected them."""

    told: Told
    claim: Claim


class WholePage(msgspec.Struct, frozen=True):
    """A page of a matter's claims with all of their slots; `next` is where the next page begins."""

    claims: tuple[Whole, ...]
    next: str | None


class Source(msgspec.Struct, frozen=True):
    """An origin of reporting as far as a page tells of it, with claims that go back to it, the earliest first."""

    origin: str
    counted_as: CountedAs
    agency: str | None
    first_published: str | None
    reports: int
    claims: tuple[Told, ...]


class Figure(msgspec.Struct, frozen=True):
    """An entry of a matter's series (see `beleg.model.matter.Entry`), and with which certainty its first claim gives it."""

    position: int
    date: str | None
    lower: int | float | None
    upper: int | float | None
    unit: Unit
    approximate: bool
    claimants: tuple[str, ...]
    certainty: Certainty
    change: Change
    compared: int | None
    claim: str
    report: str
    reports: int
    origin: str


class Against(msgspec.Struct, frozen=True):
    """A denial or confirmation of a matter, and the words."""

    kind: TieKind
    status: Status
    date: str | None
    claimants: tuple[str, ...]
    claim: str
    report: str
    outlet: str | None
    quote: str


class Silent(msgspec.Struct, frozen=True):
    """Who says nothing of a matter, and the words: characters `start` to `end` of the report, the first passage that says so."""

    public_id: str
    kind: ReactionKind
    scope: ReactionScope
    actors: tuple[str, ...]
    date: str | None
    report: str
    outlet: str | None
    start: int
    end: int
    quote: str

    @property
    def at(self) -> Span:
        return Span(self.start, self.end)


class Norm(msgspec.Struct, frozen=True):
    """A norm, and how many claims name it, or would fall under it by rule; `title` and `why` are the rule's."""

    norm: str
    claims: int
    title: str = ""
    why: str = ""


class Series(msgspec.Struct, frozen=True):
    """A matter's figures over time, what is said against or for it, and who says nothing of it."""

    figures: tuple[Figure, ...]
    against: tuple[Against, ...]
    silent: tuple[Silent, ...] = ()


class Matter(msgspec.Struct, frozen=True):
    """A matter: a page of its claims by origin, its series as far as the page lists it, and norms.

    `next` is where the next page of claims begins.  `claimed` are norms that somebody says are broken, `suggested` those that rules
    suggest.  `rejected` are claims that people rejected and that are compared with those of this matter; they are in no matter.
    """

    line: MatterLine
    sources: tuple[Source, ...]
    series: Series
    claimed: tuple[Norm, ...]
    suggested: tuple[Norm, ...]
    rejected: tuple[Told, ...] = ()
    next: str | None = None
