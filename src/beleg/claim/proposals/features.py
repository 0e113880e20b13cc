"""The features of the candidates of one point, as names: what the grammar, the report and its background say of them.

No feature is a word of the open classes, an actor or goods: what is learned from some acts must hold for others.
"""

from __future__ import annotations

from collections.abc import Set

from beleg.claim.proposals.act_features import act_features
from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.company_features import company_features
from beleg.claim.proposals.finished_features import finished_features
from beleg.claim.proposals.mention_features import mention_features
from beleg.claim.proposals.report_features import Sides, end_features, pair_features
from beleg.claim.proposals.view import View, tie

NOTHING: frozenset[str] = frozenset()


class Reader:
    """Reads the features of the candidates of one point."""

    def __init__(self, view: View) -> None:
        self.view = view

    def act(self) -> set[str]:
        """Features of the goods and their clause."""
        return act_features(self.view)

    def ends(self, end: End) -> Sides:
        """Features of an actor as supplier and as recipient."""
        supplier, recipient = end_features(self.view, end)
        if not end.mentions:
            return supplier, recipient
        both: set[str] = set()
        for number in end.mentions[:1] if end.together else end.mentions:
            both |= mention_features(self.view, number)
            self._of_rules(number, supplier, recipient)
        if end.together:
            both.add("conjuncts together")
        elif len(end.mentions) > 1:
            both.add("named twice")
        gives, gets = self.view.chosen
        for chosen, own, other in ((gives, supplier, recipient), (gets, recipient, supplier)):
            if set(chosen.codes) & set(end.codes):
                own.add("chosen by rules")
                other.add("chosen for the other end")
        return both | supplier, both | recipient

    def pair(self, supplier: End, recipient: End, groups: list[list[int]]) -> tuple[Set[str], ...]:
        """Features of two actors as the ends of one act, in parts; `groups` are the conjuncts of the passage."""
        view = self.view
        named = bool(supplier.mentions and recipient.mentions)
        inside = f"{'s' if supplier.mentions else '-'}{'r' if recipient.mentions else '-'}"
        return (
            *pair_features(view, supplier, recipient, inside),
            finished_features(view, supplier, recipient, inside),
            self._both(supplier, recipient, groups) if named else NOTHING,
            *company_features(view.discourse, supplier, recipient, inside),
        )

    def _both(self, supplier: End, recipient: End, groups: list[list[int]]) -> set[str]:
        """Features of two actors that the passage names."""
        point = self.view.point
        actors, attachments = point.passage.actors, point.scene.attachments
        gives, gets = actors[supplier.mentions[0]], actors[recipient.mentions[0]]
        order = "".join(letter for _, letter in sorted([(gives.first, "s"), (gets.first, "r"), (point.unit, "g")]))
        found = {f"order {order}"}
        if any(set(supplier.mentions) & set(group) and set(recipient.mentions) & set(group) for group in groups):
            found.add("conjuncts of each other")
        tied = tie(attachments[supplier.mentions[-1]]), tie(attachments[recipient.mentions[0]])
        found.add(f"{tied[0]}, {tied[1]}")
        found.add(f"{tied[0][0]}{tied[1][0]} {order} deed {self.view.deed}")
        return found

    def _of_rules(self, number: int, supplier: set[str], recipient: set[str]) -> None:
        """Adds what rules find for either end in a mention."""
        for scene, evidence in self.view.evidence:
            where = "" if scene is self.view.point.scene else ", beside"
            for item in evidence:
                if item.actor == number:
                    gives = item.role == "supplier"
                    supplier.add(f"{'rule' if gives else 'against'}: {item.rule}{where}")
                    recipient.add(f"{'against' if gives else 'rule'}: {item.rule}{where}")
