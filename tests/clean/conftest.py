"""How the tests of this folder make reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from beleg.clean import clean
from beleg.model import Report, Source

Cleaner = Callable[..., Report]


@pytest.fixture(scope="session")
def report() -> Cleaner:
    """A report from a text, with what else a source may know."""

    def make(text: str, **known: str) -> Report:
        return clean(Source(id="t", text=text, sha256="", media="text", name="t", **known))

    return make
