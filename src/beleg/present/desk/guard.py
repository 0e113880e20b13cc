"""Who may talk to the desk, and what a browser may do with its pages.

A desk on a loopback address is still reached by every page that the same browser has open.  So a request must name the desk's own
host (a foreign name pointed here by DNS rebinding is refused), whatever writes must come from the desk's own pages (Origin,
Sec-Fetch-Site and a token that only they know), and pages may load and run nothing but the desk's own files.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
from collections.abc import Iterable
from time import perf_counter
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import HTTPException, Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from beleg.present.desk.settings import Settings, is_address, is_loopback

_log = logging.getLogger(__name__)

READING = frozenset({"GET", "HEAD", "OPTIONS"})

#: Where a browser keeps that its user knew the token, and the field and header that carry the token of forms.
COOKIE = "beleg-token"
FIELD = "csrf"
HEADER = "x-csrf-token"

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Stands before the application: refuses what does not come from its own pages, and says on every answer what is allowed."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        began = perf_counter()
        begun = False

        async def send_guarded(message: Message) -> None:
            nonlocal begun
            begun = True
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers["Server-Timing"] = f"app;dur={(perf_counter() - began) * 1000:.1f}"
                headers.setdefault("Cache-Control", "no-store" if self._settings.token else "no-cache")
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send_guarded)
            return
        body = _Bounded(receive, self._settings.largest_body)
        try:
            await self._app(scope, body, send_guarded)
        except Exception:
            # Here, so that even a fault of the desk's own is answered under the rules, and tells nothing of its inside.
            _log.exception("%s failed", scope["path"].encode("unicode_escape").decode()[:200])
            if not begun:
                await PlainTextResponse("the desk failed at this", 500)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not own_host(host, self._settings):
            return PlainTextResponse("this desk is not called so", 421)
        if self._settings.token is not None:
            refused = self._refusal_of_strangers(scope, headers, self._settings.token)
            if refused is not None:
                return refused
        if scope["method"] not in READING and not _from_own_page(headers, host):
            return PlainTextResponse("this did not come from a page of the desk", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._settings.largest_body:
            return PlainTextResponse(f"more than {self._settings.largest_body} bytes", 413)
        return None

    def _refusal_of_strangers(self, scope: Scope, headers: Headers, token: str) -> Response | None:
        """Lets in who has the token: in a header, in the cookie, or once in the address, which then loses it."""
        known = hashlib.sha256(token.encode()).hexdigest()
        if _same(headers.get("authorization", ""), f"Bearer {token}") or _same(_cookie(headers), known):
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if any(name == "token" and _same(value, token) for name, value in query):
            rest = urlencode([(name, value) for name, value in query if name != "token"])
            # Never an address that begins with two slashes, which a browser takes for another host.
            place = "/" + scope["path"].lstrip("/\\")
            answer = RedirectResponse(place + (f"?{rest}" if rest else ""), 303)
            answer.set_cookie(COOKIE, known, httponly=True, samesite="strict")
            return answer
        return PlainTextResponse("open the desk with the address that it printed, which has the token in it", 401)


class _Bounded:
    """What a client sends, up to a number of bytes: whoever announces less than comes is cut off."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise HTTPException(413, "too much")
        return message


def own_host(header: str, settings: Settings) -> bool:
    """Whether a Host header names this desk.

    Loopback is called by its names; a desk that others reach by the address or name that it was given, or by any address of the
    machine where it listens on all of them.
    """
    try:
        parts = urlsplit(f"//{header}")
        name, port = parts.hostname or "", parts.port or 80
    except ValueError:
        return False
    if port != settings.port or parts.username is not None or parts.path:
        return False
    if is_loopback(settings.host):
        return name == "localhost" or (is_address(name) and is_loopback(name))
    return name == settings.host.lower() or is_address(name)


def _from_own_page(headers: Headers, host: str) -> bool:
    """Whether a browser says that a page of this very host sends this; where it says neither, the form's token decides."""
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return False
    return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def form_token(settings: Settings) -> str:
    """A token for the forms of one page: another each time, so that compressing pages gives none away (BREACH)."""
    salt = secrets.token_hex(8)
    return f"{salt}{_signed(settings, salt)}"


async def check_form(request: Request) -> None:
    """Raises HTTPException where what writes does not carry a token that this desk gave out."""
    settings: Settings = request.app.state.settings
    given = request.headers.get(HEADER)
    if given is None:
        found = (await request.form()).get(FIELD)
        given = found if isinstance(found, str) else ""
    salt, signature = given[:16], given[16:]
    if not _same(signature, _signed(settings, salt)):
        raise HTTPException(403, "this form has grown old: load the page again")


def _signed(settings: Settings, salt: str) -> str:
    return hmac.new(settings.secret.encode(), salt.encode(), hashlib.sha256).hexdigest()


def _cookie(headers: Headers) -> str:
    pairs: Iterable[tuple[str, str, str]] = (one.strip().partition("=") for one in headers.get("cookie", "").split(";"))
    return next((value for name, _, value in pairs if name == COOKIE), "")


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode("utf-8", "replace"))
