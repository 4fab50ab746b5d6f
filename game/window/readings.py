"""The readings of a phrase, each with the ruling it gives: beneath its words, or beside them to spare a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import plain
from game.window import setting
from game.window.box import Box
from game.window.canvas import CONTROL, HOVER, TURNED, Canvas, keycap_height, keycap_width
from game.window.column import Row
from game.window.controls import draw_lines
from game.window.faces import LABEL, NOTE, SMALL, Faces
from game.window.theme import Ink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.scenes.on_page import ReadingRow
    from game.window.setting import Line
    from game.window.words import Measure

_GAP: Final = 10.0
_APART: Final = 16.0
_LEAST: Final = 0.4
"""What of its row the words of a reading must have, to be set beside a ruling."""


def rulings_width(items: Iterable[ReadingRow], faces: Faces) -> float:
    """How wide the widest of their rulings is, with its sign."""
    return max((_ruling_width(item, faces) for item in items), default=0.0)


def _ruling_width(item: ReadingRow, faces: Faces) -> float:
    return 26 * faces.text + faces.width(item.ruling, LABEL)


def reading_rows(item: ReadingRow, beside: float, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """A reading of a phrase; its ruling stands `beside` it, in a column so wide, or beneath it."""
    room = text.width - _left(item, faces) - 10
    if beside and room - _taken(item, beside, faces) >= room * _LEAST:
        return _abreast(item, beside, room, text, faces)
    found = _words(item, room, faces)
    ruling = setting.text_lines(item.ruling, room - 26 * faces.text, LABEL, faces)
    below = () if _aside_fits(item, room, faces) else setting.text_lines(item.aside, room, NOTE, faces)
    lines = len(found) * faces.lead(SMALL) + len(ruling) * faces.lead(LABEL) + len(below) * faces.lead(NOTE)
    draw = partial(_draw_reading, item, (found, ruling, below), text)
    return (Row(lines + 32 + _GAP, draw, reach=text.left + text.width, give=18.0),)


def _abreast(item: ReadingRow, beside: float, room: float, text: Measure, faces: Faces) -> tuple[Row, ...]:
    found = _words(item, room - _taken(item, beside, faces), faces)
    height = max(len(found) * faces.lead(SMALL), keycap_height(faces)) + 20 + _GAP
    draw = partial(_draw_abreast, item, found, beside, text)
    return (Row(height, draw, reach=text.left + text.width, give=10.0),)


def _taken(item: ReadingRow, beside: float, faces: Faces) -> float:
    return beside + _APART + (faces.width(item.aside, NOTE) + _APART if item.aside else 0)


def _words(item: ReadingRow, room: float, faces: Faces) -> tuple[Line, ...]:
    style = SMALL.strong() if item.swapped_in else SMALL
    return setting.text_lines(item.words, setting.companied(plain(item.words), room, style, faces), style, faces)


def _left(item: ReadingRow, faces: Faces) -> float:
    return 10 + keycap_width(faces, item.key) + 14


def _aside_fits(item: ReadingRow, room: float, faces: Faces) -> bool:
    return _ruling_width(item, faces) + faces.width(item.aside, NOTE) + 16 <= room


def _framed(item: ReadingRow, text: Measure, canvas: Canvas, row: Box) -> Box:
    """Draw the frame of a reading; returns it."""
    box = Box(row.x + text.left - 4, row.y + 4, text.width + 8, row.h - _GAP)
    hover = canvas.touch(box, item.intent)
    canvas.shape(box, TURNED if item.swapped_in else HOVER if hover else CONTROL)
    return box


def _draw_reading(
    item: ReadingRow, found: tuple[tuple[Line, ...], ...], text: Measure, canvas: Canvas, row: Box
) -> None:
    faces, box = canvas.faces, _framed(item, text, canvas, row)
    sizes = zip(found, (SMALL, LABEL, NOTE), strict=True)
    top = box.middle - (sum(len(lines) * faces.lead(style) for lines, style in sizes) + 4) / 2
    canvas.keycap((box.x + 14, min(box.y + 12, top)), item.key)
    left = box.x + 4 + _left(item, faces)
    y = draw_lines(canvas, (left, top), found[0], SMALL) + 4
    middle = y + faces.lead(LABEL) / 2
    _draw_sign(item, canvas, left, middle)
    if item.aside and not found[2]:
        canvas.write_right((box.right - 16, middle + faces.size(NOTE) * 0.34), item.aside, NOTE)
    y = draw_lines(canvas, (left + 26 * faces.text, y), found[1], LABEL)
    draw_lines(canvas, (left, y), found[2], NOTE)


def _draw_abreast(
    item: ReadingRow, found: tuple[Line, ...], beside: float, text: Measure, canvas: Canvas, row: Box
) -> None:
    faces, box = canvas.faces, _framed(item, text, canvas, row)
    canvas.keycap((box.x + 14, box.middle - keycap_height(faces) / 2 - 1), item.key)
    top = box.middle - len(found) * faces.lead(SMALL) / 2
    draw_lines(canvas, (box.x + 4 + _left(item, faces), top), found, SMALL)
    x = box.right - 14 - beside
    _draw_sign(item, canvas, x, box.middle)
    canvas.write((x + 26 * faces.text, box.middle + faces.size(LABEL) * 0.34), item.ruling, LABEL)
    canvas.write_right((x - _APART, box.middle + faces.size(NOTE) * 0.34), item.aside, NOTE)


def _draw_sign(item: ReadingRow, canvas: Canvas, left: float, middle: float) -> None:
    radius = 9 * min(canvas.text, 1.5)
    canvas.glyph((left + radius, middle), radius, item.glyph, (Ink.INK, Ink.TURNED if item.swapped_in else Ink.CARD))
