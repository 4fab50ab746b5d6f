"""Shapes with smooth edges, drawn large, reduced and kept: alike on pygame and pygame-ce.

Only corners are ever drawn large; the straight parts of a box or a shadow are filled at their own size.
All sizes here are device pixels.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import pygame

from game.window.strokes import Strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.window.theme import RGB

TIMES: Final = 4
_SMALL: Final = 8192
"""A box of no more pixels is kept whole: laid down it is one stroke, not twelve."""
Point: TypeAlias = tuple[float, float]
Corners: TypeAlias = tuple[bool, bool, bool, bool]
ALL: Final[Corners] = (True, True, True, True)


def blank(width: int, height: int, tint: RGB) -> pygame.Surface:
    """A clear surface whose hidden colour is `tint`, so that a reduced edge has no dark fringe."""
    surface = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA)
    surface.fill((*tint, 0))
    return surface


def reduced(large: pygame.Surface) -> pygame.Surface:
    """A large drawing at its own size."""
    width, height = large.get_size()
    return pygame.transform.smoothscale(large, (max(1, width // TIMES), max(1, height // TIMES)))


class Fill(NamedTuple):
    """How a box is filled and edged: radius and border in device pixels."""

    inside: RGB
    edge: RGB
    border: int
    radius: int
    corners: Corners = ALL


def box(strokes: Strokes, rect: pygame.Rect, fill: Fill) -> None:
    """Draw a box with round corners."""
    if rect.width <= 0 or rect.height <= 0:
        return
    radius = min(fill.radius, rect.width // 2, rect.height // 2)
    if not radius:
        _square(strokes, rect, fill)
    elif rect.width * rect.height <= _SMALL and 2 * max(radius, fill.border) <= min(rect.size):
        strokes.blit(_ready(rect.size, fill), rect.topleft)
    else:
        _edged(strokes, rect, fill, radius)


def _square(strokes: Strokes, rect: pygame.Rect, fill: Fill) -> None:
    if fill.border:
        strokes.fill(fill.edge, rect)
    strokes.fill(fill.inside, rect.inflate(-2 * fill.border, -2 * fill.border))


@lru_cache(maxsize=512)
def _ready(size: tuple[int, int], fill: Fill) -> pygame.Surface:
    """A small box, ready to be laid down."""
    picture, strokes = blank(*size, fill.inside), Strokes()
    _edged(strokes, picture.get_rect(), fill, min(fill.radius, size[0] // 2, size[1] // 2))
    strokes.lay(picture)
    return picture


def _edged(strokes: Strokes, rect: pygame.Rect, fill: Fill, radius: int) -> None:
    """Fill the straight parts of a box, no pixel twice, then lay its four corners."""
    size, border = max(radius, fill.border), fill.border
    edge = fill.edge if border else fill.inside
    across, down = rect.width - 2 * size, rect.height - 2 * size
    strokes.fill(fill.inside, pygame.Rect(rect.left + size, rect.top + border, across, rect.height - 2 * border))
    for left, rim in ((rect.left, rect.left), (rect.right - size, rect.right - border)):
        inner = left + (border if left == rim else 0)
        strokes.fill(fill.inside, pygame.Rect(inner, rect.top + size, size - border, down))
        strokes.fill(edge, pygame.Rect(rim, rect.top + size, border, down))
    for top in (rect.top, rect.bottom - border):
        strokes.fill(edge, pygame.Rect(rect.left + size, top, across, border))
    places = (rect.topleft, (rect.right - size, rect.top), (rect.right - size, rect.bottom - size))
    for number, place in enumerate((*places, (rect.left, rect.bottom - size))):
        rounded = radius if fill.corners[number] else 0
        strokes.blit(_corner(number, size, rounded, border, fill.inside, edge), place)


@lru_cache(maxsize=512)
def _corner(number: int, size: int, radius: int, border: int, inside: RGB, edge: RGB) -> pygame.Surface:
    """One corner (clockwise from top left) of a box."""
    left = size if number in {1, 2} else 0
    top = size if number in {2, 3} else 0
    return _corners(size, radius, border, inside, edge).subsurface((left, top, size, size))


@lru_cache(maxsize=128)
def _corners(size: int, radius: int, border: int, inside: RGB, edge: RGB) -> pygame.Surface:
    """A box that is nothing but its four corners."""
    wide = size * 2 * TIMES
    whole = blank(wide, wide, edge)
    pygame.draw.rect(whole, edge, (0, 0, wide, wide), 0, radius * TIMES)
    if border:
        gap = border * TIMES
        pygame.draw.rect(whole, inside, (gap, gap, wide - 2 * gap, wide - 2 * gap), 0, max(0, radius - border) * TIMES)
    return reduced(whole)


def shadow(strokes: Strokes, rect: pygame.Rect, tint: RGB, spread: int, fall: int) -> None:
    """Lay a soft shadow round a box; the part beneath the box is left out."""
    size = spread * 3
    outer = rect.move(0, fall).inflate(2 * spread, 2 * spread)
    across, down = outer.width - 2 * size, outer.height - 2 * size
    if across < 0 or down < 0:
        return
    columns = ((outer.left, 0, 1), (outer.left + size, size, 0), (outer.right - size, size + 1, 1))
    rows = ((outer.top, 0, 1), (outer.top + size, size, 0), (outer.bottom - size, size + 1, 1))
    for left, x, at_side in columns:
        for top, y, at_end in rows:
            if at_side or at_end:
                strip = (x, y, size if at_side else 1, size if at_end else 1)
                wide, high = size if at_side else across, size if at_end else down
                strokes.blit(_stretched(tint, spread, strip, (wide, high)), (left, top))


@lru_cache(maxsize=32)
def _shadow_tile(tint: RGB, spread: int) -> pygame.Surface:
    size = spread * 3
    side = 2 * size + 1
    tile = pygame.Surface((side, side), pygame.SRCALPHA)
    for step in range(spread):
        layer = pygame.Surface((side, side), pygame.SRCALPHA)
        place = layer.get_rect().inflate(-2 * step, -2 * step)
        pygame.draw.rect(layer, (*tint, max(3, round(80 / spread))), place, 0, 2 * spread - step)
        tile.blit(layer, (0, 0))
    return tile


@lru_cache(maxsize=256)
def _stretched(tint: RGB, spread: int, strip: tuple[int, int, int, int], size: tuple[int, int]) -> pygame.Surface:
    return pygame.transform.scale(_shadow_tile(tint, spread).subsurface(strip), size)


def polygon(strokes: Strokes, points: Sequence[Point], colour: RGB) -> None:
    """Fill a polygon."""
    left = int(min(x for x, _ in points)) - 2
    top = int(min(y for _, y in points)) - 2
    local = tuple((round((x - left) * TIMES), round((y - top) * TIMES)) for x, y in points)
    strokes.blit(_polygon(local, colour), (left, top))


@lru_cache(maxsize=512)
def _polygon(points: tuple[tuple[int, int], ...], colour: RGB) -> pygame.Surface:
    width = (max(x for x, _ in points) // TIMES + 3) * TIMES
    height = (max(y for _, y in points) // TIMES + 3) * TIMES
    large = blank(width, height, colour)
    pygame.draw.polygon(large, colour, points)
    return reduced(large)


def stroke(strokes: Strokes, start: Point, end: Point, width: float, colour: RGB) -> None:
    """Draw a straight line of any width and direction."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = (across**2 + down**2) ** 0.5 or 1.0
    x, y = -down / length * width / 2, across / length * width / 2
    corners = (
        (start[0] + x, start[1] + y),
        (end[0] + x, end[1] + y),
        (end[0] - x, end[1] - y),
        (start[0] - x, start[1] - y),
    )
    polygon(strokes, corners, colour)


def disc(strokes: Strokes, centre: Point, radius: float, colour: RGB) -> None:
    """Fill a circle."""
    side = int(radius) + 2
    left, top = int(centre[0]) - side, int(centre[1]) - side
    image = _disc(
        round((centre[0] - left) * TIMES), round((centre[1] - top) * TIMES), round(radius * TIMES), side, colour
    )
    strokes.blit(image, (left, top))


@lru_cache(maxsize=512)
def _disc(x: int, y: int, radius: int, side: int, colour: RGB) -> pygame.Surface:
    large = blank(2 * side * TIMES + TIMES, 2 * side * TIMES + TIMES, colour)
    pygame.draw.circle(large, colour, (x, y), radius)
    return reduced(large)


def dots(strokes: Strokes, place: tuple[int, int], row: tuple[int, int], side: int, colour: RGB) -> None:
    """Draw square dots in a level row: how many, and how far it is from the first to the last."""
    strokes.blit(_dots(*row, side, colour), place)


@lru_cache(maxsize=256)
def _dots(count: int, far: int, side: int, colour: RGB) -> pygame.Surface:
    picture = blank(far + side, side, colour)
    for number in range(count):
        picture.fill((*colour, 255), (round(far * number / (count - 1)), 0, side, side))
    return picture
