"""Statistics that go on with sums alone (*aus China für 267 Millionen*), and who is accused of equipping another."""

from __future__ import annotations

import pytest

from made_claims import claims

Told = set[tuple[str, str, int]]

SERIES: list[tuple[str, Told]] = [
    (
        "Aus Russland kamen Waffen für 406 Millionen Dollar nach Myanmar, aus China "
        "für 267 Millionen und aus Singapur für 254 Millionen.",
        {("RU", "MM", 406_000_000), ("CN", "MM", 267_000_000), ("SG", "MM", 254_000_000)},
    ),
    (
        "Ägypten kaufte in Frankreich Waffen für zwei Milliarden Euro, in Italien für eine Milliarde.",
        {("FR", "EG", 2_000_000_000), ("IT", "EG", 1_000_000_000)},
    ),
    (
        "Frankreich verkaufte Rüstungsgüter für 300 Millionen Euro nach Ägypten, für 200 "
        "Millionen nach Katar und für 50 Millionen nach Peru.",
        {("FR", "EG", 300_000_000), ("FR", "QA", 200_000_000), ("FR", "PE", 50_000_000)},
    ),
    (
        "Der Bericht beziffert die Rüstungslieferungen an Myanmar auf eine Milliarde Dollar. Indien lieferte für 51 Millionen "
        "Dollar, Thailand für 28 Millionen.",
        {("IN", "MM", 51_000_000), ("TH", "MM", 28_000_000)},
    ),
]


@pytest.mark.parametrize(("text", "told"), SERIES)
def test_sums_alone_go_on_with_the_goods(text: str, told: Told) -> None:
    found = {(c.supplier[0], c.recipient[0], c.quantity.lower) for c in claims(text, "2024-05-01") if c.quantity}
    assert told <= found


def test_a_price_a_piece_is_no_sum() -> None:
    text = "Kuba hat Panzer nach Peru geliefert. Lima habe sie für je 19.000 Dollar gekauft."
    assert not any(claim.quantity for claim in claims(text, "2024-05-01"))


@pytest.mark.parametrize(
    "text",
    [
        "Kenia beschuldigte Uganda, Milizen im Kongo mit chinesischen Granaten ausgerüstet zu haben.",
        "Kenia warf Uganda vor, Milizen im Kongo mit chinesischen Granaten zu versorgen.",
        "Uganda stattet Milizen im Kongo mit chinesischen Granaten aus.",
    ],
)
def test_who_equips_another_gives_whoever_made_the_goods(text: str) -> None:
    [claim] = claims(text, "2024-05-01")
    assert (claim.supplier, claim.recipient) == (("UG",), ("congolese-militias",))


def test_who_equips_himself_gets_from_the_maker() -> None:
    [claim] = claims("Polen rüstet sich mit türkischen Panzern aus.", "2024-05-01")
    assert (claim.supplier, claim.recipient) == (("TR",), ("PL",))
