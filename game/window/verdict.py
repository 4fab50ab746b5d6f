"""What became of a ruling on appeal, and why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Span, Tone
from game.window import setting
from game.window.box import Box
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines, even
from game.window.faces import CAPS, DISPLAY, LABEL, REASON, TINY, TITLE, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.words import Measure, caps_rows, divider, draw_pill, paragraph, pill_width, sentence, space

if TYPE_CHECKING:
    from game.scenes.telling import Verdict
    from game.window.canvas import Canvas
    from game.window.setting import Line
from game.window.cards import SECOND, TONES, card_frame

_POINTS: Final = "Points"
_WORD_GROWS: Final = 1.3
_REASON_GROWS: Final = 1.6
_LOWER: Final = Type(DISPLAY.face, 33, 44)
_TINTS: Final = {Tone.GOOD: Ink.TINT_RIGHT, Tone.BAD: Ink.TINT_WRONG, Tone.INK: Ink.FOOT}


def verdict_piece(verdict: Verdict, width: float, faces: Faces) -> Piece:
    """What became of a ruling on appeal."""
    pad = Measure(28, width - 56)
    reason = setting.clean(verdict.reason)
    words = (Span(reason),)
    style = faces.held(REASON, _REASON_GROWS)
    narrow = setting.balanced(words, pad.width, style, faces)
    rows = (
        _band_row(verdict, width, faces),
        replace(space(16 * min(faces.text, 1.2), spring=1), give=8.0),
        *(replace(row, give=4.5) for row in paragraph(words, style, faces, Measure(28, narrow))),
        replace(space(10, spring=1), give=4.0),
        *_ground_rows(verdict, pad, faces),
    )
    return Piece(together(rows), card_frame(brass=False), bottom=14.0, gap=16.0, stretch=3.0, most=170.0)


def _band_row(verdict: Verdict, width: float, faces: Faces) -> Row:
    left = 30 + 48 * min(faces.text, 1.5) + 20
    room = width - left - 20
    sizes = tuple(faces.held(style, _WORD_GROWS) for style in (DISPLAY, _LOWER, TITLE))
    style = next((style for style in sizes if faces.width(verdict.word, style) <= room), sizes[-1])
    word = setting.text_lines(verdict.word, room, style, faces)
    under = even(verdict.under, room, SECOND, faces)
    height = len(word) * faces.lead(style) + len(under) * faces.lead(SECOND) + 21
    return Row(height, partial(_draw_band, verdict, left, style, (word, under)), give=8.0)


def _draw_band(
    verdict: Verdict, left: float, style: Type, found: tuple[tuple[Line, ...], ...], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    tone = TONES[verdict.tone]
    canvas.tint(Box(box.x + 1, box.y + 1, box.w - 2, box.h - 1), _TINTS[verdict.tone])
    canvas.fill(Box(box.x, box.y, 6, box.h), tone)
    if not canvas.tinted:
        canvas.across(box.x, box.right, box.bottom - 1, (Ink.LINE, 1))
    radius = 24 * min(faces.text, 1.5)
    canvas.glyph((box.x + 30 + radius, box.middle), radius, verdict.glyph, (tone, _TINTS[verdict.tone]))
    height = len(found[0]) * faces.lead(style) + len(found[1]) * faces.lead(SECOND)
    y = draw_lines(canvas, (box.x + left, box.middle - height / 2 + 1), found[0], style)
    draw_lines(canvas, (box.x + left + 1, y), found[1], SECOND)


def _ground_rows(verdict: Verdict, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """Your ground and its name, beneath it the points and how they came about; in as many lines as they need."""
    labels = [label for label in (verdict.label, _POINTS if verdict.points else "") if label]
    column = max((faces.tracked(label, CAPS) + 16 for label in labels), default=0.0)
    if faces.text >= LARGE and _ground_width(verdict, faces) <= pad.width:
        draw = partial(_draw_whole, verdict, pad)
        return divider(faces, pad, 17 / faces.text), Row(38 * min(faces.text, 1.4), draw, give=6.0)
    rows = (*_named_rows(verdict, column, pad, faces), *_points_rows(verdict, column, pad, faces))
    return (divider(faces, pad, 17 / faces.text), *rows) if rows else ()


def _ground_width(verdict: Verdict, faces: Faces) -> float:
    """How wide the ground and the points are in one line, which spares large text a line."""
    if not (verdict.label and verdict.cite and verdict.points):
        return float("inf")
    ground = faces.tracked(verdict.label, CAPS) + pill_width(faces, verdict.cite) + faces.width(verdict.name, SECOND)
    return ground + faces.width(verdict.parts, TINY) + faces.width(verdict.points, LABEL) + 100


def _draw_whole(verdict: Verdict, pad: Measure, canvas: Canvas, box: Box) -> None:
    faces = canvas.faces
    _draw_ground(verdict, pad, faces.tracked(verdict.label, CAPS) + 16, True, canvas, box)  # noqa: FBT003 - as bound
    right, y = box.x + pad.left + pad.width, box.middle + faces.size(CAPS) * 0.36
    canvas.write_right((right, y), verdict.points, LABEL)
    canvas.write_right((right - faces.width(verdict.points, LABEL) - 24, y), verdict.parts, TINY)


def _named_rows(verdict: Verdict, column: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """The ground: its label, its cite, and its name beside them or beneath."""
    if not (verdict.label or verdict.cite or verdict.name):
        return ()
    cite = pill_width(faces, verdict.cite) + 12 if verdict.cite else 0.0
    above = caps_rows(verdict.label, CAPS, faces, pad) if column + cite > pad.width else ()
    if above:
        verdict, column = replace(verdict, label=""), 0.0
    beside = column + cite + faces.width(verdict.name, SECOND) <= pad.width
    line = Row(38 * min(faces.text, 1.4), partial(_draw_ground, verdict, pad, column, beside), give=6.0)
    return (*above, line, *(() if beside else sentence(verdict.name, SECOND, faces, pad)))


def _points_rows(verdict: Verdict, column: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """The points at the right, and how they came about; beneath, where there is no room."""
    if not verdict.points:
        return ()
    whole = column + faces.width(verdict.parts, TINY) + faces.width(verdict.points, LABEL) + 20 <= pad.width
    line = Row(28 * min(faces.text, 1.4), partial(_draw_points, verdict, pad, column, whole), give=4.0)
    return (line, *(() if whole else sentence(verdict.parts, TINY, faces, pad)))


def _draw_ground(verdict: Verdict, pad: Measure, column: float, beside: bool, canvas: Canvas, box: Box) -> None:  # noqa: FBT001
    faces = canvas.faces
    x, y = box.x + pad.left, box.middle + faces.size(CAPS) * 0.36
    if verdict.label:
        canvas.caps((x, y), verdict.label, CAPS)
    x += column
    if verdict.cite:
        x += draw_pill(canvas, x, box.middle, verdict.cite) + 12
    if beside:
        canvas.write((x, y), verdict.name, SECOND)


def _draw_points(verdict: Verdict, pad: Measure, column: float, whole: bool, canvas: Canvas, box: Box) -> None:  # noqa: FBT001
    x, y = box.x + pad.left, box.middle + canvas.faces.size(CAPS) * 0.36
    canvas.caps((x, y), _POINTS, CAPS)
    if whole:
        canvas.write((x + column, y), verdict.parts, TINY)
    canvas.write_right((x + pad.width, y), verdict.points, LABEL)
