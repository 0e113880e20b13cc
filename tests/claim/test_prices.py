"""The price of goods told in their own sentence is a claim of its own about the same goods."""

from __future__ import annotations

import pytest

from made_claims import claims


def told(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], float | None, str, str]]:
    return [
        (claim.supplier, claim.recipient, claim.goods, claim.quantity.lower, claim.quantity.unit, claim.status)
        for claim in claims(text)
        if claim.kind == "transfer" and claim.quantity is not None
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile verkauft Peru zwölf Haubitzen zu 40 Millionen Dollar.", "prospective"),
        ("Peru hat in Chile zwölf Haubitzen bestellt, Auftragswert knapp 40 Millionen Dollar.", "prospective"),
        ("Peru bekam zwölf Haubitzen aus Chile, für die es 40 Millionen Dollar zahlte.", "delivered"),
        ("Zwölf Haubitzen aus Chile gehen an Peru, Kostenpunkt: 40 Millionen Dollar.", "prospective"),
        ("Peru will in Chile zwölf Haubitzen um rund 40 Millionen Dollar kaufen.", "prospective"),
        ("Für 40 Millionen Dollar kauft Peru in Chile zwölf Haubitzen.", "prospective"),
        ("Peru lässt sich die zwölf Haubitzen aus Chile 40 Millionen Dollar kosten.", "delivered"),
        (
            "Peru schloss mit Chile einen Vertrag über zwölf Haubitzen, der 40 Millionen Dollar schwer ist.",
            "prospective",
        ),
        (
            "Peru hat mit Chile einen 40 Millionen Dollar schweren Vertrag über zwölf Haubitzen geschlossen.",
            "prospective",
        ),
        ("Chile schenkt Peru zwölf Haubitzen, die einen Wert von 40 Millionen Dollar haben.", "prospective"),
        ("Zwölf Haubitzen aus Chile kosten Peru 40 Millionen Dollar.", "delivered"),
        ("Chile hat Peru zwölf Haubitzen geliefert, 40 Millionen Dollar teuer.", "delivered"),
        ("Peru bezog damals Haubitzen aus Chile, zwölf von ihnen, für 40 Millionen Dollar.", "delivered"),
        ("Haubitzen aus Chile – zwölf Stück zu 40 Millionen Dollar – sollen nach Peru kommen.", "prospective"),
        ("Peru will in Chile Haubitzen kaufen, zwölf Systeme um 40 Millionen Dollar.", "prospective"),
    ],
)
def test_goods_have_a_price_beside_their_figure(text: str, status: str) -> None:
    ends = ("CL",), ("PE",), ("artillery",)
    assert told(text) == [(*ends, 12, "item", status), (*ends, 40_000_000, "usd", status)]


def test_one_piece_made_somewhere_has_a_price() -> None:
    ends = ("CL",), ("PE",), ("ships",)
    assert told("Peru nahm im Mai eine in Chile gebaute Fregatte in Dienst, die 40 Millionen Dollar gekostet hat.") == [
        (*ends, 1, "item", "delivered"),
        (*ends, 40_000_000, "usd", "delivered"),
    ]


def test_a_price_of_several_goods() -> None:
    text = "Chile liefert Peru zwölf Haubitzen und sechs Lastwagen, Auftragswert zusammen 40 Millionen Euro."
    assert [(goods, figure) for _, _, goods, figure, _, _ in told(text)] == [
        (("artillery",), 12),
        (("military-equipment",), 6),
        (("artillery", "military-equipment"), 40_000_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chile liefert Peru zwölf Haubitzen und hat dafür ein Werk für 40 Millionen Dollar gebaut.",
        "Chile liefert Peru zwölf Haubitzen. Der Haushalt der Armee wuchs um 40 Millionen Dollar.",
        "Chile liefert Peru zwölf Haubitzen, obwohl der Krieg schon 40 Millionen Dollar gekostet hat.",
        "Peru bekommt zwölf Haubitzen aus Chile, obwohl das Land 40 Millionen Dollar Schulden hat.",
        "Chile liefert Peru zwölf Haubitzen, jede zu drei Millionen Dollar.",
        "Chile liefert Peru zwölf Haubitzen, Stückpreis drei Millionen Dollar.",
    ],
)
def test_other_sums_are_no_price(text: str) -> None:
    assert [(figure, unit) for _, _, _, figure, unit, _ in told(text)] == [(12, "item")]


def test_who_gets_money_for_goods_does_not_get_them() -> None:
    found = told("Chile bekommt für die zwölf Haubitzen 40 Millionen Dollar von Peru.")
    assert [(one[0], one[1], one[2]) for one in found] == [(("PE",), ("CL",), ("money",))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Chile lieferte Peru Haubitzen im Wert von 40 Millionen Euro, 30 Prozent mehr als im Vorjahr.", [40_000_000]),
        ("Chile lieferte Peru Haubitzen, zwölf von ihnen.", [12]),
        ("Fünf von sechs in Chile bestellten Fregatten liegen im Hafen von Lima.", [5]),
    ],
)
def test_figures_apart_from_their_goods(text: str, figures: list[float]) -> None:
    assert [figure for _, _, _, figure, _, _ in told(text)] == figures
