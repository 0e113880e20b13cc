"""Signatures of the same goods, parted by long gaps in time, and by types where several are named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from beleg.model.matter import Outline, Signature
from beleg.model.slug import slug

#: Months without any act between two that are still one matter.  Own choice: from order to first delivery of large arms
#: there are mostly two to four years in the public registers of arms transfers.
GAP = 36

_CODE = re.compile(r"[A-Za-z0-9-]+")

Goods = frozenset[str]


class Episode(msgspec.Struct, frozen=True):
    """What makes one matter: its goods and type, the months that it reaches over, the units that it is counted in."""

    outline: Outline
    goods: Goods
    type: str
    first: int | None
    last: int | None
    units: frozenset[str]

    @property
    def id(self) -> str:
        return self.outline.id


def apart(first: int, last: int | None, other_first: int, other_last: int | None) -> int:
    """Months between two stretches of time; 0 where they meet."""
    last = first if last is None else last
    other_last = other_first if other_last is None else other_last
    return max(0, other_first - last, first - other_last)


def episodes(given: Sequence[tuple[Signature, Goods]]) -> list[Episode]:
    """The matters that signatures of one block make, each given with the goods that it speaks of.

    What shares goods is one, be it through others.
    """
    found: list[Episode] = []
    for members in _alike(given):
        goods = frozenset[str]().union(*(held for _, held in members))
        for stretch in _stretches([one for one, _ in members]):
            for named, typed in _by_type(stretch):
                found.append(_episode(goods, named, typed))
    return found


def _alike(given: Sequence[tuple[Signature, Goods]]) -> list[list[tuple[Signature, Goods]]]:
    """Those that share a code, directly or through others."""
    groups: list[tuple[set[str], list[tuple[Signature, Goods]]]] = []
    for one in given:
        meeting = [group for group in groups if not group[0].isdisjoint(one[1])]
        apart_ = [group for group in groups if group[0].isdisjoint(one[1])]
        codes = set(one[1]).union(*(group[0] for group in meeting))
        groups = [*apart_, (codes, [*(member for group in meeting for member in group[1]), one])]
    return [members for _, members in groups]


def _stretches(members: list[Signature]) -> list[list[Signature]]:
    """Those that no gap parts; what has no date is a stretch of its own."""
    found: list[list[Signature]] = []
    end = 0
    for one in sorted((one for one in members if one.first is not None), key=lambda one: one.first or 0):
        first = one.first or 0
        if found and first - end <= GAP:
            found[-1].append(one)
            end = max(end, first, one.last or 0)
        else:
            found.append([one])
            end = max(first, one.last or 0)
    undated = [one for one in members if one.first is None]
    return [*found, undated] if undated else found


def _by_type(members: list[Signature]) -> list[tuple[str, list[Signature]]]:
    """Each type for itself where there are several, beside what names none; else all together."""
    by_type: defaultdict[str, list[Signature]] = defaultdict(list)
    for one in members:
        by_type[one.type].append(one)
    if len(by_type.keys() - {""}) < 2:
        return [("", members)]
    return sorted(by_type.items())


def _episode(goods: Goods, type_: str, members: list[Signature]) -> Episode:
    dated = [(one.first, one.first if one.last is None else one.last) for one in members if one.first is not None]
    first = min((one for one, _ in dated), default=None)
    last = max((one for _, one in dated), default=None)
    codes = tuple(sorted(goods))
    supplier, recipient = members[0].block
    year = () if first is None else (f"{first // 12:04}",)
    parts = (_safe(supplier), _safe(recipient), "_".join(map(_safe, codes)), *((type_,) if type_ else ()), *year)
    outline = Outline(".".join(parts), tuple(supplier.split("+")), tuple(recipient.split("+")), codes, type_)
    return Episode(outline, goods, type_, first, last, frozenset(one.unit for one in members if one.unit))


def _safe(code: str) -> str:
    """A code, or several joined, as a part of an id."""
    return "_".join(part if _CODE.fullmatch(part) else slug(part) for part in code.split("+"))
