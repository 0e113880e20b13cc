"""Trust in finished acts: what is doubted is no claim but a candidate that says why."""

from __future__ import annotations

import msgspec
import pytest

from beleg.claim import Pack, load_pack
from beleg.claim.domain.weights import Weights
from beleg.model import Reading, Source
from beleg.road import extract
from made_claims import claims

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


def asked(pack: Pack, pair: dict[str, float], report: dict[str, float] | None = None) -> Reading:
    """The reading where trust goes by nothing but how likely the choice holds the pair, and the choice by these weights."""
    assert pack.choice is not None
    thresholds = msgspec.structs.replace(pack.choice.thresholds, trusted=0.5)
    weights = Weights("", thresholds, {}, {}, {}, pair, report or {}, trust={"the pair here": 1.0})
    source = Source("t", TEXT, "", "text", "t", published="2023-11")
    return extract(source, msgspec.structs.replace(pack, choice=weights))


def test_an_act_stands_where_the_choice_holds_its_pair_for_likely(pack: Pack) -> None:
    assert len(asked(pack, {"act same, same": 6.0}).claims) == 1


def test_an_act_is_doubted_where_the_choice_holds_another_for_likely(pack: Pack) -> None:
    doubted = asked(pack, {"act the other way": 6.0})
    assert not doubted.claims
    (candidate,) = doubted.candidates
    assert (candidate.supplier, candidate.recipient) == (("BG",), ("UA",))
    assert candidate.why.startswith("trust: score ")
    assert candidate.why.endswith("strongest against: the pair here")


def test_who_stands_first_in_the_lead_tells_of_a_pair(pack: Pack) -> None:
    assert len(asked(pack, {}, {"lead supplier first sr": 6.0}).claims) == 1
    assert not asked(pack, {}, {"lead recipient first sr": 6.0}).claims


def test_without_weights_everything_is_trusted(pack: Pack) -> None:
    assert len(found(pack, {}, 0.99).claims) == 1


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Kuba liefert Mali Panzer. Auch Peru beliefert Mali.", "PE ML"),
        ("Kuba liefert Mali Panzer. Kenia wird ebenfalls von Kuba versorgt.", "CU KE"),
    ],
)
def test_who_does_the_same_as_another_is_believed_sooner(text: str, ends: str) -> None:
    found = {" ".join((*claim.supplier, *claim.recipient)) for claim in claims(text)}
    assert found == {"CU ML", ends}


@pytest.mark.parametrize(
    ("says", "side"),
    [
        ("sagte der Sprecher in Sofia", "supplier"),
        ("sagte der Sprecher in Kiew", "recipient"),
        ("sagte der Sprecher in Moskau", "against the recipient"),
        ("sagte der Sprecher in Lima", "another"),
    ],
)
def test_on_whose_side_the_claimant_stands(pack: Pack, says: str, side: str) -> None:
    assert pack.choice is not None
    thresholds = msgspec.structs.replace(pack.choice.thresholds, trusted=0.9)
    weights: Weights = msgspec.structs.replace(pack.choice, trust={f"claimed by {side}": -1.0}, thresholds=thresholds)
    text = f"Bulgarien hat der Ukraine im Mai 40 Haubitzen geliefert, {says}."
    source = Source("t", text, "", "text", "t", published="2023-11")
    (candidate,) = extract(source, msgspec.structs.replace(pack, choice=weights)).candidates
    assert candidate.why.endswith(f"strongest against: claimed by {side}")
