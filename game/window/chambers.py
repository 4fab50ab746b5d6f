"""Chambers: the record as a sheet of facts, the ruling as a band, the argument as a tree."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from game.scenes.marks import Glyph
from game.window import setting
from game.window.box import Box
from game.window.canvas import CARD, CHOSEN, CONTROL, HOVER, SHEET, Canvas, Shape
from game.window.cards import titled
from game.window.column import Part, Piece, Row, together, unwidowed
from game.window.controls import draw_lines, even
from game.window.faces import CAPS, LABEL, NOTE, PLAIN, SMALL, SUB, TITLE, Faces
from game.window.theme import Ink
from game.window.words import Measure, caps_rows, draw_pill, pill_width, sentence, space

if TYPE_CHECKING:
    from game.scenes.listing import Band, FactLine, FactSheet, Tree, TreeRow
    from game.window.setting import Line

_PAD: Final = 24.0
_GROWS: Final = 1.5
_INDENT: Final = 44.0
_PITCH: Final = 43.0
_BOX: Final = 0.36
_WIDEST: Final = 260.0
_DEEPEST: Final = 99
_HEAVIER: Final = 3.0
_FRAME: Final = Shape(Ink.TURNED, Ink.BRASS, 2, 5)
_ANSWER: Final = Shape(Ink.TURNED, Ink.BRASS, 2, 5)
_BAND: Final = Shape(Ink.BAR, Ink.EDGE, 1, 3)

_Lines: TypeAlias = "tuple[frozenset[int], frozenset[int]]"
"""The depths from which a line comes down to a row, and those from which one goes on below it."""


# The record.


def fact_sheet_piece(sheet: FactSheet, width: float, faces: Faces) -> Piece:
    """Every fact as a row, under the label of its group; a page ends between two, and none has the last one alone."""
    pad = Measure(_PAD, width - 2 * _PAD)
    styles = (faces.held(TITLE, _GROWS), PLAIN)
    rows: list[Row] = [replace(space(4), joined=True), *titled(sheet.title, sheet.aside, styles, faces, pad)]
    group, kept = "", len(rows)
    for number, fact in enumerate(sheet.rows):
        if fact.group != group:
            group = fact.group
            rows += [replace(space(6), joined=True), *caps_rows(group, CAPS, faces, pad)]
        kept = len(rows) if number < len(sheet.rows) - 1 else kept
        rows.append(_fact_row(fact, width, faces))
    end = together((*rows[kept:], space(4), *sentence(sheet.note, NOTE, faces, pad)))
    return Piece((*rows[:kept], *end), _draw_sheet, top=5.0, bottom=8.0, stretch=1.0, fills=True)


def _draw_sheet(canvas: Canvas, part: Part) -> None:
    canvas.shadow(part.box)
    canvas.shape(part.box, SHEET)


def _fact_row(fact: FactLine, width: float, faces: Faces) -> Row:
    answer = min((width - 2 * _PAD) * _BOX, _WIDEST * faces.text)
    clause = even(fact.clause, width - 2 * _PAD - answer - 12, SMALL, faces)
    found = setting.text_lines(fact.answer, answer - 34 * min(faces.text, 1.4), LABEL, faces)
    height = max(len(clause) * faces.lead(SMALL), len(found) * faces.lead(LABEL) + 10) + 8
    return Row(height, partial(_draw_fact, fact, (clause, found), answer), focus=fact.focus)


def _draw_fact(
    fact: FactLine, found: tuple[tuple[Line, ...], tuple[Line, ...]], answer: float, canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    whole = Box(box.x + 12, box.y + 1, box.w - 24, box.h - 2)
    hover = canvas.touch(whole, fact.intent)
    if fact.focus:
        out = 0 if canvas.tinted else _HEAVIER  # outwards, so that no letter hangs into it
        frame = Box(whole.x, whole.y - out, whole.w, whole.h + 2 * out)
        canvas.shape(frame, replace(CHOSEN, inside=Ink.PAPER))
    elif hover:
        canvas.shape(whole, replace(HOVER, border=0))
    clause, said = found
    draw_lines(canvas, (box.x + _PAD, box.middle - len(clause) * faces.lead(SMALL) / 2), clause, SMALL)
    _draw_answer(fact, said, canvas, Box(box.right - _PAD - answer, box.y, answer, box.h))


def _draw_answer(fact: FactLine, said: tuple[Line, ...], canvas: Canvas, box: Box) -> None:
    """The answer, with the sign that there are others; or the word of what can be done with a fact left unsaid."""
    faces, high = canvas.faces, len(said) * canvas.faces.lead(LABEL)
    cell, top = Box(box.x, box.middle - high / 2 - 4, box.w, high + 8), box.middle - high / 2
    hover = canvas.touch(box, fact.turn)
    canvas.shape(cell, _ANSWER if fact.changed else HOVER if hover else CONTROL)
    if fact.unsaid:
        for number, line in enumerate(said):
            left = cell.x + (cell.w - setting.reach(line)) / 2
            draw_lines(canvas, (left, top + number * faces.lead(LABEL)), (line,), LABEL)
        return
    draw_lines(canvas, (cell.x + 11, top), said, LABEL)
    size = 5 * min(faces.text, 1.4)
    x, y = cell.right - 8 - size, box.middle
    canvas.polygon(((x - size, y - size * 0.6), (x + size, y - size * 0.6), (x, y + size * 0.8)), Ink.INK2)


# The ruling.


def band_piece(band: Band, width: float, faces: Faces) -> Piece:
    """The ruling on a band of the bar's colour, and what it was."""
    radius = 17 * min(faces.text, 1.5)
    left = 26 + 2 * radius + 18
    beside = faces.width(band.aside, PLAIN) + 24
    word = faces.held(TITLE, _GROWS).tinted(Ink.ON_BAR)
    room = width - left - _PAD
    under = setting.text_lines(band.under, room - (0 if faces.text > _GROWS else beside), SUB, faces)
    rows = faces.lead(word) + len(under) * faces.lead(SUB)
    return Piece((Row(rows + 18, partial(_draw_band, band, (left, radius), under)),), gap=16.0)


def _draw_band(band: Band, place: tuple[float, float], under: tuple[Line, ...], canvas: Canvas, box: Box) -> None:
    faces, (left, radius) = canvas.faces, place
    canvas.shape(box, _BAND)
    canvas.glyph((box.x + 26 + radius, box.middle), radius, band.glyph, (Ink.ON_BAR, Ink.BAR))
    word = faces.held(TITLE, _GROWS).tinted(Ink.ON_BAR)
    top = box.y + 9
    canvas.write((box.x + left, top + faces.lead(word) / 2 + faces.size(word) * 0.34), band.word, word)
    y = top + faces.lead(word)
    for line in under:
        words = "".join(run.words for run in line)
        style = SUB.tinted(Ink.ON_BAR2)
        canvas.write((box.x + left, y + faces.lead(SUB) / 2 + faces.size(SUB) * 0.34), words, style)
        y += faces.lead(SUB)
    style = PLAIN.tinted(Ink.ON_BAR2)
    if left + faces.width(band.word, word) + faces.width(band.aside, style) + 48 <= box.w:
        canvas.write_right((box.right - _PAD, top + faces.lead(word) / 2 + faces.size(style) * 0.34), band.aside, style)


# The tree.


def tree_piece(tree: Tree, width: float, faces: Faces) -> Piece:
    """The argument: a row for each branch, joined to what it belongs to by a line."""
    pad = Measure(_PAD, width - 2 * _PAD)
    styles = (faces.held(TITLE, _GROWS), NOTE)
    head = (replace(space(4), joined=True), *titled(tree.title, tree.aside, styles, faces, pad))
    cites = max((pill_width(faces, row.cite) for row in tree.rows if row.cite), default=0.0)
    state = max((faces.width(row.state, LABEL) for row in tree.rows), default=0.0)
    rows = tuple(
        _branch_row(row, _lines_of(tree.rows, at), (width, cites, state), faces) for at, row in enumerate(tree.rows)
    )
    return Piece((*head, *unwidowed(rows)), _draw_card, top=4.0, bottom=10.0, stretch=1.0, fills=True)


def _draw_card(canvas: Canvas, part: Part) -> None:
    canvas.shadow(part.box)
    canvas.shape(part.box, CARD)


def _below(rows: tuple[TreeRow, ...], at: int) -> frozenset[int]:
    """The depths from which a line goes on below this row, because something further down hangs there."""
    found: set[int] = set()
    least = _DEEPEST
    for row in rows[at + 1 :]:
        if row.depth <= least:
            least = row.depth
            found.add(row.depth - 1)
        if not least:
            break
    return frozenset(found - {-1})


def _lines_of(rows: tuple[TreeRow, ...], at: int) -> _Lines:
    return (_below(rows, at - 1) if at else frozenset()), _below(rows, at)


def _indent(faces: Faces) -> float:
    return _INDENT if faces.text <= _GROWS else _INDENT * 0.8


def _branch_row(row: TreeRow, lines: _Lines, widths: tuple[float, float, float], faces: Faces) -> Row:
    width, cites, state = widths
    radius = 10 * min(faces.text, 1.5)
    left = _PAD + 6 + row.depth * _indent(faces) + 2 * radius + 14
    style = SUB.strong() if row.head else SUB
    beside = faces.text <= _GROWS
    room = width - left - _PAD - (cites + state + 44 if beside and row.state else 0)
    found = setting.text_lines(row.says, room, style, faces)
    below = 0.0 if beside or not row.state else faces.lead(LABEL) + 8
    height = max(_PITCH, len(found) * faces.lead(style) + below + 12)
    draw = partial(_draw_branch, row, (left, radius, cites, beside), found, lines)
    return Row(
        height,
        draw,
        joined=row.head,
        focus=row.changed,
        give=max(0.0, min(7.0, height - len(found) * faces.lead(style) - 8)),
    )


def _draw_lines(lines: _Lines, depth: int, at: tuple[float, float], canvas: Canvas, box: Box) -> None:
    """Draw what comes down from the rows above, the twig to this one, and what goes on below."""
    (x, radius), step = at, _indent(canvas.faces)
    for level in lines[0] | lines[1]:
        own = level == depth
        top = box.middle + radius if own else box.y if level in lines[0] else box.middle
        bottom = box.bottom if level in lines[1] else box.middle
        canvas.down(x - (depth - level) * step, top, bottom, (Ink.LINE, 1.5))
    if depth and depth - 1 in lines[0]:
        canvas.across(x - step, x - radius, box.middle, (Ink.LINE, 1.5))


def _draw_branch(
    row: TreeRow,
    place: tuple[float, float, float, bool],
    found: tuple[Line, ...],
    lines: _Lines,
    canvas: Canvas,
    box: Box,
) -> None:
    faces, (left, radius, cites, beside) = canvas.faces, place
    style = SUB.strong() if row.head else SUB
    x = box.x + left - 14 - radius
    if row.changed:
        start = x - radius - 9
        canvas.shape(Box(start, box.y + 2, box.right - 12 - start, box.h - 4), _FRAME)
    _draw_lines(lines, row.depth, (x, radius), canvas, box)
    ground = Ink.TURNED if row.changed else Ink.CARD
    if row.glyph is not Glyph.NONE:
        canvas.glyph((x, box.middle), radius, row.glyph, (Ink.INK, ground))
    high = len(found) * faces.lead(style) + (0 if beside or not row.state else faces.lead(LABEL) + 8)
    y = draw_lines(canvas, (box.x + left, box.middle - high / 2), found, style)
    if not row.state:
        return
    if beside:
        middle = box.middle
        edge = box.right - _PAD
        draw_pill(canvas, edge - pill_width(faces, row.cite), middle, row.cite)
        canvas.write_right((edge - cites - 20, middle + faces.size(LABEL) * 0.34), row.state, LABEL)
        return
    middle = y + 4 + faces.lead(LABEL) / 2
    wide = canvas.write((box.x + left, middle + faces.size(LABEL) * 0.34), row.state, LABEL)
    draw_pill(canvas, box.x + left + wide + 16, middle, row.cite, most=faces.lead(LABEL) + 4)
