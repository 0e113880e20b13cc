"""Blocks of other stories: where they begin and where the report goes on."""

from __future__ import annotations

import pytest

TEXT = (
    "Prag (AFP) - Tschechien hat der Ukraine weitere Haubitzen überlassen. Das Verteidigungsministerium nannte am Montag keine "
    "Stückzahl.\n\nDie Munition dafür kommt aus Südkorea, wie ein Sprecher in Prag sagte."
)
MORE = "Ein Oppositionspolitiker in Prag verlangte Auskunft über die Haubitzen und ihre Munition."
WEATHER = "Sturm deckt Dächer an der Küste ab"
WEATHER_LEAD = (
    "Ein Sturm hat an der Küste Dutzende Dächer abgedeckt. In Husum fiel der Strom aus, teilte die Feuerwehr mit."
)
FOOTBALL = "Werdau holt neuen Trainer"
FOOTBALL_LEAD = (
    "Der Zweitligist Werdau hat einen neuen Trainer verpflichtet. Der Vertrag gilt bis Sommer, sagte der Präsident."
)


def parts(report, *roles):
    return [segment.span.of(report.text).strip() for segment in report.segments if segment.role in roles]


@pytest.mark.parametrize(
    "opener", ["Empfohlen", "Mehr zum Thema", "MEISTGELESEN", "Das könnte Sie auch interessieren", "Lesen Sie auch"]
)
def test_headlines_with_leads(report, opener):
    found = report(
        f"Haubitzen für Kiew\n\n{TEXT}\n\n{opener}\n\n{WEATHER}\n\n{WEATHER_LEAD}\n\n{FOOTBALL}\n\n{FOOTBALL_LEAD}"
    )
    assert parts(found, "furniture") == [opener]
    assert parts(found, "teaser") == [f"{WEATHER}\n\n{WEATHER_LEAD}\n\n{FOOTBALL}\n\n{FOOTBALL_LEAD}"]


def test_bare_headlines(report):
    found = report(f"Haubitzen für Kiew\n\n{TEXT}\n\nMeistgelesen\n1. {WEATHER}\n2. {FOOTBALL}\n")
    assert parts(found, "teaser") == [f"1. {WEATHER}\n2. {FOOTBALL}"]


def test_the_report_goes_on_behind_a_block(report):
    found = report(f"Haubitzen für Kiew\n\n{TEXT}\n\nAuch interessant\n\n{WEATHER}\n\n{MORE}")
    assert parts(found, "teaser") == [WEATHER]
    assert parts(found, "body")[-1] == MORE


def test_the_report_goes_on_behind_one_line(report):
    found = report(f"Haubitzen für Kiew\n\n{TEXT}\n\nLesen Sie auch: {WEATHER}\n\n{MORE}")
    assert parts(found, "teaser") == [f"Lesen Sie auch: {WEATHER}"]
    assert parts(found, "body")[-1] == MORE


def test_a_lead_on_the_next_line(report):
    found = report(
        f"Haubitzen für Kiew\n\n{TEXT}\n\nMehr zum Thema\n\n{WEATHER}\nNoch am Abend gab es Entwarnung.\n\nDrucken"
    )
    assert parts(found, "teaser") == [f"{WEATHER}\nNoch am Abend gab es Entwarnung."]


def test_other_stories_behind_the_signature(report):
    found = report(f"Haubitzen für Kiew\n\n{TEXT}\n\ncz/AFP/mo\n\n{WEATHER}\n\n{WEATHER_LEAD}")
    assert parts(found, "teaser") == [f"{WEATHER}\n\n{WEATHER_LEAD}"]


def test_other_stories_without_any_announcement(report):
    found = report(f"Haubitzen für Kiew\n\n{TEXT}\n\n{WEATHER}\n\n{WEATHER_LEAD}\n\n{FOOTBALL}\n\n{FOOTBALL_LEAD}")
    assert parts(found, "teaser") == [f"{WEATHER}\n\n{WEATHER_LEAD}\n\n{FOOTBALL}\n\n{FOOTBALL_LEAD}"]


def test_sections_of_the_report_stay(report):
    text = (
        f"Haubitzen für Kiew\n\n{TEXT}\n\nWoher kommt die Munition\n\n{MORE}\n\nWas Tschechien sonst liefert\n\n"
        "Aus Tschechien kamen nach Angaben aus Prag auch Panzer für die Ukraine. Der Sprecher nannte die Haubitzen den Anfang."
    )
    assert parts(report(text), "teaser", "furniture") == []
