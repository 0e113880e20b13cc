"""An interrupt from the keyboard stops reading at a place where everything is whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from beleg import ledger

SENTENCE = "Nordkorea hat nach Angaben der US-Regierung mehr als {} Container mit Munition an Russland geliefert. "


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(3000):
            text = " ".join(SENTENCE.format(number * 10 + step) for step in range(12))
            file.write(json.dumps({"id": f"r{number}", "text": text, "published": "2023-10-13"}) + "\n")
    return path


def reading(book: Path, *arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "beleg", "read", *map(str, arguments), "--ledger", str(book)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_is_clean_and_reading_is_taken_up(tmp_path: Path, lines: Path, jobs: int):
    book = tmp_path / "l.beleg"
    process = reading(book, lines, "--jobs", jobs)
    until = time.monotonic() + 300
    while time.monotonic() < until and process.poll() is None:
        time.sleep(0.05)
        if book.exists() and Path(f"{book}-wal").exists() and Path(f"{book}-wal").stat().st_size > 500_000:
            break
    # As a terminal does: to every process of the group.
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 130, (out, err)
    assert b"Traceback" not in err
    assert err.count(b"interrupted") == 1
    with ledger.open(book) as opened:
        read = opened.counts().readings
        assert list(opened.check()) == []
    assert 0 < read < 3000


def test_an_interrupt_while_input_is_waited_for_ends_at_once(tmp_path: Path):
    process = reading(tmp_path / "l.beleg", "-")
    until = time.monotonic() + 120
    while time.monotonic() < until and not (tmp_path / "l.beleg").exists():
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=60) == 130
    _, err = process.communicate()
    assert b"Traceback" not in err
