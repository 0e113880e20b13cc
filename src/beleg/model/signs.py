"""What the form of a token alone tells, as bits: each reader looks only at the tokens that may concern it."""

from __future__ import annotations

#: A mention of an actor may begin with it.
NAME = 1
#: A time expression may be headed by it.
TIME = 2
#: A figure may begin with it.
FIGURE = 4
#: It may be a finite verb.
FINITE = 8
#: A mark that cuts a sentence into pieces.
CUT = 16
#: It may be a word by which somebody says something (rules/telling.py).
TELLING = 32
#: A noun, a name or a number: it begins with a capital or a digit.
NOMINAL = 64
