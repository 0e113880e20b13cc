"""What linking one more report costs, in steps of SQLite, which are the same on every machine."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from beleg import ledger
from beleg.clean import clean
from beleg.engine.linking import bring_up_to_date
from beleg.ledger import Ledger
from beleg.model import Claim, Quantity, Reading, Source, Span

#: Steps between two counts.
STEPS = 20
#: More than the entries that a line shows.
FEW, MANY = 80, 320


class Steps:
    """How many steps SQLite took in connections made since."""

    count = 0

    def __call__(self) -> int:
        self.count += STEPS
        return 0


@contextmanager
def counted(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Ledger, Steps]]:
    steps, connect = Steps(), sqlite3.connect

    def connected(*args: Any, **options: Any) -> sqlite3.Connection:
        raw: sqlite3.Connection = connect(*args, **options)
        raw.set_progress_handler(steps, STEPS)
        return raw

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", connected)
        with ledger.open(path, create=True) as book:
            yield book, steps


def told(number: int) -> Reading:
    """A report of its own words with one figure more than the one before."""
    chance = random.Random(number)
    text = " ".join("".join(chance.choices("abcdefghij", k=7)) for _ in range(40)) + "."
    published = f"{2016 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    span = Span(0, 20)
    claim = Claim(
        id="c",
        kind="transfer",
        supplier=("KP",),
        recipient=("RU",),
        goods=("ammunition",),
        status="delivered",
        certainty="asserted",
        evidence=(span,),
        quantity=Quantity(number + 1, None, "item", span),
        claimants=("US",),
    )
    source = Source(f"{number:04}", text, f"{number:064}", "text", "t", published=published)
    return Reading(clean(source), "made", claims=(claim,))


def test_one_more_figure_costs_the_same_in_a_long_series(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with counted(tmp_path / "a.beleg", monkeypatch) as (book, steps):
        costs = []
        before = 0
        for size in (FEW, MANY):
            book.write(map(told, range(before, size)))
            bring_up_to_date(book)
            book.write([told(size)])
            steps.count = 0
            bring_up_to_date(book)
            costs.append(steps.count)
            before = size + 1
    assert costs[0] > 1000
    assert costs[1] < 1.1 * costs[0]
