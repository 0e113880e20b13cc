"""What the first page asks for, and what it gets."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from beleg.ledger.rows import ClaimRow
from beleg.model import Certainty, Kind, Status, Unit

#: What matters can be narrowed by.  Values are codes, but for outlet and agency (names) and month (`2023-11`).
Facet = Literal[
    "supplier", "recipient", "goods", "claimant", "kind", "status", "certainty", "outlet", "agency", "month"
]
FACETS: tuple[Facet, ...] = get_args(Facet)

#: How matters are ordered: by when they were last or first spoken of, by how many reports, origins or claims; the latest and the
#: most come first.
Sort = Literal["last", "first", "reports", "origins", "claims"]
SORTS: tuple[Sort, ...] = get_args(Sort)

#: Matters on a page.
PAGE = 40


class Query(msgspec.Struct, frozen=True):
    """Which matters are asked for.

    text     words of their passages (see ClaimFilter)
    chosen   facets and their values: of one facet any, of several facets each
    sort     the order; `after` is the key of the last matter of the page before
    """

    text: str = ""
    chosen: tuple[tuple[Facet, str], ...] = ()
    sort: Sort = "last"
    after: str | None = None

    def values(self, facet: Facet) -> tuple[str, ...]:
        """What is chosen of one facet."""
        return tuple(value for name, value in self.chosen if name == facet)


class Point(msgspec.Struct, frozen=True, array_like=True):
    """One figure of a matter's curve: a date as far as known, and bounds, None where open."""

    date: str | None
    lower: int | float | None
    upper: int | float | None


class MatterLine(msgspec.Struct, frozen=True):
    """A matter in a line.

    supplier, recipient, goods   codes
    lower, upper, unit           the latest bounds; unit is None where it has no figure
    curve                        its figures of that unit over time
    claims, reports, origins, undetermined, claimants   how many
    denied_by                    who denies it
    """

    id: str
    kind: Kind
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    status: Status
    certainty: Certainty
    first: str | None
    last: str | None
    claims: int
    reports: int
    origins: int
    undetermined: int
    claimants: int
    denied_by: tuple[str, ...] = ()
    denials: int = 0
    lower: int | float | None = None
    upper: int | float | None = None
    unit: Unit | None = None
    approximate: bool = False
    curve: tuple[Point, ...] = ()


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

    `hits` are the passages that hold the words asked for, by matter.
    """

    lines: tuple[MatterLine, ...]
    total: int
    facets: dict[Facet, tuple[FacetValue, ...]]
    next: str | None = None
    hits: dict[str, tuple[Hit, ...]] = {}


class Matter(msgspec.Struct, frozen=True):
    """One matter with its claims in order of date."""

    line: MatterLine
    rows: tuple[ClaimRow, ...]
