"""Shares on a scale, each with its likely range, and a share as it went from one ruling to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph, Tone
from game.window import setting
from game.window.box import Box
from game.window.cards import card_frame, inside, titled
from game.window.column import Piece, Row
from game.window.controls import draw_lines
from game.window.faces import HEAD, NOTE, SMALL, TINY, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.words import Measure, baseline, draw_pill, pill_height, pill_width, sentence, space

if TYPE_CHECKING:
    from game.scenes.telling import Course, ShareRow, Shares
    from game.window.canvas import Canvas
    from game.window.setting import Line

_NAME: Final = SMALL
_COUNT: Final = TINY.tinted(Ink.INK2)
_AXIS: Final = Type(TINY.face, 13, 18, Ink.INK2)
_SIGNS: Final = {Tone.GOOD: (Glyph.AFFIRMED, Ink.RIGHT), Tone.BAD: (Glyph.REVERSED, Ink.WRONG)}
_NARROWEST: Final = 150.0
_EDGE: Final = 12.0
_GRID: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_CURVE: Final = 104.0
_CURVE_GROWS: Final = 1.4


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a row's words and its scale stand; `below` when the scale has a line of its own."""

    pad: Measure
    label: float
    name: float
    scale: Measure
    below: bool


def shares_piece(block: Shares, width: float, faces: Faces) -> Piece:
    """The shares one above another on one scale."""
    pad = inside(width)
    columns = _columns(block.rows, pad, faces)
    axis = Row(faces.lead(_AXIS) + 4, partial(_draw_axis, columns.scale))
    first = faces.text >= LARGE  # so that it stands on the page on which the rows begin
    rows = (
        replace(space(12), joined=True),
        *titled(block.title, block.aside, (HEAD, NOTE), faces, pad),
        replace(space(6 * faces.text), joined=True),
        *((replace(axis, joined=True),) if first else ()),
        *(_share_row(row, columns, faces) for row in block.rows),
        *(() if first else (axis,)),
        space(2, spring=0.4),
        *_legend_rows(block.legend, pad, faces),
        *sentence(block.foot, NOTE, faces, pad),
    )
    return Piece(rows, card_frame(brass=False), bottom=14.0, stretch=1.0)


def _columns(rows: tuple[ShareRow, ...], pad: Measure, faces: Faces) -> _Columns:
    label = max((pill_width(faces, row.label) + 12 for row in rows if row.label), default=0.0)
    name = max((faces.width(row.name, _NAME) for row in rows), default=0.0) + 14
    says = max((faces.width(row.says, _COUNT) for row in rows), default=0.0) + 14
    beside = pad.width - label - name - says - 2 * _EDGE
    if beside >= _NARROWEST:
        left = pad.left + label + name + _EDGE
        return _Columns(pad, label, name, Measure(left, beside), below=False)
    return _Columns(pad, label, pad.width - label - says, Measure(pad.left + _EDGE, pad.width - 2 * _EDGE), below=True)


def _share_row(row: ShareRow, columns: _Columns, faces: Faces) -> Row:
    name = setting.text_lines(row.name, columns.name, _NAME, faces)
    words = max(len(name) * faces.lead(_NAME), pill_height(faces) if row.label else 0.0) + 10
    drawn = 22 * faces.text if columns.below else 0.0
    return Row(words + drawn, partial(_draw_share, row, (name, words), columns), spring=0.5)


def _draw_share(
    row: ShareRow, told: tuple[tuple[Line, ...], float], columns: _Columns, canvas: Canvas, box: Box
) -> None:
    """Draw the words of a row, and its scale beside or beneath them."""
    words = Box(box.x, box.y, box.w, told[1] if columns.below else box.h)
    _draw_words(row, told[0], columns, canvas, words)
    scale = Box(box.x, words.bottom, box.w, box.bottom - words.bottom) if columns.below else box
    _draw_grid(columns.scale, canvas, scale)
    _draw_range(row, columns.scale, canvas, scale)


def _draw_words(row: ShareRow, name: tuple[Line, ...], columns: _Columns, canvas: Canvas, box: Box) -> None:
    faces, left = canvas.faces, box.x + columns.pad.left
    if row.label:
        draw_pill(canvas, left, box.middle, row.label)
    draw_lines(canvas, (left + columns.label, box.middle - len(name) * faces.lead(_NAME) / 2), name, _NAME)
    canvas.write_right((left + columns.pad.width, baseline(box, _COUNT, faces)), row.says, _COUNT)


def _draw_grid(scale: Measure, canvas: Canvas, box: Box) -> None:
    for at in _GRID:
        canvas.down(_at(scale, box, at), box.y, box.bottom, (Ink.RULE, 1))


def _draw_range(row: ShareRow, scale: Measure, canvas: Canvas, box: Box) -> None:
    """The likely range as a line with ends, and the share on it as its sign."""
    middle = box.middle
    low, high, here = (_at(scale, box, at) for at in (row.low, row.high, row.share))
    canvas.stroke((low, middle), (high, middle), 2, Ink.LINE)
    for end in (low, high):
        canvas.stroke((end, middle - 6), (end, middle + 6), 2, Ink.LINE)
    radius = 9 * min(canvas.text, 1.5)
    if row.tone in _SIGNS:
        glyph, ink = _SIGNS[row.tone]
        canvas.glyph((here, middle), radius, glyph, (ink, Ink.CARD))
    else:
        canvas.disc((here, middle), radius * 0.7, Ink.INK)


def _at(scale: Measure, box: Box, share: float) -> float:
    return box.x + scale.left + scale.width * share


def _draw_axis(scale: Measure, canvas: Canvas, box: Box) -> None:
    labels = [f"{round(at * 100)}%" for at in _GRID]
    widest = max(canvas.faces.width(label, _AXIS) for label in labels)
    step = 1 if (widest + 8) * (len(labels) - 1) <= scale.width else 2
    y = baseline(box, _AXIS, canvas.faces)
    for at, label in list(zip(_GRID, labels, strict=True))[::step]:
        canvas.write_centre((_at(scale, box, at), y), label, _AXIS)


def _legend_rows(legend: tuple[tuple[Glyph, str], ...], pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """What each sign means: side by side, or beneath one another."""
    widths = [50 * faces.text + faces.width(text, _COUNT) for _, text in legend]
    height = faces.lead(_COUNT) + 6
    if sum(widths) <= pad.width:
        return (Row(height, partial(_draw_legend, legend, pad)),) if legend else ()
    return tuple(Row(height, partial(_draw_legend, (each,), pad)) for each in legend)


def _draw_legend(legend: tuple[tuple[Glyph, str], ...], pad: Measure, canvas: Canvas, box: Box) -> None:
    inks = dict(_SIGNS.values())
    radius, x = 8 * min(canvas.text, 1.5), box.x + pad.left
    for glyph, text in legend:
        if glyph in inks:
            canvas.glyph((x + radius, box.middle), radius, glyph, (inks[glyph], Ink.CARD))
        else:
            canvas.disc((x + radius, box.middle), radius * 0.7, Ink.INK)
        x += 26 * canvas.text
        x += canvas.write((x, baseline(box, _COUNT, canvas.faces)), text, _COUNT) + 24 * canvas.text


# A share as it went.


def course_piece(block: Course, width: float, faces: Faces) -> Piece:
    """The curve in steps: where it can be seen it need not be told."""
    pad = inside(width)
    high = _CURVE * min(faces.text, _CURVE_GROWS)
    rows = (
        replace(space(12), joined=True),
        *titled(block.title, block.aside, (HEAD, NOTE), faces, pad),
        replace(space(8 * faces.text), joined=True),
        Row(high, partial(_draw_course, block.points, pad), spring=1, give=high * 0.3),
    )
    return Piece(rows, card_frame(brass=False), bottom=12.0, stretch=1.0, most=80.0)


def _draw_course(points: tuple[float, ...], pad: Measure, canvas: Canvas, box: Box) -> None:
    faces = canvas.faces
    left = box.x + pad.left + faces.width("100%", _AXIS) + 12
    plot = Box(left, box.y + 8, box.x + pad.left + pad.width - left, box.h - 16)
    for at in (0.0, 0.5, 1.0):
        y = plot.bottom - plot.h * at
        canvas.across(plot.x, plot.right, y, (Ink.RULE, 1))
        canvas.write_right((left - 8, y + faces.size(_AXIS) * 0.36), f"{round(at * 100)}%", _AXIS)
    width = plot.w / len(points)
    spots = [(plot.x + width * at, plot.bottom - plot.h * point) for at, point in enumerate(points)]
    for x, y in spots:
        canvas.stroke((x, y), (x + width, y), 2.4, Ink.INK)
    for (_, before), (x, after) in pairwise(spots):
        canvas.stroke((x, before), (x, after), 2.4, Ink.INK)
    canvas.disc((spots[-1][0] + width, spots[-1][1]), 4.5, Ink.INK)
