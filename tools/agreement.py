"""How far two annotators agree, beside the reader: `python tools/agreement.py`.

`tests/quality/second/gold.jsonl` holds what a second annotator marked in 25 of the own reports, from the text and the rules of
the data alone.  Scored like a reader's claims against the first gold it tells what the best reader could reach.
"""

from __future__ import annotations

from typing import Any

from evaluation import CLAIMS, DATA, OWN, lines_of, paths_of, predicted, scorer

SECOND = OWN / "second" / "gold.jsonl"
SETS = ("wire", "agency", "daily", "affairs", "foreign")


def as_predicted(claim: dict[str, Any], text: str) -> dict[str, Any]:
    """A gold claim in the shape of a reader's: its passages as spans of the text."""
    starts = [(text.index(passage), len(passage)) for passage in claim["evidence"]]
    return {**claim, "evidence": [[start, start + length] for start, length in starts]}


def main() -> None:
    """Print found P / R / F1 and ledger F1 of the second annotator and of the reader, set by set and over all."""
    if not DATA.is_dir():
        raise SystemExit("no scorer beside the checkout")
    judge = scorer("score_claims")
    second = {line["id"]: line for line in lines_of(SECOND)}
    every: list[dict[str, Any]] = []
    first: dict[str, Any] = {}
    print(
        "| set | reports | second annotator found P / R / F1, ledger | reader found P / R / F1, ledger |\n|---|---|---|---|"
    )
    for name in (*SETS, "all"):
        if name in CLAIMS:
            reports, gold = (lines_of(path) for path in paths_of(name))
            chosen = [report for report in reports if report["id"] in second]
            every += chosen
            first |= {line["id"]: line for line in gold}
        else:
            chosen = every
        marked = {
            report["id"]: {"claims": [as_predicted(claim, report["text"]) for claim in second[report["id"]]["claims"]]}
            for report in chosen
        }
        cells = []
        for claims in (marked, predicted(chosen)):
            scored = judge.score(chosen, first, claims)
            found = scored["found"]
            cells.append(f"{found['p']:.3f} / {found['r']:.3f} / {found['f1']:.3f}, {scored['ledger']['f1']:.3f}")
        print(f"| {name} | {len(chosen)} | {cells[0]} | {cells[1]} |")


if __name__ == "__main__":
    main()
