"""The weights of the learned choice: a softmax over candidates and *no act*, a logistic for uses, both shrunk towards nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import numpy as np
from choice_cases import THRESHOLDS, Case, Name
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from beleg.claim.domain.weights import Weights

#: Cross-validated: weaker shrinkage loses precision, stronger recall; a feature counts where it occurs in so many texts.
SHRINKAGE, TEXTS = 14.0, 8
#: What the report as a whole shows says little each time; with the shrinkage of the others it does harm.
REPORT_SHRINKAGE = 60.0
#: The same for what tells a use from a transfer, which is learned from fewer.
USE_SHRINKAGE, USE_CASES = 3.0, 6
TABLES = ("act", "supplier", "recipient", "report", "pair")
#: Weights smaller than this decide nothing.
SMALLEST = 0.02


def fitted(cases: list[Case], digest: str = "") -> Weights:
    """The weights learned from choices, with the hash of what these come from."""
    known = _known_names(cases)
    learned = _softmax(cases, known)
    tables: dict[str, dict[str, float]] = {group: {} for group in TABLES}
    for (group, name), number in known.items():
        if abs(learned[number]) >= SMALLEST:
            tables[group][name] = round(float(learned[number]), 2)
    return Weights(learned_from=digest, thresholds=THRESHOLDS, use=_uses(cases), **tables)


def _known_names(cases: list[Case]) -> dict[Name, int]:
    """The features that occur in texts enough, numbered."""
    texts: dict[Name, set[str]] = defaultdict(set)
    for case in cases:
        for features in case.candidates:
            for name in features:
                texts[name].add(case.text)
    return {name: number for number, name in enumerate(sorted(name for name in texts if len(texts[name]) >= TEXTS))}


def _softmax(cases: list[Case], known: dict[Name, int]) -> Any:
    """The weights that make the right candidates likeliest."""
    columns: list[int] = []
    rows: list[int] = []
    starts, right = [0], []
    for case in cases:
        for number, features in enumerate(case.candidates):
            own = [known[name] for name in features if name in known]
            columns += own
            rows += [len(right)] * len(own)
            right.append(number in case.right)
        starts.append(len(right))
    matrix = csr_matrix((np.ones(len(columns)), (rows, columns)), shape=(len(right), len(known)))
    begin, good = np.array(starts[:-1]), np.array(right, dtype=float)
    case_of = np.repeat(np.arange(len(cases)), np.diff(starts))
    none = np.array([case.none for case in cases], dtype=float)
    shrinkage = np.array([REPORT_SHRINKAGE if group == "report" else SHRINKAGE for group, _ in known])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        top = np.maximum(np.maximum.reduceat(scores, begin), 0)
        likely, nothing = np.exp(scores - top[case_of]), np.exp(-top)
        every = np.add.reduceat(likely, begin) + nothing
        wanted = np.maximum(np.add.reduceat(likely * good, begin) + nothing * none, 1e-300)
        slope = matrix.T @ (likely / every[case_of] - likely * good / wanted[case_of])
        return (
            float(np.sum(np.log(every) - np.log(wanted)) + 0.5 * shrinkage @ weights**2),
            slope + shrinkage * weights,
        )

    return minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x


def _uses(cases: list[Case]) -> dict[str, float]:
    """What weighs for a use rather than a transfer, among the features of goods and clause; claims of both kinds count half."""
    answered = [case for case in cases if case.kinds["use"] or case.kinds["transfer"]]
    features = [{name for group, name in case.candidates[0] if group == "act"} for case in answered]
    counts = Counter(name for own in features for name in own)
    names = sorted(name for name in counts if counts[name] >= USE_CASES)
    matrix = np.array([[name in own for name in names] for own in features], dtype=float)
    uses = np.array([0.0 if not case.kinds["use"] else 0.5 if case.kinds["transfer"] else 1.0 for case in answered])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        slope = matrix.T @ (1 / (1 + np.exp(-scores)) - uses) + USE_SHRINKAGE * weights
        fit = float(np.sum(np.logaddexp(0, scores) - uses * scores) + USE_SHRINKAGE / 2 * weights @ weights)
        return fit, slope

    learned = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {
        name: round(float(weight), 2) for name, weight in zip(names, learned, strict=True) if abs(weight) >= SMALLEST
    }
