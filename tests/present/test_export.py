"""The extract format and what a ledger hands over."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from beleg import ledger
from beleg.engine.linking import bring_up_to_date
from beleg.ledger import Ledger
from beleg.model import SuggestedNorm
from beleg.present.export import COLUMNS, What, cell, export
from beleg.present.extract import as_extract, to_json_line
from made_readings import TEXT, made, readings


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with ledger.open(tmp_path / "l.beleg", create=True) as opened:
        yield opened


def exported(book: Ledger, what: What, form) -> str:
    stream = io.StringIO(newline="")
    export(book, what, form, stream)
    return stream.getvalue()


def words(pieces: list[list[int]]) -> list[str]:
    return [TEXT[start:end] for start, end in pieces]


def test_extract_has_the_shape_of_the_format():
    found = json.loads(to_json_line(made()))
    assert list(found) == [
        *("id", "language", "published", "agency", "segments", "statements", "claims", "times", "quantities")
    ]
    assert found["segments"][0] == {"span": [0, 28], "role": "headline"}
    statement = found["statements"][0]
    assert words(statement["quote"]) == ["bis zu 1200 Container mit Granaten"]
    assert (statement["addressee"], statement["actors"], statement["parent"]) == ([], ["KR"], None)
    claim = found["claims"][0]
    assert words(claim["quantity"].pop("span")) == ["bis zu 1200 Container"]
    assert claim["quantity"] == {"lower": None, "upper": 1200, "unit": "container"}
    assert words(claim["goods_span"]) == ["Granaten"]
    assert (claim["period"], claim["route"], claim["statement"]) == ("2023-08/..", ["Rason"], "s1")
    assert claim["basis"][2] == {"slot": "certainty", "rule": "plain", "spans": []}
    assert "norms" not in claim
    (time,), (quantity,) = found["times"], found["quantities"]
    assert words([time.pop("span"), quantity.pop("span")]) == ["Seoul -", "bis zu 1200 Container"]
    assert time == {"type": "date", "value": "2023-11-09"}
    assert quantity == {"lower": None, "upper": 1200, "unit": "container"}


def test_extract_names_norms_of_breaches_and_rounding_alone():
    reading = made(kind="breach")
    claim = reading.claims[0]
    quantity = msgspec.structs.replace(claim.quantity, approximate=True)
    changed = msgspec.structs.replace(claim, norms=("UNSC",), quantity=quantity, basis=(), suggested=())
    found = as_extract(msgspec.structs.replace(reading, claims=(changed,)))["claims"][0]
    assert found["norms"] == ["UNSC"]
    assert found["quantity"]["approximate"] is True
    assert "basis" not in found
    assert "suggested" not in found


@settings(max_examples=40, deadline=None)
@given(readings())
def test_extract_is_one_line_and_plain(reading):
    line = to_json_line(reading)
    assert line.count(b"\n") == 1
    assert json.loads(line) == json.loads(json.dumps(as_extract(reading)))


def test_json_lines_hold_the_columns_named(book: Ledger):
    book.write([made("b"), made("a", kind="breach")])
    bring_up_to_date(book)
    reports = [json.loads(line) for line in exported(book, "reports", "jsonl").splitlines()]
    assert [tuple(row) for row in reports] == [COLUMNS["reports"]] * 2
    assert [row["id"] for row in reports] == ["a", "b"]
    assert (reports[0]["outlet"], reports[0]["lineage"], reports[0]["origin"]) == (
        "Weserpost",
        "undetermined",
        reports[1]["origin"],
    )
    statements = [json.loads(line) for line in exported(book, "statements", "jsonl").splitlines()]
    assert [(row["report"], row["id"]) for row in statements] == [("a", "s1"), ("a", "s2"), ("b", "s1"), ("b", "s2")]
    assert tuple(statements[0]) == COLUMNS["statements"]
    claims = [json.loads(line) for line in exported(book, "claims", "jsonl").splitlines()]
    extracted = json.loads(to_json_line(made("a", kind="breach")))["claims"][0]
    told = {"report": "a", "matter": "KP.RU.ammunition.2023", "public_id": claims[0]["public_id"]}
    assert claims[0] == {**told, **extracted}


def test_csv_is_flat_and_comes_back(book: Ledger):
    book.write([made(claimants=("KR", "US"))])
    (row,) = csv.DictReader(io.StringIO(exported(book, "claims", "csv")))
    assert tuple(row) == COLUMNS["claims"]
    assert (row["claimants"], row["supplier"], row["quantity_lower"], row["quantity_upper"]) == (
        "KR;US",
        "KP",
        "",
        "1200",
    )
    assert row["quantity_approximate"] == "false"
    assert row["suggested"] == "UNSC-1718-8"
    start, end = map(int, row["goods_span"].split("-"))
    assert TEXT[start:end] == "Granaten"
    (first, second) = csv.DictReader(io.StringIO(exported(book, "statements", "csv")))
    assert (first["parent"], second["parent"]) == ("", "s1")


def test_matters_and_figures_hold_the_columns_named(book: Ledger):
    book.write([made("a", published="2023-11-09"), made("c", published="2024-03", kind="denial", claimants=("RU",))])
    bring_up_to_date(book)
    (matter,) = [json.loads(line) for line in exported(book, "matters", "jsonl").splitlines()]
    assert tuple(matter) == (
        "id",
        "kind",
        "supplier",
        "recipient",
        "goods",
        "period",
        "status",
        "claims",
        "counts",
        "denied_by",
    )
    assert tuple(matter["counts"]) == ("reports", "origins", "undetermined", "claimants")
    claims = [json.loads(line) for line in exported(book, "claims", "jsonl").splitlines()]
    assert [row["matter"] for row in claims] == [matter["id"]] * 2
    assert matter["claims"] == [row["public_id"] for row in claims]
    (figure,) = [json.loads(line) for line in exported(book, "figures", "jsonl").splitlines()]
    assert tuple(figure) == COLUMNS["figures"]
    assert (figure["matter"], figure["order"], figure["date"], figure["change"]) == (
        matter["id"],
        0,
        "2023-11-09",
        "new",
    )
    assert (figure["lower"], figure["upper"], figure["unit"]) == (None, 1200, "container")
    assert (figure["claimants"], figure["claim"], figure["report"]) == (["KR"], claims[0]["public_id"], "a")
    (flat,) = csv.DictReader(io.StringIO(exported(book, "matters", "csv")))
    assert tuple(flat) == COLUMNS["matters"]
    assert (flat["counts_reports"], flat["denied_by"]) == ("2", "RU")


CELLS = [
    ("=1+1", "'=1+1"),
    ("+49", "'+49"),
    ("-5", "'-5"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    (["=cmd", "b"], "'=cmd;b"),
    ("Weser=post", "Weser=post"),
    (-5, -5),
    (None, ""),
    (True, "true"),
    ([[3, 9], [12, 14]], "3-9;12-14"),
    ([[[3, 9], [4, 10]], [[12, 14], [0, 2]]], "3-9=4-10;12-14=0-2"),
    ([{"norm": "A", "title": "B", "why": "C"}], "A"),
    ([], ""),
]


@pytest.mark.parametrize(("value", "shown"), CELLS)
def test_cells_do_no_harm_in_a_spreadsheet(value, shown):
    assert cell(value) == shown


def test_a_hostile_report_stays_a_cell(book: Ledger):
    reading = made('=HYPERLINK("http://x")\r\n\r"')
    claim = msgspec.structs.replace(reading.claims[0], suggested=(SuggestedNorm("=N", "", ""),), route=("@a", "=b"))
    book.write([msgspec.structs.replace(reading, claims=(claim,))])
    (row,) = csv.DictReader(io.StringIO(exported(book, "claims", "csv"), newline=""))
    assert row["report"] == '\'=HYPERLINK("http://x")\r\n\r"'
    assert (row["route"], row["suggested"]) == ("'@a;=b", "'=N")


def test_exports_depend_on_content_alone(book: Ledger, tmp_path: Path):
    many = [made(f"r{number}", published=f"2023-11-{number:02}") for number in (3, 1, 2)]
    book.write(many)
    bring_up_to_date(book)
    with ledger.open(tmp_path / "other", create=True) as other:
        other.write(reversed(many))
        bring_up_to_date(other)
        for what in COLUMNS:
            assert exported(book, what, "csv") == exported(other, what, "csv")
            assert exported(book, what, "jsonl") == exported(other, what, "jsonl")
