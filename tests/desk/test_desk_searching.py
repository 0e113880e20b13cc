"""A search is an address, and what it finds is shown around the words."""

from __future__ import annotations

from urllib.parse import quote
from xml.etree import ElementTree

import httpx
import pytest
from starlette.datastructures import QueryParams

from beleg.ledger.desk import Query
from beleg.ledger.search import sought, terms
from beleg.present.desk import searching


@pytest.mark.parametrize(
    ("quote", "typed", "word"),
    [
        ("Container mit Granaten", "granaten", "Granaten"),
        ("Große Straßen in Pjöngjang", "pjongjang", "Pjöngjang"),
        ("Große Straßen in Pjöngjang", "Strassen", "Straßen"),
        ("Container, containerweise", "x containerw*", "containerweise"),
        ("ein Satz " * 30 + "über Container", "container*", "Container"),
        ("nichts davon", "granaten", ""),
        ("Granatenhagel", "granaten", ""),
        ("İstanbul Granaten", "granaten", "Granaten"),
        ("\u202eGranaten", '"granaten"', "Granaten"),
    ],
)
def test_a_passage_is_shown_around_the_word(quote: str, typed: str, word: str):
    before, found, after = searching.excerpt(quote, sought(terms(typed)))
    assert found == word
    assert len(before + found + after) <= 200
    assert "\u202e" not in before


def test_an_address_and_back():
    query = Query('"so weit" & <b>', (("supplier", "KP"), ("goods", "drones"), ("goods", "a&b=c")), "reports")
    address = searching.address(query)
    assert searching.asked(QueryParams(address.split("?", 1)[1])) == query
    turned = searching.Turning(query)
    less = searching.asked(QueryParams(turned("supplier", "KP").split("?", 1)[1]))
    assert less.chosen == query.chosen[1:]
    more = searching.asked(QueryParams(turned("kind", "denial").split("?", 1)[1]))
    assert set(more.chosen) == {*query.chosen, ("kind", "denial")}


@pytest.mark.parametrize(
    "query", ["", "?q=Granate", "?q=granaten&supplier=KP", "?goods=ammunition&sort=reports", "?q=nirgends"]
)
def test_a_feed_has_what_its_search_finds(client: httpx.Client, query: str):
    feed = ElementTree.fromstring(client.get(f"/feed.atom{query}").text)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    linked = [link.get("href", "") for link in feed.findall("a:entry/a:link", atom)]
    found = client.get(f"/api/matters{query.replace('&sort=reports', '')}").json()["matters"]
    assert [link.rsplit("/", 1)[1] for link in linked] == [quote(one["id"], safe="") for one in found]
    assert query.replace("&sort=reports", "") in feed.findall("a:link", atom)[0].get("href", "")


def test_what_is_unknown_is_passed_over():
    assert searching.asked(QueryParams("sort=evil&nothing=1&supplier=&q=%00a%e2%80%ae")) == Query("a")
