"""*Keine* that stands alone for goods named before (*Rom liefert keine*)."""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import WORD

#: Forms of *kein* that stand for goods, and what may follow them.
ALONE = frozenset({"keine", "keinen", "keines", "keins"})
FOLLOWING = frozenset({"mehr", "dorthin", "hin", "ab", "her", "weiter", "aus", "heraus"})
#: How many sentences before it the act of another may stand.
NEAR = 1


def none_given(scene: Scene) -> bool:
    """Whether *keine* in a clause stands alone, before its end or before a verb."""
    row = scene.passage.row
    for unit in scene.stretch.units:
        if row.lower[unit] not in ALONE:
            continue
        behind = unit + 1
        while behind < len(row) and row.lower[behind] in FOLLOWING:
            behind += 1
        if behind >= len(row) or row.kind[behind] != WORD:
            return True
        word = row.word[behind]
        if not row.capital[behind] and (word.participles or word.finite or word.infinitives or word.zu_infinitives):
            return row.kind[behind + 1 : behind + 2] != [WORD] or not row.capital[behind + 1]
    return False


def given_by_another(scene: Scene, supplier: Role, register: Register) -> Act | None:
    """The act told right before by which another gives what `supplier` does not, None where there is none."""
    if not supplier or not none_given(scene):
        return None
    told = register.latest(lambda act: act.kind == "transfer" and bool(act.goods))
    if told is None or scene.passage.number - told.passage.number > NEAR or not (told.supplier and told.recipient):
        return None
    return None if set(supplier.codes) & {*told.supplier.codes, *told.recipient.codes} else told
