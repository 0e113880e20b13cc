"""Acts whose end is only demanded or refused go on; those that are stopped do not."""

from __future__ import annotations

import pytest

from made_claims import claims


def told(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    return [(claim.kind, claim.supplier, claim.recipient, claim.status) for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Havanna müsse die Lieferung von Munition an Mali sofort einstellen, sagte Togos Präsident.",
        "Togo forderte Kuba auf, die Lieferung von Munition an Mali einzustellen.",
        "Togo forderte Kuba auf, seine Waffenlieferungen an Mali zu stoppen.",
        "Die Regierung Togos fordert ein Ende der Munitionslieferungen Kubas an Mali.",
        "Togo verlangte, dass Kuba die Munitionslieferungen an Mali einstellt.",
        "Togo drängt Kuba, die Munitionslieferungen an Mali zu beenden.",
        "Die Munitionslieferungen Kubas an Mali müssten aufhören, sagte Togos Präsident.",
        "Die Lieferung von Munition aus Kuba an Mali müsse gestoppt werden, sagte Togos Präsident.",
        "Havanna lehnt es ab, die Lieferung von Munition an Mali einzustellen.",
        "Kuba will die Lieferung von Munition an Mali nicht einstellen.",
        "Kuba werde die Munitionslieferungen an Mali keinesfalls stoppen, sagte der Präsident.",
        "Kuba denkt nicht daran, die Munitionslieferungen an Mali zu beenden.",
        "Kuba stellte die Lieferung von Munition an Mali nicht ein.",
        "Togo forderte, die Lieferung kubanischer Munition an Mali zu stoppen.",
    ],
)
def test_what_is_to_be_stopped_goes_on(text: str) -> None:
    assert told(text) == [("transfer", ("CU",), ("ML",), "under_way")]


@pytest.mark.parametrize(
    "text",
    [
        "Kuba stellt die Lieferung von Munition an Mali ein.",
        "Kuba hat Munitionslieferungen an Mali gestoppt.",
        "Kuba liefert keine Munition mehr an Mali.",
    ],
)
def test_what_is_stopped_is_denied(text: str) -> None:
    assert [one[:3] for one in told(text)] == [("denial", ("CU",), ("ML",))]


def test_of_whom_it_is_demanded_may_stay_open() -> None:
    assert told("Togo forderte, die Lieferung von Munition an Mali sofort zu stoppen.") == []


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Peru erklärte, Mali Panzer liefern zu wollen.", "PE", "ML"),
        ("Malis Präsident ließ durchblicken, in Peru Panzer kaufen zu wollen.", "PE", "ML"),
        ("Peru ist bereit, Mali zwölf Panzer liefern zu lassen.", "PE", "ML"),
        ("Mali plant, sich von Peru zwölf Panzer liefern zu lassen.", "PE", "ML"),
        ("Mali hofft, in Peru bald Panzer kaufen zu können.", "PE", "ML"),
    ],
)
def test_infinitives_with_a_modal_verb_at_their_end(text: str, supplier: str, recipient: str) -> None:
    assert told(text) == [("transfer", (supplier,), (recipient,), "prospective")]


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Waffen sind teuer. Kuba beliefert Malis Armee seit Jahren.", "CU", "ML"),
        ("Waffen sind teuer. Die Renamo wird aus Südafrika versorgt.", "ZA", "renamo"),
        ("Waffen sind teuer. Chile warf Peru vor, die Farc ausgestattet zu haben.", "PE", "farc"),
    ],
)
def test_who_is_supplied_where_arms_are_told_of(text: str, supplier: str, recipient: str) -> None:
    assert [(one.supplier, one.recipient, one.goods) for one in claims(text)] == [
        ((supplier,), (recipient,), ("weapons",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Waffen sind teuer. Kuba versorgte in Mali die Verletzten.",
        "Waffen sind teuer. Kuba beliefert die Krankenhäuser.",
        "Waffen sind teuer. Peru versorgt Mali mit Strom.",
    ],
)
def test_who_is_supplied_with_something_else(text: str) -> None:
    assert all(one.goods != ("weapons",) for one in claims(text))
