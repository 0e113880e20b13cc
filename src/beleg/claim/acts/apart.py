"""Goods without a figure beside counted ones: those counted, named again, or others in one list with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beleg.claim.acts.act import Act
from beleg.claim.passages.passage import GoodsUse
from beleg.model import Span
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: Words by which goods are others than those before them; nouns before the names of several types.
ALSO = words(
    "und sowie oder dazu außerdem zudem auch ferner weitere weiteren mehr plus nebst samt mitsamt obendrein überdies"
)
AND = words("und sowie oder")
AMONG = words("darunter wie etwa nämlich einschließlich inklusive insbesondere vor")
TYPES = words("typen baureihen modelle modellen kaliber kalibern klassen serien")
#: How far behind a figure what it is a part of stands.
PART_REACH = 9


def counted_apart(act: Act, item: GoodsUse, counted: Mapping[Span, Sequence[GoodsUse]]) -> bool:
    """Whether goods are those that a figure counts, named again or by their parts and types, or only stand beside them.

    So *Raketen hat X geschickt, insgesamt 575 Stück*, *300 Raketen der Typen A und B*, *40 Fahrzeuge, darunter Panzer*,
    *stattet seine Artillerie mit zwölf Haubitzen aus*; not *30 Panzer, dazu weitere Panzer*.
    """
    row = act.passage.row
    before = row.lower[max(item.first - PART_REACH, 0) : item.first]
    if "darunter" in before and row.text[item.first - 1] != ",":
        last = len(before) - before[::-1].index("darunter")
        if "," not in before[last:] or not any(row.capital[item.first - len(before) + last : item.first]):
            return True
    for items in counted.values():
        for other in items:
            if not set(item.codes) & set(other.codes):
                continue
            between = row.lower[min(item.stop, other.stop) : max(item.first, other.first)]
            if ALSO.isdisjoint(between) or (TYPES.intersection(between) and "," not in between):
                return True
    return False


def listed(act: Act, item: GoodsUse, counted: Mapping[Span, Sequence[GoodsUse]]) -> bool:
    """Whether goods stand in one list with counted ones (*Zelte, Helme und zwanzig Funkgeräte*), which are others then."""
    row = act.passage.row
    named = {unit for other in act.items for unit in range(other.first, other.stop)}
    for items in counted.values():
        for other in items:
            between = range(min(item.stop, other.stop), max(item.first, other.first))
            words_between = row.lower[between.start : between.stop]
            if AND.isdisjoint(words_between) or not AMONG.isdisjoint(words_between):
                continue
            if all(unit in named or not row.capital[unit] for unit in between) and not any(
                row.text[unit] in ".;:" or row.lower[unit] in PREPOSITIONS or row.word[unit].verbs for unit in between
            ):
                return True
    return False
