"""Fixtures that several folders of tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation data beside the checkout; the test is skipped, visibly, where there is none."""
    if not (SHARED / "data").is_dir():
        pytest.skip("no evaluation data beside the checkout")
    return SHARED
