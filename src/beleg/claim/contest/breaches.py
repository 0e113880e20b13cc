"""Breaches: that an act breaks or would break a norm."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.context import names_norm
from beleg.claim.acts.register import Register
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.breach_signs import BEYOND, BreachSign, breach_sign
from beleg.claim.contest.denial_signs import actors_of
from beleg.claim.contest.denied import find_denied, handed_on
from beleg.claim.contest.norm_names import NOTHING, Norms, named_norms, norm_word
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene, observes
from beleg.rules.words import words

#: Words by which a clause says by what a bond is broken (*brach damit das Abkommen*).
POINTING = frozenset({"damit", "dadurch", "hierdurch", "hiermit"})
#: How many sentences back a norm may be named that a breach leaves open.
MEMORY = 4
#: Prepositions before those who judge or hear of a breach rather than take part in it.
APART_HERE = frozenset({"laut", "nach", "gegen", "über"})
#: Goods of which norms set how much may go to a state.
LIMITED = "energy"
#: How many sentences back an act may be told that a breach speaks of.
FAR = 5


class Breaches:
    """Finds the breaches of one report, passage by passage in text order; remembers the norms named."""

    def __init__(self, register: Register, speakers: Speakers, pack: Pack) -> None:
        self.register, self.speakers, self.pack = register, speakers, pack
        self._last: tuple[int, Norms] = (0, NOTHING)

    def add(self, acts: list[Act], proposed: list[Act], scenes: list[Scene], passage: Passage) -> list[Act]:
        """The acts of a passage with a breach added, or made of the one that only names what would break the norm."""
        norms = named_norms(passage, self.pack)
        remembered = self._last
        if norms[0]:
            self._last = (passage.number, norms)
        asked = passage.row.text[-1] == "?"  # *Verletzt das die Resolution?* says nothing of the kind
        sign = breach_sign(scenes, passage, self.pack) if scenes and not asked else None
        if sign is None:
            return acts
        if not norms[0] and self._breaks_word(sign, acts):
            norms = ("",), (sign.span,)
        elif not norms[0]:
            norms = self._open(sign, passage, remembered)
        if not norms[0]:
            return acts
        return self._breach(sign, norms, acts, proposed, passage)

    def _breaks_word(self, sign: BreachSign, acts: list[Act]) -> bool:
        """Whether a treaty or a promise is broken by an act of the same sentence (*brach mit der Lieferung den Vertrag*)."""
        forms = sign.scene.passage.forms
        named = any(event.noun.name in ("give", "get") for event in sign.scene.events)
        pointed = not POINTING.isdisjoint(sign.scene.stretch.forms(sign.scene.passage.row))
        return (
            sign.rule in ("verb of breaking", "noun for a breach")
            and not words(self.pack.breach.bonds.nouns).isdisjoint(forms)
            and (named or pointed or any(act.kind in ("transfer", "use") for act in acts))
        )

    def _of_named(self, sign: BreachSign, passage: Passage) -> Act | None:
        """The act told last between those whom the clause of the breach names, where it names any (*Teherans Hilfe verstößt …*)."""
        scene, judges = sign.scene, sign.scene.stretch.lemmas & words(self.pack.breach.verbs.judge)
        codes: set[str] = set()
        for number in scene.actors:
            actor, attachment = passage.actors[number], scene.attachments[number]
            if (
                observes(actor, self.pack)
                or names_norm(passage, actor, self.pack)
                or attachment.preposition in APART_HERE
            ):
                continue
            if (judges and attachment.kind == "bare") or set(actor.codes) & set(self.pack.breach.owners):
                continue
            codes |= set(actor.codes)
        if not codes:
            return None
        return self.register.latest(
            lambda act: bool(act.supplier and act.recipient) and codes <= {*act.supplier.codes, *act.recipient.codes}
        )

    def _open(self, sign: BreachSign, passage: Passage, remembered: tuple[int, Norms]) -> Norms:
        """The norm of a passage that names none: the one named last, else the one that is meant where no owner is told."""
        span = norm_word(passage, self.pack)
        if sign.lawless:
            return ("",), (sign.span,)
        number, (codes, _) = remembered
        if codes and passage.number - number <= MEMORY and (span is not None or sign.sure):
            return codes, ((span,) if span is not None else (sign.span,))
        if span is None and not sign.sure:
            return NOTHING
        return (self.pack.breach.open.default,), (span or sign.span,)

    def _breach(
        self, sign: BreachSign, norms: Norms, acts: list[Act], proposed: list[Act], passage: Passage
    ) -> list[Act]:
        scene, rest = sign.scene, acts
        breaker = self._breaker(sign)
        weak = scene.stretch.deed is None or scene.stretch.deed.weight == "weak"
        own = [act for act in acts if act.kind in ("transfer", "use")]
        same = [act for act in own if act.stretch is scene.stretch]
        half = [act for act in proposed if act.stretch is scene.stretch and act not in acts and act.goods]
        if same:
            target = same[0]
            deed = scene.stretch.deed
            kept = not weak or (deed is not None and deed.kind == target.kind == "use")
            rest = acts if kept else [act for act in acts if act not in same]
        elif own:
            target = own[-1]
        elif half and breaker and self._fill(half[0], breaker):
            target = half[0]
        elif sign.rule == BEYOND:
            counted = self.register.latest(lambda act: bool(act.supplier and act.recipient) and LIMITED in act.goods)
            if counted is None or passage.number - counted.passage.number > FAR:
                return acts
            target = counted
        elif (told := handed_on(scene, self.register, self.pack) or self._of_named(sign, passage)) is not None:
            target = told
        else:
            found = find_denied(self.register, breaker, passage.number, reach=FAR)
            if found is None and breaker:
                found = find_denied(self.register, Role(), passage.number, reach=FAR)
            if found is None:
                return acts
            target = replace(found.act, supplier=found.supplier, recipient=found.recipient)
        if target.parties:
            target = self._between(target)
        breach = replace(
            target,
            kind="breach",
            norms=tuple(code for code in norms[0] if code),
            passage=passage,
            evidence=[passage.sentence],
            basis=dict(target.basis),
            anchor=sign.span,
            stretch=scene.stretch,
            quantity=None,
            claimants=(),
            via=(),
            statement=None,
        )
        breach.because("kind", f"breaks a norm: {sign.rule}", sign.span)
        breach.because("norms", "named as broken", *norms[1])
        self._judged(breach, scene)
        return [*rest, breach]

    def _between(self, act: Act) -> Act:
        """An act between two without a direction, in that of the act told last between the same two."""
        named = {code for actor in act.passage.actors for code in actor.codes if act.stretch.covers(actor.first)}
        told = self.register.latest(
            lambda other: (
                bool(other.supplier and other.recipient) and {*other.supplier.codes, *other.recipient.codes} <= named
            )
        )
        if told is None:
            return act
        return replace(act, supplier=told.supplier, recipient=told.recipient, parties=False)

    def _breaker(self, sign: BreachSign) -> Role:
        """Who breaks the norm: the subject of the verb of breaking, unless he only judges the act."""
        if sign.rule != "verb of breaking" or sign.scene.stretch.lemmas & words(self.pack.breach.verbs.judge):
            return Role()
        codes, spans = actors_of(sign.scene, "bare")
        if not codes or set(codes) & set(self.pack.breach.owners):
            return Role()
        return Role(codes, "who breaks the norm", spans)

    @staticmethod
    def _fill(act: Act, breaker: Role) -> bool:
        """Whether an act with one end in the clause of the breach is whole with the one who breaks the norm."""
        if bool(act.supplier) == bool(act.recipient) or set(breaker.codes) & {
            *act.supplier.codes,
            *act.recipient.codes,
        }:
            return False
        if act.supplier:
            act.recipient = breaker
        else:
            act.supplier = breaker
        return True

    def _judged(self, breach: Act, scene: Scene) -> None:
        """Names who judges the act to be a breach (*Tokio wertet den Verkauf als Verstoß*)."""
        if not scene.stretch.lemmas & words(self.pack.breach.verbs.judge):
            return
        ends = {*breach.supplier.codes, *breach.recipient.codes}
        codes, spans = actors_of(scene, "bare")
        if codes and not set(codes) & ends:
            breach.claimants = codes
            breach.because("claimants", "who judges it a breach", *spans)
