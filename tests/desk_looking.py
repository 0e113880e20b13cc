"""What the tests of the desk look at pages with, and a report that wishes the desk ill."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request

from beleg.present.desk.settings import Settings

#: A report by somebody who wishes the desk ill.
HOSTILE = (
    "<script>document.title='taken'</script>\n\n"
    "Seoul - <img src=x onerror=alert(1)> Nordkorea hat nach Angaben des Verteidigungsministeriums in Seoul bis zu 1200 Container "
    "mit Granaten nach Russland gebracht. \u202eGroße Straßen\u202c seien <b>dafür</b> gesperrt worden \u0000 ]]> "
    "&lt;/textarea&gt; {{ 7*7 }}."
)


class Watched:
    """A page and what went wrong on it: complaints on its console, errors, and what it asked of other hosts."""

    def __init__(self, page: Page, desk: Settings) -> None:
        self.page = page
        self.wrong: list[str] = []
        self._desk = desk
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", self._request)

    def open(self, place: str) -> Page:
        self.page.goto(self._desk.address.rstrip("/") + place, wait_until="load")
        return self.page

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self._desk.address):
            self.wrong.append(f"asked for {request.url}")
