"""Sources into a ledger: what is read, skipped, set aside, and kept when the run is interrupted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from beleg import ledger
from beleg.engine import Outcome, Step, run
from beleg.errors import LedgerError, UnreadableError
from beleg.ledger import Ledger
from beleg.model import Reading, Reject, Source, Span
from made_readings import READER, made


def source(number: int) -> Source:
    return made(f"r{number:03}").report.source


def extract(one: Source) -> Reading:
    return made(one.id, text=one.text)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with ledger.open(tmp_path / "l.beleg", create=True) as opened:
        yield opened


def test_everything_is_read_once(book: Ledger):
    refused = Reject("b.txt", "line 3", "empty", None)
    steps: list[Step] = []
    outcome = run([source(1), refused, source(2)], book, extract=extract, reader=READER, progress=steps.append)
    assert outcome == Outcome(2, 0, (refused,))
    assert [(step.name, step.result, step.done) for step in steps] == [
        ("r001.jsonl", "read", 1),
        ("b.txt", "rejected", 2),
        ("r002.jsonl", "read", 3),
    ]
    assert [row.reject for row in book.rejects()] == [refused]
    assert run([source(1), refused, source(2)], book, extract=extract, reader=READER) == Outcome(0, 2, (refused,))
    assert len(book.rejects()) == 1
    assert book.counts().readings == 2


def test_what_the_ledger_has_is_not_read_again(book: Ledger):
    seen: list[str] = []

    def watched(one: Source) -> Reading:
        seen.append(one.id)
        return extract(one)

    run([source(1), source(1)], book, extract=watched, reader=READER)
    run([source(1), source(2)], book, extract=watched, reader=READER)
    assert seen == ["r001", "r002"]


def test_a_fault_in_one_report_costs_no_other(book: Ledger):
    def faulty(one: Source) -> Reading:
        if one.id == "r001":
            raise ZeroDivisionError("by nought")
        if one.id == "r002":
            raise UnreadableError("no German", one.id)
        reading = extract(one)
        if one.id == "r003":
            claim = msgspec.structs.replace(reading.claims[0], evidence=(Span(0, 10_000),))
            return msgspec.structs.replace(reading, claims=(claim,))
        if one.id == "r004":
            raise RecursionError
        return reading

    outcome = run(map(source, range(6)), book, extract=faulty, reader=READER)
    assert (outcome.read, outcome.unchanged) == (2, 0)
    reasons = {reject.place: reject.reason for reject in outcome.rejected}
    assert reasons["r001"] == "ZeroDivisionError: by nought"
    assert reasons["r002"] == "no German"
    assert "names no words" in reasons["r003"]
    assert reasons["r004"].startswith("RecursionError")
    assert [row.id for row in book.reports()] == ["r000", "r005"]
    assert [row.reject for row in book.rejects()] == list(outcome.rejected)


def test_a_source_whose_name_cannot_be_stored_is_rejected(book: Ledger):
    odd = msgspec.structs.replace(source(1), id="a\udcff.txt", name="a\udcff.txt")
    outcome = run([odd, source(2)], book, extract=extract, reader=READER)
    assert outcome.read == 1
    assert "surrogate" in outcome.rejected[0].reason
    assert book.rejects()[0].reject.name == "a\\udcff.txt"


@pytest.mark.parametrize("stop", [0, 3, 199, 200, 230])
def test_an_interrupted_run_keeps_what_is_complete_and_is_taken_up(book: Ledger, stop: int):
    def interrupted(one: Source) -> Reading:
        if one.id == f"r{stop:03}":
            raise KeyboardInterrupt
        return extract(one)

    with pytest.raises(KeyboardInterrupt):
        run(map(source, range(240)), book, extract=interrupted, reader=READER)
    assert book.counts().readings == stop
    assert list(book.check()) == []
    assert run(map(source, range(240)), book, extract=extract, reader=READER) == Outcome(240 - stop, stop, ())


def test_inputs_that_fail_keep_what_was_read(book: Ledger):
    def inputs() -> Iterator[Source]:
        yield source(1)
        raise OSError("disk gone")

    with pytest.raises(OSError, match="disk gone"):
        run(inputs(), book, extract=extract, reader=READER)
    assert [row.id for row in book.reports()] == ["r001"]


def test_a_ledger_that_fails_stops_the_run(tmp_path: Path):
    ledger.open(tmp_path / "l.beleg", create=True).close()
    with ledger.open(tmp_path / "l.beleg", readonly=True) as book, pytest.raises(LedgerError, match="reading only"):
        run(map(source, range(3)), book, extract=extract, reader=READER)
