"""That somebody says nothing of what a report tells."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.claim import Basis
from beleg.model.span import Spans

#: How somebody says nothing: says nothing, will not say anything, was asked and gave no answer, neither confirms nor denies.
ReactionKind = Literal["no_comment", "declined", "unanswered", "neither"]

#: Of what: of the act, or only of details of it.
ReactionScope = Literal["act", "details"]


class Reaction(msgspec.Struct, frozen=True):
    """That `actors` (codes) say nothing of an act: neither a claim nor a denial of it.

    `claims` are the ids of the claims of the same report that tell the act, none where it tells several equally near ones.  `date`
    is when they said nothing, in EDTF, as far as the sentence tells; `evidence` the sentences that say so, `basis` the passages and
    the rules behind `kind`, `actors` and `claims`.
    """

    id: str
    kind: ReactionKind
    scope: ReactionScope
    actors: tuple[str, ...]
    claims: tuple[str, ...]
    evidence: Spans
    date: str | None = None
    basis: tuple[Basis, ...] = ()

    def spans(self) -> Spans:
        """Every span that it rests on."""
        return (*self.evidence, *(span for basis in self.basis for span in basis.spans))
