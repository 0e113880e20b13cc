"""Train the learned choice from the texts beside the checkout: `python tools/train_choice.py [--check] [--curve]`.

Reads the reports and snippets of `../shared/data/train` and the own texts of `tests/quality` with their claims, and
`choice_negatives.txt`, own texts in which nothing is handed over, and half of the frames of one act each, told of other states
(`tools/frames.py`); learns the weights of the choice and of trust and writes them to
`src/beleg/rules/arms/choice.toml`.  A fifth of all sets but `plain` (ids whose sha1 leaves 0 by 5) is never learned from.
The same data and rules give the same file.

With `--check` the whole reader is cross-validated first, in five parts by text, with weights of the other four, beside the rules
alone, and scored on the fifth held back.  With `--curve` the same is done with a quarter and a half of the texts, and nothing is
written.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from choice_cases import Case, Claim, Read, cases_of, judge, read_text
from choice_fitting import TABLES, fitted
from evaluation import LEARNED, held_out, lines_of, paths_of
from frames import DEALS, FRAMES, OTHER, frames, is_learned, number, retold
from trust_cases import judged, trusted

from beleg.claim import find_claims, load_pack
from beleg.claim.domain.pack import DEFAULT, Pack
from beleg.claim.domain.weights import Weights
from beleg.present.extract import as_claim

NEGATIVES = Path(__file__).with_name("choice_negatives.txt")
#: Own texts count so often: news in which nothing is handed over is far more common than the training set shows.
NEGATIVE_WEIGHT = 2
#: Goods of frames: what they are is not asked.
GENERIC = "weapons"
FOLDS = 5
QUARTERS = (1, 2, 4)

Set = tuple[list[Read], dict[str, list[Claim]]]


def part(text_id: str, salt: bytes, parts: int) -> int:
    """Which of some parts a text belongs to."""
    return int(hashlib.sha1(salt + text_id.encode(), usedforsecurity=False).hexdigest(), 16) % parts


def fold(text_id: str) -> int:
    """Which part of the cross-validation a text belongs to."""
    return part(text_id, b"fold", FOLDS)


def sets() -> dict[str, Set]:
    """The sets to learn from, read, with the claims of each text."""
    found = {}
    for name in LEARNED:
        reports, lines = (lines_of(path) for path in paths_of(name))
        found[name] = [read_text(line) for line in reports], {line["id"]: line["claims"] for line in lines}
    return found


def plain_texts() -> Set:
    """The own plain reports with their claims."""
    reports, lines = (lines_of(path) for path in paths_of("plain"))
    return [read_text(line) for line in reports], {line["id"]: line["claims"] for line in lines}


def negative_texts() -> Set:
    """The own texts in which nothing is handed over."""
    texts = [text for text in NEGATIVES.read_text(encoding="utf-8").splitlines() if not text.startswith("#")]
    lines = [{"id": f"negative {number}", "text": text} for number, text in enumerate(texts)]
    return [read_text(line) for line in lines], {line["id"]: [] for line in lines}


def frame_texts() -> Set:
    """Half of the frames of one act each, alone and behind an unrelated deal, which is claimed as well."""
    read, claims = [], {}
    for kind, frame in (line for path in sorted(FRAMES.glob("*.txt")) for line in frames(path.stem)):
        if not is_learned(frame):
            continue
        text, giver, getter = retold(frame)
        own = [] if kind == "none" else [claim(kind, giver, getter, GENERIC, text)]
        if OTHER.name in text:  # some tell of its deal with the same customer before
            own.append(claim("transfer", OTHER.code, getter, GENERIC, text))
        deal = DEALS[number(frame, len(DEALS), b"deal")]
        beside = claim("transfer", deal.supplier, deal.recipient, deal.goods, deal.text)
        for before, told in (("", own), (f"{deal.text} ", [beside, *own])):
            line = {"id": f"frame {before}{frame}", "text": before + text}
            read.append(read_text(line))
            claims[line["id"]] = told
    return read, claims


def claim(kind: str, supplier: str, recipient: str, goods: str, passage: str) -> Claim:
    """A claim as far as it is learned from."""
    return {"kind": kind, "supplier": [supplier], "recipient": [recipient], "goods": [goods], "evidence": [passage]}


def digest() -> str:
    """The sha256 of the texts and claims that are learned from."""
    content = hashlib.sha256()
    own = sorted(FRAMES.glob("*.txt"))
    for path in (*(path for name in (*LEARNED, "plain") for path in paths_of(name)), NEGATIVES, *own):
        content.update(path.read_bytes())
    return content.hexdigest()


def scored(
    chosen: Set, weights: Callable[[str], Weights | None], pack: Pack, held: bool, fifth: bool = True
) -> dict[str, Any]:
    """The scores of the reader on the texts of a set that are held back or not, with the weights for each text's id.

    Without `fifth` nothing of the set is held back.
    """
    reads, claims = chosen
    reads = [read for read in reads if (fifth and held_out(read.line["id"])) == held]
    found = {}
    for read in reads:
        own = msgspec.structs.replace(pack, choice=weights(read.line["id"]))
        told = find_claims(read.report, read.analysis, read.statements, own)
        found[read.line["id"]] = {"claims": [as_claim(claim) for claim in told]}
    gold = {text_id: {"claims": own_claims} for text_id, own_claims in claims.items()}
    return dict(judge().score([read.line for read in reads], gold, found))


def tell(label: str, score: dict[str, Any]) -> None:
    """Prints one line of a table in Markdown."""
    figures = " | ".join(
        f"{score[measure]['p']:.3f} / {score[measure]['r']:.3f} / {score[measure]['f1']:.3f}"
        for measure in ("found", "ledger")
    )
    print(f"| {label} | {figures} |")


class Learned:
    """What is learned from some texts: choices and the judged acts of the reader that chooses by what other texts taught it."""

    def __init__(self, texts: list[Set], pack: Pack) -> None:
        self.pack = pack
        self.cases = [case for reads, claims in texts for one in reads for case in self._cases(one, claims)]
        self.folds = [fitted([case for case in self.cases if fold(case.text) != number]) for number in range(FOLDS)]
        self.acts = [
            act
            for reads, claims in texts
            for one in reads
            for act in judged(one, claims[one.line["id"]], self._choosing(self.folds[fold(one.line["id"])]))
        ]

    def whole(self, digest: str = "") -> Weights:
        """The weights that all texts teach."""
        return msgspec.structs.replace(fitted(self.cases, digest), trust=trusted(self.acts))

    def without(self, number: int) -> Weights:
        """The weights that the texts of all parts but one teach."""
        others = [act for act in self.acts if fold(act.text) != number]
        return msgspec.structs.replace(self.folds[number], trust=trusted(others))

    def _cases(self, read: Read, claims: dict[str, list[Claim]]) -> list[Case]:
        text = read.line["id"]
        weight = NEGATIVE_WEIGHT if text.startswith("negative") else 1
        return cases_of(read, claims[text], self.pack) * weight

    def _choosing(self, weights: Weights) -> Pack:
        return msgspec.structs.replace(self.pack, choice=weights)


def check(read: dict[str, Set], learned: Learned, pack: Pack) -> None:
    """Cross-validates the reader on what is learned from, then scores it on what is held back, beside the rules alone."""
    folds, whole = [learned.without(number) for number in range(FOLDS)], learned.whole()
    print("| set | found P / R / F1 | ledger P / R / F1 |\n|---|---|---|")
    for name, own in read.items():
        fifth = name in LEARNED
        tell(f"{name}, rules", scored(own, lambda _: None, pack, held=False, fifth=fifth))
        tell(f"{name}, cross-validated", scored(own, lambda text: folds[fold(text)], pack, held=False, fifth=fifth))
        if fifth:
            tell(f"{name}, held back, rules", scored(own, lambda _: None, pack, held=True))
            tell(f"{name}, held back", scored(own, lambda _: whole, pack, held=True))


def curve(read: dict[str, Set], other: list[Set], pack: Pack) -> None:
    """Scores the reader with weights of a quarter, half and all of the texts: cross-validated and on what is held back."""
    print("| learned from | found P / R / F1 | ledger P / R / F1 |\n|---|---|---|")
    for quarters in QUARTERS:
        chosen = [([one for one in reads if _counts(one, quarters)], claims) for reads, claims in kept_back(read)]
        learned = Learned([*chosen, *other], pack)
        folds, whole = [learned.without(number) for number in range(FOLDS)], learned.whole()
        for name, own in read.items():
            label = f"{quarters}/{QUARTERS[-1]}, {name}"
            tell(f"{label}, cross-validated", scored(own, lambda text, own=folds: own[fold(text)], pack, held=False))
            tell(f"{label}, held back", scored(own, lambda _, own=whole: own, pack, held=True))


def kept_back(read: dict[str, Set]) -> list[Set]:
    """The sets without the texts that are held back."""
    return [([one for one in reads if not held_out(one.line["id"])], claims) for reads, claims in read.values()]


def _counts(read: Read, quarters: int) -> bool:
    return part(read.line["id"], b"curve", QUARTERS[-1]) < quarters


def written(weights: Weights, cases: int) -> str:
    """The weights as a rule file."""
    head = f"""# What the learned choice between candidates weighs: who gives and who gets goods that the rules leave open.
# Written by tools/train_choice.py (`make train-model`); not to be edited.  Source: own model over {cases} choices in texts
# written to learn from, of which it holds no word; the features are those of claim/proposals/features.py.

learned_from = "{weights.learned_from}"
"""
    tables = ["\n[thresholds]"]
    tables += [f"{name} = {value}" for name, value in msgspec.structs.asdict(weights.thresholds).items()]
    for group in (*TABLES, "use", "trust"):
        own: dict[str, float] = getattr(weights, group)
        tables.append(f"\n[{group}]")
        tables += [f"{json.dumps(name, ensure_ascii=False)} = {weight:.2f}" for name, weight in sorted(own.items())]
    return head + "\n".join([*tables, ""])


def main() -> None:
    """Reads, learns, writes."""
    pack = msgspec.structs.replace(load_pack(), choice=None)
    read, plain, other = sets(), plain_texts(), [negative_texts(), frame_texts()]
    if "--curve" in sys.argv[1:]:
        curve(read, [plain, *other], pack)
        return
    learned = Learned([*kept_back(read), plain, *other], pack)
    if "--check" in sys.argv[1:]:
        check({**read, "plain": plain}, learned, pack)
    path = DEFAULT / "choice.toml"
    path.write_text(written(learned.whole(digest()), len(learned.cases)), encoding="utf-8")
    print(f"{path.name}: {len(learned.cases)} choices, {len(learned.acts)} acts, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
