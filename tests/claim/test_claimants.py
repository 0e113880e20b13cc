"""Who claims an act: offices without their state beside them."""

from __future__ import annotations

import pytest

from made_claims import claims


def claimants(text: str) -> list[str]:
    return list(claims(text + "\n", published="2021-03-10")[-1].claimants)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "N'Djamena (dpa) - Die Führung des Tschad ist empört. Libyen habe den Rebellen 40 Geländewagen geliefert, sagte "
            "der Außenminister am Freitag.",
            "TD",
        ),
        ("In Kampala wächst der Ärger. Ruanda habe der M23 neue Mörser geschickt, sagte der Armeesprecher.", "UG"),
        (
            "Kenias Regierung erhebt Vorwürfe. Äthiopien habe der Miliz Munition verkauft, sagte der Verteidigungsminister.",
            "KE",
        ),
        ("Porto-Novo (AFP) - Frankreich habe Benin 30 Ausbilder geschickt, teilte der Generalstab mit.", "BJ"),
        ("Kasachstan habe Russland 300 Drohnen verkauft, sagte der Geheimdienstchef am Donnerstag in Tiflis.", "GE"),
        (
            "Luanda (Lusa) - Sambia und Malawi hätten der Unita Gewehre verkauft, teilte das Verteidigungsministerium mit.",
            "AO",
        ),
    ],
)
def test_who_tells_of_another_state_in_konjunktiv_is_not_of_that_state(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Estland gibt Kiew Haubitzen ab. Estland habe der Ukraine auch Granaten geschickt, sagte der Verteidigungsminister.",
            "EE",
        ),
        ("Paris (AFP) - Frankreich habe Armenien Raketen verkauft, sagte der Verteidigungsminister.", "FR"),
        ("Genf (AFP) - Die Türkei werde Somalia zwölf Drohnen liefern, kündigte der Verteidigungsminister an.", "TR"),
        ("Genf (AFP) - Ruanda habe der M23 keine Mörser geliefert, sagte der Regierungssprecher.", "RW"),
        ("Riga (dpa) - Litauen schickt der Ukraine Haubitzen, sagte der Verteidigungsminister.", "LT"),
    ],
)
def test_who_tells_of_his_own_state_is_of_it(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Peru hat nach Angaben seines Verteidigungsministers in Jordanien 200 Gewehre gekauft.", "PE"),
        (
            "Das Nachbarland Niger erwartet nach Angaben seines Verteidigungsministers sechs Drohnen aus der Türkei.",
            "NE",
        ),
        ("Die Türkei hat Somalia nach Angaben ihres neuen Verteidigungsministers zwölf Drohnen geliefert.", "TR"),
        ("Der Sudan hat nach Worten seines Präsidenten Drohnen aus dem Iran erhalten.", "SD"),
        ("Russland habe Armenien 20 Panzer geliefert, sagte der Sekretär des Sicherheitsrats in Jerewan.", "AM"),
    ],
)
def test_an_office_told_as_ones_own_or_with_its_seat(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Israel hat Marokko 36 Haubitzen verkauft. Das berichtete die Zeitung „Oasis Courier“ unter Berufung auf einen "
            "Offizier im Generalstab in Rabat.",
            "MA",
        ),
        (
            "Brasilien hat Ghana nach Informationen der Zeitung „Accra Post“ sechs Boote überlassen. Das Blatt beruft sich auf "
            "einen ghanaischen General.",
            "GH",
        ),
        (
            "Chile hat Peru nach einem Bericht der Zeitung „Lima Hoy“ 20 Panzer verkauft. Die Zeitung zitiert einen Beamten des "
            "chilenischen Verteidigungsministeriums.",
            "CL",
        ),
        ("Chile hat Peru laut der Zeitung „Lima Hoy“ 20 Panzer verkauft. Das Blatt stützt sich auf Fotos.", "lima-hoy"),
    ],
)
def test_a_paper_passes_on_the_word_of_whom_it_relies_on(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Das Institut Cargo Lens hat Zolldaten ausgewertet. Danach lieferte China 700 Tonnen Sprengstoff an Russland.",
            "cargo-lens",
        ),
        (
            "Nach Zolldaten, die das Institut Cargo Lens auswertete, ging Sprengstoff aus China an Russland.",
            "cargo-lens",
        ),
        (
            "Auf Satellitenbildern, die das Institut Vredewacht zeigte, stehen Drohnen, die der Iran Kenia geliefert hat.",
            "vredewacht",
        ),
        (
            "Nach Unterlagen, aus denen das Portal Oasis Watch zitiert, verkaufte Ungarn dem Tschad Radpanzer.",
            "oasis-watch",
        ),
        (
            "Die RSF setzt Radpanzer aus China ein. Zu diesem Schluss kommt das Institut Vredewacht nach Besuchen in Kenia.",
            "vredewacht",
        ),
        ("Laut einer Auswertung des Balkan-Netzwerks Istraga hat Serbien Israel Munition verkauft.", "istraga"),
    ],
)
def test_whoever_read_it_from_papers_and_pictures_claims_it(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


@pytest.mark.parametrize(
    "text",
    [
        "Äthiopien erhielt nach Angaben westlicher Militärattachés acht Flugzeuge aus Russland.",
        "Nach Angaben von Diplomaten in Nairobi lieferte Uganda dem Kongo Gewehre.",
        "Aus Bulgarien kamen 50 Panzer nach Eritrea, wie ein Händler aus Sofia berichtete.",
    ],
)
def test_who_is_tied_to_no_state_gives_no_claimant(text: str) -> None:
    assert claimants(text) == []


def test_a_year_behind_who_says_so_tells_when() -> None:
    told = claims(
        "Bulgarien hat nach Angaben der Zeitung „Sofia Post“ 2019 rund 30 Panzer an Mali geliefert.\n", "2021-03-10"
    )
    assert [(claim.claimants, claim.period) for claim in told] == [(("sofia-post",), "2019")]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Der Generalstab in Kiew meldete die Ankunft von vier Haubitzen aus Portugal.", ["UA"]),
        (
            "Das Verteidigungsministerium in Manila bestätigte am Dienstag den Eingang von 38 Panzern aus Spanien.",
            ["PH"],
        ),
        (
            "Das türkische Verteidigungsministerium hat die Auslieferung von zwölf Drohnen an Somalia bekanntgegeben.",
            ["TR"],
        ),
        ("Die Regierung in Lima gab den Kauf von zwölf Hubschraubern aus Italien bekannt.", ["PE"]),
        ("Die Lieferung von zwölf Drohnen aus der Türkei an Somalia wurde am Montag bestätigt.", []),
        ("Die Türkei hat Somalia zwölf Drohnen geliefert.", []),
    ],
)
def test_who_makes_an_act_known_claims_it(text: str, claimant: list[str]) -> None:
    assert claimants(text) == claimant
