"""That there is nothing of what was told before (*eine solche Vereinbarung existiere nicht*), or goods among a cargo."""

from __future__ import annotations

from beleg.claim.contest.negations import negation
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.rules.words import words

#: How far behind a word that points back its noun may stand.
REACH = 3
#: *kein* before a noun: what *keines der Boote* is said of is there.
NONE = frozenset({"kein", "keine", "keinen", "keinem", "keinerlei"})
#: Who has arms with him is no cargo; only goods aboard, or loaded, are (*hatte keine Waffen an Bord*).
HAVING, ABOARD = "haben", frozenset({"bord", "geladen"})
#: The verb that says that there is something only with *es*.
GIVING = "geben"
#: Verbs of what happens: negated behind *ein* act they say that there was none (*eine Lieferung sei nie erfolgt*).
HAPPENING = frozenset({"erfolgen", "stattfinden"})
#: What has not happened so far is not denied.
SO_FAR = frozenset({"noch", "bisher", "bislang"})
#: How words begin by which people are not somewhere, words for where that is, and verbs of those who take part.
NOT = ("nicht", "nie", "keines")
THERE = frozenset({"dort", "da", "hier"})
TAKING_PART = frozenset({"teilnehmen", "mitkämpfen"})
#: Words by which a sentence only supposes something.
CONDITIONS = frozenset({"wenn", "falls", "sofern", "ob", "solange"})


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
    happens = not stretch.lemmas.isdisjoint(HAPPENING) and SO_FAR.isdisjoint(forms)
    for place in stretch.units:
        lower = row.lower[place]
        if lower in such and not nouns.isdisjoint(row.lower[place + 1 : place + 1 + REACH]):
            return row.span(place, place + 1)
        if (lower.startswith("kein") or (lower in ("ein", "eine") and happens)) and _of_acts(scene, place):
            return row.span(place, place + 1)
        if lower.startswith("kein") and not about.isdisjoint(forms):
            behind = row.lower[place + 1 : place + 1 + REACH]
            if not (nouns | words(pack.denial.declined.nouns)).isdisjoint(behind):
                return row.span(place, place + 1)
    return row.span(unit, unit + 1) if _of_goods(scene, unit) or _elsewhere(scene, unit) else None


def not_among(scene: Scene, pack: Pack) -> Span | None:
    """The words by which a clause says that goods are not among a cargo (*Waffen seien nicht darunter*), None where it does not."""
    stretch, row, rules = scene.stretch, scene.passage.row, pack.denial.absent
    forms = stretch.forms(row)
    among = words(rules.among).intersection(forms)
    carried = not stretch.lemmas.isdisjoint(words(rules.carrying))
    if not (among or carried) or row.text[-1] == "?" or not CONDITIONS.isdisjoint(scene.passage.forms):
        return None
    if not carried and stretch.lemmas.isdisjoint({"sein", "befinden", HAVING}):
        return None
    if HAVING in stretch.lemmas and not carried and ABOARD.isdisjoint(among):
        return None
    if not any(item.codes != PERSONS and not item.loose for item in scene.goods):
        return None
    unit = negation(scene, pack)
    return None if unit is None else row.span(unit, unit + 1)


def _of_acts(scene: Scene, unit: int) -> bool:
    """Whether *kein* at `unit` stands before a noun for handing over that names no goods (*es gebe keine Ausfuhren mehr*)."""
    return any(
        unit < event.unit <= unit + REACH and event.goods is None and event.noun.name in ("give", "get")
        for event in scene.events
    )


def _elsewhere(scene: Scene, unit: int) -> bool:
    """Whether *nicht* says of people that they are not in some place or take no part (*Togos Soldaten seien nicht in Mali*)."""
    row, stretch = scene.passage.row, scene.stretch
    if not row.lower[unit].startswith(NOT) or not any(item.codes == PERSONS for item in scene.goods):
        return False
    if not stretch.lemmas.isdisjoint(TAKING_PART):
        return True
    return any(scene.attachments[number].preposition == "in" for number in scene.actors) or not THERE.isdisjoint(
        stretch.forms(row)
    )


def _of_goods(scene: Scene, unit: int) -> bool:
    """Whether *kein* at `unit` stands before goods with nothing but adjectives between them (*keine kubanischen Soldaten*)."""
    row = scene.passage.row
    return row.lower[unit] in NONE and any(
        unit < item.first <= unit + REACH and not any(row.capital[unit + 1 : item.first])
        for item in scene.goods
        if not item.loose
    )
