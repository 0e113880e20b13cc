"""Where the reports of a ledger come from: the examples, in any order, and again after a newer version."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from beleg import ledger
from beleg.clean import clean
from beleg.engine import linking
from beleg.engine.lineage import Counted, Descent, descent
from beleg.engine.linking import bring_up_to_date
from beleg.link import lineage as lineage_of
from beleg.link import link, origins
from beleg.model import Reading, Source
from example_reports import GROUPS, cleaned

READINGS = cleaned()


def found(path: Path, batches: Sequence[Sequence[Reading]]) -> Descent:
    with ledger.open(path, create=True) as book:
        for batch in batches:
            book.write(batch)
            bring_up_to_date(book)
        return descent(book)


def test_the_copies_and_the_version_among_the_examples(tmp_path):
    told = found(tmp_path / "l.beleg", [READINGS])
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


def test_what_is_undetermined_is_no_origin(tmp_path):
    told = found(tmp_path / "l.beleg", [READINGS])
    lone = ["2022-11-02-umweg-fehnblatt.txt", "2023-09-14-gipfel-weserpost.html"]
    assert [told.lineage(one) for one in lone] == ["undetermined"] * 2
    assert told.count(lone) == Counted(2, 0, 2)
    assert told.count([*lone, "2022-09-22-dementi-npa.txt"]) == Counted(3, 1, 2)
    assert told.count([]) == Counted(0, 0, 0)
    everything = told.count(one.report.id for one in READINGS)
    assert everything.origins + everything.undetermined == len(told.origins)


def test_a_report_that_came_in_since_is_undetermined():
    told = Descent((), (), {})
    assert (told.origin("new"), told.lineage("new"), told.back("new")) == (None, "undetermined", ())
    assert told.count(["new"]) == Counted(1, 0, 1)


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_reading_changes_nothing(tmp_path, monkeypatch, seed):
    monkeypatch.setattr(linking, "BATCH", 5)
    shuffled = random.Random(seed).sample(READINGS, len(READINGS))
    cut = 7 + seed
    told = found(tmp_path / "l.beleg", [shuffled[:cut], shuffled[cut:]])
    reports = [one.report for one in READINGS]
    assert told.links == link(reports)
    assert told.origins == origins(reports, told.links)
    assert {one.id: told.lineage(one.id) for one in reports} == lineage_of(reports, told.links)


def test_only_the_newest_version_counts(tmp_path):
    name = "2023-10-14-container-fehnblatt.txt"
    (old,) = (one for one in READINGS if one.report.id == name)
    text = "Am Hafen wurde am Dienstag ein neuer Kran aufgestellt. Er hebt vierzig Tonnen.\n"
    newer = Reading(clean(Source(name, text, "1" * 64, "text", name, published="2023-10")), old.reader)
    told = found(tmp_path / "l.beleg", [READINGS, [newer]])
    assert told.lineage(name) == "undetermined"
    assert told.back(name) == ()


def test_an_empty_ledger_has_no_origins(tmp_path):
    told = found(tmp_path / "l.beleg", [])
    assert (told.links, told.origins) == ((), ())


def test_whole_reports_come_in_the_order_of_lists(tmp_path):
    with ledger.open(tmp_path / "l.beleg", create=True) as book:
        book.write(READINGS)
        whole = list(book.texts())
        assert [one.id for one in whole] == [row.id for row in book.reports()]
        assert {one.id: one for one in whole} == {one.report.id: one.report for one in READINGS}
