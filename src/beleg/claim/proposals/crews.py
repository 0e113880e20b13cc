"""People of another who crew somebody's arms (*Geflogen werden Malis Jets von kubanischen Piloten*): they serve him."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.turned import behind
from beleg.claim.proposals.doing import BY, does, done
from beleg.rules.words import words

#: The rule of such an act.
KIND = "crews the arms of another"
#: The preposition before where the crew is from.
FROM = frozenset({"aus"})
#: How many sentences back the arms may have been handed to whom they belong.
REACH = 3
#: How many words behind a noun for a crew its country may stand (*Piloten aus Kuba*).
BEHIND = 2
#: How nouns for what is crewed end.
CRAFT = ("hubschrauber", "jets", "panzer", "flugzeuge", "maschinen", "drohnen", "schiffe", "boote", "geschütze")
#: Pronouns for arms told before.
THEM = frozenset({"sie", "diese", "er"})


def crews(scenes: Sequence[Scene], register: Register, pack: Pack) -> list[Act]:
    """The acts by which people of one state fly, steer or serve the arms of another, named here or told of just before."""
    operating = pack.predicates.crews
    verbs, seats = words(operating.verbs), words(operating.seats)
    found: list[Act] = []
    for scene in scenes:
        stretch, forms = scene.stretch, scene.passage.forms
        seated = not seats.isdisjoint(forms) and not stretch.lemmas.isdisjoint(words(operating.sitting))
        if not (seated or not stretch.lemmas.isdisjoint(verbs)) or not words(pack.denial.nouns.none).isdisjoint(forms):
            continue
        crew = _crew(scene, pack, seated=seated)
        if crew is None:
            continue
        number, role = crew
        owner = _owner(scene, number) or _got_before(scene, role, register)
        if owner and not set(owner.codes) & set(role.codes) and not pack.background.opposed(role.codes, owner.codes):
            found.append(done(scene, KIND, role.spans[0], role, owner, PERSONS, role.spans))
    return found


def _crew(scene: Scene, pack: Pack, *, seated: bool) -> tuple[int, Role] | None:
    """Who flies or serves the arms, as its actor and its place: people by their nation, or with a noun for a crew."""
    passage, row = scene.passage, scene.passage.row
    nouns = words(pack.predicates.crews.nouns)
    for number in scene.actors:
        actor, tie = passage.actors[number], scene.attachments[number]
        passive, item = scene.stretch.passive and not seated, tie.owned
        operates = does(scene, number, passive=passive)
        if tie.kind == "goods" and isinstance(item, GoodsUse) and item.codes == PERSONS:
            operates = not passive or behind(passage, item, BY)
        if tie.preposition in FROM:
            before = range(max(tie.first - 1 - BEHIND, 0), tie.first)
            if any(row.lower[unit] in nouns for unit in before):
                return number, Role(actor.codes, "where the crew is from", (actor.span,), 5)
            continue
        if not operates:
            continue
        named = range(actor.first, min(actor.stop + 2, len(row)))
        people = actor.mention.form == "people" or any(row.lower[unit] in nouns for unit in named)
        if people and actor.mention.form in ("people", "adjective", "compound", "name", "role"):
            return number, Role(actor.codes, "whose people the crew are", (actor.span,), 5)
    return None


def _owner(scene: Scene, crew: int) -> Role:
    """Whose arms they are by the words beside these."""
    for number in scene.actors:
        actor, tie = scene.passage.actors[number], scene.attachments[number]
        theirs = tie.kind == "goods" and tie.preposition not in FROM
        if number != crew and theirs and any(tie.owned is item and item.codes != PERSONS for item in scene.goods):
            return Role(actor.codes, "owner of the goods", (actor.span,), 5)
        before = scene.passage.row.lower[actor.first - 1] if actor.first else ""
        if number != crew and actor.mention.form == "genitive" and before.endswith(CRAFT):
            return Role(actor.codes, "owner of the goods", (actor.span,), 5)
    return Role()


def _got_before(scene: Scene, crew: Role, register: Register) -> Role:
    """Who got the arms just before that a pronoun or a noun of the clause means."""
    passage, forms = scene.passage, scene.stretch.forms(scene.passage.row)
    codes = {code for item in scene.goods if item.codes != PERSONS for code in item.codes}
    if not codes and (THEM.isdisjoint(forms) or len({passage.actors[number].codes for number in scene.actors}) > 1):
        return Role()
    last = register.latest(
        lambda other: (
            other.kind == "transfer"
            and other.goods != PERSONS
            and bool(other.recipient)
            and passage.number - other.passage.number <= REACH
            and (not codes or bool(codes & set(other.goods)))
        )
    )
    if last is None or set(last.recipient.codes) & set(crew.codes):
        return Role()
    return Role(last.recipient.codes, "who got the arms", last.recipient.spans, 3)
