"""The rule book's left side, the map by Article or the rules of a number, and cards of rules beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from game.scenes.rule_blocks import BoxRow, Held, RuleMap, RuleRow, RuleRows, SearchField
from game.window import setting
from game.window.box import Box
from game.window.canvas import CHOSEN, CONTROL, HOVER, SHEET, Canvas, keycap_height, keycap_width
from game.window.cards import card_frame, inside, titled
from game.window.column import Part, Piece, Row, accompanied, together
from game.window.controls import draw_lines, even
from game.window.faces import HEAD, NOTE, PLAIN, SUB, TINY, TITLE, Face, Faces, Type
from game.window.rule_boxes import box_height, box_width, draw_corner, draw_held, draw_rule_box
from game.window.theme import Ink
from game.window.words import Measure, sentence, space

if TYPE_CHECKING:
    from game.scenes.rule_blocks import RuleBox
    from game.window.column import Draw
    from game.window.setting import Line

    _Sample: TypeAlias = "tuple[float, Held | None, tuple[Line, ...]]"
_PAD: Final = 24.0
_NUMERAL: Final = Type(Face.SERIF_ITALIC, 18, 26, Ink.BRASS)
_NUMERALS: Final = 32.0
_BETWEEN: Final = 12.0
_GAP: Final = 4.0
_ROOM: Final = 7.0
_CLOSE: Final = 6.0
_DRIVEN: Final = 16.0
_FIELD: Final = 232.0
_LEAST_FIELD: Final = 176.0
_TYPED: Final = Type(Face.SANS, 15, 22)
_SAMPLE: Final = 22.0
_APART: Final = 22.0
_TITLE_GROWS: Final = 1.5
_CLEAR: Final = 4.0
"""What keeps the boxes at the head of a further page, and a ring round one, off the border of the sheet."""


def rule_map_piece(block: RuleMap, width: float, faces: Faces) -> Piece:
    """The map on its sheet."""
    measure = Measure(_PAD, width - 2 * _PAD)
    boxed = any(isinstance(row, BoxRow) for row in block.rows)
    top = _CLEAR if boxed else 0.0  # a list has its hairline there, which goes with the border
    rows = [replace(space(12 - top), joined=True), *_head(block, measure, faces), space(4)]
    labels = _labels(tuple(row for row in block.rows if isinstance(row, RuleRow)), measure, faces)
    names = max((faces.width(row.name, SUB) for row in block.rows if isinstance(row, BoxRow)), default=0.0)
    for row in block.rows:
        if isinstance(row, BoxRow):
            rows += _box_rows(row, names + _BETWEEN, measure, faces)
        else:
            rows.append(_rule_row(row, labels, measure, faces))
    end = (*_legend(block, measure, faces), *sentence(block.note, NOTE, faces, measure))
    rows = accompanied(rows) if end else rows  # what the boxes mean stands on no page without one
    rows += [replace(space(6, spring=0.6), joined=bool(end)), *together(end)]
    return Piece(tuple(rows), _draw_sheet, top=top, bottom=12.0, stretch=1.0, fills=True)


def _draw_sheet(canvas: Canvas, part: Part) -> None:
    canvas.shadow(part.box)
    canvas.shape(part.box, SHEET)


# The head: what is shown, how much of it is settled, and where a search is typed.


def _head(block: RuleMap, measure: Measure, faces: Faces) -> tuple[Row, ...]:
    style = faces.held(TITLE, _TITLE_GROWS)
    second = NOTE.tinted(Ink.INK2)
    high = faces.lead(_TYPED) + 16
    room = measure.width - faces.width(block.title, style) - 16 - faces.width(block.aside, second) - 20
    field = min(_FIELD * faces.text, measure.width)
    if room >= _LEAST_FIELD * faces.text:
        field = min(field, room)
        return (Row(high + 4, partial(_draw_head, block, (style, second), measure, field), joined=True),)
    rows = titled(block.title, block.aside, (style, second), faces, Measure(measure.left, measure.width))
    return (*rows, Row(high + 10, partial(_draw_field_row, block.search, measure, field), joined=True))


def _draw_head(
    block: RuleMap, styles: tuple[Type, Type], measure: Measure, field: float, canvas: Canvas, box: Box
) -> None:
    y = box.middle + canvas.faces.size(styles[0]) * 0.34
    x = box.x + measure.left
    x += canvas.write((x, y), block.title, styles[0]) + 16
    canvas.write((x, y), block.aside, styles[1])
    _draw_field(block.search, Box(box.x + measure.left + measure.width - field, box.y + 2, field, box.h - 4), canvas)


def _draw_field_row(search: SearchField, measure: Measure, field: float, canvas: Canvas, box: Box) -> None:
    _draw_field(search, Box(box.x + measure.left, box.y + 4, field, box.h - 8), canvas)


def _draw_field(search: SearchField, box: Box, canvas: Canvas) -> None:
    faces = canvas.faces
    hover = canvas.touch(box, None if search.typing else search.intent)
    canvas.shape(box, CHOSEN if search.typing else HOVER if hover else CONTROL)
    size = 5.5 * faces.text
    x, middle = box.x + 12 + size, box.middle - 1
    canvas.disc((x, middle), size, Ink.INK2)
    canvas.disc((x, middle), size - 1.6 * faces.text, Ink.CARD)
    canvas.stroke(
        (x + size * 0.7, middle + size * 0.7), (x + size * 1.5, middle + size * 1.5), 2 * faces.text, Ink.INK2
    )
    left, y = x + 2.6 * size, box.middle + faces.size(_TYPED) * 0.36
    aside = faces.width(search.aside, TINY) + 12 if search.aside else 0.0
    if not search.typing:
        canvas.write((left, y), "Find a rule", _TYPED.tinted(Ink.INK2))
        canvas.keycap((box.right - 10 - keycap_width(faces, "/"), box.middle - keycap_height(faces) / 2 - 1), "/")
        return
    left += canvas.write((left, y), _tail(search.text, box.right - left - 16 - aside, faces), _TYPED) + 1
    canvas.fill(Box(left, y - faces.size(_TYPED), 2, faces.size(_TYPED) * 1.3), Ink.INK)
    canvas.write_right((box.right - 12, y), search.aside, TINY)


def _tail(typed: str, room: float, faces: Faces) -> str:
    """The end of what was typed, so much of it as there is room for."""
    text = setting.clean(typed)
    while text and faces.width(text, _TYPED) > room:
        text = text[1:]
    return text


# An Article: its numeral and name, then its numbers, on as many lines as they need.


def _box_rows(row: BoxRow, names: float, measure: Measure, faces: Faces) -> list[Row]:
    start = (_NUMERALS + _BETWEEN) * faces.text + names
    beside = start < measure.width * 0.4
    start = start if beside else 0.0
    lines = _lines(row.boxes, measure.width - start, faces)
    rows = [] if beside else _name_rows(row, measure, faces)
    for boxes in lines:
        draw = partial(_draw_boxes, boxes, Measure(measure.left + start, measure.width - start))
        draw = partial(_draw_named, row, draw, measure) if beside and boxes is lines[0] else draw
        focus = any(each.focus for each in boxes)
        spring = 1.0 if len(lines) == 1 else 0.0  # lines of one Article are not driven apart
        high, most = box_height(faces) + _ROOM, _DRIVEN * faces.text
        rows.append(Row(high, draw, joined=True, focus=focus, spring=spring, give=2.0, most=most))
    rows[-1] = replace(rows[-1], joined=False, draw=partial(_draw_ruled, rows[-1].draw, measure))
    return rows


def _lines(boxes: tuple[RuleBox, ...], room: float, faces: Faces) -> list[tuple[RuleBox, ...]]:
    """Which boxes stand on which line."""
    lines: list[tuple[RuleBox, ...]] = []
    used = room
    for each in boxes:
        wide = box_width(each.label, faces)
        if used + wide > room:
            lines.append(())
            used = 0.0
        lines[-1] = (*lines[-1], each)
        used += wide + _GAP
    return lines


def _name_rows(row: BoxRow, measure: Measure, faces: Faces) -> list[Row]:
    """The numeral and the name on lines of their own, where the words are too large to stand beside the numbers."""
    left = (_NUMERALS + _BETWEEN) * faces.text
    rows = sentence(row.name, SUB, faces, Measure(measure.left + left, measure.width - left))
    first = replace(rows[0], draw=partial(_with_numeral, rows[0], row.numeral, measure)) if rows else space(0)
    return [replace(each, joined=True) for each in (first, *rows[1:])]


def _with_numeral(row: Row, numeral: str, measure: Measure, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, box)
    y = box.middle + canvas.faces.size(SUB) * 0.34
    canvas.write_right((box.x + measure.left + _NUMERALS * canvas.text, y), numeral, _NUMERAL)


def _draw_name(row: BoxRow, measure: Measure, canvas: Canvas, box: Box) -> None:
    faces, x = canvas.faces, box.x + measure.left
    y = box.middle + faces.size(SUB) * 0.34
    canvas.write_right((x + _NUMERALS * faces.text, y), row.numeral, _NUMERAL)
    canvas.write((x + (_NUMERALS + _BETWEEN) * faces.text, y), row.name, SUB)


def _draw_named(row: BoxRow, draw: Draw, measure: Measure, canvas: Canvas, box: Box) -> None:
    _draw_name(row, measure, canvas, box)
    draw(canvas, box)


def _draw_ruled(draw: Draw, measure: Measure, canvas: Canvas, box: Box) -> None:
    """Draw a line of boxes, and the hairline that parts its Article from the next."""
    canvas.across(box.x + measure.left, box.x + measure.left + measure.width, box.bottom - 1)
    draw(canvas, box)


def _draw_boxes(boxes: tuple[RuleBox, ...], measure: Measure, canvas: Canvas, box: Box) -> None:
    """Draw the boxes from the left; the one in focus last, so that nothing lies over its ring."""
    x, high = box.x + measure.left, box_height(canvas.faces)
    placed: list[tuple[Box, RuleBox]] = []
    for each in boxes:
        wide = min(box_width(each.label, canvas.faces), measure.width)
        placed.append((Box(x, box.middle - high / 2 - 1, wide, high), each))
        x += wide + _GAP
    for where, each in sorted(placed, key=lambda one: one[1].focus):
        draw_rule_box(canvas, where, each)


# A rule on a line of its own.


def _labels(rows: tuple[RuleRow, ...], measure: Measure, faces: Faces) -> float:
    """How wide the column of boxes is; what is wider than a third of the measure stands on a line of its own."""
    widths = (box_width(row.box.label, faces) for row in rows)
    return max((wide for wide in widths if wide <= measure.width / 3), default=box_width("", faces))


def _rule_row(row: RuleRow, labels: float, measure: Measure, faces: Faces) -> Row:
    alone = box_width(row.box.label, faces) > labels
    room = measure.width - labels - _BETWEEN
    aside = faces.width(row.aside, TINY)
    beside = faces.width(row.name, SUB) + aside + 16 <= room
    name = even(row.name, room if not beside else room - aside - 16, SUB, faces)
    under = setting.lines(row.under, room, NOTE, faces) if row.under else ()
    told = (name, under, () if beside else setting.text_lines(row.aside, room, TINY, faces))
    head = box_height(faces) + 4 if alone else 0.0
    words = sum(len(lines) * faces.lead(style) for lines, style in zip(told, (SUB, NOTE, TINY), strict=True))
    height = max(head + words, box_height(faces)) + _CLOSE
    draw = partial(_draw_rule_row, row, told, (labels, head), measure)
    return Row(height, draw, focus=row.box.focus, give=2.0)


def _draw_rule_row(
    row: RuleRow,
    told: tuple[tuple[Line, ...], ...],
    place: tuple[float, float],
    measure: Measure,
    canvas: Canvas,
    box: Box,
) -> None:
    faces, (labels, head) = canvas.faces, place
    x, right = box.x + measure.left, box.x + measure.left + measure.width
    if not row.again:
        canvas.across(x, right, box.y)
    if row.box.focus:
        canvas.shape(Box(x - 8, box.y, measure.width + 16, box.h), CHOSEN)
    hover = canvas.touch(Box(x - 8, box.y, measure.width + 16, box.h), row.box.intent)
    high = box_height(faces)
    wide = min(box_width(row.box.label, faces), measure.width)
    top = box.y + _CLOSE / 2 if head or told[1] else box.middle - high / 2
    draw_rule_box(canvas, Box(x, top, wide, high), row.box, ring=False)
    start = x + labels + _BETWEEN
    y = top + high / 2 - faces.lead(SUB) / 2 + head
    y = y if len(told[0]) == 1 or told[1] else box.middle - _height(told, faces) / 2 + head / 2
    if row.aside and not told[2]:
        canvas.write_right((right, y + faces.lead(SUB) / 2 + faces.size(TINY) * 0.36), row.aside, TINY)
    if hover:
        canvas.across(start, start + setting.reach(told[0][0]), y + faces.lead(SUB) - 2, (Ink.INK2, 1))
    for lines, style in zip(told, (SUB, NOTE, TINY), strict=True):
        y = draw_lines(canvas, (start, y), lines, style)


def _height(told: tuple[tuple[Line, ...], ...], faces: Faces) -> float:
    return sum(len(lines) * faces.lead(style) for lines, style in zip(told, (SUB, NOTE, TINY), strict=True))


def rule_rows_piece(block: RuleRows, width: float, faces: Faces) -> Piece:
    """A card of rules, each on its line."""
    pad = inside(width)
    labels = _labels(block.rows, pad, faces)
    rows = (
        replace(space(10), joined=True),
        *titled(block.title, block.aside, (HEAD, NOTE), faces, pad),
        space(4),
        *(_rule_row(row, labels, pad, faces) for row in block.rows),
        space(8, spring=1),
        *sentence(block.note, NOTE, faces, pad),
    )
    return Piece(rows, card_frame(brass=True), top=4.0, bottom=12.0)


# What the shapes mean.


def _legend(block: RuleMap, measure: Measure, faces: Faces) -> tuple[Row, ...]:
    """The shapes and their words, on as many lines as they need."""
    samples: list[tuple[Held | None, str]] = [*block.legend, *([(None, block.differs)] if block.differs else [])]
    lead = _SAMPLE * faces.text + 8
    rows: list[list[_Sample]] = [[]]
    used = 0.0
    for held, words in samples:
        lines = setting.text_lines(words, measure.width - lead, PLAIN, faces)
        wide = lead + max((setting.reach(line) for line in lines), default=0.0)
        if rows[-1] and used + wide > measure.width:
            rows.append([])
            used = 0.0
        rows[-1].append((used, held, lines))
        used += wide + _APART
    return tuple(
        Row(max(len(lines) for _, _, lines in row) * 26 * faces.text, partial(_draw_legend, row, measure))
        for row in rows
        if row
    )


def _draw_legend(samples: list[_Sample], measure: Measure, canvas: Canvas, box: Box) -> None:
    faces, size = canvas.faces, _SAMPLE * canvas.text
    for along, held, lines in samples:
        x = box.x + measure.left + along
        sample = Box(x, box.y + 13 * faces.text - size * 0.45, size, size * 0.9)
        if held is None:
            draw_corner(canvas, sample)
        elif held is Held.READ:
            canvas.write_centre((x + size / 2, sample.middle + faces.size(TINY) * 0.36), "no.", TINY)
        else:
            draw_held(canvas, sample, held)
        draw_lines(canvas, (x + size + 8, box.y + 3 * faces.text), lines, PLAIN)
