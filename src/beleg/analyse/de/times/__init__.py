"""Time expressions of German: text → TIMEX3."""

from beleg.analyse.de.times.find import find_times

__all__ = ["find_times"]
