"""Feasts, parts of days, years and weeks, and nights: text in, expected passages and TIMEX3 values out."""

from __future__ import annotations

import pytest

from beleg.analyse.de.times.almanac import easter
from made_times import pairs

FEASTS_AND_PARTS = [
    ("Zu Mariä Himmelfahrt ruhte der Hafen.", [("Mariä Himmelfahrt", "2023-08-15")]),
    ("Am Tag der Arbeit ruhte der Hafen.", [("Tag der Arbeit", "2023-05-01")]),
    ("An Christi Himmelfahrt war der Hafen offen.", [("Christi Himmelfahrt", "2023-05-18")]),
    ("Am Ostermontag war der Hafen offen.", [("Ostermontag", "2023-04-10")]),
    ("Zu Pfingsten wird der Hafen offen sein.", [("Pfingsten", "2024-05-19")]),
    ("Am ersten Adventsonntag wird die Halle eröffnet.", [("ersten Adventsonntag", "2023-12-03")]),
    ("Am 3. Advent wird die Halle eröffnet.", [("3. Advent", "2023-12-17")]),
    ("Am zweiten Adventsamstag 2022 wurde die Halle eröffnet.", [("zweiten Adventsamstag 2022", "2022-12-03")]),
    ("Die Halle stammt aus den Achtzigerjahren.", [("den Achtzigerjahren", "198")]),
    ("In den 80ern war hier eine Werft.", [("den 80ern", "198")]),
    ("In der ersten Jahreshälfte sank die Menge.", [("der ersten Jahreshälfte", "2023-H1")]),
    ("Im kommenden Sommer fährt die Fähre.", [("kommenden Sommer", "2024-SU")]),
    ("Im vergangenen Winter fuhr die Fähre.", [("vergangenen Winter", "2022-WI")]),
    ("Am kommenden Wochenende fährt die Fähre.", [("kommenden Wochenende", "2023-W45-WE")]),
    ("Die Schau läuft noch bis Dienstag.", [("Dienstag", "2023-11-14")]),
    ("Die Schau war bis Dienstag offen.", [("Dienstag", "2023-11-07")]),
    ("Der Streik endete um Mitternacht.", [("Mitternacht", "2023-11-09T24:00")]),
    ("Seit Mitternacht ruht der Hafen.", [("Mitternacht", "2023-11-09T00:00")]),
    (
        "Gestern Abend um halb acht sank das Boot.",
        [("Gestern Abend", "2023-11-08TEV"), ("halb acht", "2023-11-08T19:30")],
    ),
    (
        "Der Zug fuhr gestern gegen Viertel vor neun.",
        [("gestern", "2023-11-08"), ("Viertel vor neun", "2023-11-08T08:45")],
    ),
    ("Der Zug fuhr um dreiviertel neun.", [("dreiviertel neun", "2023-11-09T08:45")]),
]

NIGHTS = [
    (
        "In der Nacht vom 3. auf den 4. November brannte es.",
        [("Nacht", "2023-11-04TNI"), ("4. November", "2023-11-04")],
    ),
    (
        "Am 3. Mai wurde gezählt. Es fehlte nichts. Über Nacht verschwand das Geld.",
        [("3. Mai", "2023-05-03"), ("Nacht", "2023-05-03TNI")],
    ),
    (
        "Am 3. Mai sank das Boot. Am nächsten Morgen fuhr keines.",
        [("3. Mai", "2023-05-03"), ("nächsten Morgen", "2023-05-04TMO")],
    ),
    (
        "Am 3. Mai sank das Boot. Am Abend zuvor fuhr keines.",
        [("3. Mai", "2023-05-03"), ("Abend zuvor", "2023-05-02TEV")],
    ),
    ("Seit dem frühen Morgen brennt es.", [("frühen Morgen", "2023-11-09TMO")]),
    ("Bis in die Nacht brannte es.", [("Nacht", "2023-11-09TNI")]),
]

MOVABLE = [
    ("Am ersten Adventswochenende wird gesungen.", [("ersten Adventswochenende", "2023-W48-WE")]),
    ("Am zweiten Weihnachtsfeiertag wird gesungen.", [("zweiten Weihnachtsfeiertag", "2023-12-26")]),
    ("In der Karwoche wird gefastet.", [("Karwoche", "2024-W13")]),
    ("Am Muttertag gab es Blumen.", [("Muttertag", "2023-05-14")]),
    ("Am Buß- und Bettag 2022 war frei.", [("Buß- und Bettag 2022", "2022-11-16")]),
    ("Am Volkstrauertag wird der Toten gedacht.", [("Volkstrauertag", "2023-11-19")]),
    ("Zum Erntedankfest gab es Brot.", [("Erntedankfest", "2023-10-01")]),
]


@pytest.mark.parametrize(("text", "expected"), FEASTS_AND_PARTS + NIGHTS + MOVABLE)
def test_feasts_parts_and_nights(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


def test_easter() -> None:
    assert [easter(year).isoformat() for year in (1995, 2008, 2023, 2024, 2038)] == [
        "1995-04-16",
        "2008-03-23",
        "2023-04-09",
        "2024-03-31",
        "2038-04-25",
    ]
