"""Figures to acts: goods with their own figure are claims of their own, a figure for containers stands beside that for goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from beleg.claim.acts import prices
from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.apart import counted_apart, listed
from beleg.claim.acts.beside import apposed, flown, goes_along, names_part, one_of, single
from beleg.claim.acts.counting import INSTEAD, WHOLE, Figure, own, shared
from beleg.claim.acts.divided import is_divided, is_share
from beleg.claim.acts.lots import dated, lots
from beleg.claim.domain.kinds import GENERAL, MONEY, PERSONS
from beleg.claim.passages.passage import GoodsUse
from beleg.model import Quantity, Span

#: Units that count how goods are packed or carried rather than the goods.
CARRIERS = frozenset({"container", "shipment", "wagon", "vessel", "flight", "tonne"})
#: Those of them that may be goods themselves.
VEHICLES = frozenset({"shipment", "wagon", "vessel", "flight"})
#: Prepositions between a figure and the end of the act that it is for.
ENDS = {"aus": "supplier", "an": "recipient", "für": "recipient", "nach": "recipient"}
#: Goods that are no arms, so that *Waffen* beside them means something else.
SOFT = frozenset({"personnel", "energy", "food", "money"})

#: How far before a figure the *statt* stands by which another replaces it.
INSTEAD_REACH = 3
#: Open a relative clause that tells what is inside of something.
HOLDING = frozenset({"in", "deren", "dessen", "worin", "mit"})

#: The rule of goods that a sentence before lists with a figure each (see proposals/manifests.py).
LISTED = "listed before with a figure each"
#: Adverbs before a sum, and nouns before its *von*.
ABOUT = frozenset({"umgerechnet", "insgesamt", "zusammen", "zunächst", "schätzungsweise", "angeblich", "nur"})
#: Words by which a sum is the price of a piece.
EACH = frozenset({"je", "jeweils", "pro"})
WORTH = frozenset(
    {"wert", "gesamtwert", "preis", "gesamtpreis", "kaufpreis", "umfang", "volumen", "gegenwert", "vorzugspreis"}
)


def with_figures(act: Act) -> list[Act]:
    """The act once for every figure of its stretch, each with the goods that it counts."""
    figures = _figures(act)
    if act.kind == "transfer":
        figures += _ones(act, figures)
    if not figures:
        return _apposed(act) or _lots(act) or [act]
    part = _part_behind(act, figures)
    if part is not None:
        return [_with(act, part, list(act.items), "part of the goods named")]
    counted: dict[Span, list[GoodsUse]] = {}
    free: list[GoodsUse] = []
    used: set[Span] = set()
    by_span = {figure[2].span: figure for figure in figures}
    for item in act.items:
        figure = own(act, item, figures) or shared(act, item, figures)
        if figure is not None and figure[2].lower is None and figure[2].upper is None:
            figure = None  # große Mengen counts nothing apart
        one = None if figure is None else one_of(act.passage, item, figure)
        if figure is not None and one is not None:
            used.add(figure[2].span)
            figure = by_span[one.span] = (figure[0], figure[1], one)
        if figure is None:
            free.append(item)
        else:
            counted.setdefault(figure[2].span, []).append(item)
            used.add(figure[2].span)
    for items in counted.values():
        _take_meant(items, free)
    carriers = [figure for figure in figures if figure[2].unit in CARRIERS and figure[2].span not in used]
    loose = [figure for figure in figures if figure[2].unit not in CARRIERS | WHOLE and figure[2].span not in used]
    found = [_with(act, by_span[span][2], items, "counts the goods beside it") for span, items in counted.items()]
    found += [
        _with(act, figure[2], free or list(act.items), "counts what the goods are carried in") for figure in carriers
    ]
    share = next((figure[2] for figure in figures if figure[2].unit == "percent" and is_share(act, figure)), None)
    if share is not None:
        return [_with(act, share, list(act.items), "part of the goods named")]
    wholes = {by_span[span][1] + 1 for span in counted}  # fünf von sechs bestellten Booten
    parts = [
        figure for figure in loose if figure[2].noun is None and figure[2].unit == "item" and figure[0] not in wholes
    ]
    if len(parts) == 1 and act.items and all(is_divided(act, item) for item in act.items):
        return [_with(act, parts[0][2], list(act.items), "part of the goods named")]
    if not act.items:
        found += [_with(act, figure[2], [], "the figure of the clause") for figure in loose[:1]]
    if not found and len(loose) == 1 and act.stretch.deed is not None and act.stretch.deed.name == "figure":
        return [_with(act, loose[0][2], list(act.items), "the figure of the clause")]
    if not found:
        whole = [figure for figure in figures if figure[2].unit in WHOLE]
        if whole:
            return [*_counted_behind(act, figures), *_sums(act, whole)]
        return _apposed(act) or _lots(act) or [act]
    worth = [figure for figure in figures if figure[2].unit in MONEY and _measures(act, figure[0])]
    if len(worth) == 1 and act.kind == "transfer" and worth[0][2].span not in used and not carriers:
        found.append(_with(act, worth[0][2], list(act.items), prices.WORTH))
    found += _parts(act, loose, found)
    arms = any(not SOFT.issuperset(item.codes) for items in counted.values() for item in items)
    rest = [
        item
        for item in free
        if not carriers
        and not (arms and set(item.codes) <= GENERAL and not listed(act, item, counted))
        and not (counted_apart(act, item, counted) or goes_along(act.passage, item))
    ]
    if rest and not carriers and not worth:
        found.append(_with(act, None, rest, ""))
    return found


def _sums(act: Act, whole: Sequence[Figure]) -> list[Act]:
    """The act with its sum, and again for others with a time of their own (*2021 für zwei Millionen Euro, 2022 für drei*)."""
    found: list[Act] = []
    for first, stop, quantity in whole:
        begin = dated(act.passage, first, stop) if found and quantity.unit in MONEY else None
        if found and begin is None:
            continue
        part = _with(act, quantity, list(act.items), "measures the act as a whole")
        if begin is not None:
            found[-1].units = range(found[-1].units.start if found[-1].units else 0, begin)
            part.units = range(begin, len(act.passage.row))
        found.append(part)
    return found


def _measures(act: Act, first: int) -> bool:
    """Whether a sum says what goods before it are worth (*für 200 Millionen Euro*, *im Wert von …*, *zum Preis von …*)."""
    lower = act.passage.row.lower
    before = first - 2 if lower[first - 1] in ABOUT else first - 1
    if lower[before] == "für":
        return True
    return lower[before] == "von" and lower[before - 1] in WORTH


def _parts(act: Act, loose: list[Figure], counted: list[Act]) -> list[Act]:
    """The act again for figures that only say how many of its goods when (*zwölf Haubitzen, sechs davon noch im Mai*)."""
    row = act.passage.row
    found: list[Act] = []
    if act.kind != "transfer":
        return []
    for first, stop, quantity in loose:
        before = [other for other in counted if other.quantity and other.quantity.span < quantity.span]
        if quantity.noun is not None or quantity.unit != "item" or not before:
            continue
        piece = dated(act.passage, first, stop)
        if piece is None and not names_part(row, first, stop):
            continue
        first = first if piece is None else piece
        part = _with(act, quantity, list(before[-1].items), "part of the goods named")
        _take_end(part, stop)
        part.units = range(first, len(row))
        for other in [*before, *found]:
            other.units = range(
                other.units.start if other.units else 0, min(first, other.units.stop) if other.units else first
            )
        found.append(part)
    return found


def _take_end(part: Act, stop: int) -> None:
    """Gives a part the end right behind its figure (*27 Jets, vierzehn aus Polen, dreizehn aus der Slowakei*)."""
    row = part.passage.row
    preposition = row.lower[stop] if stop < len(row) else ""
    if preposition not in ENDS:
        return
    actor = next((actor for actor in part.passage.actors if stop < actor.first <= stop + 2), None)
    if actor is None:
        return
    role = Role(actor.codes, preposition, (actor.span,), 2)
    if ENDS[preposition] == "supplier" and not set(actor.codes) & set(part.recipient.codes):
        part.supplier = role
    elif ENDS[preposition] == "recipient" and not set(actor.codes) & set(part.supplier.codes):
        part.recipient = role


def _take_meant(counted: list[GoodsUse], free: list[GoodsUse]) -> None:
    """Moves goods without a figure to the counted word behind them that stands for them (*Haubitzen, insgesamt 40 Stück*)."""
    if all(item.meant for item in counted):
        alike = [item for item in free if item.stop < counted[0].first and set(item.codes) & set(counted[0].codes)]
        if alike:
            free.remove(alike[-1])
            counted.insert(0, alike[-1])


def _ones(act: Act, figures: list[Figure]) -> list[Figure]:
    """Figures for goods that an article counts (*ein Panzer*), where no other does."""
    if act.stretch.deed is None and not act.told:
        return []
    found = []
    for item in act.items:
        one = None if item.loose or own(act, item, figures) else single(act.passage, item)
        if one is not None:
            found.append((item.first, item.stop, one))
    return found


def _apposed(act: Act) -> list[Act]:
    """The act with the figure that follows its goods between commas, and without a figure for the other goods; else none."""
    found = apposed(act.passage, list(act.items)) if act.kind == "transfer" else None
    if found is None:
        return []
    quantity, counted = found
    rest = [
        item
        for item in act.items
        if item not in counted
        and not GENERAL.issuperset(item.codes)
        and not (item.first > counted[-1].first and counted_apart(act, item, {quantity.span: counted}))
    ]
    acts = [_with(act, quantity, counted, "figure behind the goods that it counts")]
    return [*acts, _with(act, None, rest, "")] if rest else acts


def _counted_behind(act: Act, figures: Sequence[Figure]) -> list[Act]:
    """The act with the figure that follows its goods, where a sum is told beside it (*Haubitzen, acht Stück, für 28 Millionen*)."""
    if any(figure[2].unit == "percent" for figure in figures):
        return []
    return [one for one in _apposed(act) if one.quantity is not None]


def _lots(act: Act) -> list[Act]:
    """The act once for each lot of its goods (lots.py)."""
    found = []
    for quantity, told in lots(act.passage, act.items) if act.kind == "transfer" else ():
        lot = _with(act, quantity, list(act.items), "one lot of the goods")
        lot.units = range(told.start, told.stop)
        found.append(lot)
    return found


def _part_behind(act: Act, figures: list[Figure]) -> Quantity | None:
    """The figure for some of the goods of a clause before (*Granaten, von denen 5000 geliefert sind*, *und davon …*)."""
    row, stretch = act.passage.row, act.stretch
    if not act.items or any(stretch.covers(item.first) for item in act.items):
        return None
    of_them = stretch.clause.subordinator == "rel" and "denen" in row.lower[stretch.first : stretch.first + 2]
    if not of_them and "davon" not in stretch.forms(row):
        return None
    parts = [figure[2] for figure in figures if stretch.covers(figure[0]) and figure[2].noun is None]
    return parts[0] if len(parts) == 1 and parts[0].unit == "item" else None


def _figures(act: Act) -> list[Figure]:
    stretch = act.stretch
    times = [range(first, stop) for first, stop, _ in act.passage.times]
    loose = [item.first for item in act.items if item.loose]  # 46 Verträge are not 46 of what they are about
    held = _held_by(act)
    if held is not None:
        return [held]
    found = [
        (first, stop, quantity)
        for first, stop, quantity in act.passage.quantities
        if (
            not any(first <= unit < stop for unit in loose)
            and (not any(first in time and stop - 1 in time for time in times) and stretch.covers(first))
        )
        or any(quantity.noun is not None and quantity.noun == item.span for item in act.items if not item.loose)
    ]
    return [
        (first, stop, msgspec.structs.replace(quantity, unit="flight"))
        if flown(act.passage, (first, stop, quantity), act.items)
        else (first, stop, quantity)
        for first, stop, quantity in found
        if not _left_behind(act, first, stop)
        and (quantity.unit not in MONEY or EACH.isdisjoint(act.passage.row.lower[max(first - 1, 0) : first + 1]))
    ]


def _left_behind(act: Act, first: int, stop: int) -> bool:
    """Whether a figure is only the one that another replaces (*von 20 auf 35 Haubitzen*, *40 statt der 60 Haubitzen*)."""
    lower, others = act.passage.row.lower, act.passage.quantities
    if first and lower[first - 1] == "von" and lower[stop : stop + 1] == ["auf"]:
        return any(begin == stop + 1 for begin, _, _ in others)
    return any(
        lower[unit] in INSTEAD and any(end == unit for _, end, _ in others)
        for unit in range(max(first - INSTEAD_REACH, 0), first)
    )


def _held_by(act: Act) -> Figure | None:
    """The figure of what a relative clause says holds its goods (*40 Container, in denen Granaten vermutet wurden*)."""
    row, stretch = act.passage.row, act.stretch
    first = stretch.first
    if stretch.clause.subordinator != "rel" or first < 2 or row.lower[first] not in HOLDING:
        return None
    before = [figure for figure in act.passage.quantities if figure[2].unit in CARRIERS and figure[1] < first]
    if not before or any(row.text[unit] in ",;:" for unit in range(before[-1][1], first - 1)):
        return None
    return before[-1]


def _names(quantity: Quantity, items: list[GoodsUse]) -> bool:
    """Whether the noun that a figure counts names goods themselves rather than what carries them."""
    noun = quantity.noun
    return noun is not None and any(item.span.overlaps(noun) and not SOFT.issuperset(item.codes) for item in items)


def _with(act: Act, quantity: Quantity | None, items: list[GoodsUse], rule: str) -> Act:
    copy = replace(act, basis=dict(act.basis), evidence=list(act.evidence), quantity=quantity)
    if items:
        copy.items = tuple(items)
        copy.goods = tuple(dict.fromkeys(code for item in items for code in item.codes))
        copy.goods_spans = tuple(item.span for item in items)
        copy.because("goods", "counted together" if quantity else "without a figure of their own", *copy.goods_spans)
    if quantity is not None and quantity.noun is None and quantity.unit == "item" and copy.goods == PERSONS:
        copy.quantity = msgspec.structs.replace(quantity, unit="person")
    if quantity is not None and quantity.unit in VEHICLES and _names(quantity, items):
        copy.quantity = msgspec.structs.replace(quantity, unit="item")
    if quantity is not None:
        copy.because("quantity", rule, quantity.span)
    return copy
