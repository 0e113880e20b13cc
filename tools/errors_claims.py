"""What the reading of claims misses and makes up on a set with gold claims.

    python tools/errors_claims.py SET [--kind KIND] [--limit N]

Without `--kind` a table of counts: by kind of claim, and whether something of that kind was found in the same passage (so that
its direction is wrong), something else, or nothing.  With it, the cases one by one, with the passage.  Of sets to learn
from, the fifth held back is left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from typing import Any

from evaluation import CLAIMS, LEARNED, held_out, lines_of, paths_of, predicted, scorer

Claim = dict[str, Any]


def passage(text: str, claim: Claim) -> str:
    """The first passage that a claim rests on, gold or found."""
    first = claim["evidence"][0] if claim["evidence"] else ""
    return first if isinstance(first, str) else text[first[0] : first[1]]


def described(claim: Claim) -> str:
    """A claim in one line: who to whom, what, how many, who says so."""
    quantity = claim.get("quantity") or {}
    bounds = f" {quantity.get('lower')}..{quantity.get('upper')} {quantity.get('unit')}" if quantity else ""
    return (
        f"{claim['kind']} {','.join(claim['supplier']) or '?'} > {','.join(claim['recipient']) or '?'} "
        f"{','.join(claim['goods'])}{bounds} {claim['status']} {claim['certainty']} by {','.join(claim['claimants']) or '-'}"
    )


def main() -> None:
    """The table of counts, or the cases of one kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=sorted(CLAIMS))
    parser.add_argument("--kind", choices=["transfer", "use", "denial", "breach"])
    parser.add_argument("--limit", type=int, default=60)
    arguments = parser.parse_args()
    reports, lines = (lines_of(path) for path in paths_of(arguments.set))
    if arguments.set in LEARNED:
        reports = [report for report in reports if not held_out(report["id"])]
    texts = {report["id"]: report["text"] for report in reports}
    found = predicted(reports)
    judge = scorer("score_claims")
    misses: list[tuple[str, str, Claim]] = []
    judge.score(reports, {line["id"]: line for line in lines}, found, misses)
    counts: Counter[tuple[str, str, str]] = Counter()
    shown = 0
    for what, report, claim in misses:
        text = texts[report]
        beside = "-"
        if what == "missed":
            covered = judge.gold_evidence(claim, text)
            near = [other for other in found[report]["claims"] if judge.predicted_evidence(other) & covered]
            same = any(other["kind"] == claim["kind"] for other in near)
            beside = "wrong direction" if same else "another kind" if near else "nothing found"
        counts[what, claim["kind"], beside] += 1
        if claim["kind"] == arguments.kind and shown < arguments.limit:
            shown += 1
            print(
                f"== {report} {what} ({beside})\n{described(claim)}\n{json.dumps(passage(text, claim), ensure_ascii=False)}\n"
            )
    if arguments.kind is None:
        for (what, kind, beside), count in sorted(counts.items(), key=lambda item: -item[1]):
            print(f"{count:5} {what:9} {kind:9} {beside}")


if __name__ == "__main__":
    main()
