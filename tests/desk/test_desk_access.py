"""The pages are for everybody: by keyboard, by screen reader, in both themes, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from beleg.ledger.desk import Query, open_desk
from beleg.present.desk import addresses
from desk_looking import Watched

Look = Callable[..., Watched]

#: What the Web Content Accessibility Guidelines ask for up to the level AA.
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


def wrong(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['target']}: {node.get('failureSummary')}" for one in found for node in one["nodes"]]


@pytest.fixture(scope="module")
def matter(book_of_the_desk) -> str:
    with open_desk(book_of_the_desk) as desk:
        return desk.matters(Query(chosen=(("supplier", "KP"),))).lines[0].id


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_keep_to_the_guidelines(look: Look, matter: str, theme: str):
    watched = look(color_scheme=theme)
    places = [
        "/",
        "/?q=Granaten",
        addresses.matter(matter),
        "/reports",
        addresses.report("r1"),
        "/origins",
    ]
    assert {place: found for place in places if (found := wrong(watched.open(place)))} == {}


def test_a_report_is_read_by_keyboard(look: Look):
    page = look().open(addresses.report("r1"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    page.keyboard.press("Enter")
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.closest('#text') ? document.activeElement.getAttribute('href') : ''")
        )
    assert any(href.startswith("#c-") for href in reached)
    expect(page.locator(".card.lit").first).to_be_attached()


def test_slash_goes_to_the_search(look: Look):
    page = look().open("/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_without_scripts_everything_is_there(look: Look, matter: str):
    page = look(java_script_enabled=False).open("/?q=Granaten")
    page.locator(".hit").first.click()
    page.wait_for_url(re.compile(r"at=\d+-\d+#p-"))
    assert page.locator("#text .at").count() > 0
    assert page.locator(".card.claim .slots").count() > 0


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_wider_than_its_window(look: Look, matter: str, width: int):
    watched = look(width)
    for place in (
        "/",
        "/?q=Granaten&supplier=KP",
        addresses.matter(matter),
        "/reports",
        addresses.report("r1"),
        "/origins",
    ):
        page = watched.open(place)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place


def test_on_paper_the_text_stands_without_the_page_around_it(look: Look):
    page = look().open(addresses.report("r1"))
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator("#text")).to_be_visible()
