"""Goods of one clause that each follow an end of their own, and bans that break nothing."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Kenia hat in Oman Munition und in Peru Haubitzen gekauft.", {("OM", "ammunition"), ("PE", "artillery")}),
        ("In Oman hat Kenia Munition und in Peru Haubitzen bestellt.", {("OM", "ammunition"), ("PE", "artillery")}),
        (
            "Kenia verhandelt mit Oman über 30 Panzer und mit Peru über acht Haubitzen.",
            {("OM", "armoured-vehicles"), ("PE", "artillery")},
        ),
        (
            "Kenia hat von Oman Munition und von Peru 20 Haubitzen erhalten.",
            {("OM", "ammunition"), ("PE", "artillery")},
        ),
    ],
)
def test_an_end_said_again_before_other_goods_is_theirs(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {("+".join(claim.supplier), "+".join(claim.goods)) for claim in claims(text)} == pairs
    assert all(claim.recipient == ("KE",) for claim in claims(text))


def test_a_ban_told_by_the_report_is_no_breach_of_it() -> None:
    text = "Oman hat Kenia Munition verkauft. Der Sicherheitsrat hatte die Ausfuhr von Waffen nach Kenia verboten."
    assert [claim.kind for claim in claims(text)] == ["transfer"]


@pytest.mark.parametrize(
    "text", ["Dabei seien 18 Menschen ums Leben gekommen.", "Oman habe darüber Peru unterrichtet."]
)
def test_phrases_hand_nothing_over(text: str) -> None:
    assert len(claims("Oman hat Kenia 20 Haubitzen verkauft. " + text)) == 1
