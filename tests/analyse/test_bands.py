"""Armed groups told by a noun and a country, or by the noun alone."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.clean import clean
from beleg.model import Source


def groups(text: str) -> list[str]:
    """The codes of the groups that a text names, in text order."""
    source = Source(id="t", text=text, sha256="", media="text", name="t", published="2011-05-03")
    return [code for mention in analyse(clean(source)).mentions for code in mention.actors if not code.isupper()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Nachbar bewaffnet tschadische Rebellen.", ["chadian-rebels"]),
        ("Gewehre gingen an Aufständische in Burundi.", ["burundian-rebels"]),
        ("Gewehre gingen an Rebellen im Osten des Tschad.", ["chadian-rebels"]),
        ("Liberias Rebellen besitzen Mörser.", ["liberian-rebels"]),
        ("Die Darfur-Rebellen besitzen Mörser.", ["sudanese-rebels"]),
        ("Sie lieferten den Mai-Rebellen Mörser.", ["mai-rebels"]),
        ("Der ivorische Rebellenchef Idris Bamba dankte. Bamba kam später.", ["ivorian-rebels"] * 2),
        ("Bewaffnete Gruppen in Burundi erhielten Gewehre.", ["burundian-rebels"]),
        ("Gewehre gingen an somalische Islamisten.", ["al-shabaab"]),
        ("Burmesische Rebellen und die United Wa State Army erhielten Gewehre.", ["uwsa", "uwsa"]),
    ],
)
def test_a_noun_and_a_country_tell_a_group(text: str, expected: list[str]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Burundi wird gekämpft. Die Aufständischen erhielten Gewehre.", ["burundian-rebels"]),
        ("Kinshasa beschuldigt Ruanda, die Rebellen zu bewaffnen.", ["congolese-rebels"]),
        ("Tschadische Rebellen rücken vor. Die Aufständischen erhielten Gewehre.", ["chadian-rebels"] * 2),
        ("Die Polisario rückt vor. Die Rebellen erhielten Gewehre.", ["polisario"] * 2),
        ("Die Hamas schweigt. Die Rebellen erhalten Raketen.", ["hamas", "rebellen"]),
        ("Norwegen berät. Die Aufständischen erhielten Gewehre.", ["aufstaendische"]),
        ("Die Aufständischen erhielten Gewehre. Das sagte die LURD.", ["lurd"] * 2),
    ],
)
def test_without_a_country_the_report_tells_who_is_meant(text: str, expected: list[str]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Er reiste als Rebell verkleidet nach Burundi.",
        "Keine Rebellen sind in Burundi.",
        "Die Ex-Rebellen in Burundi sind in der Armee.",
        "Die Armee von Burundi kämpft gegen Terroristen.",
        "Die Gruppen in Burundi und ihre Gruppe in Mali protestieren.",
        "Die Opposition in Burundi protestiert.",
    ],
)
def test_no_group_is_meant(text: str) -> None:
    assert groups(text) == []


def test_a_speaker_of_the_rebels_is_no_speaker_of_the_state() -> None:
    source = Source(id="t", text="Ein Sprecher der Rebellen in Burundi dankte.", sha256="", media="text", name="t")
    assert "BI" not in [code for mention in analyse(clean(source)).mentions for code in mention.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Gewehre gingen an somalische Kämpfer.", ["somali-rebels"]),
        ("Man habe somalischen Kämpfern Gewehre überlassen.", ["somali-rebels"]),
        ("Der Nachbar entsandte 300 somalische Kämpfer.", []),
        ("Er sprach von 300 somalischen Kämpfern.", []),
        ("Tschadische Rebellen rücken vor. Gewehre gelangten zu den Kämpfern.", ["chadian-rebels"] * 2),
        ("Die Kämpfer wurden eingeflogen.", []),
        ("In Burundi wird gekämpft. Er rüstete die Gegner des Präsidenten aus.", ["burundian-rebels"]),
        ("In Burundi wird gewählt. Die Gegner der Reform klagten.", []),
    ],
)
def test_fighters_and_foes_are_a_group_where_they_get_or_fight_a_ruler(text: str, expected: list[str]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Türkei ist in Sorge. Kurdische Rebellen erhielten Gewehre.", ["pkk"]),
        ("Schiitische Milizen im Irak erhielten Gewehre.", ["iraqi-militias"]),
        ("Islamistische Rebellen in Mali erhielten Gewehre.", ["malian-jihadists"]),
        ("Milizen in der somalischen Region Gedo erhielten Gewehre.", ["somali-militias"]),
        ("Milizen im tschadischen Grenzgebiet erhielten Gewehre.", ["chadian-militias"]),
        ("Rebellen im Nachbarland Tschad erhielten Gewehre.", ["chadian-rebels"]),
        ("Albanische Rebellen in den Bergen erhielten Gewehre.", ["uck"]),
        ("Die Separatisten in Tiraspol erhielten Gewehre.", ["transnistria"]),
        ("Die Rebellen im Hafen erhielten Gewehre. Das sagte die Polisario.", ["polisario"] * 2),
    ],
)
def test_a_people_or_a_city_tells_a_group(text: str, expected: list[str]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Ein Sprecher der Rebellen in Burundi dankte.", "Ein Sprecher der burundischen Rebellen dankte."],
)
def test_who_speaks_for_a_group_is_told_with_it(text: str) -> None:
    (mention,) = analyse(clean(Source(id="t", text=text, sha256="", media="text", name="t"))).mentions
    assert mention.actors == ("burundian-rebels",)
    assert mention.form == "office"
