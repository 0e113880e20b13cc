"""Who only stops or seizes goods, and where: no end of the act that they were on their way in."""

from __future__ import annotations

from beleg.claim.passages.scene import Scene
from beleg.model import Span

#: Articles before what is no act named before.
ONE = frozenset({"eine", "einen", "zwei", "mehrere"})
#: Prepositions of those from whom, to whom or for whom goods go.
WAYS = frozenset({"aus", "nach", "für", "an", "zu"})
#: Prepositions of places where goods are stopped.
WHERE = frozenset({"in", "im", "vor", "an", "am", "unweit", "nahe"})
#: How nouns begin for those who stop goods on their own state's ground.
CUSTOMS = ("zoll", "zöll", "grenzschützer", "grenzbeamt", "grenzpolizi")
#: Nouns for what is only the cargo of who is stopped, though others tell of an act by them.
CARGO = frozenset({"ladung", "ladungen", "sendung", "sendungen", "fracht", "partie"})
#: Those of who stops them in the passive.
BY = frozenset({"von", "durch"})


def stoppers(scene: Scene) -> frozenset[str]:
    """The codes of those who stop the goods of a scene, or on whose ground, where no way of the goods names them as well.

    So *Spanische Soldaten haben vor Oman ein Schiff mit Raketen aus Peru aufgebracht*.  Who holds back an act of his own
    (*hält am Verkauf fest*) stops nothing on its way.
    """
    if not _seized(scene):
        return frozenset()
    away: set[str] = set()
    ways: set[str] = set()
    for number in scene.actors:
        tied, codes = scene.attachments[number], scene.passage.actors[number].codes
        if tied.preposition in WAYS and not tied.foreign:
            ways.update(codes)
        elif (
            (tied.kind == "bare" and not tied.carrier)
            or tied.preposition in WHERE
            or (scene.stretch.passive and tied.preposition in BY)
        ):
            away.update(codes)
    return frozenset(away - ways)


def ground(scene: Scene) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Who stops goods on his own ground, and where that is said: for whom, or from whom, they were if nobody else is told.

    Nobody where neither whose officers they are nor that they are customs is said.
    """
    if not _seized(scene):
        return (), ()
    actors, row = scene.passage.actors, scene.passage.row
    bare = [number for number in scene.actors if scene.attachments[number].kind == "bare"]
    customs = any(row.lower[unit].startswith(CUSTOMS) for unit in scene.stretch.units)
    for number in scene.actors:
        if scene.attachments[number].preposition not in WHERE:
            continue
        if customs and not bare and actors[number].mention.place:
            return actors[number].codes, (actors[number].span,)
        for other in bare:
            if actors[other].codes == actors[number].codes:
                return actors[other].codes, (actors[other].span,)
    for number in bare:
        if customs and row.lower[actors[number].first].startswith(CUSTOMS):
            return actors[number].codes, (actors[number].span,)
    return (), ()


def bearer(scene: Scene) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Whose ship or aircraft is stopped with the goods aboard (*ein iranisches Frachtflugzeug mit Waffen*); else nobody."""
    if not _seized(scene):
        return (), ()
    for number in scene.actors:
        tied, actor = scene.attachments[number], scene.passage.actors[number]
        if tied.kind == "bare" and tied.carrier and actor.mention.form == "adjective":
            return actor.codes, (actor.span,)
    return (), ()


def _seized(scene: Scene) -> bool:
    """Whether a clause tells that goods are stopped on their way."""
    deed = scene.stretch.deed
    return deed is not None and deed.name == "seize" and (not scene.events or holds_cargo(scene))


def holds_cargo(scene: Scene) -> bool:
    """Whether each noun for an act in a clause only counts a cargo (*eine Sendung Granaten*)."""
    row = scene.passage.row
    return bool(scene.events) and all(
        row.lower[event.unit] in CARGO and row.lower[event.unit - 1] in ONE for event in scene.events
    )
