"""Clauses by which nobody hands anything over: what would have been better, what one may, needs or does for oneself."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.rules.german import AUXILIARIES
from beleg.rules.words import words

#: Classes of verbs by which somebody obtains goods, and those by which somebody is armed.
OBTAINING = frozenset({"get", "want", "obtain_from", "await"})
ARMING = frozenset({"equip", "arm", "rearm", "get"})
#: How far behind the noun for a number stands what it counts.
NUMBER_REACH = 3
#: How far before an infinitive the noun for a right stands, its comma between.
BEFORE = 2
#: How a clause opens and what its verb is that leaves open from whom (*Waffen kaufen, wo es wolle*).
WHERE = frozenset({"wo", "woher"})
LIKING = frozenset({"wollen", "belieben", "mögen", "gefallen"})
AT_WILL = frozenset({"wolle", "will", "wollen", "wollten", "wollte"})
#: How far behind a clause that verb stands.
OPEN_REACH = 6
#: Prepositions before those from whom goods come.
SOURCES = frozenset({"aus", "von", "bei", "in"})


def comes_to_nothing(scene: Scene, pack: Pack) -> bool:
    """Whether a clause tells of goods what never was, or what is no act of anybody named.

    So *hätte besser Jets gekauft*, *habe das Recht, Waffen zu kaufen*, *dürfe Jets erwerben*, *Munition anderswo beschaffen*,
    *brauche die Panzer selbst*, *rüste sich selbst aus*, *wofür es die Waffen brauche*.
    """
    if _shut_out(scene):
        return True
    nobody = _from_nobody(scene, pack) or _for_oneself(scene, pack)
    return nobody or _missed(scene, pack) or _counts_else(scene, pack)


def _shut_out(scene: Scene) -> bool:
    """Whether a clause says that somebody is kept out of a programme (*schlossen das Land aus dem Programm aus*)."""
    stretch = scene.stretch
    if "ausschließen" not in stretch.lemmas or "programm" not in scene.passage.forms:
        return False
    return list(stretch.forms(scene.passage.row)).count("aus") > (not stretch.passive)


def _missed(scene: Scene, pack: Pack) -> bool:
    """Whether a clause in Konjunktiv II tells what would have been better, or nearly was."""
    row, stretch, unreal = scene.passage.row, scene.stretch, pack.traps.unreal
    finite = stretch.clause.finite
    if finite is None or row.lower[finite] not in words(unreal.verbs) or not stretch.lemmas - AUXILIARIES:
        return False
    return any(row.lower[unit] in words(unreal.words) for unit in stretch.units)


def _from_nobody(scene: Scene, pack: Pack) -> bool:
    """Whether somebody has a right to obtain goods, or obtains them from others, and nobody is named from whom."""
    row, stretch, unreal = scene.passage.row, scene.stretch, pack.traps.unreal
    if stretch.deed is None or stretch.deed.name not in OBTAINING or _from_somebody(scene):
        return False
    if any(row.lower[unit] in words(unreal.elsewhere) for unit in stretch.units):
        return True
    if stretch.clause.subordinator in WHERE and stretch.lemmas <= LIKING:
        return True
    following = row.lower[stretch.stop - 1 : stretch.stop + OPEN_REACH]
    if not WHERE.isdisjoint(following[:3]) and not AT_WILL.isdisjoint(following):
        return True
    if stretch.clause.order == "infinitive":
        before = row.lower[max(stretch.first - BEFORE, 0) : stretch.first]
        return any(form in words(unreal.rights) for form in before)
    finite = stretch.clause.finite
    return finite is not None and row.lower[finite] in words(unreal.allowed)


def _from_somebody(scene: Scene) -> bool:
    """Whether a clause names by form from whom goods come (*in Rom*, *aus Rom*, *russische*)."""
    ties = [scene.attachments[number] for number in scene.actors]
    return any(tie.kind == "goods" or tie.preposition in SOURCES for tie in ties)


def _for_oneself(scene: Scene, pack: Pack) -> bool:
    """Whether somebody needs goods himself, or asks what for, or arms himself."""
    row, stretch, self = scene.passage.row, scene.stretch, words(pack.traps.own.self)
    if stretch.lemmas & words(pack.denial.needed.verbs):
        asked = row.lower[stretch.clause.opening] in words(pack.traps.unreal.asking)
        return asked or any(row.lower[unit] in self for unit in stretch.units)
    if stretch.deed is None or stretch.deed.name not in ARMING or self.isdisjoint(scene.passage.forms):
        return False
    return any(
        row.lower[unit] == "sich" and not self.isdisjoint(row.lower[unit + 1 : unit + 2]) for unit in stretch.units
    )


def _counts_else(scene: Scene, pack: Pack) -> bool:
    """Whether a clause gives the number of people who are no goods (*Die Zahl der Toten stieg auf 300*)."""
    row, numbers = scene.passage.row, pack.events.numbers
    if words(numbers.words).isdisjoint(scene.passage.forms) or scene.goods:
        return False
    return any(
        row.lower[unit] in words(numbers.nouns)
        and not words(numbers.words).isdisjoint(row.lower[unit + 1 : unit + 1 + NUMBER_REACH])
        for unit in scene.stretch.units
    )
