"""Two outcomes side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.window import setting
from game.window.box import Box
from game.window.canvas import CONTROL, TURNED, Canvas
from game.window.column import Piece, Row
from game.window.controls import draw_lines
from game.window.faces import CAPS, HEAD, Faces
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.telling import Outcome, Side
    from game.window.setting import Line
from game.window.cards import SECOND


def side_piece(side: Side, width: float, faces: Faces) -> Piece:
    """Two outcomes side by side."""
    between = 52.0 if side.arrow else 16.0
    each = (width - between) / 2
    height = max(_outcome_height(outcome, each, faces) for outcome in (side.before, side.after))
    return Piece((Row(height, partial(_draw_side, side, each), give=8.0),))


def _outcome_left(faces: Faces) -> float:
    return 21 + 34 * min(faces.text, 1.5) + 13


def _outcome_lines(outcome: Outcome, width: float, faces: Faces) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    room = width - _outcome_left(faces) - 14
    word = setting.text_lines(outcome.word, room, HEAD, faces)
    return word, setting.text_lines(outcome.plain, room, SECOND, faces)


def _outcome_height(outcome: Outcome, width: float, faces: Faces) -> float:
    word, under = _outcome_lines(outcome, width, faces)
    return 30 + faces.lead(CAPS) + len(word) * faces.lead(HEAD) + len(under) * faces.lead(SECOND) + 2


def _draw_side(side: Side, each: float, canvas: Canvas, box: Box) -> None:
    _draw_outcome(side.before, Box(box.x, box.y, each, box.h), canvas, turned=False)
    _draw_outcome(side.after, Box(box.right - each, box.y, each, box.h), canvas, turned=side.changed)
    if side.arrow:
        middle, y = box.x + box.w / 2, box.middle
        canvas.stroke((middle - 14, y), (middle + 8, y), 3, Ink.INK)
        canvas.polygon(((middle + 16, y), (middle + 4, y - 8), (middle + 4, y + 8)), Ink.INK)


def _draw_outcome(outcome: Outcome, box: Box, canvas: Canvas, *, turned: bool) -> None:
    faces = canvas.faces
    if turned:
        canvas.shadow(box, 4)
    canvas.shape(box, TURNED if turned else CONTROL)
    y = box.y + 14 + faces.lead(CAPS) * 0.5 + faces.size(CAPS) * 0.36
    canvas.caps((box.x + 20, y), outcome.label, CAPS.tinted(Ink.INK2))
    word, under = _outcome_lines(outcome, box.w, faces)
    top = box.y + 16 + faces.lead(CAPS)
    middle = top + (box.bottom - 14 - top) / 2
    radius = 17 * min(faces.text, 1.5)
    canvas.glyph((box.x + 21 + radius, middle), radius, outcome.glyph, (Ink.INK, Ink.TURNED if turned else Ink.CARD))
    high = len(word) * faces.lead(HEAD) + len(under) * faces.lead(SECOND)
    left = box.x + _outcome_left(faces)
    y = draw_lines(canvas, (left, middle - high / 2), word, HEAD)
    draw_lines(canvas, (left, y), under, SECOND)
