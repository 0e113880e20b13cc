"""Word lists in rule files: strings of words apart by white space, so that they stay readable and small in a diff."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(listed.split())
