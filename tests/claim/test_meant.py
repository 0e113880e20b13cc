"""Nouns, figures and pronouns that stand for goods named before."""

from __future__ import annotations

import pytest

from beleg.claim import Pack, load_pack
from beleg.model import Claim, Source
from beleg.road import extract


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def claims(text: str, pack: Pack) -> list[Claim]:
    return list(extract(Source("t", text, "", "text", "t", published="2024-05-14"), pack).claims)


def told(claim: Claim) -> tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return claim.kind, claim.supplier, claim.recipient, claim.goods


def test_a_noun_means_goods_of_its_kind(pack: Pack) -> None:
    text = "Peru hat in Italien zwei Korvetten bestellt. Kolumbien hatte Rom schon 2019 drei Boote abgekauft."
    (first, second) = claims(text, pack)
    assert told(first) == ("transfer", ("IT",), ("PE",), ("ships",))
    assert told(second) == ("transfer", ("IT",), ("CO",), ("ships",))
    assert second.quantity is not None
    assert second.quantity.lower == 3


def test_the_next_sentence_only_tells_on(pack: Pack) -> None:
    text = "Belgien hat Moldau 14 Radpanzer geschenkt. Die Fahrzeuge seien am Montag in Chisinau eingetroffen, teilte Belgien mit."
    (only,) = claims(text, pack)
    assert told(only) == ("transfer", ("BE",), ("MD",), ("armoured-vehicles",))
    assert only.claimants == ("BE",)
    assert only.period == "2024-05-13"


def test_an_ordinal_number_points_back(pack: Pack) -> None:
    text = "Peru hat in Italien zwei Korvetten bestellt. Italien hat Peru im März erstes Schiff übergeben."
    assert [told(claim)[3] for claim in claims(text, pack)] == [("ships",)] * 2


def test_without_article_or_figure_nothing_is_meant(pack: Pack) -> None:
    text = "Belgien hat Moldau 14 Haubitzen geschenkt. Rumänien liefert Moldau auch Fahrzeuge und Maschinen."
    assert [told(claim)[3] for claim in claims(text, pack)] == [("artillery",)]


def test_nothing_is_meant_where_no_goods_were_named(pack: Pack) -> None:
    assert not claims("Rumänien hat Moldau die Maschinen am Montag übergeben.", pack)


def test_a_line_of_marks_alone_stands_for_nothing(pack: Pack) -> None:
    first = claims("Rom lieferte Mali 40 Panzer.\n\n–\n\nPeru kaufte zwei Boote.", pack)[0]
    assert told(first) == ("transfer", ("IT",), ("ML",), ("armoured-vehicles",))
