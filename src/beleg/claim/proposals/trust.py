"""How far a finished act is to be trusted: by the rules behind its slots, and what else the report tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import exp, fsum

from beleg import model
from beleg.claim.acts.act import Act
from beleg.claim.domain.background import Background
from beleg.claim.domain.weights import Weights

Pair = tuple[tuple[str, ...], tuple[str, ...]]

#: How many of the strongest features a candidate names.
NAMED = 3
#: What stands for the rule of a slot that the learned choice filled.
MODEL = "model"
#: Sentences from here on are background more often than news.
LATE = 8


class Trust:
    """Weighs the acts of one report; `doubted` are those that it held back, as candidates."""

    def __init__(self, acts: Sequence[Act], weights: Weights, background: Background) -> None:
        self._told, self._weights, self._background = told_between(acts), weights, background
        self.doubted: list[model.Candidate] = []

    def stands(self, act: Act) -> bool:
        """Whether an act is likely enough right to be claimed; one that is not is kept among the doubted."""
        table = self._weights.trust
        weighed = {name: table[name] for name in trust_features(act, self._told, self._background) if name in table}
        likely = 1 / (1 + exp(-fsum(weighed.values())))
        if likely >= self._weights.thresholds.trusted:
            return True
        against = sorted(weighed, key=lambda name: (weighed[name], name))[:NAMED]
        rule = f"trust: score {likely:.2f}, strongest against: {', '.join(against)}"
        spans = act.goods_spans or (act.anchor,)
        self.doubted.append(
            model.Candidate(
                act.supplier.codes, act.recipient.codes, act.goods, spans, act.passage.sentence, round(likely, 2), rule
            )
        )
        return False


def told_between(acts: Sequence[Act]) -> Counter[Pair]:
    """How many of a report's acts are told between two ends."""
    return Counter(act.pair for act in acts)


def trust_features(act: Act, told: Counter[Pair], background: Background) -> set[str]:
    """What tells for or against an act: the rules of its slots, its clause, the report's acts by their ends, common knowledge."""
    kind, rules = act.kind, {slot: _rule(basis.rule) for slot, basis in act.basis.items()}
    chosen = rules.get("kind") == MODEL
    gives, gets = (MODEL, MODEL) if chosen else (_rule(act.supplier.rule), _rule(act.recipient.rule))
    deed, clause = act.stretch.deed, act.stretch.clause
    found = {
        "any",
        f"{kind}",
        f"{kind} by {rules.get('kind', '')}",
        f"{kind}, deed {deed.name if deed is not None else 'none'}",
        f"{kind}, supplier {gives}",
        f"{kind}, recipient {gets}",
        f"{kind}, {gives}, {gets}",
        f"{kind}, ends in its clause {act.direct}",
        f"goods {MODEL if chosen else rules.get('goods', '')}",
        f"kind of goods {act.goods[0] if act.goods else 'none'}",
        f"figure {rules.get('quantity', '')}",
        f"status {act.status} by {rules.get('status', '')}",
        f"certainty {act.certainty}",
        f"claimants {rules.get('claimants', 'none')}",
        f"{'told' if act.told else 'not told'}, {'strong' if act.strong else 'not strong'}",
        f"clause {clause.order} {clause.subordinator or ''}",
        f"mood {clause.mood or 'indicative'}",
        f"actors {min(len({actor.codes for actor in act.passage.actors}), 4)}",
        f"units {min(len(act.passage.row) // 10, 4)}",
        f"told between the same ends {min(told[act.pair] - 1, 3)}",
        f"other ends told {min(len(told) - 1, 4)}",
    }
    signs = (
        ("only points", act.pointing),
        ("turned around", act.reversed),
        ("figure alone", act.alone),
        ("headline", act.passage.headline),
        ("quoted", act.passage.quoted),
        ("parties", act.parties),
        ("told the other way", act.pair[::-1] in told),
        ("late in the report", act.passage.number > LATE),
        (f"{kind} in more sentences", len(set(act.evidence)) > 1),
    )
    found |= {name for name, there in signs if there}
    if act.supplier and act.recipient:
        one, other = act.supplier.codes, act.recipient.codes
        found.add(f"supplying {background.supplying(one[0], other[0])}")
        found.add(f"supplies {background.share(one[0])}, {background.share(other[0])}")
        found |= {"opponents"} if background.opposed(one, other) else set()
        found |= {"backs"} if background.backed(one[0], other[0]) else set()
    return found


def _rule(rule: str) -> str:
    """A rule without what it says of the case (*model: score 0.87*, *speaker of the statement (run)*)."""
    return MODEL if rule.startswith("model:") else rule.partition(" (")[0]
