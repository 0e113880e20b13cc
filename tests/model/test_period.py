"""TIMEX3 with its relation → EDTF."""

from __future__ import annotations

import pytest

from beleg.model import Span, Time
from beleg.model.period import between, period, point
from beleg.model.time import TimeRelation, TimeType


def time(value: str, relation: TimeRelation | None = None, kind: TimeType = "date") -> Time:
    return Time(Span(0, 1), kind, value, relation=relation)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-11", "2022-11"),
        ("2023-11-02", "2023-11-02"),
        ("2023", "2023"),
        ("2023-11-02T20:30", "2023-11-02"),
        ("2023-11-02TEV", "2023-11-02"),
        ("2023-11-XXT20:30", "2023-11"),
        ("2023-W45", "2023-11-06/2023-11-12"),
        ("2023-W45-WE", "2023-11-11/2023-11-12"),
        ("2023-SP", "2023-21"),
        ("2023-WI", "2023-24"),
        ("2023-Q1", "2023-33"),
        ("2023-H1", "2023-01/2023-06"),
        ("2023-H2", "2023-07/2023-12"),
        ("199", "199X"),
        ("19", "19XX"),
        ("2023-W60", None),
        ("PAST_REF", None),
        ("PRESENT_REF", None),
        ("XXXX-11", None),
        ("XXXX-WXX-1", None),
    ],
)
def test_points(value: str, expected: str | None) -> None:
    assert point(value) == expected


@pytest.mark.parametrize(
    ("value", "relation", "expected"),
    [
        ("2023-08", "since", "2023-08/.."),
        ("2023-08", "after", "2023-08/.."),
        ("2029", "until", "../2029"),
        ("2024-03", "before", "../2024-03"),
        ("2024-FA", "since", "2024-09/.."),
        ("2023-WI", "until", "../2024-02"),
        ("2023-Q2", "until", "../2023-06"),
        ("2023-W45", "since", "2023-11-06/.."),
        ("2023-W45", "until", "../2023-11-12"),
        ("PAST_REF", "since", None),
    ],
)
def test_relations(value: str, relation: TimeRelation, expected: str | None) -> None:
    assert period(time(value, relation)) == expected


@pytest.mark.parametrize(
    ("value", "relation", "published", "expected"),
    [
        ("P3D", "ago", "2023-11-09", "2023-11-06"),
        ("P2W", "ago", "2023-11-09", "2023-10-26"),
        ("P3M", "ago", "2023-01-31", "2022-10"),
        ("P2Y", "since", "2023-11-09", "2021/.."),
        ("P1.5Y", "since", "2023-11-09", "2022-05/.."),
        ("P3M", "past", "2023-11-09", "2023-08/2023-11"),
        ("P5Y", "past", "2023-11", "2018/2023"),
        ("P2M", "coming", "2023-11-09", "2023-11/2024-01"),
        ("P3D", "ago", "2023-11", None),
        ("P3D", "ago", None, None),
        ("PXY", "since", "2023-11-09", None),
        ("P3D", None, "2023-11-09", None),
        ("P9999Y", "ago", "2023-11-09", None),
        ("P99999999D", "ago", "2023-11-09", None),
    ],
)
def test_lengths(value: str, relation: TimeRelation | None, published: str | None, expected: str | None) -> None:
    assert period(time(value, relation, "duration"), published) == expected


def test_sets_have_no_period() -> None:
    assert period(time("P1M", None, "set")) is None


def test_between() -> None:
    assert between(time("2023-09-07"), time("2023-10-01")) == "2023-09-07/2023-10-01"
    assert between(time("2023-SP"), time("2023-Q4")) == "2023-03/2023-12"
    assert between(time("2020"), time("PRESENT_REF")) is None
    assert between(time("P1D", None, "duration"), time("2020")) is None


def test_the_end_of_a_year_is_its_last_month() -> None:
    end = Time(Span(0, 1), "date", "2024", "END", relation="until")
    assert period(end) == "../2024-12"
