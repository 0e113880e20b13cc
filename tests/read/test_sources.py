"""Which files are read, in which order, and what their reports are called."""

from __future__ import annotations

import gzip
import io
import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from beleg.model import Reject, Source
from beleg.read import sources

TEXT = "Für Kiew hat Oslo Munition bestellt."


def read(*given, **options):
    return list(sources([str(one) for one in given], **options))


def line(**keys):
    return json.dumps(keys, ensure_ascii=False)


def test_a_text_is_kept_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    raw = f" date 2024-05 {TEXT}\r\n\r\nEnde \t\n".encode()
    path.write_bytes(raw)
    (source,) = read(path)
    assert source == Source(
        id=str(path), text=raw.decode(), sha256=sha256(raw).hexdigest(), media="text", name=str(path), charset="utf-8"
    )


def test_lines_of_json(tmp_path):
    path = tmp_path / "a.jsonl"
    rows = [
        line(
            id="eins",
            text=TEXT,
            published="2024-05-03T08:00:00+02:00",
            url="https://example.org/1",
            outlet="Ufer-Bote",
            more=[1],
        ),
        "",
        line(text="Ohne Namen.", id=None),
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    first, second = read(path)
    assert first == Source(
        id="eins", text=TEXT, sha256=sha256(TEXT.encode()).hexdigest(), media="jsonl", name=str(path), charset="utf-8",
        published="2024-05-03", url="https://example.org/1", outlet="Ufer-Bote",
    )  # fmt: skip
    assert (second.id, second.text, second.published) == (f"{path}:3", "Ohne Namen.", None)


def test_packed_lines_of_json(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(line(id="a", text=TEXT).encode() + b"\n" + line(id="b", text="Zwei.").encode()))
    assert [source.id for source in read(path)] == ["a", "b"]


def test_folders_are_read_in_order(tmp_path):
    for name in (
        "b.txt",
        "a/z.txt",
        "a/y.jsonl",
        ".hidden.txt",
        ".git/x.txt",
        "c/page.html",
        "c/page_files/script.js",
        "c/page.HTM",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(line(id="j", text=TEXT) if name.endswith("jsonl") else f"<p>{TEXT}</p>", encoding="utf-8")
    (tmp_path / "table.csv").write_text("a,b")
    found = read(tmp_path)
    names = [os.path.relpath(one.name, tmp_path) for one in found]
    assert names == ["b.txt", "table.csv", "a/y.jsonl", "a/z.txt", "c/page.HTM", "c/page.html"]
    assert [one.name for one in found if isinstance(one, Reject)] == [str(tmp_path / "table.csv")]


def test_patterns_and_doubles(tmp_path):
    for name in ("b.txt", "a.txt", "a.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = read(tmp_path / "*.txt", tmp_path / "a.txt")
    assert [source.id for source in found] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_a_name_with_brackets_is_a_name_first(tmp_path):
    path = tmp_path / "bericht[1].txt"
    path.write_text(TEXT, encoding="utf-8")
    assert [source.id for source in read(path)] == [str(path)]


@pytest.mark.parametrize(
    ("raw", "media", "ids"),
    [
        (line(id="a", text=TEXT).encode() + b"\n" + line(id="b", text=TEXT).encode(), "jsonl", ["a", "b"]),
        (b"\xef\xbb\xbf" + line(id="a", text=TEXT).encode(), "jsonl", ["a"]),
        (f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>".encode(), "html", None),
        (TEXT.encode(), "text", None),
        (TEXT.encode("cp1252"), "text", None),
        (line(text=TEXT).encode(), "jsonl", None),
    ],
)
def test_standard_input(raw, media, ids):
    found = read("-", stdin=io.BytesIO(raw))
    assert [source.id for source in found] == (ids or [f"-:{found[0].sha256[:16]}"])
    assert {source.media for source in found} == {media}
    assert TEXT in found[0].text


def test_a_ledger_among_the_reports_is_passed_over(tmp_path):
    for name in ("l.beleg", "l.beleg-wal", "other.beleg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "r.txt").write_text(TEXT, encoding="utf-8")
    found = list(sources([tmp_path], besides=tmp_path / "l.beleg"))
    assert [Path(one.name).name for one in found] == ["other.beleg", "r.txt"]


def test_standard_input_without_anything():
    assert read("-", stdin=io.BytesIO(b"")) == [Reject("-", "", "empty", sha256(b"").hexdigest())]


@pytest.mark.parametrize(
    ("given", "published", "warned"),
    [
        ("2024", "2024", False),
        ("2024-05", "2024-05", False),
        ("2024-05-03", "2024-05-03", False),
        ("2024-05-03 08:00", "2024-05-03", False),
        ("", None, False),
        ("2024-13", None, True),
        ("2024-02-30", None, True),
        ("gestern", None, True),
        ("3.5.2024", None, True),
    ],
)
def test_published(tmp_path, given, published, warned):
    path = tmp_path / "a.jsonl"
    path.write_text(line(id="a", text=TEXT, published=given))
    (source,) = read(path)
    assert source.published == published
    assert bool(source.warnings) == warned


def test_nothing_is_read_ahead(tmp_path):
    """The first report comes before the broken rest of the stream is looked at."""
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress("\n".join(line(id=str(n), text=os.urandom(3000).hex()) for n in range(300)).encode())
    path.write_bytes(whole[: len(whole) // 2])
    stream = sources([path])
    assert isinstance(next(stream), Source)
    *good, last = stream
    assert all(isinstance(one, Source) for one in good)
    assert last.reason.startswith("unreadable: broken gzip")
