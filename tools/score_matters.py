#!/usr/bin/env python3
"""Scores the series of figures that come out of reading the examples against tests/examples/matters.toml.

    score_matters.py

A figure is found where the reader has one of the same matter, bounds, unit, claimants and first report; it is right where
its change is the expected one and every expected figure found before it stands before it.  Linking alone, on claims that
people entered, is tested in tests/link/test_example_matters.py.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import beleg
from beleg.model.matter import Entry
from beleg.rules import load

HOME = Path(__file__).resolve().parent.parent
EXPECTED = HOME / "tests" / "examples" / "matters.toml"

Key = tuple[Any, ...]


def score() -> tuple[int, int, int]:
    """How many figures are expected, found, and right; what is amiss is printed."""
    expected = [
        (matter["id"], figure)
        for matter in load(EXPECTED, dict[str, Any])["matter"]
        for figure in matter.get("figures", ())
    ]
    with tempfile.TemporaryDirectory() as folder, beleg.open_ledger(Path(folder) / "examples.beleg") as ledger:
        ledger.read(HOME / "examples" / "reports")
        found = ledger.figures()
    places = {key: (place, one.change) for place, one in enumerate(found) for key in _keys(one)}
    right = met = 0
    last: dict[str, int] = {}
    for ident, figure in expected:
        hit = places.get(_expected_key(ident, figure))
        if hit is None:
            print(f"not found: {ident} {figure['date']} {_bounds(figure)} {', '.join(figure['claimants'])}")
            continue
        met += 1
        if hit[1] == figure["change"] and hit[0] > last.get(ident, -1):
            right += 1
        else:
            print(f"{hit[1]}, not {figure['change']}: {ident} {figure['date']} {_bounds(figure)}")
        last[ident] = hit[0]
    print(f"{len(expected)} figures expected, {len(found)} in series, {met} found, {right} of these right")
    return len(expected), met, right


def main() -> int:
    """The exit code: always 0."""
    score()
    return 0


def _keys(one: Entry) -> list[Key]:
    bounds = one.lower, one.upper, one.unit
    return [(one.matter, *bounds, tuple(sorted(one.claimants)), _name(report)) for report in one.reports]


def _expected_key(ident: str, figure: dict[str, Any]) -> Key:
    bounds = figure.get("lower"), figure.get("upper"), figure["unit"]
    return ident, *bounds, tuple(sorted(figure["claimants"])), figure["reports"][0]


def _bounds(figure: dict[str, Any]) -> str:
    return f"{figure.get('lower', '')}..{figure.get('upper', '')} {figure['unit']}"


def _name(report: str) -> str:
    return report.rsplit("/", 1)[-1]


if __name__ == "__main__":
    sys.exit(main())
