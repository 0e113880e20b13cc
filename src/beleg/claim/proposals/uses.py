"""Uses: goods from one that another fires, flies or fights with, told in one sentence or by a word for goods told before."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.acts.roles import choose, find_evidence
from beleg.claim.contest.denial_signs import actors_of
from beleg.claim.contest.negations import negation
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.cargo import CARRYING
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import WEIGHTS, Scene
from beleg.model import Quantity
from beleg.rules.words import words

#: How many sentences back goods are looked for that a pronoun means.
REACH = 5
#: How many words before goods the preposition may stand that makes them a means (*mit zwölf neuen Panzern*).
MEANS_REACH = 4
#: How nouns end for what holds the goods behind *mit*, which are then no means of fighting.
HOLDING = (
    *CARRYING,
    "dhaus",
    "container",
    "depot",
    "lager",
    "kolonne",
    "lieferung",
    "ladung",
    "kiste",
    "kisten",
    "sendung",
)
SUBJECTS = frozenset({"die", "das"})
#: Verbs for using goods, whose passive has them for its subject.
USING = frozenset({"verwenden", "benutzen", "nutzen"})
#: Articles before goods told of before.
DEFINITE = frozenset({"der", "dem", "den", "diesen", "dieser", "diesem"})
#: The rule of who does what a verb says, and articles of a genitive behind a noun.
SUBJECT, GENITIVE = "subject", frozenset({"der", "des"})
#: Prepositions before those who are hit.
HIT = frozenset({"in", "auf", "gegen", "über", "bei"})
#: Words between two participles of one auxiliary verb.
JOINTS = frozenset({"und", "oder"})
#: Rules of roles that say where goods come from.
ORIGINS = frozenset({"origin adjective", "made in", "from", "owner of the goods"})


def with_uses(acts: list[Act], scenes: list[Scene], pack: Pack) -> list[Act]:
    """The acts of a sentence with uses made whole by what it says of the goods, and with goods that are a means of fighting."""
    found = _joined(acts)
    for act in found:
        if act.kind == "use" and _only_had(act, pack):
            act.kind = "transfer"
    for scene in scenes:
        use = _by_means(scene, scenes, pack)
        if use is None:
            continue
        same = [act for act in found if any(item in use.items for item in act.items)]
        hit = {item.span for item in scene.goods if item not in use.items}
        if any(act.supplier and act.recipient and hit.isdisjoint(act.goods_spans) for act in same):
            continue
        found = [act for act in found if act not in same]
        found.append(use)
    return found


def _only_had(act: Act, pack: Pack) -> bool:
    """Whether a use is none: goods are flown to somebody, or flown as one's own, or the clause has a verb of transfer."""
    stretch = act.stretch
    if stretch.deed is not None and stretch.deed.kind != "use":
        return stretch.deed.weight == "strong"
    forms = stretch.forms(act.passage.row)
    if stretch.lemmas.isdisjoint(words(pack.predicates.use.fly)) or not words(pack.predicates.use.raid).isdisjoint(
        forms
    ):
        return False
    return not stretch.lemmas & (words(pack.predicates.use.fight) | words(pack.predicates.use.fire))


def _joined(acts: list[Act]) -> list[Act]:
    """Uses whose supplier another clause names beside the same goods (*feuerten Raketen ab, die Teheran geliefert hatte*)."""
    dropped: list[Act] = []
    for use in acts:
        if use.kind != "use" or use.supplier or not use.recipient:
            continue
        other = next((other for other in acts if _brings(other, use)), None)
        if other is not None:
            use.supplier, use.direct, use.pointing = other.supplier, 2, False
            dropped.append(other)
    return [act for act in acts if not any(act is other for other in dropped)]


def _brings(act: Act, use: Act) -> bool:
    """Whether an act without a recipient tells where the goods of a use are from."""
    if act.kind != "transfer" or not act.supplier or act.recipient:
        return False
    return any(item in use.items for item in act.items) and not set(act.supplier.codes) & set(use.recipient.codes)


def _by_means(scene: Scene, scenes: list[Scene], pack: Pack) -> Act | None:
    """A use told by goods behind *mit* and one who fights with them."""
    stretch, passage = scene.stretch, scene.passage
    if (
        not scene.goods
        or not stretch.lemmas & (words(pack.predicates.use.fight) | words(pack.predicates.use.fire))
        or passage.row.text[-1] == "?"
        or not words(pack.traps.exercise.words).isdisjoint(passage.forms)
    ):
        return None
    relative = stretch.clause.subordinator == "rel" and passage.row.lower[stretch.first] == "mit"
    items = _meant_by_pronoun(scene) if relative else [item for item in scene.goods if _is_means(scene, item)]
    if not items:
        return None
    user = _user(scene, relative=relative)
    supplier = _of_means(scene, items) or _origin(scene, scenes, pack)
    if not (user or stretch.passive) or not supplier or set(user.codes) & set(supplier.codes):
        return None
    use = Act(passage, stretch, items[0].span, "use", supplier, user, evidence=[passage.sentence])
    use.items = tuple(items)
    use.goods = tuple(dict.fromkeys(code for item in items for code in item.codes))
    use.goods_spans = tuple(item.span for item in items)
    use.direct, use.told = (2 if user else 1), True
    use.because("kind", "fights with goods", use.anchor)
    use.because("goods", "named in the clause", *use.goods_spans)
    return use


def _meant_by_pronoun(scene: Scene) -> list[GoodsUse]:
    """The arms that the pronoun behind *mit* stands for (*Mörser, mit denen russische Truppen schossen*)."""
    if any(item.codes != PERSONS for item in scene.goods):
        return scene.goods
    before = [item for item in scene.passage.goods if item.stop <= scene.stretch.first and item.codes != PERSONS]
    return before[-1:]


def _is_means(scene: Scene, item: GoodsUse) -> bool:
    row = scene.passage.row
    before = row.lower[max(item.first - MEANS_REACH, scene.stretch.first) : item.first]
    if "mit" in before:
        holder = item.first - len(before) + before.index("mit") - 1
        if holder >= 0 and row.capital[holder] and row.lower[holder].endswith(HOLDING):
            return False  # fing eine Dhau mit Gewehren ab
    return "mit" in before or "mittels" in before or "aus" in before[-2:]


def _of_means(scene: Scene, items: list[GoodsUse]) -> Role:
    """Whose the goods are that somebody fights with, by an adjective or a genitive beside them, or *aus* behind them."""
    found = []
    for number, actor in enumerate(scene.passage.actors):
        attachment = scene.attachments[number]
        owned = attachment.kind == "goods" and any(attachment.owned is item for item in items)
        behind = attachment.preposition == "aus" and any(attachment.governor is item for item in items)
        if (owned and attachment.owned_before(actor.first)) or behind:
            found.append(actor)
    codes = tuple(dict.fromkeys(code for actor in found for code in actor.codes))
    return Role(codes, "origin of the means", tuple(actor.span for actor in found), 6) if found else Role()


def _user(scene: Scene, *, relative: bool) -> Role:
    """Who fights: the agent of a passive, else the subject; in a relative clause whoever stands behind its pronoun."""
    if scene.stretch.passive:
        return _agent(scene)
    codes, spans = actors_of(scene, "bare")
    if relative:
        first = next((actor for actor in scene.passage.actors if scene.stretch.covers(actor.first)), None)
        if first is not None:
            codes, spans = first.codes, (first.span,)
    return Role(codes, "who fights with the goods", spans, 5)


def _agent(scene: Scene) -> Role:
    for number in scene.actors:
        if scene.attachments[number].preposition in ("von", "durch"):
            actor = scene.passage.actors[number]
            return Role(actor.codes, "agent of a passive", (actor.span,), 5)
    return Role()


def _origin(scene: Scene, scenes: list[Scene], pack: Pack) -> Role:
    """Where the goods of a scene come from, by its own words or those of the clause that its pronoun stands for."""
    for other in [scene, *(other for other in scenes if any(item in scene.goods for item in other.goods))]:
        supplier, _ = choose(other, find_evidence(other, pack))
        if supplier and supplier.rule in ORIGINS:
            return supplier
    return Role()


def spare_victims(act: Act, scenes: list[Scene], speaker: Role, pack: Pack) -> None:
    """Takes whoever was only guessed from a use where he is who was hit, or who tells of it without speaking of himself.

    So *laut Kiew schlugen Raketen in der Ukraine ein*.
    """
    if act.kind != "use" or not act.recipient:
        return
    if act.recipient.rule == SUBJECT and by_victim(act, pack):
        act.recipient = _holder(act)
        return
    if act.recipient.rule in WEIGHTS:
        return
    forms = set(act.stretch.forms(act.passage.row))
    hit = {
        code
        for scene in scenes
        for number in scene.actors
        if scene.attachments[number].preposition in HIT
        for code in scene.passage.actors[number].codes
    }
    if forms.isdisjoint(words(pack.events.self_.words)):
        hit |= set(speaker.codes)
    if hit & set(act.recipient.codes):
        act.recipient = Role()


def by_victim(act: Act, pack: Pack) -> bool:
    """Whether the user of goods is only he whose something they hit (*Amerikanische Jets bombardierten Stellungen der Miliz*)."""
    use, lemmas = pack.predicates.use, act.stretch.lemmas
    if act.kind != "use" or (lemmas.isdisjoint(words(use.fight)) and lemmas.isdisjoint(words(use.fire))):
        return False
    row, goods = act.passage.row, [item.first for item in act.items]
    for actor in act.passage.actors:
        if actor.span in act.recipient.spans and goods and actor.first > max(goods):
            before = actor.first - 1
            return before > 0 and row.lower[before] in GENITIVE and row.capital[before - 1]
    return False


def _holder(act: Act) -> Role:
    """Whose the goods are, by an adjective right before them, where they were made elsewhere."""
    for actor in act.passage.actors:
        before = any(actor.stop == item.first for item in act.items)
        if before and actor.mention.form == "adjective" and not set(actor.codes) & set(act.supplier.codes):
            return Role(actor.codes, SUBJECT, (actor.span,), act.recipient.score)
    return Role()


def pointed_uses(scenes: list[Scene], acts: list[Act], register: Register, pack: Pack) -> list[Act]:
    """Uses of goods told before, which a clause names by a pronoun or not at all (*Moskau setzt sie gegen Kraftwerke ein*)."""
    found: list[Act] = []
    if not register.acts and not register.drafts:
        return found
    for scene in scenes:
        if not any(act.stretch is scene.stretch for act in acts):
            use = _pointed(scene, register, pack)
            if use is not None:
                found.append(use)
    return found


def _pointed(scene: Scene, register: Register, pack: Pack) -> Act | None:
    stretch, passage = scene.stretch, scene.passage
    means = _known_means(scene, pack)
    if stretch.verb is None or not (means if scene.goods else _fires(scene, pack)):
        return None
    some = _counted(scene)
    if (
        (not means and some is None and words(pack.predicates.use.pointers).isdisjoint(stretch.forms(passage.row)))
        or passage.row.text[-1] == "?"
        or negation(scene, pack) is not None
    ):
        return None
    user = _agent(scene) if stretch.passive else _user(scene, relative=False)
    if not user and not stretch.passive:
        return None
    target = _target(register, user, passage.number)
    if target is None or (means and not {code for item in means for code in item.codes} & set(target.goods)):
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
    use.because("kind", "uses goods told before", use.anchor)
    use.because("goods", "of the act told before", *target.goods_spans)
    if use.quantity is not None:
        use.because("quantity", "figure without goods", use.quantity.span)
    return use


def _known_means(scene: Scene, pack: Pack) -> list[GoodsUse]:
    """Goods of a clause that somebody fights with and that were told of before (*mit einer der Raketen versenkten sie …*)."""
    use, row = pack.predicates.use, scene.passage.row
    lemmas = scene.stretch.lemmas
    fires = not (lemmas.isdisjoint(words(use.fire)) and lemmas.isdisjoint(USING))
    if not fires and lemmas.isdisjoint(words(use.fight)):
        return []
    fired = scene.stretch.passive and fires
    articles = DEFINITE | SUBJECTS if fired else DEFINITE
    return [
        item
        for item in scene.goods
        if (fired or _is_means(scene, item)) and item.first and row.lower[item.first - 1] in articles
    ]


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


def _target(register: Register, user: Role, number: int) -> Act | None:
    """The act that brought the goods: the last one to the user, else the last one to nobody named."""
    near = [act for act in register.acts if act.kind in ("transfer", "use") and number - act.passage.number <= REACH]
    for act in reversed(near):
        if act.supplier and (set(user.codes) & set(act.recipient.codes) or not user):
            return act
    for act in reversed(register.drafts):
        open_end = act.supplier and not act.recipient and number - act.passage.number <= REACH
        if open_end and user and not set(user.codes) & set(act.supplier.codes):
            return act
    return None
