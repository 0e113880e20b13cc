"""The report's date, and what relative expressions mean seen from it."""

from __future__ import annotations

import re
from datetime import date

from beleg.analyse.de.times import almanac

PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
#: Weighs so much that no year of that side is taken.
NEVER = 1e9


def nearest(distances: dict[int, int], direction: int) -> int:
    """The year whose distance is least, where one against the direction that the sentence tells weighs more.

    News tells of what was, so without a word the future weighs a little more; the weights are an own choice, tried on news text.
    """
    ahead, back = {-2: (NEVER, 1.0), -1: (4.0, 1.0), 0: (1.2, 1.0), 1: (1.0, 2.0), 2: (1.0, 12.0)}[direction]
    return min(distances, key=lambda year: distances[year] * (ahead if distances[year] > 0 else -back))


class Reference:
    """A report's date as far as it is known.

    `day` stands for it in reckoning: the day itself, or the middle of a month of which no more is known.  `exact` tells whether
    the day is known.  Without a date every relative expression is vague.
    """

    __slots__ = ("day", "exact")

    def __init__(self, published: str | None) -> None:
        self.day: date | None = None
        self.exact = False
        match = PUBLISHED.match(published or "")
        if match:
            year, number, day = (int(part) if part else None for part in match.groups())
            self.exact = bool(number and day)
            if year and almanac.valid(year, number or 7, day or 15):
                self.day = date(year, number or 7, day or 15)

    def days(self, steps: int) -> str:
        """The day `steps` days from the report's; its month where no more is known."""
        if self.day is None:
            return VAGUE[(steps > 0) - (steps < 0)]
        if not self.exact:
            return self._month(0)
        return almanac.shifted(self.day, steps).isoformat()

    def weekday(self, number: int, direction: int, steps: int = 0) -> str:
        """The day with that ISO weekday: the last one (-1), the next one (1), the one of the report's week (0) `steps` weeks on."""
        if self.day is None:
            return f"XXXX-WXX-{number}"
        if not self.exact:
            return self._month(0)
        if direction == 0:
            return almanac.shifted(almanac.monday(self.day), number - 1 + 7 * steps).isoformat()
        today = self.day.isoweekday()
        distance = (number - today) % 7 if direction > 0 else -((today - number) % 7)
        return almanac.shifted(self.day, distance).isoformat()

    def unit(self, code: str, steps: int) -> str:
        """The unit `steps` of its kind from the one in which the report appeared."""
        day = self.day
        if day is None:
            return VAGUE[(steps > 0) - (steps < 0)]
        if code == "D":
            return self.days(steps)
        if code in ("W", "WE"):
            if not self.exact:
                return self._month(0)
            moved = almanac.shifted(day, 7 * steps)
            return almanac.week(moved) if code == "W" else almanac.weekend(moved)
        if code == "M":
            return self._month(steps)
        if code in ("Q", "HY"):
            length = 3 if code == "Q" else 6
            total = day.year * (12 // length) + (day.month - 1) // length + steps
            return f"{total // (12 // length):04}-{code[0]}{total % (12 // length) + 1}"
        size = {"Y": 1, "DE": 10, "CE": 100, "L": 1000}[code]
        value = day.year // size + steps
        return f"{value:0{4 - len(str(size)) + 1}}" if value >= 0 else VAGUE[-1]

    def _month(self, steps: int) -> str:
        day = self.day or date.min
        return almanac.month(day.year, day.month + steps)

    def year(self, number: int, day: int | None, direction: int) -> str:
        """The year, as text, of a month or a day named without one: the nearest, in the past (-1) or ahead (1) if told so."""
        if self.day is None:
            return "XXXX"
        today = self.day
        if day is None:
            distances = {year: (year - today.year) * 12 + number - today.month for year in self._years()}
        else:
            distances = {
                year: (date(year, number, day) - today).days
                for year in self._years()
                if almanac.valid(year, number, day)
            }
        if not distances:
            return "XXXX"
        return f"{nearest(distances, direction):04}"

    def season(self, first_month: int, direction: int) -> str:
        """The year, as text, of a season named without one, by the same rule as for months; `first_month` is its first."""
        if self.day is None:
            return "XXXX"
        return f"{nearest(self._to_season(self.day, first_month), direction):04}"

    def season_moved(self, first_month: int, direction: int) -> str:
        """The year of the season that ended last (-1) or begins next (1)."""
        if self.day is None:
            return "XXXX"
        distances = self._to_season(self.day, first_month)
        beyond = [year for year, months in distances.items() if months * direction > 1]
        return f"{min(beyond, key=lambda year: abs(distances[year])):04}"

    def _to_season(self, day: date, first_month: int) -> dict[int, int]:
        """How many months lie between the day and the middle of the season in each of the years near it."""
        middle = first_month + 1  # of winter, 13: January of the next year
        return {year: year * 12 + middle - day.year * 12 - day.month for year in self._years()}

    def _years(self) -> range:
        year = self.day.year if self.day else 1
        return range(max(year - 4, 1), min(year + 5, 9999))
