"""How far an act is whose noun a clause says to begin, to go on or to end (*Die Auslieferung der Panzer hat begonnen*)."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Status
from beleg.rules.words import words

#: Verbs beside which what is told is yet to come.
AHEAD = frozenset({"sollen", "wollen", "können", "müssen", "dürfen", "mögen"})
#: How nouns end for the handing over itself, not for a deal, which is made before.
HANDOVERS = (
    "lieferung",
    "lieferungen",
    "übergabe",
    "übergaben",
    "überführung",
    "verlegung",
    "abgabe",
    "transport",
    "transporte",
    "transfer",
)


def phase(scene: Scene, *, perfect: bool, pack: Pack) -> tuple[Status, str, int | None] | None:
    """The status that a verb for the beginning or the end of an act tells, with the rule and the verb's unit; None without one.

    `perfect` tells whether the predicate is one.
    """
    phases, stretch = pack.status.phases, scene.stretch
    row = scene.passage.row
    if not any(row.lower[event.unit].endswith(HANDOVERS) for event in scene.events):
        return None
    begins, ends = stretch.lemmas & words(phases.beginning), stretch.lemmas & words(phases.ending)
    if not (begins or ends):
        return None
    finite = stretch.clause.finite
    word = row.word[finite] if finite is not None else None
    lemmas = word.verbs if word is not None else frozenset()
    if lemmas & AHEAD or ("werden" in lemmas and not stretch.passive):
        return "prospective", "act that is yet to begin or end", finite
    past = perfect or (word is not None and all(reading.tense == "pret" for reading in word.finite))
    state = "sein" in lemmas and stretch.verb is not None  # ist abgeschlossen
    if past or state:
        return ("under_way", "act that has begun", finite) if begins else ("delivered", "act that has ended", finite)
    return "prospective", "act that is yet to begin or end", finite
