"""Text of reports made safe to look at, and figures as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beleg.model import Quantity, Span

#: What would move a cursor, colour a terminal, turn the direction of writing or hide itself: C0 and C1 controls but tab and line
#: feed, bidirectional controls (UAX #9), line and paragraph separators, invisible format characters, tag characters, and
#: surrogates, which no output can encode.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)

_ALTERED = re.compile(f"(?:{_UNSAFE.pattern})+")

#: What is counted, in the singular and the plural; *item* goes without a word, as people write it beside the goods.
UNITS: dict[str, tuple[str, str]] = {
    "item": ("", ""),
    "container": ("container", "containers"),
    "tonne": ("tonne", "tonnes"),
    "shipment": ("shipment", "shipments"),
    "wagon": ("wagon", "wagons"),
    "vessel": ("vessel", "vessels"),
    "flight": ("flight", "flights"),
    "person": ("person", "people"),
    "eur": ("EUR", "EUR"),
    "usd": ("USD", "USD"),
    "percent": ("%", "%"),
}

_NO_BREAK = "\u00a0"


def visible(text: str) -> str:
    """`text` with every control, direction and invisible character spelt out as ``⟨U+202E⟩``; tabs and line feeds stay."""
    # Most texts are harmless, and what Python calls printable holds none of these.
    return text if text.isprintable() else _UNSAFE.sub(_spelt, text.replace("\r\n", "\n"))


def altered(text: str) -> Iterator[Span]:
    """The stretches of `text` that `visible` shows otherwise than as they are."""
    return (Span(*match.span()) for match in _ALTERED.finditer(text))


def line(text: str) -> str:
    """`text` made visible and put on one line, runs of white space as one space."""
    return " ".join(visible(text).split())


def number(value: int | float) -> str:
    """`value` with its digits in groups of three from five digits on (ISO 80000-1): 1000, 10 000, 1.5."""
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.10g}".replace(",", _NO_BREAK)
    whole = int(value)
    return str(whole) if abs(whole) < 10_000 else f"{whole:,}".replace(",", _NO_BREAK)


def bounds(lower: int | float | None, upper: int | float | None, approximate: bool = False) -> str:
    """Inclusive bounds as people write them: ``≥ 1000``, ``≤ 500``, ``500–700``, ``≈ 3000``; empty where there is no number."""
    about = f"≈{_NO_BREAK}" if approximate else ""
    if lower is None and upper is None:
        return ""
    if lower is None:
        return f"{about}≤{_NO_BREAK}{number(upper or 0)}"
    if upper is None:
        return f"{about}≥{_NO_BREAK}{number(lower)}"
    if lower == upper:
        return about + number(lower)
    return f"{about}{number(lower)}–{number(upper)}"


def figure(quantity: Quantity | None) -> str:
    """A claim's figure with its unit: ``≥ 1000 containers``; a mere quantity word (*große Mengen*) reads ``no number``."""
    if quantity is None:
        return ""
    return with_unit(quantity.lower, quantity.upper, quantity.unit, quantity.approximate)


def with_unit(lower: int | float | None, upper: int | float | None, unit: str, approximate: bool = False) -> str:
    """Bounds with the word for what is counted."""
    one, many = UNITS[unit]
    amount = bounds(lower, upper, approximate)
    if not amount:
        return f"no number ({many})" if many else "no number"
    word = one if lower == upper == 1 else many
    return f"{amount}{_NO_BREAK}{word}" if word else amount


def _spelt(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match[0]):04X}⟩"
