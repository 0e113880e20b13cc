"""Acts whose goods are stopped on their way: who is no end of theirs, and who may be one if nobody else is told."""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.seized import bearer, ground, stoppers


def mark_stopped(act: Act, scene: Scene) -> None:
    """Notes who stops the goods of an act in its scene, on whose ground, and whose vessel carries them."""
    act.away = stoppers(scene)
    if not act.away:
        return
    codes, spans = ground(scene)
    act.ground = Role(codes, "who stops the goods on his own ground", spans)
    codes, spans = bearer(scene)
    act.bearer = Role(codes, "whose vessel is stopped with the goods aboard", spans)


def complete_stopped(act: Act) -> None:
    """Fills the open end of goods that are stopped: whose vessel carried them, or who stopped them on his own ground."""
    if act.supplier and not act.recipient and not set(act.ground.codes) & set(act.supplier.codes):
        act.recipient = act.ground
    elif act.recipient and not act.supplier and not set(act.bearer.codes) & set(act.recipient.codes):
        act.supplier = act.bearer
    if act.recipient and not act.supplier and not act.parties and not set(act.ground.codes) & set(act.recipient.codes):
        act.supplier = act.ground
