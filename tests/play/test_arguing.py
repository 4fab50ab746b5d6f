"""What the losing side raises is what the model holds to be nearest, and the page answers it or nothing does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.desk.shelving import shelf_of
from game.desk.walks import every_reading
from game.law.reasoning import Outcome
from game.play.answers import Choice, Hearing
from game.play.arguing import Point, nearest_point, points
from game.play.sitting import sit
from game.play.verdict import right_choices
from game.store.places import questions_folder
from tests.benches import TODAY, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.play.posed import Posed


def raised(posed: Posed, choice: Choice) -> Point:
    point = nearest_point(posed, choice)
    assert point is not None
    return point


def words(posed: Posed, point: Point) -> list[str]:
    return [piece.text for piece in posed.pieces if point.defeated_by(piece)]


def test_what_was_kept_out_is_argued_for_on_the_answer_that_came_nearest() -> None:
    posed = sitting("calm=1").posed
    point = raised(posed, Choice.KEEP_OUT)
    assert (point.by, point.rule.cite) == ("the plaintiff", "803(2)")
    assert (
        point.claim == "It should have come in under Rule 803(2): the speaker was still under the stress of the event."
    )
    assert words(posed, point) == ["an hour later, calm over coffee"]
    assert point.why == "Rule 803(2) is no answer, because the speaker had calmed down."


def test_what_came_in_is_argued_against_on_the_one_fact_that_the_answer_cannot_do_without() -> None:
    posed = sitting().posed
    point = raised(posed, Choice.LET_IN)
    assert (point.by, point.rule.cite) == ("the defendant", "803(2)")
    unshown = "nobody has shown that the speaker was still under the stress of the event."
    assert point.claim == f"Rule 803(2) does not answer: {unshown}"
    assert words(posed, point) == ["still shaking and sobbing, minutes later"]
    assert point.why.startswith("Rule 803(2) answers it, because")


def test_what_is_urged_is_an_element_that_the_record_denies_or_a_proof_that_it_grants() -> None:
    """No other use of the item is urged: that is for who offers it to say."""
    claims = {point.claim for posed in every_posed() for point in points(posed.ruling, Choice.LET_IN)}
    assert "It should have stayed out under Rule 408(a)(2): whether or how much was owed was disputed." in claims
    assert [claim for claim in claims if claim.endswith(": nobody has shown that the expert is qualified.")]
    assert not [claim for claim in claims if ": it is offered to " in claim]


@pytest.mark.parametrize(
    ("choice", "by", "claim"),
    [
        (Choice.KEEP_OUT, "the plaintiff", "It need not have stayed out under"),
        (Choice.LET_IN, "the defendant", "It should have stayed out under"),
    ],
)
def test_within_discretion_the_other_side_speaks_and_no_words_defeat_it(choice: Choice, by: str, claim: str) -> None:
    posed = sitting("count=0", "photographs").posed
    point = raised(posed, choice)
    assert point.by == by
    assert point.claim.startswith(claim)
    assert words(posed, point) == []


def every_posed() -> Iterator[Posed]:
    (bank,) = shelf_of((questions_folder() / "prompt-side.toml",)).banks
    for asked in every_reading(bank):
        yield sit(bank, Hearing("key", bank.title, 7, (asked,)), TODAY).posed


def test_every_point_raised_in_the_shipped_hearing_is_fair() -> None:
    raised_in = 0
    for posed in every_posed():
        for choice in sorted(right_choices(posed.ruling)):
            point = nearest_point(posed, choice)
            if point is None:
                continue
            raised_in += 1
            told = [piece for piece in posed.pieces if piece.facts]
            open_to_all = posed.ruling.outcome is Outcome.CONTESTABLE or posed.ruling.merits is Outcome.EXCLUDED
            assert point.facts or open_to_all, posed.asked
            assert len(words(posed, point)) < len(told), posed.asked
            assert bool(words(posed, point)) == bool(point.facts), posed.asked
            assert point.by.startswith("the "), posed.asked
            assert point.claim.endswith(".")
            assert point.why.endswith(".")
    assert raised_in > 400
