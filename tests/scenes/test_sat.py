"""A sitting: nothing is told until its end, whatever was asked for; time that is up ends it, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.play.answers import Choice, Hearing, sitting_key
from game.play.drawing import draw
from game.scenes.asking import Hint
from game.scenes.docket import Docket
from game.scenes.hearing import Bench, Ending, Moment, Review, resume
from game.scenes.intents import BACK, ENTER, NEXT, Act, Intent
from game.scenes.listing import Tick
from game.scenes.opinion import Opinion
from game.scenes.preferences import USUAL
from game.scenes.sat import Sat
from game.scenes.sat_start import SatStart
from game.scenes.telling import Verdict
from game.scenes.turns import Become, Begin, Pop, Push, Remember, Scene, Turn
from tests.benches import bank, court

MINUTE = 60_000
RULED = (Intent(Act.CHOOSE, Choice.LET_IN), ENTER, Intent(Act.CHOOSE, "0"), ENTER)


def scene_of(turn: Turn) -> Scene:
    assert isinstance(turn.move, Become | Push)
    return turn.move.scene


def began(*, timed: bool = False) -> Sat:
    scene = scene_of(Docket(court()).on(Intent(Act.SITTING)))
    scene = scene_of(scene.on(Intent(Act.CLOCK))) if timed else scene
    begun = scene_of(scene.on(ENTER))
    assert isinstance(begun, Sat)
    return begun


def after(scene: Scene, *intents: Intent) -> Scene:
    for intent in intents:
        scene = scene_of(scene.on(intent))
    return scene


def test_it_is_written_down_before_its_first_question() -> None:
    turn = SatStart(court(), bank()).on(ENTER)
    (deed,) = turn.deeds
    assert isinstance(deed, Begin)
    assert deed.hearing.sat
    assert deed.hearing.asked == draw(bank(), 8, court().seed)


def test_the_next_question_follows_at_once_and_each_answer_is_written_first() -> None:
    turn = after(began(), *RULED[:3]).on(ENTER)
    (deed,) = turn.deeds
    assert isinstance(deed, Remember)
    assert deed.answer.place == 0
    following = scene_of(turn)
    assert isinstance(following, Sat)
    assert following.sitting.posed.place == 1


def test_nothing_tells_how_a_ruling_fared() -> None:
    second = after(began(), *RULED)
    view = second.view()
    assert set(view.ticks) == {Tick.NEUTRAL, Tick.HERE}
    assert not any(isinstance(block, Hint | Verdict) for block in (*view.left, *view.right))
    assert not {Act.HINT, Act.REPORT} & {intent.act for _, intent in view.bindings()}
    for act in (Act.HINT, Act.REPORT, Act.WHY, Act.WHAT_IF, Act.RULE_BOOK):
        assert second.on(Intent(act)) == Turn()
    keys = scene_of(second.on(Intent(Act.KEYS))).view()
    assert "report an error" not in str(keys)


def test_after_the_last_question_all_is_told() -> None:
    ending = after(began(), *RULED, Intent(Act.SKIP))
    assert isinstance(ending, Ending)
    assert ending.sitting.hearing.over
    review = after(ending, Intent(Act.CHOOSE, "review"))
    assert isinstance(review, Review)
    assert any(isinstance(block, Verdict) for block in review.view().right)
    assert isinstance(scene_of(review.on(Intent(Act.WHY))), Opinion)
    second = after(review, NEXT)
    assert second.view().crumbs != review.view().crumbs
    assert second.on(ENTER).move == Pop()
    assert review.on(Intent(Act.TWIN)) == Turn()


def test_time_that_is_up_passes_over_what_is_left_and_writes_it_down() -> None:
    sat = began(timed=True)
    assert sat.allowed == 4 * MINUTE
    second = after(sat, *RULED, Intent(Act.TICK, str(MINUTE)))
    turn = second.on(Intent(Act.TICK, str(3 * MINUTE)))
    (deed,) = turn.deeds
    assert isinstance(deed, Remember)
    assert deed.answer.choice is Choice.SKIPPED
    ending = scene_of(turn)
    assert isinstance(ending, Ending)
    assert ending.sitting.hearing.over
    assert "time is up" in ending.view().notice


def test_time_goes_on_from_question_to_question() -> None:
    second = after(began(timed=True), Intent(Act.TICK, "5000"), *RULED, Intent(Act.TICK, "2000"))
    assert isinstance(second, Sat)
    assert second.gone == 7000
    clock = second.view().clock
    assert clock is not None
    assert clock.runs_on


def test_the_time_that_passed_while_away_is_gone() -> None:
    hearing = Hearing(sitting_key("then", 3 * MINUTE), bank().title, 7, draw(bank(), 2, 7))
    away = replace(court(), since=lambda key: 2 * MINUTE if key == hearing.key else 0)
    back = scene_of(resume(away, bank(), hearing))
    assert isinstance(back, Sat)
    assert back.gone == 2 * MINUTE
    late = scene_of(resume(replace(away, since=lambda _: 9 * MINUTE), bank(), hearing))
    assert isinstance(scene_of(late.on(Intent(Act.TICK, "0"))), Ending)


def test_an_untimed_sitting_lets_time_pass() -> None:
    sat = began()
    assert sat.view().clock is None
    assert sat.on(Intent(Act.TICK, "999999999")) == Turn()


@pytest.mark.parametrize("slack", [1.0, 1.5, 2.0, 3.0])
def test_the_time_is_stretched_as_the_player_asked(slack: float) -> None:
    start = SatStart(replace(court(), slack=slack), bank(), 1.8)
    assert start.allowed == round(1.8 * 2 * slack) * MINUTE


@pytest.mark.parametrize(("minutes", "told"), [(0.1, "1 minute"), (0.7, "1 minute"), (1.8, "4 minutes")])
def test_the_time_is_told_in_whole_minutes_and_is_as_long_as_told(minutes: float, told: str) -> None:
    start = SatStart(court(), bank(), minutes)
    clock = scene_of(start.on(ENTER)).view().clock
    assert clock is not None
    assert f"{told} for all of it" in str(start.view())
    assert clock.told(1.0) in ("the last minute", f"{told} left")


def test_no_clock_is_offered_where_none_is_wanted_or_none_runs() -> None:
    for quiet in (
        replace(court(), prefer=USUAL.choosing("timers", "off")),
        replace(court(), ticking=False),
    ):
        start = SatStart(quiet, bank(), 1.8)
        assert start.allowed == 0
        assert start.on(Intent(Act.CLOCK)) == Turn()


def test_esc_leads_back_to_the_docket() -> None:
    assert SatStart(court(), bank()).on(BACK).move == Pop()


def test_an_ordinary_hearing_still_has_its_moments() -> None:
    bench = scene_of(Docket(court()).on(ENTER))
    assert isinstance(bench, Bench)
    assert isinstance(after(bench, *RULED), Moment)
