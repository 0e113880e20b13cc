"""Score beleg on the evaluation sets beside the checkout: `python tools/score.py [SET ...]`.

Runs the whole road on each set's reports and the scorers that come with the data, and prints one line a measure.  Sets:
seeds, written, train-reports, train-snippets (claims); quotes-train, quotes-dev (statements); diezeit, dolomiten (times).
Without names all are scored.
"""

from __future__ import annotations

import sys

from evaluation import DATA, SETS, results


def main() -> None:
    """Print the measures of the sets named on the command line."""
    if not DATA.is_dir():
        raise SystemExit("no evaluation data beside the checkout")
    print(f"{'set':16} {'measure':10} {'P':>6} {'R':>6} {'F1':>6}")
    for name in sys.argv[1:] or SETS:
        if name not in SETS:
            raise SystemExit(f"{name}: no such set; there are {', '.join(SETS)}")
        for measure, row in results(name):
            print(f"{name:16} {measure:10} {row['p']:6.3f} {row['r']:6.3f} {row['f1']:6.3f}")


if __name__ == "__main__":
    main()
