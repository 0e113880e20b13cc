"""Train the learned choice from the texts beside the checkout: `python tools/train_choice.py [--check]`.

Reads every goods mention of `../shared/data/train`, every pair of actors in its sentence, and the claims, and the sentences of
`choice_negatives.txt`, in which nothing is handed over; writes the weights of a softmax over pairs and *no act* to
`src/beleg/rules/arms/choice.toml`.  A fifth of the texts (those whose id's sha1 leaves 0 by 5) is never learned from.  The same
data gives the same file.  With `--check` the choice is cross-validated in five parts first, and its precision and recall are
printed for several thresholds, beside those on the fifth held back.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.claim import load_pack
from beleg.claim.acts.speakers import Speakers
from beleg.claim.domain.pack import DEFAULT, Pack
from beleg.claim.passages.goods import find_goods
from beleg.claim.passages.passage import PassageBuilder
from beleg.claim.passages.scenes import scenes
from beleg.claim.proposals.candidates import points
from beleg.claim.proposals.choice import Candidate, candidates
from beleg.clean import clean
from beleg.model import Source

SHARED = Path(__file__).resolve().parents[2] / "shared"
NEGATIVES = Path(__file__).with_name("choice_negatives.txt")
SETS = ("reports", "snippets")
GROUPS = ("act", "supplier", "recipient", "pair")
#: Cross-validated: weaker shrinkage loses precision, stronger recall.
SHRINKAGE = 12.0
#: A feature counts where it occurs in so many texts.
TEXTS = 4
#: Where the acts that the choice adds are right four times in five (docs/decisions/0004-learned-choice.md).
THRESHOLD = 0.6
#: Weights smaller than this decide nothing.
SMALLEST = 0.02
GENERAL = frozenset({"weapons", "military-equipment", "military-technology"})
TRANSFERS = ("transfer", "denial")
FOLDS = 5

Name = tuple[str, str]


class Choice(NamedTuple):
    """Goods with their candidates as lists of named features, the numbers of the right ones, and whether none may be right."""

    text: str
    candidates: list[list[Name]]
    right: frozenset[int]
    none: bool


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def scorer() -> ModuleType:
    """The scorer of claims that comes with the data."""
    spec = importlib.util.spec_from_file_location("score_claims", SHARED / "eval" / "score_claims.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def held_back(text_id: str) -> bool:
    """Whether a text belongs to the fifth that is never learned from."""
    return int(hashlib.sha1(text_id.encode()).hexdigest(), 16) % 5 == 0


def fold(text_id: str) -> int:
    """Which part of the cross-validation a text belongs to."""
    return int(hashlib.sha1(b"fold" + text_id.encode()).hexdigest(), 16) % FOLDS


def choices_of(line: dict[str, Any], gold: list[dict[str, Any]], pack: Pack, score: ModuleType) -> list[Choice]:
    """The choices of one text, each with what its claims say is right."""
    report = clean(
        Source(
            line["id"], line["text"], "", "jsonl", "train", published=line.get("published"), outlet=line.get("outlet")
        )
    )
    analysis = analyse(report)
    speakers = Speakers(analysis, attribute(report, analysis))
    goods = find_goods(report.text, analysis.tokens, pack.goods)
    builder = PassageBuilder(analysis, goods, [], pack)
    found = []
    for number in range(len(analysis.sentences)) if goods else ():
        for passage in builder.passages(number):
            for point in points(passage, scenes(passage, pack, speakers.reports), pack):
                offered = candidates(point, speakers.speaks, pack)
                if offered:
                    right, none = answer(offered, point.goods.span.start, point.goods.codes, gold, line["text"], score)
                    found.append(Choice(line["id"], [names(candidate) for candidate in offered], right, none))
    return found


def names(candidate: Candidate) -> list[Name]:
    """The features of a candidate with their groups, in order."""
    return [(group, name) for group, own in zip(GROUPS, candidate.features, strict=True) for name in sorted(own)]


def answer(
    offered: list[Candidate],
    start: int,
    codes: tuple[str, ...],
    gold: list[dict[str, Any]],
    text: str,
    score: ModuleType,
) -> tuple[frozenset[int], bool]:
    """Which candidates a claim on these goods, with evidence that holds them, makes right; *no act* where no such claim is due."""
    right: set[int] = set()
    due = False
    for claim in gold:
        passages = [(text.index(passage), len(passage)) for passage in claim["evidence"]]
        if claim["kind"] not in TRANSFERS or not any(first <= start < first + length for first, length in passages):
            continue
        named = {code for value in score.accepted(claim, "goods") for code in value or ()}
        if not named & set(codes) and not (named & GENERAL and GENERAL & set(codes)):
            continue
        fitting = {
            number
            for number, candidate in enumerate(offered)
            if score.same_direction(
                claim, {"supplier": candidate.supplier.codes, "recipient": candidate.recipient.codes}
            )
        }
        right |= fitting
        due = due or bool(fitting and not claim.get("optional"))
    return frozenset(right), not due


def known_names(choices: list[Choice]) -> dict[Name, int]:
    """The features that occur in texts enough, numbered."""
    texts: dict[Name, set[str]] = defaultdict(set)
    for choice in choices:
        for features in choice.candidates:
            for name in features:
                texts[name].add(choice.text)
    return {name: number for number, name in enumerate(sorted(name for name in texts if len(texts[name]) >= TEXTS))}


def train(choices: list[Choice], known: dict[Name, int]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The weights that make the right candidates likeliest, shrunk towards nothing."""
    columns: list[int] = []
    rows: list[int] = []
    starts, right = [0], []
    for choice in choices:
        for number, features in enumerate(choice.candidates):
            own = [known[name] for name in features if name in known]
            columns += own
            rows += [len(right)] * len(own)
            right.append(number in choice.right)
        starts.append(len(right))
    matrix = csr_matrix((np.ones(len(columns)), (rows, columns)), shape=(len(right), len(known)))
    begin, good = np.array(starts[:-1]), np.array(right, dtype=float)
    choice_of = np.repeat(np.arange(len(choices)), np.diff(starts))
    none = np.array([choice.none for choice in choices], dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        top = np.maximum(np.maximum.reduceat(scores, begin), 0)
        likely, nothing = np.exp(scores - top[choice_of]), np.exp(-top)
        every = np.add.reduceat(likely, begin) + nothing
        wanted = np.maximum(np.add.reduceat(likely * good, begin) + nothing * none, 1e-300)
        slope = matrix.T @ (likely / every[choice_of] - likely * good / wanted[choice_of])
        return (
            float(np.sum(np.log(every) - np.log(wanted)) + SHRINKAGE / 2 * weights @ weights),
            slope + SHRINKAGE * weights,
        )

    return minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x


def decided(choices: list[Choice], known: dict[Name, int], weights: Any) -> list[tuple[float, bool]]:
    """For every choice the probability of its best candidate and whether that is right; open ones left out."""
    found = []
    for choice in choices:
        scores = np.array(
            [sum(weights[known[name]] for name in own if name in known) for own in choice.candidates] + [0.0]
        )
        likely = np.exp(scores - scores.max())
        best = int(likely[:-1].argmax())
        if not (choice.none and best in choice.right):
            found.append((float(likely[best] / likely.sum()), best in choice.right))
    return found


def tell(name: str, choices: list[Choice], outcome: list[tuple[float, bool]]) -> None:
    """Prints precision and recall of the choices taken from several thresholds on."""
    due = sum(not choice.none for choice in choices)
    print(f"{name}: {len(choices)} choices, {due} with an act")
    for threshold in (0.4, 0.5, THRESHOLD, 0.7, 0.8):
        taken = [right for likely, right in outcome if likely >= threshold]
        print(
            f"  from {threshold:.2f}  P {sum(taken) / max(len(taken), 1):.3f}  R {sum(taken) / max(due, 1):.3f}  taken {len(taken)}"
        )


def check(learned: list[Choice], negative: list[Choice], held: list[Choice]) -> None:
    """Cross-validates on what is learned from, then scores what is held back."""
    outcome: list[tuple[float, bool]] = []
    for part in range(FOLDS):
        rest = [choice for choice in learned if fold(choice.text) != part] + negative
        known = known_names(rest)
        outcome += decided([choice for choice in learned if fold(choice.text) == part], known, train(rest, known))
    tell("cross-validated", learned, outcome)
    known = known_names(learned + negative)
    tell("held back", held, decided(held, known, train(learned + negative, known)))


def written(known: dict[Name, int], weights: Any, digest: str, choices: int) -> str:
    """The weights as a rule file."""
    head = f"""# What the learned choice between candidates weighs: who gives and who gets goods that the rules leave open.
# Written by tools/train_choice.py (`make train-model`); not to be edited.  Source: own model over {choices} choices in texts
# written to learn from, of which it holds no word; the features are those of claim/proposals/features.py.

threshold = {THRESHOLD}
learned_from = "{digest}"
"""
    tables = []
    for group in GROUPS:
        own = sorted((name, float(weights[number])) for (of, name), number in known.items() if of == group)
        rows = [
            f"{json.dumps(name, ensure_ascii=False)} = {weight:.2f}" for name, weight in own if abs(weight) >= SMALLEST
        ]
        tables.append("\n".join([f"\n[{group}]", *rows, ""]))
    return head + "".join(tables)


def main() -> None:
    """Reads, learns, writes."""
    pack, score = load_pack(), scorer()
    digest = hashlib.sha256()
    learned: list[Choice] = []
    held: list[Choice] = []
    for name in SETS:
        reports, gold = (SHARED / "data" / "train" / f"{name}{suffix}.jsonl" for suffix in ("", "-gold"))
        digest.update(reports.read_bytes() + gold.read_bytes())
        claims = {line["id"]: line["claims"] for line in lines_of(gold)}
        for line in lines_of(reports):
            found = choices_of(line, claims[line["id"]], pack, score)
            (held if held_back(line["id"]) else learned).extend(found)
    digest.update(NEGATIVES.read_bytes())
    negative = [
        choice
        for number, sentence in enumerate(NEGATIVES.read_text(encoding="utf-8").splitlines())
        if not sentence.startswith("#")
        for choice in choices_of({"id": f"negative {number}", "text": sentence}, [], pack, score)
    ]
    if "--check" in sys.argv[1:]:
        check(learned, negative, held)
    learned += negative
    known = known_names(learned)
    path = DEFAULT / "choice.toml"
    path.write_text(written(known, train(learned, known), digest.hexdigest(), len(learned)), encoding="utf-8")
    print(f"{path.name}: {len(known)} features, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
