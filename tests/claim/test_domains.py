"""A second domain is data alone; a pack may build on another."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from beleg import road
from beleg.claim import Pack, load_pack
from beleg.errors import RuleError
from beleg.model import Claim, Source
from beleg.rules.packs import find, shipped


@cache
def oil() -> Pack:
    return load_pack(find("oil"))


def claims(text: str) -> tuple[Claim, ...]:
    return road.extract(Source("r", text, "0" * 64, "text", "r"), oil()).claims


def test_the_domains_shipped() -> None:
    assert shipped() == ("arms", "oil")


@pytest.mark.parametrize(
    ("text", "kind", "supplier", "recipient", "goods", "claimants"),
    [
        (
            "Russland hat Nordkorea nach Angaben der südkoreanischen Regierung 40.000 Tonnen Diesel geliefert.",
            "transfer", ("RU",), ("KP",), ("oil-products",), ("KR",),
        ),
        ("Nordkorea verschifft laut Washington Steinkohle nach China.", "transfer", ("KP",), ("CN",), ("coal",), ("US",)),
        ("Moskau bestritt, Rohöl an Pjöngjang verkauft zu haben.", "denial", ("RU",), ("KP",), ("crude-oil",), ("RU",)),
    ],
)  # fmt: skip
def test_claims_about_oil(
    text: str,
    kind: str,
    supplier: tuple[str, ...],
    recipient: tuple[str, ...],
    goods: tuple[str, ...],
    claimants: tuple[str, ...],
) -> None:
    (found,) = claims(text)
    assert (found.kind, found.supplier, found.recipient) == (kind, supplier, recipient)
    assert (found.goods, found.claimants) == (goods, claimants)


def test_its_norms_are_suggested() -> None:
    (found,) = claims("Russland hat Nordkorea nach Angaben Seouls im Januar 2024 Rohöl geliefert.")
    assert [norm.norm for norm in found.suggested] == ["unsc-2397-4"]


def test_a_norm_of_its_own_is_named() -> None:
    text = "Indien beziehe russisches Rohöl, sagte die Ministerin in London. Die Lieferungen verstießen gegen den Preisdeckel."
    assert ("G7",) in [found.norms for found in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Griechenland hat Deutschland 400 Tonnen Olivenöl geliefert.",
        "Nordkorea hat Russland nach Angaben Seouls Granaten geliefert.",
    ],
)
def test_other_goods_are_none(text: str) -> None:
    assert claims(text) == ()


def pack_on(folder: Path, head: str, **files: str) -> Path:
    for name, content in {"pack": head, **files}.items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


def test_lists_grow_and_named_tables_are_joined(tmp_path: Path) -> None:
    verbs = '[[class]]\nname = "give"\nverbs = "weiterpumpen"\n'
    pack = load_pack(pack_on(tmp_path, 'extends = "arms"', predicates=verbs))
    assert pack.verb_classes["weiterpumpen"].name == "give"
    assert pack.verb_classes["weiterpumpen"].subject == "supplier"
    assert pack.verb_classes["liefern"].name == "give"


def test_the_digest_follows_both_folders(tmp_path: Path) -> None:
    plain = load_pack(pack_on(tmp_path, 'extends = "arms"')).digest
    assert plain != load_pack().digest
    assert load_pack(pack_on(tmp_path, 'extends = "arms"', traps='[sentence]\nwords = "zirkus"')).digest != plain


@pytest.mark.parametrize(
    ("head", "files", "named"),
    [
        ('extends = "unheard-of"', {}, "pack.toml"),
        ("extends = ", {}, "pack.toml"),
        ('extends = "arms"', {"traps": "[unheard_of]\nwords = 'x'"}, "traps.toml"),
        ('extends = "arms"\nreplaces = ["goods"]', {}, "goods.toml"),
    ],
)
def test_a_broken_pack_is_refused_with_its_file(tmp_path: Path, head: str, files: dict[str, str], named: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_pack(pack_on(tmp_path, head, **files))
    assert named in str(caught.value)


def test_a_pack_that_is_nowhere_is_refused() -> None:
    with pytest.raises(RuleError, match="arms, oil"):
        find("no/such/folder")
