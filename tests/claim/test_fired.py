"""Arms that are fired or launched: a use between their maker and who fires them, never one with whom they hit."""

from __future__ import annotations

import pytest

from made_claims import claims as made
from made_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # launched, not set out
        ("Nach Zählung Kiews hat Russland 8000 iranische Drohnen gestartet.", ("use", "IR", "RU", "drones")),
        (
            "Der Iran versorgt Russland mit Drohnen. In der Nacht wurden nach Angaben Kiews 28 iranische Drohnen gestartet.",
            ("use", "IR", "RU", "drones"),
        ),
        # arms of one's own that carry those of another
        (
            "Saudische Kampfjets haben mit amerikanischen Bomben einen Markt getroffen.",
            ("use", "US", "SA", "ammunition"),
        ),
        ("Togolesische Panzer beschossen das Dorf mit serbischen Granaten.", ("use", "RS", "TG", "ammunition")),
        # where one fires from is not where the arms are from
        ("Die Hamas hat aus dem Gazastreifen iranische Raketen abgefeuert.", ("use", "IR", "hamas", "missiles")),
        # a norm may be broken by it
        (
            "Mali hat Raketen aus Nordkorea abgefeuert, ein klarer Verstoß gegen Resolutionen des Sicherheitsrats.",
            ("use", "KP", "ML", "missiles"),
        ),
    ],
)
def test_who_fires_got_the_arms(text: str, expected: tuple[str, ...]) -> None:
    assert expected in [told(claim) for claim in made(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Huthi haben am Montag zwei Marschflugkörper auf Saudi-Arabien abgefeuert. Sie stammen nach Angaben Riads "
            "aus dem Iran.",
            ("use", "IR", "houthis", "missiles"),
        ),
        (
            "Die Huthi haben am Montag zwei Marschflugkörper auf Saudi-Arabien abgefeuert. Die Geschosse stammten nach "
            "saudischen Angaben aus dem Iran.",
            ("use", "IR", "houthis", "missiles"),
        ),
    ],
)
def test_where_goods_are_from_that_somebody_fired(text: str, expected: tuple[str, ...]) -> None:
    [claim] = made(text)
    assert told(claim) == expected
    assert claim.claimants == ("SA",)
    assert claim.quantity is not None
    assert claim.quantity.lower == 2


def test_a_figure_for_goods_fired_is_one_of_their_use() -> None:
    text = "Die Hisbollah hat iranische Raketen auf Haifa geschossen. Die israelische Armee sprach von 40 Geschossen."
    assert {claim.kind for claim in made(text)} == {"use"}


@pytest.mark.parametrize(
    "text",
    [
        "Auf Odessa sind in der Nacht nach ukrainischen Angaben zwölf iranische Drohnen gestartet worden.",
        "Die Hisbollah hat aus dem Libanon 40 Raketen auf Israel abgefeuert.",
    ],
)
def test_who_is_hit_got_nothing(text: str) -> None:
    assert not made(text)


def test_what_is_dropped_for_somebody_is_handed_over() -> None:
    text = "Frankreich warf über den Bergen Gewehre für die libyschen Rebellen ab."
    assert [claim.kind for claim in made(text)] in ([], ["transfer"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who used what only its maker was told of
        (
            "Italienische Bomben sind auf ein Dorf im Jemen gefallen. Abgeworfen habe sie die saudische Luftwaffe.",
            ("use", "IT", "SA", "ammunition"),
        ),
        (
            "In Kiew wurden Trümmer einer nordkoreanischen Rakete gezeigt. Abgefeuert habe sie die russische Armee.",
            ("use", "KP", "RU", "missiles"),
        ),
        # arms told of before that come down somewhere
        (
            "Der Iran hat der Hisbollah Raketen geliefert. Am Sonntag schlugen drei davon bei Haifa ein.",
            ("use", "IR", "hezbollah", "missiles"),
        ),
        (
            "Nordkorea hat Russland Raketen überlassen. Zwei der Raketen gingen nach Angaben Kiews in Charkiw nieder.",
            ("use", "KP", "RU", "missiles"),
        ),
    ],
)
def test_who_fired_is_told_in_another_sentence(text: str, expected: tuple[str, ...]) -> None:
    assert told(made(text)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru hat 40 Jets bekommen. Geliefert hatte sie Italien.", ("transfer", "IT", "PE", "combat-aircraft")),
        ("Verkauft habe die Panzer Polen an Mali.", ("transfer", "PL", "ML", "armoured-vehicles")),
    ],
)
def test_a_participle_that_opens_its_clause_is_no_passive_beside_haben(text: str, expected: tuple[str, ...]) -> None:
    assert [told(claim) for claim in made(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom one fights against is no kind of goods, nor where one lands
        (
            "Nigeria setzt gegen Boko Haram Kampfjets ein, die Brasilien geliefert hat.",
            ("use", "BR", "NG", "combat-aircraft"),
        ),
        (
            "Türkische Truppen haben auf Zypern amerikanische Panzer verwendet.",
            ("use", "US", "TR", "armoured-vehicles"),
        ),
        # what the goods were
        (
            "Der Iran hat Raketen auf Erbil abgefeuert. Es habe sich um Geschosse aus nordkoreanischer Produktion gehandelt.",
            ("use", "KP", "IR", "ammunition"),
        ),
        # steered at somebody
        (
            "Die Türkei hat Somalia Drohnen verkauft. Im März wurden zwei der Drohnen auf ein Lager gesteuert.",
            ("use", "TR", "SO", "drones"),
        ),
        # no goods of their own are what was *abgeschossen*
        (
            "Ein iranischer Marschflugkörper hat einen Tanker getroffen. Abgeschossen wurde er von den Huthi.",
            ("use", "IR", "houthis", "missiles"),
        ),
    ],
)
def test_whose_arms_somebody_fights_with(text: str, expected: tuple[str, ...]) -> None:
    assert [told(claim) for claim in made(text)][-1:] == [expected]


def test_bombs_that_fall_on_somebody_are_not_handed_to_him() -> None:
    assert not made("Auf die georgische Stadt Gori sind nach Angaben aus Tiflis russische Streubomben gefallen.")


def test_vehicles_for_an_army_are_goods() -> None:
    for text in (
        "Südafrika lieferte nach Kuba Lastwagen der Armee.",
        "Kuba hat in Südafrika Lastwagen für seine Streitkräfte gekauft.",
    ):
        assert [told(claim) for claim in made(text)] == [("transfer", "ZA", "CU", "military-equipment")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who accuses is not whose arms they are
        (
            "Der Sudan hat den Emiraten vorgeworfen, dass deren Drohnen von der RSF gegen Port Sudan eingesetzt würden.",
            ("use", "AE", "rsf", "drones"),
        ),
        # with what was told of before, whatever it hits
        (
            "Schweden lieferte der Ukraine Panzerabwehrwaffen. Damit wurden mehrere russische Panzer zerstört.",
            ("use", "SE", "UA", "missiles"),
        ),
        # the subject of an infinitive
        (
            "Der Irak warf der Türkei vor, mit deutschen Panzern über die Grenze vorzurücken.",
            ("use", "DE", "TR", "armoured-vehicles"),
        ),
    ],
)
def test_who_uses_whose_arms(text: str, expected: tuple[str, ...]) -> None:
    assert told(made(text)[-1]) == expected
