"""A few things side by side of which one holds: how sure a judge is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.window import setting
from game.window.box import Box
from game.window.canvas import CONTROL, HOVER, Canvas, Shape, keycap_height, keycap_width
from game.window.column import Piece, Row
from game.window.faces import LABEL, Faces
from game.window.ink import ALL, Corners
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.asking import Segment, Segments

_PAD: Final = 18.0


def segments_piece(block: Segments, width: float, faces: Faces) -> Piece:
    """The key and the label, then the parts in one frame; on lines of their own where the words are large."""
    part = max(faces.width(each.text, LABEL) for each in block.parts) + 2 * _PAD
    high = keycap_height(faces) + 8
    head = keycap_width(faces, block.key) + 10 + faces.width(block.label, LABEL) + 16
    if head + part * len(block.parts) <= width:
        return Piece((Row(high, partial(_draw_row, block, head, part)),), gap=12.0)
    parts = tuple(Row(high, partial(_draw_alone, each)) for each in block.parts)
    return Piece((Row(high, partial(_draw_head, block)), *parts), gap=12.0)


def _draw_row(block: Segments, head: float, part: float, canvas: Canvas, box: Box) -> None:
    _draw_head(block, canvas, box)
    left = box.right - part * len(block.parts) if head + part * len(block.parts) < box.w else box.x + head
    whole = Box(left, box.y, part * len(block.parts), box.h)
    canvas.shape(whole, CONTROL)
    for at, each in enumerate(block.parts):
        cell = Box(left + part * at, box.y, part, box.h)
        if at:
            canvas.down(cell.x, box.y + 1, box.bottom - 1, (Ink.LINE, 1))
        draw_part(each, cell, canvas, end_corners(at, len(block.parts)))


def _draw_head(block: Segments, canvas: Canvas, box: Box) -> None:
    faces = canvas.faces
    x = box.x + canvas.keycap((box.x, box.middle - keycap_height(faces) / 2), block.key) + 10
    wide = canvas.write((x, box.middle + faces.size(LABEL) * 0.34), block.label, LABEL)
    canvas.touch(Box(box.x, box.y, x + wide - box.x, box.h), block.intent)


def _draw_alone(part: Segment, canvas: Canvas, box: Box) -> None:
    canvas.shape(box, CONTROL)
    draw_part(part, box, canvas)


def end_corners(at: int, count: int, *, down: bool = False) -> Corners:
    """The corners that are round in one of so many parts of a frame: those of the frame itself."""
    first, last = at == 0, at == count - 1
    return (first, first, last, last) if down else (first, last, last, first)


def draw_part(part: Segment, cell: Box, canvas: Canvas, corners: Corners = ALL) -> None:
    """Draw one part in its cell of the frame."""
    hover = canvas.touch(cell, part.intent)
    if part.chosen:
        canvas.shape(cell, Shape(Ink.INK, Ink.INK, 0, 6, corners))
    elif hover:
        canvas.shape(cell.inset(1), HOVER)
    style = LABEL.tinted(Ink.CARD if part.chosen else Ink.INK)
    words = setting.clean(part.text)
    canvas.write_centre((cell.x + cell.w / 2, cell.middle + canvas.faces.size(LABEL) * 0.34), words, style)
