"""Groups by name that get arms or are sent, and clauses that go on without their verb or their subject."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran bewaffnet die schiitischen Huthi-Kämpfer im Jemen.", "transfer IR houthis weapons"),
        ("Katar hat 200 Taliban-Kämpfer mit Gewehren ausgerüstet.", "transfer QA taliban small-arms"),
        ("Iran hat 500 Hisbollah-Kämpfer nach Syrien geschickt.", "transfer IR SY personnel"),
        ("Iran hat 500 Kämpfer der Hisbollah nach Syrien geschickt.", "transfer IR SY personnel"),
        (
            "Die Bewaffnung der libyschen Rebellen durch Katar verstoße gegen das Embargo, sagte ein Diplomat.",
            "breach QA libyan-rebels weapons",
        ),
        ("Die USA verletzten mit der Bewaffnung der Contras das Völkerrecht.", "breach US contras weapons"),
    ],
)
def test_who_is_armed_is_no_goods(text: str, expected: str) -> None:
    assert expected in {" ".join(told(claim)) for claim in claims(text, "2024-05-01")}


def test_fighters_by_their_group_are_counted() -> None:
    [claim] = claims("Iran hat 500 Hisbollah-Kämpfer nach Syrien geschickt.", "2024-05-01")
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.quantity.unit) == (500, "person")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Deutschland lieferte Polen Panzer, Frankreich Rumänien Haubitzen.", {("DE", "PL"), ("FR", "RO")}),
        (
            "Deutschland lieferte Polen 20 Panzer, Frankreich Rumänien zwölf Haubitzen und Spanien dem Tschad acht Hubschrauber.",
            {("DE", "PL"), ("FR", "RO"), ("ES", "TD")},
        ),
        (
            "Iran hat den Huthis Gewehre überlassen und Katar den syrischen Rebellen Raketen.",
            {("IR", "houthis"), ("QA", "syrian-rebels")},
        ),
    ],
)
def test_a_piece_may_have_both_ends_of_its_own(text: str, ends: set[tuple[str, str]]) -> None:
    assert {(claim.supplier[0], claim.recipient[0]) for claim in claims(text, "2024-05-01")} == ends


@pytest.mark.parametrize(
    "text",
    [
        "Malaysia half Kambodscha mit Uniformen, betont aber, keine Waffen nach Kambodscha abzugeben.",
        "Malaysia bestätigte die Gespräche mit Kambodscha, bestritt jedoch, Waffen geliefert zu haben.",
        "Malaysia räumte Gespräche mit Kambodscha ein, lieferte aber keine Waffen.",
    ],
)
def test_a_clause_against_the_one_before_has_its_subject(text: str) -> None:
    denials = [claim for claim in claims(text, "2024-05-01") if claim.kind == "denial"]
    assert [(claim.supplier, claim.recipient) for claim in denials] == [(("MY",), ("KH",))]


def test_a_clause_against_the_one_before_tells_more_of_the_same_giver() -> None:
    text = "Der Kreml hat Mali Hubschrauber geliefert, verkauft aber auch Panzer an den Tschad."
    assert {(claim.supplier, claim.recipient) for claim in claims(text, "2024-05-01")} == {
        (("RU",), ("ML",)),
        (("RU",), ("TD",)),
    }
