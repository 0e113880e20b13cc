"""Acts that a verb tells which hands nothing over itself: who does it, and the act that it makes."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.passages.scene import Scene
from beleg.model import Span, Spans
from beleg.model.phrase import NOMINATIVE

#: Pronouns for not one of some goods.
NOT_ONE = frozenset({"keiner", "keine", "keines"})
#: How the rule of an act begins that the learned choice made.
CHOSEN = "model:"
#: Prepositions before who does something in the passive.
BY = frozenset({"von", "durch"})


def does(scene: Scene, number: int, *, passive: bool) -> bool:
    """Whether an actor does what a clause tells: as its subject, or as its agent where it is read as a `passive`."""
    tie = scene.attachments[number]
    if passive:
        return tie.kind == "preposition" and tie.preposition in BY
    return tie.kind == "bare" and bool(tie.case & NOMINATIVE)


def done(
    scene: Scene, kind: str, anchor: Span, supplier: Role, recipient: Role, goods: tuple[str, ...], spans: Spans = ()
) -> Act:
    """The act of a scene by the rule `kind` between two ends that are told; `spans` are where the clause names its goods."""
    act = Act(scene.passage, scene.stretch, anchor)
    act.supplier, act.recipient = supplier, recipient
    act.goods, act.goods_spans = goods, spans
    act.told, act.direct = True, 2
    act.evidence.append(scene.passage.sentence)
    if spans:
        act.because("goods", "named in the clause", *spans)
    act.because("kind", kind, anchor)
    return act


def surer(acts: Sequence[Act], told: Sequence[Act]) -> list[Act]:
    """The acts without those that the learned choice made in a clause which tells one of `told` by its form."""
    return [act for act in acts if not (is_chosen(act) and any(act.stretch is other.stretch for other in told))]


def none_of_them(act: Act) -> bool:
    """Whether a clause without a verb for an act says something of none of some goods (*keiner der Panzer sei fahrbereit*)."""
    return act.stretch.deed is None and not NOT_ONE.isdisjoint(act.stretch.forms(act.passage.row))


def is_chosen(act: Act) -> bool:
    """Whether the learned choice made an act."""
    return act.basis["kind"].rule.startswith(CHOSEN)
