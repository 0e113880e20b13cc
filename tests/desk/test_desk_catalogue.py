"""What the desk holds in memory is what stands in the ledger, whatever happened there meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleg import ledger
from beleg.engine import judging
from beleg.engine.linking import bring_up_to_date
from beleg.ledger import ClaimFilter, Ledger
from beleg.ledger.desk import FACETS, SORTS, Desk, Query, open_desk
from beleg.ledger.desk.view import bits, set_places
from beleg.model.judgement import Correction, Target
from made_readings import made

ENDS = ("KP", "IR", "SY", "BY")


def first(book: Ledger) -> None:
    book.write(
        [made(f"r{one}", published=f"2023-1{one % 3}-0{one % 9 + 1}", supplier=ENDS[one % 4]) for one in range(12)]
    )


def more(book: Ledger) -> None:
    book.write([made("r20", published="2024-02-01", supplier="KP"), made("r21", supplier="VE", published="2024-03")])


def one_gone(book: Ledger) -> None:
    (claim,) = (row.public_id for row in book.claims(ClaimFilter(supplier="VE")))
    judging.judge(book, "reject", [Target("claim", claim)], author="T. Tester")


def most_gone(book: Ledger) -> None:
    for row in book.claims(ClaimFilter(supplier="IR")):
        judging.judge(book, "reject", [Target("claim", row.public_id)], author="T. Tester")


def another(book: Ledger) -> None:
    row = book.claims(ClaimFilter(supplier="BY"))[0]
    judging.judge(
        book,
        "correct",
        [Target("claim", row.public_id)],
        author="T. Tester",
        correction=Correction("supplier", ("ML",)),
    )


def back(book: Ledger) -> None:
    for one in reversed(book.judgements()):
        if one.undone_by is None and one.what == "reject":
            judging.undo(book, one.id, author="T. Tester")


STEPS = (first, more, one_gone, most_gone, another, back, more)


def seen(desk: Desk) -> list[object]:
    """All that pages are made of, for every order and every value of every facet."""
    whole = [desk.matters(Query(sort=sort)) for sort in SORTS]
    narrowed = [
        desk.matters(Query(text, ((facet, one.value),)))
        for text in ("", "Granaten")
        for facet in FACETS
        for one in whole[0].facets[facet]
    ]
    return [whole, narrowed, desk.matters(Query("Container"))]


def test_it_keeps_up_with_the_ledger(tmp_path: Path):
    path = tmp_path / "x.beleg"
    with ledger.open(path, create=True) as book:
        bring_up_to_date(book)
        with open_desk(path) as kept:
            for step in STEPS:
                step(book)
                bring_up_to_date(book)
                kept.refresh()
                kept._lately._kept = {}
                with open_desk(path) as fresh:
                    assert seen(kept) == seen(fresh)


def test_who_asked_before_sees_the_ledger_as_it_was(tmp_path: Path):
    path = tmp_path / "x.beleg"
    with ledger.open(path, create=True) as book:
        first(book)
        bring_up_to_date(book)
        with open_desk(path) as desk:
            before = desk._catalogue.view
            chosen, ids = before.chosen(Query()), list(before.ids)
            most_gone(book)
            more(book)
            bring_up_to_date(book)
            desk.refresh()
            assert (before.chosen(Query()), list(before.ids)) == (chosen, ids)
            assert set(desk._catalogue.view.ids) != set(ids)


@pytest.mark.parametrize("places", [[], [0], [7, 8], [0, 1, 63, 64, 1000], list(range(40))])
def test_places_as_bits_and_back(places: list[int]):
    assert set_places(bits(places)) == places
