"""The window is tested on SDL's own dummy display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

import game.window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def assets(checkout: Path) -> Path:
    """The folder of fonts and engravings."""
    assert game.window.__doc__
    return checkout / "assets"


@pytest.fixture(autouse=True)
def _display() -> Iterator[None]:
    """A display that nobody sees, open while a test runs."""
    pygame.display.init()
    pygame.font.init()
    pygame.event.clear()
    yield
    pygame.display.quit()
