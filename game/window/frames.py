"""Pictures kept: a screen that was painted before, and at rest, is laid down again in one blit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    import pygame

    from game.scenes.view import View
    from game.window.look import Leaf, Look
    from game.window.paint import Painting

ROOM: Final = 48 * 2**20
"""So many bytes of pictures are kept: a handful at 1920 × 1080."""

Kept: TypeAlias = "tuple[View, Look, Leaf, str, str, float]"
"""What a picture at rest depends on: view, look, the leaf asked for, notice, caption, the time that is left."""


@dataclass(frozen=True, slots=True)
class _Frame:
    picture: pygame.Surface
    painting: Painting


@dataclass
class Frames:
    """The pictures painted last, the latest at the end."""

    kept: dict[Kept, _Frame] = field(default_factory=dict)

    def lay(self, shown: Kept, surface: pygame.Surface, pointer: tuple[int, int] | None) -> Painting | None:
        """Lay a kept picture down, if there is one and the mouse would change nothing in it."""
        frame = self.kept.get(shown)
        if frame is None or frame.picture.get_size() != surface.get_size() or _touched(frame.painting, pointer):
            return None
        self.kept[shown] = self.kept.pop(shown)
        surface.blit(frame.picture, (0, 0))
        return frame.painting

    def keep(self, shown: Kept, surface: pygame.Surface, painting: Painting, pointer: tuple[int, int] | None) -> None:
        """Keep what was just painted, unless the mouse rests on something in it."""
        if _touched(painting, pointer):
            return
        self.kept.pop(shown, None)
        size = surface.get_width() * surface.get_height() * surface.get_bytesize()
        while self.kept and (len(self.kept) + 1) * size > ROOM:
            del self.kept[next(iter(self.kept))]
        if size <= ROOM:
            self.kept[shown] = _Frame(surface.copy(), painting)


def _touched(painting: Painting, pointer: tuple[int, int] | None) -> bool:
    return pointer is not None and any(spot.rect.collidepoint(pointer) for spot in painting.hotspots)
