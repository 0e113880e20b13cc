"""Score beleg on the evaluation sets beside the checkout: `python tools/score.py [SET ...]`.

Runs the whole road on each set's reports and the scorers that come with the data, and prints one line a measure.  Sets:
seeds, written, train-reports, train-snippets (claims); quotes-train, quotes-dev (statements); diezeit, dolomiten (times).
Without names all are scored.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
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

CLAIMS = {
    "seeds": ("seeds/reports.jsonl", "seeds/gold.jsonl"),
    "written": ("written/reports.jsonl", "written/gold.jsonl"),
    "train-reports": ("train/reports.jsonl", "train/reports-gold.jsonl"),
    "train-snippets": ("train/snippets.jsonl", "train/snippets-gold.jsonl"),
}
STATEMENTS = {"quotes-train": "quotes/train.jsonl.gz", "quotes-dev": "quotes/dev.jsonl.gz"}
TIMES = {"diezeit": "times/diezeit.jsonl.gz", "dolomiten": "times/dolomiten-42.jsonl.gz"}


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file, compressed or not."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines if line.strip()]


def scorer(name: str) -> ModuleType:
    """One of the scorers that come with the data, as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "eval" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(reports: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the reader finds in each report, by id, in the extract format."""
    pack = load_pack()
    result = {}
    for report in reports:
        source = Source(
            id=report["id"],
            text=report["text"],
            sha256="",
            media="jsonl",
            name="score",
            published=report.get("published"),
            url=report.get("url"),
            outlet=report.get("outlet"),
        )
        result[report["id"]] = as_extract(extract(source, pack))
    return result


def results(name: str) -> Iterator[tuple[str, dict[str, float]]]:
    """The measures of one set, each with precision, recall and F1."""
    if name in CLAIMS:
        reports, gold = (lines_of(DATA / path) for path in CLAIMS[name])
        scored = scorer("score_claims").score(reports, {line["id"]: line for line in gold}, predicted(reports))
        yield "found", scored["found"]
        yield "ledger", scored["ledger"]
    elif name in STATEMENTS:
        gold = lines_of(DATA / STATEMENTS[name])
        scored = scorer("score_quotes").score(gold, predicted(gold))
        for measure in ("joint", "message", "roles", "mode", "medium"):
            yield measure, scored[measure]
    elif name in TIMES:
        gold = lines_of(DATA / TIMES[name])
        yield "value", scorer("score_times").score(gold, predicted(gold))["value"]
    else:
        raise SystemExit(f"{name}: no such set; there are {', '.join([*CLAIMS, *STATEMENTS, *TIMES])}")


def main() -> None:
    if not DATA.is_dir():
        raise SystemExit("no evaluation data beside the checkout")
    print(f"{'set':16} {'measure':10} {'P':>6} {'R':>6} {'F1':>6}")
    for name in sys.argv[1:] or [*CLAIMS, *STATEMENTS, *TIMES]:
        for measure, row in results(name):
            print(f"{name:16} {measure:10} {row['p']:6.3f} {row['r']:6.3f} {row['f1']:6.3f}")


if __name__ == "__main__":
    main()
