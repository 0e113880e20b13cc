"""Trust in finished acts: what is doubted is no claim but a candidate that says why."""

from __future__ import annotations

import msgspec
import pytest

from beleg.claim import Pack, load_pack
from beleg.claim.domain.weights import Weights
from beleg.model import Reading, Source
from beleg.road import extract

TEXT = "Bulgarien hat der Ukraine im Mai 40 Haubitzen geliefert."


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def found(pack: Pack, trust: dict[str, float], trusted: float) -> Reading:
    assert pack.choice is not None
    thresholds = msgspec.structs.replace(pack.choice.thresholds, trusted=trusted)
    weights: Weights = msgspec.structs.replace(pack.choice, trust=trust, thresholds=thresholds)
    source = Source("t", TEXT, "", "text", "t", published="2023-11")
    return extract(source, msgspec.structs.replace(pack, choice=weights))


def test_what_is_doubted_is_a_candidate(pack: Pack) -> None:
    doubted = found(pack, {"transfer": -3.0, "any": 0.5}, 0.3)
    assert not doubted.claims
    (candidate,) = doubted.candidates
    assert (candidate.supplier, candidate.recipient, candidate.goods) == (("BG",), ("UA",), ("artillery",))
    assert candidate.likely == 0.08
    assert candidate.why == "trust: score 0.08, strongest against: transfer, any"


def test_what_is_trusted_is_a_claim(pack: Pack) -> None:
    trusted = found(pack, {"transfer": 3.0}, 0.3)
    assert len(trusted.claims) == 1
    assert not trusted.candidates


def test_without_weights_everything_is_trusted(pack: Pack) -> None:
    assert len(found(pack, {}, 0.99).claims) == 1
