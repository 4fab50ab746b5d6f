"""What is wrong with a bank: a row for each problem, and the very line with carets beneath."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph
from game.window import setting
from game.window.canvas import CHOSEN, CONTROL, HOVER, Canvas
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines
from game.window.faces import BODY, MONO, SMALL, TINY_BOLD, Faces, Type
from game.window.theme import Ink
from game.window.words import Measure, baseline

if TYPE_CHECKING:
    from game.scenes.listing import ProblemRow
    from game.scenes.on_page import Excerpt
    from game.window.box import Box
    from game.window.setting import Line

_PAD: Final = 20.0
_HANG: Final = 32.0
_LINE: Final = Type(MONO.face, 16.5, 24)
_CARET: Final = Type(MONO.strong().face, 16.5, 20, Ink.WRONG)


def problem_piece(block: ProblemRow, width: float, faces: Faces) -> Piece:
    """Where something is wrong, and what; its sign says whether it is an error or a warning."""
    room = width - 2 * _PAD - _HANG * faces.text
    place = setting.text_lines(block.place, room, TINY_BOLD, faces)
    message = setting.text_lines(block.message, room, SMALL, faces)
    height = 24 + len(place) * faces.lead(TINY_BOLD) + len(message) * faces.lead(SMALL)
    row = Row(height, partial(_draw_problem, block, (place, message)), focus=block.selected, give=8.0)
    return Piece((row,), gap=10.0)


def _draw_problem(
    block: ProblemRow, found: tuple[tuple[Line, ...], tuple[Line, ...]], canvas: Canvas, box: Box
) -> None:
    faces, (place, message) = canvas.faces, found
    hover = canvas.touch(box, block.intent)
    canvas.shape(box, CHOSEN if block.selected else HOVER if hover else CONTROL)
    height = len(place) * faces.lead(TINY_BOLD) + len(message) * faces.lead(SMALL)
    top, radius = box.middle - height / 2, 9 * min(faces.text, 1.6)
    middle = top + faces.lead(TINY_BOLD) / 2
    sign = (Glyph.REVERSED, Ink.WRONG) if block.error else (Glyph.OPEN, Ink.BRASS)
    canvas.glyph((box.x + _PAD + radius, middle), radius, sign[0], (sign[1], Ink.CARD))
    left = box.x + _PAD + _HANG * faces.text
    y = draw_lines(canvas, (left, top), place, TINY_BOLD)
    draw_lines(canvas, (left, y), message, SMALL)


def excerpt_rows(item: Excerpt, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """The line as it stands in the file, broken where it must be, with carets under what is meant."""
    number = f"{item.number} "
    left = text.left + faces.width(number, _LINE)
    parts = _broken(item.text, text.width - faces.width(number, _LINE), faces)
    rows: list[Row] = []
    at = 0
    for part in parts:
        mark = (max(item.start - at, 0), min(item.end - at, len(part)))
        draw = partial(_draw_line, ("" if at else number, text.left), (part, left), mark)
        rows.append(Row(faces.lead(BODY), draw, reach=text.left + text.width))
        at += len(part)
    return together(rows)


def _broken(words: str, width: float, faces: Faces) -> tuple[str, ...]:
    """A line in parts that go into the width, broken after a space where there is one: nothing is left out."""
    parts, part = [], ""
    for letter in words:
        if part and faces.width(part + letter, _LINE) > width:
            cut = part.rstrip().rfind(" ") + 1 or len(part)
            parts.append(part[:cut])
            part = part[cut:]
        part += letter
    return (*parts, part) if part or not parts else tuple(parts)


def _draw_line(
    number: tuple[str, float], part: tuple[str, float], mark: tuple[int, int], canvas: Canvas, box: Box
) -> None:
    faces, (words, left) = canvas.faces, part
    y = baseline(box, _LINE, faces) - faces.size(_LINE) * 0.24
    canvas.write((box.x + number[1], y), number[0], _LINE.tinted(Ink.INK2))
    canvas.write((box.x + left, y), words, _LINE)
    if mark[0] < mark[1]:
        start = box.x + left + faces.width(words[: mark[0]], _LINE)
        carets = "^" * max(1, round(faces.width(words[mark[0] : mark[1]], _LINE) / faces.width("^", _CARET)))
        canvas.write((start, y + faces.size(_CARET) * 0.86), carets, _CARET)
