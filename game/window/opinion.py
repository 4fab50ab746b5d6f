"""The opinion: the story with its words lit, and the steps from the objection to the conclusion."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph, Mark, Span, plain
from game.window import setting
from game.window.box import Box
from game.window.canvas import CHOSEN, SHEET, Canvas, Shape
from game.window.column import Part, Piece, Row, together
from game.window.controls import draw_lines
from game.window.faces import BODY, CAPS, NOTE, SMALL, SUB, Faces, Type
from game.window.theme import Ink
from game.window.words import (
    STRONG_PILL,
    Measure,
    caps_rows,
    draw_pill,
    paragraph,
    pill_height,
    pill_width,
    sentence,
    space,
)

if TYPE_CHECKING:
    from game.scenes.telling import Argument, Step
    from game.window.setting import Line

_STORY: Final = BODY.led(29)
_LIT: Final = Type(SMALL.face, 16, 23)
_STATUS: Final = NOTE
_NUMBER: Final = Type(CAPS.face, 13, 18, Ink.BRASS)
_PAD: Final = 28.0
_LOOSEST: Final = 40.0
_FOCUS: Final = replace(CHOSEN, radius=5)
_HEAVY_FOCUS: Final = replace(_FOCUS, border=4)  # no wider, or it runs into the words of a step pressed together
_TOP: Final = 7.0  # so that what goes on overleaf begins below the edge of its sheet
_CONCLUSION: Final = Shape(Ink.BUTTON, Ink.BUTTON, 0, 5)


def argument_piece(argument: Argument, width: float, faces: Faces) -> Piece:
    """An opinion, on its own sheet; to spare a page, a step out of focus leaves its words to the story above."""
    told = "".join(span.text for span in argument.story)
    steps = tuple(
        replace(step, lit=()) if not step.focus and all(words in told for words in step.lit) else step
        for step in argument.steps
    )
    tight = partial(_argument_piece, replace(argument, steps=steps), width, faces)
    return replace(_argument_piece(argument, width, faces), tight=tight)


def _argument_piece(argument: Argument, width: float, faces: Faces) -> Piece:
    pad = Measure(_PAD, width - 2 * _PAD)
    number = len(argument.steps)
    steps = [
        row for place, step in enumerate(argument.steps) for row in _step_rows(step, (place, number), width, faces)
    ]
    rows = (
        replace(space(17 - _TOP), give=9.0),
        *paragraph(argument.story, _STORY, faces, pad),
        Row(20, _draw_line, give=10.0),
        *steps,
        _therefore_row(argument, width, faces),
        *_best_rows(argument, pad, faces),
    )
    return Piece(rows, _draw_sheet, top=_TOP, bottom=10.0, stretch=1.0, fills=True)


def _draw_sheet(canvas: Canvas, part: Part) -> None:
    canvas.shadow(part.box)
    canvas.shape(part.box, SHEET)


def _draw_line(canvas: Canvas, box: Box) -> None:
    canvas.across(box.x + 1, box.right - 1, box.bottom - 7, (Ink.LINE, 1))


def _radius(faces: Faces) -> float:
    return 13 * min(faces.text, 1.6)


def _left(faces: Faces) -> float:
    return _PAD + 2 * _radius(faces) + 20


def _step_rows(step: Step, place: tuple[int, int], width: float, faces: Faces) -> tuple[Row, ...]:
    """One step: its part and status, its sentence, the words it rests on."""
    left = _left(faces)
    room = width - left - _PAD
    found = setting.text_lines(step.sentence, setting.companied(plain(step.sentence), room, SUB, faces), SUB, faces)
    lit = _lit_lines(step, room, faces)
    status = setting.text_lines(step.status, room, _STATUS, faces) if _status_below(step, room, faces) else ()
    head = max(faces.lead(CAPS), pill_height(faces) if step.cite else 0)
    height = head + len(status) * faces.lead(_STATUS) + len(found) * faces.lead(SUB) + len(lit) * faces.lead(_LIT)
    draw = partial(_draw_step, step, place, (status, found, lit))
    return (Row(height + 15, draw, spring=1, most=_LOOSEST, focus=step.focus, give=0.0 if step.focus else 12.0),)


def _lit_lines(step: Step, room: float, faces: Faces) -> tuple[Line, ...]:
    if not step.lit:
        return ()
    mark = Mark.LIT if step.focus else Mark.DIM_LIT
    spans: list[Span] = []
    for words in step.lit:
        spans += [Span("  "), Span(words, mark)] if spans else [Span(words, mark)]
    return setting.lines(tuple(_apart(spans)), room - 18 * faces.text, _LIT, faces)


def _apart(spans: list[Span]) -> list[Span]:
    """A point between the phrases, so that two never read as one."""
    return [span if span.text.strip() else Span(" · ") for span in spans]


def _head_width(step: Step, faces: Faces) -> float:
    wide = faces.tracked(step.role, CAPS) + 14 + (pill_width(faces, step.cite) + 14 if step.cite else 0)
    return wide + faces.width(step.status, _STATUS)


def _status_below(step: Step, room: float, faces: Faces) -> bool:
    return _head_width(step, faces) > room


def _draw_step(
    step: Step, place: tuple[int, int], found: tuple[tuple[Line, ...], ...], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    card = Box(box.x + 12, box.y + 1, box.w - 24, box.h - 2)
    hover = canvas.touch(card, step.intent)
    centre = (box.x + _PAD + 1 + _radius(faces), box.middle)
    if step.focus:
        canvas.shape(card, _FOCUS if canvas.tinted else _HEAVY_FOCUS)
    else:
        _draw_thread(canvas, box, centre, place)
    if hover and not step.focus:
        canvas.shape(card, Shape(Ink.DIM_LIT, radius=5))
    ground = Ink.CARD if step.focus else Ink.DIM_LIT if hover else Ink.PAPER
    if not step.focus and not hover:
        canvas.disc(centre, _radius(faces) + 6, ground)
    canvas.glyph(centre, _radius(faces), step.glyph, (Ink.INK, ground))
    _draw_said(step, place, found, canvas, box)


def _draw_thread(canvas: Canvas, box: Box, centre: tuple[float, float], place: tuple[int, int]) -> None:
    """The line that leads from one step to the next."""
    top = centre[1] if place[0] == 0 else box.y - 1
    canvas.down(centre[0] - 1, top, box.bottom + 1, (Ink.LINE, 2))


def _draw_said(
    step: Step, place: tuple[int, int], found: tuple[tuple[Line, ...], ...], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    left, right = box.x + _left(faces), box.right - _PAD
    head = max(faces.lead(CAPS), pill_height(faces) if step.cite else 0)
    status, sentence_lines, lit = found
    below = len(status) * faces.lead(_STATUS) + len(sentence_lines) * faces.lead(SUB) + len(lit) * faces.lead(_LIT)
    top = box.middle - (head + below) / 2
    y = top + head / 2 + faces.size(CAPS) * 0.36
    wide = canvas.caps((left, y), step.role, CAPS)
    if not status:
        canvas.write((left + wide + 14, y), step.status, _STATUS)
    if step.cite:
        shape = STRONG_PILL if step.focus else Shape(Ink.CARD, Ink.LINE, 1, 13)
        draw_pill(canvas, right - pill_width(faces, step.cite), top + head / 2, step.cite, shape)
    y = draw_lines(canvas, (left, top + head), status, _STATUS)
    y = draw_lines(canvas, (left, y), sentence_lines, SUB)
    if lit:
        number = y + faces.lead(_LIT) / 2 + faces.size(_NUMBER) * 0.36
        canvas.write((left, number), str(place[0] + 1), _NUMBER)
        draw_lines(canvas, (left + 17 * faces.text, y), lit, _LIT)


def _therefore_row(argument: Argument, width: float, faces: Faces) -> Row:
    left = _left(faces)
    room = width - left - _PAD - 2 * _radius(faces) - 16
    style = SUB.tinted(Ink.ON_BUTTON)
    narrow = setting.balanced(plain(argument.therefore), room, style, faces)
    found = setting.text_lines(argument.therefore, narrow, style, faces)
    height = faces.lead(CAPS) + len(found) * faces.lead(SUB) + 14
    return Row(height, partial(_draw_therefore, argument, found), joined=bool(argument.best_point), give=8.0)


def _draw_therefore(argument: Argument, found: tuple[Line, ...], canvas: Canvas, box: Box) -> None:
    faces = canvas.faces
    canvas.shape(Box(box.x + 12, box.y, box.w - 24, box.h), _CONCLUSION)
    radius, inks = _radius(faces), (Ink.ON_BUTTON, Ink.BUTTON)
    canvas.glyph((box.x + _PAD + 1 + radius, box.middle), radius, Glyph.THEREFORE, inks)
    canvas.glyph((box.right - _PAD - radius, box.middle), radius, argument.glyph, inks)
    left = box.x + _left(faces)
    top = box.middle - (faces.lead(CAPS) + len(found) * faces.lead(SUB)) / 2
    y = top + faces.lead(CAPS) / 2 + faces.size(CAPS) * 0.36
    canvas.caps((left, y), "Therefore", CAPS.tinted(Ink.ON_BUTTON))
    draw_lines(canvas, (left, top + faces.lead(CAPS)), found, SUB)


def _best_rows(argument: Argument, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    if not argument.best_point:
        return (space(0, spring=0.2),)
    return (
        replace(space(10, spring=0.2, most=_LOOSEST), joined=True),
        *caps_rows("The losing side’s best point", CAPS, faces, pad),
        *together(sentence(argument.best_point, SMALL.tinted(Ink.INK2), faces, pad)),
    )
