"""A screen as a pile of cels: each part of it drawn on a clear sheet of its own, as for an animated film.

When something moves, only the cels that would be drawn otherwise are drawn again, and only the places where their
strokes differ are painted: whatever else lies there is painted from the strokes that are known.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

import pygame

from game.window.strokes import Strokes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.window.brush import Brush
    from game.window.canvas import Canvas

Drawing: TypeAlias = "tuple[Callable[..., None], tuple[object, ...]]"
"""What draws a part of the screen, and what it is told beside its canvas."""


@dataclass(frozen=True, slots=True)
class Cel:
    """A part of the screen as it was drawn on its canvas; `reach` is all that its strokes cover."""

    drawing: Drawing
    canvas: Canvas
    reach: pygame.Rect

    def stands(self, brush: Brush) -> bool:
        """Whether it would be drawn the same with this brush: all that it asked of its own has the same answer."""
        was = self.canvas.brush
        if any(getattr(was, name) != getattr(brush, name) for name in self.canvas.asked):
            return False
        return was.pointer == brush.pointer or self._touched(was.pointer) == self._touched(brush.pointer)

    def _touched(self, pointer: tuple[int, int] | None) -> list[bool]:
        return [pointer is not None and spot.rect.collidepoint(pointer) for spot in self.canvas.hotspots]


def redrawn(drawings: Sequence[Drawing], clear: Canvas, known: Sequence[Cel]) -> list[Cel]:
    """The cels of some drawings: those known at the same places, and new ones where they would be drawn otherwise."""
    found = []
    for drawing, was in zip_longest(drawings, known[: len(drawings)]):
        if was and was.drawing == drawing and was.stands(clear.brush):
            found.append(was)
        else:
            found.append(cel(drawing, type(clear)(clear.faces, clear.theme, clear.brush)))
    return found


def cel(drawing: Drawing, canvas: Canvas) -> Cel:
    """Draw a part of the screen on its canvas."""
    draw, told = drawing
    draw(canvas, *told)
    places = canvas.strokes.places
    return Cel(drawing, canvas, places[0].unionall(places[1:]) if places else pygame.Rect(0, 0, 0, 0))


def lay(cels: Sequence[Cel], surface: pygame.Surface) -> None:
    """Paint a pile of cels."""
    for each in cels:
        each.canvas.strokes.lay(surface)


def mend(before: Sequence[Cel], now: Sequence[Cel], surface: pygame.Surface) -> None:
    """Paint a pile of cels upon a surface that shows another, so much of it as differs."""
    for area in _apart(before, now):
        surface.set_clip(area)
        for each in now:
            if each.reach.colliderect(area):
                each.canvas.strokes.lay_within(area, surface)
    surface.set_clip(None)


def _apart(before: Sequence[Cel], now: Sequence[Cel]) -> list[pygame.Rect]:
    """The areas in which two piles differ; none of them meets another."""
    areas: list[pygame.Rect] = []
    for area in _differing(before, now):
        while (met := area.collidelist(areas)) >= 0:
            area.union_ip(areas.pop(met))
        areas.append(area)
    return areas


def _differing(before: Sequence[Cel], now: Sequence[Cel]) -> Iterator[pygame.Rect]:
    for was, new in zip_longest(before, now):
        if was is not new:
            area = _strokes(was).changed(_strokes(new))
            if area is not None:
                yield area


def _strokes(one: Cel | None) -> Strokes:
    return one.canvas.strokes if one else Strokes()
