"""Datelines, stamps, signatures, and what they tell of the report."""

from __future__ import annotations

import pytest

REST = "Die Regierung hat Berichte über Lieferungen zurückgewiesen. Das sagte ein Sprecher am Abend vor Journalisten."


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("OSLO (dpa) -", "OSLO", "dpa"),
        ("Oslo (dpa-AFX) –", "Oslo", "dpa-AFX"),
        ("OSLO/BERGEN (APA/Reuters) -", "OSLO/BERGEN", "APA/Reuters"),
        ("Oslo (Yonhap)", "Oslo", "Yonhap"),
        ("Oslo (sda/afp) –", "Oslo", "sda/AFP"),
        ("Oslo (epd/eig. Ber.)", "Oslo", "epd"),
        ("Oslo, 3. Mai (Reuters) –", "Oslo", "Reuters"),
        ("Oslo, 3.5. (KEYSTONE-SDA) -", "Oslo", "Keystone-SDA"),
        ("OSLO (AFP).", "OSLO", "AFP"),
        ("OSLO (xyz) +++", "OSLO", None),
        ("OSLO (xyz) -", "OSLO", "xyz"),
        ("OSLO (xyz).", "OSLO", None),
        ("OSLO (xy) -", "OSLO", None),
        ("OSLO (eb) -", "OSLO", None),
        ("Oslo (Norwegen) –", "Oslo", None),
        ("Oslo.", "Oslo", None),
        ("Oslo/Bergen.", "Oslo/Bergen", None),
        ("Addis Abeba –", "Addis Abeba", None),
        ("St. Petersburg –", "St. Petersburg", None),
        ("Oslo, 3. Mai.", "Oslo", None),
    ],
)
def test_datelines(report, dateline, place, agency):
    for before in ("", "Oslo wehrt sich\n\n", " date 2024-05 ", " date 2024-05 Oslo wehrt sich\n\n"):
        found = report(f"{before}{dateline} {REST}\n\nEin zweiter Absatz folgt hier, wie es sich für Meldungen gehört.")
        assert (found.place, found.agency) == (place, agency)
        (span,) = [s.span for s in found.segments if s.role == "dateline" and dateline in s.span.of(found.text)]
        assert span.of(found.text).endswith(dateline)


@pytest.mark.parametrize(
    "text",
    [
        f"Endlich. {REST}",
        f"Ein Rekord: {REST}",
        f"Der Minister – er kam aus Oslo – schwieg. {REST}",
        f"Die NATO (Nordatlantikpakt) hat Berichte zurückgewiesen. {REST}",
        f"Am 3. Mai hat Oslo geliefert. {REST}",
    ],
)
def test_no_datelines(report, text):
    found = report(text)
    assert {segment.role for segment in found.segments} == {"body"}
    assert found.place is None


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        ("/abc/DP/xy", None),
        (" (AFP)", "AFP"),
        ("\n\ndpa/abc", "dpa"),
        ("\n\nMit Material von AFP", "AFP"),
        ("\n\nQuelle: APA", "APA"),
        ("\n\n(dpa, AFP)", "dpa/AFP"),
        ("\n\nMit Material der Agentur Reuters.", "Reuters"),
        (" (kat)", None),
        ("\n\nMit Material von xyz", "xyz"),
    ],
)
def test_signatures(report, ending, agency):
    found = report(f"Oslo wehrt sich\n\n{REST}{ending}")
    assert found.agency == agency
    assert found.segments[-1].role == "byline"
    assert found.segments[-1].span.of(found.text) == ending.strip()


@pytest.mark.parametrize(
    ("text", "known", "published"),
    [
        (f" date 2024-05 Oslo wehrt sich\n\n{REST}", {}, "2024-05"),
        (f" date 2024-05-03 Oslo wehrt sich\n\n{REST}", {}, "2024-05-03"),
        (f" date 2024 Oslo wehrt sich\n\n{REST}", {}, "2024"),
        (f" date 2024-13 Oslo wehrt sich\n\n{REST}", {}, None),
        (f" date 2024-05 Oslo wehrt sich\n\nOslo, 3. Mai (dpa) – {REST}", {}, "2024-05-03"),
        (f" date 2024-06 Oslo wehrt sich\n\nOslo, 30. Mai (dpa) – {REST}", {}, "2024-06"),
        (f"Oslo wehrt sich\n\nOslo, 3. Mai (dpa) – {REST}", {}, None),
        (f"Oslo wehrt sich\n\nOslo, 3. Mai 2024 (dpa) – {REST}", {}, "2024-05-03"),
        (f"Oslo wehrt sich\n\nOslo, 3. Jänner (APA) – {REST}", {"published": "2024-01"}, "2024-01-03"),
        (f" date 2024-05 Oslo wehrt sich\n\n{REST}", {"published": "2024-05-04"}, "2024-05-04"),
        (f"Oslo wehrt sich\n\nOslo, 31. Februar (dpa) – {REST}", {"published": "2024-02"}, "2024-02"),
        (f"Oslo wehrt sich\n\n{REST}", {}, None),
    ],
)
def test_published(report, text, known, published):
    assert report(text, **known).published == published


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (f" date 2024-05 (neu: Reaktion aus Bergen)\n\nOSLO (dpa) - {REST}", "neu: Reaktion aus Bergen"),
        (f"Oslo wehrt sich\n\n(Neu: Zahl im ersten Absatz)\n\nOSLO (dpa) - {REST}", "Neu: Zahl im ersten Absatz"),
        (f"Zusammenfassung 1800\n\nOslo wehrt sich\n\n{REST}", "Zusammenfassung 1800"),
        (f"ROUNDUP 2: Oslo wehrt sich\n\n{REST}", "ROUNDUP 2"),
        (f"Oslo (Norwegen) wehrt sich\n\n{REST}", None),
    ],
)
def test_version_notes(report, text, note):
    assert report(text).version_note == note


def test_a_dateline_on_a_line_of_its_own(report):
    found = report(f"Oslo wehrt sich\n\nOslo, 3. Mai 2024\n{REST}")
    assert (found.place, found.published) == ("Oslo", "2024-05-03")
    assert [segment.role for segment in found.segments] == ["headline", "dateline", "body"]
