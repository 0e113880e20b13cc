"""When an act happened: dates told together, and parts of decades."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Brasilien lieferte Angola im März und April 2019 zwölf Flugzeuge.", "2019-03/2019-04"),
        ("Brasilien hat Angola 2017 und 2018 zwölf Flugzeuge geliefert.", "2017/2018"),
        ("In den Jahren 2010 und 2011 lieferte Indien Nepal 300 Gewehre.", "2010/2011"),
        ("In diesem und im nächsten Jahr liefert Norwegen Estland 40 Drohnen.", "2022"),
        ("Syrien kaufte in den neunziger Jahren rund 150 Raketen in Nordkorea.", "1990/1999"),
        ("Anfang der neunziger Jahre verkaufte Belgien Nepal Gewehre.", "1990/1993"),
        ("Mitte der siebziger Jahre verkaufte Belgien Nepal Gewehre.", "1974/1976"),
        ("Ende der achtziger Jahre verkaufte Schweden Venezuela Werfer.", "1987/1989"),
    ],
)
def test_dates_told_together_and_decades_are_intervals(text: str, period: str) -> None:
    assert [claim.period for claim in claims(text + "\n", "2021-03-10")] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Chile lieferte Peru 2018 Panzer und 2019 eine Lizenz für Radare.", "2018"),
        ("Chile hat Peru 2018 Panzer geliefert, und 2019 wurde gewählt.", "2018"),
        ("Chile lieferte Peru 2019 und am 3. Mai 2020 Panzer.", "2019"),
    ],
)
def test_other_dates_stay_apart(text: str, period: str) -> None:
    assert claims(text + "\n", "2021-03-10")[0].period == period
