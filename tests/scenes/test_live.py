"""The scenes of live objections: objecting, the clock, reading back, the pace, and the look back."""

from __future__ import annotations

from dataclasses import replace

from game.play.answers import Choice
from game.play.examined import CLEAN, Fate, call, take_up
from game.play.objections import pages
from game.scenes import on_page
from game.scenes.asking import Grounds, Tally
from game.scenes.docket import Docket, go_on
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.live import Live, LiveReview, LiveStart, LiveSummary, open_live
from game.scenes.live_review import has_opinion, worth_reading
from game.scenes.live_words import speaker
from game.scenes.on_page import Page, Timer
from game.scenes.preferences import USUAL
from game.scenes.title import Title
from game.scenes.turns import Become, Begin, CopyText, Home, Leave, Pop, Push, Remember
from tests.banks.samples import EXAMINATION, TODAY, bank, changed
from tests.benches import court as bench_court
from tests.lives import ERRING, FASTER, LET_IN, OBJECT, after, court, ended, live, on, scenes, summary

TICK = "tick"


def tick(milliseconds: int) -> Intent:
    return Intent(Act.TICK, str(milliseconds))


def test_the_title_has_a_way_in_only_where_there_is_an_examination() -> None:
    assert "live" in [way.name for way in Title(court())._ways()]  # noqa: SLF001
    assert "live" not in [way.name for way in Title(bench_court())._ways()]  # noqa: SLF001
    move = Title(court()).on(Intent(Act.CHOOSE, "live")).move
    assert isinstance(move, Push)
    assert isinstance(move.scene, LiveStart)


def test_it_is_written_down_before_its_first_line_and_line_by_line() -> None:
    turn = LiveStart(court()).on(ENTER)
    assert isinstance(turn.deeds[0], Begin)
    scene = live()
    [deed] = scene.on(on("leading")).deeds
    assert isinstance(deed, Remember)
    assert (deed.answer.choice, deed.answer.ground, deed.answer.place) == (Choice.KEEP_OUT, "leading", 0)
    [deed] = scene.on(LET_IN).deeds
    assert isinstance(deed, Remember)
    assert deed.answer.choice is Choice.LET_IN


def test_one_may_rise_first_and_name_the_ground_after() -> None:
    risen = live(LET_IN, OBJECT)
    assert risen.standing
    assert after(risen, on("leading")).run.met[-1].fate is Fate.GOOD  # type: ignore[attr-defined]
    for sitting_down in (LET_IN, BACK):
        assert after(risen, sitting_down) == live(LET_IN)


def test_on_ones_feet_the_keys_that_sit_down_say_so() -> None:
    told = {key.key: key.says for key in live(LET_IN, OBJECT).view().keys}
    assert (told["0"], told["esc"]) == ("sit down", "back")
    told = {key.key: key.says for key in live(LET_IN).view().keys}
    assert (told["0"], told["esc"]) == ("let it in", "leave")


def test_the_end_counts_as_the_look_back_does() -> None:
    at_the_end, looked_back = (
        next(block for block in scene.view().right if isinstance(block, Tally)) for scene in (ended(), summary())
    )
    assert at_the_end.counts == looked_back.counts
    assert "wrong ground" in [count.text for count in at_the_end.counts]


def test_a_bare_digit_objects_on_its_ground() -> None:
    view = live(LET_IN).view()
    assert view.intent_for("2") == on("leading")
    assert view.intent_for("space") == OBJECT
    assert view.intent_for("0") == LET_IN


def test_tab_turns_to_the_other_grounds_and_round() -> None:
    scene = live()
    seen = []
    for _ in range(pages() + 1):
        [block] = [block for block in scene.view().right if isinstance(block, Grounds)]
        seen.append(block.grounds[0].name)
        scene = after(scene, Intent(Act.MORE))  # type: ignore[assignment]
    assert seen[0] == "Hearsay" == seen[-1]
    assert len(set(seen)) == pages() > 1


def test_without_a_pace_no_time_passes() -> None:
    scene = live()
    assert scene.view().clock is None
    assert scene.on(tick(10**6)).move == scene.on(tick(0)).move
    assert not any(isinstance(item, Timer) for item in page(scene))


def test_time_that_has_run_out_lets_the_line_in() -> None:
    scene = live(LET_IN, FASTER)
    assert scene.lasts == 12_000
    waited = after(scene, tick(11_999))
    assert isinstance(waited, Live)
    clock = waited.view().clock
    assert clock is not None
    assert (clock.gone, clock.running) == (11_999, True)
    late = after(waited, tick(1))
    assert isinstance(late, Live)
    assert late.run.met[-1].fate is Fate.MISS
    assert late.gone == 0


def test_the_clock_stands_while_one_is_on_one_s_feet_pauses_or_reads_back() -> None:
    for held in (OBJECT, Intent(Act.PAUSE), Intent(Act.READ_BACK)):
        scene = live(LET_IN, FASTER, held)
        clock = scene.view().clock
        assert clock is not None
        assert not clock.running
        assert after(scene, tick(60_000)) == scene


def test_the_pace_goes_down_to_a_second_and_back_to_the_reader_s_own() -> None:
    scene = live(*(FASTER,) * 9)
    assert scene.pace == 1
    assert "Object or not" in next(item.text for item in page(scene) if isinstance(item, Timer))
    assert live(FASTER, Intent(Act.SLOWER)).pace == 0
    assert live().view().intent_for("t") is None


def test_a_stretched_clock_lasts_longer() -> None:
    scene = live(FASTER)
    slow = replace(scene, court=replace(scene.court, slack=3.0))
    assert slow.lasts == 36_000
    clock = slow.view().clock
    assert clock is not None
    assert clock.lasts == 36_000


def test_ten_lines_without_a_fault_offer_the_next_pace_and_force_nothing() -> None:
    scene = live()
    earned = Live(scene.court, scene.run, 12, streak=CLEAN)
    assert "10 lines without a fault: + tries 8 seconds a line" in earned.view().note
    assert after(earned, LET_IN).pace == 12  # type: ignore[attr-defined]
    assert after(earned, LET_IN).streak == CLEAN + 1  # type: ignore[attr-defined]
    assert after(earned, on("leading")).streak == 0  # type: ignore[attr-defined]
    assert Live(scene.court, scene.run, 1, streak=CLEAN).offers == 0


def test_reading_back_moves_the_focus_and_answering_returns() -> None:
    scene = live(LET_IN, LET_IN, Intent(Act.READ_BACK), Intent(Act.READ_BACK))
    lines = [item for item in page(scene) if isinstance(item, on_page.Testimony)]
    assert [line.focus for line in lines] == [False] * (len(lines) - 1) + [True]
    assert lines[-1].words[0].text == "And you saw the van go through on red, didn’t you?"
    assert after(scene, Intent(Act.READ_ON), Intent(Act.READ_ON), Intent(Act.READ_ON)).back == 0  # type: ignore[attr-defined]
    far = live(*(Intent(Act.READ_BACK),) * 9)
    assert far.back == 0
    assert after(scene, LET_IN).back == 0  # type: ignore[attr-defined]


def test_the_page_holds_what_was_said_last_whatever_came_before() -> None:
    scene = live(*ERRING[:6])
    said = [item.words[0].text for item in page(scene) if isinstance(item, on_page.Testimony)]
    assert said[-1] == "What do you suppose the driver was thinking?"
    assert "Where were you at ten past five?" not in said
    assert scene.view().crumbs[-1] == "Redirect examination"


def page(scene: Live) -> tuple[object, ...]:
    [block] = scene.view().left
    assert isinstance(block, Page)
    return block.body


def test_an_examination_left_in_the_middle_is_gone_on_with() -> None:
    left = live(LET_IN, on("leading"))
    again = court(left.run.hearing)
    for turn in (LiveStart(again).on(ENTER), go_on(again)):
        assert isinstance(turn.move, Push)
        assert turn.deeds == ()
        assert isinstance(turn.move.scene, Live)
        assert len(turn.move.scene.run.met) == 2
    afresh = LiveStart(again).on(Intent(Act.AFRESH))
    assert isinstance(afresh.deeds[0], Begin)
    assert "line 3 of 7" in str(LiveStart(again).view())


def test_the_docket_leads_to_an_examination() -> None:
    move = Docket(court()).on(ENTER).move
    assert isinstance(move, Push)
    assert isinstance(move.scene, LiveStart)
    assert "Live objections · one examination" in str(Docket(court()).view())
    assert open_live(bench_court()).move == Title(bench_court()).on(Intent(Act.TICK)).move


def test_the_transcript_runs_to_its_end_before_the_look_back() -> None:
    scene = ended()
    said = str(scene.view().left)
    assert "What do you suppose the driver was thinking?" in said
    assert "Of his supper." in said
    assert scene.view().intent_for("0") is None
    assert after(scene, LET_IN, OBJECT, on("leading"), Intent(Act.TICK, "90000")) == scene
    assert isinstance(scene.on(BACK).move, Home)


def test_every_speaker_but_counsel_and_the_witness_is_set_off_by_a_colon() -> None:
    assert [speaker(who) for who in ("Q.", "A.", "The clerk", "MR. QUILL:")] == ["Q.", "A.", "THE CLERK:", "MR. QUILL:"]


def test_the_rule_that_decided_is_named_and_not_another_of_its_number() -> None:
    old = 'facts.question.leading = false\nfacts.objection.grounds = ["leading"]'
    new = 'facts.question.argumentative = true\nfacts.objection.grounds = ["argumentative"]\nruling = "excluded"'
    found = bank(changed(old, f'{new}\nturns_on = ["611(a)"]', EXAMINATION))
    run = take_up(found, call(found, found.examinations[0], "key", 7), TODAY)
    for _ in range(len(run.lines)):
        run, _ = run.dealt(Choice.LET_IN, "", 0)
    at = [met.at.line.id for met in worth_reading(run)].index("colour")
    assert "Argumentative question" in str(LiveReview(run, at).view().right)


def test_the_last_line_leads_to_the_count() -> None:
    scene = summary()
    assert scene.run.over
    assert scene.run.points == (8 + 8 + 0 + 8 + 0 + 0 + 3, 56)
    said = str(scene.view())
    assert "What could have been kept out" in said
    assert "What has your sister told you" in said


def test_the_row_of_signs_can_be_copied() -> None:
    [deed] = summary().on(Intent(Act.COPY)).deeds
    assert isinstance(deed, CopyText)
    assert deed.text.splitlines()[1] == "·■◇·◆◇▲"
    assert "The corner of Mill Street · reader-set · 27 of 56" in deed.text


def test_what_is_worth_reading_is_every_fault_and_every_look_alike() -> None:
    found = worth_reading(summary().run)
    assert [met.at.line.id for met in found] == ["colour", "years", "sister", "speed", "thinking"]


def test_each_is_read_with_its_opinion() -> None:
    review = LiveReview(summary().run)
    count = len(worth_reading(review.run))
    for at in range(count):
        scene = LiveReview(review.run, at)
        assert "The court’s reasons" in str(scene.view())
        move = scene.on(Intent(Act.WHY)).move
        if not has_opinion(scene.met):
            assert scene.view().intent_for("w") is None
            assert not isinstance(move, Push)
            continue
        assert isinstance(move, Push)
        opinion = move.scene
        assert opinion.view().crumbs[0] == "Live objections"
        on_along = opinion.on(NEXT).move
        assert isinstance(on_along, Become)
        assert isinstance(opinion.on(BACK).move, Pop)
    assert isinstance(LiveReview(review.run, count - 1).on(NEXT).move, Pop)
    assert after(LiveReview(review.run, 1), PREVIOUS) == LiveReview(review.run, 0)


def test_from_the_count_one_sits_again_or_faster_or_goes_home() -> None:
    scene = summary()
    for act, pace in ((Act.AFRESH, 0), (Act.FASTER, 12)):
        turn = scene.on(Intent(act))
        assert isinstance(turn.deeds[0], Begin)
        assert turn.deeds[0].hearing.key != scene.run.hearing.key
        assert isinstance(turn.move, Push)
        assert isinstance(turn.move.scene, Live)
        assert turn.move.scene.pace == pace
    assert isinstance(scene.on(BACK).move, Home)


def test_without_a_fault_there_is_nothing_to_look_at_but_the_look_alikes() -> None:
    right = (LET_IN, on("leading"), LET_IN, LET_IN, on("hearsay"), LET_IN, LET_IN)
    scene = summary(*right)
    assert isinstance(scene, LiveSummary)
    assert scene.run.points[0] == scene.run.points[1]
    assert "Nothing came in that you could have kept out." in str(scene.view())


def test_every_screen_answers_its_own_keys() -> None:
    for name, scene in scenes().items():
        view = scene.view()
        for key, intent in view.bindings():
            assert scene.on(intent) is not None, (name, key)
        if view.intent_for("q"):
            assert isinstance(scene.on(Intent(Act.QUIT)).move, Leave), name
        assert isinstance(scene.on(Intent(Act.KEYS)).move, Push), name


def test_erring_meets_every_fate_but_one() -> None:
    assert len(ERRING) == 7
    assert {met.fate for met in summary().run.met} == set(Fate) - {Fate.IDLE}


def test_a_player_who_wants_no_clock_is_offered_none() -> None:
    calm = replace(court(), prefer=USUAL.choosing("timers", "off"))
    start = LiveStart(calm)
    assert start.on(Intent(Act.FASTER)).move == Become(start)
    assert start.view().intent_for("+") is None
    assert not any("Pace" in str(block) for block in start.view().right)
    assert LiveStart(court()).view().intent_for("+") is not None
