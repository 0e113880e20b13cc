"""*widersprechen*: people deny by it, and acts break norms by it (*das widerspricht der Resolution 1970*)."""

from __future__ import annotations

from collections.abc import Set

from beleg.claim.domain.cues import NORM
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

#: The verb.
CONTRADICTING = "widersprechen"


def breaks(scene: Scene, known: Set[str], pack: Pack) -> bool:
    """Whether the verb of a scene with the forms `known` is this one, and says that an act is against a norm."""
    return CONTRADICTING in scene.stretch.lemmas and not contradicts(scene, known, pack)


def contradicts(scene: Scene, known: Set[str], pack: Pack) -> bool:
    """Whether the verb of a scene with the forms `known` is this one, and contradicts what is said (*widersprach dem Vorwurf*)."""
    if CONTRADICTING not in scene.stretch.lemmas:
        return False
    return not scene.passage.cues & NORM or not known.isdisjoint(words(pack.denial.said.nouns))
