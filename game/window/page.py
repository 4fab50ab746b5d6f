"""The pleading page: numbered lines, a double margin rule, a caption, a shaded foot and the ink stamp."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.buttons import Button, ButtonRow
from game.scenes.marks import plain
from game.scenes.on_page import LabelRow, Legend, Note
from game.window import setting
from game.window.box import Box
from game.window.canvas import SHEET, Canvas
from game.window.column import Part, Piece, Row, accompanied
from game.window.faces import BODY, CAPS, CAPTION, NUMBER, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.words import Measure, baseline, caps_lines, sentence, space

if TYPE_CHECKING:
    from game.scenes.on_page import Page, PageItem
    from game.window.setting import Line
from game.window.items import rows_of
from game.window.ruled import Ruled
from game.window.stamping import Stamped, draw_stamped, stamped_rows

_UNDER: Final = CAPS.tinted(Ink.INK2).led(24)
_TITLE_GROWS: Final = 1.5
_APART: Final = 8.0
_MOST_LINES: Final = 40
_UNDER_GROWS: Final = 1.75


def page_piece(page: Page, width: float, faces: Faces) -> Piece:
    """A pleading page, which fills its column; the buttons that end it stand at its foot."""
    return replace(
        _page_piece(page, width, faces, tight=False), tight=partial(_page_piece, page, width, faces, tight=True)
    )


def _page_piece(page: Page, width: float, faces: Faces, *, tight: bool) -> Piece:
    """`tight`, its foot may begin a page, and its readings are short."""
    ruled = Ruled.of(width, faces)
    head = _caption_rows(page, ruled, faces)
    words, controls = _parted(page.foot or page.body)
    shaded = any(not isinstance(item, Button | ButtonRow) for item in page.foot)
    foot = [replace(row, foot=shaded) for row in rows_of(words, ruled, faces, tight=tight)] if page.foot else []
    body = list(rows_of(page.body if page.foot else words, ruled, faces))
    kept = _only_remarks(page) or _ends_whole(body)
    body = accompanied(body) if page.foot and body and kept and not tight else body
    gap = [replace(space(0, spring=1, limit=faces.lead(BODY)), joined=True)] * _lines_above(page)
    rows, stamped = stamped_rows(page, [*head, *body, *gap, *foot], len(head), ruled, faces)
    end = _end_rows([replace(row, foot=shaded) for row in rows_of(controls, ruled, faces)], shaded=shaded)
    frame = partial(_draw_page, ruled, (len(head), sum(row.height for row in head)), stamped)
    whole = (*(accompanied(rows) if controls else rows), *end)
    return Piece(whole, frame, bottom=12.0 if faces.text < LARGE else 6.0, stretch=1.0, fills=True)


def _ends_whole(body: list[Row]) -> bool:
    """Whether the last words may go with the foot, so that it stands on no page alone: they are a paragraph, whole."""
    last = max((at for at, row in enumerate(body) if not row.empty), default=-1)
    while last > 0 and body[last - 1].joined:
        last -= 1
    return last == 0 or (last > 0 and body[last - 1].empty)


def _only_remarks(page: Page) -> bool:
    return all(isinstance(item, Note | Legend | LabelRow) for item in page.foot)


def _lines_above(page: Page) -> int:
    """How many empty lines may part the foot from what stands above: remarks alone go to the end of their page."""
    return 0 if not page.foot else _MOST_LINES if _only_remarks(page) else 1


def _parted(items: tuple[PageItem, ...]) -> tuple[tuple[PageItem, ...], tuple[PageItem, ...]]:
    """The words, and the buttons at their end."""
    end = len(items)
    while end and isinstance(items[end - 1], Button | ButtonRow):
        end -= 1
    return items[:end], items[end:]


def _end_rows(controls: list[Row], *, shaded: bool) -> list[Row]:
    """The buttons at the foot, a little apart from the last words if they can; without any, the page's empty end."""
    if not controls:
        return [replace(space(0, spring=1), foot=shaded)]
    return [replace(space(_APART, spring=1), foot=shaded, joined=True), *controls]


# Caption.


def _caption_rows(page: Page, ruled: Ruled, faces: Faces) -> tuple[Row, ...]:
    """The title and what stands under it; with large text on as few lines as may be: the page is left to the story."""
    if faces.text >= LARGE:
        return _line_of_caption(page, ruled, faces)
    middle = Measure(ruled.gutter + 20, ruled.width - ruled.gutter - 40 - ruled.edge)
    narrow = setting.balanced(plain(page.title), middle.width, CAPTION, faces)
    title = setting.text_lines(page.title, narrow, CAPTION, faces)
    under = caps_lines(page.under, _UNDER, faces, middle.width)
    if not title and not under:
        return (space(14 * faces.text),)
    centre = (ruled.gutter + 4 + ruled.width - ruled.edge) / 2
    return (
        replace(space(19 * faces.text), joined=True),
        *(Row(faces.lead(CAPTION), partial(_draw_centred, line, centre), joined=True) for line in title),
        *(Row(faces.lead(_UNDER), partial(_draw_centred_caps, line, centre), joined=True) for line in under),
        Row(16 * faces.text, partial(_draw_short_rule, centre), joined=True),
    )


def _line_of_caption(page: Page, ruled: Ruled, faces: Faces) -> tuple[Row, ...]:
    under = faces.held(_UNDER, _UNDER_GROWS)
    rows = sentence(page.title, faces.held(CAPTION, _TITLE_GROWS), faces, ruled.text)
    lines = caps_lines(page.under, under, faces, ruled.text.width)
    if not rows and not lines:
        return (space(6),)
    if rows and lines and _under_beside(page, under, ruled, faces):
        rows, lines = (replace(rows[0], draw=partial(_with_under, rows[0], page.under, under, ruled.text)),), ()
    below = (Row(faces.lead(under), partial(_draw_under, line, under, ruled.text.left)) for line in lines)
    head = (replace(row, joined=True) for row in (space(6), *rows, *below))
    return (*head, Row(8, partial(_draw_hairline, ruled), joined=True))


def _under_beside(page: Page, style: Type, ruled: Ruled, faces: Faces) -> bool:
    """Whether what stands under the title goes beside it."""
    title = faces.width(setting.clean(page.title), faces.held(CAPTION, _TITLE_GROWS))
    return title + faces.tracked(setting.clean(page.under), style) + 40 <= ruled.text.width


def _with_under(row: Row, under: str, style: Type, text: Measure, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, box)
    left = box.x + text.left + text.width - canvas.faces.tracked(under, style)
    canvas.caps((left, baseline(box, style, canvas.faces)), under, style)


def _draw_under(line: str, style: Type, left: float, canvas: Canvas, box: Box) -> None:
    canvas.caps((box.x + left, baseline(box, style, canvas.faces)), line, style)


def _draw_hairline(ruled: Ruled, canvas: Canvas, box: Box) -> None:
    left = box.x + ruled.text.left
    canvas.across(left, left + ruled.text.width, box.y + 2, (Ink.BRASS, 1.5))


def _draw_centred(line: Line, centre: float, canvas: Canvas, box: Box) -> None:
    left = box.x + centre - setting.reach(line) / 2
    setting.draw(canvas, left, baseline(box, CAPTION, canvas.faces), line)


def _draw_centred_caps(line: str, centre: float, canvas: Canvas, box: Box) -> None:
    left = box.x + centre - canvas.faces.tracked(line, _UNDER) / 2
    canvas.caps((left, baseline(box, _UNDER, canvas.faces)), line, _UNDER)


def _draw_short_rule(centre: float, canvas: Canvas, box: Box) -> None:
    half = 60 * canvas.text
    y = box.y + box.h * 0.3
    canvas.across(box.x + centre - half, box.x + centre + half, y, (Ink.BRASS, 1.5))


# The sheet.


def _draw_page(ruled: Ruled, head: tuple[int, float], stamped: Stamped | None, canvas: Canvas, part: Part) -> None:
    box = part.box
    canvas.shadow(box)
    canvas.shape(box, SHEET)
    _draw_foot(ruled, canvas, part)
    for offset in (ruled.gutter, ruled.gutter + 4, ruled.width - ruled.edge):
        canvas.down(box.x + offset, box.y + 1, box.bottom - 1, (Ink.MARGIN, 1))
    _draw_numbers(ruled, head, canvas, part)
    if stamped is not None:
        draw_stamped(stamped, canvas, part)


def _draw_foot(ruled: Ruled, canvas: Canvas, part: Part) -> None:
    top = next((placed.box.y for placed in part.rows if placed.row.foot), None)
    if top is None:
        return
    top = max(top + 3 * canvas.text if not part.rows[0].row.foot else top, part.box.y + 1)
    box = part.box
    left, right = box.x + ruled.gutter + 5, box.x + ruled.width - ruled.edge
    canvas.tint(Box(left, top, right - left, box.bottom - 1 - top), Ink.FOOT)
    if part.first == 0 or not part.rows[0].row.foot:
        canvas.across(left, right, top, (Ink.LINE, 1))


def _draw_numbers(ruled: Ruled, head: tuple[int, float], canvas: Canvas, part: Part) -> None:
    """Number every line the sheet has, written on or not."""
    lead = canvas.faces.lead(BODY)
    skipped = max(0, head[0] - part.first)
    top = part.rows[skipped].box.y if skipped < len(part.rows) else part.box.bottom
    number = 1 + max(0, round((part.before - head[1]) / lead))
    while top + lead <= part.box.bottom - 6:
        y = baseline(Box(0, top, 0, lead), BODY, canvas.faces)
        canvas.write_right((part.box.x + ruled.gutter - 12, y), str(number), NUMBER)
        top, number = top + lead, number + 1
