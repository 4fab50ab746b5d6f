"""What is heard is always to be seen: each cue has its twin on the screen that brings it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.play.answers import Choice
from game.play.sidebar import foundations
from game.scenes.asking import Heading
from game.scenes.cues import heard
from game.scenes.docket import Docket
from game.scenes.hearing import Bench, Ending, Moment, Naming
from game.scenes.intents import NEXT, Act, Intent
from game.scenes.listing import Tick
from game.scenes.marks import Glyph, Mark, Tone
from game.scenes.on_page import Page, Prose, Timer
from game.scenes.opinion import Opinion
from game.scenes.settings import Settings
from game.scenes.spoken import spoken_view
from game.scenes.telling import Appeal, Side, Verdict
from game.scenes.title import Title
from game.scenes.turns import Become
from game.scenes.view import Cue, View
from game.scenes.what_if import WhatIf
from tests import lives, sealed
from tests.benches import court, sitting
from tests.scenes.test_golden import moment, scenes

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.turns import Scene

BENCH = Bench(court(), sitting())
RIGHT = moment(Choice.LET_IN, "803(2)")
NAMING = Naming(court(), sitting(), Choice.LET_IN)
STORY = WhatIf(RIGHT.sitting)
SIDEBAR = sealed.sidebar()


def becoming(scene: Scene, intent: Intent) -> Scene:
    """The scene that takes the place of one."""
    move = scene.on(intent).move
    return move.scene if isinstance(move, Become) else scene


def asked(scene: Scene) -> Scene:
    """Counsel has been asked the next thing that unseals something."""
    questions = [each.name for each in foundations(SIDEBAR.sitting.posed) if each.tell]
    first = becoming(scene, Intent(Act.ASK, questions[0]))
    return first if first != scene else becoming(scene, Intent(Act.ASK, questions[1]))


def words_marked(view: View, mark: Mark) -> list[str]:
    pages = (block for block in view.left if isinstance(block, Page))
    proses = (item for page in pages for item in page.body if isinstance(item, Prose))
    return [span.text for prose in proses for span in prose.words if span.mark is mark]


def verdict(view: View) -> Glyph:
    return next((block.glyph for block in view.right if isinstance(block, Verdict)), Glyph.NONE)


def is_stamped(view: View) -> bool:
    return any(isinstance(block, Page) and block.stamp for block in view.left)


def is_answered(view: View) -> bool:
    """The court's words: on the page, as an order on appeal, or as the ruling on a changed story."""
    told = any(isinstance(block, Appeal) or (isinstance(block, Side) and block.changed) for block in view.right)
    return told or any("THE COURT: " in sentence for sentence in spoken_view(view))


TWINS: dict[Cue, Callable[[View], bool]] = {
    Cue.GAVEL: is_answered,
    Cue.STAMP: is_stamped,
    Cue.PAGE: lambda view: bool(view.left),
    Cue.PENCIL: lambda view: any(
        state in sentence for sentence in spoken_view(view) for state in ("Chosen: ", "Here: ", "(chosen)", "[here: ")
    ),
    Cue.AFFIRMED: lambda view: verdict(view) in (Glyph.AFFIRMED, Glyph.OTHER_GROUNDS),
    Cue.REVERSED: lambda view: verdict(view) is Glyph.REVERSED,
    Cue.REMANDED: lambda view: verdict(view) is Glyph.OPEN,
    Cue.RAP: lambda view: any(isinstance(block, Heading) and "ground" in block.text for block in view.right),
    Cue.SEAL: lambda view: bool(words_marked(view, Mark.LIFTING)),
    Cue.CLOCK: lambda view: any(
        isinstance(item, Timer) for block in view.left if isinstance(block, Page) for item in block.body
    ),
}


CHANGES: tuple[tuple[Scene, Scene, tuple[Cue, ...]], ...] = (
    (Title(court()), Docket(court()), (Cue.PAGE,)),
    (Title(court()), replace(Title(court()), selected=1), (Cue.PENCIL,)),
    (BENCH, replace(BENCH, choice=Choice.LET_IN), (Cue.PENCIL,)),
    (replace(BENCH, choice=Choice.LET_IN), replace(BENCH, choice=Choice.KEEP_OUT), (Cue.PENCIL,)),
    (replace(BENCH, choice=Choice.LET_IN), NAMING, ()),
    (NAMING, replace(NAMING, ground=1), (Cue.PENCIL,)),
    (NAMING, RIGHT, (Cue.STAMP, Cue.AFFIRMED)),
    (NAMING, moment(Choice.LET_IN, "803(1)"), (Cue.STAMP, Cue.AFFIRMED)),
    (NAMING, moment(Choice.KEEP_OUT, "802"), (Cue.STAMP, Cue.REVERSED)),
    (BENCH, moment(Choice.SKIPPED, ""), (Cue.STAMP, Cue.REMANDED)),
    (RIGHT, Opinion(RIGHT.sitting), (Cue.PAGE,)),
    (RIGHT, STORY, (Cue.PAGE,)),
    (STORY, WhatIf(RIGHT.sitting, {"calm": 1}), (Cue.GAVEL,)),
    (RIGHT, Ending(court(), RIGHT.sitting), (Cue.GAVEL,)),
    (SIDEBAR, asked(SIDEBAR), (Cue.SEAL,)),
    (asked(SIDEBAR), asked(asked(SIDEBAR)), (Cue.SEAL,)),
    (asked(SIDEBAR), becoming(asked(SIDEBAR), NEXT), (Cue.PENCIL,)),
    (lives.live(), lives.live(lives.OBJECT), (Cue.RAP,)),
    (lives.live(lives.OBJECT), lives.live(lives.on("leading")), (Cue.GAVEL,)),
    (lives.live(lives.on("leading")), lives.live(lives.on("leading"), lives.on("leading")), (Cue.GAVEL,)),
    (lives.live(), lives.live(lives.LET_IN), ()),
)


@pytest.mark.parametrize(("before", "after", "cues"), CHANGES)
def test_a_change_is_heard(before: Scene, after: Scene, cues: tuple[Cue, ...]) -> None:
    assert heard(before.view(), after.view()) == cues


@pytest.mark.parametrize(("before", "after", "cues"), CHANGES)
def test_what_is_heard_is_shown(before: Scene, after: Scene, cues: tuple[Cue, ...]) -> None:
    assert all(TWINS[cue](after.view()) for cue in cues)
    assert not cues or before.view() != after.view()


def test_every_cue_is_heard_somewhere_and_has_its_twin() -> None:
    somewhere = {cue for *_, cues in CHANGES for cue in cues} | {Cue.CLOCK}
    assert somewhere == set(Cue) == set(TWINS)


def test_between_any_two_screens_nothing_is_heard_that_is_not_shown() -> None:
    views = [scene.view() for scene in scenes().values()]
    for before in views:
        for after in views:
            assert all(TWINS[cue](after) for cue in heard(before, after)), (before.scene, after.scene)


def test_the_same_screen_is_silent_and_the_way_back_only_turns_the_page() -> None:
    for scene in scenes().values():
        assert heard(scene.view(), scene.view()) == ()
    opinion = Opinion(RIGHT.sitting)
    assert heard(opinion.view(), RIGHT.view(), back=True) == (Cue.PAGE,)


def test_a_case_file_is_stamped_and_neither_praised_nor_blamed() -> None:
    shown = RIGHT.view()
    told = tuple(replace(each, tone=Tone.INK) if isinstance(each, Verdict) else each for each in shown.right)
    assert heard(BENCH.view(), replace(shown, right=told)) == (Cue.STAMP,)


def test_choosing_in_the_settings_ticks() -> None:
    before = Settings(court().prefer, court().prefer)
    assert heard(before.view(), becoming(before, NEXT).view()) == (Cue.PENCIL,)


def test_a_clock_is_heard_only_where_it_is_slow_enough_and_where_its_bar_is_shown() -> None:
    slow = lives.live(*[lives.FASTER] * 1).view()
    assert slow.clock is not None
    assert slow.clock.last == (2000, 1000)
    assert replace(slow.clock, lasts=3000).last == ()
    assert TWINS[Cue.CLOCK](slow)


def test_every_cue_has_a_caption_of_its_own() -> None:
    captions = {cue.caption for cue in Cue}
    assert len(captions) == len(Cue)
    assert all(captions)


def test_progress_alone_is_not_heard() -> None:
    view = BENCH.view()
    assert heard(view, replace(view, ticks=(Tick.RIGHT, Tick.HERE))) == ()


def test_a_moment_seen_again_is_not_stamped_again() -> None:
    assert isinstance(RIGHT, Moment)
    assert heard(RIGHT.view(), replace(RIGHT.view(), notice="Copied.")) == ()
