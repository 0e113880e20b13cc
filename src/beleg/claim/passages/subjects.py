"""Subjects and objects: which bare actor a verb's class makes the one that gives, and which the one that gets."""

from __future__ import annotations

from beleg.claim.passages.deed import GIVING
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Evidence, Scene
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from beleg.rules.german import DETERMINERS, PREPOSITIONS

#: How names of countries end that are plurals.
PLURALS = (
    "emirate",
    "usa",
    "staaten",
    "niederlande",
    "philippinen",
    "leute",
    "truppen",
    "kräfte",
    "behörden",
    "einheiten",
)
#: Nouns for the need of another.
NEEDED = frozenset({"bedarf", "bedarfs", "munitionsbedarf"})
OWN = frozenset({"seinen", "seinem", "ihren", "ihrem", "eigenen", "seines", "ihres"})
#: Pronouns that can only be a dative.
PRONOUNS = frozenset({"ihnen", "ihm", "denen"})
#: Pronouns that can only be a subject.
SUBJECTS = frozenset({"man", "wir", "ich", "er", "wer"})
#: Relative pronouns that are a subject beside goods as an object.
RELATIVES = frozenset({"das", "die", "welches", "welche"})
#: Verbs of arriving that have an object; others have none that is not plainly a dative.
REACHING = frozenset(
    {"erreichen", "passieren", "überqueren", "queren", "zukommen", "zugehen", "zufallen", "zufließen", "folgen"}
)
#: Words between actors who stand side by side.
JOINTS = frozenset({"und", "sowie", "oder", "noch", ",", "wie"})
#: Who allows, and who is allowed.
ALLOWER_AND_ALLOWED = 2


def bare_evidence(scene: Scene, bare: list[int], bearers: frozenset[str]) -> list[Evidence]:
    """Subject and objects: by case where the form decides, else the subject first, by the class of the verb."""
    stretch, deed = scene.stretch, scene.stretch.deed
    if deed is None:
        return []
    subject_role, object_role = deed.subject, deed.dative or deed.accusative
    if stretch.passive:
        if deed.accusative == "recipient":  # equip: Kiew wird mit Raketen beliefert
            subject_role, object_role = "recipient", ""
        elif deed.accusative == "supplier":  # Rom wurde um Raketen gebeten
            subject_role, object_role = "supplier", ""
        else:
            subject_role, object_role = "goods", deed.dative
    if deed.name == "get" and len(scene.actors) > 1 and _needs(scene):
        subject_role = "supplier"  # Minsk deckt den russischen Bedarf
    if deed.name in GIVING and not stretch.passive and _acquires(scene, bare):
        subject_role, object_role = "recipient", ""  # kündigte den Kauf von Jets an
    if deed.name == "promise" and not stretch.passive and _lets_give(scene):
        subject_role, object_role = "", "supplier"  # erlaubt Oslo die Weitergabe an Mali
    if not PRONOUNS.isdisjoint(stretch.forms(scene.passage.row)) or (scene.related and scene.related.tie == "dem"):
        object_role = ""  # the pronoun is the dative
    still = deed.name == "arrive" and stretch.lemmas.isdisjoint(REACHING)
    found: list[Evidence] = []
    if scene.subject is not None and subject_role in ("supplier", "recipient"):
        found += [
            Evidence(number, subject_role, scene.subject_rule) for number in _with_conjuncts(scene, scene.subject)
        ]
    groups = joined(scene.passage, bare)
    moved = subject_role == "goods" and not (scene.goods and all(_governed(scene, item.first) for item in scene.goods))
    moved = moved or _relative_subject(scene, bare)
    taken = scene.subject is not None or moved or _other_subject(scene, groups, bearers)
    if not taken and deed.dative and deed.accusative == "goods" and _first_is_dative(scene, groups):
        groups = [groups[1], groups[0]]
    for before, group in zip([None, *groups], groups, strict=False):
        if group is not groups[0] and opens_piece(scene, group[0]):
            continue
        if before is not None and _sits_there(scene, before[-1], group[0]):
            continue
        case = case_of(scene, group[0])
        if not taken and case & NOMINATIVE:
            taken = True
            found += [
                Evidence(number, subject_role, "subject")
                for number in group
                if subject_role in ("supplier", "recipient")
            ]
        elif (
            (case == DATIVE or not still) and case & (DATIVE | ACCUSATIVE) and object_role in ("supplier", "recipient")
        ):
            found += [Evidence(number, object_role, "dative" if deed.dative else "object") for number in group]
            object_role = ""
    return found


def _needs(scene: Scene) -> bool:
    """Whether a clause names a need that is not its subject's own (*Minsk deckt den russischen Bedarf*)."""
    row = scene.passage.row
    return any(row.lower[unit] in NEEDED and row.lower[unit - 1] not in OWN for unit in scene.stretch.units)


def _acquires(scene: Scene, bare: list[int]) -> bool:
    """Whether the object of a verb is a noun for getting goods, with nobody beside the subject to whom it is allowed or offered."""
    events = [event for event in scene.events if not _governed(scene, event.unit)]
    if not events or any(event.noun.owner != "recipient" for event in events):
        return False
    return len(joined(scene.passage, bare)) < 2


def _lets_give(scene: Scene) -> bool:
    """Whether somebody is allowed, or forbidden, to hand goods to a third who is named behind *an* or *nach*."""
    actors = scene.passage.actors
    events = [event for event in scene.events if event.noun.owner == "supplier" and not _governed(scene, event.unit)]
    if not events:
        return False
    event = events[0].unit
    third = [n for n in scene.actors if actors[n].first > event and scene.attachments[n].preposition in ("an", "nach")]
    bare = [n for n in scene.actors if scene.attachments[n].kind == "bare" and actors[n].stop <= event]
    return bool(third) and len(bare) == ALLOWER_AND_ALLOWED and not any(_apposed(scene, n) for n in bare)


def _apposed(scene: Scene, number: int) -> bool:
    """Whether an actor is joined to the one before."""
    return any(number in group and number != group[0] for group in joined(scene.passage, scene.actors))


def _first_is_dative(scene: Scene, groups: list[list[int]]) -> bool:
    """Whether of two bare actors the second can be no dative, so that the first is (*Togo hat die Schweiz Jets verkauft*)."""
    finite = scene.stretch.clause.finite
    if len(groups) != 2 or finite is None or scene.stretch.passive or not _has_object(scene):
        return False
    if scene.attachments[groups[1][0]].first != finite + 1:
        return False
    first, second = (case_of(scene, group[0]) for group in groups)
    return bool(first & DATIVE) and bool(second & NOMINATIVE) and not second & DATIVE


def opens_piece(scene: Scene, number: int) -> bool:
    """Whether a bare actor opens a piece without a verb that says its clause again (*A gab 20 Jets, B halb so viele*)."""
    attachment, passage = scene.attachments[number], scene.passage
    clause = passage.clause_at(passage.actors[number].first)
    if attachment.kind != "bare" or clause.order != "verbless" or clause.opening != attachment.first:
        return False
    if scene.stretch.rest and scene.stretch.rest.start <= attachment.first:
        return False  # Kuba habe, hieß es, Mali Panzer geliefert
    before = attachment.first - 2
    joined = any(actor.stop == before + 1 for actor in passage.actors)
    inside = before >= scene.stretch.first and attachment.stop < clause.stop
    return inside and clause is not scene.stretch.clause and not joined


def _sits_there(scene: Scene, before: int, number: int) -> bool:
    """Whether an actor only says where the one before sits (*die türkische Werft in Istanbul hat Katar Boote geliefert*)."""
    actors = scene.passage.actors
    same = actors[before].codes == actors[number].codes
    return same and scene.attachments[before].first == scene.attachments[number].first


def _with_conjuncts(scene: Scene, number: int) -> list[int]:
    """An actor with those of its passage that are joined to it (*erlaubt Polen und Finnland, Panzer abzugeben*)."""
    passage = scene.passage
    actors, row = passage.actors, passage.row
    group = [number]
    for step, place in ((1, number + 1), (-1, number - 1)):
        while 0 <= place < len(actors) and scene.attachments[place].kind == "bare":
            left, right = (actors[place - step], actors[place]) if step > 0 else (actors[place], actors[place - step])
            between = row.lower[left.stop : right.first]
            joined = any(form in ("und", "sowie", "oder", "noch") for form in between) or between == [","]
            if not joined or not all(form in JOINTS or form in DETERMINERS for form in between):
                break
            if between == [","] and passage.clause_at(left.first) is not passage.clause_at(right.first):
                break  # beschuldigte Uganda, Milizen mit Waffen zu versorgen
            group.append(place)
            place += step
    return sorted(group)


def _governed(scene: Scene, unit: int) -> bool:
    """Whether a preposition stands before the phrase of the noun at `unit`, so that it is no subject."""
    row = scene.passage.row
    for before in range(unit - 1, max(unit - 5, scene.stretch.first - 1), -1):
        if row.kind[before] not in (WORD, NUMBER) or row.capital[before]:
            return False
        if row.lower[before] in PREPOSITIONS:
            return True
    return False


def _relative_subject(scene: Scene, bare: list[int]) -> bool:
    """Whether the relative pronoun of a clause is its subject beside the only actor.

    So where the verb is a plural and the actor none (*Männer, die Libyens Küstenwache beliefert hätten*), and where goods are
    the object already (*das erste Land, das Kiew Panzer überlässt*).
    """
    stretch, row = scene.stretch, scene.passage.row
    finite = stretch.clause.finite
    if stretch.clause.subordinator != "rel" or finite is None or len(bare) != 1:
        return False
    if row.lower[stretch.clause.opening] in RELATIVES and _has_object(scene):
        return True
    if row.lower[stretch.first] != "die":
        return False
    readings = row.word[finite].finite
    actor = scene.passage.actors[bare[0]]
    single = len(actor.codes) == 1 and actor.codes[0].isupper() and actor.mention.form != "people"
    plural = row.lower[actor.stop - 1].endswith(PLURALS)
    return single and not plural and bool(readings) and all(reading.person == 6 for reading in readings)


def _has_object(scene: Scene) -> bool:
    """Whether goods are the object of an active verb that hands them over, in the clause itself."""
    stretch, deed = scene.stretch, scene.stretch.deed
    if deed is None or stretch.passive or deed.accusative != "goods" or not deed.dative:
        return False
    return any(stretch.covers(item.first) and not _governed(scene, item.first) for item in scene.goods)


def case_of(scene: Scene, number: int) -> int:
    """The cases that a bare actor may have; behind *der* the gender of its noun decides."""
    attachment, actor = scene.attachments[number], scene.passage.actors[number]
    if attachment.determiner != "der":
        return attachment.case
    for phrase in scene.passage.phrases:
        if phrase.first == attachment.first and phrase.preposition is None and phrase.head < actor.stop:
            return attachment.case & phrase.case or attachment.case
    return attachment.case


def joined(passage: Passage, bare: list[int]) -> list[list[int]]:
    """Bare actors of a passage by number, each with its conjuncts."""
    groups: list[list[int]] = []
    row = passage.row
    for number in bare:
        actor = passage.actors[number]
        if groups:
            before = passage.actors[groups[-1][-1]]
            between = [form for form in row.lower[before.stop : actor.first] if form[0] != "("]  # Peru (12) und Chile
            joints = [form for form in between if form in JOINTS]
            if between[:2] == ["als", "auch"]:  # sowohl Peru als auch Chile
                joints, between = ["als"], between[2:]
            relative = joints == [","] and passage.clause_at(before.first) is not passage.clause_at(actor.first)
            if relative and passage.clause_at(actor.first).subordinator == "rel":
                joints = []  # Peru, das Chile beliefert hatte
            if joints and all(form in JOINTS or form in DETERMINERS or form == "auch" for form in between):
                groups[-1].append(number)
                continue
        groups.append([number])
    return groups


def _other_subject(scene: Scene, groups: list[list[int]], bearers: frozenset[str]) -> bool:
    """Whether something else than an actor is the subject, so that a bare actor must be an object."""
    row, stretch = scene.passage.row, scene.stretch
    forms = stretch.forms(row)
    if scene.ours or not SUBJECTS.isdisjoint(forms):
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
        if head in covered or first.first - head in (0, 1) or row.lower[head] not in bearers:
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
