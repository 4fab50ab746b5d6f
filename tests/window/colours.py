"""How far apart two colours are to the eye (CIEDE2000), and how they look to one who lacks a kind of cone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.window.theme import RGB

Three: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Three, Three, Three]

BLINDNESS: Final[dict[str, Matrix]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira and Fernandes 2009, severity 1, for light reckoned linearly."""
_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Final[Three] = (0.95047, 1.0, 1.08883)


def seen(colour: RGB, by: str = "") -> Three:
    """A colour as L*, a* and b*, as the eye sees it or as one of these kinds of eye does."""
    linear = _three(_linear(part / 255) for part in colour)
    if by:
        linear = _three(min(max(part, 0.0), 1.0) for part in _times(BLINDNESS[by], linear))
    x, y, z = (_root(part / white) for part, white in zip(_times(_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: Three, other: Three) -> float:
    """The distance of two colours by CIEDE2000; 1 is just seen."""
    mean_chroma = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    grey = 0.5 * (1 - math.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7)))
    (l1, c1, h1), (l2, c2, h2) = (_polar(each, 1 + grey) for each in (one, other))
    turn, hue = _between(h1, h2, c1 * c2)
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    d_hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    s_l = 1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2)
    s_c = 1 + 0.045 * chroma
    s_h = 1 + 0.015 * chroma * _weight(hue)
    rotation = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    rotation *= math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    light, strong, round_ = (l2 - l1) / s_l, (c2 - c1) / s_c, d_hue / s_h
    return math.sqrt(light**2 + strong**2 + round_**2 + rotation * strong * round_)


def _polar(colour: Three, stretch: float) -> Three:
    a = colour[1] * stretch
    return colour[0], math.hypot(a, colour[2]), math.degrees(math.atan2(colour[2], a)) % 360


def _between(one: float, other: float, chroma: float) -> tuple[float, float]:
    """The turn from one hue to another the short way, and the hue half way."""
    if not chroma:
        return 0.0, one + other
    turn = (other - one + 180) % 360 - 180
    if abs(one - other) <= 180:
        return other - one, (one + other) / 2
    return turn, ((one + other + 360) if one + other < 360 else (one + other - 360)) / 2


def _weight(hue: float) -> float:
    cosine = [math.cos(math.radians(angle)) for angle in (hue - 30, 2 * hue, 3 * hue + 6, 4 * hue - 63)]
    return 1 - 0.17 * cosine[0] + 0.24 * cosine[1] + 0.32 * cosine[2] - 0.20 * cosine[3]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _root(part: float) -> float:
    return math.cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(matrix: Matrix, vector: Three) -> Three:
    return _three(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _three(parts: Iterable[float]) -> Three:
    first, second, third = parts
    return first, second, third
