"""Reading claims takes time in proportion to the text, however often it says the same."""

from __future__ import annotations

import sys

from beleg.claim import load_pack
from beleg.model import Source
from beleg.road import extract

SENTENCE = "Nordkorea liefert Granaten an Russland. "


def calls(times: int) -> int:
    """How many functions are called for the sentence repeated; steadier than seconds."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    source = Source(id="t", text=SENTENCE * times, sha256="", media="text", name="t")
    pack = load_pack()
    extract(source, pack)
    sys.setprofile(note)
    try:
        extract(source, pack)
    finally:
        sys.setprofile(None)
    return count


def test_work_grows_with_length_only() -> None:
    assert calls(800) < 2.6 * calls(400)
