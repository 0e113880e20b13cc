"""What says that somebody is silent: verbs of speaking that are negated or refused, silence itself, requests without an answer."""

from __future__ import annotations

from dataclasses import dataclass

from beleg.claim.domain.pack import Pack
from beleg.claim.domain.silence import SilenceFile, SilenceSign, names_one
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.model import Row, Span
from beleg.model.analysis import WORD
from beleg.model.reaction import ReactionKind
from beleg.rules.words import words

#: How far *weder* and *noch* stand apart, and the verb behind the latter, in units.
NEITHER_REACH, NOR_REACH = 14, 4
#: Modal verbs by which nobody wants to say anything; beside *können* a passive tells that nobody could find out.
WILLING = frozenset({"wollen", "mögen"})
ABLE = "können"
#: Forms of *sich* for who speaks of himself.
REFLEXIVES = frozenset({"uns", "mich"})
#: The verb that, beside *es*, says that there is something.
THERE_IS = "geben"
#: How the forms of *werden* begin that tell what would be.
WOULD = "würd"
#: Prepositions before what is answered, and before what it is answered with.
ANSWERING = frozenset({"auf", "mit"})


@dataclass(slots=True)
class Silence:
    """Words by which somebody is silent.

    scene    the clause that says so; `told` is the one that names what it is about, mostly the same
    span     the words
    sign     how it says so; `kind` is sharper than that of the sign where a modal verb makes it so
    """

    scene: Scene
    told: Scene
    span: Span
    sign: SilenceSign
    kind: ReactionKind
    rule: str


def find_silences(scenes: list[Scene], passage: Passage, pack: Pack) -> list[Silence]:
    """The silences that a sentence tells, at most one a clause, in order."""
    rules = pack.silence
    if passage.row.text[-1] == "?" or not rules.sign:
        return []
    found = []
    for place, scene in enumerate(scenes):
        if _is_unreal(scene, rules):
            continue
        silence = _neither(scene, pack) or _refused(scene, scenes[place + 1 : place + 2], pack)
        silence = silence or _said(scene, scenes[:place], pack)
        if silence is not None:
            found.append(silence)
    return found


def _is_unreal(scene: Scene, rules: SilenceFile) -> bool:
    """Whether a clause tells what may be or should be, or a silence that has ended."""
    clause, row = scene.stretch.clause, scene.passage.row
    if clause.subordinator in words(rules.unreal.openings):
        return True
    if clause.finite is not None:
        if not row.word[clause.finite].verbs.isdisjoint(words(rules.unreal.modals)):
            return True
        if row.lower[clause.finite].startswith(WOULD):
            return True
    known = scene.stretch.forms(row)
    if not words(rules.unreal.broken).isdisjoint(known) or not words(rules.unreal.breaking).isdisjoint(
        scene.stretch.lemmas
    ):
        return True
    return not words(rules.unreal.arms).isdisjoint(known) and "schweigen" in scene.stretch.lemmas


def _said(scene: Scene, before: list[Scene], pack: Pack) -> Silence | None:
    """The silence that the predicate of a clause tells, with the words beside it."""
    rules, stretch, row = pack.silence, scene.stretch, scene.passage.row
    if stretch.clause.order in ("infinitive", "purpose") and not _put_forward(scene, before, rules):
        return None
    for lemma in sorted(stretch.lemmas):
        exists = lemma == THERE_IS and "es" in stretch.forms(row)  # aus Rom gab es keinen Kommentar
        for sign in rules.by_verb.get(lemma, ()):
            unit = None if exists and not sign.owned else _unit(sign, scene, pack)
            if unit is not None:
                return Silence(scene, scene, row.span(unit, unit + 1), sign, _kind(sign, scene), f"silence: {lemma}")
    if stretch.lemmas:
        return None
    for sign in rules.verbless:
        unit = _unit(sign, scene, pack)
        if unit is not None:
            return Silence(scene, scene, row.span(unit, unit + 1), sign, sign.kind, "silence without a verb")
    return None


def _put_forward(scene: Scene, before: list[Scene], rules: SilenceFile) -> bool:
    """Whether a negated infinitive is what somebody says or decides of himself (*kündigte an, sich nicht zu äußern*)."""
    if not before:
        return False
    return not words(rules.refusing.forward).isdisjoint(before[-1].stretch.lemmas) and "nicht" in scene.stretch.forms(
        scene.passage.row
    )


def _kind(sign: SilenceSign, scene: Scene) -> ReactionKind:
    """Who does not want to say anything declines to."""
    finite = scene.stretch.clause.finite
    modal = frozenset() if finite is None else scene.passage.row.word[finite].verbs
    return "declined" if sign.kind == "no_comment" and not WILLING.isdisjoint(modal) else sign.kind


def _unit(sign: SilenceSign, scene: Scene, pack: Pack) -> int | None:
    """The unit that tells it where a clause has all that a sign asks for."""
    stretch, row, rules = scene.stretch, scene.passage.row, pack.silence
    known = set(stretch.forms(row))
    if not REFLEXIVES.isdisjoint(known):
        known.add("sich")
    if not words(sign.words) <= known or (sign.beside and words(sign.beside).isdisjoint(known)):
        return None
    noun = next((unit for unit in stretch.units if row.lower[unit] in words(sign.nouns) and row.capital[unit]), None)
    if sign.nouns and noun is None:
        return None
    denied = _negation(scene, pack)
    if sign.negated != (denied is not None) or (denied is not None and _of_manner(scene, denied, rules)):
        return None
    finite = stretch.clause.finite
    if sign.willing and (finite is None or WILLING.isdisjoint(row.word[finite].verbs) or stretch.passive):
        return None
    if sign.pointing and (words(rules.about.pronouns) | words(rules.about.prepositions)).isdisjoint(known):
        return None
    if sign.asked and not _asked(scene, rules):
        return None
    if noun is not None and (sign.owned or stretch.verb is None):
        return noun
    return stretch.verb if stretch.verb is not None else noun


def _negation(scene: Scene, pack: Pack) -> int | None:
    """The unit of the word that negates a clause, None where none does or what it negates is only told to be more."""
    row, none, stretch = scene.passage.row, words(pack.denial.nouns.none), scene.stretch
    harmless = words(pack.silence.manner.harmless)
    stop = max(stretch.clause.stop, stretch.rest.stop)  # behind it stands a piece without a verb (*…, Rom nicht*)
    for unit in stretch.units:
        if unit < stop and row.lower[unit] in none:
            following = row.lower[unit + 1] if unit + 1 < len(row) else ""
            return None if following in harmless else unit
    return None


def _of_manner(scene: Scene, unit: int, rules: SilenceFile) -> bool:
    """Whether *nicht* only negates how somebody spoke (*äußerte sich nicht besorgt*): an adverb stands behind it."""
    row = scene.passage.row
    if row.lower[unit] != "nicht" or unit + 1 >= len(row):
        return False
    behind = unit + 1
    if row.kind[behind] != WORD or row.capital[behind] or row.lower[behind] in words(rules.manner.adverbs):
        return False
    if scene.stretch.verb == scene.stretch.clause.finite and behind not in scene.stretch.clause.verbs:
        return True
    word = row.word[behind]
    return not (word.infinitives or word.participles or word.zu_infinitives or word.verbs or word.particle)


def _asked(scene: Scene, rules: SilenceFile) -> bool:
    """Whether what somebody does not react to is a question or what was told, or is not said, and it is no deed (*mit Gewalt*)."""
    row, about = scene.passage.row, rules.about
    for phrase in scene.passage.phrases:
        if not scene.stretch.covers(phrase.head) or phrase.preposition is None:
            continue
        lower = row.lower[phrase.head]
        if row.lower[phrase.preposition] in ANSWERING and not (
            names_one(lower, about.circumstances) or names_one(lower, about.nouns)
        ):
            return False
    return True


def _refused(scene: Scene, behind: list[Scene], pack: Pack) -> Silence | None:
    """The silence of somebody who refuses to speak in an infinitive right behind (*lehnte es ab, sich zu äußern*)."""
    rules, row = pack.silence, scene.passage.row
    known = scene.stretch.forms(row)
    reasons = not words(rules.refusing.reasons).isdisjoint(known)
    refuses = reasons or not words(rules.refusing.verbs).isdisjoint(scene.stretch.lemmas)
    if not refuses or reasons != (_negation(scene, pack) is not None):
        return None
    for other in behind:
        if other.stretch.clause.order != "infinitive" or _negation(other, pack) is not None:
            continue
        told = set(other.stretch.forms(row))
        for lemma in sorted(other.stretch.lemmas):
            for sign in rules.by_verb.get(lemma, ()):
                if (
                    sign.negated
                    and not sign.nouns
                    and words(sign.words) - {"nichts"} <= told
                    and other.stretch.verb is not None
                ):
                    unit = other.stretch.verb
                    return Silence(scene, other, row.span(unit, unit + 1), sign, "declined", "refuses to speak")
    return None


def _neither(scene: Scene, pack: Pack) -> Silence | None:
    """The silence of somebody who neither confirms nor denies, not of what nobody could confirm or deny."""
    row, rules, stretch = scene.passage.row, pack.silence.neither, scene.stretch
    first = next((unit for unit in stretch.units if row.lower[unit] == "weder"), None)
    if first is None:
        return None
    second = next(
        (unit for unit in range(first + 1, min(first + NEITHER_REACH, len(row))) if row.lower[unit] == "noch"), None
    )
    if second is None:
        return None
    one, other = _verbs(row, first + 1, second), _verbs(row, second + 1, min(second + 1 + NOR_REACH, len(row)))
    affirm, deny = words(rules.affirm), words(rules.deny)
    if not ((one & affirm and other & deny) or (one & deny and other & affirm)):
        return None
    finite = stretch.clause.finite
    if finite is not None and ABLE in row.word[finite].verbs and "werden" in row.lower[second:]:
        return None
    sign = SilenceSign("neither", object=True)
    return Silence(scene, scene, row.span(first, second + 1), sign, "neither", "neither confirms nor denies")


def _verbs(row: Row, first: int, stop: int) -> frozenset[str]:
    """The verbs that the units from `first` up to `stop` may be forms of."""
    found: set[str] = set()
    for word in row.word[first:stop]:
        found |= word.infinitives | word.participles | word.verbs
    return frozenset(found)
