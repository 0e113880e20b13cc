"""Acts that go on since their end is only demanded or refused (*forderte Rom auf, die Lieferungen an Mali einzustellen*)."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Role
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Words that take a halt back, and the word behind which they do not (*liefert nicht mehr*).
NOT = frozenset({"nicht", "keineswegs", "keinesfalls", "niemals", "nie"})
NO_MORE = frozenset({"mehr", "nur"})
#: Verbs by which others want something of whoever does it.
OUGHT = frozenset({"müssen", "sollen"})
#: Verbs of ending that tell elsewhere that an act is done.
ENDING = frozenset({"beenden", "aufhören", "enden"})
#: Verbs of demanding that do not name of whom they demand it (*forderte, die Lieferungen zu stoppen*).
OF_ANYBODY = frozenset({"fordern", "verlangen", "dringen", "pochen", "plädieren", "anregen", "einfordern", "anmahnen"})
#: Orders of clauses that tell what is demanded or refused before them.
BEHIND = frozenset({"infinitive", "last", "purpose"})
#: How many words before the noun for an act a noun for its end stands (*ein Ende der umstrittenen Lieferungen*).
REACH = 4


def still_goes_on(scene: Scene, scenes: Sequence[Scene], pack: Pack) -> bool:
    """Whether a clause with the noun for an act tells only that its end is demanded or refused."""
    if not scene.events:
        return False
    stretch, row, traps = scene.stretch, scene.passage.row, pack.traps
    if not stretch.lemmas.isdisjoint(words(traps.demanding.words)):
        return _wants_end(scene, pack)
    if stretch.lemmas.isdisjoint(words(traps.halting.words) | ENDING):
        return False
    finite = stretch.clause.finite
    if (
        finite is not None
        and row.word[finite].verbs & OUGHT
        and (stretch.clause.mood or "müssen" in row.word[finite].verbs)
    ):
        return True
    for unit in stretch.units:
        if row.lower[unit] in NOT and row.lower[unit + 1] not in NO_MORE:
            return True
    matrix = _before(scene, scenes)
    if stretch.clause.order not in BEHIND or matrix is None or stretch.clause.subordinator == "rel":
        return False
    return not matrix.stretch.lemmas.isdisjoint(words(traps.demanding.words) | words(traps.unwilling.words))


def _before(scene: Scene, scenes: Sequence[Scene]) -> Scene | None:
    """The scene right before one of the same passage; None before the first."""
    place = next(number for number, other in enumerate(scenes) if other is scene)
    return scenes[place - 1] if place else None


def _wants_end(scene: Scene, pack: Pack) -> bool:
    """Whether what a clause demands is the end of an act (*fordert ein Ende der Lieferungen*)."""
    row, ends = scene.passage.row, words(pack.traps.halt.words)
    return any(
        not ends.isdisjoint(row.lower[max(event.unit - REACH, scene.stretch.first) : event.unit])
        for event in scene.events
    )


def who_is_to_stop(scene: Scene, scenes: Sequence[Scene], pack: Pack) -> Role:
    """The subject of a clause that says what is to be stopped, or is not stopped; nobody where it only demands an end."""
    if scene.stretch.lemmas.isdisjoint(words(pack.traps.halting.words) | ENDING) or scene.stretch.passive:
        return Role()
    if who_demands(scene, scenes):
        return Role()
    if scene.subject is not None:
        actor = scene.passage.actors[scene.subject]
        return Role(actor.codes, "who is to stop it", (actor.span,))
    for number in scene.actors:
        tied, actor = scene.attachments[number], scene.passage.actors[number]
        if tied.kind == "bare" and tied.case & NOMINATIVE and actor.mention.form != "genitive":
            return Role(actor.codes, "who is to stop it", (actor.span,))
    return Role()


def who_demands(scene: Scene, scenes: Sequence[Scene]) -> frozenset[str]:
    """Those who demand in the clause before, of nobody by name, that something be stopped."""
    before = _before(scene, scenes)
    if before is None or scene.stretch.clause.order != "infinitive":
        return frozenset()
    if before.stretch.lemmas.isdisjoint(OF_ANYBODY):
        return frozenset()
    return frozenset(code for number in before.actors for code in before.passage.actors[number].codes)
