"""What the report as a whole, and what is known beside it, say of an actor as an end, and of two as the ends of one act."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from beleg.claim.acts.act import Role
from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.discourse import PairTold, Standing
from beleg.claim.proposals.mention_features import kind_of
from beleg.claim.proposals.view import View, tie

#: Sentences around that of a point, the likeliest first.
STEPS = ((-1, "before"), (-2, "two before"), (1, "after"))

NEVER = PairTold()
#: Where rules tell no pair at all, without and with words for something in return.
_TOLD_NOTHING: tuple[frozenset[str], frozenset[str]] = (
    frozenset(),
    frozenset({"in return, not told, not told the other way"}),
)

Sides = tuple[set[str], set[str]]


def end_features(view: View, end: End) -> Sides:
    """Features of an actor as supplier and as recipient."""
    out = "inside" if end.mentions else "outside"
    both = _known(view, end, out)
    if end.codes == view.speaker:
        both.add(f"speaks of it, {out}")
    standing = view.discourse.standings.get(end.codes)
    if standing is None:
        return both, set(both)
    both.add(f"rank {min(view.discourse.rank[end.codes], 3)}, {out}")
    if standing.headline:
        both.add(f"in the headline, {out}")
    if standing.count <= standing.heard:
        both.add(f"only reports, {out}")
    if not end.mentions:
        both |= _outside(view, standing)
    gives, gets = _elsewhere(view, standing, out)
    return both | gives, both | gets


def pair_features(view: View, supplier: End, recipient: End, inside: str) -> tuple[Set[str], Set[str], Set[str]]:
    """Features of two actors as the ends of one act, wherever they are named: here, in the report, by what rules tell.

    `inside` tells which of them the passage names.  Each part is shared by all candidates that it is the same for.
    """
    gives, gets = view.chosen
    chosen = inside, _agrees(gives, supplier), _agrees(gets, recipient)
    here = view.here.get(chosen)
    if here is None:
        here = view.here[chosen] = _here(view, *chosen)
    key = supplier.codes, recipient.codes, inside
    about = view.discourse.about_pairs.get(key)
    if about is None:
        about = view.discourse.about_pairs[key] = _about(view, *key)
    return here, about, _told(view, *key)


def _here(view: View, inside: str, gives: str, gets: str) -> frozenset[str]:
    """Features of two actors by which of them a passage names and rules choose."""
    return frozenset(
        {
            f"inside {inside} of {min(len(view.own), 3)}",
            f"inside {inside} deed {view.deed}",
            f"rules {gives}, {gets}",
            f"rules {gives}, {gets} {inside}",
        }
    )


def _agrees(role: Role, end: End) -> str:
    """Whether rules choose an end, another one, or leave it open."""
    return "open" if not role.codes else "other" if set(role.codes).isdisjoint(end.codes) else "same"


def _about(view: View, supplier: tuple[str, ...], recipient: tuple[str, ...], inside: str) -> frozenset[str]:
    """Features of two actors that are the same in every sentence of a report."""
    background, discourse = view.pack.background, view.discourse
    homes = discourse.homes
    ranks = sorted((min(discourse.rank.get(supplier, 2), 2), min(discourse.rank.get(recipient, 2), 2)))
    return _about_features(
        inside,
        background.supplying(supplier[0], recipient[0]),
        background.opposed(supplier, recipient),
        background.backed(supplier[0], recipient[0]),
        f"{background.share(supplier[0])}, {background.share(recipient[0])}",
        bool(homes) and (homes.get(supplier[0]) in recipient or homes.get(recipient[0]) in supplier),
        f"{ranks[0]} {ranks[1]}",
    )


@cache
def _about_features(
    inside: str, known: str, opposed: bool, backed: bool, shares: str, home: bool, ranks: str
) -> frozenset[str]:
    signs = (
        ("any", True),
        (f"inside {inside}", True),
        (f"supplying {known}", True),
        (f"supplying {known} {inside}", True),
        (f"supplies {shares}", True),
        (f"ranks {ranks}", True),
        (f"foremost {ranks[0]} {inside}", True),
        ("opponents", opposed),
        (f"opponents {inside}", opposed),
        ("backs", backed),
        ("a group and its home", home),
    )
    return frozenset(name for name, there in signs if there)


def _known(view: View, end: End, out: str) -> set[str]:
    """What is known of an actor beside the report."""
    background = view.pack.background
    found = {f"supplies {background.share(end.codes[0])}, {out}"}
    if view.made:
        found.add(f"{'no maker' if view.made.isdisjoint(end.codes) else 'maker'}, {out}")
        if any(background.home(code) in view.made for code in end.codes):
            found.add(f"at home with the maker, {out}")
    if end.codes[0] in view.discourse.states_of_groups:
        found.add(f"home of a group, {out}")
    if any(background.home(code) in view.discourse.named for code in end.codes):
        found.add(f"group whose home is named, {out}")
    return found


def _elsewhere(view: View, standing: Standing, out: str) -> Sides:
    """What rules find for an actor in other sentences, for either end."""
    number = view.point.passage.number
    supplier: set[str] = set()
    recipient: set[str] = set()
    gives = standing.all_gives - standing.gives.get(number, 0)
    gets = standing.all_gets - standing.gets.get(number, 0)
    for own, first, second in ((supplier, gives, gets), (recipient, gets, gives)):
        leaning = _leaning(first, second)
        if first or second:
            own.add(f"role elsewhere {leaning}, {out}")
        if out == "outside":
            own.add(f"role elsewhere {leaning}, for goods")
    for step, name in STEPS:
        if number + step in standing.gives:
            supplier.add(f"gives {name}, {out}")
            recipient.add(f"other end {name}, {out}")
        if number + step in standing.gets:
            recipient.add(f"gets {name}, {out}")
            supplier.add(f"other end {name}, {out}")
    return supplier, recipient


def _outside(view: View, standing: Standing) -> set[str]:
    """Where an actor stands that the sentence does not name."""
    here = view.point.passage
    step, near = next(((step, near) for step, near in STEPS if here.number + step in standing.first), (0, "elsewhere"))
    found = {
        "outside",
        f"outside {near}",
        f"outside {kind_of(standing.codes[0])}",
    }
    if not step:
        return found
    passage, scenes, number = standing.first[here.number + step]
    if scenes:
        found.add(f"outside {near} {tie(scenes[0].attachments[number])}")
        if not number:
            found.add(f"outside {near} first")
    found.add(f"outside {near} of {min(len({actor.codes for actor in passage.actors}), 3)}")
    found.add(f"outside {near} form {passage.actors[number].mention.form}")
    if view.speaks(passage.actors[number].span):
        found.add(f"outside {near} speaks")
    if passage.paragraph != here.paragraph:
        found.add(f"outside {near} in another paragraph")
    return found


def _told(view: View, supplier: tuple[str, ...], recipient: tuple[str, ...], inside: str) -> frozenset[str]:
    """Whether rules tell an act between two actors in other sentences, this way or the other."""
    number, pairs = view.point.passage.number, view.discourse.pairs
    if not pairs:
        return _TOLD_NOTHING[view.turned]
    this, other = pairs.get((supplier, recipient), NEVER), pairs.get((recipient, supplier), NEVER)
    told, turned = this.elsewhere(number), other.elsewhere(number)
    alike = ""
    if view.alike:
        pair = supplier, recipient
        alike = (
            "between these" if pair in view.alike else "the other way" if pair[::-1] in view.alike else "between others"
        )
    return _told_features(view.turned, min(told, 2), bool(turned), number - 1 in this.sentences, inside, alike)


@cache
def _told_features(in_return: bool, told: int, turned: bool, before: bool, inside: str, alike: str) -> frozenset[str]:
    signs = (
        ("pair told", told > 0),
        (f"pair told {inside}", told > 0),
        ("pair told before", told > 0 and before),
        ("pair told often", told > 1),
        ("pair told the other way", turned),
        (f"pair told the other way {inside}", turned),
        ("other pairs told", not told and not turned),
        (f"such goods told {alike}", bool(alike)),
        (f"such goods told {alike} {inside}", bool(alike)),
        (f"in return, {'told' if told else 'not told'}, {'told' if turned else 'not told'} the other way", in_return),
    )
    return frozenset(name for name, there in signs if there)


def _leaning(first: int, second: int) -> str:
    """Which of two sums outweighs the other."""
    if not first and not second:
        return "unknown"
    return "for" if first > 2 * second else "against" if second > 2 * first else "open"
