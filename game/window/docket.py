"""The rows of the docket, and the ticks that show how far a hearing has come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.listing import BankRow, Tick
from game.scenes.marks import Glyph, Mark, Span
from game.window import setting
from game.window.box import Box
from game.window.canvas import CONTROL, HOVER, Canvas, Shape
from game.window.column import Piece, Row
from game.window.controls import draw_lines
from game.window.faces import HEAD, LABEL, MONO, NOTE, SMALL, TINY, TINY_BOLD, Face, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.window.setting import Line

_PAD: Final = 24.0
_INDENT: Final = 28.0
_REAL: Final = Type(Face.SERIF_ITALIC, 21, 28)
_BAD: Final = Type(MONO.face, 20, 28, Ink.INK2)
_SUB: Final = SMALL.tinted(Ink.INK2)
_PROBLEM: Final = TINY.led(20)
_FLAT: Final = Shape(Ink.WALL, Ink.LINE, 1, 5)
_GAP: Final = 18.0
_LOOSEST: Final = 14.0


def bank_piece(bank: BankRow, width: float, faces: Faces) -> Piece:
    """One bank; a twin stands indented beneath its case."""
    found = _lines(bank, width, faces)
    height = 32.0 + sum(len(lines) * faces.lead(style) for lines, style in found)
    row = Row(height, partial(_draw_bank, bank, found), focus=bank.selected, spring=1, give=14.0)
    return Piece((row,), gap=_GAP, stretch=1.0, most=_LOOSEST)


def _title_style(bank: BankRow) -> Type:
    if bank.problem:
        return _BAD
    return HEAD if bank.twin or not (bank.real or bank.ticks or bank.resume) else _REAL


def _lines(bank: BankRow, width: float, faces: Faces) -> tuple[tuple[tuple[Line, ...], Type], ...]:
    room = width - 2 * _PAD - (_INDENT if bank.twin else 0)
    title = _title_style(bank)
    tab = _tab_width(faces) + 24 if bank.resume else 0.0
    rows: list[tuple[tuple[Line, ...], Type]] = [(setting.text_lines(bank.title, room - tab, title, faces), title)]
    sub = () if _sub_beside(bank, room, faces) else setting.text_lines(bank.sub, room, _SUB, faces)
    rows.append((sub, _SUB))
    if bank.problem:
        hang = 26 * faces.text
        rows.append((setting.text_lines(bank.problem, room - hang, _PROBLEM, faces), _PROBLEM))
    else:
        rows.append((_note_lines(bank, room, faces), _note_style(bank)))
    return tuple(rows)


def _sub_beside(bank: BankRow, room: float, faces: Faces) -> bool:
    """A bad file says beside its name that it is set aside."""
    wide = faces.width(bank.title, _BAD) + faces.width(bank.sub, NOTE)
    return bool(bank.problem) and wide + 24 <= room


def _note_style(bank: BankRow) -> Type:
    return LABEL.tinted(Ink.INK if bank.resume else Ink.RIGHT) if bank.checked or bank.resume else TINY


def _note_lines(bank: BankRow, room: float, faces: Faces) -> tuple[Line, ...]:
    style = _note_style(bank)
    mark = Mark.PLAIN
    return setting.lines((Span(bank.note, mark),), room - _note_left(bank, faces), style, faces)


def _note_left(bank: BankRow, faces: Faces) -> float:
    ticks = len(bank.ticks) * 20 * min(faces.text, 1.5) + 12 if bank.ticks else 0.0
    return ticks or (24 * faces.text if bank.checked else 0.0)


def _tab_width(faces: Faces) -> float:
    return faces.width("Resume", TINY_BOLD) + 30


def _draw_bank(bank: BankRow, found: tuple[tuple[tuple[Line, ...], Type], ...], canvas: Canvas, row: Box) -> None:
    faces = canvas.faces
    indent = _INDENT if bank.twin else 0.0
    box = Box(row.x + indent, row.y, row.w - indent, row.h)
    if bank.twin:
        canvas.down(row.x + 12, row.y - _GAP, row.middle + 1, (Ink.LINE, 2))
        canvas.across(row.x + 12, box.x, row.middle - 1, (Ink.LINE, 2))
    hover = canvas.touch(box, bank.intent)
    if not bank.problem:
        canvas.shadow(box, 5)
    shape = _FLAT if bank.problem else HOVER if hover else CONTROL
    canvas.shape(box, Shape(shape.inside, Ink.RIGHT, 3, 6) if bank.selected else shape)
    if bank.resume:
        _draw_tab(canvas, box)
    height = sum(len(lines) * faces.lead(style) for lines, style in found)
    x, y = box.x + _PAD, box.middle - height / 2
    if bank.problem and not found[1][0]:
        base = y + faces.lead(_BAD) / 2 + faces.size(NOTE) * 0.34
        canvas.write_right((box.right - _PAD, base), bank.sub, NOTE)
    for lines, style in found[:2]:
        y = draw_lines(canvas, (x, y), lines, style)
    _draw_last(bank, found[2], canvas, (x, y))


def _draw_last(bank: BankRow, last: tuple[tuple[Line, ...], Type], canvas: Canvas, at: tuple[float, float]) -> None:
    """The last line: the problem of a bad file, or how far it is played, or that it is checked."""
    faces, (lines, style) = canvas.faces, last
    middle = at[1] + faces.lead(style) / 2
    radius = 8 * min(faces.text, 1.6)
    if bank.problem:
        canvas.glyph((at[0] + radius, middle), radius, Glyph.REVERSED, (Ink.WRONG, Ink.WALL))
        draw_lines(canvas, (at[0] + 26 * faces.text, at[1]), lines, style)
        return
    if bank.ticks:
        _draw_small_ticks(bank.ticks, canvas, (at[0], middle + 1))
    elif bank.checked:
        canvas.glyph((at[0] + radius, middle + 1), radius, Glyph.AFFIRMED, (Ink.RIGHT, Ink.CARD))
    draw_lines(canvas, (at[0] + _note_left(bank, faces), at[1] + 1), lines, style)


def _draw_tab(canvas: Canvas, box: Box) -> None:
    width, height = _tab_width(canvas.faces), 26 * canvas.text
    tab = Box(box.right - 24 - width, box.y - 1, width, height)
    canvas.fill(tab, Ink.BRASS)
    y = tab.middle + canvas.faces.size(TINY_BOLD) * 0.36
    canvas.write_centre((tab.x + width / 2, y), "Resume", TINY_BOLD.tinted(Ink.CARD))


def _draw_small_ticks(ticks: tuple[Tick, ...], canvas: Canvas, at: tuple[float, float]) -> None:
    size = min(canvas.text, 1.5)
    for number, tick in enumerate(ticks):
        box = Box(at[0] + number * 20 * size, at[1] - 5 * size, 14 * size, 10 * size)
        done = tick not in {Tick.AHEAD, Tick.HERE}
        canvas.shape(
            box, Shape(Ink.INK if done else Ink.CARD, Ink.INK if tick is Tick.HERE else Ink.LINE, 0 if done else 1, 2)
        )


def draw_ticks(ticks: tuple[Tick, ...], canvas: Canvas, left: float, middle: float) -> None:
    """The docket in the bar: square right, half on other grounds, diamond wrong, hollow to come."""
    size = min(canvas.text, 1.5)
    for number, tick in enumerate(ticks):
        _draw_tick(tick, canvas, (left + (10 + number * 20) * size, middle), size)


def ticks_width(ticks: tuple[Tick, ...], faces: Faces) -> float:
    """How wide the row of ticks is."""
    return len(ticks) * 20 * min(faces.text, 1.5)


def _draw_tick(tick: Tick, canvas: Canvas, centre: tuple[float, float], size: float) -> None:
    x, y = centre
    box = Box(x - 5.5 * size, y - 6.5 * size, 11 * size, 13 * size)
    if tick is Tick.HERE:
        canvas.shape(Box(x - 7 * size, y - 13 * size, 14 * size, 26 * size), Shape(Ink.ON_BAR, radius=3))
    elif tick is Tick.WRONG:
        points = ((x, y - 8 * size), (x + 7.5 * size, y), (x, y + 8 * size), (x - 7.5 * size, y))
        canvas.polygon(points, Ink.MISS)
    elif tick is Tick.RIGHT:
        canvas.shape(box, Shape(Ink.TICK, radius=2))
    elif tick is Tick.NEUTRAL:
        canvas.shape(box, Shape(Ink.ON_BAR, radius=2))
    else:
        canvas.shape(box, Shape(Ink.BAR, Ink.TICK if tick is Tick.HALF else Ink.ON_BAR2, 1.2, 2))
        if tick is Tick.HALF:
            canvas.fill(Box(box.x, box.middle, box.w, box.h / 2), Ink.TICK)
