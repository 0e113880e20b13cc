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

#: The address of all files changes with the content of any: browsers may keep them for a year, and scripts name each other plainly.
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
    paths = sorted(path for path in FOLDER.rglob("*") if path.is_file() and path.suffix in _TYPES)
    contents = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in paths}
    mark = hashlib.sha256()
    for name, content in contents.items():
        mark.update(f"{name} {len(content)} ".encode() + content)
    folder = f"/static/{mark.hexdigest()[:12]}"
    return {
        name: File(f"{folder}/{name}", _TYPES[Path(name).suffix], content, gzip.compress(content, 9, mtime=0))
        for name, content in contents.items()
    }


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
