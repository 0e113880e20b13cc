"""Running commands, and ledgers to run them on."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from beleg import ledger
from beleg.engine.linking import bring_up_to_date
from beleg.model import Reject
from beleg.present.command import main
from made_readings import made

REPORT = (
    "Granaten für Moskau\n\n"
    "Seoul, 9. November 2023 (npa) - Nordkorea hat nach Angaben der US-Regierung mehr als 1000 Container mit Munition an Russland "
    "geliefert. „Das ist ein Problem“, sagte ein Sprecher in Washington. Der Kreml wies das zurück.\n"
)


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs the command line in this process; `stdin` is what comes in on standard input."""

    # What a developer's or a runner's screen has set must not change what is printed.
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def ran(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        code = left.value.code
        assert code is None or isinstance(code, int)
        return Ran(code or 0, out.decode(), err.decode())

    return ran


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A ledger of made readings: two figures of one voice, a denial, another direction, and a reject."""
    path = tmp_path / "made.beleg"
    readings = [
        made("r1", published="2023-11-09", upper=1200),
        made("r2", published="2023-11-10", upper=1200),
        made("r3", published="2024-02", upper=6700),
        made("r4", published="2024-03-01", kind="denial", claimants=("RU",)),
        made("r5", published=None, supplier="IR", claimants=()),
    ]
    with ledger.open(path, create=True) as opened:
        opened.write(readings, [Reject("broken.txt", "byte 3", "not text")])
        bring_up_to_date(opened)
    return path
