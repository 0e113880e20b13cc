"""What a learned choice is about: goods of a sentence, and every ordered pair of actors who may have handed them over.

Nothing is invented here: goods, actors and their attachments are those that the analysis found.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from beleg.claim.domain.kinds import GENERAL, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.passage import EventUse, GoodsUse, Passage
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.passages.seized import stoppers
from beleg.claim.passages.subjects import JOINTS
from beleg.claim.proposals.at_home import stays_at_home
from beleg.claim.proposals.discourse import Discourse
from beleg.claim.proposals.halting import halted, takes_back
from beleg.claim.proposals.targets import without_targets
from beleg.claim.proposals.transfers import downed, instructs
from beleg.claim.proposals.unreal import comes_to_nothing
from beleg.model import Span
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.words import words

#: Words between two conjuncts, at most.
BETWEEN = 5
#: More actors than this in one sentence make a list, not an act; those of other sentences are candidates up to so many in all.
MOST = 12


@dataclass(slots=True)
class Point:
    """Goods of one scene that wait for a choice, with the scenes of their passage; `event` is the noun for an act in their word."""

    passage: Passage
    scenes: list[Scene]
    scene: Scene
    items: tuple[GoodsUse, ...]
    event: EventUse | None = None

    @property
    def unit(self) -> int:
        """The unit of the head of the first goods."""
        return self.items[0].stop - 1

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the goods that wait."""
        return tuple(dict.fromkeys(code for item in self.items for code in item.codes))


@dataclass(slots=True)
class End:
    """An actor who may be at an end: codes, the numbers of its mentions in the passage; `together` where several are one end."""

    codes: tuple[str, ...]
    mentions: tuple[int, ...]
    together: bool = False


def points(passage: Passage, scenes: list[Scene], pack: Pack, taken: Collection[Span] = ()) -> list[Point]:
    """What waits for a choice in a passage, in text order; not goods in `taken`."""
    barred = words(pack.breach.verbs.forbid) | words(pack.traps.attack.words) | words(pack.traps.kept.words)
    found = []
    for scene in scenes:
        clause = scene.stretch.clause
        if clause.subordinator == "ob" or clause.order == "purpose" or not scene.stretch.lemmas.isdisjoint(barred):
            continue  # asked, wished for, forbidden, fired, mended
        if (
            _not_allowed(scene)
            or instructs(scene, scenes)
            or stays_at_home(scene, pack)
            or comes_to_nothing(scene, pack)
        ):
            continue
        aimed = without_targets(scene, pack).goods
        items = tuple(item for item in aimed if scene.stretch.covers(item.first) and item.span not in taken)
        items = items or tuple(item for item in scene.meant if item.span not in taken)
        if not items or (all(item.codes == PERSONS for item in items) and not _handed(scene)):
            continue
        if takes_back(scene, pack) or _exercises(scene, pack):
            continue
        event = next((event for event in scene.events if event.goods in items), None)
        if event is not None and _only_agreed(event, items):
            continue
        if halted(event or next(iter(scene.events), None), scene, pack) or downed(scene, items, pack):
            continue
        found.append(Point(passage, scenes, scene, items, event))
    return found


def ends(scene: Scene, groups: list[list[int]], discourse: Discourse, pack: Pack) -> list[End]:
    """Who may be at an end of an act of a scene: the actors of its passage, conjuncts together, then whom the report may mean.

    `groups` are the conjuncts (see `conjuncts`).
    """
    passage, attachments = scene.passage, scene.attachments
    elsewhere, stopped = scene.elsewhere, bool(stoppers(scene))
    mentions: dict[tuple[str, ...], list[int]] = {}
    for number, actor in enumerate(passage.actors):
        tied = attachments[number]
        if (
            number not in scene.apart
            and not observes(actor, pack)
            and tied.preposition != "beside a name"
            and not (stopped and tied.carrier)
            and not _elsewhere(tied)
        ):
            mentions.setdefault(actor.codes, []).append(number)
    found = [End(codes, tuple(numbers)) for codes, numbers in mentions.items()]
    for group in groups:
        codes = tuple(dict.fromkeys(code for number in group for code in passage.actors[number].codes))
        if len(codes) > 1 and codes not in mentions:
            found.append(End(codes, tuple(group), together=True))
    if len(found) > MOST:
        return []
    found += [
        End(codes, ())
        for codes in discourse.around(passage.number)
        if codes not in mentions and elsewhere.isdisjoint(codes)
    ]
    return found[:MOST] if len(found) > 1 else []


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


def is_open(passage: Passage, pack: Pack) -> bool:
    """Whether a passage names goods to choose for, other than people, fuel, food and money, and an actor who may be an end."""
    soft = words(pack.events.soft.words)
    if all(soft.issuperset(goods.codes) for goods in passage.goods):
        return False
    return any(not observes(actor, pack) for actor in passage.actors)


def _only_agreed(event: EventUse, items: Collection[GoodsUse]) -> bool:
    """Whether goods stand only in a word for what two agree (*schlossen ein Militärabkommen*), which does not say who gives."""
    return event.noun.name == "both" and all(
        item.first <= event.unit < item.stop and GENERAL.issuperset(item.codes) for item in items
    )


def _elsewhere(attachment: Attachment) -> bool:
    """Whether an actor only says where somebody is who tells of the act (*eine Zeitung in Peru*)."""
    return attachment.foreign and attachment.preposition == "in"


def _not_allowed(scene: Scene) -> bool:
    """Whether a clause says what may not be (*dürfe die Panzer nicht weitergeben*)."""
    finite, row = scene.stretch.clause.finite, scene.passage.row
    if finite is None or "dürfen" not in row.word[finite].verbs or row.lower[finite].startswith("dürft"):
        return False
    return any(form == "nicht" or form.startswith("kein") for form in scene.stretch.forms(row))


def _exercises(scene: Scene, pack: Pack) -> bool:
    """Whether arms are only fired in an exercise, a test or a parade."""
    deed = scene.stretch.deed
    fired = deed is not None and deed.kind == "use"
    return fired and not words(pack.traps.exercise.words).isdisjoint(scene.passage.forms)


def _handed(scene: Scene) -> bool:
    """Whether a verb or noun of transfer stands in a scene: people move, fight and fall for many other reasons."""
    return scene.stretch.deed is not None or bool(scene.events)
