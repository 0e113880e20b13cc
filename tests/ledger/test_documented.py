"""Every table and column is in the documentation, and its example works."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import msgspec

from beleg.ledger import Ledger
from beleg.model import (
    Basis,
    Claim,
    Quantity,
    Reaction,
    Reading,
    Report,
    Segment,
    Source,
    Statement,
    SuggestedNorm,
    Time,
)
from made_readings import made

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")


def test_every_table_and_column_is_documented(book: Ledger):
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
    with sqlite3.connect(book.path) as raw:
        names = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'search_%'"
        for (name,) in raw.execute(names).fetchall():
            assert f"`{name}`" in PAGE or name in sections, name
            inherited = name.removeprefix("current_") if name.startswith("current_") else ""
            told = sections.get(name, PAGE) + sections.get(inherited, "")
            for column in raw.execute(f'PRAGMA table_info("{name}")').fetchall():
                assert f"`{column[1]}`" in told, f"{name}.{column[1]}"
    raw.close()


def test_the_example_query_works(book: Ledger):
    book.write([made()])
    (query,) = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    with sqlite3.connect(book.path) as raw:
        ((published, report, *_, quote),) = raw.execute(query).fetchall()
    raw.close()
    assert (published, report) == ("2023-11-09", "r1")
    assert quote.startswith("Seoul - Nordkorea")


#: The fields of the model that the ledger was made for; a new one needs a column, and a line here.
FIELDS = {
    Source: "id text sha256 media name charset published url outlet title warnings",
    Report: "source segments language published agency outlet title place version_note",
    Segment: "span role",
    Statement: "id quote mode medium rule speaker cue frame addressee source actors parent",
    Claim: "id kind supplier recipient goods status certainty evidence goods_span quantity period route claimants via norms "
    "statement basis suggested",
    Basis: "slot rule spans",
    SuggestedNorm: "norm title why",
    Quantity: "lower upper unit span approximate noun rule",
    Time: "span type value modifier rule relation",
    Reaction: "id kind scope actors claims evidence date basis",
    Reading: "report reader statements claims times quantities candidates reactions",  # candidates have none: they are no claims
}


def test_every_field_of_the_model_has_its_place():
    for shape, fields in FIELDS.items():
        assert [field.name for field in msgspec.structs.fields(shape)] == fields.split(), shape.__name__
