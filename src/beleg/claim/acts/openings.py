"""A sentence opens with an act, the next ones count or name its goods: that is one act, told with its particulars."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act
from beleg.claim.domain.kinds import COUNTING, GENERAL

#: So many sentences on an act may be counted.
COUNTED = 2
#: Units that count or weigh the goods themselves.
COUNTS = COUNTING | {"tonne"}
#: Verbs by which a clause says what goods of an act were (*Es handelt sich um Haubitzen*), and its other words.
NAMING = frozenset({"handeln", "gehen"})
WHAT_FOR = frozenset({"es", "dabei", "hierbei", "demnach"})
#: Words by which a clause adds to an act (*lieferte außerdem Haubitzen*).
ADDING = frozenset({"außerdem", "ausserdem", "auch", "zudem", "ferner", "überdies", "obendrein", "darüber"})


def counted_after(acts: Sequence[Act]) -> list[Act]:
    """Acts without those that open what the sentences after them count; the first of these rests on their passages, too.

    So *Peru hat Mali Panzer geliefert. 40 Stück seien im Mai in Bamako angekommen, sagte ein Sprecher.*
    """
    kept: list[Act] = []
    for number, act in enumerate(acts):
        counts = [other for other in acts[number + 1 :] if _counts(other, act)] if _opens(act) else []
        goods = {code for other in counts for code in other.goods}
        if counts and goods.issuperset(act.goods):
            counts[0].evidence += act.evidence
        else:
            kept.append(act)
    return kept


def figure(act: Act) -> bool:
    """Whether an act has a figure with a bound."""
    return act.quantity is not None and not (act.quantity.lower is None and act.quantity.upper is None)


def names_goods(told: Act, naming: Act) -> bool:
    """Whether a clause only says what the goods of the act right before are (*Es handele sich um Granaten, teilte X mit*)."""
    if naming.kind != "transfer" or told.kind != "transfer" or told.pair != naming.pair or figure(naming):
        return False
    if naming.passage.number - told.passage.number != 1 or naming.stretch.lemmas.isdisjoint(NAMING):
        return False
    row, stretch = naming.passage.row, naming.stretch
    forms = set(stretch.forms(row))
    if "um" not in forms or forms.isdisjoint(WHAT_FOR) or not forms.isdisjoint(ADDING):
        return False
    if told.claimants and naming.claimants and told.claimants != naming.claimants:
        return False
    return bool(set(told.goods) & set(naming.goods)) or GENERAL.issuperset(told.goods)


def _opens(act: Act) -> bool:
    adds = not ADDING.isdisjoint(act.stretch.forms(act.passage.row))
    return act.kind == "transfer" and not figure(act) and not act.further and not adds


def _counts(act: Act, opening: Act) -> bool:
    """Whether an act is told just after another between the same ends, in no other mouth and of no other time, with a figure."""
    if act.kind != "transfer" or act.pair != opening.pair or act.further:
        return False
    if act.status != opening.status and (opening.status, act.status) != ("under_way", "prospective"):
        return False  # Peru bekommt Jets: drei seien bestellt
    if not 0 < act.passage.number - opening.passage.number <= COUNTED or not figure(act):
        return False
    if act.quantity is None or act.quantity.unit not in COUNTS or act.quantity.upper == 1 or act.passage.headline:
        return False  # of a sum or a shipment, or of a single piece that somebody found
    if act.claimants != opening.claimants and (
        opening.claimants or not {*act.pair[0], *act.pair[1]} >= {*act.claimants}
    ):
        return False  # what a third one counts may not be all
    if act.certainty not in ("asserted", opening.certainty):
        return False
    if None not in (act.period, opening.period) and act.period != opening.period:
        return False
    return bool(set(act.goods) & set(opening.goods))
