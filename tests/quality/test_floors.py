"""Floors of quality on the evaluation data beside the checkout: they only go down on purpose, in a commit that says why."""

from __future__ import annotations

from pathlib import Path

import evaluation
import pytest

#: By set: the hash of its data, and the least F1 of each measure.
FLOORS = {
    "seeds": ("aefb6cebf0eb149c", {"found": 0.97, "ledger": 0.93}),
    "written": ("a492aca4a54e9c9d", {"found": 0.865, "ledger": 0.79}),
    "train-reports": ("4e01506139c7e7c1", {"found, held back": 0.49, "ledger, held back": 0.425}),
    "train-snippets": ("ebe09d53ea778cf7", {"found, held back": 0.65, "ledger, held back": 0.565}),
    "wire": ("197fb7a646aa818d", {"found, held back": 0.645, "ledger, held back": 0.565}),
    "agency": ("29ea11c146b98d25", {"found, held back": 0.65, "ledger, held back": 0.605}),
    "daily": ("1ffbb75590c0644d", {"found, held back": 0.62, "ledger, held back": 0.585}),
    "affairs": ("41bb2eb8a6e0c37a", {"found, held back": 0.4, "ledger, held back": 0.385}),
    "foreign": ("d78e7c0062e54640", {"found, held back": 0.62, "ledger, held back": 0.58}),
    "varied-reports": ("d8383d187fd2fd75", {"found, held back": 0.5, "ledger, held back": 0.435}),
    "varied-snippets": ("5b05180daa79f7b4", {"found, held back": 0.435, "ledger, held back": 0.405}),
    "quotes-dev": (
        "c3b836aeca2b7b25",
        {"joint": 0.805, "message": 0.83, "roles": 0.795, "mode": 0.83, "medium": 0.605},
    ),
    "diezeit": ("4375191fccf0becc", {"value": 0.85}),
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
