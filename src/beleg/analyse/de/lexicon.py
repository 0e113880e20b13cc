"""What is known of a word form: a look-up in the compiled lexicon, with the corrections of `rules/de/grammar.toml`."""

from __future__ import annotations

import mmap
import os
import re
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import cast

from beleg.analyse.de.lexicon_layout import MAGIC
from beleg.model import FiniteForm, Mood, Tense, Word
from beleg.rules.german import (
    AUXILIARIES,
    MODALS,
    MOOD_IGNORED,
    NEVER_FINITE,
    NOT_ADJECTIVES,
    NOT_SEPARABLE,
    RARE_VERBS,
)

INFLECTED = re.compile(r"(?:e|en|er|es|em)$")
HELPERS = AUXILIARIES | MODALS
#: Joins *geben* as a particle does, but is none.
BESIDE_GIVING = "bekannt"
#: Verbs in *-auern* and *-euern* leave an *e* out before another (*bedaure*).
SHORTENED = ("aure", "eure")
INDICATIVE = frozenset({"pres", "pret"})
#: Words kept decoded; news uses far fewer forms.
MOST_WORDS = 200_000


class Words(dict[str, Word]):
    """Words by form, decoded when first asked for; kept few enough that a hostile text cannot fill the memory."""

    def __init__(self, decode: Callable[[str], Word]) -> None:
        super().__init__()
        self._decode = decode

    def __missing__(self, form: str) -> Word:
        if len(self) >= MOST_WORDS:
            self.clear()
        word = self[form] = self._decode(form)
        return word


#: Where the fields of a form tell of verbs: finite forms, infinitives, participles, infinitives with *zu*.
VERBAL = slice(2, 6)


class Lexicon:
    """The compiled lexicon of one machine, and the words of it that have been asked for."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path} is not a lexicon of this version")
        at = len(MAGIC)
        self._slots, length = struct.unpack_from("<II", self._data, at)
        lines = self._data[at + 8 : at + 8 + length].decode().splitlines()
        self._table = at + 8 + length
        self.separable: dict[tuple[str, str], str] = {}
        for line in lines:
            particle, base, verb = line.split(" ")
            if (particle, base) not in NOT_SEPARABLE:
                self.separable[particle, base] = verb
        self.particles = frozenset(particle for particle, _ in self.separable)
        self.words = Words(self._word)

    def word(self, form: str) -> Word:
        """What is known of the lower-case `form`; a Word that knows nothing for an unknown one."""
        return self.words[form]

    def _word(self, form: str) -> Word:
        fields = self._fields(form)
        if "ss" in form and (fields is None or "ss" in fields[2] or not any(fields[VERBAL])):
            fields = self._swiss(form, fields)
        elif "ß" in form and (fields is None or not any(fields[VERBAL])):
            fields = self._old(form, fields)
        if form.endswith(SHORTENED) and (fields is None or not any(fields[VERBAL])):
            full = self._fields(f"{form[:-2]}ere")
            fields = full if full is None else _with_verbs(fields, full)
        return _decode(form, fields, particle=form in self.particles or form == BESIDE_GIVING)

    def _swiss(self, form: str, fields: list[str] | None) -> list[str] | None:
        """What is known of a form, with the verb that Swiss writing spells without ß (*hiess*, *schliesst*)."""
        place = form.find("ss")
        while place >= 0:
            found = self._fields(f"{form[:place]}ß{form[place + 2 :]}")
            if found is not None and (fields is None or any(found[VERBAL])):
                return _with_verbs(fields, found)
            place = form.find("ss", place + 1)
        return fields

    def _old(self, form: str, fields: list[str] | None) -> list[str] | None:
        """What is known of a form, with the verb that was spelled with ß before 1996 (*schloß*, *mußte*, *läßt*)."""
        found = self._fields(form.replace("ß", "ss"))
        if found is None or (fields is not None and not any(found[VERBAL])):
            return fields
        return _with_verbs(fields, found)

    def _fields(self, form: str) -> list[str] | None:
        key = form.encode("utf-8", "surrogatepass")
        slot = zlib.crc32(key) & (self._slots - 1)
        while True:
            (place,) = struct.unpack_from("<I", self._data, self._table + 4 * slot)
            if not place:
                return None
            form_length, length = struct.unpack_from("<HH", self._data, place)
            begin = place + 4
            if self._data[begin : begin + form_length] == key:
                return self._data[begin + form_length : begin + form_length + length].decode().split("\t")
            slot = (slot + 1) & (self._slots - 1)


def _with_verbs(fields: list[str] | None, other: list[str]) -> list[str]:
    """The fields of a form with what those of another spelling tell of verbs; these alone where the form has none."""
    return other if fields is None else [*fields[:2], *other[VERBAL], *fields[VERBAL.stop :]]


def _split(field: str) -> frozenset[str]:
    return frozenset(field.split(",")) if field else frozenset()


def _decode(form: str, fields: list[str] | None, *, particle: bool) -> Word:
    if fields is None:
        return Word(form, particle=particle)
    flags, lemma, finite, infinitives, participles, zu_infinitives, noun_lemma = fields
    readings = []
    for reading in finite.split(";") if finite else ():
        verb, tense, person = reading.split(",")
        if verb in RARE_VERBS:
            continue
        readings.append(FiniteForm(verb, cast(Tense, tense), int(person)))
    infinitive, participle = _split(infinitives), _split(participles)
    verbal = bool(readings or infinitive or participle or zu_infinitives)
    adjective = (
        verbal
        and bool(lemma)
        and not lemma.endswith("n")
        and form not in NOT_ADJECTIVES
        and bool(INFLECTED.search(form) or infinitive or participle)
    )
    third = tuple(reading for reading in readings if reading.person != 1)
    usable = form not in NEVER_FINITE and not (adjective and not form.endswith("t"))
    mood, maybe_mood = _moods(form, third)
    verbs = {reading.lemma for reading in third} if usable else set()
    return Word(
        form,
        finite=third if usable else (),
        infinitives=infinitive,
        participles=participle,
        zu_infinitives=_split(zu_infinitives),
        mood=mood,
        maybe_mood=maybe_mood,
        lemma=lemma or None,
        noun_lemma=noun_lemma or None,
        lower_only="l" in flags,
        noun="n" in flags,
        adjective=adjective,
        auxiliary=not verbs.isdisjoint(AUXILIARIES),
        helper=not verbs.isdisjoint(HELPERS),
        particle=particle,
    )


def _moods(form: str, readings: tuple[FiniteForm, ...]) -> tuple[Mood | None, Mood | None]:
    """The mood that the form decides, and the mood that it may have besides the indicative."""
    if form in MOOD_IGNORED:
        return None, None
    tenses: dict[int, set[str]] = {}
    for reading in readings:
        tenses.setdefault(reading.person, set()).add(reading.tense)
    maybe: Mood | None = None
    for person, other in ((3, 6), (6, 3)):
        here = tenses.get(person)
        if here is None:
            continue
        mood: Mood = "k1" if "k1" in here else "k2"
        if here & INDICATIVE or tenses.get(other, set()) & INDICATIVE:
            if here - INDICATIVE:
                maybe = maybe or mood
            continue
        return mood, mood
    return None, maybe


def cache_folder() -> Path:
    """Where what is made once on this machine is kept: `BELEG_CACHE`, or the user's cache folder."""
    if named := os.environ.get("BELEG_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "beleg"


@cache
def lexicon() -> Lexicon:
    """The lexicon of this machine; compiled on first use (some seconds) and kept in the cache folder."""
    name = f"lexicon-de-{MAGIC.decode()}-{version('simplemma')}-{version('ablaut')}.bin"
    path = cache_folder() / name
    if not path.exists():
        from beleg.analyse.de.lexicon_build import compile_lexicon  # heavy, and needed once on a machine

        sys.stderr.write("beleg: preparing the German form lexicon, once on this machine …\n")
        try:
            compile_lexicon(path)
        except OSError:  # the cache cannot be written: keep it for this process only
            path = Path(tempfile.mkdtemp(prefix="beleg-")) / name
            compile_lexicon(path)
    return Lexicon(path)
