"""What a clause does: the class of its predicate, whether it is a passive, and the stretch of the sentence that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from beleg.claim.domain.pack import Pack
from beleg.claim.domain.predicate_words import VerbClass
from beleg.claim.passages.passage import Passage
from beleg.model import Clause, Row
from beleg.model.analysis import WORD
from beleg.rules.german import AUXILIARIES, MODALS, PREPOSITIONS

RECEIVING = frozenset({"erhalten", "bekommen", "empfangen"})
#: The class of verbs that, with the words listed, do nothing to goods (*sich auf etwas beziehen*).
NOTHING = "nothing"
#: Words that open an aside which says who says it (*Waffen, das gestand er zu, habe X geliefert*).
POINTING = frozenset({"das", "dies", "so"})
#: Words for the subject of *lassen* where something is done to him or for him, and the verb itself beside its helpers.
REFLEXIVES = frozenset({"sich", "uns", "mich", "mir"})
LETTING = AUXILIARIES | MODALS | {"lassen"}
LET = frozenset({"lassen"})
#: Verbs beside which an infinitive with *zu* tells what is done.
SEEMING = frozenset({"scheinen", "pflegen", "drohen", "vermögen"})
#: Classes of verbs whose subject gives goods, whoever made them: always, and where it equips another.
GIVING = frozenset({"give", "promise"})
EQUIPPING = frozenset({"arm", "rearm", "equip"})
#: Verbs of being somewhere.
STAYING = frozenset({"sein", "befinden", "aufhalten", "weilen", "bleiben"})
#: Classes of verbs whose recipient may let himself be given something.
GIVEN = frozenset({"give", "equip", "arm", "rearm", "carry", "promise"})
#: Forms of *haben* by which what somebody had is only wished for.
WISHED = frozenset({"hätte", "hätten"})
ENDINGS = ("en", "em", "er", "es", "e")
#: How far from the end of its clause an infinitive of its predicate stands (*liefern zu wollen.*).
CLUSTER = 4


@dataclass(slots=True)
class Stretch:
    """Units `first` up to `stop` of a passage: a clause with the verbless pieces beside it, and what its predicate does.

    `rest` are the units in which it goes on behind a clause that interrupts it (*Panzer, die X lieferte, gingen an Y*),
    `lead` where a part before its clause stops; `shares` tells that its auxiliary verb and its subject are those of the
    stretch before.
    """

    first: int
    stop: int
    clause: Clause
    lemmas: frozenset[str] = frozenset()
    deed: VerbClass | None = None
    verb: int | None = None
    passive: bool = False
    rest: range = range(0)
    lead: int | None = None
    shares: bool = False

    def covers(self, unit: int) -> bool:
        return self.first <= unit < self.stop or unit in self.rest

    @property
    def units(self) -> Iterator[int]:
        """All units in order."""
        return chain(range(self.first, self.stop), self.rest)

    def forms(self, row: Row) -> list[str]:
        """Its words in lower case, in order."""
        return [*row.lower[self.first : self.stop], *row.lower[self.rest.start : self.rest.stop]]


def stretches(passage: Passage, pack: Pack) -> list[Stretch]:
    """The stretches of a passage in order; together they hold all its units."""
    found: list[Stretch] = []
    leading: int | None = None
    for clause in passage.clauses:
        _take_lead(passage.row, found, clause)
        broken = _interrupted(passage.row, found, clause) if leading is None else None
        if broken is not None:
            broken.rest = range(clause.first, clause.stop)
            if broken.clause.finite is None or broken.clause is found[-1].clause:
                broken.clause = clause
            continue
        if clause.order in ("verbless", "tail") and found:
            if found[-1].rest:
                found[-1].rest = range(found[-1].rest.start, clause.stop)
            elif len(found) > 1 and found[-2].rest.stop == clause.first - 1:
                found[-2].rest = range(found[-2].rest.start, clause.stop)
            else:
                found[-1].stop = clause.stop
            continue
        if found and _completes(passage.row, clause) and _waits(passage.row, found[-1]):
            found[-1].stop = clause.stop
            continue
        if clause.order in ("verbless", "tail"):
            leading = clause.first if leading is None else leading
            waiting = clause
            continue
        if leading is not None and clause.order not in ("first", "second"):
            found.append(Stretch(leading, waiting.stop, waiting))
            leading = None
        found.append(Stretch(clause.first if leading is None else leading, clause.stop, clause))
        if leading is not None:
            found[-1].lead = waiting.stop
        leading = None
    if leading is not None:
        found.append(Stretch(leading, waiting.stop, waiting))
    found = [part for stretch in found for part in _conjuncts(passage.row, stretch)]
    for stretch in found:
        _read(passage, stretch, pack)
    return found


def _take_lead(row: Row, found: list[Stretch], clause: Clause) -> None:
    """Gives a clause that begins with its verb the part before a clause of saying (*Russland, sagte X, habe Mali beliefert*)."""
    if not found or clause.order != "first" or clause.coordinated:
        return
    saying = found[-1]
    if saying.lead is None or saying.clause.coordinated or saying.rest:
        return
    if saying.clause.order != "first" and row.lower[saying.clause.first] not in POINTING:
        return
    found.insert(-1, Stretch(saying.first, saying.lead, found[-1].clause))
    saying.first, saying.lead = saying.clause.first, None


def _completes(row: Row, clause: Clause) -> bool:
    """Whether a clause may hold the other half of a verb before it, rather than a verb of its own."""
    if _ends_in_verb(row, clause):
        return True
    helped = clause.finite is not None and bool(row.word[clause.finite].verbs & (AUXILIARIES | MODALS))
    return clause.coordinated and not helped


def _conjuncts(row: Row, stretch: Stretch) -> list[Stretch]:
    """A stretch cut behind the first of two participles or infinitives that share their auxiliary verb.

    So *habe Panzer geschickt und damit Sanktionen verletzt*, *habe keine Panzer verkauft, sondern Zelte gespendet*.
    """
    clause = stretch.clause
    finite = clause.finite
    if finite is None or not row.word[finite].verbs & (AUXILIARIES | MODALS):
        return [stretch]
    begin, stop = (stretch.first + 1 if clause.order == "last" else finite + 1), stretch.stop
    if stretch.rest:
        begin, stop = stretch.rest.start, stretch.rest.stop
    last = next((unit for unit in range(stop - 1, begin, -1) if _is_verb(row, unit)), None)
    for unit in range(begin + 1, last or 0):
        if row.lower[unit] not in ("und", "oder", "noch", "sondern"):
            continue
        verb = unit - 1 - (row.text[unit - 1] == ",")
        if _is_verb(row, verb) and last is not None and last > unit + 1:
            first = Stretch(stretch.first, unit, clause, verb=verb)
            if stretch.rest:
                first.stop, first.rest = stretch.stop, range(begin, unit)
            return [first, Stretch(unit, stop, clause, verb=last, shares=True)]
    return [stretch]


def _is_verb(row: Row, unit: int) -> bool:
    """Whether a unit is a participle or an infinitive at the end of its clause, not before a noun."""
    word = row.word[unit]
    if row.kind[unit] != WORD or row.capital[unit] or not (word.participles or word.infinitives):
        return False
    return not word.verbs & (AUXILIARIES | MODALS)


def _interrupted(row: Row, found: list[Stretch], clause: Clause) -> Stretch | None:
    """The stretch that goes on with a clause behind one that interrupts it.

    So a first part with the verb behind a relative clause (*Die Minen, über die X stolperte, hatte Y geliefert*), and a main
    clause with the rest of it behind an aside (*Mit ihm kamen, wie X zeigte, hundert Ausbilder*).
    """
    if clause.order == "tail":
        owner = next((stretch for stretch in reversed(found[:-1]) if _goes_on(stretch.clause, clause)), None)
        if owner is not None and not owner.rest:
            return owner
    if len(found) < 2 or found[-1].rest or found[-2].rest:
        return None
    if found[-2].clause is found[-1].clause:  # the part before a clause of saying waits for this one
        return found[-2]
    if _said_between(row, found, clause):
        return found[-2]
    if found[-1].clause.order != "last":
        return None
    before, between = found[-2], found[-1].clause
    if clause.order == "first" and not clause.coordinated:
        headless = before.clause.order == "verbless" and between.subordinator == "rel"
        return before if headless else None
    if clause.order not in ("verbless", "tail") or between.subordinator not in ("wie", "so"):
        return None
    return before if before.clause.order in ("first", "second") else None


def _said_between(row: Row, found: list[Stretch], clause: Clause) -> bool:
    """Whether a clause of saying stands between an auxiliary verb and its other half (*Rom habe, hieß es, Panzer geliefert*)."""
    before, between = found[-2], found[-1].clause
    if before.clause.order != "second" or between.order != "first" or between.coordinated or between.finite is None:
        return False
    if row.text[between.first - 1] != "," or row.text[clause.first - 1] != "," or before.stop > between.first:
        return False
    if ":" in row.text[before.first : before.stop]:
        return False
    return (
        not clause.coordinated
        and _waits(row, before)
        and any(_is_verb(row, unit) for unit in range(clause.first, clause.stop))
    )


def _goes_on(clause: Clause, tail: Clause) -> bool:
    """Whether the verb of a clause, or what completes it, stands in a later piece."""
    return any(unit is not None and tail.first <= unit < tail.stop for unit in (clause.tail, clause.finite))


def _ends_in_verb(row: Row, clause: Clause) -> bool:
    """Whether a main clause has its only verb at its end, as the rest of a list has (*auf Raketen, Panzer und Jets setzen*)."""
    finite = clause.finite
    if finite is None or clause.order != "second" or finite == clause.first:
        return False
    word = row.word[finite]
    return finite >= clause.stop - 1 and bool(word.infinitives or word.participles)


def _waits(row: Row, stretch: Stretch) -> bool:
    """Whether a stretch has an auxiliary or modal verb whose other half must stand further on (*habe A und B überlassen*)."""
    finite = stretch.clause.finite
    if finite is None or not row.word[finite].verbs & (AUXILIARIES | MODALS) or stretch.clause.order == "last":
        return False
    behind = (row.word[unit] for unit in range(finite + 1, stretch.stop) if not row.capital[unit])
    return not any(word.participles or word.infinitives for word in behind)


def _read(passage: Passage, stretch: Stretch, pack: Pack) -> None:
    row, clause = passage.row, stretch.clause
    lemmas = set(clause.lemmas)
    unit = next((verb for verb in reversed(clause.verbs) if verb != clause.finite), clause.finite)
    if stretch.verb is not None:
        unit = stretch.verb
        lemmas = set(row.word[unit].participles | row.word[unit].infinitives)
    closing = _closing(row, stretch, unit)
    if closing is not None:
        unit, lemmas = closing, set(row.word[closing].participles | row.word[closing].infinitives)
    stretch.passive = clause.passive
    if clause.order in ("infinitive", "purpose", "verbless") or lemmas <= AUXILIARIES | MODALS:
        nonfinite = _nonfinite(row, stretch)
        if nonfinite is not None:
            lemmas |= nonfinite[0]
            having = clause.finite is not None and "haben" in row.word[clause.finite].verbs
            unit, stretch.passive = nonfinite[1], stretch.passive or (nonfinite[2] and not having)
    elif lemmas & SEEMING and (whole := _zu_infinitive(row, stretch)) is not None:  # scheint Mali Panzer zu liefern
        word = row.word[whole]
        unit, lemmas = whole, set(word.participles or (word.infinitives | word.zu_infinitives))
    elif lemmas == {"lassen"}:  # ließ den Nachbarn mit Munition eindecken
        lemmas |= next((row.word[last].infinitives for last in _verbs_behind(row, stretch)), frozenset())
    if unit is not None:  # the lexicon's infinitives are not always spelled as the form is
        lemmas |= {row.lower[unit]} if row.word[unit].infinitives else set()
        lemmas |= {row.word[unit].lemma or ""} - {""} if row.word[unit].participles or row.word[unit].finite else set()
    forms = set(stretch.forms(row))
    if "worden" in forms or ("werden" in forms and unit is not None and row.word[unit].participles):
        stretch.passive = stretch.passive or bool(unit is not None and row.word[unit].participles)
    if "man" in forms:
        stretch.passive = False
    if stretch.passive and unit is not None and "worden" not in forms and _is_future(passage, clause, unit):
        stretch.passive = False
    if lemmas & RECEIVING:  # their participles look like infinitives, and nothing is received in the passive
        stretch.passive = False
    stretch.lemmas = frozenset(lemmas)
    stretch.verb = unit
    stretch.deed = None if _is_attribute(row, stretch, unit) else deed(stretch.lemmas, forms, pack)
    if "gehabt" in forms and not forms.isdisjoint(WISHED):
        stretch.deed = None  # die Jets, die Rom gern gehabt hätte
    if "lassen" in lemmas and not forms.isdisjoint(REFLEXIVES):
        _let(row, stretch, forms, pack)
    if (
        stretch.deed is not None
        and clause.finite is not None
        and "sein" in row.word[clause.finite].verbs
        and unit != clause.finite
        and unit is not None
        and row.word[unit].participles
        and stretch.deed.subject != "goods"
    ):
        stretch.passive = True


def _zu_infinitive(row: Row, stretch: Stretch) -> int | None:
    """The infinitive with *zu* that ends the clause of a verb that needs one (*scheint Panzer zu liefern*)."""
    for unit in range(stretch.clause.stop - 1, stretch.clause.first, -1):
        if row.kind[unit] == WORD:
            word, zu = row.word[unit], row.lower[unit - 1] == "zu"
            if zu and word.infinitives & AUXILIARIES:  # geliefert zu haben
                return unit - 2 if row.word[unit - 2].participles else None
            return unit if (word.zu_infinitives or (zu and word.infinitives)) and not row.capital[unit] else None
    return None


def _let(row: Row, stretch: Stretch, forms: set[str], pack: Pack) -> None:
    """Makes who lets himself be supplied the one who gets (*ließ sich von Rom Panzer liefern*)."""
    verbs = [row.word[unit].infinitives for unit in stretch.units if not row.capital[unit]]
    given = next((frozenset(infinitives) for infinitives in reversed(verbs) if infinitives - LETTING), None)
    if given is None:
        return
    inner = deed(given, forms - REFLEXIVES, pack)  # sich Gefechte liefern is something else
    if inner is not None and inner.name in GIVEN:
        stretch.lemmas |= given
        stretch.deed, stretch.passive = pack.classes["want" if inner.name == "promise" else "get"], False


def _is_future(passage: Passage, clause: Clause, unit: int) -> bool:
    """Whether *werden* and a form that may be an infinitive are a future: who acts opens the clause (*Rom wird X Y überlassen*)."""
    row, finite = passage.row, clause.finite
    if finite is None or clause.order != "second" or not row.word[unit].participles & row.word[unit].infinitives:
        return False
    if "werden" not in row.word[finite].verbs or row.lower[finite].startswith("wurde"):
        return False
    return any(
        actor.stop == finite and actor.first - clause.opening <= 1 and row.lower[clause.opening] not in PREPOSITIONS
        for actor in passage.actors
    )


def _verbs_behind(row: Row, stretch: Stretch) -> Iterator[int]:
    """The participles and infinitives behind the finite verb of a main clause, from the last one on."""
    finite = stretch.clause.finite
    if finite is not None and stretch.clause.order in ("first", "second"):
        yield from (unit for unit in range(stretch.clause.stop - 1, finite, -1) if _is_verb(row, unit))


def _is_attribute(row: Row, stretch: Stretch, unit: int | None) -> bool:
    """Whether what was read as the verb of a subordinate clause stands before a noun (*als bewaffnete Räuber angriffen*)."""
    if (
        unit is None
        or stretch.clause.order != "last"
        or unit + 1 >= stretch.stop
        or not row.lower[unit].endswith(ENDINGS)
    ):
        return False
    return row.kind[unit + 1] == WORD and row.capital[unit + 1]


def _closing(row: Row, stretch: Stretch, unit: int | None) -> int | None:
    """The verb at the end of a clause where `unit`, before its finite verb, is an attribute.

    So *die bestellten Jets habe X bekommen*.
    """
    finite = stretch.clause.finite
    if unit is None or finite is None or unit >= finite or stretch.clause.order != "second":
        return None
    if not row.word[finite].verbs & (AUXILIARIES | MODALS) or not row.lower[unit].endswith(ENDINGS):
        return None
    if row.kind[unit + 1] == WORD and not row.capital[unit + 1]:
        return None
    return next((last for last in range(stretch.stop - 1, finite, -1) if _is_verb(row, last)), None)


def _nonfinite(row: Row, stretch: Stretch) -> tuple[frozenset[str], int, bool] | None:
    """The full verb of an infinitive clause or a headline: its lemmas, its unit, whether it is a passive."""
    for unit in reversed(list(stretch.units)):
        if row.kind[unit] != WORD or (row.capital[unit] and unit):
            continue
        word, lower = row.word[unit], row.lower[unit]
        before = row.lower[unit - 1] if unit > stretch.first else ""
        if word.zu_infinitives:
            return word.zu_infinitives, unit, False
        if before == "zu" and word.infinitives and word.infinitives <= MODALS:
            continue  # verkaufen zu können
        if before == "zu" and word.infinitives == LET and unit - 2 >= stretch.first and row.word[unit - 2].infinitives:
            return LET | row.word[unit - 2].infinitives, unit, False  # liefern zu lassen
        if before == "zu" and word.infinitives and not word.infinitives & AUXILIARIES:
            return word.infinitives, unit, False
        if word.participles and lower not in ("worden", "gewesen") and not lower.endswith(ENDINGS[-1]):
            active = any(
                "haben" in row.word[after].verbs
                for after in range(unit + 1, min(unit + 3, max(stretch.stop, stretch.rest.stop)))
            )
            return word.participles, unit, not active
        if word.infinitives and unit >= stretch.clause.stop - CLUSTER and not word.infinitives & (AUXILIARIES | MODALS):
            return word.infinitives, unit, False
    return None


def deed(lemmas: frozenset[str], forms: set[str], pack: Pack) -> VerbClass | None:
    """The class of a predicate with these lemmas, in a clause of these words; None where it does nothing to goods."""
    best: tuple[int, VerbClass] | None = None
    for lemma in sorted(lemmas - AUXILIARIES - MODALS or lemmas):
        for needed, found in pack.support.get(lemma, ()):
            if needed and needed <= forms and (best is None or len(needed) > best[0]):
                best = (len(needed), found)
        if lemma in pack.prepositional and not pack.prepositional[lemma] & forms:
            continue
        known = pack.class_of(lemma)
        if known is None and lemma == "geben":
            known = pack.classes.get("give")
        if known is not None and best is None:
            best = (0, known)
    return best[1] if best and best[1].name != NOTHING else None
