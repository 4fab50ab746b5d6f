"""The same as most programs are begun: pygame imported and started whole, with nothing held back."""

from __future__ import annotations

import os
from pathlib import Path

import pygame

FONT = Path(__file__).parents[3] / "assets" / "fonts" / "charis" / "CharisSIL-Regular.ttf"
LINE = "A bystander, still shaking, told the officer that the van had run the red light; he is gone, and nobody sa"
INK, PAPER = (33, 30, 26), (246, 241, 230)

pygame.init()
pygame.display.set_caption("plain")
surface = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
surface.fill(PAPER)
font = pygame.font.Font(FONT, 20)
for row in range(20):
    surface.blit(font.render(LINE[:100], True, INK), (40, 20 + row * 33))  # noqa: FBT003 pygame takes it by place
pygame.display.flip()
os._exit(0)
