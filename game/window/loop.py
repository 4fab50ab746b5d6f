"""The loop of the window: it waits for the player, and paints only when something has changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

import pygame

from game.window import keys, screen
from game.window.faces import notice_of
from game.window.stage import Outside, Stage

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Scene
    from game.window.look import Look
    from game.window.room import Room

_BUSY, _CALM, _HIDDEN = 60, 30, 10
_CALM_AFTER: Final = 2.0

Watch: TypeAlias = Callable[[Stage, pygame.Surface], bool]


class Ending(Enum):
    """How the window ended."""

    LEFT = "left"
    NO_DISPLAY = "no display"


def run(first: Scene, outside: Outside, look: Look, assets: Path) -> Ending:
    """Open the window and play from a scene until the player leaves."""
    return play(Stage(first, outside, look, assets))


def play(stage: Stage, watch: Watch | None = None) -> Ending:
    """Play a stage. `watch`, if given, is called whenever all is painted and nothing waits; True asks to go on."""
    surface = screen.open_screen(stage.look, stage.assets)
    if surface is None:
        return Ending.NO_DISPLAY
    try:
        _turn(stage, surface, watch)
    finally:
        screen.close_screen()
    return Ending.LEFT


def _turn(stage: Stage, surface: pygame.Surface, watch: Watch | None) -> None:
    clock = pygame.time.Clock()
    stage.resize(*surface.get_size())
    at_first = stage.look.size
    room: Room | None = None
    full, active = stage.look.full_screen, time.monotonic()
    while not stage.over:
        stage.pass_time(time.monotonic())
        stage.renew()
        events = pygame.event.get()
        for event in events:
            handle(stage, room.heeded(event) if room else event)
        if stage.over:
            break
        if stage.look.full_screen != full:
            full = stage.look.full_screen
            surface = screen.sized(stage.look) or surface
            stage.resize(*surface.get_size())
        now = time.monotonic()
        active = now if events or stage.moving else active
        shown = pygame.display.get_active()
        _show(stage, surface, now, shown=shown)
        if room is None:
            room = _room(stage)
            stage.say(notice_of(stage.assets))
            continue
        room.sound(shown=shown)
        if watch is not None and not stage.stale and not watch(stage, surface):
            break
        if watch is None:
            clock.tick(_HIDDEN if not shown else _BUSY if now - active < _CALM_AFTER else _CALM)
    if stage.look.size != at_first and not stage.look.full_screen:
        stage.outside.keep_look(stage.look)


def _room(stage: Stage) -> Room:
    from game.window.room import Room  # noqa: PLC0415 the first frame does not wait for it

    return Room(stage)


def _show(stage: Stage, surface: pygame.Surface, now: float, *, shown: bool) -> None:
    """Paint what has changed; while nobody can see the window no clock runs."""
    if not shown:
        stage.stop_clock()
    elif stage.draw(surface, now):
        pygame.display.flip()


def handle(stage: Stage, event: pygame.event.Event) -> None:  # noqa: C901, PLR0912 - a line a kind
    """Let the stage answer one event."""
    match event.type:
        case pygame.QUIT:
            stage.leave()
        case pygame.KEYDOWN:
            name = keys.name_of(event)
            if name:
                stage.press(name)
        case pygame.MOUSEBUTTONDOWN:
            if event.button == pygame.BUTTON_LEFT:
                stage.click(event.pos)
        case pygame.MOUSEWHEEL:
            if event.y and stage.pointer is not None:
                stage.wheel(stage.pointer, -1 if event.y > 0 else 1)
        case pygame.MOUSEMOTION:
            screen.point_at(touchable=stage.hover(event.pos))
        case pygame.DROPFILE:
            stage.dropped.append(event.file)
        case pygame.DROPCOMPLETE:
            stage.take_in()
        case pygame.WINDOWLEAVE:
            stage.hover(None)
        case pygame.VIDEORESIZE:
            stage.resize(event.w, event.h)
        case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
            stage.uncover()
