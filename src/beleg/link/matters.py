"""Signatures of claims → the matters that they belong to.

What is one matter: goods of one kind from one supplier to one recipient, as long as no more than three years lie
between what is told of them.  So a flow that is told of for years is one matter, a contract and its delivery are one,
and the missiles beside the shells are another.  Where several types of such goods are named (*Leopard 2*, *Marder*)
each has a matter of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from beleg.link.episodes import GAP, Episode, apart, episodes
from beleg.model.claim import Kind
from beleg.model.matter import Matched, Placement, Signature
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
    for (supplier, recipient), members in blocks.items():
        if supplier and recipient:
            block = _Block(sorted(members, key=_order))
            placed.update(block.placed())
            made += block.made
        else:
            placed.update(dict.fromkeys(members, Placement(None, (), "supplier or recipient is not told")))
    return Matched(placed, tuple(sorted(one.outline for one in made)))


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


class _Block:
    """The signatures of one supplier and recipient, in a fixed order, and the matters that they make."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self._all = signatures
        self.made: list[Episode] = []

    def placed(self) -> dict[Signature, Placement]:
        """Where each belongs.

        Matters are made by what says most: transfers before what only presupposes them, goods said exactly before
        bundles, and these before wider kinds.  Only when all of a kind are made is it told which claims of that kind fit
        which; none goes to what only a denial or a use of later rank has made.
        """
        placed: dict[Signature, Placement] = {}
        for kind in KINDS:
            of_kind = [one for one in self._all if one.kind == kind and one.goods]
            widths = {one: _width(one) for one in of_kind}
            for width in sorted(set(widths.values())):
                step = [one for one in of_kind if widths[one] == width]
                # What has no date joins what is made by the rest where it can.
                self._make([one for one in step if one.first is not None and not self._fits(one)])
                self._make([one for one in step if one.first is None and not self._fits(one)])
            placed.update((one, self._placement(one)) for one in self._all if one.kind == kind)
        return placed

    def _make(self, left: Sequence[Signature]) -> None:
        """Matters of signatures that fit none."""
        self.made += episodes([(one, frozenset(counted_goods(one))) for one in left])

    def _placement(self, one: Signature) -> Placement:
        fits = self._fits(one)
        ids = tuple(sorted(made.id for made in fits))
        if one.kind == "denial":
            fits = _beside(one, fits)
        if len(fits) == 1:
            return Placement(fits[0].id, ids, _why(one, fits[0], len(ids)))
        return Placement(None, ids, f"fits {len(fits)} matters equally" if fits else "nothing like it is told")

    def _fits(self, one: Signature) -> list[Episode]:
        """All matters that the signature fits equally well; of a denial all that it denies."""
        goods = frozenset(counted_goods(one))
        near = [made for made in self.made if _in_time(one, made) and (not one.type or made.type in ("", one.type))]
        fits = _by_goods(goods, near)
        if one.kind == "denial":
            return fits
        if len(goods) > 1 and one.kind == "transfer" and not any(made.goods == goods for made in fits):
            # A bundle of which less than half is known is a matter of its own.
            known = goods & frozenset[str]().union(*(made.goods for made in fits))
            fits = fits if 2 * len(known) >= len(goods) else []
        for narrowed in (_by_type, _beside, _by_unit, _by_time):
            fits = narrowed(one, fits)
        return fits


def _width(signature: Signature) -> tuple[int, int]:
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
