"""The frozen values that the stages hand each other."""

from beleg.model.analysis import Analysis, Clause, Row, Sentence, Tokens
from beleg.model.candidate import Candidate
from beleg.model.claim import CERTAINTIES, Basis, Certainty, Claim, Kind, Status, SuggestedNorm
from beleg.model.link import LINEAGE_KINDS, CountedAs, Lineage, Link, LinkKind, Origin, Passage
from beleg.model.mention import Mention, MentionForm
from beleg.model.phrase import Phrase
from beleg.model.quantity import Quantity, Unit
from beleg.model.reaction import Reaction, ReactionKind, ReactionScope
from beleg.model.reading import Reading
from beleg.model.report import SPEAKING_ROLES, Reject, Report, Role, Segment, Source
from beleg.model.span import Span, Spans, merged
from beleg.model.statement import Medium, Mode, Statement
from beleg.model.time import Time, TimeRelation, TimeType
from beleg.model.word import FiniteForm, Mood, Tense, Word

__all__ = [
    "CERTAINTIES",
    "LINEAGE_KINDS",
    "SPEAKING_ROLES",
    "Analysis",
    "Basis",
    "Candidate",
    "Certainty",
    "Claim",
    "Clause",
    "CountedAs",
    "FiniteForm",
    "Kind",
    "Lineage",
    "Link",
    "LinkKind",
    "Medium",
    "Mention",
    "MentionForm",
    "Mode",
    "Mood",
    "Origin",
    "Passage",
    "Phrase",
    "Quantity",
    "Reaction",
    "ReactionKind",
    "ReactionScope",
    "Reading",
    "Reject",
    "Report",
    "Role",
    "Row",
    "Segment",
    "Sentence",
    "Source",
    "Span",
    "Spans",
    "Statement",
    "Status",
    "SuggestedNorm",
    "Tense",
    "Time",
    "TimeRelation",
    "TimeType",
    "Tokens",
    "Unit",
    "Word",
    "merged",
]
