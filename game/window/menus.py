"""Hints, and the large choices of where to go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.window.canvas import CONTROL, PRIMARY, Canvas, Shape, keycap_height, keycap_width
from game.window.column import Piece, Row
from game.window.faces import HEAD, LABEL, PLAIN, TINY, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.asking import Hint, MenuRow
    from game.window.box import Box
    from game.window.setting import Line
from game.window.canvas import HOVER
from game.window.controls import draw_lines, wrapped

_MENU: Final = Type(HEAD.face, 19, 26)


def hint_piece(hint: Hint, width: float, faces: Faces) -> Piece:
    """A help the player may buy."""
    found = wrapped(hint.text, _hint_room(hint, width, faces), PLAIN, faces)
    height = max(keycap_height(faces) + 1, len(found) * faces.lead(PLAIN))
    return Piece((Row(height, partial(_draw_hint, hint, found)),), gap=12.0)


def _hint_room(hint: Hint, width: float, faces: Faces) -> float:
    head = keycap_width(faces, hint.key) + faces.width("Hint", LABEL) + 22
    return width - head - faces.width(hint.cost, PLAIN) - 16


def _draw_hint(hint: Hint, found: tuple[Line, ...], canvas: Canvas, box: Box) -> None:
    faces = canvas.faces
    hover = canvas.touch(box, hint.intent)
    x = box.x + canvas.keycap((box.x, box.middle - keycap_height(faces) / 2), hint.key) + 10
    first = box.middle - len(found) * faces.lead(PLAIN) / 2
    y = first + faces.lead(PLAIN) / 2 + faces.size(PLAIN) * 0.34
    start = x
    x += canvas.write((x, y), "Hint", LABEL) + 10
    if hover:
        canvas.across(start, x - 10, y + 4, (Ink.INK, 1))
    draw_lines(canvas, (x, first), found, PLAIN)
    canvas.write_right((box.right, y), hint.cost, PLAIN)


def menu_piece(menu: MenuRow, width: float, faces: Faces) -> Piece:
    """A large choice of where to go."""
    left = 16 + keycap_width(faces, menu.key) + 16
    room = width - left - 18
    beside = faces.width(menu.label, _MENU) + faces.width(menu.aside, TINY) + 16 <= room
    label = wrapped(menu.label, room, _MENU, faces)
    aside = () if beside or not menu.aside else wrapped(menu.aside, room, TINY, faces)
    height = 26 + len(label) * faces.lead(_MENU) + len(aside) * faces.lead(TINY)
    return Piece((Row(height, partial(_draw_menu, menu, left, (label, aside))),), gap=10.0, control=True)


def _draw_menu(
    menu: MenuRow, left: float, found: tuple[tuple[Line, ...], tuple[Line, ...]], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    hover = canvas.touch(box, menu.intent)
    canvas.shape(box, PRIMARY if menu.primary else HOVER if hover else CONTROL)
    if hover and menu.primary:
        canvas.shape(box.inset(2), Shape(Ink.BUTTON, Ink.ON_BUTTON2, 1, 4))
    canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), menu.key)
    label, aside = found
    style = _MENU.tinted(Ink.ON_BUTTON if menu.primary else Ink.INK)
    note = TINY.tinted(Ink.ON_BUTTON2 if menu.primary else Ink.INK2)
    height = len(label) * faces.lead(_MENU) + len(aside) * faces.lead(TINY)
    top = box.middle - height / 2
    y = draw_lines(canvas, (box.x + left, top), wrapped(menu.label, box.w - left - 18, style, faces), style)
    if aside:
        draw_lines(canvas, (box.x + left, y), wrapped(menu.aside, box.w - left - 18, note, faces), note)
    elif menu.aside:
        canvas.write_right((box.right - 18, box.middle + faces.size(note) * 0.36), menu.aside, note)
