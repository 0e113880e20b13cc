"""Citations are well formed whatever a report is called, and say exactly where the words stand."""

from __future__ import annotations

import json

import httpx
import pytest
from msgspec.structs import replace

from beleg.ledger.desk import StoredReading
from beleg.model import Span
from beleg.present.desk import addresses, citations
from made_readings import TEXT, made, span_of

SPAN = span_of("bis zu 1200 Container mit Granaten")
AT = f"?version=1&at={SPAN.start}-{SPAN.end}"


def place(report: str) -> str:
    return addresses.report(report).split("?")[0] + "/cite" + AT


def test_a_web_annotation_finds_the_words_again(client: httpx.Client):
    answer = client.get(place("r1") + "&format=annotation")
    assert answer.headers["content-type"].startswith("application/ld+json")
    found = json.loads(answer.text)
    quote, position = found["target"]["selector"]
    assert TEXT[position["start"] : position["end"]] == quote["exact"] == SPAN.of(TEXT)
    assert TEXT[: position["start"]].endswith(quote["prefix"])
    assert TEXT[position["end"] :].startswith(quote["suffix"])


def test_csl_has_what_bibliographies_need(client: httpx.Client):
    (item,) = json.loads(client.get(place("r1") + "&format=csl").text)
    assert item["title"] == "Pjöngjang liefert Munition"
    assert item["container-title"] == "Weserpost"
    assert item["issued"] == {"date-parts": [[2023, 11, 9]]}


@pytest.mark.parametrize(
    "title", ["100 % & mehr_oder {weniger} \\input{/etc/passwd} $x^2$ #1 ~", "}", "a\u202eb\n\n@misc{x,"]
)
def test_bibtex_stays_one_entry(title: str):
    reading = made("r1")
    stored = StoredReading(replace(reading, report=replace(reading.report, title=title)), 1, 1, "")
    entry = citations.written(citations.cited(stored, Span(0, 9), "http://127.0.0.1:8716/claims/1"), "bibtex")
    depth = 0
    for sign in entry:
        if sign in "{}":
            depth += 1 if sign == "{" else -1
            assert depth >= 0
    assert depth == 0
    assert entry.count("\n@") == 0
    assert "\\input{" not in entry


def test_a_citation_is_a_file_and_never_a_page(client: httpx.Client):
    for style in citations.STYLES:
        answer = client.get(f"{place('../../etc/passwd?x=1#y')}&format={style}")
        assert answer.status_code == 200
        assert answer.headers["content-disposition"].startswith("attachment")
        assert "html" not in answer.headers["content-type"]


@pytest.mark.parametrize("at", ["5-5", "9-3", "0-999999", "x", "-1-4", ""])
def test_what_is_no_passage_is_refused(client: httpx.Client, at: str):
    assert client.get(addresses.report("r1").split("?")[0] + f"/cite?at={at}").status_code == 404
