"""What is pressed: buttons, rulings, grounds, hints and the large choices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.view import plain
from game.window import setting
from game.window.box import Box
from game.window.canvas import CHOSEN, CONTROL, PRIMARY, Canvas, Shape, keycap_height, keycap_width
from game.window.column import Piece, Row
from game.window.faces import CONTROL as CONTROL_TYPE
from game.window.faces import HEAD, LABEL, PLAIN, SMALL, TINY, Faces, Type
from game.window.theme import Ink
from game.window.words import draw_pill, pill_width

if TYPE_CHECKING:
    from game.scenes.view import Button, ButtonRow, Candidate, Hint, MenuRow, Option
    from game.window.setting import Line

_MENU: Final = Type(HEAD.face, 19, 26)
_NAME: Final = Type(HEAD.face, 18, 25)
_ELEMENTS: Final = SMALL.tinted(Ink.INK2).led(22)
_HOVER: Final = Shape(Ink.DIM_LIT, Ink.LINE, 1, 6)


def draw_lines(canvas: Canvas, at: tuple[float, float], found: tuple[Line, ...], style: Type) -> float:
    """Draw lines of words from a top left corner; returns the height below them."""
    lead, size = canvas.faces.lead(style), canvas.faces.size(style)
    for number, line in enumerate(found):
        setting.draw(canvas, at[0], at[1] + lead * (number + 0.5) + size * 0.34, line)
    return at[1] + lead * len(found)


def _wrapped(words: str, width: float, style: Type, faces: Faces) -> tuple[Line, ...]:
    return setting.text_lines(words, max(width, 40), style, faces)


def _even(words: str, width: float, style: Type, faces: Faces) -> tuple[Line, ...]:
    """Lines of much the same length, so that no last word stands alone."""
    return _wrapped(words, setting.balanced(plain(words), max(width, 40), style, faces), style, faces)


# Buttons.


def button_piece(button: Button, width: float, faces: Faces) -> Piece:
    """A button across the column."""
    return Piece((button_row(button, width, faces),), gap=14.0, control=True)


def button_row(button: Button, width: float, faces: Faces, left: float = 0.0) -> Row:
    """A button as a row: `left` and `width` within the column."""
    height = _button_height(button, width, faces)
    return Row(height, partial(_draw_button_at, button, left, width))


def _button_height(button: Button, width: float, faces: Faces) -> float:
    found = _wrapped(button.label, _label_width(button, width, faces), CONTROL_TYPE, faces)
    asides = _wrapped(button.aside, width - 24, TINY, faces) if _aside_below(button, width, faces) else ()
    lines = len(found) * faces.lead(CONTROL_TYPE) + len(asides) * faces.lead(TINY)
    return max(lines + (22 if button.primary else 18), keycap_height(faces) + 14)


def _label_width(button: Button, width: float, faces: Faces) -> float:
    cap = keycap_width(faces, button.key) + 16 if button.key else 0.0
    return width - cap - 28


def _aside_below(button: Button, width: float, faces: Faces) -> bool:
    wide = faces.width(button.label, CONTROL_TYPE) + faces.width(button.aside, TINY) + 30
    return bool(button.aside) and wide > _label_width(button, width, faces)


def _draw_button_at(button: Button, left: float, width: float, canvas: Canvas, box: Box) -> None:
    draw_button(canvas, Box(box.x + left, box.y, width, box.h), button)


def draw_button(canvas: Canvas, box: Box, button: Button) -> None:
    """Draw a button in its box."""
    faces = canvas.faces
    hover = canvas.touch(box, button.intent)
    canvas.shape(box, PRIMARY if button.primary else _HOVER if hover else CONTROL)
    if hover and button.primary:
        canvas.shape(box.inset(2), Shape(Ink.BUTTON, Ink.ON_BUTTON2, 1, 4))
    if button.key:
        canvas.keycap((box.x + 12, box.middle - keycap_height(faces) / 2 - 1), button.key)
    cap = keycap_width(faces, button.key) + 16 if button.key else 0.0
    below = _aside_below(button, box.w, faces)
    style = CONTROL_TYPE.tinted(Ink.ON_BUTTON if button.primary else Ink.INK)
    note = TINY.tinted(Ink.ON_BUTTON2 if button.primary else Ink.INK2)
    found = _wrapped(button.label, _label_width(button, box.w, faces), style, faces)
    asides = _wrapped(button.aside, box.w - cap - 28, note, faces) if below else ()
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
    """Buttons side by side, or beneath one another where a label would not fit on its line."""
    count = len(row.buttons)
    each = (width - 12 * (count - 1)) / count
    if all(faces.width(button.label, CONTROL_TYPE) <= _label_width(button, each, faces) for button in row.buttons):
        height = max(_button_height(button, each, faces) for button in row.buttons)
        return (Row(height, partial(_draw_buttons, row, each, left)),)
    rows: list[Row] = []
    for button in row.buttons:
        found = button_row(button, width, faces, left)
        rows.append(Row(found.height + (10 if button is not row.buttons[-1] else 0), partial(_short, found)))
    return tuple(rows)


def _short(row: Row, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, Box(box.x, box.y, box.w, row.height))


def _draw_buttons(row: ButtonRow, each: float, left: float, canvas: Canvas, box: Box) -> None:
    for number, button in enumerate(row.buttons):
        draw_button(canvas, Box(box.x + left + number * (each + 12), box.y, each, box.h), button)


def button_row_piece(row: ButtonRow, width: float, faces: Faces) -> Piece:
    """Buttons side by side as a piece."""
    return Piece(button_row_rows(row, width, faces), gap=14.0, control=True)


# Rulings.


def option_piece(option: Option, width: float, faces: Faces) -> Piece:
    """One of the four rulings."""
    left = _option_left(option, faces)
    room = width - left - 20
    beside = faces.width(option.word, HEAD) + faces.width(option.plain, LABEL) + 16 <= room
    word = _wrapped(option.word, room, HEAD, faces)
    plain = () if beside or not option.plain else _wrapped(option.plain, room, LABEL, faces)
    effect = _even(option.effect, room, SMALL.tinted(Ink.INK2), faces)
    height = 16 + len(word) * faces.lead(HEAD) + len(plain) * faces.lead(LABEL) + len(effect) * faces.lead(SMALL)
    draw = partial(_draw_option, option, (word, plain, effect))
    return Piece((Row(height, draw, focus=option.chosen, spring=1, give=8.0),), gap=10.0, stretch=1.0, most=14.0)


def _option_left(option: Option, faces: Faces) -> float:
    return 16 + keycap_width(faces, option.key) + 18 + 2 * _glyph_radius(faces) + 20


def _glyph_radius(faces: Faces) -> float:
    return 16 * min(faces.text, 1.5)


def _draw_option(
    option: Option, found: tuple[tuple[Line, ...], tuple[Line, ...], tuple[Line, ...]], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    hover = canvas.touch(box, option.intent)
    if option.chosen:
        canvas.shadow(box, 4)
    canvas.shape(box, CHOSEN if option.chosen else _HOVER if hover else CONTROL)
    cap = canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), option.key)
    radius = _glyph_radius(faces)
    ground = Ink.DIM_LIT if hover and not option.chosen else Ink.CARD
    canvas.glyph((box.x + 16 + cap + 18 + radius, box.middle), radius, option.glyph, (Ink.INK, ground))
    word, plain, effect = found
    height = len(word) * faces.lead(HEAD) + len(plain) * faces.lead(LABEL) + len(effect) * faces.lead(SMALL)
    left, top = box.x + _option_left(option, faces), box.middle - height / 2
    style = LABEL.tinted(Ink.RIGHT if option.chosen else Ink.INK2)
    if not plain and option.plain:
        y = top + faces.lead(HEAD) / 2 + faces.size(HEAD) * 0.34
        canvas.write_right((box.right - 20, y), option.plain, style)
    y = draw_lines(canvas, (left, top), word, HEAD)
    if plain:
        y = draw_lines(canvas, (left, y), _wrapped(option.plain, box.right - 20 - left, style, faces), style)
    draw_lines(canvas, (left, y), effect, SMALL)


def candidate_piece(candidate: Candidate, width: float, faces: Faces) -> Piece:
    """One of the grounds to pick from."""
    left, room = _candidate_room(candidate, width, faces)
    name = _wrapped(candidate.name, room - pill_width(faces, candidate.cite) - 12, _NAME, faces)
    elements = _even(candidate.elements, room, _ELEMENTS, faces)
    height = 16 + len(name) * faces.lead(_NAME) + len(elements) * faces.lead(_ELEMENTS)
    draw = partial(_draw_candidate, candidate, left, (name, elements))
    return Piece((Row(height, draw, focus=candidate.chosen, spring=1, give=7.0),), gap=8.0, stretch=1.0, most=12.0)


def _candidate_room(candidate: Candidate, width: float, faces: Faces) -> tuple[float, float]:
    left = 16 + keycap_width(faces, candidate.key) + 18
    return left, width - left - 18


def _draw_candidate(
    candidate: Candidate, left: float, found: tuple[tuple[Line, ...], tuple[Line, ...]], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    hover = not candidate.struck and canvas.touch(box, candidate.intent)
    if candidate.chosen:
        canvas.shadow(box, 4)
    flat = Shape(Ink.WALL, Ink.LINE, 1, 6)
    canvas.shape(box, CHOSEN if candidate.chosen else flat if candidate.struck else _HOVER if hover else CONTROL)
    canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), candidate.key)
    name, elements = found
    height = len(name) * faces.lead(_NAME) + len(elements) * faces.lead(_ELEMENTS)
    top = box.middle - height / 2
    y = draw_lines(canvas, (box.x + left, top), name, _NAME)
    draw_lines(canvas, (box.x + left, y), elements, _ELEMENTS)
    wide = pill_width(faces, candidate.cite)
    draw_pill(canvas, box.right - 16 - wide, top + faces.lead(_NAME) / 2, candidate.cite)
    if candidate.struck:
        middle = top + faces.lead(_NAME) / 2 + 1
        reach = max(setting.reach(line) for line in name) if name else 0.0
        canvas.across(box.x + left - 4, box.x + left + reach + 4, middle, (Ink.INK2, 2))


# Hints and menus.


def hint_piece(hint: Hint, width: float, faces: Faces) -> Piece:
    """A help the player may buy."""
    found = _wrapped(hint.text, _hint_room(hint, width, faces), PLAIN, faces)
    height = max(keycap_height(faces) + 1, len(found) * faces.lead(PLAIN))
    return Piece((Row(height, partial(_draw_hint, hint, found)),), gap=14.0, control=True)


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
    label = _wrapped(menu.label, room, _MENU, faces)
    aside = () if beside or not menu.aside else _wrapped(menu.aside, room, TINY, faces)
    height = 26 + len(label) * faces.lead(_MENU) + len(aside) * faces.lead(TINY)
    return Piece((Row(height, partial(_draw_menu, menu, left, (label, aside))),), gap=10.0, control=True)


def _draw_menu(
    menu: MenuRow, left: float, found: tuple[tuple[Line, ...], tuple[Line, ...]], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    hover = canvas.touch(box, menu.intent)
    canvas.shape(box, PRIMARY if menu.primary else _HOVER if hover else CONTROL)
    if hover and menu.primary:
        canvas.shape(box.inset(2), Shape(Ink.BUTTON, Ink.ON_BUTTON2, 1, 4))
    canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), menu.key)
    label, aside = found
    style = _MENU.tinted(Ink.ON_BUTTON if menu.primary else Ink.INK)
    note = TINY.tinted(Ink.ON_BUTTON2 if menu.primary else Ink.INK2)
    height = len(label) * faces.lead(_MENU) + len(aside) * faces.lead(TINY)
    top = box.middle - height / 2
    y = draw_lines(canvas, (box.x + left, top), _wrapped(menu.label, box.w - left - 18, style, faces), style)
    if aside:
        draw_lines(canvas, (box.x + left, y), _wrapped(menu.aside, box.w - left - 18, note, faces), note)
    elif menu.aside:
        canvas.write_right((box.right - 18, box.middle + faces.size(note) * 0.36), menu.aside, note)
