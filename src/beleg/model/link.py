"""What reports have to do with each other: copies, versions, and the origins of reporting that these make."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Span

#: How one report comes from another: the same text; with parts left out; with own parts added; updated by the same sender;
#: nothing but quotations shared; the other named as the source.
LinkKind = Literal["copy", "shortened", "extended", "version", "quotes", "names"]

#: The kinds by which reports go back to one piece of reporting.
LINEAGE_KINDS: frozenset[str] = frozenset({"copy", "shortened", "extended", "version"})

#: The same words in two reports: where they stand in the one, and where in the other.
Passage = tuple[Span, Span]

Lineage = Literal["original", "copy", "undetermined"]
CountedAs = Literal["origin", "undetermined"]


class Link(msgspec.Struct, frozen=True, order=True):
    """Two reports, by id, and how `a`, the later or derived one, goes back to `b`.

    `shared_a` is the share of the body of `a` that stands in `b`, `shared_b` the other way round; `passages` are the common
    passages, in the order of `a`.  `directed` is False where nothing tells which of the two is the later; `a` and `b` then
    stand in the order of their ids.  `why` is one line for people.
    """

    a: str
    b: str
    kind: LinkKind
    shared_a: float
    shared_b: float
    passages: tuple[Passage, ...]
    why: str
    directed: bool = True


class Origin(msgspec.Struct, frozen=True):
    """The reports, by id, that go back to one piece of reporting, the earliest first.

    `counted_as` is `undetermined` where a lone report does not tell where it comes from: it may be an origin or a copy of a
    report that the ledger does not have.
    """

    id: str
    reports: tuple[str, ...]
    agency: str | None
    first_published: str | None
    counted_as: CountedAs
