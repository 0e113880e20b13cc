"""Who *das Land* is at the receiving end, who bargains over a sale, where those taught are from, which way goods go."""

from __future__ import annotations

import pytest

from made_claims import claims, told

PAIRS = [
    # das Land gets again what it got before, and not who gave
    (
        "Deutschland hat der Republik Moldau 19 Panzer übergeben. Frankreich hatte dem Land zuvor ein Radar geliefert.",
        "FR MD",
    ),
    ("Italien liefert Mali Haubitzen. Aus Peru bezieht das Land zwei Hubschrauber.", "PE ML"),
    # sein Land beside the name of another
    ("Kenias Botschafter bestätigte, dass sein Land Togo 1995 Munition verkauft hat.", "KE TG"),
    # a time before a bare name, goods of the same make
    ("Italien schenkt Mali Patrouillenboote. Zwei weitere Schiffe gleicher Bauart bekommt im Juli Kenia.", "IT KE"),
    # who bargains over a sale has the goods
    ("Niger verhandelt mit dem Iran über den Verkauf von 300 Tonnen Uran.", "NE IR"),
    ("Niger verhandelt mit dem Iran über den Kauf von Drohnen.", "IR NE"),
    # those taught, where they are from, and where they learn
    ("Soldaten aus Myanmar wurden in Israel an Gewehren geschult.", "IL MM"),
    # ways
    ("Richtung Tartus sind am Freitag russische Frachter mit Panzern ausgelaufen.", "RU SY"),
    ("Chinesische Gewehre in Richtung Simbabwe liegen im Hafen von Durban fest.", "CN ZW"),
    ("Drohnen aus dem Iran mit Ziel Port Sudan sind in Eritrea umgeladen worden.", "IR SD"),
]


GROUND = [
    # the group that gets arms from the same supplier holds the town where they come
    ("Die Emirate versorgen die RSF mit Waffen. Im Mai seien 40 Drohnen nach Darfur gebracht worden.", "AE rsf"),
    ("Der Iran liefert den Huthis Raketen. 40 Drohnen seien im Mai in Hodeida eingetroffen.", "IR houthis"),
    # not another's, nor what comes to the state itself
    ("Die Emirate versorgen die RSF mit Waffen. Die Türkei schickte Drohnen nach Port Sudan.", "TR SD"),
    ("Russland lieferte der RSF Gewehre. Russland verkauft dem Sudan Jets. Panzer gingen nach Nyala.", "RU SD"),
]


@pytest.mark.parametrize(("text", "pair"), GROUND)
def test_ground(text: str, pair: str) -> None:
    assert " ".join(told(claims(text, "2024-05")[-1])[1:3]) == pair


@pytest.mark.parametrize(("text", "pair"), PAIRS)
def test_ends(text: str, pair: str) -> None:
    assert " ".join(told(claims(text, "2024-05")[-1])[1:3]) == pair


def test_in_return_the_land_is_the_one_that_gave() -> None:
    text = "Die Slowakei hat der Ukraine Panzer geliefert. Als Ersatz erhält das Land 14 Jets aus den USA."
    assert [told(claim)[1:3] for claim in claims(text)] == [("SK", "UA"), ("US", "SK")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # on their way through, or kept in, a third state
        (
            "Der Tschad hat 40 Panzer aus Katar bekommen. Die Panzer wurden in Kamerun ausgeladen.",
            ("transfer", "QA", "TD", "armoured-vehicles"),
        ),
        (
            "Serbien hat Zypern Haubitzen verkauft. Verladen wurden die Haubitzen in Montenegro.",
            ("transfer", "RS", "CY", "artillery"),
        ),
        # not handed over yet
        (
            "Die Niederlande überlassen Jordanien 60 Schützenpanzer. Die Fahrzeuge waren zuvor in Deutschland eingelagert.",
            ("transfer", "NL", "JO", "armoured-vehicles"),
        ),
        (
            "Die USA liefern Peru zwölf Hubschrauber. Die Maschinen sind derzeit in Panama geparkt.",
            ("transfer", "US", "PE", "helicopters"),
        ),
    ],
)
def test_where_goods_told_of_before_only_stop_is_no_end(text: str, expected: tuple[str, ...]) -> None:
    assert [told(claim) for claim in claims(text)] == [expected]
