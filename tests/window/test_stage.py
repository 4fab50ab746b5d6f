"""What keys, clicks and the wheel do; that painting follows change and nothing else; that storms raise nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.intents import BACK, ENTER, NEXT, Act, Intent
from game.scenes.live import Live
from game.scenes.preferences import USUAL
from game.scenes.sat_start import SatStart
from game.scenes.settings import settings
from game.scenes.spoken import spoken_view
from game.scenes.telling import Balance
from game.scenes.turns import Become, CopyText, Home, Leave, Pop, Prefer, Push, Remember, Speak, Turn
from game.scenes.view import Cue
from game.window import keys
from game.window.look import Leaf, Look
from game.window.loop import handle
from game.window.stage import MOMENT, SWING, Outside, Stage
from tests import benches, books, lives, sealed
from tests.window.gallery import AFFIRMED, BAD_BANK, DOCKET, GALLERY, JURY, LONG, OPINION, QUESTION, TITLE, WHAT_IF
from tests.window.scenes import Shown, World

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Scene
    from game.scenes.view import View


class Court:
    """A stage with a surface to paint on, and the world around it."""

    def __init__(self, first: Scene, assets: Path, look: Look | None = None) -> None:
        """Paint the first scene once."""
        self.world = World(first)
        outside = Outside(self.world.perform, self.world.home, self.world.looks.append)
        self.stage = Stage(first, outside, look or Look(still=True), assets)
        self.surface = pygame.Surface(self.stage.look.size)
        self.draw()

    def draw(self, now: float = 1.0) -> bool:
        return self.stage.draw(self.surface, now)

    def shown(self) -> View:
        return self.stage.view

    def words(self) -> str:
        painting = self.stage.painting
        return "".join(words for _, words in painting.inked) if painting else ""


def test_a_key_means_what_the_view_says(assets: Path) -> None:
    scene = Shown(QUESTION)
    court = Court(scene, assets)
    for key in ("1", "enter", "g", "z", "f9"):
        court.stage.press(key)
    assert scene.heard == [Intent(Act.CHOOSE, "1"), ENTER, Intent(Act.GLOSSARY)]


def test_every_hotspot_of_every_view_means_its_intent_where_it_is_clicked(assets: Path) -> None:
    for view in GALLERY.values():
        scene = Shown(view)
        court = Court(scene, assets)
        painting = court.stage.painting
        assert painting is not None
        spots = [spot for spot in painting.hotspots if isinstance(spot.means, Intent)]
        for spot in spots:
            court.stage.click(spot.rect.center)
        assert scene.heard == [spot.means for spot in spots]


def test_a_click_on_nothing_means_nothing(assets: Path) -> None:
    scene = Shown(QUESTION)
    Court(scene, assets).stage.click((2, 400))
    assert scene.heard == []


def test_moves_walk_the_stack(assets: Path) -> None:
    opinion = Shown(OPINION, turns={Act.BACK: Turn(Pop()), Act.RULE: Turn(Home()), Act.WHAT_IF: Turn(Leave())})
    reveal = Shown(AFFIRMED, turns={Act.WHY: Turn(Push(opinion)), Act.BACK: Turn(Pop())})
    first = Shown(QUESTION, turns={Act.ENTER: Turn(Become(reveal))})
    court = Court(first, assets)
    walked = []
    for key in ("enter", "w", "esc", "w", "r", "enter", "w"):
        court.stage.press(key)
        walked.append(court.shown().scene)
    assert walked == ["reveal", "opinion", "reveal", "opinion", "question", "reveal", "opinion"]
    assert not court.stage.over
    court.stage.press("f")
    assert court.stage.over


def test_the_last_scene_popped_is_the_end(assets: Path) -> None:
    court = Court(Shown(QUESTION, turns={Act.BACK: Turn(Pop())}), assets)
    court.stage.press("esc")
    court.stage.press("esc")
    assert court.stage.over


def test_deeds_are_done_in_order_before_the_move_and_their_notice_is_shown(assets: Path) -> None:
    deeds = (CopyText("one"), CopyText("two"))
    court = Court(Shown(JURY, turns={Act.REPORT: Turn(deeds=deeds)}), assets)
    court.world.notice = "Copied."
    court.stage.press("c")
    assert court.world.deeds == [CopyText("one"), CopyText("two")]
    court.draw()
    assert court.stage.painting is not None
    assert "Copied." in [words for _, words in court.stage.painting.inked]
    court.world.notice = ""
    court.stage.press("1")
    assert court.stage.notice == ""


def test_nothing_is_painted_that_has_not_changed(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets)
    assert [court.draw(now) for now in (2.0, 3.0, 4.0)] == [False, False, False]
    court.stage.press("1")
    assert not court.draw()
    court.stage.hover((2, 400))
    assert not court.draw()
    court.stage.hover((900, 300))
    assert court.draw()
    court.stage.hover((902, 302))
    assert not court.draw()
    court.stage.resize(1600, 900)
    assert court.draw()


def test_the_stamp_comes_down_and_then_all_is_still(assets: Path) -> None:
    court = Court(Shown(AFFIRMED), assets, Look())
    assert court.stage.moving
    painted = [court.draw(1.0 + MOMENT * part) for part in (0.3, 0.6, 1.1, 2.0)]
    assert painted == [True, True, True, False]
    assert not court.stage.moving


@pytest.mark.parametrize("how", ["key", "click"])
def test_any_key_or_click_ends_the_animation_and_is_heard(how: str, assets: Path) -> None:
    scene = Shown(AFFIRMED)
    court = Court(scene, assets, Look())
    if how == "key":
        court.stage.press("enter")
    else:
        court.stage.click((1000, 642))
    assert scene.heard == [ENTER]
    assert not court.stage.moving
    assert court.draw(1.01)
    assert not court.draw(1.02)


def test_the_scales_swing_to_where_a_changed_story_takes_them(assets: Path) -> None:
    balance = next(block for block in WHAT_IF.right if isinstance(block, Balance))
    lighter = tuple(replace(block, danger=1) if block is balance else block for block in WHAT_IF.right)
    light = Shown(replace(WHAT_IF, right=lighter))
    court = Court(Shown(WHAT_IF, turns={Act.READING: Turn(Become(light))}), assets, Look())
    assert not court.stage.moving
    court.stage.press("1")
    assert court.stage.moving
    pictures = []
    for part in (0.0, 0.5, 1.0):
        assert court.draw(1.0 + SWING * part)
        pictures.append(pygame.image.tobytes(court.surface, "RGB"))
    assert len(set(pictures)) == 3
    assert not court.draw(2.0)


def test_the_theme_and_stillness_are_a_key_away_and_kept(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets, Look())
    for key in ("ctrl+d", "ctrl+m", "ctrl+d", "ctrl+d"):
        court.stage.press(key)
    assert [(look.theme, look.still) for look in court.world.looks] == [
        ("dark", False),
        ("dark", True),
        ("contrast", True),
        ("light", True),
    ]


def test_a_choice_in_the_settings_changes_the_look_and_is_performed(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets)
    court.stage.outside = replace(court.stage.outside, settings=lambda: settings(USUAL))
    for key in ("ctrl+comma", "ctrl+comma", "2", "3", "4", "1", "ctrl+plus", "5"):
        court.stage.press(key)
    look = court.stage.look
    assert (look.letters, look.theme, look.still, look.text) == ("hyperlegible", "dark", True, 150)
    assert [deed.name for deed in court.world.deeds if isinstance(deed, Prefer)] == [
        *("letters", "theme", "motion", "text", "text", "timers"),
    ]
    court.stage.press("esc")
    assert court.shown().scene == "question"


def test_without_settings_to_open_the_key_does_nothing(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets)
    court.stage.press("ctrl+comma")
    assert court.shown().scene == "question"


def test_reduced_motion_has_no_moment(assets: Path) -> None:
    assert not Court(Shown(AFFIRMED), assets, Look(still=True)).stage.moving


def test_while_a_search_is_typed_every_letter_is_text(assets: Path) -> None:
    court = Court(books.book(*books.MAP), assets)
    for key in ("/", *"dbl803", "space", *"q(2)"):
        court.stage.press(key)
    assert court.stage.view.typed == "dbl803 q(2)"
    for _ in range(20):
        court.stage.press("backspace")
    assert court.stage.view.typed == ""
    for key in (*"excited", "enter"):
        court.stage.press(key)
    assert court.stage.view.typed is None
    court.draw()
    assert "Rule 803(2)" in court.words()


def test_the_real_events_of_a_keyboard_type_a_search(assets: Path) -> None:
    court = Court(books.book(*books.MAP), assets)
    for letter in "/Oath":
        event = pygame.event.Event(pygame.KEYDOWN, key=ord(letter.lower()), mod=0, unicode=letter, scancode=0)
        handle(court.stage, event)
    handle(court.stage, keys.event_of("down"))
    handle(court.stage, keys.event_of("backspace"))
    assert court.stage.view.typed == "oat"
    handle(court.stage, keys.event_of("esc"))
    assert court.stage.view.typed is None


def test_with_large_text_what_a_search_finds_is_in_front(assets: Path) -> None:
    court = Court(books.book(*books.MAP), assets, Look(text=200, still=True))
    for key in ("/", *"oath"):
        court.stage.press(key)
    court.draw()
    assert court.stage.leaf.column == 1
    assert "Find: oath" in court.words()
    court.stage.press("esc")
    assert court.stage.leaf.column == 0


def test_a_search_has_an_end(assets: Path) -> None:
    court = Court(books.book(*books.MAP, books.FIND), assets)
    for _ in range(3 * keys.MOST_TYPED):
        court.stage.press("x")
    assert court.stage.view.typed == "x" * keys.MOST_TYPED


def test_text_grows_shrinks_and_is_kept(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets)
    for key in ("ctrl+plus",) * 5 + ("ctrl+minus", "ctrl+0"):
        court.stage.press(key)
    assert [look.text for look in court.world.looks] == [125, 150, 175, 200, 175, 100]


def test_tab_changes_the_column_when_the_text_is_large(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets, Look(text=200, still=True))
    court.stage.press("tab")
    assert court.stage.leaf.column == 1
    court.stage.press("tab")
    assert court.stage.leaf.column == 0


def test_where_tab_is_the_views_own_f6_changes_the_column(assets: Path) -> None:
    scene = Shown(WHAT_IF)
    court = Court(scene, assets, Look(text=200, still=True))
    court.stage.press("tab")
    assert (scene.heard, court.stage.leaf.column) == ([NEXT], 0)
    court.stage.press("f6")
    assert court.stage.leaf.column == 1


def test_a_verdict_is_in_front_when_the_text_is_large(assets: Path) -> None:
    assert Court(Shown(AFFIRMED), assets, Look(text=200, still=True)).stage.leaf.column == 1


def test_pages_turn_by_key_by_wheel_and_by_click(assets: Path) -> None:
    court = Court(Shown(LONG), assets)
    court.stage.press("pagedown")
    court.draw()
    court.stage.wheel((1000, 300), 1)
    court.draw()
    assert court.stage.leaf.pages == (1, 1)
    court.stage.wheel((1000, 300), -1)
    court.draw()
    assert court.stage.leaf.pages == (1, 0)
    assert court.stage.painting is not None
    arrow = next(spot for spot in court.stage.painting.hotspots if spot.means == Leaf(0, (2, 0)))
    court.stage.click(arrow.rect.center)
    assert court.stage.leaf.pages == (2, 0)
    court.draw()
    court.stage.press("pageup")
    assert court.stage.leaf.pages == (1, 0)


def test_the_page_turns_to_what_is_selected(assets: Path) -> None:
    first = Shown(DOCKET, turns={Act.NEXT: Turn(Become(Shown(replace(BAD_BANK, scene="docket"))))})
    court = Court(first, assets)
    assert court.stage.leaf.pages[0] == 0
    court.stage.press("down")
    court.draw()
    assert court.stage.leaf.pages[0] == 1
    assert court.stage.painting is not None
    assert "property-night.toml" in [words for box, words in court.stage.painting.inked if box.x < 600]


@pytest.mark.parametrize("seed", range(6))
def test_a_storm_of_keys_clicks_and_sizes_raises_nothing(seed: int, assets: Path) -> None:
    chance = random.Random(seed)
    shown = [Shown(view) for view in GALLERY.values()]
    turns = [Turn(Become(scene)) for scene in shown] + [Turn(Push(scene)) for scene in shown[:4]] + [Turn(Home())]
    restless = [
        Shown(scene.shows, turns={act: chance.choice(turns) for act in Act if act is not Act.BACK}) for scene in shown
    ]
    turns[:] = [Turn(Become(scene)) for scene in restless]
    court = Court(restless[0], assets, Look())
    names = [*keys.NAMES.values(), *"123456abcghkoqrswxz?/\\", "ctrl+plus", "ctrl+minus", "ctrl+0"]
    for step in range(400):
        for _ in range(chance.randrange(4)):
            handle(court.stage, _anything(chance, names))
        if court.surface.get_size() != court.stage.look.size:
            court.surface = pygame.Surface(court.stage.look.size)
        court.draw(step / 50)
        if court.stage.over:
            court = Court(chance.choice(restless), assets, replace(court.stage.look, full_screen=False))
    assert court.stage.view in GALLERY.values()


def _anything(chance: random.Random, names: list[str]) -> pygame.event.Event:
    spot = chance.randrange(-20, 2000), chance.randrange(-20, 1200)
    kind = chance.randrange(8)
    if kind == 0:
        return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=chance.randrange(1, 6))
    if kind == 1:
        return pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(0, 0, 0))
    if kind == 2:
        return pygame.event.Event(pygame.MOUSEWHEEL, y=chance.choice((-3, -1, 0, 1, 9)))
    if kind == 3 and chance.random() < 0.1:
        width, height = chance.choice([(1, 1), (640, 360), (1280, 720), (20000, 300), (900, 1300)])
        return pygame.event.Event(pygame.VIDEORESIZE, w=width, h=height)
    if kind == 4:
        return pygame.event.Event(chance.choice([pygame.WINDOWLEAVE, pygame.WINDOWEXPOSED, pygame.ACTIVEEVENT]))
    if kind == 5:
        letter = chr(chance.randrange(1, 0x500))
        code, held = chance.randrange(1 << 30), chance.randrange(1 << 12)
        return pygame.event.Event(pygame.KEYDOWN, key=code, mod=held, unicode=letter)
    return keys.event_of(chance.choice(names))


def test_the_window_is_never_larger_or_smaller_than_can_be_drawn() -> None:
    assert Look().sized(1, 1).size == (640, 360)
    assert Look().sized(20000, 20000).size == (7680, 4320)


def test_the_title_has_no_bar_and_no_way_to_break_it(assets: Path) -> None:
    court = Court(Shown(TITLE, turns={Act.QUIT: Turn(Leave())}), assets)
    court.stage.press("q")
    assert court.stage.over
    court.stage.press("enter")
    court.stage.mean(BACK)
    assert court.stage.over


def asked(assets: Path, *, still: bool) -> Court:
    """A stage on which counsel has just been asked how the man was."""
    court = Court(sealed.sidebar(), assets, Look(still=still))
    court.stage.mean(Intent(Act.ASK, "calm"))
    return court


def test_a_seal_lifts_from_left_to_right_and_is_gone_in_a_sixth_of_a_second(assets: Path) -> None:
    court = asked(assets, still=False)
    pictures = []
    for now in (2.0, 2.08, 2.16):
        assert court.draw(now)
        pictures.append(pygame.image.tobytes(court.surface, "RGB"))
    assert len(set(pictures)) == 3
    assert not court.stage.moving
    assert not court.draw(2.3)


def test_with_motion_off_or_a_key_pressed_the_seal_is_gone_at_once(assets: Path) -> None:
    still = asked(assets, still=True)
    assert not still.stage.moving
    moving = asked(assets, still=False)
    moving.draw(2.0)
    moving.stage.press("f9")
    assert not moving.stage.moving


def test_the_sidebar_is_played_by_mouse_alone(assets: Path) -> None:
    court = Court(sealed.sidebar(), assets)
    for means in (Intent(Act.ASK, "calm"), Intent(Act.CHOOSE, "keep_out"), ENTER):
        painting = court.stage.painting
        assert painting is not None
        [spot] = [spot for spot in painting.hotspots if spot.means == means][:1]
        court.stage.click(spot.rect.center)
        court.draw()
    assert court.shown().scene == "ground"


# The clock of a sitting.


def sat(assets: Path) -> Court:
    """A stage on which a sitting of two questions runs against the clock."""
    begun = SatStart(benches.court(), benches.bank(), 1.0).on(ENTER).move
    assert isinstance(begun, Become)
    court = Court(begun.scene, assets)
    court.stage.pass_time(0.0)
    return court


def test_the_clock_of_a_sitting_says_on_the_bar_how_many_minutes_are_left(assets: Path) -> None:
    court = sat(assets)
    court.draw(0.1)
    assert "2 minutes left" in court.words()
    court.stage.pass_time(61.0)
    assert court.draw(61.0)
    assert "the last minute" in court.words()


def test_the_clock_of_a_sitting_ends_it(assets: Path) -> None:
    court = sat(assets)
    court.stage.pass_time(121.0)
    assert court.shown().scene == "results"
    assert [type(deed) for deed in court.world.deeds] == [Remember, Remember]


def test_nothing_holds_the_clock_of_a_sitting(assets: Path) -> None:
    court = sat(assets)
    court.stage.stop_clock()
    assert court.stage.timed
    court.stage.press("g")
    assert court.shown().scene == "leaflet"
    court.stage.pass_time(100.0)
    court.stage.press("esc")
    court.stage.pass_time(119.0)
    assert court.shown().scene == "question"
    court.stage.pass_time(120.5)
    assert court.shown().scene == "results"


def test_a_key_that_comes_after_the_end_of_a_sitting_does_nothing(assets: Path) -> None:
    court = sat(assets)
    court.stage._now = 121.0  # noqa: SLF001 the key is heard before the time is told
    court.stage.press("p")
    assert court.shown().scene == "results"
    assert len(court.world.deeds) == 2


# The clock of a running examination.


def timed(assets: Path, *intents: Intent, still: bool = True) -> Court:
    """A stage on which an examination runs against the clock."""
    court = Court(lives.live(*intents), assets, Look(still=still))
    court.stage.pass_time(1.0)
    return court


def line_here(court: Court) -> int:
    scene = court.stage.stack[-1]
    assert isinstance(scene, Live)
    return len(scene.run.met)


def lets_in_between(court: Court, early: float, late: float) -> None:
    """The line is still before the court at one time, and let in at the other."""
    before = line_here(court)
    court.stage.pass_time(early)
    assert line_here(court) == before
    court.stage.pass_time(late)
    assert line_here(court) == before + 1


def test_a_clock_that_runs_out_lets_the_line_in(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    lets_in_between(court, 12.9, 13.1)


def test_the_bar_is_painted_as_it_shortens_and_not_oftener(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    court.draw(1.0)
    court.stage.pass_time(1.001)
    assert not court.draw(1.001)
    court.stage.pass_time(3.0)
    assert court.draw(3.0)
    assert not court.draw(3.0)


def test_a_key_in_time_is_told_with_the_time_that_is_gone(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    court.stage.pass_time(5.0)
    court.stage.press("tab")
    scene = court.stage.stack[-1]
    assert isinstance(scene, Live)
    assert (scene.gone, scene.page) == (4000, 1)
    lets_in_between(court, 12.9, 13.1)


def test_a_key_that_comes_too_late_is_not_taken_for_the_next_line(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    court.stage._now = 14.0  # noqa: SLF001 - the key goes down before the loop looks at its watch
    court.stage.press("2")
    scene = court.stage.stack[-1]
    assert isinstance(scene, Live)
    assert [met.ground for met in scene.run.met] == [""]


def test_a_pause_costs_no_time_and_nothing_is_painted_in_it(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    court.stage.pass_time(5.0)
    court.stage.press("p")
    court.draw(5.0)
    for now in (6.0, 600.0, 6000.0):
        court.stage.pass_time(now)
        assert not court.draw(now)
    court.stage.press("p")
    court.stage.pass_time(6000.0)
    lets_in_between(court, 6007.9, 6008.1)


def test_no_clock_runs_at_the_reader_s_own_pace(assets: Path) -> None:
    court = timed(assets)
    for now in (2.0, 10_000.0):
        court.stage.pass_time(now)
        assert not court.draw(now)
    assert line_here(court) == 0


def test_while_nobody_can_see_the_window_the_clock_stands(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    court.stage.stop_clock()
    court.stage.pass_time(60.0)
    assert line_here(court) == 0
    court.stage.stop_clock()
    assert not court.stage.timed


def test_a_line_is_typed_and_its_clock_begins_when_it_is_all_there(assets: Path) -> None:
    court = timed(assets, still=False)
    court.stage.press("+")
    court.stage.press("0")
    assert court.stage.moving
    court.stage.pass_time(2.0)
    court.draw(2.0)
    half = court.words()
    court.stage.pass_time(9.0)
    court.draw(9.0)
    assert not court.stage.moving
    assert "didn’t you?" in court.words()
    assert "didn’t you?" not in half
    court.stage.pass_time(9.0)
    lets_in_between(court, 20.9, 21.1)


def test_any_key_types_the_line_out_at_once(assets: Path) -> None:
    court = timed(assets, still=False)
    court.stage.press("0")
    court.stage.press("g")
    assert not court.stage.moving


# What is heard, and what is read aloud.


def test_a_change_of_screen_is_to_be_heard_once(assets: Path) -> None:
    court = Court(Shown(QUESTION, turns={Act.ENTER: Turn(Push(Shown(AFFIRMED)))}), assets)
    assert court.stage.sounding() == ()
    court.stage.press("enter")
    assert court.stage.sounding() == (Cue.STAMP, Cue.AFFIRMED)
    assert court.stage.sounding() == ()


def test_a_page_that_is_turned_is_heard(assets: Path) -> None:
    court = Court(Shown(LONG), assets)
    court.stage.press("pagedown")
    assert court.stage.sounding() == (Cue.PAGE,)
    court.stage.press("1")
    assert court.stage.sounding() == ()


@pytest.mark.parametrize("text", [100, 150, 200])
def test_captions_tell_in_the_foot_what_is_heard_until_the_next_key(text: int, assets: Path) -> None:
    shown = Shown(QUESTION, turns={Act.ENTER: Turn(Push(Shown(AFFIRMED, turns={Act.GLOSSARY: Turn()})))})
    court = Court(shown, assets, Look(still=True, captions=True, text=text))
    court.stage.press("enter")
    court.draw()
    assert "[stamp, rising fifth]" in court.words()
    court.stage.press("w")
    court.draw()
    assert "[stamp" not in court.words()


def test_without_captions_nothing_is_told_in_the_foot(assets: Path) -> None:
    court = Court(Shown(QUESTION, turns={Act.ENTER: Turn(Push(Shown(AFFIRMED)))}), assets)
    court.stage.press("enter")
    court.draw()
    assert "[stamp" not in court.words()


def test_sound_is_a_key_away_and_kept(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets, Look(still=True, muted=False))
    court.stage.press("ctrl+u")
    assert [look.muted for look in court.world.looks] == [True]
    assert court.stage.notice == "Sound is off."
    court.stage.press("ctrl+u")
    assert not court.stage.look.muted


def test_the_last_seconds_of_a_clock_are_heard_one_by_one(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    clock = court.stage.view.clock
    assert clock is not None
    court.stage.sounding()
    heard = []
    for tenth in range(clock.lasts // 100 - 1):
        court.stage.pass_time(1.0 + tenth / 10)
        heard += [(tenth / 10, cue) for cue in court.stage.sounding()]
    assert [cue for _, cue in heard] == [Cue.CLOCK, Cue.CLOCK]
    assert [round(clock.lasts / 1000 - at) for at, _ in heard] == [2, 1]


def test_v_has_the_screen_read_aloud(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets)
    court.world.notice = "There is no voice on this computer."
    court.stage.press("v")
    (deed,) = court.world.deeds
    assert isinstance(deed, Speak)
    assert deed.text.splitlines() == list(spoken_view(QUESTION))
    assert court.stage.notice == "There is no voice on this computer."


def test_while_a_screen_is_read_aloud_no_clock_runs(assets: Path) -> None:
    court = timed(assets, lives.FASTER)
    court.stage.press("v")
    assert court.stage.view.clock is not None
    assert not court.stage.view.clock.running


def test_a_watched_scene_is_taken_anew_four_times_a_second_and_what_lies_over_it_stays(assets: Path) -> None:
    looks: list[Scene] = []
    fresh = Shown(OPINION)

    def anew(scene: Scene) -> Scene | None:
        looks.append(scene)
        return fresh if len(looks) == 2 else None

    first, over = Shown(QUESTION), Shown(WHAT_IF)
    world = World(first)
    stage = Stage(first, Outside(world.perform, world.home, world.looks.append, anew=anew), Look(still=True), assets)
    stage.stack.append(over)
    for hundredth in range(100, 160):
        stage.pass_time(hundredth / 100)
        stage.renew()
    assert looks == [first, first, fresh]
    assert stage.stack == [fresh, over]
    assert stage.view == WHAT_IF


def test_what_was_painted_of_a_watched_scene_is_not_touched_once_it_is_taken_anew(assets: Path) -> None:
    world, fresh = World(Shown(QUESTION)), Shown(OPINION)
    outside = Outside(world.perform, world.home, world.looks.append, anew=lambda _: fresh)
    stage = Stage(Shown(QUESTION), outside, Look(still=True), assets)
    stage.draw(pygame.Surface(stage.look.size), 0.0)
    assert stage.painting is not None
    spots = [spot.rect.center for spot in stage.painting.hotspots if isinstance(spot.means, Intent)]
    stage.pass_time(1.0)
    stage.renew()
    for spot in spots:
        stage.click(spot)
    assert spots
    assert fresh.heard == []


def test_a_watched_scene_in_front_is_shown_anew(assets: Path) -> None:
    world = World(Shown(QUESTION))
    outside = Outside(world.perform, world.home, world.looks.append, anew=lambda _: Shown(OPINION))
    stage = Stage(Shown(QUESTION), outside, Look(still=True), assets)
    stage.pass_time(1.0)
    stage.renew()
    assert stage.view == OPINION


def test_nothing_is_looked_for_where_nothing_is_watched(assets: Path) -> None:
    court = Court(Shown(QUESTION), assets)
    court.stage.pass_time(1.0)
    court.stage.renew()
    assert court.shown() == QUESTION
