"""Clauses that share out goods told before by figures alone: *25 davon gingen an Ghana, 15 an Mali*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.kinds import COUNTING
from beleg.claim.passages.scene import Scene
from beleg.model import Quantity
from beleg.model.phrase import NOMINATIVE

#: Prepositions before those among whom goods are shared out, and before those from whom they come.
TO, FROM = frozenset({"an", "nach", "für", "in"}), frozenset({"aus", "von"})
#: The rule of an end that is all among whom goods are shared out.
SHARED = "among whom they are shared out"
#: How many words stand between an actor and his figure at most (*Oslo weitere acht*).
BETWEEN = 2
#: What joins the pieces.
JOINTS = frozenset({",", ";", "und", "sowie", "–"})
#: Classes of verbs by which goods go, or are to go.
HANDING = frozenset({"give", "carry", "get", "obtain_from", "promise", "want", "arrive", "depart", "await"})
#: Participles by which they are to go.
MEANT = frozenset({"bestimmt", "gedacht", "vorgesehen", "reserviert", "eingeplant"})


def shared_out(scene: Scene) -> list[Scene]:
    """The scenes of a clause that names a figure without goods for each of several ends, else the scene itself."""
    deed, passage, stretch = scene.stretch.deed, scene.passage, scene.stretch
    if scene.goods or scene.events or len(scene.actors) < 2 or len(passage.quantities) < 2:
        return [scene]
    if (deed is None or deed.name not in HANDING) and MEANT.isdisjoint(stretch.forms(passage.row)):
        return [scene]
    figures = [(first, stop, figure) for first, stop, figure in passage.quantities if _is_bare(scene, first, figure)]
    if all(scene.attachments[number].kind == "bare" for number in scene.actors):
        return _by_subject(scene, [first for first, _, _ in figures])
    tied = [number for number in scene.actors if scene.attachments[number].kind == "preposition"]
    if len(figures) < 2 or len(tied) != len(figures) or len(scene.actors) != len(tied):
        return [scene]
    prepositions = {scene.attachments[number].preposition for number in tied}
    if not (prepositions <= TO or prepositions <= FROM):
        return [scene]
    firsts, actors = [first for first, _, _ in figures], [passage.actors[number].first for number in tied]
    if len({passage.actors[number].codes for number in tied}) != len(tied):
        return [scene]
    if not all(figure < actor for figure, actor in zip(firsts, actors, strict=True)):
        return [scene]
    if not all(actor < figure for actor, figure in zip(actors, firsts[1:], strict=False)):
        return [scene]
    row = passage.row
    if not all(JOINTS & set(row.lower[actor:figure]) for actor, figure in zip(actors, firsts[1:], strict=False)):
        return [scene]
    spans = pairwise([stretch.first, *firsts[1:], stretch.stop])
    return [
        replace(scene, stretch=replace(stretch, first=begin, stop=end), actors=[number], shared=True)
        for number, (begin, end) in zip(tied, spans, strict=True)
    ]


def _by_subject(scene: Scene, figures: list[int]) -> list[Scene]:
    """The scenes of a clause with a figure behind each of several subjects (*Rom gibt zwölf, Oslo acht*), else the scene itself."""
    row, stretch, actors = scene.passage.row, scene.stretch, scene.passage.actors
    firsts = [actors[number].first for number in scene.actors]
    finite = stretch.clause.finite
    if len(figures) != len(firsts) or stretch.deed is None or finite is None or not firsts[0] < finite < figures[0]:
        return [scene]
    begins = [stretch.first]
    for number, figure in zip(scene.actors[1:], figures[1:], strict=True):
        actor = actors[number]
        if row.lower[actor.first - 1] not in JOINTS or not actor.stop <= figure <= actor.stop + BETWEEN:
            return [scene]
        if not scene.attachments[number].case & NOMINATIVE:
            return [scene]
        begins.append(actor.first)
    attachments = [
        replace(tie, case=NOMINATIVE) if number in scene.actors else tie for number, tie in enumerate(scene.attachments)
    ]
    return [
        replace(
            scene,
            stretch=replace(stretch, first=begin, stop=end),
            attachments=attachments,
            actors=[number],
            subject=number,
            subject_rule="subject",
            shared=True,
        )
        for number, (begin, end) in zip(scene.actors, pairwise([*begins, stretch.stop]), strict=True)
    ]


def _is_bare(scene: Scene, first: int, figure: Quantity) -> bool:
    """Whether a figure of a scene counts what it does not name."""
    known = figure.lower is not None and figure.noun is None and figure.unit in COUNTING
    return known and scene.stretch.covers(first) and not scene.passage.in_time(first)


def share_out(acts: Sequence[Act], following: Sequence[Act]) -> None:
    """Gives the one act of a sentence the open end that the acts of the sentence behind it share out by figures alone.

    So *Peru hat 40 Panzer verkauft. 25 davon gingen an Ghana, 15 an Mali*: all of them went to both.
    """
    shares = [act for act in following if act.alone and bool(act.supplier) != bool(act.recipient)]
    if len(shares) < 2 or len(acts) != 1:
        return
    act = acts[0]
    if act.kind != "transfer" or not act.items or act.parties or bool(act.supplier) == bool(act.recipient):
        return
    ends = [share.recipient if act.supplier else share.supplier for share in shares]
    codes = tuple(dict.fromkeys(code for end in ends for code in end.codes))
    if not all(ends) or set(codes) & {*act.supplier.codes, *act.recipient.codes} or len(codes) < len(shares):
        return
    joint = Role(codes, SHARED, tuple(span for end in ends for span in end.spans), 5)
    if act.supplier:
        act.recipient = joint
    else:
        act.supplier = joint
    act.direct = 2
