"""What says that a norm is broken: verbs, nouns, adjectives, prepositions before its name, and what it does not allow."""

from __future__ import annotations

from dataclasses import dataclass

from beleg.claim.contest.contradicting import CONTRADICTING, contradicts
from beleg.claim.contest.denial_signs import tells
from beleg.claim.domain.cues import BREACH, NORM
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.rules.words import lines, words

#: How far behind a preposition the norm may stand that it is against, in units.
REACH = 7
#: Words for a norm named before.
POINTING = frozenset({"dagegen", "darüber"})
#: Beginnings of adjectives that call something a breach of law by themselves.
LAW = (
    "illegal",
    "rechtswidrig",
    "gesetzwidrig",
    "gesetzeswidrig",
    "verfassungswidrig",
    "völkerrechtswidrig",
    "vertragswidrig",
    "unrechtmäßig",
    "unrechtmässig",
    "widerrechtlich",
)
#: The rule of signs that say that more came than a norm allows.
BEYOND = "more than a norm allows"
#: The rule of signs that say that a norm forbids what was told.
FORBIDDEN = "a norm forbids it"
#: How far behind a pointing word the noun for an act may stand (*solche umfangreichen Lieferungen*).
POINTED = 2
#: Forms of *haben* that report nothing said.
HAS = frozenset({"hat", "haben", "hatte", "hatten"})
#: Articles that behind a noun open a phrase of their own (*gegen Libyen ein Embargo*); *der*, *des* may go on with it.
OPENING = frozenset({"ein", "eine", "einen", "das", "den", "kein", "keine", "keinen", "dieses", "diesen"})
NEGATING = frozenset({"kein", "keine", "keinen", "keinem", "keinerlei", "nicht", "nie"})


@dataclass(slots=True)
class BreachSign:
    """What says that a norm is broken: its scene, its span and the rule.

    `sure` tells that it speaks of norms by itself (*Embargobruch*), so that the norm may be one named before; `lawless` that it
    speaks of law without a name (*gesetzwidrig*).
    """

    scene: Scene
    span: Span
    rule: str
    sure: bool = False
    lawless: bool = False


def breach_sign(scenes: list[Scene], passage: Passage, pack: Pack) -> BreachSign | None:
    """Where a passage says that a norm is broken, None where it does not, or says that none is."""
    cues = pack.cues
    if not passage.cues & BREACH and not tells(scenes, cues.breaking):
        return None
    for scene in scenes:
        found = _in_scene(scene, pack)
        if found is not None:
            return found
    text = " ".join(form.replace(" ", "_") for form in passage.row.lower)
    for phrase in lines(pack.breach.phrases.listed):
        at = f" {text} ".find(f" {phrase} ")
        if at >= 0:
            unit = text.count(" ", 0, at)
            scene = next((scene for scene in scenes if scene.stretch.covers(unit)), scenes[-1])
            return BreachSign(
                scene, passage.row.span(unit, unit + phrase.count(" ") + 1), "phrase for a breach", sure=True
            )
    return None


def _in_scene(scene: Scene, pack: Pack) -> BreachSign | None:
    rules, stretch, row = pack.breach, scene.stretch, scene.passage.row
    if stretch.clause.subordinator == "ob":
        return None  # it is only asked
    known = set(stretch.forms(row))
    if "nur" in known and "wenn" in scene.passage.forms:
        return None  # it would be one only under a condition
    negated = bool(known & NEGATING)
    if stretch.verb is not None and not negated:
        span = row.span(stretch.verb, stretch.verb + 1)
        if stretch.lemmas & words(rules.verbs.break_) and not contradicts(scene, known, pack):
            return BreachSign(scene, span, "verb of breaking", sure=bool(known & POINTING))
        if _forbidden(scene, pack):
            return BreachSign(scene, span, FORBIDDEN)
        for support in rules.support:
            if support.verb in stretch.lemmas and words(support.words) <= known:
                return BreachSign(scene, span, "verb of breaking", sure=bool(known & POINTING))
    breaking, nouns, adjectives = words(rules.verbs.break_), words(rules.nouns.break_), words(rules.nouns.adjectives)
    if contradicts(scene, known, pack):
        breaking -= {CONTRADICTING}
    allowed, opposing = words(rules.nouns.allowed), words(rules.nouns.against)
    beyond = _beyond(scene, known, pack)
    if beyond is not None and not negated:
        return BreachSign(scene, row.span(beyond, beyond + 1), BEYOND, sure=True)
    for unit in stretch.units:
        lower = row.lower[unit]
        if not row.capital[unit]:
            if not negated and not breaking.isdisjoint(row.word[unit].verbs):
                return BreachSign(scene, row.span(unit, unit + 1), "verb of breaking")
        elif (
            (lower in nouns or lower.endswith(pack.breach_compounds))
            and "nicht" not in known
            and not _negated_before(scene, unit)
        ):
            sure, law = lower not in nouns, lower in words(rules.nouns.law)
            return BreachSign(scene, row.span(unit, unit + 1), "noun for a breach", sure=sure, lawless=law)
        if (
            lower in adjectives
            and not _negated_before(scene, unit)
            and not (unit == stretch.verb and _forbids(scene, pack))
        ):
            judged = bool(stretch.lemmas & words(rules.verbs.judge)) or row.lower[unit - 1] == "für"
            lawless = lower.startswith(LAW) and (judged or _predicate(scene, unit))
            return BreachSign(scene, row.span(unit, unit + 1), "adjective for a breach", lawless=lawless)
        if (
            lower in allowed and negated and (unit != stretch.verb or stretch.passive)
        ):  # *hat nicht erlaubt* only refuses
            return BreachSign(scene, row.span(unit, unit + 1), "not allowed")
        against = lower in opposing or (lower in ("an", "am") and "vorbei" in known)
        if against and not negated and _before_norm(scene, unit, pack):
            return BreachSign(scene, row.span(unit, unit + 1), f"{lower} before a norm")
    now = stretch.clause.finite is not None and "dürfen" in row.word[stretch.clause.finite].verbs
    if (
        "dürfen" in stretch.lemmas and negated and stretch.verb is not None and not now
    ):  # *hätte nicht geliefert werden dürfen*
        return BreachSign(scene, row.span(stretch.verb, stretch.verb + 1), "not allowed")
    return None


def _forbids(scene: Scene, pack: Pack) -> bool:
    """Whether a clause only tells, in the report's own voice, who forbade what (*Der Rat hatte den Verkauf verboten*)."""
    stretch = scene.stretch
    finite = stretch.clause.finite
    if stretch.passive or finite is None or stretch.lemmas.isdisjoint(words(pack.breach.verbs.forbid)):
        return False
    return scene.passage.row.lower[finite] in HAS


def _forbidden(scene: Scene, pack: Pack) -> bool:
    """Whether a norm forbids such acts as were told before (*Das Embargo verbiete solche Lieferungen*)."""
    stretch, row = scene.stretch, scene.passage.row
    if stretch.passive or stretch.lemmas.isdisjoint(words(pack.breach.verbs.forbid)) or not scene.passage.cues & NORM:
        return False
    if stretch.clause.finite is not None and row.lower[stretch.clause.finite] in HAS:
        return False  # who forbade what long ago
    pointing = words(pack.breach.verbs.pointing)
    return any(
        event.noun.name in ("give", "get", "both")
        and stretch.covers(event.unit)
        and not pointing.isdisjoint(row.lower[max(event.unit - POINTED, 0) : event.unit])
        for event in scene.events
    )


def _beyond(scene: Scene, known: set[str], pack: Pack) -> int | None:
    """The unit that says that more came than a norm allows (*die Obergrenze überschritten*, *mehr als erlaubt*), or None."""
    limits, row = pack.breach.limits, scene.passage.row
    if scene.stretch.verb is not None and scene.stretch.lemmas & words(limits.verbs) and known & words(limits.nouns):
        return scene.stretch.verb
    if "mehr" not in known:
        return None
    allowed = words(limits.allowed)
    than = [unit for unit, lower in enumerate(row.lower) if lower == "als"]
    return next((unit for unit in than if not allowed.isdisjoint(row.lower[unit + 1 : unit + 1 + REACH])), None)


def _predicate(scene: Scene, unit: int) -> bool:
    """Whether an adjective is all that a clause says of an act (*der Verkauf sei illegal*)."""
    row, stretch = scene.passage.row, scene.stretch
    if stretch.deed is not None or "sein" not in stretch.lemmas or row.capital[unit + 1 : unit + 2] == [True]:
        return False
    pointing = not {"das", "dies", "dieser", "diese"}.isdisjoint(stretch.forms(row))
    return bool(scene.events) or pointing


def _negated_before(scene: Scene, unit: int) -> bool:
    """Whether one of the two words before a unit negates it."""
    return not NEGATING.isdisjoint(scene.passage.row.lower[max(unit - 2, 0) : unit])


def _before_norm(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether a word for a norm follows a preposition, before any goods."""
    row = scene.passage.row
    goods = {item.first for item in scene.passage.goods}
    for place in range(unit + 1, min(unit + REACH, len(row))):
        if place in goods or (row.lower[place] in OPENING and row.capital[place - 1]):
            return False
        if row.capital[place]:
            if row.lower[place].endswith(pack.norm_words) or row.lower[place].startswith(pack.all_norm_stems):
                return True
        elif row.text[place] in (",", ";", ":"):
            return False
    return False
