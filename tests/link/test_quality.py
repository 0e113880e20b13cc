"""How well linking does: floors on synthetic copies, and the groups of the written sets."""

from __future__ import annotations

import gzip
import json
import random
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from beleg.clean import clean
from beleg.link import link, origins
from beleg.model import Reject, Report
from beleg.read import sources

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
sys.path.insert(0, str(ROOT))

from score_links import score, texts  # noqa: E402  the tool is no package
from tests.link import wire  # noqa: E402


def read(path: Path) -> list[Report]:
    found = list(sources([path]))
    assert not any(isinstance(one, Reject) for one in found)
    return [clean(one) for one in found if not isinstance(one, Reject)]


def groups(reports: Iterable[Report]) -> set[frozenset[str]]:
    given = list(reports)
    found = (frozenset(origin.reports) for origin in origins(given, link(given)))
    return {group for group in found if len(group) > 1}


def test_synthetic_copies_are_found(shared: Path) -> None:
    base = texts(shared / "data" / "quotes" / "train.jsonl.gz")[:160]
    scored = score(wire.world(base, random.Random(7), 80))
    assert scored.precision >= 0.99, scored.wrong
    assert scored.recall >= 0.95, scored.missed
    assert scored.kind_accuracy >= 0.85, scored.confused
    assert scored.directions_right >= 0.99 * scored.directed
    assert scored.quotes_right >= 0.9 * scored.quotes


def test_unrelated_reports_have_no_link(shared: Path) -> None:
    with gzip.open(shared / "data" / "quotes" / "train.jsonl.gz", "rt", encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    made = [wire.Made(str(line["id"]), line["text"], None, "2024-05-01", number) for number, line in enumerate(lines)]
    scored = score(made)
    # Two pairs of these really go back to each other: the later report repeats sentences of the earlier one.
    assert scored.found <= 2


def test_groups_of_the_written_set(shared: Path) -> None:
    path = shared / "data" / "written" / "reports.jsonl"
    expected = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["copy_group"]:
            expected[row["copy_group"]].add(row["id"])
    assert groups(read(path)) == {frozenset(group) for group in expected.values()}


def test_groups_of_the_examples() -> None:
    rows = tomllib.loads((ROOT / "tests" / "examples" / "expected.toml").read_text(encoding="utf-8"))["report"]
    expected: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if "copy_group" in row:
            expected[row["copy_group"]].add(name(row))
        if "version_of" in row:
            expected[row["version_of"]] |= {name(row), Path(row["version_of"]).name}
    found = {frozenset(Path(report).name for report in group) for group in groups(read(ROOT / "examples" / "reports"))}
    assert found == {frozenset(group) for group in expected.values()}


def name(row: Mapping[str, str]) -> str:
    return row.get("id", Path(row["file"]).name) if "file" in row else row["id"]


def test_the_update_among_the_examples_says_what_is_new() -> None:
    found = [one for one in link(read(ROOT / "examples" / "reports")) if one.kind == "version"]
    assert [Path(one.a).name for one in found] == ["2024-10-18-soldaten-npa-neu.txt"]
    assert "weitere Details" in found[0].why
    assert "words of its own" in found[0].why


@pytest.mark.parametrize("seed", range(10))
def test_reading_order_changes_nothing(seed: int) -> None:
    reports = read(ROOT / "examples" / "reports")
    expected = link(reports), origins(reports, link(reports))
    random.Random(seed).shuffle(reports)
    assert (link(reports), origins(reports, link(reports))) == expected
