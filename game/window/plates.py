"""The engraved plates: masks baked at several sizes, inked in the colour of the theme."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.listing import Picture, Plate
from game.window.canvas import Canvas, Shape
from game.window.column import Piece, Row
from game.window.theme import RGB, Ink

if TYPE_CHECKING:
    from pathlib import Path

    from game.window.box import Box

SIZES: Final = {
    Picture.BENCH: (532, 132),
    Picture.STRIKE: (532, 150),
    Picture.RETURNED: (532, 150),
    Picture.HALL: (1216, 330),
}
SCALES: Final = (1.0, 1.5, 2.0, 3.0)
_LEAST: Final = {Picture.HALL: 0.6}
_USUAL: Final = 0.75
_ABOVE: Final = {Picture.HALL: 0.1}
"""How much of a picture's height may be cut off above."""
_PLATE: Final = Shape(Ink.PLATE, Ink.EDGE, 1, 3)


def plate_piece(plate: Plate, width: float) -> Piece:
    """A plate as wide as its column; it is the first to go where there is no room."""
    wide, high = SIZES[plate.picture]
    height = high * width / wide
    row = Row(
        height, partial(_draw_plate, plate.picture), spring=1, give=height * (1 - _LEAST.get(plate.picture, _USUAL))
    )
    return Piece((row,), plate=True)


def _draw_plate(picture: Picture, canvas: Canvas, box: Box) -> None:
    canvas.shadow(box)
    canvas.shape(box, _PLATE)
    rect = canvas.rect(box).inflate(-2, -2)
    image = _cropped(canvas.faces.assets, picture, rect.size, canvas.rgb(Ink.ENGRAVED), canvas.rgb(Ink.PLATE))
    if image is not None:
        canvas.strokes.blit(image, rect.topleft)


def mask_path(assets: Path, picture: Picture, scale: float) -> Path:
    """Where the mask of a picture at a scale is kept."""
    return assets / "engravings" / f"{picture.value}-{round(720 * scale)}.png"


@lru_cache(maxsize=16)
def _cropped(assets: Path, picture: Picture, size: tuple[int, int], colour: RGB, ground: RGB) -> pygame.Surface | None:
    """So much of the engraving as there is room for: of the hall its seal stays whole, and its floor is cut."""
    image = _inked(assets, picture, size[0], colour, ground)
    if image is None:
        return None
    high = image.get_height()
    top = max(0, min((high - size[1]) // 2, round(high * _ABOVE.get(picture, 1))))
    return image.subsurface(image.get_rect().clip((0, top, *size)))


@lru_cache(maxsize=8)
def _inked(assets: Path, picture: Picture, width: int, colour: RGB, ground: RGB) -> pygame.Surface | None:
    """The engraving at a width in device pixels, in two colours; None if it is not there."""
    mask = _mask(assets, picture, width)
    if mask is None:
        return None
    lines = mask.copy()
    lines.fill(colour, special_flags=pygame.BLEND_RGB_MULT)
    between = pygame.Surface(mask.get_size(), 0, 32)
    between.fill((255, 255, 255))
    between.blit(mask, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    between.fill(ground, special_flags=pygame.BLEND_RGB_MULT)
    lines.blit(between, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return lines


def _mask(assets: Path, picture: Picture, width: int) -> pygame.Surface | None:
    """White lines on black, at a width."""
    natural, high = SIZES[picture]
    scale = next((size for size in SCALES if (natural - 2) * size >= width), SCALES[-1])
    try:
        loaded = pygame.image.load(str(mask_path(assets, picture, scale)))
    except (OSError, pygame.error):
        return None
    mask = pygame.Surface(loaded.get_size(), 0, 32)
    mask.blit(loaded, (0, 0))
    if mask.get_width() == width:
        return mask
    return pygame.transform.smoothscale(mask, (width, round((high - 2) * width / (natural - 2))))
