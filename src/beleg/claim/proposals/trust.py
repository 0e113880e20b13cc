"""How far a finished act is to be trusted: by the rules behind its slots, and what else the report tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import exp, fsum, log

from beleg import model
from beleg.claim.acts.act import Act
from beleg.claim.contest.denied import ACCUSED
from beleg.claim.domain.background import Background
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.weights import Weights
from beleg.claim.passages.abroad import is_sent
from beleg.claim.proposals.choice import Opinion
from beleg.claim.proposals.crews import KIND as CREWS
from beleg.claim.proposals.inside import INSIDE
from beleg.claim.proposals.items import KIND as LINE
from beleg.claim.proposals.payers import KIND as PAYS
from beleg.claim.proposals.upkeep import KIND as UPKEEP
from beleg.claim.proposals.used_before import KINDS as USED

Pair = tuple[tuple[str, ...], tuple[str, ...]]

#: How many of the strongest features a candidate names.
NAMED = 3
#: What stands for the rule of a slot that the learned choice filled.
MODEL = "model"
#: Rules of kinds that tell an act by form alone, and so seldom that nothing is learned of them.
BY_FORM = frozenset({INSIDE, "exports to all", ACCUSED, LINE, CREWS, PAYS, UPKEEP, *USED})
#: The rules of either end by which people are abroad, and verbs by which they come.
ABROAD = {
    "supplier": frozenset({"origin adjective", "owner of the goods", "subject", "controller", "from", "place"}),
    "recipient": frozenset({"place of arrival", "where stationed", "to"}),
}
SERVICE = frozenset({"dienst", "diensten", "sold"})
HIRING = frozenset({"subject", "controller"})
COMING = frozenset({"eintreffen", "ankommen", "anreisen", "reisen", "anlangen", "einreisen", "anrücken", "kommen"})
#: The rules by which arms that are used are another's.
USED_FROM = frozenset({"origin adjective", "from", "made in"})
#: No odds are taken for longer than of this.
RARE = 0.001
#: Words by which what somebody does is the same as was told of another, and how likely such an act must be.  Source: doubted acts
#: of the training texts, of which with such a word six in ten are right, of all others a quarter.
WORDS_FOR_ALSO, ALSO = frozenset({"auch", "ebenfalls", "ebenso", "gleichfalls"}), 0.2
#: Classes of verbs by which goods change hands or come.
HANDING = frozenset({"give", "equip", "get", "arrive", "carry"})
#: An act has both of its ends in its own clause.
BOTH = 2
#: Against whom somebody stands who claims an act: its supplier, its recipient.
AGAINST = {
    (True, True): "against both",
    (True, False): "against the supplier",
    (False, True): "against the recipient",
    (False, False): "another",
}
#: Sentences from here on are background more often than news.
LATE = 8


class Trust:
    """Weighs the acts of one report; `doubted` are those that it held back, as candidates."""

    def __init__(
        self, acts: Sequence[Act], opinion: Callable[[Act], Opinion], weights: Weights, background: Background
    ) -> None:
        """`opinion` tells what the learned choice holds of an act."""
        self._told, self._opinion, self._weights, self._background = told_between(acts), opinion, weights, background
        self.doubted: list[model.Candidate] = []

    def stands(self, act: Act) -> bool:
        """Whether an act is likely enough right to be claimed; one that is not is kept among the doubted."""
        if act.basis["kind"].rule in BY_FORM or _are_abroad(act, self._background) or _is_used(act):
            return True
        table = self._weights.trust
        found = trust_features(act, self._told, self._opinion(act), self._background)
        weighed = {name: table[name] * value for name, value in found.items() if name in table}
        likely = 1 / (1 + exp(-fsum(weighed.values())))
        if likely >= (ALSO if self._goes_along(act) else self._weights.thresholds.trusted):
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

    def _goes_along(self, act: Act) -> bool:
        """Whether a clause says that another does or gets the same as was told (*Auch Peru beliefert Mali*)."""
        deed = act.stretch.deed
        if act.kind != "transfer" or act.direct < BOTH or deed is None or deed.name not in HANDING:
            return False
        if WORDS_FOR_ALSO.isdisjoint(act.stretch.forms(act.passage.row)):
            return False
        gives, gets = act.pair
        return any((one == gives) != (other == gets) for one, other in self._told)


def _is_used(act: Act) -> bool:
    """Whether a clause tells by its form who uses arms of another (*Malis Armee setzt kubanische Panzer ein*).

    Source: of such acts in the training texts nine in ten are right.
    """
    deed = act.stretch.deed
    if act.kind != "use" or act.direct < BOTH or deed is None or deed.name != "use":
        return False
    return act.supplier.rule in USED_FROM and act.recipient.rule == "subject"


def _are_abroad(act: Act, background: Background) -> bool:
    """Whether a clause tells by its form of people of one state who serve, are kept or come to another, or that there are none.

    So *Kuba unterhält 200 Soldaten in Luanda*, *in Luanda trafen 40 kubanische Berater ein*: what the choice has learned of
    people is mostly that they fight.
    """
    deed = act.stretch.deed
    if act.goods != PERSONS or act.direct < BOTH or deed is None or act.kind not in ("transfer", "denial"):
        return False
    hires = (
        deed.name == "get" and act.recipient.rule in HIRING and all(is_sent(act.passage, item) for item in act.items)
    )
    if act.supplier.rule not in ABROAD["supplier"] or not (hires or act.recipient.rule in ABROAD["recipient"]):
        return False
    if background.opposed(act.supplier.codes, act.recipient.codes):
        return False
    if act.kind == "denial":
        return bool(set(act.claimants) & {*act.supplier.codes, *act.recipient.codes})
    told = all(item.counted or is_sent(act.passage, item) for item in act.items)
    serves = deed.name in ("station", "serve") or not SERVICE.isdisjoint(act.stretch.forms(act.passage.row))
    return told and (hires or serves or not act.stretch.lemmas.isdisjoint(COMING))


def told_between(acts: Sequence[Act]) -> Counter[Pair]:
    """How many of a report's acts are told between two ends."""
    return Counter(act.pair for act in acts)


def trust_features(act: Act, told: Counter[Pair], opinion: Opinion, background: Background) -> dict[str, float]:
    """What tells for or against an act, with how much of it there is.

    The rules of its slots, its clause, the report's acts by their ends, common knowledge, what the learned choice holds of it.
    """
    return dict.fromkeys(_of_act(act, told, background), 1.0) | _opinions(act, opinion)


def _opinions(act: Act, opinion: Opinion) -> dict[str, float]:
    """How likely the learned choice holds what an act says, as logarithms of odds."""
    who = MODEL if _rule(act.basis["kind"].rule) == MODEL else act.kind
    found = {f"asked {opinion.where}": 1.0, f"asked {opinion.where}, {who}": 1.0}
    found["elsewhere"] = found[f"elsewhere {who}"] = _odds(opinion.elsewhere)
    found["the other way elsewhere"] = _odds(opinion.turned_elsewhere)
    if opinion.where == "nowhere":
        return found
    odds = {
        "the pair": opinion.pair,
        "none": opinion.none,
        "the likeliest": opinion.best,
        "the other way": opinion.turned,
        "the supplier": opinion.supplier,
        "the recipient": opinion.recipient,
    }
    if opinion.pair and opinion.pair == opinion.best:
        found[f"the likeliest {opinion.where}"] = 1.0
    for name, likely in odds.items():
        found[f"{name} {opinion.where}"] = found[f"{name} {opinion.where}, {who}"] = _odds(likely)
    return found


def _odds(likely: float) -> float:
    """Half the logarithm of the odds, within bounds."""
    within = min(max(likely, RARE), 1 - RARE)
    return log(within / (1 - within)) / 2


def _of_act(act: Act, told: Counter[Pair], background: Background) -> set[str]:
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
        ("figure alone", act.alone or bool(act.listing)),
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
        found.add(f"delivered {background.delivering(one[0], other[0])}")
        found.add(f"supplies {background.share(one[0])}, {background.share(other[0])}")
        if act.claimants:
            claims = _side(act.claimants[0], one, other, background)
            found |= {f"claimed by {claims}", f"{kind} claimed by {claims}"}
        found |= {"opponents"} if background.opposed(one, other) else set()
        found |= {"backs"} if background.backed(one[0], other[0]) else set()
    return found


def _side(claimant: str, supplier: Sequence[str], recipient: Sequence[str], background: Background) -> str:
    """On whose side somebody stands who claims an act: of one of its ends, against one or both, or of none."""
    if claimant in supplier:
        return "supplier"
    if claimant in recipient:
        return "recipient"
    against = background.opposed((claimant,), supplier), background.opposed((claimant,), recipient)
    return AGAINST[against]


def _rule(rule: str) -> str:
    """A rule without what it says of the case (*model: score 0.87*, *speaker of the statement (run)*)."""
    return MODEL if rule.startswith("model:") else rule.partition(" (")[0]
