"""The grounds to pick from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.law.pointing import turns_on
from game.law.reasoning import Outcome
from game.play.grounds import CANDIDATES, candidates
from tests.banks.tellings import bank_named, every_telling
from tests.benches import TODAY, sitting

if TYPE_CHECKING:
    from game.law.reasoning import Ruling
    from tests.banks.tellings import Told

READINGS = [("calm=0", "bus-stop"), ("calm=1", "bus-stop"), ("count=0", "photographs"), ("count=1", "photographs")]


@cache
def told_in(name: str) -> tuple[Told, ...]:
    """A shipped bank in every reading, told once."""
    return every_telling(bank_named(name), TODAY)


@pytest.mark.parametrize(("variant", "question"), READINGS)
def test_a_right_ground_is_among_five_and_each_right_one_decides(variant: str, question: str) -> None:
    ruling = sitting(variant, question).posed.ruling
    found = candidates(ruling, 7)
    assert len(found) == CANDIDATES
    assert len({ground.cite for ground in found}) == CANDIDATES
    assert {ground.cite for ground in found if ground.right} == {ground.cite for ground in found} & set(
        turns_on(ruling)
    )
    assert any(ground.right for ground in found)


def test_what_came_near_is_offered() -> None:
    assert "803(2)" in {ground.cite for ground in candidates(sitting("calm=1").posed.ruling, 7)}


def test_one_seed_lays_out_the_same_grounds() -> None:
    ruling = sitting("count=0", "photographs").posed.ruling
    assert candidates(ruling, 3) == candidates(ruling, 3)


def test_of_rules_that_share_a_number_the_one_that_speaks_here_is_offered() -> None:
    """A conviction too small to count is kept out by the limits of 609(a), and not by the day it counts from."""
    told = [each for each in told_in("the-minute-book") if each.question.id == "treasurers-past"]
    names = {
        (each.variant["crime"], ground.right, ground.name)
        for each in told
        for ground in candidates(each.ruling, 7)
        if ground.cite == "609(a)"
    }
    assert (1, True, "Limits on impeachment by conviction") in names
    assert "Conviction that has been entered" not in {name for _, _, name in names}


def test_no_ground_belongs_to_another_kind_of_case() -> None:
    """A civil suit over a death is no place for the rules of a prosecution, or of a sexual assault."""
    told = (each for each in told_in("prompt-side") if each.question.id == "line-clear")
    ruling = next(told).ruling
    offered = {ground.cite for seed in range(40) for ground in candidates(ruling, seed)}
    assert "404(a)(1)" in offered
    assert not offered & {"404(a)(2)(B)(i)", "404(a)(2)(B)(ii)", "412(a)(1)", "413", "414", "415"}


def test_a_rule_that_shares_its_number_is_called_by_what_it_would_answer() -> None:
    """801(d)(1)(A) answers hearsay; that it leaves nothing to smuggle in answers only an impeachment."""
    ruling = sitting("calm=1").posed.ruling
    names = {ground.name for seed in range(60) for ground in candidates(ruling, seed)}
    assert "Prior inconsistent statement" in names
    assert "Nothing is smuggled in" not in names


def test_where_no_bar_stands_the_ground_is_what_allows_it() -> None:
    told = [each for each in told_in("the-minute-book") if each.question.id == "secretarys-fares"]
    bias = next(each.ruling for each in told if each.answer == (Outcome.ADMITTED, ("607",)))
    assert [ground.name for ground in candidates(bias, 7) if ground.right] == ["Who may impeach"]


def _of(question: str, **variant: int) -> Ruling:
    told = (each for each in told_in("prompt-side") if each.question.id == question)
    return next(each.ruling for each in told if variant.items() <= each.variant.items())


def test_what_counsel_raised_in_vain_is_offered_before_what_nobody_raised() -> None:
    """The examiner can be crossed, so that confrontation is answered; a judge may well think that it is not."""
    ruling = next(
        each.ruling
        for each in told_in("prompt-side")
        if each.question.id == "absent-examiner" and set(turns_on(each.ruling)) == {"703", "802"}
    )
    assert all("Amendment VI" in {ground.cite for ground in candidates(ruling, seed)} for seed in range(8))


def test_a_rule_about_papers_is_no_ground_where_no_paper_is_told_of() -> None:
    offered = {ground.cite for seed in range(40) for ground in candidates(_of("the-cry"), seed)}
    assert "803(1)" in offered
    assert not offered & {"803(16)", "803(18)", "803(22)", "803(23)"}


def test_what_would_answer_an_objection_that_needs_no_answer_is_not_called_wrong() -> None:
    """A cry at the fall, offered for no truth of it, would come in for its truth too: who says so has the law right."""
    ruling = next(
        each.ruling
        for each in told_in("prompt-side")
        if each.question.id == "the-cry" and each.answer == (Outcome.ADMITTED, ("801(c)", "Amendment VI"))
    )
    offered = {ground.cite for seed in range(40) for ground in candidates(ruling, seed)}
    assert not offered & {"803(1)", "803(2)"}
