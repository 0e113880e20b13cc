"""Linking takes whatever was read: any reading, dates that are none, clocks that run backward."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from beleg.link import matter, place, series, tellings, ties
from beleg.model import Reading
from made_readings import made, readings

#: Dates of any shape, as hostile or broken reports have them.
DATES = st.one_of(
    st.none(),
    st.sampled_from(
        ["2023-11-09", "1850", "9999-12-31", "0000", "2023-13", "2023-02-31", "..", "../..", "199X", "morgen"]
    ),
    st.text(max_size=12),
)


def told(given_readings: list[Reading]) -> Any:
    """Everything that linking makes of claims, with every report an origin of its own."""
    found = [
        one
        for reading in given_readings
        for one in tellings(reading, {claim.id: f"{reading.report.id}/{claim.id}" for claim in reading.claims})
    ]
    matched = place(one.signature for one in found)
    tied = ties(found, matched.placements)
    whole = []
    for outline in matched.matters:
        members = [one for one in found if matched.placements[one.signature].matter == outline.id]
        if members:
            against = [tie for tie in tied if outline.id in tie.matters]
            whole.append((matter(outline, members, against, {}), series(outline.id, members, {})))
    return matched, tied, whole


@settings(max_examples=60, deadline=None)
@given(st.lists(readings(), max_size=3), st.lists(DATES, min_size=3, max_size=3), st.randoms(use_true_random=False))
def test_any_readings_are_linked_in_any_order(
    some: list[Reading], dates: list[str | None], chance: random.Random
) -> None:
    given_readings = [
        replace(one, report=replace(one.report, published=date, source=replace(one.report.source, id=f"r{place}")))
        for place, (one, date) in enumerate(zip(some, dates, strict=False))
    ]
    expected = told(given_readings)
    chance.shuffle(given_readings)
    assert told(given_readings) == expected


@settings(max_examples=40, deadline=None)
@given(st.lists(DATES, min_size=1, max_size=4))
def test_dates_of_any_shape_make_a_series(dates: list[str | None]) -> None:
    some = [made(f"r{place}", published=date, upper=1000 + place) for place, date in enumerate(dates)]
    _, _, ((whole, entries),) = told(some)
    assert len(whole.claims) == len(dates)
    assert len(entries) == len(dates)


def test_a_claim_of_the_future_and_one_of_the_past_are_both_kept() -> None:
    backward = [made("a", published="2024-05-01", upper=2000), made("b", published="2023-05-01", upper=1000)]
    _, _, ((_, entries),) = told(backward)
    assert [(one.report, one.change) for one in entries] == [("b", "new"), ("a", "raised")]


def test_ten_thousand_claims_of_one_report_take_no_time() -> None:
    one = made("r")
    many = replace(one, claims=tuple(replace(one.claims[0], id=f"c{number}") for number in range(10_000)))
    _, _, ((whole, entries),) = told([many])
    assert len(whole.claims) == 10_000
    assert len(entries) == 1
