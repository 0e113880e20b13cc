"""What says that an act is refused: verbs of refusing, and words for wanting, planning or allowing it where they are negated."""

from __future__ import annotations

from collections.abc import Set

from beleg.claim.contest.negations import UNDENIED, negation
from beleg.claim.domain.cues import LINKING, NORM
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.rules.words import words

#: How far behind *kein* the noun for a plan or a permit may stand (*keine neuen Genehmigungen*).
REACH = 3
#: What stands beside *einstellen* where nothing is stopped.
READY = frozenset({"sich", "auf"})
#: Forms of *kein* that may stand alone.
ALONE = frozenset({"keine", "keinen", "keines", "keins"})
#: Verbs by which something is allowed rather than allowed by somebody.
BEING = frozenset({"sein", "werden"})
#: Open a clause on what did not keep somebody from an act.
ALTHOUGH = frozenset({"obwohl", "obgleich", "obschon", "wenngleich", "wiewohl"})


def refusing(scene: Scene, pack: Pack) -> Span | None:
    """The words of a clause by which its subject refuses an act, None where it does not."""
    stretch, row = scene.stretch, scene.passage.row
    if stretch.verb is None or row.text[-1] == "?":
        return None
    if stretch.clause.subordinator in ALTHOUGH and not scene.actors:
        return None  # a norm in spite of which it was done
    span = row.span(stretch.verb, stretch.verb + 1)
    known = set(stretch.forms(row))
    if UNDENIED.isdisjoint(known):
        if stretch.lemmas & words(pack.denial.verbs.refuse) and not refuses_to_speak(scene, pack):
            return span
        if refuses_with(stretch.lemmas, known, pack):
            return span
    return span if _declined(scene, known, pack) else None


def gets_ready(scene: Scene) -> bool:
    """Whether a verb for stopping only says that somebody is prepared for an act (*stellt sich auf die Übergabe von Jets ein*)."""
    return "einstellen" in scene.stretch.lemmas and READY.issubset(scene.stretch.forms(scene.passage.row))


def refuses_with(lemmas: Set[str], forms: Set[str], pack: Pack) -> bool:
    """Whether a verb refuses with words beside it (*legte den Verkauf auf Eis*)."""
    if pack.cues.refusing.isdisjoint(lemmas):
        return False
    return any(rule.verb in lemmas and words(rule.words) <= forms for rule in pack.denial.refusing)


def refuses_to_speak(scene: Scene, pack: Pack) -> bool:
    """Whether what a clause refuses is an answer (*lehnte eine Stellungnahme zu den Lieferungen ab*): it tells no act itself."""
    if not scene.stretch.lemmas & words(pack.denial.verbs.refuse):
        return False
    return not pack.silence.refused.isdisjoint(scene.stretch.forms(scene.passage.row))


def _declined(scene: Scene, known: set[str], pack: Pack) -> bool:
    """Whether a clause says that something is not planned, wanted or allowed."""
    rules, stretch = pack.denial.declined, scene.stretch
    if words(pack.denial.nouns.none).isdisjoint(known) or _by_norm(scene, known, pack):
        return False
    if stretch.lemmas & words(rules.carriers) and _without(scene, words(rules.nouns)):
        return True
    if "haben" in stretch.lemmas and scene.passage.row.lower[stretch.clause.stop - 1] == "vor":
        return negation(scene, pack) is not None  # hat nicht vor
    ready = stretch.lemmas & LINKING and not known.isdisjoint(words(rules.adjectives))
    return bool(ready or stretch.lemmas & words(rules.verbs)) and negation(scene, pack) is not None


def _by_norm(scene: Scene, known: set[str], pack: Pack) -> bool:
    """Whether it is a norm that does not allow something (*sei nach der Erklärung nicht erlaubt*): that refuses nothing."""
    finite, row = scene.stretch.clause.finite, scene.passage.row
    if not scene.passage.cues & NORM or words(pack.breach.nouns.allowed).isdisjoint(known):
        return False
    return finite is not None and not BEING.isdisjoint(row.word[finite].verbs)


def _without(scene: Scene, nouns: frozenset[str]) -> bool:
    """Whether *kein* stands before one of some nouns, or behind it and alone (*Genehmigungen habe es keine gegeben*)."""
    row, stretch = scene.passage.row, scene.stretch
    lower = row.lower
    for unit in stretch.units:
        if lower[unit].startswith("kein"):
            if not nouns.isdisjoint(lower[unit + 1 : unit + 1 + REACH]):
                return True
            if lower[unit] in ALONE and not any(row.capital[unit + 1 : unit + 1 + REACH]):
                return not nouns.isdisjoint(lower[stretch.first : unit])
    return False
