"""What a judge can enter: the four rulings, and the grounds to pick from."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.window import setting
from game.window.canvas import CHOSEN, CONTROL, HOVER, SPENT, Canvas, keycap_height, keycap_width
from game.window.column import Piece, Row
from game.window.faces import HEAD, LABEL, SMALL, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.words import draw_pill, pill_width

if TYPE_CHECKING:
    from game.scenes.asking import Candidate, Option
    from game.window.box import Box
    from game.window.setting import Line
from game.window.controls import draw_lines, even, wrapped

_NAME: Final = Type(HEAD.face, 18, 25)
_CLEAR: Final = 5.0
_ELEMENTS: Final = SMALL.tinted(Ink.INK2).led(22)
_LOOSE: Final = (_NAME, _ELEMENTS, 8.0)
_TIGHT: Final = (_NAME.led(23), _ELEMENTS.led(20), 5.0)


def option_piece(option: Option, width: float, faces: Faces) -> Piece:
    """One of the four rulings."""
    left = _option_left(option, faces)
    room = width - left - 20
    beside = faces.width(option.word, HEAD) + faces.width(option.plain, LABEL) + 16 <= room
    word = wrapped(option.word, room, HEAD, faces)
    plain = () if beside or not option.plain else wrapped(option.plain, room, LABEL, faces)
    effect = even(option.effect, room, SMALL.tinted(Ink.INK2), faces) if _told(option, faces) else ()
    height = (
        _pad(faces) + len(word) * faces.lead(HEAD) + len(plain) * faces.lead(LABEL) + len(effect) * faces.lead(SMALL)
    )
    draw = partial(_draw_option, option, (word, plain, effect))
    row = Row(height, draw, focus=option.chosen, spring=1, give=8.0)
    return Piece((row,), gap=10.0 if faces.text < LARGE else 7.0, stretch=1.0, most=14.0)


def _told(row: Option | Candidate, faces: Faces) -> bool:
    """Whether a row says all of itself: with large text only the chosen one does, so that all stand on one page."""
    return row.chosen or faces.text < LARGE


def _pad(faces: Faces) -> float:
    return 16 if faces.text < LARGE else 10


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
    canvas.shape(box, CHOSEN if option.chosen else HOVER if hover else CONTROL)
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
        y = draw_lines(canvas, (left, y), wrapped(option.plain, box.right - 20 - left, style, faces), style)
    draw_lines(canvas, (left, y), effect, SMALL)


def candidate_piece(candidate: Candidate, width: float, faces: Faces) -> Piece:
    """One of the grounds to pick from; its lines stand closer where all of them then stand on one page."""
    return replace(
        _candidate_piece(candidate, width, faces, _LOOSE),
        tight=partial(_candidate_piece, candidate, width, faces, _TIGHT) if faces.text < LARGE else None,
    )


def _candidate_piece(candidate: Candidate, width: float, faces: Faces, types: tuple[Type, Type, float]) -> Piece:
    left, room = _candidate_room(candidate, width, faces)
    naming, telling, gap = types
    pill = pill_width(faces, candidate.cite) + 12 if candidate.cite else 0
    name = even(candidate.name, room - pill, naming, faces)
    told = candidate.elements and _told(candidate, faces)
    elements = even(candidate.elements, room, telling, faces) if told else ()
    height = _pad(faces) + len(name) * faces.lead(naming) + len(elements) * faces.lead(telling)
    draw = partial(_draw_candidate, candidate, left, (name, elements), (naming, telling))
    row = Row(height, draw, focus=candidate.chosen, spring=1, give=8.0)
    return Piece((row,), gap=gap if faces.text < LARGE else 6.0, stretch=1.0, most=12.0)


def _candidate_room(candidate: Candidate, width: float, faces: Faces) -> tuple[float, float]:
    left = 16 + keycap_width(faces, candidate.key) + 18
    return left, width - left - 18


def _draw_candidate(
    candidate: Candidate,
    left: float,
    found: tuple[tuple[Line, ...], tuple[Line, ...]],
    types: tuple[Type, Type],
    canvas: Canvas,
    box: Box,
) -> None:
    faces = canvas.faces
    naming, telling = types
    hover = not candidate.struck and canvas.touch(box, candidate.intent)
    if candidate.chosen:
        canvas.shadow(box, 4)
    canvas.shape(box, CHOSEN if candidate.chosen else SPENT if candidate.struck else HOVER if hover else CONTROL)
    canvas.keycap((box.x + 16, box.middle - keycap_height(faces) / 2 - 1), candidate.key, spent=candidate.struck)
    name, elements = found
    height = len(name) * faces.lead(naming) + len(elements) * faces.lead(telling)
    top = box.middle - height / 2
    y = draw_lines(canvas, (box.x + left, top), name, naming)
    draw_lines(canvas, (box.x + left, y), elements, telling)
    if candidate.cite:
        wide, middle = pill_width(faces, candidate.cite), top + faces.lead(naming) / 2
        inside = 2 * (middle - box.y - _CLEAR)
        draw_pill(canvas, box.right - 16 - wide, middle, candidate.cite, most=inside)
    if candidate.struck:
        middle = top + faces.lead(naming) / 2 + 1
        reach = max(setting.reach(line) for line in name) if name else 0.0
        canvas.across(box.x + left - 4, box.x + left + reach + 4, middle, (Ink.INK2, 2))
