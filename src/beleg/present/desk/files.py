"""The desk's own files: style sheet, scripts, and what of others' work stands in `static/vendor`."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

import msgspec
from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

FOLDER = Path(__file__).resolve().parent / "static"

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    "": "text/plain; charset=utf-8",
}

#: A file's address changes with its content, so a browser may keep it for a year.
_FOREVER = "public, max-age=31536000, immutable"

router = APIRouter(include_in_schema=False)


class File(msgspec.Struct, frozen=True):
    """One file as it is sent: plain, and compressed once for all requests."""

    address: str
    media: str
    plain: bytes
    packed: bytes


@cache
def files() -> dict[str, File]:
    """All files by name (`desk.css`, `vendor/vega.min.js`)."""
    found: dict[str, File] = {}
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file() and path.suffix in _TYPES:
            name = path.relative_to(FOLDER).as_posix()
            content = path.read_bytes()
            mark = hashlib.sha256(content).hexdigest()[:12]
            packed = gzip.compress(content, 9, mtime=0)
            found[name] = File(f"/static/{mark}/{name}", _TYPES[path.suffix], content, packed)
    return found


def address(name: str) -> str:
    """Where a file is served.  Raises KeyError where there is none of that name."""
    return files()[name].address


@router.get("/static/{mark}/{name:path}")
def static(request: Request, mark: str, name: str) -> Response:
    """One of the files; its name is looked up among those that there are and never made a path."""
    file = files().get(name)
    if file is None or file.address != f"/static/{mark}/{name}":
        raise HTTPException(404, "no such file")
    headers = {"Cache-Control": _FOREVER, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(file.packed, media_type=file.media, headers=headers | {"Content-Encoding": "gzip"})
    return Response(file.plain, media_type=file.media, headers=headers)


@router.get("/favicon.ico")
def favicon() -> Response:
    """Browsers ask for it whatever a page says."""
    icon = files()["mark.svg"]
    return Response(icon.plain, media_type=icon.media, headers={"Cache-Control": _FOREVER})
