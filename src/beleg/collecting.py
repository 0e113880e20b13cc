"""How often a process looks for objects that only refer to each other: seldom, for reading hardly leaves any."""

from __future__ import annotations

import gc

#: So many objects more than before are made until it looks (Python's own figure is 700); a report leaves a few hundred at once.
AFTER = 20_000


def collect_seldom() -> None:
    """Let this process look seldom.  For processes of the program's own: a library leaves its host's collector alone."""
    gc.set_threshold(AFTER, *gc.get_threshold()[1:])
