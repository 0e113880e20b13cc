"""Goods that are handed to nobody though a clause names them with actors: a state's own orders, works, launches and moves."""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.acts.lessons import stays_home
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.scene import WEIGHTS, Scene
from beleg.model import Row
from beleg.model.analysis import WORD
from beleg.rules.german import DETERMINERS
from beleg.rules.words import words

#: Words between *eigene* and the noun for a works that it tells of.
REACH = 2
#: Words before people who are one's own.
OWN = frozenset({"eigene", "eigenen", "eigener"})
#: Words before what belongs to the subject.
POSSESSIVE = OWN | {
    "seine",
    "seinen",
    "seiner",
    "seines",
    "sein",
    "seinem",
    "ihre",
    "ihren",
    "ihrer",
    "ihres",
    "ihr",
    "ihrem",
}
#: Words before whom something helps, and so many words before them (*für die eigenen Truppen*, *zum Schutz der eigenen Soldaten*).
BENEFITING = frozenset({"für", "schutz", "unterstützung", "verstärkung", "versorgung", "sicherung"})
WITHIN = 4
#: Rules by which goods are those of the actor beside them.
OWNED = frozenset({"origin adjective", "owner of the goods", "of"})
#: Prepositions before those to whom something goes.
TO_SOMEONE = frozenset({"an", "nach", "in", "für", "zu"})
#: Classes of verbs by which what moves by itself may only move.
MOVING = frozenset({"carry", "arrive", "depart"})
#: The same, and those by which it is used (*flog Mörser für das eigene Kontingent nach Haiti*).
FLOWN = MOVING | {"use"}
#: How far before the noun for a place its preposition stands, and ends of adjectives between.
BEFORE = 3
INFLECTED = ("e", "en", "er")


def stays_at_home(scene: Scene, pack: Pack) -> bool:
    """Whether a clause tells of goods of one's own making, from one's own works or on their way into space.

    So *bei heimischen Firmen bestellt*, *bauen ihre Raketen selbst*, *bildet eigene Soldaten aus*, *einen Satelliten in die
    Umlaufbahn bringen*.
    """
    row, stretch, own = scene.passage.row, scene.stretch, pack.traps.own
    forms = scene.passage.forms
    if _moves_away(scene, pack) or (scene.lesson and stays_home(scene, pack)):
        return True
    if not words(own.space).isdisjoint(forms) and any(row.lower[unit] in words(own.space) for unit in stretch.units):
        return True
    if not scene.events and not words(own.self).isdisjoint(forms) and stretch.lemmas & words(own.making):
        return any(row.lower[unit] in words(own.self) for unit in stretch.units)
    if stretch.deed is not None and stretch.deed.name == "teach" and not forms.isdisjoint(OWN):
        told = words(pack.events.tidings.nouns)  # nach eigenen Angaben
        return any(row.lower[unit] in OWN and row.lower[unit + 1] not in told for unit in stretch.units)
    if _to_own_troops(scene, pack):
        return True
    if words(own.adjectives).isdisjoint(forms):
        return False
    return any(
        row.lower[unit] in words(own.adjectives)
        and any(form.endswith(own.ends) for form in row.lower[unit + 1 : unit + 1 + REACH])
        for unit in stretch.units
    )


def _to_own_troops(scene: Scene, pack: Pack) -> bool:
    """Whether somebody moves goods to his own people abroad (*verlegt Panzer nach Mali, für die eigenen Truppen*).

    Not where anybody else is given them by form (*liefert Ghana Panzer für seine Truppen*).
    """
    row, stretch = scene.passage.row, scene.stretch
    troops = words(pack.traps.own.troops)
    if troops.isdisjoint(scene.passage.forms) or stretch.deed is None:
        return False
    if stretch.deed.name not in FLOWN and not stretch.lemmas & words(pack.traps.moves.verbs):
        return False
    own = any(
        row.lower[unit] in troops and _benefits(row.lower[max(unit - WITHIN, 0) : unit])
        for unit in range(stretch.first, len(row))
    )
    ties = [scene.attachments[number] for number in scene.actors]
    return own and sum(tie.kind == "bare" for tie in ties) < 2 and all(tie.preposition != "an" for tie in ties)


def _benefits(before: list[str]) -> bool:
    """Whether the forms before people say that they are one's own and that something is for them."""
    return any(form in POSSESSIVE for form in before[-REACH:]) and not BENEFITING.isdisjoint(before)


def _moves_away(scene: Scene, pack: Pack) -> bool:
    """Whether what can move by itself goes past somebody, or to a place, and to nobody named beside it."""
    row, stretch, moves = scene.passage.row, scene.stretch, pack.traps.moves
    codes = [code for item in scene.goods for code in item.codes]
    if not codes or not words(moves.goods).issuperset(codes):
        return False
    if stretch.deed is not None and stretch.deed.name in MOVING and stretch.clause.finite is not None:
        last = max((unit for unit in stretch.units if row.kind[unit] == WORD), default=0)
        if row.lower[last] in words(moves.past):
            return True
    if not _to_a_place(row, stretch, pack):
        return False
    beside = [(scene.attachments[number], scene.passage.actors[number].stop) for number in scene.actors]
    tied = [one for one, stop in beside if not _is_place(row.lower[stop : stop + 1], pack)]  # an die malische Grenze
    to_someone = any(one.preposition in TO_SOMEONE and not one.foreign for one in tied)
    return not to_someone and sum(one.kind == "bare" for one in tied) < 2


def _is_place(forms: list[str], pack: Pack) -> bool:
    """Whether a word is the name of a place that is nobody's, or of a lake or a coast."""
    moves = pack.traps.moves
    return any(form in words(moves.places) or form.endswith(tuple(words(moves.ends))) for form in forms)


def _to_a_place(row: Row, stretch: Stretch, pack: Pack) -> bool:
    """Whether a verb sends to a place that is nobody's (*verlegt Jets an die Grenze*, *schickt Schiffe nach Osten*)."""
    moves = pack.traps.moves
    return bool(stretch.lemmas & words(moves.verbs)) and any(
        row.capital[unit] and _is_place([row.lower[unit]], pack) and _whither(row, unit, pack) for unit in stretch.units
    )


def _whither(row: Row, place: int, pack: Pack) -> bool:
    """Whether a preposition, with an article or not, says that something goes to a place (*der Norden schickte* sends itself)."""
    before = place - 1
    while (
        before > max(place - BEFORE, 0)
        and row.lower[before] not in DETERMINERS
        and row.lower[before].endswith(INFLECTED)
    ):
        before -= 1  # ins östliche Mittelmeer
    if before > 0 and row.lower[before] in DETERMINERS:
        before -= 1
    return before >= 0 and row.lower[before] in words(pack.traps.moves.whither)


def deployed(act: Act, pack: Pack) -> bool:
    """Whether a state only moves what is its own, to nobody whom the clause names.

    So *verlegte 500 Soldaten an die Grenze*, *schickte Schiffe ins Mittelmeer*, *ihr Flugzeugträger ist eingetroffen*.
    """
    if act.kind != "transfer" or act.recipient.rule in WEIGHTS or act.recipient.rule.startswith("model"):
        return False
    deed, moves = act.stretch.deed, pack.traps.moves
    moved = deed is not None and deed.name in MOVING
    if moved and act.goods == PERSONS:
        return act.supplier.rule in WEIGHTS
    if not words(moves.goods).issuperset(act.goods) or not act.goods:
        return False
    if act.supplier.rule in OWNED:
        return moved and words(moves.vessels).issuperset(act.goods)
    return _to_a_place(act.passage.row, act.stretch, pack)
