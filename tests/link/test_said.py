"""When something was said, and how claims look to linking."""

from __future__ import annotations

from functools import cache

import pytest

from beleg.claim import Pack, load_pack
from beleg.link import tellings
from beleg.link.types import type_named
from beleg.link.when import months, order, written
from beleg.model import Source
from beleg.model.matter import Telling
from beleg.road import extract


@cache
def _pack() -> Pack:
    return load_pack()


def read(text: str, published: str | None = "2024-02-20") -> tuple[Telling, ...]:
    source = Source(id="t", text=text, sha256="", media="jsonl", name="t", published=published)
    reading = extract(source, _pack())
    return tellings(reading, {claim.id: claim.id for claim in reading.claims})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Iran habe Russland 200 Raketen geliefert, sagte der Minister der Ukraine am Montag.", "2024-02-19"),
        ("Am 3. Februar erklärte die Regierung in Kiew, Iran habe Russland 200 Raketen geliefert.", "2024-02-03"),
        ("Nach Angaben der USA hat Iran Russland 200 Raketen geliefert.", None),
        ("Nach früheren Angaben der USA hat Iran Russland 200 Raketen geliefert.", "../2024-02-20"),
        ("Washington hatte mitgeteilt, Iran habe Russland 200 Raketen geliefert.", "../2024-02-20"),
        ("Schon im Dezember hatte Washington mitgeteilt, Iran habe Russland 200 Raketen geliefert.", "2023-12"),
        # When it happened is not when it was said.
        ("Nach Angaben der USA hat Iran Russland im Januar 200 Raketen geliefert.", None),
    ],
)
def test_when_the_claimants_said_it(text: str, said: str | None) -> None:
    found = [one for one in read(text) if one.kind == "transfer"]
    assert [one.said for one in found] == [said]


def test_a_date_of_saying_is_no_period() -> None:
    for one in read(
        "Im Oktober hatten die USA noch von 1000 Containern mit Granaten gesprochen, die Iran an Russland geschickt habe."
    ):
        assert one.period is None
        assert one.said == "2023-10"


def test_nobody_says_today_what_is_dated_tomorrow() -> None:
    (one,) = read("Iran habe Russland Raketen geliefert, sagte der Minister der Ukraine am 3. Mai 2025.")
    assert one.said is None


def test_a_figure_that_comes_on_top() -> None:
    (one,) = (
        one
        for one in read("Nordkorea hat nach Angaben aus Seoul weitere 3000 Soldaten nach Russland entsandt.")
        if one.unit
    )
    assert one.further


def test_denials_say_how_they_deny() -> None:
    found = {
        one.tie for one in read("Iran dementierte, Russland Raketen geliefert zu haben. Russland nannte das Unsinn.")
    }
    assert "denied" in found


def test_who_gives_or_gets_confirms() -> None:
    (one,) = (
        one
        for one in read("Nordkorea hat eingeräumt, Soldaten nach Russland entsandt zu haben.")
        if one.kind == "transfer"
    )
    assert one.tie == "confirmed"


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        (["18 Leopard-2-Panzer"], "leopard-2"),
        (["Kampfpanzer Leopard 2A6"], "leopard-2"),
        (["Su-35-Kampfjets"], "su-35"),
        (["das Flugabwehrsystem S-400"], "s-400"),
        (["Iris-T"], "iris-t"),
        (["Marder", "Leopard 1"], ""),
        (["Kampfpanzer"], ""),
        (["Soldaten"], ""),
        ([], ""),
        (["x" * 10_000], ""),
    ],
)
def test_types(words: list[str], type_: str) -> None:
    assert type_named(words) == type_


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-10-13", 24285, 24285),
        ("2023", 24276, 24287),
        ("2023-08/..", 24283, None),
        ("../2023", None, 24287),
        ("2023-21", 24278, 24280),
        ("202X", 24240, 24359),
        ("2024-01/2023-12", 24287, 24288),
        ("", None, None),
        ("morgen", None, None),
        ("2023-13", None, None),
        ("2023-00", None, None),
    ],
)
def test_months(value: str, first: int | None, last: int | None) -> None:
    assert months(value) == (first, last)


def test_dates_known_less_well_come_later() -> None:
    dates = ["2023-10-13", "../2023-10", "2023-10", "2023-11-01", "2023", None]
    assert sorted([None, *dates[:-1]], key=order) == dates


def test_months_as_edtf() -> None:
    assert written(24285, 24285) == "2023-10"
    assert written(24285, 24290) == "2023-10/2024-03"
    assert written(24285, 24290, ongoing=True) == "2023-10/.."
    assert written(None, 24290) == "../2024-03"
    assert written(None, None) is None
