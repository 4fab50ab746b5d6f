"""The game itself, as the bare command starts it, until its title has been shown once."""

from __future__ import annotations

import os
import sys

import pygame

import game.window  # noqa: F401 as the game does, before pygame
from game.__main__ import main

show = pygame.display.flip


def shown_once() -> None:
    """Show the frame, and be gone."""
    show()
    os._exit(0)


pygame.display.flip = shown_once
sys.argv = ["inlimine"]
main()
