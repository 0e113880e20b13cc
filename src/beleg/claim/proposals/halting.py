"""Acts that are only named as what is stopped, forbidden, put under rules or taken back."""

from __future__ import annotations

from beleg.claim.contest.refusal_signs import gets_ready, refuses_with
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import EventUse
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.seized import holds_cargo
from beleg.rules.words import words

#: Prepositions behind rules for acts.
BINDING = frozenset({"für", "über", "bei", "beim", "zu", "zur"})

#: What goes on behind the name of an act that names its ends or its goods (*mit der Bewaffnung der Contras*).
FURTHER = frozenset({"von", "an", "nach", "für", "durch", "aus", "der", "des", "dieser", "seiner", "ihrer"})


def halted(event: EventUse | None, scene: Scene, pack: Pack) -> bool:
    """Whether the act is only named as what is stopped or forbidden (*ein Moratorium für Waffenlieferungen*)."""
    if event is None:
        return False
    lemmas = scene.stretch.lemmas
    if lemmas & words(pack.traps.halting.words) and not (gets_ready(scene) or holds_cargo(scene)):
        return True
    forms = set(scene.stretch.forms(scene.passage.row))
    if refuses_with(lemmas, forms, pack):
        return True  # legte den Verkauf auf Eis
    if lemmas & words(pack.traps.silent.words) and scene.stretch.clause.subordinator != "rel":
        return True
    if lemmas & words(pack.traps.undecided.words) and "nicht" in forms:
        return True
    if event.goods is None and _with_it(event, scene):
        return True
    before = scene.passage.row.lower[max(scene.stretch.first, event.unit - 4) : event.unit]
    if not words(pack.traps.rules.words).isdisjoint(before) and not BINDING.isdisjoint(before):
        return True  # die Regeln für die Ausfuhr
    if "mehr" in before and any(form.startswith("kein") for form in before):
        return True  # keine Genehmigungen mehr für Exporte
    return not words(pack.traps.halt.words).isdisjoint(before) or (before[-1:] == ["gegen"] and len(scene.actors) < 2)


def _with_it(event: EventUse, scene: Scene) -> bool:
    """Whether an act told before is only what something else is done with (*Mit dem Kauf will Peru seine Artillerie stärken*)."""
    row, unit = scene.passage.row, event.unit
    known = row.lower[max(unit - 2, 0) : unit] in (["mit", "dem"], ["mit", "der"], ["mit", "den"])
    return known and scene.stretch.deed is None and FURTHER.isdisjoint(row.lower[unit + 1 : unit + 2])


def takes_back(scene: Scene, pack: Pack) -> bool:
    """Whether a clause says that licences are taken back or suspended (*setzt 30 Ausfuhrlizenzen für Sensoren aus*)."""
    permits = words(pack.denial.refusal.permits)
    if permits.isdisjoint(scene.passage.forms):
        return False
    forms = set(scene.stretch.forms(scene.passage.row))
    if permits.isdisjoint(forms):
        return False
    lemmas = scene.stretch.lemmas
    return bool(lemmas & words(pack.traps.halting.words)) or refuses_with(lemmas, forms, pack)
