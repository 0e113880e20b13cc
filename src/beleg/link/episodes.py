"""Signatures of the same goods, parted by long gaps in time, and by types where several are named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from beleg.model.matter import Outline, Signature
from beleg.model.slug import slug

#: Months without any act between two that are still one matter.  Own choice: from order to first delivery of large arms
#: there are mostly two to four years in the public registers of arms transfers.
GAP = 36

_CODE = re.compile(r"[A-Za-z0-9-]+")

Goods = frozenset[str]


#: When a matter is made, beside others of its block: by kind of claims, width of their goods, and whether they have dates.
Step = tuple[int, int, bool, bool]


class Stretch(msgspec.Struct, frozen=True):
    """Months that no gap parts, None of claims without a date, and the types that are named in them."""

    first: int | None
    last: int | None
    types: frozenset[str]


class Episode(msgspec.Struct, frozen=True):
    """What makes one matter: its goods and type, the months that it reaches over, the units that it is counted in.

    `step` tells when it was made, `stretch` is the one that it is part of: several types of one stretch have a matter each.
    """

    outline: Outline
    goods: Goods
    type: str
    first: int | None
    last: int | None
    units: frozenset[str]
    step: Step
    stretch: Stretch

    @property
    def id(self) -> str:
        return self.outline.id


def apart(first: int, last: int | None, other_first: int, other_last: int | None) -> int:
    """Months between two stretches of time; 0 where they meet."""
    last = first if last is None else last
    other_last = other_first if other_last is None else other_last
    return max(0, other_first - last, first - other_last)


def episodes(given: Sequence[tuple[Signature, Goods]], step: Step) -> list[Episode]:
    """The matters that signatures of one block make at one step, each given with the goods that it speaks of.

    What shares goods is one, be it through others.
    """
    found: list[Episode] = []
    for members in _alike(given):
        goods = frozenset[str]().union(*(held for _, held in members))
        for together in _stretches([one for one, _ in members]):
            stretch = Stretch(*_months(together), frozenset(one.type for one in together if one.type))
            for named, typed in _by_type(together):
                found.append(_episode(goods, named, typed, step, stretch))
    return found


def joined(made: Sequence[Episode], one: Signature, goods: Goods, step: Step) -> list[Episode] | None:
    """The matters as they are once one more signature makes matters at its step, goods being what it speaks of.

    None unless it joins one that is there, without bringing together what was apart or parting what was one.
    """
    group = [episode for episode in made if episode.step == step and not episode.goods.isdisjoint(goods)]
    if not group or len({episode.goods for episode in group}) > 1 or not goods <= group[0].goods:
        return None
    near = {episode.stretch for episode in group if _meets(one, episode.stretch)}
    if len(near) != 1:
        return None
    (stretch,) = near
    types = {episode.type for episode in group if episode.stretch == stretch}
    typed = one.type if len(stretch.types) > 1 else ""
    if typed not in types or (one.type and one.type not in stretch.types):
        return None
    wider = Stretch(*_wider(stretch.first, stretch.last, one), stretch.types)
    others = {episode.stretch for episode in group} - near
    if wider.first is not None and any(
        apart(wider.first, wider.last, other.first or 0, other.last) <= GAP for other in others
    ):
        return None
    return [_joining(episode, one, typed, stretch, wider) if episode in group else episode for episode in made]


def told_apart(made: Sequence[Episode]) -> list[Episode]:
    """The matters of one block in the order in which they are made, each with an id of its own.

    Of those of the same goods, type and year, which are made at several steps, all but the first have their number behind
    their id.  Nothing joins these later (`joined` makes an id without a number): their block is made anew then.
    """
    taken: Counter[str] = Counter()
    found: list[Episode] = []
    for one in made:
        taken[one.id] += 1
        if taken[one.id] > 1:
            outline = msgspec.structs.replace(one.outline, id=f"{one.id}.{taken[one.id]}")
            found.append(msgspec.structs.replace(one, outline=outline))
        else:
            found.append(one)
    return found


def _joining(episode: Episode, one: Signature, typed: str, stretch: Stretch, wider: Stretch) -> Episode:
    if episode.stretch != stretch:
        return episode
    if episode.type != typed:
        return msgspec.structs.replace(episode, stretch=wider)
    first, last = _wider(episode.first, episode.last, one)
    units = episode.units | {one.unit} if one.unit else episode.units
    outline = _outline(one.block, episode.goods, typed, first)
    return msgspec.structs.replace(episode, outline=outline, first=first, last=last, units=units, stretch=wider)


def _meets(one: Signature, stretch: Stretch) -> bool:
    if one.first is None or stretch.first is None:
        return one.first is None and stretch.first is None
    return apart(one.first, one.last, stretch.first, stretch.last) <= GAP


def _wider(first: int | None, last: int | None, one: Signature) -> tuple[int | None, int | None]:
    """The months that reach over those of the signature, too."""
    if one.first is None or first is None:
        return first, last
    return min(first, one.first), max(first if last is None else last, one.first, one.last or 0)


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


def _episode(goods: Goods, type_: str, members: list[Signature], step: Step, stretch: Stretch) -> Episode:
    first, last = _months(members)
    units = frozenset(one.unit for one in members if one.unit)
    return Episode(_outline(members[0].block, goods, type_, first), goods, type_, first, last, units, step, stretch)


def _months(members: Sequence[Signature]) -> tuple[int | None, int | None]:
    """The first and the last month of these, None where none has a date."""
    dated = [(one.first, max(one.first, one.last or 0)) for one in members if one.first is not None]
    return min((one for one, _ in dated), default=None), max((one for _, one in dated), default=None)


def _outline(block: tuple[str, str], goods: Goods, type_: str, first: int | None) -> Outline:
    codes = tuple(sorted(goods))
    supplier, recipient = block
    year = () if first is None else (f"{first // 12:04}",)
    parts = (_safe(supplier), _safe(recipient), "_".join(map(_safe, codes)), *((type_,) if type_ else ()), *year)
    return Outline(".".join(parts), tuple(supplier.split("+")), tuple(recipient.split("+")), codes, type_)


def _safe(code: str) -> str:
    """A code, or several joined, as a part of an id."""
    return "_".join(part if _CODE.fullmatch(part) else slug(part) for part in code.split("+"))
