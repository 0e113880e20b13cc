"""Who says nothing is tied to the matters of the claims that it is about, whatever becomes of them, in any order of reading."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

from beleg import ledger
from beleg.engine.judging import judge, undo
from beleg.engine.linking import bring_up_to_date
from beleg.engine.matters import Asked, matters
from beleg.errors import LedgerError
from beleg.ledger import Ledger
from beleg.model import Reading
from made_readings import made, silence

RU, IR = "KP.RU.ammunition.2023", "IR.RU.ammunition.2023"


def readings() -> list[Reading]:
    return [
        made("r1", silent=("KP",)),
        made("r2", published="2023-12-01", silent=("RU", "KP")),
        made("r3", published="2023-12-02"),
        made("r4", published=None, supplier="IR", silent=("IR",)),
    ]


def tied(book: Ledger) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The matters of each reaction, by who is silent."""
    return {row.reaction.actors: row.matters for row in book.reactions()}


@pytest.fixture
def book(tmp_path: Path):
    with ledger.open(tmp_path / "a.beleg", create=True) as opened:
        opened.write(readings())
        bring_up_to_date(opened)
        yield opened


def claim(book: Ledger, report: str) -> str:
    return next(row.public_id for row in book.claims() if row.report == report)


def test_a_reaction_is_tied_to_the_matters_of_its_claims(book: Ledger):
    assert tied(book) == {("KP",): (RU,), ("RU", "KP"): (RU,), ("IR",): (IR,)}
    assert [row.reaction.actors for row in book.reactions([RU])] == [("KP",), ("RU", "KP")]
    (found,) = book.reactions(claim=claim(book, "r2"))
    assert (found.report, found.date, found.claims) == ("r2", "2023-12-01", (claim(book, "r2"),))
    assert book.reactions(claim=claim(book, "r3")) == []


def test_it_follows_its_claims_as_people_judge_them_and_comes_back(book: Ledger):
    before = tied(book)
    for what, on in (("split", "r2"), ("reject", "r2")):
        made_ = judge(book, what, [claim(book, on)], author="Ines")
        (moved,) = [row for row in book.reactions() if row.report == on]
        assert moved.matters != (RU,)
        assert (moved.matters == ()) == (what == "reject")
        undo(book, made_.id, author="Ines")
        assert tied(book) == before
    merged = judge(book, "merge", [RU, IR], author="Ines")
    assert set(tied(book).values()) == {(RU,)}
    undo(book, merged.id, author="Ines")
    assert tied(book) == before


def test_order_of_reading_and_linking_anew_change_nothing(book: Ledger, tmp_path: Path):
    rows = book.reactions()
    with book.changing() as change:
        change.forget()
    assert set(tied(book).values()) == {()}
    bring_up_to_date(book)
    assert book.reactions() == rows
    for seed in range(3):
        given = readings()
        random.Random(seed).shuffle(given)
        with ledger.open(tmp_path / f"{seed}.beleg", create=True) as other:
            for one in given:
                other.write([one])
                bring_up_to_date(other)
            assert other.reactions() == rows


def test_what_is_read_anew_takes_the_place_of_what_was_read_before(book: Ledger):
    book.write([msgspec.structs.replace(made("r1"), reader="beleg 0.2")])
    bring_up_to_date(book)
    assert [row.report for row in book.reactions()] == ["r2", "r4"]
    assert book.reading("r1", reader=readings()[0].reader).reactions == readings()[0].reactions


def test_matters_know_who_says_nothing_of_them(book: Ledger):
    known = matters(book)
    assert [row.reaction.actors for row in known.reactions_of(RU)] == [("KP",), ("RU", "KP")]
    assert known.silent_of(RU) == ("KP", "RU")
    assert matters(book, Asked(supplier="IR")).reactions == tuple(row for row in book.reactions() if row.report == "r4")


def test_what_cannot_be_is_refused(book: Ledger):
    reading = made("bad", silent=("KP",))
    for wrong, reason in (
        (reading.reactions * 2, "same id"),
        ((msgspec.structs.replace(reading.reactions[0], claims=("c7",)),), "not there"),
        ((silence(reading.report.text + " " * 9, ("KP",)), silence(reading.report.text, ("KP",), "r1")), "same id"),
    ):
        with pytest.raises(LedgerError, match=reason):
            book.write([msgspec.structs.replace(reading, reactions=wrong)])
    assert list(book.check()) == []
