"""The same act told twice in a report by the same claimants with the same figure is one claim with all its passages."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act
from beleg.claim.acts.openings import counted_after, names_goods
from beleg.claim.acts.register import ORIGINS, SOME
from beleg.claim.domain.kinds import COUNTING, GENERAL, MONEY
from beleg.claim.passages.passage import GoodsUse
from beleg.rules.german import TYPE_WORDS

#: So many sentences on an act may be told again.
RETOLD = 2
#: Rules by which a noun tells an act.
TOPICS = frozenset({"noun: give", "noun: get"})
#: Rules by which what only points at an act may have a status other than its own (*Mit den Panzern lasse sich … ausrüsten*).
WEAK = frozenset({"present", "noun without tense"})
#: Words by which a figure is only that of a beginning, or no longer holds.
FIRST = frozenset(
    {"ursprünglich", "anfangs", "anfänglich", "zunächst", "zuerst", "erst", "vorerst", "bisher", "bislang", "zuvor"}
)
#: The rule of ends of a denial that only points at an act, and words by which one denies something more.
MEANT = "of the act denied"
ALSO = frozenset({"auch", "ebenso", "ebensowenig", "zudem", "außerdem", "überdies", "ferner"})
#: Verbs by which somebody judges what others do.
JUDGING = frozenset(
    {"nennen", "bezeichnen", "kritisieren", "verurteilen", "rügen", "bedauern", "begrüßen", "missbilligen"}
)
#: Articles by which goods are those told before.
DEFINITE = frozenset({"die", "der", "das", "den", "dem", "diese", "dieser", "dieses", "diesen", "diesem"})


def merge(acts: list[Act]) -> list[Act]:
    """Acts with those told again joined into the first that says them, in text order."""
    kept: list[Act] = []
    headlines = [act for act in acts if act.passage.headline]
    for act in acts:
        if act.passage.headline:
            continue
        same = next((other for other in kept if _same(other, act)), None)
        if same is None:
            kept.append(act)
        else:
            _join(same, act)
    kept = counted_after(kept)
    body_tells = bool(kept)
    for act in headlines:
        summed = [other for other in kept if _headline_of(act, other)]
        body = min(summed, key=lambda other: _apart(act, other), default=None)
        if body is not None:
            _join(body, act)
        elif not any(_same(other, act) for other in kept) and not (body_tells and _verbless(act)):
            kept.append(act)
    kept = _spelt_out([act for act in kept if not (_is_topic(act, kept) or _sums_up(act, kept))])
    for act in kept:
        act.evidence = sorted(set(act.evidence))
    kept.sort(key=lambda act: (act.evidence[0], act.anchor))
    return kept


def _spelt_out(acts: list[Act]) -> list[Act]:
    """Acts without denials of what was told before that the sentence behind spells out (*Seoul dementierte. Man habe …*)."""
    kept: list[Act] = []
    for act in sorted(acts, key=lambda act: act.anchor):
        other = kept[-1] if kept else None
        if other is None or not _spells_out(other, act):
            kept.append(act)
        elif other.supplier.codes == act.supplier.codes and _is_group(other) != _is_group(act):
            other.evidence += act.evidence  # whom a state arms is often called by its land
        else:
            act.evidence += other.evidence
            kept[-1] = act
    return kept


def _spells_out(denial: Act, again: Act) -> bool:
    """Whether a denial names what the one right before it, by the same, only points at."""
    if denial.kind != "denial" or again.kind != "denial" or again.passage.number - denial.passage.number != 1:
        return False
    pointing = denial.supplier.rule == denial.recipient.rule == MEANT and again.supplier.rule != MEANT
    same = bool(denial.claimants) and denial.claimants == again.claimants
    return pointing and same and ALSO.isdisjoint(again.passage.forms)


def _is_group(act: Act) -> bool:
    return all(code.islower() for code in act.recipient.codes)


def _sums_up(act: Act, acts: Sequence[Act]) -> bool:
    """Whether what has come, in the report's own voice, only opens what it tells of each of several further on.

    So *Peru hat Mali und Kenia mit Jets und Panzern beliefert. Zwei Jets gingen an Mali. Kenia erhielt zwölf Panzer.*
    """
    if act.kind != "transfer" or act.quantity is not None or len(act.supplier.codes) + len(act.recipient.codes) < 3:
        return False
    if act.claimants or act.status != "delivered":
        return False  # a flow, or what somebody holds against all of them
    vague, goods = GENERAL.issuperset(act.goods), set(act.goods)
    told = {
        other.pair
        for other in acts
        if other.kind == act.kind and act.anchor < other.anchor and (vague or goods & set(other.goods))
    }
    return all(((gives,), (gets,)) in told for gives in act.supplier.codes for gets in act.recipient.codes)


def _bounds(act: Act) -> tuple[float | None, float | None, str] | None:
    quantity = act.quantity
    if quantity is None or (quantity.lower is None and quantity.upper is None):
        return None
    return quantity.lower, quantity.upper, quantity.unit


def _goods_agree(left: Act, right: Act) -> bool:
    first, second = set(left.goods), set(right.goods)
    priced = left.alone and left.quantity is not None and left.quantity.unit in MONEY
    if priced and right.items and not (first <= GENERAL or second <= GENERAL):
        return bool(first & second)  # what a deal is worth, and what belongs to it
    return bool(first & second) or not (_has_goods(left) and _has_goods(right))


def _same(left: Act, right: Act) -> bool:
    if left.kind != right.kind or left.pair != right.pair:
        return False
    if right.basis["kind"].rule == ORIGINS:
        near = right.passage.number - left.passage.number <= RETOLD
        return near and (not left.claimants or right.claimants in ((), left.claimants))
    if right.basis["kind"].rule == SOME and left.passage is not right.passage:
        return False  # der Rest is not all of it
    if _counts_once(left, right) or _counts_all(left, right):
        return _goods_agree(left, right)
    if _retells(left, right) or names_goods(left, right):
        return True
    if left.claimants != right.claimants and not _told_on(left, right):
        adds_none = _says_no_more(right) or _only_hands_on(left, right)
        return adds_none and not right.claimants and right.kind == "transfer"
    if left.kind in ("denial", "breach"):
        return True
    if not _goods_agree(left, right):
        return False
    if (
        _bounds(left) != _bounds(right)
        and not _only_points(left)
        and not _only_points(right)
        and not (_bounds(right) is None and _goes_on(left, right))
    ):
        return False
    if (
        right.period and left.period != right.period and not _says_no_more(left) and not _goes_on(left, right)
    ) or right.further:
        return False
    return left.status == right.status or (_only_points(right) and right.basis["status"].rule in WEAK)


def _counts_once(left: Act, right: Act) -> bool:
    """Whether two clauses of a sentence tell of one and the same figure (*spricht von 300 Mann, die angekommen seien*)."""
    if left.quantity is None or right.quantity is None or left.kind != "transfer" or _bounds(left) is None:
        return False
    return left.passage is right.passage and left.quantity.span == right.quantity.span and left.items == right.items


def _counts_all(left: Act, right: Act) -> bool:
    """Whether the sentence after an act without a figure only says how many there were (*Es handelt sich um 50 Stück*)."""
    if left.kind != "transfer" or _bounds(left) is not None or _bounds(right) is None or left.pointing:
        return False
    if not right.alone or right.told or right.further or right.quantity is None or right.quantity.unit not in COUNTING:
        return False
    if not FIRST.isdisjoint(right.stretch.forms(right.passage.row)):
        return False
    if right.status == "prospective" and left.status != "prospective":
        return False  # insgesamt sollen es 12.000 werden
    return right.passage.number - left.passage.number == 1 and right.claimants in ((), left.claimants)


def _goes_on(left: Act, right: Act) -> bool:
    """Whether the sentence after an act without a date only says when it was (*Die Raketen seien im Mai verschifft worden*)."""
    definite = any(
        item.meant or right.passage.row.lower[item.first - 1] in DEFINITE
        for item in right.items
        if item.first and not item.counted
    )
    return left.period is None and definite and right.passage.number - left.passage.number == 1


def _says_no_more(act: Act) -> bool:
    """Whether an act names neither goods nor a figure nor a time."""
    return not _names_goods(act) and act.period is None and _bounds(act) is None


def _only_hands_on(left: Act, right: Act) -> bool:
    """Whether a clause only says once more what is done with its goods (*will sie loswerden und abgeben*)."""
    return (
        left.passage is right.passage
        and left.items == right.items
        and left.status == right.status
        and right.period in (None, left.period)
        and _bounds(right) in (None, _bounds(left))
    )


def _has_goods(act: Act) -> bool:
    """Whether an act has goods of its own: by a noun, or by its verb (*ausbilden*)."""
    return bool(act.items) or _in_verb(act)


def _in_verb(act: Act) -> bool:
    deed = act.stretch.deed
    return not act.items and deed is not None and bool(deed.goods) and act.goods == (deed.goods,)


def _names_goods(act: Act) -> bool:
    """Whether an act has goods by name, not by a noun that stands for those of an act before."""
    return any(not item.meant for item in act.items) or _in_verb(act)


def _told_on(left: Act, right: Act) -> bool:
    """Whether the next sentence says more of an act in whose mouth nothing put it (*Die Jets seien im Mai gelandet, sagte X*)."""
    following = right.passage.number - left.passage.number == 1
    announced = right.claimants == right.supplier.codes and _says_no_more(right) and right.basis["kind"].rule in TOPICS
    return (
        (following or announced)
        and not left.claimants
        and left.kind == right.kind == "transfer"
        and _only_points(right)
    )


def _retells(left: Act, right: Act) -> bool:
    """Whether a sentence soon after only tells how the goods of an act came (*Die Fracht sei in Triest verladen worden, sagte X*).

    It has no figure and no time, its goods are those told before, and nobody else puts it forward.
    """
    if left.kind != "transfer" or not 0 < right.passage.number - left.passage.number <= RETOLD:
        return False
    if (
        "prospective" in (left.status, right.status)
        or not _same_time(left, right)
        or right.further
        or _bounds(right) is not None
    ):
        return False
    if left.claimants and right.claimants and left.claimants != right.claimants:
        return False
    alike = bool(set(left.goods) & set(right.goods)) or _general(right)
    known = [item.meant or _definite(right, item) for item in right.items]
    return (
        alike
        and any(known)
        and all(there or _type(right, item) for there, item in zip(known, right.items, strict=True))
    )


def _same_time(left: Act, right: Act) -> bool:
    """Whether what is told soon after has no time, or that right after the only one (*Die Jets seien im Mai gelandet*)."""
    return right.period is None or (left.period is None and right.passage.number - left.passage.number == 1)


def _definite(act: Act, item: GoodsUse) -> bool:
    """Whether goods stand right behind an article that tells them as known."""
    return item.first > 0 and not item.counted and act.passage.row.lower[item.first - 1] in DEFINITE


def _type(act: Act, item: GoodsUse) -> bool:
    """Whether goods are only the name of a type (*die Maschinen vom Typ Mi-17*)."""
    return item.first > 0 and not item.counted and act.passage.row.lower[item.first - 1] in TYPE_WORDS


def _only_points(act: Act) -> bool:
    """Whether an act only points at another and brings no figure of its own."""
    return (act.pointing or not _names_goods(act)) and _bounds(act) is None


def _told_of_another(act: Act) -> bool:
    """Whether a denial has its status from the act that it means, and not from words of its own."""
    return "status" in act.basis and act.basis["status"].rule == MEANT


def _headline_of(headline: Act, body: Act) -> bool:
    """Whether a headline sums up an act of the body: some of its ends and goods are in it.

    Headlines round figures, and join what the body tells apart.
    """
    ahead = headline.status == "prospective" and body.status == "delivered"
    if ahead and _bounds(headline) not in (None, _bounds(body)):
        return False  # what is to come is not what came
    vague = not GENERAL.isdisjoint(headline.goods) or _general(body)  # mit Waffen und Treibstoff
    if headline.kind != body.kind or not (vague or _goods_agree(headline, body)):
        return False
    return headline.pair == body.pair or all(
        set(ours) & set(theirs) for ours, theirs in zip(headline.pair, body.pair, strict=True)
    )


def _apart(headline: Act, body: Act) -> tuple[bool, bool, bool]:
    """How far an act of the body is from what the headline tells, the nearest first."""
    same = _bounds(headline) in (None, _bounds(body))
    return headline.pair != body.pair, not same, not set(headline.goods) & set(body.goods)


def _general(act: Act) -> bool:
    """Whether an act names goods without saying which (*Waffen*, *Militärhilfe*)."""
    return GENERAL.issuperset(act.goods)


def _is_topic(act: Act, acts: Sequence[Act]) -> bool:
    """Whether a noun only names, in nobody's mouth, what other sentences tell with figures (*Über den Umfang der Exporte*)."""
    told = act.basis["kind"].rule in TOPICS and act.kind == "transfer" and not act.claimants
    if not told or act.period is not None or _bounds(act) is not None or act.passage.headline:
        return False
    return any(
        other.pair == act.pair
        and other.kind == act.kind
        and other.passage is not act.passage
        and _bounds(other) is not None
        and not (act.status == "prospective" and other.status == "delivered")
        and (bool(set(act.goods) & set(other.goods)) or _general(act) or _general(other))
        for other in acts
    )


def _verbless(act: Act) -> bool:
    """Whether a headline names what it is about without a verb (*Streit um Panzer für Fidschi*): the body says what of it is so."""
    told = act.basis["kind"].rule.startswith("noun")
    return not told and act.stretch.deed is None and act.stretch.clause.finite is None


def _judges(act: Act) -> bool:
    """Whether a clause only tells what others think of an act (*Moskau nannte die Abgabe einen Fehler*)."""
    ends = {*act.supplier.codes, *act.recipient.codes}
    return not act.stretch.lemmas.isdisjoint(JUDGING) and ends.isdisjoint(act.claimants)


def _join(kept: Act, again: Act) -> None:
    if again.items and (not kept.items or (_general(kept) and not _general(again) and names_goods(kept, again))):
        kept.items, kept.goods, kept.goods_spans = again.items, again.goods, again.goods_spans
    if (
        not kept.claimants
        and again.claimants
        and not _judges(again)
        and (
            kept.passage is again.passage
            or _told_on(kept, again)
            or _retells(kept, again)
            or again.basis["kind"].rule == ORIGINS
        )
    ):
        kept.claimants, kept.basis["claimants"] = again.claimants, again.basis["claimants"]
    kept.evidence += again.evidence
    if _told_of_another(kept) and not _told_of_another(again) and "status" in again.basis:
        kept.status, kept.basis["status"] = again.status, again.basis["status"]
    if kept.kind == "transfer" and _bounds(kept) is None and _bounds(again) is not None and "quantity" in again.basis:
        kept.quantity, kept.basis["quantity"] = again.quantity, again.basis["quantity"]
    if kept.period is None and again.period is not None:
        kept.period = again.period
        kept.basis["period"] = again.basis["period"]
