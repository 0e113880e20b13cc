"""Who says nothing of an act, from a file on to every way of looking at it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from beleg.present.export import COLUMNS

TEXT = (
    "Granaten für Moskau\n\n"
    "Seoul, 9. November 2023 (npa) - Nordkorea hat nach Angaben der US-Regierung mehr als 1000 Container mit Munition an Russland "
    "geliefert. Pjöngjang wollte sich am Donnerstag nicht äußern. Der Kreml wies das zurück.\n"
)
SAID = "Pjöngjang wollte sich am Donnerstag nicht äußern."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "silent.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def book(run, report: Path, tmp_path: Path) -> Path:
    assert run("read", report, "--ledger", tmp_path / "l.beleg").code == 0
    return tmp_path / "l.beleg"


def test_show_says_who_is_silent_about_a_claim(run, book: Path):
    claims = {row["kind"]: row["public_id"] for row in json.loads(run("claims", book, "--json").out)}
    assert f"North Korea declines to comment, 9 Nov 2023  „{SAID}“" in run("show", book, claims["transfer"]).out
    (found,) = json.loads(run("show", book, claims["transfer"], "--json").out)["reactions"]
    assert (found["kind"], found["actors"], found["date"]) == ("declined", ["KP"], "2023-11-09")
    assert json.loads(run("show", book, claims["denial"], "--json").out)["reactions"] == []


def test_matters_name_who_is_silent(run, book: Path, monkeypatch: pytest.MonkeyPatch):
    wide = run("matters", book).out
    assert "no comment by" in wide
    monkeypatch.setenv("COLUMNS", "80")
    assert "silent:" in run("matters", book).out


def test_export_hands_reactions_over(run, book: Path):
    (row,) = map(json.loads, run("export", book, "--what", "reactions").out.splitlines())
    assert tuple(row) == COLUMNS["reactions"]
    (matter,) = json.loads(run("matters", book, "--json").out)
    assert (row["matters"], row["scope"], row["id"]) == ([matter["id"]], "act", "r1")
    assert set(row["claims"]) < set(matter["claims"])
    (start, end), *others = row["evidence"]
    assert (TEXT[start:end], others) == (SAID, [])
    (flat,) = csv.DictReader(io.StringIO(run("export", book, "--what", "reactions", "--format", "csv").out))
    assert (flat["actors"], flat["evidence"]) == ("KP", f"{start}-{end}")


def test_extract_shows_them_where_asked_for_only(run, report: Path):
    plain = json.loads(run("extract", report).out)
    asked = json.loads(run("extract", report, "--reactions").out)
    (one,) = asked.pop("reactions")
    assert asked == plain
    assert (one["kind"], one["actors"], one["claims"]) == ("declined", ["KP"], ["c1"])
    assert [TEXT[start:end] for basis in one["basis"] if basis["slot"] == "kind" for start, end in basis["spans"]] == [
        "äußern"
    ]


def test_a_dossier_names_them_beside_denials(run, book: Path, tmp_path: Path):
    assert run("dossier", book, "-o", tmp_path / "d.html").code == 0
    assert "denied by Russia; no comment by North Korea" in (tmp_path / "d.html").read_text(encoding="utf-8")
