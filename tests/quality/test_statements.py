"""Who says what on the set of annotated reports, by the scorer that comes with it: floors that only go down on purpose."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.clean import clean
from beleg.model import Source

#: The set, and the hash of the file that the floors were measured on.
SET = "quotes/dev.jsonl.gz"
DIGEST = "914bbaf39b108c9c50d35198b8607bbfe012f219effe3cec8c18862ec566f698"
FLOORS = {"joint": 0.765, "message": 0.80, "roles": 0.75, "mode": 0.795, "medium": 0.55}


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes", shared / "eval" / "score_quotes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(line: dict[str, Any]) -> dict[str, Any]:
    report = clean(Source(id=line["id"], text=line["text"], sha256="", media="jsonl", name=line["id"]))
    found = attribute(report, analyse(report))
    return {"id": line["id"], "statements": msgspec.to_builtins(list(found))}


def test_statements_of_the_development_set(shared: Path) -> None:
    path = shared / "data" / SET
    if not path.exists():
        pytest.skip("the set is not there")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == DIGEST, "another file than the floors were measured on"
    score_quotes = scorer(shared)
    lines = score_quotes.read_lines(path)
    scores = score_quotes.score(lines, {line["id"]: read(line) for line in lines})
    measured = {name: round(scores[name]["f1"], 3) for name in FLOORS}
    assert all(measured[name] >= floor for name, floor in FLOORS.items()), measured
