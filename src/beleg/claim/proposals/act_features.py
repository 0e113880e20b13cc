"""What the grammar says of the goods of a point and their clause, whoever the ends may be."""

from __future__ import annotations

from functools import lru_cache

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.passages.attachment import CONTRACTED
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.proposals.view import View
from beleg.model import Row
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.german import AUXILIARIES, COORDINATORS, DETERMINERS, MODALS, PREPOSITIONS
from beleg.rules.reporting import CONTENT
from beleg.rules.words import words

#: Prefixes and particles that verbs of transfer are built with.  Source: Duden grammar, word formation of verbs.
PREFIXES = words(
    "über aus zu ein ab an be ver ent er weiter hin her nach vor auf unter um mit los durch zurück bereit heran"
)
HELPERS = AUXILIARIES | MODALS
INFLECTED = ("e", "en", "er", "es", "em")
#: How far to the left the preposition of goods is looked for.
LEFT = 6
#: A sentence of so many words at most is short, and middling.
SHORT, MIDDLING = 6, 14


def act_features(view: View) -> set[str]:
    """Features of the goods of a point, their clause, their sentence and the sentences beside it."""
    return {"any"} | _clause(view) | _goods(view) | _sentence(view) | _beside(view)


def prefixes(lemmas: frozenset[str]) -> list[str]:
    """The prefixes of the full verbs of a clause, as far as they tell where things go."""
    return [prefix for lemma in lemmas - HELPERS for prefix in _prefixes(lemma)]


@lru_cache(maxsize=10_000)
def _prefixes(lemma: str) -> list[str]:
    return [prefix for prefix in PREFIXES if lemma.startswith(prefix) and len(lemma) > len(prefix) + 3]


def _clause(view: View) -> set[str]:
    point, row = view.point, view.row
    stretch, deed = point.scene.stretch, point.scene.stretch.deed
    clause = stretch.clause
    found = {f"clause {clause.order}"} | {f"prefix {prefix}" for prefix in prefixes(stretch.lemmas)}
    if deed is not None:
        found |= {f"deed {deed.name}", f"kind of deed {deed.kind}"}
    else:
        found.add("no deed" if stretch.lemmas else "no verb")
    if stretch.passive:
        found.add("passive")
    if point.event is not None:
        found.add(f"event {point.event.noun.name}")
    found |= {f"event beside {event.noun.name}" for event in point.scene.events if event is not point.event}
    if clause.subordinator:
        found.add(f"opened by {clause.subordinator}")
    if clause.mood:
        found.add(f"mood {clause.mood}")
    if clause.finite is not None:
        found |= {f"auxiliary {lemma}" for lemma in row.word[clause.finite].verbs & HELPERS}
    if not stretch.lemmas.isdisjoint(CONTENT):
        found.add("reporting verb")
    if _uses_up(view, stretch.lemmas):
        found.add("uses up")
    elif any(_uses_up(view, scene.stretch.lemmas) for scene in point.scenes):
        found.add("uses up beside")
    if not words(view.pack.denial.nouns.none).isdisjoint(row.lower[stretch.first : stretch.stop]):
        found.add("negation in the clause")
    return found


def _uses_up(view: View, lemmas: frozenset[str]) -> bool:
    """Whether a verb fires goods or fights with them."""
    use = view.pack.predicates.use
    return not (lemmas.isdisjoint(words(use.fire)) and lemmas.isdisjoint(words(use.fight)))


def _goods(view: View) -> set[str]:
    point, row, passage = view.point, view.row, view.point.passage
    first, last = point.items[0], point.items[-1]
    preposition = _before(row, first.first)
    found = {f"goods after {preposition}"}
    if point.scene.stretch.deed is not None:
        found.add(f"goods after {preposition}, deed {view.deed}")
    behind = row.lower[last.stop] if last.stop < len(row) else ""
    if behind in PREPOSITIONS:
        found.add(f"goods before {behind}")
    if _counted(view, first):
        found.add("figure of the goods")
    if first.meant:
        found.add(f"stands for goods, {'counted' if first.counted else 'not counted'}")
        found.add(f"stands for goods, deed {view.deed}")
    if passage.goods and first is not passage.goods[0]:
        found.add("not the first goods")
    if words(view.pack.events.soft.words).issuperset(point.codes):
        found |= {"soft goods", f"soft goods, deed {view.deed}"}
    if point.codes == PERSONS:
        found |= {"people", f"people, deed {view.deed}"}
    if view.made:
        found.add(f"maker {'known' if view.made.isdisjoint(view.discourse.named) else 'named'}")
    return found


def _counted(view: View, first: GoodsUse) -> bool:
    """Whether a figure counts the goods of a point."""
    if any(item.counted for item in view.point.items):
        return True
    return any(begin <= first.first <= stop for begin, stop, _ in view.point.passage.quantities)


def _sentence(view: View) -> set[str]:
    point, row, passage = view.point, view.row, view.point.passage
    found = {f"actors {min(view.own, 3)}", f"goods {min(len(passage.goods), 3)}"}
    found.add("short" if len(row) <= SHORT else "middling" if len(row) <= MIDDLING else "long")
    found |= {f"unit {quantity.unit}" for _, _, quantity in passage.quantities}
    found |= {
        f"deed beside {scene.stretch.deed.name}"
        for scene in point.scenes
        if scene.stretch.deed is not None and scene is not point.scene
    }
    signs = (
        ("figure in the sentence", bool(passage.quantities)),
        ("time in the sentence", bool(passage.times)),
        ("headline", passage.headline),
        ("quoted", passage.quoted),
        ("negation in the sentence", not passage.forms.isdisjoint(words(view.pack.denial.nouns.none))),
        ("said by someone", bool(view.speaker)),
    )
    return found | {name for name, there in signs if there}


def _beside(view: View) -> set[str]:
    discourse, number = view.discourse, view.point.passage.number
    signs = (
        ("act before", number - 1 in discourse.acts),
        ("act after", number + 1 in discourse.acts),
        ("goods before", number - 1 in discourse.goods),
        ("goods after", number + 1 in discourse.goods),
        ("last sentence", bool(number) and number == discourse.last),
        ("no pair told", not discourse.pairs),
    )
    return {name for name, there in signs if there}


def _before(row: Row, unit: int) -> str:
    """The preposition that governs the noun phrase of a unit, else what stands before the phrase."""
    for place in range(unit - 1, max(unit - 1 - LEFT, -1), -1):
        lower = row.lower[place]
        base = CONTRACTED.get(lower, lower)
        if row.kind[place] == NUMBER or lower in DETERMINERS:
            continue
        if row.kind[place] != WORD:
            return "mark"
        if base in PREPOSITIONS:
            return base
        if row.capital[place]:
            return "noun"
        if not lower.endswith(INFLECTED) and lower not in COORDINATORS:
            return "word"
    return "nothing"
