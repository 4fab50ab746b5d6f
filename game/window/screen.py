"""The window on the desktop: opened if there is a display, and never an invisible one by surprise."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from pathlib import Path

    from game.window.look import Look

_UNSEEN: Final = {"dummy", "offscreen"}


def open_screen(look: Look, assets: Path) -> pygame.Surface | None:
    """Open the window; None where there is no display to show it on."""
    if not _started():
        return None
    pygame.font.init()
    pygame.display.set_caption("In Limine")
    with suppress(OSError, pygame.error):
        pygame.display.set_icon(pygame.image.load(str(assets / "icon" / "icon-256.png")))
    return sized(look)


def sized(look: Look) -> pygame.Surface | None:
    """The window at the size of the look, or on the whole screen."""
    try:
        if look.full_screen:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        wanted = _within_desktop(look.size)
        surface = pygame.display.set_mode(wanted, pygame.RESIZABLE)
        # Out of the full screen SDL first gives back a window of the size of the screen.
        return surface if surface.get_size() == wanted else pygame.display.set_mode(wanted, pygame.RESIZABLE)
    except pygame.error:
        return None


def close_screen() -> None:
    """Close the window, and what stood beside it."""
    from game.window.sound import silence  # noqa: PLC0415 the first frame does not wait for it

    with suppress(pygame.error, NotImplementedError, AttributeError):
        silence()
        pygame.joystick.quit()
    pygame.display.quit()


def _started() -> bool:
    """Start the display; drivers that show nothing count only where they were asked for."""
    _advise()
    try:
        pygame.display.init()
    except pygame.error:
        return False
    driver = pygame.display.get_driver()
    if driver in _UNSEEN and os.environ.get("SDL_VIDEODRIVER") != driver:
        pygame.display.quit()
        return False
    return True


def _advise() -> None:
    """On X11 SDL draws faster without its own acceleration; on Windows it must be told of fine screens."""
    if sys.platform == "linux" and os.environ.get("DISPLAY"):
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")


def _within_desktop(size: tuple[int, int]) -> tuple[int, int]:
    try:
        wide, high = pygame.display.get_desktop_sizes()[0]
    except (pygame.error, IndexError):
        return size
    if wide <= 0 or high <= 0 or pygame.display.get_driver() in _UNSEEN:
        return size
    return min(size[0], wide), min(size[1], high)


def point_at(*, touchable: bool) -> None:
    """Show a hand over what can be touched, where the desktop has one."""
    with suppress(pygame.error):
        pygame.mouse.set_cursor(pygame.SYSTEM_CURSOR_HAND if touchable else pygame.SYSTEM_CURSOR_ARROW)
