"""The register of acts: what a report tells, for whatever points at it without naming its ends or its goods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import msgspec

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.as_many import multiplied
from beleg.claim.acts.beside import PIECES, names_part
from beleg.claim.acts.counted_again import sums_up_several
from beleg.claim.acts.counting import WHOLE
from beleg.claim.acts.figures import CARRIERS
from beleg.claim.acts.recurring import Pair, Recurring
from beleg.claim.domain.kinds import MONEY, PERSONS
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.scene import Scene
from beleg.model import Span

#: How many sentences back an act is looked for where only its words and not its actors point at it.
REACH = 6

#: How many sentences back it stands at most where the report tells of several deals.
BESIDE = 1

#: How many acts, and how many sentences, back a figure without goods may mean.
NEAR_FIGURES, BESIDE_FIGURES = 6, 2
#: How many sentences of its paragraph back a price may mean.
PRICED = 4

#: How many characters back goods may be named that it counts.
FAR = 200

#: How often an actor must be named to count as a protagonist of the report.
OFTEN = 2
#: How many mentions it is worth to stand at the open end of another act.
ROLE = 2

#: Goods that a number may count.
COUNTABLE = PIECES | {"ammunition", "explosives", *PERSONS}

#: The rule of a use told by where the goods are from that somebody used.
ORIGINS = "origin of goods used before"
#: The rule of an act of some of the goods told before.
SOME = "some of the goods told before"
#: Goods without pieces, and the rule of a figure that is a piece's number.
MONEY_ALONE, ORDINAL = frozenset({"money", "energy"}), "ordinal"


class Register:
    """Acts in the order in which the report tells them, and the pairs that it names in full anywhere."""

    def __init__(
        self,
        proposed: Iterable[Act],
        protagonists: Counter[tuple[str, ...]],
        soft: frozenset[str],
        recurring: Recurring,
        held: tuple[Passage, GoodsUse] | None = None,
    ) -> None:
        self._soft = soft
        self._held = held
        self._recurring = recurring
        self._likely = {"supplier": protagonists.copy(), "recipient": protagonists.copy()}
        self.acts: list[Act] = []
        self.drafts: list[Act] = []
        self.seen: list[GoodsUse] = []
        self.question: list[Scene] = []
        self._grounded = False
        self._pairs: Counter[Pair] = Counter()
        self._roles: dict[Pair, tuple[Role, Role]] = {}
        self._goods: Counter[tuple[str, ...]] = Counter()
        self._goods_spans: dict[tuple[str, ...], tuple[Span, ...]] = {}
        for act in proposed:
            hard = not soft.issuperset(act.goods)
            self._grounded = self._grounded or (act.strong and (act.direct == 2 or (act.direct == 1 and hard)))
            if act.direct == 2:
                self._pairs[act.pair] += 1
                self._roles.setdefault(act.pair, (act.supplier, act.recipient))
            for role, end in (("supplier", act.supplier), ("recipient", act.recipient)):
                if end and act.goods:
                    self._likely[role][end.codes] += ROLE
            if act.items:
                self._goods[act.goods] += 1
                self._goods_spans.setdefault(act.goods, act.goods_spans)

    def enter(self, act: Act) -> None:
        """Adds an act whose ends are known as far as they will be."""
        self.acts.append(act)
        self._grounded = self._grounded or act.strong

    def see(self, passage: Passage, proposed: Iterable[Act], scenes: list[Scene]) -> None:
        """Keeps the goods of a passage, its acts with an open end, and what it asks, for those who deny them."""
        if scenes and passage.goods and passage.row.text[-1] == "?":
            self.question = scenes
        self.seen.extend(passage.goods)
        self.drafts.extend(act for act in proposed if act.goods and not (act.supplier and act.recipient))

    def latest(self, fits: Callable[[Act], bool]) -> Act | None:
        """The act told last that fits; breaches only repeat one."""
        return next((act for act in reversed(self.acts) if act.kind != "breach" and fits(act)), None)

    def complete(self, act: Act) -> None:
        """Fills the empty ends and the goods of an act from those told before, else from the pairs of the whole report.

        Only where a verb or noun of transfer tells some act of the report: movements alone make no deal.
        """
        if self._grounded and not (act.supplier and act.recipient) and not act.parties:
            meant = self._listed(act)
            if meant is not None:
                self._take(act, meant.supplier, meant.recipient, turned=False)
            self._fill_ends(act)
        if not act.goods:
            self._fill_goods(act)

    def complete_figure(self, act: Act, here: Sequence[Act]) -> bool:
        """Gives a figure without goods those of the act right before it, one `here` in its own sentence first.

        Without a verb of transfer it only corrects the figure of an act that has one.  False where no act is meant.
        """
        near = [*reversed([*self.acts[-NEAR_FIGURES:], *here])]
        near = [other for other in near if act.passage.number - other.passage.number <= _reach(act, other)]
        priced = act.quantity is not None and act.quantity.unit in MONEY
        if act.told and not act.direct and not priced:  # a number corrects a number first (*Paris hatte 3000 genannt*)
            near.sort(key=lambda other: not (_is_counted(other) or COUNTABLE.issuperset(other.goods)))
        if priced and sums_up_several(act, near):
            return False
        if act.times:
            act.quantity = multiplied(act, near)
        for other in near:
            if not _counts_like(act, other, apart=other not in here):
                continue
            self._take(act, other.supplier, other.recipient, turned=False)
            act.goods, act.goods_spans = other.goods, other.goods_spans
            act.because("goods", "of the act that the figure counts", *other.goods_spans)
            self._take_held(act, inside=True)
            unnamed = act.quantity is not None and act.quantity.noun is None
            if act.quantity is not None and unnamed and other.quantity is not None and other.quantity.unit not in WHOLE:
                act.quantity = msgspec.structs.replace(act.quantity, unit=other.quantity.unit)
            elif act.quantity is not None and unnamed and act.quantity.unit == "item" and act.goods == PERSONS:
                act.quantity = msgspec.structs.replace(act.quantity, unit="person")
            return True
        return False

    def goods_before(self, act: Act) -> None:
        """Gives a figure whose clause names an end the goods named last before it."""
        if not act.direct:
            return
        named = [item for item in act.passage.goods if item.span < act.anchor]
        if not named and act.quantity is not None and act.quantity.unit in MONEY:
            return  # whoever signs a deal of his own
        named = named or [item for item in self.seen[-1:] if act.anchor.start - item.span.end <= FAR]
        if named and not self._soft.issuperset(named[-1].codes):
            act.goods, act.goods_spans = named[-1].codes, (named[-1].span,)
            act.because("goods", "goods named before the figure", *act.goods_spans)

    def complete_from_report(self, act: Act) -> None:
        """Fills the one open end of an act with the only other actor that the report speaks of often."""
        if bool(act.supplier) == bool(act.recipient) or act.parties or not act.told:
            return
        if not self._grounded and set(act.goods) <= self._soft:
            return
        wanted = "recipient" if act.supplier else "supplier"
        known = set((act.supplier or act.recipient).codes) | act.away
        buyer = self._recurring.sells(act, self.acts)
        if buyer is not None:
            act.supplier, act.recipient = act.recipient, buyer
            return
        likely = self._likely[wanted].most_common()
        others = [(codes, count) for codes, count in likely if not set(codes) & known]
        chosen = self._recurring.every(act, known, self._pairs, self.acts)
        if chosen is None and (self._grounded or act.strong) and _stands_out([count for _, count in others]):
            chosen = Role(others[0][0], "the report's other protagonist")
        if chosen is None:
            return
        if wanted == "recipient":
            act.recipient = chosen
        else:
            act.supplier = chosen

    def complete_again(self, act: Act) -> None:
        """Fills the one open end of an act with who was at this end last."""
        if bool(act.supplier) == bool(act.recipient) or act.parties or not act.told:
            return
        known = {*act.supplier.codes, *act.recipient.codes} | act.away
        chosen = self._recurring.last(act, known, self.acts)
        if chosen is not None and act.supplier:
            act.recipient = chosen
        elif chosen is not None:
            act.supplier = chosen

    def _fill_ends(self, act: Act) -> None:
        supplier, recipient = act.supplier.codes, act.recipient.codes
        if supplier or recipient:
            for turned in (False, True) if act.reversed else (False,):
                found = self._agreeing(act, turned=turned)
                if found is not None:
                    self._take(act, *found, turned=turned)
                    return
            return
        earlier = self._near(act)
        if earlier is not None:
            self._take(act, earlier.supplier, earlier.recipient, turned=act.reversed)

    def _listed(self, act: Act) -> Act | None:
        """The act told last that a clause counts, or lists, the goods of; one with these goods, unless it names the deal itself."""
        if not act.listing or act.supplier or act.recipient:
            return None
        for other in reversed([*self.acts[-NEAR_FIGURES:]]):
            if act.passage.number - other.passage.number > BESIDE_FIGURES:
                break
            if other.kind != "transfer" or not (other.supplier and other.recipient):
                continue
            if act.listing == "deal" or set(act.goods) & set(other.goods):
                return other
        return None

    def _deals(self) -> int:
        """Between how many pairs of actors the report has told acts so far."""
        return len({frozenset(act.pair) for act in self.acts if act.supplier and act.recipient})

    def _agreeing(self, act: Act, *, turned: bool) -> tuple[Role, Role] | None:
        """The ends of an act that has the same actor in the same role, or with `turned` in the other.

        Where the report has told of several deals, only one with the same goods right before, and never turned around.
        """
        supplier, recipient = act.pair
        deals = self._deals()
        if deals > 1 and turned:
            return None

        def same_goods(other: Act) -> bool:
            if deals > 1 and act.passage.number - other.passage.number > BESIDE:
                return False
            return (act.kind != "use" and deals < 2) or bool(set(act.goods) & set(other.goods))

        def agrees(pair: Pair) -> bool:
            gives, gets = (pair[1], pair[0]) if turned else pair
            return bool(gives and gets) and (not supplier or supplier == gives) and (not recipient or recipient == gets)

        earlier = self.latest(lambda other: agrees(other.pair) and same_goods(other))
        if earlier is not None:
            return earlier.supplier, earlier.recipient
        if act.kind == "use" or deals > 1 or len({frozenset(pair) for pair in self._pairs}) != 1:
            return None
        return next((self._roles[pair] for pair, _ in self._pairs.most_common() if agrees(pair)), None)

    def often(self, pair: Pair) -> int:
        """How often the report tells an act between these ends."""
        return sum(act.pair == pair for act in self.acts)

    def _near(self, act: Act) -> Act | None:
        """The act told last near enough, one with the same goods first."""
        number, goods = act.passage.number, set(act.goods)

        def near(other: Act) -> bool:
            return number - other.passage.number <= REACH and bool(other.supplier and other.recipient)

        units = {quantity.unit for first, _, quantity in act.passage.quantities if act.stretch.covers(first)} & CARRIERS
        if not goods and (units or act.further):  # goods that moved, and were counted, as these
            alike = self.latest(
                lambda other: (
                    other.moves
                    and (other.quantity is not None and other.quantity.unit in units if units else near(other))
                )
            )
            if alike is not None:
                return alike
        if act.goes_on:
            return self.latest(lambda other: near(other) and number - other.passage.number <= BESIDE)
        if self._deals() > 1:
            return self._just_before(act)
        same = None if act.reversed else self.latest(lambda other: near(other) and bool(goods & set(other.goods)))
        if same is not None:
            return same
        vague = bool(goods) and "container" not in units and not any(item.counted for item in act.items)
        if goods and not act.reversed and vague:
            return None  # other goods belong to another deal, or to none at all
        return self.latest(near)

    def _just_before(self, act: Act) -> Act | None:
        """In a report of several deals the last act of the same paragraph, where that tells of one deal only."""
        if not act.told or act.reversed:
            return None
        here = [
            other for other in self.acts if other.passage.paragraph == act.passage.paragraph and other.kind != "breach"
        ]
        if not here or len({frozenset(other.pair) for other in here}) != 1 or not here[-1].moves:
            return self._next_to(act)
        return here[-1] if act.passage.number - here[-1].passage.number <= BESIDE_FIGURES else None

    def _next_to(self, act: Act) -> Act | None:
        """The act of the sentence right before with these goods, where that tells of one deal (*Zehn Boote sind unterwegs*)."""
        there = [
            other
            for other in self.acts
            if other.kind == "transfer" and 0 <= act.passage.number - other.passage.number <= BESIDE
        ]
        last = [other for other in there if other.passage.number == there[-1].passage.number]
        aside = all(other.stretch.clause.subordinator == "rel" for other in last)
        if aside and last and last[-1].passage is not act.passage and (whole := self._whole(act)) is not None:
            return whole
        if len({other.pair for other in last}) != 1 or not (last[-1].supplier and last[-1].recipient):
            return None
        return last[-1] if not act.items or set(act.goods) & set(last[-1].goods) else None

    def _whole(self, act: Act) -> Act | None:
        """The deal of its paragraph that an act is a part of (*Die ersten sechs Jets kommen im Mai*), none only told beside."""
        row, goods = act.passage.row, set(act.goods)
        told = "kind" in act.basis and act.basis["kind"].rule == SOME
        if not told and not any(
            names_part(row, first, stop) for first, stop, _ in act.passage.quantities if act.stretch.covers(first)
        ):
            return None
        deals = [
            other
            for other in self.acts
            if other.passage.paragraph == act.passage.paragraph
            and other.kind == "transfer"
            and act.passage.number - other.passage.number <= REACH
            and other.stretch.clause.subordinator != "rel"
            and other.supplier
            and other.recipient
            and goods & set(other.goods)
        ]
        return deals[-1] if len({other.pair for other in deals}) == 1 else None

    def _take(self, act: Act, supplier: Role, recipient: Role, *, turned: bool) -> None:
        if turned:
            supplier, recipient = recipient, supplier
        rule = "turned around from an act of the report" if turned else "from an act of the report"
        away = act.away.difference(act.ground.codes)
        if not act.supplier and not set(supplier.codes) & {*act.recipient.codes, *away}:
            act.supplier = Role(supplier.codes, rule, supplier.spans)
        if not act.recipient and not set(recipient.codes) & {*act.supplier.codes, *away}:
            act.recipient = Role(recipient.codes, rule, recipient.spans)

    def _take_held(self, act: Act, *, inside: bool) -> bool:
        """Gives an act what the things counted are said to hold; `inside` only where its own sentence says so."""
        if self._held is None or (inside and self._held[0] is not act.passage):
            return False
        item = self._held[1]
        act.goods, act.goods_spans = item.codes, (item.span,)
        act.because("goods", "what is held by what is counted", item.span)
        return True

    def _fill_goods(self, act: Act) -> None:
        if any(figure.unit in CARRIERS for _, _, figure in act.passage.quantities) and self._take_held(
            act, inside=False
        ):
            return
        earlier = self.latest(lambda other: other.pair == act.pair and bool(other.goods))
        if earlier is not None:
            act.goods, act.goods_spans = earlier.goods, earlier.goods_spans
        elif self._goods and not self.acts:
            [(goods, _)] = self._goods.most_common(1)
            act.goods, act.goods_spans = goods, self._goods_spans[goods]
        if act.goods:
            act.because("goods", "from an act of the report", *act.goods_spans)


def _stands_out(counts: list[int]) -> bool:
    """Whether the first of some counts in falling order is large enough, and twice the second."""
    return bool(counts) and counts[0] >= OFTEN and (len(counts) == 1 or counts[0] >= 2 * counts[1])


def _reach(act: Act, other: Act) -> int:
    """How many sentences back another act may stand that a figure is of: a price is told last of its paragraph."""
    if act.quantity is None or act.quantity.unit not in MONEY:
        return BESIDE_FIGURES
    if act.direct:
        return REACH
    return PRICED if act.passage.paragraph == other.passage.paragraph else BESIDE_FIGURES


def _is_counted(act: Act) -> bool:
    """Whether an act has a figure, or goods that will have one once it is told apart by them."""
    if act.quantity is not None:
        return act.quantity.unit not in WHOLE
    return any(item.counted for item in act.items)


def _counts_like(act: Act, other: Act, *, apart: bool) -> bool:
    """Whether a figure without goods may count those of another act; `apart` tells that this stands in another sentence."""
    if other.kind != "transfer" or not (other.goods and other.supplier and (other.recipient or act.recipient)):
        return False
    if act.quantity is not None and act.quantity.rule == ORDINAL and MONEY_ALONE.issuperset(other.goods):
        return False  # das erste davon is no sum
    money = act.quantity is not None and act.quantity.unit in MONEY
    if money and apart and not act.direct and other.stretch.clause.subordinator == "rel":
        return False  # what is only told beside has not the price
    if not act.told and apart and not _is_counted(other):
        near = act.passage.number - other.passage.number <= BESIDE
        if not near or other.quantity is not None or not COUNTABLE.issuperset(other.goods):
            return False
    ends = ((act.supplier, other.supplier), (act.recipient, other.recipient))
    return all(set(own.codes) <= set(end.codes) for own, end in ends if end)
