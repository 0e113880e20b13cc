#!/usr/bin/env python3
"""Turns tests/examples/expected.toml into what a scorer of claims reads.

    examples_gold.py FOLDER

Writes FOLDER/REPORTS.jsonl (the examples as the reader takes them in) and FOLDER/GOLD.jsonl (what is expected of each), a line
a report, in the same order.  Every value and passage is checked first; problems are printed, one a line, and then nothing is
written and the exit code is 1.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from beleg.model import Source
from beleg.model.claim import Certainty, Kind, Status
from beleg.model.quantity import Unit
from beleg.model.report import Role
from beleg.read import sources
from beleg.rules import load

HOME = Path(__file__).resolve().parent.parent
EXPECTED = HOME / "tests" / "examples" / "expected.toml"
REPORTS = HOME / "examples" / "reports"

#: Values and shapes of the extract format (docs/format.md).
Goods = Literal[
    "ammunition", "artillery", "missiles", "air-defence", "armoured-vehicles", "combat-aircraft", "helicopters", "drones",
    "ships", "submarines", "small-arms", "explosives", "military-technology", "satellite-technology", "nuclear-technology",
    "missile-technology", "dual-use", "personnel", "energy", "food", "money", "military-equipment", "weapons",
]  # fmt: skip
Norm = Literal["UNSC", "EU", "US", "ATT", "MTCR", "NPT"]
ACTOR = re.compile(r"[A-Z]{2}|NATO|[a-z][a-z0-9]*(-[a-z0-9]+)*")
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-(2[1-9]|3\d|4[01]))?"  # months, then seasons and quarters
PERIOD = re.compile(rf"{DATE}(/({DATE}|\.\.))?|\.\./{DATE}")


class Bounds(msgspec.Struct, forbid_unknown_fields=True):
    """A figure's bounds; one left out is open."""

    unit: Unit
    lower: int | None = None
    upper: int | None = None
    approximate: bool = False

    def problems(self) -> Iterator[str]:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            yield "quantity: lower is above upper"

    def line(self) -> dict[str, object]:
        """As a gold line has it, with null for an open bound."""
        written: dict[str, object] = {"lower": self.lower, "upper": self.upper, "unit": self.unit}
        return {**written, "approximate": True} if self.approximate else written


class Also(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Values as good as the main one; "none" stands for no value."""

    supplier: list[list[str]] = []
    recipient: list[list[str]] = []
    goods: list[list[Goods]] = []
    claimants: list[list[str]] = []
    status: list[Status] = []
    certainty: list[Certainty] = []
    period: list[str] = []
    quantity: list[Bounds | Literal["none"]] = []

    def line(self) -> dict[str, object]:
        """As a gold line has it, fields without a value left out."""
        written = msgspec.to_builtins(self)
        if self.period:
            written["period"] = [None if period == "none" else period for period in self.period]
        if self.quantity:
            written["quantity"] = [None if isinstance(bounds, str) else bounds.line() for bounds in self.quantity]
        return dict(written)


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    """A claim that an analyst would enter."""

    kind: Kind
    status: Status
    certainty: Certainty
    evidence: list[str]
    supplier: list[str] = []
    recipient: list[str] = []
    goods: list[Goods] = []
    claimants: list[str] = []
    via: list[str] = []
    route: list[str] = []
    norms: list[Norm] | None = None
    quantity: Bounds | None = None
    period: str | None = None
    optional: bool = False
    also: Also = msgspec.field(default_factory=Also)

    def problems(self, text: str) -> Iterator[str]:
        """What is wrong with the claim beside the report's text, in words."""
        if (self.norms is not None) != (self.kind == "breach"):
            yield "norms belong to a breach, and to nothing else"
        if not self.evidence:
            yield "no evidence"
        for passage in self.evidence:
            if (count := text.count(passage)) != 1:
                yield f"evidence occurs {count} times: {passage!r}"
        lists = [self.supplier, self.recipient, self.claimants, self.via]
        others = [*self.also.supplier, *self.also.recipient, *self.also.claimants]
        for actor in (actor for actors in [*lists, *others] for actor in actors):
            if not ACTOR.fullmatch(actor):
                yield f"no actor code: {actor!r}"
        for period in [self.period, *self.also.period]:
            if period not in (None, "none") and not PERIOD.fullmatch(period):
                yield f"not EDTF: {period!r}"
        for bounds in [self.quantity, *self.also.quantity]:
            if isinstance(bounds, Bounds):
                yield from bounds.problems()
        main = msgspec.to_builtins(self)
        for field, values in self.also.line().items():
            now = self.quantity.line() if field == "quantity" and self.quantity else main[field]
            if isinstance(values, list) and now in values:
                yield f"also {field}: repeats the main value"

    def line(self) -> dict[str, object]:
        """The claim as a gold line has it."""
        plain = [
            "kind",
            "supplier",
            "recipient",
            "goods",
            "period",
            "status",
            "certainty",
            "claimants",
            "via",
            "evidence",
        ]
        written: dict[str, object] = {name: getattr(self, name) for name in plain}
        written["quantity"] = self.quantity.line() if self.quantity else None
        extra = {"norms": self.norms, "route": self.route or None, "optional": self.optional or None}
        written |= {name: value for name, value in extra.items() if value is not None}
        return {**written, "also": also} if (also := self.also.line()) else written


class Passage(msgspec.Struct, forbid_unknown_fields=True):
    """A passage that is neither headline nor body."""

    role: Role = msgspec.field(name="is")
    text: str


class ExpectedReport(msgspec.Struct, forbid_unknown_fields=True):
    """One example and its claims."""

    file: str
    published: str
    id: str | None = None
    copy_group: str | None = None
    version_of: str | None = None
    role: list[Passage] = []
    claim: list[Expected] = []

    def problems(self, text: str) -> Iterator[str]:
        """What is wrong with the report beside its text, in words."""
        for passage in self.role:
            if (count := text.count(passage.text)) != 1:
                yield f"passage occurs {count} times: {passage.text!r}"
        for number, claim in enumerate(self.claim, 1):
            for problem in claim.problems(text):
                yield f"claim {number}: {problem}"
            for passage in self.role:
                if any(evidence in passage.text for evidence in claim.evidence):
                    yield f"claim {number}: evidence lies in a passage of role {passage.role}"

    def line(self) -> dict[str, object]:
        """The report as a gold line has it."""
        written: dict[str, object] = {"id": self.name, "claims": [claim.line() for claim in self.claim]}
        if self.role:
            written["roles"] = [{"text": passage.text, "role": passage.role} for passage in self.role]
        if self.copy_group:
            written["copy_group"] = self.copy_group
        return written

    @property
    def name(self) -> str:
        """The id of the line where the file holds several, and the file's name where it holds one."""
        return self.id or self.file


class ExpectedReports(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    report: list[ExpectedReport]


def read() -> tuple[dict[str, Source], list[str]]:
    """The examples by name, in the reader's order, and what could not be read."""
    found: dict[str, Source] = {}
    problems = []
    for source in sources([REPORTS]):
        if isinstance(source, Source):
            found[source.id if source.media == "jsonl" else Path(source.id).name] = source
        else:
            problems.append(f"{source.name} {source.place}: {source.reason}")
    return found, problems


def problems_of(reports: list[ExpectedReport], texts: dict[str, Source]) -> Iterator[str]:
    """What is wrong with the expected claims, in words."""
    names = [report.name for report in reports]
    if sorted(names) != sorted(texts):
        yield f"examples and expected reports differ: {sorted(set(names) ^ set(texts)) or 'one is there twice'}"
    for report in reports:
        if report.version_of is not None and report.version_of not in names:
            yield f"{report.name}: version of an unknown report {report.version_of}"
        source = texts.get(report.name)
        yield from (f"{report.name}: {problem}" for problem in report.problems(source.text if source else ""))


def write(path: Path, lines: Iterable[dict[str, object]]) -> None:
    """One JSON object a line."""
    path.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


def main() -> int:
    """The exit code: 0, or 1 where something does not fit."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    expected = load(EXPECTED, ExpectedReports).report
    texts, problems = read()
    problems += problems_of(expected, texts)
    if problems:
        print("\n".join(problems))
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    kept = ("published", "url", "outlet")
    write(
        folder / "REPORTS.jsonl",
        (
            {"id": report.name, "text": texts[report.name].text}
            | {name: value for name in kept if (value := getattr(texts[report.name], name)) is not None}
            for report in expected
        ),
    )
    write(folder / "GOLD.jsonl", (report.line() for report in expected))
    claims = [claim for report in expected for claim in report.claim]
    print(f"{len(expected)} reports, {len(claims)} claims, {sum(claim.optional for claim in claims)} of them optional")
    return 0


if __name__ == "__main__":
    sys.exit(main())
