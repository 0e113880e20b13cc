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
    """One figure as one voice gave it, in however many reports (by id) one after the other."""

    figure: FigureRow
    goods: tuple[str, ...]
    last_date: str | None
    reports: tuple[str, ...]


class Denial(NamedTuple):
    """A denial, and the reports (by id) that tell of it one after the other."""

    row: ClaimRow
    last_date: str | None
    reports: tuple[str, ...]


class Series(NamedTuple):
    """The figures of one direction, goods and unit in order of date, and the denials beside them.

    `goods` are several where all their figures are the same ones.
    """

    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    unit: str
    voices: tuple[Voice, ...]
    denials: tuple[Denial, ...]


def grouped(rows: Sequence[ClaimRow]) -> list[Series]:
    """All figures among `rows` (in order of date) as series, the longest first.

    Figures stand together where direction, goods and unit are the same.
    """
    denials = [row for row in rows if row.claim.kind == "denial"]
    alike: dict[tuple[tuple[str, ...], tuple[str, ...], str], list[ClaimRow]] = defaultdict(list)
    for row in rows:
        claim = row.claim
        if claim.kind != "denial" and claim.quantity is not None:
            alike[claim.supplier, claim.recipient, claim.quantity.unit].append(row)
    found: list[Series] = []
    for (supplier, recipient, unit), members in alike.items():
        for goods, together in _by_goods(members):
            figures = series(together)
            if figures:
                voices = _voices(figures, {row.public_id: row for row in together})
                against = _denials(row for row in denials if _denies(row, supplier, recipient, goods))
                found.append(Series(supplier, recipient, goods, unit, voices, against))
    return sorted(found, key=lambda one: (-len(one.voices), one.supplier, one.recipient, one.unit, one.goods))


def _by_goods(rows: Iterable[ClaimRow]) -> list[tuple[tuple[str, ...], list[ClaimRow]]]:
    """`rows` by goods, a row of two goods in both; goods whose rows all stand among another's have no series of their own."""
    by_goods: dict[str, dict[str, ClaimRow]] = defaultdict(dict)
    for row in rows:
        for code in row.claim.goods or ("",):
            by_goods[code][row.public_id] = row
    alike: dict[frozenset[str], list[str]] = defaultdict(list)
    for code, held in by_goods.items():
        alike[frozenset(held)].append(code)
    return [
        (tuple(sorted(filter(None, codes))), list(by_goods[codes[0]].values()))
        for held, codes in alike.items()
        if not any(held < other for other in alike)
    ]


def _voices(figures: Iterable[FigureRow], rows: dict[str, ClaimRow]) -> tuple[Voice, ...]:
    """Figures, with those that say the same one after the other as one."""
    found: list[Voice] = []
    for figure in figures:
        goods = rows[figure.claim].claim.goods
        if found and _same(found[-1], figure, goods):
            before = found[-1]
            found[-1] = before._replace(last_date=figure.date, reports=(*before.reports, figure.report))
        else:
            found.append(Voice(figure, goods, figure.date, (figure.report,)))
    return tuple(found)


def _denials(rows: Iterable[ClaimRow]) -> tuple[Denial, ...]:
    """Denials, with those of the same claimants one after the other in the same month as one."""
    found: list[Denial] = []
    for row in rows:
        before = found[-1] if found else None
        if before is not None and _voice(before.row) == _voice(row):
            reports = tuple(dict.fromkeys((*before.reports, row.report)))
            found[-1] = before._replace(last_date=row.published, reports=reports)
        else:
            found.append(Denial(row, row.published, (row.report,)))
    return tuple(found)


def _voice(row: ClaimRow) -> tuple[str, tuple[str, ...]]:
    return (row.published or "")[:7], row.claim.claimants


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
