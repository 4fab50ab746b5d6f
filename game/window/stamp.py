"""The ink stamp: a double frame, a little dropout, slightly turned; it comes down as the ruling is entered."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.marks import Tone
from game.window.box import Box
from game.window.faces import Face, Faces, Type
from game.window.ink import Point, blank
from game.window.theme import RGB, Ink

if TYPE_CHECKING:
    from game.scenes.on_page import Stamp
    from game.window.canvas import Canvas

SIZES: Final = (21.0, 18.0, 15.0)
_TIMES: Final = 3
_TURN: Final = 4.5
_TRACK: Final = 0.1
_INKS: Final = {Tone.GOOD: Ink.RIGHT, Tone.BAD: Ink.WRONG, Tone.INK: Ink.INK}
_GRAIN: Final = 15


def stamp_size(words: str, faces: Faces, size: float) -> tuple[float, float]:
    """How much room the turned stamp takes, its letters of a size."""
    wide, high = _flat_size(words, faces, _style(size))
    return wide + high * 0.08, high + wide * 0.08


def _style(size: float) -> Type:
    return Type(Face.SANS_BLACK, size, size)


def _flat_size(words: str, faces: Faces, style: Type) -> tuple[float, float]:
    gap = faces.size(style) * _TRACK
    letters = sum(faces.width(letter, style) + gap for letter in words.upper()) - gap
    return letters + faces.size(style) * 1.62, faces.size(style) * 2.35


def draw_stamp(stamp: Stamp, centre: Point, size: float, canvas: Canvas) -> None:
    """Draw the stamp; while it comes down it is a little larger and turns into its place."""
    left = 1 - canvas.moment
    turn, times = _TURN - 5 * left, 1 + 0.08 * left
    style = _style(size)
    image = _turned(stamp.text, canvas.faces, style, canvas.rgb(_INKS[stamp.tone]), (turn, times))
    wide, high = _flat_size(stamp.text, canvas.faces, style)
    canvas.inked.append((Box(centre[0] - wide / 2, centre[1] - high / 2, wide, high), stamp.text))
    x, y = canvas.px(centre[0]), canvas.px(centre[1])
    canvas.strokes.blit(image, (x - image.get_width() // 2, y - image.get_height() // 2))


@lru_cache(maxsize=32)
def _turned(words: str, faces: Faces, style: Type, colour: RGB, how: tuple[float, float]) -> pygame.Surface:
    return pygame.transform.rotozoom(_flat(words, faces, style, colour), how[0], how[1] / _TIMES)


@lru_cache(maxsize=8)
def _flat(words: str, faces: Faces, style: Type, colour: RGB) -> pygame.Surface:
    """The stamp before it is turned, three times its size."""
    large = Faces(faces.assets, faces.scale * _TIMES, faces.text, faces.letters)
    wide, high = _flat_size(words, large, style)
    unit = large.scale * faces.text
    surface = blank(round((wide + 8) * large.scale), round((high + 8) * large.scale), colour)
    frame = surface.get_rect().inflate(-round(8 * large.scale), -round(8 * large.scale))
    pygame.draw.rect(surface, colour, frame, round(3 * unit), round(5 * unit))
    inner = frame.inflate(-round(11 * unit), -round(11 * unit))
    pygame.draw.rect(surface, colour, inner, max(1, round(1.2 * unit)), round(3 * unit))
    _letter(surface, words, large, style, colour)
    _wear(surface, round(unit * 1.4))
    return surface


def _letter(surface: pygame.Surface, words: str, faces: Faces, style: Type, colour: RGB) -> None:
    font = faces.font(style)
    size = faces.size(style)
    left = 4 + size * 0.81
    y = surface.get_height() / 2 + size * faces.scale * 0.36 - font.get_ascent()
    for letter in words.upper():
        surface.blit(font.render(letter, True, colour), (round(left * faces.scale), round(y)))  # noqa: FBT003
        left += faces.width(letter, style) + size * _TRACK


def _wear(surface: pygame.Surface, grain: int) -> None:
    """Let the ink fail here and there, always in the same places."""
    seed = 7
    fade = pygame.Surface((grain, grain), pygame.SRCALPHA)
    fade.fill((255, 255, 255, 140))
    for top in range(0, surface.get_height(), grain):
        for left in range(0, surface.get_width(), grain):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            if (seed >> 16) % _GRAIN == 0:
                surface.blit(fade, (left, top), special_flags=pygame.BLEND_RGBA_MULT)
