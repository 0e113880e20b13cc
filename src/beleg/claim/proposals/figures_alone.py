"""Figures without goods: *fünf hat Vietnam schon übernommen, das sechste werde 2017 übergeben*, *Kiew nannte 5000*.

Such a figure counts the goods of an act told just before, and tells more of it or of one like it.
"""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.as_many import Multiple, as_many
from beleg.claim.acts.beside import names_part
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.figures import CARRIERS, EACH
from beleg.claim.acts.register import SOME
from beleg.claim.acts.roles import find_evidence
from beleg.claim.domain.kinds import COUNTING, MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.meant import PRONOUNS
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.payments import buys
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.listing import NAMES_ANOTHER, speaks_of
from beleg.claim.proposals.totals import may_share, share
from beleg.claim.proposals.worth import signs, worth
from beleg.model import Quantity, Row
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import ACCUSATIVE, NOMINATIVE
from beleg.rules.german import MODALS
from beleg.rules.words import words

#: Classes of verbs that, beside a figure alone, tell of goods that go or would go.
TELLING = frozenset({"give", "carry", "get", "obtain_from", "promise", "want", "arrive", "await", "depart", "repay"})
#: Words for how many there are of what was told before.
THEIRS = frozenset({"ihre", "deren", "dessen", "die", "eine"})
OF_THEM = frozenset({"ihre", "deren", "dessen"})
NUMBERS = frozenset({"zahl", "anzahl", "gesamtzahl", "stückzahl", "menge"})
#: Articles before goods told before.
KNOWN = frozenset({"die", "das", "der", "diese", "dieses", "alle"})
#: The noun for all that is left of what was told.
REST = "rest"
#: Words for goods of a kind, or for all of them, rather than for some.
SUCH = words("derlei dergleichen derartige solche welche alles sämtliche")
#: Verbs by which one takes part in what others give.
JOINING = frozenset({"beteiligen", "mitmachen", "nachziehen", "aushelfen", "einspringen"})
#: Verbs by which somebody owns up to a figure.
ADMITTING = frozenset({"bestätigen", "einräumen", "zugeben", "eingestehen"})
#: Verbs by which so many there are.
BECOMING = frozenset({"sein", "werden"})
#: Articles before an ordinal number that stands for a piece.
ARTICLES = frozenset({"das", "der", "die", "den", "ein", "eine", "einen"})


def figure_alone(scene: Scene, pack: Pack) -> Act | None:
    """The act of a stretch that names no goods but a figure for some, with an end where its clause names one."""
    stretch, passage = scene.stretch, scene.passage
    if passage.row.text[-1] == "?" or not all(_is_known(scene, item) for item in scene.goods):
        return None
    part = _share(scene, pack)
    if part is not None:
        return part
    sum_of_money = worth(scene, pack)
    if sum_of_money is not None:
        act = _told_of(scene, sum_of_money, told=True)
        payer = _payer(scene) if buys(passage, stretch, pack) or signs(scene, sum_of_money, pack) else None
        if payer is not None:
            act.recipient, act.direct = payer, 1
        return act
    if scene.events or scene.goods:
        return None
    shown = _shown(scene, pack)
    if shown is not None:
        return _told_of(scene, shown, told=True)
    deed = stretch.deed
    told = deed is not None and deed.name in TELLING
    joined = _joins(scene, pack)
    if joined is not None:
        return joined
    multiple = as_many(scene, pack) if told or scene.stretch.lemmas & words(pack.events.parts.words) else None
    if multiple is not None:
        return _multiple(scene, multiple, pack)
    numbering = (deed is not None and deed.name == "figure") or _admits(scene) or speaks_of(scene, pack, carried=True)
    if numbering and "kommen" in stretch.lemmas and not any(scene.attachments[n].kind == "bare" for n in scene.actors):
        return None  # a price or an index comes to so much as well
    being = _says_how_many(scene)
    some = not (told or numbering or being) and _part(scene, pack)
    if not (told or numbering or being or some):
        return None
    told = told or some
    figure = _figure(scene, COUNTING if told else COUNTING | CARRIERS, pack)
    figure = figure or ((_ordinal(scene, pack) or _priced(scene)) if told else None)
    if figure is None:
        return None
    supplier, recipient = choose(scene, find_evidence(scene, pack)) if told else (None, None)
    act = _told_of(scene, figure, told=told)
    act.told = told or counts_on(scene, pack)
    if supplier is not None and recipient is not None:
        act.supplier, act.recipient = supplier, recipient
    act.direct = bool(act.supplier) + bool(act.recipient)
    return act


def _multiple(scene: Scene, multiple: Multiple, pack: Pack) -> Act:
    """The act of a stretch that counts its goods by a figure told before."""
    act = Act(scene.passage, scene.stretch, multiple.span, pointing=True, alone=True, told=True, strong=True)
    act.times, act.further = multiple.times, True
    act.supplier, act.recipient = choose(scene, find_evidence(scene, pack))
    act.direct = bool(act.supplier) + bool(act.recipient)
    act.evidence.append(scene.passage.sentence)
    act.because("kind", "figure for goods told before", multiple.span)
    act.because("quantity", "so many times a figure before", multiple.span)
    return act


def _joins(scene: Scene, pack: Pack) -> Act | None:
    """The act of somebody who takes part in one told before with so many (*Finnland beteiligt sich mit zehn*)."""
    row, stretch = scene.passage.row, scene.stretch
    if stretch.lemmas.isdisjoint(JOINING) and not (stretch.lemmas <= {"sein"} and "dabei" in stretch.forms(row)):
        return None
    figure, giver = _figure(scene, COUNTING, pack), _payer(scene)
    if figure is None or giver is None or len(scene.actors) > 1:
        return None
    if not any(first and row.lower[first - 1] == "mit" for first, _, one in scene.passage.quantities if one is figure):
        return None
    act = _told_of(scene, figure, told=True)
    act.supplier, act.direct, act.further = giver, 1, True
    return act


def _admits(scene: Scene) -> bool:
    """Whether somebody confirms or owns up to a bare figure, and to no more (*Peking bestätigte nur 30*)."""
    stretch = scene.stretch
    if stretch.lemmas.isdisjoint(ADMITTING) or stretch.passive or len(scene.actors) > 1:
        return False
    return not any(
        stretch.covers(phrase.head)
        and phrase.preposition is None
        and phrase.case & ACCUSATIVE
        and not phrase.case & NOMINATIVE
        for phrase in scene.passage.phrases
    )


def _says_how_many(scene: Scene) -> bool:
    """Whether a clause only says how many there are or are to be (*am Ende wurden es fünf*, *acht sollen es sein*)."""
    lemmas, forms = scene.stretch.lemmas, scene.stretch.forms(scene.passage.row)
    if "es" not in forms or scene.actors or not lemmas <= BECOMING | MODALS:
        return lemmas <= {"sein"} and "es" in forms
    return not lemmas.isdisjoint(BECOMING) or not BECOMING.isdisjoint(forms)


def _share(scene: Scene, pack: Pack) -> Act | None:
    """The act by which somebody gets a share of a total told before."""
    if not may_share(scene, pack):
        return None
    named = choose(scene, find_evidence(scene, pack)) if scene.actors else (Role(), Role())
    told = share(scene, *named, pack)
    if told is None:
        return None
    anchor = told.recipient.spans[0] if told.recipient.spans else scene.passage.sentence
    act = Act(scene.passage, scene.stretch, anchor, pointing=True, alone=True, told=True, strong=True)
    act.recipient, act.direct, act.quantity = told.recipient, 1, told.figure
    act.evidence.append(scene.passage.sentence)
    act.because("kind", told.rule, act.anchor)
    if told.figure is not None:
        act.because("quantity", "figure without goods", told.figure.span)
    return act


def of_told(scene: Scene, pack: Pack) -> Act | None:
    """The act of a stretch that says of goods told before how many they were, or what became of some of them, and no more."""
    if scene.shared or counts_on(scene, pack) or speaks_of(scene, pack):
        return figure_alone(scene, pack)
    counted = any(scene.stretch.covers(first) for first, _, _ in scene.passage.quantities)
    return None if counted or not scene.meant else _remainder(scene)


def _remainder(scene: Scene) -> Act | None:
    """The act of a stretch that names nobody, and of its goods only some of those told before (*Der Rest kommt im Mai*)."""
    passage, stretch = scene.passage, scene.stretch
    deed = stretch.deed
    if scene.goods or scene.events or scene.actors or deed is None or deed.name not in TELLING or not scene.meant:
        return None
    item = scene.meant[0]
    word = passage.row.lower[item.first]
    if (item.loose and word != REST) or word in PRONOUNS or word in SUCH or passage.row.text[-1] == "?":
        return None
    act = Act(passage, stretch, item.span, told=True)
    act.items, act.goods, act.goods_spans = (item,), item.codes, (item.span,)
    act.evidence.append(passage.sentence)
    act.because("kind", SOME, item.span)
    act.because("goods", "named in the clause", item.span)
    return act


def _is_known(scene: Scene, item: GoodsUse) -> bool:
    """Whether goods are told as known and not counted, so that a clause may say what they cost (*Die Boote kosteten …*)."""
    return item.first > 0 and not item.counted and scene.passage.row.lower[item.first - 1] in KNOWN


def _payer(scene: Scene) -> Role | None:
    """Who pays or signs: the subject of a stretch."""
    for number in scene.actors:
        actor, attachment = scene.passage.actors[number], scene.attachments[number]
        if attachment.kind == "bare" and attachment.case & NOMINATIVE:
            return Role(actor.codes, "subject", (actor.span,))
    return None


def counts_on(scene: Scene, pack: Pack) -> bool:
    """Whether a clause gives a figure for something that it only points at.

    So *die Opposition schätzt ihre Zahl auf tausend*, *bezahlte für die Lieferung neun Millionen Euro*.
    """
    if not scene.goods and buys(scene.passage, scene.stretch, pack):
        return True
    deed, forms = scene.stretch.deed, scene.stretch.forms(scene.passage.row)
    if scene.goods or deed is None or deed.name != "figure":
        return False
    return any(
        left in THEIRS and right in NUMBERS and (left in OF_THEM or after in ("auf", "von", "mit"))
        for left, right, after in zip(forms, forms[1:], forms[2:], strict=False)
    )


def _more(row: Row, stop: int) -> bool:
    """Whether a figure that stops before `stop` counts more of goods told before (*zwei weitere werden noch gebaut*)."""
    return (
        row.lower[stop : stop + 1] in (["weitere"], ["weiteren"]) and stop + 1 < len(row) and not row.capital[stop + 1]
    )


def _part(scene: Scene, pack: Pack) -> bool:
    """Whether a clause says of some goods told before that they are there, promised, on order (*die ersten 18 sind da*)."""
    row, parts = scene.passage.row, pack.events.parts
    if not any(
        scene.stretch.covers(first) and quantity.noun is None and (names_part(row, first, stop) or _more(row, stop))
        for first, stop, quantity in scene.passage.quantities
    ):
        return False
    lemmas, forms = scene.stretch.lemmas, scene.stretch.forms(row)
    made = (scene.stretch.passive or "entstehen" in lemmas) and bool(lemmas & words(parts.making)) and not scene.actors
    return made or bool(lemmas & words(parts.words)) or not words(parts.signs).isdisjoint(forms)


def _shown(scene: Scene, pack: Pack) -> Quantity | None:
    """How many things that carry goods a picture shows (*Zu sehen ist ein Zug mit fünf Waggons*)."""
    passage = scene.passage
    if words(pack.events.showing.words).isdisjoint(passage.forms):
        return None
    found = [
        quantity
        for first, _, quantity in passage.quantities
        if scene.stretch.covers(first) and quantity.unit in CARRIERS and quantity.lower is not None
    ]
    far = words(pack.events.showing.words).isdisjoint(scene.stretch.forms(passage.row))
    return None if far or len(found) != 1 else found[0]


def _told_of(scene: Scene, figure: Quantity, *, told: bool) -> Act:
    act = Act(scene.passage, scene.stretch, figure.span, pointing=True, alone=True, told=told, strong=told)
    act.quantity = figure
    act.evidence.append(scene.passage.sentence)
    act.because("kind", "figure for goods told before", figure.span)
    act.because("quantity", "figure without goods", figure.span)
    if scene.subject_rule == NAMES_ANOTHER:
        actor = None if scene.subject is None else scene.passage.actors[scene.subject]
        act.claimants = () if actor is None else actor.codes
        act.because("claimants", NAMES_ANOTHER, *(() if actor is None else (actor.span,)))
    return act


def _figure(scene: Scene, units: frozenset[str], pack: Pack) -> Quantity | None:
    """The only figure of a stretch, in one of some units, that counts something it does not name, or what carried it."""
    passage = scene.passage
    counted = words(pack.events.pieces.nouns)
    found = []
    for first, stop, quantity in passage.quantities:
        if not scene.stretch.covers(first) or quantity.unit not in units:
            continue
        if quantity.lower is None and quantity.upper is None:
            continue
        noun = passage.row.lower[stop - 1] if quantity.noun is not None else ""
        if noun and noun not in counted and quantity.unit not in CARRIERS:
            return None
        if passage.in_time(first) or (quantity.noun is None and _names_type(passage, first)):
            continue
        found.append(quantity)
    return found[0] if len(found) == 1 else None


def _names_type(passage: Passage, first: int) -> bool:
    """Whether a figure belongs to the name before it (*eine Boeing 747*, *Artikel 5*); a state that gets so many has its own."""
    row, before = passage.row, first - 1
    if before < 1 or row.kind[first] != NUMBER or row.kind[before] != WORD or not row.capital[before]:
        return False
    if passage.in_time(before) or names_part(row, first, first + 1):
        return False
    return all(actor.stop != first or not actor.mention.place for actor in passage.actors)


def _priced(scene: Scene) -> Quantity | None:
    """The only sum of a stretch that says for how much goods went (*lieferte für zwölf Millionen Euro*, not *für je zwölf*)."""
    sums = [
        (scene.passage.row.lower[max(first - 2, 0) : first + 1], quantity)
        for first, _, quantity in scene.passage.quantities
        if quantity.unit in MONEY and scene.stretch.covers(first)
    ]
    return sums[0][1] if len(sums) == 1 and "für" in sums[0][0] and EACH.isdisjoint(sums[0][0]) else None


def _ordinal(scene: Scene, pack: Pack) -> Quantity | None:
    """One more piece by its number: *das vierte*, *ein drittes*, without a noun."""
    row, ordinals = scene.passage.row, words(pack.events.ordinals.words)
    for unit in scene.stretch.units:
        if row.lower[unit] in ordinals and unit and row.lower[unit - 1] in ARTICLES:
            behind = unit + 1
            named = behind < len(row) and row.kind[behind] == WORD and row.capital[behind]
            many = row.lower[unit - 1] == "die" and row.lower[unit].endswith("n")
            if not (named or many) and not scene.passage.in_time(unit):
                return Quantity(1, 1, "item", row.span(unit, unit + 1), rule="ordinal")
    return None
