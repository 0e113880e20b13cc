"""Refusals: an act that somebody forbids, stops or takes back (*Oslo stoppt den Export von Drohnen nach Riad*)."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.halts import still_goes_on
from beleg.claim.acts.register import Register
from beleg.claim.acts.roles import find_evidence
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.answers import answered
from beleg.claim.contest.denial_signs import actors_of
from beleg.claim.contest.denied import find_denied
from beleg.claim.contest.negations import UNDENIED
from beleg.claim.contest.refusal_signs import gets_ready, refusing
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.seized import holds_cargo
from beleg.model import Span
from beleg.model.phrase import DATIVE, NOMINATIVE
from beleg.rules.words import words

#: Classes of nouns for an act that can be stopped.
STOPPED = frozenset({"give", "get", "equip", "both", "teach"})
#: How many sentences back an act may be told whose stop names neither end.
NEAR = 3
#: How far behind a request whoever makes it may stand, in words, and what may stand between (*die Bitte aus der Ukraine*).
ASKING = 2
OWNING = frozenset({"der", "des", "aus", "von", "dem", "seitens"})
#: Pronouns before a request for whoever was named last before, and before a noun for an act of something named before.
POSSESSIVES = frozenset({"dessen", "deren"})
#: The verb by which others demand that something be stopped.
DEMANDING = "müssen"
#: Prepositions before somebody whose licence or request is refused.
FOR = frozenset({"für", "aus", "nach", "an"})
#: How far before goods *mit* stands that makes them a cargo (*ein Frachter mit 27 Tonnen Sprengstoff*).
CARGO_REACH = 4
#: Orders of clauses that tell what is refused behind the verb of refusing.
TOLD_BEHIND = frozenset({"infinitive", "last"})

#: Verbs for what only the giver decides, and nouns for parting with goods that one has.
OWN_DECISIONS = frozenset({"verzichten", "absagen", "zurückstellen", "verschieben"})
PARTING = frozenset({"übergabe", "abgabe", "rückgabe", "überlassung"})


def refused(scene: Scene, scenes: list[Scene], register: Register, speakers: Speakers, pack: Pack) -> Act | None:
    """The denial of an act whose clause says that it is refused or stopped; None where it does not, or an end stays open.

    Who decides so is its claimant, and one of its ends where the sentence names only the other.
    """
    span = _verb(scene, pack)
    if span is None:
        return None
    matter = [scene, *_behind(scene, scenes)]
    if any(still_goes_on(part, scenes, pack) for part in matter):
        return None
    answer = (
        None
        if scene.goods or len(matter) > 1
        else answered(scene, span, _decider(scene, span, speakers), register, pack)
    )
    if answer is not None:
        return answer
    if not _is_act(matter, pack) or (_long_ago(scene) and all(event.noun.name == "both" for event in scene.events)):
        return None
    act = Act(scene.passage, scene.stretch, span, "denial", evidence=[scene.passage.sentence])
    items = [item for part in matter for item in part.goods]
    act.goods = tuple(dict.fromkeys(code for item in items for code in item.codes))
    act.goods_spans = tuple(item.span for item in items)
    for part in matter:
        supplier, recipient = choose(part, find_evidence(part, pack))
        act.supplier, act.recipient = act.supplier or supplier, act.recipient or recipient
    by = _decider(scene, span, speakers) or _gave_before(act, scene, register)
    if not by or (not act.goods and _of_else(act)):
        return None
    _hinder(act, scene, by)
    _ask(act, by, _asker(scene, pack) or (Role() if act.recipient else _granted(scene, by, pack)))
    act.supplier = giver(act, scene, by)
    alone = all(set(scene.passage.actors[number].codes) <= set(by.codes) for part in matter for number in part.actors)
    if not _completed(act, by, register, alone=alone):
        return None
    act.claimants = by.codes
    act.status = "prospective"
    act.because("kind", "refused or stopped", span)
    act.because("goods", "named as refused" if items else "of the act denied", *act.goods_spans)
    act.because("status", "what is refused has not happened", span)
    act.because("claimants", "who decides", *by.spans)
    return act


def _long_ago(scene: Scene) -> bool:
    """Whether a clause tells what came before something else (*hatte gegen das Abkommen sein Veto eingelegt*)."""
    finite = scene.stretch.clause.finite
    return finite is not None and scene.passage.row.lower[finite] in ("hatte", "hatten")


def _asker(scene: Scene, pack: Pack) -> Role:
    """Who asked for what is refused, named beside the word for it (*Kiews Bitte um Panzer*, *ein Gesuch aus Kairo*)."""
    row, asked = scene.passage.row, words(pack.denial.refusal.requests)
    units = [unit for unit in scene.stretch.units if row.lower[unit] in asked and row.capital[unit]]
    before = [actor for actor in scene.passage.actors if units and actor.stop <= units[0]]
    if before and row.lower[units[0] - 1] in POSSESSIVES:
        return Role(before[-1].codes, "who asked for it", (before[-1].span,))
    for actor in scene.passage.actors:
        for unit in units:
            owning = actor.mention.form in ("genitive", "adjective") and actor.first < unit <= actor.stop + 1
            between = row.lower[unit + 1 : actor.first]
            if owning or (actor.first > unit and len(between) <= ASKING and set(between) <= OWNING):
                return Role(actor.codes, "who asked for it", (actor.span,))
    return Role()


def _ask(act: Act, by: Role, asker: Role) -> None:
    """Makes whoever asked the recipient, or the supplier of a third party that is named, where somebody else decides."""
    if not asker or set(asker.codes) & set(by.codes):
        return
    if act.recipient and not set(act.recipient.codes) & {*asker.codes, *by.codes}:
        act.supplier = asker
    else:
        act.recipient = asker
        if set(act.supplier.codes) & set(asker.codes):
            act.supplier = Role()


def _hinder(act: Act, scene: Scene, by: Role) -> None:
    """Makes whom somebody else forbids to hand goods to a third the supplier (*verweigert Oslo die Weitergabe an Mali*)."""
    if act.recipient.rule != "to" or not any(event.noun.owner == "supplier" for event in scene.events):
        return
    for number in scene.actors:
        tied, actor = scene.attachments[number], scene.passage.actors[number]
        if tied.kind != "bare" or not tied.case & DATIVE or set(actor.codes) & {*by.codes, *act.recipient.codes}:
            continue
        act.supplier = Role(actor.codes, "who is forbidden to give", (actor.span,))
        return


def giver(act: Act, scene: Scene, by: Role) -> Role:
    """The supplier of what somebody gives up who alone decides on it, whoever made it (*verzichtet auf die Abgabe von US-Jets*)."""
    if act.supplier.rule != "origin adjective" or not act.recipient or not by:
        return act.supplier
    if set(by.codes) & {*act.supplier.codes, *act.recipient.codes}:
        return act.supplier
    own = not scene.stretch.lemmas.isdisjoint(OWN_DECISIONS)
    if own or not PARTING.isdisjoint(scene.stretch.forms(scene.passage.row)):
        return replace(by, rule="who gives up what he decides")
    return act.supplier


def _completed(act: Act, by: Role, register: Register, *, alone: bool) -> bool:
    """Gives the decider the open end of an act, and its goods those of the act meant; whether it is whole then.

    Where the decider stands `alone` in his sentence, he may stop an act told right before that he has a part in.
    """
    ends = {*act.supplier.codes, *act.recipient.codes}
    if not ends and not alone:
        return False
    if not ends and act.goods and _gives_else(act, by, register):
        return True
    if not ends:
        meant = find_denied(register, by, act.passage.number, goods=act.goods, pointing=True)
        if meant is None or act.passage.number - meant.act.passage.number > NEAR:
            return False
        act.supplier, act.recipient = meant.supplier, meant.recipient
        if not act.goods:
            act.goods, act.goods_spans = meant.act.goods, meant.act.goods_spans
        return bool(set(act.goods) & set(meant.act.goods))
    if not act.supplier and not set(by.codes) & ends:
        act.supplier = by
    elif not act.recipient and not set(by.codes) & ends:
        act.recipient = by
    if not (act.supplier and act.recipient) or set(act.supplier.codes) & set(act.recipient.codes):
        return False
    if not act.goods:
        given = _last_given(act, register)
        if given is None:
            return False
        act.goods, act.goods_spans = given.goods, given.goods_spans
    return bool(act.goods)


def _last_given(act: Act, register: Register) -> Act | None:
    """The act whose goods are refused: the last between the same two, else the last by the same giver, not far before."""
    return register.latest(lambda other: bool(other.goods) and other.pair == act.pair) or register.latest(
        lambda other: (
            bool(other.goods)
            and set(act.supplier.codes) <= set(other.supplier.codes)
            and act.passage.number - other.passage.number <= NEAR
        )
    )


def _of_else(act: Act) -> bool:
    """Whether the noun for what is refused says of what it is, and that is no goods (*die Einfuhr von Bananen*)."""
    row, known = act.passage.row, {actor.first for actor in act.passage.actors}
    for event in act.passage.events:
        if not act.stretch.covers(event.unit) or event.goods is not None:
            continue
        if row.lower[event.unit - 1 : event.unit] and row.lower[event.unit - 1] in POSSESSIVES:
            return True
        behind = range(event.unit + 2, min(event.unit + 2 + ASKING, len(row)))
        if row.lower[event.unit + 1 : event.unit + 2] == ["von"] and any(row.capital[unit] for unit in behind):
            return not any(unit in known for unit in behind)
    return False


def _granted(scene: Scene, by: Role, pack: Pack) -> Role:
    """Who is granted no licence: a dative beside the word for one (*erteilt Mali keine Genehmigungen*)."""
    if words(pack.denial.refusal.permits).isdisjoint(scene.stretch.forms(scene.passage.row)):
        return Role()
    for number in scene.actors:
        tied, actor = scene.attachments[number], scene.passage.actors[number]
        if tied.kind == "bare" and tied.case & DATIVE and not set(actor.codes) & set(by.codes):
            return Role(actor.codes, "dative", (actor.span,))
    return Role()


def _gives_else(act: Act, by: Role, register: Register) -> bool:
    """Gives an act the ends of another by the same giver just before (*Rom gibt Mali Panzer. Die Abgabe von Jets lehnt es ab*)."""
    number = act.passage.number
    other = register.latest(
        lambda other: (
            other.supplier.codes == by.codes and bool(other.recipient) and number - other.passage.number <= NEAR
        )
    )
    if other is None or other.kind not in ("transfer", "denial") or set(act.goods) & set(other.goods):
        return False
    act.supplier, act.recipient = by, replace(other.recipient, rule="recipient of other goods from the same")
    return True


def _gave_before(act: Act, scene: Scene, register: Register) -> Role:
    """Who refuses where a passive does not say: the giver of the act told last (*Nicht genehmigt wurde der Export nach Mali*)."""
    if not scene.stretch.passive or act.supplier or not act.recipient or not act.goods:
        return Role()
    last = register.latest(lambda other: other.kind in ("transfer", "denial"))
    if last is None or act.passage.number - last.passage.number > NEAR or not last.supplier:
        return Role()
    return (
        Role()
        if set(last.supplier.codes) & set(act.recipient.codes)
        else replace(last.supplier, rule="who gave before")
    )


def _verb(scene: Scene, pack: Pack) -> Span | None:
    """The verb of a clause that refuses or stops something, where nothing takes it back."""
    stretch, row = scene.stretch, scene.passage.row
    if stretch.verb is None or row.text[-1] == "?" or gets_ready(scene) or holds_cargo(scene):
        return None
    halting = bool(stretch.lemmas & words(pack.denial.verbs.halt)) and UNDENIED.isdisjoint(stretch.forms(row))
    if not halting and refusing(scene, pack) is None:
        return None
    finite = stretch.clause.finite
    if finite is not None and DEMANDING in row.word[finite].verbs:
        return None  # what somebody ought to stop goes on
    if stretch.clause.order in TOLD_BEHIND and stretch.clause.subordinator not in (
        "rel",
        "dass",
        "weil",
        "da",
        "nachdem",
    ):
        return None  # what somebody is asked to stop goes on
    return row.span(stretch.verb, stretch.verb + 1)


def _behind(scene: Scene, scenes: list[Scene]) -> list[Scene]:
    """The infinitive or *dass* clause right behind a scene."""
    place = next(number for number, other in enumerate(scenes) if other is scene)
    following = scenes[place + 1 : place + 2]
    return [
        other
        for other in following
        if other.stretch.clause.order in TOLD_BEHIND and other.stretch.clause.subordinator != "rel"
    ]


def _is_act(matter: list[Scene], pack: Pack) -> bool:
    """Whether what is refused is an act: a noun for one, or a clause of transfer behind; cargo that is seized is none."""
    cargo = words(pack.denial.refusal.cargo)
    for number, part in enumerate(matter):
        row = part.passage.row
        if any(event.noun.name in STOPPED and row.lower[event.unit] not in cargo for event in part.events):
            return True
        if number and part.goods and part.stretch.deed is not None and part.stretch.deed.weight == "strong":
            return True
    if refusing(matter[0], pack) is not None and any(_goods_for(part) for part in matter):
        return True  # Rom blockiert Jets für Mali
    permits = words(pack.denial.refusal.permits)
    return any(
        not permits.isdisjoint(part.stretch.forms(part.passage.row)) and (part.goods or _for_somebody(part))
        for part in matter
    )


def _goods_for(scene: Scene) -> bool:
    """Whether a clause names goods for somebody right behind them (*Jets für Mali*), and no cargo."""
    row = scene.passage.row
    for number in scene.actors:
        tied = scene.attachments[number]
        item = tied.governor
        if tied.preposition in FOR and isinstance(item, GoodsUse):
            return "mit" not in row.lower[max(item.first - CARGO_REACH, scene.stretch.first) : item.first]
    return False


def _for_somebody(scene: Scene) -> bool:
    """Whether a clause names somebody for whom or from whom something is (*für Mali*, *Bitten aus Mali*), or in the dative."""
    return any(
        scene.attachments[number].preposition in FOR
        or (scene.attachments[number].kind == "bare" and scene.attachments[number].case & DATIVE)
        for number in scene.actors
    )


def _decider(scene: Scene, span: Span, speakers: Speakers) -> Role:
    """Who refuses: the subject, of a passive its agent or whoever speaks."""
    if scene.stretch.passive:
        for number in scene.actors:
            actor = scene.passage.actors[number]
            if scene.attachments[number].preposition in ("von", "durch") and scene.stretch.covers(actor.first):
                return Role(actor.codes, "who decides", (actor.span,))
    else:
        actors = scene.passage.actors
        for number in scene.actors:
            tied = scene.attachments[number]
            if tied.kind == "bare" and tied.case & NOMINATIVE and actors[number].mention.form != "genitive":
                codes, spans = actors_of(scene, "bare", since=number)
                return Role(codes, "who decides", spans)
    speaker = speakers.speaker(span)
    if speaker and not speakers.tellers.issuperset(speaker.codes):
        return Role(speaker.codes, "who decides", speaker.spans)
    codes, spans = actors_of(scene, "preposition") if scene.stretch.clause.order == "second" else ((), ())
    return Role(codes, "who decides", spans)  # das Amt in Oslo
