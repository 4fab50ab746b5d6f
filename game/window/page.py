"""The pleading page: numbered lines, a double margin rule, a caption, a shaded foot and the ink stamp."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from game.scenes.view import (
    Blank,
    Button,
    ButtonRow,
    Caps,
    FactRow,
    Glyph,
    LabelRow,
    Note,
    Page,
    PageItem,
    Pills,
    Prose,
    ReadingRow,
    Testimony,
    plain,
)
from game.window import setting
from game.window.box import Box
from game.window.canvas import CONTROL, SHEET, TURNED, Canvas, Shape, keycap_width
from game.window.column import Part, Piece, Row
from game.window.controls import button_row, button_row_rows, draw_lines
from game.window.faces import BODY, CAPS, CAPTION, LABEL, MONO, NOTE, NUMBER, SMALL, SUB, Faces, Type
from game.window.stamp import SIZES, draw_stamp, stamp_size
from game.window.theme import Ink
from game.window.words import (
    Measure,
    baseline,
    caps_rows,
    caps_with_aside,
    line_row,
    paragraph,
    pill_rows,
    sentence,
    space,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.window.setting import Line

_LETTER: Final = Type(CAPS.face, 13, 28, Ink.BRASS)
_SUB: Final = SUB.led(28)
_REMARK: Final = NOTE.led(28)
_UNDER: Final = CAPS.tinted(Ink.INK2).led(24)
_READING_GAP: Final = 10.0
_LARGE: Final = 1.5


@dataclass(frozen=True, slots=True)
class _Ruled:
    """How a pleading page of one width is ruled: its gutter, its right rule, and where its words stand."""

    width: float
    gutter: float
    edge: float
    text: Measure

    @classmethod
    def of(cls, width: float, faces: Faces) -> _Ruled:
        more = faces.text - 1
        gutter, edge = 46 + 30 * more, 20 + 14 * more
        left = gutter + 20 + 8 * more
        return cls(width, gutter, edge, Measure(left, width - left - edge - 16))


def page_piece(page: Page, width: float, faces: Faces) -> Piece:
    """A pleading page, which fills its column."""
    ruled = _Ruled.of(width, faces)
    head = _caption_rows(page, ruled, faces)
    body = list(_rows_of(page.body, ruled, faces))
    shaded = any(not isinstance(item, Button | ButtonRow) for item in page.foot)
    foot = [replace(row, foot=shaded) for row in _rows_of(page.foot, ruled, faces)]
    gap = [space(0, spring=1, limit=faces.lead(BODY))] if foot else []
    rows, stamped = _stamped(page, [*head, *body, *gap, *foot], len(head), ruled, faces)
    rows.insert(len(rows) - _controls(page.foot or page.body), replace(space(0, spring=1), foot=shaded))
    frame = partial(_draw_page, ruled, (len(head), sum(row.height for row in head)), stamped)
    return Piece(tuple(rows), frame, bottom=12.0, stretch=1.0, fills=True)


def _controls(items: tuple[PageItem, ...]) -> int:
    """How many of the last items are buttons: they stand at the foot."""
    count = 0
    while count < len(items) and isinstance(items[-1 - count], Button | ButtonRow):
        count += 1
    return count * 2


# Caption.


def _caption_rows(page: Page, ruled: _Ruled, faces: Faces) -> tuple[Row, ...]:
    middle = Measure(ruled.gutter + 20, ruled.width - ruled.gutter - 40 - ruled.edge)
    narrow = setting.balanced(plain(page.title), middle.width, CAPTION, faces)
    title = setting.text_lines(page.title, narrow, CAPTION, faces)
    under = caps_rows(page.under, _UNDER, faces, middle)
    if not title and not under:
        return (space(14 * faces.text),)
    centre = (ruled.gutter + 4 + ruled.width - ruled.edge) / 2
    large = faces.text >= _LARGE
    return (
        replace(space((6 if large else 19) * faces.text), joined=True),
        *(Row(faces.lead(CAPTION), partial(_draw_centred, line, centre), joined=True) for line in title),
        *(replace(row, draw=partial(_draw_centred_caps, row, centre, middle)) for row in under),
        Row((10 if large else 16) * faces.text, partial(_draw_short_rule, centre), joined=True),
    )


def _draw_centred(line: Line, centre: float, canvas: Canvas, box: Box) -> None:
    left = box.x + centre - setting.reach(line) / 2
    setting.draw(canvas, left, baseline(box, CAPTION, canvas.faces), line)


def _draw_centred_caps(row: Row, centre: float, measure: Measure, canvas: Canvas, box: Box) -> None:
    """Draw a row of capitals in the middle instead of at its left."""
    words = row.draw.args[0]  # type: ignore[attr-defined]
    wide = canvas.faces.tracked(words, _UNDER)
    row.draw(canvas, Box(box.x + centre - measure.left - wide / 2, box.y, box.w, box.h))


def _draw_short_rule(centre: float, canvas: Canvas, box: Box) -> None:
    half = 60 * canvas.text
    y = box.y + box.h * 0.3
    canvas.across(box.x + centre - half, box.x + centre + half, y, (Ink.BRASS, 1.5))


# Items.


def _rows_of(items: tuple[PageItem, ...], ruled: _Ruled, faces: Faces) -> Iterable[Row]:
    label = _label_width(items, faces)
    return chain.from_iterable(_item_rows(item, ruled, faces, label) for item in items)


def _label_width(items: tuple[PageItem, ...], faces: Faces) -> float:
    labels = [item.label for item in items if isinstance(item, LabelRow)]
    return max((faces.width(label, _SUB.italic()) for label in labels), default=0.0) + 22 * faces.text


def _item_rows(  # noqa: C901, PLR0911 - one line for each kind of item
    item: PageItem, ruled: _Ruled, faces: Faces, label: float
) -> tuple[Row, ...]:
    text = ruled.text
    match item:
        case Prose():
            return _prose(item, ruled, faces)
        case Testimony():
            return _testimony(item, text, faces)
        case Caps():
            rows = caps_with_aside(item.text, item.aside, NOTE, faces, text)
            reach = _reach(item, text, faces)
            return tuple(replace(_lowered(row, CAPS, faces), height=faces.lead(BODY), reach=reach) for row in rows)
        case FactRow():
            return _lettered(item, text, faces)
        case LabelRow():
            return _labelled(item, text, faces, label)
        case ReadingRow():
            return _reading(item, text, faces)
        case Note():
            return tuple(_lowered(row, NOTE, faces) for row in note_rows(item, _REMARK, faces, text))
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


def _prose(prose: Prose, ruled: _Ruled, faces: Faces) -> tuple[Row, ...]:
    rows = paragraph(prose.words, BODY, faces, ruled.text)
    if prose.glyph is Glyph.NONE or not rows:
        return rows
    first = replace(rows[0], draw=partial(_with_margin_glyph, rows[0], prose.glyph, ruled))
    return (first, *rows[1:])


def _with_margin_glyph(row: Row, glyph: Glyph, ruled: _Ruled, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, box)
    radius = 8 * canvas.text
    canvas.glyph((box.x + ruled.width - ruled.edge / 2, box.middle), radius, glyph, (Ink.INK, Ink.PAPER))


def _testimony(speech: Testimony, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """A speech: the speaker in bold, and what is said beginning beside it; later lines hang."""
    hang = 40 * faces.text
    name = setting.clean(speech.who)
    if not name:
        return paragraph(speech.words, MONO.tinted(Ink.INK2), faces, text)
    taken = max(faces.width(name, MONO.strong()) + 14 * faces.text, hang)
    width = text.width - hang
    if taken - hang > width * 0.7:
        heading = sentence(name, MONO.strong(), faces, text)
        return (*heading, *paragraph(speech.words, MONO, faces, Measure(text.left + hang, width)))
    found = setting.lines(speech.words, width, MONO, faces, max(0.0, taken - hang))
    rows = tuple(line_row(line, MONO, faces, text.left + hang) for line in found) or (space(faces.lead(MONO)),)
    first = replace(rows[0], draw=partial(_with_name, rows[0], name, text.left))
    return (first, *rows[1:])


def _with_name(row: Row, name: str, left: float, canvas: Canvas, box: Box) -> None:
    canvas.write((box.x + left, baseline(box, MONO, canvas.faces)), name, MONO.strong())
    row.draw(canvas, box)


def _lettered(fact: FactRow, text: Measure, faces: Faces) -> tuple[Row, ...]:
    hang = 22 * faces.text
    rows = sentence(fact.text, BODY, faces, Measure(text.left + hang, text.width - hang))
    first = replace(rows[0], draw=partial(_with_letter, rows[0], fact.letter, text.left))
    return (first, *rows[1:])


def _with_letter(row: Row, letter: str, left: float, canvas: Canvas, box: Box) -> None:
    canvas.write((box.x + left, baseline(box, BODY, canvas.faces)), letter, _LETTER)
    row.draw(canvas, box)


def _labelled(item: LabelRow, text: Measure, faces: Faces, label: float) -> tuple[Row, ...]:
    rows = sentence(item.text, _SUB, faces, Measure(text.left + label, text.width - label))
    if not rows:
        return sentence(item.label, _SUB.italic().tinted(Ink.INK2), faces, text)
    first = replace(rows[0], draw=partial(_with_label, rows[0], item.label, text.left))
    return (first, *rows[1:])


def _with_label(row: Row, label: str, left: float, canvas: Canvas, box: Box) -> None:
    style = _SUB.italic().tinted(Ink.INK2)
    canvas.write((box.x + left, baseline(box, style, canvas.faces)), label, style)
    row.draw(canvas, box)


def note_rows(note: Note, style: Type, faces: Faces, text: Measure) -> tuple[Row, ...]:
    """A remark in italics, with its sign before it."""
    hang = 26 * faces.text if note.glyph is not Glyph.NONE else 0.0
    rows = sentence(note.text, style, faces, Measure(text.left + hang, text.width - hang))
    if not hang or not rows:
        return rows
    return (replace(rows[0], draw=partial(_with_sign, rows[0], note.glyph, text.left)), *rows[1:])


def _with_sign(row: Row, glyph: Glyph, left: float, canvas: Canvas, box: Box) -> None:
    radius = 8 * canvas.text
    tone = {Glyph.AFFIRMED: Ink.RIGHT, Glyph.OTHER_GROUNDS: Ink.RIGHT, Glyph.REVERSED: Ink.WRONG}.get(glyph, Ink.BRASS)
    tone = Ink.INK if glyph in {Glyph.SUSTAINED, Glyph.OVERRULED, Glyph.LIMITED, Glyph.OPEN} else tone
    canvas.glyph((box.x + left + radius + 1, box.middle), radius, glyph, (tone, Ink.PAPER))
    row.draw(canvas, box)


# One reading of a phrase.


def _reading(item: ReadingRow, text: Measure, faces: Faces) -> tuple[Row, ...]:
    style = SMALL.strong() if item.swapped_in else SMALL
    room = text.width - _reading_left(item, faces) - 10
    found = setting.text_lines(item.words, room, style, faces)
    ruling = setting.text_lines(item.ruling, room - 26 * faces.text, LABEL, faces)
    beside = _beside(item, room, faces)
    below = () if beside else setting.text_lines(item.aside, room, NOTE, faces)
    lines = len(found) * faces.lead(SMALL) + len(ruling) * faces.lead(LABEL) + len(below) * faces.lead(NOTE)
    draw = partial(_draw_reading, item, (found, ruling, below), text)
    return (Row(lines + 32 + _READING_GAP, draw, reach=text.left + text.width, give=18.0),)


def _reading_left(item: ReadingRow, faces: Faces) -> float:
    return 10 + keycap_width(faces, item.key) + 14


def _beside(item: ReadingRow, room: float, faces: Faces) -> bool:
    return faces.width(item.ruling, LABEL) + faces.width(item.aside, NOTE) + 26 * faces.text + 16 <= room


def _draw_reading(
    item: ReadingRow, found: tuple[tuple[Line, ...], ...], text: Measure, canvas: Canvas, row: Box
) -> None:
    faces = canvas.faces
    box = Box(row.x + text.left - 4, row.y + 4, text.width + 8, row.h - _READING_GAP)
    hover = canvas.touch(box, item.intent)
    canvas.shape(box, TURNED if item.swapped_in else Shape(Ink.DIM_LIT, Ink.LINE, 1, 6) if hover else CONTROL)
    sizes = zip(found, (SMALL, LABEL, NOTE), strict=True)
    top = box.middle - (sum(len(lines) * faces.lead(style) for lines, style in sizes) + 4) / 2
    canvas.keycap((box.x + 14, min(box.y + 12, top)), item.key)
    left = box.x + 4 + _reading_left(item, faces)
    y = draw_lines(canvas, (left, top), found[0], SMALL) + 4
    radius, middle = 9 * min(faces.text, 1.5), y + faces.lead(LABEL) / 2
    ground = Ink.TURNED if item.swapped_in else Ink.CARD
    canvas.glyph((left + radius, middle), radius, item.glyph, (Ink.INK, ground))
    if item.aside and not found[2]:
        canvas.write_right((box.right - 16, middle + faces.size(NOTE) * 0.34), item.aside, NOTE)
    y = draw_lines(canvas, (left + 26 * faces.text, y), found[1], LABEL)
    draw_lines(canvas, (left, y), found[2], NOTE)


# The stamp.


@dataclass(frozen=True, slots=True)
class _Stamped:
    """Where the stamp stands: upon which row, and how far down and across from its corner."""

    page: Page
    size: float
    row: int
    down: float
    across: float


def _stamped(page: Page, rows: list[Row], head: int, ruled: _Ruled, faces: Faces) -> tuple[list[Row], _Stamped | None]:
    """Find a place for the stamp where it covers no word, or make one after the last line."""
    if page.stamp is None:
        return rows, None
    body = next((number for number, row in enumerate(rows) if row.foot), len(rows))
    for size in SIZES:
        wide, high = stamp_size(page.stamp.text, faces, size)
        across = ruled.width - ruled.edge - 10 - wide
        for start, end in ((head, body), (body, len(rows))):
            for first, last in _clear(rows, (start, end), across - 10):
                room = sum(row.height for row in rows[first:last])
                if room >= high:
                    joined, row, down = _joined(rows, first, (room - high) / 2, high)
                    return joined, _Stamped(page, size, row, down, across)
    return _below(page, rows, ruled, faces, foot=body < len(rows))


def _below(
    page: Page, rows: list[Row], ruled: _Ruled, faces: Faces, *, foot: bool
) -> tuple[list[Row], _Stamped | None]:
    """Empty lines for the stamp at the end of the page."""
    wide, high = stamp_size(page.stamp.text if page.stamp else "", faces, SIZES[0])
    lead = faces.lead(BODY)
    count = int(high // lead) + 1
    blank = replace(space(lead), foot=foot)
    more = [*(replace(blank, joined=True) for _ in range(count - 1)), blank]
    across = ruled.width - ruled.edge - 10 - wide
    return [*rows, *more], _Stamped(page, SIZES[0], len(rows), (count * lead - high) / 2, across)


def _joined(rows: list[Row], first: int, down: float, high: float) -> tuple[list[Row], int, float]:
    """The rows a stamp lies over, joined so that no page ends between them; the first of them; how far down it is."""
    while down >= rows[first].height:
        down -= rows[first].height
        first += 1
    left, last = down + high, first
    while left > rows[last].height:
        left -= rows[last].height
        last += 1
    held = [replace(row, joined=True) for row in rows[first:last]]
    return [*rows[:first], *held, *rows[last:]], first, down


def _clear(rows: list[Row], limits: tuple[int, int], across: float) -> list[tuple[int, int]]:
    """The runs of rows, the lowest first, that do not go as far right as the stamp begins."""
    runs: list[tuple[int, int]] = []
    first = limits[0]
    for number in range(limits[0], limits[1] + 1):
        if number == limits[1] or rows[number].reach > across:
            runs.insert(0, (first, number))
            first = number + 1
    return runs


# The sheet.


def _draw_page(ruled: _Ruled, head: tuple[int, float], stamped: _Stamped | None, canvas: Canvas, part: Part) -> None:
    box = part.box
    canvas.shadow(box)
    canvas.shape(box, SHEET)
    _draw_foot(ruled, canvas, part)
    for offset in (ruled.gutter, ruled.gutter + 4, ruled.width - ruled.edge):
        canvas.down(box.x + offset, box.y + 1, box.bottom - 1, (Ink.MARGIN, 1))
    _draw_numbers(ruled, head, canvas, part)
    if stamped is not None:
        _draw_stamp(stamped, canvas, part)


def _draw_foot(ruled: _Ruled, canvas: Canvas, part: Part) -> None:
    top = next((placed.box.y for placed in part.rows if placed.row.foot), None)
    if top is None:
        return
    top = max(top + 3 * canvas.text if not part.rows[0].row.foot else top, part.box.y + 1)
    box = part.box
    left, right = box.x + ruled.gutter + 5, box.x + ruled.width - ruled.edge
    canvas.fill(Box(left, top, right - left, box.bottom - 1 - top), Ink.FOOT)
    if part.first == 0 or not part.rows[0].row.foot:
        canvas.across(left, right, top, (Ink.LINE, 1))


def _draw_numbers(ruled: _Ruled, head: tuple[int, float], canvas: Canvas, part: Part) -> None:
    """Number every line the sheet has, written on or not."""
    lead = canvas.faces.lead(BODY)
    skipped = max(0, head[0] - part.first)
    top = part.rows[skipped].box.y if skipped < len(part.rows) else part.box.bottom
    number = 1 + max(0, round((part.before - head[1]) / lead))
    while top + lead <= part.box.bottom - 6:
        y = baseline(Box(0, top, 0, lead), BODY, canvas.faces)
        canvas.write_right((part.box.x + ruled.gutter - 12, y), str(number), NUMBER)
        top, number = top + lead, number + 1


def _draw_stamp(stamped: _Stamped, canvas: Canvas, part: Part) -> None:
    number = stamped.row - part.first
    stamp = stamped.page.stamp
    if stamp is None or not 0 <= number < len(part.rows):
        return
    placed = part.rows[number]
    wide, high = stamp_size(stamp.text, canvas.faces, stamped.size)
    centre = (part.box.x + stamped.across + wide / 2, placed.box.y + stamped.down + high / 2)
    canvas.later.append(partial(draw_stamp, stamp, centre, stamped.size))
