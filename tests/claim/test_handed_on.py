"""Breaches and denials of handing on, norms that forbid what was told, and who is hit by the arms of another."""

from __future__ import annotations

import pytest

from made_claims import claims, told

EMBARGO = "Juba - Polen hat dem Südsudan Panzer geliefert. {breach}"
ONWARD = "Juba - Die Ukraine verkaufte Uganda 20 Panzer. Uganda gab die Panzer nach UN-Angaben an den Südsudan weiter. {contest}"


@pytest.mark.parametrize(
    "breach",
    [
        "Das Embargo der EU verbietet solche Lieferungen.",
        "Das EU-Embargo untersage diese Ausfuhr, sagte ein Jurist.",
        "Nach Auffassung der Opposition fällt die Ladung unter das EU-Waffenembargo.",
        "Die Lieferung sei ein Vertragsbruch, sagte ein Jurist.",
        "Ein Jurist hält die Ausfuhr für verfassungswidrig.",
        "Ein Gericht hat die Lieferung für rechtswidrig erklärt.",
        "Ein Abgeordneter warf Polen vor, damit das Abkommen von Genf gebrochen zu haben.",
    ],
)
def test_a_norm_forbids_what_was_told(breach: str) -> None:
    found = [told(claim) for claim in claims(EMBARGO.format(breach=breach))]
    assert ("breach", "PL", "SS", "armoured-vehicles") in found


@pytest.mark.parametrize(
    "other",
    [
        "Die EU verbietet Lieferungen in den Tschad.",
        "Die EU hatte Lieferungen 2011 durch ein Embargo verboten.",
        "Die EU prüft, ob die Ausfuhr gegen das Embargo verstößt.",
        "Die Ladung fällt nicht unter das EU-Waffenembargo.",
        "Der Präsident brach daraufhin seinen Urlaub ab.",
    ],
)
def test_nothing_is_broken_where_nobody_says_so(other: str) -> None:
    assert "breach" not in [claim.kind for claim in claims(EMBARGO.format(breach=other))]


@pytest.mark.parametrize(
    ("contest", "kind"),
    [
        ("Die Weitergabe sei ein Verstoß gegen die Endverbleibserklärung, erklärte die Regierung in Kiew.", "breach"),
        ("Die ugandische Regierung bestritt eine Weitergabe.", "denial"),
        ("Kampala wies den Vorwurf der Weitergabe zurück.", "denial"),
    ],
)
def test_handing_on_means_the_act_of_him_who_had_got_it(contest: str, kind: str) -> None:
    found = [told(claim)[:3] for claim in claims(ONWARD.format(contest=contest))]
    assert [claim for claim in found if claim[0] == kind] == [(kind, "UG", "SS")]


def test_a_norm_that_does_not_allow_it_refuses_nothing() -> None:
    contest = "Die Weitergabe sei nach der Endverbleibserklärung nicht erlaubt, teilte die Regierung in Kiew mit."
    assert "denial" not in [claim.kind for claim in claims(ONWARD.format(contest=contest))]


@pytest.mark.parametrize(
    "text",
    [
        "Kobane - Amerikanische Kampfjets haben Stellungen der IS-Miliz bombardiert.",
        "Bagdad - Iranische Raketen trafen am Montag Lager der Kurden im Nordirak.",
    ],
)
def test_who_is_hit_uses_nothing(text: str) -> None:
    assert "use" not in [claim.kind for claim in claims(text)]


def test_whose_arms_they_are_stands_before_them() -> None:
    text = "Diyarbakir - Türkische Hubschrauber italienischer Bauart beschossen am Freitag Stellungen der PKK."
    assert ("use", "IT", "TR", "helicopters") in [told(claim) for claim in claims(text)]
