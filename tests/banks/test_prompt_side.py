"""The twin of the case file: every way it can be told is English, lawful, and worth telling.

The golden file holds every story in every reading, with the model's ruling, to be read by people.
`INLIMINE_GOLDEN=write pytest tests/banks/test_prompt_side.py` writes it anew; then read what changed.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.banks.checking import proved
from game.banks.telling import found_facts
from game.banks.variants import key_of, reason_of, turned, variants_of
from game.law.reasoning import Outcome, impossibilities
from game.scenes.wording import outcome_spoken
from tests.banks.tellings import (
    HOME,
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
    from game.banks.schema import Question, Tell
    from tests.banks.tellings import Told

GOLDEN = Path(__file__).with_name("prompt_side.txt")
TODAY = date(2026, 11, 22)
AFTER_THE_AMENDMENT = date(2026, 12, 2)
TITLES = (
    "The owner’s share",
    "Another tour, another line",
    "Is the line clear?",
    "A cry backstage",
    "What he said last",
    "The photographs",
    "The line’s own log",
    "The absent examiner",
    "An old hand",
    "An official report",
    "The rigger’s own case",
    "The apprentice’s notebook",
    "The call boy’s word",
    "Talks about a brake",
    "Nineteen signatures",
    "An old conviction",
    "What she wrote",
    "The lost telephone",
    "The husband is called",
    "Against the other table",
)
NOBODY = frozenset({"State", "The", "Movie", "Productions", "LLC"})


@cache
def bank() -> Bank:
    return bank_named("prompt-side")


@cache
def everything_told(today: date = TODAY) -> tuple[Told, ...]:
    return every_telling(bank(), today)


def told_of(question: Question) -> list[Told]:
    return [each for each in everything_told() if each.question is question]


def tells() -> list[tuple[Question, str, Tell]]:
    return tells_of(bank())


each_question = pytest.mark.parametrize("question", bank().questions, ids=lambda question: question.id)


@pytest.mark.parametrize("today", [TODAY, AFTER_THE_AMENDMENT])
def test_nothing_is_wrong_with_it_before_the_amendment_or_after(today: date) -> None:
    assert proved(bank(), today).problems == ()


def test_every_story_reads_as_the_golden_file_has_it() -> None:
    assert printed(everything_told()) == as_kept(GOLDEN, printed(everything_told()))


def test_it_tells_one_trial_in_twenty_rulings() -> None:
    assert tuple(question.title for question in bank().questions) == TITLES
    assert {question.kind for question in bank().questions} == {"ruling"}


def test_a_hundred_and_sixty_answers_and_more_are_to_be_had_from_it() -> None:
    assert sum(len({each.answer for each in told_of(question)}) for question in bank().questions) >= 160


@each_question
def test_each_question_can_end_in_several_ways(question: Question) -> None:
    found = told_of(question)
    assert len({each.ruling.outcome for each in found}) >= 2
    assert len({each.answer for each in found}) >= 6


@each_question
def test_no_answer_is_so_common_that_it_can_be_guessed(question: Question) -> None:
    outcomes = [each.ruling.outcome for each in told_of(question)]
    assert max(outcomes.count(outcome) for outcome in set(outcomes)) <= len(outcomes) * 3 / 4


def test_over_the_whole_bank_neither_side_always_wins() -> None:
    shares = [
        [each.ruling.outcome for each in told_of(question)].count(Outcome.EXCLUDED) / len(told_of(question))
        for question in bank().questions
    ]
    assert 0.4 <= sum(shares) / len(shares) <= 0.6


@pytest.mark.parametrize("today", [TODAY, AFTER_THE_AMENDMENT])
def test_no_reading_is_open_or_impossible(today: date) -> None:
    for each in everything_told(today):
        assert each.ruling.outcome is not Outcome.OPEN
        assert list(impossibilities(each.ruling.record, each.ruling.book)) == []


def test_some_weighings_may_go_either_way_and_most_may_not() -> None:
    either = [each.question.id for each in everything_told() if each.ruling.outcome is Outcome.CONTESTABLE]
    assert 2 <= len(set(either)) < len(bank().questions) / 3
    assert len(either) < len(everything_told()) / 10


@each_question
def test_doctrine_turns_each_question(question: Question) -> None:
    """Of some pair of readings of one tell the court rules differently, and not by weight or foundation alone."""
    outcomes = {key_of(each.variant): each.ruling.outcome for each in told_of(question)}
    assert any(
        outcomes[key_of({**variant, name: 0})] != outcomes[key_of({**variant, name: other})]
        for name, tell in question.tells.items()
        if teaches_doctrine(tell)
        for other in range(1, len(tell.reading))
        for variant in variants_of(question)
    )


def test_at_most_a_quarter_of_the_tells_touch_foundation() -> None:
    touching = [(question.id, name) for question, name, tell in tells() if touches_foundation(tell)]
    assert 0 < len(touching) <= len(tells()) / 4


def test_every_third_question_has_a_phrase_that_only_sounds_decisive() -> None:
    assert len({question.id for question, _, tell in tells() if tell.look_alike}) >= len(bank().questions) / 3


@each_question
def test_every_phrase_that_turns_the_ruling_has_its_double_entry(question: Question) -> None:
    first, *others = told_of(question)
    assert reason_of(question, first.variant)
    for each in others:
        other = turned(question, each.variant)
        if other and each.answer != first.answer:
            assert other[1].ruling, key_of(each.variant)
            assert other[1].turns_on
            assert other[1].reason


def test_every_first_reason_opens_with_the_ruling_as_it_is_spoken() -> None:
    for each in everything_told():
        reason = reason_of(each.question, each.variant)
        if reason:
            assert reason.startswith(outcome_spoken(each.ruling.outcome, each.stage).word), reason


def test_little_is_left_to_print_as_found() -> None:
    assert max(len(found_facts(each.question, each.ruling)) for each in everything_told()) <= 4


def test_every_title_is_short_and_every_sentence_for_the_jury_is_one() -> None:
    for question in bank().questions:
        assert 2 <= len(question.title.split()) <= 4
        for sentence in (question.if_in, question.if_out):
            assert sentence is not None
            assert re.fullmatch(r"[A-Z][^.!?]*\.", sentence), sentence


def test_motions_and_trial_objections_and_both_sides_and_a_civil_case_occur() -> None:
    stages = {each.stage for each in everything_told()}
    sides = {str(each.ruling.record.item["offer.proponent"]) for each in everything_told()}
    assert stages == {"in_limine", "jury_trial", "bail"}
    assert sides == {"prosecution", "accused", "civil_plaintiff", "civil_defendant"}
    assert {bool(question.transcript) for question in bank().questions} == {True, False}


def test_it_shares_no_name_with_the_real_case() -> None:
    real = bank_named("santa-fe-hearing").heading.case
    assert real is not None
    named = set(re.findall(r"[A-Z][\w-]{2,}", f"{real.name} {real.labels}")) - NOBODY
    twin = set(re.findall(r"[A-Z][\w-]{2,}", (HOME / "prompt-side.toml").read_text(encoding="utf-8")))
    assert {"Baldwin", "Marlowe", "Halls"} <= named
    assert named & twin == set()
