"""Where goods are only said to go: *deklariert für Togo, tatsächlich unterwegs nach Libyen* names Togo as no end."""

from __future__ import annotations

from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Evidence, Scene

#: Words by which something is only declared, and those behind which it is told as it is.
DECLARED = frozenset(
    {
        "deklariert",
        "ausgewiesen",
        "angemeldet",
        "angegeben",
        "offiziell",
        "angeblich",
        "vorgeblich",
        "nominell",
        "papieren",
    }
    | {"frachtpapieren", "frachtbrief", "ladepapieren", "frachtbriefen", "begleitpapieren", "ausfuhrpapieren"}
)
ACTUAL = frozenset({"tatsächlich", "wahrheit", "wirklichkeit"})
#: Evidence that goods go to somebody.
WHITHER = frozenset({"to", "for", "towards", "place of arrival"})


def as_it_is(scene: Scene, found: list[Evidence]) -> list[Evidence]:
    """The evidence of a scene without those for whom goods are only declared, where its sentence tells for whom they really are."""
    actual = _actual(scene.passage) if any(item.rule in WHITHER for item in found) else None
    if actual is None:
        return found
    actors = scene.passage.actors
    return [item for item in found if item.rule not in WHITHER or actors[item.actor].first > actual]


def _actual(passage: Passage) -> int | None:
    """The unit behind which a sentence tells where goods really go, if it tells before where they are declared to; else None."""
    if ACTUAL.isdisjoint(passage.forms) or DECLARED.isdisjoint(passage.forms):
        return None
    lower = passage.row.lower
    actual = next(unit for unit, form in enumerate(lower) if form in ACTUAL)
    return actual if not DECLARED.isdisjoint(lower[:actual]) and any(a.first > actual for a in passage.actors) else None
