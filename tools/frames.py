"""Reads plain frames of one act each: `python tools/frames.py [--all]`.

`tests/quality/frames` holds lists of short texts of our own, each line a kind and, behind `|`, one act between Cuba, which gives,
and Mali, which gets, in one wording (`none` where nothing is handed over).  Printed is how many of each list are read, alone and
behind a sentence on an unrelated deal, and with `--all` which are not.  A text is read if it tells of just that pair, in that kind.
"""

from __future__ import annotations

import sys
from pathlib import Path

from beleg.claim import load_pack
from beleg.claim.domain.pack import Pack
from beleg.model import Source
from beleg.road import extract

FRAMES = Path(__file__).resolve().parent.parent / "tests" / "quality" / "frames"
#: A deal of others, told before.
UNRELATED = "Peru lieferte Togo acht Patrouillenboote. "
#: Who gives and gets in the frames; those of the unrelated deal, and of the one that some frames tell before their own.
PAIR = (("CU",), ("ML",))
OTHERS = frozenset({(("PE",), ("TG",)), (("PE",), ("ML",))})


def frames(name: str) -> list[tuple[str, str]]:
    """The kind and the text of each line of a list."""
    lines = (FRAMES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text) for kind, _, text in (line.partition("|") for line in lines if line)]


def is_read(kind: str, text: str, pack: Pack) -> bool:
    """Whether a text is read as one of this kind between the pair, and as nothing of any other pair."""
    source = Source(
        id="f", text=text, sha256="", media="jsonl", name="frame", published="2023-11-15", url=None, outlet=None
    )
    found = [claim for claim in extract(source, pack).claims if (claim.supplier, claim.recipient) not in OTHERS]
    if kind == "none":
        return not found
    pairs = {(claim.supplier, claim.recipient) for claim in found}
    return pairs == {PAIR} and any(claim.kind == kind for claim in found)


def main() -> None:
    """Prints a table, and what is not read if asked."""
    pack = load_pack()
    print("| frames | texts | read alone | beside an unrelated deal |\n|---|---|---|---|")
    missed: list[str] = []
    for path in sorted(FRAMES.glob("*.txt")):
        listed = frames(path.stem)
        counts = []
        for before in ("", UNRELATED):
            failing = [f"{kind}|{before}{text}" for kind, text in listed if not is_read(kind, before + text, pack)]
            counts.append(len(listed) - len(failing))
            missed += failing
        print(f"| {path.stem} | {len(listed)} | {counts[0]} | {counts[1]} |")
    if "--all" in sys.argv[1:]:
        print("\n".join(missed))


if __name__ == "__main__":
    main()
