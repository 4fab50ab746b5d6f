"""What a hint tells, and what it never gives away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.banks.variants import words_of
from game.desk.shelving import shelf_of
from game.law.evidence.articles import article_told
from game.law.evidence.books import BOOKS
from game.play.answers import PLAIN, Asked, Certainty, Choice, Hearing, Terms
from game.play.arguing import nearest_point
from game.play.hints import article, deciding, offered, struck
from game.play.sitting import sit
from game.scenes.hearing import called
from game.scenes.intents import Act, Intent
from game.scenes.turns import Stay
from game.store.places import questions_folder
from tests.benches import TODAY, court, sitting

if TYPE_CHECKING:
    from game.play.posed import Posed


def words_lit(posed: Posed) -> list[str]:
    return [piece.text for piece in posed.story if deciding(posed.ruling).intersection(piece.facts)]


def test_the_words_that_decide_are_those_that_hold_an_answer_or_fail_it() -> None:
    assert "still shaking and sobbing, minutes later" in words_lit(sitting().posed)
    assert "an hour later, calm over coffee" in words_lit(sitting("calm=1").posed)


def test_the_article_is_that_of_the_rule_that_decides() -> None:
    assert article(sitting().posed) == "Article VIII, hearsay"
    assert article(sitting("count=1", "photographs").posed) == "Article IV, relevance and its limits"


@pytest.mark.parametrize(
    ("cite", "told"),
    [
        ("11-803(16)", "Article VIII, hearsay"),
        ("1101(d)", "Article XI, miscellaneous"),
        ("501 (attorney-client)", "Article V, privileges"),
        ("Amendment VI (cross)", "the Constitution, not the rules of evidence"),
        ("Work product", "other law than the rules of evidence"),
    ],
)
def test_a_rule_is_told_by_its_article_or_by_its_law(cite: str, told: str) -> None:
    assert article_told(cite) == told


def test_every_rule_of_the_code_stands_in_an_article() -> None:
    numbered = {rule.cite for book in BOOKS.values() for rule in book.rules if rule.cite[:1].isdigit()}
    assert all(article_told(cite).startswith("Article ") for cite in numbered)


def test_two_wrong_grounds_are_struck_and_the_same_two_each_time() -> None:
    posed = sitting().posed
    assert struck(posed) == struck(sitting().posed)
    assert len(struck(posed)) == 2
    assert not any(posed.candidates[at].right for at in struck(posed))


def test_grounds_are_struck_only_where_they_are_laid_out_and_there_is_no_fourth_hint() -> None:
    posed = sitting().posed
    assert [offered(posed, bought, on_grounds=False) for bought in range(4)] == [1, 2, 0, 0]
    assert [offered(posed, bought, on_grounds=True) for bought in range(4)] == [1, 2, 3, 0]


def test_every_word_of_a_page_stands_in_its_pieces_with_the_testimony_between_story_and_motion() -> None:
    (bank,) = shelf_of((questions_folder() / "prompt-side.toml",)).banks
    for question in bank.questions:
        posed = sit(bank, Hearing("key", bank.title, 7, (Asked(bank.id, question.id),)), TODAY).posed
        said = [speech.says for speech in question.transcript]
        whole = [words_of(posed.story), *said, words_of(posed.motion)]
        assert "".join(piece.text for piece in posed.pieces) == "".join(whole)


def test_in_a_case_file_no_hint_is_sold_and_nobody_is_asked_how_sure_they_are() -> None:
    (bank,) = shelf_of((questions_folder() / "santa-fe-hearing.toml",)).banks
    sitting_there = sit(bank, Hearing("key", bank.title, 7, (Asked(bank.id, bank.questions[0].id),)), TODAY)
    bench = called(replace(court(), certainty=True), sitting_there)
    assert bench.terms == PLAIN
    assert isinstance(bench.on(Intent(Act.HINT)).move, Stay)
    assert nearest_point(sitting_there.posed, Choice.KEEP_OUT) is None
    _, _, verdict = sitting_there.ruled(Choice.KEEP_OUT, "", Terms(Certainty.CERTAIN, hints=3))
    assert verdict.points in (0, 5)
    assert verdict.parts == ()
