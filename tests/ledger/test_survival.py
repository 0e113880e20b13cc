"""A writer that is killed, and readers while one writes."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from beleg import ledger
from beleg.ledger import Ledger
from made_readings import READER, made

HERE = Path(__file__).resolve().parent

# Writes without end, and says so once the first batch is in.
_WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from made_readings import made
from beleg import ledger

def endless():
    number = 0
    while True:
        if number == 450:
            print("begun", flush=True)
        yield made(f"r{number:06}")
        number += 1

with ledger.open(sys.argv[1], create=True) as book:
    book.write(endless())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no kill")
def test_a_killed_writer_leaves_whole_batches_and_work_goes_on(tmp_path: Path):
    path = tmp_path / "l.beleg"
    command = [sys.executable, "-c", _WRITER, str(path), str(HERE.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "begun\n"
        writer.kill()
    assert writer.returncode == -signal.SIGKILL
    with ledger.open(path) as book:
        assert list(book.check()) == []
        written = book.counts()
        assert written.readings >= 400
        assert written.readings % 200 == 0
        assert written.claims == written.readings
        # What is there is not read again, what is not is taken up.
        last, following = made(f"r{written.readings - 1:06}"), made(f"r{written.readings:06}")
        assert book.has(last.report.id, last.report.source.sha256, READER)
        assert not book.has(following.report.id, following.report.source.sha256, READER)
        assert book.write([last, following]).readings_new == 1


def test_readers_are_undisturbed_while_one_writes(tmp_path: Path):
    path = tmp_path / "l.beleg"
    seen: list[int] = []
    failures: list[BaseException] = []
    started, stop = threading.Event(), threading.Event()

    def read() -> None:
        try:
            with ledger.open(path, readonly=True) as reader:
                while not stop.is_set():
                    counts = reader.counts()
                    assert counts.claims == counts.readings
                    seen.append(counts.readings)
                    started.set()
        except BaseException as error:
            failures.append(error)
            started.set()

    with ledger.open(path, create=True) as book:
        book.write([made("first")])
        thread = threading.Thread(target=read)
        thread.start()
        started.wait()
        for first in range(0, 600, 100):
            book.write(made(f"r{number}") for number in range(first, first + 100))
        stop.set()
        thread.join()
        final = book.counts().readings
    assert failures == []
    assert seen == sorted(seen)
    assert final == 601


def test_two_writers_take_turns(tmp_path: Path):
    path = tmp_path / "l.beleg"
    failures: list[BaseException] = []

    def write(part: int) -> None:
        try:
            with ledger.open(path, create=True) as book:
                for number in range(20):
                    book.write([made(f"p{part}-{number}"), made("shared")])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(part,)) for part in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with ledger.open(path) as book:
        assert book.counts().readings == 61
        assert list(book.check()) == []


def test_many_may_make_the_same_ledger_at_once(tmp_path: Path):
    for number in range(10):
        path = tmp_path / f"{number}.beleg"
        failures: list[BaseException] = []
        together = threading.Barrier(4)

        def make(path: Path = path, together: threading.Barrier = together, failures: list = failures) -> None:
            together.wait()
            try:
                ledger.open(path, create=True).close()
            except BaseException as error:  # handed to the test's own thread
                failures.append(error)

        threads = [threading.Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []


def test_a_snapshot_holds_while_the_ledger_grows(book: Ledger):
    book.write([made("a"), made("b")])
    problems = book.check()
    book.write([made("c")])
    assert list(problems) == []
