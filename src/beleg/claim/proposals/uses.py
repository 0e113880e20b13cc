"""Uses: goods from one that another fires, flies or fights with, told in one sentence."""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.roles import find_evidence
from beleg.claim.contest.denial_signs import actors_of
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.cargo import CARRYING
from beleg.claim.passages.passage import ActorUse, GoodsUse
from beleg.claim.passages.scene import WEIGHTS, Scene
from beleg.claim.proposals.targets import preposition_before, without_targets
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

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
#: Goods in which one fights.
RIDDEN = frozenset({"armoured-vehicles", "helicopters", "combat-aircraft", "ships", "submarines"})
SUBJECTS = frozenset({"die", "das"})
#: Relative pronouns for what somebody fires (*Granaten aus Iran, die Russland verschoss*).
OBJECTS = frozenset({"die", "das", "den", "welche"})
#: The rule of who does what a verb says, and articles of a genitive behind a noun.
SUBJECT, GENITIVE = "subject", frozenset({"der", "des"})
#: Words before an actor who is not the bare object of a verb.
BARE = PREPOSITIONS | GENITIVE
#: Prepositions before those who are hit.
HIT = frozenset({"in", "auf", "gegen", "über", "bei"})
#: Rules of roles that say where goods come from.
ORIGINS = frozenset({"origin adjective", "made in", "from", "owner of the goods"})


def with_uses(acts: list[Act], scenes: list[Scene], pack: Pack) -> list[Act]:
    """The acts of a sentence with uses made whole by what it says of the goods, and with goods that are a means of fighting."""
    found = _joined(acts)
    for act in found:
        if act.kind == "use" and _only_had(act, pack):
            act.kind = "transfer"
    for whole in scenes:
        scene = without_targets(whole, pack)
        use = _by_means(scene, scenes, whole, pack) or _by_noun(scene, pack)
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


def _by_means(scene: Scene, scenes: list[Scene], whole: Scene, pack: Pack) -> Act | None:
    """A use told by goods behind *mit* and one who fights with them; `whole` is the scene with the goods that are hit."""
    if not scene.goods:
        return None
    stretch, passage = scene.stretch, scene.passage
    opening = passage.row.lower[stretch.first] if stretch.clause.subordinator == "rel" else ""
    fire, fight, launch = map(words, (pack.predicates.use.fire, pack.predicates.use.fight, pack.predicates.use.launch))
    fired = opening in OBJECTS and not stretch.passive and bool(stretch.lemmas & (fire | launch))
    if (
        not (fired or stretch.lemmas & (fight | fire))
        or passage.row.text[-1] == "?"
        or not words(pack.traps.exercise.words).isdisjoint(passage.forms)
    ):
        return None
    relative = opening == "mit" or fired
    items = _meant_by_pronoun(scene) if relative else [item for item in scene.goods if is_means(scene, item)]
    if not items:
        return None
    user = _user(scene, relative=opening == "mit") or _crew(whole) or _controller(whole)
    supplier = _of_means(scene, items) or (Role() if fired else _origin(scene, scenes, pack))
    if not (user or stretch.passive) or not supplier or set(user.codes) & set(supplier.codes):
        return None
    return _use(scene, items, supplier, user, "fights with goods")


def _use(scene: Scene, items: list[GoodsUse], supplier: Role, user: Role, rule: str) -> Act:
    use = Act(scene.passage, scene.stretch, items[0].span, "use", supplier, user, evidence=[scene.passage.sentence])
    use.items = tuple(items)
    use.goods = tuple(dict.fromkeys(code for item in items for code in item.codes))
    use.goods_spans = tuple(item.span for item in items)
    use.direct, use.told = (2 if user else 1), True
    use.because("kind", rule, use.anchor)
    use.because("goods", "named in the clause", *use.goods_spans)
    return use


def _by_noun(scene: Scene, pack: Pack) -> Act | None:
    """A use that its user owns up to, or that another speaks of by a noun (*Togo bestätigte den Einsatz russischer Jets*)."""
    stretch, passage = scene.stretch, scene.passage
    event = next((event for event in scene.events if event.noun.name == "use"), None)
    if event is None or passage.row.text[-1] == "?" or not words(pack.traps.exercise.words).isdisjoint(passage.forms):
        return None
    items = [item for item in scene.goods if 0 < item.first - event.unit <= MEANS_REACH and item.codes != PERSONS]
    supplier = _of_means(scene, items) if items else Role()
    if not supplier:
        return None
    user = _agent_of(scene, event.unit)
    if not user and not stretch.lemmas.isdisjoint(words(pack.predicates.use.admit)):
        user = _user(scene, relative=False)
    if not user or set(user.codes) & set(supplier.codes):
        return None
    return _use(scene, items, supplier, user, "use named by a noun")


def _agent_of(scene: Scene, unit: int) -> Role:
    """Who does what a noun names, behind *durch* (*der Einsatz russischer Jets durch Togo*)."""
    for number in scene.actors:
        actor = scene.passage.actors[number]
        if scene.attachments[number].preposition == "durch" and actor.first > unit:
            return Role(actor.codes, "agent of a passive", (actor.span,), 5)
    return Role()


def _meant_by_pronoun(scene: Scene) -> list[GoodsUse]:
    """The arms that the pronoun behind *mit* stands for (*Mörser, mit denen russische Truppen schossen*)."""
    if any(item.codes != PERSONS for item in scene.goods):
        return scene.goods
    before = [item for item in scene.passage.goods if item.stop <= scene.stretch.first and item.codes != PERSONS]
    return before[-1:]


def is_means(scene: Scene, item: GoodsUse) -> bool:
    """Whether goods stand behind *mit*, *mittels* or *aus* as what somebody fights with."""
    row = scene.passage.row
    before = row.lower[max(item.first - MEANS_REACH, scene.stretch.first) : item.first]
    if "mit" in before:
        holder = item.first - len(before) + before.index("mit") - 1
        if holder >= 0 and row.capital[holder] and row.lower[holder].endswith(HOLDING):
            return False  # fing eine Dhau mit Gewehren ab
    if "in" in before and not RIDDEN.isdisjoint(item.codes):
        return True  # rückten in Panzern vor
    return "mit" in before or "mittels" in before or "aus" in before[-2:]


def _of_means(scene: Scene, items: list[GoodsUse]) -> Role:
    """Whose the goods are that somebody fights with, by an adjective or a genitive beside them, or *aus* behind them."""
    found = []
    for number, actor in enumerate(scene.passage.actors):
        attachment = scene.attachments[number]
        owned = attachment.kind == "goods" and any(attachment.owned is item for item in items)
        behind = attachment.preposition == "aus" and any(attachment.governor is item for item in items)
        touching = (
            any(actor.stop == item.first for item in items) and attachment.kind != "bare"
        )  # mit Schweizer Gewehren
        if (owned and attachment.owned_before(actor.first)) or behind or touching:
            found.append(actor)
    codes = tuple(dict.fromkeys(code for actor in found for code in actor.codes))
    return Role(codes, "origin of the means", tuple(actor.span for actor in found), 6) if found else Role()


def _user(scene: Scene, *, relative: bool) -> Role:
    """Who fights: the agent of a passive, else the subject; in a relative clause whoever stands behind its pronoun."""
    if scene.stretch.passive:
        return agent(scene)
    codes, spans = actors_of(scene, "bare")
    if relative:
        first = next((actor for actor in scene.passage.actors if scene.stretch.covers(actor.first)), None)
        if first is not None:
            codes, spans = first.codes, (first.span,)
    return Role(codes, "who fights with the goods", spans, 5)


def _controller(scene: Scene) -> Role:
    """Who is the subject of an infinitive (*warf Rom vor, mit deutschen Panzern vorzurücken*)."""
    if scene.subject is None or scene.stretch.clause.order != "infinitive":
        return Role()
    actor = scene.passage.actors[scene.subject]
    return Role(actor.codes, "who fights with the goods", (actor.span,), 5)


def _crew(scene: Scene) -> Role:
    """Who fights in arms that open a clause, by the adjective before them (*Saudische Jets trafen mit Bomben ein Dorf*)."""
    finite = scene.stretch.clause.finite
    for number in scene.actors if not scene.stretch.passive else ():
        actor, tied = scene.passage.actors[number], scene.attachments[number]
        if actor.mention.form != "adjective" or tied.kind != "goods" or tied.preposition or actor.stop > (finite or 0):
            continue
        if any(actor.stop == item.first and not RIDDEN.isdisjoint(item.codes) for item in scene.goods):
            return Role(actor.codes, "who fights with the goods", (actor.span,), 5)
    return Role()


def agent(scene: Scene) -> Role:
    """Who does it in a passive clause, behind *von* or *durch*."""
    for number in scene.actors:
        if scene.attachments[number].preposition in ("von", "durch"):
            actor = scene.passage.actors[number]
            return Role(actor.codes, "agent of a passive", (actor.span,), 5)
    return Role()


def _origin(scene: Scene, scenes: list[Scene], pack: Pack) -> Role:
    """Where the goods of a scene come from, by its own words or those of the clause that its pronoun stands for."""
    others = (other for other in scenes if other.stretch is not scene.stretch)
    for other in [scene, *(other for other in others if any(item in scene.goods for item in other.goods))]:
        supplier, _ = choose(other, find_evidence(other, pack))
        if all(item.codes == PERSONS for item in other.goods):
            continue  # whose soldiers are fought tells nothing of the goods
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
    if goods and act.recipient.rule == SUBJECT and _is_hit(act, goods, pack):
        return True
    struck = (
        actor for actor in act.passage.actors if actor.span in act.supplier.spans and actor.mention.form == "name"
    )
    if not lemmas.isdisjoint(words(use.fight)) and any(_is_struck(act, actor) for actor in struck):
        return True
    for actor in act.passage.actors:
        if actor.span in act.recipient.spans and goods and actor.first > max(goods):
            before = actor.first - 1
            return before > 0 and row.lower[before] in GENITIVE and row.capital[before - 1]
    return False


def _is_struck(act: Act, actor: ActorUse) -> bool:
    """Whether an actor stands bare in the clause of a strike, its object (*Mali beschoss Kenia mit Raketen*)."""
    row = act.passage.row
    if not act.stretch.covers(actor.first) or any(actor.stop == item.first for item in act.items):
        return False
    return BARE.isdisjoint(row.lower[max(actor.first - 2, 0) : actor.first])


def _is_hit(act: Act, goods: list[int], pack: Pack) -> bool:
    """Whether somebody stands behind the verb of what goods before it do (*Russische Jets bombardierten Idlib*)."""
    clause, use = act.stretch.clause, pack.predicates.use
    if clause.finite is None or clause.order != "second" or act.stretch.passive or max(goods) > clause.finite:
        return False
    if not act.stretch.lemmas.isdisjoint(words(use.fire) - words(use.fight)):
        return False  # russische Raketen feuerte Mali ab
    if any(preposition_before(act.passage, act.stretch.first, item) for item in act.items):
        return False  # mit russischen Raketen traf Mali ein Dorf
    return all(actor.first > clause.finite for actor in act.passage.actors if actor.span in act.recipient.spans)


def _holder(act: Act) -> Role:
    """Whose the goods are, by an adjective right before them, where they were made elsewhere."""
    for actor in act.passage.actors:
        before = any(actor.stop == item.first for item in act.items)
        if before and actor.mention.form == "adjective" and not set(actor.codes) & set(act.supplier.codes):
            return Role(actor.codes, SUBJECT, (actor.span,), act.recipient.score)
    return Role()
