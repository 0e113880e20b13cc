"""Clauses said again for others without their verb, each a scene of its own.

So *Polen schickte Kiew 14 Panzer, Tschechien zwölf Haubitzen und Lettland sechs*, *Aus A kommen 50 Panzer, aus B seit Mai 20 Jets*,
*Mit A einigte sich Mali auf Jets, mit B auf Boote*.  What opens the piece stands for what opens the clause in the same form, or
has the same preposition; all else goes on from the clause.  Source: Duden-Grammatik on ellipsis in coordinated clauses.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from beleg.claim.domain.background import Background
from beleg.claim.domain.kinds import MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import CASES, CONTRACTED, INFLECTED
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.subjects import bare_evidence, case_of
from beleg.claim.passages.trailing import trailing
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import ANY_CASE, DATIVE, NOMINATIVE
from beleg.rules.german import DETERMINERS
from beleg.rules.words import words

#: What stands before a piece, and what joins actors that open it together.
JOINTS = frozenset({",", ";", "und", "sowie", "–", "-"})
TOGETHER = frozenset({"und", "sowie", "oder", "/"})
#: Words between a joint and what opens a piece.
LEADING = words(
    "auch sogar später dann zudem aber hingegen dagegen immerhin nur noch wiederum und selbst erst zuletzt davon"
)
#: Nouns for times, as far as none is read as one (*im selben Monat*).
CALENDAR = words(
    "monat monats jahr jahres jahre jahren woche wochen tag tage tagen herbst frühjahr frühling sommer winter zeitraum anschluss"
)
#: Words by which a piece has another time than its clause.
LATER = frozenset(
    {"später", "darauf", "danach", "zuvor", "davor", "vorher", "früher", "bislang", "bisher", "inzwischen"}
)
#: Orders of clauses that are said again.
MAIN = frozenset({"second", "first"})
#: Those whose verb closes them, so that pieces stand before it.
CLOSED = frozenset({"last", "infinitive", "purpose"})
#: Prepositions before those whom a part of the goods is for.
TOWARDS = frozenset({"für", "an", "nach"})
#: What is known of one as a supplier of another (`Background.supplying`).
SUPPLYING = frozenset({"so", "both ways"})
#: Prepositions behind goods that are tied to the verb rather than to the goods; of all others `parts` are made.
PLACING = frozenset({"in", "bei", "von", "mit"})
#: Units for pieces and shares of goods, and the word before what they are worth.
PIECES, SHARES = "item", "percent"
PRICED = "für"


def with_gapped(scenes: list[Scene], pack: Pack) -> list[Scene]:
    """The scenes of a passage, each followed by those of the pieces in which its clause is said again."""
    if not any(scene.stretch.clause.order in MAIN | CLOSED and len(scene.actors) > 1 for scene in scenes):
        return scenes
    return [part for scene in scenes for part in _parts(scene, pack.bodies, pack.background)]


def _parts(scene: Scene, bearers: frozenset[str], known: Background) -> list[Scene]:
    stretch = scene.stretch
    begin, stop = _room(scene)
    if begin >= stop or len(scene.actors) < 2 or stretch.rest or trailing(scene):
        return [scene]
    opening: dict[int, int] = {}
    for number in scene.actors:
        first = _begin(scene, number)
        if first is not None and begin <= first < stop:
            opening.setdefault(first, number)
    if scene.events and not opening.keys() <= {start for start, _ in _figures(scene)}:
        return [scene]  # only shares of an act are told again (*70 Prozent der Einfuhren kamen aus Peru, 20 aus Chile*)
    rest = range(stop, stretch.stop)
    while opening:  # what opens no piece belongs to the one before
        begins = sorted(opening)
        host = replace(
            scene,
            stretch=replace(stretch, stop=begins[0], rest=rest),
            actors=[number for number in scene.actors if scene.passage.actors[number].first < begins[0]],
            goods=[item for item in scene.goods if item.first < begins[0]],
        )
        halves = _halves(host, bearers)
        gets = halves is not None and _get([*opening.values()], scene, *halves, known)
        pieces = {
            first: _piece(scene, host, opening[first], first, last, halves[1] if halves and gets else None, bearers)
            for first, last in pairwise([*begins, stop])
        }
        if all(pieces.values()):
            return _set_apart([host, *(piece for piece in pieces.values() if piece is not None)])
        opening = {first: number for first, number in opening.items() if pieces[first] is not None}
    return [scene]


def _room(scene: Scene) -> tuple[int, int]:
    """The units between which pieces of a clause may stand: behind its verbs, or before the verb that closes it."""
    stretch, row = scene.stretch, scene.passage.row
    verb, finite = stretch.verb, stretch.clause.finite
    if stretch.clause.order in MAIN and finite is not None:
        behind = max(finite, -1 if verb is None else verb)
        if behind < stretch.stop - 2 or verb is None:
            return behind + 1, stretch.stop
    elif stretch.clause.order not in CLOSED or verb is None:
        return 0, 0
    stop = verb - 1 if verb is not None and row.lower[verb - 1] == "zu" else verb
    return stretch.first + 1, stop or 0


def _set_apart(parts: list[Scene]) -> list[Scene]:
    named = {number for part in parts for number in part.actors}
    for part in parts:
        part.apart = frozenset(named.difference(part.actors))
    return parts


def _begin(scene: Scene, number: int) -> int | None:
    """Where a piece begins that an actor opens, behind a joint; None where it opens none."""
    row, attachment = scene.passage.row, scene.attachments[number]
    if attachment.kind not in ("bare", "preposition") or attachment.foreign:
        return None
    if attachment.kind == "bare" and any(form[0] == "(" for form in row.lower[attachment.stop : attachment.stop + 1]):
        return None  # an Peru (12) und Chile (acht)
    begin = attachment.first
    if attachment.kind == "preposition" and not _shares(scene, number):
        begin -= 1
        if begin < 0 or _plain(row.lower[begin]) != attachment.preposition:
            return None
    counted = begin - 1 if row.lower[begin - 1] == "davon" else begin
    figure = next((one for one in _figures(scene) if one[1] == counted), None)  # und acht nach Mali
    if figure is not None and attachment.kind == "preposition":
        begin = figure[0] - (row.lower[figure[0] - 1] == PRICED)
    elif attachment.preposition in PLACING:
        begin = _goods_before(scene, begin)
    before = begin - 1
    while before > scene.stretch.first and row.lower[before] in LEADING and row.lower[before] not in JOINTS:
        before -= 1
    if before <= scene.stretch.first or row.text[before].lower() not in JOINTS:
        return None
    return begin


def _goods_before(scene: Scene, begin: int) -> int:
    """Where goods right before a preposition begin, with their adjectives and figure (*und neue Jets in Rom*)."""
    row = scene.passage.row
    item = next((item for item in scene.goods if item.stop == begin), None)
    if item is None:
        return begin
    begin = item.first
    while row.kind[begin - 1] == NUMBER or (row.kind[begin - 1] == WORD and row.lower[begin - 1].endswith(INFLECTED)):
        if row.capital[begin - 1] or row.word[begin - 1].finite:
            break
        begin -= 1
    return begin


def _shares(scene: Scene, number: int) -> bool:
    """Whether an actor only looks as if it shared the preposition of the one before (*aus Russland, Eritrea sechs Jets*)."""
    tie, row = scene.attachments[number], scene.passage.row
    return tie.kind == "preposition" and tie.first > 0 and row.lower[tie.first - 1] in JOINTS


def _plain(preposition: str) -> str:
    return CONTRACTED.get(preposition, preposition)


def _figures(scene: Scene) -> list[tuple[int, int]]:
    """Where a figure counts pieces that it does not name, or says for how much they are (*aus China für zwölf Millionen*)."""
    lower = scene.passage.row.lower
    return [
        (first, stop)
        for first, stop, quantity in scene.passage.quantities
        if (quantity.noun is None and quantity.unit == PIECES and not scene.passage.in_time(first))
        or quantity.unit == SHARES
        or (quantity.unit in MONEY and PRICED in lower[max(first - 2, 0) : first])
    ]


def _halves(clause: Scene, bearers: frozenset[str]) -> tuple[int, int] | None:
    """The bare subject of a clause and the bare actor who gets, by number, where it names both."""
    bare = [number for number in clause.actors if clause.attachments[number].kind == "bare"]
    evidence = bare_evidence(clause, bare, bearers)
    subject = next((item.actor for item in evidence if item.rule in ("subject", "controller")), None)
    other = next((item.actor for item in evidence if item.rule in ("dative", "object")), None)
    return None if subject is None or other is None else (subject, other)


def _get(opening: list[int], scene: Scene, subject: int, other: int, known: Background) -> bool:
    """Whether bare actors that open pieces stand for the one who gets rather than for the subject; all of them for the same.

    Case decides, where form leaves it open what is known of who supplies whom, and last a mark before them: a subject mostly
    stands behind a comma (*verkaufte Polen Jets und Rumänien Panzer*, *stellt Kiew acht Panzer, Dänemark zehn*).
    """
    actors, ties = scene.passage.actors, scene.attachments
    bare = [number for number in opening if ties[number].kind == "bare" or _shares(scene, number)]
    codes = [actors[number].codes[0] for number in (subject, other)]
    gives, gets = reversed(codes) if scene.stretch.deed and scene.stretch.deed.subject == "recipient" else codes
    votes = 0
    for number in bare:
        case = case_of(scene, number) if ties[number].kind == "bare" else CASES.get(ties[number].determiner, ANY_CASE)
        if bool(case & NOMINATIVE) != bool(case & DATIVE):
            return bool(case & DATIVE)
        one = actors[number].codes[0]
        supplies, supplied = known.supplying(one, gets) in SUPPLYING, known.supplying(gives, one) in SUPPLYING
        if supplies == supplied:
            supplied = known.share(one) == "none"
            supplies = not supplied and known.share(gets) == "none"
        votes += supplied - supplies
    return votes > 0 if votes else bool(bare) and scene.passage.row.text[ties[bare[0]].first - 1] != ","


def _piece(
    scene: Scene, clause: Scene, number: int, begin: int, stop: int, gets: int | None, bearers: frozenset[str]
) -> Scene | None:
    """The scene of a piece from unit `begin` up to `stop` that an actor opens; `clause` is what it says again.

    `gets` is the actor of the clause for whom a bare one stands where that is not the first bare one.
    """
    stretch, actors, ties = scene.stretch, scene.passage.actors, scene.attachments
    own = [other for other in scene.actors if begin <= actors[other].first < stop]
    host, tie = clause.actors, ties[number]
    bare = tie.kind == "bare" or _shares(scene, number)
    if bare:
        closed = bool(clause.stretch.rest)
        model = next((one for one in (reversed(host) if closed else host) if ties[one].kind == "bare"), None)
        if gets is not None and not any(ties[other].kind == "bare" for other in own if other != number):
            model = gets
        elif (
            model is not None
            and not closed
            and actors[model].first > (stretch.clause.finite or 0)
            and _opens_otherwise(scene, host)
        ):
            return None
    else:
        model = next((other for other in host if _same(scene, other, tie.preposition)), None)
        if model is None and tie.preposition in TOWARDS:  # A und B kaufen neun Jets, fünf davon für A
            model = next((other for other in host if set(actors[number].codes) <= set(actors[other].codes)), None)
    goods = [item for item in scene.goods if begin <= item.first < stop]
    figure = next(((a, b) for a, b in _figures(scene) if begin <= a < stop), None)
    if not goods and figure is not None and clause.goods:
        goods = [_elided(scene, figure, clause.goods)]
    priced = not scene.goods and figure is not None and scene.passage.row.lower[figure[0] - 1] == PRICED
    if model is None or not (priced or (goods and clause.goods)):
        return None
    if not _runs(scene, begin, stop, own, figure[0] if priced and figure else goods[0].first):
        return None
    attachments = list(ties)
    joined = _joined(scene, number, own)
    roles = dict.fromkeys(joined, model)
    for other in own:
        if other not in roles and ties[other].kind == "preposition":
            alike = next((one for one in host if _same(scene, one, ties[other].preposition)), None)
            if alike is not None:
                roles[other] = alike
    subject, rule = scene.subject, scene.subject_rule
    if bare:
        gives = _is_subject(clause, model, bearers)
        for other in joined:
            attachments[other] = replace(ties[other], kind="bare", case=NOMINATIVE if gives else DATIVE)
        if gives:
            subject, rule = number, "subject"
            halves = _halves(clause, bearers)
            given = [other for other in own if other not in roles and ties[other].kind == "bare"] if halves else []
            for other in given:  # Athen gab Kiew Panzer, Rom Warschau Jets
                attachments[other] = replace(ties[other], case=DATIVE)
            roles |= dict.fromkeys(given, halves[1] if halves else model)
    replaced = set(roles.values()) | {one for model_ in list(roles.values()) for one in _group(scene, model_, host)}
    shared = [other for other in host if other not in replaced]
    if goods and not goods[0].meant:  # türkische Drohnen says nothing of other goods
        shared = [other for other in shared if ties[other].kind != "goods"]
    verb = stretch.verb
    return replace(
        scene,
        stretch=Stretch(
            begin,
            stop,
            stretch.clause,
            stretch.lemmas,
            stretch.deed,
            verb,
            stretch.passive,
            rest=clause.stretch.rest
            or _time(scene, begin, stop, clause.stretch.stop)
            or (range(verb, verb + 1) if verb is not None and verb < begin else range(0)),
        ),
        attachments=attachments,
        actors=[*shared, *own],
        goods=goods,
        subject=subject,
        subject_rule=rule,
        attribute=None,
    )


def _time(scene: Scene, begin: int, stop: int, first: int) -> range:
    """The only time of the clause, which a piece shares that has none of its own; empty where it has, or comes later."""
    times = scene.passage.times
    if any(begin <= one < stop for one, _, _ in times) or not LATER.isdisjoint(scene.passage.row.lower[begin:stop]):
        return range(0)
    own = [range(one, last) for one, last, _ in times if scene.stretch.first <= one < first]
    return own[0] if len(own) == 1 else range(0)


def _opens_otherwise(scene: Scene, host: list[int]) -> bool:
    """Whether an actor behind a preposition opens the clause, which no bare one goes on with (*Aus A kamen Jets, …*)."""
    finite = scene.stretch.clause.finite
    return any(
        scene.attachments[number].kind == "preposition" and scene.passage.actors[number].first < (finite or 0)
        for number in host
    )


def _same(scene: Scene, number: int, preposition: str) -> bool:
    tie = scene.attachments[number]
    return tie.kind == "preposition" and tie.preposition == preposition and not tie.foreign


def _is_subject(clause: Scene, number: int, bearers: frozenset[str]) -> bool:
    """Whether a bare actor of a clause is its subject rather than an object."""
    bare = [other for other in clause.actors if clause.attachments[other].kind == "bare"]
    objects = {item.actor for item in bare_evidence(clause, bare, bearers) if item.rule in ("dative", "object")}
    return number not in objects


def _joined(scene: Scene, number: int, own: list[int]) -> list[int]:
    """The actor that opens a piece with those joined to it at once (*Deutschland und Frankreich Haubitzen*)."""
    found, row, actors = [number], scene.passage.row, scene.passage.actors
    for left, right in pairwise(own[own.index(number) :]):
        between = row.lower[actors[left].stop : scene.attachments[right].first]
        if not between or between[0] not in TOGETHER or len(between) > 2:
            break
        found.append(right)
    return found


def _group(scene: Scene, number: int, host: list[int]) -> list[int]:
    """An actor of the clause with those joined to it."""
    found, row, actors = [number], scene.passage.row, scene.passage.actors
    for step in (1, -1):
        place = host.index(number) + step
        while 0 <= place < len(host):
            left, right = sorted((host[place - step], host[place]))
            between = row.lower[actors[left].stop : actors[right].first]
            if not between or not all(form in TOGETHER or form == "," or form in DETERMINERS for form in between):
                break
            found.append(host[place])
            place += step
    return found


def _elided(scene: Scene, figure: tuple[int, int], before: list[GoodsUse]) -> GoodsUse:
    """Goods of the clause that a figure alone counts again."""
    model = next((item for item in reversed(before) if item.counted), before[-1])
    pieces = scene.passage.row.lower[figure[0] - 1] != PRICED
    return GoodsUse(*figure, model.codes, scene.passage.row.span(*figure), counted=pieces, meant=True)


def _runs(scene: Scene, begin: int, stop: int, own: list[int], first: int) -> bool:
    """Whether nothing stands in a piece up to its `first` goods or figure but actors, figures, times, and small words."""
    passage, row = scene.passage, scene.passage.row
    known = {unit for number in own for unit in range(scene.attachments[number].first, scene.attachments[number].stop)}
    known |= {unit for number in own for unit in range(passage.actors[number].first, passage.actors[number].stop)}
    known |= {unit for first, last, _ in passage.quantities for unit in range(first, last)}
    known |= {unit for first, last, _ in passage.times for unit in range(first, last)}
    for unit in range(begin, max(first, begin)):
        if unit in known or row.kind[unit] == NUMBER:
            continue
        if row.lower[unit] in CALENDAR:
            continue
        if row.kind[unit] != WORD or row.capital[unit] or row.lower[unit] in JOINTS:
            return False
        if row.word[unit].finite and row.lower[unit] not in LEADING and _is_finite(scene, unit):
            return False
    return True


def _is_finite(scene: Scene, unit: int) -> bool:
    """Whether the finite verb of a clause stands at a unit."""
    return any(clause.finite == unit for clause in scene.passage.clauses)
