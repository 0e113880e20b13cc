"""The learned choice: it takes spans that are there, names itself, adds nothing where rules or nothing but traps speak."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from train_choice import digest

from beleg.claim import Pack, load_pack
from beleg.claim.domain.weights import Thresholds, Weights
from beleg.claim.proposals.choice import between
from beleg.model import Claim, Source
from beleg.present.extract import to_json_line
from beleg.road import extract

#: Left open by rules as long as no list has the verb; see `weighing`.
OPEN = "Bulgarien hat der Ukraine im Mai 40 Haubitzen anvertraut."
NOTHING = [
    "Israel und der Libanon einigten sich auf den Abzug der Truppen aus dem Süden.",
    "Russische Kampfflugzeuge flogen am Mittwoch dicht an Estland vorbei.",
    "Die Hisbollah feuerte rund vierzig Raketen auf den Norden Israels.",
    "Polnische und litauische Soldaten üben in dieser Woche bei Suwalki.",
    "Die Haubitzen stehen seit Mai in der Ukraine.",
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def claims(text: str, pack: Pack) -> tuple[Claim, ...]:
    return extract(Source("t", text, "", "text", "t", published="2023-11"), pack).claims


def chosen(found: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in found if any(basis.rule.startswith("model: score ") for basis in claim.basis)]


def weighing(pack: Pack, weights: Weights | None) -> Pack:
    """The pack with other weights, and without the verb of the sentences here."""
    classes = tuple(
        msgspec.structs.replace(listed, verbs=" ".join(verb for verb in listed.verbs.split() if verb != "anvertrauen"))
        for listed in pack.predicates.class_
    )
    return msgspec.structs.replace(
        pack, choice=weights, predicates=msgspec.structs.replace(pack.predicates, class_=classes)
    )


def alike(threshold: float) -> Thresholds:
    """The same threshold wherever a candidate is taken; acts of rules are left alone."""
    return Thresholds(**dict.fromkeys(Thresholds.__struct_fields__, threshold) | {"doubted": 0.0})


def sure(threshold: float = 0.5) -> Weights:
    """Weights by which the first of two bare actors gives and the second gets, and nothing else counts."""
    return Weights(
        learned_from="",
        thresholds=alike(threshold),
        act={"any": 1.0},
        supplier={"bare 1 of 2": 4.0},
        recipient={"bare 2 of 2": 4.0},
        pair={},
    )


def test_without_weights_the_sentence_stays_open(pack: Pack) -> None:
    assert chosen(claims(OPEN, weighing(pack, None))) == []


def test_the_choice_fills_the_ends_from_spans_and_names_itself(pack: Pack) -> None:
    [claim] = claims(OPEN, weighing(pack, sure()))
    assert (claim.kind, claim.supplier, claim.recipient, claim.goods) == ("transfer", ("BG",), ("UA",), ("artillery",))
    basis = {item.slot: item for item in claim.basis}
    assert [span.of(OPEN) for span in basis["supplier"].spans] == ["Bulgarien"]
    assert [span.of(OPEN) for span in basis["recipient"].spans] == ["Ukraine"]
    assert basis["supplier"].rule.startswith("model: score ")
    assert "strongest: recipient bare 2 of 2" in basis["supplier"].rule
    assert claim.quantity is not None
    assert claim.quantity.lower == 40


def test_below_the_threshold_nothing_is_taken(pack: Pack) -> None:
    assert chosen(claims(OPEN, weighing(pack, sure(threshold=1.0)))) == []


def test_what_falls_below_is_kept_apart(pack: Pack) -> None:
    reading = extract(Source("t", OPEN, "", "text", "t", published="2023-11"), weighing(pack, sure(threshold=1.0)))
    [candidate] = reading.candidates
    assert (candidate.supplier, candidate.recipient, candidate.goods) == (("BG",), ("UA",), ("artillery",))
    assert 0.5 < candidate.likely <= 1
    assert "strongest: recipient bare 2 of 2" in candidate.why
    assert candidate.evidence.of(OPEN) == OPEN
    shown = msgspec.json.decode(to_json_line(reading, candidates=True))
    assert shown["candidates"][0]["supplier"] == ["BG"]
    assert "candidates" not in msgspec.json.decode(to_json_line(reading))


def test_where_rules_tell_the_act_the_model_is_not_asked(pack: Pack) -> None:
    text = "Bulgarien hat der Ukraine im Mai 40 Haubitzen geliefert."
    found = claims(text, weighing(pack, sure()))
    assert [claim.supplier for claim in found] == [("BG",)]
    assert chosen(found) == []


def test_people_need_a_word_for_their_transfer(pack: Pack) -> None:
    text = "Bulgarien hat der Ukraine im Mai 40 Soldaten anvertraut."
    assert chosen(claims(text, weighing(pack, sure()))) == []


def test_an_end_may_stand_in_the_sentence_before(pack: Pack) -> None:
    weights = msgspec.structs.replace(
        sure(), supplier={"bare 1 of 1": 9.0}, recipient={"outside before": 9.0}, pair={"any": -1.0}
    )
    before = "In Litauen wartet man nicht mehr."
    [claim] = chosen(claims(f"{before} Bulgarien hat dem Nachbarn 40 Haubitzen anvertraut.", weighing(pack, weights)))
    assert (claim.supplier, claim.recipient) == (("BG",), ("LT",))
    basis = {item.slot: item for item in claim.basis}
    assert [before[span.start : span.end] for span in basis["recipient"].spans] == ["Litauen"]


def test_nobody_is_an_end_whom_the_report_does_not_name(pack: Pack) -> None:
    weights = msgspec.structs.replace(sure(), act={"any": 9.0})
    found = claims("Bulgarien hat dem Nachbarn 40 Haubitzen anvertraut.", weighing(pack, weights))
    assert chosen(found) == []


def test_an_act_whose_clause_names_both_ends_stands_whatever_the_model_thinks(pack: Pack) -> None:
    turned = Weights(
        learned_from="",
        thresholds=alike(0.5),
        act={"any": 1.0},
        supplier={"bare 2 of 2": 4.0},
        recipient={"bare 1 of 2": 4.0},
        pair={},
    )
    text = "Bulgarien hat der Ukraine im Mai 40 Haubitzen geliefert."
    [claim] = claims(text, msgspec.structs.replace(pack, choice=turned))
    assert (claim.supplier, claim.recipient) == (("BG",), ("UA",))


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_handed_over(pack: Pack, text: str) -> None:
    assert chosen(claims(text, pack)) == []


def test_many_actors_make_a_list_and_no_act(pack: Pack) -> None:
    states = (
        "Polen, Italien, Spanien, Portugal, Irland, Island, Norwegen, Schweden, Finnland, Estland, Lettland, Litauen"
    )
    assert chosen(claims(f"{states} und Ungarn haben der Ukraine Haubitzen anvertraut.", weighing(pack, sure()))) == []


def test_no_feature_names_an_actor_or_goods(pack: Pack) -> None:
    assert pack.choice is not None
    names = {name for group in ("act", "supplier", "recipient", "pair") for name in getattr(pack.choice, group)}
    known = pack.goods.words.keys()
    assert not {word for name in names for word in name.replace(",", " ").split()} & set(known)
    assert all(0 < least < 1 for least in msgspec.structs.astuple(pack.choice.thresholds))


def test_the_weights_come_from_the_training_texts(pack: Pack, shared: Path) -> None:
    assert shared.is_dir()  # the texts lie beside the checkout
    assert pack.choice is not None
    assert pack.choice.learned_from == digest()


def test_ends_named_together_are_as_likely_as_any_of_them() -> None:
    others = {
        (("RW",), ("m23",)): 0.4,
        (("UG",), ("m23",)): 0.3,
        (("RW", "UG"), ("m23",)): 0.1,
        (("CD",), ("m23",)): 0.1,
    }
    assert between(others, (("RW", "UG"), ("m23",))) == pytest.approx(0.8)
    assert between(others, (("RW",), ("m23",))) == 0.4
    assert between(others, ((), ("m23",))) == 0.0
