"""What says that an act is denied: verbs, nouns and phrases of denial, and words that negate a clause."""

from __future__ import annotations

from dataclasses import dataclass

from beleg.claim.acts.certainty import REFUSED
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.absent import absent, not_among
from beleg.claim.contest.contradicting import breaks
from beleg.claim.contest.harmless import harmless
from beleg.claim.contest.negations import UNDENIED, negation
from beleg.claim.contest.refusal_signs import refusing
from beleg.claim.domain.cues import DENIAL
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import ActorUse, Passage
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.model.analysis import QUOTATION
from beleg.rules.words import lines, words

#: The rule of signs that say only that there is no evidence.
WITNESS = "no evidence"
#: The rule of signs that say that there is none of what was told before.
ABSENT = "said not to be"
#: The rule of signs that say that nothing but harmless goods went.
HARMLESS = "only harmless goods"
#: The rule of signs that answer with a no.
ANSWERS = "answers no"
#: The rule of signs that say that some goods were not among a cargo told before.
NOT_AMONG = "not among the cargo"
#: A passage of so few units may be an answer and no more (*Nein.*, *Unfug!*).
ANSWER = 5
#: How far before evidence *kein* stands (*keine neuen, gesicherten Hinweise*), how far behind its preposition what it would show.
NONE_REACH, HEAD_REACH = 4, 4
INFLECTED = ("e", "en", "er", "es")
#: How far behind a colon a word may stand that is all that is said (*lachte nur: ein Märchen*).
CALLED_REACH = 2
#: Words before the least of what could go, and what stands between *nicht* and it.
NOT_ONE = frozenset({"nicht", "kein", "keine", "keinen", "keiner", "nie", "niemals"})
ONE = (["ein"], ["eine"], ["einen"], ["einer"], ["eines"], ["eins"], ["einmal"])
#: How many words *nicht eine* has where it is all that is answered.
NONE_OF_THEM = 2
#: Those of them behind which *auch nur* may stand (*nie auch nur eine Patrone*), and which need an article.
NEVER = frozenset({"nie", "niemals"})
#: The subject of who speaks for a house (*davon wisse man in Minsk nichts*).
ANYBODY = "man"
#: Words that join actors who deny together.
JOINTS = frozenset({"und", "wie", "sowie", "noch", ","})
#: Prepositions before the one in whose house something is denied (*in Teheran wies man das zurück*).
HOUSE = frozenset({"", "in", "aus", "bei", "von", "durch"})
#: The verb of who denies an act, or keeps somebody out of something.
EXCLUDING = "ausschließen"
#: The verb of who denies by not knowing of it.
KNOWING = "wissen"
#: How phrases open by which somebody has no part in something.
NOTHING = ("nichts zu tun", "nichts zu schaffen")
#: Articles before what was told before (*weiß nichts von dem Projekt*).
KNOWN = (["dem"], ["der"], ["den"], ["diesem"], ["dieser"], ["diesen"])
#: Words by which something is called so.
TALK = frozenset({"von", "die", "rede"})
#: Verbs that call something what their complement says.
CALLING = frozenset(
    {"nennen", "bezeichnen", "abtun", "sprechen", "halten", "finden", "bewerten", "werten", "hinstellen"}
)


@dataclass(slots=True)
class DenialSign:
    """What denies: the scene and the span of its words, and why it does.

    `own` tells that it only denies an act of its own sentence, never one told before.
    """

    scene: Scene
    span: Span
    rule: str
    own: bool = False


def find_signs(scenes: list[Scene], passage: Passage, pack: Pack) -> list[DenialSign]:
    """The signs of a denial in a passage, in order; none where nothing was said at all."""
    rules, cues = pack.denial, pack.cues
    telling = cues.denying
    if not words(rules.nouns.none).isdisjoint(passage.forms):
        telling = cues.declining
    if not passage.cues & DENIAL and not tells(scenes, telling):
        return _none_at_all(scenes, passage, pack)
    text = " ".join([form.replace(" ", "_") for form in passage.row.lower])  # a unit may be a whole parenthesis
    if any(phrase in text for phrase in lines(rules.not_denied.phrases)):
        return []
    found = [
        sign
        for scene in scenes
        if (sign := _in_scene(scene, pack)) is not None or (sign := _topic(scene, scenes, pack))
    ]
    whole = f" {text} "
    for phrase, apart in cues.denials if passage.cues & DENIAL else ():  # a word of each is a cue
        at = whole.find(apart)
        if at >= 0 and not _of_a_halt(passage, pack) and passage.forms.isdisjoint(words(rules.nouns.endured)):
            unit = text.count(" ", 0, at)
            scene = next((scene for scene in scenes if scene.stretch.covers(unit)), scenes[-1])
            stop = min(len(passage.row), unit + phrase.count(" ") + 1)
            if phrase.startswith(NOTHING) and _apart_from_else(scene, unit, pack):
                continue
            found.append(DenialSign(scene, passage.row.span(unit, stop), "phrase that denies"))
    return found


def tells(scenes: list[Scene], verbs: frozenset[str]) -> bool:
    """Whether a scene has one of some verbs."""
    return any(not scene.stretch.lemmas.isdisjoint(verbs) for scene in scenes)


def _of_a_halt(passage: Passage, pack: Pack) -> bool:
    """Whether what is denied is that acts end (*von einem Stopp der Lieferungen könne keine Rede sein*)."""
    row = passage.row
    return any(
        lower in words(pack.traps.halt.words) and not {"von", "vom"}.isdisjoint(row.lower[max(unit - 2, 0) : unit])
        for unit, lower in enumerate(row.lower)
    )


def _topic(scene: Scene, scenes: list[Scene], pack: Pack) -> DenialSign | None:
    """Evidence that opens the sentence and is negated in a later clause of it (*Belege, dass …, habe man nicht*)."""
    row, first = scene.passage.row, scene.stretch.first
    if first or row.lower[first] not in words(pack.denial.nouns.evidence):
        return None
    for other in scenes[1:]:
        if other.stretch.clause.order == "first" and negation(other, pack) is not None and not other.goods:
            return DenialSign(other, row.span(first, first + 1), WITNESS)
    return None


def _in_scene(scene: Scene, pack: Pack) -> DenialSign | None:
    rules, row, stretch = pack.denial, scene.passage.row, scene.stretch
    known = set(stretch.forms(row))
    parted = EXCLUDING in stretch.lemmas and "aus" in row.lower[stretch.stop - 2 : stretch.stop]  # schloss … aus
    out = list(stretch.forms(row)).count("aus") > parted  # aus dem Programm ausgeschlossen
    excluded = EXCLUDING in stretch.lemmas and out and (stretch.passive or "programm" in known)
    if stretch.verb is not None and not known & UNDENIED and not excluded:
        span = row.span(stretch.verb, stretch.verb + 1)
        if stretch.lemmas & words(rules.verbs.deny) and not breaks(scene, known, pack):
            return DenialSign(scene, span, "verb that denies")
    if stretch.verb is not None and not pack.cues.supporting.isdisjoint(stretch.lemmas):
        for support in rules.support:
            if support.verb in stretch.lemmas and words(support.words) <= known and not _unknown_else(scene, pack):
                return DenialSign(scene, row.span(stretch.verb, stretch.verb + 1), "verb that denies")
    refusal = refusing(scene, pack)
    if refusal is not None:
        return DenialSign(scene, refusal, REFUSED, own=True)
    lacking = not_among(scene, pack)
    if lacking is not None:
        return DenialSign(scene, lacking, NOT_AMONG)
    missing = absent(scene, pack)
    if missing is not None:
        return DenialSign(scene, missing, ABSENT)
    none = _least(scene, pack)
    if none is not None:
        return DenialSign(scene, none, ANSWERS)
    other = harmless(scene, pack)
    if other is not None:
        return DenialSign(scene, other, HARMLESS)
    withheld = bool(stretch.lemmas & words(rules.verbs.show)) and not scene.passage.quoted and not _reported(scene)
    evidence, nonsense, answers = words(rules.nouns.evidence), words(rules.nouns.nonsense), words(rules.nouns.answers)
    if evidence.isdisjoint(known) and nonsense.isdisjoint(known) and answers.isdisjoint(known):
        return None
    for unit in stretch.units:
        lower = row.lower[unit]
        if row.kind[unit] == QUOTATION:
            continue
        if lower in evidence and not withheld and _missing(scene, unit, pack):
            return DenialSign(scene, row.span(unit, unit + 1), WITNESS)
        if lower in nonsense and "nicht" not in known and _of_report(scene, pack, unit):
            return DenialSign(scene, row.span(unit, unit + 1), "called untrue")
        if lower in answers and _answers(scene, unit):
            return DenialSign(scene, row.span(unit, unit + 1), ANSWERS)
    return None


def _unknown_else(scene: Scene, pack: Pack) -> bool:
    """Whether nobody knows, or wants to know, of what is no act (*von Bedingungen will Mali nichts wissen*)."""
    row = scene.passage.row
    if KNOWING not in scene.stretch.lemmas or scene.goods or scene.events:
        return False
    of = next((unit for unit in scene.stretch.units if row.lower[unit] == "von"), None)
    return of is not None and row.lower[of + 1 : of + 2] not in KNOWN and _heads_else(scene, of, pack)


def _missing(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether there is none of the evidence at `unit`, and it would show an act or what was told before."""
    nouns, row, stretch = pack.denial.nouns, scene.passage.row, scene.stretch
    before = row.lower[max(unit - NONE_REACH, stretch.first) : unit]
    if "trotz" in before or _of_something_else(scene, unit, pack):
        return False
    if row.lower[max(unit - 1, 0) : unit + 1] == ["jede", "spur"]:
        return False  # of goods that are missing
    if any(form.startswith("kein") or form in ("ohne", "weder") for form in before):
        return True
    known = set(stretch.forms(row))
    if not known.isdisjoint(words(nouns.lacking)) and "ohne" not in known:
        return True
    return bool(stretch.lemmas & words(nouns.found)) and not words(nouns.none).isdisjoint(known)


def _of_something_else(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether evidence is of neither goods nor an act nor something said (*Anzeichen für einen baldigen Einsatz*)."""
    row, acts = scene.passage.row, [event for event in scene.events if event.noun.name != "use"]
    if scene.goods or acts or row.lower[unit + 1 : unit + 2] not in (["für"], ["auf"], ["von"]):
        return False
    return _heads_else(scene, unit + 1, pack)


def _apart_from_else(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether nobody has anything to do with what is neither an act nor an actor (*habe mit der Wahl nichts zu tun*)."""
    row = scene.passage.row
    place = next((place for place in range(unit - 1, scene.stretch.first - 1, -1) if row.lower[place] == "mit"), None)
    if place is None or scene.goods:
        return False
    near = range(place, place + 1 + HEAD_REACH)
    named = [*(actor.first for actor in scene.passage.actors), *(event.unit for event in scene.events)]
    return not any(unit in near for unit in named) and _heads_else(scene, place, pack)


def _heads_else(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether the noun behind the preposition at `unit` is neither an act nor something said."""
    row = scene.passage.row
    head = next(
        (place for place in range(unit + 1, min(unit + 1 + HEAD_REACH, scene.stretch.stop)) if row.capital[place]), None
    )
    pointing = words(pack.denial.pointers.words) | words(pack.denial.said.nouns) | words(pack.events.pointers.nouns)
    return head is not None and row.lower[head] not in pointing


def _reported(scene: Scene) -> bool:
    """Whether a clause is in the Konjunktiv or hangs on one that reports it."""
    return scene.stretch.clause.mood in ("k1", "k2") or scene.stretch.clause.order == "last"


def _of_report(scene: Scene, pack: Pack, unit: int) -> bool:
    """Whether *Unsinn* is said of a report: a pointing word stands by, a verb of calling, or it is all that is said."""
    row = scene.passage.row
    forms = set(row.lower)
    if "machen" in scene.stretch.lemmas and "sich" in forms:
        return False  # *macht sich lächerlich* is said of people
    head = next((place for place in range(unit + 1, min(unit + 3, len(row))) if row.capital[place]), None)
    if not row.capital[unit] and row.lower[unit].endswith(INFLECTED) and head is not None:
        named = words(pack.denial.said.nouns) | words(pack.denial.pointers.words) | words(pack.denial.nouns.nonsense)
        if row.lower[head] not in named:
            return False  # ein falsches Signal
    if forms >= TALK:
        return True  # in Rom war von Märchen die Rede
    if (forms - {row.lower[unit]}) & words(pack.denial.pointers.words) or scene.stretch.lemmas & CALLING:
        return True
    stretch, before = scene.stretch, row.text[max(unit - CALLED_REACH, 0) : unit]
    return len(scene.passage.row) <= ANSWER or stretch.stop - stretch.first <= ANSWER or ":" in before


def _none_at_all(scenes: list[Scene], passage: Passage, pack: Pack) -> list[DenialSign]:
    """The sign of an answer that not the least of it went, in a passage without any other word of denial."""
    nouns = pack.denial.nouns
    if words(nouns.none).isdisjoint(passage.forms):
        return []
    if words(nouns.least).isdisjoint(passage.forms) and passage.row.lower[1:2] not in ONE:
        return []
    return [DenialSign(scene, none, ANSWERS) for scene in scenes if (none := _least(scene, pack)) is not None]


def _least(scene: Scene, pack: Pack) -> Span | None:
    """The words of an answer without a verb that not the least of it went (*„Nicht eine Patrone“*), None where there are none."""
    stretch, row = scene.stretch, scene.passage.row
    finite, first = stretch.clause.finite, stretch.first
    stop = stretch.stop if finite is None else finite
    mark = next((unit for unit in range(first, stop) if row.text[unit] in (",", ".", "!")), stop)
    if mark - first > ANSWER or (mark == finite):
        return None  # what stands before the verb is no answer
    least, begin = words(pack.denial.nouns.least), row.lower[first : first + 2]
    if begin[:1] and begin[0] in NEVER and row.lower[first + 1 : first + 3] == ["auch", "nur"]:
        begin = [begin[0], *row.lower[first + 3 : first + 4]]
    if not begin or begin[0] not in NOT_ONE or (not begin[0].startswith("kein") and begin[1:] not in ONE):
        return None
    if mark - first == len(begin) == NONE_OF_THEM and begin[0] == "nicht":
        return row.span(first, mark)  # „Nicht eine“, sagt Rom
    return row.span(first, mark) if any(row.lower[unit] in least for unit in range(first, mark)) else None


def _answers(scene: Scene, unit: int) -> bool:
    """Whether *nein* at `unit` is an answer: in a quotation, behind a colon or a dash, or nearly alone."""
    row = scene.passage.row
    before = row.text[unit - 1] if unit else ""
    opens = not unit and row.text[1:2] in ([","], [":"], ["."], ["!"])  # Nein, sagt der Botschafter
    return scene.passage.quoted or opens or before in (":", "–", "-", "„", "»", "«", '"') or len(row) <= ANSWER


def denier(sign: DenialSign, scenes: list[Scene], speakers: Speakers) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Who denies: the actors of the sign's clause, or those in whose mouth it stands, or in whose house it is said."""
    calling = _calling(sign, scenes)
    by_verb = sign.rule == "verb that denies" or calling is not None
    shared = calling is not None and calling is sign.scene and calling.subject is not None
    if shared and sign.scene.stretch.clause.order == "first":
        actor = sign.scene.passage.actors[
            sign.scene.subject or 0
        ]  # Rom lachte und nannte die Meldung der Türken falsch
        return actor.codes, (actor.span,)
    bare = actors_of(calling or sign.scene, "bare") if sign.rule not in (ABSENT, NOT_AMONG, HARMLESS) else ((), ())
    if by_verb and bare[0]:
        return bare
    if by_verb and sign.scene.subject is not None and sign.scene.stretch.clause.order == "first":
        actor = sign.scene.passage.actors[sign.scene.subject]  # Rom betreibt dort ein Lazarett und weist das zurück
        return actor.codes, (actor.span,)
    speaker, house = speakers.speaker(sign.span), actors_of(sign.scene, "preposition")
    passage = sign.scene.passage
    earlier = all(span.end <= passage.sentence.start for span in speaker.spans)
    if by_verb and earlier and house[0] and ANYBODY in sign.scene.stretch.forms(passage.row):
        return house
    if speaker:
        return speaker.codes, speaker.spans
    if bare[0]:
        return bare
    reported = sign.scene.stretch.clause.mood == "k1" and not speakers.around(sign.span)
    speaking = beside(sign.scene, scenes) if reported else house
    if speaking[0] or house[0] or sign.scene.stretch.clause.mood != "k1":
        return speaking if speaking[0] else house
    return beside(sign.scene, scenes)


def _calling(sign: DenialSign, scenes: list[Scene]) -> Scene | None:
    """The scene of the verb that calls something untrue: the sign's own, or one before it (*nannte Berichte, …, erfunden*)."""
    if sign.scene.stretch.lemmas & CALLING:
        return sign.scene
    if sign.rule != "called untrue" or sign.scene.stretch.clause.order not in ("verbless", "last"):
        return None
    before = [scene for scene in scenes if scene.stretch.first < sign.scene.stretch.first]
    return next((scene for scene in reversed(before) if scene.stretch.lemmas & CALLING), None)


def beside(scene: Scene, scenes: list[Scene]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The actors of a clause of the sentence that tells of no goods: who speaks, where no statement was found."""
    others = [other for other in scenes if other is not scene and other.stretch.deed is None and not other.goods]
    for wanted in ("bare", "preposition"):  # sagte Rom, hieß es in Rom
        for other in others:
            found = actors_of(other, wanted)
            if found[0]:
                return found
    return (), ()


def actors_of(scene: Scene, wanted: str, since: int = 0) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The first actor of a scene, from the one numbered `since` on, that is tied in so, with those joined to it."""
    row = scene.passage.row
    found: list[ActorUse] = []
    for number, actor in enumerate(scene.passage.actors[since:], since):
        attachment = scene.attachments[number]
        if not scene.stretch.covers(actor.first) or attachment.kind != wanted or attachment.preposition not in HOUSE:
            continue
        if found and not (set(row.lower[found[-1].stop : actor.first]) & JOINTS and actor.first - found[-1].stop <= 3):
            break
        found.append(actor)
    return tuple(dict.fromkeys(code for actor in found for code in actor.codes)), tuple(actor.span for actor in found)
