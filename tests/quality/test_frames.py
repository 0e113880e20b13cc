"""Plain frames of one act each are read no worse than they were; each floor is two below what was measured."""

from __future__ import annotations

import pytest
from frames import FRAMES, UNRELATED, frames, is_learned, is_read, retold

from beleg.claim import load_pack

#: By list: how many must be read alone, and beside an unrelated deal.
FLOORS = {
    "cargo": (33, 34),
    "deliveries": (180, 178),
    "money": (23, 40),
    "people": (65, 66),
    "skills": (48, 53),
    "uses": (25, 25),
    "verbs": (718, 713),
}


@pytest.mark.parametrize("name", FLOORS)
def test_frames_are_read(name: str) -> None:
    pack = load_pack()
    read = [sum(is_read(kind, before + text, pack) for kind, text in frames(name)) for before in ("", UNRELATED)]
    assert all(count >= floor for count, floor in zip(read, FLOORS[name], strict=True)), read


def test_a_frame_is_told_of_other_states() -> None:
    lines = [text for path in sorted(FRAMES.glob("*.txt")) for _, text in frames(path.stem)]
    told = [retold(text) for text in lines]
    assert told == [retold(text) for text in lines]
    assert len({(giver, getter) for _, giver, getter in told}) > 40
    assert all(("Kuba" in text) <= (giver == "CU") for text, giver, _ in told)
    assert 0.4 < sum(map(is_learned, lines)) / len(lines) < 0.6
