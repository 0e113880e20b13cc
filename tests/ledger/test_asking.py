"""What a ledger answers: filters, search, order, single claims."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from beleg import ledger
from beleg.errors import LedgerError
from beleg.ledger import ClaimFilter, Ledger
from beleg.ledger.search import MOST_WORDS, fts_query
from made_readings import TEXT, made

HEAP = [
    made("a", published="2023-11-09"),
    made("b", published="2023-11", supplier="IR", claimants=("US", "KR")),
    made("c", published="2024-01-02", kind="denial", claimants=("RU",)),
    made("d", published=None),
]


@pytest.fixture(scope="module")
def heap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger that the tests only ask."""
    path = tmp_path_factory.mktemp("heap") / "l.beleg"
    with ledger.open(path, create=True) as book:
        book.write(HEAP)
    with ledger.open(path, readonly=True) as book:
        yield book


FILTERS = [
    (ClaimFilter(), "a b c d"),
    (ClaimFilter(supplier="KP"), "a c d"),
    (ClaimFilter(supplier="kp"), ""),
    (ClaimFilter(recipient="RU", claimant="KR"), "a b d"),
    (ClaimFilter(goods="ammunition", claimant="US"), "b"),
    (ClaimFilter(goods="drones"), ""),
    (ClaimFilter(kind="denial"), "c"),
    (ClaimFilter(status="delivered", certainty="asserted"), "a b c d"),
    (ClaimFilter(certainty="alleged"), ""),
    (ClaimFilter(start="2023-11-10"), "b c"),
    (ClaimFilter(start="2023-12"), "c"),
    (ClaimFilter(end="2023-11-08"), "b"),
    (ClaimFilter(end="2023-10"), ""),
    (ClaimFilter(start="2023", end="2023"), "a b"),
    (ClaimFilter(start="2023-11-09", end="2024-01-02"), "a b c"),
    (ClaimFilter(report="d"), "d"),
    (ClaimFilter(text="Granaten", supplier="IR"), "b"),
    (ClaimFilter(text="Kanonen"), ""),
]


@pytest.mark.parametrize(("chosen", "reports"), FILTERS)
def test_filters(heap: Ledger, chosen: ClaimFilter, reports: str):
    assert [row.report for row in heap.claims(chosen)] == reports.split()


SEARCHES = [
    ("granaten", True),
    ("GRANATEN container", True),
    ("container granaten", True),
    ('"Container mit Granaten"', True),
    ('"Granaten mit Container"', False),
    ("Granat*", True),
    ("Granat", True),
    ('"Granat"', False),
    ("Granatwerfer", False),
    ("1200", True),
    ("nord*", True),
    ("Verteidigungsministeriums", True),
    ("AND", False),
    ("Granaten AND Container", False),
    ("Granaten OR Kanonen", False),
    ('"', False),
    ("-", False),
    ("", False),
    ("Granaten -", True),
    ('Granaten "', True),
    ("(Granaten", True),
    ("quote:Granaten", False),
    ("Granaten\0", True),
    ("NEAR(Granaten Container)", False),
]


@pytest.mark.parametrize(("typed", "found"), SEARCHES)
def test_search_takes_words_literally(heap: Ledger, typed: str, found: bool):
    assert bool(heap.claims(ClaimFilter(text=typed))) is found


SPELLINGS = [
    ("Große Straßen", "grosse strassen"),
    ("Grosse Strassen", "große straßen"),
    ("Pjöngjang", "Pjoengjang"),
    ("Pjoengjang", "Pjöngjang"),
    ("Pjöngjang", "Pjongjang"),
    ("Süd-Korea", "Suedkorea süd korea"),
    ("İstanbul", "istanbul"),
]


@pytest.mark.parametrize(("written", "typed"), SPELLINGS)
def test_search_finds_other_spellings(book: Ledger, written: str, typed: str):
    book.write([made(text=TEXT.replace("Große Straßen", f"Große Straßen {written}"))])
    reading = made(text=TEXT.replace("Granaten nach", f"Granaten {written} nach"))
    book.write([reading])
    last = typed.split()[-1] if written == "Süd-Korea" else typed
    assert len(book.claims(ClaimFilter(text=last))) == 1


def test_search_reaches_the_statement_that_a_claim_stands_in(book: Ledger):
    reading = made()
    evidence = reading.claims[0].evidence[0]
    short = msgspec.structs.replace(evidence, end=evidence.start + len("Seoul - Nordkorea"))
    claim = msgspec.structs.replace(reading.claims[0], evidence=(short,))
    book.write([msgspec.structs.replace(reading, claims=(claim,))])
    assert len(book.claims(ClaimFilter(text="Granaten"))) == 1
    assert book.claims(ClaimFilter(text="Straßen")) == []
    assert [row.statement.id for row in book.statements(text="Straßen")] == ["s2"]
    assert [row.statement.id for row in book.statements(actor="KR")] == ["s1"]
    assert [row.statement.id for row in book.statements(report="r1")] == ["s1", "s2"]
    assert book.statements(report="r2") == []


@settings(max_examples=150, deadline=None)
@example('a" OR "b')
@example("a AND NOT b NEAR c ^d {e} : * + - ( )")
@example("a" * 5000)
@example("a " * 5000)
@given(st.text(max_size=40))
def test_no_typed_text_raises(heap: Ledger, typed: str):
    heap.claims(ClaimFilter(text=typed))
    heap.claims(ClaimFilter(supplier=typed, report=typed))
    heap.statements(text=typed)


def test_half_characters_are_searched_in_vain_and_refused_as_codes(heap: Ledger):
    assert heap.claims(ClaimFilter(text="\ud800")) == []
    assert not heap.has("\ud800", "", "")
    with pytest.raises(LedgerError, match="surrogate"):
        heap.claims(ClaimFilter(supplier="\ud800"))


def test_a_query_has_a_bounded_number_of_words():
    assert (fts_query("a " * 1000) or "").count(" AND ") == MOST_WORDS - 1


@pytest.mark.parametrize("date", ["gestern", "2023-1", "2023-11-09T12:00", "", "2023-11-09' OR 1"])
def test_a_date_that_is_none_is_refused(heap: Ledger, date: str):
    with pytest.raises(LedgerError, match="not a date"):
        heap.claims(ClaimFilter(start=date))


def test_lists_depend_on_content_alone(tmp_path: Path):
    seen = []
    for number in range(3):
        readings = list(HEAP)
        random.Random(number).shuffle(readings)
        with ledger.open(tmp_path / f"{number}.beleg", create=True) as book:
            for reading in readings:
                book.write([reading])
            reports = [msgspec.structs.replace(row, first_read_at="", read_at="") for row in book.reports()]
            seen.append((book.claims(), book.statements(), reports, book.told()))
    assert seen[0] == seen[1] == seen[2]


def test_a_claim_is_found_by_the_beginning_of_its_id(heap: Ledger):
    rows = heap.claims()
    assert len({row.public_id for row in rows}) == len(rows)
    for row in rows:
        found = heap.claim(row.public_id[:6])
        assert found.claim == row.claim
        assert found.text == TEXT
    assert heap.claim(f" {rows[0].public_id.upper()} ").report == rows[0].report


@pytest.mark.parametrize("name", ["", "abc", "zzzz", "c1", "%", "____", "0000000000000", "ÄÄÄÄ"])
def test_a_claim_that_is_not_there_is_refused(heap: Ledger, name: str):
    with pytest.raises(LedgerError, match=r"no claim|not a claim's id"):
        heap.claim(name)


def test_two_claims_whose_ids_begin_alike_are_both_named(book: Ledger, monkeypatch: pytest.MonkeyPatch):
    names = iter(["abcdef0001", "abcdef0002"])
    monkeypatch.setattr("beleg.ledger.records.public_id", lambda *_: next(names))
    book.write([made("a"), made("b")])
    with pytest.raises(LedgerError, match="abcdef0001, abcdef0002"):
        book.claim("abcdef")
    assert book.claim("abcdef0002").report == "b"


def test_statements_around_a_claim_go_outwards_and_end(book: Ledger):
    reading = made()
    first, second = reading.statements
    around = (msgspec.structs.replace(first, parent="s2"), msgspec.structs.replace(second, parent="s1"))
    book.write([msgspec.structs.replace(reading, statements=around)])
    assert [one.id for one in book.claim(book.claims()[0].public_id).statements] == ["s1", "s2"]


def test_a_missing_report_is_refused(heap: Ledger):
    with pytest.raises(LedgerError, match="no such report"):
        heap.report("nowhere")
    with pytest.raises(LedgerError, match="no reading by"):
        heap.reading("a", reader="beleg 0")
