"""Speech, writing or thought: from the verb, the noun of source and the speaker."""

from __future__ import annotations

import re

from beleg.attribute.found import Found
from beleg.model import Medium
from beleg.rules.reporting import MEDIUM

WNOUN = re.compile(
    r"(?i)zeitung|spiegel|magazin|bericht|blatt|times|post|medien|presse|agentur|studie|focus|stern|website|webseite|internet|blog|online|zeitschrift|brief|urteil|papier|statistik|gesetz|news"
)


def medium_of(found: Found, text: str) -> Medium:
    """How the statement came about."""
    if found.heir_of is not None:
        return medium_of(found.heir_of, text)
    media = {MEDIUM.get(lemma) for lemma in found.lemmas}
    if "thought" in media:
        return "st"
    if found.mode == "indirect" and found.speaker and WNOUN.search(" ".join(s.of(text) for s in found.speaker)):
        return "writing"
    if "writing" in media:
        return "writing"
    if found.rule in ("prepositional", "wie", "demnach", "lingering"):
        return "sw"
    return "speech"
