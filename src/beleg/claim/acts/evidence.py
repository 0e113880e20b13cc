"""Who found what is told, by the papers or pictures that it is read from (`evidence` in `rules/de/anaphora.toml`)."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.anaphora import ACCORDING, EVIDENCE
from beleg.claim.passages.scene import Scene
from beleg.model import Analysis, Mention, Sentence, Span
from beleg.rules.german import DETERMINERS, PREPOSITIONS

Named = tuple[tuple[str, ...], tuple[Span, ...], str]

#: How far back the preposition of a noun of evidence stands (*nach neuen Zolldaten*).
NEAR = 3


def is_evidence(noun: str) -> bool:
    """Whether the lower-case noun names papers or pictures that something is read from (*Zolldaten*, *Satellitenbildern*)."""
    return noun.endswith(EVIDENCE)


def evaluated(scene: Scene, scenes: Sequence[Scene]) -> Named | None:
    """Who read something from evidence that the sentence names (*nach Zolldaten, die das Institut X auswertete, …*)."""
    for other in scenes:
        clause = other.stretch.clause
        row = other.passage.row
        if other is scene or clause.subordinator != "rel" or other.goods or other.events or clause.first < 2:
            continue
        noun = clause.first - 2
        if not row.capital[noun] or not is_evidence(row.lower[noun]):
            continue
        if PREPOSITIONS.isdisjoint(row.lower[max(noun - NEAR, 0) : noun]):
            continue
        for number, actor in enumerate(other.passage.actors):
            bare = other.attachments[number].kind == "bare" and actor.mention.form != "adjective"
            if bare and other.stretch.covers(actor.first):
                return actor.codes, (actor.span,), "who evaluated it"
    return None


def presented(analysis: Analysis, sentence: Sentence, before: Sentence) -> Named | None:
    """Whose papers were named in the sentence before one that goes on with them (*X hat Zolldaten ausgewertet. Danach …*)."""
    tokens = analysis.tokens
    if tokens.lower[sentence.first] not in ACCORDING or before.paragraph != sentence.paragraph:
        return None
    if not any(
        is_evidence(form) and text[0].isupper()
        for form, text in zip(
            tokens.lower[before.first : before.stop], tokens.text[before.first : before.stop], strict=True
        )
    ):
        return None
    for mention in analysis.mentions:
        if before.first <= mention.first < before.stop and mention.actors and not _governed(analysis, mention):
            return mention.actors, (mention.span,), "whose papers tell it"
    return None


def _governed(analysis: Analysis, mention: Mention) -> bool:
    """Whether a mention stands behind a preposition, with an article or without."""
    lower, place = analysis.tokens.lower, mention.first - 1
    while place >= 0 and lower[place] in DETERMINERS:
        place -= 1
    return place >= 0 and lower[place] in PREPOSITIONS
