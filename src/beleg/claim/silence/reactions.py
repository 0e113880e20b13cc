"""Acts and sentences → reactions: who says nothing of what the report tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.speakers import Speakers
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene
from beleg.claim.silence.about import Acts
from beleg.claim.silence.signs import Silence, find_silences
from beleg.claim.silence.silent import Voices, both_ends
from beleg.claim.silence.topics import topic
from beleg.model import Basis, Reaction, Span, Statement, merged
from beleg.model.period import point
from beleg.model.reaction import ReactionScope

BOTH = "both ends of the act"


def find_reactions(
    read: Sequence[tuple[Passage, list[Scene]]],
    acts: Sequence[Act],
    statements: Iterable[Statement],
    speakers: Speakers,
    published: str | None,
    pack: Pack,
) -> tuple[Reaction, ...]:
    """The reactions of a report in text order.

    `read` are its sentences, `acts` those that became its claims, in their order; a report without any has no reactions.  Only who
    speaks for a state or a body reacts, and only to acts.  What several sentences say is one reaction.
    """
    if not acts:
        return ()
    voices = Voices(statements, speakers, pack)
    told = Acts(acts, [passage for passage, _ in read], pack)
    found: dict[tuple[object, ...], Reaction] = {}
    for passage, scenes in read:
        for silence in find_silences(scenes, passage, pack):
            about = topic(silence, scenes, pack)
            if about.other and not about.arms:
                continue
            who = voices.silent(silence)
            both = both_ends(silence, pack) if not who else None
            if not who and both is None:
                continue
            meant = told.meant(passage.number, frozenset(who.codes) if who else told.ends, about)
            if meant is None:
                continue
            if both is not None:
                if not meant:
                    continue
                who = Role(tuple(dict.fromkeys(code for end in acts[meant[0]].pair for code in end)), BOTH, (both,))
            told.speaks_on(passage.number)
            scope: ReactionScope = "details" if about.details else "act"
            one = _reaction(f"r{len(found) + 1}", silence, scope, who, tuple(acts[place] for place in meant), published)
            one = msgspec.structs.replace(one, claims=tuple(f"c{place + 1}" for place in meant))
            key = one.kind, one.scope, one.actors, one.claims
            found[key] = _again(found[key], one) if key in found else one
    return tuple(found.values())


def _reaction(
    ident: str, silence: Silence, scope: ReactionScope, who: Role, acts: Sequence[Act], published: str | None
) -> Reaction:
    anchors = tuple(sorted({act.anchor for act in acts}))
    return Reaction(
        id=ident,
        kind=silence.kind,
        scope=scope,
        actors=who.codes,
        claims=(),
        evidence=(silence.scene.passage.sentence,),
        date=_date(silence.scene, published),
        basis=(
            Basis("actors", who.rule, tuple(sorted(who.spans))),
            Basis("claims", "acts told nearest" if acts else "several acts are equally near", anchors),
            Basis("kind", silence.rule, (silence.span,)),
        ),
    )


def _again(before: Reaction, one: Reaction) -> Reaction:
    """A reaction that a further sentence tells."""
    evidence: tuple[Span, ...] = merged((*before.evidence, *one.evidence))
    return msgspec.structs.replace(before, evidence=evidence, date=before.date or one.date)


def _date(scene: Scene, published: str | None) -> str | None:
    """When nothing was said, as its clause tells; nobody has been silent after the report."""
    for first, _, time in scene.passage.times:
        if not scene.stretch.covers(first) or time.type not in ("date", "time") or time.relation is not None:
            continue
        value = point(time.value)
        if value is None:
            continue
        begin = value.split("/")[0]
        shorter = min(len(begin), len(published or begin))
        if published is None or begin[:shorter] <= published[:shorter]:
            return value
    return None
