"""The commands by which people decide and look after a ledger."""

from __future__ import annotations

import json

import pytest

from beleg import ledger


@pytest.fixture
def claim(run, book) -> str:
    return json.loads(run("export", book).out.splitlines()[0])["public_id"]


def test_a_judgement_is_made_listed_and_undone(run, book, claim):
    ran = run("judge", book, "reject", claim[:6], "--author", "Ines", "--note", "anderer Hafen")
    assert (ran.code, ran.err) == (0, "")
    made = ran.out.split()[0]
    assert claim not in run("export", book).out
    listed = run("judgements", book)
    assert f"Ines {made} reject {claim}: anderer Hafen" in listed.out
    assert run("judge", book, "undo", made, "-a", "Ole").code == 0
    assert claim in run("export", book).out
    rows = [json.loads(line) for line in run("export", book, "--what", "judgements").out.splitlines()]
    assert [(row["what"], row["author"], row["on"]) for row in rows] == [
        ("reject", "Ines", [claim]),
        ("undo", "Ole", [claim]),
    ]
    assert rows[0]["undone_by"] == rows[1]["id"]
    assert "undone by" in run("judgements", book).out
    header = run("export", book, "--what", "judgements", "--format", "csv").out.splitlines()[0]
    assert header.startswith("id,time,author,what,on,note,undone_by")
    assert json.loads(run("judgements", book, "--json").out) == rows


def test_a_slot_is_corrected(run, book, claim):
    ran = run(
        *("judge", book, "correct", claim, "--slot", "supplier", "--value", "Iran, houthis"),
        *("--passage", "34-43", "--author", "Ines"),
    )
    assert ran.code == 0
    row = json.loads(run("export", book).out.splitlines()[0])
    assert row["supplier"] == ["IR", "houthis"]
    assert "corrected by Ines" in run("show", book, claim).out


@pytest.mark.parametrize(
    ("typed", "lower", "upper", "unit"),
    [
        ("1000 item", 1000, 1000, "item"),
        ("1000.. container", 1000, None, "container"),
        ("..2.5 tonne", None, 2.5, "tonne"),
        ("~500..700 person", 500, 700, "person"),
    ],
)
def test_figures_are_typed_with_their_bounds(run, book, claim, typed, lower, upper, unit):
    assert run("judge", book, "correct", claim, "--slot", "quantity", "--value", typed, "-a", "Ines").code == 0
    quantity = json.loads(run("export", book).out.splitlines()[0])["quantity"]
    assert (quantity["lower"], quantity["upper"], quantity["unit"]) == (lower, upper, unit)
    assert quantity.get("approximate", False) == typed.startswith("~")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("accept", "ffff", "-a", "Ines"), 1),
        (("accept", "CLAIM"), 2),
        (("accept", "CLAIM", "-a", "Ines", "--slot", "goods"), 2),
        (("correct", "CLAIM", "-a", "Ines"), 2),
        (("correct", "CLAIM", "-a", "Ines", "--slot", "quantity", "--value", "viele"), 2),
        (("correct", "CLAIM", "-a", "Ines", "--slot", "goods", "--value", "x", "--passage", "9-3"), 2),
        (("undo", "a", "b", "-a", "Ines"), 2),
    ],
)
def test_what_makes_no_sense_is_refused(run, book, claim, arguments, code, monkeypatch):
    monkeypatch.delenv("BELEG_AUTHOR", raising=False)
    ran = run("judge", book, *(claim if one == "CLAIM" else one for one in arguments))
    assert ran.code == code
    assert "Traceback" not in ran.err
    assert run("judgements", book).code == 1


def test_rejects_are_listed_until_they_are_read(run, tmp_path):
    path, other = tmp_path / "r.txt", tmp_path / "other.txt"
    path.write_bytes(b"%PDF-1.4")
    other.write_bytes(b"")
    ledger = tmp_path / "l.beleg"
    assert run("read", path, other, "--ledger", ledger).code == 3
    assert run("rejects", ledger).out == f"{other}: empty\n{path}: binary: a PDF\n"
    path.write_text("Nordkorea hat Granaten an Russland geliefert.\n", encoding="utf-8")
    assert run("read", path, "--ledger", ledger).code == 0
    (row,) = json.loads(run("rejects", ledger, "--json").out)
    assert (row["name"], row["reason"]) == (str(other), "empty")
    other.unlink()
    assert run("rejects", ledger).code == 0


def test_linking_is_taken_up_and_done_anew(run, book):
    with ledger.open(book) as opened, opened.changing() as change:
        change.forget()
    assert "0 reports not linked" in run("link", book).out
    before = run("export", book, "--what", "matters").out
    assert run("link", book, "--anew").code == 0
    assert run("export", book, "--what", "matters").out == before
    assert run("check", book).code == 0


def test_one_file_under_two_paths_is_one_report(run, tmp_path, monkeypatch):
    (tmp_path / "r.txt").write_text("Nordkorea hat Granaten an Russland geliefert.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("read", "r.txt", "--ledger", "l.beleg").code == 0
    assert "0 read, 1 unchanged" in run("read", tmp_path / "r.txt", "--ledger", "l.beleg").out
    (tmp_path / "r.txt").write_text("Nordkorea hat Raketen an Russland geliefert.\n", encoding="utf-8")
    assert "1 read" in run("read", tmp_path / "r.txt", "--ledger", "l.beleg").out
    assert [json.loads(line)["id"] for line in run("export", "l.beleg", "--what", "reports").out.splitlines()] == [
        "r.txt"
    ]


def test_texts_from_standard_input_do_not_replace_each_other(run, tmp_path):
    ledger = tmp_path / "l.beleg"
    for text in ("Nordkorea hat Granaten geliefert.", "Iran hat Drohnen geliefert.", "Iran hat Drohnen geliefert."):
        assert run("read", "-", "--ledger", ledger, stdin=text.encode()).code == 0
    assert len(run("export", ledger, "--what", "reports").out.splitlines()) == 2


def test_a_ledger_in_the_folder_that_is_read_is_passed_over(run, tmp_path, monkeypatch):
    (tmp_path / "r.txt").write_text("Nordkorea hat Granaten an Russland geliefert.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        ran = run("read", ".", "--ledger", "l.beleg")
        assert (ran.code, ran.err) == (0, "")


def test_a_name_that_no_claim_has_is_told(run, book):
    ran = run("claims", book, "--supplier", "Nordkora", "--goods", "ammunition")
    assert (ran.code, ran.err) == (1, "no claim here has nordkora as supplier\nno such claims\n")
    for command in ("figures", "matters"):
        assert "no claim here has nordkora as supplier" in run(command, book, "--supplier", "Nordkora").err
