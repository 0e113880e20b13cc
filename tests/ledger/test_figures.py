"""A figure beside what the same claimants said before."""

from __future__ import annotations

import msgspec
import pytest

from beleg.ledger import Ledger
from beleg.ledger.figures import series
from beleg.model import Reading
from made_readings import made


def figure(day: int, lower: int | None, upper: int | None, who: str = "KR", kind="transfer", unit="container"):
    reading = made(f"r{day:02}", published=f"2023-11-{day:02}", claimants=tuple(who.split()), kind=kind)
    claim = reading.claims[0]
    quantity = msgspec.structs.replace(claim.quantity, lower=lower, upper=upper, unit=unit)
    return msgspec.structs.replace(reading, claims=(msgspec.structs.replace(claim, quantity=quantity),))


SERIES = {
    "first, then again": ([(1, 5, 5), (2, 5, 5)], "new repeated"),
    "more, then fewer": ([(1, 5, 5), (2, 9, 9), (3, 7, 7)], "new raised lowered"),
    "at least as many is no less": ([(1, 5, 5), (2, 5, None)], "new raised"),
    "up to as many is no more": ([(1, 5, 5), (2, None, 5)], "new lowered"),
    "wider on both sides is neither": ([(1, 5, 7), (2, 4, 8)], "new new"),
    "an old figure does not move the series": (
        [(1, 5, 5), (2, 9, 9), (3, 5, 5), (4, 10, 10)],
        "new raised repeated raised",
    ),
    "others have a series of their own": ([(1, 5, 5, "KR"), (2, 9, 9, "US"), (3, 8, 8, "US KR")], "new new new"),
    "claimants in any order": ([(1, 5, 5, "KR US"), (2, 9, 9, "US KR")], "new raised"),
    "no claimant is no voice": ([(1, 5, 5, ""), (2, 9, 9, ""), (3, 5, 5, "")], "new new repeated"),
    "another unit is another series": (
        [(1, 5, 5, "KR", "transfer", "item"), (2, 9, 9, "KR", "transfer", "tonne")],
        "new new",
    ),
    "a denial has no figure": ([(1, 5, 5), (2, 9, 9, "RU", "denial")], "new"),
    "no bound is no figure": ([(1, None, None), (2, 9, 9)], "new"),
}


@pytest.mark.parametrize(("figures", "changes"), SERIES.values(), ids=SERIES.keys())
def test_change(book: Ledger, figures, changes: str):
    book.write([figure(*one) for one in reversed(figures)])
    assert [row.change for row in book.figures("KP", "RU", "ammunition")] == changes.split()
    assert series(book.claims()) == book.figures()


def test_a_figure_says_when_who_and_where(book: Ledger):
    book.write([figure(9, 5, 7)])
    (row,) = book.figures("KP", "RU", "ammunition")
    assert (row.date, row.lower, row.upper, row.unit, row.approximate) == ("2023-11-09", 5, 7, "container", False)
    assert (row.claimants, row.report, row.outlet, row.agency) == (("KR",), "r09", "Weserpost", "dpa")
    assert book.claim(row.claim).report == "r09"
    assert book.figures("RU", "KP", "ammunition") == []
    assert book.figures(goods="drones") == []


def test_only_like_is_compared_with_like(book: Ledger):
    def of(number: int, **other: object) -> Reading:
        reading = figure(number, number, number)
        return msgspec.structs.replace(reading, claims=(msgspec.structs.replace(reading.claims[0], **other),))

    book.write([of(1), of(2, goods=("drones",)), of(3, supplier=("IR",)), of(4, status="prospective"), of(5)])
    assert [row.change for row in book.figures()] == ["new", "new", "new", "new", "raised"]
