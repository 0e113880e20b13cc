"""In whose mouth the text puts an act, and through whom it came to the report."""

from __future__ import annotations

from beleg.claim.act import Act
from beleg.claim.roles import Scene
from beleg.claim.speakers import Speakers
from beleg.model import Analysis, Spans

#: Longest name that is made a code of.
LONGEST = 60


def set_claimants(act: Act, scene: Scene, speakers: Speakers, analysis: Analysis) -> None:
    """Sets claimants, `via` and the statement of an act from the statements around it; the innermost speaker counts."""
    around = speakers.around(act.anchor)
    named = [statement for statement in around if statement.actors]
    if around:
        act.statement = around[0]
    if named:
        act.claimants = named[0].actors
        act.because("claimants", f"speaker of the statement ({named[0].rule})", *named[0].speaker)
        via = [code for statement in named[1:] for code in statement.actors if code.islower() and code not in act.claimants]
        sources: Spans = tuple(span for statement in around for span in statement.source)
        via += [code for span in sources for code in _codes(analysis, span.start, span.end)]
        act.via = tuple(code for code in dict.fromkeys(via) if code not in act.claimants)
        if act.via:
            act.because("via", "outlet between speaker and report", *sources)
        return
    if act.passage.quoted or around:
        act.because("claimants", "a speaker tied to no state or body", *(span for item in around[:1] for span in item.speaker))
        return
    deed = scene.stretch.deed
    if deed is not None and deed.name == "promise" and act.supplier.rule in ("subject", "agent of a passive"):
        act.claimants = act.supplier.codes
        act.because("claimants", "who promises a delivery claims it", *act.supplier.spans)


def _codes(analysis: Analysis, start: int, end: int) -> list[str]:
    return [
        code
        for mention in analysis.mentions
        if start <= mention.span.start and mention.span.end <= end
        for code in mention.actors
    ]
