"""Uses of goods told before, which a clause names by a pronoun, by an article, or not at all (*Moskau setzt sie ein*)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import ORIGINS, Register
from beleg.claim.contest.denial_signs import actors_of
from beleg.claim.contest.negations import negation
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.fired import fires, lands, struck
from beleg.claim.proposals.uses import HIT, SUBJECTS, agent, is_means
from beleg.model import Quantity, Row
from beleg.rules.words import words

#: The rules of kinds of such uses: where no act was told of the clause, and where one was.
USES, FIGHTS = KINDS = ("uses goods told before", "fights with goods told before")
#: How many sentences back somebody used goods of which one tells where they are from.
USED_REACH = 2
#: Reasons by which a clause says where goods are from.
SOURCES = frozenset({"from", "made in", "place", "agent of a passive", "of"})
#: Classes of verbs that tell where goods are from.
STEMMING = frozenset({"stem", "produce", "arrive"})
#: How many sentences back goods are looked for that a pronoun means.
REACH = 8
#: Verbs for using goods, whose passive has them for its subject.
USING = frozenset({"verwenden", "benutzen", "nutzen"})
#: Articles before goods told of before, and how many words may stand between (*der drei neuen Jets*).
DEFINITE = frozenset({"der", "dem", "den", "diesen", "dieser", "diesem"})
ARTICLE_REACH = 3
#: Words that stand for goods behind *mit*, alone or behind a number (*mit zweien davon*), and how far behind.
MEANT, MEANT_REACH = frozenset({"ihnen", "denen", "davon", "diesen"}), 4
#: Words between two participles of one auxiliary verb.
JOINTS = frozenset({"und", "oder"})
#: Words before *Einsatz* that make goods fight (*waren im Einsatz*, *kamen zum Einsatz*).
ENGAGED = frozenset({"im", "zum"})
#: Verbs beside *im* and *zum Einsatz*.
ENGAGING = frozenset({"sein", "stehen", "kommen", "gelangen", "bringen", "haben"})
#: Forms of a passive that tell what happened.
HAPPENED = frozenset({"wurde", "wurden", "worden"})
#: The code of arms that are not told apart.
ALL = "weapons"
#: Pronouns for who got goods as the subject of a clause.
SUBJECT_PRONOUNS = frozenset({"sie", "er", "es", "diese", "dieser", "man"})
#: Pronouns for goods as the subject of a clause.
PRONOUNS = frozenset({"sie", "diese", "die", "davon", "ihnen", "er", "es", "dieser"})


def pointed_uses(scenes: list[Scene], acts: list[Act], register: Register, pack: Pack) -> list[Act]:
    """Uses of goods told before, by the report or by another clause of the sentence, whose acts are `acts`.

    Of the acts those that hand over what the clause only fights with become uses.
    """
    found: list[Act] = []
    if not (register.acts or register.drafts or acts):
        return found
    for act in acts:
        if _counts_used(act, register):
            act.kind = "use"
    for scene in scenes:
        told = [act for act in acts if act.stretch is scene.stretch]
        if not told:
            use = _pointed(scene, acts, register, pack)
            if use is not None:
                found.append(use)
            continue
        again = all(act.kind == "transfer" and not act.strong and _again(act, register) for act in told)
        if again and _fights_with(scene, pack) and negation(scene, pack) is None:
            for act in told:
                act.kind = "use"
                act.because("kind", FIGHTS, act.anchor)
    return found


def _again(act: Act, register: Register) -> bool:
    """Whether an act is told between the ends of one told before, of the same goods."""
    same = any(act.pair == other.pair and set(act.goods) & set(other.goods) for other in register.acts)
    return same and act.goods != PERSONS


def _counts_used(act: Act, register: Register) -> bool:
    """Whether an act only gives a figure for goods that somebody was just said to use (*Kiew sprach von 40 Geschossen*)."""
    deed = act.stretch.deed
    if act.kind != "transfer" or deed is None or deed.name != "figure" or act.goods == PERSONS:
        return False
    if any(act.passage.sentence.covers(span) for span in (*act.supplier.spans, *act.recipient.spans)):
        return False
    number = act.passage.number
    near = [other for other in register.acts if other.pair == act.pair and number - other.passage.number <= USED_REACH]
    return bool(near) and all(other.kind == "use" for other in near)


def complete_used(act: Act, register: Register) -> None:
    """Makes a use of an act that only tells where goods are from that somebody used (*Mali schoss X ab. Sie stammen aus Y*)."""
    deed = act.stretch.deed
    told = deed is not None and (deed.name in STEMMING or _is_said_of_them(act))
    if act.kind != "transfer" or not told or act.goods == PERSONS or not act.items:
        return
    if act.recipient or not act.supplier or act.supplier.rule not in SOURCES:
        return
    known = all(_is_told_before(act.passage.row, item, act.stretch.first) for item in act.items)
    if not (known or _is_said_of_them(act)):
        return
    number = act.passage.number
    near = [
        other
        for other in (*register.acts, *register.drafts)
        if 0 <= number - other.passage.number <= USED_REACH and other.goods != PERSONS
    ]
    used = [other for other in near if other.kind == "use" and other.recipient]
    if len({other.recipient.codes for other in used}) != 1 or any(other.kind == "transfer" for other in near):
        return
    user = used[-1].recipient
    if used[-1].supplier.codes not in ((), act.supplier.codes) or set(user.codes) & set(act.supplier.codes):
        return
    act.kind, act.recipient = "use", Role(user.codes, "who used the goods", user.spans, 5)
    act.direct = 2
    act.because("kind", ORIGINS, act.anchor)


def _is_said_of_them(act: Act) -> bool:
    """Whether a clause says what the goods were that were used (*Es habe sich um Geschosse aus X gehandelt*)."""
    return "handeln" in act.stretch.lemmas and {"es", "sich", "um"} <= set(act.stretch.forms(act.passage.row))


def _fights_with(scene: Scene, pack: Pack) -> bool:
    """Whether all goods of a clause are those told before that somebody fights with (*mit den Jets*, *mit ihnen*)."""
    if not _fights(scene, pack):
        return _engaged(scene)
    goods = _arms(scene)
    if goods:
        return all(is_means(scene, item) and _told_before(scene, item) for item in goods)
    return _means_by_pronoun(scene)


def _arms(scene: Scene) -> list[GoodsUse]:
    """The goods of a clause without soldiers, who are mostly those who fight."""
    return [item for item in scene.goods if item.codes != PERSONS]


def _told_before(scene: Scene, item: GoodsUse, articles: frozenset[str] = DEFINITE) -> bool:
    """Whether goods are such as were told of before: a pronoun for them, or an article of theirs right before."""
    return _is_told_before(scene.passage.row, item, scene.stretch.first, articles)


def _is_told_before(row: Row, item: GoodsUse, begin: int, articles: frozenset[str] = DEFINITE | SUBJECTS) -> bool:
    """The same of goods in a clause that begins at the unit `begin`."""
    if item.meant:
        return True
    for unit in range(item.first - 1, max(item.first - 1 - ARTICLE_REACH, begin) - 1, -1):
        if row.lower[unit] in articles:
            return True
        if row.capital[unit]:
            return False
    return False


def _means_by_pronoun(scene: Scene) -> bool:
    """Whether *mit* stands before a word for goods told before (*mit ihnen*, *mit zwei davon*, *mit denen*)."""
    lower = scene.stretch.forms(scene.passage.row)
    return any(
        form == "mit" and not MEANT.isdisjoint(lower[unit + 1 : unit + 1 + MEANT_REACH])
        for unit, form in enumerate(lower)
    )


def _engaged(scene: Scene) -> bool:
    """Whether goods told before are said to be in action (*Sie waren im Einsatz*, *zwei davon kamen zum Einsatz*)."""
    lower, lemmas = scene.stretch.forms(scene.passage.row), scene.stretch.lemmas
    action = any(form == "einsatz" and lower[unit - 1] in ENGAGED for unit, form in enumerate(lower) if unit)
    if not (action and lemmas & ENGAGING) and not (
        "beteiligt" in lower and any(form.startswith(("angriff", "luftangriff")) for form in lower)
    ):
        return False
    goods = _arms(scene)
    if goods:
        return all(_told_before(scene, item, DEFINITE | SUBJECTS) for item in goods)
    return not PRONOUNS.isdisjoint(lower)


def _pointed(scene: Scene, acts: Sequence[Act], register: Register, pack: Pack) -> Act | None:
    """The use of goods told before that a clause tells, by who is its user or, if it names none, who got them."""
    stretch, passage = scene.stretch, scene.passage
    if stretch.verb is None or passage.row.text[-1] == "?":
        return None
    means = _known_means(scene, pack)
    some = None if means else _counted(scene)
    engaged = _engaged(scene)
    arms = _arms(scene)
    by_pronoun = not arms and _fights(scene, pack) and _means_by_pronoun(scene)
    by_pronoun = by_pronoun or (stretch.passive and "damit" in stretch.forms(passage.row) and _fights(scene, pack))
    if not (means or engaged or by_pronoun):
        if arms or not (_fires(scene, pack) or (lands(scene, pack) and MEANT & set(stretch.forms(passage.row)))):
            return None
        if some is None and words(pack.predicates.use.pointers).isdisjoint(stretch.forms(passage.row)):
            return None
    if negation(scene, pack) is not None or not words(pack.traps.exercise.words).isdisjoint(passage.forms):
        return None
    user, open_user = _user(scene, engaged=engaged, known=bool(means) or by_pronoun, pack=pack)
    if not user and not open_user:
        return None
    named = {code for item in means or (arms if engaged else []) if not item.meant for code in item.codes}
    relative = by_pronoun and stretch.clause.subordinator == "rel"
    here = [act for act in acts if relative and act.items and act.items[-1].stop <= stretch.first]
    target = _target(here, register, user, named, passage.number)
    if target is None and open_user:
        user = Role()  # die Armee, of whatever state it was taken for, is that of who got the goods
        target = _target(here, register, user, named, passage.number)
    if target is None:
        return None
    if not user and stretch.passive and not engaged and HAPPENED.isdisjoint(stretch.forms(passage.row)):
        return None  # sie sollen eingesetzt werden
    if engaged and _others(scene, target):
        return None
    if lands(scene, pack) and set(target.recipient.codes) <= struck(scene, pack):
        return None
    use = replace(
        target,
        passage=passage,
        stretch=stretch,
        anchor=passage.row.span(stretch.verb, stretch.verb + 1),
        kind="use",
        recipient=user or target.recipient,
        quantity=None if some is None or (some.lower, some.upper) == (None, None) else some,
        claimants=(),
        via=(),
        statement=None,
        period=None,
        items=(),
        evidence=[passage.sentence],
        basis={},
        direct=1,
        pointing=False,
        asked=False,
    )
    use.because("kind", USES, use.anchor)
    use.because("goods", "of the act told before", *target.goods_spans)
    if use.quantity is not None:
        use.because("quantity", "figure without goods", use.quantity.span)
    return use


def _fights(scene: Scene, pack: Pack) -> bool:
    use, lemmas = pack.predicates.use, scene.stretch.lemmas
    return bool(lemmas & words(use.fire) or lemmas & words(use.fight) or lemmas & USING) or fires(scene, pack)


def _known_means(scene: Scene, pack: Pack) -> list[GoodsUse]:
    """Goods of a clause that somebody fights with and that were told of before (*mit einer der Raketen versenkten sie …*)."""
    lemmas = scene.stretch.lemmas
    goods = _arms(scene)
    if not goods or not (_fights(scene, pack) or lands(scene, pack)):
        return []
    fired = lands(scene, pack) or (scene.stretch.passive and (fires(scene, pack) or not lemmas.isdisjoint(USING)))
    articles = DEFINITE | SUBJECTS if fired else DEFINITE
    return [item for item in goods if (fired or is_means(scene, item)) and _told_before(scene, item, articles)]


def _user(scene: Scene, *, engaged: bool, known: bool, pack: Pack) -> tuple[Role, bool]:
    """Who uses the goods, and whether it may be who got them: nobody is named, or only soldiers or a pronoun are."""
    stretch = scene.stretch
    if stretch.passive or (engaged and "haben" not in stretch.lemmas) or lands(scene, pack):
        return agent(scene), True
    codes, spans = actors_of(scene, "bare")
    forms = stretch.forms(scene.passage.row)
    meant = not words(pack.events.bearers.nouns).isdisjoint(forms) or not SUBJECT_PRONOUNS.isdisjoint(forms)
    return Role(codes, "who fights with the goods", spans, 5), known and meant


def _others(scene: Scene, target: Act) -> bool:
    """Whether goods in action may be somebody else's, who is named in the clause without a preposition of place."""
    pair = {*target.supplier.codes, *target.recipient.codes}
    return any(
        scene.attachments[number].preposition not in HIT and pair.isdisjoint(scene.passage.actors[number].codes)
        for number in scene.actors
        if scene.attachments[number].kind == "bare"
    )


def _fires(scene: Scene, pack: Pack) -> bool:
    """Whether a clause has a verb of firing, if only as the first of two participles (*abgefeuert und eingeschlagen*)."""
    fire, row = words(pack.predicates.use.fire), scene.passage.row
    if scene.stretch.lemmas & fire:
        return True
    if scene.passage.forms.isdisjoint(JOINTS):
        return False
    joined = [unit for unit in scene.stretch.units if row.lower[unit] in JOINTS]
    return any(
        not row.capital[unit] and not fire.isdisjoint(row.word[unit].participles)
        for unit in scene.stretch.units
        if joined and unit < joined[-1]
    )


def _counted(scene: Scene) -> Quantity | None:
    """The only figure of a clause that counts pieces of what it does not name (*Mindestens eine sei abgefeuert worden*)."""
    passage = scene.passage
    found = [
        quantity
        for first, _, quantity in passage.quantities
        if scene.stretch.covers(first) and quantity.noun is None and quantity.unit == "item"
        if not passage.in_time(first)
    ]
    return found[0] if len(found) == 1 else None


def _target(acts: Sequence[Act], register: Register, user: Role, named: set[str], number: int) -> Act | None:
    """The act that brought the goods: one of the sentence, else the last one to the user, else the last one to nobody named.

    It tells of goods `named`, where any are, or of arms that are not told apart.
    """

    def brought(act: Act) -> bool:
        return act.goods != PERSONS and (not named or ALL in named or not named.isdisjoint(act.goods))

    near = [act for act in register.acts if act.kind in ("transfer", "use") and number - act.passage.number <= REACH]
    for act in reversed([*near, *acts]):
        if act.supplier and act.recipient and brought(act) and (not user or set(user.codes) & set(act.recipient.codes)):
            return act
    for act in reversed(register.drafts):
        open_end = act.supplier and not act.recipient and number - act.passage.number <= REACH
        if open_end and brought(act) and user and not set(user.codes) & set(act.supplier.codes):
            return act
    return None
