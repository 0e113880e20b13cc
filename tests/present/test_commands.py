"""Commands as people call them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from beleg import __version__, ledger, road
from beleg.present.command import app
from made_readings import made

COMMANDS = typer.main.get_command(app)
DOCS = Path(__file__).resolve().parents[2] / "docs" / "commands.md"


def process(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "beleg.present.command", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=120, env={**os.environ, **environment})


def test_reading_twice_changes_nothing(run, report, tmp_path):
    book = tmp_path / "l.beleg"
    first = run("read", report, "--ledger", book)
    assert (first.code, first.err) == (0, "")
    assert first.out.startswith("1 read, 0 unchanged, 0 rejected\n")
    before = run("export", book).out
    again = run("read", report, "--ledger", book)
    assert again.out.startswith("0 read, 1 unchanged, 0 rejected\n")
    assert run("export", book).out == before


def test_rejects_are_named_and_the_rest_goes_on(run, report, tmp_path):
    (tmp_path / "empty.txt").touch()
    ran = run("read", tmp_path, tmp_path / "none.txt", "-l", tmp_path / "l.beleg")
    assert ran.code == 3
    assert ran.out.startswith("1 read")
    assert f"{tmp_path / 'empty.txt'}: empty" in ran.err
    assert f"{tmp_path / 'none.txt'}: missing" in ran.err


def test_nothing_to_read(run, tmp_path):
    (tmp_path / "folder").mkdir()
    assert run("read", tmp_path / "folder", "-l", tmp_path / "l.beleg").code == 1


def test_extract_prints_a_line_a_report_in_order(run, report, tmp_path):
    lines = tmp_path / "reports.jsonl"
    lines.write_text("".join(json.dumps({"id": name, "text": f"Bericht {name}."}) + "\n" for name in "ba"))
    ran = run("extract", lines, report)
    assert ran.code == 0
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["id"] for one in found] == ["b", "a", str(report)]
    assert found[2]["claims"][0]["claimants"] == ["US"]


def test_extract_from_standard_input(run, report):
    ran = run("extract", "-", stdin=report.read_bytes())
    assert json.loads(ran.out)["published"] == "2023-11-09"


def test_extract_goes_on_after_a_reject(run, report, tmp_path):
    ran = run("extract", tmp_path / "none.txt", report)
    assert ran.code == 3
    assert len(ran.out.splitlines()) == 1
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "reports"),
    [
        ([], ["r1", "r2", "r3", "r4", "r5"]),
        (["--supplier", "kp"], ["r1", "r2", "r3", "r4"]),
        (["--supplier", "Nordkorea"], ["r1", "r2", "r3", "r4"]),
        (["--supplier", "iran"], ["r5"]),
        (["--recipient", "Russia", "--goods", "Ammunition"], ["r1", "r2", "r3", "r4", "r5"]),
        (["--goods", "Granaten"], ["r1", "r2", "r3", "r4", "r5"]),
        (["--claimant", "Südkorea"], ["r1", "r2", "r3"]),
        (["--kind", "Denial"], ["r4"]),
        (["--status", "delivered", "--certainty", "asserted", "--to", "2023"], ["r1", "r2"]),
        (["--from", "2024-02-15"], ["r3", "r4"]),
        (["--text", "Container Granat*", "--claimant", "RU"], ["r4"]),
    ],
)
def test_filters(run, book, arguments, reports):
    ran = run("claims", book, *arguments, "--json")
    assert ran.code == 0
    assert [row["report"] for row in json.loads(ran.out)] == reports


def test_what_is_not_there_is_said(run, book):
    ran = run("claims", book, "--supplier", "CN")
    assert (ran.code, ran.out, ran.err) == (1, "", "no claim here has CN as supplier\nno such claims\n")
    assert json.loads(run("claims", book, "--supplier", "CN", "--json").out) == []


@pytest.mark.parametrize("day", ["gestern", "2024-13", "12.3.2024", "2024-1"])
def test_what_is_no_date_is_wrong_use(run, book, day):
    ran = run("claims", book, "--from", day)
    assert ran.code == 2
    assert "is no date" in ran.err


def test_a_dossier_overwrites_pages_only(run, book, tmp_path):
    kept = tmp_path / "report.txt"
    kept.write_text("Ein Bericht, der bleiben soll.")
    for place in (kept, book):
        before = place.read_bytes()
        ran = run("dossier", book, "-o", place)
        assert (ran.code, place.read_bytes()) == (1, before)
        assert "not overwritten" in ran.err
    page = tmp_path / "page.html"
    assert run("dossier", book, "-o", page).code == 0
    assert run("dossier", book, "-o", page).code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("claims", "{none}"), "no such ledger"),
        (("show", "{book}", "ffffffff"), "no claim"),
        (("check", "{other}"), ""),
        (("dossier", "{book}", "-o", "{none}/x/y.html"), "No such file"),
    ],
)
def test_errors_are_one_line(run, book, tmp_path, arguments, said):
    other = tmp_path / "other.txt"
    other.write_text("no ledger at all, but long enough to be looked at " * 20)
    places = {"none": tmp_path / "none.beleg", "book": book, "other": other}
    ran = run(*(argument.format(**places) for argument in arguments))
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert said in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("arguments", [["claims"], ["nonsense"], ["claims", "x", "--kind", "rumour"], ["read", "x"]])
def test_wrong_use(run, arguments):
    ran = run(*arguments)
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_a_table_reads_as_an_analyst_writes(run, book):
    ran = run("claims", book)
    assert "KP → RU" in ran.out
    assert "≤\u00a01200\u00a0containers" in ran.out
    assert "\x1b" not in ran.out
    assert not any(line.endswith(" ") for line in ran.out.splitlines())


def test_a_table_fits_a_narrow_screen(run, book, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for command in ("claims", "figures", "matters"):
        assert max(map(len, run(command, book).out.splitlines())) <= 80


def test_figures_over_time(run, book):
    rows = json.loads(
        run("figures", book, "--supplier", "KP", "--recipient", "RU", "--goods", "ammunition", "--json").out
    )
    assert [(row["report"], row["upper"], row["change"]) for row in rows] == [
        ("r1", 1200, "new"),
        ("r3", 6700, "raised"),
    ]
    assert [row["order"] for row in rows] == [0, 1]
    assert len({row["matter"] for row in rows}) == 1
    assert "6700\u00a0containers" in run("figures", book).out
    assert json.loads(run("figures", book, "--matter", rows[0]["matter"], "--json").out) == rows
    assert run("figures", book, "--matter", "no-such").code == 1


def test_matters(run, book):
    rows = json.loads(run("matters", book, "--json").out)
    (flow,) = (row for row in rows if row["supplier"] == ["KP"])
    assert (flow["kind"], flow["recipient"], flow["goods"]) == ("transfer", ["RU"], ["ammunition"])
    assert flow["counts"] == {"reports": 4, "origins": 1, "undetermined": 0, "claimants": 2}
    assert (flow["period"], flow["status"], flow["denied_by"]) == ("2023-08/..", "delivered", ["RU"])
    assert json.loads(run("matters", book, "--denied", "--json").out) == [flow]
    assert json.loads(run("matters", book, "--goods", "weapons", "--supplier", "Nordkorea", "--json").out) == [flow]
    assert run("matters", book, "--goods", "missiles").code == 1
    shown = run("matters", book).out
    assert "KP → RU" in shown
    assert flow["id"] in shown
    claims = json.loads(run("claims", book, "--matter", flow["id"], "--json").out)
    assert sorted(row["public_id"] for row in claims) == sorted(flow["claims"])
    assert {row["matter"] for row in claims} == {flow["id"]}
    assert flow["id"] in run("show", book, flow["claims"][0]).out


def test_show_marks_the_words_behind_each_slot(run, book):
    (row, *_) = json.loads(run("claims", book, "--json").out)
    ran = run("show", book, row["public_id"][:6])
    assert "⟦Seoul - [supplier: Nordkorea] hat" in ran.out
    assert "[quantity: bis zu 1200 Container]" in ran.out
    assert "outlet Weserpost ← agency dpa ← claimant South Korea „des Verteidigungsministeriums in Seoul“" in ran.out
    assert "Suggested by rule, not in the text" in ran.out
    shown = json.loads(run("show", book, row["public_id"], "--json").out)
    assert next(slot for slot in shown["slots"] if slot["slot"] == "supplier")["words"] == ["Nordkorea"]


def test_explain_tells_what_fired(run, report):
    ran = run("explain", report)
    assert ran.code == 0
    for told in ("clause", "Vorfeld Nordkorea", "statement", "claim", "≥\u00a01000\u00a0containers", "supplier"):
        assert told in ran.out
    assert len(run("explain", report, "--sentence", 1).out) < len(ran.out)
    assert run("explain", report, "--sentence", 99).code == 1


def test_check_finds_nothing_wrong(run, book):
    ran = run("check", book)
    assert (ran.code, ran.err) == (0, "")
    assert "sound; 5 reports" in ran.out


def test_export_of_csv_keeps_its_line_ends(run, book):
    ran = run("export", book, "--what", "reports", "--format", "csv")
    assert ran.out.count("\r\n") == 6
    assert "\r\r" not in ran.out
    assert ran.out.splitlines()[0].startswith("id,outlet")
    assert len(ran.out.splitlines()) == 6


def test_version(run):
    assert run("--version").out == f"beleg {__version__}\n"


def test_nothing_of_a_text_steers_the_terminal(run, tmp_path):
    path = tmp_path / "hostile.beleg"
    reading = made(
        "evil\x1b]0;owned\x07\u202e",
        text="Kopf\n\nSeoul - \x1b[2JNordkorea hat nach Angaben des Verteidigungsministeriums "
        "in Seoul bis zu 1200 Container mit Granaten nach Russland gebracht. [red]Große Straßen[/red] \u202e<script>",
    )
    with ledger.open(path, create=True) as opened:
        opened.write([reading])
    (row,) = json.loads(run("claims", path, "--json").out)
    for arguments in (("claims", path), ("figures", path), ("show", path, row["public_id"]), ("check", path)):
        out = run(*arguments).out
        assert "\x1b" not in out
        assert "\x07" not in out
        assert "\u202e" not in out
    assert "⟨U+001B⟩[2J" in run("show", path, row["public_id"]).out


def test_processes_keep_to_utf8_and_stay_quiet_when_nobody_listens(report, tmp_path):
    latin = process("extract", report, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert latin.returncode == 0
    assert json.loads(latin.stdout.decode("utf-8"))["id"] == str(report)
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(json.dumps({"id": str(n), "text": "Ein Satz. " * 50}) + "\n" for n in range(300)))
    piped = subprocess.run(
        f'"{sys.executable}" -m beleg.present.command extract "{lines}" | head -c 100',
        shell=True,
        capture_output=True,
        timeout=120,
    )
    assert len(piped.stdout) == 100
    assert piped.stderr == b""


@pytest.mark.parametrize("command", ["claims", "export", "show"])
def test_a_closed_pipe_is_no_complaint(book, command):
    with ledger.open(book) as opened:
        opened.write(made(f"more {number}") for number in range(20))
        name = opened.claims()[0].public_id if command == "show" else ""
    ran = subprocess.run(
        f'"{sys.executable}" -m beleg.present.command {command} "{book}" {name} | true',
        shell=True,
        capture_output=True,
        timeout=120,
    )
    assert ran.stderr == b""


def test_an_interrupted_run_is_taken_up(run, tmp_path, monkeypatch):
    lines = tmp_path / "reports.jsonl"
    lines.write_text("".join(json.dumps({"id": str(n), "text": f"Bericht {n}."}) + "\n" for n in range(5)))
    whole = road.extract

    def until_the_third(source, pack):
        if source.id == "3":
            raise KeyboardInterrupt
        return whole(source, pack)

    monkeypatch.setattr(road, "extract", until_the_third)
    stopped = run("read", lines, "-l", tmp_path / "l.beleg")
    assert stopped.code == 130
    assert stopped.err.startswith("interrupted")
    monkeypatch.setattr(road, "extract", whole)
    assert run("read", lines, "-l", tmp_path / "l.beleg").out.startswith("2 read, 3 unchanged")


def test_progress_is_for_people_only(report, tmp_path):
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "beleg.present.command", "read", report, "-l", tmp_path / "l.beleg"],
        stdout=subprocess.PIPE,
        stderr=theirs,
    ) as running:
        os.close(theirs)
        assert running.stdout is not None
        out = running.stdout.read()
    told = os.read(ours, 100_000)
    os.close(ours)
    assert running.returncode == 0
    assert b"\x1b" not in out
    assert b"reading" in told


def test_a_table_in_a_charset_that_lacks_its_characters(book):
    ran = process("claims", book, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert b"\\u2192" in ran.stdout


def test_help_starts_without_the_heavy_parts():
    heavy = ("rich", "sqlalchemy", "jinja2", "babel", "lxml")
    code = f"import sys; import beleg.present.command; print([name for name in {heavy} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert ran.stdout == b"[]\n"


def test_every_command_and_option_is_in_the_docs_and_has_help():
    docs = DOCS.read_text(encoding="utf-8")
    for name, command in COMMANDS.commands.items():
        section = docs.split(f"## `beleg {name} ", 1)
        assert len(section) == 2, name
        told = section[1].split("\n## ", 1)[0]
        assert command.help
        assert f"beleg {name} " in command.help, f"no example in the help of {name}"
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("-") and option not in ("--help", "-h"):
                    assert f"`{option}`" in told, f"{name} {option}"
                    assert parameter.help


def test_mojibake_is_reported_and_read_all_the_same(run, tmp_path):
    garbled = tmp_path / "garbled.txt"
    garbled.write_text("Die Regierung kündigte für März größere Lieferungen an.".encode().decode("cp1252"))
    ran = run("read", garbled, "--ledger", tmp_path / "l.beleg")
    assert ran.code == 0
    assert "garbled.txt" in ran.err
    assert "1 read" in ran.out
