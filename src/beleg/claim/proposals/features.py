"""The candidates of one point with their features: what the grammar, the report and its background say of them.

No feature is a word of the open classes, an actor or goods: what is learned from some acts must hold for others.  A feature is a
name; names that many candidates share are found and weighed once, by what they depend on.
"""

from __future__ import annotations

from collections.abc import Set

from beleg.claim.domain.scales import Part, Scales, Sides, weighed
from beleg.claim.proposals.act_features import act_features
from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.company_features import company_of_end
from beleg.claim.proposals.discourse import Codes
from beleg.claim.proposals.finished_features import agrees, finished_features
from beleg.claim.proposals.mention_features import mention_features
from beleg.claim.proposals.report_features import end_features, here_features, report_parts, told_features
from beleg.claim.proposals.view import View, tie

NOTHING = Part(frozenset(), 0.0)
#: In which order giver (s), getter (r) and goods (g) stand, by whether giver and getter stand before the goods, and giver before
#: getter.
ORDERS = ("grs", "gsr", "rgs", "", "", "sgr", "rsg", "srg")


class Side:
    """An actor at either end, as all candidates of a point share it.

    `parts` are its features as supplier and as recipient, those of the report's company of actors last; `as_supplier` and
    `as_recipient` what they weigh together.  `chosen` tells whether rules choose it for either end, `same` whether the act of the
    rules has it there, `is_end` that it has just it.  `groups` are the conjuncts that it belongs to, as bits; `first` and `ties`
    where it stands and how it is tied in as supplier and as recipient, if it is `inside` the passage (1, else 0).
    """

    __slots__ = (
        "as_recipient",
        "as_supplier",
        "chosen",
        "end",
        "first",
        "groups",
        "inside",
        "is_end",
        "known",
        "parts",
        "same",
        "ties",
    )

    def __init__(self, end: End, parts: list[Sides]) -> None:
        self.end, self.known, self.parts = end, frozenset(end.codes), parts
        self.inside = 1 if end.mentions else 0
        self.as_supplier = self.as_recipient = 0.0
        for supplier, recipient in parts:
            self.as_supplier += supplier.weight
            self.as_recipient += recipient.weight
        self.chosen: tuple[str, str] = "open", "open"
        self.same: tuple[str, str] = "open", "open"
        self.is_end: tuple[bool, bool] = False, False
        self.groups, self.first = 0, 0
        self.ties: tuple[str, str] = "", ""


class Candidate:
    """A pair of actors as supplier and recipient of the goods of a point; `score` is what its features weigh."""

    __slots__ = ("act", "gets", "gives", "of_pair", "score")

    def __init__(self, act: Part, gives: Side, gets: Side, of_pair: tuple[Part, ...]) -> None:
        """`of_pair` are the parts of what tells of the pair, first what rules choose here, last where the report names both."""
        self.act, self.gives, self.gets, self.of_pair = act, gives, gets, of_pair
        score = act.weight + gives.as_supplier + gets.as_recipient
        for part in of_pair:
            score += part.weight
        self.score = score

    @property
    def supplier(self) -> End:
        return self.gives.end

    @property
    def recipient(self) -> End:
        return self.gets.end

    @property
    def pair(self) -> tuple[Codes, Codes]:
        return self.gives.end.codes, self.gets.end.codes

    @property
    def features(self) -> list[tuple[str, Set[str]]]:
        """The names of its features in parts, each with the table that weighs it."""
        gives, gets = [part[0].names for part in self.gives.parts], [part[1].names for part in self.gets.parts]
        pair = [part.names for part in self.of_pair]
        return [
            ("act", self.act.names),
            *(("supplier", names) for names in gives[:-1]),
            *(("recipient", names) for names in gets[:-1]),
            *(("pair", names) for names in pair[:-1]),
            *(("report", names) for names in (gives[-1], gets[-1], pair[-1])),
        ]


class Reader:
    """Reads the candidates of one point; `groups` are the conjuncts of its passage."""

    def __init__(self, view: View, groups: list[list[int]], scales: Scales) -> None:
        self.view, self._groups, self._scales = view, groups, scales
        self.act = weighed(scales.act, act_features(view))
        self._here: dict[tuple[int, str, str], Part] = {}
        self._finished: dict[tuple[int, str, str, bool], Part] = {}

    def side(self, end: End) -> Side:
        """An actor as supplier and as recipient."""
        view, scales = self.view, self._scales
        parts = end_features(view, end, scales)
        if end.mentions:
            parts += self._mentioned(end)
        parts.append(company_of_end(view.discourse, end, scales))
        side = Side(end, parts)
        gives, gets = view.chosen
        side.chosen = _chosen(gives.codes, side.known), _chosen(gets.codes, side.known)
        act = view.act
        if act is not None:
            side.same = agrees(act.supplier, side.known), agrees(act.recipient, side.known)
            side.is_end = act.supplier.codes == end.codes, act.recipient.codes == end.codes
        if end.mentions:
            attachments = view.point.scene.attachments
            side.first = view.point.passage.actors[end.mentions[0]].first
            side.ties = tie(attachments[end.mentions[-1]]), tie(attachments[end.mentions[0]])
            for bit, group in enumerate(self._groups):
                if not set(group).isdisjoint(end.mentions):
                    side.groups |= 1 << bit
        return side

    def _mentioned(self, end: End) -> list[Sides]:
        """Features of an actor that the passage names: of its mentions, and what rules find for either end there."""
        view = self.view
        both: set[str] = set()
        supplier: set[str] = set()
        recipient: set[str] = set()
        for number in end.mentions[:1] if end.together else end.mentions:
            both |= mention_features(view, number)
            _of_rules(view, number, supplier, recipient)
        if end.together:
            both.add("conjuncts together")
        elif len(end.mentions) > 1:
            both.add("named twice")
        gives, gets = view.chosen
        for chosen, own, other in ((gives, supplier, recipient), (gets, recipient, supplier)):
            if not set(chosen.codes).isdisjoint(end.codes):
                own.add("chosen by rules")
                other.add("chosen for the other end")
        return [self._scales.sides(both, both), self._scales.sides(supplier, recipient)]

    def candidate(self, gives: Side, gets: Side) -> Candidate:
        """Two actors as the ends of one act."""
        view, inside = self.view, 2 * gives.inside + gets.inside
        about, together = report_parts(view, gives.end.codes, gets.end.codes, inside, self._scales)
        here_key = inside, gives.chosen[0], gets.chosen[1]
        here = self._here.get(here_key)
        if here is None:
            here = self._here[here_key] = here_features(view, *here_key, self._scales)
        turned = gives.is_end[1] and gets.is_end[0]
        finished_key = inside, gives.same[0], gets.same[1], turned
        finished = self._finished.get(finished_key)
        if finished is None:
            finished = self._finished[finished_key] = finished_features(view, *finished_key, self._scales)
        told = told_features(view, gives.end.codes, gets.end.codes, inside, self._scales)
        both = self._both(gives, gets) if inside == 3 else NOTHING
        return Candidate(self.act, gives, gets, (here, about, told, finished, both, together))

    def _both(self, gives: Side, gets: Side) -> Part:
        """Features of two actors that the passage names."""
        view, unit = self.view, self.view.point.unit
        order = ORDERS[4 * (gives.first < unit) + 2 * (gets.first < unit) + (gives.first < gets.first)]
        first, second = gives.ties[0], gets.ties[1]
        joined = gives.groups & gets.groups != 0
        key = "both", order, first, second, joined, view.deed
        part = self._scales.kept.get(key)
        if part is None:
            found = {f"order {order}", f"{first}, {second}", f"{first[0]}{second[0]} {order} deed {view.deed}"}
            if joined:
                found.add("conjuncts of each other")
            part = self._scales.keep(key, self._scales.pair, found)
        return part


def _of_rules(view: View, number: int, supplier: set[str], recipient: set[str]) -> None:
    """Adds what rules find for either end in a mention."""
    for item, where in view.evidence.get(number, ()):
        gives = item.role == "supplier"
        supplier.add(f"{'rule' if gives else 'against'}: {item.rule}{where}")
        recipient.add(f"{'against' if gives else 'rule'}: {item.rule}{where}")


def _chosen(chosen: Codes, end: frozenset[str]) -> str:
    """Whether rules choose an end, another one, or leave it open."""
    return "open" if not chosen else "other" if end.isdisjoint(chosen) else "same"
