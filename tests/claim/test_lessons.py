"""Soldiers who are taught by another: who teaches, who is taught, and what is no lesson in war."""

from __future__ import annotations

import pytest

from made_claims import claims, told

LESSON = "military-technology"


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Portugal schult Spezialkräfte Mosambiks in der Provinz Cabo Delgado.", "PT", "MZ"),
        ("Belgien nimmt beninische Offiziere zu Lehrgängen an seiner Militärakademie auf.", "BE", "BJ"),
        ("Kuba hat jahrelang Offiziere aus Nicaragua ausgebildet.", "CU", "NI"),
        ("Dänemark übernimmt die Ausbildung estnischer Panzerbesatzungen.", "DK", "EE"),
        ("Simbabwes Luftwaffe lässt ihre Piloten in Belarus ausbilden.", "BY", "ZW"),
        ("Niger schickte 200 Soldaten zur Ausbildung nach Russland.", "RU", "NE"),
        ("Bolivianische Offiziere nahmen an einem Lehrgang in China teil.", "CN", "BO"),
        ("Sambische Techniker lernten in Indien die Wartung der Hubschrauber.", "IN", "ZM"),
        ("Von iranischen Ausbildern haben die Huthi den Umgang mit Seeminen gelernt.", "IR", "houthis"),
        ("Die Ausbildung libyscher Rekruten in der Türkei kostet 20 Millionen Dollar.", "TR", "LY"),
        ("Deutschland hilft Jordanien bei der Ausbildung seiner Grenztruppen.", "DE", "JO"),
        ("China hat zugesagt, 50 Offiziere aus Fidschi an seinen Akademien auszubilden.", "CN", "FJ"),
        ("Chinesische Militärberater trainieren in Sambia Fallschirmjäger.", "CN", "ZM"),
        ("Die ugandischen Besatzungen wurden in Israel geschult.", "IL", "UG"),
    ],
)
def test_lessons(text: str, supplier: str, recipient: str) -> None:
    assert [told(claim) for claim in claims(text + "\n")] == [("transfer", supplier, recipient, LESSON)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Marine Ghanas bildet ihre Rekruten in Sekondi aus.",
        "Norwegische Soldaten trainieren in Finnland für den Winterkrieg.",
        "Malis Armee ist stolz: In Koulikoro werden jedes Jahr 2000 malische Soldaten ausgebildet.",
        "Soldaten aus zwölf Ländern nahmen an der Übung in Senegal teil.",
        "In Eriwan unterrichten deutsche Lehrer Kinder, deren Väter Soldaten sind.",
        "Die Minister aus Togo und Benin berieten in Paris über die Lage der Armee in Niger.",
    ],
)
def test_no_lesson(text: str) -> None:
    assert not claims(text + "\n")


def test_an_offered_lesson_is_yet_to_come() -> None:
    [claim] = claims("Die Slowakei bietet der Ukraine Lehrgänge für Minenräumer an.\n")
    assert (told(claim), claim.status) == (("transfer", "SK", "UA", LESSON), "prospective")
