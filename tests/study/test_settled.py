"""Settled law: the fold over rulings, and the bank of cases and twins that is practised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.banks.checking import examined
from game.banks.sheet import Sheet
from game.banks.variants import record_of
from game.law.evidence.books import BOOKS, FEDERAL, NEW_MEXICO
from game.law.evidence.examples.all import EXAMPLES
from game.law.reasoning import rule_on
from game.law.rules import Effect
from game.study.matters import matter_of, settled_law
from game.study.ruled import Ruled
from game.study.standing import Part, Standing, State, standings

if TYPE_CHECKING:
    from random import Random

    from game.law.rules import Rulebook

TODAY = date(2026, 11, 22)
MATTER = "federal/803(2)/Excited utterance"
NEVER_HERE = {"no-grounds"}  # silence raises every ground there is, and the motion says so
HARMLESS = {"no-turning"}  # turns_on is the author's double entry, and an example has none


def ruled(n: int, part: Part, day: int, *, right: bool = True) -> Ruled:
    return Ruled(n, TODAY + timedelta(days=day), f"{MATTER}/{part}", stands=right, right=right)


def standing(*rulings: Ruled) -> Standing:
    return standings(rulings)[MATTER]


def test_case_and_twin_on_two_days_settle_a_rule() -> None:
    assert standing(ruled(1, Part.CASE, 0), ruled(2, Part.TWIN, 1)).state is State.SETTLED


def test_case_and_twin_on_one_day_do_not() -> None:
    assert standing(ruled(1, Part.CASE, 0), ruled(2, Part.TWIN, 0)).state is State.ONCE


def test_the_case_alone_settles_nothing_on_however_many_days() -> None:
    assert standing(*(ruled(n, Part.CASE, n) for n in range(9))).state is State.ONCE


def test_a_third_ruling_on_another_day_settles_what_one_day_began() -> None:
    begun = (ruled(1, Part.CASE, 0), ruled(2, Part.TWIN, 0))
    assert standing(*begun, ruled(3, Part.CASE, 5)).state is State.SETTLED


def test_what_was_settled_and_is_missed_later_stays_settled_and_is_due() -> None:
    missed = standing(ruled(1, Part.CASE, 0), ruled(2, Part.TWIN, 1), ruled(3, Part.CASE, 2, right=False))
    assert (missed.state, missed.missed) == (State.SETTLED, TODAY + timedelta(days=2))
    assert missed.due(TODAY)


def test_the_last_ruling_is_the_one_with_the_highest_number_though_the_clock_went_back() -> None:
    back = standing(ruled(1, Part.CASE, 9, right=False), ruled(2, Part.CASE, 0))
    assert back.missed is None


def test_a_ruling_on_another_bank_is_passed_over() -> None:
    assert standings([Ruled(1, TODAY, "bus-stop", stands=True, right=True)]) == {}


RULINGS = st.builds(ruled, st.integers(1, 10**6), st.sampled_from(Part), st.integers(-3, 3), right=st.booleans())


@given(st.lists(RULINGS, min_size=1, unique_by=lambda each: each.n), st.randoms(use_true_random=False))
def test_the_order_in_which_rulings_are_read_makes_no_difference(rulings: list[Ruled], lot: Random) -> None:
    shuffled = list(rulings)
    lot.shuffle(shuffled)
    assert standings(rulings) == standings(shuffled)


@given(st.lists(RULINGS, min_size=1, unique_by=lambda each: each.n), RULINGS)
def test_one_more_right_ruling_never_sets_a_rule_back(rulings: list[Ruled], more: Ruled) -> None:
    order = list(State)
    before = standing(*rulings).state
    after = standing(*rulings, replace(more, n=10**7, right=True)).state
    assert order.index(after) <= order.index(before)


def test_every_case_and_twin_is_a_question_that_could_be_played_and_comes_out_as_promised() -> None:
    bank = settled_law()
    assert len(bank.questions) == 2 * len(EXAMPLES) == len({question.id for question in bank.questions})
    for question in bank.questions:
        _, problems = examined(Sheet(bank, question, TODAY))
        assert {problem.code for problem in problems} <= NEVER_HERE | HARMLESS, (question.id, problems)
        record = record_of(bank, question, {}, TODAY)
        assert rule_on(record, BOOKS[record.forum]).outcome == question.ruling


def test_no_title_names_its_rule() -> None:
    for question in settled_law().questions:
        name = question.id.split("/")[2]
        assert name not in question.title, question.id


@pytest.mark.parametrize("book", [FEDERAL, NEW_MEXICO], ids=lambda book: str(book.name))
def test_a_rule_has_its_matter_unless_it_decides_nothing(book: Rulebook) -> None:
    asked = {question.id for question in settled_law().questions}
    for rule in book.rules:
        matter = matter_of(book, rule)
        if matter is None:
            assert rule.then is Effect.IMPOSSIBLE or rule.informative, rule.cite
        else:
            assert {f"{matter}/{part}" for part in Part} <= asked
