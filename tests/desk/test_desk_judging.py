"""Judging in a real browser: by one key, undone, corrected, merged and split; and by plain forms."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from desk_running import served
from playwright.sync_api import Browser, Page, expect

from beleg import ledger
from beleg.engine.linking import bring_up_to_date
from beleg.ledger.desk import report_key
from beleg.present.desk import addresses
from beleg.present.desk.settings import Settings
from desk_looking import Watched
from made_readings import made, span_of

Look = Callable[..., Watched]


@pytest.fixture
def judged_desk(tmp_path: Path) -> Iterator[Settings]:
    """A desk over a ledger of its own, for a test that writes into it."""
    path = tmp_path / "judged.beleg"
    readings = [
        made("r1", published="2023-11-09", upper=1200),
        made("r2", published="2024-01-10", upper=3000),
        made("r3", published="2024-02", upper=6700),
        made("r4", published="2024-03-01", supplier="IR"),
    ]
    with ledger.open(path, create=True) as opened:
        opened.write(readings)
        bring_up_to_date(opened)
    with served(path) as settings:
        yield settings


@pytest.fixture
def page(chrome: Browser, judged_desk: Settings) -> Iterator[Page]:
    context = chrome.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    context.add_init_script("localStorage.getItem('author') ?? localStorage.setItem('author', 'Ines')")
    watched = Watched(context.new_page(), judged_desk)
    yield watched.page
    context.close()
    assert [what for what in watched.wrong if "422" not in what] == []


def book(desk: Settings) -> ledger.Ledger:
    return ledger.open(desk.ledger, readonly=True)


def decided(desk: Settings) -> list[tuple[str, bool]]:
    with book(desk) as opened:
        return [(one.what, one.undone_by is not None) for one in opened.judgements()]


def ids(desk: Settings) -> dict[str, str]:
    """By report the public id of its claim."""
    with book(desk) as opened:
        return {row.report: row.public_id for row in opened.claims()}


def matter_of(desk: Settings, report: str) -> str:
    with book(desk) as opened:
        return opened.claim(ids(desk)[report]).matter or ""


def home(desk: Settings, place: str) -> str:
    return desk.address.rstrip("/") + place


def test_the_chart_is_drawn_anew_without_what_was_rejected(page: Page, judged_desk: Settings):
    page.goto(home(judged_desk, addresses.matter(matter_of(judged_desk, "r1"))))
    marks = page.locator("#chart[data-drawn] svg a")
    expect(marks).to_have_count(3)
    page.locator(f'[data-claim="{ids(judged_desk)["r2"]}"]').focus()
    page.keyboard.press("r")
    expect(marks).to_have_count(2)
    page.keyboard.press("u")
    expect(marks).to_have_count(3)


def test_a_claim_is_judged_by_one_key_and_undone_by_another(page: Page, judged_desk: Settings):
    page.goto(home(judged_desk, addresses.matter(matter_of(judged_desk, "r1"))))
    reports = page.locator(".counts dd").first
    expect(reports).to_have_text("3")
    first = page.locator(".told li[data-claim]").first
    page.keyboard.press("r")
    expect(first).to_have_class(re.compile("rejected"))
    expect(reports).to_have_text("2")
    expect(page.get_by_role("status")).to_contain_text("Rejected")
    assert decided(judged_desk) == [("reject", False)]
    page.keyboard.press("u")
    expect(first).not_to_have_class(re.compile("rejected"))
    expect(reports).to_have_text("3")
    assert decided(judged_desk) == [("reject", True), ("undo", False)]
    page.keyboard.press("a")
    expect(first.locator(".judged")).to_have_text("accepted")


def test_keys_go_through_the_claims_and_open_their_passages(page: Page, judged_desk: Settings):
    page.goto(home(judged_desk, addresses.matter(matter_of(judged_desk, "r1"))))
    claims = page.locator(".told li[data-claim]")
    page.keyboard.press("j")
    expect(claims.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(claims.nth(0)).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("o")
    expect(page.locator("#text .at").first).to_be_visible()


def test_the_name_is_asked_once_and_kept(chrome: Browser, judged_desk: Settings):
    context = chrome.new_context()
    page = context.new_page()
    page.goto(home(judged_desk, addresses.report("r1")))
    page.keyboard.press("a")
    expect(page.get_by_label("Your name")).to_be_focused()
    page.keyboard.type("Ole")
    page.keyboard.press("Enter")
    expect(page.locator(".card.claim .judged")).to_have_text("accepted")
    with book(judged_desk) as opened:
        assert [one.author for one in opened.judgements()] == ["Ole"]
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("Ole")
    expect(page.locator(".card.claim .judged")).to_have_text("accepted")
    context.close()


def test_a_slot_is_corrected_by_selecting_words(page: Page, judged_desk: Settings):
    page.goto(home(judged_desk, addresses.report("r1")))
    page.evaluate(
        """() => {
            const piece = [...document.querySelectorAll("#text [data-o]")].find((one) => one.textContent.includes("Russland"));
            const from = piece.firstChild.data.indexOf("Russland");
            const told = new Promise((done) => {
                document.addEventListener("selectionchange", () => setTimeout(done, 50), { once: true });
            });
            getSelection().setBaseAndExtent(piece.firstChild, from, piece.firstChild, from + 8);
            return told;
        }"""
    )
    page.keyboard.press("c")
    form = page.get_by_role("form", name=re.compile("Correct"))
    expect(form).to_contain_text("Russland")
    expect(form.get_by_role("textbox", name="Supplier")).to_have_value("RU")
    form.get_by_role("link", name="claimants").click()
    expect(form.get_by_role("textbox", name="Claimants")).to_have_value("RU")
    page.keyboard.press("Enter")
    expect(page.locator(".card.claim .chain")).to_contain_text("Russia")
    with book(judged_desk) as opened:
        (made_one,) = opened.judgements()
        assert made_one.correction is not None
        assert made_one.correction.value == ("RU",)
        assert made_one.correction.spans == (span_of("Russland"),)
    page.keyboard.press("u")
    expect(page.locator(".card.claim .chain")).to_contain_text("South Korea")


def test_claims_are_split_out_and_matters_merged(page: Page, judged_desk: Settings):
    whole = matter_of(judged_desk, "r1")
    page.goto(home(judged_desk, addresses.matter(whole)))
    page.keyboard.press("x")
    page.keyboard.press("s")
    expect(page.locator(".counts dd").first).to_have_text(re.compile("[12]"))
    assert matter_of(judged_desk, "r1") != matter_of(judged_desk, "r2")
    page.goto(home(judged_desk, addresses.matter(matter_of(judged_desk, "r1"))))
    page.keyboard.press("m")
    page.get_by_label("Merge with").fill(matter_of(judged_desk, "r2"))
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.locator(".counts dd").first).to_have_text("3")
    assert matter_of(judged_desk, "r1") == matter_of(judged_desk, "r2")


def test_the_log_undoes_each(page: Page, judged_desk: Settings):
    page.goto(home(judged_desk, addresses.report("r1")))
    page.keyboard.press("n")
    page.keyboard.type("a <b>rumour</b>")
    page.keyboard.press("Enter")
    page.keyboard.press("r")
    expect(page.locator(".card.claim")).to_have_class(re.compile("rejected"))
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="Judgements").click()
    row = page.locator(".log tbody tr").first
    expect(row).to_contain_text("a <b>rumour</b>")
    row.get_by_role("button", name="Undo").click()
    expect(page.locator(".log .undone")).to_have_count(1)
    assert decided(judged_desk) == [("reject", True), ("undo", False)]


def test_without_scripts_plain_forms_judge(chrome: Browser, judged_desk: Settings):
    context = chrome.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home(judged_desk, addresses.matter(matter_of(judged_desk, "r1"))))
    page.get_by_label("Your name").fill("Ole")
    page.get_by_label("Your name").press("Enter")
    assert decided(judged_desk) == []
    page.locator(".told li").first.get_by_role("button", name="Reject").click()
    expect(page.locator("#rejected .told li")).to_have_count(1)
    expect(page.locator(".counts dd").first).to_have_text("2")
    page.locator(".told li").first.get_by_role("link", name="Correct").click()
    page.get_by_role("link", name="figure").click()
    page.get_by_label("Figure").fill("5000.. container")
    page.get_by_label("Your name").fill("Ole")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".card.claim")).to_contain_text("5000")
    context.close()


@pytest.fixture
def plain(judged_desk: Settings) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=judged_desk.address) as opened:
        yield opened


def token(plain: httpx.Client, place: str) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', plain.get(place).text)
    assert found is not None
    return found[1]


def test_without_the_forms_token_nothing_is_written(plain: httpx.Client, judged_desk: Settings):
    claim = ids(judged_desk)["r1"]
    for csrf in ("", "0" * 80, "ä"):
        assert plain.post("/judgements", data={"accept": claim, "author": "Ole", "csrf": csrf}).status_code == 403
    assert decided(judged_desk) == []


@pytest.mark.parametrize("back", ["//evil.example", "/\\evil.example", "http://evil.example/", "/x\r\nSet-Cookie: a=b"])
def test_nobody_is_sent_to_another_host(plain: httpx.Client, judged_desk: Settings, back: str):
    csrf = token(plain, addresses.report("r1"))
    answer = plain.post(
        "/judgements", data={"accept": ids(judged_desk)["r1"], "author": "Ole", "csrf": csrf, "back": back}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/judgements")


@pytest.mark.parametrize(
    "fields",
    [
        {"accept": "0000000000"},
        {"accept": "{claim}", "author": " "},
        {"correct": "{claim}", "slot": "quantity", "value": "<script>"},
        {"correct": "{claim}", "slot": "kind", "value": "rumour"},
        {"correct": "{claim}", "slot": "goods", "value": "drone", "passage": "0-99999"},
        {"merge": "{claim}", "other": "{claim}"},
        {"split": "1"},
        {"undo": "last"},
        {},
    ],
)
def test_what_cannot_be_decided_is_refused_with_its_reason(
    plain: httpx.Client, judged_desk: Settings, fields: dict[str, str]
):
    csrf = token(plain, addresses.report("r1"))
    claim = ids(judged_desk)["r1"]
    data = {"author": "Ole", "csrf": csrf} | {name: value.format(claim=claim) for name, value in fields.items()}
    answer = plain.post("/judgements", data=data)
    assert answer.status_code == 422
    assert "<script>" not in answer.text.split("<main")[1]
    assert decided(judged_desk) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everybody_can_judge(chrome: Browser, judged_desk: Settings, theme: Literal["light", "dark"]):
    context = chrome.new_context(color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    claim = ids(judged_desk)["r1"]
    page.goto(home(judged_desk, addresses.report("r1")))
    page.get_by_label("Your name").fill("Ines")
    page.keyboard.press("Enter")
    page.keyboard.press("r")
    expect(page.locator(".card.claim")).to_have_class(re.compile("rejected"))
    page.keyboard.press("c")
    expect(page.get_by_role("textbox", name="Supplier")).to_be_focused()
    rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
    for place in ("", "/judgements", f"{addresses.claim(claim)}/correct?slot=quantity", "/add"):
        if place:
            page.goto(home(judged_desk, place))
        assert Axe().run(page, options=rules).response["violations"] == [], place
    context.close()


def test_the_data_is_as_corrected_and_the_log_is_data_too(plain: httpx.Client, judged_desk: Settings):
    claim, matter = ids(judged_desk)["r1"], matter_of(judged_desk, "r1")
    csrf = token(plain, addresses.report("r1"))
    for fields in ({"correct": claim, "slot": "quantity", "value": "5000.. container"}, {"accept": claim}):
        assert plain.post("/judgements", data={"author": "Ole", "csrf": csrf, **fields}).status_code == 303
    whole = plain.get(f"/api/matters/{matter}").json()
    report = plain.get(f"/api/reports/{report_key('r1')}").json()
    for claims in (whole["claims"], report["claims"]):
        (row,) = (one for one in claims if one["public_id"] == claim)
        assert (row["quantity"]["lower"], row["quantity"]["upper"], row["judged"]) == (5000, None, "accepted")
        assert "corrected by Ole" in {one["rule"] for one in row["basis"]}
    (listed,) = (row for row in table(plain, f"/matters/{matter}/claims.csv") if row["public_id"] == claim)
    assert (listed["lower"], listed["upper"], listed["unit"], listed["judged"]) == ("5000", "", "container", "accepted")
    log = plain.get("/api/judgements").json()
    assert [(one["what"], one["on"], one["slot"]) for one in log["judgements"]] == [
        ("accept", [claim], None),
        ("correct", [claim], "quantity"),
    ]
    assert log["judgements"][1]["value"]["lower"] == 5000
    assert log["next"] is None
    assert plain.get("/api/judgements", params={"after": log["judgements"][0]["id"]}).json()["judgements"] == [
        log["judgements"][1]
    ]
    assert [row["what"] for row in table(plain, "/judgements.csv")] == ["accept", "correct"]


def table(plain: httpx.Client, place: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(plain.get(place).text)))
