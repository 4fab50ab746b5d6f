"""A rectangle in logical pixels."""

from __future__ import annotations

from typing import Final, NamedTuple

MARGIN: Final = 32.0
"""What is left free at the sides of the screen."""


class Box(NamedTuple):
    """Left, top, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.y + self.h / 2

    def inset(self, by: float) -> Box:
        """The rectangle `by` smaller on every side."""
        return Box(self.x + by, self.y + by, self.w - 2 * by, self.h - 2 * by)
