"""What is refused: named in one line with its reason, and the rest goes on."""

from __future__ import annotations

import codecs
import gzip
import json
import os
import tracemalloc
from pathlib import Path

import pytest

from beleg.model import Reject, Source
from beleg.read import limits, sources

TEXT = "Oslo hat Munition bestellt."
GOOD = json.dumps({"id": "gut", "text": TEXT})


def one(path, **options) -> Reject:
    (found,) = sources([path], **options)
    assert isinstance(found, Reject)
    assert "\n" not in found.reason
    assert found.name == str(path)
    return found


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty: nothing but white space"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 \xe2\xe3", "binary: a PDF"),
        (b"PK\x03\x04\x14\x00", "binary: a ZIP archive or office document"),
        (b"\x89PNG\r\n\x1a\n", "binary: a PNG image"),
        (b"\xff\xd8\xff\xe0", "binary: a JPEG image"),
        (gzip.compress(b"a"), "binary: compressed with gzip (only .jsonl.gz is unpacked)"),
        (b"Text\x00und mehr", "binary: holds NUL characters"),
        (b"\x01\x02\x03\x04\x05 ab", "binary: mostly control characters"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "not the utf-16-le that its byte order mark says"),
        (codecs.BOM_UTF8 + b"f\xfcr", "not the utf-8 that its byte order mark says"),
    ],
)
@pytest.mark.parametrize("ending", ["txt", "html"])
def test_files(tmp_path, raw, reason, ending):
    path = tmp_path / f"a.{ending}"
    path.write_bytes(raw)
    found = one(path)
    assert found.reason == reason
    assert found.sha256 is not None


def test_missing(tmp_path):
    assert one(tmp_path / "nichts.txt").reason == "missing: there is no such file or folder"
    assert one(tmp_path / "*.txt").reason == "missing: nothing matches this pattern"
    (tmp_path / "link.txt").symlink_to(tmp_path / "nichts.txt")
    assert one(tmp_path / "link.txt").reason == "missing: a link that leads nowhere"
    assert one("a\x00b.txt").reason.startswith(("missing", "unreadable"))


def test_not_a_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert one(tmp_path / "pipe.txt").reason == "not a regular file"


def test_no_permission(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert one(path).reason == "unreadable: Permission denied"


def test_too_large(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("a" * 1001)
    assert one(path, limit=1000).reason == "too large: more than 1000 bytes"
    path.write_text("a" * 1000)
    assert isinstance(next(sources([path], limit=1000)), Source)


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        ('{"id": "a", "text": "x"', "line 2, column 24", "broken JSON: Expecting ',' delimiter"),
        ('{"id": "a" "text": "x"}', "line 2, column 12", "broken JSON: Expecting ',' delimiter"),
        ("kein JSON", "line 2, column 1", "broken JSON: Expecting value"),
        ("[1, 2]", "line 2", "not a report: Expected `object`, got `array`"),
        ('"nur Text"', "line 2", "not a report: Expected `object`, got `str`"),
        ('{"id": "a"}', "line 2", "not a report: Object missing required field `text`"),
        ('{"id": "a", "text": null}', "line 2", "not a report: Expected `str`, got `null` - at `$.text`"),
        ('{"id": 7, "text": "x"}', "line 2", "not a report: Expected `str | null`, got `int` - at `$.id`"),
        (
            '{"id": "a", "text": "x", "published": 2024}',
            "line 2",
            "not a report: Expected `str | null`, got `int` - at `$.published`",
        ),
        ('{"id": "a", "text": " \\n"}', "line 2", "empty: nothing but white space"),
        ('{"id": "a", "text": ""}', "line 2", "empty"),
        ('{"id": "a", "text": "x\\u0000y"}', "line 2", "binary: holds NUL characters"),
        (
            '{"id": "a", "text": "x\\ud800y"}',
            "line 2",
            "broken JSON: holds half a surrogate pair, which is no character",
        ),
        ('{"id": "\\udc00", "text": "x"}', "line 2", "broken JSON: holds half a surrogate pair, which is no character"),
        ('{"text": "x", "deep": ' + "[" * 100_000, "line 2", "broken JSON: nested too deeply"),
        ('{"id": "gut", "text": "x"}', "line 2", "the id 'gut' has been used by an earlier line"),
    ],
)
def test_lines(tmp_path, line, place, reason):
    path = tmp_path / "a.jsonl"
    path.write_text(f'{GOOD}\n{line}\n{{"id": "danach", "text": "x"}}\n')
    first, found, last = sources([path])
    assert (found.name, found.place, found.reason) == (str(path), place, reason)
    assert (first.id, last.id) == ("gut", "danach")


def test_empty_lines_of_json(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\n\n  \n")
    assert one(path).reason == "empty"


def test_a_line_too_long(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(f'{GOOD}\n{{"id": "lang", "text": "{"x" * 200_000}"}}\n{{"id": "danach", "text": "x"}}')
    first, found, last = sources([path], limit=1000)
    assert (found.place, found.reason) == ("line 2", "too large: the line has more than 1000 bytes")
    assert (first.id, last.id) == ("gut", "danach")


def test_broken_packing(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(b"kein gzip")
    assert one(path).reason.startswith("unreadable: broken gzip")


def test_bomb(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(64):
            file.write(b" " * (1 << 20))
    tracemalloc.start()
    found = one(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.reason == f"too large: unpacks to more than {limits.UNFOLDING} times its size"
    assert peak < 40 << 20


def test_long_files_of_lines_are_streamed(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("w") as file:
        for number in range(2000):
            file.write(json.dumps({"id": str(number), "text": "x" * 10_000}) + "\n")
    tracemalloc.start()
    count = sum(isinstance(found, Source) for found in sources([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 2000
    assert peak < 4 << 20
