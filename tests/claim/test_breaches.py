"""Breaches: the norm by its name, the act by the report."""

from __future__ import annotations

import pytest

from made_claims import claims, told

ACT = "Washington wirft Teheran vor, Russland Raketen geliefert zu haben. "

BREACHES = [
    ("Die Lieferung verletze Resolutionen des Sicherheitsrats, sagte der britische Botschafter.", ("UNSC",), ("GB",)),
    ("Das verstoße gegen das UN-Waffenembargo, sagte der britische Botschafter.", ("UNSC",), ("GB",)),
    ("Das sei ein Bruch der EU-Sanktionen, sagte der polnische Außenminister.", ("EU",), ("PL",)),
    # a law of one state, a promise: the breach is told, but the norm has no code
    ("Das verletze das Güterkontrollgesetz, sagte der britische Botschafter.", (), ("GB",)),
    ("Das sei ein Bruch der Endverbleibserklärung, sagte der polnische Außenminister.", (), ("PL",)),
]


@pytest.mark.parametrize(("sentence", "norms", "claimants"), BREACHES)
def test_a_breach_names_its_norm_and_takes_the_act_before(
    sentence: str, norms: tuple[str, ...], claimants: tuple[str, ...]
) -> None:
    [breach] = [claim for claim in claims(ACT + sentence) if claim.kind == "breach"]
    assert told(breach) == ("breach", "IR", "RU", "missiles")
    assert breach.norms == norms
    assert breach.claimants == claimants
    assert [span.of(ACT + sentence) for span in breach.evidence] == [sentence]


def test_a_breach_is_of_the_act_between_those_whom_it_names() -> None:
    text = (
        ACT
        + "Peking lieferte Panzer an Nepal. Die Hilfe Teherans verstoße gegen UN-Resolutionen, sagte ein US-Sprecher."
    )
    [breach] = [claim for claim in claims(text) if claim.kind == "breach"]
    assert told(breach) == ("breach", "IR", "RU", "missiles")


def test_a_breach_only_under_a_condition_is_none() -> None:
    text = ACT + "Ein Verstoß gegen das UN-Embargo liege nur vor, wenn sie davon wusste, sagte ein US-Sprecher."
    assert all(claim.kind != "breach" for claim in claims(text))


def test_a_norm_that_forbids_tells_no_act() -> None:
    text = "Die UN-Resolution untersagt allen Staaten, Nordkorea Raketen zu liefern."
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a trade without a direction, in that of the act told before
        (
            "Nordkorea will Russland Granaten liefern. Jeder Waffenhandel zwischen Nordkorea und Russland würde UN-Resolutionen "
            "verletzen, sagte ein Sprecher in Washington.",
            ("breach", "KP", "RU", "weapons"),
        ),
        # called illegal, without a norm
        (
            "Peru hat Kolumbien Gewehre verkauft. Das sei illegal, sagte ein Minister in Quito.",
            ("breach", "PE", "CO", "small-arms"),
        ),
        # a treaty or a promise, by an act of the same sentence
        (
            "Peru brach mit dem Verkauf von Raketen an Kuba das Abkommen von 1998, hieß es in Quito.",
            ("breach", "PE", "CU", "missiles"),
        ),
        # more than a norm allows
        (
            "Russland hat Nordkorea Öl geliefert. Die von den Vereinten Nationen gesetzte Obergrenze sei damit überschritten, "
            "sagte ein Sprecher in Tokio.",
            ("breach", "RU", "KP", "energy"),
        ),
        ("Nordkorea hat mehr Öl aus China eingeführt, als die Resolution erlaubt.", ("breach", "CN", "KP", "energy")),
    ],
)
def test_a_breach_without_the_name_of_its_norm(text: str, expected: tuple[str, ...]) -> None:
    assert told(claims(text)[-1]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Peru hat Kolumbien illegal Gewehre verkauft.",
        "Nordkorea lieferte Iran Waffen. Der Sicherheitsrat hatte Nordkorea den Export jeglicher Waffen verboten.",
        "Peru hat Kolumbien Gewehre verkauft. Der Präsident brach das Abkommen über Fischerei.",
        "Peru hat Kolumbien Gewehre verkauft. Der Minister überschritt die Obergrenze seines Etats.",
    ],
)
def test_what_breaks_no_norm(text: str) -> None:
    assert all(claim.kind != "breach" for claim in claims(text))
