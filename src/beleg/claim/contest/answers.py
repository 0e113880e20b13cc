"""Answers to a request or an offer told right before, which name nothing of it: *Rom lehnte ab*, *Beide haben das abgelehnt*."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.contest.refusal_signs import refuses_to_speak
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.model import Span
from beleg.rules.words import words

#: How many sentences before its answer a request stands at most.
NEAR = 1
#: Verbs that refuse what is asked for or offered, without a word for it.
REFUSING = frozenset({"ablehnen", "weigern", "verweigern", "ausschlagen", "abschlagen", "abwinken", "zurückweisen"})
#: Words for those who speak, and for what is refused, beside which nothing else may be named.
SPEAKERS = words(
    """sprecher sprecherin regierung regierungen ministerium außenministerium verteidigungsministerium präsident präsidentin
    minister ministerin kanzler kanzlerin regierungschef regierungschefin premier premierminister staatschef führung länder staaten
    hauptstädte seiten amt außenminister außenministerin verteidigungsminister verteidigungsministerin"""
)
OFFERS = frozenset(
    {"angebot", "angebote", "offerte", "vorschlag", "plan", "pläne", "geschäft", "handel", "lieferung", "verkauf"}
)
#: Nouns behind *beide* for two states who were named before.
BOTH_OF = frozenset({"länder", "staaten", "regierungen", "seiten", "hauptstädte"})


def both(passage: Passage) -> bool:
    """Whether two who were named before are the subject (*Beide bestritten das*, *das wiesen beide Länder zurück*)."""
    if "beide" not in passage.forms:
        return False
    row, place = passage.row, passage.row.lower.index("beide") + 1
    if place == len(row) or row.capital[place]:
        return place < len(row) and row.lower[place] in BOTH_OF
    return place == 1 and bool(row.word[place].finite)


def answered(scene: Scene, span: Span, by: Role, register: Register, pack: Pack) -> Act | None:
    """The denial of an act that its giver, or who was to get it, refuses by the verb at `span`; None where none is told near.

    `by` is who refuses; without one *beide* may stand for those who were asked together.
    """
    if scene.goods or not scene.stretch.lemmas & REFUSING or refuses_to_speak(scene, pack) or _names_else(scene, pack):
        return None
    told = register.latest(lambda act: act.kind in ("transfer", "denial") and bool(act.goods))
    if told is None or told.kind == "denial" or told.status != "prospective":
        return None
    if not 0 < scene.passage.number - told.passage.number <= NEAR or not (told.supplier and told.recipient):
        return None
    if both(scene.passage) and len(told.supplier.codes) > 1:
        by = replace(told.supplier, rule="who decides")
    ends = next((role for role in (told.supplier, told.recipient) if set(by.codes) & set(role.codes)), Role())
    if not ends or set(told.claimants) & set(by.codes):
        return None  # who asked or offered does not refuse
    supplier, recipient = told.supplier, told.recipient
    if ends is supplier:
        supplier = replace(supplier, codes=tuple(code for code in supplier.codes if code in by.codes))
    denial = Act(
        scene.passage,
        scene.stretch,
        span,
        "denial",
        supplier=supplier,
        recipient=recipient,
        goods=told.goods,
        goods_spans=told.goods_spans,
        status="prospective",
        claimants=by.codes,
        evidence=[scene.passage.sentence],
    )
    denial.because("kind", "request or offer refused", span)
    denial.because("goods", "of the act denied", *told.goods_spans)
    denial.because("status", "what is refused has not happened", span)
    denial.because("claimants", "who decides", *by.spans)
    return denial


def _names_else(scene: Scene, pack: Pack) -> bool:
    """Whether a clause names anything besides actors, times, who speaks and words for a request or an offer."""
    row, passage = scene.passage.row, scene.passage
    known = {unit for actor in passage.actors for unit in range(actor.first, actor.stop)}
    known |= {unit for first, stop, _ in passage.times for unit in range(first, stop)}
    fitting = SPEAKERS | OFFERS | words(pack.denial.refusal.requests)
    return any(
        row.capital[unit] and unit not in known and unit != scene.stretch.first and row.lower[unit] not in fitting
        for unit in scene.stretch.units
    )
