"""How one scene of a hearing leads to the next, and what is written down on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.answers import Asked, Choice, Exercise, Hearing, Terms, Tried
from game.play.sitting import sit
from game.scenes.argue_back import ArgueBack
from game.scenes.asking import Candidate, MenuRow
from game.scenes.docket import Docket, at_once
from game.scenes.glossary import Leaflet
from game.scenes.hearing import Bench, Ending, Moment, Naming, called, start
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.marks import Glyph
from game.scenes.on_page import Legend, Page, Prose
from game.scenes.opinion import Opinion
from game.scenes.telling import Verdict
from game.scenes.title import Title
from game.scenes.turn_it import TurnIt
from game.scenes.turns import Become, Begin, CopyText, Home, Leave, OpenBanksFolder, Pop, Practise, Push, Remember, Stay
from game.scenes.what_if import WhatIf
from tests.banks.tellings import bank_named
from tests.benches import TODAY, bank, court, sitting

if TYPE_CHECKING:
    from game.scenes.turns import Deed, Scene
    from game.scenes.view import View

CHOOSE = Act.CHOOSE


def after(scene: Scene, *intents: Intent) -> tuple[Scene, tuple[Deed, ...]]:
    """Follow one scene through intents that each put another in its place or on top."""
    deeds: tuple[Deed, ...] = ()
    for intent in intents:
        turn = scene.on(intent)
        deeds += turn.deeds
        if isinstance(turn.move, Become | Push):
            scene = turn.move.scene
    return scene, deeds


def test_a_ruling_is_pencilled_in_until_it_is_entered() -> None:
    bench, deeds = after(Bench(court(), sitting()), Intent(CHOOSE, "keep_out"), Intent(CHOOSE, "let_in"))
    assert isinstance(bench, Bench)
    assert (bench.choice, deeds) == (Choice.LET_IN, ())


def test_nothing_is_entered_before_something_is_chosen() -> None:
    assert isinstance(Bench(court(), sitting()).on(ENTER).move, Stay)
    assert isinstance(Naming(court(), sitting(), Choice.LET_IN).on(ENTER).move, Stay)


def test_a_ruling_and_its_ground_are_written_down_before_the_verdict_is_shown() -> None:
    naming, _ = after(Bench(court(), sitting()), Intent(CHOOSE, "let_in"), ENTER)
    assert isinstance(naming, Naming)
    right = next(at for at, ground in enumerate(naming.sitting.posed.candidates) if ground.cite == "803(2)")
    moment, deeds = after(naming, Intent(CHOOSE, str(right)), ENTER)
    assert isinstance(moment, Moment)
    (remembered,) = deeds
    assert isinstance(remembered, Remember)
    assert (remembered.answer.choice, remembered.answer.ground, remembered.answer.points) == ("let_in", "803(2)", 8)
    assert remembered.hearing.answers == ()


def test_a_question_passed_over_is_an_answer_too() -> None:
    moment, deeds = after(Bench(court(), sitting()), Intent(Act.SKIP))
    assert isinstance(moment, Moment)
    assert moment.verdict.word == "Remanded"
    assert len(deeds) == 1


def test_esc_on_the_ground_goes_back_to_the_ruling_with_its_choice() -> None:
    back, deeds = after(Naming(court(), sitting(), Choice.LET_IN), BACK)
    assert isinstance(back, Bench)
    assert (back.choice, deeds) == (Choice.LET_IN, ())


HINT, SURER = Intent(Act.HINT), Intent(Act.CERTAINTY)


def test_a_hint_is_bought_once_survives_going_back_and_is_written_down_with_the_answer() -> None:
    bench, _ = after(Bench(court(), sitting()), HINT, HINT, HINT, Intent(CHOOSE, "let_in"))
    assert isinstance(bench, Bench)
    assert bench.terms.hints == 2  # the third strikes out grounds, and none are laid out yet
    naming, _ = after(bench, ENTER, BACK, ENTER, HINT, HINT)
    assert isinstance(naming, Naming)
    assert naming.terms.hints == 3
    right = next(at for at, ground in enumerate(naming.sitting.posed.candidates) if ground.right)
    _, (remembered,) = after(naming, Intent(CHOOSE, str(right)), ENTER)
    assert isinstance(remembered, Remember)
    assert (remembered.answer.hints, remembered.answer.points) == (3, 5)


def test_a_ground_struck_out_cannot_be_picked_and_none_that_is_right_is_struck() -> None:
    naming, _ = after(Naming(court(), sitting(), Choice.LET_IN, terms=Terms(hints=2)), HINT)
    assert isinstance(naming, Naming)
    candidates = naming.sitting.posed.candidates
    out = [row.cite for row in naming.view().right if isinstance(row, Candidate) and row.struck]
    assert len(out) == 2
    for at, ground in enumerate(candidates):
        assert not (ground.right and ground.cite in out)
        assert isinstance(naming.on(Intent(CHOOSE, str(at))).move, Stay) is (ground.cite in out)
    scene: Scene = naming
    for _ in candidates:
        scene, _ = after(scene, NEXT)
        assert isinstance(scene, Naming)
        assert scene.ground is not None
        assert candidates[scene.ground].cite not in out


def test_a_ground_that_is_struck_out_while_it_is_picked_is_dropped() -> None:
    naming = Naming(court(), sitting(), Choice.LET_IN, terms=Terms(hints=2))
    for at in range(len(naming.sitting.posed.candidates)):
        then, _ = after(naming, Intent(CHOOSE, str(at)), HINT)
        assert isinstance(then, Naming)
        struck = next(row for row in then.view().right if isinstance(row, Candidate) and row.key == str(at + 1)).struck
        assert then.ground == (None if struck else at)


def test_how_sure_a_judge_is_is_asked_only_of_those_who_want_it() -> None:
    unasked, _ = after(Bench(court(), sitting()), SURER)
    assert isinstance(unasked, Bench)
    assert unasked.terms.certainty is None
    bench = called(replace(court(), certainty=True), sitting())
    sure = [bench.terms.certainty]
    for _ in range(3):
        scene, _ = after(bench, SURER)
        assert isinstance(scene, Bench)
        bench = scene
        sure.append(bench.terms.certainty)
    assert sure == ["leaning", "certain", "guess", "leaning"]
    _, (remembered,) = after(bench, Intent(Act.CERTAINTY, "certain"), Intent(Act.SKIP))
    assert isinstance(remembered, Remember)
    assert remembered.answer.certainty == "certain"


def test_a_whole_hearing_is_begun_answered_and_ended() -> None:
    scene, deeds = after(Title(court()), Intent(CHOOSE, "at_once"))
    while not isinstance(scene, Ending):
        first = Intent(CHOOSE, "0" if isinstance(scene, Naming) else "let_in")
        scene, more = after(scene, *((first, ENTER) if isinstance(scene, Bench | Naming) else (ENTER,)))
        deeds += more
    assert [type(deed) for deed in deeds] == [Begin, Remember, Remember]
    assert scene.sitting.hearing.over


@pytest.mark.parametrize(
    ("intent", "kind"), [(Intent(Act.WHY), Opinion), (Intent(Act.WHAT_IF), WhatIf), (Intent(Act.GLOSSARY), Leaflet)]
)
def test_looking_closer_comes_back(intent: Intent, kind: type) -> None:
    ruled, _, verdict = sitting().ruled(Choice.LET_IN, "803(2)")
    turn = Moment(court(), ruled, verdict).on(intent)
    assert isinstance(turn.move, Push)
    assert isinstance(turn.move.scene, kind)
    assert isinstance(turn.move.scene.on(BACK).move, Pop)


ARGUE, TURN_IT = Intent(Act.ARGUE), Intent(Act.TURN_IT)


def moment_of(choice: Choice, ground: str, **kinds: str) -> Moment:
    ruled, _, verdict = sitting(**kinds).ruled(choice, ground)
    return Moment(court(), ruled, verdict)


def test_of_a_record_that_is_open_no_ground_is_told() -> None:
    told = bank_named("the-minute-book")
    asked = Asked(told.id, "told-the-barber", "day=0")
    heard, _, verdict = sit(told, Hearing("key", told.title, 7, (asked,)), TODAY).ruled(Choice.OPEN, "")
    block = next(block for block in Moment(court(), heard, verdict).view().right if isinstance(block, Verdict))
    assert (block.word, block.label, block.cite) == ("Affirmed", "", "")
    assert "ground" not in block.under


def argued(*intents: Intent) -> ArgueBack:
    scene, deeds = after(moment_of(Choice.KEEP_OUT, "802", variant="calm=1"), ARGUE, *intents)
    assert isinstance(scene, ArgueBack)
    tried = [Tried(0, Exercise.ARGUE_BACK, scene.right)] if scene.reply else []
    assert [deed.tried for deed in deeds if isinstance(deed, Practise)] == tried
    return scene


def test_the_losing_side_is_answered_with_the_words_that_defeat_it() -> None:
    scene = argued()
    replies = [intent for _, intent in numbers(scene.view())]
    assert len(replies) > 3
    for intent in replies:
        then = argued(intent)
        told = next(piece.text for at, piece in enumerate(then.sitting.posed.story) if str(at) == intent.what)
        assert then.right is (told == "an hour later, calm over coffee")
        assert isinstance(then.on(ENTER).move, Pop)
    assert not argued(Intent(CHOOSE, "none")).right


def numbers(view: View) -> list[tuple[str, Intent]]:
    story = next(item for item in view.left[0].body if isinstance(item, Prose))  # type: ignore[union-attr]
    return [(span.text, span.intent) for span in story.words if span.intent is not None]


def test_words_are_walked_to_with_keys_and_nothing_is_answered_before() -> None:
    assert isinstance(argued().on(ENTER).move, Stay)
    there = [argued(*(NEXT,) * steps).focus for steps in range(1, 10)]
    assert there[0] != there[1]
    assert len(set(there)) < len(there)  # round it goes
    assert argued(NEXT, ENTER).reply == str(there[0])
    assert argued(PREVIOUS).focus != argued(NEXT).focus


def test_within_discretion_the_right_reply_is_that_no_words_defeat_it() -> None:
    moment = moment_of(Choice.KEEP_OUT, "403", variant="count=0", question="photographs")
    scene, _ = after(moment, ARGUE, Intent(CHOOSE, "none"))
    assert isinstance(scene, ArgueBack)
    assert scene.right


def test_only_a_right_ruling_is_argued_with_and_only_what_can_be_turned_is_asked() -> None:
    reversed_one = moment_of(Choice.LET_IN, "803(2)", variant="calm=1")
    assert isinstance(reversed_one.on(ARGUE).move, Stay)
    only_phrase = moment_of(Choice.LET_IN, "803(2)")
    assert only_phrase.sitting.posed.turning == ("calm",)
    assert isinstance(only_phrase.on(TURN_IT).move, Stay)


def test_the_phrase_that_turns_the_ruling_leads_to_its_what_if() -> None:
    turn_it = TurnIt(sitting())
    assert isinstance(turn_it.on(ENTER).move, Stay)
    for intents in ((Intent(CHOOSE, "calm"),), (NEXT, ENTER), (PREVIOUS, ENTER)):
        scene, deeds = after(turn_it, *intents)
        assert isinstance(scene, WhatIf)
        assert (scene.found, scene.now.asked.variant) == (True, "calm=1")
        assert [deed.tried for deed in deeds if isinstance(deed, Practise)] == [Tried(0, Exercise.TURN_IT, right=True)]
        later, _ = after(scene, NEXT)
        assert isinstance(later, WhatIf)
        assert later.found is None
    assert isinstance(turn_it.on(BACK).move, Pop)


def test_touching_a_phrase_changes_the_words_and_the_ruling() -> None:
    what_if, _ = after(WhatIf(sitting()), Intent(CHOOSE, "calm"))
    assert isinstance(what_if, WhatIf)
    assert what_if.now.asked.variant == "calm=1"
    assert (sitting().posed.ruling.outcome, what_if.now.ruling.outcome) == ("admitted", "excluded")
    back, _ = after(what_if, Intent(Act.AS_TOLD))
    assert isinstance(back, WhatIf)
    assert back.now.asked.variant == "calm=0"


def test_a_what_if_never_writes_anything_down() -> None:
    _, deeds = after(WhatIf(sitting()), Intent(CHOOSE, "calm"), Intent(Act.READING, "0"), Intent(Act.NEXT))
    assert deeds == ()


def test_the_ending_leads_on() -> None:
    ruled, _, _ = sitting().ruled(Choice.KEEP_OUT, "802")
    ending = Ending(court(), ruled)
    for way in ("missed", "again"):
        turn = ending.on(Intent(CHOOSE, way))
        assert isinstance(turn.move, Push)
        (begun,) = turn.deeds
        assert isinstance(begun, Begin)
        assert begun.hearing.key != ruled.hearing.key
    assert isinstance(ending.on(BACK).move, Home)


def test_from_the_ending_one_comes_back_to_the_docket_at_the_bank_that_was_heard() -> None:
    ruled, _, _ = sitting().ruled(Choice.KEEP_OUT, "802")
    asked: list[str] = []

    def docket(name: str) -> Docket:
        asked.append(name)
        return Docket(court())

    ending = Ending(replace(court(), docket=docket), ruled)
    assert next(key.says for key in ending.view().keys if key.key == "esc") == "docket"
    move = ending.on(BACK).move
    assert isinstance(move, Home)
    assert isinstance(move.on, Docket)
    assert asked == [bank().id]


def test_what_was_kept_out_is_struck_from_what_the_jury_heard() -> None:
    ruled, _, _ = sitting().ruled(Choice.KEEP_OUT, "802")
    page = Ending(court(), ruled).view().left[0]
    assert "STRUCK" in repr(page)


def test_the_ending_explains_the_signs_it_shows_and_counts_the_ways_it_has() -> None:
    ruled, _, _ = sitting().ruled(Choice.KEEP_OUT, "802")
    view = Ending(court(), ruled).view()
    page = next(block for block in view.left if isinstance(block, Page))
    legends = [item for item in page.foot if isinstance(item, Legend)]
    ways = [block for block in view.right if isinstance(block, MenuRow)]
    assert legends == [Legend(((Glyph.SUSTAINED, "kept out"),))]
    assert next(key.shown for key in view.keys if key.says == "choose") == f"1–{len(ways)}"


def test_an_unfinished_hearing_is_gone_on_with_at_its_place_and_in_its_reading() -> None:
    turn = start(court(), bank())
    begun = turn.deeds[0]
    assert isinstance(begun, Begin)
    first = begun.hearing
    one, _, _ = sitting(first.asked[0].variant, first.asked[0].question).ruled(Choice.SKIPPED, "")
    left = first.answered(one.hearing.answers[0])
    gone_on = Title(court(unfinished=(left,))).on(Intent(CHOOSE, "go_on")).move
    assert isinstance(gone_on, Push)
    assert isinstance(gone_on.scene, Bench)
    assert gone_on.scene.sitting.posed.asked == first.asked[1]


def test_an_error_report_names_bank_question_reading_and_version() -> None:
    (deed,) = Bench(court(), sitting("calm=1")).on(Intent(Act.REPORT)).deeds
    assert isinstance(deed, CopyText)
    assert all(each in deed.text for each in ("red-light", "bus-stop", "calm=1", "version"))


def test_the_docket_opens_the_banks_folder_and_leaves() -> None:
    docket = Docket(court())
    assert docket.on(Intent(Act.FOLDER)).deeds == (OpenBanksFolder(),)
    assert isinstance(docket.on(Intent(Act.QUIT)).move, Leave)
    assert at_once(court()).deeds


@given(st.lists(st.sampled_from(list(Act)), max_size=25), st.integers(0, 30))
def test_no_run_of_intents_breaks_a_scene_or_loses_the_way_out(acts: list[Act], lot: int) -> None:
    scene: Scene = Title(court())
    for at, act in enumerate(acts):
        bindings = [intent for _, intent in scene.view().bindings() if intent.act is act]
        if not bindings and act in (Act.CHOOSE, Act.READING):
            continue  # nothing here can be chosen by a key
        turn = scene.on(bindings[(lot + at) % len(bindings)] if bindings else Intent(act))
        scene = turn.move.scene if isinstance(turn.move, Become | Push) else scene
        assert any(intent.act is Act.BACK for _, intent in scene.view().bindings())
