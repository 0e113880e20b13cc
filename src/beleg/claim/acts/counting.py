"""Which figure counts which goods: by the noun beside it, by what it is a part of, by what the goods are joined to."""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.acts.apart import PART_REACH
from beleg.claim.acts.beside import PIECE_NOUNS, extended
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.passages.passage import GoodsUse
from beleg.model import Quantity
from beleg.model.analysis import WORD
from beleg.rules.german import DETERMINERS, TYPE_WORDS
from beleg.rules.words import words

#: A figure of a passage: its first unit, the one behind its last, and what it says.
Figure = tuple[int, int, Quantity]

#: Units that measure an act as a whole.
WHOLE = frozenset({"eur", "usd", "percent"})
#: Words between a figure and what it is a part of.
PARTITIVE = frozenset({"von", "der", "dieser", "jener", "ihrer", "seiner", "unter"})
#: Words between a figure and the one that it replaces.
INSTEAD = frozenset({"statt", "anstatt", "anstelle"})
#: Ends of nouns for goods that are measured rather than counted, which share no count of others.
MASSES = ("munition", "ausrüstung", "technik", "gerät", "material", "treibstoff")
#: Between people who are counted and those whom they belong to (*1500 Angehörige der Truppe*).
MEMBERS = frozenset({"von", "der", "des", "einer", "eines", "aus", "seiner", "ihrer"})
#: Words between a noun and the name of its type, at most; the last of them.
TYPE_REACH = 3
TYPED = TYPE_WORDS | {"system", "systems"}
#: Nouns for what goods of the same kind are counted in, as whole units of them; articles and adjectives between.
GROUPS = words("batterie batterien startgeräte startrampen werfer")
PIECES_REACH = 4
GENITIVE = frozenset({"des", "der", "dieses", "dieser"})
ADJECTIVAL = ("e", "en", "er", "es", "em")


def own(act: Act, item: GoodsUse, figures: list[Figure]) -> Figure | None:
    """The figure that counts the goods: its noun is theirs, or it stands right before them."""
    for figure in figures:
        if _part_of(act, item, figure):
            return figure
    for figure in figures:
        noun = figure[2].noun
        if noun is not None and (noun.overlaps(item.span) or item.span.covers(noun)):
            return figure
    for figure in figures:
        if figure[2].span.overlaps(item.span) and figure[2].unit not in WHOLE:
            return figure
    row = act.passage.row
    for figure in figures:
        if _in_brackets(act, item, figure):
            return figure
    for figure in figures:  # 1500 Angehörige von Spezialeinheiten
        between = row.lower[figure[1] : item.first]
        people = figure[2].unit == "person" and figure[2].noun is not None and item.codes == PERSONS
        if people and between and between[0] in MEMBERS and not any(row.capital[figure[1] : item.first]):
            return figure
    for figure in figures:  # zwanzig in Indien montierte Drohnen
        if figure[2].noun is None and figure[2].unit == "item" and extended(act.passage, figure[1], item):
            return figure
    for figure in figures:  # 40 Maschinen vom Typ JF-17, vier Batterien des Systems S-400, zwei Batterien Patriot
        between = row.lower[figure[1] : item.first]
        if figure[2].noun is None or figure[1] > item.first or len(between) > TYPE_REACH:
            continue
        if (between and between[-1] in TYPED) or (not between and figure[2].unit == "item"):
            return figure if not any(row.capital[figure[1] : item.first - 1]) else None
    return next((figure for figure in figures if _pieces_of(act, item, figure)), None)


def _in_brackets(act: Act, item: GoodsUse, figure: Figure) -> bool:
    """Whether a figure stands alone in brackets right behind goods (*Panzer (40 Stück)*); brackets are one unit of a row."""
    row, first, quantity = act.passage.row, figure[0], figure[2]
    if first != item.stop or not row.text[first].startswith("(") or quantity.unit not in ("item", "person"):
        return False
    inside = quantity.span.end - quantity.span.start
    return len(row.text[first].strip("()")) <= inside and (
        quantity.noun is None or row.text[first].strip("()").lower().endswith(tuple(PIECE_NOUNS))
    )


def _pieces_of(act: Act, item: GoodsUse, figure: Figure) -> bool:
    """Whether a figure counts pieces of goods behind it (*45 Stück des Kampfpanzers T-55*, *200 Stück schwere Artillerie*)."""
    row, stop, quantity = act.passage.row, figure[1], figure[2]
    between = range(stop, item.first)
    if quantity.noun is None or quantity.unit != "item" or not 0 < len(between) <= PIECES_REACH:
        return False
    if row.lower[stop - 1] not in PIECE_NOUNS | GROUPS or any(
        row.capital[unit] or row.kind[unit] != WORD for unit in between
    ):
        return False
    rest = between[1:] if row.lower[stop] in GENITIVE else between
    return all(row.lower[unit].endswith(ADJECTIVAL) for unit in rest)


def _part_of(act: Act, item: GoodsUse, figure: Figure) -> bool:
    """Whether a figure counts some of the goods behind it (*sieben der Drohnen*, *38 von 108 bestellten Panzern*)."""
    row, stop, quantity = act.passage.row, figure[1], figure[2]
    if quantity.unit != "item" or quantity.noun is not None or not stop < item.first <= stop + PART_REACH:
        return False
    named = {unit for actor in act.passage.actors for unit in range(actor.first, actor.stop)}
    return row.lower[stop] in PARTITIVE | INSTEAD and not any(
        (row.word[unit].noun and row.capital[unit] and unit not in named) or row.text[unit] in ",;:"
        for unit in range(stop + 1, item.first)
    )


def shared(act: Act, item: GoodsUse, figures: list[Figure]) -> Figure | None:
    """The figure of the goods that this one is joined to without article (*Millionen Granaten und ballistische Raketen*).

    Or that it says more of (*20 Schuss Munition*, *zwölf Drohnen vom Typ Shahed*).
    """
    row = act.passage.row
    for other in act.items:
        between = row.lower[other.stop : item.first]
        plain = not any(row.capital[other.stop : item.first]) and len(between) <= 3
        if other.stop == item.first or (0 < len(between) <= 4 and between[-1] in TYPE_WORDS):
            return own(act, other, figures) or (shared(act, other, figures) if other.first < item.first else None)
        if between and plain and between[0] in ("und", "sowie", "oder") and DETERMINERS.isdisjoint(between):
            figure = own(act, other, figures) or (shared(act, other, figures) if other.first < item.first else None)
            pieces = figure is not None and figure[2].unit == "item" and not row.lower[other.stop - 1].endswith(MASSES)
            return None if pieces and row.lower[item.stop - 1].endswith(MASSES) else figure
        if between == [","] and other.codes == item.codes:
            return own(act, other, figures)
    return None
