"""The matters and series of the examples and of the real reports beside the checkout are those that an analyst would make."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import examples_gold
import msgspec
import pytest
from msgspec.structs import replace

import gold_readings
from beleg import link as links
from beleg.model import Origin, Reading, Source
from beleg.model.matter import Change, Entry, Matched, Telling, Tie
from beleg.rules import load

EXPECTED = Path(__file__).resolve().parents[1] / "examples" / "matters.toml"


class Figure(msgspec.Struct, forbid_unknown_fields=True):
    """An entry that is expected."""

    date: str
    unit: str
    claimants: list[str]
    change: Change
    reports: list[str]
    lower: int | None = None
    upper: int | None = None


class ExpectedMatter(msgspec.Struct, forbid_unknown_fields=True):
    """A matter that is expected, with its figures or with the reports that tell of it."""

    id: str
    figures: list[Figure] = []
    reports: list[str] = []


class ExpectedMatters(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    matter: list[ExpectedMatter]


class Linked(NamedTuple):
    """All that linking makes of some readings."""

    matched: Matched
    tellings: dict[str | None, list[Telling]]
    ties: tuple[Tie, ...]
    entries: dict[str, tuple[Entry, ...]]


def linked(readings: Iterable[Reading]) -> Linked:
    given = list(readings)
    reports = [reading.report for reading in given]
    origins: dict[str, Origin] = {
        report: origin for origin in links.origins(reports, links.link(reports)) for report in origin.reports
    }
    told = [
        telling
        for reading in given
        for telling in links.tellings(
            reading, {claim.id: f"{reading.report.id} {claim.id}" for claim in reading.claims}
        )
    ]
    matched = links.place(one.signature for one in told)
    by_matter: defaultdict[str | None, list[Telling]] = defaultdict(list)
    for one in told:
        by_matter[matched.placements[one.signature].matter].append(one)
    ties = links.ties(told, matched.placements)
    entries = {outline.id: links.series(outline.id, by_matter[outline.id], origins) for outline in matched.matters}
    return Linked(matched, dict(by_matter), ties, entries)


@cache
def examples() -> tuple[Reading, ...]:
    expected = load(examples_gold.EXPECTED, examples_gold.ExpectedReports).report
    sources, problems = examples_gold.read()
    assert not problems
    return tuple(gold_readings.readings((report.line() for report in expected), sources))


@cache
def of_examples() -> Linked:
    return linked(examples())


@pytest.mark.parametrize("expected", load(EXPECTED, ExpectedMatters).matter, ids=lambda matter: str(matter.id))
def test_series_of_the_examples(expected: ExpectedMatter) -> None:
    found = of_examples().entries[expected.id]
    assert [replace(_as_figure(one), date="") for one in found] == [replace(one, date="") for one in expected.figures]
    if expected.reports:
        assert sorted({one.report for one in of_examples().tellings[expected.id]}) == expected.reports


def test_figures_stand_where_they_were_said() -> None:
    dates = [
        (entry.date, figure.date)
        for matter in load(EXPECTED, ExpectedMatters).matter
        for entry, figure in zip(of_examples().entries[matter.id], matter.figures, strict=True)
    ]
    # *Am Vortag* behind another date is told by the reader of times, not by linking.
    assert len([one for one in dates if one[0] != one[1]]) <= 1


def test_no_other_figures_stand_in_any_series() -> None:
    listed = {matter.id for matter in load(EXPECTED, ExpectedMatters).matter}
    assert {ident for ident, entries in of_examples().entries.items() if entries} <= listed


def test_denials_of_the_examples_are_tied() -> None:
    found = of_examples()
    tied = {(tie.claim.split()[0], tie.claimants): tie for tie in found.ties}
    kremlin = tied["2023-10-13-container-npa.txt", ("RU",)]
    assert (kremlin.kind, kremlin.matters) == ("denied", ("KP.RU.ammunition.2022",))
    assert len(kremlin.claims) >= 1
    admitted = tied["2025-04-28-bestaetigung-npa.txt", ("KP",)]
    assert (admitted.kind, admitted.matters) == ("confirmed", ("KP.RU.personnel.2023",))


def test_reading_order_changes_nothing() -> None:
    expected = of_examples()
    shuffled = list(examples())
    for seed in range(10):
        random.Random(seed).shuffle(shuffled)
        found = linked(shuffled)
        assert found.matched == expected.matched
        assert found.entries == expected.entries
        assert found.ties == expected.ties


#: Report, bounds, unit and change of every figure of the five real reports, in order.
SEEDS: dict[str, list[tuple[str, int | None, int | None, str, Change]]] = {
    "KP.RU.ammunition.2023": [
        ("001", 1000, None, "container", "new"),
        ("001", 200, None, "container", "new"),
        ("000", None, 1_000_000, "item", "new"),
        ("003", 11_000, None, "container", "raised"),
        ("004", None, 4_800_000, "item", "raised"),
    ],
    "KP.RU.missiles.2024": [("003", 24, None, "item", "new")],
}


def test_series_of_the_real_reports(shared: Path) -> None:
    folder = shared / "data" / "seeds"
    reports = _lines(folder / "reports.jsonl")
    sources = {
        one["id"]: Source(
            one["id"],
            one["text"],
            "0" * 64,
            "jsonl",
            one["id"],
            published=one.get("published"),
            outlet=one.get("outlet"),
        )
        for one in reports
    }
    found = linked(gold_readings.readings(_lines(folder / "gold.jsonl"), sources))
    assert {
        ident: [(one.report, one.lower, one.upper, one.unit, one.change) for one in entries]
        for ident, entries in found.entries.items()
        if entries
    } == SEEDS


def _as_figure(entry: Entry) -> Figure:
    return msgspec.convert(
        {
            "date": entry.date,
            "lower": entry.lower,
            "upper": entry.upper,
            "unit": entry.unit,
            "claimants": list(entry.claimants),
            "change": entry.change,
            "reports": sorted(entry.reports),
        },
        Figure,
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]
