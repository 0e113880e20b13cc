"""A longer report that shows nothing of arms, force or what is forbidden tells no act, whatever vehicles or money it names."""

from __future__ import annotations

import pytest

from beleg.claim.domain.theme import Theme
from made_claims import claims, told

FILLING = "Der Bürgermeister lobte die Helfer. Am Abend begann es zu regnen. Die Straße ist wieder frei. Niemand wurde verletzt. "


@pytest.mark.parametrize(
    "told_elsewhere",
    [
        "Kuba hat zwölf Hubschrauber an Peru verkauft.",
        "Ein kubanisches Flugzeug brachte die Patienten nach Peru.",
        "Peru überwies Kuba 40 Millionen Dollar.",
        "Peru erhielt aus Kuba Lebensmittel.",
        "Bester kubanischer Werfer gegen Peru war mit sechs Toren der Kapitän.",
    ],
)
def test_a_report_about_something_else_tells_no_act(told_elsewhere: str) -> None:
    assert claims(FILLING + told_elsewhere) == ()


@pytest.mark.parametrize(
    "shown",
    [
        "Die peruanische Luftwaffe hatte lange darauf gewartet.",
        "Die Sanktionen verbieten das.",
        "Ein General nahm sie entgegen.",
        "Damit sollen die Rebellen bekämpft werden.",
        "Auch Haubitzen sind im Gespräch.",
    ],
)
def test_one_word_for_arms_or_force_shows_what_a_report_is_about(shown: str) -> None:
    found = claims(f"Kuba hat zwölf Hubschrauber an Peru verkauft. {shown} {FILLING}")
    assert ("transfer", "CU", "PE", "helicopters") in map(told, found)


def test_goods_that_only_arms_trade_knows_show_it_by_themselves() -> None:
    found = claims(f"{FILLING} Kuba hat zwölf Mi-17 an Peru verkauft.")
    assert [told(claim) for claim in found] == [("transfer", "CU", "PE", "helicopters")]


def test_where_a_long_report_hardly_shows_the_theme_only_what_it_tells_for_sure_counts() -> None:
    before = f"Ein General begrüßte die Gäste. {FILLING * 8}"
    assert claims(f"{before} Die kubanischen Hubschrauber stehen auf der Wiese. Peru zahlt.") == ()
    sure = claims(f"{before} Kuba hat zwölf Hubschrauber an Peru verkauft.")
    assert [told(claim) for claim in sure] == [("transfer", "CU", "PE", "helicopters")]


def test_a_short_report_is_read_in_any_case() -> None:
    found = claims("Kuba hat zwölf Hubschrauber an Peru verkauft. Der Bürgermeister lobte die Helfer.")
    assert [told(claim) for claim in found] == [("transfer", "CU", "PE", "helicopters")]


def test_a_pack_without_words_for_its_theme_reads_every_report() -> None:
    assert not Theme()
    assert not Theme(codes="money", sentences=3)
    assert Theme(words="waffe")


def test_words_show_a_theme_by_what_they_hold_or_begin_with() -> None:
    theme = Theme(parts="waff", begins="uran", words="heer", plain="flugzeug", codes="money")
    assert [
        form for form in ("entwaffnet", "urananreicherung", "restaurant", "heer", "verheerend") if theme.shows(form)
    ] == [
        "entwaffnet",
        "urananreicherung",
        "heer",
    ]
    assert theme.is_plain("löschflugzeug", ("combat-aircraft",))
    assert theme.is_plain("millionen", ("money",))
    assert not theme.is_plain("su-30", ("combat-aircraft",))
