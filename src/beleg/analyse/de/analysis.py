"""Report → analysis, for German."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from beleg.analyse.de.clauses import find_clauses
from beleg.analyse.de.known import place_actors
from beleg.analyse.de.lexicon import Lexicon, lexicon
from beleg.analyse.de.mentions import find_mentions
from beleg.analyse.de.phrases import find_phrases
from beleg.analyse.de.quantities import find_quantities
from beleg.analyse.de.quotations import quotations
from beleg.analyse.de.rows import build_row
from beleg.analyse.de.sentences import sentences
from beleg.analyse.de.times import find_times
from beleg.analyse.de.tokens import tokenize
from beleg.model import SPEAKING_ROLES, Analysis, Clause, Report, Row, Sentence, Span, Time, Tokens

#: A quotation of this many words reads as a sentence even without a closing mark.
SENTENCE_WORDS = 6


def is_sentence(quoted: str) -> bool:
    """Whether a quotation (marks included) reads as one or more whole sentences rather than a few words of one."""
    inside = quoted[1:-1].strip()
    if not inside or inside[0].islower():
        return False
    count = len(quoted.split())
    return (inside[-1] in ".!?…" and count > 2) or count >= SENTENCE_WORDS


class _Reader:
    """One pass over one report: sentences in order, tokens found by moving forward only."""

    def __init__(self, text: str, tokens: Tokens, quoted: Sequence[Span], known: Lexicon) -> None:
        self.text, self.tokens, self.lexicon = text, tokens, known
        self.quoted = quoted
        self.token = 0
        self.quotation = 0

    def sentence(self, span: Span, paragraph: int) -> Sentence | None:
        first = bisect_left(self.tokens.start, span.start, self.token)
        self.token = bisect_left(self.tokens.start, span.end, first)
        while self.quotation < len(self.quoted) and self.quoted[self.quotation].end <= span.start:
            self.quotation += 1
        begin = self.quotation
        while self.quotation < len(self.quoted) and self.quoted[self.quotation].end <= span.end:
            self.quotation += 1
        inside = self.quoted[begin : self.quotation]
        if first == self.token:
            return None
        whole = tuple(quotation for quotation in inside if is_sentence(quotation.of(self.text)))
        return Sentence(
            span,
            paragraph,
            first,
            self.token,
            self._row,
            self._clauses,
            inside,
            whole,
            find_phrases=find_phrases,
            find_plain=self._plain if inside else None,
            find_quoted=self._quoted if whole else None,
        )

    def _read(self, span: Span, paragraph: int, first: int, stop: int, whole: Sequence[Span]) -> Sentence:
        """A sentence as if it quoted nothing."""
        return Sentence(span, paragraph, first, stop, self._plain_row, self._clauses, whole, find_phrases=find_phrases)

    def _row(self, sentence: Sentence) -> Row:
        return build_row(self.text, self.tokens, sentence.first, sentence.stop, sentence.quotations)

    def _plain_row(self, sentence: Sentence) -> Row:
        return build_row(self.text, self.tokens, sentence.first, sentence.stop, sentence.quotations, plain=True)

    def _clauses(self, row: Row) -> tuple[Clause, ...]:
        return find_clauses(row, self.lexicon.separable)

    def _plain(self, sentence: Sentence) -> Sentence:
        return self._read(sentence.span, sentence.paragraph, sentence.first, sentence.stop, sentence.whole)

    def _quoted(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences inside the quotations of a sentence that are made of whole ones."""
        result = []
        starts = self.tokens.start
        for quotation in sentence.whole:
            first, stop = sentence.first, sentence.stop
            for span, _ in sentences(self.text, Span(quotation.start + 1, quotation.end - 1), ()):
                first = bisect_left(starts, span.start, first, stop)
                last = bisect_left(starts, span.end, first, stop)
                if last > first:
                    result.append(self._read(span, sentence.paragraph, first, last, ()))
                first = last
        return tuple(result)


def _times(report: Report, tokens: Tokens) -> tuple[Time, ...]:
    """The times of the whole text: unlike claims, they count in a caption or a dateline as well."""
    if any(segment.role not in SPEAKING_ROLES for segment in report.segments):
        tokens = tokenize(report.text, [Span(0, len(report.text))])
    return find_times(report.text, tokens, report.published)


def analyse(report: Report) -> Analysis:
    """The grammar of a German report: what its headline and body segments hold, in text order."""
    text, speaking = report.text, report.speaking()
    tokens = tokenize(text, speaking)
    quoted = quotations(text, speaking)
    reader = _Reader(text, tokens, quoted, lexicon())
    found: list[Sentence] = []
    paragraph = 0
    for segment in speaking:
        line = 0
        for span, line in sentences(text, segment, quoted):
            sentence = reader.sentence(span, paragraph + line)
            if sentence is not None:
                found.append(sentence)
        paragraph += line + 1
    times = _times(report, tokens)
    place = place_actors(report)
    return Analysis(
        tokens=tokens,
        sentences=tuple(found),
        mentions=find_mentions(text, tokens, report, place),
        times=times,
        quantities=find_quantities(tokens, times),
        seat=() if "/" in (report.place or "") else place,
    )
