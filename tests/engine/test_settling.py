"""Matters found for one claim after the other are those found for all at once, as reports and judgements come and go."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from beleg import ledger
from beleg.clean import clean
from beleg.engine import linking
from beleg.engine.judging import judge, undo
from beleg.engine.linking import bring_up_to_date
from beleg.engine.matters import matters
from beleg.ledger import Ledger
from beleg.model import Claim, Quantity, Reading, Source, Span
from beleg.model.judgement import Correction
from ledger_views import views

WORDS = (
    "Hafen",
    "Schiff",
    "Kran",
    "Ladung",
    "Mole",
    "Reeder",
    "Zoll",
    "Fracht",
    "Kai",
    "Lotse",
    "Anker",
    "Deck",
    "Werft",
    "Leine",
)
GOODS = ("ammunition", "missiles", "weapons", "tanks", "artillery")


def body(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(60)) + "."


def reading(ident: str, text: str, chance: random.Random, version: int = 0) -> Reading:
    """A report of that text with a few claims drawn by chance."""
    year = chance.choice((2016, 2021, 2022, 2022, 2023))
    published = chance.choice((None, f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}", f"{year}"))
    outlet = chance.choice((None, "Weserpost", "Elbbote"))
    source = Source(ident, text, f"{version:064}", "text", ident, published=published, outlet=outlet)
    claims = tuple(claim(f"c{number}", text, chance) for number in range(chance.randint(0, 4)))
    return Reading(clean(source), "made", claims=claims)


def claim(ident: str, text: str, chance: random.Random) -> Claim:
    start = chance.randrange(len(text) - 20)
    span = Span(start, start + 20)
    lower = chance.choice((None, 100, 500, 1000))
    upper = chance.choice((None, 1000, 2000))
    counted = lower is not None or upper is not None
    kind = chance.choice(("transfer", "transfer", "transfer", "use", "breach", "denial"))
    supplier, recipient = chance.choice((("KP", "RU"), ("KP", "RU"), ("IR", "RU"), ("", "RU")))
    return Claim(
        id=ident,
        kind=kind,
        supplier=(supplier,) if supplier else (),
        recipient=(recipient,),
        goods=tuple(chance.sample(GOODS, chance.choice((0, 1, 1, 1, 2)))),
        status=chance.choice(("delivered", "delivered", "under_way", "prospective")),
        certainty=chance.choice(("asserted", "assessed", "possible", "alleged")),
        evidence=(span,),
        quantity=Quantity(lower, upper, chance.choice(("item", "container")), span) if counted else None,
        period=chance.choice((None, None, "2022", "2021/2022", "2022-03/..")),
        claimants=tuple(chance.sample(("US", "KR", "UA", supplier or "RU"), chance.choice((0, 1, 1, 2)))),
    )


def world(chance: random.Random, most: int) -> list[Reading]:
    """Reports of a few texts, so that some are copies of others."""
    texts = [body(chance) for _ in range(most // 2)]
    return [reading(f"r{number:02}", chance.choice(texts), chance) for number in range(most)]


def anew(book: Ledger) -> None:
    with book.changing() as change:
        change.forget()
    bring_up_to_date(book)


def same_as_anew(book: Ledger) -> None:
    """What is kept is what is found from nothing, and what linking's own functions say of all claims together."""
    assert list(book.check()) == []
    known = matters(book)
    kept = views(book.path)
    rows = {row[0]: row for row in kept["matters"]}
    assert rows.keys() == {one.outline.id for one in known.matters}
    for one in known.matters:
        row, counts = rows[one.outline.id], one.counts
        assert row[2:7] == (
            one.kind,
            *(text(codes) for codes in (one.outline.supplier, one.outline.recipient, one.outline.goods)),
            one.outline.type,
        )
        assert (row[7], row[8]) == (one.period, one.status)
        assert row[10:15] == (
            len(one.claims),
            *(counts.reports, counts.origins, counts.undetermined, counts.claimants),
        )
        assert row[15] == text(one.denied_by)
        figures = sorted(figure for figure in kept["figures"] if figure[0] == one.outline.id)
        assert [(*figure[:6], bool(figure[6]), *figure[7:15]) for figure in figures] == [
            (
                *(entry.matter, entry.order, entry.date, entry.lower, entry.upper, entry.unit, entry.approximate),
                *(text(entry.claimants), entry.claim, entry.report, entry.origin, entry.change, entry.before),
                *(text(entry.claims), text(entry.reports)),
            )
            for entry in known.entries(one.outline.id)
        ]
    anew(book)
    assert views(book.path) == kept


def text(values: tuple[str, ...]) -> str:
    return msgspec.json.encode(values).decode()


@pytest.fixture(params=range(8))
def chance(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(request.param)


def test_reports_one_after_the_other(tmp_path: Path, chance: random.Random, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(linking, "BATCH", 3)
    monkeypatch.setattr(linking, "BLOCKS", 1)
    readings = world(chance, 24)
    with ledger.open(tmp_path / "a.beleg", create=True) as book:
        while readings:
            size = chance.choice((1, 1, 2, 5))
            book.write(readings[:size])
            del readings[:size]
            bring_up_to_date(book)
        same_as_anew(book)


def test_reports_are_replaced_and_judged(tmp_path: Path, chance: random.Random, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(linking, "BLOCKS", 1)
    readings = world(chance, 14)
    with ledger.open(tmp_path / "a.beleg", create=True) as book:
        book.write(readings[:8])
        bring_up_to_date(book)
        made: list[str] = []
        for step in range(8):
            for _ in range(2):
                made += decide(book, chance)
            if made and chance.random() < 0.4:
                undo(book, made.pop(chance.randrange(len(made))), author="Ole")
            old = chance.choice(readings[:8])
            changed = body(chance) if chance.random() < 0.5 else old.report.text
            book.write([readings[8 + step]] if step < 6 else [])
            book.write([reading(old.report.id, changed, chance, version=step + 1)])
            bring_up_to_date(book)
        same_as_anew(book)
        for one in reversed(made):
            undo(book, one, author="Ole")
        same_as_anew(book)


def decide(book: Ledger, chance: random.Random) -> list[str]:
    """A judgement by chance on what is there."""
    claims = [row.public_id for row in book.claims()]
    known = [row[0] for row in views(book.path)["matters"]]
    what = chance.choice(("merge", "merge", "split", "accept", "reject", "correct", "reports"))
    by = {"author": "Ines"}
    if what == "merge" and len(known) > 1:
        on = chance.sample([str(one) for one in known], 2)
        return [judge(book, "merge", on, **by).id]
    if what == "reports":
        reports = [row.id for row in book.reports()]
        return [judge(book, chance.choice(("merge", "split")), chance.sample(reports, 2), **by).id]
    if not claims or what == "merge":
        return []
    one = chance.choice(claims)
    if what == "correct":
        correction = chance.choice((Correction("supplier", ("IR",)), Correction("status", "delivered")))
        return [judge(book, "correct", [one], correction=correction, **by).id]
    return [judge(book, what, [one], **by).id]


def test_a_report_that_comes_late_stands_where_it_would_have_stood(tmp_path: Path):
    chance = random.Random(1)
    text_ = body(chance)

    def told(number: int, date: str, count: int) -> Reading:
        one = reading(f"r{number:02}", text_, random.Random(0))
        span = Span(0, 20)
        own = replace(
            claim("c1", text_, random.Random(0)),
            kind="transfer",
            supplier=("KP",),
            recipient=("RU",),
            goods=("ammunition",),
            status="delivered",
            quantity=Quantity(count, count, "item", span),
            period=None,
            claimants=("US",),
        )
        source = replace(one.report.source, published=date, text=body(random.Random(number)))
        return replace(one, report=clean(source), claims=(own,))

    with ledger.open(tmp_path / "a.beleg", create=True) as book:
        for number, (month, count) in enumerate(((1, 100), (3, 300), (5, 500), (2, 200), (4, 100))):
            book.write([told(number, f"2022-{month:02}-01", count)])
            bring_up_to_date(book)
        found = [(row[1], row[3], row[11], row[12]) for row in sorted(views(book.path)["figures"])]
        assert found == [
            (0, 100, "new", None),
            (1, 200, "raised", 0),
            (2, 300, "raised", 1),
            (3, 100, "repeated", 0),
            (4, 500, "raised", 2),
        ]
        same_as_anew(book)
