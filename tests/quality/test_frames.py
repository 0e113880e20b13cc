"""Plain frames of one act each are read no worse than they were; each floor is two below what was measured."""

from __future__ import annotations

import pytest
from frames import UNRELATED, frames, is_read

from beleg.claim import load_pack

#: By list: how many must be read alone, and beside an unrelated deal.
FLOORS = {
    "cargo": (33, 20),
    "deliveries": (177, 157),
    "money": (22, 35),
    "people": (62, 54),
    "skills": (45, 32),
    "uses": (24, 24),
    "verbs": (712, 683),
}


@pytest.mark.parametrize("name", FLOORS)
def test_frames_are_read(name: str) -> None:
    pack = load_pack()
    read = [sum(is_read(kind, before + text, pack) for kind, text in frames(name)) for before in ("", UNRELATED)]
    assert all(count >= floor for count, floor in zip(read, FLOORS[name], strict=True)), read
