"""The page's own words: buttons, bars, boxes and notes that speak to whoever looks at the page."""

from __future__ import annotations

import re

from beleg.clean.lines import LONGEST_TITLE, Line
from beleg.clean.vocabulary import vocabulary, words_of

#: Longest row of buttons, in words.
LONGEST_BAR = 30

#: Share of a bar's words that have to be those of buttons.
BAR_SHARE = 0.7

#: What parts the buttons of a bar.
SEPARATORS = ("|", "·", "•", "‧", "  ", "\t")
SEPARATOR = re.compile(r"\s*[|·•‧]\s*|\s{2,}|\t")

#: From three short parts on, bars between them make a row of links whatever the words.
FEWEST_PARTS = 3
LONGEST_PART = 3

#: From this weight on a line or sentence speaks to the reader of the page (weights: rules/de/clean.toml).
ADDRESSED = 4

#: Weight that a line of its own needs for each word, so that long sentences that happen to hold such words stay.
DENSITY = 0.25

#: The reader, spoken to politely: with a capital inside the sentence.
POLITE = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b")
IMPERATIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:en|n) Sie\b")
QUOTED = re.compile('[„“”«»"]')

#: No question after the page is longer, in words.
LONGEST_QUESTION = 12

#: An address of mail or web, and the longest line around one, in words.
CONTACT = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,8}|(?:https?://|www\.)[\w-]|\bIBAN\b")
LONGEST_CONTACT = 14

#: Without one of these there is none, which is quickly seen.
CONTACT_SIGNS = ("@", "www.", "://", "IBAN")

#: A page of several.
PAGE = re.compile(r"(?:Seite|Bild|Teil) \d{1,3}(?: von |/| / )\d{1,3}")

#: So many small words of address make up half of a line at least where no stronger one is among them.
DENSE = 5

#: No line of so few words that they can be half of it is longer, in characters.
LONGEST_DENSE = 400

#: A counter of comments, or the length of a recording.
COUNTER = re.compile(r"\(\s*\d{1,6}\s*\)|\d{1,3}|\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?")

#: Where in a site a page stands: Politik > Ausland > Asien.
TRAIL = re.compile(r"[\w &-]{2,30}(?:\s*[>›»]\s*[\w &-]{2,30}){2,6}")

#: What may follow a word that opens a line of furniture.
AFTER_OPENER = re.compile(r"\s*(?:[:|·•]|\s[-–—]\s|$)")


def is_furniture(line: Line, below: bool) -> bool:
    """Whether the whole line is furniture; `below` tells that running text came before."""
    return _is_counter(line) or is_bar(line) or _opens(line, below) or is_address(line) or _is_invitation(line)


def addresses(text: str) -> bool:
    """Whether a sentence inside a line speaks to the reader of the page."""
    words = words_of(text)
    weight = vocabulary().address_of(words)
    return weight > ADDRESSED and weight >= DENSITY * len(words)


def _is_counter(line: Line) -> bool:
    return len(line.words) <= 4 and (COUNTER.fullmatch(line.text) or PAGE.fullmatch(line.text)) is not None


def is_bar(line: Line) -> bool:
    """Whether the line is a button or a row of buttons."""
    if len(line.words) > LONGEST_BAR:
        return False
    if _is_buttons(line.words):
        return True
    if not any(sign in line.text for sign in SEPARATORS):
        return False
    parts = [part for part in SEPARATOR.split(line.text) if part]
    if len(parts) < 2:
        return False
    if len(parts) >= FEWEST_PARTS and "|" in line.text and all(len(part.split()) <= LONGEST_PART for part in parts):
        return True
    buttons = sum(_is_buttons(words_of(part)) or set(words_of(part)) <= vocabulary().around for part in parts)
    return 2 * buttons > len(parts) and not vocabulary().controls.isdisjoint(line.words)


def _is_buttons(words: list[str]) -> bool:
    """Whether words are a button's or a row of buttons'."""
    known = vocabulary()
    if known.controls.isdisjoint(words):
        return False
    fitting = sum(word in known.around or word.isdecimal() for word in words)
    return fitting >= BAR_SHARE * len(words)


def _is_invitation(line: Line) -> bool:
    """Whether a short line bids the reader do something (*Werden Sie …*), asks after the page, or gives an address to write to."""
    if len(line.words) > LONGEST_BAR:
        return False
    if any(sign in line.text for sign in CONTACT_SIGNS) and CONTACT.search(line.text) is not None:
        return len(line.words) <= LONGEST_CONTACT
    polite = POLITE.search(line.text)
    if polite is None or QUOTED.search(line.text) is not None:
        return False
    # *sie* in the second place is another's small one; a question may be an interview's.
    if IMPERATIVE.match(line.text) is not None and not line.text.endswith("?"):
        return True
    return len(line.words) <= LONGEST_QUESTION and not vocabulary().site.isdisjoint(line.words)


def _opens(line: Line, below: bool) -> bool:
    if len(line.text) > LONGEST_TITLE:
        return False
    known = vocabulary()
    if known.firm_furniture.at_start(line.words) or TRAIL.fullmatch(line.text) is not None:
        return True
    count = known.furniture.at_start(line.words) or (known.furniture_below.at_start(line.words) if below else 0)
    return count > 0 and follows(AFTER_OPENER, line, count)


def follows(pattern: re.Pattern[str], line: Line, count: int) -> bool:
    """Whether `pattern` matches right behind the line's first `count` words."""
    end = after_words(line.text, count)
    return pattern.match(line.text, end) is not None


WORDS = {count: re.compile(r"\W*\w+" * count) for count in range(1, 9)}


def after_words(text: str, count: int) -> int:
    """Where the first `count` words of `text` end."""
    match = WORDS[min(count, len(WORDS))].match(text)
    return match.end() if match else 0


def is_address(line: Line) -> bool:
    """Whether the line as a whole speaks to the reader of the page."""
    weight = line.address
    if weight:
        return weight >= ADDRESSED and weight >= DENSITY * len(line.words)
    if len(line.text) > LONGEST_DENSE or not DENSE <= len(line.words) <= LONGEST_BAR:
        return False
    known = vocabulary().address.keys()
    found = sum(word in known for word in set(line.words))
    return found >= DENSE and 2 * found >= len(line.words)
