"""Signatures of claims → the matters that they belong to.

What is one matter: goods of one kind from one supplier to one recipient, as long as no more than three years lie
between what is told of them.  So a flow that is told of for years is one matter, a contract and its delivery are one,
and the missiles beside the shells are another.  Where several types of such goods are named (*Leopard 2*, *Marder*)
each has a matter of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from beleg.link.episodes import GAP, Episode, Step, apart, episodes, joined, told_apart
from beleg.model.claim import Kind
from beleg.model.matter import Matched, Outline, Placement, Signature
from beleg.rules.taxonomy import narrower

#: Which kinds of claims make matters of their own, in this order, where none before them made one that fits.
KINDS: tuple[Kind, ...] = ("transfer", "use", "breach", "denial")


def place(signatures: Iterable[Signature]) -> Matched:
    """Where each signature belongs, and the matters that they make.

    What is found depends on the set of signatures alone, and within it on those of the same block; so a block has to be
    matched anew only where a signature comes up that it did not have.
    """
    blocks: defaultdict[tuple[str, str], set[Signature]] = defaultdict(set)
    for signature in signatures:
        blocks[signature.block].add(signature)
    placed: dict[Signature, Placement] = {}
    made: list[Episode] = []
    for members in blocks.values():
        block = Block.of(members)
        placed.update((one, block.placement(one)) for one in members)
        made += block.made
    return Matched(placed, tuple(sorted(one.outline for one in made)))


class Block(msgspec.Struct, frozen=True):
    """The matters that the claims of one supplier and recipient make by rule, in the order in which they are made.

    What is in it depends on their signatures alone.  `of` makes it from all of them, `with_one` from one more, at a cost that
    does not grow with them, where that one changes little: both come to the same.
    """

    made: tuple[Episode, ...] = ()

    @staticmethod
    def of(signatures: Iterable[Signature]) -> Block:
        """The block of these signatures, which are all of one supplier and recipient.

        Matters are made by what says most: transfers before what only presupposes them, goods said exactly before
        bundles, and these before wider kinds.
        """
        made: list[Episode] = []
        steps: defaultdict[Step, list[Signature]] = defaultdict(list)
        for one in sorted(signatures, key=_order):
            if _may_make(one):
                steps[_step(one)].append(one)
        for step, members in sorted(steps.items()):
            left = [one for one in members if not _fits(one, made)]
            # Within a step by name, however their claims came: one that joins later leaves the order as it is.
            made += sorted(episodes([(one, frozenset(counted_goods(one))) for one in left], step), key=_by_name)
        return Block(tuple(told_apart(made)))

    def makes(self, one: Signature) -> bool:
        """Whether claims of the signature make matters, rather than go to what is made without them."""
        return _may_make(one) and not _fits(one, [made for made in self.made if made.step < _step(one)])

    def with_one(self, one: Signature) -> Block | None:
        """The block with one more signature, None where that brings up a matter, or brings together what was apart.

        Signatures that lie in what `touched` names may belong elsewhere then.
        """
        if not self.makes(one):
            return self
        made = joined(self.made, one, frozenset(counted_goods(one)), _step(one))
        if made is None:
            return None
        # With a new id, or where figures in another unit go with it, any other claim may belong elsewhere.
        same = all(
            new.outline == old.outline and new.units == old.units for new, old in zip(made, self.made, strict=True)
        )
        return Block(tuple(made)) if same else None

    def touched(self, before: Block) -> list[Months]:
        """The months in which a signature has to lie that stands otherwise to these matters than to those `before`."""
        found: set[Months] = set()
        for new, old in zip(self.made, before.made, strict=True):
            if new.first is None or old.first is None or new.last is None or old.last is None:
                continue
            if new.last > old.last:
                found.add(Months(True, old.last + GAP + 1, new.last + GAP))
                # Which of several matters of the same goods an act lies in is asked only where there are several.
                if sum(other.goods == new.goods for other in self.made) > 1:
                    found.add(Months(True, old.last + 1, new.last))
            if new.first < old.first:
                found.add(Months(False, new.first, old.first - 1))
                found.add(Months(False, new.first - GAP, old.first - GAP - 1))
        return sorted(found)

    def placement(self, one: Signature) -> Placement:
        """Where claims of the signature belong.

        They may go to what claims of their kind or of an earlier one have made; none goes to what only a denial or a use of
        later rank has.
        """
        if not (one.supplier and one.recipient):
            return Placement(None, (), "supplier or recipient is not told")
        rank = KINDS.index(one.kind)
        fits = _fits(one, [made for made in self.made if made.step[0] <= rank])
        ids = tuple(sorted(made.id for made in fits))
        if one.kind == "denial":
            fits = _beside(one, fits)
        if len(fits) == 1:
            return Placement(fits[0].id, ids, _why(one, fits[0], len(ids)))
        return Placement(None, ids, f"fits {len(fits)} matters equally" if fits else "nothing like it is told")


class Months(msgspec.Struct, frozen=True, order=True):
    """The first and the last of some months, and whether acts are meant that begin in them, else those that end in them."""

    begins: bool
    first: int
    last: int


def counted_goods(signature: Signature) -> tuple[str, ...]:
    """The goods that decide.

    A figure that is given for several counts those named first (*13 000 Container mit Granaten und Raketen*).
    """
    return signature.goods[:1] if signature.unit else signature.goods


def _order(signature: Signature) -> tuple[object, ...]:
    """By beginning, what has none last; then by everything else, so that the order is a fixed one."""
    first, last = signature.first, signature.last
    rest = signature.goods, signature.kind, signature.type, signature.unit, signature.beside
    return first is None, first or 0, last or 0, *rest


def _may_make(one: Signature) -> bool:
    return bool(one.goods and one.supplier and one.recipient)


def _step(one: Signature) -> Step:
    """When matters of the signature are made.  What has no date joins what is made by the rest where it can."""
    return KINDS.index(one.kind), *_width(one), one.first is None


def _by_name(episode: Episode) -> tuple[Outline, int]:
    return episode.outline, -1 if episode.first is None else episode.first


def _fits(one: Signature, made: Iterable[Episode]) -> list[Episode]:
    """All matters that the signature fits equally well; of a denial all that it denies."""
    goods = frozenset(counted_goods(one))
    near = [other for other in made if _in_time(one, other) and (not one.type or other.type in ("", one.type))]
    fits = _by_goods(goods, near)
    if one.kind == "denial":
        return fits
    if len(goods) > 1 and one.kind == "transfer" and not any(other.goods == goods for other in fits):
        # A bundle of which less than half is known is a matter of its own.
        known = goods & frozenset[str]().union(*(other.goods for other in fits))
        fits = fits if 2 * len(known) >= len(goods) else []
    for narrowed in (_by_type, _beside, _by_unit, _by_time):
        fits = narrowed(one, fits)
    return fits


def _width(signature: Signature) -> tuple[int, bool]:
    """Exact goods first, then bundles, then wider kinds, the widest last."""
    goods = counted_goods(signature)
    return max(len(narrower().get(code, ())) for code in goods), len(goods) > 1


def _in_time(one: Signature, made: Episode) -> bool:
    if one.first is None or made.first is None:
        return True
    # Nobody denies what has not been told of yet.
    if one.kind == "denial" and one.last is not None and made.first > one.last:
        return False
    return apart(one.first, one.last, made.first, made.last) <= GAP


def _by_goods(goods: frozenset[str], made: list[Episode]) -> list[Episode]:
    """The matters whose goods agree best: the same, some of the same, narrower ones, wider ones.

    All where no goods are told.
    """
    if not goods:
        return made
    below = frozenset[str]().union(*(narrower().get(code, frozenset()) for code in goods))
    same = [one for one in made if one.goods == goods]
    if same:
        return same
    shared = [one for one in made if one.goods & goods]
    if shared:
        agreeing = [(len(one.goods & goods), -len(one.goods | goods)) for one in shared]
        return [one for one, how in zip(shared, agreeing, strict=True) if how == max(agreeing)]
    under = [one for one in made if one.goods & below]
    return under or [one for one in made if any(not goods.isdisjoint(narrower().get(code, ())) for code in one.goods)]


def _by_type(one: Signature, fits: list[Episode]) -> list[Episode]:
    return [made for made in fits if made.type == one.type] or fits


def _beside(one: Signature, fits: list[Episode]) -> list[Episode]:
    """A wide word takes up what its own report tells of more exactly."""
    return [made for made in fits if not made.goods.isdisjoint(one.beside)] or fits


def _by_unit(one: Signature, fits: list[Episode]) -> list[Episode]:
    """A figure goes with figures in the same unit."""
    return [made for made in fits if one.unit in made.units] or fits


def _by_time(one: Signature, fits: list[Episode]) -> list[Episode]:
    """Of stretches of the same goods that which it lies in."""
    if one.first is None or len({made.goods for made in fits}) > 1:
        return fits
    return [
        made for made in fits if made.first is None or apart(one.first, one.last, made.first, made.last) == 0
    ] or fits


def _why(one: Signature, made: Episode, fitting: int) -> str:
    goods = frozenset(one.goods)
    if made.goods == goods:
        said = "the same goods"
    elif one.unit and made.goods == frozenset(counted_goods(one)):
        said = "its figure counts the goods named first"
    elif made.goods & goods:
        said = "some of the same goods"
    elif not goods:
        said = "the only matter between the two"
    elif any(not goods.isdisjoint(narrower().get(code, ())) for code in made.goods):
        said = "goods of the kind"
    else:
        said = "a word for such goods among others" if fitting == 1 else "a word for such goods, told of in its report"
    return f"{said}, told of within {GAP // 12} years"
