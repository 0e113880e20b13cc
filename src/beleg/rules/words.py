"""Word lists in rule files: strings of words apart by white space, so that they stay readable and small in a diff."""

from __future__ import annotations

from functools import cache


@cache
def words(listed: str) -> frozenset[str]:
    """The words of a list as a set; split once, for lists come from rule files and are few."""
    return frozenset(listed.split())


@cache
def lines(listed: str) -> tuple[str, ...]:
    """The phrases of a list, one a line; split once."""
    return tuple(line.strip() for line in listed.splitlines() if line.strip())
