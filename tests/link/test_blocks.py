"""A block that is made larger one signature at a time is the block of all of them."""

from __future__ import annotations

import random

import pytest
from told import told

from beleg.link.matters import Block
from beleg.model.matter import Placement, Signature

GOODS = (
    "ammunition",
    "missiles",
    "weapons",
    "military-equipment",
    "tanks",
    "ammunition missiles",
    "artillery drones",
    "",
)
KINDS = ("transfer", "transfer", "transfer", "use", "breach", "denial")


def any_signature(chance: random.Random, *, wide: bool) -> Signature:
    year = chance.randint(2008, 2024) if wide else chance.choice((2015, 2022, 2023))
    month = chance.randint(1, 12)
    period = None if chance.random() < 0.7 else f"{year - chance.randint(0, 4)}/{chance.choice(('..', year))}"
    date = None if chance.random() < 0.05 else f"{year}-{month:02}-05"
    goods = chance.choice(GOODS)
    return told(
        goods,
        date,
        kind=chance.choice(KINDS),
        period=period,
        **chance.choice(({}, {}, {"unit": "item"}, {"unit": "tonne"})),
        type=chance.choice(("leopard-2", "marder", "", "")) if goods == "tanks" else "",
        beside=("missiles",) if goods == "weapons" and chance.random() < 0.3 else (),
    ).signature


class Growing:
    """Signatures of one block, entered and taken out one after the other; `anew` counts how often all were looked at."""

    def __init__(self) -> None:
        self.block = Block()
        self.placed: dict[Signature, Placement] = {}
        self.anew = 0

    def enter(self, one: Signature) -> None:
        if one in self.placed:
            return
        grown = self.block.with_one(one)
        moved: dict[Signature, Placement] = {}
        if grown is not None:
            for months in grown.touched(self.block):
                for other, before in self.placed.items():
                    end = other.first if months.begins else other.last
                    if end is None or not months.first <= end <= months.last:
                        continue
                    if grown.makes(other) != self.block.makes(other):
                        grown = None
                        break
                    if grown.placement(other) != before:
                        moved[other] = grown.placement(other)
                if grown is None:
                    break
        if grown is None:
            self._all({*self.placed, one})
            return
        self.block = grown
        self.placed.update(moved)
        self.placed[one] = grown.placement(one)

    def leave(self, one: Signature) -> None:
        made = self.block.makes(one)
        del self.placed[one]
        if made:
            self._all(set(self.placed))

    def _all(self, signatures: set[Signature]) -> None:
        self.anew += 1
        self.block = Block.of(signatures)
        self.placed = {one: self.block.placement(one) for one in signatures}


def expected(signatures: set[Signature]) -> tuple[Block, dict[Signature, Placement]]:
    block = Block.of(signatures)
    return block, {one: block.placement(one) for one in signatures}


@pytest.mark.parametrize("seed", range(40))
def test_one_more_signature_changes_what_placing_all_would_change(seed: int) -> None:
    chance = random.Random(seed)
    growing = Growing()
    for _ in range(60):
        if growing.placed and chance.random() < 0.1:
            growing.leave(chance.choice(sorted(growing.placed, key=repr)))
        else:
            growing.enter(any_signature(chance, wide=seed % 2 == 0))
        block, placed = expected(set(growing.placed))
        assert growing.placed == placed
        assert [(made.outline, made.first, made.last, made.units) for made in growing.block.made] == [
            (made.outline, made.first, made.last, made.units) for made in block.made
        ]


def test_what_is_told_month_after_month_needs_no_second_look() -> None:
    growing = Growing()
    for year in range(2015, 2025):
        for month in range(1, 13):
            for goods in ("ammunition", "missiles"):
                growing.enter(told(goods, f"{year}-{month:02}-05").signature)
                growing.enter(told(goods, f"{year}-{month:02}-05", unit="item").signature)
                growing.enter(told(goods, f"{year}-{month:02}-05", kind="denial").signature)
    assert growing.anew == 4
