"""What a state exports to all, and who gets how much of it.

So *Rom genehmigte 2019 Rüstungsexporte für vier Milliarden Euro. Größter Abnehmer war Peru. Mali erhielt Genehmigungen für 30
Millionen Euro.*
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.status import LICENCE
from beleg.claim.domain.kinds import GENERAL, MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.dealers import LINKING
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.model import Quantity
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Words that point at an end named before.
THITHER = frozenset({"dorthin", "dahin", "ihm", "ihnen", "ihr", "denen", "dem", "beide", "beiden"})
#: Articles and prepositions right before goods that are told as known, or not as what is exported.
KNOWN = frozenset(
    {"die", "der", "das", "den", "dem", "diese", "dieser", "dieses", "diesen", "ihre", "seine", "mit", "von"}
)
#: The rule of acts by which a state exports to all, and of those by which a rank tells somebody's share.
TOTAL, RANK = "exports to all", "share of a total"


class Share(NamedTuple):
    """How much of a total goes to whom, if that is told, and by what a clause says so."""

    figure: Quantity | None
    recipient: Role
    rule: str


def leave_open(acts: Sequence[Act], pack: Pack) -> None:
    """Marks those of `acts` that tell what a state exports to all, so that nothing fills the end which the report leaves open."""
    for act in acts:
        if _is_total(act, pack):
            act.parties = True
            act.because("kind", TOTAL, act.anchor)


def _is_total(act: Act, pack: Pack) -> bool:
    """Whether an act is all that a state exports in some time: arms not said which, a sum, and nobody else in the sentence."""
    passage, row, rules = act.passage, act.passage.row, pack.events.shares
    if act.kind != "transfer" or not act.supplier or act.recipient or act.parties or act.asked or passage.headline:
        return False
    if not act.items or not GENERAL.issuperset(act.goods):
        return False
    if any(item.meant or (item.first and row.lower[item.first - 1] in KNOWN) for item in act.items):
        return False
    forms, exports = set(act.stretch.forms(row)), words(rules.exports)
    nouns = tuple(sorted(exports))
    exported = any(row.lower[item.stop - 1].endswith(nouns) for item in act.items) or any(
        row.lower[event.unit].endswith(nouns) for event in passage.events if act.stretch.covers(event.unit)
    )
    abroad = not forms.isdisjoint(words(rules.abroad))
    if not exported and act.stretch.lemmas.isdisjoint(exports) and not (abroad and act.strong):
        return False
    if not forms.isdisjoint(THITHER) or not (passage.times or abroad):
        return False
    own = set(act.supplier.codes)
    if any(act.stretch.covers(actor.first) and not set(actor.codes) <= own for actor in passage.actors):
        return False
    sums = len(_sums(passage, act))
    return sums == 1 or (not sums and not forms.isdisjoint(words(rules.currencies)))


def _sums(passage: Passage, part: Act | Scene) -> list[Quantity]:
    return [
        quantity
        for first, _, quantity in passage.quantities
        if part.stretch.covers(first) and quantity.unit in MONEY and (quantity.lower, quantity.upper) != (None, None)
    ]


def may_share(scene: Scene, pack: Pack) -> bool:
    """Whether a scene has what `share` asks for, its ends aside: it is asked of every scene, and they cost more to find."""
    stretch, rules, forms = scene.stretch, pack.events.shares, scene.passage.forms
    if stretch.lemmas <= LINKING and not forms.isdisjoint(pack.dealers.degrees):
        return True
    if not scene.passage.quantities:
        return False
    ranked = not forms.isdisjoint(words(rules.ranks)) and not stretch.lemmas.isdisjoint(words(rules.verbs))
    return ranked or not forms.isdisjoint(words(rules.permits))


def share(scene: Scene, supplier: Role, recipient: Role, pack: Pack) -> Share | None:
    """How much of what was told before goes to whom, where a scene without goods says so; None for all other scenes.

    `supplier` and `recipient` are the ends that its clause names: licences for a sum that somebody got, a rank among customers.
    """
    sums = _sums(scene.passage, scene)
    if len(sums) > 1 or supplier:
        return None
    stretch, row = scene.stretch, scene.passage.row
    forms, rules = set(stretch.forms(row)), pack.events.shares
    figure = sums[0] if sums else None
    if figure is not None and recipient and not forms.isdisjoint(words(rules.permits)):
        return Share(figure, recipient, LICENCE)
    if recipient.rule == "named as" and stretch.lemmas <= LINKING and not forms.isdisjoint(pack.dealers.degrees):
        return Share(figure, recipient, RANK)
    ranked = not stretch.lemmas.isdisjoint(words(rules.verbs)) and not forms.isdisjoint(words(rules.ranks))
    if figure is None or not ranked:
        return None
    for number in scene.actors:
        attachment = scene.attachments[number]
        if attachment.kind == "bare" and attachment.case & NOMINATIVE:
            actor = scene.passage.actors[number]
            return Share(figure, Role(actor.codes, RANK, (actor.span,)), RANK)
    return None
