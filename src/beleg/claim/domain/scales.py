"""What features weigh: the tables of a linear model, and groups of features that many candidates share, weighed once.

The names of features serve those who read a rule or learn the weights; between candidates only the sums are compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from math import fsum

#: Groups of features kept from report to report; a hostile text must not fill the memory.
MOST_KEPT = 50_000

#: What tells groups of features of one kind apart: lists of the rules and of the pack, small numbers, signs.
Key = tuple[str | int, ...]


class Part:
    """Features that belong together, by name, and what they weigh in all."""

    __slots__ = ("names", "weight")

    def __init__(self, names: Set[str], weight: float) -> None:
        self.names, self.weight = names, weight


#: Features of an actor as supplier and as recipient.
Sides = tuple[Part, Part]


class Scales:
    """Weighs features by the tables of a model.

    `kept` and `kept_sides` are parts that depend on nothing but their key, from report to report.
    """

    __slots__ = ("act", "kept", "kept_sides", "pair", "recipient", "report", "supplier")

    def __init__(
        self,
        act: Mapping[str, float],
        supplier: Mapping[str, float],
        recipient: Mapping[str, float],
        pair: Mapping[str, float],
        report: Mapping[str, float],
    ) -> None:
        self.act, self.supplier, self.recipient, self.pair, self.report = act, supplier, recipient, pair, report
        self.kept: dict[Key, Part] = {}
        self.kept_sides: dict[Key, Sides] = {}

    def keep(self, key: Key, table: Mapping[str, float], names: Set[str]) -> Part:
        """The part of these features, kept under a key."""
        if len(self.kept) >= MOST_KEPT:
            self.kept.clear()
        part = self.kept[key] = weighed(table, names)
        return part

    def sides(self, supplier: Set[str], recipient: Set[str]) -> Sides:
        """Features of an actor as supplier and as recipient."""
        return weighed(self.supplier, supplier), weighed(self.recipient, recipient)

    def keep_sides(self, key: Key, supplier: Set[str], recipient: Set[str]) -> Sides:
        """The same, kept under a key."""
        if len(self.kept_sides) >= MOST_KEPT:
            self.kept_sides.clear()
        found = self.kept_sides[key] = self.sides(supplier, recipient)
        return found


def weighed(table: Mapping[str, float], names: Set[str]) -> Part:
    """Features with the sum of their weights, the same in whichever order they come."""
    return Part(names, fsum([table[name] for name in names if name in table]))
