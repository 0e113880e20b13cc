"""The series of figures of a matter, taken up at the first entry that changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from beleg.engine.counting import key, origin_of, stored
from beleg.ledger.charting import ChartRows, FigureRow, VoiceRow, listed
from beleg.link.series import Figure, Latest, Voice, Voices, figure, moves
from beleg.model.matter import Telling

_TELLING = msgspec.json.Decoder(Telling)


def chart(rows: ChartRows, matter: str, entries: Iterable[str]) -> None:
    """Bring the series of a matter up to date where these entries changed, and from there on."""
    touched = {entry: rows.entry(matter, entry) for entry in sorted(entries) if entry}
    old = [row for row in touched.values() if row is not None]
    new = [row for entry in touched if (row := _entry(rows, matter, entry)) is not None]
    standing = {row.entry: row for row in old}
    # An entry that is told first by the claim that told it first stays where it is.
    same = [row for row in new if row.entry in standing and _first(standing[row.entry]) == _first(row)]
    stays = {row.entry for row in same}
    moved = [*(row for row in old if row.entry not in stays), *(row for row in new if row.entry not in stays)]
    kept = [_where(standing[row.entry], row) for row in same]
    if moved:
        _from(rows, matter, min(row.said for row in moved), kept, {row.entry for row in moved}, new)
        return
    changed = [row for row in kept if row != standing[row.entry]]
    rows.write([standing[row.entry] for row in changed], changed)


def _first(row: FigureRow) -> tuple[str, str | None, str | None]:
    return row.said, row.date, row.period


def _where(standing: FigureRow, row: FigureRow) -> FigureRow:
    return row._replace(position=standing.position, change=standing.change, compared=standing.compared)


def _from(
    rows: ChartRows, matter: str, said: str, kept: list[FigureRow], moved: set[str], new: list[FigureRow]
) -> None:
    """Write a series anew from one place on; `moved` are the entries that go from where they stood, or come."""
    before = rows.since(matter, said)
    start = before[0].position if before else rows.length(matter)
    filled = {row.entry: row for row in kept}
    standing = {row.entry: row for row in before}
    early = [row for row in kept if row.entry not in standing]
    after = [filled.get(row.entry, row) for row in before if row.entry not in moved]
    after += [row for row in new if row.entry in moved]
    latest = _before(rows, matter, said)
    voices = Voices(latest, latest)
    found: list[FigureRow] = []
    for position, row in enumerate(sorted(after, key=lambda row: row.said), start):
        change, compared = voices.take(position, _figure(row))
        found.append(row._replace(position=position, change=change, compared=compared))
    now, was = set(found), set(before)
    rows.write([*(was - now), *_old(rows, matter, early)], [*(row for row in found if row not in was), *early])
    heard, known = {one for row in found for one in _voices(row)}, {one for row in before for one in _voices(row)}
    rows.voice(sorted(known - heard), sorted(heard - known))


def _old(rows: ChartRows, matter: str, given: Iterable[FigureRow]) -> list[FigureRow]:
    return [row for one in given if (row := rows.entry(matter, one.entry)) is not None]


def _entry(rows: ChartRows, matter: str, entry: str) -> FigureRow | None:
    """An entry from the claims behind it, None where there are none; its place in the series is found later."""
    given = rows.given(matter, entry)
    if not given:
        return None
    said, told_first, _, _ = given[0]
    # The report that the others go back to stands for the entry.
    by_rank = sorted(given, key=lambda row: (row[3], row[0]))
    claims = list(dict.fromkeys(row[1] for row in by_rank))
    reports = list(dict.fromkeys(row[2] for row in by_rank))
    first = _TELLING.decode(rows.telling(told_first))
    shown = first if claims[0] == told_first else _TELLING.decode(rows.telling(claims[0]))
    return FigureRow(
        matter=matter,
        position=0,
        date=first.date,
        lower=shown.lower,
        upper=shown.upper,
        unit=figure(shown).unit,
        approximate=shown.approximate,
        claimants=listed(shown.claimants),
        claim=shown.claim,
        report=shown.report,
        origin=origin_of(entry),
        change="new",
        compared=None,
        claims=listed(claims),
        reports=listed(reports),
        entry=key(figure(first), origin_of(entry)),
        said=said,
        period=first.period,
    )


def _figure(row: FigureRow) -> Figure:
    return stored(row.entry, row.date, row.period)


def _voices(row: FigureRow) -> Iterable[VoiceRow]:
    """Where later entries find this one."""
    one = _figure(row)
    heard = [*one.exact, *(one.voices if moves(one) and row.change != "repeated" else ())]
    return (VoiceRow(row.matter, _word(voice), one.period or "", row.said) for voice in dict.fromkeys(heard))


def _word(voice: Voice) -> str:
    return msgspec.json.encode(voice).decode()


def _before(rows: ChartRows, matter: str, said: str) -> Callable[[Voice], Latest]:
    """The latest entries of any voice before one place in a series."""

    def latest(voice: Voice) -> Latest:
        heard = rows.heard(matter, _word(voice), said)
        return {one.period: (one.position, stored(one.entry, one.date, one.period)) for one in heard}

    return latest
