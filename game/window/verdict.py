"""What became of a ruling on appeal, and why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Span, Tone
from game.window import setting
from game.window.box import Box
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines
from game.window.faces import CAPS, DISPLAY, LABEL, REASON, TINY, TITLE, Faces, Type
from game.window.theme import Ink
from game.window.words import Measure, baseline, caps_rows, divider, draw_pill, paragraph, pill_width, sentence, space

if TYPE_CHECKING:
    from game.scenes.telling import Verdict
    from game.window.canvas import Canvas
    from game.window.setting import Line
from game.window.cards import SECOND, TONES, card_frame

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
        replace(space(16 * min(faces.text, 1.2), spring=1), joined=True),
        *together(paragraph(words, style, faces, Measure(28, narrow))),
        space(10, spring=1),
        *_ground_rows(verdict, pad, faces),
    )
    return Piece(rows, card_frame(brass=False), bottom=14.0, gap=16.0, stretch=3.0, most=170.0)


def _band_row(verdict: Verdict, width: float, faces: Faces) -> Row:
    left = 30 + 48 * min(faces.text, 1.5) + 20
    room = width - left - 20
    sizes = tuple(faces.held(style, _WORD_GROWS) for style in (DISPLAY, _LOWER, TITLE))
    style = next((style for style in sizes if faces.width(verdict.word, style) <= room), sizes[-1])
    word = setting.text_lines(verdict.word, room, style, faces)
    under = setting.text_lines(verdict.under, room, SECOND, faces)
    height = len(word) * faces.lead(style) + len(under) * faces.lead(SECOND) + 21
    return Row(height, partial(_draw_band, verdict, left, style, (word, under)), joined=True)


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
    """Your ground, its name, and the points; in as many lines as they need."""
    label = faces.tracked(verdict.label, CAPS) + 16 if verdict.label else 0.0
    cite = pill_width(faces, verdict.cite) + 12 if verdict.cite else 0.0
    points = faces.width(verdict.points, LABEL)
    rows: list[Row] = [divider(faces, pad, 17 / faces.text)]
    if label and label + cite + points > pad.width:
        rows.extend(caps_rows(verdict.label, CAPS, faces, pad))
        verdict, label = replace(verdict, label=""), 0.0
    room = pad.width - label - cite
    beside = room >= faces.width(verdict.name, SECOND) + points + 16
    if not (verdict.label or verdict.cite or verdict.name or verdict.points):
        return ()
    line = Row(40 * min(faces.text, 1.4), partial(_draw_ground, verdict, pad, beside), joined=not beside)
    rows.append(line)
    rows.extend(_named_rows("" if beside else verdict.name, verdict.parts, faces, pad))
    return together(rows)


def _named_rows(name: str, parts: str, faces: Faces, pad: Measure) -> tuple[Row, ...]:
    """The name of the ground where it stands below its cite, and at the right how the points came about."""
    named = sentence(name, SECOND, faces, pad)
    if not parts:
        return named
    wide = faces.width(parts, TINY)
    if len(named) == 1 and faces.width(name, SECOND) + wide + 16 <= pad.width:
        return (replace(named[0], draw=partial(_with_parts, named[0], parts, pad)),)
    left = max(0.0, pad.width - wide)
    return (*named, *sentence(parts, TINY, faces, Measure(pad.left + left, pad.width - left + 1)))


def _with_parts(row: Row, parts: str, pad: Measure, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, box)
    canvas.write_right((box.x + pad.left + pad.width, baseline(box, TINY, canvas.faces)), parts, TINY)


def _draw_ground(verdict: Verdict, pad: Measure, whole: bool, canvas: Canvas, box: Box) -> None:  # noqa: FBT001
    faces = canvas.faces
    x, y = box.x + pad.left, box.middle + faces.size(CAPS) * 0.36
    if verdict.label:
        x += canvas.caps((x, y), verdict.label, CAPS) + 16
    if verdict.cite:
        x += draw_pill(canvas, x, box.middle, verdict.cite) + 12
    if whole:
        canvas.write((x, y), verdict.name, SECOND)
    canvas.write_right((box.x + pad.left + pad.width, y), verdict.points, LABEL)
