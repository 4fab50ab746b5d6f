"""Words are set within their measure, whole, and whatever they hold."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenes.marks import Mark, Span, plain
from game.window import setting
from game.window.faces import BODY, MONO, SUB, Faces, faces_for

if TYPE_CHECKING:
    from pathlib import Path

WORDS = st.text(alphabet=string.ascii_letters + " .,;’—", max_size=200)
ANYTHING = st.text(max_size=60)


@pytest.fixture(scope="module")
def faces(assets: Path) -> Faces:
    return faces_for(assets, 1.0, 1.0)


def said(found: tuple[setting.Line, ...]) -> str:
    return "".join(run.words for line in found for run in line if not run.raised).replace(" ", "")


@given(words=WORDS, width=st.integers(60, 900))
def test_no_line_is_wider_than_its_measure_and_no_letter_is_lost(words: str, width: int, faces: Faces) -> None:
    found = setting.text_lines(words, width, BODY, faces)
    assert said(found) == setting.clean(words).replace(" ", "")
    assert all(setting.reach(line) <= width + 3 for line in found)


@given(first=WORDS, second=WORDS, mark=st.sampled_from(Mark))
def test_marks_change_no_letter(first: str, second: str, mark: Mark, faces: Faces) -> None:
    found = setting.lines((Span(first), Span(second, mark)), 400, BODY, faces)
    assert said(found) == setting.clean(first + second).replace(" ", "")


@given(words=ANYTHING)
def test_anything_can_be_set_and_drawn(words: str, faces: Faces) -> None:
    antialias = True
    for line in setting.text_lines(words, 300, MONO, faces):
        for run in line:
            image = faces.font(run.style).render(run.words, antialias, (0, 0, 0))
            assert image.get_width() <= 320


def test_a_comma_never_leaves_its_phrase(faces: Faces) -> None:
    words = (Span("one two three", Mark.TELL), Span(", four"))
    for width in range(60, 200):
        starts = {line[0].words[:1] for line in setting.lines(words, width, BODY, faces)}
        assert "," not in starts


def test_a_raised_letter_stays_with_its_phrase(faces: Faces) -> None:
    words = (Span("It was "), Span("a lighting batten", Mark.BOUND, "a"), Span(" that fell."))
    for width in range(90, 300):
        for line in setting.lines(words, width, BODY, faces):
            assert not line[0].raised


def test_a_phrase_that_ends_on_a_blank_keeps_its_raised_letter(faces: Faces) -> None:
    """The words of one step may run on into those of another, and are the step's all the same."""
    found = setting.lines((Span("the river, for which ", Mark.DIM_LIT, "3"), *plain("six months")), 400, BODY, faces)
    told = [(run.words.strip(), run.raised) for line in found for run in line if run.words.strip()]
    assert told == [("the river, for which", False), ("3", True), ("six months", False)]


def test_balanced_words_need_no_more_lines(faces: Faces) -> None:
    words = plain("Still shaking, she spoke under stress: time alone does not end excitement; calm does.")
    narrow = setting.balanced(words, 476, BODY, faces)
    assert narrow < 476
    assert len(setting.lines(words, narrow, BODY, faces)) == len(setting.lines(words, 476, BODY, faces))


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("a\0b", "a\N{REPLACEMENT CHARACTER}b"),
        ("a\tb\nc", "a b c"),
        ("a\ud800b", "a\N{REPLACEMENT CHARACTER}b"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 4),
        ("a\u202eb", "ab"),
        ("x" * 5000, "x" * 4000),
        ("“plain” § 803(2)", "“plain” § 803(2)"),
    ],
)
def test_what_cannot_be_drawn_safely_is_not(words: str, drawn: str) -> None:
    assert setting.clean(words) == drawn


def test_a_space_that_is_not_to_be_broken_is_not(faces: Faces) -> None:
    before, kept = "It is not", "shown.\N{NO-BREAK SPACE}(608(a))"
    width = faces.width(f"{before} {kept}", BODY) - 1
    lines = setting.text_lines(f"{before} {kept}", width, BODY, faces)
    assert ["".join(run.words for run in line) for line in lines] == [before, kept]


@pytest.mark.parametrize("words", ["Jogging Mr Oxley", "What the safety bureau found", "The minute-book", "a"])
def test_words_are_not_broken_in_the_room_they_need(words: str, faces: Faces) -> None:
    style = SUB.italic()
    assert len(setting.text_lines(words, setting.width_of(words, style, faces), style, faces)) == 1


@pytest.mark.parametrize("width", range(120, 640, 20))
def test_the_last_word_of_a_sentence_does_not_stand_alone(width: int, faces: Faces) -> None:
    words = "Back to you: this had to be ruled on the record as it is."
    bare = setting.text_lines(words, width, SUB, faces)
    found = setting.text_lines(words, setting.companied(plain(words), width, SUB, faces), SUB, faces)
    assert len(found) == len(bare)
    assert len(found) == 1 or any(" " in run.words for run in found[-1])
