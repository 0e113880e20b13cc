"""Whatever the text, claims keep to it: spans inside, codes of the format, the same answer twice."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from made_claims import claims

ACTORS = st.sampled_from(
    ["Iran", "Russland", "der Türkei", "Kiew", "russische", "die USA", "Pjöngjangs", "den Emiraten"]
)
# fmt: off
WORDS = st.sampled_from(
    [
        "liefern", "liefert", "geliefert", "erhielt", "kaufte", "Waffen", "Granaten", "Raketen", "300",
        "Container", "mit", "Drohnen", "an", "nach", "aus", "von", "in", "und", ",", ".", "„", "“", "(", ")",
        "nicht", "keine", "soll", "könnte", "habe", "dass", "die", "sagte", "dementierte", "Beweise",
        "Resolution", "verstoßen", "im", "Gegenzug", "seit", "Mai", "2023", "zu", "haben", "worden", "wurde",
        "wie", "Weitere", "davon", "Lieferung", "Vertrag", "über", "zwischen",
    ]
)
# fmt: on
TEXTS = st.lists(st.one_of(ACTORS, WORDS, st.text(max_size=6)), max_size=60).map(" ".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_claims_keep_to_the_text(text: str) -> None:
    found = claims(text, "2023-09-14")
    assert found == claims(text, "2023-09-14")
    assert [claim.id for claim in found] == [f"c{number}" for number in range(1, len(found) + 1)]
    for claim in found:
        assert claim.evidence
        assert all(0 <= span.start < span.end <= len(text) for span in claim.spans())
        assert not set(claim.supplier) & set(claim.recipient)
        assert not set(claim.via) & set(claim.claimants)


def test_a_long_hostile_text_takes_time_in_proportion() -> None:
    sentence = "Iran und Russland, die Türkei, dass Granaten an Kiew, aus Mali, nach Syrien "
    started = time.process_time()
    claims(sentence * 50)
    short = time.process_time() - started
    started = time.process_time()
    claims(sentence * 400)
    assert time.process_time() - started < max(1.0, short * 30)
