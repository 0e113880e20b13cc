"""Compiles the form lexicon: simplemma's dictionary of forms, and the verb forms that ablaut conjugates.

The lexicon is made once on each machine, from the installed packages, and kept in the user's cache: the word lists stay
where their makers publish them.  One file holds a hash table and the entries behind it, so that any number of processes
share it in memory and none has to load it.
"""

from __future__ import annotations

import os
import re
import struct
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import ablaut
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from beleg.analyse.de.lexicon_layout import MAGIC
from beleg.rules.german import ADDED_VERBS, JOINED_VERBS

TENSES = (("pres", "present"), ("pret", "preterite"), ("k1", "konjunktiv1"), ("k2", "konjunktiv2"))
#: Persons kept of ablaut's six: first and third singular, third plural, which news is written in.
PERSONS = (0, 2, 5)
INFINITIVE = re.compile(r"(?:en|ern|eln|tun|sein)$")
#: simplemma's lists hold many verbs that are typing errors; a real one has this many forms there.
LEAST_FORMS = 3
ALWAYS = frozenset({"sein", "haben", "werden"})
#: Participles that ablaut does not form, because it takes the first part of the verb for a separable one.
WHOLE_PARTICIPLES = {"überlassen": "überlassen", "überschreiben": "überschrieben", "überlaufen": "überlaufen"}
#: Verbs in *-senden* and *-wenden* have a second, weak past (*versandt* and *versendet*), of which ablaut forms the first.
DOUBLE_PASTS = ("senden", "wenden")


class VerbForms:
    """Verb readings gathered by form, and which particle joins which verb."""

    def __init__(self) -> None:
        self.finite: defaultdict[str, set[tuple[str, str, int]]] = defaultdict(set)
        self.infinitives: defaultdict[str, set[str]] = defaultdict(set)
        self.participles: defaultdict[str, set[str]] = defaultdict(set)
        self.zu_infinitives: defaultdict[str, set[str]] = defaultdict(set)
        self.separable: dict[tuple[str, str], str] = {}

    def add(self, verb: str, forms_known: set[str]) -> None:
        """Conjugate `verb` and keep its forms, if the dictionary knows enough of them to trust it."""
        try:
            table = ablaut.conjugate(verb)
        except Exception:
            return
        third, *rest = table.present[2].split()
        particle = rest[0] if rest else ""
        past = table.preterite[2].split()[0]
        known = {table.past_participle, particle + third, particle + past} & forms_known
        if not known and verb not in ALWAYS and verb not in ADDED_VERBS:
            return
        if particle:
            self.separable[particle, verb[len(particle) :]] = verb
            if table.zu_infinitive:
                self.zu_infinitives[table.zu_infinitive].add(verb)
        for tense, name in TENSES:
            forms = getattr(table, name)
            for person in PERSONS:
                parts = forms[person].split()
                form = parts[1] + parts[0] if particle and len(parts) == 2 else parts[0]
                if not particle or len(parts) == 2:
                    self.finite[form].add((verb, tense, person + 1))
        self.infinitives[verb].add(verb)
        self.participles[table.past_participle].add(verb)
        if verb in WHOLE_PARTICIPLES:
            self.participles[WHOLE_PARTICIPLES[verb]].add(verb)
        if verb.endswith(DOUBLE_PASTS):
            self.participles[table.past_participle.replace("andt", "endet")].add(verb)
        if verb.endswith("eln"):  # handle and handele are both written
            self.finite[verb[:-3] + "ele"].add((verb, "k1", 3))

    def join(self, particle: str, base: str) -> None:
        """Conjugate the verb of a particle and a `base` that conjugates by itself, where the dictionary has not got it."""
        table = ablaut.conjugate(base)
        verb = particle + base
        self.separable[particle, base] = verb
        self.zu_infinitives[f"{particle}zu{base}"].add(verb)
        self.infinitives[verb].add(verb)
        self.participles[particle + table.past_participle].add(verb)
        for tense, name in TENSES:
            forms = getattr(table, name)
            for person in PERSONS:
                self.finite[particle + forms[person]].add((verb, tense, person + 1))


def _infinitives(pairs: dict[str, str]) -> tuple[list[str], dict[str, set[str]]]:
    """The verbs among the dictionary's base forms, and the forms that it knows of each."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    candidates = set()
    for form, lemma in pairs.items():
        counts[lemma] += 1
        if lemma[:1].islower() and INFINITIVE.search(lemma):
            forms[lemma].add(form)
            if form[:1].islower():
                candidates.add(lemma)
    return sorted(verb for verb in candidates if counts[verb] >= LEAST_FORMS), forms


def _entries(pairs: dict[str, str], verbs: VerbForms) -> Iterator[tuple[bytes, bytes]]:
    lower = {form for form in pairs if form[:1].islower()}
    nouns = {form.lower(): lemma for form, lemma in pairs.items() if form[:1].isupper() and lemma[:1].isupper()}
    noun_forms = {form.lower() for form, lemma in pairs.items() if not form[:1].islower() and lemma[:1].isupper()}
    for form in sorted(
        lower | nouns.keys() | verbs.finite.keys() | verbs.participles.keys() | verbs.zu_infinitives.keys()
    ):
        lemma = pairs.get(form) or nouns.get(form) or ""
        fields = [
            ("l" if form in lower and form not in noun_forms else "") + ("n" if form in noun_forms else ""),
            lemma,
            ";".join(f"{verb},{tense},{person}" for verb, tense, person in sorted(verbs.finite.get(form, ()))),
            *(
                ",".join(sorted(table.get(form, ())))
                for table in (verbs.infinitives, verbs.participles, verbs.zu_infinitives)
            ),
            nouns.get(form, ""),
        ]
        yield form.encode(), "\t".join(fields).encode()


def compile_lexicon(target: Path) -> None:
    """Write the lexicon to `target`, all at once: a reader sees the whole file or none.

    Layout (little endian): magic, number of slots (a power of two), length of the separable verbs, these as lines, then
    the slots with the places of entries (0 for none), then the entries: length of form and of fields, form, fields.
    """
    raw = DefaultDictionaryFactory().get_dictionary("de")
    pairs = {_text(form): _text(lemma) for form, lemma in raw.items()}
    verbs = VerbForms()
    infinitives, forms = _infinitives(pairs)
    for verb in sorted(ADDED_VERBS.union(infinitives)):
        verbs.add(verb, forms[verb])
    for verb in sorted(JOINED_VERBS):
        particle, _, base = verb.partition("+")
        verbs.join(particle, base)
    entries = list(_entries(pairs, verbs))
    separable = "\n".join(
        f"{prefix} {base} {verb}" for (prefix, base), verb in sorted(verbs.separable.items())
    ).encode()
    slots = 1 << (len(entries) * 2).bit_length()
    table = [0] * slots
    head = len(MAGIC) + 8 + len(separable) + 4 * slots
    body = bytearray()
    for form, fields in entries:
        place = zlib.crc32(form) & (slots - 1)
        while table[place]:
            place = (place + 1) & (slots - 1)
        table[place] = head + len(body)
        body += struct.pack("<HH", len(form), len(fields)) + form + fields
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=target.name, delete=False) as file:
        file.write(MAGIC + struct.pack("<II", slots, len(separable)) + separable)
        file.write(struct.pack(f"<{slots}I", *table))
        file.write(body)
    os.replace(file.name, target)


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
