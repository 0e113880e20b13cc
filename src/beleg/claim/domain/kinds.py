"""Kinds of goods and units of figures that the grammar of acts treats apart, by the codes of the extract format."""

from __future__ import annotations

#: What people are among goods.
PERSONS = ("personnel",)
#: What training is among goods.
TRAINING = ("military-technology",)
#: Goods so general that they say nothing beside others.
GENERAL = frozenset({"military-equipment", "weapons"})
#: Units of figures that may stand for goods.
COUNTING = frozenset({"item", "person"})
#: Units of sums of money.
MONEY = frozenset({"eur", "usd"})
