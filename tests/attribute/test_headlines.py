"""Headlines that name their speaker before a colon."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.model import Report, Segment, Source, Span

CASES = [
    ("Seoul: Nordkorea verschifft Granaten nach Russland", ("KR",), "Nordkorea verschifft Granaten nach Russland"),
    ("USA: Tausend Container aus Nordkorea für Russland", ("US",), "Tausend Container aus Nordkorea für Russland"),
    ("Weißes Haus: Iran schickte Moskau Drohnen", ("US",), "Iran schickte Moskau Drohnen"),
    ("Mali: Neue Flugzeuge, alte Sorgen", None, None),
    ("Rätsel um ein Schiff: Iran schweigt", None, None),
    ("Moskau liefert Öl: Nordkorea dankt Russland", None, None),
]


@pytest.mark.parametrize(("text", "actors", "quote"), CASES)
def test_headlines(text: str, actors: tuple[str, ...] | None, quote: str | None) -> None:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "headline"),))
    found = [one for one in attribute(report, analyse(report)) if one.rule == "headline colon"]
    if actors is None:
        assert not found
        return
    (statement,) = found
    assert statement.actors == actors
    assert [span.of(text) for span in statement.quote] == [quote]
