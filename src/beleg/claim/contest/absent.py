"""That there is nothing of what was told before: *eine solche Vereinbarung existiere nicht*, *dazu gebe es keine Absprachen*."""

from __future__ import annotations

from beleg.claim.contest.negations import negation
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.rules.words import words

#: How far behind a word that points back its noun may stand.
REACH = 3
#: *kein* before a noun: what *keines der Boote* is said of is there.
NONE = frozenset({"kein", "keine", "keinen", "keinem", "keinerlei"})
#: The verb that says that there is something only with *es*.
GIVING = "geben"


def absent(scene: Scene, pack: Pack) -> Span | None:
    """The words by which a clause says that there is nothing of what it points at, None where it does not.

    It points by a word such as *solche* before a noun for an act or for a plan, by *darüber* beside one, or by goods behind *kein*.
    """
    stretch, row, rules = scene.stretch, scene.passage.row, pack.denial.absent
    if stretch.lemmas.isdisjoint(words(pack.denial.verbs.exist)) and stretch.lemmas.isdisjoint(words(rules.verbs)):
        return None
    if row.text[-1] == "?":
        return None
    forms = stretch.forms(row)
    if GIVING in stretch.lemmas and "es" not in forms:
        return None  # who gives nothing
    unit = negation(scene, pack)
    if unit is None:
        return None
    nouns = words(rules.nouns) | {row.lower[event.unit] for event in scene.events}
    such, about = words(rules.such), words(rules.about)
    for place in stretch.units:
        lower = row.lower[place]
        if lower in such and not nouns.isdisjoint(row.lower[place + 1 : place + 1 + REACH]):
            return row.span(place, place + 1)
        if lower.startswith("kein") and _of_acts(scene, place):
            return row.span(place, place + 1)
        if lower.startswith("kein") and not about.isdisjoint(forms):
            behind = row.lower[place + 1 : place + 1 + REACH]
            if not (nouns | words(pack.denial.declined.nouns)).isdisjoint(behind):
                return row.span(place, place + 1)
    return row.span(unit, unit + 1) if _of_goods(scene, unit) else None


def _of_acts(scene: Scene, unit: int) -> bool:
    """Whether *kein* at `unit` stands before a noun for handing over that names no goods (*es gebe keine Ausfuhren mehr*)."""
    return any(
        unit < event.unit <= unit + REACH and event.goods is None and event.noun.name in ("give", "get")
        for event in scene.events
    )


def _of_goods(scene: Scene, unit: int) -> bool:
    """Whether *kein* at `unit` stands before goods with nothing but adjectives between them (*keine kubanischen Soldaten*)."""
    row = scene.passage.row
    return row.lower[unit] in NONE and any(
        unit < item.first <= unit + REACH and not any(row.capital[unit + 1 : item.first])
        for item in scene.goods
        if not item.loose
    )
