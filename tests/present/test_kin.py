"""Where reports come from, as people see it: on the page, in exports, beside figures."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace

from beleg import ledger
from beleg.engine.lineage import Counted, Descent
from beleg.engine.linking import bring_up_to_date
from beleg.link import told
from beleg.model import LINEAGE_KINDS, Link, Origin, Reading, Report, Span
from beleg.present import kin
from beleg.present.dossier import dossier
from beleg.present.export import COLUMNS, What, export
from example_reports import GROUPS, cleaned
from made_readings import TEXT, made

READINGS = cleaned()
REPORTS = {one.report.id: one.report for one in READINGS}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the examples without statements and claims."""
    return written(tmp_path_factory.mktemp("kin") / "examples.beleg", READINGS)


def written(path: Path, readings: Sequence[Reading]) -> Path:
    with ledger.open(path, create=True) as opened:
        opened.write(readings)
        bring_up_to_date(opened)
    return path


def exported(path: Path, what: What, form) -> str:
    stream = io.StringIO(newline="")
    with ledger.open(path, readonly=True) as opened:
        export(opened, what, form, stream)
    return stream.getvalue()


def rows(path: Path, what: What) -> list[dict]:
    return [json.loads(line) for line in exported(path, what, "jsonl").splitlines()]


def test_exports_of_links_and_origins(book):
    links, origins, reports = (rows(book, what) for what in ("links", "origins", "reports"))
    for what, found in (("links", links), ("origins", origins), ("reports", reports)):
        assert {tuple(row) for row in found} == {COLUMNS[what]}
    assert {(row["b"], row["a"]): row["kind"] for row in links if row["b"] in GROUPS} == {
        (first, copy): kind for first, copies in GROUPS.items() for copy, kind in copies.items()
    }
    for row in links:
        assert 0 < row["shared_a"] <= 1
        assert row["why"]
        for here, there in row["passages"]:
            assert REPORTS[row["a"]].text[slice(*here)].split()[-1] == REPORTS[row["b"]].text[slice(*there)].split()[-1]
    by_id = {row["id"]: row for row in origins}
    assert {tuple(row["reports"]) for row in origins if len(row["reports"]) > 1} == {
        (first, *copies) for first, copies in GROUPS.items()
    }
    assert all(row["id"] in by_id[row["origin"]]["reports"] for row in reports)
    lone = [row for row in origins if row["counted_as"] == "undetermined"]
    assert [len(row["reports"]) for row in lone] == [1] * len(lone)
    undetermined = [row["id"] for row in reports if row["lineage"] == "undetermined"]
    assert sorted(undetermined) == sorted(name for row in lone for name in row["reports"])
    assert by_id[reports[0]["origin"]]["first_published"].startswith("2022-09")


def test_csv_of_links_comes_back(book):
    found = list(csv.DictReader(io.StringIO(exported(book, "links", "csv"))))
    for flat, row in zip(found, rows(book, "links"), strict=True):
        pairs = [pair.split("=") for pair in flat["passages"].split(";")]
        assert [[[int(end) for end in span.split("-")] for span in pair] for pair in pairs] == row["passages"]
        assert float(flat["shared_b"]) == row["shared_b"]


def test_the_order_of_reading_changes_no_row(book, tmp_path):
    for seed in range(3):
        other = written(tmp_path / f"{seed}.beleg", random.Random(seed).sample(READINGS, len(READINGS)))
        for what in ("reports", "links", "origins"):
            assert exported(other, what, "jsonl") == exported(book, what, "jsonl")


def test_every_report_on_the_page_says_where_it_comes_from(book):
    with ledger.open(book, readonly=True) as opened:
        tree = html.document_fromstring(dossier(opened, "Akte"))
    told = dict(
        zip(tree.xpath("//dl[@class='counts']//dt/text()"), tree.xpath("//dl[@class='counts']//dd/text()"), strict=True)
    )
    assert (told["reports"], told["origins, and 11 undetermined"]) == ("24", "8")
    assert "Where 11 reports do not tell where they come from" in tree.text_content()
    articles = {
        article.xpath("string(.//p[@class='about'])").split(" · ")[-1]: article for article in tree.xpath("//article")
    }
    assert articles.keys() == REPORTS.keys()
    anchors = {name: "#" + article.get("id") for name, article in articles.items()}
    for name, article in articles.items():
        (block,) = article.find_class("lineage")
        links = block.xpath(".//a/@href")
        first = next((first for first, copies in GROUPS.items() if name in copies), None)
        if name in GROUPS:
            assert block.find("p").text == "First of its origin."
            assert set(links) == {anchors[copy] for copy in GROUPS[name]}
        elif first is not None:
            assert block.find("p").text.endswith(f"one of {len(GROUPS[first]) + 1} reports of one origin.")
            assert links[0] == anchors[first]
        elif "undetermined" in block.classes:
            assert "counts as no origin" in block.find("p").text
            assert links == []
        else:
            assert block.find("p").text == "First of its origin; no other report here goes back to it."


def test_a_version_says_what_changed(book):
    with ledger.open(book, readonly=True) as opened:
        tree = html.document_fromstring(dossier(opened, "Akte"))
    terms = {
        div.find("dt").text: div.find("dd").text_content()
        for div in tree.xpath("//div[contains(@class, 'lineage')]//dl/div")
        if div.find("dt").text in ("new in it", "no longer in it")
    }
    assert "Seoul: Nordkorea will Russland 12.000 Soldaten schicken" in terms["new in it"]
    assert "Ein zweiter Transport stehe bevor" in terms["new in it"]
    assert "Wladiwostok" not in terms["new in it"]
    assert terms["no longer in it"].strip() == "Seoul: 1500 nordkoreanische Elitesoldaten in Russland"


COUNTS = [
    (Counted(3, 1, 0), "3 reports, 1 origin"),
    (Counted(1, 1, 0), "1 report, 1 origin"),
    (Counted(4, 2, 1), "4 reports, 2 origins, 1 undetermined"),
    (Counted(2, 0, 2), "2 reports, undetermined"),
]


@pytest.mark.parametrize(("count", "words"), COUNTS)
def test_counts_in_words(count, words):
    assert kin.counted(count) == words


def linked(*links: Link) -> tuple[dict[str, Report], Descent]:
    reports = {name: made(name).report for name in sorted({end for link in links for end in (link.a, link.b)})}
    akin = {end for link in links if link.kind in LINEAGE_KINDS for end in (link.a, link.b)}
    groups = [tuple(sorted(akin)), *((name,) for name in reports if name not in akin)]
    origins = tuple(Origin(f"o-{one[0]}", one, "dpa", None, "origin") for one in groups)
    return reports, Descent(links, origins, told(origins, links, {}))


def tie(a: str, b: str, kind="copy", directed=True) -> Link:
    return Link(a, b, kind, 1.0, 1.0, ((Span(0, 9), Span(0, 9)),), "why", directed)


def relations(name: str, *links: Link) -> list[tuple[str, list[str]]]:
    reports, known = linked(*links)
    return [
        (one.relation, [other.report for other in one.kin]) for one in kin.story(reports[name], reports, known).ties
    ]


def test_ties_tell_the_first_of_the_origin_first():
    links = (
        tie("c", "b", "shortened"),
        tie("c", "a", "extended"),
        tie("b", "a"),
        tie("d", "c", "quotes"),
        tie("c", "e", "names"),
    )
    assert relations("c", *links) == [
        ("extended from", ["a"]),
        ("shares its text with", ["b"]),
        ("names as its source", ["e"]),
        ("shares quotations with", ["d"]),
    ]
    assert relations("b", *links) == [("same text as", ["a"]), ("shares its text with", ["c"])]
    assert relations("a", *links) == [("same text in", ["b"]), ("extended in", ["c"])]
    assert relations("e", *links) == [("named as the source by", ["c"])]


def test_where_nothing_tells_who_was_first_nobody_is():
    links = (tie("a", "b", directed=False),)
    reports, known = linked(*links)
    for name, other in (("a", "b"), ("b", "a")):
        told = kin.story(reports[name], reports, known)
        assert told.lineage == "undetermined"
        assert told.told == "One of 2 reports of one origin; which came first is undetermined"
        assert relations(name, *links) == [("shares its text with", [other])]
        assert kin.brief(name, known) == "undetermined order"


def test_a_report_that_is_not_there_is_no_tie():
    reports, known = linked(tie("a", "b"), tie("c", "a"))
    assert kin.story(reports["a"], {"a": reports["a"]}, known).ties == ()


def test_many_copies_fold_and_nothing_of_a_text_is_markup(tmp_path):
    name = '<b>r\u202e1</b>"'
    evil = made(name, published="2023-01-01")
    evil = replace(evil, report=replace(evil.report, title="<script>1</script>\x1b"))
    copies = [made(f"r{number:02}", published="2023-11-09", text=TEXT + " ") for number in range(10)]
    with ledger.open(written(tmp_path / "l.beleg", [evil, *copies]), readonly=True) as opened:
        page = dossier(opened, "Akte")
    tree = html.document_fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    assert not tree.xpath("//script|//b[starts-with(text(), 'r')]")
    assert "\x1b" not in page
    assert "\u202e" not in page
    (folded,) = tree.xpath("//div[contains(@class, 'lineage')]//details")
    assert folded.findtext("summary") == "10 reports"
    assert len(folded.xpath(".//a")) == 10


def test_reports_of_one_origin_are_one_figure(run, tmp_path):
    path = written(tmp_path / "l.beleg", [made("r1"), made("r2", published="2023-11-10")])
    (found,) = json.loads(run("figures", path, "--json").out)
    (origin,) = rows(path, "origins")
    assert (found["report"], found["origin"]) == ("r1", origin["id"])
    shown = run("figures", path).out
    assert "original" in shown
    assert shown.splitlines()[-1] == "2 reports, 1 origin, 1 claimant"
    assert json.loads(run("figures", path, "--supplier", "CN", "--json").out) == []
