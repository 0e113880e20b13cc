"""Adding reports in a real browser and beside it: dropped, pasted, refused, bounded."""

from __future__ import annotations

import gzip
import io
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from desk_running import served
from playwright.sync_api import Browser, Page, expect

from beleg import ledger, read
from beleg.model import Reject, Source
from beleg.present.desk.pages.adding import called
from beleg.present.desk.settings import Settings
from desk_looking import HOSTILE, Watched
from made_readings import TEXT

PATIENCE = 60.0


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Settings]:
    """A desk over an empty ledger of its own, with bounds that a test can reach."""
    path = tmp_path / "empty.beleg"
    ledger.open(path, create=True).close()
    with served(path, largest_body=3_000_000, most_files=5, most_reports=50) as settings:
        yield settings


@pytest.fixture
def page(chrome: Browser, empty_desk: Settings) -> Iterator[Page]:
    context = chrome.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(30_000)
    watched = Watched(context.new_page(), empty_desk)
    watched.open("/add")
    yield watched.page
    context.close()
    assert watched.wrong == []


DROP = """([target, files]) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    for (const kind of ["dragenter", "dragover", "drop"])
        document.querySelector(target).dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def test_files_are_dropped_read_and_refused_with_reasons(page: Page):
    files = [
        ["bericht.txt", TEXT],
        ["leer.txt", ""],
        ["x/../../böse<b>.html", "<p>{}</p>".format(HOSTILE.replace("\0", ""))],
    ]
    page.evaluate(DROP, ["#drop", files])
    expect(page.locator("#dropped li")).to_have_count(3)
    page.get_by_role("button", name="Read").click()
    expect(page.get_by_role("heading", name="Read", exact=True)).to_be_visible(timeout=60_000)
    expect(page.locator("#outcome")).to_contain_text("1 refused")
    expect(page.locator(".refusals tbody tr").first).to_contain_text("leer.txt")
    expect(page.locator(".refusals .why").first).to_have_text("empty")
    expect(page.get_by_role("status")).to_contain_text("refused")
    page.locator(".reports a[href^='/reports/']").last.click()
    expect(page.locator("#text")).to_be_visible()
    page.goto(re.sub(r"/reports.*", "/reports", page.url))
    expect(page.locator(".reports tbody tr")).to_have_count(2)


def test_a_text_is_pasted_with_its_date_and_known_again(page: Page, empty_desk: Settings):
    for outcome in ("1 new report", "1 known already"):
        page.goto(empty_desk.address + "add")
        page.get_by_label("Or paste a text").fill(TEXT)
        page.get_by_label("Outlet").fill("Weserpost")
        page.get_by_label("Published").fill("2023-11-09")
        page.get_by_role("button", name="Read").click()
        expect(page.get_by_role("heading", name="Read", exact=True)).to_be_visible(timeout=60_000)
        expect(page.locator("#outcome")).to_contain_text(outcome)
    with ledger.open(empty_desk.ledger, readonly=True) as opened:
        (row,) = opened.reports()
    assert (row.outlet, row.published) == ("Weserpost", "2023-11-09")


def test_what_is_too_large_is_told_before_it_is_sent(page: Page):
    page.locator("#files").set_input_files({"name": "dump.txt", "mimeType": "text/plain", "buffer": b"x" * 3_100_000})
    page.get_by_role("button", name="Read").click()
    assert page.locator("#files").evaluate("field => field.validationMessage") == "More than 2.9 MB at a time."
    assert page.url.endswith("/add")


@pytest.fixture
def plain(empty_desk: Settings) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=empty_desk.address, timeout=PATIENCE) as opened:
        yield opened


def token(plain: httpx.Client) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', plain.get("/add").text)
    assert found is not None
    return found[1]


def send(plain: httpx.Client, *files: tuple[str, bytes], **fields: str) -> httpx.Response:
    """Send files and wait until they are read; the page that tells what came of it, or why nothing was begun."""
    given = [("files", (name, io.BytesIO(raw))) for name, raw in files] or [("files", ("", b""))]
    answer = plain.post("/add", data={"csrf": token(plain)} | fields, files=given)
    if answer.status_code != 303:
        return answer
    until = time.monotonic() + PATIENCE
    while True:
        found = plain.get(answer.headers["location"])
        if not re.search(r'data-state="(waiting|reading)"', found.text):
            return found
        assert time.monotonic() < until
        time.sleep(0.05)


def test_without_the_forms_token_nothing_is_read(plain: httpx.Client):
    for fields in ({}, {"csrf": "0" * 80}):
        assert plain.post("/add", data={"pasted": TEXT} | fields).status_code == 403
    assert "Sent before" not in plain.get("/add").text


def test_more_than_may_be_is_refused(plain: httpx.Client):
    assert plain.post("/add", content=b"x" * 3_000_001).status_code == 413
    many = [(f"{number}.txt", TEXT.encode()) for number in range(6)]
    assert send(plain, *many).status_code == 422
    assert send(plain, *many, *many).status_code == 400
    assert send(plain).status_code == 422
    assert send(plain, pasted=TEXT, published="yesterday").status_code == 422
    assert "Sent before" not in plain.get("/add").text


def test_an_archive_that_unfolds_without_end_is_given_up(plain: httpx.Client):
    bomb = gzip.compress(b" " * 400_000_000, 9)
    assert len(bomb) < 1_000_000
    assert "Refused" in send(plain, ("bomb.jsonl.gz", bomb)).text


def test_a_batch_of_too_many_reports_ends(plain: httpx.Client, empty_desk: Settings):
    lines = "\n".join(json.dumps({"id": f"n{number}", "text": f"Meldung {number}."}) for number in range(80))
    assert "more than 50 reports at a time" in send(plain, ("many.jsonl", lines.encode())).text
    with ledger.open(empty_desk.ledger, readonly=True) as opened:
        assert len(opened.reports()) == 50


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04" + b"\0" * 100,
        b"\0" * 100,
        b"\xff\xfe\x00",
        ("T" * 1_000_000 + "\n\n" + TEXT).encode(),
        ("<title>" + "T" * 1_000_000 + f"</title><p>{TEXT}</p>").encode(),
        HOSTILE.encode(),
        ("<div>" * 50_000).encode(),
    ],
    ids=["zip", "nul", "half", "title", "page-title", "script", "deep"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_whatever_is_sent_does_no_harm(plain: httpx.Client, raw: bytes, name: str):
    found = send(plain, (name, raw))
    assert found.status_code == 200
    assert len(found.text) < 60_000
    assert "<script>document" not in found.text
    assert "\u202e" not in found.text
    assert plain.get("/").status_code == 200
    assert plain.get("/reports").status_code == 200


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\fakepath\\a.txt", "a.txt"),
        ("a\u202etxt.exe", "a⟨U+202E⟩txt.exe"),
        ("x" * 300 + ".txt", "…" + "x" * 116 + ".txt"),
        ("/", ""),
    ],
)
def test_a_name_is_never_a_path(name: str, shown: str):
    assert called(name) == shown


def test_names_from_outside_reach_no_file(tmp_path: Path):
    (tmp_path / "secret.txt").write_text("geheim")
    found = list(read.sent(io.BytesIO(TEXT.encode()), str(tmp_path / "secret.txt")))
    assert [(type(one), one.text if isinstance(one, Source) else "") for one in found] == [(Source, TEXT)]
    assert isinstance(found[0], Source)
    assert found[0].id.startswith("added:")
    pasted = next(read.sent(io.BytesIO(TEXT.encode()), None))
    assert isinstance(pasted, Source)
    assert re.fullmatch("added:[0-9a-f]{16}/pasted", pasted.id)
    assert isinstance(next(read.sent(io.BytesIO(b"%PDF-1"), None)), Reject)
