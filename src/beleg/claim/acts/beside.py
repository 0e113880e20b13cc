"""Figures that stand apart from their goods: *ein Panzer*, *die erste Batterie*, *Granaten, insgesamt 575 Stück*."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.model import Quantity, Row
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: Goods that come in pieces.
PIECES = frozenset(
    {"air-defence", "armoured-vehicles", "artillery", "combat-aircraft", "drones", "helicopters", "missiles", "ships"}
) | frozenset({"submarines", "small-arms", "military-equipment"})
#: Goods that are measured rather than counted, or say nothing beside others.
UNCOUNTED = frozenset({"money", "energy", "food", "weapons", "military-equipment"})
#: Words before a figure by which it counts some of goods told before, or more of them; adverbs behind one that say when.
PARTS = words(
    "ersten letzten übrigen restlichen verbleibenden weitere weiteren zusätzliche zusätzlichen davon wovon hiervon"
)
MORE = frozenset({"weitere", "weiteren"})
WHEN = words("sofort später danach noch bereits schon morgen bald binnen als")
ONE = frozenset({"ein", "eine", "einen", "einem", "einer"})
BOTH = frozenset({"beide", "beiden"})
ITS = frozenset({"das", "die", "der", "dem", "des"})
#: Ordinal numbers in the singular: *die erste Batterie*, *das letzte Boot*; *dem ersten* is read by its article.
NTH = words("erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte letzte")
NTH_OBLIQUE = frozenset(form + "n" for form in NTH)
NTH_BARE = frozenset(form + ending for form in NTH for ending in ("s", "r"))
#: Whose piece it is by which an ordinal number without article counts (*ihr erstes Patrouillenboot*).
WHOSE = words("ihre seine unsere")
WHOSE_BARE = words("ihr sein unser")
WHOSE_OBLIQUE = words("ihren seinen unseren ihrem seinem unserem")
#: What opens the naming of all of which one is told (*das letzte von sieben Schiffen*, *eines der drei Boote*).
OF_ALL = frozenset({"von", "der", "dieser", "ihrer", "seiner"})
ONE_OF = words("eines einer eine einen einem")
#: Words that may say more of goods between their figure and them, at most, and how the last of these ends.
EXTENDED = 6
PARTICIPLE = ("te", "ten", "ter", "tes", "ene", "enen", "ener", "enes", "nde", "nden", "nder", "ndes")
#: Ends of words for aircraft in which goods may travel, and what stands between them and the goods.
PLANES = ("flugzeug", "flugzeuge", "flugzeugen", "maschine", "maschinen", "transporter", "transportern", "frachter")
LADEN = frozenset({"mit", "voll", "voller"})
#: Words between an article and its noun, at most.
REACH = 4
#: Marks before which, or between which, a figure says more of the goods before it.
OPENING = frozenset({",", "–", "-", "(", ":"})
CLOSING = frozenset({",", ".", "–", "-", ")", ";", ":", "…"})
#: Words between such a mark and its figure.
AROUND = words(
    """insgesamt zusammen alles allem in wohl offenbar angeblich vermutlich etwa rund und zwar nämlich immerhin genau
    ein darunter bisher bislang inzwischen mittlerweile gleich sage schreibe"""
)
SUMMING = frozenset({"insgesamt", "zusammen"})
#: Prepositions before goods that come with others, and how far before the goods they stand.
ALONG = frozenset({"samt", "mitsamt", "nebst", "inklusive", "einschließlich", "einschliesslich"})
ALONG_REACH = 4
#: Prepositions before the price of what is counted.
SELLING = frozenset({"zu", "um", "für"})
#: Nouns for pieces of any goods.
PIECE_NOUNS = words(
    """stück exemplar exemplare exemplaren schuss maschinen einheiten feuereinheiten feuereinheit systeme systemen anlagen
    geräte geräten fahrzeuge fahrzeugen"""
)


def names_part(row: Row, first: int, stop: int) -> bool:
    """Whether a figure without a noun counts some of goods told before (*sechs davon*, *die ersten 18*, *weitere 12.000*)."""
    behind = row.lower[stop] if stop < len(row) else ""
    if behind in ("davon", "hiervon"):
        return True
    if behind in MORE:
        after = row.lower[stop + 1] if stop + 1 < len(row) else "."
        return after in CLOSING or after in PREPOSITIONS or after in WHEN
    before = row.lower[first - 1] if first else ""
    if before in PARTS or (row.lower[first] in PARTS and stop - first > 1):
        return stop >= len(row) or not (row.capital[stop] or behind == "des")
    if row.lower[stop : stop + 3] == ["an", "der", "zahl"]:
        return False
    return before in ("und", ",") and (behind in PREPOSITIONS or behind in WHEN)


def goes_along(passage: Passage, item: GoodsUse) -> bool:
    """Whether goods without a figure only come with those counted before them (*zwölf Jets nebst Triebwerken und Raketen*)."""
    row, place = passage.row, item.first - 1
    while place > max(item.first - ALONG_REACH, 0) and row.lower[place] not in ALONG and row.kind[place] == WORD:
        place -= 1
    return place > 0 and row.lower[place] in ALONG


def single(passage: Passage, item: GoodsUse) -> Quantity | None:
    """The figure one, or two, of goods that come in pieces, where an article, an ordinal or *beide* before them tells it."""
    if not PIECES.issuperset(item.codes) or item.event is not None or item.counted or item.people or not item.codes:
        return None
    row = passage.row
    if item.meant and not BOTH.isdisjoint(row.lower[item.first : item.stop + 1]):
        return Quantity(2, 2, "item", row.span(item.first, item.stop), noun=item.span, rule="both")
    made = _made(passage, item)
    if made is not None:
        return Quantity(1, 1, "item", row.span(made, item.stop), noun=item.span, rule="one")
    ordinal = oblique = bare = False
    for unit in range(item.first - 1, max(item.first - 1 - REACH, -1), -1):
        form = row.lower[unit]
        if row.kind[unit] != WORD or row.kind[unit] == NUMBER:
            return None
        if form in BOTH and (not item.meant or row.lower[item.first] in PARTS):
            return Quantity(2, 2, "item", row.span(unit, item.stop), noun=item.span, rule="both")
        one = form in ONE or (ordinal and form in ITS) or (oblique and form in ("dem", "des"))
        whose = (
            (ordinal and form in WHOSE)
            or (bare and form in WHOSE_BARE)
            or (oblique and form in WHOSE_OBLIQUE and not row.lower[item.stop - 1].endswith("n"))
            or ((ordinal or bare) and any(actor.stop == unit + 1 for actor in passage.actors))
        )
        if one or whose:
            return Quantity(1, 1, "item", row.span(unit, item.stop), noun=item.span, rule="one")
        if row.capital[unit] or form in ITS or not form.endswith(("e", "en", "er", "es", "em")):
            return None
        ordinal, oblique, bare = ordinal or form in NTH, oblique or form in NTH_OBLIQUE, bare or form in NTH_BARE
    return None


def _made(passage: Passage, item: GoodsUse) -> int | None:
    """The article that counts goods with what says more of them between (*eine in Chile gebaute Fregatte*)."""
    for unit in range(item.first - 4, max(item.first - 2 - EXTENDED, -1), -1):
        if passage.row.lower[unit] in ONE:
            return unit if extended(passage, unit + 1, item) else None
    return None


def one_of(passage: Passage, item: GoodsUse, figure: tuple[int, int, Quantity]) -> Quantity | None:
    """The figure one where a `figure` counts goods of which only one is told (*das letzte von sieben Schiffen*)."""
    first, row = figure[0], passage.row
    if first < 2 or row.lower[first - 1] not in OF_ALL:
        return None
    word, before = row.lower[first - 2], row.lower[first - 3] if first > 2 else ""
    nth = (word in NTH and before in ITS) or (word in NTH_OBLIQUE and before in ("dem", "den", "des"))
    if not nth and word not in ONE_OF and word not in NTH_BARE:
        return None
    begin = first - 3 if nth else first - 2
    return Quantity(1, 1, "item", row.span(begin, item.stop), noun=item.span, rule="one of all")


def extended(passage: Passage, stop: int, item: GoodsUse) -> bool:
    """Whether only what says more of goods stands from `stop` up to them (*zwanzig in Indien montierte Drohnen*)."""
    row = passage.row
    between = range(stop, item.first)
    if not 3 <= len(between) <= EXTENDED or row.lower[stop] not in PREPOSITIONS:
        return False
    if row.capital[item.first - 1] or not row.lower[item.first - 1].endswith(PARTICIPLE):
        return False
    named = {unit for actor in passage.actors for unit in range(actor.first, actor.stop)}
    return all(
        row.kind[unit] == WORD and (not row.capital[unit] or unit in named or row.lower[unit - 1] in PREPOSITIONS)
        for unit in between
    )


def flown(passage: Passage, figure: tuple[int, int, Quantity], items: Sequence[GoodsUse]) -> bool:
    """Whether a figure counts aircraft in which goods behind them travel (*sechs Flugzeuge mit 20 Tonnen Munition*)."""
    _, stop, quantity = figure
    row = passage.row
    if quantity.unit != "item" or quantity.noun is None or stop + 1 >= len(row):
        return False
    if not row.lower[stop - 1].endswith(PLANES) or row.lower[stop] not in LADEN:
        return False
    goods = next((item for item in items if item.first > stop), None)
    return goods is not None and not any(
        (row.capital[unit] and not any(first <= unit < end for first, end, _ in passage.quantities))
        or row.text[unit] in ",;:"
        for unit in range(stop + 1, goods.first)
    )


def apposed(passage: Passage, items: list[GoodsUse]) -> tuple[Quantity, list[GoodsUse]] | None:
    """The figure that follows goods between marks, and those of `items` that it counts; None where there is none, or several.

    So *Raketen lieferte Kiew, insgesamt 575 Stück*, *die Geschosse, 6000 Stück, gingen an Kenia*.
    """
    found = []
    for first, stop, quantity in passage.quantities:
        if quantity.unit not in ("item", "person") or (quantity.lower is None and quantity.upper is None):
            continue
        if not _between_marks(passage, first, stop, quantity):
            continue
        before = [item for item in items if item.stop < first and not UNCOUNTED.issuperset(item.codes)]
        named = [item for item in passage.goods if item.stop < first and not UNCOUNTED.issuperset(item.codes)]
        if before and named and named[-1] is before[-1]:
            summed = not SUMMING.isdisjoint(passage.row.lower[max(first - 2, 0) : first])
            found.append((quantity, before if summed else before[-1:]))
    return found[0] if len(found) == 1 else None


def _between_marks(passage: Passage, first: int, stop: int, quantity: Quantity) -> bool:
    """Whether a figure, which names no goods, stands behind a mark and runs up to the next, or to words for when and where."""
    row = passage.row
    if quantity.noun is not None and row.lower[stop - 1] not in PIECE_NOUNS:
        return False
    if passage.in_time(first):
        return False
    unit = first - 1
    while unit > 0 and row.lower[unit] in AROUND:
        unit -= 1
    if unit <= 0 or row.text[unit] not in OPENING:
        return False
    if row.lower[stop : stop + 3] == ["an", "der", "zahl"]:
        stop += 3
    if row.lower[stop : stop + 2] == ["von", "ihnen"]:
        stop += 2
    while stop < len(row) and (row.lower[stop] in SUMMING or row.lower[stop] == "davon"):
        stop += 1
    if stop >= len(row) or row.text[stop] in CLOSING:
        return True
    if quantity.noun is not None and row.lower[stop] in SELLING:
        return True
    if quantity.noun is not None and row.capital[stop]:  # sechs Stück CH-4
        return stop + 1 >= len(row) or row.text[stop + 1] in CLOSING
    if quantity.noun is None:
        return row.lower[stop] in ("binnen", "innerhalb", "in", "seit", "bis", "allein")
    return not row.word[stop].verbs and not row.capital[stop]
