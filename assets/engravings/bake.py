"""Bakes the engraved plates: grey shapes are hatched with lines that swell with their darkness.

Run by hand when a picture changes: `python assets/engravings/bake.py`. It needs numpy, which the game does not:
the game ships the masks it writes, one for each picture and height of screen, 16 greys to a pixel.
"""

from __future__ import annotations

import math
import os
import struct
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import numpy as np
import pygame

Point = tuple[float, float]
SOLID = (255, 0, 255)
FINE = 4
PITCH = 3.0


def tone(darkness: float, angle: float = 0.0) -> tuple[int, int, int]:
    """Red is darkness, green the direction of the hatch, blue a solid line."""
    return round(max(0.0, min(1.0, darkness)) * 255), round((angle % math.pi) / math.pi * 255), 0


class Plate:
    """A picture of grey shapes in logical pixels."""

    def __init__(self, width: float, height: float, scale: float) -> None:
        self.width, self.height, self.scale = width, height, scale
        self.unit = scale * FINE
        self.surface = pygame.Surface((round(width * scale) * FINE, round(height * scale) * FINE))

    def at(self, point: Point) -> Point:
        return point[0] * self.unit, point[1] * self.unit

    def thick(self, width: float) -> int:
        """A line never thinner than a pixel of the screen."""
        return max(FINE, round(width * self.unit))

    def fill(self, points: Sequence[Point], darkness: float, angle: float = 0.0) -> None:
        pygame.draw.polygon(self.surface, tone(darkness, angle), [self.at(point) for point in points])

    def rect(self, x: float, y: float, w: float, h: float, darkness: float, angle: float = 0.0) -> None:
        left, top = self.at((x, y))
        right, bottom = self.at((x + w, y + h))
        area = (round(left), round(top), max(1, round(right) - round(left)), max(1, round(bottom) - round(top)))
        self.surface.fill(tone(darkness, angle), area)

    def line(self, start: Point, end: Point, width: float = 1.3) -> None:
        (x1, y1), (x2, y2) = self.at(start), self.at(end)
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        half = self.thick(width) / 2
        dx, dy = (x2 - x1) / length * half, (y2 - y1) / length * half
        corners = [
            (x1 - dy - dx, y1 + dx - dy),
            (x2 - dy + dx, y2 + dx + dy),
            (x2 + dy + dx, y2 - dx + dy),
            (x1 + dy - dx, y1 - dx - dy),
        ]
        pygame.draw.polygon(self.surface, SOLID, corners)

    def outline(self, points: Sequence[Point], width: float = 1.4) -> None:
        for start, end in zip(points, [*points[1:], points[0]], strict=True):
            self.line(start, end, width)

    def solid(self, points: Sequence[Point]) -> None:
        pygame.draw.polygon(self.surface, SOLID, [self.at(point) for point in points])

    def box(
        self, x: float, y: float, w: float, h: float, darkness: float, angle: float = 0.0, edge: float = 1.3
    ) -> None:
        self.rect(x, y, w, h, darkness, angle)
        if edge:
            self.outline([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], edge)

    def disc(self, centre: Point, radius: float, darkness: float, angle: float = 0.0, edge: float = 1.3) -> None:
        if edge:
            pygame.draw.circle(self.surface, SOLID, self.at(centre), radius * self.unit)
        inner = radius * self.unit - (self.thick(edge) if edge else 0)
        pygame.draw.circle(self.surface, tone(darkness, angle), self.at(centre), inner)


# What is drawn.


def wall(plate: Plate, light: float = 0.05, dark: float = 0.14) -> None:
    """The back wall, a little darker towards the floor."""
    rows = round(plate.height)
    for row in range(rows):
        plate.rect(0, row, plate.width, 1.5, light + (dark - light) * (row / rows) ** 1.4)


def cornice(plate: Plate, high: float) -> None:
    plate.box(0, 0, plate.width, high, 0.55)
    plate.box(0, high, plate.width, high * 0.8, 0.1)
    step = high * 1.5
    for place in range(int(plate.width // step) + 1):
        plate.box(place * step + high * 0.3, high * 1.1, high * 0.75, high * 0.6, 0.6, 0, 0.9)


def column(plate: Plate, x: float, y: float, w: float, h: float) -> None:
    """A fluted column: light from the left, hatched across."""
    strips = round(w * 2)
    for strip in range(strips):
        t = (strip + 0.5) / strips * 2 - 1
        shade = 0.34 + 0.56 * max(0.0, t) ** 1.5 + 0.3 * max(0.0, -t) ** 2.2 + 0.12 * math.cos(t * math.pi * 6)
        plate.rect(x + strip * w / strips, y, w / strips + 0.3, h, shade)
    plate.line((x, y), (x, y + h), 1.4)
    plate.line((x + w, y), (x + w, y + h), 1.4)
    k = w / 40
    for top, out, high, shade in ((-12, 8, 7, 0.12), (-5, 4, 5, 0.45), (h, 4, 5, 0.45), (h + 5, 8, 8, 0.16)):
        up = y + (top * k if top < 0 else h + (top - h) * k)
        plate.box(x - out * k, up, w + 2 * out * k, high * k, shade)


def window(plate: Plate, x: float, y: float, w: float, h: float) -> None:
    """A tall arched window with a deep reveal."""
    radius = w / 2

    def arch(inset: float) -> list[Point]:
        r = radius - inset
        curve = [
            (x + radius - r * math.cos(i * math.pi / 24), y + radius - r * math.sin(i * math.pi / 24))
            for i in range(25)
        ]
        return [(x + inset, y + h - inset), *curve, (x + w - inset, y + h - inset)]

    plate.fill(arch(0), 0.62, 0)
    plate.outline(arch(0), 1.5)
    plate.fill(arch(w * 0.11), 0.16, math.pi / 2)
    plate.outline(arch(w * 0.11), 1.1)
    for part in (1, 2):
        across = x + w * (0.11 + 0.78 * part / 3)
        plate.line((across, y + w * 0.16), (across, y + h - w * 0.11), 1.2)
    for part in range(1, 5):
        down = y + radius + (h - radius - w * 0.11) * (part - 1) / 4
        plate.line((x + w * 0.11, down), (x + w * 0.89, down), 1.2)
    plate.box(x - w * 0.1, y + h, w * 1.2, w * 0.1, 0.2, 0, 1.2)


def panel(plate: Plate, x: float, y: float, w: float, h: float) -> None:
    """A wainscot panel."""
    plate.box(x, y, w, h, 0.22, 0, 1.1)
    plate.box(x + w * 0.1, y + w * 0.1, w * 0.8, h - w * 0.2, 0.34, math.pi / 2, 0.9)


def scales(plate: Plate, cx: float, cy: float, k: float) -> None:
    def put(x: float, y: float) -> Point:
        return cx + x * k, cy + y * k

    plate.line(put(0, -34), put(0, 30), 3.4 * k)
    plate.line(put(-34, -22), put(34, -22), 3 * k)
    for side in (-34, 34):
        plate.line(put(side, -22), put(side - 13, 8), 1.2 * k)
        plate.line(put(side, -22), put(side + 13, 8), 1.2 * k)
        bowl = [put(side + 17 * math.cos(i * math.pi / 16), 7 + 8 * math.sin(i * math.pi / 16)) for i in range(17)]
        plate.solid(bowl)
    pygame.draw.circle(plate.surface, SOLID, plate.at(put(0, -36)), 4.6 * k * plate.unit)
    plate.solid([put(-17, 34), put(17, 34), put(6, 26), put(-6, 26)])


def medallion(plate: Plate, cx: float, cy: float, r: float) -> None:
    plate.disc((cx, cy), r, 0.5, 0.8, 1.7)
    teeth = 72
    for tooth in range(teeth):
        a = tooth * math.tau / teeth
        inner, outer = r * 0.87, r * 0.95
        plate.line(
            (cx + inner * math.cos(a), cy + inner * math.sin(a)),
            (cx + outer * math.cos(a), cy + outer * math.sin(a)),
            0.9,
        )
    plate.disc((cx, cy), r * 0.83, 0.0, 0, 1.4)
    scales(plate, cx, cy + r * 0.03, r / 62)


def gavel(plate: Plate, cx: float, cy: float, k: float, turn: float) -> None:
    cos, sin = math.cos(turn), math.sin(turn)

    def put(x: float, y: float) -> Point:
        return cx + (x * cos - y * sin) * k, cy + (x * sin + y * cos) * k

    def part(x: float, y: float, w: float, h: float, shade: Callable[[float], float]) -> None:
        """A turned part, shaded across its round."""
        strips = max(8, round(h * k))
        for strip in range(strips):
            a, b = y + h * strip / strips, y + h * (strip + 1) / strips + 0.4
            plate.fill([put(x, a), put(x + w, a), put(x + w, b), put(x, b)], shade((strip + 0.5) / strips), -turn)
        corners = [put(x, y), put(x + w, y), put(x + w, y + h), put(x, y + h)]
        plate.outline(corners, 1.3 * max(k, 0.8))

    def rounded(t: float) -> float:
        return 0.1 + 0.95 * abs(t - 0.27) ** 1.1

    part(16, -4.5, 92, 9, rounded)
    part(108, -6.5, 14, 13, rounded)
    part(-31, -17, 62, 34, rounded)
    part(-42, -20.5, 11, 41, rounded)
    part(31, -20.5, 11, 41, rounded)
    part(-15, -19, 5, 38, lambda t: 0.5 + 0.45 * abs(t - 0.27))
    part(10, -19, 5, 38, lambda t: 0.5 + 0.45 * abs(t - 0.27))


def books(plate: Plate, x: float, floor: float, count: int, wide: float) -> None:
    """A stack of closed volumes, spines towards us."""
    for number in range(count):
        shift = (number * 37 % 11) - 5
        top = floor - (number + 1) * 12
        plate.box(x + shift, top, wide, 12, 0.5 if number % 2 else 0.68, 0, 1.2)
        for band in (0.12, 0.84):
            plate.box(x + shift + wide * band, top, wide * 0.045, 12, 0.0, 0, 1.0)
        plate.box(x + shift + wide * 0.34, top + 3, wide * 0.32, 6, 0.0, 0, 0.9)


def desk(plate: Plate, left: float, top: float, wide: float, count: int) -> None:
    """The judge's bench from the front."""
    floor = plate.height
    deep = floor - top
    k = deep / 78
    plate.box(left, top, wide, 11 * k, 0.07, 0, 1.6)
    plate.box(left + 9 * k, top + 11 * k, wide - 18 * k, 6 * k, 0.9, 0, 1)
    inner, across = left + 17 * k, wide - 34 * k
    steps = round(across)
    for step in range(steps):
        t = step / steps * 2 - 1
        plate.rect(inner + step * across / steps, top + 17 * k, across / steps + 0.5, deep - 17 * k, 0.5 + 0.3 * t * t)
    plate.outline([(inner, top + 17 * k), (inner + across, top + 17 * k), (inner + across, floor), (inner, floor)], 1.4)
    gap = 13 * k
    each = (across - gap * (count + 1)) / count
    for number in range(count):
        x = inner + gap + number * (each + gap)
        plate.box(x, top + 26 * k, each, 43 * k, 0.1, 0, 1.2)
        plate.box(x + 7 * k, top + 33 * k, each - 14 * k, 29 * k, 0.4, math.pi / 2, 1.0)


def chair(plate: Plate, cx: float, foot: float, k: float) -> None:
    shape = [(-40, 0), (-38, -24), (-24, -34), (24, -34), (38, -24), (40, 0)]
    back = [(-31, 0), (-29, -20), (-19, -27), (19, -27), (29, -20), (31, 0)]
    plate.fill([(cx + x * k, foot + y * k) for x, y in shape], 0.85, 0.5)
    plate.outline([(cx + x * k, foot + y * k) for x, y in shape], 1.4)
    plate.fill([(cx + x * k, foot + y * k) for x, y in back], 0.45, 2.2)
    plate.outline([(cx + x * k, foot + y * k) for x, y in back], 1.0)


def papers(plate: Plate, x: float, y: float, wide: float) -> None:
    for dx, dy in ((0, 0), (4, -4), (1, -8)):
        plate.box(x + dx, y - 4 + dy, wide, 4, 0.03, 0, 1)


def bench(plate: Plate) -> None:
    """The bench, seen from the well of the court."""
    w, h = plate.width, plate.height
    wall(plate)
    cornice(plate, 7)
    for x in (66, w - 66 - 48):
        window(plate, x, 24, 48, 62)
    for x in (20, 128, w - 128 - 26, w - 20 - 26):
        column(plate, x, 22, 26, h - 62)
    plate.rect(0, h - 30, w, 30, 0.3)
    plate.line((0, h - 30), (w, h - 30), 1.2)
    medallion(plate, w / 2, 40, 28)
    top = h - 46
    chair(plate, w / 2, top, 0.62)
    desk(plate, w / 2 - 150, top, 300, 6)
    plate.box(w / 2 + 62, top - 5, 42, 5, 0.6, 0, 1.2)
    gavel(plate, w / 2 + 80, top - 15, 0.46, -0.2)
    papers(plate, w / 2 - 112, top, 46)


def table(plate: Plate) -> float:
    """A table top in front of a wall; returns its height."""
    wall(plate, 0.05, 0.2)
    h = plate.height
    plate.box(0, h - 34, plate.width, 8, 0.06, 0, 1.5)
    plate.box(0, h - 26, plate.width, 26, 0.74, 0, 1.2)
    return h - 34


def strike(plate: Plate) -> None:
    """The gavel falling on its block."""
    floor = table(plate)
    cx, block = plate.width * 0.41, floor - 22
    for ray in range(22):
        a = math.pi + (ray + 0.5) * math.pi / 22
        near, far = 100 + (ray % 2) * 7, 120 + (ray % 3) * 12
        start = (cx + near * math.cos(a), block + 8 + near * 0.74 * math.sin(a))
        plate.line(start, (cx + far * math.cos(a), block + 8 + far * 0.74 * math.sin(a)), 1.3)
    plate.box(cx - 72, block, 144, 22, 0.62, 0, 1.6)
    plate.box(cx - 64, block - 4, 128, 4, 0.03, 0, 1.2)
    gavel(plate, cx, block - 36, 1.5, -0.16)
    books(plate, plate.width - 128, floor, 3, 92)


def returned(plate: Plate) -> None:
    """The gavel laid down, the file tied up and sent back."""
    floor = table(plate)
    for number in range(5):
        shade = 0.03 if number % 2 else 0.16
        plate.box(72 + (number % 2) * 6, floor - 11 - number * 11, 172, 11, shade, 0, 1.2)
    top = floor - 55
    plate.box(144, top, 14, 55, 0.85, 0, 1.1)
    bow = [(151, top), (128, top - 17), (148, top - 11), (151, top - 4), (154, top - 11), (174, top - 17)]
    plate.fill(bow, 0.85)
    plate.outline(bow, 1.2)
    plate.box(312, floor - 14, 100, 14, 0.62, 0, 1.5)
    gavel(plate, 330, floor - 42, 1.35, 0.06)


def hall(plate: Plate) -> None:
    """The whole court, for the title."""
    w, h = plate.width, plate.height
    wall(plate, 0.05, 0.13)
    cornice(plate, 12)
    for x in (134, w - 134 - 84):
        window(plate, x, 62, 84, 190)
    for x in (40, 252, w - 252 - 58, w - 40 - 58):
        column(plate, x, 46, 58, h - 96)
    plate.rect(0, h - 42, w, 42, 0.26)
    plate.line((0, h - 42), (w, h - 42), 1.4)
    medallion(plate, w / 2, 118, 80)
    top = h - 92
    chair(plate, w / 2, top, 1.0)
    desk(plate, w / 2 - 286, top, 572, 7)
    plate.box(w / 2 + 128, top - 9, 78, 9, 0.62, 0, 1.4)
    gavel(plate, w / 2 + 160, top - 28, 0.9, -0.2)
    papers(plate, w / 2 - 206, top, 82)


# Grey into lines.


def hatched(plate: Plate) -> np.ndarray:
    """Coverage from 0 to 1, a row for each row of the screen."""
    pixels = pygame.surfarray.array3d(plate.surface).astype(np.float32) / 255
    dark, angle, solid = pixels[:, :, 0], pixels[:, :, 1] * math.pi, pixels[:, :, 2] > 0.5
    x, y = np.meshgrid(np.arange(dark.shape[0]) / FINE, np.arange(dark.shape[1]) / FINE, indexing="ij")
    pitch = max(3.0, round(PITCH * plate.scale))
    wave = 0.28 * pitch / 3 * np.sin(x / (41 * plate.scale) + y / (59 * plate.scale))
    wave += 0.12 * pitch / 3 * np.sin(x / (13 * plate.scale) - y / (29 * plate.scale))

    def lines(direction: np.ndarray, weight: np.ndarray, step: float) -> np.ndarray:
        """Lines of a width, smooth at their edges."""
        u = (x * np.sin(direction) + y * np.cos(direction) + wave) / step
        distance = np.abs(u - np.floor(u) - 0.5) * step
        return np.clip(weight * step / 2 - distance + 0.5, 0, 1) * (weight > 0)

    pale = dark < PALE
    weight = np.clip(dark * 1.1, 0, 1)
    first = np.where(
        pale,
        lines(angle, np.clip(weight * 1.35, 0, 1) * (dark > 0.02), pitch * 2),
        lines(angle, np.maximum(weight, 0.9 / pitch), pitch),
    )
    second = lines(angle + 1.05, np.clip((dark - 0.6) * 1.3, 0, 0.6), pitch) * (dark > 0.6)
    cover = np.maximum(np.maximum(first, second), solid.astype(np.float32))
    wide, high = cover.shape[0] // FINE, cover.shape[1] // FINE
    return cover[: wide * FINE, : high * FINE].reshape(wide, FINE, high, FINE).mean(axis=(1, 3)).T


PALE = 0.2


def write_png(path: Path, cover: np.ndarray) -> None:
    """A grey PNG of four bits to a pixel."""
    levels = np.clip(np.round(cover * 15), 0, 15).astype(np.uint8)
    high, wide = levels.shape
    padded = np.pad(levels, ((0, 0), (0, wide % 2)))
    packed = (padded[:, 0::2] << 4) | padded[:, 1::2]
    rows = b"".join(b"\0" + row.tobytes() for row in packed)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", wide, high, 4, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    )


PICTURES: dict[str, tuple[float, float, Callable[[Plate], None]]] = {
    "bench": (530, 130, bench),
    "strike": (530, 148, strike),
    "returned": (530, 148, returned),
    "hall": (1214, 328, hall),
}
SCALES = (1.0, 1.5, 2.0, 3.0)


def main(folder: Path) -> None:
    pygame.display.init()
    for name, (width, height, draw) in PICTURES.items():
        for scale in SCALES:
            plate = Plate(width, height, scale)
            draw(plate)
            write_png(folder / f"{name}-{round(720 * scale)}.png", hatched(plate))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
