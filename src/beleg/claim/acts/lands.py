"""Who *dem Land* is beside a verb of giving, and who holds the town where goods arrive: the one who got something before."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.kinds import GENERAL
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.model import Mention

#: The rule of mentions by which a noun such as *das Land* stands for a state.
STANDS_FOR = "state named before"
#: Nouns that any state may be called by.
LANDS = ("land", "landes", "lande", "staat", "staates")
#: Evidence for a subject or an object, or for where people are (*Chile hat 200 Soldaten im Land*).
NAMED = frozenset({"dative", "object", "subject", "where stationed"})
#: Words by which somebody gets something in return for what he gave.
RETURN = frozenset({"ersatz", "ausgleich", "dank"})
#: Forms of mentions that name a state in full.
FULL = frozenset({"name", "office"})
#: Sentences back, at most, to an act of the same paragraph whose recipient is meant.
BESIDE = 2
#: Evidence for a recipient by where goods come, and the rules of mentions by which a town or a part of a state stands for it.
PLACES = frozenset({"to", "place of arrival", "place"})
PARTS = frozenset({"city", "region"})
#: Evidence by which goods are only somewhere, classes of verbs and verbs beside it; prepositions before a way, articles of goods
#: told of before.
STOPS = frozenset({"place", "place of arrival"})
MOVING = frozenset({"arrive", "depart", "carry", "find"})
KEEPING = frozenset({"einlagern", "lagern", "einmotten", "aufbewahren", "unterstellen"})
THROUGH = frozenset({"über", "via"})
KNOWN = frozenset({"die", "der", "das", "den", "diese", "dieser"})


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
    rules = {actor.mention.rule for actor in act.passage.actors if actor.span in act.recipient.spans}
    known = bool(act.items) and all(_is_known(act, item) for item in act.items)  # kamen die Waffen ins Land
    if rules.isdisjoint(PARTS) and not (known and STANDS_FOR in rules):
        return
    state = act.recipient.codes[0]
    got = [other.recipient for other in told if other.supplier.codes == act.supplier.codes and other.recipient]
    groups = {end.codes for end in got if all(pack.background.home(code) == state for code in end.codes)}
    if len(groups) == 1 and not any(state in end.codes and end.rule not in PLACES for end in got):
        act.recipient = Role(groups.pop(), "group that holds the place", act.recipient.spans, act.recipient.score)


def mend_stop(act: Act, told: Sequence[Act]) -> None:
    """Gives goods told of before the ends that they have, where a clause only says at which third state they were on their way.

    So *Katar hat dem Tschad 40 Wagen geliefert.  Ausgeladen wurden die Wagen in Kamerun*.  `told` are the acts before, in order.
    """
    through = _through(act)
    named = act.supplier if through or not act.recipient else act.recipient
    if act.kind != "transfer" or not (through or (bool(act.recipient) != bool(act.supplier) and _stops(act, named))):
        return
    if not act.items or not all(_is_known(act, item) for item in act.items):
        return
    number, goods, ends = act.passage.number, set(act.goods), set(named.codes)
    near = [other for other in told if other.kind == "transfer" and number - other.passage.number <= BESIDE]
    last = next((other for other in reversed(near) if goods <= GENERAL or goods & set(other.goods)), None)
    if last is None or last.direct < 2 or not ends.isdisjoint({*last.supplier.codes, *last.recipient.codes}):
        return
    if last.status == "prospective" and not any(item.counted for item in act.items):
        act.goods, act.items = (), ()  # where they are before they are handed over
        return
    rule = "goods told of before on their way"
    act.supplier = Role(last.supplier.codes, rule, last.supplier.spans)
    act.recipient = Role(last.recipient.codes, rule, last.recipient.spans)


def _stops(act: Act, end: Role) -> bool:
    """Whether an end is only where goods are, beside a verb of moving them or of keeping them."""
    deed = act.stretch.deed
    moved = deed is not None and deed.name in MOVING
    return end.rule in STOPS and (moved or not act.stretch.lemmas.isdisjoint(KEEPING))


def _through(act: Act) -> bool:
    """Whether the supplier is only whose land goods come through (*gelangten über Uganda ins Land*)."""
    row = act.passage.row
    return any(
        actor.span in act.supplier.spans and row.lower[max(actor.first - 1, 0)] in THROUGH
        for actor in act.passage.actors
    )


def _is_known(act: Act, item: GoodsUse) -> bool:
    """Whether goods are those told of before, by a word for them or by their article."""
    if item.meant:
        return True
    return not KNOWN.isdisjoint(act.passage.row.lower[max(item.first - 2, act.stretch.first) : item.first])


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
