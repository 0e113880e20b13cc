"""Accusations that only their denial shows to be acts (*Auch Ghana soll der Junta Munition geben. Accra dementierte*)."""

from __future__ import annotations

from beleg.claim.acts.register import Register
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.denial_signs import DenialSign, denier, find_signs
from beleg.claim.contest.matter import of_else, of_rejection
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.choice import Choice, Chooser

#: How many sentences before its denial an accusation stands at most.
NEAR = 2
#: Prepositions before a land that goods only come through.
THROUGH = frozenset({"über", "via"})
#: Rules of signs by which somebody denies what others say of him.
POINTING = frozenset({"verb that denies", "called untrue", "phrase that denies", "answers no"})


def accused(
    passage: Passage, scenes: list[Scene], register: Register, speakers: Speakers, chooser: Chooser, pack: Pack
) -> Choice | None:
    """What the learned choice held for too unsure just before, and whose supplier denies it in a passage that names no goods."""
    if passage.goods or not chooser.held:
        return None
    held = [choice for choice in chooser.held if 0 < passage.number - choice.point.passage.number <= NEAR]
    if not held:
        return None
    for sign in find_signs(scenes, passage, pack):
        if not _points(sign, scenes, pack):
            continue
        by, spans = denier(sign, scenes, speakers)
        choice = None if speakers.guessed(spans) else _of(held, frozenset(by), speakers)
        if choice is not None and _passed(choice) and any(act.supplier and act.recipient for act in register.acts):
            return None
        if choice is not None and not _told_of(by, choice, register):
            return choice
    return None


def _points(sign: DenialSign, scenes: list[Scene], pack: Pack) -> bool:
    """Whether a sign denies what was said before."""
    if sign.own or sign.rule not in POINTING:
        return False
    return not (of_rejection(sign.scene, pack) or of_else(sign.scene, scenes, pack))


def _of(held: list[Choice], by: frozenset[str], speakers: Speakers) -> Choice | None:
    """The choice nearest before a denial by which the denier gave something, and which is not told by himself."""
    found = [
        choice
        for choice in held
        if by
        and by.issubset(choice.candidate.supplier.codes)
        and by.isdisjoint(speakers.speaker(choice.point.items[0].span).codes)
    ]
    return max(found, key=lambda choice: (choice.point.passage.number, choice.likely), default=None)


def _passed(choice: Choice) -> bool:
    """Whether goods only come through the land of a supplier (*gelangten über Uganda ins Land*), not through traders there."""
    passage, attachments = choice.point.passage, choice.point.scene.attachments
    return bool(choice.candidate.supplier.mentions) and all(
        attachments[number].preposition in THROUGH
        and not any(passage.row.capital[attachments[number].first : passage.actors[number].first])
        for number in choice.candidate.supplier.mentions
    )


def _told_of(by: tuple[str, ...], choice: Choice, register: Register) -> bool:
    """Whether the report tells that the denier gave something, or an act of his there or behind, which is then what he denies."""
    first = choice.point.passage.number
    return any(
        not set(act.supplier.codes).isdisjoint(by)
        or (act.passage.number >= first and not set(act.recipient.codes).isdisjoint(by))
        for act in register.acts
    )
