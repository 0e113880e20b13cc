"""What the reading of statements misses and makes up on a set with gold statements.

    python tools/errors_statements.py SET [--classes]
    python tools/errors_statements.py SET --kind missed|spurious|speaker|medium [--mode MODE] [--rule RULE] [--limit N]

Without `--kind` a table of counts: missed by mode and cue, spurious by rule, found ones with a wrong speaker or medium by rule;
with `--classes` the same in short, as the table in docs/quality.md has it: missed by mode, the others by rule.  With `--kind` the
cases one by one, with the sentence around them.  Pairs gold and found statements as the scorer does, by the
overlap of their quotes.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
from evaluation import STATEMENTS, lines_of, paths_of
from scipy.optimize import linear_sum_assignment

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.clean import clean
from beleg.model import Source, Spans, Statement

Gold = dict[str, Any]


def characters(spans: Spans | list[list[int]]) -> set[int]:
    """The places of all characters in the spans."""
    return {place for start, end in spans for place in range(start, end)}


def pairs(gold: list[Gold], found: tuple[Statement, ...]) -> list[tuple[int, int]]:
    """Gold and found statements that belong together, by number."""
    if not gold or not found:
        return []
    found_sets = [characters([[span.start, span.end] for span in one.quote]) for one in found]
    worth = np.zeros((len(gold), len(found)))
    for row, one in enumerate(gold):
        there = characters(one["quote"])
        for column, here in enumerate(found_sets):
            common = len(there & here)
            worth[row, column] = 2 * common / (len(there) + len(here)) if common else 0.0
    return [
        (int(row), int(column))
        for row, column in zip(*linear_sum_assignment(worth, maximize=True), strict=True)
        if worth[row, column]
    ]


def words(text: str, spans: list[list[int]]) -> str:
    """What the spans cover."""
    return " … ".join(text[start:end] for start, end in spans)


def around(text: str, place: int) -> str:
    """The line of text that the place lies in, or what is near of a long one."""
    begin = max(text.rfind("\n", 0, place) + 1, place - 300)
    end = text.find("\n", place)
    return text[begin : min(end if end >= 0 else len(text), place + 500)].strip()


def cases(line: Gold) -> Iterator[tuple[str, str, str, str]]:
    """Errors of one report: kind, mode, rule (or cue of a missed one), and what a reader needs to see."""
    text = line["text"]
    source = Source(id=line["id"], text=text, sha256="", media="jsonl", name=line["id"])
    report = clean(source)
    found = attribute(report, analyse(report))
    gold = line["statements"]
    paired = pairs(gold, found)
    for row, one in enumerate(gold):
        if row not in {number for number, _ in paired}:
            shown = (
                f"quote   {words(text, one['quote'])}\nspeaker {words(text, one['speaker'])}\n"
                f"in      {around(text, one['quote'][0][0])}"
            )
            yield "missed", one["mode"], words(text, one["cue"]).lower(), shown
    for column, statement in enumerate(found):
        if column not in {number for _, number in paired}:
            quote = [[span.start, span.end] for span in statement.quote]
            shown = f"quote   {words(text, quote)}\nin      {around(text, quote[0][0])}"
            yield "spurious", statement.mode, statement.rule, shown
    for row, column in paired:
        one, statement = gold[row], found[column]
        speaker = [[span.start, span.end] for span in statement.speaker]
        there, here = characters(one["speaker"]), characters(speaker)
        shown = (
            f"gold    {words(text, one['speaker'])} ({one['medium']})\nfound   {words(text, speaker)} ({statement.medium})\n"
            f"in      {around(text, one['quote'][0][0])}"
        )
        if there != here and not (there and here and len(there & here) / len(there | here) > 0.9):
            yield "speaker", one["mode"], statement.rule, shown
        if one["medium"] != statement.medium:
            yield "medium", one["mode"], statement.rule, shown


def main() -> None:
    """The table of counts, or the cases of one kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=sorted(STATEMENTS))
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--kind", choices=["missed", "spurious", "speaker", "medium"])
    parser.add_argument("--mode")
    parser.add_argument("--rule")
    parser.add_argument("--limit", type=int, default=40)
    arguments = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    shown = 0
    for line in lines_of(*paths_of(arguments.set)):
        for kind, mode, rule, text in cases(line):
            if arguments.classes:
                mode, rule = (mode, "") if kind == "missed" else ("", rule)
            counts[kind, mode, rule] += 1
            wanted = kind == arguments.kind and arguments.mode in (None, mode) and arguments.rule in (None, rule)
            if wanted and shown < arguments.limit:
                shown += 1
                print(f"== {line['id']} {mode} [{rule}]\n{text}\n")
    if arguments.kind is None:
        for (kind, mode, rule), count in counts.most_common():
            print(f"{count:5} {kind:9} {mode:23} {rule}")


if __name__ == "__main__":
    main()
