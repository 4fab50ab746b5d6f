"""Ten questions on witnesses, written by the guide: what such a bank should be, and every story in every reading.

`INLIMINE_GOLDEN=write pytest tests/banks/test_the_minute_book.py` writes the golden file; then read what changed.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.banks.checking import proved
from game.banks.telling import found_facts
from game.banks.variants import key_of, reason_of, turned
from game.law.reasoning import Outcome
from tests.banks.tellings import (
    as_kept,
    bank_named,
    every_telling,
    printed,
    teaches_doctrine,
    tells_of,
    touches_foundation,
)

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from tests.banks.tellings import Told

GOLDEN = Path(__file__).with_name("the_minute_book.txt")
TODAY = date(2026, 11, 22)
AFTER_THE_AMENDMENT = date(2026, 12, 2)
MOST_PRINTED = 3


@cache
def bank() -> Bank:
    return bank_named("the-minute-book")


@cache
def told() -> tuple[Told, ...]:
    return every_telling(bank(), TODAY)


@pytest.mark.parametrize("today", [TODAY, AFTER_THE_AMENDMENT])
def test_not_even_a_warning_is_left_before_the_amendment_or_after(today: date) -> None:
    assert proved(bank(), today).problems == ()


def test_every_story_reads_as_the_golden_file_has_it() -> None:
    assert printed(told()) == as_kept(GOLDEN, printed(told()))


def test_it_has_every_kind_that_a_judge_is_asked() -> None:
    assert [question.kind for question in bank().questions].count("choice") == 1
    assert [each.question.id for each in told() if each.ruling.outcome is Outcome.OPEN] == ["told-the-barber"]
    assert len(bank().questions) == 10
    assert {str(each.ruling.record.item["case.kind"]) for each in told()} == {"civil", "criminal"}


def test_each_question_with_tells_is_turned_by_doctrine() -> None:
    for question in bank().questions:
        if question.tells:
            mine = [each for each in told() if each.question is question]
            assert len({each.ruling.outcome for each in mine}) >= 2, question.id
            assert any(teaches_doctrine(tell) for tell in question.tells.values() if not tell.look_alike), question.id


def test_few_phrases_touch_foundation_and_enough_only_sound_decisive() -> None:
    tells = tells_of(bank())
    assert 0 < sum(touches_foundation(tell) for _, _, tell in tells) <= len(tells) / 4
    assert 3 * sum(tell.look_alike for _, _, tell in tells) >= sum(bool(each.tells) for each in bank().questions)


def test_every_reading_that_alone_changes_the_answer_has_its_double_entry() -> None:
    first = {each.question.id: each for each in reversed(told())}
    assert all(reason_of(each.question, each.variant) for each in first.values())
    for each in told():
        other = turned(each.question, each.variant)
        if other and each.answer != first[each.question.id].answer:
            assert other[1].ruling, key_of(each.variant)
            assert other[1].turns_on
            assert other[1].reason


def test_little_is_left_to_print_as_found() -> None:
    assert max(len(found_facts(each.question, each.ruling)) for each in told()) <= MOST_PRINTED
