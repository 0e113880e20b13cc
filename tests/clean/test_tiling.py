"""Whatever the text: the segments tile it, and nothing takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.clean import clean
from beleg.model import Source

PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\x85",
        "\x0c",
        " ",
        "\t",
        " date 2024-05 ",
        "(neu: alles)",
        "OSLO (dpa) - ",
        "Oslo – ",
        "/ab/cd/ef",
        " (AFP)",
        "Lesen Sie auch: ",
        "Mehr zum Thema",
        "Empfohlen",
        "Newsletter abonnieren. ",
        "Teilen | Drucken",
        "Foto: ",
        "© ",
        "Von Ada Bergström",
        "Granaten aus Oslo",
        "Das sagte ein Sprecher am Montag in der Hauptstadt vor Journalisten. ",
        "«",
        "“",
        "(",
        ")",
        "İ",
        "ẞ",
        "e\u0301",
        "👩‍🚀",
        "\u202e",
        "\ufeff",
        "𝔊",
        "-",
        "+++",
        "1. ",
        "Jetzt anmelden! ",
        ":",
        ".",
    ]
)


def tiles(text: str) -> bool:
    segments = clean(Source("t", text, "", "text", "t")).segments
    places = [0, *(segment.span.end for segment in segments)]
    starts = [segment.span.start for segment in segments]
    return (
        starts == places[:-1]
        and places[-1] == len(text)
        and all(a < b for a, b in zip(starts, places[1:], strict=True))
    )


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_news_like_texts_are_tiled(text):
    assert tiles(text)


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_is_tiled(text):
    assert tiles(text)


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_cleaning_is_a_function(text):
    source = Source("t", text, "", "text", "t")
    assert clean(source) == clean(source)


SENTENCE = "Die Regierung hat am Montag mitgeteilt, dass Container verschifft wurden. "


@pytest.mark.parametrize(
    "unit",
    [
        SENTENCE,
        SENTENCE + "\n",
        "Neue Granaten\n\n" + SENTENCE + "\n\n",
        "Empfohlen\n" + SENTENCE + "\n",
        "a/",
        "(",
        "A-",
        "Foto: ",
        "Oslo/",
        ". ",
        "x | ",
        "Newsletter abonnieren " + "a" * 100_000,
    ],
)
def test_time_grows_with_length_only(unit):
    """Ten times the text may take some thirty times as long on a busy machine, and not a hundred times."""

    def seconds(length: int) -> float:
        source = Source("t", (unit * (length // len(unit) + 1))[:length], "", "text", "t")
        best = min(_timed(source) for _ in range(3))
        return max(best, 1e-3)

    clean(Source("t", SENTENCE, "", "text", "t"))
    assert seconds(300_000) < 40 * seconds(30_000)


def _timed(source: Source) -> float:
    begin = time.process_time()
    clean(source)
    return time.process_time() - begin
