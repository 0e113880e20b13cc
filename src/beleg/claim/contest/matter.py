"""What a denial that names no goods is about: an act of arms, or something else that its own words tell."""

from __future__ import annotations

from beleg.claim.acts.act import Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

#: Orders and openings of clauses that tell what is denied.
TELLING = frozenset({"dass", "daß", "ob", "wonach", "demzufolge"})
#: Relative pronouns behind or before the words by which they tell what a report says (*denen zufolge*, *nach denen*, *laut der*).
SOURCE_PRONOUNS = frozenset({"dem", "der", "denen"})


def tells_report(scene: Scene) -> bool:
    """Whether a relative clause tells what the report before it says (*Berichte, denen zufolge …*, *Angaben, nach denen …*)."""
    clause = scene.stretch.clause
    if clause.subordinator != "rel":
        return False
    first, second = scene.passage.row.lower[clause.opening : clause.opening + 2]
    return (first in SOURCE_PRONOUNS and second == "zufolge") or (
        first in ("nach", "laut") and second in SOURCE_PRONOUNS
    )


def of_else(scene: Scene, scenes: list[Scene], pack: Pack) -> bool:
    """Whether the clause behind a verb of denying tells something that is no act (*bestritt, Lösegeld verlangt zu haben*).

    Of an act it tells where it names goods, has a verb or a noun of transfer, or only points back (*damit zu tun zu haben*).
    """
    other = _told_behind(scene, scenes)
    if other is None:
        return False
    row, deed = other.passage.row, other.stretch.deed
    if deed is not None and deed.name == "hold" and all(item.role != "supplier" for item in find_evidence(other, pack)):
        return True  # bestritt, Waffen zu besitzen
    if (
        other.goods
        or other.events
        or other.meant
        or not words(pack.denial.matter.words).isdisjoint(other.stretch.forms(row))
    ):
        return False
    return deed is None or deed.weight != "strong" or _names_else(other)


def of_rejection(scene: Scene, pack: Pack) -> bool:
    """Whether a clause rejects what is no act nor the report of one (*wies jede Schuld von sich*, *wies die Kritik zurück*).

    Nor is another deed, nor the report of that (*bestreitet Angriffe auf Dörfer*, *wies Berichte über Folter zurück*).
    """
    row, misdeeds = scene.passage.row, words(pack.denial.nouns.misdeeds)
    forms = set(scene.stretch.forms(row))
    acts = [event for event in scene.events if row.lower[event.unit] not in misdeeds]
    if not misdeeds.isdisjoint(forms) and not (scene.goods or acts):
        return words(pack.denial.matter.words).isdisjoint(forms)
    if words(pack.denial.nouns.rejected).isdisjoint(forms):
        return False
    return not scene.goods and words(pack.denial.said.nouns).isdisjoint(forms)


def of_act(scene: Scene, scenes: list[Scene]) -> bool:
    """Whether the clause behind a verb of denying has a verb of transfer, though no goods (*bestritt, sie zu bewaffnen*)."""
    other = _told_behind(scene, scenes)
    deed = None if other is None else other.stretch.deed
    return deed is not None and deed.weight == "strong"


def _told_behind(scene: Scene, scenes: list[Scene]) -> Scene | None:
    """The clause right behind that of a verb of denying, where it tells what is denied."""
    place = next(number for number, other in enumerate(scenes) if other is scene) + 1
    if place == len(scenes):
        return None
    clause = scenes[place].stretch.clause
    return scenes[place] if clause.order == "infinitive" or clause.subordinator in TELLING else None


def _names_else(scene: Scene) -> bool:
    """Whether a clause names anything besides actors and times."""
    row, passage = scene.passage.row, scene.passage
    known = {unit for actor in passage.actors for unit in range(actor.first, actor.stop)}
    known |= {unit for first, stop, _ in passage.times for unit in range(first, stop)}
    return any(row.capital[unit] and unit not in known for unit in scene.stretch.units)


def named_ends(scene: Scene, scenes: list[Scene], by: Role, pack: Pack) -> tuple[Role, Role]:
    """The ends that the clause of a denial, or the one behind it, names beside the denier; empty where it names none or both.

    The partner of a denied deal (*bestritt jedes Geschäft mit X*, *mit X zu tun zu haben*) counts as its recipient.
    """
    behind = _told_behind(scene, scenes)
    for other in (scene,) if behind is None else (scene, behind):
        supplier, recipient = choose(other, find_evidence(other, pack))
        ends = [
            Role() if set(role.codes) & set(by.codes) or _guessed(other, role) else role
            for role in (supplier, recipient)
        ]
        if not any(ends):
            ends = [Role(), _partner(other, by)]
        if any(ends):
            return (ends[0], ends[1]) if not all(ends) else (Role(), Role())
    return Role(), Role()


def _guessed(scene: Scene, role: Role) -> bool:
    """Whether an end is only an office whose state the words around it suggest."""
    return any(actor.span in role.spans and actor.mention.form == "role" for actor in scene.passage.actors)


def _partner(scene: Scene, by: Role) -> Role:
    for number in scene.actors:
        actor = scene.passage.actors[number]
        if scene.attachments[number].preposition == "mit" and not set(actor.codes) & set(by.codes):
            return Role(actor.codes, "partner of what is denied", (actor.span,))
    return Role()
