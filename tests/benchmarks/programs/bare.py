"""The least that opens the same window: 2,000 characters in the same font, shown once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.modules["pkg_resources"] = None  # type: ignore[assignment] # as the game does, so that the ratio is no gift
import pygame  # noqa: E402

FONT = Path(__file__).parents[3] / "assets" / "fonts" / "charis" / "CharisSIL-Regular.ttf"
LINE = "A bystander, still shaking, told the officer that the van had run the red light; he is gone, and nobody sa"
INK, PAPER = (33, 30, 26), (246, 241, 230)

pygame.display.init()
pygame.font.init()
pygame.display.set_caption("bare")
surface = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
surface.fill(PAPER)
font = pygame.font.Font(FONT, 20)
for row in range(20):
    surface.blit(font.render(LINE[:100], True, INK), (40, 20 + row * 33))  # noqa: FBT003 pygame takes it by place
pygame.display.flip()
os._exit(0)
