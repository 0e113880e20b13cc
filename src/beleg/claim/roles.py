"""Who gives and who gets in one stretch of a sentence: evidence from form, then the best pair; a tie stays open."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from beleg.claim.act import Role
from beleg.claim.attachment import WHITHER, Attachment
from beleg.claim.deed import Stretch
from beleg.claim.pack import NounClass, Pack
from beleg.claim.passage import ActorUse, EventUse, GoodsUse, Passage
from beleg.model.analysis import WORD
from beleg.model.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from beleg.rules.german import DETERMINERS
from beleg.rules.words import words

#: How much each kind of evidence weighs, for the end that it speaks for.  Source: judged by reading, form before place.
WEIGHTS = {
    "origin adjective": 6,
    "made in": 6,
    "owner of the act": 6,
    "owner of the goods": 3,
    "from": 6,
    "of": 3,
    "to": 6,
    "for": 5,
    "towards": 4,
    "agent of a passive": 6,
    "subject": 5,
    "dative": 6,
    "object": 5,
    "place": 3,
    "place of arrival": 4,
    "antecedent": 5,
    "controller": 5,
    "named as": 7,
    "with": 3,
}


#: Rules of mentions that find papers, agencies, institutes.
TELLERS = frozenset({"outlet", "named outlet", "state outlet", "named body"})
JOINTS = frozenset({"und", "sowie", "oder", ",", "wie"})
BEING = frozenset(
    {
        "ist",
        "sind",
        "sei",
        "seien",
        "war",
        "waren",
        "wäre",
        "wären",
        "bleibt",
        "bleibe",
        "wurde",
        "wird",
        "werde",
        ":",
        "laut",
        "heißt",
    }
)

#: The cases of *der* before a feminine or a plural: *der Luftwaffe* behind goods is a dative where the verb has one.
DATIVE_OR_GENITIVE = 7


@dataclass(slots=True)
class Evidence:
    """One reason to take an actor for an end of the act."""

    actor: int
    role: str
    rule: str

    @property
    def weight(self) -> int:
        return WEIGHTS[self.rule]


@dataclass(slots=True)
class Scene:
    """What roles are read from: a stretch with its actors (by number), goods and event nouns."""

    passage: Passage
    stretch: Stretch
    attachments: list[Attachment]
    actors: list[int]
    goods: list[GoodsUse]
    events: list[EventUse]
    subject: int | None = None
    subject_rule: str = "controller"


def find_evidence(scene: Scene, pack: Pack) -> list[Evidence]:
    """All reasons in a scene, in the order of its actors."""
    found: list[Evidence] = []
    event = _event(scene)
    bare: list[int] = []
    for number in scene.actors:
        attachment = scene.attachments[number]
        if observes(scene.passage.actors[number], pack):
            continue
        role = _named_as(scene, number, pack)
        partner = _partner_of(scene, number, pack)
        if role or partner:
            found.append(Evidence(number, role or partner, "named as"))
        elif attachment.kind == "bare" and _is_goods(scene, number):
            found.append(Evidence(number, "supplier", "origin adjective"))
        elif attachment.kind == "bare" and attachment.origin:
            found.append(Evidence(number, "supplier", "made in"))
        elif attachment.kind == "bare":
            bare.append(number)
        elif attachment.kind == "goods":
            found += _of_goods(scene, number, attachment, tuple(sorted(words(pack.events.undertakings.nouns))))
        elif attachment.kind == "event":
            found += _of_event(scene, number, attachment)
        else:
            found += _by_preposition(scene, number, attachment, event)
    found += _bare(scene, bare, words(pack.events.bearers.nouns))
    return found


def observes(actor: ActorUse, pack: Pack) -> bool:
    """Whether an actor only ever tells of acts: an outlet, an institute, the United Nations."""
    return actor.mention.rule in TELLERS or bool(set(actor.codes) & words(pack.events.observers.words))


def _event(scene: Scene) -> NounClass | None:
    return scene.events[0].noun if scene.events else None


def _named_as(scene: Scene, number: int, pack: Pack) -> str:
    """The role that a noun beside the actor names (*Lieferant ist der Iran*, *Empfänger: Mali*)."""
    row, actor = scene.passage.row, scene.passage.actors[number]
    for unit in range(max(scene.stretch.first, actor.first - 4), actor.first):
        role = pack.agents.get(row.lower[unit])
        if role and row.capital[unit]:
            between = row.lower[unit + 1 : actor.first]
            if any(form in BEING for form in between):
                return role
    return ""


def _is_goods(scene: Scene, number: int) -> bool:
    """Whether the actor is named by the goods word itself (*US-Soldaten kamen an*)."""
    actor = scene.passage.actors[number]
    return any(actor.first < item.stop and item.first < actor.stop for item in scene.goods)


def _partner_of(scene: Scene, number: int, pack: Pack) -> str:
    """The role opposite to the noun that the actor owns (*Irans wichtigster Lieferant*, *Kunde der israelischen Industrie*)."""
    row, actor, attachment = scene.passage.row, scene.passage.actors[number], scene.attachments[number]
    if not attachment.carrier:
        return ""
    for unit in (*range(attachment.first, actor.first), *range(actor.stop, attachment.stop)):
        role = pack.agents.get(row.lower[unit])
        if role and row.capital[unit]:
            return "supplier" if role == "recipient" else "recipient"
    return ""


def _of_goods(scene: Scene, number: int, attachment: Attachment, undertakings: tuple[str, ...]) -> list[Evidence]:
    actor = scene.passage.actors[number]
    deed = scene.stretch.deed
    goods = attachment.owned
    if isinstance(goods, EventUse):
        return []
    if deed is not None and deed.name == "teach":
        return [Evidence(number, "recipient", "object")]
    if goods is not None and scene.passage.row.lower[goods.stop - 1].endswith(undertakings):
        return [Evidence(number, "recipient", "for")]
    if attachment.case == DATIVE_OR_GENITIVE and deed is not None and deed.dative and deed.weight == "strong":
        return [Evidence(number, deed.dative, "dative")]
    if attachment.owned_before(actor.first):
        return [Evidence(number, "supplier", "origin adjective")]
    if deed is not None and deed.name in ("use", "hold", "seize"):
        return []
    return [Evidence(number, "supplier", "owner of the goods")]


def _of_event(scene: Scene, number: int, attachment: Attachment) -> list[Evidence]:
    event = attachment.owned
    if isinstance(event, EventUse) and event.noun.owner:
        return [Evidence(number, event.noun.owner, "owner of the act")]
    return []


def _by_preposition(scene: Scene, number: int, attachment: Attachment, event: NounClass | None) -> list[Evidence]:
    deed, preposition = scene.stretch.deed, attachment.preposition
    governed = attachment.governor
    teaching = deed is not None and deed.name == "teach"
    if attachment.foreign:
        return []
    if preposition == "aus":
        return [Evidence(number, "supplier", "made in" if attachment.origin else "from")]
    whither = attachment.determiner in WHITHER and not (attachment.determiner == "den" and _plural(scene, number))
    if preposition == "an" and (whither or not attachment.determiner):
        return [Evidence(number, "recipient", "to")]
    if preposition == "nach" and not attachment.carrier and not attachment.determiner:
        return [Evidence(number, "recipient", "to")] if scene.passage.actors[number].mention.place else []
    if preposition == "in" and whither:
        return [Evidence(number, "recipient", "to")]
    if preposition == "für":
        between = scene.passage.row.text[scene.goods[0].stop : attachment.first] if scene.goods else []
        return [] if ":" in between else [Evidence(number, "recipient", "for")]
    if preposition == "zu" and deed is not None and deed.name in ("arrive", "carry", "give"):
        return [Evidence(number, "recipient", "towards")]
    if preposition in ("von", "durch"):
        if attachment.origin:
            return [Evidence(number, "supplier", "made in")]
        if scene.stretch.passive and deed is not None and deed.subject in ("supplier", "recipient"):
            return [Evidence(number, deed.subject, "agent of a passive")]
        if isinstance(governed, EventUse) and governed.noun.owner == "recipient" and governed.goods is None:
            return [Evidence(number, "supplier", "of")]
        if preposition == "von":
            return [Evidence(number, "supplier", "of" if governed is None else "from")]
        return []
    if preposition in ("in", "bei", "auf") and deed is not None and deed.place:
        rule = "place of arrival" if deed.place == "recipient" else "place"
        return [Evidence(number, deed.place, rule)]
    if preposition in ("in", "bei") and isinstance(governed, EventUse) and governed.noun.owner == "recipient":
        return [Evidence(number, "supplier", "place")]
    if preposition == "in" and not teaching and (deed is None or deed.name in ("give", "carry")):
        return [Evidence(number, "recipient", "place")]
    if preposition == "mit" and deed is not None and deed.name == "want":
        return [Evidence(number, "supplier", "with")]
    return []


def _plural(scene: Scene, number: int) -> bool:
    """Whether a name is a plural, so that *den* shows no accusative (*in den Emiraten*, *in den USA*)."""
    return scene.passage.row.lower[scene.passage.actors[number].stop - 1].endswith(("en", "usa"))


def _bare(scene: Scene, bare: list[int], bearers: frozenset[str]) -> list[Evidence]:
    """Subject and objects: by case where the form decides, else the subject first, by the class of the verb."""
    stretch, deed = scene.stretch, scene.stretch.deed
    if deed is None:
        return []
    subject_role, object_role = deed.subject, deed.dative or deed.accusative
    if stretch.passive:
        if deed.accusative == "recipient":  # equip: Kiew wird mit Raketen beliefert
            subject_role, object_role = "recipient", ""
        else:
            subject_role, object_role = "goods", deed.dative
    found: list[Evidence] = []
    if scene.subject is not None and subject_role in ("supplier", "recipient"):
        found.append(Evidence(scene.subject, subject_role, scene.subject_rule))
    groups = _groups(scene, bare)
    taken = scene.subject is not None or subject_role == "goods" or _other_subject(scene, groups, bearers)
    for group in groups:
        case = scene.attachments[group[0]].case
        if not taken and case & NOMINATIVE:
            taken = True
            found += [
                Evidence(number, subject_role, "subject")
                for number in group
                if subject_role in ("supplier", "recipient")
            ]
        elif case & (DATIVE | ACCUSATIVE) and object_role in ("supplier", "recipient"):
            found += [Evidence(number, object_role, "dative" if deed.dative else "object") for number in group]
            object_role = ""
    return found


def _groups(scene: Scene, bare: list[int]) -> list[list[int]]:
    """Bare actors with their conjuncts; those that can only be a dative come last, so that the subject is found first."""
    groups: list[list[int]] = []
    row = scene.passage.row
    for number in bare:
        actor = scene.passage.actors[number]
        if groups:
            before = scene.passage.actors[groups[-1][-1]]
            between = row.lower[before.stop : actor.first]
            joints = [form for form in between if form in JOINTS]
            if joints and all(form in JOINTS or form in DETERMINERS or form == "auch" for form in between):
                groups[-1].append(number)
                continue
        groups.append([number])
    return groups


def _other_subject(scene: Scene, groups: list[list[int]], bearers: frozenset[str]) -> bool:
    """Whether something else than an actor is the subject, so that a bare actor must be an object."""
    row, stretch = scene.passage.row, scene.stretch
    forms = row.lower[stretch.first : stretch.stop]
    if "man" in forms or "wir" in forms or "ich" in forms:
        return True
    if not groups:
        return False
    first = scene.passage.actors[groups[0][0]]
    if stretch.clause.finite is None or len(groups) > 1:
        return False
    covered = {unit for number in groups[0] for unit in range(_first(scene, number), _stop(scene, number))}
    for goods in scene.goods:
        covered.update(range(goods.first, goods.stop))
    finite = stretch.clause.finite
    for begin, head, plural in _nominatives(scene):
        if head in covered or head == first.first or row.lower[head] not in bearers:
            continue
        verb = row.word[finite]
        if plural is not None and verb.finite and all((reading.person == 6) != plural for reading in verb.finite):
            continue
        return begin < _first(scene, groups[0][0])
    return False


def _first(scene: Scene, number: int) -> int:
    return scene.attachments[number].first


def _stop(scene: Scene, number: int) -> int:
    return max(scene.attachments[number].stop, scene.passage.actors[number].stop)


def _nominatives(scene: Scene) -> list[tuple[int, int, bool | None]]:
    """Other noun phrases of the stretch that may be its subject: first unit, head, whether plural."""
    row = scene.passage.row
    times = {unit for first, stop, _ in scene.passage.times for unit in range(first, stop)}
    found = []
    for phrase in scene.passage.phrases:
        if not scene.stretch.covers(phrase.head) or phrase.preposition is not None or not phrase.case & NOMINATIVE:
            continue
        if phrase.head in times or row.kind[phrase.head] != WORD:
            continue
        found.append((phrase.first, phrase.head, phrase.plural))
    return found


def choose(scene: Scene, evidence: list[Evidence]) -> tuple[Role, Role]:
    """Supplier and recipient of a scene: the best supported for each end, never one actor for both; a tie stays empty."""
    sources = {scene.passage.actors[item.actor].codes for item in evidence if item.rule in ("from", "made in")}
    if sources:  # *russische Munition aus Nordkorea*: the adjective then names whose it is by now
        for item in evidence:
            if item.rule == "origin adjective" and scene.passage.actors[item.actor].codes not in sources:
                item.role, item.rule = "recipient", "owner of the goods"
    supplier = _best(scene, evidence, "supplier", set())
    recipient = _best(scene, evidence, "recipient", set())
    if supplier and recipient and set(supplier.codes) & set(recipient.codes):
        if supplier.score >= recipient.score:
            recipient = _best(scene, evidence, "recipient", set(supplier.codes))
        else:
            supplier = _best(scene, evidence, "supplier", set(recipient.codes))
    return supplier, recipient


def _best(scene: Scene, evidence: list[Evidence], role: str, without: set[str]) -> Role:
    actors = scene.passage.actors
    scores: dict[tuple[str, ...], int] = {}
    reasons: dict[tuple[str, ...], Evidence] = {}
    for item in evidence:
        codes = actors[item.actor].codes
        if item.role != role or set(codes) & without:
            continue
        if item.weight > scores.get(codes, 0):
            scores[codes], reasons[codes] = item.weight, item
    if not scores:
        return Role()
    top = max(scores.values())
    best = [codes for codes, score in scores.items() if score == top]
    if len(best) > 1 and not _conjoined(scene, [reasons[codes] for codes in best]):
        best = _nearest(scene, [reasons[codes] for codes in best])
    chosen = [reasons[codes] for codes in best]
    joined = tuple(dict.fromkeys(code for codes in best for code in codes))
    spans = tuple(sorted(actors[item.actor].span for item in chosen))
    return Role(joined, chosen[0].rule, spans, top) if chosen else Role()


def _conjoined(scene: Scene, evidence: list[Evidence]) -> bool:
    """Whether actors stand side by side, joined by *und* or commas."""
    actors, row = scene.passage.actors, scene.passage.row
    order = sorted(evidence, key=lambda item: actors[item.actor].first)
    for left, right in pairwise(order):
        between = row.lower[actors[left.actor].stop : actors[right.actor].first]
        if not any(form in ("und", "sowie", ",", "oder", "wie") for form in between) or len(between) > 5:
            return False
    return True


def _nearest(scene: Scene, evidence: list[Evidence]) -> list[tuple[str, ...]]:
    """Of equally good actors the one nearest to the goods."""
    if not scene.goods:
        return []
    here = scene.goods[0].first
    actors = scene.passage.actors
    order = sorted(evidence, key=lambda item: abs(actors[item.actor].first - here))
    return [actors[order[0].actor].codes]
