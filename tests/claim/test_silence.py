"""Who says nothing of an act: by verb, by refusal, by silence, by no answer; what only looks like it; and which act it is about."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.model import Reading, Source
from beleg.road import extract

#: What everything below is said of.
ACT = "Kiew zufolge liefert der Iran Raketen an Russland. "

SILENT = [
    # verbs of speaking, negated: in any form, word order and spelling
    ("Teheran äußerte sich zunächst nicht.", "no_comment", "IR"),
    ("Der Kreml hat sich bislang nicht geäußert.", "no_comment", "RU"),
    ("Das Außenministerium in Teheran wollte sich dazu nicht äußern.", "declined", "IR"),
    ("Moskau äusserte sich bis Redaktionsschluss nicht zu dem Bericht.", "no_comment", "RU"),
    ("In Moskau mochte sich niemand äußern.", "declined", "RU"),
    ("Weder Moskau noch Teheran äußerten sich.", "no_comment", "RU IR"),
    ("Man werde sich dazu nicht äussern, sagte ein Sprecher in Teheran.", "no_comment", "IR"),
    ("Die Regierung in Teheran teilte mit, sie werde sich nicht äußern.", "no_comment", "IR"),
    ("Teheran kündigte an, sich dazu nicht zu äußern.", "no_comment", "IR"),
    ("Moskau wollte Kiews Angaben nicht kommentieren.", "declined", "RU"),
    ("Die iranische Regierung kommentierte den Medienbericht nicht.", "no_comment", "IR"),
    ("Das werde nicht kommentiert, hieß es aus dem Kreml.", "no_comment", "RU"),
    ("Von Teheran wurde die Meldung nicht kommentiert.", "no_comment", "IR"),
    ("Der Kreml ließ die Angaben unkommentiert.", "no_comment", "RU"),
    ("Der Kreml nahm dazu keine Stellung.", "no_comment", "RU"),
    ("Das russische Verteidigungsministerium wollte zu den Vorwürfen nicht Stellung nehmen.", "declined", "RU"),
    ("Das russische Verteidigungsministerium machte dazu keine Angaben.", "no_comment", "RU"),
    ("Der Kreml gab keinen Kommentar ab.", "no_comment", "RU"),
    ("Die Sprecherin des iranischen Außenministeriums, Leila Rostami, wollte dazu nichts sagen.", "declined", "IR"),
    ("„Kein Kommentar“, hieß es aus dem Kreml.", "no_comment", "RU"),
    ("Kein Kommentar aus Moskau.", "no_comment", "RU"),
    # refused
    ("Ein Sprecher des Kreml lehnte eine Stellungnahme ab.", "declined", "RU"),
    ("Teheran lehnte jeden Kommentar ab.", "declined", "IR"),
    ("Der Kreml lehnte es ab, sich zu dem Bericht zu äußern.", "declined", "RU"),
    ("Das russische Außenministerium weigerte sich, zu den Angaben Stellung zu nehmen.", "declined", "RU"),
    ("Die iranische Regierung verweigerte jede Auskunft.", "declined", "IR"),
    ("Der Kreml verzichtete auf einen Kommentar.", "declined", "RU"),
    ("Der Kreml wollte den Bericht nicht bestätigen.", "declined", "RU"),
    ("Moskau enthielt sich eines Kommentars.", "declined", "RU"),
    ("Die Regierung in Teheran sah von einer Stellungnahme ab.", "declined", "IR"),
    ("Teheran sieht keinen Anlass, sich dazu zu äußern.", "declined", "IR"),
    ("„Dazu äußern wir uns nicht“, erklärte das Verteidigungsministerium in Moskau.", "no_comment", "RU"),
    ("Kremlsprecher Anatoli Reschkow lehnte eine Stellungnahme zu den Raketenlieferungen ab.", "declined", "RU"),
    ("In Teheran wollte man die Angaben auf Nachfrage nicht kommentieren.", "declined", "IR"),
    # silence
    ("Teheran schwieg zu den Vorwürfen.", "no_comment", "IR"),
    ("Moskau hüllte sich in Schweigen.", "no_comment", "RU"),
    ("Schweigen aus Teheran.", "no_comment", "IR"),
    ("Moskaus Schweigen hielt an.", "no_comment", "RU"),
    ("In Moskau herrschte Schweigen.", "no_comment", "RU"),
    ("Moskau gab sich bedeckt.", "no_comment", "RU"),
    ("In Teheran hielt man sich bedeckt.", "no_comment", "IR"),
    ("Moskau blieb stumm.", "no_comment", "RU"),
    ("Das Außenministerium in Teheran ging auf Fragen dazu nicht ein.", "no_comment", "IR"),
    ("Kein Wort dazu aus Teheran.", "no_comment", "IR"),
    ("Beide Seiten äußerten sich nicht.", "no_comment", "IR RU"),
    # asked, without an answer
    ("Eine Anfrage an das Außenministerium in Moskau blieb unbeantwortet.", "unanswered", "RU"),
    ("Presseanfragen bei der Regierung in Teheran blieben unbeantwortet.", "unanswered", "IR"),
    ("Teheran ließ eine Anfrage der Weserpost unbeantwortet.", "unanswered", "IR"),
    ("Die iranische Regierung reagierte nicht auf eine Anfrage.", "unanswered", "IR"),
    ("Aus Moskau gab es zunächst keine Reaktion.", "unanswered", "RU"),
    ("Eine Antwort aus Teheran blieb aus.", "unanswered", "IR"),
    ("Eine Stellungnahme aus Moskau lag zunächst nicht vor.", "unanswered", "RU"),
    ("Vom iranischen Verteidigungsministerium war keine Stellungnahme zu erhalten.", "unanswered", "IR"),
    ("Das Verteidigungsministerium in Moskau war für eine Stellungnahme nicht zu erreichen.", "unanswered", "RU"),
    ("Die Regierung in Teheran stand für eine Stellungnahme nicht zur Verfügung.", "unanswered", "IR"),
    # neither
    ("Teheran wollte den Bericht weder bestätigen noch dementieren.", "neither", "IR"),
    ("Der Bericht wurde in Moskau weder dementiert noch bestätigt.", "neither", "RU"),
    # of who has no part in it, where words point at it
    ("Ein Sprecher der Huthi wollte sich zu dem Bericht nicht äußern.", "declined", "houthis"),
    ("China äußerte sich nicht zu den Lieferungen.", "no_comment", "CN"),
]

DETAILS = [
    ("Zu Einzelheiten wollte sich der Kreml nicht äußern.", "RU"),
    ("Über den Umfang der Lieferung schwieg sich Moskau aus.", "RU"),
    ("Nähere Angaben machte Teheran nicht.", "IR"),
    ("Über die Stückzahl wollte Teheran nichts sagen. Dazu schwieg auch der Fahrer.", "IR"),
]

NOT_SILENT = [
    # the reporter's remark
    "Die Angaben konnten nicht unabhängig bestätigt werden.",
    "Das ließ sich nicht unabhängig überprüfen.",
    "Der Bericht konnte weder bestätigt noch dementiert werden.",
    # somebody speaks, but in another manner, or does not settle on anything
    "Teheran wollte sich nicht festlegen.",
    "Moskau äußerte sich nicht besorgt.",
    "Teheran äußerte sich nicht nur dazu, sondern lud auch Inspektoren ein.",
    "Teheran äußerte sich dazu ausführlich.",
    "Moskau verwies auf das Außenministerium in Teheran.",
    # about something else
    "Zum Besuch des Präsidenten wollte sich Teheran nicht äußern.",
    "Zur Wahl im Juni gab der Kreml keinen Kommentar ab.",
    "Ob er im Mai nach Minsk reise, wollte der Präsident nicht kommentieren.",
    "Am Sonntag wird in Teheran gewählt. Teheran wollte sich nicht äußern.",
    "Die Frage nach dem Wahltermin ließ Teheran unbeantwortet.",
    "Teheran lehnte eine Verlängerung des Abkommens ab.",
    "Teheran lehnte die Veräußerung von Anteilen ab.",
    # who speaks for nobody
    "Ein Anwohner in Teheran wollte sich nicht äußern.",
    "Der Fahrer schwieg.",
    "Die Welt schweigt.",
    # what should be, might be, or is over
    "Kiew forderte Teheran auf, nicht länger zu schweigen.",
    "Wenn Teheran sich nicht äußert, will Kiew klagen.",
    "Kiew warf Teheran vor, zu den Lieferungen zu schweigen.",
    "Warum äußert sich Teheran nicht?",
    "Teheran solle sich nicht äußern, hieß es in Kiew.",
    "Moskau brach sein Schweigen.",
    # deeds, and arms that are silent
    "Moskau reagierte nicht auf den Angriff.",
    "Teheran antwortete nicht mit Gewalt.",
    "Teheran verzichtete auf eine Antwort mit Raketen.",
    "Moskau äußerte sich erfreut, Teheran nicht.",
    "An der russischen Grenze schweigen die Waffen.",
]


def read(text: str) -> Reading:
    """The reading of a text, every span of its reactions inside of it and every claim that they name in it."""
    source = Source(id="r", text=text, sha256="", media="text", name="test", published="2024-05-03")
    reading = extract(source, load_pack())
    known = {claim.id for claim in reading.claims}
    for one in reading.reactions:
        assert known.issuperset(one.claims)
        assert {basis.slot for basis in one.basis} == {"actors", "claims", "kind"}
        for span in one.spans():
            assert 0 <= span.start < span.end <= len(text)
    return reading


@pytest.mark.parametrize(("sentence", "kind", "actors"), SILENT)
def test_silent(sentence: str, kind: str, actors: str) -> None:
    """Who is silent, how, and that it is about the act; nobody is taken to deny it."""
    reading = read(ACT + sentence)
    assert [claim.kind for claim in reading.claims] == ["transfer"]
    (found,) = reading.reactions
    assert (found.kind, found.scope, found.actors, found.claims) == (kind, "act", tuple(actors.split()), ("c1",))
    assert found.evidence[0].of(reading.report.text) in sentence


@pytest.mark.parametrize(("sentence", "actor"), DETAILS)
def test_silent_on_details(sentence: str, actor: str) -> None:
    """Silence on parts of an act is told apart."""
    reading = read(ACT + sentence)
    assert [(one.scope, *one.actors) for one in reading.reactions] == [("details", actor)]


@pytest.mark.parametrize("sentence", NOT_SILENT)
def test_not_silent(sentence: str) -> None:
    """Doubts of the reporter, other matters, private people, wishes and deeds are no silence."""
    assert read(ACT + sentence).reactions == ()


def test_without_a_claim_there_is_nothing_to_be_silent_about() -> None:
    reading = read("Der Außenminister reiste nach Minsk. Teheran äußerte sich nicht. Kein Kommentar aus Moskau.")
    assert (reading.claims, reading.reactions) == ((), ())


ABOUT = [
    # the act that the silent one has a part in, before a nearer one
    (
        "Ghana liefert Panzer an Togo. Kenia verkauft Drohnen an Benin. Die Regierung in Accra äußerte sich nicht.",
        "GH TG",
    ),
    # the goods that it names
    (
        "Russland bekommt Raketen aus dem Iran. Russland bekommt Granaten aus Nordkorea. "
        "Moskau wollte sich zu den Raketen nicht äußern.",
        "IR RU",
    ),
    # the act of its own sentence
    ("Kenia verkauft Drohnen an Benin. Ghana hat Panzer an Togo geliefert – Accra schweigt.", "GH TG"),
    # past what is about other people, not past what is about the silent one
    (
        "Ghana liefert Panzer an Togo. Bezahlt werde in Raten. Die Regierung in Accra lehnte eine Stellungnahme ab.",
        "GH TG",
    ),
    (
        "Ghana liefert Panzer an Togo. In Accra wird am Montag gefeiert. Die Regierung in Accra äußerte sich nicht.",
        None,
    ),
    # asked, about the only deal of the silent one, however far it is
    (
        "Ghana liefert Panzer an Togo. In Accra wird am Montag gefeiert. Eine Stellungnahme aus Accra lag nicht vor.",
        "GH TG",
    ),
    # the one who is silent like the one before
    ("Ghana liefert Panzer an Togo. Die Regierung in Accra schwieg. Auch aus Lomé kam keine Reaktion.", "GH TG"),
    # several equally near
    ("Russland bekommt Raketen aus dem Iran und Granaten aus Nordkorea. Moskau äußerte sich nicht.", ""),
]


@pytest.mark.parametrize(("text", "ends"), ABOUT)
def test_what_it_is_about(text: str, ends: str | None) -> None:
    """A silence is about the nearest act that fits; about none for sure where several do, and then it says so."""
    reading = read(text)
    if ends is None:
        assert reading.reactions == ()
        return
    assert reading.reactions
    named = {claim.id: f"{claim.supplier[0]} {claim.recipient[0]}" for claim in reading.claims}
    assert {named[claim] for one in reading.reactions for claim in one.claims} == ({ends} if ends else set())


def test_the_same_said_twice_is_one_reaction_with_both_passages() -> None:
    reading = read(
        ACT + "Teheran äußerte sich am Donnerstag nicht. Moskau schwieg. Teheran äußerte sich auch dazu nicht."
    )
    first, second = reading.reactions
    assert (first.id, first.actors, len(first.evidence), first.date) == ("r1", ("IR",), 2, "2024-05-02")
    assert (second.id, second.actors, second.date) == ("r2", ("RU",), None)


def test_a_company_is_silent_for_itself() -> None:
    reading = read("Deutschland liefert Panzer an Kenia. Rheinmetall lehnte eine Stellungnahme dazu ab.")
    assert [one.actors for one in reading.reactions] == [("rheinmetall",)]


def test_long_sentences_of_silence_cost_no_more_than_they_are_long() -> None:
    text = ACT + "Teheran schwieg, " * 2000 + "Teheran äußerte sich nicht. " * 200
    assert len(read(text).reactions) == 1
