"""What the grammar says of a candidate, as names of features: order, case, prepositions, clause, class of the predicate.

No feature is a word of the open classes, an actor or goods: what is learned from some acts must hold for others.
"""

from __future__ import annotations

from collections.abc import Callable

from beleg.claim.acts.roles import choose, find_evidence
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import CONTRACTED, WHITHER, Attachment
from beleg.claim.passages.passage import ActorUse, EventUse
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.proposals.candidates import End, Point
from beleg.model import Row, Span
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE
from beleg.rules.german import AUXILIARIES, COORDINATORS, DETERMINERS, MODALS, PREPOSITIONS
from beleg.rules.reporting import CONTENT
from beleg.rules.words import words

#: Prefixes and particles that verbs of transfer are built with.  Source: Duden grammar, word formation of verbs.
PREFIXES = words(
    "über aus zu ein ab an be ver ent er weiter hin her nach vor auf unter um mit los durch zurück bereit heran"
)
INFLECTED = ("e", "en", "er", "es", "em")
BODIES = frozenset({"EU", "UN", "NATO"})
#: Marks and prepositions directly behind an actor that tell how it stands.
BEHIND = frozenset({":", "und", ",", "auf", "an", "nach", "aus", "mit", "von", "in"})
#: How many words between goods and an actor are looked at for prepositions.
BETWEEN = 12
#: How far to the left the preposition of goods is looked for, and to the right the noun of an adjective.
LEFT, RIGHT = 6, 4


class Reader:
    """Reads the features of the candidates of one point."""

    def __init__(self, point: Point, speaks: Callable[[Span], bool], pack: Pack) -> None:
        """`speaks` tells whether the actor at a span reports something."""
        self.point, self.pack, self._speaks = point, pack, speaks
        self.row: Row = point.passage.row
        self._evidence = [(scene, find_evidence(scene, pack)) for scene in point.scenes]
        self._chosen = choose(point.scene, next(found for scene, found in self._evidence if scene is point.scene))

    def act(self) -> set[str]:
        """Features of the goods and their clause."""
        point, row, passage = self.point, self.row, self.point.passage
        stretch, goods = point.scene.stretch, point.goods
        deed = stretch.deed
        found = {"any"}
        if deed is not None:
            found |= {f"deed {deed.name}", f"kind of deed {deed.kind}"}
        else:
            found.add("no deed" if stretch.lemmas else "no verb")
        if stretch.passive:
            found.add("passive")
        if point.event is not None:
            found.add(f"event {point.event.noun.name}")
        found |= {f"event beside {event.noun.name}" for event in point.scene.events if event is not point.event}
        preposition = _before(row, goods.first)
        found.add(f"goods after {preposition}")
        if deed is not None:
            found.add(f"goods after {preposition}, deed {deed.name}")
        behind = row.lower[goods.stop] if goods.stop < len(row) else ""
        if behind in PREPOSITIONS:
            found.add(f"goods before {behind}")
        if passage.quantities:
            found.add("figure in the sentence")
        if any(first <= goods.first <= stop for first, stop, _ in passage.quantities):
            found.add("figure of the goods")
        if point.bearing:
            found.add("goods bear their state")
        if passage.headline:
            found.add("headline")
        if passage.quoted:
            found.add("quoted")
        if row.text[-1] == "?":
            found.add("question")
        none = words(self.pack.denial.nouns.none)
        if passage.forms & none:
            found.add("negation in the sentence")
        if not none.isdisjoint(row.lower[stretch.first : stretch.stop]):
            found.add("negation in the clause")
        clause = stretch.clause
        found.add(f"clause {clause.order}")
        if clause.subordinator:
            found.add(f"opened by {clause.subordinator}")
        if clause.mood:
            found.add(f"mood {clause.mood}")
        if clause.finite is not None:
            found |= {f"auxiliary {lemma}" for lemma in row.word[clause.finite].verbs & (MODALS | AUXILIARIES)}
        actors = {actor.codes for actor in passage.actors if not observes(actor, self.pack)}
        found |= {f"actors {min(len(actors), 4)}", f"goods {min(len(passage.goods), 4)}"}
        if goods is not passage.goods[0]:
            found.add("not the first goods")
        found |= {f"prefix {prefix}" for prefix in _prefixes(stretch.lemmas)}
        return found

    def ends(self, end: End) -> tuple[set[str], set[str]]:
        """Features of an actor as supplier and as recipient."""
        both: set[str] = set()
        supplier: set[str] = set()
        recipient: set[str] = set()
        for number in end.mentions[:1] if end.together else end.mentions:
            both |= self._mention(number)
            for scene, evidence in self._evidence:
                where = "" if scene is self.point.scene else " beside"
                for item in evidence:
                    if item.actor == number:
                        gives = item.role == "supplier"
                        supplier.add(f"{'rule' if gives else 'against'}: {item.rule}{where}")
                        recipient.add(f"{'against' if gives else 'rule'}: {item.rule}{where}")
        for chosen, own, other in ((self._chosen[0], supplier, recipient), (self._chosen[1], recipient, supplier)):
            if set(chosen.codes) & set(end.codes):
                own.add("chosen by rules")
                other.add("chosen for the other end")
        if end.together:
            both.add("conjuncts together")
        elif len(end.mentions) > 1:
            both.add("named twice")
        return both | supplier, both | recipient

    def pair(self, supplier: End, recipient: End, groups: list[list[int]]) -> set[str]:
        """Features of two actors as the ends of one act."""
        actors, attachments = self.point.passage.actors, self.point.scene.attachments
        gives, gets = actors[supplier.mentions[0]], actors[recipient.mentions[0]]
        order = "".join(letter for _, letter in sorted([(gives.first, "s"), (gets.first, "r"), (self.point.unit, "g")]))
        found = {"any", f"order {order}"}
        if any(set(supplier.mentions) & set(group) and set(recipient.mentions) & set(group) for group in groups):
            found.add("conjuncts of each other")
        tied = _tie(attachments[supplier.mentions[-1]]), _tie(attachments[recipient.mentions[0]])
        deed = self.point.scene.stretch.deed
        found.add(f"{tied[0]}, {tied[1]}")
        found.add(f"{tied[0][0]}{tied[1][0]} {order} deed {deed.name if deed else 'none'}")
        return found

    def _mention(self, number: int) -> set[str]:
        point = self.point
        actor = point.passage.actors[number]
        attachment = point.scene.attachments[number]
        where = next((scene for scene in point.scenes if scene.stretch.covers(actor.first)), None)
        place = _place(point, where)
        side = "before" if actor.first < point.unit else "behind"
        tie, found = self._tied(attachment, actor)
        short = attachment.kind + (f" {attachment.preposition}" if attachment.kind == "preposition" else "")
        found |= {tie, f"{tie}, {place}", f"{tie}, {side}", place, f"{place}, {side}"}
        found.add(f"{side} by {_distance(actor.first - point.unit)}")
        if not any(number in scene.actors for scene in point.scenes):
            found.add("reports the act")
        if self._speaks(actor.span):
            found.add("speaks")
        if where is not None:
            stretch = where.stretch
            deed = stretch.deed.name if stretch.deed else "none"
            found.add(f"{short}, deed {deed}{', passive' if stretch.passive else ''}")
            if attachment.kind == "bare":
                found |= self._bare(number, where, place)
        if where is point.scene:
            stretch = where.stretch
            found.add(f"{tie} here, deed {stretch.deed.name if stretch.deed else 'none'}")
            if point.event is not None:
                found.add(f"{short}, event {point.event.noun.name}")
            found |= {f"{short}, prefix {prefix}" for prefix in _prefixes(stretch.lemmas)}
        elif point.scene.stretch.clause.subordinator == "rel":
            found.add("goods in a relative clause")
        found |= self._form(actor, attachment, short)
        return found | self._around(actor, side)

    def _tied(self, attachment: Attachment, actor: ActorUse) -> tuple[str, set[str]]:
        """How an actor is tied in, in one phrase, and what else its attachment says."""
        point = self.point
        found: set[str] = set()
        if attachment.carrier:
            found.add(f"bearer, {attachment.kind}")
        if attachment.kind in ("goods", "event"):
            owned = attachment.owned
            own = owned is point.goods or owned is point.event
            side = "left" if attachment.owned_before(actor.first) else "right"
            tie = f"of {'these' if own else 'other'} {attachment.kind}, {side}"
            return (f"{tie} {owned.noun.name}" if isinstance(owned, EventUse) else tie), found
        if attachment.kind == "bare":
            bits = ((NOMINATIVE, "n"), (DATIVE, "d"), (ACCUSATIVE, "a"), (GENITIVE, "g"))
            return "bare " + "".join(letter for bit, letter in bits if attachment.case & bit), found
        tie = attachment.preposition
        if tie in ("in", "an", "auf") and attachment.determiner in WHITHER:
            tie += " whither"
        if attachment.origin:
            found.add("origin")
        if attachment.foreign:
            found.add("of something else")
        if attachment.governor is not None:
            governor = attachment.governor
            own = governor is point.goods or governor is point.event
            what = f"event {governor.noun.name}" if isinstance(governor, EventUse) else "goods"
            found.add(f"{tie} behind {'these' if own else 'other'} {what}")
        return tie, found

    def _bare(self, number: int, where: Scene, place: str) -> set[str]:
        found: set[str] = set()
        bare = [other for other in where.actors if self.point.scene.attachments[other].kind == "bare"]
        if number in bare:
            found.add(f"bare {min(bare.index(number), 2) + 1} of {min(len(bare), 3)}")
        clause = where.stretch.clause
        if clause.finite is not None:
            side = "before" if self.point.passage.actors[number].first < clause.finite else "behind"
            found.add(f"bare {side} finite, {'second' if clause.order == 'second' else 'other'}")
        if where.stretch.lemmas & CONTENT:
            found |= {"bare, reporting verb", f"bare, reporting verb, {place}"}
        return found

    def _form(self, actor: ActorUse, attachment: Attachment, short: str) -> set[str]:
        form = actor.mention.form
        found = {f"form {form}", f"form {form}, {short}"}
        if actor.mention.place:
            found |= {"place", f"place, {short}"}
        code = actor.codes[0]
        found.add("group" if code.islower() else "body" if code in BODIES else "state")
        if form in ("adjective", "genitive"):
            head = self._head(actor)
            found |= {f"head {head}", f"head {head}, {attachment.kind}"}
        return found

    def _head(self, actor: ActorUse) -> str:
        """What the noun is that an adjective or a genitive stands before."""
        row, passage = self.row, self.point.passage
        for unit in range(actor.stop, min(actor.stop + RIGHT, len(row))):
            if row.kind[unit] != WORD:
                break
            if not row.capital[unit]:
                continue
            if self.point.goods.first <= unit < self.point.goods.stop:
                return "these goods"
            if any(goods.first <= unit < goods.stop for goods in passage.goods):
                return "other goods"
            if any(event.unit == unit for event in passage.events):
                return "event"
            nouns = self.pack.events
            lower = row.lower[unit]
            return (
                "bearer"
                if lower in words(nouns.bearers.nouns)
                else "origin"
                if lower in words(nouns.origin.nouns)
                else "noun"
            )
        return "none"

    def _around(self, actor: ActorUse, side: str) -> set[str]:
        row, unit = self.row, self.point.unit
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
    steps = point.scenes.index(where) - point.scenes.index(point.scene)
    kind = " relative" if where.stretch.clause.subordinator == "rel" else ""
    return f"{'earlier' if steps < 0 else 'later'}{kind} clause{' beside' if abs(steps) == 1 else ''}"


def _before(row: Row, unit: int) -> str:
    """The preposition that governs the noun phrase of a unit, else what stands before the phrase."""
    for place in range(unit - 1, max(unit - 1 - LEFT, -1), -1):
        lower = row.lower[place]
        base = CONTRACTED.get(lower, lower)
        if row.kind[place] == NUMBER or lower in DETERMINERS:
            continue
        if row.kind[place] != WORD:
            return "mark"
        if base in PREPOSITIONS:
            return base
        if row.capital[place]:
            return "noun"
        if not lower.endswith(INFLECTED) and lower not in COORDINATORS:
            return "word"
    return "nothing"


def _distance(units: int) -> str:
    units = abs(units)
    return next((f"{most}" for most in (1, 3, 7, 14) if units <= most), "more")


def _tie(attachment: Attachment) -> str:
    if attachment.kind == "preposition":
        return attachment.preposition
    if attachment.kind == "bare":
        return "bare"
    return f"{attachment.kind} {'left' if attachment.owned_before(attachment.first) else 'right'}"


def _prefixes(lemmas: frozenset[str]) -> list[str]:
    """The prefixes of the full verbs of a clause, as far as they tell where things go."""
    return [
        prefix
        for lemma in lemmas - AUXILIARIES - MODALS
        for prefix in PREFIXES
        if lemma.startswith(prefix) and len(lemma) > len(prefix) + 3
    ]
