"""What trust in finished acts is learned from: the acts that the reader finds in texts with claims, each right or wrong.

An act is right where the claim that it becomes finds one of the gold, wrong where it finds none; one that finds an optional claim
tells nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from choice_cases import Claim, Read, judge
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from beleg.claim.acts.speakers import Speakers
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.weights import Weights
from beleg.claim.find import find_acts
from beleg.claim.finished import as_claims
from beleg.claim.proposals.choice import Chooser
from beleg.claim.proposals.tellings import Telling
from beleg.claim.proposals.trust import told_between, trust_features
from beleg.present.extract import as_claim

#: Shrinkage towards nothing, and in how many acts a feature must occur.  Weaker shrinkage loses, cross-validated.
SHRINKAGE, ACTS = 12.5, 5
#: Weights smaller than this decide nothing.
SMALLEST = 0.02


class Judged(NamedTuple):
    """An act that was found in a text: its features, and whether it is right."""

    text: str
    features: dict[str, float]
    right: bool


def judged(read: Read, claims: list[Claim], pack: Pack) -> list[Judged]:
    """The acts that the reader finds in a text with the choice of `pack`, which has no trust of its own."""
    choosers: list[Chooser] = []

    def choosing(tellings: Sequence[Telling], speakers: Speakers, weights: Weights, own: Pack) -> Chooser:
        choosers.append(Chooser(tellings, speakers, weights, own))
        return choosers[-1]

    acts, _, goods, _ = find_acts(read.report, read.analysis, read.statements, pack, choosing)
    told = told_between(acts)
    found = [as_claim(claim) for claim in as_claims(acts, read.report, read.analysis, goods, pack)]
    partner = {number: gold for gold, number in judge().pair(claims, found, read.line["text"])}
    return [
        Judged(read.line["id"], trust_features(act, told, choosers[0].opinion(act), pack.background), number in partner)
        for number, act in enumerate(acts)
        if number not in partner or not claims[partner[number]].get("optional")
    ]


def trusted(cases: list[Judged]) -> dict[str, float]:
    """The weights of a logistic model of which acts are right."""
    counts = Counter(name for case in cases for name in case.features)
    numbers = {name: number for number, name in enumerate(sorted(name for name in counts if counts[name] >= ACTS))}
    rows, columns, values = [], [], []
    for row, case in enumerate(cases):
        own = sorted((numbers[name], value) for name, value in case.features.items() if name in numbers)
        columns += [number for number, _ in own]
        values += [value for _, value in own]
        rows += [row] * len(own)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(cases), len(numbers)))
    right = np.array([case.right for case in cases], dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        slope = matrix.T @ (1 / (1 + np.exp(-scores)) - right) + SHRINKAGE * weights
        fit = float(np.sum(np.logaddexp(0, scores) - right * scores) + SHRINKAGE / 2 * weights @ weights)
        return fit, slope

    learned = minimize(loss, np.zeros(len(numbers)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return {
        name: round(float(weight), 2) for name, weight in zip(numbers, learned, strict=True) if abs(weight) >= SMALLEST
    }
