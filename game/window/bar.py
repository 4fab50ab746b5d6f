"""The bar at the head of the screen: the way here, the ticks, the links, or the tabs of large text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph
from game.window.box import Box
from game.window.canvas import Canvas, Shape, keycap_height, keycap_width
from game.window.docket import draw_ticks, ticks_width
from game.window.faces import Face, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.view import View
    from game.window.look import Leaf
from game.window.box import MARGIN

_NAME: Final = Type(Face.SERIF_ITALIC, 19, 26, Ink.ON_BAR)
_CRUMB: Final = Type(Face.SANS, 15, 20, Ink.ON_BAR2)
_LAST: Final = Type(Face.SANS_BOLD, 15, 20, Ink.ON_BAR)
_LINK: Final = Type(Face.SANS, 14.5, 20, Ink.ON_BAR)
_APART: Final = 32.0
_TAB: Final = Type(Face.SANS_BOLD, 15, 20, Ink.INK)


@dataclass(frozen=True, slots=True)
class Tabs:
    """The two columns as tabs, and the key that changes between them."""

    names: tuple[str, str]
    leaf: Leaf
    key: str


def bar_height(view: View, faces: Faces) -> float:
    """How high the bar is; a view without crumbs has none."""
    return 52 + 32 * (faces.text - 1) if view.crumbs else 0.0


def free_of_bar(view: View, width: float, faces: Faces) -> Box:
    """What of the bar is free at the right of the way here; nothing where links, ticks or a clock stand there."""
    taken = view.links or view.ticks or (view.clock is not None and view.clock.runs_on)
    left = MARGIN + _brand_width(faces) + _crumbs_width(view.crumbs, faces) + _APART if view.crumbs else width
    return Box(left, 0, 0.0 if taken else max(0.0, width - MARGIN - left), bar_height(view, faces))


def draw_bar(canvas: Canvas, view: View, width: float, tabs: Tabs | None) -> None:
    """Draw the bar."""
    faces = canvas.faces
    high = bar_height(view, faces)
    canvas.fill(Box(0, 0, width, high), Ink.BAR)
    canvas.fill(Box(0, high, width, 2), Ink.BRASS)
    y = high / 2 + faces.size(_LAST) * 0.36
    right = _draw_tabs(tabs, canvas, width, high) if tabs else _draw_links(view, canvas, width, y)
    right = _draw_clock(view, canvas, right - 12 if tabs else right, y)
    left = _draw_crumbs(view, canvas, y, right, brand=tabs is None)
    room = ticks_width(view.ticks, faces)
    middle = (width - room) / 2
    start = max(middle, left + 20) if middle + room <= right - 20 else right - 20 - room
    if view.ticks and start >= left + 12 and start + room <= right - 12:
        draw_ticks(view.ticks, canvas, start, high / 2)


def _draw_clock(view: View, canvas: Canvas, right: float, y: float) -> float:
    """What is left of a time that runs on; returns where it begins."""
    if view.clock is None or not view.clock.runs_on:
        return right
    told = view.clock.told(canvas.time_left)
    x = right - canvas.faces.width(told, _LAST)
    canvas.write((x, y), told, _LAST)
    return x - 24


def _draw_links(view: View, canvas: Canvas, width: float, y: float) -> float:
    """The links at the right; returns where they begin."""
    x = width - MARGIN
    for label, intent in reversed(view.links):
        wide = canvas.faces.width(label, _LINK)
        x -= wide
        if canvas.touch(Box(x - 6, 8, wide + 12, y + 8), intent):
            canvas.across(x, x + wide, y + 4, (Ink.ON_BAR, 1))
        canvas.write((x, y), label, _LINK)
        x -= 28
    return x + 28 if view.links else width - MARGIN


def _brand_width(faces: Faces) -> float:
    return 30 + faces.width("In Limine", _NAME) + 18 + 18


def _draw_crumbs(view: View, canvas: Canvas, y: float, right: float, *, brand: bool) -> float:
    """The name and the way here, as much of it as there is room for; returns where it ends."""
    faces, x = canvas.faces, MARGIN
    crumbs = view.crumbs
    if brand:
        canvas.glyph((x + 11, y - faces.size(_LAST) * 0.4), 10, Glyph.DOOR, (Ink.ON_BAR, Ink.BAR))
        canvas.write((x + 30, y + 0.5), "In Limine", _NAME)
        x += _brand_width(faces)
        canvas.down(x - 18, y - 16, y + 4, (Ink.ON_BAR2, 1))
    room = right - x - ticks_width(view.ticks, faces) - 24
    while len(crumbs) > 1 and _crumbs_width(crumbs, faces) > room:
        crumbs = crumbs[1:]
    for number, crumb in enumerate(crumbs):
        last = number == len(crumbs) - 1
        words = _cut(crumb, room, faces) if last else crumb
        x += canvas.write((x, y), words, _LAST if last else _CRUMB) + 10
        if not last:
            x += canvas.write((x, y), "›", _CRUMB) + 10
    return x


def _crumbs_width(crumbs: tuple[str, ...], faces: Faces) -> float:
    before = sum(faces.width(crumb, _CRUMB) + 20 + faces.width("›", _CRUMB) for crumb in crumbs[:-1])
    return before + faces.width(crumbs[-1], _LAST)


def _cut(words: str, room: float, faces: Faces) -> str:
    """The words, or as much of them as fits; the page beneath says them in full."""
    if faces.width(words, _LAST) <= room:
        return words
    while words and faces.width(words + "…", _LAST) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def _draw_tabs(tabs: Tabs, canvas: Canvas, width: float, high: float) -> float:
    """The two columns as tabs; returns where they begin."""
    faces, x = canvas.faces, width - MARGIN
    y = high / 2 + faces.size(_TAB) * 0.36
    pad = 12 * faces.text
    for column in (1, 0):
        name = tabs.names[column]
        wide = faces.width(name, _TAB) + 2 * pad
        x -= wide
        front = tabs.leaf.column == column
        box = Box(x, 18, wide, high - 18) if front else Box(x, 20, wide, high - 32)
        hover = canvas.touch(box, tabs.leaf.showing(column))
        if front:
            canvas.shape(box, Shape(Ink.PAPER, radius=5, corners=(True, True, False, False)))
            canvas.fill(Box(x + pad, high - 15, wide - 2 * pad, 3), Ink.BRASS)
            canvas.write((x + pad, y), name, _TAB)
        else:
            canvas.shape(box, Shape(Ink.BAR, Ink.ON_BAR if hover else Ink.ON_BAR2, 1, 5))
            canvas.write((x + pad, y), name, _TAB.tinted(Ink.ON_BAR if hover else Ink.ON_BAR2))
        x -= 12
    x -= keycap_width(faces, tabs.key) + 8
    canvas.keycap((x, high / 2 - keycap_height(faces) / 2), tabs.key)
    return x - 8
