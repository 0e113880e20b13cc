"""Who asks and who is asked where a noun for a request tells it (*Ghanas Bitte an Peru um Haubitzen*)."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Evidence, Scene
from beleg.claim.passages.subjects import joined
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Words between the noun and the preposition before whom it goes to, at most.
REACH = 3
#: Prepositions before those who are asked.
ASKED = frozenset({"an", "in", "bei"})
#: Prepositions before the act that somebody is urged to.
TOWARDS = frozenset({"zu", "zur", "zum"})
#: Forms of a name that tell whose a noun is.
OWNING = frozenset({"genitive", "adjective"})


def of_requests(scene: Scene, found: list[Evidence], pack: Pack) -> list[Evidence]:
    """The evidence of a scene with a noun for a request: `found`, but for whoever asks and whoever is asked beside it."""
    unit = _noun(scene, pack)
    if unit is None:
        return found
    roles = {number: role for number in scene.actors if (role := _role(scene, number, unit))}
    if "supplier" not in roles.values() and (asked := _considers(scene, pack)):
        roles |= {number: "supplier" for number in asked if number not in roles}
    if "supplier" not in roles.values():
        return found
    kept = [item for item in found if item.actor not in roles]
    return kept + [Evidence(number, role, "by an order") for number, role in roles.items()]


def urged(scene: Scene, bare: list[int], pack: Pack) -> list[Evidence]:
    """The evidence for whom a verb such as *drängen* urges to hand goods over (*drängt Peru zur Lieferung von Haubitzen*).

    And for whom *vorwerfen* and its like accuse of it (*wirft Ghana Waffenlieferungen an Rebellen vor*).
    """
    stretch, row = scene.stretch, scene.passage.row
    if stretch.deed is not None or stretch.lemmas.isdisjoint(words(pack.predicates.control.object)):
        return []
    acts = [event.unit for event in scene.events if event.noun.owner == "supplier"]
    accused = not stretch.lemmas.isdisjoint(words(pack.predicates.control.accusing))
    if not any(accused or row.lower[unit - 1] in TOWARDS for unit in acts if unit):
        return []
    groups = joined(scene.passage, bare)
    asked = groups[:1] if stretch.passive else groups[1:2]
    return [Evidence(number, "supplier", "object") for group in asked for number in group]


def _considers(scene: Scene, pack: Pack) -> list[int]:
    """Who weighs the request of another (*Peru prüft eine Bitte Ghanas um Haubitzen*)."""
    stretch, ties = scene.stretch, scene.attachments
    if stretch.passive or stretch.lemmas.isdisjoint(words(pack.events.orders.considering)):
        return []
    bare = [number for number in scene.actors if ties[number].kind == "bare" and ties[number].case & NOMINATIVE]
    return next(iter(joined(scene.passage, bare)), [])


def _noun(scene: Scene, pack: Pack) -> int | None:
    row, listed = scene.passage.row, pack.request_nouns
    if not scene.actors or listed.isdisjoint(scene.passage.forms):
        return None
    return next((unit for unit in scene.stretch.units if row.capital[unit] and row.lower[unit] in listed), None)


def _role(scene: Scene, number: int, unit: int) -> str:
    tie, actor = scene.attachments[number], scene.passage.actors[number]
    if tie.kind == "preposition" and tie.preposition in ASKED and 0 < tie.first - 1 - unit <= REACH:
        return "supplier"
    before = actor.mention.form in OWNING and actor.stop <= unit < tie.stop
    whence = tie.preposition == "aus" and tie.first == unit + 2  # eine Anfrage aus Peru
    theirs = actor.mention.form == "genitive" and actor.first == unit + 1  # eine Bitte Ghanas
    behind = theirs or (tie.first == unit + 1 and tie.kind in ("bare", "event"))
    named = tie.preposition == "von" and tie.first == unit + 2
    return "recipient" if before or behind or named or whence else ""
