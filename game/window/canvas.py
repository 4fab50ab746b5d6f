"""What a part of the screen is drawn on, in logical pixels: it remembers the strokes, and what can be touched."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import pygame

from game.window import glyphs, ink
from game.window.box import Box
from game.window.brush import Brush
from game.window.faces import CAP, Faces, Type
from game.window.ink import ALL, Corners, Point
from game.window.strokes import Strokes
from game.window.theme import CONTRAST, RGB, Ink, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.scenes.intents import Intent
    from game.scenes.marks import Glyph
    from game.window.look import Leaf

_NAMES: Final = {
    "enter": "Enter", "esc": "Esc", "tab": "Tab", "space": "Space", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "f6": "F6", "f11": "F11",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place that can be clicked: what it means to the scene, or which leaf it turns to in the window."""

    rect: pygame.Rect
    means: Intent | Leaf


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of box: its filling, edge, width of border and radius in logical pixels."""

    inside: Ink
    edge: Ink = Ink.LINE
    border: float = 0
    radius: float = 0
    corners: Corners = ALL


SHEET: Final = Shape(Ink.PAPER, Ink.EDGE, 1, 3)
CARD: Final = Shape(Ink.CARD, Ink.EDGE, 1, 3)
CONTROL: Final = Shape(Ink.CARD, Ink.LINE, 1, 6)
CHOSEN: Final = Shape(Ink.CARD, Ink.RIGHT, 3, 6)
TURNED: Final = Shape(Ink.TURNED, Ink.BRASS, 3, 6)
HOVER: Final = Shape(Ink.DIM_LIT, Ink.LINE, 1, 6)
SPENT: Final = Shape(Ink.WALL, Ink.LINE, 0.5, 6)
"""What cannot be chosen any more: flat, and thin-lined in every theme."""
PRIMARY: Final = Shape(Ink.BUTTON, Ink.BUTTON, 0, 5)

_HEAVY: Final[dict[float, float]] = {1: 3, 2: 3, 3: 6}
_HOVERED: Final = 5

Inked: TypeAlias = tuple[Box, str]


@dataclass
class Canvas:
    """A clear sheet under the brush.

    `inked` is every word written, and where; `later` is what goes on top of all sheets; `asked` is what of the brush
    the drawing depends on, beside the pointer.
    """

    faces: Faces
    theme: Theme
    brush: Brush = field(default_factory=Brush)
    strokes: Strokes = field(default_factory=Strokes)
    hotspots: list[Hotspot] = field(default_factory=list)
    inked: list[Inked] = field(default_factory=list)
    later: list[Callable[[Canvas], None]] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    @property
    def moment(self) -> float:
        """How far the stamp, the scales or a speech have come, 0 to 1."""
        self.asked.add("moment")
        return self.brush.moment

    @property
    def swings_from(self) -> float | None:
        """From where the scales swing, if they do."""
        self.asked.add("swings_from")
        return self.brush.swings_from

    @property
    def time_left(self) -> float:
        """What share of the time is left."""
        self.asked.add("time_left")
        return self.brush.time_left

    @property
    def text(self) -> float:
        """The size of text, 1 at 100 %."""
        return self.faces.text

    @property
    def tinted(self) -> bool:
        """Whether the theme tells things apart by tints; in high contrast lines do it."""
        return self.theme is not CONTRAST

    def px(self, logical: float) -> int:
        """A length in device pixels."""
        return round(logical * self.faces.scale)

    def rect(self, box: Box) -> pygame.Rect:
        """A box in device pixels, each edge rounded by itself so that neighbours meet."""
        (x, y, w, h), scale = box, self.faces.scale
        left, top = round(x * scale), round(y * scale)
        return pygame.Rect(left, top, round((x + w) * scale) - left, round((y + h) * scale) - top)

    def rgb(self, name: Ink) -> RGB:
        """A colour by its name."""
        return self.theme[name]

    def thick(self, logical: float) -> int:
        """The width of a line in device pixels, never less than one."""
        return max(1, self.px(logical)) if logical else 0

    # Words.

    def write(self, at: Point, words: str, style: Type) -> float:
        """Write some words from the left; `at` is the start of their baseline. Returns their width."""
        if not words:
            return 0.0
        faces, colour = self.faces, self.theme[style.ink]
        scale = faces.scale
        left, baseline = round(at[0] * scale), round(at[1] * scale)
        reach = left
        for font, part in faces.runs(words, style):
            image = _rendered(font, part, colour)
            self.strokes.blit(image, (reach, baseline - font.get_ascent()))
            reach += image.get_width()
        width, size = (reach - left) / scale, faces.size(style) * 0.7
        self.inked.append((Box(at[0], at[1] - size, width, size), words))
        return width

    def write_right(self, at: Point, words: str, style: Type) -> float:
        """Write some words that end at `at`."""
        return self.write((at[0] - self.faces.width(words, style), at[1]), words, style)

    def write_centre(self, at: Point, words: str, style: Type) -> float:
        """Write some words with `at` in their middle."""
        return self.write((at[0] - self.faces.width(words, style) / 2, at[1]), words, style)

    def caps(self, at: Point, words: str, style: Type) -> float:
        """Write spaced capitals from the left."""
        font = self.faces.font(style)
        left = at[0]
        for letter in words.upper():
            image = _rendered(font, letter, self.rgb(style.ink))
            self.strokes.blit(image, (self.px(left), self.px(at[1]) - font.get_ascent()))
            left += self.faces.step(letter, style)
        width, size = self.faces.tracked(words, style), self.faces.size(style) * 0.7
        self.inked.append((Box(at[0], at[1] - size, width, size), words))
        return width

    # Shapes.

    def fill(self, box: Box, name: Ink) -> None:
        """Fill a plain box."""
        self.strokes.fill(self.rgb(name), self.rect(box))

    def tint(self, box: Box, name: Ink) -> None:
        """Fill a plain box with a tint. High contrast has none, and keeps the border that the box lies on."""
        if self.tinted:
            self.fill(box, name)

    def shape(self, box: Box, shape: Shape) -> None:
        """Draw a box of a kind; in high contrast its border is heavier, and says what a tint says elsewhere."""
        inside, edge = self.rgb(shape.inside), self.rgb(shape.edge)
        border = shape.border if self.tinted else _HEAVY.get(shape.border, shape.border)
        border = _HOVERED if shape is HOVER and not self.tinted else border
        fill = ink.Fill(inside, edge, self.thick(border), self.px(shape.radius), shape.corners)
        ink.box(self.strokes, self.rect(box), fill)

    def shadow(self, box: Box, spread: float = 6) -> None:
        """Lay a soft shadow beneath a box; high contrast has none."""
        if not self.tinted:
            return
        ink.shadow(self.strokes, self.rect(box), self.rgb(Ink.SHADOW), max(2, self.px(spread)), self.px(3))

    def across(self, left: float, right: float, y: float, line: tuple[Ink, float] = (Ink.RULE, 1)) -> None:
        """Draw a level line."""
        start = self.px(left)
        place = pygame.Rect(start, self.px(y), self.px(right) - start, self.thick(line[1]))
        self.strokes.fill(self.rgb(line[0]), place)

    def down(self, x: float, top: float, bottom: float, line: tuple[Ink, float] = (Ink.RULE, 1)) -> None:
        """Draw an upright line."""
        start = self.px(top)
        place = pygame.Rect(self.px(x), start, self.thick(line[1]), self.px(bottom) - start)
        self.strokes.fill(self.rgb(line[0]), place)

    def stroke(self, start: Point, end: Point, width: float, name: Ink) -> None:
        """Draw a line in any direction."""
        ink.stroke(self.strokes, self._spot(start), self._spot(end), width * self.faces.scale, self.rgb(name))

    def polygon(self, points: Sequence[Point], name: Ink) -> None:
        """Fill a polygon."""
        ink.polygon(self.strokes, [self._spot(point) for point in points], self.rgb(name))

    def disc(self, centre: Point, radius: float, name: Ink) -> None:
        """Fill a circle."""
        ink.disc(self.strokes, self._spot(centre), radius * self.faces.scale, self.rgb(name))

    def _spot(self, point: Point) -> Point:
        return point[0] * self.faces.scale, point[1] * self.faces.scale

    def glyph(self, centre: Point, radius: float, glyph: Glyph, inks: tuple[Ink, Ink] = (Ink.INK, Ink.CARD)) -> None:
        """Draw a sign; `inks` are its colour and the colour it stands on."""
        image = glyphs.sign(glyph, radius * self.faces.scale, self.rgb(inks[0]), self.rgb(inks[1]))
        x, y = self._spot(centre)
        self.strokes.blit(image, (round(x - image.get_width() / 2), round(y - image.get_height() / 2)))

    # Small controls.

    def keycap(self, at: Point, key: str, *, spent: bool = False) -> float:
        """Draw a key with its name, flat where it does nothing now; `at` is its top left. Returns its width."""
        label = printed(key)
        width, height = keycap_width(self.faces, key), keycap_height(self.faces)
        box = Box(at[0], at[1], width, height)
        if spent:
            self.shape(box, replace(SPENT, radius=5))
        else:
            self.shape(Box(box.x, box.y + 2, box.w, box.h), Shape(Ink.LINE, Ink.LINE, 0, 5))
            self.shape(box, Shape(Ink.CARD, Ink.LINE, 1, 5))
        baseline = box.middle + self.faces.size(CAP) * 0.36
        self.write_centre((box.x + width / 2, baseline), label, CAP)
        return width

    # What can be touched.

    def touch(self, box: Box, means: Intent | Leaf | None) -> bool:
        """Let a place be clicked. Returns whether the mouse rests on it."""
        if means is None:
            return False
        rect = self.rect(box)
        self.hotspots.append(Hotspot(rect, means))
        return self.brush.pointer is not None and rect.collidepoint(self.brush.pointer)


class Tracing(Canvas):
    """A canvas that is only looked at for where things stand: it keeps words and places, and draws none of them."""

    def write(self, at: Point, words: str, style: Type) -> float:
        """Note some words from the left."""
        width, size = self.faces.width(words, style), self.faces.size(style) * 0.7
        if words:
            self.inked.append((Box(at[0], at[1] - size, width, size), words))
        return width

    def caps(self, at: Point, words: str, style: Type) -> float:
        """Note spaced capitals from the left."""
        width, size = self.faces.tracked(words, style), self.faces.size(style) * 0.7
        self.inked.append((Box(at[0], at[1] - size, width, size), words))
        return width

    def shape(self, box: Box, shape: Shape) -> None:
        """Leave the box out."""

    def shadow(self, box: Box, spread: float = 6) -> None:
        """Leave the shadow out."""

    def polygon(self, points: Sequence[Point], name: Ink) -> None:
        """Leave the polygon out."""

    def stroke(self, start: Point, end: Point, width: float, name: Ink) -> None:
        """Leave the line out."""

    def disc(self, centre: Point, radius: float, name: Ink) -> None:
        """Leave the circle out."""

    def glyph(self, centre: Point, radius: float, glyph: Glyph, inks: tuple[Ink, Ink] = (Ink.INK, Ink.CARD)) -> None:
        """Leave the sign out."""


def printed(key: str) -> str:
    """A key as it is printed on a key."""
    return _NAMES.get(key.lower(), key.upper() if len(key) == 1 else key)


def keycap_width(faces: Faces, key: str) -> float:
    """How wide a drawn key is."""
    return max(keycap_height(faces) + 1, faces.width(printed(key), CAP) + 7 + 7 * faces.text)


def keycap_height(faces: Faces) -> float:
    """How high a drawn key is, without its foot."""
    return 12 + 13 * faces.text


@lru_cache(maxsize=1200)
def _rendered(font: pygame.font.Font, words: str, colour: RGB) -> pygame.Surface:
    return font.render(words, True, colour)  # noqa: FBT003 - pygame takes it by place
