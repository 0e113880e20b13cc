"""Clauses that count goods by a figure told before: *Noch einmal so viele folgen im Mai*, *Rom gibt die doppelte Zahl*.

Only where nothing else is named as what they are compared with (*doppelt so viele wie 2019*) or counted by it (*ebenso viele
Soldaten*).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beleg.claim.acts.act import Act
from beleg.claim.domain.kinds import COUNTING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Quantity, Row, Span
from beleg.model.analysis import WORD
from beleg.rules.words import words

#: How many there are of two told alike, by words before *viele*; and before a noun for a number.
ALIKE = words("ebenso genauso gleich nochmals")
AS_MANY = frozenset({"viele", "soviele"})
#: How many times so many: adverbs before *so viele*, adjectives before a noun for a number, nouns behind an article.
TIMES = {"zweimal": 2, "doppelt": 2, "dreimal": 3, "viermal": 4}
MULTIPLE = {"doppelte": 2, "zweifache": 2, "dreifache": 3, "vierfache": 4}
SAME = frozenset({"dieselbe", "gleiche"})
#: Words that say *once more*, right before *so viele*.
ONCE_MORE = frozenset({"einmal", "mal"})
#: What opens the naming of what it is compared with, or of what is counted.
COMPARED = frozenset({"wie", "von", "der", "an", "aus"})


class Multiple(NamedTuple):
    """How many times a figure told before, and by which words."""

    times: int
    span: Span


def as_many(scene: Scene, pack: Pack) -> Multiple | None:
    """How many times as many as were told before a scene counts of goods that it does not name; None of all other scenes."""
    row, forms = scene.passage.row, scene.passage.forms
    if forms.isdisjoint(words(pack.events.alike.words)) and forms.isdisjoint(words(pack.events.numbers.nouns)):
        return None
    for unit in scene.stretch.units:
        found = _times(row, unit, pack) if unit > scene.stretch.first else None
        if found is None:
            continue
        times, first = found
        behind = row.lower[unit + 1] if unit + 1 < len(row) else ""
        named = unit + 1 < len(row) and row.kind[unit + 1] == WORD and row.capital[unit + 1]
        return None if named or behind in COMPARED else Multiple(times, row.span(first, unit + 1))
    return None


def multiplied(act: Act, near: Sequence[Act]) -> Quantity | None:
    """The first figure of the acts near, so many times as an act counts it, at the words that say so; None where they have none."""
    figure = next((figure for figure in map(_counted, near) if figure is not None), None)
    if figure is None:
        return None
    lower, upper = (None if bound is None else bound * act.times for bound in (figure.lower, figure.upper))
    return Quantity(lower, upper, figure.unit, act.anchor, figure.approximate, rule="so many times a figure before")


def _counted(act: Act) -> Quantity | None:
    """The figure of the goods of an act, or the only one of its stretch that counts a noun: it may not have got its own yet."""
    if act.quantity is not None:
        return act.quantity if act.quantity.unit in COUNTING else None
    told = [
        figure
        for first, _, figure in act.passage.quantities
        if act.stretch.covers(first) and any(item.span == figure.noun for item in act.items)
    ]
    return told[0] if len(told) == 1 and told[0].unit in COUNTING else None


def _times(row: Row, unit: int, pack: Pack) -> tuple[int, int] | None:
    """How many times as many a word ends to say, and where that begins."""
    word, before = row.lower[unit], row.lower[unit - 1]
    earlier = row.lower[unit - 2] if unit > 1 else ""
    if word in AS_MANY:
        if before in ALIKE and word == "viele":
            return 1, unit - 1
        if before == "so":
            before, unit = earlier, unit - 1
        elif word == "viele":
            return None
        if before in ONCE_MORE or before in ALIKE:
            return 1, unit - 1
        return (TIMES[before], unit - 1) if before in TIMES else None
    if word in words(pack.events.numbers.nouns):
        if before == "dieselbe" or (before in SAME and earlier == "die"):
            return 1, unit - 1
        return (MULTIPLE[before], unit - 1) if before in MULTIPLE and earlier == "die" else None
    return (MULTIPLE[word], unit - 1) if word in MULTIPLE and before == "das" and row.capital[unit] else None
