"""Floors of quality on the evaluation data beside the checkout: they only go down on purpose, in a commit that says why."""

from __future__ import annotations

from pathlib import Path

import evaluation
import pytest

#: By set: the hash of its data, and the least F1 of each measure.
FLOORS = {
    "seeds": ("aefb6cebf0eb149c", {"found": 0.94, "ledger": 0.90}),
    "written": ("a492aca4a54e9c9d", {"found": 0.82, "ledger": 0.73}),
    "train-reports": ("4e01506139c7e7c1", {"found, held back": 0.37, "ledger, held back": 0.31}),
    "train-snippets": ("ebe09d53ea778cf7", {"found, held back": 0.59, "ledger, held back": 0.49}),
    "quotes-dev": ("c3b836aeca2b7b25", {"joint": 0.80, "message": 0.825, "roles": 0.785, "mode": 0.82, "medium": 0.60}),
    "diezeit": ("4375191fccf0becc", {"value": 0.845}),
    "dolomiten": ("89822b2747d56bc1", {"value": 0.86}),
}


@pytest.mark.parametrize("name", FLOORS)
def test_floors(shared: Path, name: str) -> None:
    digest, floors = FLOORS[name]
    if not all(path.exists() for path in evaluation.paths_of(name)):
        pytest.skip(f"the set {name} is not there")
    assert evaluation.digest(name) == digest, "other data than the floors were measured on"
    measured = {measure: row["f1"] for measure, row in evaluation.results(name)}
    assert all(measured[measure] >= floor for measure, floor in floors.items()), measured
