"""Clauses that only count goods told before, or list what belongs to a deal told before.

So *In Lima war von acht Booten die Rede*, *Nach seinen Worten waren es acht Boote*, *Der Auftrag umfasst auch 40 Raketen*.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from beleg.claim.acts.counting import Figure
from beleg.claim.acts.figures import CARRIERS
from beleg.claim.domain.kinds import COUNTING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.worth import DEFINITE
from beleg.rules.words import words

#: Prepositions before what somebody speaks of, counts on, comes to; words that may stand between them and the figure.
OF = frozenset({"von", "mit", "auf"})
ADVERBS = words(
    "nur lediglich bloß sogar etwa rund ungefähr knapp gut fast mehr als mindestens höchstens bis zu insgesamt zunächst bisher"
)
#: Joints before whoever names another figure, and the rule by which he is the claimant.
JOINTS = frozenset({",", ";", "und"})
NAMES_ANOTHER = "who names another figure"
#: Pronouns of a sentence that counts (*es waren acht*, *das sind acht*), and for a deal told before.
IT = frozenset({"es", "das"})
ITS = frozenset({"er", "sie", "es", "dieser", "diese", "dieses"})


def listing(scene: Scene, pack: Pack) -> str:
    """What a clause lists: `deal` of a deal told before, `goods` told before by their number, else nothing."""
    forms, lemmas = scene.stretch.forms(scene.passage.row), scene.stretch.lemmas
    lists = not lemmas.isdisjoint(words(pack.events.content.verbs)) and not scene.stretch.passive
    if lists and (_names_deal(scene, pack) or forms[0] in ITS):
        return "deal"
    if speaks_of(scene, pack) or (lemmas <= {"sein"} and not IT.isdisjoint(forms) and _counted(scene)):
        return "goods"
    return ""


def speaks_of(scene: Scene, pack: Pack, *, carried: bool = False) -> bool:
    """Whether somebody speaks of a figure, counts on it or comes to it (*schreibt von 16*, *rechnet mit 16*).

    With `carried` also of one for what goods are carried in (*von 3000 Containern ist die Rede*).
    """
    forms, lemmas = scene.stretch.forms(scene.passage.row), scene.stretch.lemmas
    if lemmas.isdisjoint(words(pack.events.content.speaking)) and "rede" not in forms:
        return False
    behind = "mit" if "rechnen" in lemmas else "von"
    told = _figures(scene)
    if carried:
        told += [one for one in scene.passage.quantities if one[2].unit in CARRIERS and scene.stretch.covers(one[0])]
    return any(_preposition(scene, first) == behind for first, _, _ in told)


def spoken(scene: Scene, pack: Pack) -> list[Scene]:
    """The scenes of a clause in which several name a figure each (*das Blatt sprach von acht, Rom von zwölf*), else itself."""
    deed, row = scene.stretch.deed, scene.passage.row
    figures = _figures(scene)
    if len(figures) < 2 or not ((deed is not None and deed.name == "figure") or speaks_of(scene, pack)):
        return [scene]
    begins: list[int] = []
    opening = _preposition(scene, figures[0][0])
    for before, figure in pairwise(figures):
        place = next((unit for unit in range(figure[0] - 1, before[1] - 1, -1) if row.lower[unit] in JOINTS), None)
        if place is None or _preposition(scene, figure[0]) != opening:
            return [scene]
        if not any(row.capital[unit] for unit in range(place + 1, figure[0])):
            return [scene]
        begins.append(place + 1)
    spans = list(pairwise([scene.stretch.first, *begins, scene.stretch.stop]))
    actors = scene.passage.actors
    found: list[Scene] = []
    for first, stop in spans:
        own = [number for number in scene.actors if first <= actors[number].first < stop]
        part = replace(
            scene,
            stretch=replace(scene.stretch, first=first, stop=stop),
            actors=own,
            goods=[item for item in scene.goods if first <= item.first < stop],
        )
        if found:
            part.subject, part.subject_rule = (own[0] if own else None), NAMES_ANOTHER
        found.append(part)
    return found


def _preposition(scene: Scene, first: int) -> str:
    """The preposition before a figure, or in it."""
    row, place = scene.passage.row, first - 1
    while place > 0 and row.lower[place] in ADVERBS:
        place -= 1
    return next((row.lower[unit] for unit in (first, place) if row.lower[unit] in OF), "")


def _figures(scene: Scene) -> list[Figure]:
    return [
        figure
        for figure in scene.passage.quantities
        if scene.stretch.covers(figure[0])
        and (figure[2].unit in COUNTING or any(item.span == figure[2].noun for item in scene.goods))
        and (figure[2].lower, figure[2].upper) != (None, None)
        and not scene.passage.in_time(figure[0])
    ]


def _counted(scene: Scene) -> bool:
    spans = [quantity.span for _, _, quantity in _figures(scene)]
    return bool(spans) and all(any(span.overlaps(item.span) for span in spans) for item in scene.goods)


def _names_deal(scene: Scene, pack: Pack) -> bool:
    """Whether a deal told before is what a clause lists the contents of."""
    row, deals = scene.passage.row, words(pack.events.worth.nouns) | words(pack.events.content.nouns)
    return any(
        unit > 0 and row.lower[unit] in deals and row.lower[unit - 1] in DEFINITE for unit in scene.stretch.units
    )
