"""Pronouns for the state or group that opens the sentence before (*Mali rüstet auf.  Es bestellte 20 Panzer*)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.placed import Index
from beleg.model import Analysis, Clause, Mention, Row, Span
from beleg.model.analysis import WORD
from beleg.model.mention import MentionForm

#: Pronouns that are a subject, and the articles by which names have their gender; a name without one is a neuter.
SUBJECTS = {"es": "", "sie": "die", "er": "der"}
ARTICLES = frozenset({"der", "die", "das", "des", "dem", "den", "im", "vom", "zum", "am", "beim", "ins", "ans"})
#: The person of verbs in the plural.
PLURAL = 6
#: Between two who open a sentence together.
JOINTS = (["und"], ["sowie"], ["und", "die"], ["und", "der"])
#: The article of nouns for a state that are neuters (*das Land*).
NEUTER = "das"
#: The rule of mentions that such a pronoun stands for.
STATE = "pronoun of a state"
#: Forms of mentions that persons have, for whom *er* and *sie* stand rather.
PERSONAL: frozenset[MentionForm] = frozenset({"person", "office", "role", "people"})


class Pronouns:
    """Finds whom such pronouns stand for in one report."""

    def __init__(self, analysis: Analysis, mentions: Index, pack: Pack) -> None:
        """`mentions` are those of the analysis."""
        self._analysis, self._mentions, self._pack = analysis, mentions, pack

    def of(self, number: int, row: Row, clauses: Sequence[Clause]) -> list[tuple[int, Mention]]:
        """The pronouns of a sentence's row that are a subject and stand for one named before, with their units."""
        if number == 0 or SUBJECTS.keys().isdisjoint(row.lower):
            return []
        found = []
        for unit in range(len(row)):
            article = SUBJECTS.get(row.lower[unit])
            if article is None or row.kind[unit] != WORD:
                continue
            clause = _clause_of_subject(row, clauses, unit)
            if clause is None or clause.finite is None:
                continue
            plural = _is_plural(row, clause.finite)
            if plural and (row.lower[unit] != "sie" or not self._deals(clause)):
                continue
            named = self._openers(number, row, unit) if plural else self._opener(number, row, unit, article)
            if named is not None:
                span, token = row.span(unit, unit + 1), row.token[unit]
                found.append((unit, Mention(span, token, token + 1, named.actors, "pronoun", rule=STATE)))
        return found

    def _opener(self, number: int, row: Row, unit: int, article: str) -> Mention | None:
        """Who opens the sentence before and has this article, if nobody is named between."""
        mentions = self._opening(number, row, unit)
        if not mentions or mentions[0].form != "name" or mentions[0].stop - mentions[0].first > 1:
            return None
        opener, lower = mentions[0], self._analysis.tokens.lower
        first = self._analysis.sentences[number - 1].row.token[0]
        if len(opener.actors) != 1:
            return None
        own = lower[opener.first - 1] if opener.first > first else ""
        if own and own not in ARTICLES:
            return None
        if own != article and not (article == "" and own == NEUTER):
            return None
        others = mentions[1:]
        if any(mention.form in PERSONAL for mention in others if article):
            return None
        return None if any(mention.actors == opener.actors for mention in self._names(number)) else opener

    def _openers(self, number: int, row: Row, unit: int) -> Mention | None:
        """The states or the group in the plural that open the sentence before (*Die USA warnen davor.  Sie liefern …*)."""
        mentions = self._opening(number, row, unit)
        if not mentions or mentions[0].form not in ("name", "people"):
            return None
        opener, others = mentions[0], list(mentions[1:])
        if others and self._analysis.tokens.lower[opener.stop : others[0].first] in JOINTS:
            opener = replace(opener, actors=(*opener.actors, *others.pop(0).actors))
        before = self._analysis.sentences[number - 1]
        finite = before.clauses[0].finite if before.clauses else None
        if finite is None or not _is_plural(before.row, finite) or any(other.form in PERSONAL for other in others):
            return None
        return None if any(set(mention.actors) & set(opener.actors) for mention in self._names(number)) else opener

    def _opening(self, number: int, row: Row, unit: int) -> Sequence[Mention]:
        """Who is named in the sentence before, if one of them opens it and nobody is named between; else nobody."""
        sentences = self._analysis.sentences
        before, here = sentences[number - 1], sentences[number]
        if before.paragraph != here.paragraph or self._within(Span(here.span.start, row.start[unit])):
            return ()
        mentions = self._within(before.span)
        if not mentions or mentions[0].first - before.row.token[0] > 1:
            return ()
        return mentions

    def _within(self, span: Span) -> list[Mention]:
        """The actors named in a span, in order."""
        return [mention for mention in self._mentions.within(span) if isinstance(mention, Mention) and mention.actors]

    def _deals(self, clause: Clause) -> bool:
        """Whether the verb of a clause tells that its subject hands over goods or gets them."""
        classes = (self._pack.class_of(lemma) for lemma in clause.lemmas)
        return any(known is not None and known.weight == "strong" and known.subject != "goods" for known in classes)

    def _names(self, number: int) -> list[Mention]:
        """Whom a sentence names."""
        named = self._within(self._analysis.sentences[number].span)
        return [mention for mention in named if mention.form in ("name", "genitive", "adjective")]


def _is_plural(row: Row, finite: int) -> bool:
    readings = row.word[finite].finite
    return bool(readings) and all(reading.person == PLURAL for reading in readings)


def _clause_of_subject(row: Row, clauses: Sequence[Clause], unit: int) -> Clause | None:
    """The clause where a pronoun stands as a subject does, beside a finite verb that is no passive; None where it does not."""
    clause = next((clause for clause in reversed(clauses) if clause.first <= unit), None)
    if clause is None or clause.finite is None or clause.passive:
        return None
    finite = clause.finite
    opens = unit == clause.opening and finite == unit + 1 + (row.lower[unit + 1 : unit + 2] == ["selbst"])
    behind = unit == finite + 1 and clause.order in ("first", "second")
    if not (opens or behind or (clause.order == "last" and unit == clause.first + 1)):
        return None
    return clause if row.word[finite].finite else None
