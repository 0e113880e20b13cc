"""Makes the life of wire reports: sent by an agency, printed by papers that change them, updated.  All it makes is synthetic.

Texts to begin with are given; what is added to them (leads, paragraphs, furniture) is put together from own words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from beleg.model.link import LinkKind

AGENCIES = ("dpa", "AFP", "APA", "Reuters", "sda", "dts")
OUTLETS = tuple(
    f"{place}{kind}"
    for place in ("Havel", "Lech", "Fulda", "Eider", "Saale", "Enns", "Töss", "Ruhr", "Weser", "Inn")
    for kind in ("bote", "kurier", " Rundschau", "er Anzeiger", "-Echo", "post")
)
PLACES = ("Berlin", "Wien", "Bern", "Brüssel", "New York", "Seoul", "Genf", "London")

#: Own sentences are put together from these.
SUBJECTS = (
    "Der Kreisverband", "Die Stadtverwaltung", "Ein Anwohner", "Der Heimatverein", "Die Handelskammer", "Eine Schulklasse",
    "Der Landrat", "Die Feuerwehr", "Ein Fachgeschäft", "Der Bauernverband", "Die Bibliothek", "Eine Bürgerinitiative",
)  # fmt: skip
VERBS = (
    "beobachtet", "begrüßt", "prüft", "bespricht", "erwartet", "bedauert", "verfolgt", "erörtert", "vertagt", "lobt",
)  # fmt: skip
OBJECTS = (
    "den Vorgang", "die Entwicklung", "den Ausgang", "die Nachricht", "das Verfahren", "die Folgen", "den Beschluss",
    "die Debatte", "den Bericht", "das Ergebnis",
)  # fmt: skip
CIRCUMSTANCES = (
    "seit dem Vormittag", "mit großer Sorge", "ohne Eile", "in nichtöffentlicher Sitzung", "aus der Ferne", "im engen Kreis",
    "bis zum Wochenende", "nach langem Zögern", "trotz mancher Einwände", "mit verhaltener Freude",
)  # fmt: skip
PLACES_OF_IT = (
    "am Marktplatz", "im Rathaus", "an der Schleuse", "hinter dem Bahnhof", "auf dem Festgelände", "im Gemeindesaal",
    "vor der Sporthalle", "am alten Hafen",
)  # fmt: skip
SYLLABLES = tuple(
    first + vowel + last for first in "bdfgklmnprstw" for vowel in "aeiou" for last in ("", "l", "n", "r")
)
FURNITURE = (
    "Schriftgröße: klein | mittel | groß",
    "Artikel teilen | Drucken | Merken",
    "Auf Facebook teilen | Link kopieren",
    "Newsletter abonnieren | Kommentar schreiben",
)
STYLES = (("„", "“"), ("«", "»"), ("»", "«"), ('"', '"'), ("“", "”"))
QUOTED = re.compile(r"[„“»«\"]([^„“”»«\"\n]{3,400})[“”«»\"]")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„«»\"])")
FIGURE = re.compile(r"(?<![\d.,:])\d{2,3}(?![\d.,:]|\. )")


@dataclass(frozen=True)
class Made:
    """A report as JSON Lines have it, the text that it goes back to, and how it goes back to the agency's own.

    Reports of one `base` are copies of each other; `kind` is None where several changes were mixed, or none made.
    """

    id: str
    text: str
    outlet: str | None
    published: str
    base: int | str
    kind: LinkKind | None = None
    of: str | None = None
    steps: tuple[str, ...] = field(default=())


def paragraphs(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n+", text) if part.strip()]


def own(chance: random.Random, sentences: int) -> str:
    """A paragraph that nobody else has."""
    made = [
        f"{chance.choice(SUBJECTS)} {_name(chance)} {chance.choice(VERBS)} {chance.choice(OBJECTS)} von {_name(chance)} "
        f"{chance.choice(CIRCUMSTANCES)} {chance.choice(PLACES_OF_IT)} {_name(chance)} und {chance.choice(VERBS)} "
        f"{chance.choice(OBJECTS)} {_name(chance)}."
        for _ in range(sentences)
    ]
    return " ".join(made)


def _name(chance: random.Random) -> str:
    """A name that nobody has, so that own sentences have no run of words in common."""
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def printed(body: Sequence[str], headline: str, opening: str, closing: str) -> str:
    """A report of its parts."""
    first, *rest = body
    return "\n\n".join([headline, f"{opening}{first}", *rest]) + closing


def sent(number: int, text: str, chance: random.Random, day: date | None = None) -> Made:
    """An agency's own report of `text`, of the given day or any day of a year."""
    agency = chance.choice(AGENCIES)
    body = paragraphs(text)
    day = day or date(2024, chance.randint(1, 12), chance.randint(1, 28))
    sign = "".join(chance.choices("abcdefghijkl", k=3))
    return Made(
        f"{number:06}-wire",
        printed(body, _headline(chance), f"{chance.choice(PLACES)} ({agency}) - ", f"\n{agency}/{sign}"),
        None,
        day.isoformat(),
        number,
        steps=(agency,),
    )


def copies(wire: Made, text: str, chance: random.Random, count: int) -> Iterator[Made]:
    """`count` papers' prints of the agency's report, each changed in its own way."""
    for number in range(count):
        kind: LinkKind | None = chance.choice(("copy", "copy", "shortened", "extended", "version", None))
        yield changed(wire, text, chance, kind, f"{wire.base:06}-{number}")


def changed(wire: Made, text: str, chance: random.Random, kind: LinkKind | None, ident: str) -> Made:
    """One print or update of the agency's report."""
    body = paragraphs(text)
    steps: list[str] = []
    if kind == "shortened":
        body = _shortened(body, chance)
        steps.append("shorten")
    if kind == "extended":
        body.insert(chance.randint(1, len(body)), own(chance, chance.randint(2, 4)))
        steps.append("extend")
    if kind is None:
        body = _shortened(body, chance)
        body.insert(chance.randint(0, len(body)), own(chance, chance.randint(1, 3)))
        steps.append("shorten and extend")
    if kind == "version":
        return _updated(wire, body, chance, ident)
    if len(body) > 2 and chance.random() < 0.25:
        body[0] = _reled(body[0])
        steps.append("re-lead")
    for name, change in (("quotes", _quotes), ("swiss", _swiss), ("dashes", _dashes)):
        if chance.random() < 0.4:
            body = [change(part, chance) for part in body]
            steps.append(name)
    return _by_paper(wire, body, chance, kind, ident, steps)


def _by_paper(
    wire: Made, body: list[str], chance: random.Random, kind: LinkKind | None, ident: str, steps: list[str]
) -> Made:
    agency = wire.steps[0] if chance.random() < 0.9 else chance.choice(AGENCIES)  # some credit another one
    credit = chance.choice((f" ({agency})", f"\n\nMit Material von {agency}", f"\n\n({agency})", "", ""))
    opening = chance.choice(("", f"{chance.choice(PLACES)} - ", f"{chance.choice(PLACES)} ({agency}) - "))
    text = printed(body, _headline(chance), opening, credit)
    if chance.random() < 0.3:
        head, rest = text.split("\n\n", 1)
        text = f"{head}\n\n{chance.choice(FURNITURE)}\n\n{rest}\n\n{chance.choice(FURNITURE)}"
        steps.append("furniture")
    day = chance.choice((wire.published, _later(wire.published, 1), _later(wire.published, 2), wire.published[:7]))
    return Made(ident, text, chance.choice(OUTLETS), day, wire.base, kind, wire.id, tuple(steps))


def _updated(wire: Made, body: list[str], chance: random.Random, ident: str) -> Made:
    """The agency's own update: a figure revised where there is one, a sentence more, a note in the head."""
    agency = wire.steps[0]
    figures = [number for number, part in enumerate(body) if FIGURE.search(part)]
    if figures:
        at = chance.choice(figures)
        body[at] = FIGURE.sub(lambda match: str(int(match[0]) + chance.randint(3, 90)), body[at], count=1)
    body[-1] = f"{body[-1]} {own(chance, 1)}"
    note = chance.choice(("(neu: weitere Details)", "(Neu: Details)", "(Neu: Reaktionen)"))
    text = printed(body, f"{_headline(chance)}\n\n{note}", f"{chance.choice(PLACES)} ({agency}) - ", f"\n{agency}/kd")
    steps = ("revise",) if figures else ("update",)
    return Made(ident, text, None, wire.published, wire.base, "version", wire.id, steps)


def _headline(chance: random.Random) -> str:
    return f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)}"


def _shortened(body: list[str], chance: random.Random) -> list[str]:
    """The first third or more of the sentences, as papers cut from the end; sometimes a paragraph out of the middle."""
    if len(body) > 3 and chance.random() < 0.3:
        del body[chance.randint(1, len(body) - 2)]
        return body
    sentences = [(number, one) for number, part in enumerate(body) for one in SENTENCE.split(part)]
    keep = max(2, int(len(sentences) * chance.uniform(0.35, 0.75)))
    kept: dict[int, list[str]] = {}
    for number, one in sentences[:keep]:
        kept.setdefault(number, []).append(one)
    return [" ".join(part) for part in kept.values()]


def _reled(first: str) -> str:
    """The first paragraph told anew: its words turned round in threes, so that no run of five stays."""
    words = first.rstrip(".").split()
    pieces = [words[at : at + 3] for at in range(0, len(words), 3)]
    return "Wie es heißt: " + " ".join(" ".join(piece) for piece in reversed(pieces)) + "."


def _quotes(part: str, chance: random.Random) -> str:
    opening, closing = STYLES[chance.randrange(len(STYLES))]
    return QUOTED.sub(lambda match: f"{opening}{match[1]}{closing}", part)


def _swiss(part: str, chance: random.Random) -> str:
    return re.sub(r"(\d)\.(\d{3})(?!\d)", r"\1'\2", part.replace("ß", "ss"))


def _dashes(part: str, chance: random.Random) -> str:
    return part.replace(" – ", " - ").replace(" ", "  ", 1)


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def rival(wire: Made, text: str, chance: random.Random) -> Made | None:
    """Another agency's report of the same press conference: its own words around the same quotation."""
    said = max(QUOTED.findall(text), key=len, default="")
    if len(said.split()) < 8:
        return None
    agency = next(one for one in AGENCIES if one != wire.steps[0])
    body = [own(chance, 3), f"{own(chance, 1)} „{said}“", own(chance, 3)]
    whole = printed(body, _headline(chance), f"{chance.choice(PLACES)} ({agency}) - ", f"\n{agency}/xy")
    return Made(f"{wire.base:06}-rival", whole, None, wire.published, f"{wire.base} rival", "quotes", wire.id)


def follow_up(wire: Made, text: str, chance: random.Random) -> Made | None:
    """The same agency's next report on the matter: news of its own, and a sentence or two of background from the first."""
    background = " ".join(SENTENCE.split(paragraphs(text)[-1])[:2])
    if not 8 <= len(background.split()) <= min(45, len(text.split()) / 4):
        return None
    agency = wire.steps[0]
    body = [own(chance, 4), own(chance, 4), background]
    whole = printed(body, _headline(chance), f"{chance.choice(PLACES)} ({agency}) - ", f"\n{agency}/xy")
    return Made(f"{wire.base:06}-next", whole, None, _later(wire.published, 3), f"{wire.base} next")


def world(texts: Sequence[str], chance: random.Random, sent_by_agencies: int) -> list[Made]:
    """Reports of all `texts`: the first `sent_by_agencies` with copies, all with what only looks like one, in mixed order."""
    made: list[Made] = []
    for number, text in enumerate(texts):
        wire = sent(number, text, chance)
        made.append(wire)
        if number < sent_by_agencies:
            made.extend(copies(wire, text, chance, chance.randint(1, 5)))
        others = (rival(wire, text, chance), follow_up(wire, text, chance))
        made.extend(one for one in others if one is not None)
    chance.shuffle(made)
    return made
