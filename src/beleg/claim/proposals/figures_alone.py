"""Figures without goods: *fünf hat Vietnam schon übernommen, das sechste werde 2017 übergeben*, *Kiew nannte 5000*.

Such a figure counts the goods of an act told just before, and tells more of it or of one like it.
"""

from __future__ import annotations

from beleg.claim.acts.act import Act
from beleg.claim.acts.beside import names_part
from beleg.claim.acts.roles import choose, find_evidence
from beleg.claim.domain.kinds import COUNTING, MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.model import Quantity
from beleg.model.analysis import WORD
from beleg.rules.words import words

#: Classes of verbs that, beside a figure alone, tell of goods that go or would go.
TELLING = frozenset({"give", "carry", "get", "obtain_from", "promise", "want", "arrive", "await", "depart", "repay"})
#: Articles by which a deal is one told before.
DEFINITE = frozenset({"der", "die", "das", "dieser", "diese", "dieses", "dessen"})
#: Contracted prepositions before a noun for a worth that belongs to goods beside it (*im Wert von*).
INNER = frozenset({"im", "zum"})
#: Words for how many there are of what was told before.
THEIRS = frozenset({"ihre", "deren", "dessen", "die", "eine"})
OF_THEM = frozenset({"ihre", "deren", "dessen"})
NUMBERS = frozenset({"zahl", "anzahl", "gesamtzahl", "stückzahl", "menge"})
#: Articles before an ordinal number that stands for a piece.
ARTICLES = frozenset({"das", "der", "die", "den", "ein", "eine", "einen"})


def figure_alone(scene: Scene, pack: Pack) -> Act | None:
    """The act of a stretch that names no goods but a figure for some, with an end where its clause names one."""
    stretch, passage = scene.stretch, scene.passage
    if scene.goods or passage.row.text[-1] == "?":
        return None
    worth = _worth(scene, pack)
    if worth is not None:
        return _told_of(scene, worth, told=True)
    if scene.events:
        return None
    deed = stretch.deed
    told = deed is not None and deed.name in TELLING
    numbering = deed is not None and deed.name == "figure"
    being = stretch.lemmas <= {"sein"} and "es" in stretch.forms(passage.row)
    part = not (told or numbering or being) and _part(scene, pack)
    if not (told or numbering or being or part):
        return None
    told = told or part
    figure = _figure(scene, pack) or (_ordinal(scene, pack) if told else None)
    if figure is None:
        return None
    supplier, recipient = choose(scene, find_evidence(scene, pack)) if told else (None, None)
    act = _told_of(scene, figure, told=told)
    act.told = told or counts_on(scene)
    if supplier is not None and recipient is not None:
        act.supplier, act.recipient = supplier, recipient
    act.direct = bool(act.supplier) + bool(act.recipient)
    return act


def counts_on(scene: Scene) -> bool:
    """Whether a clause gives a figure for something that it only points at (*die Opposition schätzt ihre Zahl auf tausend*)."""
    deed, forms = scene.stretch.deed, scene.stretch.forms(scene.passage.row)
    if scene.goods or deed is None or deed.name != "figure":
        return False
    return any(
        left in THEIRS and right in NUMBERS and (left in OF_THEM or after in ("auf", "von", "mit"))
        for left, right, after in zip(forms, forms[1:], forms[2:], strict=False)
    )


def _part(scene: Scene, pack: Pack) -> bool:
    """Whether a clause says of some goods told before that they are there, promised, on order (*die ersten 18 sind da*)."""
    row, parts = scene.passage.row, pack.events.parts
    if not any(
        scene.stretch.covers(first) and quantity.noun is None and names_part(row, first, stop)
        for first, stop, quantity in scene.passage.quantities
    ):
        return False
    lemmas, forms = scene.stretch.lemmas, scene.stretch.forms(row)
    return bool(lemmas & words(parts.words)) or not words(parts.signs).isdisjoint(forms)


def _told_of(scene: Scene, figure: Quantity, *, told: bool) -> Act:
    act = Act(scene.passage, scene.stretch, figure.span, pointing=True, alone=True, told=told, strong=told)
    act.quantity = figure
    act.evidence.append(scene.passage.sentence)
    act.because("kind", "figure for goods told before", figure.span)
    act.because("quantity", "figure without goods", figure.span)
    return act


def _worth(scene: Scene, pack: Pack) -> Quantity | None:
    """What a deal told before is worth (*Der Auftrag umfasst fünf Milliarden Euro*, *Als Preis nannte Rom …*)."""
    row = scene.passage.row
    found = [
        (first, quantity)
        for first, _, quantity in scene.passage.quantities
        if scene.stretch.covers(first) and quantity.unit in MONEY and (quantity.lower, quantity.upper) != (None, None)
    ]
    if len(found) != 1:
        return None
    worth = pack.events.worth
    lemmas, forms = scene.stretch.lemmas, scene.stretch.forms(row)
    deals = [
        unit
        for unit, lower in enumerate(row.lower)
        if unit and lower in words(worth.nouns) and row.lower[unit - 1] in DEFINITE
    ]
    told = bool(lemmas & words(worth.words)) or not words(worth.signs).isdisjoint(forms)
    if (deals and told) or _sums_up(scene, found[0][0], pack):
        return found[0][1]
    return None


def _sums_up(scene: Scene, first: int, pack: Pack) -> bool:
    """Whether a noun for a price or worth stands in a clause that hands nothing over, or one for a deal before *über*."""
    row, worth = scene.passage.row, pack.events.worth
    if row.lower[first] == "über" or row.lower[first - 1] == "über":
        before = first - 1 if row.lower[first] == "über" else first - 2
        new = before > 0 and row.lower[before - 1] not in DEFINITE and scene.actors
        return before >= 0 and row.lower[before] in words(worth.nouns) and not new  # nobody's new deal
    deed = scene.stretch.deed
    if deed is not None and deed.subject in ("supplier", "recipient"):
        return False
    values = words(worth.values)
    return any(
        row.lower[unit] in values and (not unit or row.lower[unit - 1] not in INNER) for unit in scene.stretch.units
    )


def _figure(scene: Scene, pack: Pack) -> Quantity | None:
    """The only figure of a stretch that counts something it does not name."""
    passage = scene.passage
    counted = words(pack.events.pieces.nouns)
    found = []
    for first, stop, quantity in passage.quantities:
        if not scene.stretch.covers(first) or quantity.unit not in COUNTING:
            continue
        if quantity.lower is None and quantity.upper is None:
            continue
        noun = passage.row.lower[stop - 1] if quantity.noun is not None else ""
        if noun and noun not in counted:
            return None
        if any(begin <= first < end for begin, end, _ in passage.times):
            continue
        found.append(quantity)
    return found[0] if len(found) == 1 else None


def _ordinal(scene: Scene, pack: Pack) -> Quantity | None:
    """One more piece by its number: *das vierte*, *ein drittes*, without a noun."""
    row, ordinals = scene.passage.row, words(pack.events.ordinals.words)
    for unit in scene.stretch.units:
        if row.lower[unit] in ordinals and unit and row.lower[unit - 1] in ARTICLES:
            behind = unit + 1
            named = behind < len(row) and row.kind[behind] == WORD and row.capital[behind]
            many = row.lower[unit - 1] == "die" and row.lower[unit].endswith("n")
            if not (named or many) and not any(begin <= unit < end for begin, end, _ in scene.passage.times):
                return Quantity(1, 1, "item", row.span(unit, unit + 1), rule="ordinal")
    return None
