"""The settings as a sheet of rows: a label, its options side by side, a remark beneath."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.window import setting
from game.window.box import Box
from game.window.canvas import CHOSEN, CONTROL, SHEET, Canvas, keycap_height, keycap_width
from game.window.column import Part, Piece, Row
from game.window.controls import draw_lines, wrapped
from game.window.faces import LABEL, NOTE, SUB, TITLE, Faces
from game.window.look import LARGE
from game.window.segments import draw_part, end_corners
from game.window.theme import Ink
from game.window.words import Measure, sentence, space

if TYPE_CHECKING:
    from game.scenes.asking import ChoiceRow, Choices, Segment

_PAD: Final = 26.0
_INSET: Final = 14.0
_GAP: Final = 20.0
_CELL: Final = 10.0
_LOOSEST: Final = 12.0
_TITLE_GROWS: Final = 1.5


def choices_piece(block: Choices, width: float, faces: Faces) -> Piece:
    """Every choice as a row; a page ends between two of them."""
    style = faces.held(TITLE, _TITLE_GROWS)
    title = sentence(block.title, style, faces, Measure(_PAD, width - 2 * _PAD))
    label = max((_label_width(row, faces) for row in block.rows), default=0.0)
    rows = tuple(_row(row, width, faces, label) for row in block.rows)
    return Piece((space(10), *title, space(4), *rows), _draw_sheet, bottom=8.0, stretch=1.0, fills=True)


def _draw_sheet(canvas: Canvas, part: Part) -> None:
    canvas.shadow(part.box)
    canvas.shape(part.box, SHEET)


def _label_width(row: ChoiceRow, faces: Faces) -> float:
    return keycap_width(faces, row.key) + 12 + faces.width(setting.clean(row.label), SUB)


def _row(row: ChoiceRow, width: float, faces: Faces, label: float) -> Row:
    left = _PAD + label + _GAP
    beside = width - left - _PAD >= _options_width(row, faces)
    room = width - left - _PAD if beside else width - 2 * _PAD
    lines = 1 if _options_width(row, faces) <= room else len(row.parts)
    note = wrapped(row.note, room, NOTE, faces) if row.note else ()
    head = 0.0 if beside else faces.lead(SUB) + 4
    height = head + lines * _high(faces) + len(note) * faces.lead(NOTE) + (16 if faces.text < LARGE else 14)
    draw = partial(_draw_row, row, (_PAD if not beside else left, room, head, lines))
    return Row(height, draw, focus=row.focus, spring=1, most=_LOOSEST)


def _high(faces: Faces) -> float:
    return keycap_height(faces) + 9


def _options_width(row: ChoiceRow, faces: Faces) -> float:
    widest = max((faces.width(setting.clean(part.text), LABEL) for part in row.parts), default=0.0)
    return len(row.parts) * (widest + 2 * _CELL)


def _draw_row(row: ChoiceRow, place: tuple[float, float, float, int], canvas: Canvas, box: Box) -> None:
    faces, (left, room, head, lines) = canvas.faces, place
    high = _high(faces)
    note = wrapped(row.note, room, NOTE, faces) if row.note else ()
    top = box.middle - (head + lines * high + len(note) * faces.lead(NOTE)) / 2
    if row.focus:
        canvas.shape(Box(box.x + _INSET, box.y + 1, box.w - 2 * _INSET, box.h - 2), CHOSEN)
    middle = top + (head or high) / 2
    cap = canvas.keycap((box.x + _PAD, middle - keycap_height(faces) / 2 - 1), row.key)
    wide = canvas.write((box.x + _PAD + cap + 12, middle + faces.size(SUB) * 0.34), setting.clean(row.label), SUB)
    canvas.touch(Box(box.x + _PAD, middle - high / 2, cap + 12 + wide, high), row.intent)
    options = Box(box.x + left, top + head, room, lines * high)
    _draw_options(row.parts, options, canvas, down=lines > 1)
    draw_lines(canvas, (box.x + left, options.bottom + 1), note, NOTE)


def _draw_options(parts: tuple[Segment, ...], box: Box, canvas: Canvas, *, down: bool) -> None:
    count = len(parts)
    canvas.shape(box, CONTROL)
    for at, part in enumerate(parts):
        if down:
            cell = Box(box.x, box.y + box.h * at / count, box.w, box.h / count)
        else:
            cell = Box(box.x + box.w * at / count, box.y, box.w / count, box.h)
        if at and down:
            canvas.across(cell.x + 1, cell.right - 1, cell.y, (Ink.LINE, 1))
        elif at:
            canvas.down(cell.x, cell.y + 1, cell.bottom - 1, (Ink.LINE, 1))
        draw_part(part, cell, canvas, end_corners(at, count, down=down))
