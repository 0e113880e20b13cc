"""Norms are suggested by direction, goods and date, and only suggested."""

from __future__ import annotations

from beleg.claim.domain.suggest import suggest
from made_claims import claims, pack


def ids(supplier: str, recipient: str, goods: str, period: str | None, published: str | None = None) -> set[str]:
    found = suggest("transfer", (supplier,), (recipient,), (goods,), period, pack().norms, published)
    return {norm.norm for norm in found}


def test_direction_and_goods_decide() -> None:
    assert any(name.startswith("unsc-1718") for name in ids("KP", "RU", "missiles", "2024-01"))
    assert not ids("SE", "UA", "missiles", "2024-01")


def test_before_a_norm_was_in_force_it_is_not_suggested() -> None:
    assert not ids("KP", "RU", "missiles", "2001")


def test_the_report_stands_in_for_an_unknown_period() -> None:
    assert ids("KP", "RU", "missiles", None, "2024-02") == ids("KP", "RU", "missiles", "2024-02")


def test_a_denial_suggests_nothing() -> None:
    [denial] = claims("Nordkorea habe nie Raketen an Russland geliefert, hieß es in Pjöngjang.")
    assert denial.kind == "denial"
    assert denial.suggested == ()
