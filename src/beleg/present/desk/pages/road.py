"""The road of a matter's goods as its claims tell of it: the stations in words, and a small map where places are known."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.ledger.desk import Desk, MatterLine, Road
from beleg.present import names, text
from beleg.present.desk import addresses, render
from beleg.present.desk.pages.flows import numbers
from beleg.rules import language

router = APIRouter(include_in_schema=False)


class StationsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/stations.toml`: latitude and longitude by name."""

    places: dict[str, tuple[float, float]]


class Told(NamedTuple):
    """A road as its page tells it: all its points by name, and how many claims tell of it; `at` is the first."""

    points: tuple[str, ...]
    claims: int
    at: str


@router.get("/matters/{matter}/road")
def road(request: Request, matter: str) -> Response:
    """The roads of a matter, alone or to be put into its page."""
    desk: Desk = request.app.state.desk
    line, found = desk.line(matter), desk.roads(matter)
    told = [Told(_points(line, one), one.claims, addresses.claim(one.claim)) for one in found]
    drawn = [made for one in found if (made := _drawn(line, one))]
    return render.page(
        request,
        "road.html",
        section="matters",
        matter=line,
        roads=told,
        drawn=msgspec.json.encode(drawn).decode() if drawn else None,
        part="hx-request" in request.headers,
    )


def _points(line: MatterLine, road: Road) -> tuple[str, ...]:
    stations = tuple(render.title(station, 60) for station in road.stations)
    ends = [text.line(names.actors(codes)) for codes in (line.supplier, line.recipient)]
    return (ends[0] or "not said", *stations, ends[1] or "not said")


def _drawn(line: MatterLine, road: Road) -> dict[str, Any] | None:
    """The road as the map draws it, without places that nobody knows; None where fewer than two are left, or no station."""
    stations = [point for station in road.stations if (point := station_point(station))]
    ends = [_end(line.supplier), _end(line.recipient)]
    points = [point for point in (ends[0], *stations, ends[1]) if point]
    if not stations or len(points) < 2:
        return None
    return {"points": points, "claims": road.claims, "at": addresses.claim(road.claim)}


def station_point(name: str) -> dict[str, Any] | None:
    """Where a station lies: a place by its coordinates, or a state by the number that the atlas gives it."""
    if name in places():
        latitude, longitude = places()[name]
        return {"name": name, "place": [longitude, latitude]}
    number = numbers().get(names.actor_code(name))
    return {"name": name, "state": number} if number else None


def _end(codes: tuple[str, ...]) -> dict[str, Any] | None:
    number = numbers().get(codes[0]) if len(codes) == 1 else None
    return {"name": names.actor(codes[0]), "state": number, "end": True} if number else None


@cache
def places() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of known places by their German names."""
    return language("stations", StationsFile).places
