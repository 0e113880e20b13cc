"""No cell without a passage: every slot of every claim of the examples opens the words that it rests on."""

from __future__ import annotations

from pathlib import Path

from beleg import read, road
from beleg.claim import load_pack
from beleg.model import Source

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "reports"
#: Slots that hold something from the text; status and certainty may rest on the form of the sentence alone.
NAMED = ("supplier", "recipient", "goods", "quantity", "period", "claimants", "norms")


def test_every_filled_slot_opens_its_passage() -> None:
    pack = load_pack()
    bare = []
    for source in read.sources([EXAMPLES]):
        assert isinstance(source, Source)
        reading = road.extract(source, pack)
        for claim in reading.claims:
            basis = {one.slot: one for one in claim.basis}
            bare += [
                (source.id, claim.id, slot)
                for slot in NAMED
                if getattr(claim, slot) and not (slot in basis and basis[slot].spans)
            ]
            assert all(0 <= span.start < span.end <= len(source.text) for span in claim.spans())
    assert bare == []
