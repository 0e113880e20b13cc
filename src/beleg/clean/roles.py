"""Which role each line of a report has: one walk from its first line to its last."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import groupby, takewhile

from beleg.clean import byline, caption, dateline, furniture, teaser
from beleg.clean.lines import Line
from beleg.clean.teaser import Announcement
from beleg.model import Role

#: No lead of another story is longer, in characters, where it follows its headline without a blank line.
LONGEST_LEAD = 400

#: A line between paragraphs is an intermediate heading up to this many words.
LONGEST_HEADING = 14

#: Characters of the report whose nouns tell its subject; the rest would say the same.
SUBJECT = 20_000

#: Share of a paragraph's nouns that the report has used, from which it belongs to the report and not to another story.
RELATED = 0.3

#: Share of the report's nouns under which a headline with its lead is another story's.
UNRELATED = 0.2

#: Pairs of headline and lead at the end that prove other stories, and how many are looked at.
FEWEST_OTHERS = 2
MOST_OTHERS = 200

#: Headlines of other stories behind the text, without anything that announces them, have at least so many words.
FEWEST_TITLE_WORDS = 4

#: A menu has at least so many lines, each of at most so many words.
FEWEST_MENU_LINES = 4
LONGEST_MENU_ENTRY = 2


class _Part(Enum):
    """Where in the report the walk is."""

    HEAD = "head"
    BODY = "body"
    SIGNED = "signed"


class _Block:
    """A block of other stories: the headline last met, and whether the block is that one line only."""

    def __init__(self, title: Line | None, single: bool) -> None:
        self.title = title
        self.single = single


class _Walk:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.roles: list[Role] = []
        self.part = _Part.HEAD
        self.block: _Block | None = None
        self.last = max((number for number, line in enumerate(lines) if line.running), default=-1)
        self._article: frozenset[str] | None = None

    def run(self) -> list[Role]:
        for number, line in enumerate(self.lines):
            self.roles.append(self._role(number, line))
        self._settle_head()
        self._settle_others()
        self._settle_tail()
        self._settle_menus()
        return self.roles

    def _role(self, number: int, line: Line) -> Role:
        if len(line.text) > caption.LONGEST:
            return "furniture" if number and furniture.is_address(line) else self._text(line)
        if number == 0:
            return self._first(line)
        if not line.words:
            return self.roles[-1]
        announcement = teaser.announces(line) if self.part is not _Part.HEAD else None
        if announcement is not None and not furniture.is_address(line):
            below = announcement is Announcement.BELOW
            self.block = _Block(None if below else line, single=not below)
            return "furniture" if below else "teaser"
        ended = self.part is not _Part.HEAD
        if furniture.is_furniture(line, below=ended):
            return "furniture"
        if caption.is_caption(line):
            return self._caption(number, line)
        at_edge = self.part is _Part.HEAD or number > self.last
        if dateline.is_date_line(line, named=not at_edge) or dateline.is_version_line(line):
            return "dateline"
        if self.part is _Part.HEAD and (
            dateline.version_note(line.text) is not None or dateline.place_line(line) is not None
        ):
            return "dateline"
        if byline.is_byline(line, ended, last=ended and at_edge) or (
            at_edge and self.roles[-1] == "body" and byline.is_name(line)
        ):
            if self.part is _Part.BODY and byline.ends(line):
                self.part = _Part.SIGNED
            return "byline"
        return self._text(line)

    def _first(self, line: Line) -> Role:
        """The first line is the headline or the text, unless it is plainly neither."""
        if furniture.is_bar(line):
            return "furniture"
        if dateline.is_date_line(line, named=False) or dateline.is_version_line(line):
            return "dateline"
        note = dateline.version_note(line.text)
        if note is not None and note[0] == len(line.text):
            return "dateline"
        return self._text(line)

    def _caption(self, number: int, line: Line) -> Role:
        before = self.lines[number - 1]
        # The picture's text may be the headline once more, on a line of its own before the one with the credit.
        if not line.apart and self.roles[-1] == "headline" and line.text.startswith(before.text):
            self.roles[-1] = "caption"
        return "caption"

    def _text(self, line: Line) -> Role:
        if self.part is _Part.HEAD:
            return self._head(line)
        if self.block is not None and self._in_block(self.block, line):
            return "teaser"
        self.block = None
        # A paragraph right behind a signed one is the report's: wires of several agencies are often run on.
        if self.part is _Part.SIGNED and not (line.running and self.roles[-1] == "body") and not self._belongs(line):
            return "teaser"
        self.part = _Part.BODY
        if not line.final and not line.listed and len(line.words) <= LONGEST_HEADING:
            return "headline"
        if byline.signature(line.text) is not None:
            self.part = _Part.SIGNED
        return "body"

    def _head(self, line: Line) -> Role:
        if not line.running and dateline.dateline(line.text, first=False) is None:
            return "headline"
        self.part = _Part.BODY if byline.signature(line.text) is None else _Part.SIGNED
        return "body"

    def _in_block(self, block: _Block, line: Line) -> bool:
        """Whether the line goes on with a block of other stories."""
        if block.single and line.apart:
            return False
        if line.title_shaped:
            block.title = line
            return True
        if block.title is None:
            return not line.apart and len(line.text) <= LONGEST_LEAD
        if not line.apart and not block.single and len(line.text) <= LONGEST_LEAD:
            return True
        if self.part is _Part.SIGNED or teaser.is_lead_of(block.title.text, line.text, self._subject()):
            return True
        return _is_other(block.title.text, line.text, self._subject())

    def _belongs(self, line: Line) -> bool:
        """Whether a line after the report's signature takes up what the report is about."""
        found = teaser.stems(line.text)
        return line.running and len(found & self._subject()) >= RELATED * len(found)

    def _subject(self) -> frozenset[str]:
        if self._article is None:
            self._article = self._stems(
                [number for number, role in enumerate(self.roles) if role in ("headline", "body")]
            )
        return self._article

    def _stems(self, numbers: Sequence[int]) -> frozenset[str]:
        """The nouns of the lines with these numbers, of the first SUBJECT characters at most."""
        pieces: list[str] = []
        length = 0
        for number in numbers:
            if length >= SUBJECT:
                break
            pieces.append(self.lines[number].text[:SUBJECT])
            length += len(pieces[-1])
        return teaser.stems(" ".join(pieces))

    def _settle_head(self) -> None:
        """Where no running text came, what ends like a sentence is text after all."""
        if self.part is _Part.HEAD:
            for number, (line, role) in enumerate(zip(self.lines, self.roles, strict=True)):
                if role == "headline" and line.final:
                    self.roles[number] = "body"

    def _settle_others(self) -> None:
        """At the end, headlines with leads that take them up and have next to nothing of the report's subject are other stories'.

        One such pair may be the report's last section; from two on the page has gone on to other matters.
        """
        pairs: list[tuple[int, int]] = []
        spoken = [number for number, role in enumerate(self.roles) if role in ("headline", "body")]
        while len(spoken) >= 2 and len(pairs) < MOST_OTHERS:
            title, lead = spoken[-2:]
            if self.roles[title] != "headline" or self.roles[lead] != "body":
                break
            pairs.append((title, lead))
            del spoken[-2:]
        if len(pairs) < FEWEST_OTHERS or all(self.roles[number] != "body" for number in spoken):
            return
        subject = self._stems(spoken)
        lines = self.lines
        others = list(takewhile(lambda pair: _is_other(lines[pair[0]].text, lines[pair[1]].text, subject), pairs))
        if len(others) < FEWEST_OTHERS:
            return
        for title, lead in others:
            self.roles[title] = self.roles[lead] = "teaser"
        # A heading right above the first of them announces them in words of its own.
        above = others[-1][0] - 1
        if self.roles[above] == "headline":
            self.roles[above] = "furniture"

    def _settle_tail(self) -> None:
        """A heading with no text of its own below it is another story's, unless it is rather an entry of a list."""
        last = max((number for number, role in enumerate(self.roles) if role == "body"), default=None)
        if last is None:
            return
        for number in range(last + 1, len(self.roles)):
            if self.roles[number] == "headline":
                behind_text = self.roles[number - 1] in ("body", "dateline")
                self.roles[number] = "body" if behind_text and _is_entry(self.lines[number]) else "teaser"

    def _settle_menus(self) -> None:
        """Above the text and below it, several lines in a row of a word or two each are a menu."""
        texts = [number for number, role in enumerate(self.roles) if role == "body" and self.lines[number].running]
        if not texts:
            return
        for begin, end in ((0, texts[0]), (texts[-1] + 1, len(self.roles))):
            numbers = range(begin, end)
            for short, run in groupby(
                numbers, lambda number: _is_entry_of_menu(self.lines[number], self.roles[number])
            ):
                row = list(run)
                if short and len(row) >= FEWEST_MENU_LINES:
                    for number in row:
                        self.roles[number] = "furniture"


def _is_entry_of_menu(line: Line, role: Role) -> bool:
    return (
        len(line.words) <= LONGEST_MENU_ENTRY and role in ("headline", "body", "teaser", "furniture") and not line.final
    )


def _is_entry(line: Line) -> bool:
    """Whether a line behind the text may be an entry of a list, such as a result: of few words, or with figures."""
    return len(line.words) < FEWEST_TITLE_WORDS or any(word.isdecimal() for word in line.words)


def _is_other(title: str, lead: str, subject: frozenset[str]) -> bool:
    """Whether a headline and its lead have next to nothing of the report's subject, and something in common."""
    own, found = teaser.stems(title), teaser.stems(lead)
    both = own | found
    return len(both & subject) < UNRELATED * len(both) and not own.isdisjoint(found)


def roles(lines: Sequence[Line]) -> list[Role]:
    """The role of each line, in order."""
    return _Walk(lines).run()
