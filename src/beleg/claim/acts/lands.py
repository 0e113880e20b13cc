"""Who *dem Land* is beside a verb of giving, and who holds the town where goods arrive: the one who got something before."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.pack import Pack
from beleg.model import Mention

#: The rule of mentions by which a noun such as *das Land* stands for a state.
STANDS_FOR = "state named before"
#: Nouns that any state may be called by.
LANDS = ("land", "landes", "lande", "staat", "staates")
#: Evidence for a subject or an object.
NAMED = frozenset({"dative", "object", "subject"})
#: Words by which somebody gets something in return for what he gave.
RETURN = frozenset({"ersatz", "ausgleich", "dank"})
#: Forms of mentions that name a state in full.
FULL = frozenset({"name", "office"})
#: Sentences back, at most, to an act of the same paragraph whose recipient is meant.
BESIDE = 2
#: Evidence for a recipient by where goods come, and the rules of mentions by which a town or a part of a state stands for it.
PLACES = frozenset({"to", "place of arrival", "place"})
PARTS = frozenset({"city", "region"})


def mend_land(act: Act, told: Sequence[Act], mentions: Sequence[Mention]) -> None:
    """Makes *das Land* at the receiving end of `act` the recipient of the act told last, where it was read as its supplier.

    So *Rom hat Mali Panzer geliefert.  Paris hatte dem Land zuvor ein Radar überlassen*; not *Im Gegenzug bekommt das Land …*.
    Nor *…  Größter Käufer war Peru.  Das Land erhielt …*, which names another in between.  `told` are the acts before, in order,
    `mentions` those of the report.
    """
    if act.reversed or not told or not _is_land(act) or _leads(act) or not RETURN.isdisjoint(act.passage.forms):
        return
    last = next((other for other in reversed(told) if other.supplier and other.recipient), None)
    if last is None or not set(last.recipient.codes).isdisjoint({*act.supplier.codes, *act.recipient.codes}):
        return
    if len(last.recipient.codes) != 1 or not last.recipient.codes[0].isupper():
        return
    gave = any(other.supplier.codes == act.recipient.codes for other in told)
    got = any(other.recipient.codes == act.recipient.codes for other in told)
    beside = last.passage.paragraph == act.passage.paragraph and act.passage.number - last.passage.number <= BESIDE
    if (gave and not got) or (beside and last.strong and not _is_named(act, last, mentions)):
        act.recipient = Role(last.recipient.codes, act.recipient.rule, act.recipient.spans, act.recipient.score)


def mend_ground(act: Act, told: Sequence[Act], pack: Pack) -> None:
    """Makes the group that was said to get goods from the same supplier the one that gets what comes to a town of its home.

    So *Die Emirate versorgen die RSF mit Waffen.  Drohnen seien nach Darfur gebracht worden*; not where the state itself is told to
    get something from there.  `told` are the acts before, in order.
    """
    if act.recipient.rule not in PLACES or not act.supplier or len(act.recipient.codes) != 1:
        return
    parts = (actor.mention.rule in PARTS for actor in act.passage.actors if actor.span in act.recipient.spans)
    if not any(parts):
        return
    state = act.recipient.codes[0]
    got = [other.recipient for other in told if other.supplier.codes == act.supplier.codes and other.recipient]
    groups = {end.codes for end in got if all(pack.background.home(code) == state for code in end.codes)}
    if len(groups) == 1 and not any(state in end.codes and end.rule not in PLACES for end in got):
        act.recipient = Role(groups.pop(), "group that holds the place", act.recipient.spans, act.recipient.score)


def _is_land(act: Act) -> bool:
    """Whether the recipient is named by *das Land* alone, as a subject or object (*ins Land* is where the text just is)."""
    if act.recipient.rule not in NAMED:
        return False
    row = act.passage.row
    return any(
        actor.span in act.recipient.spans and actor.mention.rule == STANDS_FOR and row.lower[actor.stop - 1] in LANDS
        for actor in act.passage.actors
    )


def _leads(act: Act) -> bool:
    """Whether a relative clause tells what *das Land* that leads its sentence got (*Malis Heer fliegt Jets, die das Land …*)."""
    leading = act.passage.actors[0]
    relative = act.stretch.clause.subordinator == "rel" and act.recipient.rule == "subject"
    return relative and leading.codes == act.recipient.codes and leading.first < act.stretch.first


def _is_named(act: Act, last: Act, mentions: Sequence[Mention]) -> bool:
    """Whether who *das Land* was read as is named in full behind the sentence of the act told last, and before its own."""
    return any(
        last.passage.sentence.end <= mention.span.start < act.passage.sentence.start
        and mention.actors == act.recipient.codes
        and mention.form in FULL
        for mention in mentions
    )
