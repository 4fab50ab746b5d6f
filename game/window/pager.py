"""Which page of a column this is, and the two arrows that turn it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.window.box import Box
from game.window.canvas import Canvas, keycap_height
from game.window.faces import CONTROL, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.window.ink import Point
    from game.window.look import Leaf


@dataclass(frozen=True, slots=True)
class Turning:
    """The page of a column that is in front, and how many there are."""

    leaf: Leaf
    column: int
    count: int

    @property
    def words(self) -> str:
        """The page, told."""
        return f"Page {self.leaf.pages[self.column] + 1} of {self.count}"

    def by(self, way: int) -> Leaf | None:
        """The leaf one page on or back, or None where there is none."""
        page = self.leaf.pages[self.column] + way
        return self.leaf.turned(self.column, page) if 0 <= page < self.count else None


def pager_width(words: str, style: Type, faces: Faces) -> float:
    """How wide the words and their arrows are."""
    return faces.width(words, style) + 12 + 2 * keycap_height(faces) + 10


def draw_pager(canvas: Canvas, at: tuple[float, float], turning: Turning, style: Type = CONTROL) -> None:
    """Draw the words and the arrows; `at` is the left end of their middle line."""
    faces = canvas.faces
    x, middle = at
    x += canvas.write((x, middle + faces.size(style) * 0.36), turning.words, style) + 12
    high = keycap_height(faces) + 4
    for way in (-1, 1):
        box = Box(x, middle - high / 2, high, high)
        leaf = turning.by(way)
        hover = canvas.touch(box, leaf)
        if leaf is None:
            _draw_stop(canvas, box, way)
        else:
            _draw_arrow(canvas, box, way, Ink.INK if hover else Ink.INK2)
        x += high + 4


def _draw_arrow(canvas: Canvas, box: Box, way: int, name: Ink) -> None:
    canvas.polygon(_corners(box, way), name)


def _draw_stop(canvas: Canvas, box: Box, way: int) -> None:
    """Where there is no page to turn to, the arrow is hollow."""
    corners = _corners(box, way)
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        canvas.stroke(start, end, 1, Ink.LINE)


def _corners(box: Box, way: int) -> tuple[Point, ...]:
    x, y, size = box.x + box.w / 2, box.middle, box.w * 0.26
    base, tip = y - way * size * 0.5, y + way * size * 0.7
    return (x - size, base), (x + size, base), (x, tip)
