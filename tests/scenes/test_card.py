"""The judge's card: what it counts, what it leaves out, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.law.evidence.articles import article_told
from game.play.answers import Answer, Asked, Choice, Given
from game.scenes.buttons import Button
from game.scenes.card import drawn_up
from game.scenes.hearing import Bench, Ending
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.on_page import Page
from game.scenes.telling import CiteRows, Course, Shares
from game.scenes.title import Title
from game.scenes.turns import STAY, Begin, Pop, Push, Turn
from game.study.reversals import LAST
from game.study.standing import SETTLED_LAW
from tests.benches import TODAY, court, sitting
from tests.records import card, with_record

if TYPE_CHECKING:
    from game.scenes.view import View


def shares_of(view: View, title: str) -> Shares:
    return next(block for block in (*view.left, *view.right) if isinstance(block, Shares) and block.title == title)


def test_a_new_judge_finds_a_clean_record_and_no_curve() -> None:
    view = card(0).view()
    assert isinstance(view.left[0], Page)
    assert not [block for block in view.right if isinstance(block, Course | Shares | CiteRows)]


def test_the_articles_add_up_to_the_last_fifty() -> None:
    rows = shares_of(card(80).view(), "How often you are reversed").rows
    assert sum(int(row.says.rpartition(" ")[2]) for row in rows) == LAST
    assert all(row.low <= row.share <= row.high for row in rows)


def test_the_curve_ends_at_the_rate_that_is_told() -> None:
    (curve,) = (block for block in card(80).view().right if isinstance(block, Course))
    assert len(curve.points) == LAST
    assert curve.aside.startswith(f"{round(curve.points[-1] * 100)}%")


def test_certainty_is_told_only_where_it_was_stated() -> None:
    asked = Asked("red-light", "bus-stop", "calm=0")
    plain = replace(court(), answers=lambda: (Given(1, TODAY, "key", asked, Answer(0, Choice.LET_IN, "803(2)", 8)),))
    view = drawn_up(plain, lambda _: STAY).view()
    assert [block.title for block in (*view.left, *view.right) if isinstance(block, Shares)] == [
        "How often you are reversed"
    ]
    rows = shares_of(card(80).view(), "How sure, and how right").rows
    assert [row.name for row in rows] == ["Guess", "Leaning", "Certain"]


def test_exercises_are_counted_and_score_nothing() -> None:
    assert (
        "Argued back rightly: 1 of 2. Turned rightly: 1 of 1."
        in shares_of(card(80).view(), "How often you are reversed").foot
    )


def test_what_is_due_is_asked_again_from_the_title() -> None:
    turn = Title(with_record(30)).on(Intent(Act.CHOOSE, "card"))
    assert isinstance(turn.move, Push)
    again = turn.move.scene.on(ENTER)
    assert isinstance(again.move, Push)
    assert isinstance(again.move.scene, Bench)
    (deed,) = again.deeds
    assert isinstance(deed, Begin)
    assert {asked.bank for asked in deed.hearing.asked} == {SETTLED_LAW}


def test_the_card_is_drawn_up_anew_after_a_hearing_and_its_hearing_has_a_key_of_its_own() -> None:
    ruled = sitting().ruled(Choice.LET_IN, "803(2)")[0]
    here = with_record(30)
    ending = Ending(replace(here, stamp="key"), ruled)
    turn = ending.on(Intent(Act.CARD))
    assert isinstance(turn.move, Push)
    again = turn.move.scene.on(ENTER)
    (deed,) = again.deeds
    assert isinstance(deed, Begin)
    assert deed.hearing.key == "key+"


def test_where_nothing_is_due_what_is_open_is_asked_in_the_article_reversed_most() -> None:
    asked = Asked("red-light", "bus-stop", "calm=0")
    wrong = replace(court(), answers=lambda: (Given(1, TODAY, "key", asked, Answer(0, Choice.KEEP_OUT, "802", 0)),))
    begun: list[tuple[Asked, ...]] = []

    def begins(questions: tuple[Asked, ...]) -> Turn:
        begun.append(questions)
        return STAY

    card_of_one = drawn_up(wrong, begins)
    card_of_one.on(ENTER)
    (questions,) = begun
    cites = [each.question.split("/")[1] for each in questions]
    assert len(cites) == wrong.length
    assert {article_told(cite) for cite in cites} == {"Article VIII, hearsay"}
    assert [block.label for block in card_of_one.view().right if isinstance(block, Button)] == [
        "Settle what is open in Article VIII"
    ]


@pytest.mark.parametrize("count", [0, 80])
def test_esc_goes_back(count: int) -> None:
    assert card(count).on(BACK).move == Pop()
