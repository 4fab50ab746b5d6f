"""Every block and every screen has the sentences a screen reader would say, and the terminal prints just those."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from game.scenes import on_page
from game.scenes.asking import Candidate, Choices, Option
from game.scenes.buttons import Button
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.listing import BankRow, Tick, TitleCards
from game.scenes.marks import Glyph, Mark, Span, plain
from game.scenes.on_page import Page, Prose, ReadingRow
from game.scenes.spoken import spoken, spoken_view, view_said
from game.scenes.spoken_words import AROUND, SIGNS, text_of
from game.scenes.telling import Argument, Balance, Step
from game.scenes.view import View
from game.terminal.screen import by_lines, numbers_of, told
from tests.scenes.test_golden import scenes
from tests.terminal.test_blocks import BLOCKS, ITEMS
from tests.window.gallery import GALLERY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.on_page import PageItem
    from game.scenes.view import Block

PARTS = {name: part for name, (part, _) in (*BLOCKS.items(), *ITEMS.items())}
SILENT = {"Plate", "Blank", "Legend"}
"""An engraving is decoration and never information, nothing stands on an empty line, a sign is said where it stands."""
WIDE = 100_000
ALL_VIEWS = {**{f"scene {name}": scene.view() for name, scene in scenes().items()}, **GALLERY}


@pytest.mark.parametrize("name", sorted(set(PARTS) - SILENT))
def test_every_block_and_item_has_sentences_with_words_in_them(name: str) -> None:
    sentences = spoken(PARTS[name])
    assert sentences
    assert all(re.search(r"\w{2}", sentence) for sentence in sentences)


@pytest.mark.parametrize("name", sorted(SILENT))
def test_decoration_and_emptiness_are_not_spoken(name: str) -> None:
    assert spoken(PARTS[name]) == ()


@pytest.mark.parametrize("name", ALL_VIEWS)
def test_nothing_on_any_screen_is_empty_or_said_twice_running_or_a_bare_sign(name: str) -> None:
    sentences = spoken_view(ALL_VIEWS[name])
    assert sentences
    for before, sentence in zip(("", *sentences), sentences, strict=False):
        assert re.search(r"[^\W\d_]", sentence), sentence
        assert sentence == sentence.strip()
        assert sentence != before
        assert "  " not in sentence
        assert not re.search(r"(\(\w+\)) \1", sentence), sentence


@pytest.mark.parametrize("name", ALL_VIEWS)
def test_the_terminal_prints_just_what_is_spoken(name: str) -> None:
    view = ALL_VIEWS[name]
    printed = [line for line in told(view, WIDE).splitlines() if line]
    assert printed == [each.sentence for each in view_said(by_lines(view), numbers_of(view))]


@pytest.mark.parametrize("name", ALL_VIEWS)
def test_what_an_empty_line_does_is_all_that_a_terminal_leaves_out(name: str) -> None:
    view = ALL_VIEWS[name]
    without = spoken_view(by_lines(view))
    left_out = [sentence for sentence in spoken_view(view) if sentence not in without]
    assert all("enter" in sentence or sentence in by_a_clock(view) for sentence in left_out), left_out


def by_a_clock(view: View) -> str:
    return " ".join(spoken_view(view)) if view.clock else ""


def test_every_sign_and_every_mark_has_its_words() -> None:
    assert set(SIGNS) == set(Glyph)
    assert set(AROUND) == set(Mark)


CALM = Intent(Act.CHOOSE, "calm")
OPTION = Option("1", Glyph.SUSTAINED, "Denied", "Let it in", "The jury hears it.", chosen=False, intent=CALM)
CANDIDATE = Candidate("1", "803(2)", "Excited utterance", "Under its stress.", chosen=False, intent=CALM)
READING = ReadingRow("1", "calm", Glyph.OVERRULED, "Let it in", "", swapped_in=False, intent=CALM)
BANK = BankRow("Hearsay", "Hearing", "Checked", selected=False, intent=CALM)
SPEECH = on_page.Testimony("Q.", plain("Where were you?"))
STATES: tuple[tuple[Block | PageItem, Block | PageItem], ...] = (
    (OPTION, replace(OPTION, chosen=True)),
    (CANDIDATE, replace(CANDIDATE, chosen=True)),
    (CANDIDATE, replace(CANDIDATE, struck=True)),
    (READING, replace(READING, swapped_in=True)),
    (BANK, replace(BANK, selected=True)),
    (BANK, replace(BANK, problem="line 3")),
    (SPEECH, replace(SPEECH, here=True)),
    (SPEECH, replace(SPEECH, focus=True)),
    (Prose(plain("calm")), Prose((Span("calm", Mark.TURNED),))),
    (Prose(plain("calm")), Prose((Span("calm", Mark.STRUCK),))),
    (Prose(plain("calm")), Prose((Span("calm", Mark.LIT),))),
    (Prose((Span("calm", Mark.LIT),)), Prose((Span("calm", Mark.LIT, intent=CALM),))),
    (Prose(plain("calm")), Prose((Span("calm", Mark.TELL),))),
    (Balance("403", 1, 3, 2, "some", "much"), Balance("403", 1, 4, 2, "some", "much")),
)


@pytest.mark.parametrize(("before", "after"), STATES)
def test_a_change_of_state_is_spoken(before: Block | PageItem, after: Block | PageItem) -> None:
    assert spoken(before) != spoken(after)


def test_a_card_in_focus_and_a_row_in_focus_are_spoken() -> None:
    cards, choices = PARTS["TitleCards"], PARTS["Choices"]
    assert isinstance(cards, TitleCards)
    assert isinstance(choices, Choices)
    assert any(sentence.startswith("Chosen: ") for sentence in spoken(cards))
    assert any(sentence.startswith("Here: ") for sentence in spoken(choices))


@pytest.mark.parametrize(
    ("over", "may"),
    [(-4, "let it in"), (0, "let it in"), (1, "either ruling"), (2, "either ruling"), (3, "keep it out")],
)
def test_the_balance_is_said_in_words(over: int, may: str) -> None:
    worth = 4 if over < 0 else 0
    said = spoken(Balance("403", worth, worth + over, 2, "of some worth", "of some danger"))
    assert may in said[-1]
    assert not any(re.fullmatch(r"\W*[\d\W]*", sentence) for sentence in said)


def test_progress_is_said_by_word_and_not_by_colour() -> None:
    ticks = (Tick.RIGHT, Tick.RIGHT, Tick.HALF, Tick.WRONG, Tick.HERE, Tick.AHEAD)
    sentences = spoken_view(View("question", ("A case", "Question 5 of 6"), (), ticks=ticks))
    assert sentences == ("A case", "Question 5 of 6", "So far: 2 right, 1 half right, 1 wrong")


def test_on_a_screen_every_button_is_said_with_its_key() -> None:
    page = Page("One", "", (), (Button("enter", "Go on", ENTER, aside="the next"),))
    assert spoken_view(View("reveal", (), (page,))) == ("One", "enter. Go on (the next)")


def test_the_words_of_a_tell_are_said_to_be_touchable_where_no_number_is_typed() -> None:
    assert spoken(Prose((Span("calm", Mark.TELL, intent=CALM),))) == ("calm [words to touch]",)


TOLD_ELSEWHERE = {
    "Button.primary": "which button is filled is looks alone",
    "Button.grand": "so is how large it is",
    "MenuRow.primary": "and which row is",
    "Tally.in_all": "its label says so",
    "BankRow.checked": "the row's own note says so",
    "BankRow.real": "the line under the title says so",
    "BankRow.resume": "the row's own note says at which question",
    "RuleRow.again": "each row is said with its name, whatever citation it stands under",
    "HalfRow.right": "the word aside says so",
    "FactLine.unsaid": "its answer says what can be done with it",
}


def flips(part: object) -> Iterator[tuple[str, Any]]:
    """A block with one of its flags turned, at whatever depth, by the name of the flag."""
    if not is_dataclass(part) or isinstance(part, type):
        return
    for each in fields(part):
        value = getattr(part, each.name)
        if isinstance(value, bool):
            yield f"{type(part).__name__}.{each.name}", replace(part, **{each.name: not value})
        for name, turned in flips(value):
            yield name, replace(part, **{each.name: turned})
        for at, inner in enumerate(value if isinstance(value, tuple) else ()):
            for name, turned in flips(inner):
                yield name, replace(part, **{each.name: (*value[:at], turned, *value[at + 1 :])})


def test_every_flag_of_every_block_is_spoken() -> None:
    turned = [(flag, spoken(after) != spoken(part)) for part in PARTS.values() for flag, after in flips(part)]
    said = {flag for flag, heard in turned if heard}
    assert {flag for flag, _ in turned} - said == set(TOLD_ELSEWHERE)


def test_a_sign_stands_at_the_words_and_not_at_the_blank_beside_them() -> None:
    touch = Intent(Act.CHOOSE, "a")
    words = (Span("They said: "), Span(" not so ", Mark.LIT, intent=touch), Span("loud."))
    assert text_of(words, {touch: "1"}) == "They said:  [here: not so] [1] loud."


def test_a_step_that_rests_on_a_whole_sentence_ends_once() -> None:
    step = Step(
        "Objection", "stands", Glyph.SUSTAINED, "So it is.", "802", ("He was seen.",), focus=False, intent=ENTER
    )
    (said,) = (each for each in spoken(Argument((), (step,), "It is out.", Glyph.NONE, "")) if "rests on" in each)
    assert said.endswith("It rests on “He was seen.”")
