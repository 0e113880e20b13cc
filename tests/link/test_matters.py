"""Which claims are of one matter."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import told

from beleg.link import place
from beleg.model.claim import Kind
from beleg.model.matter import Placement, Signature, Telling


def placed(*tellings: Telling) -> list[str | None]:
    """The matter of each."""
    found = place(one.signature for one in tellings).placements
    return [found[one.signature].matter for one in tellings]


def placement(telling: Telling, *others: Telling) -> Placement:
    return place(one.signature for one in (telling, *others)).placements[telling.signature]


def test_a_flow_that_is_told_of_for_years_is_one_matter() -> None:
    flow = [told(date=f"{year}-10-13") for year in range(2019, 2026)]
    assert set(placed(*flow)) == {"KP.RU.ammunition.2019"}


def test_long_silence_parts_two_matters() -> None:
    assert placed(told(date="2016-05"), told(date="2023-10"), told(date="2023-11")) == [
        "KP.RU.ammunition.2016",
        "KP.RU.ammunition.2023",
        "KP.RU.ammunition.2023",
    ]


def test_other_goods_and_the_other_direction_are_other_matters() -> None:
    shells, missiles = told(), told("missiles")
    back = told(supplier="RU", recipient="KP")
    assert placed(shells, missiles, back) == [
        "KP.RU.ammunition.2023",
        "KP.RU.missiles.2023",
        "RU.KP.ammunition.2023",
    ]


def test_a_wider_word_joins_the_only_matter_that_it_fits() -> None:
    assert placed(told(), told("weapons"), told("military-equipment")) == ["KP.RU.ammunition.2023"] * 3
    assert placed(told("weapons"), told("military-equipment")) == ["KP.RU.weapons.2023"] * 2


def test_a_wider_word_that_fits_two_matters_fits_none() -> None:
    wide = told("weapons")
    found = placement(wide, told(), told("missiles"))
    assert found.matter is None
    assert found.fits == ("KP.RU.ammunition.2023", "KP.RU.missiles.2023")
    assert "2 matters" in found.why


def test_a_wider_word_takes_up_what_its_report_tells_of() -> None:
    wide = told("weapons", beside=("missiles",))
    assert placement(wide, told(), told("missiles")).matter == "KP.RU.missiles.2023"


def test_a_figure_goes_where_such_things_are_counted() -> None:
    wide = told("weapons", unit="container", lower=5000)
    assert placement(wide, told(unit="container", lower=1000), told("missiles", unit="item", lower=24)).matter == (
        "KP.RU.ammunition.2023"
    )


def test_a_figure_for_several_goods_counts_those_named_first() -> None:
    both = told("ammunition missiles", unit="container", lower=13_000)
    assert placement(both, told("missiles"), told()).matter == "KP.RU.ammunition.2023"
    assert placement(told("ammunition missiles"), told("missiles"), told()).matter is None


def test_a_bundle_of_unknown_goods_is_a_matter_of_its_own() -> None:
    wish = told("combat-aircraft air-defence armoured-vehicles")
    again = told("armoured-vehicles combat-aircraft")
    system = told("air-defence")
    bundle = "KP.RU.air-defence_armoured-vehicles_combat-aircraft.2023"
    assert placed(wish, again, system) == [bundle, bundle, "KP.RU.air-defence.2023"]


def test_types_are_told_apart_where_there_are_several() -> None:
    leopards, marders = told("armoured-vehicles", type="leopard-2"), told("armoured-vehicles", type="marder")
    tanks = told("armoured-vehicles")
    assert placed(leopards, tanks) == ["KP.RU.armoured-vehicles.2023"] * 2
    assert placed(leopards, marders, tanks) == [
        "KP.RU.armoured-vehicles.leopard-2.2023",
        "KP.RU.armoured-vehicles.marder.2023",
        "KP.RU.armoured-vehicles.2023",
    ]


@pytest.mark.parametrize("kind", ["use", "breach", "denial"])
def test_what_presupposes_a_transfer_joins_it(kind: str) -> None:
    assert placed(told(), told(kind=kind)) == ["KP.RU.ammunition.2023"] * 2
    assert placed(told(kind=kind)) == ["KP.RU.ammunition.2023"]


def test_no_transfer_joins_what_only_a_denial_has_made() -> None:
    denial = told("weapons", "2020-03", kind="denial")
    assert placed(denial, told("weapons", "2021-03")) == ["KP.RU.weapons.2020", "KP.RU.weapons.2021"]


def test_a_denial_of_arms_denies_all_arms_told_of_so_far() -> None:
    denial = told("weapons", "2023-11", kind="denial")
    found = placement(denial, told(), told("missiles"), told("artillery", "2025-03"), told("personnel"))
    assert found.fits == ("KP.RU.ammunition.2023", "KP.RU.missiles.2023")
    assert found.matter is None


def test_matters_of_the_same_goods_and_year_have_ids_of_their_own() -> None:
    def signature(kind: Kind, goods: str, first: int | None = None, last: int | None = None) -> Signature:
        return Signature("KP", "RU", kind, (goods,), first=first, last=last)

    found = place(
        (
            signature("denial", "military-equipment", 24_000, 24_000),
            signature("denial", "drones", 24_036, 24_036),
            signature("denial", "weapons"),
            signature("breach", "drones"),
            signature("use", "military-equipment", 24_010, 24_040),
        )
    )
    ids = [one.id for one in found.matters]
    assert len(ids) == len(set(ids))
    assert any(one.endswith(".2") for one in ids)


def test_claims_without_an_end_or_without_goods() -> None:
    assert placement(told(recipient=""), told()).matter is None
    assert placement(told(""), told()).matter == "KP.RU.ammunition.2023"
    assert placement(told("")).matter is None


def test_claims_without_a_date_join_the_only_matter() -> None:
    undated = told(date=None)
    assert placement(undated, told()).matter == "KP.RU.ammunition.2023"
    assert placement(undated).matter == "KP.RU.ammunition"
    assert placement(undated, told(date="2010"), told()).matter is None


CODES = st.sampled_from(
    ["", "weapons", "ammunition", "missiles", "air-defence", "military-equipment", "food", "unheard-of"]
)
MONTHS = st.one_of(st.none(), st.integers(24_000, 24_400))
SIGNATURES = st.builds(
    Signature,
    supplier=st.sampled_from(["KP", "RU", ""]),
    recipient=st.sampled_from(["RU", "KP"]),
    kind=st.sampled_from(["transfer", "use", "breach", "denial"]),
    goods=st.lists(CODES.filter(bool), max_size=3, unique=True).map(tuple),
    beside=st.lists(CODES.filter(bool), max_size=2, unique=True).map(tuple),
    type=st.sampled_from(["", "s-400", "marder"]),
    unit=st.sampled_from(["", "item", "container"]),
    first=MONTHS,
    last=MONTHS,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SIGNATURES, max_size=30), st.randoms(use_true_random=False))
def test_matters_do_not_depend_on_the_order(signatures: list[Signature], chance: random.Random) -> None:
    expected = place(signatures)
    for _ in range(10):
        chance.shuffle(signatures)
        assert place(signatures) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(SIGNATURES, max_size=30))
def test_blocks_have_nothing_to_do_with_each_other(signatures: list[Signature]) -> None:
    whole = place(signatures)
    for block in {one.block for one in signatures}:
        alone = place(one for one in signatures if one.block == block)
        assert alone.placements.items() <= whole.placements.items()
        assert set(alone.matters) <= set(whole.matters)


@settings(max_examples=60, deadline=None)
@given(st.lists(SIGNATURES, max_size=30))
def test_every_matter_has_an_id_of_its_own_and_every_placement_a_matter(signatures: list[Signature]) -> None:
    found = place(signatures)
    ids = [one.id for one in found.matters]
    assert len(set(ids)) == len(ids)
    for where in found.placements.values():
        assert set(where.fits) <= set(ids)
        assert where.matter is None or where.matter in where.fits
