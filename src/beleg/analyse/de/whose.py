"""Whose office it is, told by the sentence itself: who is only spoken of, where it speaks, whose own it is."""

from __future__ import annotations

from itertools import islice

from beleg.analyse.de.antecedents import Antecedents
from beleg.analyse.de.holders import Phrases
from beleg.analyse.de.lexicon import lexicon
from beleg.analyse.de.offices import Office
from beleg.analyse.de.salience import SENTENCE_ENDS
from beleg.model import Mention
from beleg.model.analysis import NUMBER
from beleg.rules.german import PREPOSITIONS

#: Behind the country that opens a sentence its verb stands within so many words.
VERB_WITHIN = 12
#: How far a clause is looked through, and how many mentions are looked at from the last one back.
CLAUSE_WITHIN, MENTIONS_WITHIN = 40, 12
#: Verbs with which a state tells of its own plans (*Die Türkei werde Boote liefern, sagte der Präsident*).
OF_PLANS = frozenset({"werden", "wollen"})
#: Articles of countries that are feminine or plural, and how what is theirs begins.
THE, THEIRS = "die", "ihr"
DENYING = ("nicht", "nie", "niemals", "nichts", "kein")
#: Articles of a dative, and how far behind its verb it stands, in words.
DATIVES, GIVEN_WITHIN = frozenset({"der", "dem", "den"}), 4
#: Ends of feminine nouns for bodies, which *der* before them makes a dative or genitive.
FEMININE = (
    "armee",
    "wache",
    "regierung",
    "polizei",
    "waffe",
    "marine",
    "junta",
    "truppe",
    "garde",
    "führung",
    "wehr",
    "flotte",
)
#: So many words may stand between an office and where it speaks (*der Minister am Abend des 3. Mai in Lima*).
PLACE_WITHIN = 6


def pointed_at(
    phrases: Phrases, antecedents: Antecedents, number: int, stop: int, office: Office, *, new: bool
) -> tuple[tuple[str, ...], str] | None:
    """The actors of an office at token `number` without a country beside it, and the rule (`Antecedents.role`).

    Its name stops at token `stop`; `new` tells that a new person is spoken of.
    """
    start = phrases.tokens.start[number]
    topic = antecedents.topic(start)
    known = antecedents.heads.get(office.head)
    again = known is not None and (topic is None or known != topic.actors)
    if office.kind == "body" and not again and _given_something(phrases, number):
        other = antecedents.state(start, frozenset())
        if other is not None and (topic is None or other != topic.actors):
            return other, "state named before, not the one that gives"
    told = topic if topic is not None and only_told(phrases, topic) else None
    return antecedents.role(start, office, new=new, told=told, place=speaks_in(phrases, stop))


def _given_something(phrases: Phrases, number: int) -> bool:
    """Whether the body at token `number` is a dative behind a verb (*schickt der Armee Jets*)."""
    tokens, before = phrases.tokens, number - 2
    if before < 0 or tokens.lower[number - 1] not in DATIVES or tokens.text[before][0].isupper():
        return False
    if tokens.lower[number - 1] == "der" and not tokens.lower[number].endswith(FEMININE):
        return False  # erklärte der Geheimdienst
    for place in range(before, max(before - GIVEN_WITHIN, -1), -1):
        if tokens.text[place] in ",;:.!?" or tokens.lower[place] in PREPOSITIONS:
            return False
        if lexicon().word(tokens.lower[place]).finite and phrases.small(place):
            return number + 1 < phrases.count and tokens.text[number + 1] not in ".!?,"
    return False


def only_told(phrases: Phrases, topic: Mention) -> bool:
    """Whether a state that opens a sentence is only spoken of: what is told of it stands in Konjunktiv and denies nothing.

    So *Libyen habe den Rebellen Gewehre geliefert, sagte der Innenminister*: another state's.  Whoever denies or plans something is
    rather told by his own.
    """
    tokens = phrases.tokens
    for number in range(topic.stop, min(topic.stop + VERB_WITHIN, phrases.count)):
        if tokens.text[number] in ",;:.!?":
            return False
        word = lexicon().word(tokens.lower[number])
        if word.finite and tokens.text[number][0].islower():
            told = word.mood is not None and not word.verbs & OF_PLANS
            return told and not _denies(phrases, number + 1)
    return False


def _denies(phrases: Phrases, number: int) -> bool:
    """Whether the clause denies something from token `number` on."""
    for place in range(number, min(number + CLAUSE_WITHIN, phrases.count)):
        form = phrases.tokens.lower[place]
        if form.startswith(DENYING):
            return True
        if form in (",", ".", ";", ":"):
            return False
    return False


def speaks_in(phrases: Phrases, number: int) -> tuple[str, ...]:
    """Whose seat of government an office speaks in, behind when it speaks (*sagte der Minister am Montag in Lima*); else nobody's.

    `number` is the token behind the office and its name.
    """
    tokens, offices = phrases.tokens, phrases.vocabulary.offices
    dated = False
    for place in range(number, min(number + PLACE_WITHIN, phrases.count - 1)):
        form = tokens.lower[place]
        if form == "in" and dated:
            known = phrases.look(tokens.text[place + 1])
            named = None if known is None else phrases.vocabulary.longest(tokens, place + 1, known)
            if named is not None:
                return named[0].actors if named[0].rule == "seat" and named[0].form == "name" else ()
        if form not in offices.when and tokens.kind[place] != NUMBER:
            return ()
        dated = True
    return ()


def possessor(phrases: Phrases, number: int, found: list[Mention]) -> tuple[str, ...]:
    """Whose an office at token `number` is that is told as one's own (*Peru hat laut seinem Minister …*): the sentence's state.

    The first state named in the sentence that stands behind no preposition, *ihr* being that of a country with an article; nobody's
    where there is none.
    """
    lower = phrases.tokens.lower
    start = phrases.tokens.start[number]
    theirs = any(form.startswith(THEIRS) for form in lower[number - 2 : number])
    owner: tuple[str, ...] = ()
    for mention in islice(reversed(found), MENTIONS_WITHIN):
        if any(end in phrases.text[mention.span.end : start] for end in SENTENCE_ENDS):
            break
        before: list[str] = []
        for place in range(mention.first - 1, max(mention.first - 3, -1), -1):
            if phrases.opens_sentence(place + 1):
                break
            before.append(lower[place])
        state = mention.rule != "body" and len(mention.actors) == 1 and mention.actors[0].isupper()
        state = state and mention.form in ("name", "role")
        article = mention.rule != "seat" and THE in before
        if state and PREPOSITIONS.isdisjoint(before) and theirs == article:
            owner = mention.actors
    return owner


def own(phrases: Phrases, number: int, office: Office) -> bool:
    """Whether the office at token `number` is told as somebody's own (*sein Minister*, *die Worte ihres neuen Ministers*).

    Bodies only in the genitive and dative of sources: others take part themselves (*die Raketen sind für seine Armee*).
    """
    links, lower = phrases.vocabulary.offices, phrases.tokens.lower
    forms = links.possessives if office.kind == "person" else links.possessives_of_sources
    return number > 0 and (
        lower[number - 1] in forms or (number > 1 and phrases.small(number - 1) and lower[number - 2] in forms)
    )
