"""What the learned choice learns from: the choices that texts with claims offer, each with its features and the right answers.

A choice is goods of one clause with their candidates, the ordered pairs of actors.  The claims say which pairs are right, whether
*no act* may be right, and of which kinds the acts are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

import msgspec
from evaluation import scorer, source_of

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.claim.acts.act import Act
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.weights import Thresholds, Weights
from beleg.claim.find import find_acts
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.candidates import Point
from beleg.claim.proposals.choice import Chooser
from beleg.claim.proposals.features import Candidate
from beleg.clean import clean
from beleg.model import Analysis, Report, Statement

#: Kinds of claims that tell of an act by its goods.
KINDS = ("transfer", "denial", "use")
#: Goods so general that they fit all others.
GENERAL = frozenset({"weapons", "military-equipment", "military-technology"})
#: High, as one false row in ten spoils a ledger; lower than what is claimed in the end, as trust weighs every act once more
#: (docs/decisions/0004-learned-choice.md).
THRESHOLDS = Thresholds(
    both_by_rule=0.3,
    both=0.4,
    one_by_rule=0.35,
    one=0.5,
    soft_both=0.5,
    soft_one=0.6,
    alone=0.4,
    other=0.5,
    sure=0.8,
    doubted=0.15,
    trusted=0.45,
)

Name = tuple[str, str]
Claim = dict[str, Any]


@cache
def judge() -> ModuleType:
    """The scorer that comes with the claims, read when first asked for: the digest of the texts is told without it."""
    return scorer("score_claims")


class Read(NamedTuple):
    """A text of an evaluation set, read once: its line, report, analysis and statements."""

    line: dict[str, Any]
    report: Report
    analysis: Analysis
    statements: tuple[Statement, ...]


class Case(NamedTuple):
    """A choice of a text: its candidates as lists of named features, the numbers of the right ones, whether none may be right.

    `kinds` counts the claims of each kind that it answers.
    """

    text: str
    candidates: list[list[Name]]
    right: frozenset[int]
    none: bool
    kinds: Counter[str]


class Due(NamedTuple):
    """A claim that a text makes: where its passages stand and which goods it is about."""

    claim: Claim
    passages: list[tuple[int, int]]
    goods: frozenset[str]


def read_text(line: dict[str, Any]) -> Read:
    """A text read as far as claims need it."""
    report = clean(source_of(line))
    analysis = analyse(report)
    return Read(line, report, analysis, attribute(report, analysis))


def cases_of(read: Read, claims: list[Claim], pack: Pack) -> list[Case]:
    """The choices of a text beside the acts that rules tell, which none has put right."""
    found: list[tuple[Point, list[Candidate]]] = []

    class Onlooker(Chooser):
        """Keeps what there is to choose from, and chooses nothing."""

        def judged(self, passage: Passage, scenes: list[Scene], told: list[Act]) -> list[Act]:
            found.extend((point, offered) for point, offered in self.offered(passage, scenes, told) if offered)
            return told

        def acts(self, passage: Passage, scenes: list[Scene], told: Sequence[Act]) -> list[Act]:
            return []

    own = msgspec.structs.replace(pack, choice=Weights("", THRESHOLDS, {}, {}, {}, {}))
    find_acts(read.report, read.analysis, read.statements, own, Onlooker)
    due = [_due(claim, read.line["text"]) for claim in claims if claim["kind"] in KINDS]
    return [_case(read.line["id"], offered, [one for one in due if _fits(point, one)]) for point, offered in found]


def _due(claim: Claim, text: str) -> Due:
    goods = frozenset(code for value in judge().accepted(claim, "goods") for code in value or ())
    passages = [(text.index(passage), text.index(passage) + len(passage)) for passage in claim["evidence"]]
    return Due(claim, passages, goods)


def _fits(point: Point, due: Due) -> bool:
    """Whether a claim rests on the sentence of a point and may be about its goods."""
    sentence, codes = point.passage.sentence, set(point.codes)
    if not any(first < sentence.end and sentence.start < stop for first, stop in due.passages):
        return False
    return bool(due.goods & codes or due.goods & GENERAL or GENERAL & codes)


def _case(text: str, offered: list[Candidate], fitting: list[Due]) -> Case:
    right: set[int] = set()
    kinds: Counter[str] = Counter()
    needed = False
    for due in fitting:
        agreeing = set(_agreeing(offered, due.claim))
        if agreeing:
            right |= agreeing
            kinds[due.claim["kind"]] += 1
            needed = needed or not due.claim.get("optional")
    return Case(text, [_names(candidate) for candidate in offered], frozenset(right), not needed, kinds)


def _agreeing(offered: list[Candidate], claim: Claim) -> Iterator[int]:
    for number, candidate in enumerate(offered):
        if judge().same_direction(
            claim, {"supplier": candidate.supplier.codes, "recipient": candidate.recipient.codes}
        ):
            yield number


def _names(candidate: Candidate) -> list[Name]:
    """The features of a candidate with their groups, in order."""
    return [(group, name) for group, own in candidate.features for name in sorted(own)]
