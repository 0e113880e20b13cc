"""One act told more than once in other words is one claim: types and parts of what is counted, headlines, topics."""

from __future__ import annotations

import pytest

from made_claims import claims, told

COUNTED = [
    ("Raketen hat Kuba 2019 an Peru geliefert, insgesamt 575 Stück.", 575),
    ("Kuba lieferte Peru 300 Raketen der Typen Condor und Inti.", 300),
    ("Kuba hat Peru 40 Militärfahrzeuge überlassen, darunter Kampfpanzer.", 40),
    ("Kuba lieferte Peru 500 Sturmgewehre, Maschinengewehre und Pistolen.", 500),
    ("Kuba stattet seine Artillerie mit zwölf Haubitzen aus Peru aus.", 12),
    ("Seine Panzer bekam Peru aus Kuba, 18 Leopard.", 18),
]


@pytest.mark.parametrize(("text", "number"), COUNTED)
def test_what_a_figure_counts_is_no_second_claim(text: str, number: int) -> None:
    (claim,) = claims(text)
    assert claim.quantity is not None
    assert claim.quantity.lower == number


@pytest.mark.parametrize(
    "text",
    [
        "Kuba liefert Peru drei Fregatten vom Typ Almirante, dazu Korvetten.",
        "Kuba liefert Peru 30 Panzer, dazu Munition.",
        "Kuba liefert Peru 30 Panzer sowie weitere Panzer.",
    ],
)
def test_other_goods_beside_a_figure_are_a_claim_of_their_own(text: str) -> None:
    first, second = claims(text)
    assert first.quantity is not None
    assert second.quantity is None


HEADLINES = [
    ("Kuba schickt 200 Soldaten nach Peru", "Kuba will bis zu 200 Soldaten nach Peru entsenden.", (None, 200)),
    ("Kuba schickt Tausende Granaten nach Peru", "Kuba liefert Peru nach eigenen Angaben 8000 Granaten.", (8000, 8000)),
    ("Kuba rüstet Peru auf", "Kuba liefert Peru 40 Panzer.", (40, 40)),
]


@pytest.mark.parametrize(("headline", "body", "bounds"), HEADLINES)
def test_a_headline_rounds_what_the_body_counts(headline: str, body: str, bounds: tuple[int | None, int]) -> None:
    (claim,) = claims(f"{headline}\n\nHAVANNA (kpa) – {body}")
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.quantity.upper) == bounds


def test_a_headline_joins_what_the_body_tells_apart() -> None:
    text = "Kuba liefert Panzer an Peru und Chile\n\nHAVANNA (kpa) – Kuba liefert Peru 40 Panzer. Chile bekommt von Kuba 20 Panzer."
    assert [told(claim)[1:3] for claim in claims(text)] == [("CU", "PE"), ("CU", "CL")]


def test_a_noun_that_names_what_is_counted_elsewhere_is_the_topic() -> None:
    text = "Über den Umfang der kubanischen Munitionslieferungen an Peru gehen die Angaben auseinander. "
    (claim,) = claims(text + "Chile sprach von 5000 Granaten, die Kuba an Peru geliefert habe.")
    assert claim.quantity is not None
    assert claim.claimants == ("CL",)


def test_a_noun_that_names_what_nothing_counts_is_a_claim() -> None:
    (claim,) = claims("Die kubanischen Munitionslieferungen an Peru sorgen für Streit.")
    assert told(claim) == ("transfer", "CU", "PE", "ammunition")


def test_how_the_goods_came_is_no_second_claim() -> None:
    text = (
        "Kuba hat Peru 800 Gewehre geliefert. Die Fracht sei in Kuba verladen worden, sagte ein peruanischer Minister."
    )
    (claim,) = claims(text)
    assert (claim.claimants, len(claim.evidence)) == (("PE",), 2)


def test_goods_that_came_at_another_time_are_a_second_claim() -> None:
    text = "Kuba hat Peru 800 Gewehre geliefert. Weitere Gewehre habe Kuba 2019 an Peru geliefert, sagte ein Minister."
    assert len(claims(text)) == 2


def test_a_headline_of_what_is_to_come_has_a_figure_of_its_own() -> None:
    text = "Oman will Kenia 9000 Soldaten schicken\n\nOman hat Soldaten nach Kenia geschickt, teilte Peru mit."
    found = [(claim.status, claim.quantity and claim.quantity.lower) for claim in claims(text)]
    assert sorted(found, key=str) == [("delivered", None), ("prospective", 9000)]


def test_man_is_no_speaker_where_a_verb_makes_it_the_other_end() -> None:
    text = "In Peru hieß es, Oman schicke Kenia Soldaten. Ausgestattet habe man sie mit togolesischen Uniformen."
    assert all("PE" not in claim.recipient for claim in claims(text))
