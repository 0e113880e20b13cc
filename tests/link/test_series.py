"""Figures over time."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import origin, told

from beleg.link import series
from beleg.model.matter import Telling


def figure(date: str | None, lower: float | None, upper: float | None = None, **changed: Any) -> Telling:
    return told(date=date, lower=lower, upper=upper, **{"unit": "container", **changed})


def changes(*tellings: Telling) -> list[str]:
    return [entry.change for entry in series("m", tellings, {})]


def test_a_rising_flow() -> None:
    found = series("m", [figure("2023-10-13", 1000), figure("2024-02", 6700, 6700), figure("2024-06-17", 11_000)], {})
    assert [(one.order, one.change, one.before) for one in found] == [
        (0, "new", None),
        (1, "raised", 0),
        (2, "raised", 1),
    ]
    assert [one.date for one in found] == ["2023-10-13", "2024-02", "2024-06-17"]


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        ((1000, None), (1000, None), "repeated"),
        ((1000, None), (3000, None), "raised"),
        ((3000, None), (1000, None), "lowered"),
        ((1000, None), (6700, 6700), "raised"),
        ((None, 1_000_000), (None, 4_800_000), "raised"),
        ((500, 700), (600, 900), "raised"),
        ((6700, 6700), (None, 5000), "lowered"),
        ((None, 500), (700, None), "raised"),
        # What has no bound in common and may both be true is neither more nor less.
        ((1_000_000, None), (None, 4_800_000), "new"),
        ((500, 700), (600, 600), "new"),
    ],
)
def test_bounds_are_compared_one_by_one(
    before: tuple[float | None, float | None], now: tuple[float | None, float | None], change: str
) -> None:
    assert changes(figure("2023-10-13", *before), figure("2024-01-15", *now)) == ["new", change]


def test_units_are_never_mixed() -> None:
    assert (
        changes(
            figure("2023-10", 1000),
            figure("2023-11", 1_000_000, unit="item"),
            figure("2023-12", 10, 10, unit="shipment"),
        )
        == ["new"] * 3
    )


def test_claimants_are_compared_with_themselves() -> None:
    ours, theirs = figure("2023-10", 1000), figure("2023-11", 3000, claimants=("KR",))
    both = figure("2023-12", 5000, claimants=("KR", "US"))
    assert changes(ours, theirs, both) == ["new", "new", "raised"]


def test_what_reports_say_for_themselves_is_repeated_but_never_raised() -> None:
    first, again, more = (figure(f"2023-1{month}", count, claimants=()) for month, count in ((0, 50), (1, 50), (2, 80)))
    assert changes(first, again, more) == ["new", "repeated", "new"]


def test_an_older_figure_told_again_does_not_move_the_series() -> None:
    found = series(
        "m",
        [figure("2023-10", 1000), figure("2024-02", 6700, 6700), figure("2024-03", 1000), figure("2024-06", 11_000)],
        {},
    )
    assert [one.change for one in found] == ["new", "raised", "repeated", "raised"]
    assert found[3].before == 1


def test_a_figure_stands_where_it_was_said() -> None:
    late = figure("2024-02", 1000, said="2023-10")
    found = series("m", [figure("2023-10-13", 1000), figure("2024-01", 5000), late], {})
    assert [(one.date, one.change) for one in found] == [
        ("2023-10-13", "new"),
        ("2023-10", "repeated"),
        ("2024-01", "raised"),
    ]


def test_what_was_said_at_some_time_before_is_not_called_more_or_less() -> None:
    earlier = figure("2025-04-28", 14_000, said="../2025-04-28")
    assert changes(figure("2025-03", 11_000), earlier, figure("2025-05", 15_000)) == ["new", "new", "raised"]


def test_two_figures_of_one_day_conflict_where_both_cannot_be_true() -> None:
    assert changes(figure("2023-10-13", 1000, 1000), figure("2023-10-13", 3000, 3000)) == ["new", "conflicting"]
    assert changes(figure("2023-10-13", 1000), figure("2023-10-13", 3000)) == ["new", "new"]


def test_what_is_planned_is_not_compared_with_what_has_come() -> None:
    assert changes(figure("2023-10", 100, status="prospective"), figure("2023-11", 40)) == ["new", "new"]


def test_one_year_is_not_compared_with_all_years() -> None:
    every, year = figure("2024-12", 11_000, period="2023-08/.."), figure("2025-01", 7000, period="2024")
    assert changes(every, year, figure("2025-02", 8000, period="2024")) == ["new", "new", "raised"]
    assert changes(year, figure("2025-06", 20_000)) == ["new", "raised"]
    assert changes(figure("2024-12", 7000, period="2023"), figure("2025-01", 7000, period="2024")) == ["new", "new"]


def test_what_is_used_is_not_compared_with_what_has_come() -> None:
    assert changes(figure("2023-10", 24), figure("2023-11", 3, kind="use")) == ["new", "new"]


def test_further_ones_are_not_compared_with_all() -> None:
    assert changes(figure("2024-12", 11_000), figure("2025-03", 3000, further=True)) == ["new", "new"]


def test_copies_of_one_origin_are_one_entry() -> None:
    wire = figure("2023-10-13", 1000, report="wire")
    paper = figure("2023-10", 1000, report="paper")
    other = figure("2023-10", 1000, report="other")
    found = series("m", [paper, other, wire], origin("wire", "paper"))
    assert [(one.report, one.reports, one.change) for one in found] == [
        ("wire", ("wire", "paper"), "new"),
        ("other", ("other",), "repeated"),
    ]
    assert found[0].claims == (wire.claim, paper.claim)
    assert (found[0].origin, found[1].origin) == ("o-wire", None)


def test_what_is_no_figure_or_a_denial_is_left_out() -> None:
    assert changes(told(), figure("2023-10", 5, kind="denial")) == []


def test_figures_without_a_date_come_last() -> None:
    assert changes(figure(None, 5000), figure("2023-10", 1000), figure("nonsense", 7000)) == ["new"] * 3


FIGURES = st.builds(
    figure,
    st.one_of(
        st.none(), st.sampled_from(["2023", "2023-10", "2023-10-13", "2024-02-30", "../2023-11", "199X", "2023-08/.."])
    ),
    st.one_of(st.none(), st.integers(0, 5)),
    st.one_of(st.none(), st.integers(0, 5)),
    claimants=st.sampled_from([(), ("US",), ("KR",), ("US", "KR")]),
    report=st.sampled_from(["a", "b", "c"]),
    period=st.sampled_from([None, "2023", "2023-08/..", "../2023"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FIGURES, max_size=12), st.randoms(use_true_random=False))
def test_a_series_does_not_depend_on_the_order(tellings: list[Telling], chance: random.Random) -> None:
    expected = series("m", tellings, origin("a", "b"))
    for _ in range(10):
        chance.shuffle(tellings)
        assert series("m", tellings, origin("a", "b")) == expected
    assert sorted(claim for entry in expected for claim in entry.claims) == sorted(one.claim for one in tellings)
