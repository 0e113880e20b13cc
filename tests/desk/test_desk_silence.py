"""Who does not comment, on the page of a matter and of a report, in a real browser, and as data."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import expect

from beleg.ledger.desk import report_key
from beleg.present.desk import addresses
from desk_looking import Watched
from made_readings import TEXT, made, silence, span_of

Look = Callable[..., Watched]

SAID = span_of("Große Straßen")


@pytest.fixture
def matter(client: httpx.Client) -> str:
    (row,) = client.get("/api/matters", params={"supplier": "KP"}).json()["matters"]
    return str(row["id"])


@pytest.mark.parametrize("width", [390, 1440])
def test_a_matter_lists_who_does_not_comment_and_opens_the_passage(look: Look, matter: str, width: int):
    page = look(width).open(addresses.matter(matter))
    section = page.get_by_role("region", name="No comment")
    expect(section.locator("li")).to_have_count(1)
    expect(section).to_contain_text("Russia")
    expect(section).to_contain_text("does not comment")
    section.get_by_role("link", name="Große Straßen").click()
    expect(page.locator("#text .at").first).to_be_in_viewport()
    assert "".join(page.locator("#text .at").all_inner_texts()) == SAID.of(TEXT)
    assert "".join(page.locator("#text .n").all_inner_texts()) == SAID.of(TEXT)


def test_a_report_has_a_card_that_leads_to_the_claim(look: Look):
    page = look().open(addresses.report("r3"))
    card = page.get_by_role("region", name="No comment")
    expect(card).to_contain_text("Russia does not comment")
    card.get_by_role("link", name="The claim that it is about").click()
    expect(page.locator(".card.claim:target")).to_have_count(1)
    assert page.locator(".key .n").count() == 1


def test_it_is_there_as_data(client: httpx.Client, matter: str):
    (row,) = client.get(f"/api/matters/{matter}").json()["reactions"]
    assert (row["kind"], row["scope"], row["actors"], row["date"]) == ("no_comment", "act", ["RU"], "2024-02")
    assert TEXT[row["start"] : row["end"]] == row["quote"] == SAID.of(TEXT)
    report = client.get(f"/api/reports/{report_key(row['report'])}").json()
    (found,) = report["reactions"]
    assert (found["id"], found["claims"]) == (silence(TEXT, ("RU",)).id, [made().claims[0].id])
