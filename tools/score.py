"""Score beleg on the evaluation sets beside the checkout: `python tools/score.py [--write PAGE.md] [SET ...]`.

Runs the whole road on each set's reports and the scorers that come with the data, and prints one line a measure.  Sets:
seeds, written, plain, wire, agency, daily, affairs, foreign, press, single, varied-reports, varied-snippets, train-reports,
train-snippets (claims); quotes-train, quotes-dev (statements); diezeit, dolomiten (times).
Without names all are scored.  With `--write`, the table between the page's `<!-- measured -->` marks is replaced.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from evaluation import DATA, SETS, digest, results

MARK = "<!-- measured -->"


def table(names: list[str]) -> str:
    """The measures of the sets as a table in Markdown that reads well on a screen too."""
    rows = ["| set | measure | precision | recall | F1 | data |", "|---|---|---|---|---|---|"]
    for name in names:
        for measure, row in results(name):
            rows.append(f"| {name} | {measure} | {row['p']:.3f} | {row['r']:.3f} | {row['f1']:.3f} | {digest(name)} |")
    return "\n".join(rows)


def main() -> None:
    """Print the measures of the sets named on the command line, and write them down where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", choices=[[], *SETS], metavar="SET")
    parser.add_argument("--write", type=Path, metavar="PAGE.md")
    arguments = parser.parse_args()
    if not DATA.is_dir():
        raise SystemExit("no evaluation data beside the checkout")
    measured = table(arguments.sets or list(SETS))
    print(measured)
    if arguments.write:
        before, _, after = arguments.write.read_text(encoding="utf-8").split(MARK)
        arguments.write.write_text(f"{before}{MARK}\n{measured}\n{MARK}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
