"""What an actor behind a preposition is to an act: where goods come from, where they go, who acts in a passive."""

from __future__ import annotations

from beleg.claim.domain.files import NounClass
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import WHITHER, Attachment
from beleg.claim.passages.deed import EQUIPPING
from beleg.claim.passages.passage import ActorUse, EventUse, GoodsUse
from beleg.claim.passages.scene import Evidence, Scene
from beleg.model.analysis import WORD
from beleg.rules.german import DETERMINERS
from beleg.rules.words import words

#: Prepositions before those whom people serve (*an der Seite der Russen*, *unter russischer Flagge*).
SERVING = frozenset({"an", "auf", "unter", "für", "aufseiten"})
ARMIES = frozenset(
    {"armee", "reihen", "diensten", "heer", "streitkräften", "truppe", "einheiten", "legion", "sold", "dienst"}
)
#: What a place before a participle is, by the class of that (*in Minsk verladene*, *in Goma eingetroffene*).
ATTRIBUTE_PLACES = {
    "arrive": "recipient",
    "produce": "supplier",
    "carry": "supplier",
    "want": "supplier",
    "get": "supplier",
    "depart": "supplier",
    "find": "recipient",
}
#: Beginnings of participles of giving that tell whose goods were before (*in Peru ausgemusterte Panzer*).
RETIRED = ("ausgemuster", "ausgesonder", "aussortier")
#: Nouns for pictures.
PICTURES = words("foto fotos bild bilder bildern video videos aufnahme aufnahmen film filmen")
#: How far before a participle its agent stands, and how far where something else may come between.
ATTRIBUTE_NEAR, ATTRIBUTE_REACH = 2, 6
#: How far before *durch* the noun for an act stands, and beginnings of nouns behind which it names a way.
BEFORE_AGENT = 8
CARRIED = ("transport", "durch", "transit", "schmuggel", "fahrt", "konvoi", "zug", "flug")
#: Words for what was meant once and did not come about.
ONCE = frozenset({"ursprünglich", "eigentlich", "einst", "zunächst"})
#: Nouns for what arms are given to a state for, prepositions before them, and classes of verbs of giving.
AIMS = frozenset(
    {"verteidigung", "aufrüstung", "bewaffnung", "ausrüstung", "stärkung", "unterstützung", "verstärkung", "sicherung"}
)
FOR = frozenset({"zu", "zur", "für"})
HELPING = frozenset({"give", "promise", "equip", "carry"})
#: Classes of participles before goods that somebody has, or is to have.
SOMEBODYS = frozenset({"want", "get", "promise", "find", "arrive", "use"})
#: Verbs of making goods.
MAKING = frozenset({"bauen", "fertigen", "herstellen", "produzieren", "montieren", "anfertigen"})
#: The verb by which a buyer chooses who sells.
CHOOSING = "entscheiden"
#: The verb by which arms are taken from an enemy.
CAPTURE = "erbeuten"
#: Verbs of bringing whose place is where goods come from, and where they end.
LOADING = frozenset({"verladen", "verschiffen", "einschiffen", "verfrachten", "laden", "beladen"})
#: Nouns for being somebody's (*in den Händen der Miliz*), and prepositions before what one fires at.
HELD_IN = frozenset({"hand", "händen", "besitz", "diensten", "arsenal", "arsenalen"})
FIRED_AT = frozenset({"nach", "in", "auf"})
UNLOADING = frozenset({"abladen", "ausladen", "entladen", "löschen", "anlanden", "absetzen", "ausschiffen"})

#: Words for a place told of before.
PLACES = frozenset({"dort", "da", "hier"})
#: Nouns for those who are equipped.
TROOPS = frozenset(
    {"soldaten", "truppen", "kämpfer", "rebellen", "polizisten", "söldner", "einheiten", "milizen", "blauhelme"}
)

#: Nouns for people who act for where they come from (*eine Delegation aus Mali holte Jets ab*).
COMERS = words(
    """delegation abordnung delegierte offiziere offizieren generäle unterhändler unterhändlern einkäufer einkäufern
    techniker technikern männer männern fachleute fachleuten vertreter vertretern abgesandte abgesandten
    piloten beamte beamten ingenieure ingenieuren gesandte gesandten besucher kunden kunde käufer händler
    militärs militärvertreter regierungsvertreter militärdelegation regierungsdelegation wirtschaftsdelegation
    expertengruppe experten"""
)


def by_preposition(
    scene: Scene, number: int, attachment: Attachment, event: NounClass | None, pack: Pack
) -> list[Evidence]:
    """Evidence from the preposition before an actor: what it governs, the verb of the clause and a participle beside it decide."""
    deed, preposition, actor = scene.stretch.deed, attachment.preposition, scene.passage.actors[number]
    governed = attachment.governor
    if preposition == "aus" and deed is not None and deed.name == "find" and _pictured(scene, attachment):
        return [Evidence(number, "recipient", "place of arrival")]
    if attachment.foreign or (isinstance(governed, EventUse) and governed.noun.name == "use" and preposition == "in"):
        return []  # auch: zum Einsatz in der Ukraine
    if deed is not None and deed.name == "serve":
        around = scene.passage.row.lower[max(attachment.first - 1, 0) : max(attachment.stop, actor.stop) + 1]
        serves = preposition in SERVING or (preposition == "in" and not ARMIES.isdisjoint(around))
        return [Evidence(number, "recipient", "to")] if serves else []
    told = _by_attribute(scene, number, attachment)
    if told is not None:
        return told
    if preposition in ("von", "durch") and _in_aside(scene, actor, pack):
        return []
    if preposition in ("von", "durch") and (agent := _of_participle(scene, number, attachment, pack)):
        return agent
    behind = scene.passage.row.lower[max(attachment.stop, actor.stop) :][:1]
    if (_stands(scene, attachment, actor) or (preposition == "von" and behind == ["aus"])) and _uses(scene, pack):
        return []  # where one stands who fires (*schoss vom Libanon aus Raketen ab*)
    if preposition == "aus" and attachment.carrier and actor.mention.rule == "region" and not attachment.origin:
        return []  # aus einem Lager in Norditalien: where goods lie is not whose they are
    if preposition == "aus" and _is_equipped(scene, attachment):
        return [Evidence(number, "recipient", "subject")]
    if preposition == "aus" and (role := _comers(scene, number, attachment)) is not None:
        return [Evidence(number, role, "subject")] if role else []
    if preposition == "aus":
        return [Evidence(number, "supplier", "made in" if attachment.origin else "from")]
    if preposition == "in" and governed is not None and not HELD_IN.isdisjoint(_borne(scene, attachment, actor)):
        return [Evidence(number, "recipient", "to")]
    if preposition in FIRED_AT and deed is not None and deed.kind == "use" and _fires(scene, pack):
        return []  # whom one fires at
    whither = attachment.determiner in WHITHER and not (attachment.determiner == "den" and _plural(scene, number))
    if preposition == "auf" and attachment.first > 1 and scene.passage.row.lower[attachment.first - 2] == "kurs":
        return [Evidence(number, "recipient", "to")]
    if preposition == "an" and (whither or not attachment.determiner):
        return [Evidence(number, "recipient", "to")]
    if preposition == "nach" and not attachment.carrier and not attachment.determiner:
        return [Evidence(number, "recipient", "to")] if scene.passage.actors[number].mention.place else []
    if preposition == "in" and whither:
        return [Evidence(number, "recipient", "to")]
    if preposition == "für" and not ONCE.isdisjoint(
        scene.passage.row.lower[max(attachment.first - 4, 0) : attachment.first]
    ):
        return []
    if preposition == "für" and CHOOSING in scene.stretch.lemmas and _buying(scene):
        return [Evidence(number, "supplier", "place")]
    if preposition == "für":
        between = scene.passage.row.text[scene.goods[0].stop : attachment.first] if scene.goods else []
        return [] if ":" in between else [Evidence(number, "recipient", "for")]
    if preposition == "zu" and deed is not None and deed.name in ("arrive", "carry", "give"):
        return [Evidence(number, "recipient", "towards")]
    if preposition == "von" and in_aid_of(scene, attachment.first - 2):
        return [Evidence(number, "recipient", "for")]
    if preposition == "von" and isinstance(governed, EventUse) and governed.noun.name == "equip":
        return [Evidence(number, "recipient", "owner of the act")]  # die Belieferung von Mali mit Jets
    if preposition in ("von", "durch"):
        if attachment.origin:
            return [Evidence(number, "supplier", "made in")]
        if scene.stretch.passive and deed is not None and deed.subject in ("supplier", "recipient"):
            return [Evidence(number, deed.subject, "agent of a passive")]
        if preposition == "durch" and (owner := _done_by(scene, attachment)):
            return [Evidence(number, owner, "agent of a passive")]
        if isinstance(governed, EventUse) and governed.noun.owner == "recipient" and governed.goods is None:
            return [Evidence(number, "supplier", "of")]
        if preposition == "von" and governed is None and _tells_apart(scene, number, attachment):
            return []
        if preposition == "von":
            return [Evidence(number, "supplier", "of" if governed is None else "from")]
        return []
    if preposition in ("in", "bei") and scene.stretch.passive and _made_for(scene):
        return [Evidence(number, "supplier", "place")]
    if CAPTURE in scene.stretch.lemmas and not scene.stretch.passive:
        return []  # where arms are captured from those who had them
    if preposition in ("in", "bei", "auf") and deed is not None and deed.place:
        there = "where stationed" if deed.name == "station" else "place of arrival"
        rule = there if deed.place == "recipient" else "place"
        return [Evidence(number, deed.place, rule)]
    if preposition in ("in", "bei") and isinstance(governed, EventUse) and governed.noun.owner == "recipient":
        return [Evidence(number, "supplier", "place")]
    if preposition == "in" and deed is None and isinstance(governed, GoodsUse) and _bought(scene, governed):
        return [Evidence(number, "supplier", "place")]  # der Kauf von Munition in Nordkorea
    if preposition == "bei" and any(
        event.noun.owner == "recipient" and event.unit < attachment.first for event in scene.events
    ):
        return [Evidence(number, "supplier", "place")]  # die Bestellung von Booten bei einer Werft in X
    people = any("personnel" in item.codes for item in scene.goods)
    if preposition == "in" and deed is not None and deed.name == "figure" and people:
        return [Evidence(number, "recipient", "place")]
    if preposition == "in" and deed is not None and deed.name == "carry":
        if scene.goods and not LOADING.isdisjoint(scene.stretch.lemmas):
            return [Evidence(number, "supplier", "place")]
        return [] if UNLOADING.isdisjoint(scene.stretch.lemmas) else [Evidence(number, "recipient", "place")]
    if preposition == "gegen" and event is not None and event.owner and _punished(scene, attachment, pack):
        return [Evidence(number, event.owner, "punished for it")]
    if preposition == "mit" and deed is not None and deed.name == "want":
        return [Evidence(number, "supplier", "with")]
    return []


def _uses(scene: Scene, pack: Pack) -> bool:
    """Whether a clause has a verb of using arms up, or of firing them."""
    deed = scene.stretch.deed
    return deed is not None and deed.kind == "use" and _fires(scene, pack)


def _is_equipped(scene: Scene, attachment: Attachment) -> bool:
    """Whether people from somewhere are those who are equipped (*Soldaten aus Nepal sind mit Gewehren ausgerüstet*)."""
    deed, stretch = scene.stretch.deed, scene.stretch
    if deed is None or deed.name not in EQUIPPING or not stretch.passive or attachment.first < 2:
        return False
    noun = scene.passage.row.lower[attachment.first - 2]
    return noun in TROOPS or noun in COMERS


def _stands(scene: Scene, attachment: Attachment, actor: ActorUse) -> bool:
    """Whether a place is where somebody stands: one told of before, or one behind *aus* that belongs to no goods before it."""
    if attachment.origin:
        return False
    if scene.passage.row.lower[actor.first] in PLACES:
        return True
    apart = attachment.preposition == "aus" and attachment.governor is None
    return apart and all(actor.stop <= item.first for item in scene.goods)


def _pictured(scene: Scene, attachment: Attachment) -> bool:
    """Whether a place is where a picture was taken that shows goods (*auf einem Foto aus Goma ist eine Drohne zu sehen*)."""
    return attachment.first > 1 and scene.passage.row.lower[attachment.first - 2] in PICTURES


def _bought(scene: Scene, goods: GoodsUse) -> bool:
    """Whether goods stand behind *von* and a noun for getting them."""
    row = scene.passage.row
    acts = [event.unit for event in scene.events if event.noun.owner == "recipient" and event.unit < goods.first]
    return bool(acts) and row.lower[acts[-1] + 1] in ("von", "der", "des")


def _fires(scene: Scene, pack: Pack) -> bool:
    """Whether a clause has a verb of firing or fighting, rather than of flying."""
    use, lemmas = pack.predicates.use, scene.stretch.lemmas
    return not lemmas.isdisjoint(words(use.fire) | words(use.fight) | words(use.launch))


def _borne(scene: Scene, attachment: Attachment, actor: ActorUse) -> list[str]:
    """The words between the preposition of an actor and the end of its phrase (*in den Händen der Miliz*)."""
    return scene.passage.row.lower[attachment.first : max(attachment.stop, actor.stop)]


def in_aid_of(scene: Scene, noun: int) -> bool:
    """Whether the noun at a unit tells what goods are given for (*zur Verteidigung von Mali*)."""
    row = scene.passage.row
    if noun < 1 or row.lower[noun] not in AIMS or scene.stretch.deed is None or scene.stretch.deed.name not in HELPING:
        return False
    return not FOR.isdisjoint(row.lower[max(noun - 2, 0) : noun])


def _made_for(scene: Scene) -> bool:
    """Whether goods that somebody ordered, or that were found with him, are made (*Malis bestellte Boote werden gebaut*)."""
    told = scene.attribute is not None and scene.attribute.deed.name in SOMEBODYS
    return told and not scene.stretch.lemmas.isdisjoint(MAKING)


def _buying(scene: Scene) -> bool:
    """Whether a noun for getting goods is what a choice is made at (*entschied sich beim Kauf von Jets für Rom*)."""
    row = scene.passage.row
    return any(
        event.noun.owner == "recipient" and row.lower[event.unit - 1] in ("beim", "im") for event in scene.events
    )


def _done_by(scene: Scene, attachment: Attachment) -> str:
    """What whoever stands behind *durch* is to the act whose noun stands before (*die Weitergabe von Panzern durch Polen*).

    Of a transport the words name the way instead.
    """
    row, beginning = scene.passage.row, attachment.first - BEFORE_AGENT
    acts = [event for event in scene.events if beginning <= event.unit < attachment.first]
    named = bool(acts) and not row.lower[acts[-1].unit].startswith(CARRIED)
    if named and acts[-1].noun.name == "equip":
        return "supplier"  # die Belieferung Malis durch Polen
    return acts[-1].noun.owner if named else ""


def _tells_apart(scene: Scene, number: int, attachment: Attachment) -> bool:
    """Whether *von* belongs to the noun before it (*der Kasernenhof von Erbil*), where no verb asks from whom something comes."""
    deed, before = scene.stretch.deed, attachment.first - 2
    if before < scene.stretch.first or (deed is not None and deed.name in ("get", "obtain_from", "want")):
        return False
    row, passage = scene.passage.row, scene.passage
    named = any(actor.stop == before + 1 for actor in passage.actors)
    timed = any(first <= before < stop for first, stop, _ in passage.times)
    return row.kind[before] == WORD and row.capital[before] and not named and not timed


def _punished(scene: Scene, attachment: Attachment, pack: Pack) -> bool:
    """Whether *gegen* follows a noun for a punishment (*Sanktionen gegen iranische Generäle wegen der Lieferung*)."""
    noun = attachment.first - 2
    return noun >= 0 and scene.passage.row.lower[noun].endswith(tuple(sorted(words(pack.events.punishments.nouns))))


def _by_attribute(scene: Scene, number: int, attachment: Attachment) -> list[Evidence] | None:
    """What an actor between a preposition and a participle before goods is (*von Minsk gelieferte Jets*), None elsewhere."""
    attribute, actor = scene.attribute, scene.passage.actors[number]
    if attribute is None or not actor.stop <= attribute.unit <= actor.stop + ATTRIBUTE_REACH:
        return None
    row, between = scene.passage.row, range(actor.stop, attribute.unit)
    if any(row.kind[unit] != WORD for unit in between):
        return None
    if len(between) > ATTRIBUTE_NEAR and (
        scene.stretch.clause.finite in between or not DETERMINERS.isdisjoint(row.lower[between.start : between.stop])
    ):
        return None
    deed, preposition = attribute.deed, attachment.preposition
    if preposition in ("von", "durch") and deed.subject in ("supplier", "recipient"):
        return [Evidence(number, deed.subject, "agent of a passive")]
    if preposition in ("in", "bei") and row.lower[attribute.unit].startswith(RETIRED):
        return [Evidence(number, "supplier", "place")]
    if preposition in ("in", "bei", "auf") and deed.name in ATTRIBUTE_PLACES:
        role = ATTRIBUTE_PLACES[deed.name]
        return [Evidence(number, role, "place of arrival" if role == "recipient" else "place")]
    return None


def _of_participle(scene: Scene, number: int, attachment: Attachment, pack: Pack) -> list[Evidence]:
    """The agent of a participle right before its preposition (*eine Rakete, abgefeuert von den Russen*)."""
    row = scene.passage.row
    if attachment.first < 2 or row.kind[attachment.first - 2] != WORD or scene.stretch.passive:
        return []
    deed = pack.participles.get(row.lower[attachment.first - 2])
    if deed is None or deed.subject not in ("supplier", "recipient"):
        return []
    return [Evidence(number, deed.subject, "agent of a passive")]


def _in_aside(scene: Scene, actor: ActorUse, pack: Pack) -> bool:
    """Whether an actor stands in an aside that tells of its subject what is no act (*Peru, von Chile bedroht, kauft Jets*)."""
    row, clause = scene.passage.row, scene.passage.clause_at(actor.first)
    last = clause.stop - 1
    if clause.order != "verbless" or clause is scene.stretch.clause or row.text[clause.stop : clause.stop + 1] != [","]:
        return False
    participles = row.word[last].participles
    return bool(participles) and row.lower[last] not in pack.participles and participles.isdisjoint(pack.verb_classes)


def _plural(scene: Scene, number: int) -> bool:
    """Whether a name is a plural, so that *den* shows no accusative (*in den Emiraten*, *in den USA*)."""
    return scene.passage.row.lower[scene.passage.actors[number].stop - 1].endswith(("en", "usa"))


def _comers(scene: Scene, number: int, attachment: Attachment) -> str | None:
    """The role of those from somewhere who do what the verb says, else nothing of them; None where no people stand before *aus*."""
    row, before = scene.passage.row, attachment.first - 2
    if attachment.origin or attachment.carrier or before < 0 or row.lower[before] not in COMERS:
        return None
    if any(item.first <= before < item.stop and item.counted for item in scene.goods):
        return None  # 40 Offiziere aus Mali: sent themselves
    deed, finite = scene.stretch.deed, scene.stretch.clause.finite
    if deed is None or deed.subject not in ("supplier", "recipient"):
        return None
    subject = (
        finite is not None and not scene.stretch.passive and before < finite <= scene.passage.actors[number].stop + 1
    )
    return deed.subject if subject else ""
