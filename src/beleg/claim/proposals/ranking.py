"""Ranks among customers or suppliers, each with a figure (*Peru mit 40 Millionen Euro, gefolgt von Mali mit 20*).

What all get, or who trades with all, stands in a sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.status import LICENCE
from beleg.claim.domain.kinds import GENERAL, MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import ActorUse, Passage
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.proposals.tellings import Telling
from beleg.model import Quantity
from beleg.rules.words import words

#: How many sentences before the first of them the total is told at most.
REACH = 3
#: How many words may stand between an actor and its figure (*Peru mit rund 40 Millionen*).
NEAR = 3
#: The rule of an act so told.
KIND = "rank with a figure"
#: Units of shares of a total.
SHARES = MONEY | {"percent"}
#: Prepositions before an actor behind its figure (*40 Millionen entfielen auf Peru*).
UPON = frozenset({"auf", "an"})
#: What is traded where no noun says so.
GENERIC = "weapons"
#: What a large figure is called, and how much it is.
LARGE = {"millionen": 10**6, "million": 10**6, "milliarden": 10**9, "milliarde": 10**9}


class Total(NamedTuple):
    """Who trades with all who are ranked, in what, and by which rule their shares are told."""

    end: Role
    goods: tuple[str, ...]
    rule: str


class Rank(NamedTuple):
    """An actor and the figure that stands by it."""

    actor: ActorUse
    figure: Quantity


def ranking(read: Sequence[Telling], number: int, told: Sequence[Act], pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """The acts that the sentence `number` of `read` tells by ranking two or more with a figure each, with its scenes.

    `told` are the acts told before.
    """
    passage, scenes, _ = read[number]
    if len(passage.quantities) < 2 or len(passage.actors) < 2 or not scenes or passage.headline:
        return []
    if passage.row.text[-1] == "?" or not all(GENERAL.issuperset(item.codes) for item in passage.goods):
        return []
    role = _role(passage, scenes, pack)
    ranks = _ranks(passage, pack) if role else []
    if len(ranks) < 2:
        return []
    total = _owner(passage, ranks, pack) or _total(read, number, told, role, pack)
    if total is None:
        return []
    taken = set(total.end.codes)
    return [
        (_act(passage, scenes[0], rank, role, total), scenes) for rank in ranks if not taken & set(rank.actor.codes)
    ]


def _role(passage: Passage, scenes: Sequence[Scene], pack: Pack) -> str:
    """At which end those stand who are ranked: as a noun calls them, else they get something; empty where nothing ranks."""
    named = {pack.agents[form] for form in passage.row.lower if form in pack.agents}
    if len(named) == 1:
        return named.pop()
    rules, lemmas = pack.events.shares, {lemma for scene in scenes for lemma in scene.stretch.lemmas}
    ranked = not passage.forms.isdisjoint(words(rules.ranks)) and not lemmas.isdisjoint(words(rules.verbs))
    if named or not (ranked or lemmas & words(rules.parting) or not passage.forms.isdisjoint(words(rules.following))):
        return ""
    return "recipient"


def _ranks(passage: Passage, pack: Pack) -> list[Rank]:
    found: list[Rank] = []
    for actor in passage.actors:
        if observes(actor, pack) or actor.mention.form == "adjective":
            continue
        figure = _figure(passage, actor)
        if figure is not None:
            found.append(Rank(actor, figure))
    shares = [rank.figure.unit for rank in found if rank.figure.unit in SHARES]
    if not shares:
        return []
    large = next((size for form, size in LARGE.items() if form in passage.forms), 1)
    return [Rank(rank.actor, _in_unit(passage, rank.figure, shares[0], large)) for rank in found]


def _figure(passage: Passage, actor: ActorUse) -> Quantity | None:
    """The figure right behind an actor and *mit* or a bracket, or right before its preposition."""
    lower = passage.row.lower
    for first, stop, quantity in passage.quantities:
        if quantity.lower is None and quantity.upper is None:
            continue
        if quantity.unit not in SHARES and (quantity.unit != "item" or quantity.noun is not None):
            continue
        between = lower[actor.stop : first]
        if between[:1] == ["mit"] and len(between) <= NEAR:
            return quantity
        if first == actor.stop and lower[first].startswith("("):  # what stands in brackets is one unit
            return quantity
        before = lower[stop : actor.first]
        if before and len(before) <= NEAR and before[0] in UPON:
            return quantity
    return None


def _in_unit(passage: Passage, figure: Quantity, unit: str, large: int) -> Quantity:
    """A figure without a unit of its own in that of the others (*Mali mit 30 und Peru mit 20 Millionen Euro*)."""
    if figure.unit in SHARES:
        return figure
    units = range(len(passage.row))
    own = any(passage.row.lower[at] in LARGE for at in units if figure.span.covers(passage.row.span(at, at + 1)))
    times = 1 if own else large
    lower, upper = (None if bound is None else bound * times for bound in (figure.lower, figure.upper))
    return msgspec.structs.replace(figure, lower=lower, upper=upper, unit=unit)


def _owner(passage: Passage, ranks: Sequence[Rank], pack: Pack) -> Total | None:
    """Whose suppliers or customers they are, where the sentence itself tells (*die wichtigsten Lieferanten Algeriens waren …*)."""
    lower = passage.row.lower
    ranked = {rank.actor.first for rank in ranks}
    for unit, form in enumerate(lower):
        if form not in pack.agents:
            continue
        for actor in passage.actors:
            behind = lower[unit + 1 : actor.first] in ([], ["der"], ["des"])
            before = actor.mention.form == "genitive" and 0 <= unit - actor.stop < NEAR
            if actor.first not in ranked and (behind if actor.first > unit else before):
                goods = pack.dealers.known.get(form, GENERIC)
                return Total(Role(actor.codes, "whose they are", (actor.span,)), (goods,), KIND)
    return None


def _total(read: Sequence[Telling], number: int, told: Sequence[Act], role: str, pack: Pack) -> Total | None:
    """What they share: the other end of the act told last, or who is called a trader right before."""
    wanted = "supplier" if role == "recipient" else "recipient"
    for act in reversed(told):
        if number - act.passage.number > REACH:
            break
        end = act.supplier if wanted == "supplier" else act.recipient
        if act.kind == "transfer" and end and act.goods:
            rule = LICENCE if act.status == "prospective" else KIND
            return Total(Role(end.codes, "of the total told before", end.spans), act.goods, rule)
    return next(_traders(read[max(number - 1, 0) : number + 1], wanted, pack), None)


def _traders(read: Sequence[Telling], wanted: str, pack: Pack) -> Iterator[Total]:
    """The only actor of a sentence with a noun for a trader in arms at an end (*Indien ist der größte Waffenimporteur*)."""
    for telling in read:
        passage = telling.passage
        for form in passage.row.lower:
            code = pack.dealers.known.get(form)
            if code is None or pack.agents.get(form) != wanted:
                continue
            named = {actor.codes: actor.span for actor in passage.actors if not observes(actor, pack)}
            if len(named) == 1:
                [(codes, span)] = named.items()
                yield Total(Role(codes, "called a trader before", (span,)), (code,), KIND)


def _act(passage: Passage, scene: Scene, rank: Rank, role: str, total: Total) -> Act:
    act = Act(passage, scene.stretch, rank.actor.span, told=True, strong=True, direct=1)
    own = Role(rank.actor.codes, KIND, (rank.actor.span,))
    act.supplier, act.recipient = (total.end, own) if role == "recipient" else (own, total.end)
    act.goods, act.quantity = total.goods, rank.figure
    act.evidence.append(passage.sentence)
    act.because("kind", total.rule, act.anchor)
    act.because("goods", "of the total told before")
    act.because("quantity", "figure beside who is ranked", rank.figure.span)
    return act
