"""Acts told again for another by a word alone: *Oman hat Fregatten in Rom bestellt, Kuwait ebenfalls*, *Auch Peru tat das*."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.proposals.tellings import Telling
from beleg.model import Span
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Words by which what is said of one holds of another, behind him; and before him, in a sentence with a verb that only repeats.
BEHIND = words("ebenfalls auch ebenso gleichfalls desgleichen genauso dito dasselbe gleiches ebensolche")
AHEAD, ARTICLES = words("ebenso auch genauso gleichfalls desgleichen"), frozenset({"die", "der", "das"})
ALIKE = frozenset({"das", "dies", "dasselbe", "gleiches"})
REPEATING = frozenset({"tun", "machen", "folgen", "halten", "handeln", "verfahren", "gleichtun", "nachziehen"})
#: Rules of an end that another may take the place of.
SUBJECT = "subject"
#: How many words such a sentence has at most, and what may stand between its actor and the word.
SHORT = 9
JOINTS = frozenset({",", ";", "und", "–"})
CLOSING = frozenset({",", ";", ".", "–", "!"})


def echoes(read: Sequence[Telling], number: int, acts: list[Act], pack: Pack) -> list[tuple[Act, list[Scene]]]:
    """Acts that the sentence `number` of `read` tells again for another, with the scenes in which they were told first.

    `acts` are those told in that sentence and, last, before it.  One of them that takes the other for an end is mended.
    """
    passage, scenes, _ = read[number]
    if passage.headline or passage.forms.isdisjoint(BEHIND) or passage.row.text[-1] == "?":
        return []
    if not passage.forms.isdisjoint(words(pack.denial.nouns.none)):
        return []
    found: list[tuple[Act, list[Scene]]] = []
    for scene in scenes:
        for other in scene.actors:
            if _echoed(scene, other) and not observes(passage.actors[other], pack):
                first = _first(acts, read, number, scene, passage.actors[other].first)
                if first is not None:
                    act = _again(first, scene, other)
                    if act is not None:
                        found.append((act, read[_place(read, first, number)].scenes))
    return found


def _place(read: Sequence[Telling], act: Act, number: int) -> int:
    return next(place for place in (number, number - 1) if place >= 0 and read[place].passage is act.passage)


def _echoed(scene: Scene, number: int) -> bool:
    """Whether the word stands right behind an actor at the end of a piece, or the whole sentence only says it."""
    row, actor, tied = scene.passage.row, scene.passage.actors[number], scene.attachments[number]
    if _opened(scene, number):
        return True
    if tied.kind != "bare" or tied.owned is not None or actor.mention.form in ("adjective", "compound"):
        return False
    behind = max(tied.stop, actor.stop)
    after = row.lower[behind : behind + 2]
    if len(after) == 2 and after[0] in BEHIND and after[1] in CLOSING:
        return tied.first == 0 or row.lower[tied.first - 1] in JOINTS
    only = not scene.goods and not scene.events and len(row) <= SHORT and len(scene.passage.actors) == 1
    return only and bool(tied.case & NOMINATIVE) and bool(scene.stretch.lemmas & REPEATING)


def _opened(scene: Scene, number: int) -> bool:
    """Whether a sentence is only such a word with an actor behind it, or says that it holds for him (*Das gilt auch für Peru*)."""
    row, passage, tied = scene.passage.row, scene.passage, scene.attachments[number]
    if scene.goods or scene.events or passage.quantities or len(row) > SHORT or len(passage.actors) != 1:
        return False
    if max(tied.stop, passage.actors[number].stop) != len(row) - 1:
        return False
    if scene.stretch.lemmas:
        holds = scene.stretch.lemmas <= {"gelten"} and row.lower[0] in ALIKE and scene.stretch.clause.finite == 1
        return holds and tied.preposition == "für"
    return tied.kind == "bare" and row.lower[0] in AHEAD and set(row.lower[1 : tied.first]) <= ARTICLES


def _first(acts: Sequence[Act], read: Sequence[Telling], number: int, scene: Scene, unit: int) -> Act | None:
    """The act that is told again: the last before in the sentence, else in the one before."""
    here = [act for act in acts if act.passage is scene.passage and act.anchor.end <= scene.passage.row.start[unit]]
    if here:
        return _told_by_subject(here[-1])
    if unit > 2 and not scene.stretch.lemmas & (REPEATING | {"gelten"}):
        return None
    before = read[number - 1].passage if number else None
    there = [act for act in acts if act.passage is before]
    return _told_by_subject(there[-1]) if there else None


def _told_by_subject(act: Act) -> Act | None:
    told = act.kind == "transfer" and SUBJECT in (act.supplier.rule, act.recipient.rule)
    return act if told and act.supplier and act.recipient else None


def _again(act: Act, scene: Scene, number: int) -> Act | None:
    """The act for an actor in the place of its subject; the act itself loses him where it took him for an end."""
    actor = scene.passage.actors[number]
    gives = act.supplier.rule == SUBJECT
    for role in (act.supplier, act.recipient):
        if len(role.codes) > len(actor.codes) and set(actor.codes) < set(role.codes):
            role.codes = tuple(code for code in role.codes if code not in actor.codes)
            role.spans = tuple(span for span in role.spans if span != actor.span)
    other = act.recipient if gives else act.supplier
    if set(actor.codes) & {*act.supplier.codes, *act.recipient.codes}:
        return None
    again = Act(act.passage, act.stretch, act.anchor, act.kind)
    subject, rest = (
        Role(actor.codes, "told again for another", (actor.span,), 5),
        Role(other.codes, other.rule, other.spans),
    )
    again.supplier, again.recipient = (subject, rest) if gives else (rest, subject)
    again.direct, again.told, again.strong = 2, True, act.strong
    again.goods, again.goods_spans = act.goods, act.goods_spans
    spans: list[Span] = [act.passage.sentence, scene.passage.sentence]
    again.evidence += sorted(set(spans))
    again.because("kind", "told again for another", actor.span)
    again.because("goods", "goods of the act meant", *act.goods_spans)
    return again
