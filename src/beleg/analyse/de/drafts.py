"""Row → pieces: the drafts of its clauses, cut at marks and at conjunctions between two finite verbs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from beleg.analyse.de.verbs import finite_verbs
from beleg.model import Mood, Row
from beleg.model.analysis import Order
from beleg.model.signs import CUT, FINITE
from beleg.rules.german import COORDINATORS

DASS = frozenset({"dass", "daß"})
#: These make one conjunction with *dass*.
BEFORE_DASS = frozenset({"so", "ohne", "als", "anstatt", "statt", "außer", "nur", "nicht", "auf", "ob"})


#: What opens what is right, and words that rule something out before it, so many units at most.
BUT, REACH = ["sondern"], 9
NOT = frozenset({"nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines"})


class Draft:
    """A clause while its parts are still being found (see Clause for the fields)."""

    __slots__ = (
        "coordinated",
        "finite",
        "finites",
        "first",
        "mood",
        "opening",
        "order",
        "resumed",
        "stop",
        "subordinator",
        "tail",
    )

    def __init__(
        self,
        first: int,
        stop: int,
        finites: tuple[int, ...],
        opening: int = 0,
        coordinated: bool = False,
        order: Order = "verbless",
        subordinator: str | None = None,
        finite: int | None = None,
        mood: Mood | None = None,
        tail: int | None = None,
        resumed: Draft | None = None,
    ) -> None:
        self.first = first
        self.stop = stop
        self.finites = finites
        self.opening = opening
        self.coordinated = coordinated
        self.order = order
        self.subordinator = subordinator
        self.finite = finite
        self.mood = mood
        self.tail = tail
        self.resumed = resumed


def pieces(row: Row, *, initial: bool) -> list[Draft]:
    """The row cut at marks, and at coordinating conjunctions between two finite verbs."""
    found: list[Draft] = []
    first = 0
    signs, possible = row.signs, list[int]()
    telling = [unit for unit, sign in enumerate(signs) if sign & (FINITE | CUT)]
    telling.append(len(signs))
    for place, stop in enumerate(telling):
        if stop < len(signs) and signs[stop] & FINITE:
            possible.append(stop)
            continue
        if row.lower[stop + 1 : stop + 2] == BUT and possible and _only_corrects(row, telling, place):
            continue
        if first < stop:
            verbs = finite_verbs(row, possible, first, stop, initial=initial and first == 0) if possible else possible
            if len(verbs) > 1:
                found += _cut_at_coordinators(row, first, stop, verbs)
            else:
                found.append(Draft(first, stop, tuple(verbs)))
        first = stop + 1
        possible = []
    return found


def _only_corrects(row: Row, telling: Sequence[int], place: int) -> bool:
    """Whether a comma, the `place` of `telling`, only parts what is ruled out from what is right, in one clause.

    So *hat nicht 40, sondern zwölf Panzer geliefert*, *lieferte keine Panzer, sondern Mörser*; not *hat sie nicht verkauft,
    sondern verschenkt*, which tells two acts.
    """
    comma = telling[place]
    stop = telling[place + 1] if place + 1 < len(telling) else len(row)
    if stop < len(row) and row.signs[stop] & FINITE:
        return False
    if NOT.isdisjoint(row.lower[max(comma - REACH, 0) : comma]):
        return False
    return not (_is_verb(row, comma - 1) and any(_is_verb(row, unit) for unit in range(comma + 2, stop)))


def _is_verb(row: Row, unit: int) -> bool:
    """Whether a unit may be a participle or an infinitive."""
    word = row.word[unit]
    return not row.capital[unit] and bool(word.participles or word.infinitives or word.zu_infinitives)


def _cut_at_coordinators(row: Row, first: int, stop: int, finites: Sequence[int]) -> list[Draft]:
    """A piece with several finite verbs cut at the conjunctions between them."""
    pieces: list[Draft] = []
    for verb, following in pairwise(finites):
        joints = [unit for unit in range(verb + 1, following) if row.lower[unit] in COORDINATORS]
        if not joints:  # a comma forgotten: *Er hoffte dass …*
            joints = [
                unit
                for unit in range(verb + 1, following)
                if row.lower[unit] in DASS and (row.lower[unit - 1] not in BEFORE_DASS)
            ]
        if joints:
            pieces.append(Draft(first, joints[-1], tuple(unit for unit in finites if first <= unit < joints[-1])))
            first = joints[-1]
    pieces.append(Draft(first, stop, tuple(unit for unit in finites if unit >= first)))
    return pieces
