"""Which cases and which number the forms of a noun phrase allow."""

from __future__ import annotations

from beleg.model import Row
from beleg.model.phrase import ACCUSATIVE, ANY_CASE, DATIVE, GENITIVE, NOMINATIVE
from beleg.rules.nominal import (
    DETERMINER_CASES,
    DETERMINER_PLURAL,
    FEMININE_ENDINGS,
    MASCULINE_ENDINGS,
    PREPOSITION_CASES,
)

DER = frozenset({"der", "dieser", "jener"})


def cases(row: Row, first: int, head: int, preposition: int | None) -> tuple[int, bool | None]:
    """The cases and the number that the forms of the phrase allow."""
    form = row.lower[first]
    noun, base = row.lower[head], row.word[head].noun_lemma
    case, plural = ANY_CASE, None
    if first != head and form in DETERMINER_CASES:
        case, plural = DETERMINER_CASES[form], DETERMINER_PLURAL[form]
        feminine = noun.endswith(FEMININE_ENDINGS)
        if form in DER:
            attribute = row.lower[first + 1]
            if feminine or (first + 1 < head and not row.capital[first + 1] and attribute.endswith("en")):
                case &= GENITIVE | DATIVE
            elif noun.endswith(MASCULINE_ENDINGS) or (
                first + 2 == head and not row.capital[first + 1] and attribute.endswith("e")
            ):
                case &= NOMINATIVE  # *der neue Minister*, but *der neuen Ministerin*
        if case == DATIVE | ACCUSATIVE and not noun.endswith(("n", "s")) and form.endswith("en"):
            case, plural = ACCUSATIVE, False
        if plural is None and base is not None and form in ("die", "diese", "jene") and not row.text[head].isupper():
            plural = True if base.lower() != noun else (None if noun.endswith(("er", "en", "el")) else False)
    elif plural is None and base is not None and base.lower() != noun and not noun.endswith(("s", "r")):
        plural = True
    if preposition is not None:
        governed = PREPOSITION_CASES.get(row.lower[preposition], ANY_CASE)
        case = case & governed or governed
    return case, plural
