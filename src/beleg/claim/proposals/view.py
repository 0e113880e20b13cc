"""All that the features of one point are read from, found once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.speakers import Speakers
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.scene import Evidence, observes, turns
from beleg.claim.proposals.candidates import Point
from beleg.claim.proposals.discourse import Discourse
from beleg.model import Row, Span


class View:
    """A point in its report.

    `evidence` is what rules find for the ends at each mention in the passage, with `, beside` where that is in another scene;
    `chosen` are the ends that they choose in the point's own; `speaker` are the codes of who says what stands at the point, `own`
    how many actors the passage names, `made` the states that make the goods by their type; `turned` tells that the sentence speaks
    of something in return; `alike` are the pairs between whom rules tell of such goods elsewhere; `act` is what rules have made of
    the goods, with the ends that the report filled in.
    """

    def __init__(self, point: Point, told: Sequence[Act], speakers: Speakers, discourse: Discourse, pack: Pack) -> None:
        """`told` are the acts that rules tell in the passage, their ends as far as they will be known."""
        self.point, self.discourse, self.pack = point, discourse, pack
        self.act = next((act for act in told if _is_of(act, point)), None)
        self.row: Row = point.passage.row
        self.speaks: Callable[[Span], bool] = speakers.speaks
        self.speaker = speakers.speaker(point.items[0].span).codes
        self.chosen: tuple[Role, Role] = choose(point.scene, list(discourse.evidence(point.scene)))
        self.evidence: dict[int, list[tuple[Evidence, str]]] = {}
        for scene in point.scenes:
            for item in discourse.evidence(scene):
                where = "" if scene is point.scene else ", beside"
                self.evidence.setdefault(item.actor, []).append((item, where))
        self.own = len({actor.codes for actor in point.passage.actors if not observes(actor, pack)})
        makers = (pack.background.maker(self.row.lower[item.first : item.stop]) for item in point.items)
        self.made = {state for state in makers if state is not None}
        self.turned = turns(point.passage, pack)
        codes = set(point.codes)
        self.alike = {pair for pair, told in discourse.pairs.items() if told.alike(point.passage.number, codes)}
        deed = point.scene.stretch.deed
        self.deed = deed.name if deed is not None else "none"


def _is_of(act: Act, point: Point) -> bool:
    """Whether an act is told by the clause of a point and of its goods, or of none that are named."""
    if act.stretch is not point.scene.stretch or act.parties or act.kind not in ("transfer", "use"):
        return False
    return not act.items or any(item in point.items for item in act.items)


def tie(attachment: Attachment) -> str:
    """How an actor is tied in, in one word."""
    if attachment.kind == "preposition":
        return attachment.preposition
    if attachment.kind == "bare":
        return "bare"
    return f"{attachment.kind} {'left' if attachment.owned_before(attachment.first) else 'right'}"
