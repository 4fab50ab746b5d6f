"""The stack of scenes, what of them is in front of the player, and what keys and clicks do to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.intents import BACK, Act, Intent
from game.scenes.marks import Mark
from game.scenes.on_page import Page, Prose, Testimony
from game.scenes.telling import Appeal, Balance, Verdict
from game.scenes.turns import Become, Deed, Home, Leave, Move, Pop, Prefer, Push, Scene, Speak, Stay
from game.scenes.view import Cue, View
from game.window.brush import Brush
from game.window.frames import Frames
from game.window.keys import text_after
from game.window.look import Leaf, Look
from game.window.paint import Painting, drawn
from game.window.theme import after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import pygame

    from game.window.canvas import Hotspot

MOMENT: Final = 0.12
SWING: Final = 0.24
LETTER: Final = 0.018
LIFT: Final = 0.16
A_LOOK: Final = 0.25
"""Seconds between two looks at a file that is watched."""
_STEPS: Final = 100
_RESTYLES: Final = {"ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+d", "ctrl+m", "ctrl+u", "f11"}
_POINTS: Final = {"ctrl+left": (-1, 0), "ctrl+right": (1, 0), "ctrl+up": (0, -1), "ctrl+down": (0, 1)}
_SHELVES: Final = {"docket", "docket-empty", "bad-bank", "doctor", "arrivals"}
_TURNS: Final = {"pagedown": 1, "down": 1, "right": 1, "pageup": -1, "up": -1, "left": -1}


@dataclass(frozen=True, slots=True)
class Outside:
    """What the window asks of the world outside.

    `perform` does a deed and returns a notice to show, or ''; `home` makes the first scene anew; `keep_look` is
    called when the player changes how the window looks; `settings` opens what they can choose; `arrivals` takes in
    the files that were dropped on the window, by their paths; `anew` makes a scene anew if its file has changed, or
    answers None.
    """

    perform: Callable[[Deed], str]
    home: Callable[[], Scene]
    keep_look: Callable[[Look], None]
    settings: Callable[[], Scene] | None = None
    arrivals: Callable[[tuple[str, ...]], Scene] | None = None
    anew: Callable[[Scene], Scene | None] | None = None


class Stage:
    """The one thing in the window that changes."""

    def __init__(self, first: Scene, outside: Outside, look: Look, assets: Path) -> None:
        """Set the first scene."""
        self.outside = outside
        self.look = look
        self.assets = assets
        self.stack: list[Scene] = [first]
        self.view: View = first.view()
        self.leaf = _first_leaf(self.view)
        self.notice = ""
        self.pointer: tuple[int, int] | None = None
        self.caption = ""
        self.dropped: list[str] = []
        self._pointing = False
        self._cues: tuple[Cue, ...] = ()
        self.painting: Painting | None = None
        self.frames = Frames()
        self.stale = True
        self._bare = True
        self._began: float | None = 0.0 if self.view.moment and not look.still else None
        self._lasts = MOMENT
        self._swings_from: float | None = None
        self._following = True
        self._windowed = look.size
        self._now = 0.0
        self._looks_at = 0.0
        self._clock_from: float | None = None
        self._aside: tuple[int, float] | None = None
        self._shown_left = 1.0
        self._ticked = 0.0

    @property
    def over(self) -> bool:
        """Whether the player has left."""
        return not self.stack

    @property
    def moving(self) -> bool:
        """Whether the stamp is still coming down, or the scales swing."""
        return self._began is not None

    @property
    def timed(self) -> bool:
        """Whether a clock is running."""
        return self.view.clock is not None and self.view.clock.running

    @property
    def _runs_on(self) -> bool:
        """Whether a clock is running that nothing holds."""
        return self.view.clock is not None and self.view.clock.runs_on

    def pass_time(self, now: float) -> None:
        """Let the time be now: a clock that has run out tells the scene so."""
        self._now = now
        if self.timed and not self.moving and self._clock_from is None:
            self._clock_from = now
        if self.timed and self._left() <= 0:
            self._tell_time()
        self._tick()

    def _tick(self) -> None:
        """Let the clock be heard in its last seconds."""
        clock = self.view.clock
        if clock is None or self._clock_from is None or self.moving:
            return
        left = self._left() * clock.lasts
        if any(left <= second < self._ticked for second in clock.last):
            self._sound((Cue.CLOCK,))
        self._ticked = left

    def renew(self) -> None:
        """Look, a few times a second, whether what the first scene was made of has changed; all above it stays."""
        if self.outside.anew is None or self._now < self._looks_at or self.over:
            return
        self._looks_at = self._now + A_LOOK
        fresh = self.outside.anew(self.stack[0])
        if fresh is not None:
            self.stack[0] = fresh
            self._show(self.stack[-1].view(), back=False)
            if self.stale:  # what was painted of the old one is not there to be touched
                self.painting = None

    def stop_clock(self) -> None:
        """Hold a running clock, as when nobody can see the window; one that runs on is not held."""
        if self.timed and not self._runs_on:
            self.mean(Intent(Act.PAUSE))

    # What the player does.

    def press(self, key: str) -> None:
        """Answer a key by its name."""
        self._hold_still()
        if key in _POINTS:
            self._point(_POINTS[key])
            return
        pointing, self._pointing = self._pointing, False
        text = None if self.view.typed is None else text_after(self.view.typed, key)
        if text is not None:
            self.mean(Intent(Act.TYPE, text))
            return
        intent = self.view.intent_for(key)
        if key == "enter" and pointing and self.pointer is not None:
            self.click(self.pointer)
        elif intent is not None:
            self.mean(intent)
        elif key == "v":
            self._speak()
        elif key in _RESTYLES:
            self._restyle(key)
        elif key == "ctrl+comma":
            self._open_settings()
        elif key in {"tab", "f6"} and self.look.one_column and self.view.right:
            self._turn_to(self.leaf.showing(1 - self.leaf.column))
        elif key in _TURNS:
            self._turn_page(_TURNS[key])

    def _speak(self) -> None:
        """Have the screen read aloud; a running clock is held."""
        from game.scenes.spoken import spoken_view  # noqa: PLC0415 only asked for by a key

        self.stop_clock()
        if self._clock_from is not None:
            self._tell_time()
        notice = self.notice or self.view.notice
        said = spoken_view(replace(self.view, notice=notice))
        self.say(self.outside.perform(Speak("\n".join(said))))

    def _point(self, way: tuple[int, int]) -> None:
        """Point at the next thing in a direction that can be touched; Enter touches it."""
        if self.painting is not None:
            self.hover(next_spot([found.rect for found in self.painting.hotspots], self.pointer, way))
            self._pointing = self.pointer is not None

    def _open_settings(self) -> None:
        """Open the settings over whatever is in front; a running clock is held."""
        if self.outside.settings is not None and not self.over and self.view.scene != "settings":
            self.stop_clock()
            self._move(Push(self.outside.settings()))

    def take_in(self) -> None:
        """Show what became of the files dropped; what shows the banks as they were gives way to it."""
        paths, self.dropped = tuple(self.dropped), []
        if self.outside.arrivals is None or not paths or self.over:
            return
        self.stop_clock()
        scene = self.outside.arrivals(paths)
        self._move(Become(scene) if self.view.scene in _SHELVES else Push(scene))

    def click(self, spot: tuple[int, int]) -> None:
        """Answer a click."""
        self._hold_still()
        found = self._under(spot)
        if found is None:
            return
        if isinstance(found.means, Leaf):
            self._turn_to(found.means)
        elif found.means.act is Act.PRESS:
            self._press_beneath(found.means.what)
        else:
            self.mean(found.means)

    def _press_beneath(self, key: str) -> None:
        """Close the list of all keys and press one of them on the screen that it is the list of."""
        self.mean(BACK)
        self.press(key)

    def hover(self, spot: tuple[int, int] | None) -> bool:
        """Follow the mouse; returns whether something can be touched there."""
        before = self._under(self.pointer)
        found = self._under(spot)
        self.pointer = spot
        if before != found:
            self.stale = True
        return found is not None

    def wheel(self, spot: tuple[int, int], way: int) -> None:
        """Turn the page of the column under the mouse."""
        if self.painting is None:
            return
        column = self.leaf.column if self.look.one_column else int(spot[0] > self._parting())
        self._turn_column(column, way)

    def mean(self, intent: Intent) -> None:
        """Let the scene answer an intent: first the deeds, then the move."""
        if self.over:
            return
        if intent.act is not Act.TICK and self._too_late():
            return
        turn = self.stack[-1].on(intent)
        self.say("")
        self._caption("")
        for deed in turn.deeds:
            if isinstance(deed, Prefer):
                self._wear(self.look.preferring(deed.name, deed.value))
            self.say(self.outside.perform(deed) or self.notice)
        self._move(turn.move)

    def say(self, notice: str) -> None:
        """Show a notice until the next intent."""
        if notice != self.notice:
            self.notice, self.stale = notice, True

    def sounding(self) -> tuple[Cue, ...]:
        """What is to be heard now that the screen is shown; it is given out once."""
        cues, self._cues = self._cues, ()
        return cues

    def _sound(self, cues: tuple[Cue, ...]) -> None:
        """Let cues be heard when the screen is next shown, and told in words where the player wants them so."""
        self._cues = cues or self._cues
        if cues and self.look.captions:
            self._caption(f"[{', '.join(cue.caption for cue in cues)}]")

    def _caption(self, caption: str) -> None:
        if caption != self.caption:
            self.caption, self.stale = caption, True

    def resize(self, width: int, height: int) -> None:
        """Take the size the window now has."""
        self.look = self.look.sized(width, height)
        self.uncover()

    def uncover(self) -> None:
        """The window has lost what was on it."""
        self.stale = self._bare = True

    def leave(self) -> None:
        """Close the window: nothing is lost."""
        self.stack.clear()

    # What the player sees.

    def draw(self, surface: pygame.Surface, now: float) -> bool:
        """Paint what is in front, if it has changed; returns whether it had."""
        moment = self._moment(now)
        left = self._left()
        if not (self.stale or self.moving or self._time_shows(left)):
            self.frames.keep()
            return False
        self._shown_left = left
        self.stale = False
        if moment >= 1:
            self._began = None
        brush = Brush(self.leaf, self.pointer, moment, self.notice, self._swings_from, left, self.caption)
        leaf = self.leaf if self.look.one_column and self.view.right else self.leaf.showing(0)
        shown = (self.view, self.look, leaf, self.notice, self.caption)
        self.painting = self.frames.show(shown, surface, partial(self._drawn, brush), bare=self._bare)
        self.leaf, self._bare = self.painting.leaf, False
        return True

    def _drawn(self, brush: Brush, before: Painting | None) -> Painting:
        """Draw what is in front; the first time, the page on which the focus now is."""
        painting = drawn(self.view, self.look, self.assets, brush, before)
        leaf, following, self._following = painting.leaf, self._following, False
        for column, page in enumerate(painting.focus if following else ()):
            leaf = leaf if page is None else leaf.turned(column, page)
        if leaf == painting.leaf:
            return painting
        return drawn(self.view, self.look, self.assets, replace(brush, leaf=leaf), painting)

    def _moment(self, now: float) -> float:
        """How far the stamp or the scales have come, 0 to 1."""
        if self._began is None:
            return 1.0
        if self._began == 0.0:
            self._began = now
        return min(1.0, (now - self._began) / self._lasts)

    def _left(self) -> float:
        """What share of the time is left, 0 to 1."""
        clock = self.view.clock
        if clock is None or not clock.lasts:
            return 1.0
        since = 0.0 if self._clock_from is None else (self._now - self._clock_from) * 1000
        return max(0.0, 1 - (clock.gone + since) / clock.lasts)

    def _time_shows(self, left: float) -> bool:
        """Whether what is left of the time looks otherwise than when it was painted."""
        clock, before = self.view.clock, self._shown_left
        minute = clock is not None and clock.runs_on and clock.told(left) != clock.told(before)
        return minute or round(left * _STEPS) != round(before * _STEPS)

    def _too_late(self) -> bool:
        """Whether the time had run out before the key went down; the scene is told the time either way."""
        if self._clock_from is None:
            return False
        line = _speech(self.view)
        self._tell_time()
        return not self.stack or not self.timed or _speech(self.view) != line

    def _tell_time(self) -> None:
        """Tell the scene how much time has passed since it last heard."""
        since = 0.0 if self._clock_from is None else self._now - self._clock_from
        self._clock_from = self._now
        self.mean(Intent(Act.TICK, str(round(since * 1000))))

    def _hold_still(self) -> None:
        """Any key or click ends the animation."""
        if self.moving:
            self._began, self.stale = None, True

    def _under(self, spot: tuple[int, int] | None) -> Hotspot | None:
        if spot is None or self.painting is None:
            return None
        return next((found for found in reversed(self.painting.hotspots) if found.rect.collidepoint(spot)), None)

    # How it changes.

    def _move(self, move: Move) -> None:
        match move:
            case Stay():
                return
            case Become(scene):
                self.stack[-1] = scene
            case Push(scene):
                self._leave_running()
                self.stack.append(scene)
            case Pop():
                self.stack.pop()
            case Home(on):
                self.stack = [self.outside.home(), *((on,) if on else ())]
            case Leave():
                self.stack.clear()
        if self.stack:
            self._show(self.stack[-1].view(), back=isinstance(move, Pop) or move == Home())
            self._come_back()

    def _leave_running(self) -> None:
        """Remember since when a clock runs on behind a page that is put over it."""
        if self._runs_on:
            self._aside = (len(self.stack), self._now if self._clock_from is None else self._clock_from)

    def _come_back(self) -> None:
        """Count the time that passed behind a page."""
        if self._aside is not None and len(self.stack) <= self._aside[0]:
            self._clock_from = self._aside[1] if self.timed else None
            self._aside = None

    def _show(self, view: View, *, back: bool) -> None:
        from game.scenes.cues import heard  # noqa: PLC0415 nothing is heard before the first frame

        before, self.view = self.view, view
        if not self.timed or _speech(view) != _speech(before):
            self._clock_from = None
        if view == before:
            return
        self.stale = True
        self._sound(heard(before, view, back=back))
        new = (view.scene, view.crumbs) != (before.scene, before.crumbs)
        if new:
            self.leaf = _first_leaf(view)
        self._animate(before, view, new=new)
        self._following = True

    def _animate(self, before: View, view: View, *, new: bool) -> None:
        """Let the stamp of a ruling come down, or the scales swing to where a changed story takes them."""
        was, now = _weighed(before), _weighed(view)
        self._began, self._swings_from = None, None
        if self.look.still:
            return
        speech = _speech(view)
        if speech and speech != _speech(before):
            self._began, self._lasts = 0.0, max(1, len(speech[1])) * LETTER
        elif view.moment and (new or not before.moment):
            self._began, self._lasts = 0.0, MOMENT
        elif (lifting := _lifting(view)) and lifting != _lifting(before):
            self._began, self._lasts = 0.0, LIFT
        elif was is not None and now is not None and was != now and not new:
            self._began, self._lasts, self._swings_from = 0.0, SWING, was

    def _turn_to(self, leaf: Leaf) -> None:
        if leaf != self.leaf:
            self.leaf, self.stale = leaf, True

    def _turn_page(self, way: int) -> None:
        """Turn the first column that can be turned: forward the left one first, backward the right one."""
        columns = (self.leaf.column,) if self.look.one_column else (0, 1)[:: 1 if way > 0 else -1]
        for column in columns:
            if self._turn_column(column, way):
                return

    def _turn_column(self, column: int, way: int) -> bool:
        if self.painting is None:
            return False
        page = self.leaf.pages[column] + way
        if not 0 <= page < self.painting.pages[column]:
            return False
        self._sound((Cue.PAGE,))
        self._turn_to(self.leaf.turned(column, page))
        return True

    def _parting(self) -> float:
        """Where the left column ends, in device pixels."""
        one, other = self.view.columns.value
        return self.look.size[0] * one / (one + other)

    def _restyle(self, key: str) -> None:
        if key == "f11":
            self._windowed = self._windowed if self.look.full_screen else self.look.size
            look = replace(self.look, full_screen=not self.look.full_screen, size=self._windowed)
        elif key == "ctrl+0":
            look = replace(self.look, text=100)
        elif key == "ctrl+u":
            look = replace(self.look, muted=not self.look.muted)
            self.say("Sound is off." if look.muted else "Sound is on.")
        elif key == "ctrl+d":
            look = replace(self.look, theme=after(self.look.theme))
        elif key == "ctrl+m":
            look = replace(self.look, still=not self.look.still)
            self.say("Motion is off." if look.still else "Motion is on.")
        else:
            look = self.look.larger() if key == "ctrl+plus" else self.look.smaller()
        if look != self.look:
            self._wear(look)
            self.outside.keep_look(replace(look, size=self._windowed) if look.full_screen else look)

    def _wear(self, look: Look) -> None:
        """Take another look."""
        if look != self.look:
            self.look, self.stale, self._following = look, True, True


def _speech(view: View) -> tuple[int, str] | None:
    """The speech now being made, where there is one: its number, and its words."""
    said = (item for block in view.left if isinstance(block, Page) for item in block.body)
    here = next((item for item in said if isinstance(item, Testimony) and item.here), None)
    return (here.number, "".join(span.text for span in here.words)) if here else None


def next_spot(
    rects: Sequence[pygame.Rect], here: tuple[int, int] | None, way: tuple[int, int]
) -> tuple[int, int] | None:
    """The middle of the nearest of these in a direction, straight ahead before aslant; from nowhere, the first."""
    middles = [(rect.centerx, rect.centery) for rect in rects]
    if here is None:
        return middles[0] if middles else None
    aheads = [
        (ahead + 2 * aslant, middle)
        for middle in middles
        for dx, dy in [(middle[0] - here[0], middle[1] - here[1])]
        for ahead, aslant in [(dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0]))]
        if ahead > 0
    ]
    return min(aheads)[1] if aheads else here


def _lifting(view: View) -> str:
    """The phrase whose seal is just being lifted."""
    items = (item for block in view.left if isinstance(block, Page) for item in block.body if isinstance(item, Prose))
    return "".join(span.text for item in items for span in item.words if span.mark is Mark.LIFTING)


def _weighed(view: View) -> float | None:
    """Danger less worth, where a view shows the scales."""
    return next((block.danger - block.worth for block in view.right if isinstance(block, Balance)), None)


def _first_leaf(view: View) -> Leaf:
    """Where to begin: with the result, if the view brings one, or with what a search finds."""
    result = any(isinstance(block, Verdict | Appeal) for block in view.right)
    found = view.typed is not None and not any(isinstance(block, Page) for block in view.left)
    return Leaf(1 if result or found else 0)
