"""Words that negate a clause, what they negate of it, and words that take a denial back."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.corrected import corrected
from beleg.claim.passages.passage import ActorUse
from beleg.claim.passages.scene import Scene
from beleg.model import Row
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.words import words

#: Words after which *nicht* takes nothing back (*nicht nur*, *nicht zuletzt*).
HARMLESS = frozenset(
    {"nur", "zuletzt", "allein", "bloß", "mehr", "weiter", "näher", "genau", "bekannt", "umsonst", "einmal"}
)
#: Who knows of nothing, right before *nicht bekannt*: without him what is not known is only not public.
KNOWERS = frozenset({"ihm", "ihr", "ihnen", "mir", "uns"})
#: What *bekannt sein* is read as.
KNOWN = "bekanntsein"
#: Words that take a verb of denial back (*schloss niemand aus*, *weder bestätigen noch dementieren*).
UNDENIED = frozenset({"nicht", "nie", "niemals", "kaum", "niemand", "keiner", "weder", "keineswegs", "keinesfalls"})
#: Round numbers, which *kein* only keeps from being reached (*keine hundert Stück*).
ROUND = frozenset({"hundert", "tausend", "zehn", "zwanzig", "dreißig", "dreissig", "fünfzig", "dutzend"})
#: How far behind *nicht* the actor stands that it rules out, in units (*nicht aus dem Iran*).
RULED_OUT = 3
#: Words that name nobody, and verbs of which they are the subject where an act surprises (*die niemand erwartet hatte*).
NOBODY = frozenset({"niemand", "keiner"})
EXPECTING = frozenset({"erwarten", "ahnen", "vorhersehen", "vorhersagen"})
#: Words behind a negation by which something is said of what follows them.
OTHER = ("anderes", "als")
#: Words before a figure or a noun that is the right one.
BESIDE_FIGURES = frozenset(
    {"nur", "auch", "bloß", "lediglich", "höchstens", "mindestens", "rund", "etwa", "sogar", "gut", "knapp"}
)
INFLECTED = ("e", "en", "er", "es")
AFTERWARDS = frozenset(
    {"danach", "seither", "seitdem", "später", "inzwischen", "dann", "heute", "jetzt", "mittlerweile"}
)


def negation(scene: Scene, pack: Pack) -> int | None:
    """The unit of a word that negates the act of a scene, None where none does."""
    row, stretch, none = scene.passage.row, scene.stretch, words(pack.denial.nouns.none)
    if none.isdisjoint(scene.passage.forms):
        return None
    closed = (
        stretch.clause.finite if stretch.clause.order == "last" else None
    )  # what follows its verb is another clause's
    for unit in stretch.units:
        lower = row.lower[unit]
        if lower not in none or (closed is not None and unit > closed):
            continue
        if OTHER in zip(
            row.lower[unit + 1 : unit + 1 + RULED_OUT], row.lower[unit + 2 : unit + 2 + RULED_OUT], strict=False
        ):
            continue  # nie etwas anderes als Decken
        following = row.lower[unit + 1] if unit + 1 < len(row) else ""
        if (
            _compares(row, unit)
            or _afterwards(row, unit)
            or (lower in NOBODY and not stretch.lemmas.isdisjoint(EXPECTING))
        ):
            continue
        if (lower.startswith("kein") and (following in ROUND or _of_else(scene, unit, pack))) or _of_part(scene, unit):
            continue
        if lower == "nicht" and following in ("ein", "eine", "einen", "einem", "einer"):
            return unit
        attributive = (
            row.capital[unit + 2 : unit + 3] == [True]
            and following.endswith(INFLECTED)
            and not row.capital[unit + 1]
            and following not in PREPOSITIONS | DETERMINERS
        )
        if lower in ("nie", "niemals") and attributive and row.word[unit + 1].participles:
            continue
        no_longer = following == "mehr" and row.lower[unit + 2 : unit + 3] != ["als"]
        harmless = following in HARMLESS and not (no_longer or unknown(scene, unit))
        loose = stretch.clause.finite is None and stretch.clause.order not in ("infinitive", "purpose")
        if lower == "nicht" and ((loose and not no_longer) or harmless or attributive):
            continue
        return unit
    return None


def _compares(row: Row, unit: int) -> bool:
    """Whether a word only compares with all that was before (*so viele Waffen wie nie zuvor*)."""
    return row.lower[unit] == "nie" and unit > 0 and row.lower[unit - 1] == "wie"


def _afterwards(row: Row, unit: int) -> bool:
    """Whether a piece behind a comma only says that an act was not told again (*verkaufte bis 2020 Jets, seither nicht mehr*)."""
    if row.lower[unit + 1 : unit + 2] != ["mehr"] or unit < 2:
        return False
    return row.lower[unit - 1] in AFTERWARDS and row.text[unit - 2] == ","


def unknown(scene: Scene, unit: int) -> bool:
    """Whether the word at `unit` says that nothing is known of an act.

    So *seien ihr nicht bekannt* of whom a pronoun stands for, *seien keine Lieferungen bekannt*, but not *kein Termin*.
    """
    row = scene.passage.row
    if row.lower[unit].startswith("kein") and KNOWN in scene.stretch.lemmas:
        head = next((place for place in range(unit + 1, min(unit + 4, len(row))) if row.capital[place]), None)
        return any(event.unit == head for event in scene.events) or any(item.first == head for item in scene.goods)
    return unit > 0 and row.lower[unit - 1] in KNOWERS and row.lower[unit : unit + 2] == ["nicht", "bekannt"]


def _of_part(scene: Scene, unit: int) -> bool:
    """Whether a word negates only a part that another stands against, or stands apart before a colon.

    So *nicht China, sondern die USA*, *aus Kiew, nicht aus Minsk*, *keine Prahlerei: …*, *mehr aber auch nicht*.
    """
    row, clause = scene.passage.row, scene.stretch.clause
    finite, following = clause.finite, row.lower[unit + 1 : unit + 2]
    if finite is not None and ":" in row.text[unit:finite]:
        return True
    if (wrong := corrected(row)) and wrong.start == unit and scene.stretch.covers(wrong.stop):
        named = any(item.first in wrong for item in scene.passage.goods)
        return _is_part(row, wrong.stop) and (not named or _stood_for(scene, wrong))
    if row.lower[unit] != "nicht":
        return False
    if "mehr" in row.lower[max(unit - 3, 0) : unit] and row.kind[unit + 1 : unit + 2] != [WORD]:
        return True
    if clause.order == "second" and finite is not None and unit < finite and following != ["einmal"]:
        return row.lower[unit - 1] == "," if unit else "sondern" in scene.passage.forms
    if "sondern" in row.lower[unit:] and following and following[0] in PREPOSITIONS:
        against = row.lower.index("sondern", unit)
        return row.lower[against + 1 : against + 2] == following
    return False


def _stood_for(scene: Scene, wrong: range) -> bool:
    """Whether other goods, or another figure for them, stand behind *sondern*."""
    passage = scene.passage
    if any(item.first > wrong.stop for item in passage.goods):
        return True
    return any(first > wrong.stop for first, _, _ in passage.quantities)


def _is_part(row: Row, unit: int) -> bool:
    """Whether a figure, a noun or an adjective stands right behind *sondern* rather than another act."""
    place = unit + 1
    while place < len(row) and row.lower[place] in BESIDE_FIGURES:
        place += 1
    if place >= len(row):
        return False
    return (
        row.kind[place] == NUMBER or row.capital[place] or not (row.word[place].finite or row.word[place].participles)
    )


def ruled_out(scene: Scene) -> list[ActorUse]:
    """The actors right behind a *nicht* that negates only them."""
    row = scene.passage.row
    found = []
    for actor in scene.passage.actors:
        before = range(max(actor.first - RULED_OUT, scene.stretch.first, 0), actor.first)
        unit = next((unit for unit in before if row.lower[unit] == "nicht"), None)
        if unit is not None and set(row.kind[unit + 1 : actor.first]) <= {WORD} and _of_part(scene, unit):
            found.append(actor)
    return found


def _of_else(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether *kein* belongs to a noun that is no part of an act (*keine Ausnahme*)."""
    row = scene.passage.row
    head = next((place for place in range(unit + 1, min(unit + 4, len(row))) if row.capital[place]), None)
    if head is None:
        return False
    if row.lower[head : head + 2] == ["rede", "mehr"]:
        return True  # vom Tausch ist keine Rede mehr
    return row.lower[head] in words(pack.denial.nouns.elsewhere)


def emptied(scene: Scene, pack: Pack) -> bool:
    """Whether a clause negates the least of what could go: *kein Schuss*, *nicht eine Patrone*, *nichts*."""
    row, stretch = scene.passage.row, scene.stretch
    forms = stretch.forms(row)
    return "nichts" in forms or "etwas" in forms or not words(pack.denial.nouns.least).isdisjoint(forms)


def nobody_sent(scene: Scene, pack: Pack) -> int | None:
    """The unit of *niemanden* where nobody was sent, None elsewhere."""
    if scene.stretch.lemmas.isdisjoint(words(pack.denial.absent.sending)):
        return None
    return next((unit for unit in scene.stretch.units if scene.passage.row.lower[unit] == "niemanden"), None)
