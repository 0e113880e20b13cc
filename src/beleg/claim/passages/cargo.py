"""Which goods of a stretch change hands: not the people who act, not what carries others, not what others are for."""

from __future__ import annotations

from beleg.claim.domain.files import TrapsFile
from beleg.claim.domain.kinds import PERSONS, TRAINING
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.corrected import corrected
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.vehicles import is_on_its_way
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.words import lines, words

#: Goods that may carry others.
VESSELS = frozenset({"ships", "helicopters", "combat-aircraft"})
#: Classes of verbs that tell of what carries others with its load.
LADEN = frozenset({"seize", "find", "arrive", "depart"})
#: How nouns end for what carries others.
CARRYING = (
    "maschine",
    "maschinen",
    "flugzeug",
    "flugzeuge",
    "frachter",
    "schiff",
    "schiffe",
    "hubschrauber",
    "tanker",
    "zug",
    "züge",
    "jet",
    "laster",
    "lastwagen",
    "konvoi",
    "boot",
    "boote",
    "dhau",
)
#: Words right behind a verb by which somebody else than its subject is brought (*brachte den Minister nach Peru*).
ACCUSATIVES = (["den"], ["einen"], ["ihn"], ["seinen"], ["ihren"])
#: Prepositions before what something is told of.
TOPICAL = frozenset({"über", "auf", "zu", "zum", "zur"})
#: Goods that are paid or consumed, so that what stands behind their *für* is what is bought (*Geld für Waffen*).
MEANS = frozenset({"money", "energy", "food", "personnel"})
#: Goods that a lesson is given in rather than about.
LESSONS = frozenset(
    {"personnel", "military-technology", "missile-technology", "nuclear-technology", "satellite-technology"}
)
#: Prepositions before what goods are carried with.
ABOARD = frozenset({"mit", "per", "auf", "von", "in", "im", "aus", "an"})
#: Prepositions that make people those who get, lose or act.
WHO = frozenset({"für", "an", "bei", "zu", "zur", "beim", "gegen", "durch", "unter", "laut"})
#: Classes of verbs by which people are handed from one to another.
HANDING = frozenset({"give", "carry", "get", "serve", "promise", "obtain_from"})
#: Goods that are arms without more.
ARMS = frozenset({"weapons"})
#: Words before what is not handed over.
INSTEAD = frozenset({"statt", "anstatt", "anstelle"})
#: Nouns for what goes the other way.
RETURNS = frozenset({"gegenzug", "gegenleistung", "tausch", "austausch", "ausgleich", "bezahlung", "ersatz"})
#: How nouns end for what is done with goods.
DOINGS = (
    "angriff",
    "angriffe",
    "angriffen",
    "schlag",
    "schläge",
    "gebrauch",
    "nutzung",
    "verwendung",
    "flüge",
    "übung",
    "übungen",
)
#: How nouns end for what two do with or about arms, of which none are handed over.
MEETINGS = ("manöver", "gefecht", "gefechte", "gefechten", "scharmützel", "streit", "wettstreit")
#: Words between a noun and the goods that depend on it, at most.
NEAR = 5
JOINTS = frozenset({"und", "oder", "sowie", ",", "bzw."})
#: Nouns that are numbers.
COUNTING = frozenset(
    {"hundert", "hunderte", "tausend", "tausende", "dutzend", "dutzende", "million", "millionen", "paar"}
)


def cargo(
    passage: Passage, stretch: Stretch, goods: list[GoodsUse], attachments: list[Attachment], traps: TrapsFile
) -> list[GoodsUse]:
    """The goods of a stretch that its act is about; what only bears a state's name passes it on (`attachments` change).

    `traps` tell the nouns for what is done with goods that stay where they are, and phrases that name none.
    """
    if not goods:
        return goods
    aside = words(traps.aside.words)
    handed = stretch.deed is not None and stretch.deed.name in HANDING
    goods = [item for item in goods if not _of_something(passage, item, aside) and (handed or not item.people)]
    if stretch.deed is not None and stretch.deed.name == "promise":  # erlaubt Kiew Angriffe mit Raketen
        goods = [item for item in goods if not _means(passage, item, DOINGS)]
    goods = [item for item in goods if not (_means(passage, item, MEETINGS) or _terms(passage, item))]
    if handed:  # elsewhere reports of goods may be denied
        goods = [item for item in goods if not _is_topic(passage, item, words(traps.topics.words))]
    goods = [item for item in goods if not _who_gets(passage, item) and not _in_return(passage, item)]
    goods = [item for item in goods if not (_instead(passage, item) or _figurative(passage, stretch, item, traps))]
    goods = [item for item in goods if not is_on_its_way(passage, stretch, item, alone=len(goods) < 2)]
    goods = _without_wrong(passage, goods)
    goods = _without_purposes(passage, goods)
    goods = _without_carrier(passage, stretch, goods, attachments)
    goods = _without_vessels(passage, stretch, goods, attachments)
    goods = [item for item in goods if not _is_aid(passage, item, traps)]
    if stretch.deed is not None and stretch.deed.name == "teach":
        goods = [item for item in goods if LESSONS.issuperset(item.codes)]
    goods = _without_bearers(passage, goods, attachments)
    if stretch.deed is not None and stretch.deed.name == "teach":
        for item in goods:
            if item.codes == PERSONS and not teaches(stretch, item):
                item.codes = TRAINING
    return goods


def teaches(stretch: Stretch, item: GoodsUse) -> bool:
    """Whether counted people are those who teach (*30 Soldaten sollen dort Rekruten ausbilden*), so that they are what is sent."""
    finite = stretch.clause.finite
    return item.counted and not stretch.passive and finite is not None and item.first < finite


def _of_something(passage: Passage, item: GoodsUse, aside: frozenset[str]) -> bool:
    """Whether the goods are a genitive or *von* behind one of these nouns (*die Reichweite der Raketen*)."""
    row = passage.row
    for unit in range(item.first - 1, max(item.first - NEAR, 0) - 1, -1):
        if row.kind[unit] == WORD and row.capital[unit]:
            between = row.lower[unit + 1 : item.first]
            genitive = any(form == "von" or form in DETERMINERS or form.endswith("er") for form in between)
            return genitive and row.lower[unit] in aside  # not so *bei seinem Abzug 40 Haubitzen*
        if row.kind[unit] not in (WORD, NUMBER) or (row.lower[unit] in PREPOSITIONS and row.lower[unit] != "von"):
            return False
    return False


def _means(passage: Passage, item: GoodsUse, doings: tuple[str, ...]) -> bool:
    """Whether goods are only what something is done with (*Angriffe mit Raketen*, *Gebrauch von Raketen*)."""
    row = passage.row
    for unit in range(item.first - 1, max(item.first - NEAR, 0), -1):
        if row.kind[unit] not in (WORD, NUMBER) or row.capital[unit]:
            return False
        if row.lower[unit] in ("mit", "von", "im", "durch", "um"):
            return row.lower[unit - 1].endswith(doings)
    return False


def _is_topic(passage: Passage, item: GoodsUse, nouns: frozenset[str]) -> bool:
    """Whether one of `nouns` tells that something is only told of goods (*Daten über zwölf Drohnen*)."""
    row = passage.row
    for unit in range(item.first - 1, max(item.first - NEAR, 0), -1):
        if row.kind[unit] not in (WORD, NUMBER) or row.capital[unit]:
            return False
        if row.lower[unit] in TOPICAL:
            return row.lower[unit - 1] in nouns
    return False


def _terms(passage: Passage, item: GoodsUse) -> bool:
    """Whether money only tells on what terms other goods are sold (*gegen Bargeld*)."""
    before = passage.row.lower[max(item.first - 2, 0) : item.first]
    return "money" in item.codes and not item.counted and before[-1:] == ["gegen"]


def _who_gets(passage: Passage, item: GoodsUse) -> bool:
    """Whether people stand behind a preposition as those to whom, with whom or by whom (*für die Truppen des Generals*)."""
    row = passage.row
    if item.codes != PERSONS or item.counted:
        return False
    for unit in range(item.first - 1, max(item.first - NEAR, 0) - 1, -1):
        if (
            unit == item.first - 1
            and row.capital[unit]
            and any(actor.first <= unit < actor.stop and actor.codes[0].islower() for actor in passage.actors)
        ):
            continue  # für Haftars Truppen
        if row.kind[unit] != WORD or (row.capital[unit] and unit):
            return False
        if row.lower[unit] in PREPOSITIONS:
            return row.lower[unit] in WHO
    return False


def _in_return(passage: Passage, item: GoodsUse) -> bool:
    """Whether goods go the other way (*im Gegenzug für Rohöl*, *im Tausch gegen Arbeiter*)."""
    row = passage.row
    for unit in range(item.first - 1, max(item.first - NEAR, 0), -1):
        if row.kind[unit] not in (WORD, NUMBER) or row.capital[unit]:
            return False
        if row.lower[unit] in ("für", "gegen"):
            return row.lower[unit - 1] in RETURNS
    return False


def _instead(passage: Passage, item: GoodsUse) -> bool:
    """Whether others go in the place of goods (*Zelte statt Waffen*, *anstelle von Panzern*)."""
    row = passage.row
    for unit in range(item.first - 1, max(item.first - NEAR, 0) - 1, -1):
        if row.lower[unit] in INSTEAD:  # but for 40 statt der versprochenen 60 Panzer
            return not any(stop == unit and quantity.noun is None for _, stop, quantity in passage.quantities)
        if row.kind[unit] not in (WORD, NUMBER) or row.capital[unit]:
            return False
    return False


def _figurative(passage: Passage, stretch: Stretch, item: GoodsUse, traps: TrapsFile) -> bool:
    """Whether goods belong to a fixed phrase (*Öl ins Feuer gießen*), or are arms that are laid down."""
    row = passage.row
    if ARMS.issuperset(item.codes) and stretch.lemmas & words(traps.laid_down.words):
        return True
    around = " ".join(row.lower[max(item.first - NEAR, 0) : item.stop + NEAR])
    return any(
        f" {phrase} " in f" {around} " for phrase in lines(traps.idioms.phrases) if row.lower[item.first] in phrase
    )


def _is_aid(passage: Passage, item: GoodsUse, traps: TrapsFile) -> bool:
    """Whether goods are aid by what stands beside them (*Zelte und Medikamente*)."""
    named = passage.row.lower[item.stop - 1] in words(traps.aid.goods)
    return named and not words(traps.aid.words).isdisjoint(passage.forms)


def _without_wrong(passage: Passage, goods: list[GoodsUse]) -> list[GoodsUse]:
    """Goods without those that others behind *sondern* stand for (*nicht Panzer, sondern Mörser*)."""
    wrong = corrected(passage.row) if len(goods) > 1 else range(0)
    if not wrong or not any(item.first > wrong.stop for item in goods):
        return goods
    return [item for item in goods if item.first not in wrong]


def _without_purposes(passage: Passage, goods: list[GoodsUse]) -> list[GoodsUse]:
    """Goods without those that others are made for (*Munition für Geschütze und Mörser*)."""
    row = passage.row
    kept: list[GoodsUse] = []
    before: GoodsUse | None = None
    purpose = False
    for item in goods:
        between = range(before.stop, item.first) if before is not None else range(0)
        plain = all(
            row.kind[unit] == NUMBER
            or (row.kind[unit] == WORD and (not row.capital[unit] or row.lower[unit] in COUNTING))
            for unit in between
        )
        forms = row.lower[between.start : between.stop]
        if before is None or not forms:
            purpose = False
        elif plain and forms[0] == "für" and MEANS.isdisjoint(before.codes):
            purpose = True
        else:
            purpose = purpose and len(forms) <= 2 and forms[0] in JOINTS and not item.counted
        if not purpose:
            kept.append(item)
        before = item
    return kept


def _without_vessels(
    passage: Passage, stretch: Stretch, goods: list[GoodsUse], attachments: list[Attachment]
) -> list[GoodsUse]:
    """Goods without the ships or aircraft that carry the others."""
    if all(VESSELS.issuperset(item.codes) for item in goods) or VESSELS.isdisjoint(
        code for item in goods for code in item.codes
    ):
        return goods
    carried = stretch.deed is not None and stretch.deed.name == "carry" and not stretch.passive
    laden = stretch.deed is not None and stretch.deed.name in LADEN
    kept = []
    for item in goods:
        bears = carried or _aboard(passage, item) or (laden and _with_others(passage, item, goods))
        if VESSELS.isdisjoint(item.codes) or not bears or _listed(passage, item, goods):
            kept.append(item)
            continue
        for attachment in attachments:
            if attachment.owned is item:
                attachment.kind, attachment.preposition, attachment.owned = "preposition", "aboard", None
    return kept


def _without_carrier(
    passage: Passage, stretch: Stretch, goods: list[GoodsUse], attachments: list[Attachment]
) -> list[GoodsUse]:
    """Goods without what brings the others as the subject of its clause (*Ein Frachtflugzeug Perus hat Granaten gebracht*)."""
    first, finite = (goods[0] if goods else None), stretch.clause.finite
    carried = stretch.deed is not None and stretch.deed.name == "carry" and not stretch.passive
    if first is None or not carried or finite is None or first.stop > finite:
        return goods
    if len(goods) < 2 and passage.row.lower[finite + 1 : finite + 2] not in ACCUSATIVES:
        return goods
    if len(goods) > 1 and finite > goods[1].first:
        return goods
    if not passage.row.lower[first.stop - 1].endswith(CARRYING):
        return goods
    for attachment in attachments:
        if attachment.owned is first:
            attachment.kind, attachment.owned, attachment.carrier = "bare", None, True
    return goods[1:]


def _with_others(passage: Passage, item: GoodsUse, goods: list[GoodsUse]) -> bool:
    """Whether other goods stand behind what flies or sails and *mit* (*ein Flugzeug mit sechs Raketen*)."""
    row = passage.row
    return any(
        item.stop < other.first <= item.stop + NEAR
        and "mit" in row.lower[item.stop : other.first]
        and not any(row.text[unit] == "," for unit in range(item.stop, other.first))
        for other in goods
    )


def _aboard(passage: Passage, item: GoodsUse) -> bool:
    """Whether a preposition before the goods says that others are on them (*mit Schiffen*, *per Hubschrauber*)."""
    row = passage.row
    unit = item.first - 1
    while unit >= 0 and row.kind[unit] == WORD and not row.capital[unit] and item.first - unit <= 3:
        if row.lower[unit] in ABOARD:
            return True
        unit -= 1
    return False


def _listed(passage: Passage, item: GoodsUse, goods: list[GoodsUse]) -> bool:
    """Whether the goods stand in one list with others."""
    row = passage.row
    for other in goods:
        first, stop = (item.stop, other.first) if item.first < other.first else (other.stop, item.first)
        if other is not item and stop - first <= 4 and not JOINTS.isdisjoint(row.lower[first:stop]):
            return True
    return False


def _without_bearers(passage: Passage, goods: list[GoodsUse], attachments: list[Attachment]) -> list[GoodsUse]:
    """Goods without people who only act for their state beside real goods (*ruandische Soldaten karren Granaten*)."""
    if all(item.codes == PERSONS for item in goods) or all(item.codes != PERSONS for item in goods):
        return goods
    kept = []
    for item in goods:
        bearing = [attachment for attachment in attachments if attachment.owned is item]
        named = any(actor.first <= item.stop and item.first < actor.stop for actor in passage.actors)
        if item.codes != PERSONS or not (bearing or named):
            kept.append(item)
            continue
        for attachment in bearing:
            attachment.kind = "preposition" if attachment.preposition else "bare"
            attachment.owned, attachment.carrier = None, True
    return kept
