"""Who is named as an end of an act: by a noun for one (*Lieferant ist der Iran*), or as whom goods are meant for."""

from __future__ import annotations

from beleg.claim.acts.prepositions import ONCE
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.dealers import links
from beleg.claim.passages.scene import Evidence, Scene
from beleg.model.analysis import WORD
from beleg.model.phrase import ACCUSATIVE, NOMINATIVE
from beleg.rules.german import DETERMINERS
from beleg.rules.words import words

BEING = words(
    "ist sind sei seien war waren wäre wären bleibt bleibe wurde wird werde : laut heißt heisst hieß hiess heiße"
)
#: How far behind its noun an actor stands, and behind the noun and its verb where nothing comes between.
NEAR, FAR = 4, 9
#: How far from the beginning of its clause such a noun stands then.
OPENING = 2
#: Words before a noun for an end that is the object of its clause.
OBJECTS = frozenset(
    {
        "einen",
        "eine",
        "den",
        "ihren",
        "seinen",
        "neue",
        "neuen",
        "weitere",
        "weiteren",
        "ihre",
        "seine",
        "keinen",
        "als",
    }
)
#: Who has somebody as an end, and whom.
PAIR = 2
#: Prepositions before those whom goods are meant for.
MEANT_FOR = frozenset({"für", "an", "nach"})


def role_by_name(scene: Scene, number: int, found: list[Evidence], pack: Pack) -> str:
    """The role that a noun for an end gives an actor of a scene, by number; `found` is the evidence of those before it."""
    if pack.agents.keys().isdisjoint(scene.passage.forms):
        return _meant_for(scene, number, pack) or _marked(scene, number, pack)
    return (
        _named_as(scene, number, pack)
        or _presented(scene, number, pack)
        or _told_first(scene, number, pack)
        or _won(scene, number, pack)
        or _partner_of(scene, number, pack)
        or _of_agent(scene, number, pack)
        or _joined_role(scene, number, found)
        or _listed_as(scene, number, found, pack)
        or _meant_for(scene, number, pack)
        or _marked(scene, number, pack)
    )


def _named_as(scene: Scene, number: int, pack: Pack) -> str:
    """The role that a noun beside the actor names (*Lieferant ist der Iran*, *Empfänger: Mali*, *der Kunde sitzt in Lima*)."""
    row, actor = scene.passage.row, scene.passage.actors[number]
    living = words(pack.events.naming.living)
    taken = {unit for other in scene.passage.actors if other is not actor for unit in range(other.first, other.stop)}
    for unit in range(actor.first - 1, max(scene.stretch.first, actor.first - FAR) - 1, -1):
        if unit in taken:
            break
        role = pack.agents.get(row.lower[unit])
        if not role or not row.capital[unit] or _of_make(scene, unit):
            continue
        between = row.lower[unit + 1 : actor.first]
        if not between or _of_nobody_known(scene, unit):
            break
        if unit >= actor.first - NEAR and any(form in BEING for form in between):
            return role
        if unit - scene.passage.clause_at(unit).opening > OPENING:
            break
        tied = scene.attachments[number]
        plain = all(row.kind[place] == WORD for place in range(unit + 2, actor.first))
        if between[0] in BEING and plain and (tied.kind == "bare" or tied.carrier):
            return role
        if between[0] in living and tied.preposition in ("in", "aus", "bei", "auf"):
            return role
        break
    return _called(scene, number, pack)


def _presented(scene: Scene, number: int, pack: Pack) -> str:
    """The role behind *als* of whom a verb says that he counts as one (*als Lieferant gilt Peru*, *als Käufer trat Rom auf*)."""
    stretch, row = scene.stretch, scene.passage.row
    attachment, finite = scene.attachments[number], stretch.clause.finite
    if attachment.kind != "bare" or not attachment.case & (NOMINATIVE | ACCUSATIVE) or finite is None:
        return ""
    if stretch.lemmas.isdisjoint(words(pack.events.naming.presenting)):
        return ""
    for unit in stretch.units:
        if row.lower[unit] != "als":
            continue
        role = next(
            (
                pack.agents[row.lower[place]]
                for place in range(unit + 1, min(unit + NEAR, stretch.stop))
                if row.capital[place] and row.lower[place] in pack.agents
            ),
            "",
        )
        if role:
            return role
    return ""


def _told_first(scene: Scene, number: int, pack: Pack) -> str:
    """The role that a noun before the verb gives the subject behind it (*unter den Käufern der Raketen ist auch Finnland*)."""
    stretch, row = scene.stretch, scene.passage.row
    clause, tied = stretch.clause, scene.attachments[number]
    finite = clause.finite
    if finite is None or clause.order != "second" or not links(scene) or tied.kind != "bare":
        return ""
    actor = scene.passage.actors[number]
    if actor.first < finite or actor.mention.form in ("adjective", "genitive") or not tied.case & NOMINATIVE:
        return ""
    if any(finite < scene.passage.actors[other].first < actor.first for other in scene.actors):
        return ""
    noun = next((unit for unit in range(clause.opening + 1, finite) if row.capital[unit]), None)
    if row.lower[clause.opening] in pack.agents and (noun is None or row.lower[noun] not in pack.agents):
        noun = clause.opening  # Käufer der Boote aus Peru ist Mali
    if noun is None or _of_nobody_known(scene, noun) or _of_make(scene, noun):
        return ""
    return pack.agents.get(row.lower[noun], "")


def _of_nobody_known(scene: Scene, noun: int) -> bool:
    """Whether a genitive behind a noun names neither an actor nor goods (*die Lieferanten der Junta*)."""
    row, passage = scene.passage.row, scene.passage
    if row.lower[noun + 1] not in ("der", "des"):
        return False
    owner = next(
        (unit for unit in range(noun + 2, min(noun + NEAR + 2, scene.stretch.stop)) if row.capital[unit]), None
    )
    if owner is None:
        return False
    known = [
        *((actor.first, actor.stop) for actor in passage.actors),
        *((item.first, item.stop) for item in passage.goods),
    ]
    known += [(tied.first, tied.stop) for tied in scene.attachments if tied.carrier]
    return not any(first <= owner < stop for first, stop in known)


def _won(scene: Scene, number: int, pack: Pack) -> str:
    """The role of whom somebody has as one, or of who has him (*Rom fand in Peru einen Abnehmer*, *hat einen Kunden: Peru*)."""
    stretch, row = scene.stretch, scene.passage.row
    lemmas = stretch.lemmas - {"haben"} or stretch.lemmas
    if not lemmas or not lemmas <= words(pack.events.naming.winning) or stretch.passive:
        return ""
    noun = next((unit for unit in stretch.units if row.capital[unit] and row.lower[unit] in pack.agents), None)
    if noun is None or not OBJECTS.intersection(row.lower[max(noun - NEAR, stretch.first) : noun]):
        return ""
    role, tied = pack.agents[row.lower[noun]], scene.attachments[number]
    other = "supplier" if role == "recipient" else "recipient"
    first = scene.passage.actors[number].first
    if ":" in row.text[noun:first]:
        return role
    if tied.kind == "preposition":
        return role if tied.preposition in ("in", "mit") and not tied.foreign else ""
    bare = [one for one in scene.actors if scene.attachments[one].kind == "bare"]
    if number in bare[1:2] and len(bare) == PAIR and "als" in row.lower[max(noun - 2, 0) : noun]:
        return role  # Rom gewann Peru als Kunden
    subject = tied.kind == "bare" and bool(tied.case & NOMINATIVE) and not tied.owned
    return other if subject and abs(first - (stretch.clause.finite or first)) <= NEAR else ""


def _meant_for(scene: Scene, number: int, pack: Pack) -> str:
    """The role of the one whom a clause without goods says those told before are meant for (*bestimmt sind sie für Peru*)."""
    attachment = scene.attachments[number]
    if scene.goods or scene.events or attachment.preposition not in MEANT_FOR or attachment.kind != "preposition":
        return ""
    forms = scene.stretch.forms(scene.passage.row)
    if scene.passage.goods or not ONCE.isdisjoint(forms) or scene.stretch.clause.order == "last":
        return ""
    return "" if words(pack.events.naming.meant).isdisjoint(forms) else "recipient"


def _marked(scene: Scene, number: int, pack: Pack) -> str:
    """The role of the one to whom marks on goods told before lead (*die Seriennummern weisen auf Peru*)."""
    attachment, naming = scene.attachments[number], pack.events.naming
    if scene.goods or attachment.kind != "preposition" or attachment.preposition not in ("nach", "auf", "in", "aus"):
        return ""
    if words(naming.marks).isdisjoint(scene.stretch.forms(scene.passage.row)):
        return ""
    return "" if scene.stretch.lemmas.isdisjoint(words(naming.marking)) else "supplier"


def _listed_as(scene: Scene, number: int, found: list[Evidence], pack: Pack) -> str:
    """The role of the next noun for an end in a list of them (*Absender war eine Firma in Rom, Empfänger ein Händler in Mali*)."""
    if not found or found[-1].rule != "named as":
        return ""
    row, actors = scene.passage.row, scene.passage.actors
    behind = max(actors[found[-1].actor].stop, scene.attachments[found[-1].actor].stop)
    for unit in range(actors[number].first - 1, max(behind, actors[number].first - FAR) - 1, -1):
        role = pack.agents.get(row.lower[unit])
        if role and row.capital[unit]:
            before = row.lower[behind:unit]
            return role if before and before[0] in (",", "und", ";") and len(before) <= NEAR else ""
    return ""


def _called(scene: Scene, number: int, pack: Pack) -> str:
    """The role that the predicate gives a subject (*Vietnam wird Kunde*, *Minsk bleibt wichtigster Lieferant*)."""
    stretch, actor = scene.stretch, scene.passage.actors[number]
    if not links(scene) or scene.attachments[number].kind != "bare":
        return ""
    finite = stretch.clause.finite
    last = number
    while _joined_next(scene, last):
        last += 1
    if (
        finite is None
        or not 0 <= finite - scene.attachments[last].stop <= 1
        or actor.mention.form in ("adjective", "genitive")
    ):
        return ""
    row = scene.passage.row
    for unit in range(finite + 1, stretch.stop):
        role = pack.agents.get(row.lower[unit])
        if role and row.capital[unit]:
            return role
    return ""


def _joined_next(scene: Scene, number: int) -> bool:
    """Whether *und* or a comma joins the next bare actor to this one (*Rom und Athen bleiben Lieferanten*)."""
    actors, row = scene.passage.actors, scene.passage.row
    if number + 1 not in scene.actors or scene.attachments[number + 1].kind != "bare":
        return False
    between = row.lower[actors[number].stop : actors[number + 1].first]
    return bool(between) and between[0] in (",", "und", "sowie") and all(form in DETERMINERS for form in between[1:])


def _partner_of(scene: Scene, number: int, pack: Pack) -> str:
    """The role opposite to the noun that the actor owns (*Irans wichtigster Lieferant*, *Kunde der israelischen Industrie*)."""
    row, actor, attachment = scene.passage.row, scene.passage.actors[number], scene.attachments[number]
    if not attachment.carrier:
        return ""
    for unit in (*range(attachment.first, actor.first), *range(actor.stop, attachment.stop)):
        role = pack.agents.get(row.lower[unit])
        if role and row.capital[unit]:
            behind = row.lower[unit + 1 : actor.first][:1] in (["in"], ["im"])
            behind = behind or (unit + 1 == actor.first and actor.mention.form == "name")  # mit Ziel Peru
            if behind or (actor.mention.form == "adjective" and unit > actor.first):
                return role  # *Käufer in Spanien* and *spanische Käufer* are Spain's, not those who sell to it
            return "supplier" if role == "recipient" else "recipient"
    return ""


def _of_agent(scene: Scene, number: int, pack: Pack) -> str:
    """The role opposite to the noun that *von* ties the actor to (*Ausrüster von Mali ist Rom*)."""
    tie, row = scene.attachments[number], scene.passage.row
    if tie.preposition != "von" or tie.first < 2 or not row.capital[tie.first - 2]:
        return ""
    if _of_make(scene, tie.first - 2):
        return ""
    role = pack.agents.get(row.lower[tie.first - 2])
    return {"supplier": "recipient", "recipient": "supplier"}.get(role or "", "")


def _of_make(scene: Scene, unit: int) -> bool:
    """Whether a noun only tells, behind an adjective, where goods were made (*Jeeps ungarischer Herkunft*)."""
    actors = scene.passage.actors
    return any(
        actors[number].stop == unit and actors[number].mention.form == "adjective" and scene.attachments[number].origin
        for number in scene.actors
    )


def _joined_role(scene: Scene, number: int, found: list[Evidence]) -> str:
    """The role of the actor before, named by a noun, to which this one is joined (*Käufer in Spanien, Kenia und Tschad*)."""
    last = found[-1] if found else None
    if last is None or last.actor != number - 1 or last.rule != "named as":
        return ""
    actors, row = scene.passage.actors, scene.passage.row
    between = row.lower[actors[number - 1].stop : actors[number].first]
    joined = bool(between) and between[0] in (",", "und", "sowie") and len(between) <= 2
    return last.role if joined and (len(between) == 1 or between[1] in DETERMINERS) else ""
