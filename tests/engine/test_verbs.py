"""`import beleg` and its verbs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import beleg

TEXT = "Seoul - Nordkorea hat nach Angaben der US-Regierung mehr als 1000 Container mit Munition an Russland geliefert."


def test_extract_reads_one_text():
    reading = beleg.extract(TEXT, published="2023-10-13", outlet="Weserpost")
    (claim,) = reading.claims
    assert claim.claimants == ("US",)
    assert claim.quantity is not None
    assert claim.quantity.span.of(TEXT) == "mehr als 1000 Container"
    assert reading.report.published == "2023-10-13"
    assert reading.report.outlet == "Weserpost"


def test_a_ledger_is_read_into_and_asked(tmp_path: Path):
    report = tmp_path / "r.txt"
    report.write_text(TEXT, encoding="utf-8")
    steps = []
    with beleg.open_ledger(tmp_path / "l.beleg") as book:
        outcome = book.read(tmp_path / "r.txt", progress=steps.append)
        assert (outcome.read, outcome.unchanged, outcome.rejected) == (1, 0, ())
        assert book.read([tmp_path / "r.txt", str(report)]).unchanged == 1
        (row,) = book.claims(supplier="KP", text="Container")
        assert book.claims(supplier="IR") == []
        assert book.claim(row.public_id).text == TEXT
        assert book.figures("KP", "RU", "ammunition")[0].lower == 1000
        assert book.figures("KP", "RU", "missiles") == []
        assert row.matter == book.matters().matters[0].outline.id == "KP.RU.ammunition"
        assert book.statements(actor="US")[0].report == str(report)
        assert book.reports()[0].id == str(report)
        assert book.counts().claims == 1
        assert book.descent().lineage(str(report)) == "undetermined"
        assert book.check() == []
    assert [step.result for step in steps] == ["read"]


def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path):
    other = tmp_path / "other.txt"
    other.write_text("no ledger, but long enough to be looked at " * 20)
    with pytest.raises(beleg.BelegError):
        beleg.open_ledger(other)


def test_importing_beleg_loads_nothing_else():
    code = "import sys, beleg; print([name for name in sys.modules if name.startswith('beleg.')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert ran.stdout == b"[]\n"


def test_only_its_verbs_are_there():
    with pytest.raises(AttributeError):
        beleg.nonsense  # noqa: B018
    assert all(getattr(beleg, name) for name in beleg.__all__)
