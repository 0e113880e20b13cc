"""Figures told by those before them, shared out by subjects alone, owned up to; acts that hold of another as well."""

from __future__ import annotations

import pytest

from made_claims import claims

Told = tuple[str, str, float | None, str]


def told(text: str) -> list[Told]:
    return [
        (
            "+".join(claim.supplier),
            "+".join(claim.recipient),
            None if claim.quantity is None else claim.quantity.lower,
            claim.status,
        )
        for claim in claims(text)
        if claim.kind == "transfer"
    ]


GIVEN = "Griechenland gibt Georgien 25 Schützenpanzer ab. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GIVEN + "Im Herbst sollen noch einmal so viele folgen.", ("GR", "GE", 25, "prospective")),
        (GIVEN + "Bulgarien liefert dieselbe Zahl.", ("BG", "GE", 25, "prospective")),
        (GIVEN + "Bulgarien hat ebenso viele geschickt.", ("BG", "GE", 25, "delivered")),
        (GIVEN + "Nach Albanien geht die gleiche Menge.", ("GR", "AL", 25, "prospective")),
        (GIVEN + "Armenien will die doppelte Zahl kaufen.", ("GR", "AM", 50, "prospective")),
        (GIVEN + "Armenien bekommt das Doppelte.", ("GR", "AM", 50, "prospective")),
        (
            "Kroatien hat der Mongolei 40 Mörser versprochen, Portugal hat inzwischen dreimal so viele geliefert.",
            ("PT", "MN", 120, "delivered"),
        ),
    ],
)
def test_a_figure_may_be_told_by_one_before(text: str, expected: Told) -> None:
    assert told(text)[1:] == [expected]


@pytest.mark.parametrize(
    "more",
    [
        "Bulgarien schickt doppelt so viele wie 2020.",
        "Bulgarien schickt ebenso viele Beobachter.",
        "Am Montag kamen ebenso viele Menschen zur Kundgebung.",
        "Die Zahl der Kritiker in Bulgarien wächst.",
    ],
)
def test_what_is_counted_or_compared_otherwise_tells_nothing_more(more: str) -> None:
    assert len(told(GIVEN + more)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Moldau bekommt Schützenpanzer aus mehreren Ländern. Norwegen gibt zwölf, Dänemark acht, Portugal fünf.",
            {("NO", "MD", 12), ("DK", "MD", 8), ("PT", "MD", 5)},
        ),
        (
            "Schweden liefert Estland 20 Haubitzen. Norwegen gibt zehn, Finnland vier.",
            {("SE", "EE", 20), ("NO", "EE", 10), ("FI", "EE", 4)},
        ),
        (
            "Italien verkauft Raketen an Nachbarn. Tunesien erhält 40, Malta 30.",
            {("IT", "TN", 40), ("IT", "MT", 30)},
        ),
    ],
)
def test_several_subjects_have_a_figure_each(text: str, expected: set[tuple[str, str, int]]) -> None:
    assert {item[:3] for item in told(text) if item[2] is not None} == expected


@pytest.mark.parametrize(
    "more", ["Peking bestätigte lediglich 30.", "Peking räumte nur 30 ein.", "China hat bisher nur 30 bestätigt."]
)
def test_who_owns_up_to_a_figure_claims_it(more: str) -> None:
    _, second = claims("Pakistan hat nach eigenen Angaben 50 Panzer aus China erhalten. " + more)
    assert (second.supplier, second.recipient, second.claimants) == (("CN",), ("PK",), ("CN",))
    assert second.quantity is not None
    assert second.quantity.lower == 30


def test_whoever_confirms_something_else_claims_nothing() -> None:
    assert len(claims("Pakistan hat 50 Panzer aus China erhalten. Das Krankenhaus bestätigte 30 Verletzte.")) == 1


@pytest.mark.parametrize("more", ["Zwei weitere werden noch gebaut.", "Zwei weitere würden derzeit gefertigt."])
def test_what_is_still_being_built_is_to_come(more: str) -> None:
    assert told("Indien hat Vietnam vier Boote übergeben. " + more)[1:] == [("IN", "VN", 2, "prospective")]


@pytest.mark.parametrize("more", ["Zwei Straßen werden noch gebaut.", "Zwei weitere werden in Südkorea gebaut."])
def test_what_is_built_otherwise_is_not(more: str) -> None:
    assert len(told("Indien hat Vietnam vier Boote übergeben. " + more)) == 1


@pytest.mark.parametrize(
    "more", ["Ebenso Finnland.", "Auch Finnland.", "Das gilt auch für Finnland.", "Gleiches gilt für Finnland."]
)
def test_an_act_holds_of_another_as_well(more: str) -> None:
    first, second = told("Kanada hat Kenia 15 Hubschrauber geliefert. " + more)
    assert first == ("CA", "KE", 15, "delivered")
    assert second == ("FI", "KE", None, "delivered")


@pytest.mark.parametrize(
    "more", ["Finnland nicht.", "Für Finnland gilt das nicht.", "Das Verbot gilt auch für Finnland.", "Auch am Montag."]
)
def test_or_it_does_not(more: str) -> None:
    assert len(told("Kanada hat Kenia 15 Hubschrauber geliefert. " + more)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schweden lieferte Estland im Mai 20 Haubitzen, im Juni acht.", {(20, "2023-05"), (8, "2023-06")}),
        ("Schweden hat Estland im Mai 20 Haubitzen und im Juni acht geliefert.", {(20, "2023-05"), (8, "2023-06")}),
        (
            "Schweden lieferte Estland im Mai 20 Haubitzen, im Juni acht und im Juli drei.",
            {(20, "2023-05"), (8, "2023-06"), (3, "2023-07")},
        ),
        ("Schweden lieferte Estland 2022 20 Haubitzen und 2023 acht weitere.", {(20, "2022"), (8, "2023")}),
        (
            "Aus Schweden erhielt Estland 2021 Waffen für 40 Millionen Euro, 2022 für 60 Millionen.",
            {(40_000_000, "2021"), (60_000_000, "2022")},
        ),
        ("Schweden lieferte Estland im Mai 20 Haubitzen, im Juni starben zwei Soldaten.", {(20, "2023-05")}),
        (
            "Schweden lieferte Estland 2021 Waffen für 40 Millionen Euro, der Haushalt wuchs 2022 um 60 Millionen Euro.",
            {(40_000_000, "2021")},
        ),
    ],
)
def test_each_time_has_its_figure(text: str, expected: set[tuple[int, str]]) -> None:
    found = claims(text, published="2023-11-15")
    assert {(claim.supplier, claim.recipient) for claim in found} == {(("SE",), ("EE",))}
    assert {(claim.quantity.lower, claim.period) for claim in found if claim.quantity} == expected


def test_more_of_the_same_may_come_later() -> None:
    expected = [("SE", "EE", 20, "prospective"), ("SE", "EE", 8, "prospective")]
    assert told("Schweden liefert Estland 20 Haubitzen, acht weitere im Mai.") == expected


@pytest.mark.parametrize(
    "more",
    [
        "Finnland beteiligt sich mit zehn.",
        "Finnland ist mit zehn dabei.",
        "Auch Finnland zieht mit zehn nach.",
        "Finnland will sich mit zehn beteiligen.",
    ],
)
def test_who_joins_with_a_figure_gives_so_many(more: str) -> None:
    assert told("Schweden liefert Estland 20 Haubitzen. " + more)[1:] == [("FI", "EE", 10, "prospective")]


@pytest.mark.parametrize(
    "more",
    [
        "Finnland beteiligt sich mit zehn Millionen Euro an der Brücke.",
        "Finnland ist mit zehn Sportlern dabei.",
        "Finnland beteiligt sich nicht.",
    ],
)
def test_or_joins_something_else(more: str) -> None:
    assert len(told("Schweden liefert Estland 20 Haubitzen. " + more)) == 1
