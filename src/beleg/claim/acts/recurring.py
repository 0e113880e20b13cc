"""The end that recurs: a report on one buyer then only names who else sells (*Auch Kenia will Panzer schicken*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.model.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from beleg.rules.words import words

Pair = tuple[tuple[str, ...], tuple[str, ...]]

#: Sentences back, at most, to the act whose end is meant again, and where it stands in the same paragraph or the one before.
NEAR, LASTING = 3, 6
#: Evidence that names a maker rather than who gives.
MADE = frozenset({"made in", "origin adjective"})


class Recurring:
    """Who stands at an end again and again in one report, for the open end of one more act like those told."""

    def __init__(self, pack: Pack) -> None:
        self._soft, self._dealing = words(pack.events.soft.words), words(pack.events.dealing.words)
        self._background = pack.background

    def every(self, act: Act, known: set[str], pairs: Iterable[Pair], told: Sequence[Act]) -> Role | None:
        """The one who is at the open end of an act in all acts that the report tells in full; none of `known`.

        `pairs` are those between which the report names an act in full anywhere, `told` its acts so far.
        """
        if not _tells(act) or _names_another(act):
            return None
        place = 1 if act.supplier else 0
        full = {*pairs, *(other.pair for other in told if _full(other))}
        if len(full) < 2 or len({pair[place] for pair in full}) != 1:
            return None
        codes = next(iter(full))[place]
        return None if known & set(codes) else Role(codes, "at this end of all acts of the report")

    def last(self, act: Act, known: set[str], told: Sequence[Act]) -> Role | None:
        """The one who is at this end of the act told last, not far before."""
        if not _tells(act) or act.supplier.rule in MADE or _names_another(act):
            return None
        if self._soft.issuperset(act.goods) and act.goods != PERSONS:
            return None
        last = _before(act, told)
        if last is None:
            return None
        end = last.recipient if act.supplier else last.supplier
        if known & set(end.codes) or (not act.supplier and end.codes[0].islower()):
            return None
        if self._background.opposed(end.codes, (act.supplier or act.recipient).codes):
            return None
        return Role(end.codes, "at this end of the act told last")

    def sells(self, act: Act, told: Sequence[Act]) -> Role | None:
        """The buyer of the report, where a maker of arms strikes one more deal (*Rom schloss einen Vertrag über 20 Jets*)."""
        if (
            act.supplier
            or act.recipient.rule != "subject"
            or act.stretch.lemmas.isdisjoint(self._dealing)
            or not _tells(act)
        ):
            return None
        last = _before(act, told)
        if last is None:
            return None
        maker, buyer = act.recipient.codes[0], last.recipient.codes[0]
        known = self._background
        if maker in last.recipient.codes or maker in last.supplier.codes or known.share(maker) == "none":
            return None
        if known.share(buyer) != "none" and known.supplying(maker, buyer) != "so":
            return None
        return Role(last.recipient.codes, "at this end of the act told last")


def _tells(act: Act) -> bool:
    """Whether a verb or noun of transfer tells of goods of the act's own clause."""
    return act.kind == "transfer" and act.strong and bool(act.items) and not act.reversed


def _names_another(act: Act) -> bool:
    """Whether a clause gives goods to someone of whom nothing is known (*half den Belagerern mit Panzern aus*)."""
    passage, stretch = act.passage, act.stretch
    if act.recipient or stretch.deed is None:
        return False
    taken = {unit for actor in passage.actors for unit in range(actor.first, actor.stop)}
    taken |= {unit for item in passage.goods for unit in range(item.first, item.stop)}
    taken |= {unit for first, stop, _ in (*passage.times, *passage.quantities) for unit in range(first, stop)}
    return any(
        stretch.covers(phrase.head)
        and phrase.head not in taken
        and (phrase.preposition is None or passage.row.lower[phrase.preposition] == "an")
        and not phrase.case & NOMINATIVE
        and bool(phrase.case & (DATIVE if phrase.preposition is None else ACCUSATIVE))
        for phrase in passage.phrases
    )


def _before(act: Act, told: Sequence[Act]) -> Act | None:
    """The act told last with both ends, if not far before."""
    last = next((other for other in reversed(told) if _full(other)), None)
    if last is None:
        return None
    beside = act.passage.paragraph - last.passage.paragraph <= 1
    return last if act.passage.number - last.passage.number <= (LASTING if beside else NEAR) else None


def _full(act: Act) -> bool:
    return act.kind == "transfer" and bool(act.supplier and act.recipient)
