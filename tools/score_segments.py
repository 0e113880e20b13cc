"""How well the stage that cleans tells the page's own words and other stories from the report.

    python tools/score_segments.py REPORTS GOLD

REPORTS are lines of JSON as `beleg extract` reads them, GOLD lines with `id` and `roles` (passages as text; `start` where one
occurs more than once; all other text is headline or body).  Without GOLD all text counts as headline or body.
Characters other than white space are counted.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from typing import Any

from beleg.clean import clean
from beleg.model import SPEAKING_ROLES, Source
from beleg.read import sources

SET_ASIDE = frozenset({"furniture", "teaser"})


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines, packed or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def gold_roles(text: str, passages: list[dict[str, Any]]) -> list[str]:
    """The role of each character after the gold: `body` stands for headline and body."""
    roles = ["body"] * len(text)
    for passage in passages:
        start = passage["start"] if passage.get("start") is not None else text.index(passage["text"])
        end = start + len(passage["text"])
        roles[start:end] = [passage["role"]] * (end - start)
    return roles


def main() -> None:
    """Print the shares, and with --list every passage that was taken wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--list", action="store_true", help="name every passage that was taken wrongly")
    arguments = parser.parse_args()
    gold = {one["id"]: one.get("roles") for one in lines(arguments.gold)} if arguments.gold else None
    tally: dict[str, int] = {}

    def count(name: str, number: int) -> None:
        tally[name] = tally.get(name, 0) + number

    for source in sources([arguments.reports]):
        if not isinstance(source, Source):
            print(f"{source.name}: {source.place}: {source.reason}")
            continue
        passages = [] if gold is None else gold.get(source.id)
        if passages is None:
            continue
        truth = gold_roles(source.text, passages)
        for segment in clean(source).segments:
            start, end = segment.span.start, segment.span.end
            wrong: list[tuple[str, str]] = []
            for place in range(start, end):
                character, role = source.text[place], truth[place]
                if character.isspace():
                    continue
                count(f"all {role}", 1)
                good = segment.role == role if role != "body" else segment.role in SPEAKING_ROLES
                aside = role in SET_ASIDE and segment.role in SET_ASIDE
                count(f"right {role}", good)
                count("all set aside", role in SET_ASIDE)
                count("right set aside", aside)
                count("all silent", role != "body")
                count("right silent", role != "body" and segment.role not in SPEAKING_ROLES)
                if not (good or aside):
                    wrong.append((role, character))
            if wrong and arguments.list:
                shown = "".join(character for _, character in wrong)
                print(
                    f"{source.id}: {'/'.join(sorted({role for role, _ in wrong}))} taken as {segment.role}: {shown[:150]}"
                )
    for role in ("set aside", "silent", "furniture", "teaser", "caption", "byline", "dateline"):
        if tally.get(f"all {role}"):
            print(f"{role:10} recognised {tally[f'right {role}'] / tally[f'all {role}']:.4f} of {tally[f'all {role}']}")
    print(f"{'body':10} lost       {1 - tally['right body'] / tally['all body']:.5f} of {tally['all body']}")


if __name__ == "__main__":
    main()
