"""What a hint tells, and what it never gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.law.evidence.articles import article_told
from game.law.evidence.books import BOOKS
from game.play.hints import article, deciding, offered, struck
from tests.benches import sitting

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
