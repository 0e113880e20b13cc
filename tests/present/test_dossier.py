"""The dossier: one valid page, nothing from outside, every anchor resolved, nothing of a text taken for markup."""

from __future__ import annotations

import base64
import hashlib
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from msgspec.structs import replace

from beleg import ledger
from beleg.engine.lineage import Descent, descent
from beleg.engine.linking import bring_up_to_date
from beleg.engine.matters import matters
from beleg.model import Reading, Reject
from beleg.present import chart
from beleg.present.chart import NARROW, WIDE, Scale
from beleg.present.dossier import dossier
from beleg.present.series import grouped
from made_readings import TEXT, made, readings

HOSTILE = (
    "Pjöngjang </style><script>alert(1)</script> & \"'\n\n"
    "Seoul - Nordkorea hat nach Angaben des Verteidigungsministeriums in Seoul bis zu 1200 Container mit Granaten nach "
    "Russland gebracht. Große Straßen {{ 7*7 }} <img src=https://example.org/x.png onerror=alert(1)> \u202eklausel\x1b[2J {% raw %}"
)


def made_page(path: Path, given_readings: list[Reading], title: str = "Akte", rejects: tuple[Reject, ...] = ()) -> str:
    with ledger.open(path, create=True) as book:
        book.write(given_readings, rejects)
        return dossier(book, title)


def parsed(page: str) -> html.HtmlElement:
    return html.document_fromstring(
        page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", remove_comments=False)
    )


@pytest.fixture
def page(book: Path) -> str:
    with ledger.open(book, readonly=True) as opened:
        return dossier(opened, "Akte Nordkorea")


def test_the_page_is_well_formed(page):
    # Every element is closed and every attribute quoted, so that it reads as XML but for its doctype and HTML's void elements.
    body = re.sub(r"<(meta)([^>]*)>", r"<\1\2/>", page.removeprefix("<!DOCTYPE html>"))
    root = etree.fromstring(body.encode("utf-8"))
    assert root.tag == "html"
    assert parsed(page).findtext(".//title") == "Akte Nordkorea"


def test_every_anchor_leads_somewhere_and_every_id_is_there_once(page):
    tree = parsed(page)
    ids = [str(one) for one in tree.xpath("//@id")]
    assert len(ids) == len(set(ids))
    targets = {str(one) for one in tree.xpath("//@href")}
    assert all(target.startswith("#") for target in targets)
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    referred = " ".join(map(str, tree.xpath("//@aria-labelledby"))).split() + re.findall(r"url\(#([^)]+)\)", page)
    assert set(referred) <= set(ids)


def test_nothing_comes_from_outside(page):
    tree = parsed(page)
    assert not tree.xpath("//script|//link|//img|//iframe|//object|//embed|//form|//base|//@src|//@style|//@srcset")
    assert "http://" not in page
    assert "https://" not in page
    assert "@import" not in page
    style = tree.findtext(".//style")
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert str(policy).startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert tree.xpath("//meta[@charset='utf-8']")


def test_every_claim_opens_its_passage_in_its_whole_report(page, book):
    tree = parsed(page)
    with ledger.open(book, readonly=True) as opened:
        rows = opened.claims()
    for row in rows:
        (opening,) = tree.xpath(f"//li[@id='claim-{row.public_id}']")
        assert opening.xpath(".//details/summary")
        assert opening.xpath(f".//a[@href='#p-{row.public_id}']")
        (place,) = tree.xpath(f"//i[@id='p-{row.public_id}']")
        text = place.getparent()
        marked = "".join(text.xpath(f".//span[contains(concat(' ', @class, ' '), ' p-{row.public_id} ')]/text()"))
        assert marked == row.claim.evidence[0].of(TEXT)
        assert text.text_content() == TEXT
        assert f"#p-{row.public_id}:target ~ .p-{row.public_id}" in page


def test_counts_and_what_they_do_not_say(page):
    tree = parsed(page)
    told = dict(zip(tree.xpath("//body/header//dt/text()"), tree.xpath("//body/header//dd/text()"), strict=True))
    assert told == {"reports": "5", "origin": "1", "claimants": "2", "claims": "5", "denial": "1", "reject": "1"}
    assert "the origin is undetermined" not in page
    assert "broken.txt" in page
    assert "Suggested by rule, not in the text" in page


def test_charts_have_words_for_those_who_cannot_see_them(page):
    tree = parsed(page)
    for drawn in tree.xpath("//figure/svg"):
        assert drawn.find("title").text_content()
        assert "bounds" not in drawn.find("desc").text_content()
        assert "1200 containers" in drawn.find("desc").text_content().replace("\u00a0", " ")
        assert drawn.xpath(".//a[contains(@class, 'denial')]")


def test_hostile_text_stays_text(tmp_path):
    reading = made("<b>r\u202e1</b>", text=HOSTILE)
    reject = Reject("<script>x</script>\x07", '"><img src=x>', "\u2066odd")
    page = made_page(tmp_path / "h.beleg", [reading], title="</title><script>t</script>", rejects=(reject,))
    tree = parsed(page)
    assert not tree.xpath("//script|//img|//b[text()='r']")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    (text,) = tree.xpath("//div[@class='text']")
    assert text.text_content() == HOSTILE.replace("\u202e", "⟨U+202E⟩").replace("\x1b", "⟨U+001B⟩")
    assert "{{ 7*7 }}" in text.text_content()


@settings(max_examples=20, deadline=None)
@given(readings())
def test_any_reading_makes_a_page(made_reading):
    with tempfile.TemporaryDirectory() as folder:
        page = made_page(Path(folder) / "l.beleg", [made_reading])
    tree = parsed(page)
    ids = [str(one) for one in tree.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {str(one).removeprefix("#") for one in tree.xpath("//@href")} <= set(ids)


def test_an_empty_ledger_has_a_page(tmp_path):
    page = made_page(tmp_path / "e.beleg", [])
    assert "everything that came in could be read" in page
    assert "<figure>" not in page


def test_a_chart_of_figures_over_time(book):
    with ledger.open(book, readonly=True) as opened:
        known = descent(opened)
        found = grouped(matters(opened))
    assert [(one.outline.supplier, one.outline.goods, one.unit) for one in found] == [
        (("KP",), ("ammunition",), "container"),
        (("IR",), ("ammunition",), "container"),
    ]
    drawn = chart.chart(found[0], WIDE, known)
    assert [(row.day, row.what.replace("\u00a0", " "), row.behind, row.change) for row in drawn.rows] == [
        ("9 Nov", "≤ 1200 containers", "2 reports, 1 origin", "new"),
        ("Feb", "≤ 6700 containers", "", "raised"),
        ("1 Mar", "denied", "", ""),
    ]
    undetermined = chart.chart(found[0], WIDE, Descent((), (), {}))
    assert [row.behind for row in undetermined.rows] == ["2 reports, undetermined", "", ""]
    assert undetermined.rows[1].more.endswith("raised · undetermined")
    assert [year.label for year in drawn.years] == ["2023", "2024"]
    assert [row.bar.fade if row.bar else None for row in drawn.rows] == ["left", "left", None]
    assert chart.chart(found[0], NARROW, known).height > drawn.height
    assert drawn.rows[0].bar is not None
    assert drawn.rows[1].bar is not None
    assert drawn.rows[0].bar.end < drawn.rows[1].bar.end


def test_a_denial_stands_in_one_chart_alone(tmp_path):
    shells = [made(f"a{number}", published=f"2023-1{number}-09", upper=1000 * number) for number in (1, 2)]
    denial = made("d", published="2024-01-03", kind="denial", claimants=("RU",))
    arms = replace(denial, claims=(replace(denial.claims[0], goods=("weapons",)),))
    others = [made(f"b{number}", published=f"2023-1{number}-09", upper=1000 * number) for number in (1, 2)]
    missiles = [replace(one, claims=(replace(one.claims[0], goods=("missiles",)),)) for one in others]
    with ledger.open(tmp_path / "l.beleg", create=True) as book:
        book.write([*shells, *missiles, arms])
        bring_up_to_date(book)
        found = grouped(matters(book))
    assert [(one.outline.goods, len(one.voices), len(one.denials)) for one in found] == [
        (("ammunition",), 2, 1),
        (("missiles",), 2, 0),
    ]


def test_the_page_lists_matters_and_what_stands_behind_them(page):
    (line,) = parsed(page).xpath("//table[contains(@class, 'matters')]/tbody/tr[contains(., 'North Korea')]")
    told = " ".join(line.text_content().split())
    assert "4 reports, 1 origin, 2 claimants" in told
    assert "denied by Russia" in told
    assert "≤\u00a06700\u00a0containers" in line.text_content()
    assert len(line.xpath(".//ul/li/a[starts-with(@href, '#claim-')]")) == 4


@given(st.lists(st.integers(0, 10**12) | st.floats(0.001, 1e12), min_size=1, max_size=8), st.booleans(), st.booleans())
def test_a_scale_keeps_order_and_stays_on_the_page(numbers, left, right):
    scale = Scale(numbers, left, right)
    places = [scale(value) for value in sorted(numbers)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 7
    assert all(-0.01 <= scale(tick) <= 100.01 for tick in ticks)
