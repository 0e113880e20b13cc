"""Charset found, not assumed."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleg.read import sources
from beleg.read.charset import MOJIBAKE, decoded

TEXT = "Für „Kiew“ – größere Mengen aus Tromsø, 5 € je Stück."


@pytest.mark.parametrize(
    ("raw", "charset"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_charsets(tmp_path, raw, charset):
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    (source,) = sources([path])
    assert (source.text, source.charset, source.warnings) == (TEXT, charset, ())


def test_open_places_of_windows_1252_are_those_of_latin_1():
    assert decoded(b"\xfcber\x81").text == "über\x81"


@pytest.mark.parametrize(
    ("said", "encoding", "charset"),
    [
        ("iso-8859-15", "iso-8859-15", "iso8859-15"),
        ("windows-1250", "cp1250", "cp1250"),
        ("iso-8859-1", "cp1252", "windows-1252"),
        ("utf-8", "cp1252", "windows-1252"),
        ("nonsense", "cp1252", "windows-1252"),
        ("iso-8859-15", "utf-8", "utf-8"),
    ],
)
def test_what_a_page_says(said, encoding, charset):
    raw = f'<html><head><meta charset="{said}"></head><body>Für 5 €</body></html>'.encode(encoding)
    found = decoded(raw, page=True)
    assert "Für 5 €" in found.text
    assert found.charset == charset


def test_a_text_says_nothing_of_its_charset():
    assert decoded(b'<meta charset="iso-8859-15"> 5 \xa4').text.endswith("5 ¤")


@pytest.mark.parametrize("text", ["fÃ¼r die Ukraine", "â€žJaâ€œ, sagte er", "SchÃ¶ne GrÃ¼ÃŸe"])
def test_mojibake_is_reported_and_left(tmp_path, text):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    (source,) = sources([path])
    assert (source.text, source.warnings) == (text, (MOJIBAKE,))


@pytest.mark.parametrize("text", [TEXT, "Ålesund und SÃO PAULO", "Â", "«Ärger» in Ðakovo", "Der Satz endet so…"])
def test_no_mojibake(text):
    assert decoded(text.encode()).warnings == ()


@given(st.binary(max_size=200))
def test_any_bytes_have_characters_or_a_broken_mark(raw):
    try:
        found = decoded(raw, page=True)
    except UnicodeDecodeError:
        assert raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8, codecs.BOM_UTF32_BE))
    else:
        found.text.encode()
