"""The shapes of predicates.toml: verbs by what they do to goods; what each field means is told in the head of the file."""

from __future__ import annotations

import msgspec


class VerbClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that do the same to goods, and what the parts of their clause are (see predicates.toml)."""

    name: str
    verbs: str
    subject: str = ""
    dative: str = ""
    accusative: str = ""
    place: str = ""
    weight: str = "strong"
    status: str = ""
    kind: str = "transfer"
    goods: str = ""
    participles: str = ""


class Support(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verb that means an act only beside other words of its clause."""

    verb: str
    words: str = ""
    class_: str = msgspec.field(name="class", default="")


class Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs whose object is the subject of the infinitive that they govern; those that accuse it; those of letting others do."""

    object: str
    accusing: str = ""
    letting: str = ""


class UseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that use up goods, of fighting with them, of sending them off, of hitting, of owning up; words for known goods."""

    fire: str = ""
    fight: str = ""
    launch: str = ""
    land: str = ""
    admit: str = ""
    pointers: str = ""
    fly: str = ""
    raid: str = ""


class Prefixes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """First parts of verbs that do not change what the verb does."""

    words: str = ""


class Turned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of stationing goods, of having people somewhere, and of putting some goods in the place of others.

    `present` are words beside *sein* for who has people somewhere, `growing` verbs by which `forces` abroad become more or fewer.
    """

    stationing: str = ""
    keeping: str = ""
    present: str = ""
    growing: str = ""
    forces: str = ""
    replacing: str = ""


class Crews(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """People who operate arms: verbs for it, nouns for them; words for where they sit, beside verbs for that."""

    verbs: str = ""
    nouns: str = ""
    sitting: str = ""
    seats: str = ""


class PredicatesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of predicates.toml."""

    class_: tuple[VerbClass, ...] = msgspec.field(name="class")
    support: tuple[Support, ...]
    prepositional: dict[str, str]
    control: Control
    prefixes: Prefixes = Prefixes()
    use: UseWords = UseWords()
    turned: Turned = Turned()
    crews: Crews = Crews()
    attribute: tuple[Support, ...] = ()
