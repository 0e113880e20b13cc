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
