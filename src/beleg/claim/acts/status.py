"""Whether an act has happened, is under way, or is only wanted: from tense, mood and the words around it."""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.acts.context import WAITING
from beleg.claim.acts.dated import to_come, year_before
from beleg.claim.acts.figures import LISTED
from beleg.claim.acts.halts import still_goes_on
from beleg.claim.acts.phases import phase
from beleg.claim.acts.prices import WORTH
from beleg.claim.domain.kinds import COUNTING, MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.dealers import links
from beleg.claim.passages.deed import STAYING
from beleg.claim.passages.scene import Scene
from beleg.model import Row, Span, Status
from beleg.rules.german import AUXILIARIES
from beleg.rules.words import lines, words

#: Verbs of being somewhere, which is where goods have come.
STATES = frozenset({"stehen", "liegen", "lagern", "befinden", "stationieren"})
#: Helping verbs by which something is yet to be, and marks at the end of a sentence.
PLANS = frozenset({"wollen", "sollen", "werden", "können"})
MARKS = frozenset(".!?:;,")
#: Nouns upon which, behind *auf* and without an article, something was done.
UPON = frozenset({"anfrage", "wunsch", "bitte", "bitten", "antrag", "ersuchen", "bestellung"})
#: The verb and the nouns of goods that are about to be handed over (*stehen vor der Übergabe*).
STANDING, HANDOVERS = "stehen", frozenset({"übergabe", "lieferung", "auslieferung", "verschiffung", "abreise"})
#: Verbs of thanking for what was handed over.
THANKS = frozenset({"danken", "bedanken", "verdanken"})
#: The rule of a status that nothing tells.
TENSELESS = "noun without tense"
#: Relations of times that lie ahead of what is told.
AHEAD = frozenset({"until", "coming"})
PRETERITE = frozenset({"pret"})
#: The rule of acts by which somebody gets a share of what is licensed.
LICENCE = "share of what is licensed"
#: Classes of verbs beside which a clause may tell that goods are only being made (*ging auf Kiel*, *lief vom Stapel*).
MADE_KNOWN = frozenset({"figure", "arrive", "produce", "hold"})
#: The rule of who is to make what somebody orders.
ORDERED = "by an order"
#: Verbs for planes, which those fly who have got them.
FLYING = frozenset({"fliegen"})
#: Verbs by which cargo is taken aboard.
LOADING = frozenset({"verladen", "laden", "beladen", "einschiffen", "verschiffen"})
#: Prepositions before a noun for a plan by which it is not what the verb hands over, and how far before.
CIRCUMSTANCE = frozenset(
    {"gemäß", "gemäss", "laut", "trotz", "mit", "wegen", "aufgrund", "entgegen", "ohne", "infolge", "dank"}
)
REACH = 3
#: Classes of verbs for what lasts.
LASTING = frozenset({"teach", "serve", "use", "hold", "find", "seize", "produce"})
#: Helping verbs at the end of joined participles.
HELPERS_BEHIND = frozenset({"haben", "worden", "werden", "sein", ",", ";"})


def set_status(act: Act, scene: Scene, scenes: list[Scene], published: str | None, pack: Pack) -> None:
    """Sets the status of an act told in `scene`, one of the `scenes` of its passage, in a report `published` then."""
    status, rule, unit = _status(act, scene, scenes, pack)
    if rule.startswith("present") and published is not None and (past := year_before(scene, published)) is not None:
        status, rule, unit = "delivered", "present of a year gone by", past
    planned = rule == TENSELESS and published is not None and not is_perfect(scene.passage.row, scene)
    if planned and published is not None and (date := to_come(scene, published)) is not None:
        status, rule, unit = "prospective", "date to come", date
    act.status = status
    spans = (Span(scene.passage.row.start[unit], scene.passage.row.end[unit]),) if unit is not None else ()
    act.because("status", rule, *spans)


#: Modal verbs behind *zu* at the end of an infinitive (*liefern zu wollen*).
TO_BE = frozenset({"wollen", "können", "dürfen", "müssen", "sollen"})


def _permits(row: Row, unit: int, pack: Pack) -> bool:
    """Whether a noun for a permit stands at the unit, right before what it is for."""
    return row.lower[unit] in words(pack.denial.refusal.permits) and row.lower[unit + 1 : unit + 2] == ["für"]


def not_yet(act: Act, scene: Scene) -> int | None:
    """Where a clause says of counted goods that they are yet to come (*zwölf sind noch nicht übergeben*), which denies nothing."""
    if act.quantity is None or act.quantity.lower is None or act.kind != "transfer":
        return None
    row, first = scene.passage.row, scene.stretch.first
    for unit in scene.stretch.units:
        if row.lower[unit] == "nicht" and "noch" in row.lower[max(unit - 2, first) : unit]:
            return unit
    return None


def _status(act: Act, scene: Scene, scenes: list[Scene], pack: Pack) -> tuple[Status, str, int | None]:
    stretch, row = scene.stretch, scene.passage.row
    deed = stretch.deed
    forms = stretch.forms(row)
    known = set(forms)
    for sign, status in (("under_way", pack.status.under_way),):
        text = " ".join(forms)
        if any(phrase in text for phrase in lines(status.phrases)):
            return "under_way", f"words for {sign}", None
    if (unit := not_yet(act, scene)) is not None:
        return "prospective", "not yet", unit
    if STANDING in stretch.lemmas and any(
        form in HANDOVERS and forms[max(place - 2, 0) : place] == ["vor", "der"] for place, form in enumerate(forms)
    ):
        return "prospective", "before it is handed over", stretch.clause.finite
    told = not stretch.lemmas.isdisjoint(STATES) or (deed is not None and deed.name == "hold")
    if act.alone and told and act.quantity is not None and act.quantity.unit in MONEY:
        return "delivered", TENSELESS, None  # der Preis liegt bei 40 Millionen Euro
    if act.basis["kind"].rule == LICENCE:
        return "prospective", "what is only licensed", None
    if act.supplier.rule == WAITING and (deed is None or deed.name == "arrive"):
        return "prospective", "goods that wait for whom they are for", stretch.verb
    if still_goes_on(scene, scenes, pack):
        return "under_way", "what is to be stopped goes on", stretch.clause.finite
    governed = _governed(scene, scenes, pack)
    perfect = is_perfect(row, scene)
    noun_only = deed is None or deed.name == "figure" or (bool(scene.events) and deed.weight == "weak")
    if deed is None or deed.name in MADE_KNOWN:
        built = _is_built(act, scene, pack)
        if built is not None:
            return built
    if noun_only and (told_phase := phase(scene, perfect=perfect, pack=pack)) is not None:
        return told_phase
    if noun_only:
        for unit in stretch.units:
            if row.lower[unit] in words(pack.status.prospective.adverbs):
                return "prospective", "word for a plan", unit
            if _permits(row, unit, pack):
                return "prospective", "what is only licensed", unit
            if row.lower[unit] in words(pack.status.under_way.adverbs):
                return "under_way", "word for what goes on", unit
        if stretch.lemmas & words(pack.status.prospective.verbs):
            return "prospective", "verb of planning", stretch.verb
        if governed is not None:
            return "prospective", "governed by a verb of planning", governed
        if deed is not None and deed.status == "under_way":
            return "under_way", f"verb: {deed.name}", stretch.verb
        planned = _looks_ahead(row, scene)
        if planned is not None:
            return "prospective", planned, stretch.clause.finite
        if _deals(scene, pack):
            return "under_way", "what somebody is", stretch.clause.finite
        return "delivered", TENSELESS, None
    assert deed is not None
    if deed.name == "get":  # Peru erhielt Genehmigungen für Torpedos
        for item in scene.goods:
            for unit in range(max(item.first - REACH, stretch.first), item.first - 1):
                if _permits(row, unit, pack):
                    return "prospective", "what is only licensed", unit
    if deed.name == "get" and act.supplier.rule == ORDERED:
        return "prospective", "what is only ordered", stretch.verb  # den Zuschlag für die Panzer erhielt Hanwha
    if deed.status == "under_way":
        return "under_way", f"verb: {deed.name}", stretch.verb
    if deed.status == "prospective":
        return "prospective", f"verb: {deed.name}", stretch.verb
    finite = stretch.clause.finite
    if stretch.clause.order in ("infinitive", "purpose"):
        if perfect:
            return "delivered", "perfect infinitive", stretch.verb
        if governed is not None or stretch.clause.order == "purpose":
            return "prospective", "infinitive governed by a verb of planning", governed
        if any(row.lower[unit] == "zu" and row.lower[unit + 1] in TO_BE for unit in list(stretch.units)[:-1]):
            return "prospective", "modal verb", stretch.verb
        return "under_way", "present infinitive", stretch.verb
    lemmas = row.word[finite].verbs if finite is not None else frozenset()
    if finite is not None and row.lower[finite] in ("wurde", "wurden"):
        return "delivered", "passive preterite", finite
    if (
        deed.name in ("stem", "serve")
        or (deed.name in ("hold", "station") and not lemmas & PLANS)
        or (stretch.lemmas & (STATES | THANKS) and not _to_be_stationed(scene, lemmas))
        or (_is_flown(act, scene) and not lemmas & PLANS)
        or (deed.name == "arrive" and stretch.lemmas <= STAYING and "unterwegs" not in known)
    ):
        return "delivered", "where it is by now", finite
    if perfect and stretch.passive and stretch.lemmas & LOADING and _was_to_go_on(scene, scenes):
        return "under_way", "loaded and yet to go on", stretch.verb
    if perfect:
        ahead = "sollen" in lemmas and _by_when(scene)  # soll bis Mai geliefert worden sein
        return ("prospective" if ahead else "delivered"), "perfect", stretch.verb
    if lemmas & {"wollen", "mögen"} or (row.lower[finite] if finite is not None else "") in ("möchte", "möchten"):
        return "prospective", "modal verb of wanting", finite
    if "werden" in lemmas and not stretch.passive:
        return "prospective", "future", finite
    if finite is not None and stretch.passive and row.lower[finite] == "würden" and act.statement is not None:
        return "under_way", "present passive in reported speech", finite  # for werden, which looks like no Konjunktiv
    if finite is not None and stretch.passive and row.lower[finite] in ("würde", "würden"):
        return "prospective", "passive with würde", finite
    if lemmas & {"sollen", "können", "dürfen", "müssen"} and deed.name != "hold":
        return "prospective", "modal verb", finite
    if governed is not None:
        return "prospective", "governed by a verb of planning", governed
    if finite is None:
        return "delivered", "headline participle", stretch.verb
    readings = row.word[finite].finite
    if readings and all(reading.tense in PRETERITE for reading in readings):
        return "delivered", "preterite", finite
    if row.word[finite].mood == "k2" and not lemmas & AUXILIARIES and act.statement is None:
        return "prospective", "Konjunktiv II", finite
    if any(row.lower[unit] in words(pack.status.prospective.adverbs) for unit in stretch.units):
        return "prospective", "word for a plan", finite
    if any(reading.tense == "pret" for reading in readings) and not any(
        reading.tense == "pres" for reading in readings
    ):
        return "delivered", "preterite", finite
    date = next(
        (first for first, _, time in scene.passage.times if stretch.covers(first) and time.relation in AHEAD), None
    )
    if date is not None:
        return "prospective", "date to come", date
    if _is_one_lot(act, scene, pack):
        return "prospective", "present of one lot", finite
    return "under_way", "present", finite


def _to_be_stationed(scene: Scene, finite: frozenset[str]) -> bool:
    """Whether goods are yet to be stationed (*wollen Raketen stationieren*, not *sollen dort stationiert sein*)."""
    forms = scene.stretch.forms(scene.passage.row)
    return (
        "stationieren" in scene.stretch.lemmas
        and bool(finite & PLANS)
        and "sein" not in forms
        and "worden" not in forms
    )


def _is_one_lot(act: Act, scene: Scene, pack: Pack) -> bool:
    """Whether a present tells of so many pieces: a decision, which is carried out later, rather than what goes on.

    So *Peru gibt 30 Panzer ab*; not *Peru liefert monatlich 30 Panzer*, *bildet 30 Piloten aus*.
    """
    quantity, deed = act.quantity, scene.stretch.deed
    if "goods" in act.basis and act.basis["goods"].rule == LISTED:
        return False  # the figure stands in a sentence before
    if act.kind != "transfer" or quantity is None or quantity.lower is None or quantity.lower != quantity.upper:
        return False
    priced = "quantity" in act.basis and act.basis["quantity"].rule == WORTH
    if (quantity.unit not in COUNTING and not priced) or (deed is not None and deed.name in LASTING):
        return False
    row, signs = scene.passage.row, pack.status.under_way
    habits = words(signs.adverbs) | words(signs.nouns)
    return not any(row.lower[unit] in habits for unit in scene.stretch.units)


def tells_past(scene: Scene) -> bool:
    """Whether the finite verb of a scene can only be a preterite."""
    finite = scene.stretch.clause.finite
    readings = scene.passage.row.word[finite].finite if finite is not None else ()
    return bool(readings) and all(reading.tense in PRETERITE for reading in readings)


def _by_when(scene: Scene) -> bool:
    """Whether a clause says by when something is to be: *bis* that opens no bound of a figure (*bis zu 40 Panzer*)."""
    row = scene.passage.row
    return any(row.lower[unit] == "bis" and row.lower[unit + 1 : unit + 2] != ["zu"] for unit in scene.stretch.units)


def _looks_ahead(row: Row, scene: Scene) -> str | None:
    """The rule by which a clause whose noun tells the act is about what is to come (*will die Lieferung beschleunigen*)."""
    finite, verb = scene.stretch.clause.finite, scene.stretch.verb
    forms = scene.stretch.forms(row)
    closing = [form for form in forms if form not in MARKS][-1:]
    counts = finite is not None and "es" in forms and "sollen" in row.word[finite].verbs
    dated = any(scene.stretch.covers(first) for first, _, _ in scene.passage.times)  # insgesamt sollen es acht sein
    if counts and (closing == ["werden"] or (closing == ["sein"] and dated)):
        return None if "gewesen" in forms else "how many there are to be"
    if finite is None or verb is None or verb == finite or not row.word[verb].infinitives:
        return None
    lemmas = row.word[finite].verbs
    if lemmas & {"wollen", "mögen"}:
        return "modal verb of wanting"
    return "future" if "werden" in lemmas and not scene.stretch.passive else None


def _is_built(act: Act, scene: Scene, pack: Pack) -> tuple[Status, str, int] | None:
    """What a clause tells of goods that are made, or are to be, for somebody (*baut Fregatten für Peru*, *lief vom Stapel*)."""
    row, stretch, signs = scene.passage.row, scene.stretch, pack.status.building
    finite = stretch.clause.finite
    if finite is None or any(row.lower[unit] in words(pack.status.prospective.adverbs) for unit in stretch.units):
        return None
    forms = stretch.forms(row)
    text = " ".join(forms)
    counted = act.quantity is not None and act.quantity.lower is not None
    status: Status = "prospective" if counted else "under_way"
    if any(phrase in text for phrase in lines(signs.phrases)) or not words(signs.adverbs).isdisjoint(forms):
        return status, "what is being made", finite
    if stretch.lemmas.isdisjoint(words(signs.verbs)) or is_perfect(row, scene):
        return None
    if row.word[finite].verbs & {"sollen", "wollen", "können", "dürfen", "müssen"}:
        return "prospective", "modal verb", finite
    tenses = {reading.tense for reading in row.word[finite].finite}
    return None if tenses == PRETERITE else (status, "what is being made", finite)


def _is_flown(act: Act, scene: Scene) -> bool:
    """Whether a clause says what somebody flies, and whence he has it (*fliegt Jets aus Italien*)."""
    sentence = scene.passage.sentence
    named = any(sentence.start <= span.start < sentence.end for span in act.supplier.spans)
    return named and act.kind == "transfer" and not scene.stretch.lemmas.isdisjoint(FLYING)


def _deals(scene: Scene, pack: Pack) -> bool:
    """Whether a clause in the present calls somebody a supplier or customer."""
    stretch, row = scene.stretch, scene.passage.row
    finite = stretch.clause.finite
    if finite is None or not links(scene) or "werden" in stretch.lemmas:
        return False
    if not any(row.capital[unit] and row.lower[unit] in pack.dealers.all for unit in stretch.units):
        return False
    return any(reading.tense not in PRETERITE for reading in row.word[finite].finite)


def is_perfect(row: Row, scene: Scene) -> bool:
    """Whether the predicate is a perfect or pluperfect (*hat geliefert*, *wurde geliefert*, *geliefert zu haben*)."""
    stretch = scene.stretch
    verb, finite = stretch.verb, stretch.clause.finite
    if verb is None:
        return False
    behind = row.lower[verb + 1 : verb + 2] == ["haben"]  # what looks like an infinitive: soll überlassen haben
    if not row.word[verb].participles and not (row.word[verb].infinitives and (behind or _helped_by_have(row, scene))):
        return False
    forms = stretch.forms(row)
    if stretch.clause.order in ("infinitive", "purpose"):
        return "haben" in forms or "worden" in forms or "sein" in forms
    if finite is None:
        return True
    lemmas = row.word[finite].verbs
    if lemmas & {"haben", "sein"}:
        return True
    if "werden" in lemmas:
        return all(reading.tense == "pret" for reading in row.word[finite].finite) or row.lower[finite] in (
            "wurde",
            "wurden",
        )
    return "haben" in forms or "worden" in forms or "sein" in forms or _shares_have(row, scene)


def _shares_have(row: Row, scene: Scene) -> bool:
    """Whether the participle has its *haben* behind another one joined to it (*soll Öl geliefert und Waffen bekommen haben*)."""
    verb = scene.stretch.verb
    if verb is None or not row.word[verb].participles or row.lower[verb + 1 : verb + 2] != ["und"]:
        return False
    helper = next((form for form in row.lower[verb + 2 :] if form in HELPERS_BEHIND), "")
    return helper in ("haben", "worden")


def _helped_by_have(row: Row, scene: Scene) -> bool:
    """Whether *haben* makes a perfect of what looks like an infinitive (*hat überlassen*)."""
    finite = scene.stretch.clause.finite
    return finite is not None and finite != scene.stretch.verb and "haben" in row.word[finite].verbs


def _was_to_go_on(scene: Scene, scenes: list[Scene]) -> bool:
    """Whether the clause behind says where the same goods should have gone (*war verladen worden und sollte nach X gehen*)."""
    row = scene.passage.row
    behind = scenes[scenes.index(scene) + 1 :][:1]
    finite = behind[0].stretch.clause.finite if behind else None
    return finite is not None and behind[0].stretch.clause.coordinated and row.lower[finite] in ("sollte", "sollten")


def _by_the_way(row: Row, unit: int) -> bool:
    """Whether a noun for a plan only says by what or in spite of what something was done (*lieferte gemäß einem Vertrag*)."""
    for before in range(unit - 1, max(unit - 1 - REACH, -1), -1):
        if row.lower[before] in CIRCUMSTANCE:
            return True
        if row.capital[before] and before:
            return False
    return False


def _governed(scene: Scene, scenes: list[Scene], pack: Pack) -> int | None:
    """The unit of a word of planning that the scene's infinitive, *dass* clause or noun hangs on."""
    row = scene.passage.row
    place = scenes.index(scene)
    signs = pack.status.prospective
    own = scene.stretch
    nouns, adjectives, verbs = words(signs.nouns), words(signs.adjectives), words(signs.verbs)
    for unit in own.units:
        if row.lower[unit] not in nouns or not row.capital[unit] or own.clause.order == "infinitive":
            continue
        if row.lower[unit] in UPON and unit and row.lower[unit - 1] == "auf":
            continue  # auf Anfrage bestätigte Rom die Lieferung
        if own.deed is None or own.deed.weight != "strong" or not _by_the_way(row, unit):
            return unit
    if own.clause.order not in ("infinitive", "last", "purpose") or own.clause.subordinator == "rel":
        return None
    for matrix in reversed(scenes[:place]):
        stretch = matrix.stretch
        if stretch.clause is own.clause:
            continue  # said once for all of its pieces
        if stretch.lemmas & verbs:
            return stretch.verb
        for unit in stretch.units:
            if (row.lower[unit] in nouns and row.capital[unit]) or row.lower[unit] in adjectives:
                return unit
        if stretch.clause.subordinator != "rel":
            break
    return None
