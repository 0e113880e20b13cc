"""Whether the negation in a clause denies its act, rather than that it is allowed, asked for or spoken of."""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.acts.status import not_yet
from beleg.claim.contest.negations import unknown
from beleg.claim.domain.cues import BREACH
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import WORD
from beleg.rules.words import words

#: Classes of verbs by which goods get somewhere, which in a relative clause may be anything.
MOVED = frozenset({"arrive", "depart"})
#: Words that say of an act that there was none at any time.
NEVER = frozenset({"nie", "niemals", "nirgends", "weder"})
#: Words by which what may not be may be after all.
CONDITIONS = frozenset({"ohne", "bevor", "ehe", "solange", "falls", "außer"})

#: Words behind *nicht* before what goods were until now, and how participles before nouns end.
LONGER = frozenset({"mehr", "länger"})
PAST = ("te", "ten", "ter", "ene", "enen", "ener")
#: Nouns behind *kein* for whoever might do it (*kein Land darf Waffen verkaufen*).
ANYBODY = frozenset({"land", "staat", "unternehmen", "mitgliedstaat"})
#: Articles behind *nicht* by which there was not one.
ONE = (["ein"], ["eine"], ["einen"])
#: How far before *ohne* its negation stands.
NOT = 2


def negates(act: Act, scene: Scene, pack: Pack) -> bool:
    """Whether the negation of a clause denies the act in it: its verb is one of transfer, or says that there is none."""
    deed = scene.stretch.deed
    if not_yet(act, scene) is not None or _of_attribute(scene):
        return False
    if scene.passage.forms & words(pack.breach.nouns.allowed) and not _permits(scene, pack):
        return False  # what is not allowed has not been denied
    if (forbidden(scene) and scene.passage.cues & BREACH) or _wrongly(scene):
        return False  # it breaks a norm
    if deed is not None and scene.stretch.clause.subordinator == "rel" and deed.name in MOVED:
        return False
    if deed is not None:
        weighty = deed.weight == "strong" or act.direct > 0
        return weighty or "nicht" not in scene.passage.forms or _not_one(scene)
    if _not_from(scene):
        return True
    forms = scene.stretch.forms(scene.passage.row)
    none = any(form.startswith("kein") or form in NEVER for form in forms)
    being = "geben" in scene.stretch.lemmas and (none or ("es" in forms and "nicht" in forms))
    if being and (scene.events or act.direct > 0):
        return True  # einen zweiten Verkauf werde es nicht geben, Panzer für Rom gibt es nicht
    if scene.events and any(unknown(scene, unit) for unit in scene.stretch.units):
        return True
    return (
        none
        and act.direct > 0
        and bool(scene.stretch.lemmas & words(pack.denial.verbs.exist) or not scene.stretch.lemmas or _apart(scene))
    )


def _not_from(scene: Scene) -> bool:
    """Whether a clause says that goods are not somebody's (*die Gewehre seien nicht kenianisch*)."""
    row = scene.passage.row
    return "sein" in scene.stretch.lemmas and any(
        row.lower[actor.first - 1] == "nicht"
        and not row.capital[actor.first]
        and row.kind[actor.stop : actor.stop + 1] != [WORD]
        for actor in (scene.passage.actors[number] for number in scene.actors)
        if actor.first
    )


def _not_one(scene: Scene) -> bool:
    """Whether a clause says that not one of some goods did so (*Nicht eine einzige Rakete hat die Grenze überquert*)."""
    lower = scene.passage.row.lower
    return any(
        lower[unit] == "nicht"
        and lower[unit + 1 : unit + 2] in ONE
        and any(unit + 1 < item.stop - 1 <= unit + 1 + NOT for item in scene.goods)
        for unit in scene.stretch.units
    )


def _apart(scene: Scene) -> bool:
    """Whether goods stand with their *kein* before a comma behind which somebody says so (*Kein Jet für Rom, sagt Bern*)."""
    row, finite, first = scene.passage.row, scene.stretch.clause.finite, scene.stretch.first
    if finite is None or not row.lower[first].startswith("kein"):
        return False
    marks = [unit for unit in range(first, finite) if row.text[unit] in (",", ":")]
    return bool(marks) and any(first < item.first < marks[0] for item in scene.goods)


def _of_attribute(scene: Scene) -> bool:
    """Whether the negation only tells which goods are meant (*nicht mehr benötigte Panzer gehen an Mali*)."""
    lower, goods = scene.passage.row.lower, {item.first for item in scene.goods}
    return any(
        lower[unit] == "nicht" and lower[unit + 1] in LONGER and lower[unit + 2].endswith(PAST) and unit + 3 in goods
        for unit in scene.stretch.units
        if unit + 3 < len(lower)
    )


def _permits(scene: Scene, pack: Pack) -> bool:
    """Whether the clause itself says that somebody allows something (*hat die Ausfuhr nicht erlaubt*)."""
    return not scene.stretch.passive and bool(scene.stretch.lemmas & words(pack.denial.declined.verbs))


def _wrongly(scene: Scene) -> bool:
    """Whether a clause says that what happened should not have happened (*hätte nicht geliefert werden dürfen*)."""
    finite, forms = scene.stretch.clause.finite, scene.stretch.forms(scene.passage.row)
    if finite is None or not scene.passage.row.lower[finite].startswith("hätte"):
        return False
    return "dürfen" in forms or "sollen" in forms


def barred(scene: Scene) -> bool:
    """Whether a clause says what may not be but on a condition (*dürfe nicht ohne Zustimmung weitergegeben werden*), or asides."""
    lower = scene.passage.row.lower
    if any(lower[unit] == "ohne" and "nicht" in lower[max(unit - NOT, 0) : unit] for unit in scene.stretch.units):
        return True  # gibt die Panzer nicht ohne Zustimmung weiter
    if _wrongly(scene) and "ohne" in scene.passage.forms:
        return True  # hätten ohne Zustimmung nicht weitergegeben werden dürfen
    aside = scene.stretch.clause.subordinator == "rel" or scene.passage.row.text[-1] == "?"
    nobody = any(
        lower[unit] == "kein" and not ANYBODY.isdisjoint(lower[unit + 1 : unit + 2]) for unit in scene.stretch.units
    )
    return forbidden(scene) and (aside or nobody or not CONDITIONS.isdisjoint(scene.passage.forms))


def forbidden(scene: Scene) -> bool:
    """Whether a clause says what may not be (*dürfe keine Waffen weitergeben*)."""
    finite = scene.stretch.clause.finite
    return (
        finite is not None
        and "dürfen" in scene.passage.row.word[finite].verbs
        and (
            not scene.passage.row.lower[finite].startswith("dürft")  # *dürften* is a guess
        )
    )


def unneeded(act: Act, scene: Scene, pack: Pack) -> bool:
    """Whether a negated clause says what somebody does not need, and its sentence not from whom (*brauche keine Panzer*)."""
    if scene.stretch.lemmas.isdisjoint(words(pack.denial.needed.verbs)):
        return False
    sentence = scene.passage.sentence
    return not any(sentence.start <= span.start < sentence.end for span in act.supplier.spans)


def affirmed(scene: Scene, scenes: list[Scene], pack: Pack) -> bool:
    """Whether an infinitive is put forward (*beteuert, nichts zu liefern*) rather than asked for; true of any other clause."""
    clause = scene.stretch.clause
    if clause.subordinator in ("dass", "daß"):
        return _states(scene, scenes, pack)
    if clause.order not in ("infinitive", "purpose"):
        return True
    forms = scene.stretch.forms(scene.passage.row)
    place = scenes.index(scene)
    matrix = scenes[place - 1].stretch.lemmas if place else frozenset()
    return "haben" in forms or "worden" in forms or bool(matrix & words(pack.denial.verbs.affirm))


def _states(scene: Scene, scenes: list[Scene], pack: Pack) -> bool:
    """Whether a *dass* clause is no condition of a deal (*Bedingung sei, dass sie nicht weitergegeben würden*)."""
    place = scenes.index(scene)
    before = scenes[place - 1].stretch if place else None
    return before is None or words(pack.denial.nouns.conditions).isdisjoint(before.forms(scene.passage.row))
