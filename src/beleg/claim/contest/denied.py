"""Which act of the report a denial means, where its own sentence does not name it in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

#: The rule of an act that is told since it is denied right behind.
ACCUSED = "denied right behind"
#: How well an act fits, by whether the denier has a part in it and whether both its ends are known.  Source: judged by reading;
#: who denies nearly always has a part in what he denies.
PART, OPEN_END, STRANGER, WITNESSED = 6.0, 4.0, 1.0, 5.0
#: The same of one whose goods are said to pass through the denier's land, and the prepositions that say so.
PASSED = 4.5
THROUGH = frozenset({"über", "durch", "via"})
#: What each sentence between an act and its denial takes away, and how many of them count.
FADE, FURTHEST = 0.75, 8
#: What every telling of the same ends adds, and how many count: a report denies its main act more often than a side one.
MAIN, MOST = 0.9, 5
#: By how much an act must fit better than one of its sentence by which the denier gave: of that he is rather accused.
BETTER = 0.5
#: Furthest that an act with an open end, or one without the denier, is taken from, in sentences.
NEAR = 5
#: The same of one that only a pointing word means and that the report tells as a fact.
CLOSE = 2
#: What that adds.
MEANT = 9.0


@dataclass(slots=True)
class Denied:
    """The act denied with its ends; an end that the report leaves open is the denier's."""

    act: Act
    supplier: Role
    recipient: Role


def find_denied(
    register: Register,
    denier: Role,
    number: int,
    *,
    witness: bool = False,
    goods: tuple[str, ...] = (),
    beside: Iterable[Act] = (),
    reach: int = 2,
    pointing: bool = False,
) -> Denied | None:
    """The act that someone denies in sentence `number`, None where the report tells none that fits.

    `witness` tells that the denier only says that nothing is known of it; `goods` are what the denial names itself,
    `beside` the acts of its own sentence; without a denier it means an act at most `reach` sentences before.  One that is only
    `pointing` names nothing of the act: then the denier has a part in it, and it is near or the only one that he has a part in.
    """
    best: tuple[float, Denied] | None = None
    told = [
        act
        for act in (*register.acts, *register.drafts, *beside)
        if act.kind != "breach" and act.passage.number <= number
    ]
    far = pointing and len({act.pair for act in told if set(denier.codes) & _ends(act) and all(act.pair)}) > 1
    for act in told:
        distance = number - act.passage.number
        if pointing and (not (act.supplier and act.recipient) or (far and distance > NEAR)):
            continue
        if pointing and distance > CLOSE and not disputed(act, denier):
            continue
        fitting = _fitting(act, denier, distance, witness=witness, reach=reach, stranger=not pointing)
        if fitting is None:
            continue
        score, denied = fitting
        score -= min(distance, FURTHEST) * FADE
        score += min(register.often(act.pair), MOST) * MAIN
        score += bool(set(goods) & set(act.goods)) * 2
        if _accuses(act, denier):
            score += MEANT
        if (
            best is not None
            and best[1].act.passage is act.passage
            and _gave(best[1], denier)
            and not _gave(denied, denier)
        ):
            score -= BETTER
        if best is None or score >= best[0]:
            best = score, denied
    return best[1] if best else None


def _gave(denied: Denied, denier: Role) -> bool:
    return bool(set(denier.codes) & set(denied.supplier.codes))


def _passed(act: Act) -> set[str]:
    """Through whose land the sentence of an act says that goods go (*über ungarisches Gebiet*, *durch den Irak*)."""
    lower = act.passage.row.lower
    return {
        code
        for actor in act.passage.actors
        if not THROUGH.isdisjoint(lower[max(actor.first - 2, 0) : actor.first])
        for code in actor.codes
    }


def _accuses(act: Act, denier: Role) -> bool:
    """Whether an act is told only since the denier denies it."""
    return "kind" in act.basis and act.basis["kind"].rule == ACCUSED and set(denier.codes) <= set(act.supplier.codes)


def handed_on(scene: Scene, register: Register, pack: Pack) -> Act | None:
    """The act told last by which somebody handed on what he had got, where a clause speaks of that (*die Weitergabe*)."""
    if words(pack.events.onward.words).isdisjoint(scene.stretch.forms(scene.passage.row)):
        return None
    got = [(act.recipient.codes, set(act.goods)) for act in register.acts if act.recipient]
    return register.latest(
        lambda act: (
            bool(act.supplier and act.recipient)
            and any(act.supplier.codes == codes and not goods.isdisjoint(act.goods) for codes, goods in got)
        )
    )


def disputed(act: Act, denier: Role) -> bool:
    """Whether an act is told as somebody else's word, so that there is something to deny."""
    if act.claimants:
        return not set(act.claimants) & set(denier.codes)
    return act.certainty != "asserted" or act.kind == "denial"


def _ends(act: Act) -> set[str]:
    return {*act.supplier.codes, *act.recipient.codes}


def _fitting(
    act: Act, denier: Role, distance: int, *, witness: bool, reach: int, stranger: bool
) -> tuple[float, Denied] | None:
    ends = _ends(act)
    part = bool(set(denier.codes) & ends)
    if act.supplier and act.recipient:
        if not denier and distance > reach:
            return None
        if part or not denier:
            return PART, Denied(act, act.supplier, act.recipient)
        if distance > NEAR:
            return None
        if witness:
            return WITNESSED, Denied(act, act.supplier, act.recipient)
        if denier and set(denier.codes) <= _passed(act):
            return PASSED, Denied(act, act.supplier, act.recipient)
        if not stranger:
            return None
        return STRANGER, Denied(act, act.supplier if act.direct == 2 else denier, act.recipient)
    if part or not denier or not ends or distance > NEAR or witness:
        return None
    if act.supplier:
        return OPEN_END, Denied(act, act.supplier, denier)
    return OPEN_END, Denied(act, denier, act.recipient)
