"""The real loop with no display: a player made of code presses keys and clicks, and each screen can be looked at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import pygame

from game.scenes.view import View
from game.window import keys
from game.window.loop import Ending, play
from game.window.paint import Painting
from game.window.stage import Outside, Stage

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Deed, Scene
    from game.window.look import Look

Input: TypeAlias = str | tuple[int, int]
Player: TypeAlias = Callable[[View, Painting], Input | None]
Onlooker: TypeAlias = Callable[[View, pygame.Surface, Painting], None]


def rehearse(
    first: Scene,
    home: Callable[[], Scene],
    perform: Callable[[Deed], str],
    look: Look,
    assets: Path,
    player: Player,
    onlooker: Onlooker | None = None,
) -> Ending:
    """Play from a scene: `player` gives the next key or the next place to click, or None to leave.

    `onlooker` sees every screen once, painted and with the notice on it, before the player acts on it.
    """
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    stage = Stage(first, Outside(perform, home, _keep_nothing), replace(look, still=True), assets)
    seen: list[View] = []

    def watch(stage: Stage, surface: pygame.Surface) -> bool:
        if stage.painting is None:
            return True
        shown = replace(stage.view, notice=stage.notice or stage.view.notice)
        if onlooker is not None and seen != [shown]:
            seen[:] = [shown]
            onlooker(shown, surface, stage.painting)
        return _post(player(stage.view, stage.painting))

    return play(stage, watch)


def by_list(inputs: Iterable[Input]) -> Player:
    """A player that goes down a list and then leaves."""
    left = iter(inputs)
    return lambda _view, _painting: next(left, None)


def _post(wanted: Input | None) -> bool:
    if wanted is None:
        return False
    if isinstance(wanted, str):
        pygame.event.post(keys.event_of(wanted))
    else:
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=wanted, rel=(0, 0), buttons=(0, 0, 0)))
        down = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=wanted, button=pygame.BUTTON_LEFT)
        pygame.event.post(down)
    return True


def _keep_nothing(_look: Look) -> None:
    pass
