"""What the grammar says of an actor that a passage names: how it is tied in, where it stands, in which form."""

from __future__ import annotations

from beleg.claim.passages.attachment import CONTRACTED, WHITHER, Attachment
from beleg.claim.passages.passage import ActorUse, EventUse
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.act_features import prefixes
from beleg.claim.proposals.candidates import Point
from beleg.claim.proposals.view import View
from beleg.model import Row
from beleg.model.analysis import WORD
from beleg.model.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.reporting import CONTENT
from beleg.rules.words import words

BODIES = frozenset({"EU", "UN", "NATO"})
#: Marks and prepositions directly behind an actor that tell how it stands.
BEHIND = frozenset({":", "und", ",", "auf", "an", "nach", "aus", "mit", "von", "in"})
NOTHING = ("", -1)
CASES = ((NOMINATIVE, "n"), (DATIVE, "d"), (ACCUSATIVE, "a"), (GENITIVE, "g"))
#: How many words between goods and an actor are looked at for prepositions.
BETWEEN = 12
#: How far to the left the article of an apposition is looked for, and to the right the noun of an adjective.
LEFT, RIGHT = 6, 4


def mention_features(view: View, number: int) -> set[str]:
    """Features of the mention of that number in the passage of a point."""
    point = view.point
    actor, attachment = point.passage.actors[number], point.scene.attachments[number]
    where = next((scene for scene in point.scenes if scene.stretch.covers(actor.first)), None)
    place = _place(point, where)
    side = "before" if actor.first < point.unit else "behind"
    tied, found = _tied(view, attachment, actor)
    short = attachment.kind + (f" {attachment.preposition}" if attachment.kind == "preposition" else "")
    found |= {tied, f"{tied}, {place}", f"{tied}, {side}", place, f"{place}, {side}"}
    found.add(f"{side} by {_distance(actor.first - point.unit)}")
    if not any(number in scene.actors for scene in point.scenes):
        found.add("reports the act")
    if view.speaks(actor.span):
        found.add("speaks")
    if where is not None:
        deed = where.stretch.deed.name if where.stretch.deed else "none"
        found.add(f"{short}, deed {deed}{', passive' if where.stretch.passive else ''}")
        if attachment.kind == "bare":
            found |= _bare(view, number, where, place)
    if where is point.scene:
        found.add(f"{tied} here, deed {view.deed}")
        if point.event is not None:
            found.add(f"{short}, event {point.event.noun.name}")
        found |= {f"{short}, prefix {prefix}" for prefix in prefixes(where.stretch.lemmas)}
    elif point.scene.stretch.clause.subordinator == "rel":
        found.add("goods in a relative clause")
    return found | _form(view, actor, attachment, short) | _around(view, actor, side)


def kind_of(code: str) -> str:
    """Whether a code is a state's, a body's or a group's."""
    return "group" if code.islower() else "body" if code in BODIES else "state"


def _tied(view: View, attachment: Attachment, actor: ActorUse) -> tuple[str, set[str]]:
    """How an actor is tied in, in one phrase, and what else its attachment says."""
    point = view.point
    found: set[str] = set()
    if attachment.carrier:
        found.add(f"bearer, {attachment.kind}")
    if attachment.kind in ("goods", "event"):
        owned = attachment.owned
        own = owned in point.items or owned is point.event
        side = "left" if attachment.owned_before(actor.first) else "right"
        tied = f"of {'these' if own else 'other'} {attachment.kind}, {side}"
        return (f"{tied} {owned.noun.name}" if isinstance(owned, EventUse) else tied), found
    if attachment.kind == "bare":
        apposed, governed = _apposed(view.row, actor.first)
        if any(item.stop == governed for item in point.items):
            found.add(f"{apposed} behind these goods")
        return apposed or "bare " + "".join(letter for bit, letter in CASES if attachment.case & bit), found
    tied = attachment.preposition
    if tied in ("in", "an", "auf") and attachment.determiner in WHITHER:
        tied += " whither"
    if attachment.origin:
        found.add("origin")
    if attachment.foreign:
        found.add("of something else")
    if attachment.governor is not None:
        governor = attachment.governor
        own = governor in point.items or governor is point.event
        what = f"event {governor.noun.name}" if isinstance(governor, EventUse) else "goods"
        found.add(f"{tied} behind {'these' if own else 'other'} {what}")
    return tied, found


def _apposed(row: Row, first: int) -> tuple[str, int]:
    """The preposition of the noun that a name stands behind (*an die ferne Inselrepublik Vanuatu*), and its unit; else nothing."""
    if not first or not row.capital[first - 1]:
        return NOTHING
    for unit in range(first - 2, max(first - 2 - LEFT, 0), -1):
        lower = row.lower[unit]
        if row.kind[unit] != WORD:
            return NOTHING
        if lower in CONTRACTED:
            return CONTRACTED[lower], unit
        if lower in DETERMINERS:
            base = row.lower[unit - 1]
            if base in ("in", "an", "auf") and lower in WHITHER:
                return f"{base} whither", unit - 1
            return (base, unit - 1) if base in PREPOSITIONS else NOTHING
    return NOTHING


def _bare(view: View, number: int, where: Scene, place: str) -> set[str]:
    found: set[str] = set()
    point = view.point
    bare = [other for other in where.actors if point.scene.attachments[other].kind == "bare"]
    if number in bare:
        found.add(f"bare {min(bare.index(number), 2) + 1} of {min(len(bare), 3)}")
    clause = where.stretch.clause
    if clause.finite is not None:
        side = "before" if point.passage.actors[number].first < clause.finite else "behind"
        found.add(f"bare {side} finite, {'second' if clause.order == 'second' else 'other'}")
    if not where.stretch.lemmas.isdisjoint(CONTENT):
        found |= {"bare, reporting verb", f"bare, reporting verb, {place}"}
    return found


def _form(view: View, actor: ActorUse, attachment: Attachment, short: str) -> set[str]:
    form = actor.mention.form
    found = {f"form {form}", f"form {form}, {short}", kind_of(actor.codes[0])}
    if actor.mention.place:
        found |= {"place", f"place, {short}"}
    if form in ("adjective", "genitive"):
        head = _head(view, actor)
        found |= {f"head {head}", f"head {head}, {attachment.kind}"}
    return found


def _head(view: View, actor: ActorUse) -> str:
    """What the noun is that an adjective or a genitive stands before."""
    row, passage = view.row, view.point.passage
    for unit in range(actor.stop, min(actor.stop + RIGHT, len(row))):
        if row.kind[unit] != WORD:
            break
        if not row.capital[unit]:
            continue
        if any(item.first <= unit < item.stop for item in view.point.items):
            return "these goods"
        if any(goods.first <= unit < goods.stop for goods in passage.goods):
            return "other goods"
        if any(event.unit == unit for event in passage.events):
            return "event"
        nouns, lower = view.pack.events, row.lower[unit]
        if lower in words(nouns.bearers.nouns):
            return "bearer"
        return "origin" if lower in words(nouns.origin.nouns) else "noun"
    return "none"


def _around(view: View, actor: ActorUse, side: str) -> set[str]:
    row, unit = view.row, view.point.unit
    found: set[str] = set()
    left = row.lower[actor.first - 1] if actor.first else ""
    if left in PREPOSITIONS or left in CONTRACTED or left in DETERMINERS:
        found.add(f"left {left}")
    right = row.lower[actor.stop] if actor.stop < len(row) else ""
    if right in BEHIND:
        found.add(f"right {right}")
    first, stop = (actor.stop, unit) if actor.first < unit else (unit + 1, actor.first)
    if stop - first <= BETWEEN:
        found |= {f"between {side} {form}" for form in row.lower[first:stop] if form in PREPOSITIONS}
    return found


def _place(point: Point, where: Scene | None) -> str:
    """Where an actor stands, seen from the clause of the goods."""
    if where is point.scene:
        return "same clause"
    if where is None:
        return "no clause"
    places = {id(scene): place for place, scene in enumerate(point.scenes)}
    steps = places[id(where)] - places[id(point.scene)]
    kind = " relative" if where.stretch.clause.subordinator == "rel" else ""
    return f"{'earlier' if steps < 0 else 'later'}{kind} clause{' beside' if abs(steps) == 1 else ''}"


def _distance(units: int) -> str:
    units = abs(units)
    return next((f"{most}" for most in (1, 3, 7, 14) if units <= most), "more")
