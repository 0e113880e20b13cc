"""Writes what the README shows: real output of the commands on the examples, and figures of docs/quality.md.

`python tools/readme.py` rewrites the blocks between `<!-- NAME -->` and `<!-- end -->`; a test checks that they are up to date.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
QUALITY = ROOT / "docs" / "quality.md"
BLOCK = re.compile(r"<!-- (\w+) -->\n.*?<!-- end -->", re.DOTALL)
#: Columns of the terminal that the README stands for.
WIDTH = "118"
#: The measures of docs/quality.md that the README repeats, with what it calls them.
SHOWN = (
    ("claims of five real reports", "seeds", "found"),
    ("claims of plain reports kept for checking, North Korea and Russia mostly", "written", "found"),
    ("claims of plain reports on one affair each, from all over the world", "single", "found"),
    ("claims of plain reports that tell of many states, held back", "wire", "found, held back"),
    ("claims of reports worded without mercy, held back", "varied-reports", "found, held back"),
    ("who says what (QUiTE, a published rule system: 0.389)", "quotes-dev", "joint"),
    ("times, literary (HeidelTime: 0.627)", "diezeit", "value"),
    ("times, local news (HeidelTime: 0.800)", "dolomiten", "value"),
)
CLAIM = ("--claimant", "US", "--supplier", "KP", "--kind", "transfer", "--text", "Container")


def _beleg(*arguments: str) -> str:
    environment = {**os.environ, "COLUMNS": WIDTH, "NO_COLOR": "1"}
    command = [sys.executable, "-m", "beleg", *arguments]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return "\n".join(line.rstrip() for line in run.stdout.strip("\n").splitlines())


def _code(command: str, output: str) -> str:
    return f"```\n$ {command}\n{output}\n```"


def _figures(ledger: Path) -> str:
    asked = ("--supplier", "KP", "--recipient", "RU", "--goods", "ammunition")
    return _code(f"beleg figures kp-ru.beleg {' '.join(asked)}", _beleg("figures", str(ledger), *asked))


def _show(ledger: Path) -> str:
    rows = _beleg("claims", str(ledger), *CLAIM).splitlines()
    first = next(word for row in rows for word in row.split()[:1] if re.fullmatch(r"[0-9a-f]{8}", word))
    return _code(f"beleg show kp-ru.beleg {first}", _beleg("show", str(ledger), first))


def _quality() -> str:
    measured = {}
    for line in QUALITY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 6:
            measured[cells[0], cells[1]] = cells[4]
    rows = [f"| {name} | {measured[key, measure]} |" for name, key, measure in SHOWN]
    return "\n".join(["| what | F1 |", "|---|---|", *rows])


def filled(page: str) -> str:
    """The page with every block as it would be written today."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "kp-ru.beleg"
        _beleg("read", "examples/reports", "--ledger", str(ledger))
        blocks = {"figures": _figures(ledger), "show": _show(ledger), "quality": _quality()}
    return BLOCK.sub(lambda match: f"<!-- {match.group(1)} -->\n{blocks[match.group(1)]}\n<!-- end -->", page)


def main() -> None:
    """Rewrite the README's blocks."""
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
