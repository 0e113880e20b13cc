"""What a learned choice is about: goods of a sentence, and every pair of actors there who may have handed them over.

Nothing is invented here: goods, actors and their attachments are those that the analysis found.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.passage import EventUse, GoodsUse, Passage
from beleg.claim.passages.scene import Scene, observes
from beleg.model import Span
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.words import words

JOINTS = frozenset({"und", "sowie", ",", "oder", "wie"})
#: Words between two conjuncts, at most.
BETWEEN = 5
#: More actors than this make a list, not an act.
MOST_ENDS = 12


@dataclass(slots=True)
class Point:
    """Goods that wait for a choice: the scenes of their passage, the one that they stand in, the event that their word names.

    `bearing` tells goods that are people who only act for their state (*ruandische Soldaten karren Granaten*).
    """

    passage: Passage
    scenes: list[Scene]
    scene: Scene
    goods: GoodsUse
    event: EventUse | None
    bearing: bool = False

    @property
    def unit(self) -> int:
        """The unit of the head of the goods."""
        return self.goods.stop - 1


@dataclass(slots=True)
class End:
    """An actor who may be at an end: codes, the numbers of the mentions in the passage; `together` where several are one end."""

    codes: tuple[str, ...]
    mentions: tuple[int, ...]
    together: bool = False


def points(passage: Passage, scenes: list[Scene], pack: Pack, taken: Collection[Span] = ()) -> list[Point]:
    """The goods of a passage that wait for a choice, in text order; not those in `taken`.

    People, fuel, food and money move for many reasons: without a word for it nothing shows that they are handed over.
    """
    soft = words(pack.events.soft.words)
    found = []
    for goods in passage.goods:
        scene = next((scene for scene in scenes if scene.stretch.covers(goods.first)), None)
        if scene is None or goods.span in taken or soft.issuperset(goods.codes):
            continue
        event = next((event for event in scene.events if event.goods is goods), None)
        if all(item is not goods for item in scene.goods):
            continue  # they carry others, or others are for them
        found.append(Point(passage, scenes, scene, goods, event))
    return found


def is_open(passage: Passage, pack: Pack) -> bool:
    """Whether a passage names goods to choose for and two actors to choose from."""
    soft = words(pack.events.soft.words)
    if all(soft.issuperset(goods.codes) for goods in passage.goods):
        return False
    return len({actor.codes for actor in passage.actors if not observes(actor, pack)}) > 1


def ends(passage: Passage, attachments: list[Attachment], pack: Pack) -> list[End]:
    """Who may be at an end of an act in a passage: every actor, and conjuncts together; none where they are too many."""
    mentions: dict[tuple[str, ...], list[int]] = {}
    for number, actor in enumerate(passage.actors):
        if not observes(actor, pack) and attachments[number].preposition != "beside a name":
            mentions.setdefault(actor.codes, []).append(number)
    found = [End(codes, tuple(numbers)) for codes, numbers in mentions.items()]
    for group in conjuncts(passage, attachments):
        codes = tuple(dict.fromkeys(code for number in group for code in passage.actors[number].codes))
        if len(codes) > 1 and codes not in mentions:
            found.append(End(codes, tuple(group), together=True))
    return found if 1 < len(found) <= MOST_ENDS else []


def conjuncts(passage: Passage, attachments: list[Attachment]) -> list[list[int]]:
    """Actors joined by *und*, commas and the like, by number, tied in alike."""
    groups: list[list[int]] = []
    for number, actor in enumerate(passage.actors):
        if groups:
            last = groups[-1][-1]
            between = passage.row.lower[passage.actors[last].stop : actor.first]
            joined = any(form in JOINTS for form in between) and len(between) <= BETWEEN
            only = all(
                form in JOINTS or form == "auch" or form in DETERMINERS or form in PREPOSITIONS for form in between
            )
            if joined and only and attachments[number].kind == attachments[last].kind:
                groups[-1].append(number)
                continue
        groups.append([number])
    return [group for group in groups if len(group) > 1]
