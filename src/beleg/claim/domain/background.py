"""What a reader of the news knows of the world beside the report, as hints for the learned choice (see background.toml)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import msgspec

from beleg.rules.groups import groups

Codes = tuple[str, ...]

#: Pairs of ends kept once they were asked for; a hostile text must not fill the memory.
MOST_PAIRS = 50_000


class Between(NamedTuple):
    """What is known of two ends: whether one is known to supply the other, opposes or backs it, and how much either supplies.

    `supplying` is one of those of `Background.supplying`, `delivered` one of those of `Background.delivering`, `shares` two of
    those of `Background.share` (`much, none`).
    """

    supplying: str
    delivered: str
    opposed: bool
    backed: bool
    shares: str


class Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Codes of two sides that stand against each other."""

    left: str
    right: str


class Background(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The shape of a pack's `background.toml`.

    `supplies` gives the states that supply much or some of the world's goods, `suppliers` the main ones of a state or group,
    `delivered` all whom one is reported to have supplied at some time, `opponents` who stands against whom, `backs` the groups that
    a state is said to back, `types` those made in a state,
    `companies` the companies, which act for it.
    """

    supplies: dict[str, str] = {}
    suppliers: dict[str, str] = {}
    delivered: dict[str, str] = {}
    opponents: tuple[Sides, ...] = ()
    backs: dict[str, str] = {}
    types: dict[str, str] = {}
    companies: dict[str, str] = {}

    @cached_property
    def _makers(self) -> dict[str, str]:
        return {
            " ".join(name.lower().split()): state for state, names in self.types.items() for name in names.split(",")
        }

    @cached_property
    def company_homes(self) -> dict[str, str]:
        """The state of each company: what it sells is handed over by that state."""
        return {company: state for state, listed in self.companies.items() for company in listed.split()}

    @cached_property
    def _shares(self) -> dict[str, str]:
        return {code: share for share, codes in self.supplies.items() for code in codes.split()}

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        return {recipient: frozenset(codes.split()) for recipient, codes in self.suppliers.items()}

    @cached_property
    def _delivered(self) -> frozenset[tuple[str, str]]:
        return frozenset((supplier, code) for supplier, codes in self.delivered.items() for code in codes.split())

    @cached_property
    def _backed(self) -> frozenset[tuple[str, str]]:
        return frozenset((state, group) for state, groups in self.backs.items() for group in groups.split())

    @cached_property
    def _opposed(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            pair
            for sides in self.opponents
            for one in sides.left.split()
            for other in sides.right.split()
            for pair in ((one, other), (other, one))
        )

    def maker(self, forms: Sequence[str]) -> str | None:
        """The state where the type is made that some lower-case words name; None for types that it does not list."""
        makers = self._makers
        found = makers.get(" ".join(forms[:2])) or makers.get(forms[0])
        cut = forms[0].rfind("-")
        while found is None and cut > 0:
            found = makers.get(forms[0][:cut])
            cut = forms[0].rfind("-", 0, cut)
        return found

    def home(self, group: str) -> str | None:
        """The state where a group is at home; None for all others."""
        return groups().homes.get(group)

    def share(self, code: str) -> str:
        """How much of the world's goods a state supplies: `much`, `some` or `none`."""
        return self._shares.get(code, "none")

    def opposed(self, first: Sequence[str], second: Sequence[str]) -> bool:
        """Whether two ends stand on opposite sides."""
        opposed = self._opposed
        return any((one, other) in opposed for one in first for other in second)

    def backed(self, state: str, group: str) -> bool:
        """Whether a state is said to back a group."""
        return (state, group) in self._backed

    @cached_property
    def _between(self) -> dict[tuple[Codes, Codes], Between]:
        return {}

    def between(self, supplier: Codes, recipient: Codes) -> Between:
        """What is known of two ends, by their codes."""
        known = self._between.get((supplier, recipient))
        if known is None:
            if len(self._between) >= MOST_PAIRS:
                self._between.clear()
            one, other = supplier[0], recipient[0]
            known = self._between[supplier, recipient] = Between(
                self.supplying(one, other),
                self.delivering(one, other),
                self.opposed(supplier, recipient),
                self.backed(one, other),
                f"{self.share(one)}, {self.share(other)}",
            )
        return known

    def supplying(self, supplier: str, recipient: str) -> str:
        """What is known of one as a main supplier of another: `so`, `the other way`, `both ways`, `otherwise`, `not`.

        `otherwise` where others are known to supply the recipient, `not` where nothing is known of it.
        """
        gives = supplier in self._known.get(recipient, ())
        gets = recipient in self._known.get(supplier, ())
        if gives and gets:
            return "both ways"
        if gives or gets:
            return "so" if gives else "the other way"
        return "otherwise" if recipient in self._known else "not"

    def delivering(self, supplier: str, recipient: str) -> str:
        """Which way of two ends deliveries were ever reported: `so`, `the other way`, `both ways` or `not`."""
        so = (supplier, recipient) in self._delivered
        if (recipient, supplier) in self._delivered:
            return "both ways" if so else "the other way"
        return "so" if so else "not"
