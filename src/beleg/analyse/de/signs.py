"""What the form of a token alone tells the readers of German, as bits: each looks only at the tokens that may concern it."""

from __future__ import annotations

#: A mention of an actor may begin with it (known.py).
NAME = 1
#: A time expression may be headed by it (times/find.py).
TIME = 2
#: A figure may begin with it (quantities.py).
FIGURE = 4
#: It may be a finite verb.
FINITE = 8
#: A mark that cuts a sentence into pieces (clauses.py).
CUT = 16
CUTS = frozenset({",", ";", ":", "–", "—", "-", "...", "…", "!", "?"})
