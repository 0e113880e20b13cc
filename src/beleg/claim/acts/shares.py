"""Whose share of all trade a noun tells: *Russlands Anteil an den indischen Waffenimporten*, *der Anteil der Türkei an …*."""

from __future__ import annotations

from beleg.claim.domain.files import NounClass
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

#: Nouns for a share of something.  Source: own list.
SHARE = words("anteil anteils anteile anteilen marktanteil marktanteils lieferanteil")
#: The other end of a deal.
OTHER = {"supplier": "recipient", "recipient": "supplier"}


def shared_by(scene: Scene, number: int, event: NounClass | None) -> str:
    """The end of the act at which an actor stands whose share of another's imports or exports is told; empty of others."""
    if event is None or event.owner not in OTHER:
        return ""
    row, attachment, actor = scene.passage.row, scene.attachments[number], scene.passage.actors[number]
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
