"""Who found goods has not sent them; borders, people who are equipped, and groups that get what comes into their land."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Zöllner haben im Hafen von Niamey 300 Gewehre entdeckt. Sie seien an Libyen geliefert worden, sagte der nigrische "
        "Innenminister.",
        "Die kenianische Marine hat 200 Gewehre gefunden. Sie seien nach Somalia geliefert worden, teilte Nairobi mit.",
    ],
)
def test_who_found_goods_has_not_sent_them(text: str) -> None:
    assert all(claim.supplier not in (("NE",), ("KE",)) for claim in claims(text))


def test_people_from_somewhere_are_those_who_are_equipped() -> None:
    text = "Die Soldaten aus Nepal seien mit indischen Gewehren ausgerüstet, teilte die Armee in Katmandu mit."
    assert [told(claim) for claim in claims(text)] == [("transfer", "IN", "NP", "small-arms")]


def test_what_came_into_a_land_went_to_the_group_that_is_armed_there() -> None:
    text = (
        "Uganda beschuldigt den Sudan, die Rebellen der LRA mit Minen beliefert zu haben. Sie seien über den Kongo ins Land "
        "gekommen, sagte ein Offizier in Kampala."
    )
    assert [told(claim) for claim in claims(text)] == [("transfer", "SD", "lra", "explosives")]
