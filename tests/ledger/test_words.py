"""A word finds its other forms, and compounds whose head it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleg import ledger
from beleg.ledger import ClaimFilter, words
from beleg.ledger.opening import sqlite_engine
from beleg.ledger.search import sought, terms
from made_readings import made

#: What stands in the passages.
TOLD = """
Artilleriegranaten Granate Granatwerfer Lieferungen Waffenlieferung Waffenruhe geliefert lieferte Lieferant Drohnen Kampfdrohne
droht Häuser Krankenhaus Rüstungsgüter Rüstungsgut Panzer Schützenpanzern Panik Hafens Häfen Rat Apparat Räte Straße
Flugabwehrsysteme
Pjöngjang Geräte Kiew
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("words") / "x.beleg"
    text = made().report.text.replace("Große Straßen", "Große Straßen " + " ".join(TOLD.split()))
    reading = made(text=text)
    with ledger.open(path, create=True) as book:
        book.write([reading])
    engine = sqlite_engine(path, readonly=False)
    with engine.connect().execution_options(beleg_write=True) as connection, connection.begin():
        words.learn(connection, [TOLD])
    engine.dispose()
    return path


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Granate", "Artilleriegranaten Granate Granaten"),
        ("granaten", "Artilleriegranaten Granate Granaten"),
        ("Artilleriegranate", "Artilleriegranaten"),
        ("Lieferung", "Lieferungen Waffenlieferung"),
        ("liefern", "geliefert lieferte"),
        ("Drohne", "Drohnen Kampfdrohne"),
        ("Haus", "Häuser Krankenhaus"),
        ("Häuser", "Häuser Krankenhaus"),
        ("Rüstungsgut", "Rüstungsgüter Rüstungsgut"),
        ("Güter", "Rüstungsgüter"),
        ("Panzer", "Panzer Schützenpanzern"),
        ("Häfen", "Häfen Hafens"),
        ("Rat", "Räte"),
        ("Abwehrsystem", "Flugabwehrsysteme"),
        ("Kiew", "Kiew"),
        ("nirgends", ""),
        ("'; --", ""),
    ],
)
def test_what_a_word_finds(path: Path, typed: str, found: str):
    engine = sqlite_engine(path, readonly=True)
    with engine.connect() as connection:
        assert set(words.forms(connection, typed)) == {words.folded(word) for word in found.split()}
    engine.dispose()


@pytest.mark.parametrize(
    ("typed", "begin", "never"),
    [
        ("Granate Geraet", {"granate", "artilleriegranaten", "gerat"}, {"granatwerfer"}),
        ('"Granate" Liefer*', {"granate", "liefer*"}, {"artilleriegranaten", "lieferung"}),
    ],
)
def test_what_is_quoted_or_only_begun_stays_as_it_is(path: Path, typed: str, begin: set[str], never: set[str]):
    engine = sqlite_engine(path, readonly=True)
    with engine.connect() as connection:
        found = set(sought(terms(typed, connection)))
    engine.dispose()
    assert begin <= found
    assert not never & found


def test_claims_and_statements_are_found_by_other_forms(path: Path):
    with ledger.open(path, readonly=True) as book:
        assert len(book.claims(ClaimFilter(text="Granate nordkorea"))) == 1
        assert len(book.claims(ClaimFilter(text='"Granate"'))) == 0
        assert [row.statement.id for row in book.statements(text="Granate")] == ["s1"]


def test_a_word_finds_no_more_forms_than_a_query_can_hold(tmp_path: Path):
    with ledger.open(tmp_path / "x.beleg", create=True):
        pass
    engine = sqlite_engine(tmp_path / "x.beleg", readonly=False)
    with engine.connect().execution_options(beleg_write=True) as connection, connection.begin():
        words.learn(connection, [" ".join(f"{chr(97 + one % 26) * (one // 26 + 1)}granaten" for one in range(400))])
        found = words.forms(connection, "Granate")
    engine.dispose()
    assert len(found) == words.MOST
    assert "agranaten" in found
