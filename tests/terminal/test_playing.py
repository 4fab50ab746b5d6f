"""A hearing played by lines."""

from __future__ import annotations

import io
import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenes.turns import OpenBanksFolder, Remember
from game.store.journal import open_journal
from game.terminal.playing import may_be_bold, run
from tests.terminal.scenes import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from game.scenes.turns import Deed

WORDS = re.compile(
    r"^(Affirmed|Affirmed on other grounds|Reversed|Remanded|As reported|Reported otherwise)$", re.MULTILINE
)


class Terminal(io.StringIO):
    """Text that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def play(lines: Iterable[str], notice: str = "") -> tuple[str, list[Deed]]:
    """Play the hearing made by hand; give what was said and done."""
    done: list[Deed] = []

    def perform(deed: Deed) -> str:
        done.append(deed)
        return notice

    out = io.StringIO()
    run(Question(), Question, perform, lines, out)
    return out.getvalue(), done


def test_a_hearing_from_the_first_question_to_the_last() -> None:
    said, done = play(["2\n", "\n", "\n", "1\n", "\n", "\n"])
    assert re.findall(r"^Question \d of \d$", said, re.MULTILINE) == ["Question 1 of 2", "Question 2 of 2"]
    assert WORDS.findall(said) == ["Affirmed", "Reversed"]
    assert [deed.answer.choice for deed in done if isinstance(deed, Remember)] == ["let_in", "keep_out"]
    assert said.endswith("You leave the bench.\n")


def test_the_end_of_the_lines_leaves_and_what_was_ruled_on_is_written() -> None:
    said, done = play(["2"])
    assert [type(deed) for deed in done] == [Remember]
    assert said.endswith("Empty line: go on. ? for all keys.\n\nYou leave the bench.\n")


def test_no_lines_at_all_show_the_first_screen() -> None:
    said, done = play([])
    assert "Question 1 of 2" in said
    assert done == []


def test_an_empty_line_before_a_choice_asks_for_one() -> None:
    said, done = play([""])
    assert "Choose a number first." in said
    assert done == []


def test_a_line_that_means_nothing_is_said_so() -> None:
    said, _ = play(["objection!"])
    assert "“objection!” means nothing here. Type ? for what does." in said


def test_the_question_mark_lists_the_keys_and_again_says_the_screen() -> None:
    said, _ = play(["?", "again"])
    assert "a number from 1 to 2: choose" in said
    assert said.count("How do you rule?") == 2


def test_a_page_opens_over_the_question_and_closes() -> None:
    said, _ = play(["g", "back"])
    assert said.index("declarant: who spoke") < said.rindex("How do you rule?")


def test_a_choice_survives_a_page_opened_over_it() -> None:
    _, done = play(["2", "g", "", ""])
    assert [type(deed) for deed in done] == [Remember]


def test_home_is_made_anew() -> None:
    said, _ = play(["2", "esc"])
    assert said.count("Question 1 of 2") == 1
    assert "How do you rule?" in said[said.index("Affirmed") :]


def test_a_letter_leaves_and_quit_leaves() -> None:
    for word in ("q", "quit"):
        said, _ = play([word, "2", ""])
        assert said.endswith("You leave the bench.\n")
        assert "Chosen" not in said


def test_what_the_disk_says_is_told_before_the_verdict() -> None:
    said, _ = play(["2", ""], notice="Your last ruling could not be saved: the disk is full.")
    assert said.index("the disk is full") < said.index("Affirmed")


def test_a_text_to_copy_is_said_line_by_line_and_a_folder_is_left_to_others() -> None:
    said, done = play(["e", "o"], notice="Your banks are in a folder.")
    assert "question: red-light\nversion: 0\n" in said
    assert done == [OpenBanksFolder()]
    assert "Your banks are in a folder." in said


@given(
    st.lists(
        st.sampled_from(["", "1", "2", "g", "e", "o", "?", "again", "esc", "back", "7", "\x1b[A"]) | st.text(max_size=9)
    )
)
def test_no_lines_break_the_game_and_every_ruling_is_written_once(lines: list[str]) -> None:
    said, done = play(lines)
    assert said.endswith("You leave the bench.\n")
    assert len(WORDS.findall(said)) >= sum(isinstance(deed, Remember) for deed in done)


def test_an_interrupt_leaves_quietly() -> None:
    def interrupted() -> Iterator[str]:
        yield "2"
        raise KeyboardInterrupt

    said, _ = play(interrupted())
    assert "Points: 8 of 8" in said


def test_a_pipe_that_is_closed_ends_the_game_quietly() -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    run(Question(), Question, lambda _: "", [], Closed())


def test_a_terminal_gets_a_prompt_and_bold_headings_and_no_color_takes_the_bold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = Terminal()
    run(Question(), Question, lambda _: "", [], out)
    assert "\x1b[1mHow do you rule?\x1b[0m" in out.getvalue()
    assert "? for all keys.\n> " in out.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    run(Question(), Question, lambda _: "", [], out)
    assert "\x1b" not in out.getvalue()


@pytest.mark.skipif(os.name == "nt", reason="no bold on Windows")
@pytest.mark.parametrize(
    ("environ", "terminal", "bold"),
    [({}, True, True), ({}, False, False), ({"NO_COLOR": "1"}, True, False), ({"TERM": "dumb"}, True, False)],
)
def test_when_letters_may_be_bold(environ: dict[str, str], *, terminal: bool, bold: bool) -> None:
    assert may_be_bold(environ, terminal=terminal) is bold


def test_letters_that_an_encoding_lacks_are_marks_and_no_error() -> None:
    raw = io.BytesIO()
    lines = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n2\n\n"), encoding="utf-8")
    out = io.TextIOWrapper(raw, encoding="ascii")
    run(Question(), Question, lambda _: "", lines, out)
    out.flush()
    assert b"Affirmed" in raw.getvalue()


def test_a_hearing_left_in_the_middle_is_gone_on_with_from_the_disk(tmp_path: Path) -> None:
    def sit(question: Question, lines: list[str]) -> None:
        journal = open_journal(tmp_path)

        def perform(deed: Deed) -> str:
            assert isinstance(deed, Remember)
            return journal.remember(deed.hearing, deed.answer, datetime(2026, 11, 22, tzinfo=UTC))

        run(question, Question, perform, lines, io.StringIO())
        journal.close()

    sit(Question(), ["2", ""])
    journal = open_journal(tmp_path)
    (left,) = journal.unfinished()
    journal.close()
    assert left.place == 1
    sit(Question(left), ["1", ""])
    journal = open_journal(tmp_path)
    assert [answer.choice for answer in journal.answers()] == ["let_in", "keep_out"]
    assert journal.unfinished() == ()
    journal.close()


def test_a_narrow_terminal_is_kept_within(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    said, _ = play(["2", ""])
    assert max(map(len, said.splitlines())) <= 30
