"""The scales: worth against danger, the mark at which a thing is kept out, and the band where either ruling stands."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Final

from game.window.box import Box
from game.window.canvas import Canvas, Shape
from game.window.cards import card_frame
from game.window.column import Piece, Row
from game.window.faces import HEAD, NOTE, TINY_BOLD, Faces, Type
from game.window.theme import Ink
from game.window.words import Measure, baseline, sentence

if TYPE_CHECKING:
    from game.scenes.telling import Balance
    from game.window.ink import Point

_RADIUS: Final = 112.0
_START: Final = math.radians(202)
_END: Final = math.radians(338)
_LEVELS: Final = 4
_ARM: Final = 158.0
_LABEL: Final = Type(TINY_BOLD.face, 13, 18)
_BAND: Final = Type(NOTE.face, 15, 18, Ink.INK2)
_SIDE: Final = Type(NOTE.face, 17, 20)
_HIGH: Final = 292.0
_LOW: Final = 236.0
_LARGE: Final = 1.5
_LABELS_GROW: Final = 1.4
_BLOCK: Final = 12


def balance_piece(balance: Balance, width: float, faces: Faces) -> Piece:
    """The balance on its card."""
    pad = Measure(24, width - 48)
    says = _says_rows(balance, pad, faces)
    high = _HIGH if faces.text < _LARGE else _LOW
    rows = (
        Row(faces.lead(HEAD) + 10, partial(_draw_title, pad), joined=True),
        Row(high, partial(_draw_scales, balance), joined=True, spring=1, give=high * 0.28),
        *says,
    )
    return Piece(rows, card_frame(brass=True), top=10.0, bottom=10.0, stretch=3.0, most=60.0)


def _draw_title(pad: Measure, canvas: Canvas, box: Box) -> None:
    y = baseline(box, HEAD, canvas.faces)
    canvas.write((box.x + pad.left, y), "The balance", HEAD)
    canvas.write_right((box.x + pad.left + pad.width, y), "the author’s weighing", NOTE)


def _says_rows(balance: Balance, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """What each pan holds, in words: side by side, or beneath one another."""
    wide = faces.width(balance.worth_says, TINY_BOLD) + faces.width(balance.danger_says, TINY_BOLD)
    if wide + 24 <= pad.width:
        return (Row(faces.lead(TINY_BOLD) + 6, partial(_draw_says, balance, pad)),)
    return (
        *sentence(balance.worth_says, TINY_BOLD.tinted(Ink.LET_IN), faces, pad),
        *sentence(balance.danger_says, TINY_BOLD.tinted(Ink.KEEP_OUT), faces, pad),
    )


def _draw_says(balance: Balance, pad: Measure, canvas: Canvas, box: Box) -> None:
    y = baseline(box, TINY_BOLD, canvas.faces)
    canvas.write((box.x + pad.left, y), balance.worth_says, TINY_BOLD.tinted(Ink.LET_IN))
    right = (box.x + pad.left + pad.width, y)
    canvas.write_right(right, balance.danger_says, TINY_BOLD.tinted(Ink.KEEP_OUT))


def _place(over: float) -> float:
    """Danger less worth as a place on the arc, 0 to 1."""
    return min(max((over + _LEVELS) / (2 * _LEVELS), 0.02), 0.98)


def _at(centre: Point, place: float, radius: float) -> Point:
    angle = _START + (_END - _START) * place
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def _draw_scales(balance: Balance, canvas: Canvas, box: Box) -> None:
    size = min(box.h / _HIGH, box.w / 470)
    centre = (box.x + box.w / 2, box.y + 150 * size)
    _draw_arc(balance, canvas, centre, size)
    _draw_labels(balance, canvas, centre, size, (box.x + 16, box.right - 16))
    over = _swung(balance, canvas)
    if balance.was is not None and balance.was != balance.danger - balance.worth:
        _draw_was(canvas, centre, _place(balance.was), size)
    _draw_beam(balance, over, canvas, (centre, size))
    tip = _at(centre, _place(over), (_RADIUS - 14) * size)
    canvas.stroke(centre, tip, 3.2 * size, Ink.INK)
    canvas.disc(tip, 4.5 * size, Ink.INK)


def _band(balance: Balance) -> tuple[float, float]:
    """Where the band begins and ends: the margin and one short of it, each with its half step."""
    return _place(balance.margin - 1.5), _place(balance.margin + 0.5)


def _draw_arc(balance: Balance, canvas: Canvas, centre: Point, size: float) -> None:
    low, high = _band(balance)
    for start, end, name in ((0.0, low, Ink.LET_IN), (low, high, Ink.LINE), (high, 1.0, Ink.KEEP_OUT)):
        gap = 0.006
        first = start + (gap if start else 0)
        last = end - (gap if end < 1 else 0)
        outer = [_at(centre, first + (last - first) * i / 28, _RADIUS * size) for i in range(29)]
        inner = [_at(centre, first + (last - first) * i / 28, (_RADIUS - 9) * size) for i in range(28, -1, -1)]
        canvas.polygon(outer + inner, name)
    for step in range(5):
        place = low + (high - low) * (step + 0.5) / 5
        canvas.stroke(
            _at(centre, place - 0.008, (_RADIUS - 8) * size), _at(centre, place + 0.008, _RADIUS * size), 1.2, Ink.CARD
        )
    even = (_at(centre, 0.5, (_RADIUS - 16) * size), _at(centre, 0.5, (_RADIUS - 11) * size))
    canvas.stroke(*even, 1.6, Ink.INK2)


def _draw_labels(balance: Balance, canvas: Canvas, centre: Point, size: float, limits: tuple[float, float]) -> None:
    """The sides of the arc, the band and the mark in it, each where it can be read."""
    faces = canvas.faces
    label, band, side = (faces.held(style, _LABELS_GROW) for style in (_LABEL, _BAND, _SIDE))
    low, high = _band(balance)
    mark = (low + high) / 2
    canvas.stroke(_at(centre, mark, (_RADIUS - 15) * size), _at(centre, mark, (_RADIUS + 9) * size), 3, Ink.INK)
    tip = _at(centre, mark, (_RADIUS + 15) * size)
    right = mark >= 0.5  # noqa: PLR2004 - the top of the arc
    wide = faces.width(balance.test, label)
    x = min(tip[0] + 2, limits[1] - wide) if right else max(tip[0] - 2 - wide, limits[0])
    canvas.write((x, tip[1]), balance.test, label)
    edge = low + (high - low) * (0.22 if right else 0.78)
    start = _at(centre, edge, (_RADIUS + 3) * size)
    end = _at(centre, edge, (_RADIUS + 14) * size)
    lift = tip[1] - faces.size(label) - 5
    elbow = (end[0], min(end[1], lift + 2))
    canvas.stroke(start, elbow, 1.3, Ink.INK2)
    words, y = "either ruling stands", elbow[1] - 3
    (canvas.write_right if right else canvas.write)((elbow[0] + (4 if right else -4), y), words, band)
    near, far = _at(centre, 0.16, (_RADIUS + 12) * size), _at(centre, 0.9, (_RADIUS + 12) * size)
    canvas.write_right((near[0] - 2, near[1]), "let it in", side.tinted(Ink.LET_IN))
    canvas.write((far[0] + 2, far[1]), "keep it out", side.tinted(Ink.KEEP_OUT))


def _draw_was(canvas: Canvas, centre: Point, place: float, size: float) -> None:
    for step in range(9):
        start, end = 20 + step * 8.4, 24.6 + step * 8.4
        canvas.stroke(_at(centre, place, start * size), _at(centre, place, end * size), 1.6, Ink.INK2)


def _swung(balance: Balance, canvas: Canvas) -> float:
    """Danger less worth, or a place on the way to it: fast at first, then slower."""
    over = float(balance.danger - balance.worth)
    if canvas.swings_from is None:
        return over
    return canvas.swings_from + (over - canvas.swings_from) * (1 - (1 - canvas.moment) ** 3)


def _draw_beam(balance: Balance, over: float, canvas: Canvas, place: tuple[Point, float]) -> None:
    centre, size = place
    tilt = (_place(over) - 0.5) * 0.42
    x, y = centre[0], centre[1] + 14 * size
    reach = (_ARM * size * math.cos(tilt), _ARM * size * math.sin(tilt))
    ends = ((x - reach[0], y - reach[1]), (x + reach[0], y + reach[1]))
    foot = centre[1] + 124 * size
    canvas.stroke(ends[0], ends[1], 5 * size, Ink.ENGRAVED)
    canvas.stroke(centre, (x, foot), 6 * size, Ink.ENGRAVED)
    corners = ((-48, 10), (48, 10), (14, -2), (-14, -2))
    canvas.polygon([(x + a * size, foot + b * size) for a, b in corners], Ink.ENGRAVED)
    canvas.disc((x, y - 2 * size), 8 * size, Ink.ENGRAVED)
    for end, weight, name in zip(ends, (balance.worth, balance.danger), (Ink.LET_IN, Ink.KEEP_OUT), strict=True):
        _draw_pan(canvas, end, weight, name, size)


def _draw_pan(canvas: Canvas, end: Point, weight: int, name: Ink, size: float) -> None:
    x, pan = end[0], end[1] + 62 * size
    for side in (-46, 46):
        canvas.stroke(end, (x + side * size, pan), 1.6 * size, Ink.ENGRAVED)
    shape = ((-56, 0), (56, 0), (48, 6), (34, 11), (-34, 11), (-48, 6))
    canvas.polygon([(x + a * size, pan + b * size) for a, b in shape], Ink.ENGRAVED)
    for level in range(weight):
        wide = (42 - level * 5) * size
        top = pan - (level + 1) * _BLOCK * size
        canvas.shape(Box(x - wide / 2, top, wide, (_BLOCK - 1) * size), Shape(name, radius=2 * size))
