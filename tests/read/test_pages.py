"""Saved pages."""

from __future__ import annotations

import pytest

from beleg.model import Reject, Source
from beleg.read import sources

PAGE = """<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8">
<title>Oslo bestellt Munition | Ufer-Bote</title>
<meta property="og:title" content="Oslo bestellt Munition">
<meta property="og:site_name" content="Ufer-Bote">
<meta property="article:published_time" content="2024-05-03T08:00:00+02:00">
<link rel="canonical" href="https://www.ufer-bote.example/oslo-munition">
<script>var geheim = "nicht lesen";</script></head>
<body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Oslo bestellt Munition</h1>
<p>Oslo (dpa) - Norwegen hat nach Angaben der Regierung Munition für die Ukraine bestellt. Das sagte ein Sprecher am Freitag in Oslo
vor Journalisten, die Stückzahl nannte er nicht.</p>
<p>Die Lieferung soll im Herbst beginnen. Eine Fabrik im Süden des Landes sei mit dem Auftrag für zwei Jahre ausgelastet, hieß es im
Verteidigungsministerium weiter.</p></article>
<footer>Impressum</footer></body></html>"""


def read(tmp_path, markup):
    path = tmp_path / "seite.html"
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    (found,) = sources([path])
    return found


def test_main_text_and_what_the_page_says(tmp_path):
    source = read(tmp_path, PAGE)
    assert isinstance(source, Source)
    assert source.text.startswith("Oslo bestellt Munition\n")
    assert source.text.count("Oslo bestellt Munition") == 1
    assert "ausgelastet" in source.text
    assert "Startseite" not in source.text
    assert "geheim" not in source.text
    assert (source.title, source.outlet, source.published) == ("Oslo bestellt Munition", "Ufer-Bote", "2024-05-03")
    assert source.url == "https://www.ufer-bote.example/oslo-munition"
    assert source.warnings == ()


def test_a_page_with_little_text(tmp_path):
    source = read(tmp_path, "<html><body><p>Kurz.</p><script>weg()</script><div>Und gut.</div></body></html>")
    assert isinstance(source, Source)
    assert "Kurz." in source.text
    assert "weg()" not in source.text


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<html><head><script>alert(1)</script></head><body><img src='x'></body></html>",
        "<!-- nur ein Vermerk -->",
    ],
)
def test_a_page_without_text(tmp_path, markup):
    assert read(tmp_path, markup).reason == "empty: the page shows no text"


def test_nothing_from_outside(tmp_path):
    (tmp_path / "geheim.txt").write_text("GEHEIM")
    source = read(
        tmp_path,
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/geheim.txt">]>'
        "<html><body><p>Vor dem Verweis &x; steht dieser Satz und danach noch einer.</p></body></html>",
    )
    assert isinstance(source, Source)
    assert "GEHEIM" not in source.text


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 5000 + "tief" + "</div>" * 5000,
        "<p>Text" * 20000,
        "<table><tr><td>" * 300 + "x",
        "<p>&#xD800; &#0; &#99999999; Text</p>",
        "<html><body><p>" + "<b>" * 2000 + "fett",
        "<<<>>><p>Text",
    ],
)
def test_broken_and_hostile_markup(tmp_path, markup):
    found = read(tmp_path, markup)
    if isinstance(found, Source):
        found.text.encode()
    else:
        assert isinstance(found, Reject)
