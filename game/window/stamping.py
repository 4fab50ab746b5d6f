"""Where the stamp of a ruling stands on its page: where it covers no word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from game.window.column import accompanied
from game.window.faces import BODY, Faces
from game.window.look import LARGE
from game.window.stamp import SIZES, draw_stamp, stamp_size
from game.window.words import space

if TYPE_CHECKING:
    from game.scenes.on_page import Page
    from game.window.box import Box
    from game.window.canvas import Canvas
    from game.window.column import Part, Row
    from game.window.ruled import Ruled


@dataclass(frozen=True, slots=True)
class Stamped:
    """Where the stamp stands: upon which row, and how far down and across from its corner."""

    page: Page
    size: float
    row: int
    down: float
    across: float


def stamped_rows(
    page: Page, rows: list[Row], head: int, ruled: Ruled, faces: Faces
) -> tuple[list[Row], Stamped | None]:
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
                    joined, row, down = _joined(rows, first, _down(room - high, faces), high)
                    return joined, Stamped(page, size, row, down, across)
    return _below(page, rows, ruled, faces, foot=body < len(rows))


def _down(free: float, faces: Faces) -> float:
    """How far down its free room a stamp lies: in the middle; with large text low, over as few lines as may be."""
    return max(0.0, free - 1) if faces.text >= LARGE else free / 2


def _below(page: Page, rows: list[Row], ruled: Ruled, faces: Faces, *, foot: bool) -> tuple[list[Row], Stamped | None]:
    """Empty lines for the stamp at the end of the page."""
    words = page.stamp.text if page.stamp else ""
    sizes = (size for size in SIZES if stamp_size(words, faces, size)[0] <= ruled.text.width)
    size = next(sizes, SIZES[-1])
    wide, high = stamp_size(words, faces, size)
    lead = faces.lead(BODY)
    count = int(high // lead) + 1
    blank = replace(space(lead), foot=foot, empty=False)
    more = [*(replace(blank, joined=True) for _ in range(count - 1)), blank]
    across = ruled.width - ruled.edge - 10 - wide
    return [*accompanied(rows), *more], Stamped(page, size, len(rows), (count * lead - high) / 2, across)


def _joined(rows: list[Row], first: int, down: float, high: float) -> tuple[list[Row], int, float]:
    """The rows a stamp lies over, joined so that no page ends between them; the first of them; how far down it is."""
    while down >= rows[first].height:
        down -= rows[first].height
        first += 1
    left, last = down + high, first
    while left > rows[last].height:
        left -= rows[last].height
        last += 1
    held = [replace(row, joined=True, empty=False) for row in rows[first:last]]
    return [*rows[:first], *held, replace(rows[last], empty=False), *rows[last + 1 :]], first, down


def _clear(rows: list[Row], limits: tuple[int, int], across: float) -> list[tuple[int, int]]:
    """The runs of rows, the lowest first, that do not go as far right as the stamp begins."""
    runs: list[tuple[int, int]] = []
    first = limits[0]
    for number in range(limits[0], limits[1] + 1):
        if number == limits[1] or rows[number].reach > across:
            runs.insert(0, (first, number))
            first = number + 1
    return runs


def draw_stamped(stamped: Stamped, canvas: Canvas, part: Part) -> None:
    """Leave the stamp to be drawn last, if its row stands on this part of the page."""
    number, stamp = stamped.row - part.first, stamped.page.stamp
    if stamp is None or not 0 <= number < len(part.rows):
        return
    size, box, down = stamped.size, part.rows[number].box, stamped.down
    right = part.box.x + stamped.across + stamp_size(stamp.text, canvas.faces, size)[0]
    free = _free_end(part, stamp_size(stamp.text, canvas.faces, SIZES[0])[1])
    if size < SIZES[0] and free is not None:
        size, box, down = SIZES[0], free, 8.0
    wide, high = stamp_size(stamp.text, canvas.faces, size)
    centre = (right - wide / 2, box.y + down + high / 2)
    canvas.later.append(partial(draw_stamp, stamp, centre, size))


def _free_end(part: Part, high: float) -> Box | None:
    """The empty end of the page, if a stamp of full size goes into it."""
    return next((placed.box for placed in part.rows if placed.row.spring and placed.box.h >= high + 16), None)
