"""From a `Source` to a `Report`: the roles of all its characters, and what heads and signatures tell."""

from beleg.clean.report import clean

__all__ = ["clean"]
