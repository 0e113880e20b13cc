"""Floors of quality on the evaluation data, pinned with its hash: lowered on purpose only."""

from __future__ import annotations

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "score_segments.py"


@pytest.fixture(scope="module")
def scorer():
    spec = importlib.util.spec_from_file_location("score_segments", TOOL)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.parametrize(
    ("reports", "gold", "digest", "recognised", "silent", "lost"),
    [
        ("seeds/reports.jsonl", "seeds/gold.jsonl", "1a39c2aff241b9b4", 0.99, 0.99, 0.0005),
        ("written/reports.jsonl", "written/gold.jsonl", "4665d9683e915e0f", 0.99, 0.99, 0.0005),
        ("train/reports.jsonl", "train/reports-gold.jsonl", "a7333d401b8e8d9d", 0.99, 0.97, 0.0005),
        ("quotes/dev.jsonl.gz", None, "914bbaf39b108c9c", None, None, 0.0015),
    ],
)
def test_floors(shared, scorer, reports, gold, digest, recognised, silent, lost):
    path = shared / "data" / reports
    assert sha256(path.read_bytes()).hexdigest().startswith(digest), "the data has changed: measure again and pin anew"
    shares = scorer.shares(list(scorer.passages(path, shared / "data" / gold if gold else None)))
    assert shares["lost"] <= lost
    if gold is not None:
        assert shares["recognised"] >= recognised
        assert shares["silent"] >= silent
