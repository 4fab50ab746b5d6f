"""One view as a picture file, with no display."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pygame

from game.window.brush import Brush
from game.window.look import Leaf, Look
from game.window.paint import paint

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.view import View


def save(view: View, path: Path, size: tuple[int, int], scale: float, theme: str, assets: Path) -> None:
    """Write a PNG of a view; `scale` is the size of text, 1.0 to 2.0."""
    look = Look(size=size, text=round(scale * 100), theme=theme, still=True)
    write(draw(view, look, assets), path)


def write(surface: pygame.Surface, path: Path) -> None:
    """Write what is on a surface as a PNG."""
    pygame.image.save(surface, str(path))


def draw(view: View, look: Look, assets: Path, leaf: Leaf | None = None) -> pygame.Surface:
    """A surface with a view painted on it."""
    ready()
    surface = pygame.Surface(look.size)
    clock = view.clock
    left = 1 - clock.gone / clock.lasts if clock and clock.lasts else 1.0
    paint(view, surface, look, assets, Brush(leaf=leaf or Leaf(), time_left=left))
    return surface


def leaves(view: View, pages: tuple[int, int], look: Look) -> tuple[Leaf, ...]:
    """Every leaf of a screen with so many pages to its columns; side by side, both are turned at once."""
    left, right = pages
    if look.one_column:
        beside = (Leaf(1, (0, page)) for page in range(right)) if view.right else ()
        return (*(Leaf(0, (page, 0)) for page in range(left)), *beside)
    return tuple(Leaf(0, (min(page, left - 1), min(page, right - 1))) for page in range(max(pages)))


def ready() -> None:
    """Make pygame able to draw without a display."""
    if not pygame.font.get_init():
        pygame.font.init()
    if not pygame.display.get_init():
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
