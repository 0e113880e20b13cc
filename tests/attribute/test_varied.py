"""Reporting as courts, agencies and regional papers word it: own sentences in, rule, quote and speaker out."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, rule, quote, speaker
FOUND = [
    ("Von der Leyhe kündigte an, den Kran zu kaufen.", "infinitive", "den Kran zu kaufen", "Von der Leyhe"),
    ("Zu Hohenau hatte Fehler gemacht und gesagt, er bleibe.", "mood", "er bleibe", "Zu Hohenau"),
    (
        "Am Abend erklärte die Gruppe, wie sie sich nennt, der Kai sei frei.",
        "mood",
        "der Kai sei frei",
        "die Gruppe",
    ),
    ("Die Werft hielt es für klug, den Kran zu kaufen.", "infinitive", "den Kran zu kaufen", "Die Werft"),
    ("Die Lotsen bestehen darauf, mehr Lohn zu erhalten.", "support", "mehr Lohn zu erhalten", "Die Lotsen"),
    ("Die Anklage legt ihm zur Last, Öl verkauft zu haben.", "support", "Öl verkauft zu haben", "Die Anklage"),
    ("Die Werft stellte in Aussicht, dass der Preis sinkt.", "support", "dass der Preis sinkt", "Die Werft"),
    ("Die Werft gab sich zuversichtlich, den Kran zu halten.", "support", "den Kran zu halten", "Die Werft"),
    ("Die Werft ließ offen, wann der Kran kommt.", "question", "wann der Kran kommt", "Die Werft"),
    (
        "Wie aus einem Brief hervorgeht, der dem Sender vorliegt, wurde der Kran verkauft.",
        "wie",
        "wurde der Kran verkauft",
        "einem Brief",
    ),
    (
        "Sie habe den Kran gesehen, sagt die Lotsin, sei aber nicht sicher.",
        "postposed",
        "Sie habe den Kran gesehen … sei aber nicht sicher",
        "die Lotsin",
    ),
    (
        "Kritik kam aus dem Hafen: Der Plan sei alt, sagte die Lotsin.",
        "postposed",
        "Der Plan sei alt",
        "die Lotsin",
    ),
    ("Das Seeamt hat entschieden: Der Kai bleibt gesperrt.", "colon", "Der Kai bleibt gesperrt", "Das Seeamt"),
    (
        "Aus der Werft verlautete, der Vertrag werde bald unterschrieben.",
        "mood",
        "der Vertrag werde bald unterschrieben",
        "der Werft",
    ),
    (
        "Es kam zu einem Streit, in dessen Folge das Seeamt sagte, der Kai sei frei.",
        "mood",
        "der Kai sei frei",
        "das Seeamt",
    ),
    ("Der Lotse macht geltend, dass der Kai frei war.", "support", "dass der Kai frei war", "Der Lotse"),
    ("Für die Werft steht fest, dass der Kran fällt.", "support", "dass der Kran fällt", "die Werft"),
    ("Dass der Kran fällt, glaubt auch die Lotsin.", "postposed", "Dass der Kran fällt", "die Lotsin"),
    ("Der Lotse bedaure den Unfall, sagte die Anwältin.", "postposed", "Der Lotse bedaure den Unfall", "die Anwältin"),
    ("Die Werft sagte, der Kran koste zu viel.", "mood", "der Kran koste zu viel", "Die Werft"),
    ("Gefragt, ob der Kai frei sei, sagte ihr Sprecher, das sei offen.", "mood", "das sei offen", "ihr Sprecher"),
    (
        "Mit dem Fall vertraute Personen sagten, der Kran werde verkauft.",
        "mood",
        "der Kran werde verkauft",
        "Mit dem Fall vertraute Personen",
    ),
    (
        "Einen Bericht, wonach der Kran verkauft wird, nahm die Lotsin mit.",
        "wonach",
        "der Kran verkauft wird",
        "Einen Bericht",
    ),
    ("Die Lotsin las Befunde des Labors, wonach Öl austritt.", "wonach", "Öl austritt", "Befunde des Labors"),
    ("Ein Lotse hat vor Gericht gestanden, Öl gestohlen zu haben.", "infinitive", "Öl gestohlen zu haben", "Ein Lotse"),
    (
        "Er habe geschlafen, ließ der Lotse über seine Anwältin erklären.",
        "postposed",
        "Er habe geschlafen",
        "der Lotse",
    ),
    ("„Wir gehen“, ließ die Lotsin mitteilen.", "direct-postposed", "„Wir gehen“", "die Lotsin"),
    ("Dem Gutachten nach schlief der Lotse.", "prepositional", "schlief der Lotse", "Dem Gutachten"),
    ("Der Kran halte, gab sich die Lotsin zuversichtlich.", "postposed", "Der Kran halte", "die Lotsin"),
    ("Man prüfe das, hieß es auf Anfrage aus der Werft.", "postposed", "Man prüfe das", "der Werft"),
    ("„Wir gehen“, wie die Lotsin betont.", "direct-postposed", "„Wir gehen“", "die Lotsin"),
    ("Laut Jan-Ole Jung steht der Kran still.", "prepositional", "steht der Kran still", "Jan-Ole Jung"),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker"), FOUND)
def test_found(text: str, rule: str, quote: str, speaker: str) -> None:
    (one,) = statements(text)
    assert (one.rule, shown(text, one.quote), shown(text, one.speaker)) == (rule, quote, speaker)


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        ("Außerdem warf die Reederei Kranholt vor, Öl verkauft zu haben.", "die Reederei", "Kranholt"),
        ("Die Roten werfen Kranholt vor, Öl verkauft zu haben.", "Die Roten", "Kranholt"),
        ("Die Reederei warf dem Kapitän Kranholt vor, Öl verkauft zu haben.", "Die Reederei", "dem Kapitän Kranholt"),
    ],
)
def test_names_to_whom_it_is_said(text: str, speaker: str, addressee: str) -> None:
    (one,) = statements(text)
    assert (shown(text, one.speaker), shown(text, one.addressee)) == (speaker, addressee)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Norwegischen Angaben zufolge sank ein Boot.", "sw"),
        ("Norwegischen Küstendiensten zufolge sank ein Boot.", "sw"),
        ("Laut Anklageschrift sank ein Boot.", "writing"),
    ],
)
def test_medium(text: str, medium: str) -> None:
    assert [one.medium for one in statements(text)] == [medium]


def test_a_source_before_the_verb_is_nobody_to_whom_it_is_said() -> None:
    text = "Dem Bericht zufolge sagte Kranholt, der Kran sei neu."
    assert [one.addressee for one in statements(text)] == [(), ()]


def test_who_goes_on_is_not_whose_report_is_only_mentioned() -> None:
    text = "Anna Kranholt sagte, es sei ein Eindruck entstanden, wonach der Kran stehe. Bisher seien drei Schiffe beladen worden."
    assert [shown(text, one.speaker) for one in statements(text) if one.rule == "run"] == ["Anna Kranholt"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Werft meinte es gut: Der Kran steht schon.",
        "Fest steht, dass der Kran fällt.",
        "Der Hafen ist leer, lässt sich erkennen.",
        "Nach der Veröffentlichung des Plans sank der Preis.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert statements(text) == ()
