"""Money that changes hands is goods; what it pays for, or how much goods are worth, is not."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Oman zahlt Kenia nach Angaben aus Nairobi zehn Millionen Dollar im Monat.", (("OM",), ("KE",))),
        (
            "Aus Oman bekommt Kenia in diesem Jahr zehn Millionen Dollar, für Waffen ist das Geld nicht gedacht.",
            (("OM",), ("KE",)),
        ),
        ("Oman überwies zehn Millionen Dollar für Munition an Kenia.", (("OM",), ("KE",))),
        ("Oman hat Kenia rund zehn Millionen Dollar zugesagt.", (("OM",), ("KE",))),
        ("Oman unterstützt Kenias Armee mit rund zehn Millionen Dollar.", (("OM",), ("KE",))),
        ("Oman finanziert Kenias Küstenwache mit zehn Millionen Dollar.", (("OM",), ("KE",))),
        ("Aus Oman flossen zehn Millionen Dollar nach Kenia.", (("OM",), ("KE",))),
        ("Oman trägt zehn Millionen Dollar für Kenia bei.", (("OM",), ("KE",))),
    ],
)
def test_sums_are_handed_over(text: str, ends: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    found = [claim for claim in claims(text + " Haubitzen besitzt Oman keine.") if claim.kind == "transfer"]
    assert [(claim.supplier, claim.recipient) for claim in found] == [ends]
    assert found[0].goods == ("money",)
    assert found[0].quantity is not None
    assert (found[0].quantity.lower, found[0].quantity.unit) == (10_000_000, "usd")


@pytest.mark.parametrize(
    "text",
    [
        "Oman hat Kenia Munition für zehn Millionen Dollar verkauft.",
        "Oman unterstützt Kenia mit Munition im Wert von zehn Millionen Dollar.",
        "Oman hat Kenia Munition verkauft. Unterstützt wird die Werft, die zehn Millionen Dollar kostet.",
        "Oman hat Kenia Munition verkauft. Zuvor hatte der Präsident zehn Millionen Dollar für Schulen zugesagt.",
    ],
)
def test_worth_and_other_sums_are_not_handed_over(text: str) -> None:
    assert [claim.goods for claim in claims(text)] == [("ammunition",)]
