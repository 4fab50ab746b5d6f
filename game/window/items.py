"""What stands on a pleading page: prose, testimony, facts, labels, readings and remarks, each as rows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from game.scenes.buttons import Button, ButtonRow
from game.scenes.marks import Glyph, plain
from game.scenes.on_page import (
    Blank,
    Caps,
    Excerpt,
    FactRow,
    LabelRow,
    Legend,
    Note,
    PageItem,
    Pills,
    Prose,
    ReadingRow,
    Signs,
    StageRow,
    Testimony,
    Timer,
    Typed,
)
from game.window import setting
from game.window.box import Box
from game.window.canvas import CHOSEN, Canvas
from game.window.column import Row, unwidowed
from game.window.controls import button_row, button_row_rows
from game.window.faces import BODY, CAPS, MONO, NOTE, SUB, Faces, Type
from game.window.labels import in_two_columns, label_rows, label_width
from game.window.look import LARGE
from game.window.problems import excerpt_rows
from game.window.readings import reading_rows, rulings_width
from game.window.theme import Ink
from game.window.transcript import signs_rows, stage_rows, testimony_rows, timer_rows
from game.window.words import Measure, baseline, caps_with_aside, paragraph, pill_rows, sentence, space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.window.ruled import Ruled
    from game.window.setting import Line


_LETTER: Final = Type(CAPS.face, 13, 28, Ink.BRASS)
_SUB: Final = SUB.led(28)
_REMARK: Final = NOTE.led(28)
_TYPED: Final = MONO.led(28)
_FIELD_PAD: Final = 14.0
_FIELD: Final = 520.0


def rows_of(items: tuple[PageItem, ...], ruled: Ruled, faces: Faces, *, tight: bool = False) -> Iterable[Row]:
    """All the rows of what stands on a page; `tight`, a reading has its ruling beside it.

    With large text what its letters set apart needs no empty line above it; the time left stands by its speech.
    """
    if two := in_two_columns(items, ruled.text, faces):
        return two
    label = label_width(items, faces)
    beside = rulings_width((item for item in items if isinstance(item, ReadingRow)), faces) if tight else 0.0
    return chain.from_iterable(
        _with_answer(item, after, _item_rows(item, ruled, faces, label, beside))
        for item, after in zip_longest(items, items[1:])
        if not (faces.text >= LARGE and isinstance(item, Blank) and isinstance(after, Caps | Excerpt | Note))
    )


def _with_answer(item: PageItem, after: PageItem | None, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """A speech's rows: a question's are kept on the page of its answer, the last on that of the time left for it."""
    if not isinstance(item, Testimony) or not rows:
        return rows
    answered = isinstance(after, Testimony) and (item.who, after.who) == ("Q.", "A.")
    return (*rows[:-1], replace(rows[-1], joined=True)) if answered or isinstance(after, Timer) else rows


def _item_rows(  # noqa: C901, PLR0911, PLR0912 - one line for each kind of item
    item: PageItem, ruled: Ruled, faces: Faces, label: float, beside: float
) -> tuple[Row, ...]:
    text = ruled.text
    match item:
        case Prose():
            return _prose(item, ruled, faces)
        case Testimony():
            return testimony_rows(item, text, faces)
        case StageRow():
            return stage_rows(item, text, faces)
        case Timer():
            return timer_rows(item, text, faces)
        case Signs():
            return signs_rows(item, text, faces)
        case Caps():
            rows = caps_with_aside(item.text, item.aside, NOTE, faces, text)
            reach = _reach(item, text, faces)
            return tuple(replace(_lowered(row, CAPS, faces), height=faces.lead(BODY), reach=reach) for row in rows)
        case FactRow():
            return _lettered(item, text, faces)
        case LabelRow():
            return _in_margin(label_rows(item, text, faces, label), item.glyph, ruled)
        case Excerpt():
            return excerpt_rows(item, text, faces)
        case Typed():
            return _typed(item, text, faces, label)
        case ReadingRow():
            return reading_rows(item, beside, text, faces)
        case Note():
            return tuple(_lowered(row, NOTE, faces) for row in note_rows(item, _REMARK, faces, text))
        case Legend():
            return tuple(_lowered(row, NOTE, faces) for row in _legend_rows(item, faces, text))
        case Blank():
            return (space(faces.lead(BODY)),)
        case Pills():
            rows = pill_rows(item.cites, faces, text)
            return tuple(replace(row, reach=ruled.width, height=faces.lead(BODY)) for row in rows)
        case Button():
            row = button_row(item, text.width, faces, text.left)
            return (replace(row, reach=ruled.width), space(12))
        case ButtonRow():
            rows = button_row_rows(item, text.width, faces, text.left)
            return (*(replace(row, reach=ruled.width) for row in rows), space(12))


def _lowered(row: Row, style: Type, faces: Faces) -> Row:
    """A row of smaller words, lowered to the line its number stands on."""
    by = (faces.size(BODY) - faces.size(style)) * 0.34
    return replace(row, draw=partial(_draw_lowered, row, by))


def _draw_lowered(row: Row, by: float, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, Box(box.x, box.y + by, box.w, box.h))


def _reach(item: Caps, text: Measure, faces: Faces) -> float:
    return text.left + (text.width if item.aside else faces.tracked(item.text, CAPS))


def _prose(prose: Prose, ruled: Ruled, faces: Faces) -> tuple[Row, ...]:
    """A paragraph; one with a sign in the margin is an entry in a list, and its lines are much of a length."""
    measure = ruled.text
    if prose.glyph is not Glyph.NONE:
        measure = Measure(measure.left, setting.balanced(prose.words, measure.width, BODY, faces))
    return _in_margin(unwidowed(paragraph(prose.words, BODY, faces, measure)), prose.glyph, ruled)


def _in_margin(rows: tuple[Row, ...], glyph: Glyph, ruled: Ruled) -> tuple[Row, ...]:
    """The rows, with a sign in the right margin of the first."""
    if glyph is Glyph.NONE or not rows:
        return rows
    return (replace(rows[0], draw=partial(_with_margin_glyph, rows[0], glyph, ruled)), *rows[1:])


def _with_margin_glyph(row: Row, glyph: Glyph, ruled: Ruled, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, box)
    heavy = 0 if canvas.tinted else 1  # the heavier border of high contrast takes two of the margin
    x, radius = box.x + ruled.width - ruled.edge / 2 - heavy, (8 - heavy) * canvas.text
    canvas.glyph((x, box.middle), radius, glyph, (Ink.INK, Ink.PAPER))


def _lettered(fact: FactRow, text: Measure, faces: Faces) -> tuple[Row, ...]:
    hang = 22 * faces.text
    rows = sentence(fact.text, BODY, faces, Measure(text.left + hang, text.width - hang))
    first = replace(rows[0], draw=partial(_with_letter, rows[0], fact.letter, text.left))
    return unwidowed((first, *rows[1:]))


def _with_letter(row: Row, letter: str, left: float, canvas: Canvas, box: Box) -> None:
    canvas.write((box.x + left, baseline(box, BODY, canvas.faces)), letter, _LETTER)
    row.draw(canvas, box)


def _typed(item: Typed, text: Measure, faces: Faces, label: float) -> tuple[Row, ...]:
    """A frame for what is typed, beside its name, two lines of the page high where it is short."""
    column = max(label, faces.width(item.label, _SUB.italic()) + 22 * faces.text)
    wide = min(text.width - column, _FIELD * faces.text)
    found = setting.text_lines(item.text, wide - 2 * _FIELD_PAD, _TYPED, faces)
    height = (max(1, len(found)) + 1) * faces.lead(BODY)
    field = Measure(text.left + column, wide)
    return (Row(height, partial(_draw_typed, item, found, text, field), reach=field.left + wide),)


def _draw_typed(item: Typed, found: tuple[Line, ...], text: Measure, room: Measure, canvas: Canvas, box: Box) -> None:
    faces, lead = canvas.faces, canvas.faces.lead(BODY)
    field = Box(box.x + room.left, box.y + lead * 0.1, room.width, box.h - lead * 0.2)
    canvas.shape(field, CHOSEN)
    first = Box(box.x, box.y + lead / 2, box.w, lead)
    style = _SUB.italic().tinted(Ink.INK2)
    canvas.write((box.x + text.left, baseline(first, _SUB, faces)), item.label, style)
    left, size = field.x + _FIELD_PAD, faces.size(_TYPED)
    y = first.y
    for line in found or ((),):
        setting.draw(canvas, left, baseline(Box(0, y, 0, lead), _TYPED, faces), line)
        reach, y = setting.reach(line), y + lead
    canvas.fill(Box(left + reach + 2 * faces.text, y - lead / 2 - size * 0.55, 2 * faces.text, size * 1.1), Ink.INK)


def note_rows(note: Note, style: Type, faces: Faces, text: Measure) -> tuple[Row, ...]:
    """A remark in italics, with its sign before it, in lines of much the same length."""
    hang = 26 * faces.text if note.glyph is not Glyph.NONE else 0.0
    narrow = setting.balanced(plain(note.text), text.width - hang, style, faces)
    rows = unwidowed(sentence(note.text, style, faces, Measure(text.left + hang, narrow)))
    if not hang or not rows:
        return rows
    return (replace(rows[0], draw=partial(_with_sign, rows[0], note.glyph, text.left)), *rows[1:])


def _with_sign(row: Row, glyph: Glyph, left: float, canvas: Canvas, box: Box) -> None:
    radius = 8 * canvas.text
    tone = {Glyph.AFFIRMED: Ink.RIGHT, Glyph.OTHER_GROUNDS: Ink.RIGHT, Glyph.REVERSED: Ink.WRONG}.get(glyph, Ink.BRASS)
    tone = Ink.INK if glyph in {Glyph.SUSTAINED, Glyph.OVERRULED, Glyph.LIMITED, Glyph.OPEN} else tone
    canvas.glyph((box.x + left + radius + 1, box.middle), radius, glyph, (tone, Ink.PAPER))
    row.draw(canvas, box)


def _legend_rows(legend: Legend, faces: Faces, text: Measure) -> tuple[Row, ...]:
    """Each sign with its meaning, one after another, on as many lines as they need."""
    lead = 26 * faces.text
    lines: list[list[tuple[float, Glyph, str]]] = []
    used = text.width
    for glyph, told in legend.signs:
        wide = lead + faces.width(told, _REMARK)
        if used + wide > text.width:
            lines.append([])
            used = 0.0
        lines[-1].append((used, glyph, told))
        used += wide + lead
    reach = text.left + text.width
    return tuple(Row(faces.lead(_REMARK), partial(_draw_legend, line, text.left), reach=reach) for line in lines)


def _draw_legend(line: list[tuple[float, Glyph, str]], left: float, canvas: Canvas, box: Box) -> None:
    for along, glyph, told in line:
        x, radius = box.x + left + along, 8 * canvas.text
        canvas.glyph((x + radius + 1, box.middle), radius, glyph, (Ink.INK, Ink.PAPER))
        canvas.write((x + 26 * canvas.text, baseline(box, _REMARK, canvas.faces)), told, _REMARK)
