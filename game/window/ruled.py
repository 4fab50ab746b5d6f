"""How a pleading page is ruled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.window.words import Measure

if TYPE_CHECKING:
    from game.window.faces import Faces


@dataclass(frozen=True, slots=True)
class Ruled:
    """How a pleading page of one width is ruled: its gutter, its right rule, and where its words stand."""

    width: float
    gutter: float
    edge: float
    text: Measure

    @classmethod
    def of(cls, width: float, faces: Faces) -> Ruled:
        """Rule a page of a width for a size of text."""
        more = faces.text - 1
        gutter, edge = 46 + 30 * more, 20 + 14 * more
        left = gutter + 20 + 8 * more
        return cls(width, gutter, edge, Measure(left, width - left - edge - 16))
