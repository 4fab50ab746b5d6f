"""A screen is said from top to bottom, and after it only what is new."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.answers import Answer, Choice
from game.scenes.buttons import Key
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.listing import BankRow, Tick
from game.scenes.marks import Glyph, Mark, Span, plain
from game.scenes.on_page import Page, Prose, ReadingRow
from game.scenes.spoken_words import clean
from game.scenes.telling import Card
from game.scenes.view import View
from game.terminal.lines import BOLD, PLAIN
from game.terminal.screen import going_on, keys_told, numbers_of, told, told_after
from game.terminal.typed import Aside, meant, quoted
from tests.terminal.scenes import HEARING, Question, Reviewed

QUESTION = """\
Hearsay: the exceptions
Question 1 of 2

Item 1
Civil, Trial

After the crash a bystander told an officer that
the van ran the red light.

The plaintiff offers it. Objection: hearsay.

How do you rule?
hearsay
1. Sustained: keep it out. So it is.
2. Overruled: let it in. So it is.

Also: g glossary, e report an error, o open my
banks folder, ? all keys, esc docket.
"""


def test_a_question_is_said_whole() -> None:
    assert told(Question().view(), 50) == QUESTION


def test_a_ruling_pencilled_in_is_all_that_is_said_then() -> None:
    first, second = Question(), Question(choice=Choice.LET_IN)
    assert told_after(first.view(), second.view(), 50) == "Chosen: 2. Overruled: let it in. So it is.\n"
    third = Question(choice=Choice.KEEP_OUT)
    assert told_after(second.view(), third.view(), 50) == "Chosen: 1. Sustained: keep it out. So it is.\n"
    assert told_after(third.view(), third.view(), 50) == ""


def test_after_the_ruling_the_story_is_not_said_again_but_the_verdict_is() -> None:
    ruled = Reviewed(HEARING.answered(Answer(0, Choice.LET_IN, "803(2)", 8)))
    said = told_after(Question(choice=Choice.LET_IN).view(), ruled.view(), 50)
    verdict = "Affirmed\n\nHe was still shaking.\n\nThe ground: 803(2)\nPoints: 8 of 8\n"
    assert said == f"Stamped: Let_in\n\n{verdict}\nAlso: esc docket.\n"


def test_the_next_question_is_said_whole() -> None:
    ruled = HEARING.answered(Answer(0, Choice.LET_IN, "803(2)", 8))
    said = told_after(Reviewed(ruled).view(), Question(ruled).view(), 50)
    so_far = QUESTION.replace("Question 1 of 2", "Question 2 of 2\nSo far: 1 right")
    assert said == so_far.replace("Item 1", "Item 2")


@pytest.mark.parametrize("crumb", ["Ruling 2 of 3", "Question 2 of 3"])
def test_in_every_kind_of_hearing_the_question_is_numbered(crumb: str) -> None:
    view = View("case-file", ("A case", crumb), (), ticks=(Tick.NEUTRAL, Tick.HERE, Tick.AHEAD))
    assert told(view, 50) == "A case\nQuestion 2 of 3\nSo far: 1 answered\n"


def test_banner_and_notice_come_before_the_page() -> None:
    view = View(
        "question", ("A case",), (Page("One", "", ()),), banner=("How it ended", "dismissed"), notice="Not kept."
    )
    assert told(view, 50) == "A case\n\nNote: Not kept.\n\nHow it ended: dismissed\n\nOne\n"


def test_the_name_of_a_case_keeps_its_small_v() -> None:
    page = Page("What the jury heard", "STATE V. PENHALLOW · BY YOUR RULINGS", ())
    assert "State v. Penhallow, By Your Rulings" in told(View("ending", (), (page,), ()), 80)


def test_headings_alone_are_bold_and_only_if_asked() -> None:
    view = View("question", (), (Page("One", "", (Prose(plain("Two")),)),))
    assert told(view, 50, bold=True) == f"{BOLD}One{PLAIN}\n\nTwo\n"
    assert "\x1b" not in told(view, 50)


@given(st.integers(-5, 200), st.text(max_size=300))
def test_no_line_is_wider_than_the_terminal_and_nothing_steers_it(width: int, text: str) -> None:
    view = View("question", (text,), (Page(text, text, (Prose(plain(text)),)),), notice=text)
    for line in told(view, width).splitlines():
        assert len(line) <= max(width, 24)
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", line)


def test_every_word_of_a_text_is_said() -> None:
    words = [f"word{number}" for number in range(200)]
    view = View("question", (), (Page("Long", "", (Prose(plain(" ".join(words))),)),))
    assert told(view, 31).split()[1:] == words


def test_what_has_no_key_gets_a_number_that_no_key_has() -> None:
    swap, touch, other = (Intent(Act.READING, "0"), Intent(Act.CHOOSE, "calm"), Intent(Act.CHOOSE, "who"))
    story = (Span("He, ", Mark.PLAIN), Span("calm", Mark.LIT, intent=touch), Span(" or "), Span("not", intent=other))
    row = ReadingRow("1", "calm", Glyph.NONE, "Overruled", "", swapped_in=False, intent=swap)
    view = View("what-if", (), (Page("One", "", (Prose(story), row)),), links=(("the source", ENTER),))
    assert numbers_of(view) == {swap: "1", touch: "2", other: "3", ENTER: "4"}
    assert "He, [here: calm] [2] or not [3]" in told(view, 80)
    assert "4. the source" in told(view, 80)
    assert [meant(view, number) for number in "1234"] == [swap, touch, other, ENTER]
    assert meant(view, "5") is Aside.NOTHING


def test_the_banks_of_the_docket_are_numbered_also_beyond_nine() -> None:
    rows = tuple(BankRow(f"Bank {at}", "", "", selected=False, intent=Intent(Act.CHOOSE, str(at))) for at in range(12))
    view = View("docket", ("Docket",), rows)
    assert "12. Bank 11" in told(view, 80)
    assert meant(view, " 12 \n") == Intent(Act.CHOOSE, "11")


def test_marks_in_cards_can_be_touched() -> None:
    touch = Intent(Act.RULE, "803(2)")
    view = View("opinion", (), (Card("Rules", "", ((Span("803(2)", intent=touch),),)),))
    assert meant(view, "1") == touch


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("\n", ENTER),
        ("  \r\n", ENTER),
        ("2", Intent(Act.CHOOSE, "let_in")),
        (" G ", Intent(Act.GLOSSARY)),
        ("esc", Intent(Act.BACK)),
        ("Back", Intent(Act.BACK)),
        ("q", Intent(Act.QUIT)),
        ("quit", Aside.LEAVE),
        ("?", Aside.KEYS),
        ("again", Aside.AGAIN),
        ("3", Aside.NOTHING),
        ("²", Aside.NOTHING),
        ("٢", Aside.NOTHING),
        ("sustained", Aside.NOTHING),
    ],
)
def test_what_a_line_means(line: str, meaning: Intent | Aside) -> None:
    assert meant(Question().view(), line) == meaning


def test_an_empty_line_is_enter_and_never_the_footers_remark() -> None:
    view = View(
        "results", (), (), keys=(Key("", "choose", Intent(Act.NEXT), shown="1-3"), Key("enter", "", Intent(Act.BACK)))
    )
    assert meant(view, "") == Intent(Act.BACK)
    assert going_on(view) == "back"


def test_all_keys_are_listed() -> None:
    assert keys_told(Question().view(), 60) == (
        "What you can type here\n"
        "a number from 1 to 2: choose\n"
        "g: glossary\n"
        "e: report an error\n"
        "o: open my banks folder\n"
        "q: leave\n"
        "back: one screen back\n"
        "again: say the whole screen again\n"
        "?: this list\n"
        "quit, or the end of input: leave\n"
    )


def test_a_long_or_hostile_line_is_repeated_in_part_and_cleaned() -> None:
    assert quoted("\x1b[2Jx\u202e\n") == "“[2Jx”"
    assert len(quoted("x" * 10_000)) == 43
    assert clean("a\tb\nc\u00a0d · e") == "a b c d, e"
