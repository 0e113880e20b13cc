"""What a report as a whole shows of its actors: how often it names them, where, and as givers or getters of goods."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field

from beleg.claim.acts.act import Act
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.scales import Part, Sides
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Evidence, Scene, observes
from beleg.model import Span
from beleg.rules.words import words

Codes = tuple[str, ...]
Told = tuple[Passage, list[Scene], list[Act]]

#: Who is named most often may be meant anywhere in a report; so many actors.
FOREMOST = 4
#: The sentences beside one whose actors may be meant in it, the likeliest first.
BESIDE = (-1, -2, 1)


@dataclass(slots=True)
class Standing:
    """An actor of a report.

    `earliest` is the first sentence that names it, `count` how often it is named, `heard` how often it only reports something;
    `first` is where it stands in each sentence that names it (the passage, its scenes, the number of the mention).  `gives` and
    `gets` are the weights of what rules find for either end, by sentence; `all_gives` and `all_gets` their sums.
    """

    codes: Codes
    earliest: int = 0
    count: int = 0
    heard: int = 0
    headline: bool = False
    first: dict[int, tuple[Passage, list[Scene], int]] = field(default_factory=dict)
    gives: dict[int, int] = field(default_factory=dict)
    gets: dict[int, int] = field(default_factory=dict)
    all_gives: int = 0
    all_gets: int = 0


@dataclass(slots=True)
class PairTold:
    """How often rules tell acts between two actors, in all and by sentence, and of which goods in each."""

    count: int = 0
    sentences: dict[int, int] = field(default_factory=dict)
    goods: dict[int, set[str]] = field(default_factory=dict)

    def elsewhere(self, number: int) -> int:
        """How often in other sentences than that of this number."""
        return self.count - self.sentences.get(number, 0)

    def alike(self, number: int, codes: Set[str]) -> bool:
        """Whether in other sentences one of these goods is told of."""
        return any(sentence != number and not codes.isdisjoint(goods) for sentence, goods in self.goods.items())


class Discourse:
    """The standings of a report's actors, and what rules tell anywhere in it.

    `pairs` are the sentences in which rules tell an act between two actors, `acts` and `goods` those with any act and with goods,
    `grounded` that a verb or noun of transfer stands beside arms and an actor somewhere, `last` the number of the last sentence;
    `homes` are the groups that are named with the states where they are at home, `named` all codes.  `between` and
    `company` keep the features of pairs and of ends that are the same in every sentence.
    """

    def __init__(self, read: Sequence[Told], speaks: Callable[[Span], bool], pack: Pack) -> None:
        """`speaks` tells whether the actor at a span reports something."""
        self._pack = pack
        self._evidence: dict[int, list[Evidence]] = {}
        self.between: dict[Codes, dict[Codes, list[tuple[Part, Part] | None]]] = {}
        self.company: dict[tuple[Codes, bool], Sides] = {}
        self.standings: dict[Codes, Standing] = {}
        self.pairs: dict[tuple[Codes, Codes], PairTold] = {}
        self._named_in: dict[int, list[Codes]] = {}
        self.acts: set[int] = set()
        self.goods: set[int] = set()
        self.last = read[-1][0].number if read else 0
        self.grounded = False
        soft = words(pack.events.soft.words)
        for passage, scenes, acts in read:
            self._name(passage, scenes, speaks)
            if passage.goods:
                self.goods.add(passage.number)
            for act in acts:
                self.acts.add(passage.number)
                if act.direct == 2 and act.supplier and act.recipient:
                    pair = self.pairs.setdefault(act.pair, PairTold())
                    pair.count += 1
                    pair.sentences[passage.number] = pair.sentences.get(passage.number, 0) + 1
                    pair.goods.setdefault(passage.number, set()).update(act.goods)
                if act.strong and act.goods and (act.supplier or act.recipient) and not soft.issuperset(act.goods):
                    self.grounded = True
        order = sorted(self.standings.values(), key=lambda one: (one.heard - one.count, one.earliest, one.codes))
        self.rank = {one.codes: place for place, one in enumerate(order)}
        self._anywhere = dict.fromkeys(
            [*(one.codes for one in self.standings.values() if one.headline), *list(self.rank)[:FOREMOST]]
        )
        homes = {code: pack.background.home(code) for codes in self.standings for code in codes}
        self.homes = {group: home for group, home in homes.items() if home is not None}
        self.named = frozenset(homes)
        self.states_of_groups = frozenset(self.homes.values())

    def evidence(self, scene: Scene) -> list[Evidence]:
        """What rules find for either end in a scene, found once."""
        known = self._evidence.get(id(scene))
        if known is None:
            known = self._evidence[id(scene)] = find_evidence(scene, self._pack)
        return known

    def around(self, number: int) -> list[Codes]:
        """Who may be meant in a sentence that does not name them: the actors beside it, those of headlines, the foremost."""
        found: dict[Codes, None] = {}
        for step in BESIDE:
            found.update(dict.fromkeys(self._named_in.get(number + step, ())))
        return list(found | self._anywhere)

    def _name(self, passage: Passage, scenes: list[Scene], speaks: Callable[[Span], bool]) -> None:
        for number, actor in enumerate(passage.actors):
            if observes(actor, self._pack):
                continue
            standing = self.standings.get(actor.codes)
            if standing is None:
                standing = self.standings[actor.codes] = Standing(actor.codes, passage.number)
            standing.count += 1
            standing.heard += speaks(actor.span)
            standing.headline = standing.headline or passage.headline
            if passage.number not in standing.first:
                standing.first[passage.number] = passage, scenes, number
                self._named_in.setdefault(passage.number, []).append(actor.codes)
        for scene in scenes if passage.actors else ():
            if not scene.goods and not scene.events and scene.stretch.deed is None:
                continue
            for item in self.evidence(scene):
                standing_or_none = self.standings.get(passage.actors[item.actor].codes)
                if standing_or_none is None:
                    continue
                gives = item.role == "supplier"
                side = standing_or_none.gives if gives else standing_or_none.gets
                side[passage.number] = side.get(passage.number, 0) + item.weight
                if gives:
                    standing_or_none.all_gives += item.weight
                else:
                    standing_or_none.all_gets += item.weight
