"""Analysis and statements → claims: the road of an act on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from beleg.claim.acts.act import Act
from beleg.claim.acts.certainty import is_unconfirmed, set_certainty, weaken
from beleg.claim.acts.claimants import Claimants
from beleg.claim.acts.context import (
    Hint,
    complete_from_context,
    complete_from_sentence,
    complete_own,
    hints,
    leave_where_found,
)
from beleg.claim.acts.counted_again import of_same_sentence
from beleg.claim.acts.figures import with_figures
from beleg.claim.acts.finders import Finders
from beleg.claim.acts.lands import mend_ground, mend_land, mend_stop
from beleg.claim.acts.merge import merge
from beleg.claim.acts.parties import Parties
from beleg.claim.acts.prices import priced
from beleg.claim.acts.recurring import Recurring
from beleg.claim.acts.register import Register
from beleg.claim.acts.speakers import Speakers
from beleg.claim.acts.status import TENSELESS, set_status, tells_past
from beleg.claim.acts.stopped import complete_stopped
from beleg.claim.acts.when import set_period, set_route
from beleg.claim.contest.breaches import Breaches
from beleg.claim.contest.denials import deny
from beleg.claim.domain.naming import DEALER, THEME, joined
from beleg.claim.domain.pack import Pack
from beleg.claim.domain.theme import Theme
from beleg.claim.domain.weights import Weights
from beleg.claim.finished import as_claims
from beleg.claim.passages.carriers import without_carriers
from beleg.claim.passages.contents import contents
from beleg.claim.passages.good import Good
from beleg.claim.passages.goods import find_goods
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.payments import is_sum
from beleg.claim.passages.scene import TELLERS, Scene
from beleg.claim.proposals.accused import accused
from beleg.claim.proposals.at_home import deployed
from beleg.claim.proposals.choice import Chooser
from beleg.claim.proposals.crews import crews
from beleg.claim.proposals.doing import is_chosen, none_of_them, surer
from beleg.claim.proposals.echoes import echoes
from beleg.claim.proposals.halves import halves
from beleg.claim.proposals.items import items
from beleg.claim.proposals.manifests import itemised
from beleg.claim.proposals.payers import KIND as PAYS
from beleg.claim.proposals.payers import with_payers
from beleg.claim.proposals.ranking import ranking
from beleg.claim.proposals.sharing import share_out
from beleg.claim.proposals.specified import specified
from beleg.claim.proposals.tellings import Telling, Tellings, counted_people, names_lesson
from beleg.claim.proposals.totals import RANK, TOTAL
from beleg.claim.proposals.trust import Trust
from beleg.claim.proposals.upkeep import with_upkeep
from beleg.claim.proposals.used_before import complete_used, pointed_uses
from beleg.claim.proposals.uses import by_victim, spare_victims
from beleg.claim.proposals.voyages import voyages
from beleg.claim.silence.reactions import find_reactions
from beleg.model import Analysis, Candidate, Claim, Reaction, Report, Statement
from beleg.rules.words import words

#: Rules of a status told by a present, which in *Hinzu kommen 30 Panzer* is that of the sentence before.
PRESENT = frozenset({"present", "present of one lot"})
#: Rules of a status told by the verb that says what belongs to a deal, which is that of the deal.
CONTAINED = frozenset({"perfect"})
#: The verb by which somebody confirms an act, and the rules of acts that a noun tells.
CONFIRMING, CONFIRMED = "bestätigen", frozenset({"noun: give", "noun: get"})
#: Words by which nothing is confirmed yet.
UNCONFIRMED = frozenset({"nicht", "weder", "niemand", "kaum", "wollen", "können", "mögen", "sollen", "lassen"})
#: So many acts before a figure may be the one that it belongs to.
NEAR = 8


class Found(NamedTuple):
    """The claims of a report, what the learned choice holds for possible and not for sure enough to be claimed, who is silent."""

    claims: tuple[Claim, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    reactions: tuple[Reaction, ...] = ()


class FoundActs(NamedTuple):
    """The acts that become the claims of a report, in the same order, what is possible but not sure, goods, and who is silent."""

    acts: Sequence[Act] = ()
    unsure: Sequence[Candidate] = ()
    goods: tuple[Good, ...] = ()
    reactions: tuple[Reaction, ...] = ()


def find_claims(report: Report, analysis: Analysis, statements: Sequence[Statement], pack: Pack) -> tuple[Claim, ...]:
    """The claims of a report in text order, every slot with the passages and the rule behind it (see `find`)."""
    return find(report, analysis, statements, pack).claims


def find(report: Report, analysis: Analysis, statements: Sequence[Statement], pack: Pack) -> Found:
    """The claims of a report in text order, every slot with the passages and the rule behind it; candidates; who is silent of them.

    A report that names no goods of the pack, and counts no people by their nation, costs one look at its words and has no
    claims; one that tells no act beside its goods has none either, and only its sentences with goods are read.
    """
    found = find_acts(report, analysis, statements, pack)
    return Found(as_claims(found.acts, report, analysis, found.goods, pack), tuple(found.unsure), found.reactions)


def find_acts(
    report: Report,
    analysis: Analysis,
    statements: Sequence[Statement],
    pack: Pack,
    choosing: Callable[[Sequence[Telling], Speakers, Weights, Pack], Chooser] = Chooser,
) -> FoundActs:
    """What a report tells, as acts (see FoundActs).

    `choosing` makes what chooses between candidates; the tool that trains it looks on with another.
    """
    goods = without_carriers(find_goods(report.text, analysis.tokens, pack.goods), analysis.tokens, pack)
    namings = list(map(pack.namings.__getitem__, analysis.tokens.word))
    shown = _shown(analysis, goods, namings, pack.goods.theme)
    if shown == 0:
        return FoundActs(goods=goods)
    if not goods:
        named = joined(namings)
        if not (named & DEALER or names_lesson(named) or counted_people(analysis)):
            return FoundActs()
    headlines = tuple(segment.span for segment in report.segments if segment.role == "headline")
    speakers = Speakers(analysis, statements, headlines)
    read = Tellings(analysis, namings, goods, headlines, speakers, pack).of_acts(rare=shown < 1)
    if not read:
        return FoundActs(goods=goods)
    hinted = [hint for _, found, _ in read for hint in hints(found, pack)]
    register = Register(
        (act for _, _, acts in read for act in acts),
        _protagonists(analysis, speakers, pack),
        words(pack.events.soft.words),
        Recurring(pack),
        contents((passage for passage, _, _ in read), pack),
    )
    parties = Parties(read, speakers.speaks, pack)
    chooser = None if pack.choice is None else choosing(read, speakers, pack.choice, pack)
    finders = Finders((passage, found) for passage, found, _ in read)
    told: list[Act] = []
    breaches = Breaches(register, speakers, pack)
    claimants = Claimants(speakers, pack)

    def tell(act: Act, scenes: list[Scene], following: Passage | None) -> None:
        """Fills what is left of an act told in one of some scenes and enters it."""
        scene = next(scene for scene in scenes if scene.stretch is act.stretch)
        claimants.set(act, scene, scenes, following)
        _fill(act, scene, scenes, report, speakers, pack)
        _share_status(act, scene, told, pack)
        register.enter(act)

    for number, (passage, found, proposed) in enumerate(read):
        meant = None if chooser is None else accused(passage, found, register, speakers, chooser, pack)
        if chooser is not None and meant is not None:
            accusation = chooser.denied(meant)
            there = next(scenes for other, scenes, _ in read if other is accusation.passage)
            tell(accusation, there, passage)
            told.append(accusation)
        share_out(proposed, read[number + 1].acts if number + 1 < len(read) else ())
        ranked = ranking(read, number, told[-NEAR:], pack)
        acts = [act for act, _ in ranked] or _told(
            passage, found, proposed, register, hinted, parties, speakers, breaches, chooser, pack
        )
        acts = itemised(read, number, told, finders.without(acts))
        following = read[number + 1][0] if number + 1 < len(read) else None
        where = [(act, found) for act in acts]
        near = [*told[-NEAR:], *acts]
        listed = items(read, number, [act for act in near if not (act.passage is passage and is_chosen(act))], pack)
        if listed:  # the form of a list tells more than what was chosen for its opening or its line
            opening = listed[0][0].evidence
            told = [act for act in told if not (is_chosen(act) and act.passage.sentence in opening)]
            acts = [act for act in acts if not is_chosen(act)]
            where = [(act, there) for act, there in where if not is_chosen(act)]
        beside = [
            *halves(read, number, near, pack),
            *voyages(read, number, near, pack),
            *echoes(read, number, near, pack),
            *listed,
            *specified(read, number, near, pack),
        ]
        for more, there in beside:
            acts.append(more)
            where.append((more, there))
        for act, there in where:
            tell(act, there, following)
        before = [act for act in _told_before(told, passage.number) if act.kind == "transfer"]
        if before and not acts and is_unconfirmed(passage, pack):
            for act in before:
                weaken(act, passage)
        told += acts
    unsure = [] if chooser is None else chooser.unsure
    acts = merge([act for act in told if _stands(act, pack)])
    if chooser is not None and pack.choice is not None and pack.choice.trust:
        trust = Trust(acts, chooser.opinion, pack.choice, pack.background)
        acts = [act for act in acts if trust.stands(act)]
        unsure = [*unsure, *trust.doubted]
    scenes = [(passage, found) for passage, found, _ in read]
    reactions = find_reactions(scenes, acts, statements, speakers, report.published, pack)
    return FoundActs(acts, unsure, goods, reactions)


def _shown(analysis: Analysis, goods: Sequence[Good], namings: Sequence[int], theme: Theme) -> float:
    """How often words and goods of a report show its theme, by how often they must: nought not at all, one or more enough."""
    sentences = len(analysis.sentences)
    if not theme or sentences <= theme.sentences:
        return 1
    lower, shown = analysis.tokens.lower, sum(bits & THEME for bits in namings) // THEME
    shown += sum(not theme.is_plain(lower[good.stop - 1], good.codes) for good in goods)
    return shown * theme.reach / sentences


def _told_before(told: Sequence[Act], number: int) -> list[Act]:
    """The acts that the sentence just before the sentence `number` told; `told` is in text order."""
    recent = list(takewhile(lambda act: act.passage.number >= number - 1, reversed(told)))
    return [act for act in reversed(recent) if act.passage.number == number - 1]


def _protagonists(analysis: Analysis, speakers: Speakers, pack: Pack) -> Counter[tuple[str, ...]]:
    """How often a report names each actor otherwise than as a speaker."""
    return Counter(
        mention.actors
        for mention in analysis.mentions
        if mention.actors
        and mention.form not in ("role", "pronoun")
        and mention.rule not in TELLERS
        and not set(mention.actors) & words(pack.events.observers.words)
        and not speakers.speaks(mention.span)
    )


def _told(
    passage: Passage,
    found: list[Scene],
    proposed: list[Act],
    register: Register,
    hinted: list[Hint],
    parties: Parties,
    speakers: Speakers,
    breaches: Breaches,
    chooser: Chooser | None,
    pack: Pack,
) -> list[Act]:
    """The acts of one passage: completed, counted, with what is denied and what breaks a norm."""
    if not (proposed or register.acts or register.drafts or register.seen or passage.goods):
        return []  # there is nothing yet to deny or to break a norm with
    for number, act in enumerate(proposed):
        if act.alone:
            if register.complete_figure(act, proposed[:number]):
                continue
            register.goods_before(act)
            if not act.goods:
                continue
        if act.items and all(is_sum(item) for item in act.items) and "dafür" not in passage.forms:
            complete_from_sentence(act)  # money goes many ways beside the arms of a report
            continue
        of_same_sentence(act, number, proposed)
        complete_used(act, register)
        mend_stop(act, register.acts)
        mend_land(act, register.acts, speakers.analysis.mentions)
        complete_own(act, speakers.speaker(act.anchor), pack)
        leave_where_found(act, hinted)
        register.complete(act)
        complete_from_context(act, hinted, speakers.speaker(act.anchor), pack)
        register.complete_from_report(act)
        parties.complete(act)
        register.complete_again(act)
        mend_ground(act, register.acts, pack)
        complete_stopped(act)
        spare_victims(act, found, speakers.speaker(act.anchor), pack)
    acts = [act for act in proposed if _kept(act, pack)]
    if chooser is not None:
        acts = chooser.judged(passage, found, acts)
        acts += [act for act in chooser.acts(passage, found, acts) if not (by_victim(act, pack) or none_of_them(act))]
    for act in acts:
        mend_stop(act, register.acts)
    acts = [counted for act in acts for counted in ([act] if act.alone else priced(act, with_figures(act), pack))]
    acts += pointed_uses(found, acts, register, pack)
    flown = crews(found, register, pack)
    acts = [*surer(acts, flown), *flown]
    acts = with_payers(found, with_upkeep(found, acts, pack), register, pack)
    acts = deny(acts, proposed, found, passage, register, speakers, pack)
    register.see(passage, proposed, found)
    paid = [act for act in acts if act.basis["kind"].rule == PAYS]  # what breaks a norm is rather the deal told before
    dealt = [act for act in acts if act.basis["kind"].rule != PAYS]
    return [*breaches.add(dealt, proposed, found, passage), *paid]


def _fill(act: Act, scene: Scene, found: list[Scene], report: Report, speakers: Speakers, pack: Pack) -> None:
    """Fills the slots that the clause, its times and what reports it give."""
    if act.kind in ("transfer", "use") or "status" not in act.basis:
        set_status(act, scene, found, report.published, pack)
        set_period(act, scene, speakers, report.published)
        set_route(act, scene)
    set_certainty(act, scene, found, speakers.cue(act.statement), pack)


def _share_status(act: Act, scene: Scene, told: Sequence[Act], pack: Pack) -> None:
    """A mere figure, or a piece without a verb, tells no tense: it has the status of the act that it belongs to.

    So *Es gehe um Millionen von Granaten*, *Enthalten ist die Ausbildung*, *40 Panzer sollen im Mai kommen, die übrigen bis
    2028*, *Hinzu kommen 30 Jets*.
    """
    deed = scene.stretch.deed
    figure = act.alone or act.goes_on or bool(act.listing) or (deed is not None and deed.name == "figure")
    goes_on = act.goes_on or bool(act.listing)
    tenseless = act.basis["status"].rule == TENSELESS or (goes_on and act.basis["status"].rule in PRESENT)
    ranked = act.basis["kind"].rule == RANK  # Größter Empfänger war Peru
    contained = not scene.stretch.lemmas.isdisjoint(
        words(pack.events.content.verbs)
    )  # eingeschlossen ist die Ausbildung
    tenseless = tenseless or (contained and act.basis["status"].rule in CONTAINED)
    if not (tenseless or ranked) or not (figure or contained or scene.stretch.clause.order == "verbless"):
        return
    if not ranked and tells_past(scene):  # Im Jahr davor waren es 40
        return
    meant = next((other for other in reversed(told[-NEAR:]) if _is_part(act, other)), None)
    if meant is not None and not (figure or contained) and meant.passage is not act.passage:
        return
    if meant is not None and meant.status != act.status:
        act.status = meant.status
        act.because("status", "status of the act that the figure belongs to", meant.anchor)


def _is_part(act: Act, other: Act) -> bool:
    """Whether an act is told between the ends of another of its kind, or is a share of what that exports to all."""
    if other.kind != act.kind:
        return False
    if act.alone and act.further and act.recipient and act.recipient.codes == other.recipient.codes:
        return True  # who takes part in it
    return other.pair == act.pair or (other.basis["kind"].rule == TOTAL and other.supplier.codes == act.supplier.codes)


def _kept(act: Act, pack: Pack) -> bool:
    """Whether an act says enough: goods, and both ends known or two parties without a direction."""
    return bool(act.goods) and (bool(act.supplier and act.recipient) or act.parties) and not deployed(act, pack)


def _stands(act: Act, pack: Pack) -> bool:
    """Whether an act is a claim of its own: one that only points back and adds nothing is not."""
    if act.kind in ("denial", "breach"):
        return words(pack.events.observers.words).isdisjoint((*act.supplier.codes, *act.recipient.codes))
    return (
        _kept(act, pack)
        and not act.asked
        and not (
            act.pointing
            and act.direct == 0
            and not act.items
            and act.quantity is None
            and not act.further
            and not _confirmed(act)
        )
    )


def _confirmed(act: Act) -> bool:
    """Whether somebody confirms an act told before (*Peking bestätigte die Lieferung*)."""
    stretch = act.stretch
    if CONFIRMING not in stretch.lemmas or not act.claimants or act.basis["kind"].rule not in CONFIRMED:
        return False
    return UNCONFIRMED.isdisjoint(stretch.lemmas) and UNCONFIRMED.isdisjoint(stretch.forms(act.passage.row))
