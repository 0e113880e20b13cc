"""Who repairs or modernises the arms of another hands him skill, not arms; so does who helps him to build a works."""

from __future__ import annotations

import pytest

from made_claims import claims


def told(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    found = claims("Peru lieferte Togo zwölf Panzer. " + text)
    return [(claim.supplier, claim.recipient, claim.goods) for claim in found if claim.recipient != ("TG",)]


@pytest.mark.parametrize(
    "text",
    [
        "Kuba modernisiert Malis Panzer.",
        "Kuba repariert Malis Panzer.",
        "Malis Jets werden in Kuba überholt.",
        "Malis Jets werden von Kuba gewartet.",
        "Kuba überholt für Mali sieben Kampfjets.",
        "Die Kampfjets der malischen Luftwaffe wurden in Kuba überholt.",
        "Kuba hilft Mali beim Bau einer Munitionsfabrik.",
        "Kuba wird Mali beim Bau einer Patronenfabrik helfen, kündigte der Präsident an.",
    ],
)
def test_who_keeps_up_arms_of_another(text: str) -> None:
    assert told(text) == [(("CU",), ("ML",), ("military-technology",))]


@pytest.mark.parametrize(
    "text",
    [
        "Mali modernisiert seine Panzer.",
        "Ein Werk in Kuba repariere zudem malische Haubitzen.",
        "Mali lässt seine Panzer warten.",
        "Kuba hilft Mali beim Bau einer Schule.",
        "Kuba repariert Malis Straßen.",
        "Kuba hat Malis Panzer nicht repariert.",
    ],
)
def test_who_keeps_up_his_own_or_something_else(text: str) -> None:
    assert told(text) == []
