"""The small drawn signs: each is told by its shape, so that colour never stands alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import pygame

from game.scenes.marks import Glyph
from game.window.ink import TIMES, Point, blank, reduced

if TYPE_CHECKING:
    from game.window.theme import RGB


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a sign is drawn on: its surface, centre, radius, its colour and the colour it stands on."""

    surface: pygame.Surface
    centre: float
    radius: float
    tone: RGB
    ground: RGB

    @property
    def thin(self) -> int:
        return max(2, int(self.radius * 0.2))

    def at(self, x: float, y: float) -> Point:
        return self.centre + x * self.radius, self.centre + y * self.radius

    def ring(self, angle: float, radius: float) -> Point:
        return self.at(radius * math.cos(angle), radius * math.sin(angle))

    def fill(self, *points: Point) -> None:
        pygame.draw.polygon(self.surface, self.tone, points)

    def bar(self, x: float, y: float, width: float, height: float) -> None:
        left, top = self.at(x, y)
        pygame.draw.rect(self.surface, self.tone, (left, top, width * self.radius, height * self.radius))

    def line(self, points: tuple[Point, ...], colour: RGB, width: float) -> None:
        """A line with round joints and ends."""
        pygame.draw.lines(self.surface, colour, False, points, int(self.radius * width))  # noqa: FBT003
        for point in points:
            pygame.draw.circle(self.surface, colour, point, self.radius * width / 2)


_Draw: TypeAlias = Callable[[_Plan], None]


@lru_cache(maxsize=256)
def sign(glyph: Glyph, radius: float, tone: RGB, ground: RGB) -> pygame.Surface:
    """The picture of a sign, `radius` device pixels in radius with a margin of two."""
    side = (math.ceil(radius) + 2) * 2 * TIMES
    surface = blank(side, side, tone)
    _SIGNS[glyph](_Plan(surface, side / 2, radius * TIMES, tone, ground))
    return reduced(surface)


def _sustained(plan: _Plan) -> None:
    plan.fill(*(plan.ring(math.pi / 8 + i * math.pi / 4, 1) for i in range(8)))
    left, top = plan.at(-0.55, -0.16)
    pygame.draw.rect(plan.surface, (*plan.tone, 0), (left, top, plan.radius * 1.1, plan.radius * 0.32))


def _overruled(plan: _Plan) -> None:
    pygame.draw.circle(plan.surface, plan.tone, (plan.centre, plan.centre), plan.radius, plan.thin)
    plan.bar(-0.62, -0.1, 0.9, 0.2)
    plan.fill(plan.at(0.68, 0), plan.at(0.1, -0.42), plan.at(0.1, 0.42))


def _limited(plan: _Plan) -> None:
    left, top = plan.at(-0.85, -0.85)
    side = plan.radius * 1.7
    pygame.draw.rect(plan.surface, plan.tone, (left, top, side, side), plan.thin)
    plan.bar(-0.85, -0.85, 0.85, 1.7)


def _open(plan: _Plan) -> None:
    for start in (i * math.tau / 6 for i in range(6)):
        outer = [plan.ring(start + t * 0.12, 1) for t in range(7)]
        inner = [plan.ring(start + t * 0.12, 0.8) for t in range(6, -1, -1)]
        plan.fill(*outer, *inner)


def _check(plan: _Plan, size: float = 1.0) -> None:
    points = (plan.at(-0.45 * size, 0.02), plan.at(-0.12 * size, 0.36 * size), plan.at(0.48 * size, -0.34 * size))
    plan.line(points, plan.ground, 0.24)


def _affirmed(plan: _Plan) -> None:
    pygame.draw.circle(plan.surface, plan.tone, (plan.centre, plan.centre), plan.radius)
    _check(plan)


def _other_grounds(plan: _Plan) -> None:
    left, top = plan.at(-0.9, -0.9)
    side = plan.radius * 1.8
    pygame.draw.rect(plan.surface, plan.tone, (left, top, side, side), 0, int(plan.radius * 0.25))
    _check(plan, 0.9)


def _reversed(plan: _Plan) -> None:
    plan.fill(*(plan.ring(i * math.pi / 2, 1.1) for i in range(4)))
    for way in (1, -1):
        plan.line((plan.at(-0.32, -0.32 * way), plan.at(0.32, 0.32 * way)), plan.ground, 0.2)


def _fails(plan: _Plan) -> None:
    plan.fill(*(plan.ring(i * math.pi / 2, 1.1) for i in range(4)))
    hollow = [plan.ring(i * math.pi / 2, 0.76) for i in range(4)]
    pygame.draw.polygon(plan.surface, (*plan.tone, 0), hollow)


def _therefore(plan: _Plan) -> None:
    for angle in (-math.pi / 2, math.pi / 6, 5 * math.pi / 6):
        pygame.draw.circle(plan.surface, plan.tone, plan.ring(angle, 0.62), plan.radius * 0.24)


def _swap(plan: _Plan) -> None:
    for way in (-1, 1):
        y = way * 0.36
        plan.bar(-0.75, y - 0.08, 1.5, 0.16)
        plan.fill(plan.at(way, y), plan.at(way * 0.45, y - 0.36), plan.at(way * 0.45, y + 0.36))


def _silent(plan: _Plan) -> None:
    pygame.draw.circle(plan.surface, plan.tone, (plan.centre, plan.centre), plan.radius * 0.9, plan.thin)


def _door(plan: _Plan) -> None:
    arch = tuple(plan.at(-0.7 * math.cos(i * math.pi / 16), -0.3 - 0.7 * math.sin(i * math.pi / 16)) for i in range(17))
    plan.line((plan.at(-0.7, 0.9), *arch, plan.at(0.7, 0.9)), plan.tone, 0.2)
    plan.bar(-1, 0.8, 2, 0.2)
    plan.bar(-0.1, -0.15, 0.2, 1)


def _none(_plan: _Plan) -> None:
    pass


_SIGNS: Final[Mapping[Glyph, _Draw]] = {
    Glyph.SUSTAINED: _sustained,
    Glyph.OVERRULED: _overruled,
    Glyph.LIMITED: _limited,
    Glyph.OPEN: _open,
    Glyph.AFFIRMED: _affirmed,
    Glyph.OTHER_GROUNDS: _other_grounds,
    Glyph.REVERSED: _reversed,
    Glyph.HOLDS: _affirmed,
    Glyph.FAILS: _fails,
    Glyph.THEREFORE: _therefore,
    Glyph.SWAP: _swap,
    Glyph.SILENT: _silent,
    Glyph.DOOR: _door,
    Glyph.NONE: _none,
}
