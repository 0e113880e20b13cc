"""The pages in a real browser: what people do with them, and that nothing of a report does anything."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from beleg.present.desk import addresses
from desk_looking import HOSTILE, Watched
from made_readings import TEXT, span_of

Look = Callable[..., Watched]

EVIDENCE = span_of(
    "Seoul - Nordkorea hat nach Angaben des Verteidigungsministeriums in Seoul bis zu 1200 Container mit Granaten "
    "nach Russland gebracht."
)


@pytest.mark.parametrize("width", [390, 1440])
def test_from_search_to_passage_in_three_clicks(look: Look, width: int):
    page = look(width).open("/")
    page.get_by_role("searchbox").fill("granaten russland")
    hit = page.locator(".hit").first
    expect(page).to_have_url(re.compile(r"q=granaten"))
    hit.click()
    expect(page.locator("#text .at").first).to_be_in_viewport()
    assert "".join(page.locator("#text .at").all_inner_texts()).startswith("Seoul - Nordkorea")


def test_the_address_is_the_search(look: Look):
    page = look().open("/")
    page.get_by_role("searchbox").fill("Granaten")
    page.keyboard.press("Enter")
    expect(page.locator(".hit").first).to_be_visible()
    page.get_by_role("navigation", name="Narrow down").get_by_role("link", name="Iran").click()
    expect(page).to_have_url(re.compile("supplier=IR"))
    expect(page.locator(".matters tbody tr:not(.hits)")).to_have_count(1)
    found = page.locator(".matters tbody").inner_text()
    again = look().open(page.url.removeprefix(page.url.split("/?")[0]))
    assert again.locator(".matters tbody").inner_text() == found
    page.locator(".chosen a").first.click()
    expect(page).not_to_have_url(re.compile("supplier=IR"))


def test_other_words_are_searched_inside_of_what_is_chosen(look: Look):
    page = look().open("/?supplier=IR&sort=reports")
    page.get_by_role("searchbox").fill("Container")
    expect(page).to_have_url(re.compile(r"q=Container&supplier=IR&sort=reports$"))
    expect(page.locator(".hit").first).to_be_visible()
    expect(page.locator(".matters tbody tr:not(.hits)")).to_have_count(1)
    page.locator(".chosen a").first.click()
    expect(page).not_to_have_url(re.compile("supplier=IR"))
    page.get_by_role("searchbox").fill("Granate")
    expect(page).to_have_url(re.compile(r"q=Granate&sort=reports$"))
    expect(page.locator(".hit mark").first).to_have_text("Granaten")


def test_a_permalink_opens_at_its_passage(look: Look):
    page = look().open(addresses.report("r1", EVIDENCE, 1))
    assert page.locator("#" + addresses.passage(EVIDENCE)).count() == 1
    assert "".join(page.locator("#text .at").all_inner_texts()) == EVIDENCE.of(TEXT)


def test_a_passage_that_only_the_fragment_names_is_opened_too(look: Look):
    page = look().open(addresses.report("r1") + "#p-30-40")
    expect(page).to_have_url(re.compile(r"at=30-40#p-30-40$"))
    assert "".join(page.locator("#text .at").all_inner_texts()) == TEXT[30:40]


def test_pointing_at_a_statement_shows_who_says_it(look: Look):
    page = look().open(addresses.report("r1"))
    page.locator("#text .c").first.hover()
    card = page.locator(".card.claim.lit")
    expect(card).to_contain_text("North Korea → Russia")
    expect(card).to_be_in_viewport()
    assert page.locator("#text .slot-supplier").inner_text() == "Nordkorea"
    page.locator("#text a").first.focus()
    expect(page.locator(".card.lit").first).to_be_visible()


def test_on_a_telephone_a_tap_shows_the_card(look: Look):
    page = look(390, 844, has_touch=True, is_mobile=True).open(addresses.report("r1"))
    page.locator("#text .c").first.tap()
    expect(page.locator(".peek")).to_contain_text("North Korea → Russia")
    page.keyboard.press("Escape")
    expect(page.locator(".peek")).to_be_hidden()


def test_the_text_is_shown_as_published(look: Look):
    page = look().open(addresses.report("r1"))
    assert page.locator("#text").evaluate("element => element.textContent") == TEXT


def test_nothing_of_a_hostile_report_does_anything(look: Look):
    page = look().open(addresses.report("../../etc/passwd?x=1#y"))
    shown = page.locator("#text").evaluate("element => element.textContent")
    assert shown == HOSTILE.replace("\u202e", "⟨U+202E⟩").replace("\u202c", "⟨U+202C⟩").replace("\0", "⟨U+0000⟩")
    assert page.locator("main script, main img, main b:text('dafür')").count() == 0
    assert page.title() != "taken"
    page.goto(page.url.split("/reports")[0] + "/")
    expect(page.locator(".matters")).to_contain_text("<b>x</b>", ignore_case=True)


@pytest.mark.parametrize("place", ["/", "/reports", addresses.report("long")])
def test_a_title_of_a_megabyte_does_no_harm(look: Look, place: str):
    page = look(390).open(place)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert len(page.title()) < 200
    heading = page.locator("h1").first.bounding_box()
    assert heading is not None
    assert heading["height"] < 300


def test_the_theme_is_kept(look: Look):
    page = look(color_scheme="light").open("/")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def test_what_is_selected_can_be_linked_to(look: Look):
    words = "Großе".replace("е", "e")
    page = look().open(addresses.report("../../etc/passwd?x=1#y"))
    page.evaluate(
        """words => {
            const pieces = [...document.querySelectorAll("#text [data-o]")];
            const piece = pieces.find((one) => one.textContent.includes(words));
            const from = piece.firstChild.data.indexOf(words);
            getSelection().setBaseAndExtent(piece.firstChild, from, piece.firstChild, from + words.length);
        }""",
        words,
    )
    link = page.locator("#picked-link")
    expect(link).to_be_visible()
    at = span_of(words, HOSTILE)
    assert (link.get_attribute("href") or "").endswith(f"at={at.start}-{at.end}#p-{at.start}-{at.end}")


def test_a_claim_is_cited_in_every_style(look: Look):
    page = look().open(addresses.report("r1", EVIDENCE))
    card = page.locator(".card.claim").first
    card.get_by_role("link", name="Cite").click()
    expect(card.locator(".citations section")).to_have_count(4)
    expect(card.locator("pre").first).to_contain_text("Weserpost, agency dpa:")
