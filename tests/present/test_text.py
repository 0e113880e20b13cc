"""Text made safe to show, figures as people write them, dates, passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleg.model import Quantity, Span
from beleg.present import dates, passages
from beleg.present.text import bounds, figure, line, number, visible


@pytest.mark.parametrize(
    ("lower", "upper", "approximate", "written"),
    [
        (1000, 1000, False, "1000"),
        (1000, None, False, "≥ 1000"),
        (None, 1000000, False, "≤ 1 000 000"),
        (500, 700, False, "500–700"),
        (3000, 3000, True, "≈ 3000"),
        (10000, None, True, "≈ ≥ 10 000"),
        (1.5, 1.5, False, "1.5"),
        (0, 0, False, "0"),
        (None, None, False, ""),
    ],
)
def test_bounds_are_written_as_people_do(lower, upper, approximate, written):
    assert bounds(lower, upper, approximate).replace("\u00a0", " ") == written


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (None, ""),
        (Quantity(1000, None, "container", Span(0, 1)), "≥ 1000 containers"),
        (Quantity(1, 1, "vessel", Span(0, 1)), "1 vessel"),
        (Quantity(None, None, "item", Span(0, 1)), "no number"),
        (Quantity(None, None, "shipment", Span(0, 1)), "no number (shipments)"),
        (Quantity(12, 12, "item", Span(0, 1)), "12"),
        (Quantity(30, 30, "percent", Span(0, 1)), "30 %"),
    ],
)
def test_figures_have_their_unit(quantity, written):
    assert figure(quantity).replace("\u00a0", " ") == written


@given(st.integers(-(10**15), 10**15))
def test_numbers_keep_every_digit(value):
    assert int(number(value).replace("\u00a0", "")) == value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a⟨U+001B⟩[31mb"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("null\x00", "null⟨U+0000⟩"),
        ("„So“ – ‚so‘, »so«", "„So“ – ‚so‘, »so«"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\r\n", "\n"),
        ("half \ud800", "half ⟨U+D800⟩"),
        ("\u2066isolated\u2069", "⟨U+2066⟩isolated⟨U+2069⟩"),
        ("\x9b31m", "⟨U+009B⟩31m"),
    ],
)
def test_controls_are_spelt_out(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_what_is_shown_can_be_sent_to_any_terminal(text):
    shown = line(text)
    shown.encode("utf-8")
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in shown)


@given(st.text(min_size=1, max_size=40), st.data())
def test_pieces_tile_what_they_cut(text, data):
    places = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(places, places).map(sorted).map(lambda both: Span(*both)), max_size=6))
    found = passages.pieces(Span(0, len(text)), [(span, str(item)) for item, span in enumerate(spans)])
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    for piece in found:
        covering = [str(item) for item, span in enumerate(spans) if span.covers(Span(piece.start, piece.end))]
        assert [label for label in covering if spans[int(label)].start < spans[int(label)].end] == list(piece.labels)


def test_a_passage_is_shown_in_its_paragraph_between_words():
    text = "Davor.\n" + "wort " * 100 + "KERN" + " wort" * 100 + "\nDanach."
    start = text.index("KERN")
    (stretch,) = passages.around(text, [Span(start, start + 4)], reach=20)
    assert stretch.of(text) == "wort wort wort wort KERN wort wort wort wort"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("2023-10-13", "2023-10-14", "13–14 Oct"),
        ("2023-10-30", "2023-11-02", "30 Oct – 2 Nov"),
        ("2023-12-30", "2024-01-02", "30 Dec – 2 Jan 2024"),
        ("2023-10", "2023-10-14", "Oct"),
        ("2023-10", "2023-10", "Oct"),
        ("2023", "2023", ""),
        (None, None, ""),
    ],
)
def test_ranges_of_days(first, last, written):
    assert dates.short_range(first, last) == written


@pytest.mark.parametrize(
    ("date", "written"),
    [("2023-10-03", "3 Oct 2023"), ("2023-10", "Oct 2023"), ("2023", "2023"), (None, "undated"), ("2023-99", "2023")],
)
def test_dates_in_full(date, written):
    assert dates.long(date) == written
