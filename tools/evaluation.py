"""The evaluation sets beside the checkout and the scorers that come with them, for tools and tests of quality."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from beleg.claim import load_pack
from beleg.model import Source
from beleg.present.extract import as_extract
from beleg.road import extract

SHARED = Path(__file__).resolve().parents[2] / "shared"
DATA = SHARED / "data"
#: Own texts with gold, synthetic, on other acts and countries than the sets beside the checkout (tests/quality/README.md).
OWN = Path(__file__).resolve().parents[1] / "tests" / "quality"

CLAIMS = {
    "seeds": ("seeds/reports.jsonl", "seeds/gold.jsonl"),
    "written": ("written/reports.jsonl", "written/gold.jsonl"),
    "plain": (str(OWN / "plain" / "reports.jsonl"), str(OWN / "plain" / "gold.jsonl")),
    "wire": (str(OWN / "wire" / "reports.jsonl"), str(OWN / "wire" / "gold.jsonl")),
    "agency": (str(OWN / "agency" / "reports.jsonl"), str(OWN / "agency" / "gold.jsonl")),
    "daily": (str(OWN / "daily" / "reports.jsonl"), str(OWN / "daily" / "gold.jsonl")),
    "affairs": (str(OWN / "affairs" / "reports.jsonl"), str(OWN / "affairs" / "gold.jsonl")),
    "foreign": (str(OWN / "foreign" / "reports.jsonl"), str(OWN / "foreign" / "gold.jsonl")),
    "press": (str(OWN / "press" / "reports.jsonl"), str(OWN / "press" / "gold.jsonl")),
    "single": (str(OWN / "single" / "reports.jsonl"), str(OWN / "single" / "gold.jsonl")),
    "varied-reports": (str(OWN / "varied" / "reports.jsonl"), str(OWN / "varied" / "reports-gold.jsonl")),
    "varied-snippets": (str(OWN / "varied" / "snippets.jsonl"), str(OWN / "varied" / "snippets-gold.jsonl")),
    "scenes": (str(OWN / "scenes" / "reports.jsonl"), str(OWN / "scenes" / "gold.jsonl")),
    "train-reports": ("train/reports.jsonl", "train/reports-gold.jsonl"),
    "train-snippets": ("train/snippets.jsonl", "train/snippets-gold.jsonl"),
}
#: Sets that rules are learned from, but for a fifth of each.
LEARNED = (
    "train-reports",
    "train-snippets",
    "varied-reports",
    "varied-snippets",
    "wire",
    "agency",
    "daily",
    "affairs",
    "foreign",
    "press",
    "scenes",
)
#: Sets whose gold tells the kind, the ends and the goods of claims and no more: their slots are not scored.
WITHOUT_SLOTS = frozenset({"scenes"})
STATEMENTS = {"quotes-train": "quotes/train.jsonl.gz", "quotes-dev": "quotes/dev.jsonl.gz"}
TIMES = {"diezeit": "times/diezeit.jsonl.gz", "dolomiten": "times/dolomiten-42.jsonl.gz"}
SETS = (*CLAIMS, *STATEMENTS, *TIMES)


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file, compressed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def scorer(name: str) -> ModuleType:
    """One of the scorers that come with the data, as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "eval" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def source_of(report: dict[str, Any]) -> Source:
    """A report of an evaluation set as the reader would hand it on."""
    return Source(
        id=report["id"],
        text=report["text"],
        sha256="",
        media="jsonl",
        name="evaluation",
        published=report.get("published"),
        url=report.get("url"),
        outlet=report.get("outlet"),
    )


def paths_of(name: str) -> list[Path]:
    """The files of an evaluation set: its reports and, where it is apart, its gold."""
    if name in CLAIMS:
        return [DATA / path for path in CLAIMS[name]]
    return [DATA / (STATEMENTS.get(name) or TIMES[name])]


def digest(name: str) -> str:
    """The hash of a set's content, so that a figure can say what it was measured on."""
    content = hashlib.sha256()
    for path in paths_of(name):
        content.update(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
    return content.hexdigest()[:16]


def predicted(reports: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the reader finds in each report, by id, in the extract format."""
    pack = load_pack()
    result = {}
    for report in reports:
        result[report["id"]] = as_extract(extract(source_of(report), pack))
    return result


def held_out(report: str) -> bool:
    """Whether a report of a set to learn from belongs to the fifth whose errors nobody looks at."""
    return int(hashlib.sha1(report.encode(), usedforsecurity=False).hexdigest(), 16) % 5 == 0


def results(name: str) -> Iterator[tuple[str, dict[str, float]]]:
    """The measures of one set, each with precision, recall and F1."""
    if name in CLAIMS:
        reports, lines = (lines_of(path) for path in paths_of(name))
        gold, found = {line["id"]: line for line in lines}, predicted(reports)
        parts = {"": reports}
        if name in LEARNED:
            parts = {
                ", learned": [report for report in reports if not held_out(report["id"])],
                ", held back": [report for report in reports if held_out(report["id"])],
            }
        for part, chosen in parts.items():
            scored = scorer("score_claims").score(chosen, gold, found)
            yield f"found{part}", scored["found"]
            if name not in WITHOUT_SLOTS:
                yield f"ledger{part}", scored["ledger"]
    elif name in STATEMENTS:
        (gold,) = (lines_of(path) for path in paths_of(name))
        scored = scorer("score_quotes").score(gold, predicted(gold))
        for measure in ("joint", "message", "roles", "mode", "medium"):
            yield measure, scored[measure]
    elif name in TIMES:
        (gold,) = (lines_of(path) for path in paths_of(name))
        yield "value", scorer("score_times").score(gold, predicted(gold))["value"]
    else:
        raise ValueError(f"{name}: no such set; there are {', '.join(SETS)}")
