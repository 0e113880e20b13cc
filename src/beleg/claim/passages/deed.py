"""What a clause does: the class of its predicate, whether it is a passive, and the stretch of the sentence that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from beleg.claim.domain.pack import Pack, VerbClass
from beleg.claim.passages.passage import Passage
from beleg.model import Clause, Row
from beleg.model.analysis import WORD
from beleg.rules.german import AUXILIARIES, MODALS

RECEIVING = frozenset({"erhalten", "bekommen", "empfangen"})
#: The class of verbs that, with the words listed, do nothing to goods (*sich auf etwas beziehen*).
NOTHING = "nothing"
ENDINGS = ("en", "em", "er", "es", "e")


@dataclass(slots=True)
class Stretch:
    """Units `first` up to `stop` of a passage: a clause with the verbless pieces beside it, and what its predicate does."""

    first: int
    stop: int
    clause: Clause
    lemmas: frozenset[str] = frozenset()
    deed: VerbClass | None = None
    verb: int | None = None
    passive: bool = False

    def covers(self, unit: int) -> bool:
        return self.first <= unit < self.stop


def stretches(passage: Passage, pack: Pack) -> list[Stretch]:
    """The stretches of a passage in order; together they hold all its units."""
    found: list[Stretch] = []
    leading: int | None = None
    for clause in passage.clauses:
        if clause.order in ("verbless", "tail") and found:
            found[-1].stop = clause.stop
            continue
        if found and (clause.coordinated or _ends_in_verb(passage.row, clause)) and _waits(passage.row, found[-1]):
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
        leading = None
    if leading is not None:
        found.append(Stretch(leading, waiting.stop, waiting))
    for stretch in found:
        _read(passage, stretch, pack)
    return found


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
    stretch.passive = clause.passive
    if clause.order in ("infinitive", "purpose", "verbless") or lemmas <= AUXILIARIES | MODALS:
        nonfinite = _nonfinite(row, stretch)
        if nonfinite is not None:
            lemmas |= nonfinite[0]
            unit, stretch.passive = nonfinite[1], stretch.passive or nonfinite[2]
    if unit is not None:  # the lexicon's infinitives are not always spelled as the form is
        lemmas |= {row.lower[unit]} if row.word[unit].infinitives else set()
        lemmas |= {row.word[unit].lemma or ""} - {""} if row.word[unit].participles or row.word[unit].finite else set()
    forms = set(row.lower[stretch.first : stretch.stop])
    if "worden" in forms or ("werden" in forms and unit is not None and row.word[unit].participles):
        stretch.passive = stretch.passive or bool(unit is not None and row.word[unit].participles)
    if "man" in forms:
        stretch.passive = False
    if lemmas & RECEIVING:  # their participles look like infinitives, and nothing is received in the passive
        stretch.passive = False
    stretch.lemmas = frozenset(lemmas)
    stretch.verb = unit
    stretch.deed = deed(stretch.lemmas, forms, pack)
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


def _nonfinite(row: Row, stretch: Stretch) -> tuple[frozenset[str], int, bool] | None:
    """The full verb of an infinitive clause or a headline: its lemmas, its unit, whether it is a passive."""
    for unit in range(stretch.stop - 1, stretch.first - 1, -1):
        if row.kind[unit] != WORD or (row.capital[unit] and unit):
            continue
        word, lower = row.word[unit], row.lower[unit]
        before = row.lower[unit - 1] if unit > stretch.first else ""
        if word.zu_infinitives:
            return word.zu_infinitives, unit, False
        if before == "zu" and word.infinitives and not word.infinitives & AUXILIARIES:
            return word.infinitives, unit, False
        if word.participles and lower not in ("worden", "gewesen") and not lower.endswith(ENDINGS[-1]):
            helped = row.lower[unit + 1 : unit + 3]
            active = "haben" in helped or (unit + 1 < stretch.stop and row.lower[unit + 1] == "hat")
            return word.participles, unit, not active
        if word.infinitives and unit >= stretch.clause.stop - 3 and not word.infinitives & AUXILIARIES:
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
        known = pack.verb_classes.get(lemma)
        if known is None and lemma == "geben":
            known = pack.classes.get("give")
        if known is not None and best is None:
            best = (0, known)
    return best[1] if best and best[1].name != NOTHING else None
