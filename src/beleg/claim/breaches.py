"""Breaches: that an act breaks or would break a norm."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.act import Act
from beleg.claim.pack import Pack
from beleg.claim.passage import Passage
from beleg.claim.register import Register
from beleg.claim.scene import Scene
from beleg.model import Span
from beleg.rules.words import lines, words


def norms(passage: Passage, pack: Pack) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The codes of the norms that a passage names, with their passages."""
    row = passage.row
    codes: list[str] = []
    spans: list[Span] = []
    for unit, lower in enumerate(row.lower):
        if not row.capital[unit]:
            continue
        for norm in pack.breach.norm:
            if lower.startswith(tuple(sorted(words(norm.stems)))):
                codes.append(norm.code)
                spans.append(row.span(unit, unit + 1))
    text = " ".join(row.lower)
    for norm in pack.breach.norm:
        for phrase in lines(norm.phrases):
            at = text.find(phrase)
            if at >= 0:
                unit = text.count(" ", 0, at)
                codes.append(norm.code)
                spans.append(row.span(unit, unit + 1))
    if not codes:
        for unit, lower in enumerate(row.lower):
            if row.capital[unit] and lower.startswith(tuple(sorted(words(pack.breach.open.stems)))):
                return (pack.breach.open.default,), (row.span(unit, unit + 1),)
    return tuple(dict.fromkeys(codes)), tuple(spans)


def breach_sign(scenes: list[Scene], pack: Pack) -> tuple[Scene, Span] | None:
    """Where a passage says that a norm is broken."""
    rules = pack.breach
    for scene in scenes:
        stretch, row = scene.stretch, scene.passage.row
        if stretch.verb is not None and stretch.lemmas & words(rules.verbs.break_):
            return scene, row.span(stretch.verb, stretch.verb + 1)
        for unit in range(stretch.first, stretch.stop):
            if row.lower[unit] in words(rules.nouns.break_) and row.capital[unit]:
                return scene, row.span(unit, unit + 1)
            if row.lower[unit] in words(rules.nouns.adjectives):
                return scene, row.span(unit, unit + 1)
    return None


def break_norms(acts: list[Act], scenes: list[Scene], passage: Passage, register: Register, pack: Pack) -> list[Act]:
    """The acts of a passage with a breach added, or made of the one that only names what would break the norm."""
    sign = breach_sign(scenes, pack)
    if sign is None:
        return acts
    codes, spans = norms(passage, pack)
    if not codes:
        return acts
    scene, span = sign
    own = [act for act in acts if act.kind == "transfer"]
    weak = scene.stretch.deed is None or scene.stretch.deed.weight == "weak"
    same = [act for act in own if weak and act.stretch is scene.stretch]
    if same:
        target = same[0]
        rest = [act for act in acts if act not in same]
    else:
        earlier = own[-1] if own else register.latest(lambda act: act.kind in ("transfer", "use"))
        if earlier is None:
            return acts
        target, rest = earlier, acts
    breach = replace(
        target,
        kind="breach",
        norms=codes,
        passage=passage,
        evidence=[passage.sentence],
        basis=dict(target.basis),
        anchor=span,
        stretch=scene.stretch,
        quantity=None,
        claimants=(),
        via=(),
        statement=None,
    )
    breach.because("kind", "breaks a norm", span, *spans)
    return [*rest, breach]
