"""Buttons, alone and side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import plain
from game.window import setting
from game.window.box import Box
from game.window.canvas import CONTROL, HOVER, PRIMARY, Canvas, Shape, keycap_height, keycap_width
from game.window.column import Piece, Row
from game.window.faces import CONTROL as CONTROL_TYPE
from game.window.faces import TINY, Face, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.buttons import Button, ButtonRow
    from game.window.setting import Line


def draw_lines(canvas: Canvas, at: tuple[float, float], found: tuple[Line, ...], style: Type) -> float:
    """Draw lines of words from a top left corner; returns the height below them."""
    lead, size = canvas.faces.lead(style), canvas.faces.size(style)
    for number, line in enumerate(found):
        setting.draw(canvas, at[0], at[1] + lead * (number + 0.5) + size * 0.34, line)
    return at[1] + lead * len(found)


def wrapped(words: str, width: float, style: Type, faces: Faces) -> tuple[Line, ...]:
    """Lines of unmarked words."""
    return setting.text_lines(words, max(width, 40), style, faces)


def even(words: str, width: float, style: Type, faces: Faces) -> tuple[Line, ...]:
    """Lines of much the same length, so that no last word stands alone."""
    return wrapped(words, setting.balanced(plain(words), max(width, 40), style, faces), style, faces)


# Buttons.

_GRAND: Final = Type(Face.SERIF_BOLD, 24, 30)
_GRAND_GROWS: Final = 1.5
_BETWEEN, _UNDER = 12.0, 10.0


def _style(button: Button, faces: Faces) -> Type:
    return faces.held(_GRAND, _GRAND_GROWS) if button.grand else CONTROL_TYPE


def button_piece(button: Button, width: float, faces: Faces) -> Piece:
    """A button across the column."""
    return Piece((button_row(button, width, faces),), gap=14.0, control=True, last=button.primary)


def button_row(button: Button, width: float, faces: Faces, left: float = 0.0) -> Row:
    """A button as a row: `left` and `width` within the column."""
    height = _button_height(button, width, faces)
    return Row(height, partial(_draw_button_at, button, left, width))


def _button_height(button: Button, width: float, faces: Faces) -> float:
    style = _style(button, faces)
    found = wrapped(button.label, _label_width(button, width, faces), style, faces)
    asides = wrapped(button.aside, width - 24, TINY, faces) if _aside_below(button, width, faces) else ()
    lines = len(found) * faces.lead(style) + len(asides) * faces.lead(TINY)
    grand = 30 if faces.text < LARGE else 16
    return max(lines + (grand if button.grand else 22 if button.primary else 18), keycap_height(faces) + 14)


def _label_width(button: Button, width: float, faces: Faces) -> float:
    cap = keycap_width(faces, button.key) + 16 if button.key else 0.0
    return width - cap - 28


def _aside_below(button: Button, width: float, faces: Faces) -> bool:
    wide = faces.width(button.label, _style(button, faces)) + faces.width(button.aside, TINY) + 30
    return bool(button.aside) and wide > _label_width(button, width, faces)


def _draw_button_at(button: Button, left: float, width: float, canvas: Canvas, box: Box) -> None:
    draw_button(canvas, Box(box.x + left, box.y, width, box.h), button)


def draw_button(canvas: Canvas, box: Box, button: Button) -> None:
    """Draw a button in its box."""
    faces = canvas.faces
    hover = canvas.touch(box, button.intent)
    canvas.shape(box, PRIMARY if button.primary else HOVER if hover else CONTROL)
    if hover and button.primary:
        canvas.shape(box.inset(2), Shape(Ink.BUTTON, Ink.ON_BUTTON2, 1, 4))
    if button.key:
        canvas.keycap((box.x + 12, box.middle - keycap_height(faces) / 2 - 1), button.key)
    cap = keycap_width(faces, button.key) + 16 if button.key else 0.0
    below = _aside_below(button, box.w, faces)
    style = _style(button, faces).tinted(Ink.ON_BUTTON if button.primary else Ink.INK)
    note = TINY.tinted(Ink.ON_BUTTON2 if button.primary else Ink.INK2)
    found = wrapped(button.label, _label_width(button, box.w, faces), style, faces)
    asides = wrapped(button.aside, box.w - cap - 28, note, faces) if below else ()
    height = len(found) * faces.lead(style) + len(asides) * faces.lead(note)
    y = box.middle - height / 2
    centre = box.x + (box.w + cap) / 2
    for line in found:
        shift = 0.0 if not button.aside or below else -(faces.width(button.aside, note) + 16) / 2
        draw_lines(canvas, (centre + shift - setting.reach(line) / 2, y), (line,), style)
        y += faces.lead(style)
    for line in asides:
        draw_lines(canvas, (centre - setting.reach(line) / 2, y), (line,), note)
        y += faces.lead(note)
    if button.aside and not below:
        canvas.write_right((box.right - 18, box.middle + faces.size(note) * 0.36), button.aside, note)


def button_row_rows(row: ButtonRow, width: float, faces: Faces, left: float = 0.0) -> tuple[Row, ...]:
    """Buttons side by side, as many as each find room for their label on its line; the others beneath them."""
    beside = _beside(row.buttons, width, faces)
    found: list[Row] = []
    for at in range(0, len(row.buttons), beside):
        buttons = row.buttons[at : at + beside]
        each = (width - _BETWEEN * (len(buttons) - 1)) / len(buttons)
        height = max(_button_height(button, each, faces) for button in buttons)
        under = _UNDER if at + beside < len(row.buttons) else 0.0
        found.append(Row(height + under, partial(_draw_buttons, buttons, each, left, under)))
    return tuple(found)


def _beside(buttons: tuple[Button, ...], width: float, faces: Faces) -> int:
    """How many buttons stand side by side."""
    count = len(buttons)
    while count > 1:
        each = (width - _BETWEEN * (count - 1)) / count
        if all(faces.width(button.label, CONTROL_TYPE) <= _label_width(button, each, faces) for button in buttons):
            return count
        count = -(-count // 2)
    return 1


def _draw_buttons(
    buttons: tuple[Button, ...], each: float, left: float, under: float, canvas: Canvas, box: Box
) -> None:
    for number, button in enumerate(buttons):
        draw_button(canvas, Box(box.x + left + number * (each + _BETWEEN), box.y, each, box.h - under), button)


def button_row_piece(row: ButtonRow, width: float, faces: Faces) -> Piece:
    """Buttons side by side as a piece."""
    return Piece(button_row_rows(row, width, faces), gap=14.0, control=True)
