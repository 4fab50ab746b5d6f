"""All there is to read on one rule, and the questions that turn on it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, Shape, keycap_height, keycap_width
from game.window.cards import card_frame, inside, rule_title, titled
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines
from game.window.faces import CAPS, HEAD, NOTE, SMALL, TINY, TINY_BOLD, Faces, Type
from game.window.theme import Ink
from game.window.words import Measure, baseline, caps_rows, divider, sentence, space

if TYPE_CHECKING:
    from game.scenes.rule_blocks import HalfRow, QuestionRow, QuestionRows, RuleSheet
    from game.window.setting import Line

_TEXT: Final = SMALL.led(25)
_LABEL: Final = CAPS.tinted(Ink.INK2).led(23)
_TERM: Final = Type(SMALL.face, 16.5, 23)
_TOLD: Final = Type(SMALL.face, 16, 22, Ink.INK2)
_HALF: Final = SMALL.italic().tinted(Ink.INK2)
_HANG: Final = 22.0
_DOT: Final = 4.0
_BESIDE: Final = Shape(Ink.TURNED, Ink.BRASS, 1, 4)
_INSET: Final = 14.0
_LOOSEST: Final = 72.0
_WHOLE: Final = 4
"""So many lines of a remark no page parts."""


def rule_sheet_piece(sheet: RuleSheet, width: float, faces: Faces) -> Piece:
    """A rule: our words, its terms, other law in a box, its case and twin, and where it stands."""
    pad = inside(width)
    rows = [
        replace(space(10), joined=True),
        *rule_title(sheet.cite, sheet.name, pad, faces),
        divider(faces, pad, 13),
        *caps_rows("In our words", _LABEL, faces, pad),
        *sentence(sheet.text, _TEXT, faces, pad),
    ]
    if sheet.terms:
        rows += [space(6, spring=0.6), *caps_rows(sheet.label, _LABEL, faces, pad)]
    for term in sheet.terms:
        rows += _term(term, pad, faces)
    for label, told in sheet.beside:
        rows += [space(8, spring=0.6), _beside(label, told, pad, faces)]
    if sheet.halves:
        rows += [space(6, spring=0.6), *(row for half in sheet.halves for row in _half(half, pad, faces))]
    if sheet.rows:
        rows += [divider(faces, pad, 15)]
    column = max((faces.width(label, NOTE) for label, _ in sheet.rows), default=0.0) + 14
    for number, (label, told) in enumerate(sheet.rows):
        rows += [space(3, spring=0.2)] if number else []
        rows += _labelled(label, told, min(column, pad.width * 0.4), pad, faces)
    return Piece(tuple(rows), card_frame(brass=True), top=4.0, bottom=12.0, stretch=1.0, most=_LOOSEST * faces.text)


def _term(term: str, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    hang = _HANG * faces.text
    rows = sentence(term, _TERM, faces, Measure(pad.left + hang, pad.width - hang))
    return (replace(rows[0], draw=partial(_with_dot, rows[0], pad)), *rows[1:]) if rows else ()


def _with_dot(row: Row, pad: Measure, canvas: Canvas, box: Box) -> None:
    radius = _DOT * canvas.text
    canvas.disc((box.x + pad.left + radius + 2, box.middle), radius, Ink.INK)
    row.draw(canvas, box)


def _beside(label: str, told: str, pad: Measure, faces: Faces) -> Row:
    """Other law in a box of its own."""
    lines = setting.text_lines(told, pad.width - 2 * _INSET, _TERM, faces)
    heads = caps_rows(label, CAPS, faces, Measure(0, pad.width - 2 * _INSET))
    height = sum(row.height for row in heads) + len(lines) * faces.lead(_TERM) + 18
    return Row(height, partial(_draw_beside, heads, lines, pad))


def _draw_beside(heads: tuple[Row, ...], lines: tuple[Line, ...], pad: Measure, canvas: Canvas, box: Box) -> None:
    frame = Box(box.x + pad.left, box.y, pad.width, box.h)
    canvas.shape(frame, _BESIDE)
    y = frame.y + 9
    for row in heads:
        row.draw(canvas, Box(frame.x + _INSET, y, frame.w - 2 * _INSET, row.height))
        y += row.height
    draw_lines(canvas, (frame.x + _INSET, y), lines, _TERM)


def _half(half: HalfRow, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """A rule's case or twin: its label, how it begins, and when it was ruled rightly."""
    label = max(faces.width(word, _HALF) for word in ("Case", "Twin")) + 12
    aside = TINY_BOLD.tinted(Ink.RIGHT) if half.right else TINY
    wide = faces.width(half.aside, aside) + 12
    room = pad.width - label
    beside = room - wide >= room * 0.5
    rows = sentence(half.title, SMALL, faces, Measure(pad.left + label, room - wide if beside else room))
    below = () if beside else sentence(half.aside, aside, faces, Measure(pad.left + label, room))
    first = replace(rows[0], draw=partial(_draw_half, half, rows[0], (pad, aside, beside))) if rows else space(0)
    whole = (first, *rows[1:], *below)
    return (*(replace(row, joined=True) for row in whole[:-1]), whole[-1], space(2))


def _draw_half(half: HalfRow, row: Row, how: tuple[Measure, Type, bool], canvas: Canvas, box: Box) -> None:
    pad, aside, beside = how
    y = baseline(box, SMALL, canvas.faces)
    canvas.write((box.x + pad.left, y), half.label, _HALF)
    row.draw(canvas, box)
    if beside:
        canvas.write_right((box.x + pad.left + pad.width, y), half.aside, aside)


def _labelled(label: str, told: str, column: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """A label and what it says beside it, each broken within its own column."""
    labels = sentence(label, NOTE, faces, Measure(pad.left, column - 8))
    says = sentence(told, _TOLD, faces, Measure(pad.left + column, pad.width - column))
    blank = space(faces.lead(_TOLD))
    rows = tuple(
        replace(right, draw=partial(_draw_both, left, right), empty=False)
        for left, right in zip_longest(labels, says, fillvalue=blank)
    )
    return together(rows) if len(rows) <= _WHOLE else rows


def _draw_both(left: Row, right: Row, canvas: Canvas, box: Box) -> None:
    left.draw(canvas, box)
    right.draw(canvas, box)


# The questions.


def question_rows_piece(block: QuestionRows, width: float, faces: Faces) -> Piece:
    """The questions, each with its key."""
    pad = inside(width)
    rows: list[Row] = [replace(space(10), joined=True)]
    rows += titled(block.title, block.aside, (HEAD, NOTE), faces, pad)
    for question in block.rows:
        rows += [divider(faces, pad, 11), _question(question, pad, faces)]
    return Piece((*rows, space(0, spring=1)), card_frame(brass=False), bottom=12.0, stretch=0.4)


def _question(question: QuestionRow, pad: Measure, faces: Faces) -> Row:
    left = keycap_width(faces, question.key) + 12
    title = setting.text_lines(question.title, pad.width - left, SMALL, faces)
    aside = setting.text_lines(question.aside, pad.width - left, TINY, faces)
    height = max(len(title) * faces.lead(SMALL) + len(aside) * faces.lead(TINY), keycap_height(faces) + 4)
    return Row(height, partial(_draw_question, question, (title, aside), (pad, left)))


def _draw_question(
    question: QuestionRow,
    told: tuple[tuple[Line, ...], tuple[Line, ...]],
    place: tuple[Measure, float],
    canvas: Canvas,
    box: Box,
) -> None:
    pad, left = place
    x = box.x + pad.left
    hover = canvas.touch(Box(x - 6, box.y - 3, pad.width + 12, box.h + 6), question.intent)
    canvas.keycap((x, box.y + 2), question.key)
    title, aside = told
    y = draw_lines(canvas, (x + left, box.y), title, SMALL)
    if hover:
        canvas.across(x + left, x + left + setting.reach(title[-1]), y - 3, (Ink.INK2, 1))
    draw_lines(canvas, (x + left, y), aside, TINY)
