"""Clauses that a colon goes on with a list of who gives or gets how many: *Rom verkauft Jets an zwei Staaten: Mali 24, Peru 28*.

Each entry is a scene of its own, in which the clause is said again for it; the clause itself is one where it counts all of them.
"""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import NUMBER
from beleg.model.phrase import DATIVE, NOMINATIVE

#: Prepositions before those to whom goods go, and from whom they come.
TO, FROM = frozenset({"an", "nach", "für"}), frozenset({"aus", "von"})
#: What parts entries, and what else stands in them.
JOINTS = frozenset({",", ";", "und", "sowie"})
SMALL = frozenset({"mit", "(", ")", "je", "rund", "etwa", "gehen", "kommen", "."})
OTHER = {"supplier": "recipient", "recipient": "supplier"}


def with_lists(scenes: list[Scene]) -> list[Scene]:
    """The scenes of a passage, each that ends in such a list followed by those of its entries."""
    if not scenes or ":" not in scenes[0].passage.row.text:
        return scenes
    return [part for scene in scenes for part in _entries(scene)]


def _entries(scene: Scene) -> list[Scene]:
    stretch, passage, row = scene.stretch, scene.passage, scene.passage.row
    colon = next((unit for unit in range(stretch.first, stretch.stop) if row.text[unit] == ":"), None)
    if colon is None or stretch.deed is None or stretch.deed.subject not in OTHER or stretch.passive or scene.events:
        return [scene]
    known = [number for number in scene.actors if passage.actors[number].first < colon]
    listed = [number for number in scene.actors if passage.actors[number].first > colon]
    figures = [
        (first, stop)
        for first, stop, figure in passage.quantities
        if colon < first < stretch.stop and figure.unit == "item" and figure.noun is None and figure.lower is not None
    ]
    goods = [item for item in scene.goods if item.first < colon]
    if len(known) != 1 or len(listed) < 2 or len(figures) != len(listed) or not goods or goods != scene.goods:
        return [scene]
    begins = [colon + 1, *(unit + 1 for unit in range(colon, stretch.stop) if row.lower[unit] in JOINTS)]
    stops = [*(begin - 1 for begin in begins[1:]), stretch.stop]
    pieces = [(begin, stop) for begin, stop in zip(begins, stops, strict=True) if begin < stop]
    if len(pieces) != len(listed):
        return [scene]
    end = _end(scene, known[0])
    wanted = {_wanted(scene, number, end) for number in listed}
    if wanted != {OTHER.get(end, "")}:
        return [scene]
    pairs = list(zip(pieces, listed, figures, strict=True))
    if not all(_holds(scene, *pair) for pair in pairs):
        return [scene]
    host = replace(
        scene, stretch=replace(stretch, stop=colon), attachments=_tied(scene, end, known[0], listed, together=True)
    )
    ties = _tied(scene, end, known[0], listed, together=False)
    entries = [_scene(replace(host, attachments=ties), known[0], *pair) for pair in pairs]
    return [host, *entries] if any(item.counted for item in goods) else entries


def _tied(scene: Scene, end: str, known: int, listed: list[int], *, together: bool) -> list[Attachment]:
    """How the actors are tied in where the clause is said for all that are listed `together`, or for each."""
    ties, subject = list(scene.attachments), scene.stretch.deed.subject if scene.stretch.deed else ""
    for number in (known, *listed):
        role = end if number == known else OTHER[end]
        if ties[number].kind != "bare":
            continue
        if number == known or (role == subject and not together):
            ties[number] = replace(ties[number], case=NOMINATIVE if role == subject else DATIVE)
        else:
            ties[number] = replace(ties[number], kind="preposition", preposition="von" if role == "supplier" else "an")
    return ties


def _end(scene: Scene, number: int) -> str:
    """The end at which the one actor of the clause stands: its subject, unless another noun before the verb is that."""
    passage, tied, finite = scene.passage, scene.attachments[number], scene.stretch.clause.finite
    if tied.kind == "preposition":
        return "recipient" if tied.preposition in TO else "supplier" if tied.preposition in FROM else ""
    if tied.kind != "bare" or finite is None or scene.stretch.deed is None:
        return ""
    subject = scene.stretch.deed.subject
    if passage.actors[number].first < finite:
        return subject
    opened = any(
        scene.stretch.first <= phrase.head < finite and phrase.preposition is None and phrase.case & NOMINATIVE
        for phrase in passage.phrases
    )
    return OTHER[subject] if opened else ""


def _wanted(scene: Scene, number: int, end: str) -> str:
    """The end of an entry: by its preposition, without one the other end than that of the clause."""
    tied = scene.attachments[number]
    if tied.kind == "preposition":
        return "recipient" if tied.preposition in TO else "supplier" if tied.preposition in FROM else ""
    return OTHER.get(end, "") if tied.kind == "bare" else ""


def _holds(scene: Scene, piece: tuple[int, int], number: int, figure: tuple[int, int]) -> bool:
    """Whether an entry is its actor and its figure and no more."""
    row, tied, actor = scene.passage.row, scene.attachments[number], scene.passage.actors[number]
    named = {*range(tied.first, tied.stop), *range(actor.first, actor.stop), *range(*figure)}
    if not (piece[0] <= actor.first < piece[1] and piece[0] <= figure[0] < piece[1]):
        return False
    return all(
        unit in named or row.lower[unit] in SMALL | TO | FROM or row.kind[unit] == NUMBER for unit in range(*piece)
    )


def _scene(host: Scene, known: int, piece: tuple[int, int], number: int, figure: tuple[int, int]) -> Scene:
    """The clause said again for one entry."""
    stretch, verb = host.stretch, host.stretch.verb
    item = GoodsUse(*figure, host.goods[-1].codes, host.passage.row.span(*figure), counted=True, meant=True)
    subject = next(
        (one for one in (known, number) if (tie := host.attachments[one]).kind == "bare" and tie.case == NOMINATIVE),
        None,
    )
    return replace(
        host,
        stretch=Stretch(
            *piece,
            stretch.clause,
            stretch.lemmas,
            stretch.deed,
            verb,
            stretch.passive,
            rest=range(0) if verb is None else range(verb, verb + 1),
        ),
        actors=[known, number],
        goods=[item],
        subject=subject,
        subject_rule="subject",
        attribute=None,
    )
