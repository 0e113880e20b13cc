"""Denials: acts that are negated, and words that deny an act told before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from beleg.claim.act import Act
from beleg.claim.pack import Pack
from beleg.claim.passage import Passage
from beleg.claim.register import Register
from beleg.claim.scene import Scene
from beleg.model import Span
from beleg.rules.words import lines, words

#: Verbs that say of evidence that it is not there, by themselves (first) or negated.
LACKING = frozenset({"fehlen", "mangeln"})
HAVING = frozenset({"haben", "geben", "sehen", "kennen", "besitzen", "vorlegen", "vorliegen", "finden"})
#: Words after which *nicht* takes nothing back (*nicht nur*, *nicht zuletzt*).
HARMLESS = frozenset(
    {"nur", "zuletzt", "allein", "bloß", "mehr", "weiter", "näher", "genau", "bekannt", "umsonst", "einmal"}
)


@dataclass(slots=True)
class DenialSign:
    """What denies: the scene that it stands in, the units of its words, why."""

    scene: Scene
    span: Span
    rule: str


def find_signs(scenes: list[Scene], passage: Passage, pack: Pack) -> list[DenialSign]:
    """The signs of a denial in a passage, in order; none where nothing was said at all."""
    rules = pack.denial
    text = " ".join(form.replace(" ", "_") for form in passage.row.lower)  # a unit may be a whole parenthesis
    if any(phrase in text for phrase in lines(rules.not_denied.phrases)):
        return []
    found = [sign for scene in scenes if (sign := _in_scene(scene, pack)) is not None]
    if not found:
        found = _split_evidence(scenes, pack)
    for phrase in lines(rules.phrases.listed):
        at = text.find(phrase)
        if at >= 0:
            unit = text.count(" ", 0, at)
            scene = next((scene for scene in scenes if scene.stretch.covers(unit)), scenes[-1])
            stop = min(len(passage.row), unit + phrase.count(" ") + 1)
            found.append(DenialSign(scene, passage.row.span(unit, stop), "phrase that denies"))
    return found


def _split_evidence(scenes: list[Scene], pack: Pack) -> list[DenialSign]:
    """No evidence, where the noun and what takes it away stand in different clauses (*Belege, dass …, habe man nicht*)."""
    rules = pack.denial
    lacking = any(
        scene.stretch.lemmas & LACKING
        or (scene.stretch.lemmas & HAVING and negation(scene, pack) is not None and not scene.goods)
        for scene in scenes
    )
    if not lacking:
        return []
    for scene in scenes:
        row = scene.passage.row
        for unit in range(scene.stretch.first, scene.stretch.stop):
            if row.lower[unit] in words(rules.nouns.evidence):
                return [DenialSign(scene, row.span(unit, unit + 1), "no evidence")]
    return []


def _in_scene(scene: Scene, pack: Pack) -> DenialSign | None:
    rules, row, stretch = pack.denial, scene.passage.row, scene.stretch
    forms = row.lower[stretch.first : stretch.stop]
    known = set(forms)
    negated = "nicht" in known or "kaum" in known
    if stretch.verb is not None and not negated:
        span = row.span(stretch.verb, stretch.verb + 1)
        if stretch.lemmas & words(rules.verbs.deny):
            return DenialSign(scene, span, "verb that denies")
        for support in rules.support:
            if support.verb in stretch.lemmas and words(support.words) <= known:
                return DenialSign(scene, span, "verb that denies")
    for unit in range(stretch.first, stretch.stop):
        lower = row.lower[unit]
        if lower in words(rules.nouns.evidence) and known & words(rules.nouns.none):
            return DenialSign(scene, row.span(unit, unit + 1), "no evidence")
        if lower in words(rules.nouns.nonsense) and _of_report(scene, pack, unit):
            return DenialSign(scene, row.span(unit, unit + 1), "called untrue")
    return None


def _of_report(scene: Scene, pack: Pack, unit: int) -> bool:
    """Whether *Unsinn* is said of a report: a pointing word stands by, or a verb of calling."""
    forms = set(scene.passage.row.lower)
    return bool(forms & words(pack.denial.pointers.words)) or bool(
        scene.stretch.lemmas & {"nennen", "bezeichnen", "abtun", "sprechen"}
    )


def negation(scene: Scene, pack: Pack) -> int | None:
    """The unit of a word that negates the act of a scene, None where none does."""
    row, stretch = scene.passage.row, scene.stretch
    for unit in range(stretch.first, stretch.stop):
        lower = row.lower[unit]
        if lower not in words(pack.denial.nouns.none) or lower == "ohne":
            continue
        following = row.lower[unit + 1] if unit + 1 < len(row) else ""
        if lower == "nicht" and (
            stretch.clause.finite is None
            or following in HARMLESS
            or (row.capital[unit + 2 : unit + 3] == [True] and following.endswith(("e", "en", "er", "es")))
        ):
            continue
        return unit
    return None


def deny(acts: list[Act], scenes: list[Scene], passage: Passage, register: Register, pack: Pack) -> list[Act]:
    """The acts of a passage with those denied turned into denials, and a denial of an act told before where none is."""
    signs = find_signs(scenes, passage, pack) if scenes else []
    found: list[Act] = []
    denied = False
    for act in acts:
        scene = next(scene for scene in scenes if scene.stretch is act.stretch)
        sign = next((sign for sign in signs if _governs(sign, scene, scenes)), None)
        unit = negation(scene, pack)
        if act.kind == "transfer" and sign is None and unit is not None and _negates(act, scene):
            if scene.stretch.clause.order == "infinitive":
                continue  # what somebody is asked not to do has not been denied
            act = replace(act, kind="denial", basis=dict(act.basis))
            act.because("kind", "negated", passage.row.span(unit, unit + 1))
            denied = True
        elif act.kind == "transfer" and sign is not None:
            act = replace(act, kind="denial", basis=dict(act.basis))
            act.because("kind", sign.rule, sign.span)
            _name_denier(act, signs)
            denied = True
        found.append(act)
    if signs and not denied:
        pointed = _pointed(signs, found, register)
        if pointed is not None:
            found.append(pointed)
    return found


def _negates(act: Act, scene: Scene) -> bool:
    return (scene.stretch.deed is not None and scene.stretch.deed.weight == "strong") or act.direct > 0


def _governs(sign: DenialSign, scene: Scene, scenes: list[Scene]) -> bool:
    """Whether what the sign denies is the act of `scene`: the same clause, or one that hangs on it."""
    if sign.scene is scene:
        return True
    here, there = scenes.index(scene), scenes.index(sign.scene)
    clause = scene.stretch.clause
    hanging = clause.order in ("last", "infinitive", "resumed") and clause.subordinator != "rel"
    return (hanging and abs(here - there) <= 2) or (here == there + 1 and sign.rule == "no evidence")


def _denier(sign: DenialSign) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Who denies: the bare actors of the sign's clause, or the one in whose house it is said (*im Kreml hieß es*)."""
    scene = sign.scene
    for wanted in ("bare", "preposition"):
        numbers = [
            number
            for number, actor in enumerate(scene.passage.actors)
            if scene.stretch.covers(actor.first)
            and scene.attachments[number].kind == wanted
            and scene.attachments[number].preposition in ("", "in", "aus", "bei", "von")
        ]
        if wanted == "preposition":
            numbers = numbers[:1]
        if numbers:
            actors = [scene.passage.actors[number] for number in numbers]
            codes = tuple(dict.fromkeys(code for actor in actors for code in actor.codes))
            return codes, tuple(actor.span for actor in actors)
    return (), ()


def _name_denier(act: Act, signs: list[DenialSign]) -> None:
    for sign in signs:
        codes, spans = _denier(sign)
        if codes:
            act.claimants = codes
            act.because("claimants", "who denies", *spans)
            return


def _pointed(signs: list[DenialSign], before: list[Act], register: Register) -> Act | None:
    """A denial of the act told last, best one that the denier has a part in."""
    sign = signs[0]
    codes, spans = next((denier for denier in map(_denier, signs) if denier[0]), ((), ()))
    known = [act for act in before if act.kind == "transfer" and (act.supplier or act.recipient)]
    earlier = known[-1] if known else None

    def has_part(act: Act) -> bool:
        return act.kind == "transfer" and bool(set(codes) & {*act.supplier.codes, *act.recipient.codes})

    own = [act for act in known if has_part(act)]
    shared = [act for act in register.acts if has_part(act)]
    main = max(shared, key=lambda act: (register.often(act.pair), act.passage.number), default=None)
    target = (own[-1] if own else None) or main or earlier or register.latest(lambda act: act.kind == "transfer")
    if target is None or (sign.rule == "no evidence" and codes == target.claimants):
        return None
    passage = sign.scene.passage
    act = Act(
        passage,
        sign.scene.stretch,
        sign.span,
        "denial",
        supplier=replace(target.supplier, rule="of the act denied"),
        recipient=replace(target.recipient, rule="of the act denied"),
        goods=target.goods,
        goods_spans=target.goods_spans,
        status=target.status,
        period=target.period,
        evidence=[passage.sentence],
    )
    act.because("kind", sign.rule, sign.span)
    act.because("goods", "of the act denied", *target.goods_spans)
    act.because("status", "of the act denied")
    if codes:
        act.claimants = codes
        act.because("claimants", "who denies", *spans)
    return act
