"""What the window shows, and the pictures of what it showed: laid down again, and mended where something has moved."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from game.window.cels import lay, mend

if TYPE_CHECKING:
    from collections.abc import Callable

    import pygame

    from game.scenes.view import View
    from game.window.look import Leaf, Look
    from game.window.paint import Painting

ROOM: Final = 48 * 2**20
"""So many bytes of pictures are kept, a handful at 1920 × 1080; each has its cels with it, which are smaller."""

Shown: TypeAlias = "tuple[View, Look, Leaf, str, str]"
"""What is shown: view, look, the leaf asked for, notice, caption. All else only moves in it."""

Draw: TypeAlias = "Callable[[Painting | None], Painting]"
"""Draws what is shown; of the painting it is given it takes over what stands."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A painting of what is shown, and the surface it is on."""

    shown: Shown
    painting: Painting
    picture: pygame.Surface


@dataclass
class Frames:
    """The frame on the screen, and those kept, the latest at the end."""

    kept: list[Frame] = field(default_factory=list)
    on: Frame | None = None

    def show(self, shown: Shown, surface: pygame.Surface, draw: Draw, *, bare: bool) -> Painting:
        """Bring a surface to show this, with the least that it takes; a bare one holds nothing to begin with."""
        on = None if bare else self._on(surface, shown[1])
        if on is None or on.shown != shown:
            on = self._again(shown, surface) or on
        known = on or self.on
        painting = draw(known.painting if known else None)
        if on:
            mend(on.painting.cels, painting.cels, surface)
        else:
            lay(painting.cels, surface)
        self.on = Frame((*shown[:2], painting.leaf, *shown[3:]), painting, surface)
        return painting

    def _on(self, surface: pygame.Surface, look: Look) -> Frame | None:
        """What is on a surface, if it is from here and of the same look."""
        return self.on if self.on and self.on.picture is surface and self.on.shown[1] == look else None

    def _again(self, shown: Shown, surface: pygame.Surface) -> Frame | None:
        """Lay down the picture that was kept of this, if there is one."""
        at = next((at for at, frame in enumerate(self.kept) if frame.shown == shown), None)
        if at is None or self.kept[at].picture.get_size() != surface.get_size():
            return None
        frame = self.kept.pop(at)
        self.kept.append(frame)
        surface.blit(frame.picture, (0, 0))
        return frame

    def keep(self) -> None:
        """Keep a picture of what is on the screen, if there is none of it."""
        if self.on is None or any(frame.shown == self.on.shown for frame in reversed(self.kept)):
            return
        size = self.on.picture.get_width() * self.on.picture.get_height() * self.on.picture.get_bytesize()
        while self.kept and (len(self.kept) + 1) * size > ROOM:
            del self.kept[0]
        if size <= ROOM:
            self.kept.append(replace(self.on, picture=self.on.picture.copy()))
