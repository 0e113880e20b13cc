"""Time expressions: text in, expected passages and TIMEX3 values out."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.analyse.de.times import find_times
from beleg.analyse.de.tokens import tokenize
from beleg.model import Span
from made_times import pairs, times

DATES = [
    ("Am 7. September 2023 lief das Schiff aus.", [("7. September 2023", "2023-09-07")]),
    ("Der Frachter legte am 07.09.2023 ab.", [("07.09.2023", "2023-09-07")]),
    ("Das Abkommen vom 23. 3. 1976 gilt noch.", [("23. 3. 1976", "1976-03-23")]),
    ("Die Messe dauert vom 7. bis 9. Oktober 2023.", [("7.", "2023-10-07"), ("9. Oktober 2023", "2023-10-09")]),
    ("Am 5. und 6. März 2022 wurde verladen.", [("5.", "2022-03-05"), ("6. März 2022", "2022-03-06")]),
    ("Der Zug fuhr am 30. Januar ab.", [("30. Januar", "2023-01-30")]),
    ("Im August wurden Kisten verladen.", [("August", "2023-08")]),
    ("Im Jänner sollen die Boote kommen.", [("Jänner", "2024-01")]),
    ("Ende August 2022 kamen die Kisten.", [("Ende August 2022", "2022-08")]),
    ("Im Juni des vergangenen Jahres begann es.", [("Juni des vergangenen Jahres", "2022-06")]),
    ("Im Jahr 2019 wurde wenig geliefert.", [("Jahr 2019", "2019")]),
    ("Anfang 2024 soll der Rest folgen.", [("Anfang 2024", "2024")]),
    ("Die Jahre 1983–1990 waren ruhig.", [("Jahre 1983", "1983"), ("1990", "1990")]),
    ("In den neunziger Jahren ruhte der Handel.", [("den neunziger Jahren", "199")]),
    ("Das Werk stammt aus den 1970er Jahren.", [("den 1970er Jahren", "197")]),
    ("Zu Beginn des 20. Jahrhunderts war das anders.", [("Beginn des 20. Jahrhunderts", "19")]),
    ("Bis zum 13. Oktober 1500 Mann zu schicken, war der Plan.", [("13. Oktober", "2023-10-13")]),
    ("Im Herbst 2022 fuhren Züge.", [("Herbst 2022", "2022-FA")]),
    ("Im Sommer rollten die ersten Wagen.", [("Sommer", "2023-SU")]),
    ("Im dritten Quartal 2023 stieg die Menge.", [("dritten Quartal 2023", "2023-Q3")]),
    ("Am Ostersonntag 2023 war Ruhe.", [("Ostersonntag 2023", "2023-04-09")]),
    ("Am Mittwoch, 25. Oktober, trafen sie sich.", [("Mittwoch, 25. Oktober", "2023-10-25")]),
    (
        "Von Freitag, 10., bis Sonntag, 12. November, ist Markt.",
        [("Freitag, 10.", "2023-11-10"), ("Sonntag, 12. November", "2023-11-12")],
    ),
    ("Der Kurs beginnt Fr., 17. November.", [("Fr., 17. November", "2023-11-17")]),
    ("Im Mai des Vorjahres wurde geliefert.", [("Mai des Vorjahres", "2022-05")]),
    ("Nächstes Jahr im Mai wird geliefert.", [("Nächstes Jahr", "2024"), ("Mai", "2024-05")]),
    ("Jedes Jahr, am 28. Dezember, ruht das Werk.", [("Jedes Jahr", "P1Y"), ("28. Dezember", "XXXX-12-28")]),
    ("Zwischen 1990 und 2000 wuchs die Flotte.", [("1990", "1990"), ("2000", "2000")]),
    ("Zu Beginn der 1990-er Jahre wuchs sie.", [("Beginn der 1990-er Jahre", "199")]),
    ("Mitte der Neunziger wuchs die Flotte.", [("Mitte der Neunziger", "199")]),
    ("In den 60er- und 70er-Jahren wuchs sie.", [("den 60er-", "196"), ("70er-Jahren", "197")]),
    ("In den sechziger und siebziger Jahren auch.", [("den sechziger", "196"), ("siebziger Jahren", "197")]),
    ("Das Fort stammt aus dem 19. Jh. und steht noch.", [("dem 19. Jh", "18")]),
]

RELATIVE = [
    ("Das teilte das Amt am Montag mit.", [("Montag", "2023-11-06")]),
    ("Am Montag wird der Rat darüber beraten.", [("Montag", "2023-11-13")]),
    ("Das Schiff lief am vergangenen Freitag aus.", [("vergangenen Freitag", "2023-11-03")]),
    ("Am kommenden Dienstag tagt der Rat.", [("kommenden Dienstag", "2023-11-14")]),
    ("Am Dienstagabend war Schluss.", [("Dienstagabend", "2023-11-07TEV")]),
    ("Der Minister sprach gestern in Seoul.", [("gestern", "2023-11-08")]),
    ("Er kam gestern Abend an.", [("gestern Abend", "2023-11-08TEV")]),
    ("Am Samstag sind zwei Schiffe zusammengestoßen.", [("Samstag", "2023-11-04")]),
    ("Das Schiff sank am Freitag, den 3. März.", [("Freitag, den 3. März", "2023-03-03")]),
    ("Das Schiff sank am Samstag, den 12. November.", [("Samstag, den 12. November", "2022-11-12")]),
    ("Die im März anstehende Wahl kommt.", [("März", "2024-03")]),
    ("Seit 1974 fährt sie, im Oktober kam sie an.", [("1974", "1974"), ("Oktober", "2023-10")]),
    ("Er floh 1974. Im Oktober kam er zurück.", [("1974", "1974"), ("Oktober", "2023-10")]),
    ("Das war mehr als im Vorjahr. Im Oktober sank die Zahl.", [("Vorjahr", "2022"), ("Oktober", "2023-10")]),
    ("Der Wagen, der am Samstag in den Hafen gerast ist, brannte.", [("Samstag", "2023-11-04")]),
    ("Am Samstag sind alle eingeladen.", [("Samstag", "2023-11-11")]),
    ("Der am Samstag bei einer Übung verletzte Pilot schwieg.", [("Samstag", "2023-11-04")]),
    ("Der am Samstag beginnende Gipfel ist der erste.", [("Samstag", "2023-11-11")]),
    ("Für Samstag ist Regen gemeldet.", [("Samstag", "2023-11-11")]),
    ("Das Treffen vom 4. November (Samstag) war kurz.", [("4. November", "2023-11-04"), ("Samstag", "2023-11-04")]),
    ("Der Gipfel wurde auf Ende Februar verschoben.", [("Ende Februar", "2024-02")]),
    ("Der Minister hat heute abgesagt.", [("heute", "2023-11-09")]),
    ("Der Plan wurde heute vorgelegt.", [("heute", "2023-11-09")]),
    ("Das Gericht urteilte heute.", [("heute", "2023-11-09")]),
    ("Das Land hat heute viele Schiffe.", [("heute", "PRESENT_REF")]),
    ("Am heutigen Tag ist Ruhe.", [("heutigen Tag", "2023-11-09")]),
    (
        "Im Jahr 1974 war Krieg, im August desselben Jahres Ruhe.",
        [("Jahr 1974", "1974"), ("August desselben Jahres", "1974-08")],
    ),
    ("Am letzten Tag der Messe kam er.", [("letzten Tag", "P1D")]),
    ("Am Dienstag nächster Woche tagt der Rat.", [("Dienstag nächster Woche", "2023-11-14")]),
    ("Von Montag bis Mittwoch wird geladen.", [("Montag", "2023-11-13"), ("Mittwoch", "2023-11-15")]),
    ("Am 3. Mai lief es aus, am Vortag war Ruhe.", [("3. Mai", "2023-05-03"), ("Vortag", "2023-05-02")]),
    ("Das war vergangene Woche.", [("vergangene Woche", "2023-W44")]),
    ("Im kommenden Jahr sollen Züge fahren.", [("kommenden Jahr", "2024")]),
    ("Das geschah im vergangenen Monat.", [("vergangenen Monat", "2023-10")]),
    ("Im Vorjahr lag die Menge höher.", [("Vorjahr", "2022")]),
    ("Bis Jahresende soll mehr kommen.", [("Jahresende", "2023")]),
    ("Bis Ende nächsten Jahres ist Zeit.", [("Ende nächsten Jahres", "2024")]),
    ("Am Wochenende wurde geschossen.", [("Wochenende", "2023-W44-WE")]),
    (
        "Am 3. Mai 2022 kam der Befehl. Am nächsten Tag fuhr der Zug.",
        [("3. Mai 2022", "2022-05-03"), ("nächsten Tag", "2022-05-04")],
    ),
    ("Damals gab es keine Beweise.", [("Damals", "PAST_REF")]),
    ("Die Menge ist derzeit unklar.", [("derzeit", "PRESENT_REF")]),
    ("In Zukunft will man das melden.", [("In Zukunft", "FUTURE_REF")]),
    ("Das Werk öffnet im Mai 2024, bis dahin wird geübt.", [("Mai 2024", "2024-05"), ("dahin", "2024-05")]),
    ("In zwei Jahren wird gewählt, spätestens dann ist Schluss.", [("zwei Jahren", "P2Y"), ("dann", "2025-11-09")]),
    ("In 99999 Jahren wird gewählt, spätestens dann ist Schluss.", [("99999 Jahren", "P99999Y")]),
    ("Am 3. Mai 2022 kam der Befehl. Spätestens dann war Ruhe.", [("3. Mai 2022", "2022-05-03")]),
    ("Am 3. Mai 2022 kam der Befehl, dann war Ruhe.", [("3. Mai 2022", "2022-05-03")]),
    ("Zurzeit und gegenwärtig ist Ruhe.", []),
]

AMOUNTS = [
    ("Vor drei Tagen lief das Schiff aus.", [("drei Tagen", "P3D")]),
    ("Seit mehr als zehn Jahren gilt das Embargo.", [("mehr als zehn Jahren", "P10Y")]),
    ("In den letzten fünf Jahren stieg die Zahl.", [("den letzten fünf Jahren", "P5Y")]),
    ("Das dauerte anderthalb Jahre.", [("anderthalb Jahre", "P1.5Y")]),
    ("Die Fahrt dauert eine halbe Stunde.", [("eine halbe Stunde", "PT0.5H")]),
    ("Er saß drei Jahre und vier Monate in Haft.", [("drei Jahre und vier Monate", "P3Y4M")]),
    ("Die Frist beträgt 48 Stunden.", [("48 Stunden", "PT48H")]),
    ("Die 14-Tage-Frist läuft ab.", [("14-Tage-Frist", "P14D")]),
    ("Das weiß man seit Jahren.", [("Jahren", "PXY")]),
    ("Die Truppe steht innerhalb von Tagen bereit.", []),
    ("Die Truppe steht innerhalb von drei Tagen bereit.", [("drei Tagen", "P3D")]),
    ("Sie verhandelten wochenlang.", [("wochenlang", "PXW")]),
    ("Das 20-jährige Bestehen wurde gefeiert.", [("20-jährige", "P20Y")]),
    ("Jeden Monat kommt ein Zug.", [("Jeden Monat", "P1M")]),
    ("Sie fahren alle vier Wochen.", [("alle vier Wochen", "P4W")]),
    ("Es wird täglich geschossen.", [("täglich", "P1D")]),
    ("Das war vor 2,5 Millionen Jahren.", [("2,5 Millionen Jahren", "P2500000Y")]),
    ("Montags ruht das Werk.", [("Montags", "XXXX-WXX-1")]),
    ("An den Wochenenden ruht es.", [("den Wochenenden", "XXXX-WXX-WE")]),
    ("Der Start dauerte 3:45 Minuten.", [("3:45 Minuten", "PT3M45S")]),
    ("Sie verlangten 50 statt 30 Tage.", [("50", "P50D"), ("30 Tage", "P30D")]),
    ("Das ganze Jahr wird gebaut.", [("Das ganze Jahr", "P1Y")]),
    ("Den Sommer über ruht die Werft.", [("Den Sommer", "P1SU")]),
    ("Nach zweijähriger Bauzeit lief sie aus.", [("zweijähriger", "P2Y")]),
    ("Eine Viertelstunde brannte es.", [("Viertelstunde", "PT15M")]),
]

CLOCK = [
    ("Am 4. Mai 2023 um 20.30 Uhr begann es.", [("4. Mai 2023", "2023-05-04"), ("20.30 Uhr", "2023-05-04T20:30")]),
    ("Der Markt ist von 14-18 Uhr offen.", [("14", "2023-11-09T14:00"), ("18 Uhr", "2023-11-09T18:00")]),
    ("Um halb neun fuhr der Zug.", [("halb neun", "2023-11-09T08:30")]),
    ("Am Abend kam die Nachricht.", [("Abend", "2023-11-09TEV")]),
    ("Am 3. Mai abends kam sie.", [("3. Mai", "2023-05-03"), ("abends", "2023-05-03TEV")]),
    ("Um sechs Uhr abends kam sie.", [("sechs Uhr abends", "2023-11-09T18:00")]),
    ("Um 1 Uhr nachts kam sie.", [("1 Uhr nachts", "2023-11-09T01:00")]),
    (
        "Züge fahren um 9, 11 und 15 Uhr.",
        [(hour, f"2023-11-09T{hour[:2].strip():0>2}:00") for hour in ("9", "11", "15 Uhr")],
    ),
    ("Vortrag: Sa., 14.30 Uhr.", [("Sa.", "2023-11-11"), ("14.30 Uhr", "2023-11-11T14:30")]),
    ("Der Rat tagt dienstags um 19 Uhr.", [("dienstags", "XXXX-WXX-2"), ("19 Uhr", "XXXX-WXX-2T19:00")]),
    ("In der Nacht auf Mittwoch brannte es.", [("Nacht", "2023-11-08TNI"), ("Mittwoch", "2023-11-08")]),
    ("Am Abend des 3. Mai brannte es.", [("Abend", "2023-05-03TEV"), ("3. Mai", "2023-05-03")]),
    (
        "Vor einigen Tagen brannte es in den frühen Morgenstunden.",
        [("einigen Tagen", "PXD"), ("frühen Morgenstunden", "2023-11-XXTMO")],
    ),
    ("Heute um 11 Uhr spricht der Minister.", [("Heute", "2023-11-09"), ("11 Uhr", "2023-11-09T11:00")]),
]

NOTHING = [
    "Die Mannschaft ging zu Mittag essen.",
    "Im Advent wird gesungen.",
    "Die Arbeit am Kai ruht.",
    "Es waren 2000 Soldaten und 1500 Panzer.",
    "Die Resolution 1874 verbietet das.",
    "Der Mann ist 40 Jahre alt.",
    "Mit 18 Jahren ging er zur Armee.",
    "Das Tor fiel in der 35. Minute.",
    "Der 36-jährige Sprecher schwieg.",
    "Die Bombe kostet 1990 Euro.",
    "Er kam früher oder später darauf.",
    "Kinder bis 6 Jahre zahlen nichts.",
    "Die Stadt Chiang Mai liegt hoch.",
    "Jugendliche zwischen 14 und 18 Jahren durften nicht mit.",
    "Die Altersgrenze von 65 Jahren bleibt.",
    "Mit elf Wochen wog das Kind wenig.",
    "Anna war 19 Jahre, als sie ging.",
    "Die Männer im Alter von 62, 64 und 66 Jahren schwiegen.",
    "Ein zehnjähriges Kind fand sie.",
    "Es ging um das Thema „Weihnachten“.",
    "Sie wurde zum Schiff des Jahres gewählt.",
    "",
]


CLAUSES = [
    (
        "Am Dienstag hatte sie erklärt, das Gesetz werde am Freitag beschlossen.",
        [("Dienstag", "2023-11-07"), ("Freitag", "2023-11-10")],
    ),
    ("Die Werft gab bekannt, dass die Frist am Sonntag endet.", [("Sonntag", "2023-11-12")]),
    ("Die Werft hält am Samstag ihre Feier ab.", [("Samstag", "2023-11-11")]),
    (
        "Das Gericht will am Montag urteilen, nachdem es am Mittwoch Zeugen gehört hatte.",
        [("Montag", "2023-11-13"), ("Mittwoch", "2023-11-08")],
    ),
    ("Im Februar wurde gebaut, im Mai soll gefahren werden.", [("Februar", "2023-02"), ("Mai", "2024-05")]),
    ("Der Prozess begann im Januar.", [("Januar", "2023-01")]),
    ("Die Boote seien am Sonntag eingetroffen, hieß es.", [("Sonntag", "2023-11-05")]),
    ("Die Boote seien im Dezember verladen worden.", [("Dezember", "2022-12")]),
    ("Die Werft hat am Freitag angekündigt, mehr zu bauen.", [("Freitag", "2023-11-03")]),
    ("Weil die Werft es am Freitag angekündigt hat, wird gebaut.", [("Freitag", "2023-11-03")]),
    ("Die Werft hat am Freitag ihren Festtag.", [("Freitag", "2023-11-10")]),
    ("Im Jahr zuvor sank die Menge.", [("Jahr zuvor", "2022")]),
    ("Am langen Wochenende sank sie.", [("Wochenende", "2023-W44-WE")]),
    ("Zwischen 22 und 6 Uhr ruht der Hafen.", [("22", "2023-11-09T22:00"), ("6 Uhr", "2023-11-09T06:00")]),
    ("Kurz nach Mitternacht sank das Boot.", [("Mitternacht", "2023-11-09T00:00")]),
    ("Jeden Werktag fährt ein Zug.", [("Jeden Werktag", "P1D")]),
    ("Das Gesetz soll am 1. Oktober in Kraft treten.", [("1. Oktober", "2024-10-01")]),
    ("Die Brücke ist seit Freitag gesperrt.", [("Freitag", "2023-11-03")]),
    ("Mittwoch kommender Woche wird geladen.", [("Mittwoch kommender Woche", "2023-11-15")]),
    ("Am Mittwoch der vergangenen Woche wurde geladen.", [("Mittwoch der vergangenen Woche", "2023-11-01")]),
    ("Vergangene Woche Dienstag wurde geladen.", [("Vergangene Woche", "2023-W44"), ("Dienstag", "2023-10-31")]),
    ("Am 1. Mai 2010, einem Samstag, wurde geladen.", [("1. Mai 2010", "2010-05-01"), ("Samstag", "2010-05-01")]),
    ("Jeden Dienstag und Donnerstag ist Markt.", [("Jeden Dienstag", "XXXX-WXX-2"), ("Donnerstag", "XXXX-WXX-4")]),
    ("Der Kai ist jeweils am Mittwoch gesperrt.", [("Mittwoch", "XXXX-WXX-3")]),
    ("Im Laufe der Woche wird geladen.", [("der Woche", "2023-W45")]),
    ("Im 18. und 19. Jahrhundert fuhren Segler.", [("18.", "17"), ("19. Jahrhundert", "18")]),
    ("In den Siebziger- und Achtzigerjahren auch.", [("den Siebziger-", "197"), ("Achtzigerjahren", "198")]),
    ("In den frühen Neunzigern nicht mehr.", [("den frühen Neunzigern", "199")]),
    ("Im Geschäftsjahr 2022/2023 sank der Gewinn.", [("2022", "2022"), ("2023", "2023")]),
    ("Das kommende Schuljahr wird lang.", [("Das kommende Schuljahr", "2024")]),
    ("Im Vorjahresquartal sank er auch.", [("Vorjahresquartal", "2022-Q4")]),
    ("Er wurde am 12. 3. 54 geboren.", [("12. 3. 54", "1954-03-12")]),
    ("Der Vertrag endet am 12.3.26 um 10 Uhr.", [("12.3.26", "2026-03-12"), ("10 Uhr", "2026-03-12T10:00")]),
    ("Mi, 15.11., 20 Uhr: Vortrag.", [("Mi, 15.11.", "2023-11-15"), ("20 Uhr", "2023-11-15T20:00")]),
    ("In den ersten Monaten fuhr sie oft.", [("den ersten Monaten", "PXM")]),
    ("Zweimal im Jahr fährt sie.", [("im Jahr", "P1Y")]),
    ("Sie kostet 3000 Euro im Monat.", [("im Monat", "P1M")]),
    ("Vor Jahresfrist fuhr sie noch.", [("Jahresfrist", "P1Y")]),
    ("Nach zweijähriger Sanierung fuhr sie.", [("zweijähriger", "P2Y")]),
]


@pytest.mark.parametrize(("text", "expected"), DATES + RELATIVE + AMOUNTS + CLOCK + CLAUSES)
def test_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_time(text: str) -> None:
    assert pairs(text) == []


RELATIONS = [
    ("Seit August rollen Züge.", [("August", "since")]),
    ("Ab dem 3. März 2024 gilt das.", [("3. März 2024", "since")]),
    ("Von März 2023 an wurde geliefert.", [("März 2023", "since")]),
    ("Bis Ende 2024 soll alles da sein.", [("Ende 2024", "until")]),
    ("Vor dem Winter kommt nichts mehr.", [("Winter", "before")]),
    ("Er bekommt die Korvette nicht vor 2026.", [("2026", "since")]),
    ("Das war vor drei Tagen.", [("drei Tagen", "ago")]),
    ("Seit zwei Jahren wird geliefert.", [("zwei Jahren", "since")]),
    ("In den vergangenen drei Monaten stieg die Zahl.", [("den vergangenen drei Monaten", "past")]),
    ("Im Mai 2023 wurde geliefert.", [("Mai 2023", None)]),
    (
        "Zwischen dem 7. September und 1. Oktober 2023 fuhren Schiffe.",
        [("7. September", "range_start"), ("1. Oktober 2023", "range_end")],
    ),
    ("Von März bis Mai 2023 fuhren Züge.", [("März", "range_start"), ("Mai 2023", "range_end")]),
    ("Die Übung dauerte vom 7. bis 9. Oktober.", [("7.", "range_start"), ("9. Oktober", "range_end")]),
    ("Das ging 2016–2020 so.", [("2016", "range_start"), ("2020", "range_end")]),
]


@pytest.mark.parametrize(("text", "expected"), RELATIONS)
def test_relations(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(time.span.of(text), time.relation) for time in times(text)] == expected


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Das teilte das Amt am Montag mit.", "2023-11", "2023-11"),
        ("Das war vergangene Woche.", "2023-11", "2023-11"),
        ("Das geschah im Oktober.", "2023-11", "2023-10"),
        ("Das teilte das Amt am Montag mit.", None, "XXXX-WXX-1"),
        ("Das geschah im Oktober.", None, "XXXX-10"),
        ("Das war vergangene Woche.", None, "PAST_REF"),
    ],
)
def test_dates_known_in_part(text: str, published: str | None, value: str) -> None:
    assert [time.value for time in times(text, published)] == [value]


def test_ends_of_ranges_share_a_year() -> None:
    assert [time.value for time in times("Zwischen dem 7. September und 1. Oktober 2021 fuhren Schiffe.")] == [
        "2021-09-07",
        "2021-10-01",
    ]
    assert [time.value for time in times("Zwischen August und Oktober 2021 fuhren Schiffe.")] == ["2021-08", "2021-10"]


def test_modifiers_and_rules() -> None:
    (start,) = times("Anfang August 2023 fuhr ein Zug.")
    assert (start.modifier, start.type) == ("START", "date")
    assert all(time.rule for text, _ in DATES + RELATIVE + AMOUNTS + CLOCK for time in times(text))


def test_only_what_is_allowed() -> None:
    text = "Im Mai 2023 und im Juni 2023."
    tokens = tokenize(text, [Span(0, len(text))])
    assert [time.value for time in find_times(text, tokens, None, [Span(0, 12)])] == ["2023-05"]


ANY_WORDS = """
    am 7. 31. 31.2.2023 99.99.9999 September 2023 2023/24 bis und - von Ende des Jahres Woche vergangenen 14-18 25.99 Uhr halb
    neun 24 0 Sonntag Abend heute Ostern 0000 1e9 Jahre drei anderthalb Ex- Ex-X 90er jeden . , ( alle Tage darauf Winter seit
"""
PIECES = tuple(ANY_WORDS.split())


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=14),
    st.sampled_from([None, "2023-11-09", "2023-11", "2023", "0001-01-01", "9999-12-31", "2023-02-30", "gestern"]),
)
def test_any_order_of_words(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    found = times(text, published)
    for time in found:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert time.value
    for one, next_one in pairwise(found):
        assert one.span.end <= next_one.span.start


#: Value F1 on the public sets; lowered only on purpose.
FLOORS = {"diezeit": 0.845, "dolomiten-42": 0.855}


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_quality_floor(name: str, shared: Path) -> None:
    right = found = wanted = 0
    with gzip.open(shared / "data" / "times" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for report in map(json.loads, lines):
            predicted = list(times(report["text"], report["published"]))
            found, wanted = found + len(predicted), wanted + len(report["times"])
            for gold in report["times"]:
                span = Span(*gold["span"])
                hits = [time for time in predicted if time.span.overlaps(span)]
                if hits:
                    best = max(hits, key=lambda time: (time.span == span, time.value == gold["value"]))
                    predicted.remove(best)
                    right += best.value == gold["value"]
    assert 2 * right / (found + wanted) >= FLOORS[name]
