"""How the pieces of a column share its height, and how what is too tall goes on the next page.

A piece is a frame with rows in it; a page ends between two rows, never within one, so nothing is ever clipped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from game.window.box import Box
from game.window.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.window.cels import Drawing

GAP: Final = 18.0
_HAIR: Final = 0.01
_PINNED: Final = 0.45
_BEGUN: Final = 0.3
_MORE: Final = 2

Draw: TypeAlias = Callable[[Canvas, Box], None]


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of a piece that is never divided. `joined` keeps it with the row after it.

    `spring` takes up slack, up to `most`; with a `limit` it takes just so much, before the others, or nothing. `reach`
    is how far right its words go; `foot` rows stand in the shaded part of a page; `give` is what it can do without;
    with an `empty` one no page begins.
    """

    height: float
    draw: Draw
    joined: bool = False
    spring: float = 0.0
    focus: bool = False
    reach: float = 0.0
    foot: bool = False
    limit: float = 0.0
    give: float = 0.0
    empty: bool = False
    most: float = float("inf")


@dataclass(frozen=True, slots=True)
class Placed:
    """A row where it stands."""

    row: Row
    box: Box


@dataclass(frozen=True, slots=True)
class Part:
    """So much of a piece as stands on one page.

    `first` is the number of its first row, `before` the height of the rows above it.
    """

    box: Box
    rows: tuple[Placed, ...]
    first: int
    before: float = 0.0


Frame: TypeAlias = Callable[[Canvas, Part], None]


def no_frame(_canvas: Canvas, _part: Part) -> None:
    """Draw nothing round the rows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block ready to be placed.

    `stretch` shares in the slack up to `most`. `control` pieces at the end of a column stand at its foot; where there
    is no room for all and the `last` is what goes on, the first of them give way, every `remark` at once. `plate`
    pieces go first when there is no room; what `fills` takes up its whole page. `tight` makes the same piece of less
    height, which stands for it where that spares a page.
    """

    rows: tuple[Row, ...]
    frame: Frame = no_frame
    top: float = 0.0
    bottom: float = 0.0
    gap: float = GAP
    stretch: float = 0.0
    most: float = float("inf")
    control: bool = False
    plate: bool = False
    fills: bool = False
    last: bool = False
    remark: bool = False
    tight: Callable[[], Piece] | None = None

    @property
    def give(self) -> float:
        """How much of its height it can do without."""
        return sum(row.give for row in self.rows)

    @property
    def height(self) -> float:
        """How high it is by nature."""
        return self.top + sum(row.height for row in self.rows) + self.bottom


@dataclass(frozen=True, slots=True)
class Laid:
    """A part of a piece on a page."""

    frame: Frame
    part: Part


Sheet: TypeAlias = tuple[Laid, ...]


def impose(pieces: Sequence[Piece], box: Box, turning: float) -> tuple[Sheet, ...]:
    """Place the pieces on as few pages as they need; `turning` is the height of what turns them."""
    sheets = _imposed(pieces, box, turning)
    if len(sheets) < _MORE or not any(piece.tight for piece in pieces):
        return sheets
    fewer = _imposed([piece.tight() if piece.tight else piece for piece in pieces], box, turning)
    return fewer if len(fewer) < len(sheets) else sheets


def _imposed(pieces: Sequence[Piece], box: Box, turning: float) -> tuple[Sheet, ...]:
    whole = _squeezed(pieces, box.h)
    if _height(whole) <= box.h + _HAIR:
        return (_one(whole, box),)
    plain = [piece for piece in pieces if not piece.plate]
    whole = _squeezed(plain, box.h)
    if _height(whole) <= box.h + _HAIR:
        return (_one(whole, box),)
    return _many(plain, Box(box.x, box.y, box.w, box.h - turning))


def _many(pieces: Sequence[Piece], box: Box) -> tuple[Sheet, ...]:
    """As many pages as it takes; controls at the foot of each, if not too tall and nothing whole is parted by them."""
    foot = _foot(pieces)
    controls, rest = pieces[foot:], pieces[:foot]
    high = _height(controls) + controls[0].gap if controls else 0.0
    tallest = max((piece.top + row.height + piece.bottom for piece in rest for row in piece.rows), default=box.h)
    parted = any(_is_whole(piece) and box.h - high < piece.height - piece.give <= box.h for piece in rest)
    if high > box.h * _PINNED or tallest > box.h - high or parted:
        if len(controls) > 1 and controls[-1].last:
            count = max(1, sum(piece.remark for piece in controls))
            freed = [replace(piece, control=False) for piece in controls[:count]]
            return _many([*rest, *freed, *controls[count:]], box)
        whole = rest and _height(controls) <= box.h and not any(piece.fills for piece in rest)
        return _ended(_flowing(rest, box), controls, box) if whole else _flowing(pieces, box)
    foot_box = Box(box.x, box.bottom - high + controls[0].gap, box.w, high - controls[0].gap) if controls else box
    pinned = _one(controls, foot_box) if controls else ()
    return tuple((*sheet, *pinned) for sheet in _flowing(rest, Box(box.x, box.y, box.w, box.h - high)))


def _ended(sheets: tuple[Sheet, ...], controls: Sequence[Piece], box: Box) -> tuple[Sheet, ...]:
    """The pages with the controls, which no page parts, at the foot of the last, or on one of their own."""
    if not controls:
        return sheets
    high = _height(controls)
    top = max(laid.part.box.bottom for laid in sheets[-1]) + controls[0].gap
    if top + high <= box.bottom:
        return (*sheets[:-1], (*sheets[-1], *_one(controls, Box(box.x, box.bottom - high, box.w, high))))
    return (*sheets, _one(controls, Box(box.x, box.y, box.w, high)))


def drawings(sheet: Sheet) -> Iterator[Drawing]:
    """The frames and rows of one page of a column, each to be drawn by itself."""
    for laid in sheet:
        yield laid.frame, (laid.part,)
        for placed in laid.part.rows:
            yield placed.row.draw, (placed.box,)


def together(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows that no page parts."""
    return (*(replace(row, joined=True) for row in rows[:-1]), *rows[-1:])


def unwidowed(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a paragraph: no page ends with the first of them alone, and none begins with the last."""
    kept = {0, len(rows) - 2}
    return tuple(replace(row, joined=True) if at in kept and at < len(rows) - 1 else row for at, row in enumerate(rows))


def accompanied(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page, the last words among them joined to what comes next, so that it is on no page alone."""
    last = max((at for at, row in enumerate(rows) if not row.empty), default=0)
    first = last
    while first and rows[first - 1].joined:
        first -= 1
    return [*rows[:first], *(replace(row, joined=True) for row in rows[first:])]


def with_rest(pieces: Sequence[Piece], rest: Piece) -> tuple[Piece, ...]:
    """The pieces with one more before the controls at the foot."""
    foot = _foot(pieces)
    return (*pieces[:foot], rest, *pieces[foot:]) if rest.rows else tuple(pieces)


def focus_page(sheets: Sequence[Sheet]) -> int | None:
    """The page on which the row in focus stands."""
    for number, sheet in enumerate(sheets):
        if any(placed.row.focus for laid in sheet for placed in laid.part.rows):
            return number
    return None


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.height for piece in pieces) + sum(piece.gap for piece in pieces[1:])


def _squeezed(pieces: Sequence[Piece], room: float) -> list[Piece]:
    """Take what is too much from the pieces that can give it up, each its share."""
    over, able = max(0.0, _height(pieces) - room), sum(piece.give for piece in pieces)
    if not over or over > able:
        return list(pieces)
    return [_shrunk(piece, over / able) for piece in pieces]


def _shrunk(piece: Piece, share: float) -> Piece:
    """The piece without a share of what its rows can give; the rest they can still give."""
    rows = (
        replace(row, height=row.height - row.give * share, give=row.give * (1 - share)) if row.give else row
        for row in piece.rows
    )
    return replace(piece, rows=tuple(rows))


def _grown(piece: Piece, by: float) -> Piece:
    """Share a height among the springs of a piece; what they do not take is left below its last row."""
    rows = []
    for row in piece.rows:
        taken = row.limit if row.limit and by >= row.limit else 0.0
        rows.append(replace(row, height=row.height + taken) if taken else row)
        by -= taken
    shares = _shares([0.0 if row.limit else row.spring for row in rows], [row.most for row in rows], by)
    grown = (replace(row, height=row.height + share) if share else row for row, share in zip(rows, shares, strict=True))
    return replace(piece, rows=tuple(grown), bottom=piece.bottom + by - sum(shares))


def _shares(springs: list[float], most: list[float], by: float) -> list[float]:
    """What each spring takes of a height; what is too much for one is shared among the others."""
    each = by / sum(springs) if any(springs) else 0.0
    over = [bool(spring) and spring * each > limit for spring, limit in zip(springs, most, strict=True)]
    if not any(over):
        return [spring * each for spring in springs]
    held = [limit if full else 0.0 for full, limit in zip(over, most, strict=True)]
    free = [0.0 if full else spring for full, spring in zip(over, springs, strict=True)]
    return [one + other for one, other in zip(held, _shares(free, most, by - sum(held)), strict=True)]


def _one(pieces: Sequence[Piece], box: Box) -> Sheet:
    """All on one page: the slack goes to what stretches, then above the controls at the foot."""
    slack = max(0.0, box.h - _height(pieces))
    shares = sum(piece.stretch for piece in pieces) or 1.0
    grown = [_grown(piece, min(slack * piece.stretch / shares, piece.most)) for piece in pieces]
    left = box.h - _height(grown)
    foot = _foot(grown)
    y, laid = box.y, []
    for number, piece in enumerate(grown):
        y += (piece.gap if number else 0.0) + (left if number == foot and number else 0.0)
        laid.append(_lay(piece, Box(box.x, y, box.w, piece.height), 0))
        y += piece.height
    return tuple(laid)


def _foot(pieces: Sequence[Piece]) -> int:
    """The number of the first of the controls that end the column."""
    number = len(pieces)
    while number and pieces[number - 1].control:
        number -= 1
    return number


def _lay(piece: Piece, box: Box, first: int) -> Laid:
    y, placed = box.y + piece.top, []
    for row in piece.rows:
        placed.append(Placed(row, Box(box.x, y, box.w, row.height)))
        y += row.height
    return Laid(piece.frame, Part(box, tuple(placed), first))


def _flowing(pieces: Sequence[Piece], box: Box) -> tuple[Sheet, ...]:
    """As many pages as it takes, one piece after another."""
    sheets: list[Sheet] = []
    sheet: list[Laid] = []
    y = box.y
    row = list(pieces)
    for number in range(len(row)):
        first = 0
        while first < len(row[number].rows):
            if not sheet and not first:
                row[number:] = _tightened(row[number:], box.h)
            piece = row[number]
            if first and not sheet and piece.rows[first].empty and not piece.rows[first].spring:
                first += 1
                continue
            start = y + (piece.gap if sheet and not first else 0.0)
            piece = row[number] = piece if first else _pressed(piece, box.bottom - start)
            count = _fitting(piece, first, box.bottom - start - piece.top - piece.bottom, fresh=not sheet)
            if count < len(piece.rows) and not first and _goes_over(piece, start - box.y, box.h):
                count = 0
            if count:
                part = replace(piece, rows=piece.rows[first : first + count])
                height = _share(part, row[number + 1 :], box.bottom - start, last=first + count == len(piece.rows))
                grown = _grown(part, height - part.height) if piece.fills else part
                laid = _lay(grown, Box(box.x, start, box.w, height), first)
                before = sum(each.height for each in piece.rows[:first])
                sheet.append(replace(laid, part=replace(laid.part, before=before)))
                first, y = first + count, start + height
            if first < len(piece.rows):
                sheets.append(tuple(sheet))
                sheet, y = [], box.y
    if sheet:
        sheets.append(tuple(sheet))
    return tuple(sheets)


def _goes_over(piece: Piece, used: float, room: float) -> bool:
    """Whether a card that would be parted goes whole on the next page instead: where this one is well begun."""
    return piece.frame is not no_frame and not piece.fills and used > room * _BEGUN and piece.height <= room


def _is_whole(piece: Piece) -> bool:
    """Whether no page may part it."""
    return all(row.joined for row in piece.rows[:-1])


def _share(part: Piece, after: Sequence[Piece], room: float, *, last: bool) -> float:
    """How high a part stands: what fills its page leaves only what comes after it its place, where that is enough."""
    if not part.fills:
        return part.height
    taken = sum(piece.gap + piece.height for piece in after) if last else 0.0
    return room - taken if part.height + taken <= room else room


def _tightened(pieces: Sequence[Piece], room: float) -> list[Piece]:
    """The pieces that begin a page, the first of them pressed together where one more then goes on it."""
    for count in range(len(pieces), 1, -1):
        least = _height(pieces[:count]) - sum(piece.give for piece in pieces[:count])
        if least <= room:
            return [*_squeezed(pieces[:count], room), *pieces[count:]]
    return list(pieces)


def _pressed(piece: Piece, room: float) -> Piece:
    """The piece, a little lower if it then fits into a room."""
    over = piece.height - room
    return _shrunk(piece, over / piece.give) if 0 < over <= piece.give else piece


def _fitting(piece: Piece, first: int, room: float, *, fresh: bool) -> int:
    """How many rows from `first` go into `room` without parting joined rows, or none; on a fresh page at least one."""
    fits = whole = 0
    used, bare = 0.0, True
    for row in piece.rows[first:]:
        used += row.height
        if used > room + _HAIR:
            break
        fits += 1
        bare = bare and row.empty
        whole = whole if row.joined or bare else fits
    return max(whole or (fits if fresh else 0), 1 if fresh else 0)
