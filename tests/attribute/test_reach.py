"""How far the rules reach: what is a statement beside the plain frames, what is none, and where a quote begins."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, rule, quote, speaker
FOUND = [
    (
        "Die Werft ist zuversichtlich, bald wieder Auftragnehmer werden zu können.",
        "support",
        "bald wieder Auftragnehmer werden zu können",
        "Die Werft",
    ),
    ("Der Kapitän ließ durchblicken, dass er bleibt.", "support", "dass er bleibt", "Der Kapitän"),
    ("Die Lotsen legen Wert darauf, dass alle zahlen.", "support", "dass alle zahlen", "Die Lotsen"),
    ("Die Lotsen sind sich einig, dass der Kran steht.", "support", "dass der Kran steht", "Die Lotsen"),
    (
        "Die Lotsin nannte den Kran alt und erklärte, ihr Verband unterstütze die Werft.",
        "mood",
        "ihr Verband unterstütze die Werft",
        "Die Lotsin",
    ),
    ("Der Kapitän gab zu verstehen, dass er bleibt.", "support", "dass er bleibt", "Der Kapitän"),
    ("Die Werft machte darauf aufmerksam, dass Geld fehlt.", "support", "dass Geld fehlt", "Die Werft"),
    ("Die Werft vertritt den Standpunkt, dass alles stimmt.", "support", "dass alles stimmt", "Die Werft"),
    (
        "Nach Recherchen des Boten steht der Kran still.",
        "prepositional",
        "steht der Kran still",
        "Recherchen des Boten",
    ),
    (
        "Die Werft wird aufgefordert, das Tor zu öffnen, so der Lotse im Radio.",
        "infinitive",
        "das Tor zu öffnen",
        "",
    ),
    ("Wenn viele Lotsen sagen, dass sie gehen, könnte es eng werden.", "that", "dass sie gehen", "viele Lotsen"),
    ("Der Kapitän deutete an, dass er bleibt.", "that", "dass er bleibt", "Der Kapitän"),
    ("Dem Vernehmen nach steht der Kran still.", "prepositional", "steht der Kran still", "Dem Vernehmen"),
    ("Es gibt Gerüchte, nach denen der Kran kippt.", "prepositional", "der Kran kippt", "denen"),
    (
        "Der Kran steht still. Dies geht aus einem Bericht der Werft hervor.",
        "das",
        "Der Kran steht still. Dies",
        "einem Bericht der Werft",
    ),
    ("Der Kran steht still, das teilte die Werft mit.", "taken up", "Der Kran steht still", "die Werft"),
    ("Nach Angaben Bauers steht der Kran still.", "prepositional", "steht der Kran still", "Angaben Bauers"),
    (
        "Der Kran steht still; nach Angaben der Werft fehlt ein Teil; der Bau ruht.",
        "prepositional",
        "fehlt ein Teil",
        "Angaben der Werft",
    ),
    (
        "Dass der Kran stillsteht, bestätigte der Lotse.",
        "postposed",
        "Dass der Kran stillsteht",
        "der Lotse",
    ),
    ("Die Lotsin stimmte zu und rechnet mit „sehr vielen Tagen“.", "fragment", "„sehr vielen Tagen“", "Die Lotsin"),
    (
        "Der Bote meldet, der Kran, der gestern kippte, sei alt.",
        "mood",
        "der Kran, der gestern kippte, sei alt",
        "Der Bote",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker"), FOUND)
def test_found(text: str, rule: str, quote: str, speaker: str) -> None:
    one = next(one for one in statements(text) if one.rule == rule)
    assert (shown(text, one.quote), shown(text, one.speaker)) == (quote, speaker)


NOTHING = [
    "Der Kran kippte im Hafen, das heißt im alten Becken.",
    "Zwei Monate nach dem Bericht der Werft kippte der Kran.",
    "Falls der Kran als alt eingeschätzt wird, wäre er der erste.",
    "Sollte der Antrag angenommen werden, könnte der Kran bleiben.",
    "Im Hafen arbeitete sie als Lotsin, fand dann eine Stelle bei der Werft.",
    "Obwohl der Kran kippte und jeder es sah, bestritt der Lotse den Schaden.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert not statements(text)
