"""The strokes of a drawing, in their order: places filled with a colour, and pictures laid down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.window.theme import RGB

Paint: TypeAlias = "RGB | pygame.Surface"

_EVEN: Final = 16
"""So many pixels are written to memory at once: a wide place whose rows begin amid them is filled half as fast."""
_WIDE: Final = 16 * _EVEN


@dataclass(slots=True)
class Strokes:
    """A surface that remembers instead of painting: the place of every stroke in device pixels, and what goes there."""

    places: list[pygame.Rect] = field(default_factory=list)
    paints: list[Paint] = field(default_factory=list)

    def fill(self, colour: RGB, place: pygame.Rect) -> None:
        """Fill a place."""
        if place.width > 0 and place.height > 0:
            self.places.append(place)
            self.paints.append(colour)

    def blit(self, image: pygame.Surface, place: tuple[int, int]) -> None:
        """Lay a picture down by its top left corner."""
        self.places.append(pygame.Rect(place, image.get_size()))
        self.paints.append(image)

    def lay(self, surface: pygame.Surface) -> None:
        """Paint them all."""
        _paint(surface, zip(self.places, self.paints, strict=True))

    def lay_within(self, area: pygame.Rect, surface: pygame.Surface) -> None:
        """Paint those that reach into an area, to which the surface is clipped."""
        _paint(surface, ((self.places[at], self.paints[at]) for at in area.collidelistall(self.places)))

    def changed(self, other: Strokes) -> pygame.Rect | None:
        """What of the screen is to be painted anew where these give way to others; None if they are the same."""
        ours = list(zip(self.places, self.paints, strict=True))
        others = list(zip(other.places, other.paints, strict=True))
        same = min(len(ours), len(others))
        head = next((at for at in range(same) if ours[at] != others[at]), same)
        tail = next((at for at in range(same - head) if ours[-1 - at] != others[-1 - at]), same - head)
        places = [place for place, _ in (*ours[head : len(ours) - tail], *others[head : len(others) - tail])]
        return _even(places[0].unionall(places[1:])) if places else None


def _even(area: pygame.Rect) -> pygame.Rect:
    """An area, a little wider."""
    left = area.left // _EVEN * _EVEN
    return pygame.Rect(left, area.top, -(-(area.right - left) // _EVEN) * _EVEN, area.height)


def _paint(surface: pygame.Surface, strokes: Iterable[tuple[pygame.Rect, Paint]]) -> None:
    for place, paint in strokes:
        if not isinstance(paint, tuple):
            surface.blit(paint, place)
        elif place.left % _EVEN and place.width > _WIDE:
            even = _EVEN - place.left % _EVEN
            surface.fill(paint, (place.left, place.top, even, place.height))
            surface.fill(paint, (place.left + even, place.top, place.width - even, place.height))
        else:
            surface.fill(paint, place)
