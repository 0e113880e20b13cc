"""Which claims' figures belong in one chart, and what denies them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beleg.ledger import ClaimRow, FigureRow
from beleg.ledger.figures import series

#: Goods that a denial of *weapons* does not speak of.
_NOT_ARMS = frozenset({"personnel", "energy", "food", "money"})
#: Goods that stand for arms of any kind.
_ANY_ARMS = frozenset({"weapons", "military-equipment"})


class Voice(NamedTuple):
    """One figure as one voice gave it, in however many reports one after the other."""

    figure: FigureRow
    goods: tuple[str, ...]
    last_date: str | None
    reports: int


class Series(NamedTuple):
    """The figures of one direction, one unit, and goods that overlap, in order of date, and the denials beside them."""

    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    unit: str
    voices: tuple[Voice, ...]
    denials: tuple[ClaimRow, ...]


def grouped(rows: Sequence[ClaimRow]) -> list[Series]:
    """All figures among `rows` (in order of date) as series, the longest first.

    Figures stand together where direction and unit are the same and their goods overlap, directly or through a third's.
    """
    denials = [row for row in rows if row.claim.kind == "denial"]
    alike: dict[tuple[tuple[str, ...], tuple[str, ...], str], list[ClaimRow]] = defaultdict(list)
    for row in rows:
        claim = row.claim
        if claim.kind != "denial" and claim.quantity is not None:
            alike[claim.supplier, claim.recipient, claim.quantity.unit].append(row)
    found: list[Series] = []
    for (supplier, recipient, unit), members in alike.items():
        for goods, together in _overlapping(members):
            figures = series(together)
            if figures:
                voices = _voices(figures, {row.public_id: row for row in together})
                against = tuple(row for row in denials if _denies(row, supplier, recipient, goods))
                found.append(Series(supplier, recipient, goods, unit, voices, against))
    return sorted(found, key=lambda one: (-len(one.voices), one.supplier, one.recipient, one.unit, one.goods))


def _overlapping(rows: Iterable[ClaimRow]) -> list[tuple[tuple[str, ...], list[ClaimRow]]]:
    """`rows` parted into groups whose goods overlap, each with all its goods; the order of `rows` is kept."""
    groups: list[tuple[set[str], list[int]]] = []
    listed = list(rows)
    for place, row in enumerate(listed):
        goods, members = set(row.claim.goods), [place]
        apart: list[tuple[set[str], list[int]]] = []
        for group in groups:
            if group[0] & goods or not (group[0] or goods):
                goods |= group[0]
                members += group[1]
            else:
                apart.append(group)
        groups = [*apart, (goods, members)]
    return [(tuple(sorted(goods)), [listed[place] for place in sorted(members)]) for goods, members in groups]


def _voices(figures: Iterable[FigureRow], rows: dict[str, ClaimRow]) -> tuple[Voice, ...]:
    """Figures, with those that say the same one after the other as one."""
    found: list[Voice] = []
    for figure in figures:
        goods = rows[figure.claim].claim.goods
        if found and _same(found[-1], figure, goods):
            before = found[-1]
            found[-1] = before._replace(last_date=figure.date, reports=before.reports + 1)
        else:
            found.append(Voice(figure, goods, figure.date, 1))
    return tuple(found)


def _same(voice: Voice, figure: FigureRow, goods: tuple[str, ...]) -> bool:
    before = voice.figure
    return (
        (before.lower, before.upper, before.approximate) == (figure.lower, figure.upper, figure.approximate)
        and before.claimants == figure.claimants
        and before.certainty == figure.certainty
        and before.report != figure.report
        and voice.goods == goods
    )


def _denies(row: ClaimRow, supplier: tuple[str, ...], recipient: tuple[str, ...], goods: tuple[str, ...]) -> bool:
    """Whether the denial speaks of this direction and of such goods; what it leaves open does not narrow it."""
    claim = row.claim
    if claim.supplier and not set(claim.supplier) & set(supplier):
        return False
    if claim.recipient and not set(claim.recipient) & set(recipient):
        return False
    if not claim.supplier and not claim.recipient:
        return False
    denied, given = set(claim.goods), set(goods)
    if not denied or denied & given:
        return True
    return bool((denied | given) & _ANY_ARMS) and not (denied | given) & _NOT_ARMS
