"""Quotations that no verb reports, and frames that only look like some; own sentences in, rules and parts out."""

from __future__ import annotations

import pytest
from test_families import only, shown, statements


def test_a_long_fragment_is_said_whatever_the_verb() -> None:
    text = "Der Kapitän lobte die Werft. Im Hafen blieb „alles so ruhig wie schon seit vielen Jahren“ liegen."
    (one,) = [one for one in statements(text) if one.rule == "fragment-alone"]
    assert one.mode == "direct"
    assert shown(text, one.quote).startswith("„alles so ruhig")


@pytest.mark.parametrize("words", ["„ruhige Tage“", "„Das Boot der sieben Meere“"])
def test_a_short_or_capital_one_may_be_a_name(words: str) -> None:
    assert statements(f"Im Hafen lagen {words} nebeneinander.") == ()


# What something is called, who says it, and what it is about.
NO_QUOTATIONS = [
    "Das „hafenblatt“ berichtete über den Frachter.",
    "Dann nennt sie sich „schönste der Werften“.",
    "So etwas nennt man „stille Tage“.",
    "Der Name lautet „stiller Tag“.",
    "Viele demonstrierten gegen den „stillen Hafen“.",
]


@pytest.mark.parametrize("text", NO_QUOTATIONS)
def test_what_is_only_called_so_is_not_said(text: str) -> None:
    assert not any(one.rule == "fragment" for one in statements(text))


def test_a_capital_fragment_of_four_words_inside_is_said() -> None:
    text = "Der Kapitän sagte, die Werft betreibe „Raubbau an den Leuten“ seit langem."
    assert [one.rule for one in statements(text)] == ["mood", "fragment-inside"]


# No frames: what something is called, how much, how it was received.
NO_FRAMES = [
    "Der Frachter, wie die Leute das Boot nennen, liegt im Hafen.",
    "Der Kapitän wusste nicht, wie lange die Werft das behauptet.",
    "Galt er früher als streng, so wurde der Kapitän dort gelobt.",
    "Der Frachter liegt im Hafen. Das nennt man Glück.",
    "Nach der Veröffentlichung blieb der Frachter im Hafen.",
]


@pytest.mark.parametrize("text", NO_FRAMES)
def test_what_only_looks_like_a_frame(text: str) -> None:
    assert not {"wie", "so", "das", "prepositional"} & {one.rule for one in statements(text)}


def test_whoever_is_named_before_the_verb_is_its_subject() -> None:
    text = "Die Reedereichefin Wendula Harkbert forderte Kranholt auf, das Schiff zu streichen."
    assert shown(text, only(text).speaker) == "Die Reedereichefin Wendula Harkbert"


def test_a_report_of_a_paper_is_the_source_of_a_passive() -> None:
    text = "In einem Bericht von Hafenfunk wird der Frachter als „ziemlich alt“ bezeichnet."
    assert shown(text, only(text).speaker) == "einem Bericht von Hafenfunk"


def test_konjunktiv_behind_a_colon_is_what_the_subject_says() -> None:
    text = "Der Kapitän lehnte den Plan ab: Er sei „viel zu teuer“."
    found = [(one.rule, shown(text, one.quote), shown(text, one.speaker)) for one in statements(text)]
    assert found == [
        ("colon", "Er sei „viel zu teuer“", "Der Kapitän"),
        ("fragment-inside", "„viel zu teuer“", "Der Kapitän"),
    ]


def test_a_bare_das_is_no_determiner() -> None:
    text = "Der Frachter liegt im Hafen. Das erklärte Kapitän Udo Kranholt."
    (one,) = [one for one in statements(text) if one.rule == "das"]
    assert shown(text, one.speaker) == "Kapitän Udo Kranholt"


def test_a_clause_whose_verb_may_be_konjunktiv_depends_on_saying() -> None:
    text = "Der Kapitän erklärte, die Werften lieferten nur noch Boote."
    assert shown(text, only(text).quote) == "die Werften lieferten nur noch Boote"


def test_things_that_act_take_no_word() -> None:
    text = "Der Kapitän sagte, das Schiff sei leer. Die Rettungsboote fehlten. Man habe sie verkauft."
    (run,) = [one for one in statements(text) if one.rule == "run"]
    assert shown(text, run.speaker) == "Der Kapitän"


def test_a_flood_demands_nothing() -> None:
    assert statements("Die Sturmflut forderte vier Todesopfer.") == ()
    assert only("Der Kapitän forderte einen neuen Kran.").rule == "reported"


def test_a_reason_given_is_a_topic() -> None:
    assert only("Die Werft begründete die Pause mit dem Eis im Hafen.").rule == "reported"


def test_what_is_added_with_soll_goes_on() -> None:
    text = "Der Kapitän kündigte einen Umbau an. Außerdem soll der Kran einen neuen Motor bekommen."
    assert [one.rule for one in statements(text)] == ["reported", "soll"]


def test_who_stands_under_suspicion_says_nothing() -> None:
    assert statements("Der Kapitän stand im Verdacht, das Boot versenkt zu haben.") == ()
