"""At the sidebar: how many questions are left, the questions for counsel, and the four rulings in small."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph
from game.window.box import Box
from game.window.canvas import CHOSEN, CONTROL, HOVER, SPENT, Canvas, Shape, keycap_height, keycap_width
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines, even, wrapped
from game.window.faces import HEAD, LABEL, NOTE, SUB, TINY, TITLE, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.words import Measure, sentence, space

if TYPE_CHECKING:
    from game.scenes.asking import Allowance, Inquiry, Option, Rulings
    from game.window.setting import Line

_GROWS: Final = 1.5
_ASKS: Final = SUB.led(26)
_ASKED: Final = "asked"
_TOLD: Final = NOTE.tinted(Ink.INK2)
_PLAIN: Final = TINY.tinted(Ink.INK2).led(20)
_WORD: Final = Type(HEAD.face, 17.5, 24)
_PIP: Final = 8.0
_GAP: Final = 10.0
_DONE: Final = replace(SPENT, inside=Ink.DIM_LIT)


def allowance_piece(block: Allowance, width: float, faces: Faces) -> Piece:
    """What this side asks, and at the right a pip for each time; beneath, where there is no room."""
    style = faces.held(TITLE, _GROWS)
    rows = sentence(block.text, style, faces, Measure(0, width))
    wide = _pips_width(block, faces) + faces.width(block.aside, LABEL)
    if faces.width(block.text, style) + wide + 20 <= width:
        return Piece((Row(rows[0].height, partial(_draw_beside, block, rows[0], wide)),), gap=12.0)
    aside = sentence(block.aside, LABEL.tinted(Ink.INK2), faces, Measure(0, width))
    return Piece((*rows, Row(faces.lead(LABEL) + 6, partial(_draw_pips, block)), *aside), gap=12.0)


def _pips_width(block: Allowance, faces: Faces) -> float:
    return block.of * 3.2 * _PIP * faces.text + 10


def _draw_beside(block: Allowance, title: Row, wide: float, canvas: Canvas, box: Box) -> None:
    title.draw(canvas, box)
    right = Box(box.right - wide, box.y + 2, wide, box.h)
    _draw_pips(block, canvas, right)
    at = right.x + _pips_width(block, canvas.faces)
    canvas.write((at, right.middle + canvas.faces.size(LABEL) * 0.34), block.aside, LABEL.tinted(Ink.INK2))


def _draw_pips(block: Allowance, canvas: Canvas, box: Box) -> None:
    """A full pip for each time that is used up, a ring for each that is left."""
    radius = _PIP * canvas.text
    for number in range(block.of):
        centre = (box.x + radius + number * 3.2 * radius, box.middle)
        canvas.disc(centre, radius, Ink.INK)
        if number >= block.used:
            canvas.disc(centre, radius - 1.8 * canvas.text, Ink.WALL)


def inquiry_piece(inquiry: Inquiry, width: float, faces: Faces) -> Piece:
    """One question for counsel; an asked one with what it unsealed."""
    left = 16 + keycap_width(faces, inquiry.key) + 18
    room = width - left - 18
    asks = wrapped(inquiry.text, room - (_mark_width(faces) if inquiry.asked else 0), _ASKS, faces)
    told = even(inquiry.told, room, _TOLD, faces) if inquiry.told else ()
    height = (22 if faces.text < LARGE else 12) + len(asks) * faces.lead(_ASKS) + len(told) * faces.lead(_TOLD)
    row = Row(height, partial(_draw_inquiry, inquiry, left, (asks, told)), focus=inquiry.focus, spring=1, give=9.0)
    return Piece((row,), gap=8.0 if faces.text < LARGE else 6.0, stretch=1.0, most=12.0)


def _mark_width(faces: Faces) -> float:
    return faces.width(_ASKED, LABEL) + 26 * faces.text + 12


def _draw_inquiry(
    inquiry: Inquiry, left: float, found: tuple[tuple[Line, ...], tuple[Line, ...]], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    hover = not (inquiry.asked or inquiry.spent) and canvas.touch(box, inquiry.intent)
    shape = _DONE if inquiry.asked else SPENT if inquiry.spent else HOVER if hover else CONTROL
    canvas.shape(box, shape)
    if inquiry.focus:
        canvas.shape(box, Shape(shape.inside, CHOSEN.edge, CHOSEN.border, CHOSEN.radius))
    spent = inquiry.asked or inquiry.spent
    canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), inquiry.key, spent=spent)
    asks, told = found
    style = _ASKS.tinted(Ink.INK2) if inquiry.spent else _ASKS
    top = box.middle - (len(asks) * faces.lead(_ASKS) + len(told) * faces.lead(_TOLD)) / 2
    y = draw_lines(canvas, (box.x + left, top), asks, style)
    draw_lines(canvas, (box.x + left, y), told, _TOLD)
    if inquiry.asked:
        _draw_asked(canvas, box.right - 18, top + faces.lead(_ASKS) / 2)


def _draw_asked(canvas: Canvas, right: float, middle: float) -> None:
    wide = canvas.faces.width(_ASKED, LABEL)
    canvas.write((right - wide, middle + canvas.faces.size(LABEL) * 0.34), _ASKED, LABEL)
    radius = 8 * canvas.text
    canvas.glyph((right - wide - 8 - radius, middle), radius, Glyph.HOLDS, (Ink.INK, Ink.DIM_LIT))


def rulings_piece(block: Rulings, width: float, faces: Faces) -> Piece:
    """The four rulings two abreast under a label; beneath one another where a word would not fit."""
    label = sentence(block.text, faces.held(HEAD, _GROWS), faces, Measure(0, width))
    each = (width - _GAP) / 2
    abreast = 2 if all(_option_width(option, faces) <= each for option in block.options) else 1
    rows: list[Row] = []
    for at in range(0, len(block.options), abreast):
        options, wide = block.options[at : at + abreast], each if abreast > 1 else width
        high = max(_words_height(_option_words(option, wide, faces), faces) for option in options) + 14
        rows += [space(8), Row(high, partial(_draw_options, options, wide))]
    return Piece(together((*label, *rows)), gap=12.0, control=True)


def _option_left(option: Option, faces: Faces) -> float:
    return 16 + keycap_width(faces, option.key) + 18 + 2 * _radius(faces) + 14


def _radius(faces: Faces) -> float:
    return 13 * min(faces.text, 1.5)


def _option_width(option: Option, faces: Faces) -> float:
    words = max(faces.width(option.word, _WORD), faces.width(option.plain, _PLAIN))
    return _option_left(option, faces) + words + 12


def _option_words(option: Option, width: float, faces: Faces) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    room = width - _option_left(option, faces) - 12
    return wrapped(option.word, room, _WORD, faces), wrapped(option.plain, room, _PLAIN, faces)


def _words_height(found: tuple[tuple[Line, ...], tuple[Line, ...]], faces: Faces) -> float:
    return len(found[0]) * faces.lead(_WORD) + len(found[1]) * faces.lead(_PLAIN)


def _draw_options(options: tuple[Option, ...], width: float, canvas: Canvas, box: Box) -> None:
    for number, option in enumerate(options):
        _draw_option(option, canvas, Box(box.x + number * (width + _GAP), box.y, width, box.h))


def _draw_option(option: Option, canvas: Canvas, box: Box) -> None:
    faces = canvas.faces
    hover = canvas.touch(box, option.intent)
    canvas.shape(box, HOVER if hover else CONTROL)
    cap = canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), option.key)
    radius = _radius(faces)
    ground = Ink.DIM_LIT if hover else Ink.CARD
    canvas.glyph((box.x + 16 + cap + 18 + radius, box.middle), radius, option.glyph, (Ink.INK, ground))
    left, found = box.x + _option_left(option, faces), _option_words(option, box.w, faces)
    y = draw_lines(canvas, (left, box.middle - _words_height(found, faces) / 2), found[0], _WORD)
    draw_lines(canvas, (left, y), found[1], _PLAIN)
