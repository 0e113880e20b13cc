"""Flows: the map and the table of who is said to supply whom."""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import expect

from beleg.present.desk.pages.flows import numbers
from desk_looking import Watched

Look = Callable[..., Watched]


@pytest.mark.parametrize("width", [390, 1440])
def test_an_arc_leads_to_its_matters(look: Look, width: int) -> None:
    page = look(width).open("/flows")
    expect(page.locator("#map[data-drawn]")).to_be_visible()
    arc = page.locator('#map a[aria-label^="North Korea → Russia"]')
    arc.focus()
    expect(page.locator("#map figcaption")).to_contain_text("North Korea → Russia")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?supplier=KP&recipient=RU$"))


def test_it_can_be_narrowed(look: Look) -> None:
    page = look().open("/flows")
    rows = page.locator(".flows tbody tr")
    every = rows.count()
    page.get_by_label("First month").fill("2024-02")
    page.get_by_label("Last month").fill("2024-02")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile("first=2024-02&last=2024-02"))
    expect(rows).to_have_count(1)
    assert every > 1


def test_the_same_as_data(client: httpx.Client) -> None:
    found = client.get("/api/flows").json()
    first = found["flows"][0]
    assert (first["supplier"], first["recipient"]) == (["KP"], ["RU"])
    assert first["reports"] >= first["origins"] + first["undetermined"] > 0
    assert len(client.get("/flows.csv").text.splitlines()) == found["total"] + 1
    assert client.get("/api/flows", params={"goods": "unheard-of"}).json() == {"flows": [], "total": 0}


@pytest.mark.parametrize("month", ["2023-13", "x", "٢٠٢٣-٠١", "2023-1", "'; --"])
def test_what_is_no_month_narrows_nothing(client: httpx.Client, month: str) -> None:
    assert client.get("/api/flows", params={"first": month}).json() == client.get("/api/flows").json()


def test_states_have_the_atlas_numbers() -> None:
    assert {code: numbers()[code] for code in ("KP", "RU", "US", "AR")} == {
        "KP": "408",
        "RU": "643",
        "US": "840",
        "AR": "032",
    }
