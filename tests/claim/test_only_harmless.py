"""Denials by what went instead, by people who are not there, by the least of it, and announcements to hand nothing over."""

from __future__ import annotations

import pytest

from made_claims import claims, told

ACCUSED = "Laut Sambia hat Eritrea Gewehre an Ecuador geliefert. "

HARMLESS = [
    ("Asmara erwiderte, man habe nur Decken und Medikamente geliefert.", "ER"),
    ("An Bord seien nichts als Decken gewesen, erklärte Asmara.", "ER"),
    ("In den Kisten sei ausschließlich Mehl gewesen, beteuerte Quito.", "EC"),
    ("Das Schiff habe lediglich Reis geladen, sagte ein eritreischer Minister.", "ER"),
    ("Asmara erklärte, es handle sich bloß um Hilfsgüter.", "ER"),
    ("Asmara versicherte, man habe nie etwas anderes als Weizen geschickt.", "ER"),
    ("Man habe nur Zelte geschickt, erklärte Eritrea.", "ER"),
]


@pytest.mark.parametrize(("text", "by"), HARMLESS)
def test_only_harmless_goods_went(text: str, by: str) -> None:
    denials = [claim for claim in claims(ACCUSED + text) if claim.kind == "denial"]
    assert [told(claim) for claim in denials] == [("denial", "ER", "EC", "small-arms")]
    assert denials[0].claimants == (by,)


DENY_NOTHING = [
    ACCUSED + "Paraguay erklärte, es habe nur Decken geliefert.",
    ACCUSED + "Asmara erklärte, man habe auch Decken geliefert.",
    ACCUSED + "Habe Asmara nur Decken geliefert?",
    ACCUSED + "In Quito gibt es nur Reis.",
    "Eritrea hat Gewehre an Ecuador geliefert. Paraguay hat nur Decken geliefert.",
    "Laut Sambia kämpfen eritreische Soldaten für Ecuador. Asmara erklärte, eritreische Soldaten seien nicht in Gefahr.",
    "Laut Sambia kämpfen eritreische Soldaten für Ecuador. Asmara erklärte, eritreische Soldaten seien nicht in Paraguay.",
    ACCUSED + "Wegen des Sturms ist kein Schiff mehr ausgelaufen.",
    ACCUSED + "Wegen des Sturms sei kein Schiff ausgelaufen, sagte der Hafenmeister.",
    ACCUSED + "Asmara kündigte an, niemanden zu begnadigen.",
]


@pytest.mark.parametrize("text", DENY_NOTHING)
def test_what_denies_no_act(text: str) -> None:
    assert all(claim.kind != "denial" for claim in claims(text))


FOUGHT = "Laut Sambia kämpfen eritreische Soldaten für Ecuador. "

PEOPLE = [
    "Eritreische Soldaten nähmen nicht teil, erklärte Asmara.",
    "Eritreische Soldaten seien nicht in Ecuador, erklärte Asmara.",
    "Asmara erklärte, eritreische Soldaten stünden nicht in Ecuador.",
    "Asmara erklärte, man habe niemanden entsandt.",
    "Asmara erklärte, Eritrea schicke niemanden nach Ecuador.",
    "Asmara nannte den sambischen Präsidenten einen Lügner.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_people_who_are_not_there(text: str) -> None:
    denial = claims(FOUGHT + text)[-1]
    assert told(denial) == ("denial", "ER", "EC", "personnel")
    assert denial.claimants == ("ER",)


def test_people_who_take_no_part_beside_goods() -> None:
    supply, denial = claims("Eritrea liefert Ecuador Jets. Eritreische Soldaten nähmen nicht teil, erklärte Asmara.")
    assert told(supply) == ("transfer", "ER", "EC", "combat-aircraft")
    assert told(denial) == ("denial", "ER", "EC", "personnel")


MORE = [
    (
        "Ecuador kündigte an, in Eritrea keine Gewehre mehr zu kaufen.",
        ("denial", "ER", "EC", "small-arms"),
        ("EC",),
    ),
    (
        "Die Regierung in Asmara hat beschlossen, keine Gewehre mehr an Ecuador zu verkaufen.",
        ("denial", "ER", "EC", "small-arms"),
        ("ER",),
    ),
    (ACCUSED + "Asmara erklärte, ein solches Angebot liege nicht vor.", ("denial", "ER", "EC", "small-arms"), ("ER",)),
    (ACCUSED + "„Nicht eines“, sagte Eritreas Präsident.", ("denial", "ER", "EC", "small-arms"), ("ER",)),
    (
        ACCUSED + "Die Regierung in Asmara lachte und nannte die Behauptungen der Sambier gelogen.",
        ("denial", "ER", "EC", "small-arms"),
        ("ER",),
    ),
    (
        ACCUSED + "Die Verträge, erklärte Asmara, seien alt. Nach dem 3. Mai sei kein Schiff mehr ausgelaufen.",
        ("denial", "ER", "EC", "small-arms"),
        None,
    ),
    (
        "Finnland und Irland liefern keine Raketen mehr an Ecuador. Irland erteilt auch Sambia keine Genehmigungen mehr.",
        ("denial", "IE", "ZM", "missiles"),
        ("IE",),
    ),
    (
        "Ein Motor aus Irland fand sich in Sambia in einer Drohne. Genehmigungen für Sambia habe es keine gegeben, "
        "sagte der Minister in Dublin.",
        ("denial", "IE", "ZM", "military-technology"),
        ("IE",),
    ),
]


@pytest.mark.parametrize(("text", "expected", "by"), MORE)
def test_other_ways_to_deny(text: str, expected: tuple[str, str, str, str], by: tuple[str, ...] | None) -> None:
    denial = claims(text)[-1]
    assert told(denial) == expected
    assert by is None or denial.claimants == by


def test_the_denier_is_not_guessed_among_several_givers() -> None:
    several = "Eritrea lieferte Ecuador Gewehre. Paraguay lieferte Ecuador Panzer. "
    text = several + "Sambia schwieg. Der Präsident verreiste. Nach Ecuador hat keiner der Händler je etwas verkauft."
    assert all(claim.kind != "denial" for claim in claims(text))


SUPPLY = "Eritrea liefert Panzer an Ecuador. "

NONE_GIVEN = [
    "Paraguay liefert keine.",
    "Paraguay gibt keine ab.",
    "Der paraguayische Minister sagte, sein Land selbst liefere keine.",
    "Paraguay werde keine schicken, sagte der Minister in Asunción.",
]


@pytest.mark.parametrize("text", NONE_GIVEN)
def test_who_gives_none_of_what_another_gives(text: str) -> None:
    supply, denial = claims(SUPPLY + text)
    assert told(supply) == ("transfer", "ER", "EC", "armoured-vehicles")
    assert told(denial) == ("denial", "PY", "EC", "armoured-vehicles")


@pytest.mark.parametrize(
    "text",
    ["Paraguay hat keine mehr.", "Paraguay gibt keine Antwort.", "Paraguay hatte keine eigenen geliefert bekommen."],
)
def test_who_only_has_none(text: str) -> None:
    assert [told(claim) for claim in claims(SUPPLY + text)] == [("transfer", "ER", "EC", "armoured-vehicles")]


BOTH = [
    "Eritrea soll Ecuador Gewehre gegeben haben - eine Behauptung, die Asmara zurückweist.",
    "Eritrea hat Ecuador Gewehre gegeben, ein Vorwurf, den Asmara bestreitet.",
    "Eritrea soll Ecuador Gewehre geliefert haben. In Asmara war von einem Märchen die Rede.",
    "Eritrea soll Ecuador Gewehre geliefert haben. Asmara erklärte, man habe keine geliefert.",
    "Eritrea soll Ecuador Gewehre geliefert haben. Asmara erklärte, die Gewehre seien nicht eritreisch.",
]


@pytest.mark.parametrize("text", BOTH)
def test_the_act_and_its_denial(text: str) -> None:
    expected = [(kind, "ER", "EC", "small-arms") for kind in ("transfer", "denial")]
    assert [told(claim) for claim in claims(text)] == expected


def test_talk_of_something_else_denies_nothing() -> None:
    text = "Eritrea soll Ecuador Gewehre geliefert haben. In Asmara war von Wahlen die Rede."
    assert [claim.kind for claim in claims(text)] == ["transfer"]
