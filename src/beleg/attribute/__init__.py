"""Analysis → statements: who says what, how and to whom."""

from beleg.attribute.reading import attribute

__all__ = ["attribute"]
