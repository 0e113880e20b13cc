"""What the verbs around a time expression tell: whether it lies behind or ahead."""

from __future__ import annotations

from beleg.analyse.de.lexicon import lexicon
from beleg.analyse.de.times.scan import STOPS, Scan
from beleg.model.signs import FINITE, TELLING

#: How far, in words, a verb may stand from the time of which it tells.
CLAUSE = 22
#: How participles end.
PARTICIPLES = ("t", "en")
#: Weak verbs in the past have so many letters at least; shorter words with their ending are seldom verbs.
WEAK = 6
SINCE = frozenset({"seit"})
#: Before a time that is an attribute, and how many words may stand between it and its participle.
IN_TIME = frozenset({"am", "im"})
REACH_OF_ATTRIBUTE = 14
PRESENT_PARTICIPLES = ("ende", "enden", "ender", "endes", "endem")
ADJECTIVE = ("e", "en", "er", "es", "em")
#: How far behind a time a verb of saying may stand (*Vor dem Spiel am Samstag sagte …*).
NEAR_VERB = 3
WEAK_ENDINGS = ("te", "ten")
#: The tenses that a weak verb's form in the past may be.
WEAK_TENSES = frozenset({"pret", "k2"})
#: How many words around it may tell whether *heute* is a day.
NEAR = 8


def outlook(scan: Scan, i: int) -> int:
    """Whether the clause of `i`, or else its sentence, looks back (below 0) or ahead (above 0); 0 where neither says.

    2 and -2 stand for what a tense leaves no doubt of.
    """
    whose = _attribute(scan, i)
    if whose:
        return whose
    told = _clause_direction(scan, i) or _sentence_direction(scan, i)
    if told < 0 and _still_to_come(scan, i):
        return 1
    if scan.word(i - 1) == "vom" and told in (0, 1) and scan.capital(i - 2):
        return -1  # die Sitzung vom Dienstag
    return told


def _still_to_come(scan: Scan, i: int) -> bool:
    """Whether the time is that of an event of which somebody speaks beforehand.

    *Vor dem Spiel am Samstag sagte der Trainer …*, *mit Blick auf die Sitzung am Montag forderte sie …*.
    """
    words, k = scan.words.times, i - 2
    if scan.word(i - 1) not in IN_TIME or not scan.capital(k):
        return False
    k -= 1
    while k > 0 and not scan.capital(k) and (scan.word(k) in words.around.articles or scan.word(k).endswith(ADJECTIVE)):
        k -= 1
    phrase = tuple(scan.lower[max(k - 2, 0) : k + 1])
    if phrase in words.tense.beforehand or phrase[-2:] in words.tense.beforehand:
        return True
    if scan.word(k) != "vor":
        return False
    tells = (
        scan.tokens.signs[j] & TELLING and not scan.capital(j) for j in range(i + 1, min(i + NEAR_VERB, scan.count))
    )
    return any(tells)


def _attribute(scan: Scan, i: int) -> int:
    """Whether a participle whose attribute the time is tells of what was (-2) or is to come (1); 0 where there is none.

    *Der am Freitag beschlossene Plan*, *zwei im März erschienene Bücher*, *der am Sonntag geplante Ausflug*.
    """
    around = scan.words.times.around
    before = scan.word(i - 2)
    opens = before in around.articles or before in around.indefinite or before in scan.words.numbers
    if scan.word(i - 1) not in IN_TIME or not (opens or scan.number(i - 2)):
        return 0
    tense = scan.words.times.tense
    for k in range(i + 1, min(i + REACH_OF_ATTRIBUTE, scan.count)):
        word = scan.lower[k]
        if word in STOPS or word == ",":
            return 0
        if scan.capital(k) or not any(scan.capital(j) for j in range(k + 1, k + 4)):
            continue
        if word.endswith(PRESENT_PARTICIPLES) or word in tense.intended:
            return 1
        if word.endswith(ADJECTIVE) and any(_is_participle(word.removesuffix(ending)) for ending in ADJECTIVE):
            return -2
    return 0


def _is_participle(form: str) -> bool:
    return form.endswith(PARTICIPLES) and bool(lexicon().word(form).participles)


def _clause_direction(scan: Scan, i: int) -> int:
    """What the verb that is nearest to `i` between two commas tells by its tense; 0 where it stands with none."""
    lower, signs = scan.lower, scan.tokens.signs
    if scan.word(i - 1) in SINCE or scan.word(i - 2) in SINCE:
        return -2
    for away in range(1, CLAUSE):
        for k in (i - away, i + away):
            if not 0 <= k < scan.count or not signs[k] & FINITE or scan.capital(k):
                continue
            if any(lower[j] in STOPS or lower[j] == "," for j in range(min(i, k), max(i, k))):
                continue
            told = _tells(scan, k)
            if told == -2 and lower[k].endswith(WEAK_ENDINGS) and _month_of_noun(scan, i, k):
                return 0  # einigten sich auf eine Runde im Mai: the noun's month may be another than the verb's
            if told:
                return told
    return 0


def _month_of_noun(scan: Scan, i: int, k: int) -> bool:
    """Whether the month at `i` stands behind a noun (*eine Runde im Mai*), and the verb at `k` is no auxiliary."""
    noun = scan.word(i - 1) == "im" and scan.capital(i - 2) and lexicon().word(scan.lower[i - 2]).noun
    return noun and not lexicon().word(scan.lower[k]).helper


def _tells(scan: Scan, k: int) -> int:
    """Whether the finite verb at `k` tells of what was (-2), is (1) or is to come (2); 0 where it may be no finite one."""
    tense, form = scan.words.times.tense, scan.lower[k]
    if form in tense.have:
        return -2 if _had(scan, k) else 1
    if form in tense.perfect:
        return -2 if _done(scan, k) or _participle(scan, k - 1) else 1
    if form in tense.future:
        return 2
    word = lexicon().word(form)
    if word.participles or word.infinitives or word.adjective:
        return 0
    tenses = {reading.tense for reading in word.finite}
    if tenses == {"pret"} or (tenses == WEAK_TENSES and not word.helper and not _stands_before_noun(scan, k)):
        return -2
    return 1 if tenses and "pret" not in tenses else 0


def _stands_before_noun(scan: Scan, k: int) -> bool:
    """Whether the word at `k` may be a participle before its noun (*das vereinbarte Treffen*) and no verb."""
    before = scan.word(k - 1)
    inside = before in scan.words.times.around.articles or (
        before.endswith(("e", "en", "er")) and not scan.capital(k - 1)
    )
    return inside and scan.capital(k + 1)


def _had(scan: Scan, k: int) -> bool:
    """Whether a participle belongs to the form of *haben* at `k`: before it, or behind it in its clause."""
    if k > 0 and lexicon().word(scan.lower[k - 1]).participles:
        return True
    for i in range(k + 1, min(k + CLAUSE, scan.count)):
        if scan.lower[i] in STOPS or scan.lower[i] == ",":
            return False
        if not scan.capital(i) and lexicon().word(scan.lower[i]).participles:
            return True
    return False


def _sentence_direction(scan: Scan, i: int) -> int:
    """What the sentence around `i` tells by the nearest word that does."""
    ahead, perfect, lower = scan.words.times.tense.ahead, scan.words.times.tense.perfect, scan.lower
    left = right = i
    open_left = open_right = True
    result = 0
    for _ in range(CLAUSE):
        left, right = left - 1, right + 1
        open_left = open_left and left >= 0 and lower[left] not in STOPS
        open_right = open_right and right < scan.count and lower[right] not in STOPS
        for k, is_open in ((left, open_left), (right, open_right)):
            if is_open:
                if _behind(scan, k):
                    return -1
                if result == 0 and lower[k] in ahead:
                    done = lower[k] in perfect and (_done(scan, k) or (k > 0 and _participle(scan, k - 1)))
                    result = -1 if done else 1
        if not open_left and not open_right:
            break
    return result


def happens(scan: Scan, i: int) -> bool:
    """Whether the clause around `i` has a verb of what happens on a day: *findet heute statt*, *wird heute eröffnet*."""
    for step in (-1, 1):
        k = i + step
        while 0 <= k < scan.count and abs(k - i) < CLAUSE and scan.lower[k] not in STOPS and scan.lower[k] != ",":
            if scan.lower[k] in scan.words.times.today.events and not scan.capital(k):
                return True
            k += step
    return False


def lasts(scan: Scan, i: int) -> bool:
    """Whether the finite verb nearest to `i` in its clause tells of a state (*hat*, *gilt*) or is none that is known."""
    lower, signs = scan.lower, scan.tokens.signs
    for away in range(1, CLAUSE):
        for k in (i - away, i + away):
            if 0 <= k < scan.count and signs[k] & FINITE and not scan.capital(k):
                between = lower[min(i, k) : max(i, k)]
                if "," not in between and STOPS.isdisjoint(between):
                    return lower[k] in scan.words.times.today.states
    return True


def told_just_there(scan: Scan, i: int) -> bool:
    """Whether the clause around `i` tells what was done: *wurde heute beschlossen*, *der heute geschrieben hat*."""
    tense = scan.words.times.tense
    for k in range(i - 1, max(i - NEAR, -1), -1):
        word = scan.lower[k]
        if word in STOPS or word == ",":
            break
        if _past_verb(scan, k):
            return True
    for k in range(i + 1, min(i + NEAR, scan.count)):
        word = scan.lower[k]
        if word in STOPS or word == ",":
            break
        if (word in tense.have and _participle(scan, k - 1)) or (k == i + 1 and _past_verb(scan, k)):
            return True
        if _weak_past(scan, k) and (scan.word(k + 1) in STOPS or scan.word(k + 1) == ","):
            return True
    return False


def _past_verb(scan: Scan, i: int) -> bool:
    return _done(scan, i) if scan.lower[i] in scan.words.times.tense.have else _behind(scan, i) or _weak_past(scan, i)


def _weak_past(scan: Scan, i: int) -> bool:
    """Whether the word at `i` looks like a weak verb in the past where it opens or ends its clause: *mitteilte*."""
    word, after = scan.lower[i], scan.word(i + 1)
    if not word.endswith(("te", "ten")) or len(word) < WEAK or scan.capital(i) or word in scan.words.kind:
        return False
    if word in scan.words.directions or word in scan.words.ordinals:
        return False
    return after in STOPS or after in (",", "heute", "der", "die", "das", "ein", "eine", "er", "sie", "es")


def _done(scan: Scan, i: int) -> bool:
    """Whether the clause of the auxiliary at `i` ends with a participle of what was done: *sind zusammengestoßen*."""
    for k in range(i + 1, min(i + CLAUSE, scan.count)):
        if scan.lower[k] in STOPS or scan.lower[k] == ",":
            return False
        if _participle(scan, k):
            return True
    return False


def _participle(scan: Scan, i: int) -> bool:
    """Whether the word at `i` is a participle of what was done, as its *ge* tells, or its place at the end."""
    tense, word = scan.words.times.tense, scan.lower[i]
    if word == "worden":
        return True
    begin, found, _ = word.partition("ge")
    if not word.endswith(PARTICIPLES) or word in tense.planned or scan.capital(i):
        return False
    if bool(found) and begin in tense.separable:
        return True
    last = scan.word(i + 1) in STOPS or scan.word(i + 1) in (",", "")
    return last and (word.endswith("iert") or word.startswith(tense.inseparable))


def _behind(scan: Scan, i: int) -> bool:
    """Whether the word at `i` is one of the past."""
    tense, word = scan.words.times.tense, scan.lower[i]
    if word in tense.behind:
        return True
    if not word.endswith(tense.behind_endings) or scan.capital(i):
        return False
    before = scan.word(i - 1)
    return before not in scan.words.times.around.articles and not before.endswith(("e", "en", "er"))
