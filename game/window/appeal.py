"""The court of appeal's short order on a whole hearing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Mark, Span
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines, even
from game.window.faces import CAPTION, NUMBER, PLAIN, SMALL, TINY_BOLD, Faces
from game.window.theme import Ink
from game.window.words import Measure, divider, paragraph, space

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.telling import Appeal, AppealRow
    from game.window.box import Box
    from game.window.canvas import Canvas
    from game.window.setting import Line
from game.window.cards import TONES, card_frame, inside, titled

_CITED: Final = TINY_BOLD.tinted(Ink.INK2)
_BELOW: Final = _CITED.led(17)


def appeal_piece(appeal: Appeal, width: float, faces: Faces) -> Piece:
    """The court of appeal's short order on a whole hearing."""
    pad = inside(width)
    title = (CAPTION, PLAIN)
    rows = (
        space(10),
        *titled(appeal.title, appeal.points, title, faces, pad),
        divider(faces, pad),
        *((*_appeal_rows(appeal, pad, faces), divider(faces, pad)) if appeal.rows else ()),
        *together(paragraph((Span(appeal.label, Mark.STRONG), Span(f" {appeal.order}")), SMALL, faces, pad)),
    )
    return Piece(rows, card_frame(brass=True), top=4.0, bottom=14.0, stretch=0.5, most=40.0)


def _columns(appeal: Appeal, faces: Faces) -> tuple[float, float, float]:
    """How wide the numbers, the citations and the verdicts are."""
    number = max((faces.width(str(row.number), NUMBER) for row in appeal.rows), default=0.0)
    cite = max((faces.width(row.cite, TINY_BOLD) for row in appeal.rows), default=0.0)
    verdict = max((faces.width(row.verdict, TINY_BOLD) for row in appeal.rows), default=0.0)
    return number + 18 * faces.text, cite + (20 * faces.text if cite else 0), verdict + 34 * faces.text


def _cites_below(appeal: Appeal, pad: Measure, faces: Faces) -> bool:
    """Whether the titles need the room of the citations so much that these stand lower beneath them than beside."""
    number, cite, verdict = _columns(appeal, faces)
    room = pad.width - number - verdict
    lower = sum(_height(row, room, faces) + (faces.lead(_BELOW) if row.cite else 0) for row in appeal.rows)
    return lower < sum(_height(row, room - cite, faces) for row in appeal.rows)


def _height(row: AppealRow, room: float, faces: Faces) -> float:
    return faces.lead(SMALL) * len(even(row.title, room, SMALL, faces))


def _appeal_rows(appeal: Appeal, pad: Measure, faces: Faces) -> Iterator[Row]:
    number, cite, verdict = _columns(appeal, faces)
    below = _cites_below(appeal, pad, faces)
    room = pad.width - number - verdict - (0 if below else cite)
    for row in appeal.rows:
        title = even(row.title, room, SMALL, faces)
        height = 6 * faces.text + faces.lead(SMALL) * len(title) + (faces.lead(_BELOW) if below and row.cite else 0)
        yield Row(height, partial(_draw_appeal, row, (number, cite, verdict), (title, below), pad), give=4 * faces.text)


def _draw_appeal(
    row: AppealRow,
    columns: tuple[float, float, float],
    found: tuple[tuple[Line, ...], bool],
    pad: Measure,
    canvas: Canvas,
    box: Box,
) -> None:
    faces, (title, below) = canvas.faces, found
    high = faces.lead(SMALL) * len(title) + (faces.lead(_BELOW) if below and row.cite else 0)
    left, top = box.x + pad.left, box.middle - high / 2
    y = top + faces.lead(SMALL) / 2 + faces.size(SMALL) * 0.34
    canvas.write_right((left + columns[0] - 16 * faces.text, y), str(row.number), NUMBER)
    end = draw_lines(canvas, (left + columns[0], top), title, SMALL)
    tone, x = TONES[row.tone], left + pad.width - columns[2] + 16 * faces.text
    middle = top + faces.lead(SMALL) / 2
    y = middle + faces.size(TINY_BOLD) * 0.36
    canvas.glyph((x, middle), 8 * faces.text, row.glyph, (tone, Ink.CARD))
    canvas.write((x + 16 * faces.text, y), row.verdict, TINY_BOLD.tinted(tone))
    if below:
        canvas.write((left + columns[0], end + faces.lead(_BELOW) * 0.7), row.cite, _BELOW)
    else:
        canvas.write((left + pad.width - columns[2] - columns[1] + 6 * faces.text, y), row.cite, _CITED)
