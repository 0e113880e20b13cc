"""Where the reports of a ledger come from: the examples, in any order, and again after a newer version."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from beleg import ledger, read
from beleg.clean import clean
from beleg.engine import lineage
from beleg.engine.lineage import Counted, Descent, descent
from beleg.link import link, origins
from beleg.link import lineage as lineage_of
from beleg.model import Reading, Source

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"

GROUPS = {
    "2023-10-13-container-npa.txt": {
        "2023-10-14-container-fehnblatt.txt": "copy",
        "2023-10-14-container-hellwegkurier.txt": "shortened",
    },
    "2023-11-01-million-npa.txt": {
        "2023-11-02-million-isarblick.html": "shortened",
        "2023-11-02-million-weserpost.txt": "extended",
    },
    "2024-10-18-soldaten-npa.txt": {"2024-10-18-soldaten-npa-neu.txt": "version"},
}


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    """The examples, cleaned but not analysed, by the names of their files."""
    sources = [one for one in read.sources([EXAMPLES]) if isinstance(one, Source)]
    return [Reading(clean(replace(one, id=os.path.basename(one.id))), "test") for one in sources]


def found(path: Path, batches: list[list[Reading]]) -> Descent:
    with ledger.open(path, create=True) as book:
        for batch in batches:
            book.write(batch)
        return descent(book)


def test_the_copies_and_the_version_among_the_examples(readings, tmp_path):
    told = found(tmp_path / "l.beleg", [readings])
    assert {one.reports for one in told.origins if len(one.reports) > 1} == {
        (first, *copies) for first, copies in GROUPS.items()
    }
    for first, copies in GROUPS.items():
        assert told.lineage(first) == "original"
        assert told.back(first) == ()
        assert {one.a: one.kind for one in told.onward(first)} == copies
        for copy in copies:
            assert told.lineage(copy) == "copy"
            assert told.origin(copy) == told.origin(first)
        group = told.origin(first)
        assert group is not None
        assert (group.agency, group.counted_as) == ("npa", "origin")
        assert told.count([first, *copies]) == Counted(1 + len(copies), 1, 0)


def test_what_is_undetermined_is_no_origin(readings, tmp_path):
    told = found(tmp_path / "l.beleg", [readings])
    lone = ["2022-11-02-umweg-fehnblatt.txt", "2023-09-14-gipfel-weserpost.html"]
    assert [told.lineage(one) for one in lone] == ["undetermined"] * 2
    assert told.count(lone) == Counted(2, 0, 2)
    assert told.count([*lone, "2022-09-22-dementi-npa.txt"]) == Counted(3, 1, 2)
    assert told.count([]) == Counted(0, 0, 0)
    everything = told.count(one.report.id for one in readings)
    assert everything.origins + everything.undetermined == len(told.origins)


def test_a_report_that_came_in_since_is_undetermined():
    told = Descent((), ())
    assert (told.origin("new"), told.lineage("new"), told.back("new")) == (None, "undetermined", ())
    assert told.count(["new"]) == Counted(1, 0, 1)


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_reading_changes_nothing(readings, tmp_path, monkeypatch, seed):
    monkeypatch.setattr(lineage, "BATCH", 5)
    shuffled = random.Random(seed).sample(readings, len(readings))
    cut = 7 + seed
    told = found(tmp_path / "l.beleg", [shuffled[:cut], shuffled[cut:]])
    reports = [one.report for one in readings]
    assert told.links == link(reports)
    assert told.origins == origins(reports, told.links)
    assert {one.id: told.lineage(one.id) for one in reports} == lineage_of(reports, told.links)


def test_only_the_newest_version_counts(readings, tmp_path):
    name = "2023-10-14-container-fehnblatt.txt"
    (old,) = (one for one in readings if one.report.id == name)
    text = "Am Hafen wurde am Dienstag ein neuer Kran aufgestellt. Er hebt vierzig Tonnen.\n"
    newer = Reading(clean(Source(name, text, "1" * 64, "text", name, published="2023-10")), old.reader)
    told = found(tmp_path / "l.beleg", [readings, [newer]])
    assert told.lineage(name) == "undetermined"
    assert told.back(name) == ()


def test_an_empty_ledger_has_no_origins(tmp_path):
    told = found(tmp_path / "l.beleg", [])
    assert (told.links, told.origins) == ((), ())


def test_whole_reports_come_in_the_order_of_lists(readings, tmp_path):
    with ledger.open(tmp_path / "l.beleg", create=True) as book:
        book.write(readings)
        whole = list(book.texts())
        assert [one.id for one in whole] == [row.id for row in book.reports()]
        assert {one.id: one for one in whole} == {one.report.id: one.report for one in readings}
