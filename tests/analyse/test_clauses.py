"""Clauses by topological fields, mood and predicate: case tables."""

from __future__ import annotations

import pytest

from beleg.analyse.de.analysis import analyse
from beleg.model import Clause, Report, Segment, Sentence, Source, Span


def sentence_of(text: str) -> Sentence:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    analysis = analyse(Report(source=source, segments=(Segment(Span(0, len(text)), "body"),)))
    assert len(analysis.sentences) == 1
    return analysis.sentences[0]


def described(sentence: Sentence, clause: Clause) -> tuple[str, str | None, str | None, set[str]]:
    return clause.order, clause.subordinator, clause.mood, set(clause.lemmas)


CLAUSES = [
    ("Das Schiff legte im Hafen an.", [("second", None, None, {"anlegen"})]),
    ("Er habe nichts geliefert.", [("second", None, "k1", {"liefern"})]),
    ("Sie hätten nichts geliefert.", [("second", None, "k2", {"liefern"})]),
    (
        "Die Ministerin erklärte, dass das Land keine Waffen liefere.",
        [("second", None, None, {"erklären"}), ("last", "dass", "k1", {"liefern"})],
    ),
    (
        "Der Frachter, der gestern auslief, wurde gestoppt.",
        [("verbless", None, None, set()), ("last", "rel", None, {"auslaufen"}), ("first", None, None, {"stoppen"})],
    ),
    (
        "Das Land versprach, Drohnen zu liefern.",
        [("second", None, None, {"versprechen"}), ("infinitive", None, None, set())],
    ),
    (
        "Er fuhr hin, um zu verhandeln.",
        [("second", None, None, {"hinfahren"}), ("purpose", None, None, set())],
    ),
    (
        "Die Lieferung ging durch und der Minister schwieg.",
        [("second", None, None, {"durchgehen"}), ("second", None, None, {"schweigen"})],
    ),
    (
        "Wären die Kisten leer, führe das Schiff weiter.",
        [("first", None, "k2", {"sein"}), ("first", None, "k1", {"weiterfahren", "weiterführen"})],
    ),
    (
        "Bewahrheitet sich das, drohen Strafen.",
        [("first", None, None, {"bewahrheiten"}), ("first", None, None, {"drohen"})],
    ),
    (
        "Es geschah, als bewaffnete Räuber angriffen.",
        [("second", None, None, {"geschehen"}), ("last", "als", None, {"angreifen"})],
    ),
    (
        "Heiße Ware, sagte der Zoll.",
        [("verbless", None, None, set()), ("first", None, None, {"sagen"})],
    ),
    (
        "Der Sprecher wies die Vorwürfe, die es gab, zurück.",
        [("second", None, None, {"zurückweisen"}), ("last", "rel", None, {"geben"}), ("tail", None, None, set())],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[tuple[str, str | None, str | None, set[str]]]) -> None:
    sentence = sentence_of(text)
    assert [described(sentence, clause) for clause in sentence.clauses] == expected


def test_passive() -> None:
    (clause,) = sentence_of("Die Granaten seien per Bahn verschickt worden.").clauses
    assert clause.passive
    assert clause.mood == "k1"
    assert clause.lemmas == {"verschicken"}


def test_first_person_is_no_reported_speech() -> None:
    (clause,) = sentence_of("Ich habe davon gehört.").clauses
    assert clause.mood is None


def test_attributive_participle_is_no_verb() -> None:
    (clause,) = sentence_of("Die geplante Lieferung kam an.").clauses
    assert clause.lemmas == {"ankommen"}


def test_quotation_is_one_unit_and_is_read_again_inside() -> None:
    sentence = sentence_of("„Wir liefern keine einzige Granate. Das bleibt so“, sagte die Sprecherin.")
    assert len(sentence.quoted) == 2
    assert sentence.plain is not None
    assert sentence.row.text[0].startswith("„Wir")
    assert "„" not in sentence.plain.row.text


def test_a_subordinate_clause_takes_its_verb_from_behind_what_is_put_in_between() -> None:
    text = "Es hieß, dass die Schiffe, die im Hafen lagen, heimlich beladen wurden."
    clauses = sentence_of(text).clauses
    that = next(clause for clause in clauses if clause.subordinator == "dass")
    assert that.resumed == clauses[-1].stop
    assert that.lemmas == {"beladen"}
    assert that.passive
    assert clauses[-1].order == "tail"
