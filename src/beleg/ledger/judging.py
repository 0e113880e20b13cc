"""What people decided: judgements written, undone, and what holds of them."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection

from beleg.errors import LedgerError
from beleg.ledger.raw import cursor, in_json
from beleg.model.judgement import Correction, Judgement, Target, What

#: Hexadecimal digits of a judgement's id.
DIGITS = 10
#: Judgements that are on something and stand until they are undone.
DECISIONS: frozenset[str] = frozenset({"merge", "split", "accept", "reject", "correct"})

#: The fewest digits by which a claim may be named.
FEWEST_DIGITS = 4
HEXADECIMAL = re.compile(r"[0-9a-f]+")

_CORRECTION = msgspec.json.Decoder(Correction)


class Reports:
    """Which reports people brought together or apart."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._together: defaultdict[str, set[str]] = defaultdict(set)
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for one in judgements:
            given = [target.id for target in one.on if target.owner == "report"]
            if one.what == "merge":
                for report in given[1:]:
                    self._together[given[0]].add(report)
                    self._together[report].add(given[0])
            elif one.what == "split":
                for report in given:
                    self._apart[report].update(given)

    def together(self, report: str) -> list[str]:
        """The reports that people said to go back to the same as this one."""
        return sorted(self._together.get(report, ()))

    def are_apart(self, one: str, other: str) -> bool:
        """Whether people said that one of the two goes back to no other; brought together by people they are not apart."""
        if other in self._together.get(one, ()):
            return False
        return one in self._apart or other in self._apart


class Claims:
    """What people decided about single claims and about matters.

    verdicts   by public id `accepted` or `rejected`
    corrected  by public id and slot what the slot holds in truth, and who said so
    moves      merges and splits of claims and matters, in the order in which they were made
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self.verdicts: dict[str, str] = {}
        self.corrected: defaultdict[str, dict[str, tuple[Correction, str]]] = defaultdict(dict)
        self.moves: list[Judgement] = []
        for one in judgements:  # in the order in which they were made: the last one holds
            given = tuple(target for target in one.on if target.owner != "report")
            if not given:
                continue
            if one.what in ("accept", "reject"):
                self.verdicts.update(dict.fromkeys((target.id for target in given), f"{one.what}ed"))
            elif one.what in ("merge", "split"):
                self.moves.append(one)
            elif one.correction is not None:
                for target in given:
                    self.corrected[target.id][one.correction.slot] = (one.correction, one.author)

    def rejected(self) -> list[str]:
        """Public ids of the claims that were rejected."""
        return sorted(claim for claim, verdict in self.verdicts.items() if verdict == "rejected")


def judgements(connection: Connection) -> list[Judgement]:
    """All judgements in the order in which they were made, those that were undone too."""
    rows = cursor(connection)
    on: defaultdict[int, list[Target]] = defaultdict(list)
    for number, owner, ident in rows.execute("SELECT judgement, owner, id FROM judged ORDER BY judgement, position"):
        on[number].append(Target(owner, ident))
    found = rows.execute(
        "SELECT number, id, time, author, what, value, note, undoes FROM judgements ORDER BY number"
    ).fetchall()
    undone = _undone((ident, what, undoes) for _, ident, _, _, what, _, _, undoes in found)
    return [
        Judgement(
            id=ident,
            time=time,
            author=author,
            what=what,
            on=tuple(on[number]),
            note=note,
            correction=None if value is None else _CORRECTION.decode(value),
            undoes=undoes,
            undone_by=undone.get(ident),
        )
        for number, ident, time, author, what, value, note, undoes in found
    ]


def _undone(rows: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """By id of a judgement the one that undoes it.  An undoing that was itself undone counts no more: the last word is first."""
    undone: dict[str, str] = {}
    for ident, what, undoes in reversed(list(rows)):
        if what == "undo" and undoes is not None and ident not in undone:
            undone.setdefault(undoes, ident)
    return undone


def holding(connection: Connection) -> list[Judgement]:
    """The judgements that hold: none of them is undone.

    A claim that was judged is known again by its passage where its report has been read anew; where nothing is found there any
    more, the judgement stands in the log alone.
    """
    found = [one for one in judgements(connection) if one.undone_by is None and one.what in DECISIONS]
    now = _now(connection) if found else {}
    kept: list[Judgement] = []
    for one in found:
        known = [(given, now.get((one.id, place))) for place, given in enumerate(one.on)]
        on = tuple(
            given if given.owner == "report" else Target(given.owner, claim or "")
            for given, claim in known
            if given.owner == "report" or claim is not None
        )
        if on:
            kept.append(msgspec.structs.replace(one, on=on))
    return kept


def _now(connection: Connection) -> dict[tuple[str, int], str | None]:
    """By judgement and place in it the public id under which a judged claim stands now."""
    rows = cursor(connection)
    judged = rows.execute(
        "SELECT judgements.id, position, judged.id, report, start, end FROM judged"
        " JOIN judgements ON judgements.number = judgement WHERE owner != 'report'"
    ).fetchall()
    standing: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for report, claim, start, end in rows.execute(
        "SELECT current_readings.report, claims.public_id, passages.start, passages.end FROM current_readings"
        " JOIN claims ON claims.reading = current_readings.reading"
        " JOIN passages ON passages.reading = claims.reading AND passages.owner = 'claim'"
        " AND passages.item = claims.item AND passages.slot = 'evidence' AND passages.position = 0"
        " WHERE current_readings.report IN (SELECT report FROM judged) ORDER BY claims.reading, claims.item"
    ):
        standing[report].append((claim, start, end))
    return {
        (judgement, position): _known_again(claim, start, end, standing[report])
        for judgement, position, claim, report, start, end in judged
    }


def _known_again(claim: str, start: int | None, end: int | None, standing: list[tuple[str, int, int]]) -> str | None:
    """The claim of the same id where it stands where it stood, else the one whose passage it shares most of."""
    if start is None or end is None or (claim, start, end) in standing:
        return claim
    shared = [(min(end, last) - max(start, first), other) for other, first, last in standing]
    best = max(shared, default=(0, claim))
    alike = [other for common, other in shared if common == best[0]]
    if best[0] <= 0:
        return None
    return claim if claim in alike else alike[0]


def judge(
    connection: Connection,
    what: What,
    on: Sequence[Target],
    author: str,
    note: str,
    correction: Correction | None = None,
    undoes: str | None = None,
) -> Judgement:
    """Write a judgement.  Raises LedgerError where it says nothing, or where what it is on is not there."""
    if not author.strip():
        raise LedgerError("a judgement needs the name of who makes it")
    if what == "undo":
        return _undo(connection, author, note, undoes)
    if not on:
        raise LedgerError("a judgement is on a claim, a matter or a report")
    if what == "merge" and len(set(on)) < 2:
        raise LedgerError("bringing together takes two")
    if (what == "correct") != (correction is not None):
        raise LedgerError("a correction names a slot and what it holds")
    return _write(connection, what, on, author, note, correction, None)


def _undo(connection: Connection, author: str, note: str, undoes: str | None) -> Judgement:
    known = {one.id: one for one in judgements(connection)}
    found = [one for one in known.values() if undoes and one.id.startswith(undoes)]
    if len(found) != 1:
        raise LedgerError("no such judgement" if not found else "more than one judgement begins so", undoes)
    if found[0].undone_by is not None:
        raise LedgerError(f"undone before, by {found[0].undone_by}", undoes)
    return _write(connection, "undo", found[0].on, author, note, None, found[0].id)


def _write(
    connection: Connection,
    what: What,
    on: Sequence[Target],
    author: str,
    note: str,
    correction: Correction | None,
    undoes: str | None,
) -> Judgement:
    rows = cursor(connection)
    places = [_place(connection, target) for target in on]
    number = rows.execute("SELECT coalesce(max(number), 0) + 1 FROM judgements").fetchone()[0]
    time = datetime.now(UTC).isoformat(timespec="seconds")
    value = None if correction is None else msgspec.json.encode(correction).decode()
    named = "\0".join((str(number), time, author, what, value or "", undoes or "", *(target.id for target in on)))
    ident = hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
    rows.execute(
        "INSERT INTO judgements (number, id, time, author, what, slot, value, note, undoes) VALUES (?,?,?,?,?,?,?,?,?)",
        (number, ident, time, author, what, None if correction is None else correction.slot, value, note, undoes),
    )
    rows.executemany(
        "INSERT INTO judged VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(number, position, target.owner, target.id, *places[position]) for position, target in enumerate(on)],
    )
    return Judgement(ident, time, author, what, tuple(on), note, correction, undoes)


def _place(connection: Connection, target: Target) -> tuple[str, int | None, int | None]:
    """Report and first passage of what is judged.  Raises LedgerError where it is not there."""
    rows = cursor(connection)
    if target.owner == "report":
        if rows.execute("SELECT 1 FROM reports WHERE id = ? LIMIT 1", (target.id,)).fetchone() is None:
            raise LedgerError("no such report", target.id)
        return target.id, None, None
    found = rows.execute(
        "SELECT reports.id, passages.start, passages.end FROM claims"
        " JOIN readings ON readings.number = claims.reading JOIN reports ON reports.number = readings.report"
        " LEFT JOIN passages ON passages.reading = claims.reading AND passages.owner = 'claim'"
        " AND passages.item = claims.item AND passages.slot = 'evidence' AND passages.position = 0"
        " WHERE claims.public_id = ? ORDER BY claims.reading DESC LIMIT 1",
        (target.id,),
    ).fetchone()
    if found is None:
        raise LedgerError("no such claim", target.id)
    return found[0], found[1], found[2]


def named(connection: Connection, given: str) -> Target | None:
    """See Ledger.named."""
    rows = cursor(connection)
    in_matter = rows.execute("SELECT min(claim) FROM placed WHERE matter = ?", (given,)).fetchone()[0]
    if in_matter is not None:
        return Target("matter", in_matter)
    typed = given.strip().lower()
    if len(typed) >= FEWEST_DIGITS and HEXADECIMAL.fullmatch(typed):
        found = rows.execute(
            "SELECT DISTINCT claim FROM placed WHERE claim >= ? AND claim < ? ORDER BY claim LIMIT 2",
            (typed, typed + "g"),
        ).fetchall()
        if len(found) > 1:
            raise LedgerError(f"more than one claim begins so: {found[0][0]}, {found[1][0]}", given)
        if found:
            return Target("claim", found[0][0])
    report = rows.execute("SELECT 1 FROM reports WHERE id = ? LIMIT 1", (given,)).fetchone()
    return None if report is None else Target("report", given)


def touched(connection: Connection, judgement: Judgement) -> list[str]:
    """The reports in which a judgement changes something: those to be placed anew."""
    found = cursor(connection).execute(
        "SELECT DISTINCT report FROM judged WHERE judgement = (SELECT number FROM judgements WHERE id = ?)"
        " ORDER BY report",
        (judgement.id,),
    )
    return [row[0] for row in found]


def moved(connection: Connection) -> list[str]:
    """The claims that any judgement ever brought together or apart, or that stood for matters then."""
    found = cursor(connection).execute(
        "SELECT DISTINCT judged.id FROM judged JOIN judgements ON judgements.number = judgement"
        " WHERE owner != 'report' AND what IN ('merge', 'split') ORDER BY judged.id"
    )
    return [row[0] for row in found]


def of_claims(connection: Connection, claims: Iterable[str]) -> dict[str, list[Judgement]]:
    """By public id the judgements made on these claims, in their order."""
    wanted = cursor(connection).execute(
        "SELECT DISTINCT id FROM judged WHERE owner = 'claim' AND id IN (SELECT value FROM json_each(?))",
        (in_json(claims),),
    )
    given = {row[0] for row in wanted}
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    if given:
        for one in judgements(connection):
            for target in one.on:
                if target.owner == "claim" and target.id in given:
                    found[target.id].append(one)
    return found
