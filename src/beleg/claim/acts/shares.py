"""Whose share of all trade a noun tells: *Russlands Anteil an den indischen Waffenimporten*, *der Anteil der Türkei an …*."""

from __future__ import annotations

from beleg.claim.domain.files import NounClass
from beleg.claim.passages.scene import Scene
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Nouns for a share of something.  Source: own list.
SHARE = words("anteil anteils anteile anteilen marktanteil marktanteils lieferanteil")
#: Verbs by which part of a trade is somebody's: as their subject, and behind *auf*.
COVERING, FALLING = frozenset({"decken", "abdecken", "bestreiten", "stellen", "ausmachen"}), frozenset({"entfallen"})
#: The other end of a deal.
OTHER = {"supplier": "recipient", "recipient": "supplier"}


def shared_by(scene: Scene, number: int, event: NounClass | None) -> str:
    """The end of the act at which an actor stands whose share of another's imports or exports is told; empty of others."""
    if event is None or event.owner not in OTHER:
        return ""
    row, attachment, actor = scene.passage.row, scene.attachments[number], scene.passage.actors[number]
    if _covered(scene, number):
        return OTHER[event.owner]
    if attachment.kind != "bare":
        return ""
    before = attachment.first - 1
    share = next(
        (unit for unit in (attachment.stop - 1, before) if 0 <= unit < len(row) and row.lower[unit] in SHARE), None
    )
    if share is None:
        return ""
    behind = max(share, actor.stop - 1) + 1
    return OTHER[event.owner] if behind < len(row) and row.lower[behind] in ("an", "am") else ""


def _covered(scene: Scene, number: int) -> bool:
    """Whether so many per cent of a trade are said to be somebody's (*Rom deckt 36 Prozent der Importe*, *auf Rom entfallen …*)."""
    lemmas, tied = scene.stretch.lemmas, scene.attachments[number]
    if not scene.events or scene.passage.actors[number].first > scene.events[0].unit:
        return False  # another's share, told behind it
    if not any(
        scene.stretch.covers(first) and quantity.unit == "percent" for first, _, quantity in scene.passage.quantities
    ):
        return False
    if not lemmas.isdisjoint(FALLING):
        return tied.preposition == "auf"
    return (
        not lemmas.isdisjoint(COVERING) and tied.kind == "bare" and bool(tied.case & NOMINATIVE) and tied.owned is None
    )
