"""The pack: read from a folder, named and hashed by its content, refused where it is broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from beleg.claim import load_pack
from beleg.claim.domain.pack import DEFAULT
from beleg.errors import RuleError


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(DEFAULT, folder / "pack"))


def test_the_shipped_pack_names_itself() -> None:
    pack = load_pack()
    assert pack.name == "arms"
    assert len(pack.digest) == 64
    assert pack.verb_classes["liefern"].name == "give"


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = load_pack(folder).digest
    assert before == load_pack().digest
    with (folder / "traps.toml").open("a", encoding="utf-8") as file:
        file.write("\n# a remark\n")
    assert load_pack(folder).digest != before


def test_a_verb_added_to_the_data_is_known(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    file = folder / "predicates.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('verbs = """liefern', 'verbs = """frachtieren liefern', 1), encoding="utf-8")
    assert load_pack(folder).verb_classes["frachtieren"].name == "give"


@pytest.mark.parametrize("broken", ["= nonsense", "[unheard_of]\nwords = 'x'"])
def test_a_broken_pack_is_refused_with_its_file(tmp_path: Path, broken: str) -> None:
    folder = copied(tmp_path)
    with (folder / "status.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + broken + "\n")
    with pytest.raises(RuleError) as caught:
        load_pack(folder)
    assert "status.toml" in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "denial.toml").unlink()
    with pytest.raises(RuleError):
        load_pack(folder)
