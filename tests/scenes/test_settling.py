"""A hearing that settles rules, from the first question to the standing it leaves, and what is judged again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from game.law.evidence.articles import article_told
from game.law.evidence.books import BOOKS, FEDERAL
from game.play.answers import Answer, Asked, Choice, Given, Hearing
from game.play.posed import Posed
from game.play.verdict import right_choices
from game.scenes.docket import go_on
from game.scenes.hearing import Bench, Ending, Moment, Naming
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.past import judged, lately, standing, standing_with, sure_ones
from game.scenes.practice import open_matters, practice
from game.scenes.turns import Become, Begin, Push, Remember, Scene, Turn
from game.study.matters import matter_of, settled_law
from game.study.standing import SETTLED_LAW, Part, Standing, State
from tests.benches import TODAY, court
from tests.records import settle

if TYPE_CHECKING:
    from game.law.rules import Rulebook
    from game.scenes.court import Court

RULE = next(rule for rule in FEDERAL.rules if rule.cite == "803(2)")
ARTICLE = article_told("803(2)")


def called(turn: Turn) -> tuple[Scene, Hearing]:
    """The scene a turn opens, and the hearing it writes down."""
    assert isinstance(turn.move, Push)
    (deed,) = turn.deeds
    assert isinstance(deed, Begin)
    return turn.move.scene, deed.hearing


def ruled_rightly(scene: Scene) -> tuple[Scene, Answer]:
    """Rule rightly on the question before the court, by keys, and go on."""
    assert isinstance(scene, Bench)
    posed = scene.sitting.posed
    choice = min(right_choices(posed.ruling))
    scene = became(became(scene, Intent(Act.CHOOSE, choice))[0], ENTER)[0] if posed.candidates else scene
    if isinstance(scene, Naming):
        ground = next(at for at, each in enumerate(posed.candidates) if each.right)
        scene, _ = became(scene, Intent(Act.CHOOSE, str(ground)))
    scene, (deed, *_) = became(scene, ENTER)
    assert isinstance(scene, Moment)
    assert isinstance(deed, Remember)
    return became(scene, ENTER)[0], deed.answer


def became(scene: Scene, intent: Intent) -> tuple[Scene, tuple[object, ...]]:
    turn = scene.on(intent)
    assert isinstance(turn.move, Become)
    return turn.move.scene, turn.deeds


def given(hearing: Hearing, answer: Answer, n: int, day: date) -> Given:
    return Given(n, day, hearing.key, hearing.asked[answer.place], answer)


def looking_back(*answers: Given) -> Court:
    return replace(court(), answers=lambda: answers)


def stands_with_the_rule(answers: tuple[Given, ...]) -> Standing | None:
    return standing_with(standing(looking_back(*answers)), FEDERAL, RULE)


def test_a_rule_is_settled_by_its_case_and_its_twin_on_two_days() -> None:
    scene, hearing = called(settle(court(), [RULE]))
    assert {asked.question for asked in hearing.asked} == {f"{matter_of(FEDERAL, RULE)}/{part}" for part in Part}
    answers: list[Given] = []
    states = []
    for day in (TODAY, TODAY + timedelta(days=1)):
        scene, answer = ruled_rightly(scene)
        answers.append(given(hearing, answer, len(answers) + 1, day))
        stands = stands_with_the_rule(tuple(answers))
        states.append(stands.state if stands else None)
    assert states == [State.ONCE, State.SETTLED]
    assert isinstance(scene, Ending)
    assert scene.view().scene == "results"


def test_a_rule_that_decides_nothing_has_no_standing() -> None:
    idle = next(rule for rule in FEDERAL.rules if matter_of(FEDERAL, rule) is None)
    assert standing_with({}, FEDERAL, idle) is None


def test_one_half_can_be_asked_alone() -> None:
    _, hearing = called(settle(court(), [RULE], Part.TWIN))
    assert [asked.question for asked in hearing.asked] == [f"{matter_of(FEDERAL, RULE)}/twin"]


@pytest.mark.parametrize("seed", range(8))
def test_no_hearing_of_several_rules_holds_a_case_and_its_own_twin(seed: int) -> None:
    here = court(seed=seed)
    asked = practice(here, open_matters(here, {}, ARTICLE))
    matters = [each.question.rpartition("/")[0] for each in asked]
    assert len(matters) == here.length == len(set(matters))


def test_the_half_not_yet_ruled_rightly_is_asked_next() -> None:
    case = f"{matter_of(FEDERAL, RULE)}/{Part.CASE}"
    scene, hearing = called(settle(court(), [RULE], Part.CASE))
    _, answer = ruled_rightly(scene)
    here = looking_back(given(hearing, answer, 1, TODAY))
    other = next(rule for rule in FEDERAL.rules if rule.cite == "403")
    _, hearing = called(settle(here, [RULE, other]))
    assert case not in {asked.question for asked in hearing.asked}


def test_a_settled_rule_is_no_longer_among_the_open_ones() -> None:
    days = (TODAY, TODAY + timedelta(days=1))
    answers = []
    for n, (part, day) in enumerate(zip(Part, days, strict=True), 1):
        scene, hearing = called(settle(court(), [RULE], part))
        answers.append(given(hearing, ruled_rightly(scene)[1], n, day))
    before, after = (open_matters(court(), standing(here), ARTICLE) for here in (court(), looking_back(*answers)))
    assert set(before) - set(after) == {matter_of(FEDERAL, RULE)}


def test_a_hearing_left_in_the_middle_is_gone_on_with() -> None:
    scene, hearing = called(settle(court(), [RULE]))
    _, answer = ruled_rightly(scene)
    left = hearing.answered(answer)
    turn = go_on(court(unfinished=(left,)))
    assert isinstance(turn.move, Push)
    assert isinstance(turn.move.scene, Bench)
    assert turn.move.scene.sitting.hearing == left


@pytest.mark.parametrize(
    ("day", "stands"), [(date(2022, 1, 1), True), (date(2023, 11, 30), True), (date(2023, 12, 1), False)], ids=str
)
def test_a_ruling_is_judged_by_the_law_of_its_own_day(day: date, stands: bool) -> None:  # noqa: FBT001 the table reads so
    """Words never written down could not complete a writing before Rule 106 was amended."""
    asked = Asked(SETTLED_LAW, "federal/106/Rule of completeness/case")
    kept_out = Answer(0, Choice.KEEP_OUT, "802", 8)
    (ruled,) = judged(court(), [Given(1, day, "key", asked, kept_out)])
    assert ruled.stands is stands


@pytest.mark.parametrize(
    "asked",
    [
        Asked("no-such-bank", "bus-stop", "calm=0"),
        Asked("red-light", "no-such-question", "calm=0"),
        Asked("red-light", "bus-stop", "calm=7"),
        Asked(SETTLED_LAW, "federal/999/No such rule/case"),
    ],
    ids=str,
)
def test_what_is_no_longer_asked_is_not_judged(asked: Asked) -> None:
    assert list(judged(court(), [Given(1, TODAY, "key", asked, Answer(0, Choice.LET_IN, "", 5))])) == []


def test_what_was_passed_over_is_not_judged() -> None:
    passed = Given(1, TODAY, "key", Asked("red-light", "bus-stop", "calm=0"), Answer(0, Choice.SKIPPED, "", 0))
    assert lately(looking_back(passed), 50) == ()


def test_looking_back_stops_at_what_is_asked_for_and_begins_with_the_newest() -> None:
    asked = Asked("red-light", "bus-stop", "calm=0")
    answers = tuple(Given(n, TODAY, "key", asked, Answer(0, Choice.LET_IN, "803(2)", 8)) for n in range(1, 90))
    assert [ruled.n for ruled in lately(looking_back(*answers), 3)] == [89, 88, 87]
    assert sure_ones(looking_back(*answers), 3) == ()


def test_of_ten_thousand_rulings_each_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = []

    def counting(*about: object) -> Posed:
        worked_out.append(about)
        return Posed(*about)  # type: ignore[arg-type]

    monkeypatch.setattr("game.scenes.past.Posed", counting)
    question = settled_law().questions[7].id
    answers = tuple(
        Given(n, TODAY - timedelta(days=n // 30), "key", Asked(SETTLED_LAW, question), answer)
        for n, answer in enumerate((Answer(0, Choice.LIMITS, "once", 0), Answer(0, Choice.OPEN, "once", 0)) * 5_000)
    )
    changes = {change for book in BOOKS.values() for change in _changes(book)}
    days = {max(change for change in changes if change <= given.day) for given in answers}
    assert len(standing(looking_back(*answers))) == 1
    assert len(worked_out) == 2 * len(days)


def _changes(book: Rulebook) -> set[date]:
    return {edge for rule in book.rules for edge in (rule.in_force.start, rule.in_force.until)}
