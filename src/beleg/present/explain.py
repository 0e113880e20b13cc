"""How a report is read, sentence by sentence: clauses with their fields, actors, times, figures, and what fired on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.claim import Pack, find
from beleg.clean import clean
from beleg.model import Analysis, Candidate, Claim, Clause, Reaction, Report, Sentence, Source, Span, Statement
from beleg.present.reactions import says
from beleg.present.slots import slots, words
from beleg.present.tables import direction
from beleg.present.text import line, visible, with_unit

_MOODS = {"k1": "Konjunktiv I", "k2": "Konjunktiv II"}
#: Where the fields of a clause's order lie around its brackets (topological fields).
_MAIN = frozenset({"second", "first"})


class Work(NamedTuple):
    """All that was found on the road of one report."""

    report: Report
    analysis: Analysis
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    candidates: tuple[Candidate, ...] = ()
    reactions: tuple[Reaction, ...] = ()


def explained(source: Source, pack: Pack) -> Work:
    """The road of one source, each stage's value kept."""
    report = clean(source)
    analysis = analyse(report)
    statements = attribute(report, analysis)
    found = find(report, analysis, statements, pack)
    return Work(report, analysis, statements, found.claims, found.candidates, found.reactions)


def sentences(work: Work, only: int | None = None) -> Iterator[RenderableType]:
    """A block for every sentence, or for the one with that number, counted from 1."""
    for number, sentence in enumerate(work.analysis.sentences, 1):
        if only is None or number == only:
            yield Group(*_sentence(number, sentence, work), Text())


def _sentence(number: int, sentence: Sentence, work: Work) -> Iterator[RenderableType]:
    text = work.report.text
    yield Text.assemble((f"{number} ", "bold cyan"), (line(sentence.span.of(text)), "bold"))
    for clause in sentence.clauses:
        yield _indented(_clause(clause, sentence))
    for inner in sentence.quoted:
        for clause in inner.clauses:
            yield _indented(Text.assemble(("quoted  ", "dim"), _clause(clause, inner)))
    for mention in work.analysis.mentions:
        if sentence.span.covers(mention.span):
            found = f"{', '.join(mention.actors)} ({mention.form}; {mention.rule})"
            yield _indented(_fact("actor", mention.span.of(text), found))
    for time in work.analysis.times:
        if sentence.span.covers(time.span):
            modifier = f" {time.modifier}" if time.modifier else ""
            yield _indented(_fact("time", time.span.of(text), f"{time.type} {time.value}{modifier} ({time.rule})"))
    for one in work.analysis.quantities:
        if sentence.span.covers(one.span):
            amount = with_unit(one.lower, one.upper, one.unit, one.approximate)
            counted = f"{amount} ({'; '.join(filter(None, (one.unit, one.rule)))})"
            yield _indented(_fact("figure", one.span.of(text), counted))
    for statement in work.statements:
        if _touches(sentence.span, statement.quote):
            yield _indented(_statement(statement, text))
    for claim in work.claims:
        if _touches(sentence.span, claim.evidence):
            yield from (_indented(part) for part in _claim(claim, text))
    for reaction in work.reactions:
        if _touches(sentence.span, reaction.evidence):
            yield _indented(_reaction(reaction, text))
    for candidate in work.candidates:
        if sentence.span.overlaps(candidate.evidence):
            yield _indented(_candidate(candidate, text))


def _clause(clause: Clause, sentence: Sentence) -> Text:
    """One clause: order and mood, predicate, and its words in their fields."""
    about: list[str] = [clause.order]
    if clause.subordinator is not None:
        about.append("relative" if clause.subordinator == "rel" else f"under {clause.subordinator}")
    if clause.mood is not None:
        about.append(_MOODS[clause.mood])
    if clause.passive:
        about.append("passive")
    predicate = "/".join(sorted(clause.lemmas)) or "no verb"
    shown = Text.assemble(("clause  ", "green"), (", ".join(about), "dim"), ("  ", ""), (line(predicate), "bold"), "  ")
    for name, first, stop in _fields(clause):
        if first < stop:
            shown.append(f"{name} ", style="dim")
            style = "underline" if name == "verb" else ""
            shown.append(line(" ".join(sentence.row.text[first:stop])), style=style)
            shown.append("  ")
    return shown


def _fields(clause: Clause) -> list[tuple[str, int, int]]:
    """The topological fields: what stands before the finite verb, the verb, the middle, the verb's rest, what follows it."""
    verbs = sorted(unit for unit in clause.verbs if clause.first <= unit < clause.stop)
    if clause.order in _MAIN and clause.finite is not None:
        rest = [unit for unit in verbs if unit > clause.finite]
        right = rest[0] if rest else clause.stop
        after = rest[-1] + 1 if rest else clause.stop
        left = clause.finite
        return [
            ("Vorfeld", clause.first, left),
            ("verb", left, left + 1),
            ("Mittelfeld", left + 1, right),
            ("verb", right, after),
            ("Nachfeld", after, clause.stop),
        ]
    if verbs:
        opening = clause.opening + (1 if clause.subordinator is not None else 0)
        opening = min(opening, verbs[0])
        return [
            ("opening", clause.first, opening),
            ("Mittelfeld", opening, verbs[0]),
            ("verb", verbs[0], verbs[-1] + 1),
            ("Nachfeld", verbs[-1] + 1, clause.stop),
        ]
    return [("words", clause.first, clause.stop)]


def _statement(statement: Statement, text: str) -> Text:
    who = ", ".join(statement.actors) or words(text, statement.speaker) or "?"
    parent = f" in {statement.parent}" if statement.parent else ""
    return Text.assemble(
        ("statement  ", "magenta"),
        (f"{statement.id}{parent} ", "bold"),
        (f"{statement.mode}, {statement.medium} ({line(statement.rule)})  ", "dim"),
        (f"{line(who)}: ", "bold"),
        words(text, statement.quote),
        (f"  cue „{words(text, statement.cue)}“" if statement.cue else "", "dim"),
    )


def _claim(claim: Claim, text: str) -> Iterator[Text]:
    yield Text.assemble(("claim  ", "yellow"), (f"{claim.id} {claim.kind} {direction(claim)}", "bold"))
    for slot in slots(claim):
        yield Text.assemble(
            (f"  {line(slot.label)}: ", "dim"),
            line(slot.value) or "–",
            (f"  „{words(text, slot.spans)}“" if slot.spans else "", "italic"),
            (f"  {line(slot.rule)}" if slot.rule else "", "dim"),
        )
    for norm in claim.suggested:
        yield Text(f"  suggested by rule, not in the text: {line(norm.norm)}, {line(norm.why)}", style="dim italic")


def _reaction(reaction: Reaction, text: str) -> Text:
    """Who says nothing, in which words, and of which claims."""
    rules = {basis.slot: basis.rule for basis in reaction.basis}
    said = next((basis.spans for basis in reaction.basis if basis.slot == "kind"), ())
    return Text.assemble(
        ("silence  ", "cyan"),
        (f"{reaction.id} {', '.join(map(line, reaction.actors))} {says(reaction.kind, reaction.scope)}", "bold"),
        (f"  „{words(text, said)}“" if said else "", "italic"),
        f"  of {', '.join(reaction.claims) or 'no claim for sure'}",
        (f"  {line(rules.get('actors', ''))}; {line(rules.get('claims', ''))}", "dim"),
    )


def _candidate(candidate: Candidate, text: str) -> Text:
    """What may be an act and is too unsure to be claimed, with the reason."""
    return Text.assemble(
        ("no claim  ", "dim yellow"),
        f"{direction(candidate)} {', '.join(map(line, candidate.goods))}",
        (f"  „{words(text, candidate.goods_span)}“", "italic"),
        (f"  {line(candidate.why)}", "dim"),
    )


def _fact(kind: str, passage: str, found: str) -> Text:
    return Text.assemble((f"{kind}  ", "blue"), line(passage), ("  ", ""), (visible(found), "dim"))


def _touches(place: Span, spans: Iterable[Span]) -> bool:
    return any(place.overlaps(span) for span in spans)


def _indented(part: Text) -> Padding:
    return Padding(part, (0, 0, 0, 4))
