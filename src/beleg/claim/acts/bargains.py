"""Who sells where two bargain: whoever makes arms, rather than the other (*Rom und Mali einigten sich auf 20 Jets*)."""

from __future__ import annotations

from itertools import pairwise

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import EventUse
from beleg.claim.passages.scene import Evidence, Scene
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Endings of nouns for acts of who has the goods.
SELLING = ("verkauf", "verkaufs", "export", "ausfuhr", "weitergabe", "abgabe", "überlassung")
#: Endings of nouns for acts of who gets them.
BUYING = (
    "kauf",
    "kaufs",
    "kaufvertrag",
    "kaufvertrags",
    "erwerb",
    "beschaffung",
    "anschaffung",
    "einkauf",
    "ankauf",
    "zukauf",
)
#: Words by which two are agreed, how nouns for contracts end.
AGREED = frozenset({"einig", "handelseinig", "geschäft"})
CONTRACTS = ("vertrag", "vertrags", "kontrakt", "abkommen", "vereinbarung")
#: Nouns for talks behind *im* or *in*, and the verbs of who is in them (*ist mit Rom im Gespräch*, *steht in Verhandlungen*).
TALKS = frozenset({"gespräch", "gesprächen", "verhandlung", "verhandlungen", "unterhandlungen", "kontakt"})
STANDING = frozenset({"sein", "stehen", "bleiben", "befinden", "treten"})
#: How far behind goods their type may stand, in words (*Panzer vom Typ K2*).
TYPE_REACH = 3
#: How much a state supplies (`Background.share`), as a number.
SHARES = {"much": 2, "some": 1, "none": 0}
#: Evidence that says no more than that somebody takes part.
TAKING_PART = frozenset({"subject", "controller", "with", "owner of the act"})
#: What a mere pact names that hands nothing over (*ein Militärabkommen*).
PACT = ("military-equipment",)
#: The rule of ends that are told by who makes arms alone.
MAKER = "by who makes arms"


def bargained(scene: Scene, found: list[Evidence], pack: Pack) -> list[Evidence]:
    """The evidence of a scene in which two bargain, by which of them makes arms; `found` where form says who sells."""
    if found:
        _turn(scene, found, pack)
    if scene.events and (owned := _purchase(scene, found)) is not None:
        return owned
    if scene.events and (talking := _in_talks(scene, found)) is not None:
        return talking
    if scene.stretch.lemmas.isdisjoint(words(pack.events.dealing.words)) and not _contract(scene):
        return found
    if all(item.event is not None and item.codes == PACT for item in scene.goods):
        return found
    parties = _parties(scene)
    codes = {scene.passage.actors[number].codes for number in parties}
    if len(codes) != 2 or any(len(one) != 1 or not one[0].isupper() for one in codes):
        return found
    if any(item.rule not in TAKING_PART for item in found if item.actor in parties):
        return found
    if (bought := _bought(scene, found, parties)) is not None:
        return bought
    decided = {item.role for item in found if item.actor in parties}
    [one], [other] = sorted(codes)
    maker = _maker(scene, {one, other}, pack)
    if maker is None and decided == {"supplier", "recipient"}:
        return found  # verhandelt mit: said by the verb, turned around above
    seller = maker or _seller(one, other, pack)
    if seller is None:
        return found
    others = [item for item in found if item.actor not in parties]
    if any(item.role == "supplier" and item.actor not in parties for item in others):
        return found
    actors = scene.passage.actors
    return others + [
        Evidence(number, "supplier" if actors[number].codes[0] == seller else "recipient", MAKER) for number in parties
    ]


def _bought(scene: Scene, found: list[Evidence], parties: list[int]) -> list[Evidence] | None:
    """The evidence where a purchase is what is agreed on with another: he sells (*der Vertrag Malis mit Rom über den Kauf*)."""
    row = scene.passage.row
    acts = [row.lower[event.unit] for event in scene.events]
    if not any(act.endswith(BUYING) and not act.endswith(SELLING) for act in acts):
        return None
    sellers = [number for number in parties if scene.attachments[number].preposition == "mit"]
    if not sellers or len(sellers) == len(parties):
        return None
    others = [item for item in found if item.actor not in parties]
    return others + [Evidence(number, "supplier" if number in sellers else "recipient", "with") for number in parties]


def _purchase(scene: Scene, found: list[Evidence]) -> list[Evidence] | None:
    """The evidence of a contract to buy that is named with both sides (*der Kaufvertrag von Mali mit Rom*, *Malis Vertrag*)."""
    acts = [scene.passage.row.lower[event.unit] for event in scene.events]
    if not any(act.endswith(BUYING) and not act.endswith(SELLING) for act in acts):
        return None
    contract = any(act.endswith(CONTRACTS) for act in acts)
    agreed = not AGREED.isdisjoint(scene.stretch.forms(scene.passage.row))
    roles: dict[int, str] = {}
    for number in scene.actors:
        tie = scene.attachments[number]
        of_noun = tie.kind == "event" or (tie.preposition == "von" and isinstance(tie.governor, EventUse))
        if tie.preposition == "mit" and not tie.foreign:
            roles[number] = "supplier"
        elif (of_noun and contract) or (agreed and tie.kind == "bare" and tie.case & NOMINATIVE and not tie.origin):
            roles[number] = "recipient"
    if set(roles.values()) != {"supplier", "recipient"}:
        return None
    others = [item for item in found if item.actor not in roles]
    return others + [Evidence(number, role, "by an order") for number, role in roles.items()]


def _in_talks(scene: Scene, found: list[Evidence]) -> list[Evidence] | None:
    """The evidence where somebody is in talks with another over what he buys or sells (*ist mit Rom im Gespräch über den Kauf*)."""
    row, stretch = scene.passage.row, scene.stretch
    if stretch.lemmas.isdisjoint(STANDING) or stretch.deed is not None:
        return None
    if not any(before in ("im", "in") and noun in TALKS for before, noun in pairwise(stretch.forms(row))):
        return None
    acts = [row.lower[event.unit] for event in scene.events]
    buys = any(act.endswith(BUYING) and not act.endswith(SELLING) for act in acts)
    if not buys and not any(act.endswith(SELLING) for act in acts):
        return None
    subject, partner = ("recipient", "supplier") if buys else ("supplier", "recipient")
    roles: dict[int, str] = {}
    for number in scene.actors:
        tie = scene.attachments[number]
        if tie.preposition == "mit" and not tie.foreign:
            roles[number] = partner
        elif tie.kind == "bare" and tie.case & NOMINATIVE and not tie.origin:
            roles[number] = subject
    if set(roles.values()) != {"supplier", "recipient"}:
        return None
    return [item for item in found if item.actor not in roles] + [
        Evidence(number, role, "with") for number, role in roles.items()
    ]


def _contract(scene: Scene) -> bool:
    """Whether a noun for a contract stands in a scene."""
    return bool(scene.events) and any(event.noun.name == "both" for event in scene.events)


def _parties(scene: Scene) -> list[int]:
    """The actors of a scene that bargain: those between whom, with whom, whose contract it is, and the subject."""
    found = []
    for number in scene.actors:
        tied = scene.attachments[number]
        subject = tied.kind == "bare" and bool(tied.case & NOMINATIVE) and not tied.origin
        event = tied.kind == "event" and getattr(getattr(tied.owned, "noun", None), "name", "") == "both"
        if (
            subject
            or event
            or (tied.kind == "preposition" and tied.preposition in ("zwischen", "mit") and not tied.foreign)
        ):
            found.append(number)
    return found


def _maker(scene: Scene, parties: set[str], pack: Pack) -> str | None:
    """Which of some states makes the type of arms that a scene names (*ein Vertrag über S-300*, *Panzer vom Typ K2*)."""
    lower = scene.passage.row.lower
    for item in scene.goods:
        for unit in range(item.first, min(item.stop + TYPE_REACH, len(lower))):
            maker = pack.background.maker(lower[unit : unit + 2])
            if maker in parties:
                return maker
    return None


def _seller(one: str, other: str, pack: Pack) -> str | None:
    """Which of two states sells arms to the other, as far as is known; None where either may."""
    known = pack.background
    supplying = known.supplying(one, other)
    if supplying in ("so", "the other way"):
        return one if supplying == "so" else other
    first, second = SHARES[known.share(one)], SHARES[known.share(other)]
    if min(first, second) or first == second:
        return None
    return one if first else other


def _turn(scene: Scene, found: list[Evidence], pack: Pack) -> None:
    """Turns around who would get where a maker of arms bargains with one who makes none (*Rom verhandelt mit Mali über Jets*).

    So does who bargains over a sale of his own (*verhandelt mit Mali über den Verkauf von Jets*).
    """
    partners = [item for item in found if item.rule == "with" and item.role == "supplier"]
    subjects = [item for item in found if item.rule in ("subject", "controller") and item.role == "recipient"]
    if not partners or not subjects:
        return
    actors, known = scene.passage.actors, pack.background
    makers = {code for item in subjects for code in actors[item.actor].codes}
    others = {code for item in partners for code in actors[item.actor].codes}
    sells = any(scene.passage.row.lower[event.unit].endswith(SELLING) for event in scene.events)
    sells = sells or any(known.supplying(maker, other) == "so" for other in others for maker in makers)
    if not sells and any(known.share(code) == "none" for code in makers):
        return
    if not sells and any(known.share(code) != "none" for code in others):
        return
    if any(known.supplying(other, maker) in ("so", "both ways") for other in others for maker in makers):
        return
    for item in partners:
        item.role = "recipient"
    for item in subjects:
        item.role = "supplier"
