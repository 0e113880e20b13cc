"""The chart of a matter's figures: drawn under the desk's own rules, and every mark opens its passage."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from beleg.ledger.desk import Query, open_desk
from beleg.present.desk import addresses
from beleg.present.desk.pages.chart import _days
from beleg.present.desk.settings import Settings
from desk_looking import Watched

Look = Callable[..., Watched]


def told_most(desk: Settings) -> str:
    with open_desk(desk.ledger) as opened:
        return addresses.matter(opened.matters(Query(sort="reports")).lines[0].id)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_mark_opens_its_passage(look: Look, desk: Settings, width: int) -> None:
    page = look(width).open(told_most(desk))
    expect(page.locator("#chart[data-drawn]")).to_be_visible()
    marks = page.locator("#chart svg a")
    assert marks.count() >= 2
    marks.first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/.*at=\d+-\d+#p-"))


def test_the_chart_follows_the_theme(look: Look, desk: Settings) -> None:
    page = look(color_scheme="light").open(told_most(desk))
    expect(page.locator("#chart svg a").first).to_be_visible()
    light = page.locator("#chart svg a path").first.get_attribute("fill")
    page.locator("#theme").click()
    expect(page.locator("#chart svg a path").first).not_to_have_attribute("fill", light or "")


def test_what_it_draws(client: httpx.Client, desk: Settings) -> None:
    drawn: dict[str, Any] = client.get(told_most(desk) + "/chart.json").json()
    (series,) = drawn["series"]
    assert series["unit"] == "containers"
    assert [(one["from"], one["to"], one["upper"]) for one in series["points"]] == [
        ("2023-11-09", "2023-11-09", 1200),
        ("2024-02-01", "2024-02-29", 6700),
    ]
    assert all(one["at"].startswith("/claims/") for one in series["points"])
    assert [one["who"] for one in drawn["denials"]] == ["Russia"]


def test_no_such_matter(client: httpx.Client) -> None:
    assert client.get("/matters/nothing/chart.json").status_code == 404


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-10-13", "2023-10-13", "2023-10-13"),
        ("../2024-06-17", "2024-06-17", "2024-06-17"),
        ("2023-08/..", "2023-08-01", "2023-08-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-09-07/2023-10", "2023-09-07", "2023-10-31"),
    ],
)
def test_dates_become_days(date: str, first: str, last: str) -> None:
    assert _days(date) == {"from": first, "to": last}


@pytest.mark.parametrize("date", [None, "", "..", "../..", "20XX", "2023-99-99", "x/y", "٢٠٢٣"])
def test_what_is_no_date_is_not_drawn(date: str | None) -> None:
    assert _days(date) is None
