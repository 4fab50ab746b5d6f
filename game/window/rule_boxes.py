"""The boxes of the rule book: how far a rule is settled is told by a box's shape, and so is whatever else is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.rule_blocks import Held
from game.window.box import Box
from game.window.canvas import Canvas, Shape
from game.window.faces import Face, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.rule_blocks import RuleBox

HIGH: Final = 28.0
LABEL: Final = Type(Face.SANS_BOLD, 13.5, 20)
_LEAST: Final = 33.0
_PAD: Final = 3.0
_WIDE_PAD: Final = 5.0
_SHORT: Final = 3
"""Letters of a number: fifteen of these stand on a line of the map, and have no more room to give."""
_FOOT: Final = 6.0
_RING: Final = 4.0
_CORNER: Final = 9.0
_BAR: Final = 3.0
_SHAPES: Final = {
    Held.SETTLED: Shape(Ink.BUTTON, Ink.BUTTON, 0, 2),
    Held.ONCE: Shape(Ink.CARD, Ink.BUTTON, 1, 5),
    Held.OPEN: Shape(Ink.PAPER, Ink.LINE, 1, 10),
    Held.READ: None,
}
_FOCUS: Final = Shape(Ink.PAPER, Ink.RIGHT, 3, 8)


def box_width(label: str, faces: Faces) -> float:
    """How wide a box is for its label."""
    pad = _PAD if len(label) <= _SHORT else _WIDE_PAD
    return max(_LEAST * faces.text, faces.width(label, LABEL) + 2 * pad * faces.text)


def box_height(faces: Faces) -> float:
    """How high a box is."""
    return HIGH * faces.text


def draw_rule_box(canvas: Canvas, box: Box, rule: RuleBox, *, ring: bool = True) -> None:
    """Draw a box with its label; round the one in focus a ring, beneath a hit a bar, other law as a folded corner."""
    faces = canvas.faces
    hover = canvas.touch(box, rule.intent)
    if rule.focus and ring:
        below = _RING + (_BAR if rule.hit else 0)
        canvas.shape(Box(box.x - _RING, box.y - _RING, box.w + 2 * _RING, box.h + _RING + below), _FOCUS)
    solid = rule.held is Held.SETTLED
    draw_held(canvas, box, rule.held, hover=hover and not solid)
    ink = Ink.ON_BUTTON if solid else Ink.INK if rule.held is Held.ONCE or rule.focus or rule.hit else Ink.INK2
    lift = _FOOT * faces.text / 2 - 1 if rule.held is Held.ONCE else 0.0
    middle = box.middle - lift + faces.size(LABEL) * 0.36
    canvas.write_centre((box.x + box.w / 2, middle), rule.label, LABEL.tinted(ink))
    if hover:
        wide = faces.width(rule.label, LABEL)
        canvas.across(box.x + (box.w - wide) / 2, box.x + (box.w + wide) / 2, middle + 2, (ink, 1))
    if rule.differs:
        _draw_corner(canvas, box, Ink.ON_BUTTON if solid else Ink.BRASS)
    if rule.hit:
        canvas.fill(Box(box.x + 2, box.bottom + 1, box.w - 4, _BAR), Ink.BRASS)


def draw_held(canvas: Canvas, box: Box, held: Held, *, hover: bool = False) -> None:
    """Draw the shape of a box alone."""
    shape = _SHAPES[held]
    if shape is None:
        return
    canvas.shape(box, Shape(Ink.DIM_LIT, shape.edge, shape.border, shape.radius) if hover else shape)
    if held is Held.ONCE:
        high = _FOOT * canvas.text
        foot = Box(box.x, box.bottom - high, box.w, high)
        canvas.shape(foot, Shape(Ink.BUTTON, radius=5, corners=(False, False, True, True)))


def draw_corner(canvas: Canvas, box: Box) -> None:
    """Draw the mark of other law beside a rule, on a box of its own."""
    canvas.shape(box, Shape(Ink.PAPER, Ink.LINE, 1, 10))
    _draw_corner(canvas, box, Ink.BRASS)


def _draw_corner(canvas: Canvas, box: Box, ink: Ink) -> None:
    size = _CORNER * canvas.text * (1 if canvas.tinted else 1.5)
    canvas.polygon(((box.right - size, box.y), (box.right, box.y), (box.right, box.y + size)), ink)
