"""Whoever does anything at all: one thing after another, until nothing is left to do."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol

import pygame
import pytest

from game.desk.demo import kind_of
from game.scenes.intents import Act
from game.window import keys
from game.window.loop import play
from game.window.paint import drawn, paint
from tests.e2e.befalling import befalling
from tests.e2e.owners import EIGHT, Author, Judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.window.brush import Brush
    from game.window.paint import Painting
    from game.window.stage import Stage

HOME_WITHIN = 20
"""So many times Esc is enough from anywhere."""
LONG, SHORT = 400.0, 20.0
"""Seconds that somebody waits: as long as a sitting may last, or an examination stands at a line."""
LOOKED_AT = 16
"""At one of so many steps the window is compared with one that is painted anew."""
AUTHOR = 7
"""Of eight, one writes a bank."""

visited: Counter[str] = Counter()
"""How often each kind of screen was seen, by all runs of this process."""

taken: Counter[str] = Counter()
"""How often each way in was taken from the title."""


class Life(Protocol):
    """Whose window it is: the game is opened and ends, again and again. `home` is the screen that Esc leads to."""

    home: str

    def begin(self) -> Stage:
        """Open the game."""
        ...

    def end(self, stage: Stage) -> None:
        """See that nothing is lost, now that the window has gone."""
        ...

    def leave(self) -> None:
        """Let go of whatever is held: the game is not opened again."""
        ...

    def meddle(self, number: int) -> None:
        """Do something to one's own files behind the game's back."""
        ...


@dataclass
class Wanderer:
    """Does one thing after another, under a clock that stands still unless it waits."""

    life: Life
    left: Iterator[tuple[str, int]]
    files: Sequence[Path]
    now: float = 100.0
    hide: bool = False
    done: bool = False
    brush: Brush | None = None

    def wander(self) -> None:
        """Play until nothing is left to do; begun again where the game is left, or the window vanishes."""
        while not self.done:
            stage = self.life.begin()
            play(stage, self._watch)
            self.life.end(stage)
        self.life.leave()

    def active(self) -> bool:
        """Whether the window can be seen: hidden, it is shown again at the next look."""
        hidden, self.hide = self.hide, False
        return not hidden

    def drawn(self, *given: Any) -> Painting:  # noqa: ANN401 - handed on as it came
        """Draw as the stage does, and remember with what brush."""
        self.brush = given[3]
        return drawn(*given)

    def _watch(self, stage: Stage, surface: pygame.Surface) -> bool:
        """Do the next thing, on a screen that is painted and has a way back."""
        assert stage.painting is not None
        assert stage.view.intent_for("esc") is not None, f"no way back from {stage.view.scene}"
        visited.update({stage.view.scene, kind_of(stage.view)})
        for kind, number in self.left:
            if number % LOOKED_AT == 1:
                self._is_as_painted_anew(stage, surface)
            if kind == "cut":
                return False
            self._pass(kind, number)
            events = befalling(kind, number, stage, self.files)
            _count_ways(stage, events)
            for event in events:
                pygame.event.post(event)
            if events:
                return True
        self.done = True
        _leads(stage, self.life.home)
        return False

    def _is_as_painted_anew(self, stage: Stage, surface: pygame.Surface) -> None:
        """However it was mended, the window shows what would be painted on a bare one."""
        assert stage.painting is not None
        anew = pygame.Surface(surface.get_size())
        fresh = paint(stage.view, anew, stage.look, stage.assets, self.brush)
        assert stage.painting.hotspots == fresh.hotspots
        if surface.get_size() == stage.look.size:
            assert surface.get_buffer().raw == anew.get_buffer().raw, stage.view.scene

    def _pass(self, kind: str, number: int) -> None:
        """Let happen what is no event."""
        if kind == "waited":
            self.now += number % LONG if number % 4 == 0 else number % SHORT
        elif kind == "hidden":
            self.hide = True
        elif kind == "meddled":
            self.life.meddle(number)
            self.now += 1


def _count_ways(stage: Stage, events: Sequence[pygame.event.Event]) -> None:
    for event in events if stage.view.scene == "title" else ():
        if event.type == pygame.KEYDOWN:
            intent = stage.view.intent_for(keys.name_of(event))
            taken.update([intent.what] if intent and intent.act is Act.CHOOSE else ())


def _leads(stage: Stage, home: str) -> None:
    """From wherever it ended, Esc leads home, and not past it."""
    for _ in range(HOME_WITHIN):
        here = "" if stage.over else stage.view.scene
        if here == home:
            return
        assert here, "Esc left the game from a screen that is not the first"
        stage.press("esc")
    message = f"Esc does not lead back from {stage.view.scene}"
    raise AssertionError(message)


def wandered(steps: Sequence[tuple[str, int]], number: int, files: Sequence[Path]) -> None:
    """One run, in a folder of its own; who wanders, and from where, is told by a number."""
    noon = datetime.combine(date.today(), time(12), UTC)  # noqa: DTZ011 the player's own day
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        life = Author if number % EIGHT == AUTHOR else Judge
        wanderer = Wanderer(life(Path(folder), number, files), iter(steps), files)
        patched.setattr("game.window.loop.time", SimpleNamespace(monotonic=lambda: wanderer.now))
        patched.setattr("game.desk.world.now", lambda: noon + timedelta(seconds=wanderer.now))
        patched.setattr("game.window.stage.drawn", wanderer.drawn)
        patched.setattr(pygame.display, "get_active", wanderer.active)
        wanderer.wander()
