"""Report → analysis: one folder a language behind one function."""

from __future__ import annotations

from collections.abc import Callable

from beleg.analyse.de.analysis import analyse as analyse_german
from beleg.model import Analysis, Report

#: What reads each language; a report in any other is read as the default.
LANGUAGES: dict[str, Callable[[Report], Analysis]] = {"de": analyse_german}
DEFAULT = "de"


def analyse(report: Report) -> Analysis:
    """The grammar of a report: tokens, sentences with their clauses, times, quantities, mentions of actors."""
    return LANGUAGES.get(report.language, analyse_german)(report)


__all__ = ["DEFAULT", "LANGUAGES", "analyse"]
