"""The road of a matter: told in words, and drawn where places are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import msgspec
import pytest
from desk_running import served
from playwright.sync_api import Browser, expect

from beleg import ledger
from beleg.engine.linking import bring_up_to_date
from beleg.ledger.desk import Query, open_desk
from beleg.model import Reading
from beleg.present.desk import addresses
from beleg.present.desk.pages.road import places, station_point
from beleg.present.desk.settings import Settings
from desk_looking import Watched
from made_readings import made


def by(name: str, route: tuple[str, ...], **told: str) -> Reading:
    """A made reading whose claim names stations."""
    reading = made(name, **told)
    claims = tuple(msgspec.structs.replace(claim, route=route) for claim in reading.claims)
    return msgspec.structs.replace(reading, claims=claims)


@pytest.fixture(scope="module")
def road_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    path = tmp_path_factory.mktemp("road") / "road.beleg"
    readings = [
        by("r1", ("Rajin", "Wladiwostok")),
        by("r2", ("Rajin", "Wladiwostok"), published="2023-11-12"),
        by("r3", ("China",), published="2023-11-13"),
        by("r4", ("<b>Nirgendwo</b>",), published="2023-11-14"),
        by("r5", (), supplier="IR"),
        by("r6", ("Nirgendwo",), supplier="SY"),
    ]
    with ledger.open(path, create=True) as book:
        book.write(readings)
        bring_up_to_date(book)
    with served(path) as settings:
        yield settings


def matter(desk: Settings, supplier: str) -> str:
    with open_desk(desk.ledger) as opened:
        return addresses.matter(opened.matters(Query(chosen=(("supplier", supplier),))).lines[0].id)


@pytest.mark.parametrize("width", [390, 1440])
def test_the_road_is_drawn_and_leads_to_its_claim(chrome: Browser, road_desk: Settings, width: int):
    context = chrome.new_context(viewport={"width": width, "height": 900})
    watched = Watched(context.new_page(), road_desk)
    page = watched.open(matter(road_desk, "KP"))
    expect(page.locator("#road .map[data-drawn]")).to_be_visible()
    expect(page.locator("#road .roads li")).to_have_count(3)
    expect(page.locator("#road .roads li").first).to_contain_text("North Korea → Rajin → Wladiwostok → Russia")
    expect(page.locator("#road .roads li").first).to_contain_text("2 claims")
    arcs = page.locator("#road svg a")
    expect(arcs).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    arcs.first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/.*at=\d+-\d+#p-"))
    context.close()
    assert watched.wrong == []


def test_where_no_place_is_known_it_is_told_in_words_alone(road_desk: Settings):
    with httpx.Client(base_url=road_desk.address) as client:
        assert "data-roads" not in client.get(matter(road_desk, "SY") + "/road").text
        assert "Nirgendwo" in client.get(matter(road_desk, "SY") + "/road").text
        assert "no claim" in client.get(matter(road_desk, "IR") + "/road").text.lower()
        assert "&lt;b&gt;Nirgendwo" in client.get(matter(road_desk, "KP") + "/road").text
        assert client.get("/matters/none/road").status_code == 404


def test_places_lie_on_earth():
    assert all(-90 <= latitude <= 90 and -180 <= longitude <= 180 for latitude, longitude in places().values())
    assert station_point("Wladiwostok") == {"name": "Wladiwostok", "place": [131.9, 43.12]}
    assert station_point("Türkei") == {"name": "Türkei", "state": "792"}
    assert station_point("Nirgendwo") is None
