"""What the report as a whole, and what is known beside it, say of an actor as an end, and of two as the ends of one act."""

from __future__ import annotations

from beleg.claim.domain.scales import Key, Part, Scales, Sides
from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.company_features import company_of_both
from beleg.claim.proposals.discourse import Codes, Standing
from beleg.claim.proposals.mention_features import kind_of
from beleg.claim.proposals.view import View, tie

#: Sentences around that of a point, the likeliest first.
STEPS = ((-1, "before"), (-2, "two before"), (1, "after"))

#: How an actor leans of whom rules find nothing.
UNKNOWN = "unknown"
#: Which of giver and getter a passage names.
INSIDE = ("--", "-r", "s-", "sr")


def end_features(view: View, end: End, scales: Scales) -> list[Sides]:
    """Features of an actor as supplier and as recipient, in parts: what is known of it, what the report tells elsewhere."""
    discourse, background = view.discourse, view.pack.background
    standing = discourse.standings.get(end.codes)
    homes = [home for code in end.codes if (home := background.home(code)) is not None]
    key = (
        "end",
        bool(end.mentions),
        background.share(end.codes[0]),
        "" if not view.made else "no maker" if view.made.isdisjoint(end.codes) else "maker",
        not view.made.isdisjoint(homes),
        end.codes[0] in discourse.states_of_groups,
        not discourse.named.isdisjoint(homes),
        end.codes == view.speaker,
        -1 if standing is None else min(discourse.rank[end.codes], 3),
        standing is not None and standing.headline,
        standing is not None and standing.count <= standing.heard,
    )
    known = scales.kept_sides.get(key) or _known(key, scales)
    if standing is None:
        return [known]
    if end.mentions:
        return [known, _elsewhere(view, standing, "inside", scales)]
    return [known, _elsewhere(view, standing, "outside", scales), _outside(view, standing, scales)]


def _known(key: Key, scales: Scales) -> Sides:
    """What is known of an actor beside the report, how often it is named there, and whether only as who tells of things."""
    _, inside, share, maker, maker_home, home, home_named, speaks, rank, headline, reports = key
    out = "inside" if inside else "outside"
    signs = (
        (f"supplies {share}, {out}", True),
        (f"{maker}, {out}", maker),
        (f"at home with the maker, {out}", maker_home),
        (f"home of a group, {out}", home),
        (f"group whose home is named, {out}", home_named),
        (f"speaks of it, {out}", speaks),
        (f"rank {rank}, {out}", rank != -1),
        (f"in the headline, {out}", headline),
        (f"only reports, {out}", reports),
    )
    found = {name for name, there in signs if there}
    return scales.keep_sides(key, found, found)


def here_features(view: View, inside: int, gives: str, gets: str, scales: Scales) -> Part:
    """Features of two actors by which of them a passage names, and whether rules choose them for their end."""
    key = "here", inside, gives, gets, min(view.own, 3), view.deed
    part = scales.kept.get(key)
    if part is None:
        named, chosen = INSIDE[inside], f"rules {gives}, {gets}"
        found = {f"inside {named} of {min(view.own, 3)}", f"inside {named} deed {view.deed}"}
        part = scales.keep(key, scales.pair, found | {chosen, f"{chosen} {named}"})
    return part


def report_parts(view: View, supplier: Codes, recipient: Codes, inside: int, scales: Scales) -> tuple[Part, Part]:
    """Features of two actors that are the same in every sentence of a report: what is known of them, where it names them.

    `inside` tells which of them the passage names.
    """
    between = view.discourse.between
    row = between.get(supplier)
    if row is None:
        row = between[supplier] = {}
    known = row.get(recipient)
    if known is None:
        known = row[recipient] = [None, None, None, None]
    found = known[inside]
    if found is None:
        about = _about(view, supplier, recipient, inside, scales)
        company = company_of_both(view.discourse, supplier, recipient, INSIDE[inside], scales)
        found = known[inside] = about, company
    return found


def _about(view: View, supplier: Codes, recipient: Codes, inside: int, scales: Scales) -> Part:
    discourse, homes = view.discourse, view.discourse.homes
    known = view.pack.background.between(supplier, recipient)
    home = bool(homes) and (homes.get(supplier[0]) in recipient or homes.get(recipient[0]) in supplier)
    one, other = min(discourse.rank.get(supplier, 2), 2), min(discourse.rank.get(recipient, 2), 2)
    key = "about", inside, *known, home, one + other, one * other
    part = scales.kept.get(key)
    if part is None:
        named, ranks = INSIDE[inside], f"{min(one, other)} {max(one, other)}"
        signs = (
            ("any", True),
            (f"inside {named}", True),
            (f"supplying {known.supplying}", True),
            (f"supplying {known.supplying} {named}", True),
            (f"delivered {known.delivered}", True),
            (f"delivered {known.delivered} {named}", True),
            (f"supplies {known.shares}", True),
            (f"ranks {ranks}", True),
            (f"foremost {ranks[0]} {named}", True),
            ("opponents", known.opposed),
            (f"opponents {named}", known.opposed),
            ("backs", known.backed),
            ("a group and its home", home),
        )
        part = scales.keep(key, scales.pair, {name for name, there in signs if there})
    return part


def told_features(view: View, supplier: Codes, recipient: Codes, inside: int, scales: Scales) -> Part:
    """Whether rules tell an act between two actors in other sentences, this way or the other."""
    number, pairs = view.point.passage.number, view.discourse.pairs
    told, turned, before, alike = 0, False, False, ""
    if pairs:
        this, other = pairs.get((supplier, recipient)), pairs.get((recipient, supplier))
        if this is not None:
            told, before = min(this.elsewhere(number), 2), number - 1 in this.sentences
        turned = other is not None and other.elsewhere(number) > 0
        if view.alike:
            pair = supplier, recipient
            alike = "between these" if pair in view.alike else "between others"
            if alike == "between others" and pair[::-1] in view.alike:
                alike = "the other way"
    key = "told", bool(pairs), view.turned, told, turned, before, inside, alike
    part = scales.kept.get(key)
    if part is None:
        named = INSIDE[inside]
        ways = f"{'told' if told else 'not told'}, {'told' if turned else 'not told'} the other way"
        signs = (
            ("pair told", told > 0),
            (f"pair told {named}", told > 0),
            ("pair told before", told > 0 and before),
            ("pair told often", told > 1),
            ("pair told the other way", turned),
            (f"pair told the other way {named}", turned),
            ("other pairs told", bool(pairs) and not told and not turned),
            (f"such goods told {alike}", bool(alike)),
            (f"such goods told {alike} {named}", bool(alike)),
            (f"in return, {ways}", view.turned),
        )
        part = scales.keep(key, scales.pair, {name for name, there in signs if there})
    return part


def _elsewhere(view: View, standing: Standing, out: str, scales: Scales) -> Sides:
    """What rules find for an actor in other sentences, for either end."""
    number = view.point.passage.number
    gives = standing.all_gives - standing.gives.get(number, 0)
    gets = standing.all_gets - standing.gets.get(number, 0)
    steps = 0
    for step, _ in STEPS:
        steps = 4 * steps + 2 * (number + step in standing.gives) + (number + step in standing.gets)
    key = "elsewhere", out, _leaning(gives, gets), _leaning(gets, gives), steps
    return scales.kept_sides.get(key) or _elsewhere_features(key, steps, scales)


def _elsewhere_features(key: Key, steps: int, scales: Scales) -> Sides:
    _, out, *leanings = key
    supplier: set[str] = set()
    recipient: set[str] = set()
    for own, leaning in zip((supplier, recipient), leanings, strict=False):
        if leaning != UNKNOWN:
            own.add(f"role elsewhere {leaning}, {out}")
        if out == "outside":
            own.add(f"role elsewhere {leaning}, for goods")
    for _, name in reversed(STEPS):
        if steps & 2:
            supplier.add(f"gives {name}, {out}")
            recipient.add(f"other end {name}, {out}")
        if steps & 1:
            recipient.add(f"gets {name}, {out}")
            supplier.add(f"other end {name}, {out}")
        steps //= 4
    return scales.keep_sides(key, supplier, recipient)


def _outside(view: View, standing: Standing, scales: Scales) -> Sides:
    """Where an actor stands that the sentence does not name."""
    here, kind = view.point.passage, kind_of(standing.codes[0])
    step, near = next((found for found in STEPS if here.number + found[0] in standing.first), (0, ""))
    if not near:
        elsewhere = "outside", kind
        found = {"outside", "outside elsewhere", f"outside {kind}"}
        return scales.kept_sides.get(elsewhere) or scales.keep_sides(elsewhere, found, found)
    passage, scenes, number = standing.first[here.number + step]
    actor = passage.actors[number]
    key = (
        "outside",
        near,
        kind,
        tie(scenes[0].attachments[number]) if scenes else "",
        bool(scenes) and not number,
        min(len({actor.codes for actor in passage.actors}), 3),
        actor.mention.form,
        view.speaks(actor.span),
        passage.paragraph != here.paragraph,
    )
    return scales.kept_sides.get(key) or _outside_features(key, scales)


def _outside_features(key: Key, scales: Scales) -> Sides:
    _, near, kind, tied, first, actors, form, speaks, apart = key
    signs = (
        ("outside", True),
        (f"outside {near}", True),
        (f"outside {kind}", True),
        (f"outside {near} {tied}", tied),
        (f"outside {near} first", first),
        (f"outside {near} of {actors}", True),
        (f"outside {near} form {form}", True),
        (f"outside {near} speaks", speaks),
        (f"outside {near} in another paragraph", apart),
    )
    found = {name for name, there in signs if there}
    return scales.keep_sides(key, found, found)


def _leaning(first: int, second: int) -> str:
    """Which of two sums outweighs the other."""
    if not first and not second:
        return UNKNOWN
    return "for" if first > 2 * second else "against" if second > 2 * first else "open"
