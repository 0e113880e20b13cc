"""The README's Python works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import readme

ROOT = Path(__file__).resolve().parents[1]


def test_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("('KP',) -> ('RU',) ('ammunition',)")
    assert any(line.startswith("2022-09") for line in printed[1:])


def test_output_of_the_readme_is_what_the_commands_print_today() -> None:
    page = readme.README.read_text(encoding="utf-8")
    assert readme.filled(page) == page, "run `python tools/readme.py`"
