"""Which claims are of one matter, and who denies it: found for new claims and for what these change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256

import msgspec

from beleg.engine.charting import chart
from beleg.engine.counting import Counting, said
from beleg.engine.lines import Lines
from beleg.ledger.changing import Changing
from beleg.ledger.charting import listed
from beleg.ledger.judging import Claims
from beleg.ledger.placing import ALL, Held, Where
from beleg.ledger.tying import TieRow
from beleg.link import ties as tied
from beleg.link.matters import Block
from beleg.model.judgement import Judgement, Target
from beleg.model.matter import Outline, Placement, Signature, Telling, Tie

_SIGNATURE = msgspec.json.Decoder(Signature)
_TELLING = msgspec.json.Decoder(Telling)
_FITS = msgspec.json.Decoder(tuple[str, ...])
_BLOCK = msgspec.json.Decoder(Block)


def block_of(signature: Signature) -> str:
    """The name of a signature's block in the ledger."""
    return f"{signature.supplier}>{signature.recipient}"


def settle(change: Changing, blocks: Iterable[str], judged: Claims) -> None:
    """Find the matters of these blocks, as far as anything in them changed.  What people decided stands above every rule.

    What is found depends on the claims and the judgements alone.  A new claim costs the same however many there are, unless
    it makes a new matter: then all signatures of its block are looked at, which are far fewer than its claims.
    """
    _Settling(change, judged).settle(blocks)


class Ground:
    """What rules make of the claims of blocks: kept up as signatures come and go."""

    def __init__(self, change: Changing) -> None:
        self._rows = change.matters
        self._blocks: dict[str, Block] = {}
        self._changed: dict[str, set[str]] = {}

    def changed(self, block: str) -> set[str]:
        """The signatures of a block that belong elsewhere than before, or that are new."""
        self._grow(block)
        return self._changed[block]

    def outlines(self, block: str) -> dict[str, Outline]:
        """The matters of a block, by id."""
        self._grow(block)
        return {outline.id: outline for outline in sorted(made.outline for made in self._blocks[block].made)}

    def placements(self, block: str, signatures: Iterable[str]) -> dict[str, Placement]:
        """Where these signatures of a block belong."""
        self._grow(block)
        found = self._rows.belonging(block, signatures)
        return {name: Placement(where.matter, _FITS.decode(where.fits or "[]"), "") for name, where in found.items()}

    def _grow(self, block: str) -> None:
        if block in self._blocks:
            return
        self._changed[block] = set()
        made = self._rows.made(block)
        before = Block() if made is None else _BLOCK.decode(made)
        gone, new = self._rows.lately(block)
        now: Block | None = before
        if any(before.makes(_SIGNATURE.decode(one)) for one in gone):
            now = None
        for one in new:
            now = now and self._with_one(block, now, one)
        if now is None:
            now = self._anew(block)
        if now != before:
            self._rows.make(block, msgspec.json.encode(now, order="deterministic").decode())
        self._blocks[block] = now

    def _with_one(self, block: str, before: Block, name: str) -> Block | None:
        """The block with one signature more, None where all have to be looked at."""
        one = _SIGNATURE.decode(name)
        now = before.with_one(one)
        if now is None:
            return None
        for months in now.touched(before) if now is not before else ():
            near = self._rows.within(block, months.first, months.last, begins=months.begins)
            for other, where in near.items():
                signature = _SIGNATURE.decode(other)
                if now.makes(signature) != before.makes(signature):
                    return None
                self._belong(block, other, where, now.placement(signature))
        self._belong(block, name, Where(None, None), now.placement(one))
        return now

    def _anew(self, block: str) -> Block:
        known = self._rows.signatures(block)
        signatures = {name: _SIGNATURE.decode(name) for name in known}
        found = Block.of(signatures.values())
        for name, where in known.items():
            self._belong(block, name, where, found.placement(signatures[name]))
        return found

    def _belong(self, block: str, name: str, where: Where, found: Placement) -> None:
        now = Where(found.matter, listed(found.fits))
        if now != where:
            self._rows.belong(block, name, now)
            self._changed[block].add(name)


class _Settling:
    def __init__(self, change: Changing, judged: Claims) -> None:
        self._change = change
        self._rows = change.matters
        self._ground = Ground(change)
        self._counting = Counting(change)
        self._judged = judged
        self._merged: dict[str, str] = {}
        self._moved: dict[str, str] = {}

    def settle(self, blocks: Iterable[str]) -> None:
        todo = set(blocks)
        # Where people brought matters together, a change in one block may change what another one's claims belong to.
        judged = self._rows.blocks_of(
            target.id for one in self._judged.moves for target in one.on if target.owner != "report"
        )
        whole = judged if todo & judged else set()
        for one in self._judged.moves:
            self._judge(one)
        for block in sorted(todo | whole):
            noted = self._rows.settle(block)
            for note in noted:
                if note.matter:
                    self._counting.touched[note.matter].add(note.entry)
            every = block in whole or any(note.entry == ALL for note in noted)
            self._assign(block, every=every)
        self._counting.write()
        for matter, entries in sorted(self._counting.touched.items()):
            chart(self._change.chart, matter, entries)
        Lines(self._change, self._ground.outlines).write(self._counting.touched)

    def _judge(self, one: Judgement) -> None:
        """Take up a merge or a split, in the order in which they were made."""
        claims = [target for target in one.on if target.owner != "report"]
        if one.what == "split":
            own = "m-" + sha256(f"split {claims[0].id}".encode()).hexdigest()[:16]
            self._moved.update(dict.fromkeys((target.id for target in claims), own))
            return
        found = [self._matter_of(target) for target in claims]
        goal = next((ident for ident in found if ident is not None), None)
        if goal is None:
            goal = "m-" + sha256(f"merge {claims[0].id}".encode()).hexdigest()[:16]
        for target, ident in zip(claims, found, strict=True):
            if target.owner == "matter" and ident is not None and target.id not in self._moved:
                self._merge(ident, goal)
            else:
                self._moved[target.id] = goal

    def _merge(self, ident: str, goal: str) -> None:
        ident, goal = self._whole(ident), self._whole(goal)
        if ident != goal:
            self._merged[ident] = goal

    def _whole(self, ident: str) -> str:
        """The matter that one was merged into."""
        while ident in self._merged:
            ident = self._merged[ident]
        return ident

    def _matter_of(self, target: Target) -> str | None:
        """The matter of a claim by what was decided so far, else by rule."""
        if target.id in self._moved:
            return self._whole(self._moved[target.id])
        known = self._rows.where([target.id]).get(target.id)
        if known is None:
            return None
        block, signature, _ = known
        found = self._ground.placements(block, [signature])[signature].matter
        return None if found is None else self._whole(found)

    def _assign(self, block: str, *, every: bool) -> None:
        """Put the claims of a block where they belong, and tie those that deny or confirm; new ones, or all."""
        changed = self._ground.changed(block)
        arrived = self._rows.arrived(block)
        signatures = set(self._rows.signatures(block)) if every else changed | {one.signature for one in arrived}
        placements = self._ground.placements(block, signatures)
        goals = {name: self._goal(placed.matter) for name, placed in placements.items()}
        here = {claim for claim, (where, _, _) in self._rows.where(self._moved).items() if where == block}
        # A claim whose signature changed may have arrived just now.
        wrong = {one.claim: one for one in arrived}
        for name in sorted(signatures if every else changed):
            wrong.update((one.claim, one) for one in self._rows.elsewhere(block, name, goals[name]))
        wrong.update((one.claim, one) for one in self._rows.these(here))
        self._move(
            (one, self._whole(self._moved[one.claim]) if one.claim in here else goals[one.signature])
            for _, one in sorted(wrong.items())
        )
        told = None if every else {one.report for one in arrived} | self._rows.telling(block, changed)
        self._tie(block, self._rows.tying(block, told), every=every)

    def _goal(self, matter: str | None) -> str | None:
        return None if matter is None else self._whole(matter)

    def _move(self, claims: Iterable[tuple[Held, str | None]]) -> None:
        moved = [(one, goal) for one, goal in claims if goal != one.matter or goal is None]
        self._counting.leave(one for one, _ in moved)
        self._counting.enter(one._replace(matter=goal) for one, goal in moved)
        for one, goal in moved:
            self._rows.move(one.claim, goal)

    def _tie(self, block: str, reports: Collection[str], *, every: bool) -> None:
        """Tie the denials and confirmations of a block that stand in these reports, which are `every` one with any."""
        if not reports and not every:
            return
        given = [_TELLING.decode(one) for one in self._rows.told(block, reports)]
        names = {msgspec.json.encode(one.signature).decode(): one.signature for one in given}
        placements = {
            names[name]: self._after_merging(placed) for name, placed in self._ground.placements(block, names).items()
        }
        told = {one.claim: one.report for one in given}
        found = {row for tie in tied(given, placements) for row in self._tie_rows(block, tie, told[tie.claim])}
        before = self._change.ties.of_block(block, None if every else reports)
        self._change.ties.tie(before - found, found - before)
        self._counting.ties(before - found, -1)
        self._counting.ties(found - before, 1)

    def _after_merging(self, placed: Placement) -> Placement:
        if not self._merged:
            return placed
        own = None if placed.matter is None else self._whole(placed.matter)
        return msgspec.structs.replace(placed, matter=own, fits=tuple(sorted(set(map(self._whole, placed.fits)))))

    def _tie_rows(self, block: str, tie: Tie, report: str) -> list[TieRow]:
        moved = self._moved.get(tie.claim)
        matters: Sequence[str | None] = (self._whole(moved),) if moved is not None else tie.matters or (None,)
        claimants, claims = listed(tie.claimants), listed(tie.claims)
        return [
            TieRow(block, tie.claim, tie.kind, tie.status, report, tie.date, said(tie.date), claimants, one, claims)
            for one in dict.fromkeys(matters)
        ]
