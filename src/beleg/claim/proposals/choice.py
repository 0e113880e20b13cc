"""The learned choice: of the candidates for goods that rules leave open, the one that a linear model is sure of, or none.

Rules propose with spans, weights choose; the model never finds goods or actors of its own, and takes no candidate below the
threshold of its file.  A softmax over all pairs of actors and *no act* gives the probabilities.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import exp, fsum

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.weights import Weights
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.candidates import End, Point, conjuncts, ends, points
from beleg.claim.proposals.features import Reader
from beleg.model import Span

#: How many of the strongest features a rule names.
NAMED = 3

Features = tuple[set[str], set[str], set[str], set[str]]


class Candidate:
    """A pair of actors as supplier and recipient of the goods of a point, with the features of act, ends and pair."""

    __slots__ = ("features", "recipient", "supplier")

    def __init__(self, supplier: End, recipient: End, features: Features) -> None:
        self.supplier, self.recipient, self.features = supplier, recipient, features


def candidates(point: Point, speaks: Callable[[Span], bool], pack: Pack) -> list[Candidate]:
    """All candidates for the goods of a point; none where fewer than two actors stand in its passage."""
    attachments = point.scene.attachments
    actors = ends(point.passage, attachments, pack)
    if not actors:
        return []
    reader = Reader(point, speaks, pack)
    act = reader.act()
    read = [(end, *reader.ends(end)) for end in actors]
    groups = conjuncts(point.passage, attachments)
    return [
        Candidate(supplier, recipient, (act, gives, gets, reader.pair(supplier, recipient, groups)))
        for supplier, gives, _ in read
        for recipient, _, gets in read
        if not set(supplier.codes) & set(recipient.codes)
    ]


def choose_acts(
    passage: Passage, scenes: list[Scene], told: Iterable[Act], speaks: Callable[[Span], bool], pack: Pack
) -> list[Act]:
    """The acts that the model is sure of, for goods of the passage that no act in `told` has; none where the pack has no model."""
    weights = pack.choice
    if weights is None or len(passage.actors) < 2 or not passage.goods or passage.row.text[-1] == "?":
        return []
    found: dict[tuple[int, tuple[str, ...], tuple[str, ...]], Act] = {}
    taken = {item.span for act in told for item in act.items}
    for point in points(passage, scenes, pack, taken):
        chosen = _choose(candidates(point, speaks, pack), weights)
        if chosen is None:
            continue
        candidate, score = chosen
        key = point.scene.stretch.first, candidate.supplier.codes, candidate.recipient.codes
        rule = f"model: score {score:.2f}, strongest: {', '.join(_strongest(candidate, weights))}"
        if key not in found:
            found[key] = _act(point, candidate, rule)
        _add(found[key], point, rule)
    return list(found.values())


def _choose(found: list[Candidate], weights: Weights) -> tuple[Candidate, float] | None:
    """The candidate whose probability reaches the threshold, with it."""
    if not found:
        return None
    scores = [_score(candidate, weights) for candidate in found]
    top = max(scores)
    base = max(top, 0.0)  # no act scores nothing
    best = found[scores.index(top)]
    probability = exp(top - base) / (fsum(exp(score - base) for score in scores) + exp(-base))
    return (best, probability) if probability >= weights.threshold else None


def _score(candidate: Candidate, weights: Weights) -> float:
    return fsum(weight for _, weight in _weighed(candidate, weights))


def _weighed(candidate: Candidate, weights: Weights) -> list[tuple[str, float]]:
    tables = (
        ("act", weights.act),
        ("supplier", weights.supplier),
        ("recipient", weights.recipient),
        ("pair", weights.pair),
    )
    return [
        (f"{group} {name}", table[name])
        for (group, table), names in zip(tables, candidate.features, strict=True)
        for name in names
        if name in table
    ]


def _strongest(candidate: Candidate, weights: Weights) -> list[str]:
    weighed = sorted(_weighed(candidate, weights), key=lambda item: (-item[1], item[0]))
    return [name for name, _ in weighed[:NAMED]]


def _act(point: Point, candidate: Candidate, rule: str) -> Act:
    act = Act(point.passage, point.scene.stretch, point.goods.span)
    act.supplier, act.recipient = _role(point, candidate.supplier, rule), _role(point, candidate.recipient, rule)
    act.direct, act.told = 2, True
    act.evidence.append(point.passage.sentence)
    act.because("kind", rule, act.anchor)
    return act


def _role(point: Point, end: End, rule: str) -> Role:
    actors = point.passage.actors
    shown = end.mentions if end.together else end.mentions[:1]
    return Role(end.codes, rule, tuple(actors[number].span for number in shown))


def _add(act: Act, point: Point, rule: str) -> None:
    """Gives an act the goods of a point."""
    act.items = (*act.items, point.goods)
    act.goods = tuple(dict.fromkeys((*act.goods, *point.goods.codes)))
    act.goods_spans = tuple(item.span for item in act.items)
    act.because("goods", rule, *act.goods_spans)
