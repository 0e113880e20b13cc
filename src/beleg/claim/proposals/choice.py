"""The learned choice: of the candidates for goods that rules leave open, the one that a linear model is sure of, or none.

Rules propose with spans, weights choose; the model never finds goods or actors of its own.  A softmax over all pairs of actors and
*no act* gives the probabilities; how sure it must be is in its file (docs/decisions/0004-learned-choice.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, fsum
from typing import NamedTuple

from beleg import model
from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.denied import ACCUSED
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.weights import Weights
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.seized import ground, stoppers
from beleg.claim.proposals.candidates import End, Point, conjuncts, ends, points
from beleg.claim.proposals.discourse import Codes, Discourse, Told
from beleg.claim.proposals.features import Candidate, Reader
from beleg.claim.proposals.fired import fires, for_somebody, lands, struck
from beleg.claim.proposals.inside import INSIDE, holding
from beleg.claim.proposals.sharing import SHARED
from beleg.claim.proposals.view import View

#: How many of the strongest features a rule names.
NAMED = 3
#: From here on a candidate that is not sure enough is kept apart.
POSSIBLE = 0.15
#: An end that scores so much is named by form in the clause of its act (scene.WEIGHTS).
BY_FORM = 3
#: Features of a pair of which the sentence names one end, the same that rules find there.
BY_RULE = frozenset({"rules same, open s-", "rules open, same -r"})


@dataclass(slots=True)
class Choice:
    """The likeliest candidate of a point with its probability, and that of all pairs."""

    point: Point
    candidate: Candidate
    likely: float
    others: dict[tuple[Codes, Codes], float] = field(default_factory=dict)


class Opinion(NamedTuple):
    """What the model holds of a finished act, as probabilities.

    `pair` that it is between its ends, `none` that there is no act, `best` of the likeliest pair, `turned` that it goes the other
    way, `supplier` and `recipient` that this end is right.
    `where` tells at which goods it was asked: those of the act's clause (`here`), others of its sentence (`beside`), or at none;
    `elsewhere` and `turned_elsewhere` are the highest that it holds of the pair, and of the other way, at goods of other sentences.
    """

    where: str
    pair: float
    none: float
    best: float
    turned: float
    supplier: float
    recipient: float
    elsewhere: float
    turned_elsewhere: float


NO_OPINION = Opinion("nowhere", 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def candidates(
    point: Point, told: Sequence[Act], speakers: Speakers, discourse: Discourse, weights: Weights, pack: Pack
) -> list[Candidate]:
    """All candidates for what waits at a point: pairs of actors of which its sentence names one at least.

    `told` are the acts that rules tell in its passage.
    """
    attachments = point.scene.attachments
    groups = conjuncts(point.passage, attachments)
    actors = ends(point.scene, groups, discourse, pack)
    if not actors:
        return []
    reader = Reader(View(point, told, speakers, discourse, pack), groups, weights.scales)
    away, (own, _), hit = stoppers(point.scene), ground(point.scene), struck(point.scene, pack)
    sides = [reader.side(end) for end in actors]
    found = []
    for supplier in sides:
        if away and away.issuperset(supplier.known) and supplier.end.codes != own:
            continue
        for recipient in sides:
            if not supplier.known.isdisjoint(recipient.known):
                continue
            if away and away.issuperset(recipient.known) and recipient.end.codes != own:
                continue
            if hit and hit.issuperset(recipient.known):
                continue
            if supplier.groups & recipient.groups and named_once(supplier.end, recipient.end):
                continue  # Mali und Togo schlossen einen Vertrag: who gives is not said
            if supplier.inside or recipient.inside or (supplier.end.codes, recipient.end.codes) in discourse.pairs:
                found.append(reader.candidate(supplier, recipient))
    return found


class Chooser:
    """Chooses in the passages of one report; `unsure` are the candidates so far that are likely, but not likely enough.

    `held` are the choices behind them.
    """

    def __init__(self, read: Sequence[Told], speakers: Speakers, weights: Weights, pack: Pack) -> None:
        self._speakers, self._weights, self._pack = speakers, weights, pack
        self._tables = {
            "act": weights.act,
            "supplier": weights.supplier,
            "recipient": weights.recipient,
            "report": weights.report,
            "pair": weights.pair,
        }
        self.unsure: list[model.Candidate] = []
        self.held: list[Choice] = []
        self._discourse = Discourse(read, speakers.speaks, pack)
        self._choices: dict[int, list[Choice]] = {}  # by passage

    def offered(
        self, passage: Passage, scenes: list[Scene], told: Sequence[Act]
    ) -> list[tuple[Point, list[Candidate]]]:
        """The points of a passage with their candidates; none in a question."""
        if passage.row.text[-1] == "?":
            return []
        return [
            (point, candidates(point, told, self._speakers, self._discourse, self._weights, self._pack))
            for point in points(passage, scenes, self._pack)
        ]

    def judged(self, passage: Passage, scenes: list[Scene], told: list[Act]) -> list[Act]:
        """The acts of rules without those of which the model knows better; where their own clause names both ends it is not asked.

        An end that form names in the act's own clause gives way only where it is very sure.
        """
        if not _waits(scenes):
            return told
        offered = self.offered(passage, scenes, told)
        known = self._choices[id(passage)] = [self.choose(point, found) for point, found in offered if found]
        kept = []
        for act in told:
            asked = act.kind == "transfer" and act.items and not act.parties and act.direct < 2
            choice = next((choice for choice in known if choice.point.scene.stretch is act.stretch), None)
            if not asked or choice is None or _beside(choice, act, told) or not self._better(choice, act):
                kept.append(act)
        return kept

    def acts(self, passage: Passage, scenes: list[Scene], told: Sequence[Act]) -> list[Act]:
        """The acts that the model is sure of, for goods of the passage that no act in `told` has."""
        if passage.row.text[-1] == "?" or not _waits(scenes):
            return []
        found: list[Act] = []
        taken = {item.span for act in told for item in act.items}
        taken |= {
            item.span for scene in scenes if any(act.stretch is scene.stretch for act in told) for item in scene.meant
        }
        taken |= {item.span for act in told if act.basis["kind"].rule == INSIDE for item in holding(act, scenes)}
        for point in points(passage, scenes, self._pack, taken):
            choice = self._known(point) or self._chosen(point, told)
            if choice is None:
                continue
            if choice.likely < self._least(choice):
                if choice.likely >= POSSIBLE:
                    self.held.append(choice)
                    self.unsure.append(self._candidate(choice))
                continue
            before = (act for act in (*told, *found) if act.pair == choice.candidate.pair)
            if not any(set(act.goods) & set(point.codes) for act in before):  # else it is told already
                found.append(self.act(choice))
        return found

    def denied(self, choice: Choice) -> Act:
        """The act of a choice that was held back, now that its supplier denies it."""
        self.held.remove(choice)
        kept = self._candidate(choice)
        self.unsure.remove(kept)
        act = self.act(choice)
        act.because("kind", ACCUSED, act.anchor)
        return act

    def opinion(self, act: Act) -> Opinion:
        """What the model holds of the ends of a finished act: at the goods of its clause, else at those of its sentence."""
        if act.listing:
            return NO_OPINION  # its clause names no end
        choices = self._choices.get(id(act.passage), ())
        elsewhere = [
            choice.others for passage, held in self._choices.items() if passage != id(act.passage) for choice in held
        ]
        told = max((between(others, act.pair) for others in elsewhere), default=0.0)
        turned = max((between(others, act.pair[::-1]) for others in elsewhere), default=0.0)
        own = next((choice for choice in choices if choice.point.scene.stretch is act.stretch), None)
        asked = own or max(choices, key=lambda choice: choice.others.get(act.pair, 0.0), default=None)
        if asked is None:
            return NO_OPINION._replace(elsewhere=told, turned_elsewhere=turned)
        others, (supplier, recipient) = asked.others, act.pair
        return Opinion(
            "here" if own is not None else "beside",
            between(others, act.pair),
            1 - fsum(others.values()),
            asked.likely,
            between(others, act.pair[::-1]),
            fsum(likely for (one, _), likely in others.items() if _part(one, supplier)),
            fsum(likely for (_, other), likely in others.items() if _part(other, recipient)),
            told,
            turned,
        )

    def _known(self, point: Point) -> Choice | None:
        """What was chosen before at a point with the same goods."""
        for choice in self._choices.get(id(point.passage), ()):
            if choice.point.scene is point.scene and choice.point.items == point.items:
                return choice
        return None

    def _chosen(self, point: Point, told: Sequence[Act]) -> Choice | None:
        found = candidates(point, told, self._speakers, self._discourse, self._weights, self._pack)
        return self.choose(point, found) if found else None

    def choose(self, point: Point, found: Sequence[Candidate]) -> Choice:
        """The likeliest of some candidates at a point."""
        scores = [candidate.score for candidate in found]
        base = max(*scores, 0.0)  # no act scores nothing
        powers = [exp(score - base) for score in scores]
        total = fsum(powers) + exp(-base)
        likely = {candidate.pair: power / total for candidate, power in zip(found, powers, strict=True)}
        best = scores.index(max(scores))
        return Choice(point, found[best], powers[best] / total, likely)

    def _least(self, choice: Choice) -> float:
        """How likely the best candidate of a point must be."""
        candidate, sure = choice.candidate, self._weights.thresholds
        named = bool(candidate.supplier.mentions) + bool(candidate.recipient.mentions)
        if "soft goods" in candidate.act.names:
            least = sure.soft_both if named == 2 else sure.soft_one
        elif named == 2:
            least = sure.both if "rules open, open" in candidate.of_pair[0].names else sure.both_by_rule
        else:
            least = sure.one if BY_RULE.isdisjoint(candidate.of_pair[0].names) else sure.one_by_rule
        return least if self._discourse.grounded else max(least, sure.alone)

    def _better(self, choice: Choice, act: Act) -> bool:
        """Whether the model knows better than the rules who the ends of an act are, or that it is none."""
        sure, pair = self._weights.thresholds, choice.candidate.pair
        if SHARED in (act.supplier.rule, act.recipient.rule):
            return False
        if act.direct == 1 and between(choice.others, act.pair) < sure.doubted:
            return True
        roles = zip((act.supplier, act.recipient), pair, strict=True)
        formed = any(role.score >= BY_FORM and role.codes != codes for role, codes in roles)
        least = max(sure.sure if formed else sure.other, self._least(choice))
        return pair != act.pair and choice.likely > least

    def _rule(self, choice: Choice) -> str:
        """How a slot names the model: its probability and the strongest features for it."""
        tables = self._tables
        weighed = [
            (-tables[group][name], f"{group} {name}")
            for group, own in choice.candidate.features
            for name in own
            if name in tables[group]
        ]
        strongest = ", ".join(name for _, name in sorted(weighed)[:NAMED])
        return f"model: score {choice.likely:.2f}, strongest: {strongest}"

    def _candidate(self, choice: Choice) -> model.Candidate:
        point, (supplier, recipient) = choice.point, choice.candidate.pair
        spans = tuple(item.span for item in point.items)
        sentence = point.passage.sentence
        return model.Candidate(
            supplier, recipient, point.codes, spans, sentence, round(choice.likely, 2), self._rule(choice)
        )

    def act(self, choice: Choice) -> Act:
        """The act that a choice says."""
        point, candidate, rule = choice.point, choice.candidate, self._rule(choice)
        act = Act(point.passage, point.scene.stretch, point.items[0].span)
        use = self._weights.use
        likely = point.codes != PERSONS and fsum(use[name] for name in candidate.act.names if name in use) > 0
        if (likely and not for_somebody(point.scene)) or (
            point.codes != PERSONS and (fires(point.scene, self._pack) or lands(point.scene, self._pack))
        ):
            act.kind = "use"
        act.supplier, act.recipient = _role(point, candidate.supplier, rule), _role(point, candidate.recipient, rule)
        act.direct, act.told = 2, True
        act.items, act.goods = point.items, point.codes
        act.goods_spans = tuple(item.span for item in point.items)
        act.evidence.append(point.passage.sentence)
        act.because("kind", rule, act.anchor)
        act.because("goods", rule, *act.goods_spans)
        return act


def named_once(supplier: End, recipient: End) -> bool:
    """Whether a passage names each of two ends only once."""
    return len(supplier.mentions) == len(recipient.mentions) == 1


def _beside(choice: Choice, act: Act, told: Sequence[Act]) -> bool:
    """Whether a choice makes a giver of whom the sentence tells another act with the same recipient the recipient of this one.

    So *Rom verkaufte drei Drohnen, Oslo schenkte zwei Hubschrauber*, to whom the report is about.
    """
    _, recipient = choice.candidate.pair
    return any(
        other.supplier.codes == recipient
        and other.supplier.score >= BY_FORM
        and other.recipient.codes == act.recipient.codes
        for other in told
        if other is not act and act.recipient
    )


def _waits(scenes: list[Scene]) -> bool:
    """Whether goods stand in a passage, or what is meant by them."""
    return any(scene.goods or scene.meant for scene in scenes)


def _role(point: Point, end: End, rule: str) -> Role:
    actors = point.passage.actors
    shown = end.mentions if end.together else end.mentions[:1]
    return Role(end.codes, rule, tuple(actors[number].span for number in shown))


def _part(codes: tuple[str, ...], end: tuple[str, ...]) -> bool:
    """Whether a candidate's end is the one asked about, or one of those that it names together."""
    return codes == end or (len(end) > 1 and bool(codes) and set(end).issuperset(codes))


def between(others: Mapping[tuple[Codes, Codes], float], pair: tuple[Codes, Codes]) -> float:
    """How likely an act is between two ends: of several together as likely as between any of them."""
    one, other = pair
    if len(one) < 2 and len(other) < 2:
        return others.get(pair, 0.0)
    return fsum(likely for (first, second), likely in others.items() if _part(first, one) and _part(second, other))
