"""The list of modules that `make compiled` compiles: it names modules, and none that cannot be compiled."""

from __future__ import annotations

from pathlib import Path

import make_compiled as compiling
import pytest

HERE = Path(__file__).resolve().parent.parent
LISTED = compiling.modules(HERE)


def test_each_entry_names_a_module() -> None:
    assert len(LISTED) == len(set(LISTED)) > 0
    assert [path for path in LISTED if not (HERE / "src" / path).is_file()] == []


@pytest.mark.parametrize("path", LISTED)
def test_compiled_modules_keep_nothing_that_only_the_interpreter_can_make(path: str) -> None:
    text = (HERE / "src" / path).read_text(encoding="utf-8")
    assert "cached_property" not in text
    assert "forbid_unknown_fields" not in text, "the shape of a rule file is read from annotations, which C has not"
