"""How surely the claimants put an act forward: the weakest sign among its clause, its statement's cue and the sentence after."""

from __future__ import annotations

from collections.abc import Iterable

from beleg.claim.acts.act import Act
from beleg.claim.domain.files import Signs
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.model import CERTAINTIES, Certainty, Span
from beleg.rules.german import AUXILIARIES
from beleg.rules.words import lines, words

#: Open a condition.
CONDITIONS = frozenset({"wenn", "falls", "sofern"})
#: The rule of a denial whose governing verb refuses the act (*denkt nicht daran*), so that it tells nothing of how sure anybody is.
REFUSED = "verb that refuses"


def set_certainty(act: Act, scene: Scene, scenes: list[Scene], cue: Iterable[str], pack: Pack) -> None:
    """Sets the certainty of an act; `cue` are lemmas and words of what reports it."""
    found: list[tuple[Certainty, str, Span | None]] = [("asserted", "nothing weakens it", None)]
    row = scene.passage.row
    reported = list(cue)
    levels: tuple[tuple[Certainty, Signs], ...] = (
        ("assessed", pack.certainty.assessed),
        ("possible", pack.certainty.possible),
        ("alleged", pack.certainty.alleged),
    )
    for level, signs in levels:
        hedges = words(signs.words)
        found += [
            (level, "word in the clause", row.span(unit, unit + 1))
            for unit in scene.stretch.units
            if row.lower[unit] in hedges and row.lower[unit - 1] != "zu"  # kaufen zu können
        ]
        if set(reported) & (words(signs.verbs) | words(signs.nouns)):
            found.append((level, "what reports it", None))
        governing = [] if act.kind == "denial" and act.basis["kind"].rule == REFUSED else _governing(scene, scenes)
        for lemma, unit in governing:
            if lemma in words(signs.verbs):
                found.append((level, "verb that governs it", row.span(unit, unit + 1)))
        if signs.modals and not act.claimants:
            finite = scene.stretch.clause.finite
            if finite is not None and row.lower[finite] in words(signs.modals) and act.status != "prospective":
                found.append((level, "soll without a source", row.span(finite, finite + 1)))
    if act.kind != "denial" and _on_condition(scene):
        found.append(("possible", "would be so on a condition", None))
    weakest = max(found, key=lambda item: CERTAINTIES.index(item[0]))
    act.certainty = weakest[0]
    act.because("certainty", weakest[1], *([weakest[2]] if weakest[2] is not None else []))


def _governing(scene: Scene, scenes: list[Scene]) -> list[tuple[str, int]]:
    """Lemmas of the clauses that the scene's clause hangs on, and of its own predicate, with their units."""
    found: list[tuple[str, int]] = []
    place = scenes.index(scene)
    order = scene.stretch.clause.order
    if order in ("last", "infinitive", "purpose") and scene.stretch.clause.subordinator != "rel" and place:
        matrix = scenes[place - 1].stretch
        if matrix.verb is not None:
            found += [(lemma, matrix.verb) for lemma in sorted(matrix.lemmas - AUXILIARIES)]
    return found


def _on_condition(scene: Scene) -> bool:
    """Whether a clause in Konjunktiv II tells what would be if the clause before it were so (*Wären es Granaten, wären es 300*)."""
    clause, clauses = scene.stretch.clause, scene.passage.clauses
    if clause.mood != "k2" or clause is clauses[0]:
        return False
    opening = clauses[0]
    return opening.subordinator in CONDITIONS or (
        opening.order == "first" and opening.first == 0 and bool(opening.mood)
    )


def is_unconfirmed(passage: Passage, pack: Pack) -> bool:
    """Whether a sentence says that what was told before it is not verified."""
    return any(all(form in passage.forms for form in line.split()) for line in lines(pack.certainty.unconfirmed.lines))


def weaken(act: Act, passage: Passage) -> None:
    """Marks an act as unconfirmed by the sentence of `passage`."""
    act.certainty = "unconfirmed"
    act.because("certainty", "the text says that it is not verified", passage.sentence)
    if passage.sentence not in act.evidence:
        act.evidence.append(passage.sentence)
