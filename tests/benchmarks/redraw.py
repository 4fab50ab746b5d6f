"""The densest screen drawn again against one blit of its size, a phrase touched against one frame, a screen at rest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from statistics import median
from time import monotonic, process_time
from typing import TYPE_CHECKING

import pygame

from game.scenes.intents import Act, Intent
from game.scenes.what_if import WhatIf
from game.store.places import assets_folder
from game.window import canvas, faces, ink, paint, setting
from game.window.brush import Brush
from game.window.frames import Frames
from game.window.look import Look
from game.window.loop import play
from game.window.picture import ready
from game.window.stage import Outside, Stage
from tests.benchmarks.timing import Ratio, Taken, taking_turns
from tests.benchmarks.what_if import FRAME, most_told
from tests.window.gallery import GALLERY
from tests.window.scenes import Shown, World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.scenes.turns import Scene
    from game.scenes.view import View

AIM = 2.0
AT_REST = 0.01
FIRST_TIME = "painted for the first time"
REPEATS = 15
WIDE, SMALL = (1920, 1080), (1280, 720)
KEPT = (
    paint._plan,  # noqa: SLF001 - what the window keeps
    setting.lines,
    setting._kept,  # noqa: SLF001
    canvas._rendered,  # noqa: SLF001
    faces.faces_for,
    ink._ready,  # noqa: SLF001
    ink._corner,  # noqa: SLF001
    ink._corners,  # noqa: SLF001
    ink._stretched,  # noqa: SLF001
)


@dataclass(frozen=True, slots=True)
class Share:
    """How much of one processor a screen takes while nothing happens; `aim` is the most there should be."""

    name: str
    part: float
    aim: float = AT_REST

    def __str__(self) -> str:
        """One line to print."""
        return f"{self.name:<56} {self.part * 100:9.2f} % of a processor (aim {self.aim * 100:.2f} %)"


def redraws(repeats: int = REPEATS) -> Iterator[Ratio | Share]:
    """Measure what was laid out before, what is painted from nothing, what is touched, and what is left alone."""
    yield from again(repeats)
    for size in (SMALL, WIDE):
        yield from touches(size, repeats)
    yield at_rest()


def again(repeats: int = REPEATS) -> Iterator[Ratio]:
    """Measure screens that were laid out once, whatever has them redrawn; and the densest painted for the first time.

    A page blit is one `surface.blit` of a whole picture of the screen's size and kind onto the screen.
    """
    ready()
    screen = pygame.display.set_mode(WIDE)
    page = screen.copy()
    causes = dict(_causes(screen))
    taken = taking_turns({**causes, "blit": lambda: screen.blit(page, (0, 0))}, repeats)
    for name in causes:
        aim = None if name.endswith(FIRST_TIME) else AIM
        yield Ratio(f"{name}, against one page's blit", taken[name], taken["blit"], aim)


def _causes(screen: pygame.Surface) -> Iterator[tuple[str, Callable[[], None]]]:
    """What has a screen redrawn, each on a stage of its own."""
    name, view = densest()
    yield f"{name} uncovered", _again(view, screen, lambda stage, _: stage.uncover())
    yield f"{name}, the pointer moved", _again(view, screen, _point)
    yield f"{name}, a caption come or gone", _again(view, screen, _caption)
    yield f"{name} {FIRST_TIME}", _again(view, screen, _forget)
    name, view = broadest()
    yield f"{name}, the pointer moved", _again(view, screen, _point)
    yield (
        "live-timed, the clock ticked",
        _again(GALLERY["live-timed"], screen, _tick),
    )
    yield (
        "long, a page turned",
        _again(GALLERY["long"], screen, lambda stage, at: stage.press(("pageup", "pagedown")[at % 2])),
    )


def _again(view: View, screen: pygame.Surface, cause: Callable[[Stage, int], object]) -> Callable[[], None]:
    """Redraw a view that has been shown and kept, on a screen of its own; the cause is told how often it was."""
    stage, own, times = staged(Shown(view), WIDE), screen.copy(), count(1)
    stage.draw(own, 1.0)

    def redraw() -> None:
        cause(stage, next(times))
        assert stage.draw(own, 1.0)

    for _ in range(4):
        redraw()
        stage.draw(own, 1.0)
    return redraw


def _point(stage: Stage, at: int) -> None:
    """Point at one thing after another."""
    assert stage.painting is not None
    spots = stage.painting.hotspots
    stage.hover(spots[at % len(spots)].rect.center)
    stage.stale = True


def _tick(stage: Stage, at: int) -> None:
    """Let a tenth of the time go by, and come back."""
    assert stage.view.clock is not None
    for now in (0, at % 2 * stage.view.clock.lasts / 10_000):
        stage.pass_time(now)


def _caption(stage: Stage, at: int) -> None:
    stage.caption, stage.stale = ("", "[a gavel falls]")[at % 2], True


def _forget(stage: Stage, _at: int) -> None:
    stage.frames = Frames()
    stage.uncover()


@cache
def densest() -> tuple[str, View]:
    """The screen with the most pieces of writing on it, of those that no clock moves."""
    pygame.font.init()

    def pieces(name: str) -> int:
        return len(paint.drawn(GALLERY[name], Look(WIDE), assets_folder(), Brush()).inked)

    name = max((name for name, view in GALLERY.items() if view.clock is None), key=pieces)
    return name, GALLERY[name]


@cache
def broadest() -> tuple[str, View]:
    """The screen with the largest thing that can be touched."""
    pygame.font.init()

    def area(name: str) -> int:
        spots = paint.drawn(GALLERY[name], Look(WIDE), assets_folder(), Brush()).hotspots
        return max((spot.rect.width * spot.rect.height for spot in spots), default=0)

    name = max((name for name, view in GALLERY.items() if view.clock is None), key=area)
    return name, GALLERY[name]


def touches(size: tuple[int, int], repeats: int = REPEATS) -> Iterator[Ratio]:
    """Measure from the touch of a phrase until the new ruling is on the screen: the first time, and again."""
    touch = Touch(size)
    told = f"{size[0]}x{size[1]}"
    for name, prepare in (("first", touch.opened), ("with nothing kept", touch.forgotten), ("again", touch.back)):
        yield Ratio(f"a phrase touched, {name}, to the screen ({told})", touch.timed(prepare, repeats), FRAME, 1.0)


class Resting(Stage):
    """A stage that notes when it was painted last: from then on it is at rest."""

    since = (0.0, 0.0)

    def draw(self, surface: pygame.Surface, now: float) -> bool:
        """Paint, and note it; the picture is kept in the turn after."""
        changed = super().draw(surface, now)
        if changed or not self.since[0]:
            self.since = (monotonic(), process_time())
        return changed


class Touch:
    """The question with the most readings, open at its what-if, in a window."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Open the window."""
        ready()
        self.size = size
        self.screen = pygame.display.set_mode(size)
        self.scene = WhatIf(most_told())
        self.phrase = Intent(Act.CHOOSE, self.scene.sitting.posed.tells[0].name)
        self.opened()

    def opened(self) -> None:
        """Let the what-if have been shown once, and nothing of it touched yet."""
        for kept in KEPT:
            kept.cache_clear()
        self.scene = replace(self.scene, sitting=most_told())
        self.stage = staged(self.scene, self.size)
        self.stage.draw(self.screen, 1.0)

    def forgotten(self) -> None:
        """The same, and let the window have forgotten all it kept: every letter is drawn again."""
        self.opened()
        self.stage.frames = Frames()
        for kept in KEPT:
            kept.cache_clear()

    def back(self) -> None:
        """Touch it, look, and put it back as it was first told."""
        for intent in (Intent(Act.AS_TOLD), self.phrase, Intent(Act.AS_TOLD)):
            self.stage.mean(intent)
            self.stage.draw(self.screen, 1.0)
            self.stage.draw(self.screen, 1.0)

    def touch(self) -> None:
        """Touch the phrase; the court rules again, and it is on the screen."""
        self.stage.mean(self.phrase)
        self.stage.draw(self.screen, 1.0)
        pygame.display.flip()

    def timed(self, prepare: Callable[[], None], repeats: int) -> Taken:
        """How long a touch takes after the preparation."""
        taken = []
        for _ in range(repeats):
            prepare()
            before = self.stage.view
            begun = process_time()
            self.touch()
            taken.append((process_time() - begun) * 1000)
            assert self.stage.view != before
        return Taken(median(taken), min(taken))


def at_rest(seconds: float = 6.0) -> Share:
    """Measure the real loop on the densest screen while nobody does anything, from the moment it is shown."""
    ready()
    name, view = densest()
    stage = Resting(Shown(view), outside(), Look(SMALL, still=True), assets_folder())
    pygame.time.set_timer(pygame.QUIT, round(seconds * 1000), 1)
    play(stage)
    clock, used = stage.since
    return Share(f"{name} at rest", (process_time() - used) / (monotonic() - clock))


def staged(scene: Scene, size: tuple[int, int]) -> Stage:
    """A scene on a stage of its own."""
    return Stage(scene, outside(), Look(size, still=True), assets_folder())


def outside() -> Outside:
    """Nothing is performed and nothing kept."""
    world = World(Shown(GALLERY["title"]))
    return Outside(world.perform, world.home, world.looks.append)
