"""Painting a view: the same view, look and brush always give the same picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.scenes.asking import Allowance, Candidate, Choices, Grounds, Option, Tally
from game.scenes.listing import BankRow, FactSheet, ProblemRow, TitleCards, Tree
from game.scenes.on_page import Page
from game.scenes.printing import printed
from game.scenes.rule_blocks import RuleMap, RuleRows, RuleSheet
from game.scenes.telling import Appeal, Argument, Balance, Card, CiteRows, Course, RuleCard, Side, Verdict
from game.scenes.view import Block, Columns, View
from game.window import bar, blocks, column, foot, strips
from game.window.bar import Tabs
from game.window.box import MARGIN, Box
from game.window.brush import Brush
from game.window.canvas import Canvas, Hotspot, Inked, keycap_height
from game.window.cels import Cel, lay, redrawn
from game.window.faces import LABEL, Faces, faces_for
from game.window.look import Leaf, Look
from game.window.pager import Turning, draw_pager, pager_width
from game.window.theme import THEMES, Ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pygame

    from game.window.cels import Drawing
    from game.window.column import Piece, Sheet
    from game.window.foot import Foot

_GUTTER: Final = 24.0
_WIDEST: Final = 1560.0
_PAGER: Final = LABEL.tinted(Ink.INK2)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything of a view stands, before a leaf is chosen."""

    width: float
    height: float
    bar: float
    in_bar: strips.InBar | None
    strips: tuple[Box, ...]
    feet: tuple[Foot, ...]
    columns: tuple[tuple[Box, tuple[Sheet, ...]], ...]
    tabbed: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Painting:
    """What came of painting: what can be touched, how many pages each column has, where the focus is, the words.

    `cels` is what is to be seen, `plan` where it stands, and `of` what that depends on: view, look and notice.
    """

    hotspots: tuple[Hotspot, ...]
    leaf: Leaf
    pages: tuple[int, int]
    focus: tuple[int | None, int | None]
    inked: tuple[Inked, ...]
    cels: tuple[Cel, ...]
    plan: _Plan
    of: tuple[View, Look, str]


def paint(view: View, surface: pygame.Surface, look: Look, assets: Path, brush: Brush | None = None) -> Painting:
    """Paint a view onto a surface of the size of the look."""
    painting = drawn(view, look, assets, brush or Brush())
    lay(painting.cels, surface)
    return painting


def drawn(
    view: View,
    look: Look,
    assets: Path,
    brush: Brush,
    before: Painting | None = None,
    kind: type[Canvas] = Canvas,
) -> Painting:
    """Draw a view, and paint nothing; of what was drawn before with the same look all that stands is taken over.

    `kind` is the kind of canvas: what is only to be looked at for where it stands needs no strokes.
    """
    view = printed(view)
    faces = faces_for(assets, look.scale, look.text / 100, look.letters)
    of = (view, look, brush.notice)
    plan = before.plan if before and before.of == of else _plan(view, look, faces, brush.notice)
    leaf = _held(brush.leaf, plan)
    known = before.cels if before and before.of[1] == look else ()
    cels = _cels(list(_drawings(view, plan, faces, leaf, brush)), kind(faces, THEMES[look.theme], brush), known)
    pages = tuple(len(sheets) for _, sheets in plan.columns)
    both = pages if len(pages) > 1 else (*pages, 1)
    hotspots = tuple(spot for cel in cels for spot in cel.canvas.hotspots)
    inked = tuple(words for cel in cels for words in cel.canvas.inked)
    return Painting(hotspots, leaf, (both[0], both[1]), _focus(plan), inked, cels, plan, of)


def pages_of(view: View, look: Look, assets: Path) -> tuple[int, ...]:
    """How many pages each column of a view has, without painting it."""
    plan = _plan(printed(view), look, faces_for(assets, look.scale, look.text / 100, look.letters), "")
    return tuple(len(sheets) for _, sheets in plan.columns)


def focus_of(view: View, look: Look, assets: Path) -> tuple[int | None, int | None]:
    """The page of each column that the focus is on, without painting it."""
    return _focus(_plan(printed(view), look, faces_for(assets, look.scale, look.text / 100, look.letters), ""))


def _focus(plan: _Plan) -> tuple[int | None, int | None]:
    focus = tuple(column.focus_page(sheets) for _, sheets in plan.columns)
    return (focus[0], focus[1]) if len(focus) > 1 else (focus[0], None)


def _held(leaf: Leaf, plan: _Plan) -> Leaf:
    """The leaf, within what there is."""
    pages = [len(sheets) for _, sheets in plan.columns]
    pages += [1] * (2 - len(pages))
    front = leaf.column if plan.tabbed else 0
    return Leaf(front, (min(leaf.pages[0], pages[0] - 1), min(leaf.pages[1], pages[1] - 1)))


@lru_cache(maxsize=4)
def _plan(view: View, look: Look, faces: Faces, notice: str) -> _Plan:
    width, height = look.size[0] / faces.scale, look.size[1] / faces.scale
    tabbed = look.one_column and bool(view.right)
    fronts = (0, 1) if tabbed else (0,) if look.one_column else (None,)
    feet = tuple(foot.foot_of(view, width, faces, front) for front in fronts)
    inner = min(width - 2 * MARGIN, _WIDEST)
    left, head = (width - inner) / 2, bar.bar_height(view, faces)
    top = head + (20 - 5 * (faces.text - 1)) if head else MARGIN
    below: list[Box] = []
    told = notice or view.notice
    in_bar = None if tabbed else strips.noticed_in(bar.free_of_bar(view, width, faces), told, faces)
    for label, words in (view.banner, (strips.NOTICE, "" if in_bar else told), (strips.GUIDE, view.guide)):
        high = strips.strip_height(words, inner, faces, label) if words else 0.0
        below.append(Box(left, top, inner, high))
        top += high + 16 if words else 0.0
    room = Box(left, top, inner, height - feet[0].height - (10 if look.one_column else 16) - top)
    columns = _columns(view, room, faces, look)
    return _Plan(width, height, head, in_bar, tuple(below), feet, columns, tabbed, look.one_column)


def _columns(view: View, room: Box, faces: Faces, look: Look) -> tuple[tuple[Box, tuple[Sheet, ...]], ...]:
    """The columns and their pages."""
    boxes = _boxes(view, room, look)
    found = [
        (box, blocks.pieces(content, box.w, faces))
        for box, content in zip(boxes, (view.left, view.right), strict=False)
    ]
    if look.one_column:
        rest = foot.rest_piece(view, boxes[-1].w, faces)
        return tuple(zip(boxes, _with_rest(found, rest, kept=not foot.lists_keys(view)), strict=True))
    return tuple((box, column.impose(pieces, box, 34.0 * faces.text) or ((),)) for box, pieces in found)


def _with_rest(found: list[tuple[Box, tuple[Piece, ...]]], rest: Piece, *, kept: bool) -> list[tuple[Sheet, ...]]:
    """Every column one behind the other; the rest where it takes no page of its own.

    Where there is no such place it is left to the list of all keys, or `kept` at the end of the last column.
    """
    sheets = [column.impose(pieces, box, 0.0) or ((),) for box, pieces in found]
    fuller = [column.impose(column.with_rest(pieces, rest), box, 0.0) or ((),) for box, pieces in found]
    numbers = range(len(found) - 1, -1, -1)
    where = next((at for at in numbers if len(fuller[at]) == len(sheets[at])), numbers[0] if kept else None)
    return [fuller[at] if at == where else each for at, each in enumerate(sheets)]


def _boxes(view: View, room: Box, look: Look) -> tuple[Box, ...]:
    if not view.right or view.columns is Columns.WHOLE:
        return (room,)
    if look.one_column:
        return (room, room)
    one, other = view.columns.value
    left = round((room.w - _GUTTER) * one / (one + other))
    return Box(room.x, room.y, left, room.h), Box(room.x + left + _GUTTER, room.y, room.w - left - _GUTTER, room.h)


def _cels(drawings: Sequence[Drawing], clear: Canvas, known: Sequence[Cel]) -> tuple[Cel, ...]:
    """The cels of some drawings, and upon them whatever these left for later."""
    below = redrawn(drawings, clear, known)
    later = [(draw, ()) for cel in below for draw in cel.canvas.later]
    return (*below, *redrawn(later, clear, known[len(below) :]))


def _drawings(view: View, plan: _Plan, faces: Faces, leaf: Leaf, brush: Brush) -> Iterator[Drawing]:
    """All that is drawn, from the wall up."""
    yield _draw_wall, (Box(0, 0, plan.width, plan.height),)
    if plan.bar:
        yield bar.draw_bar, (view, plan.width, _tabs(view, leaf) if plan.tabbed else None)
    yield from _strips(view, plan, brush.notice)
    yield _foot(plan, faces, leaf, brush.caption)
    for number, (box, sheets) in enumerate(plan.columns):
        if plan.tabbed and number != leaf.column:
            continue
        yield from column.drawings(sheets[leaf.pages[number]])
        if len(sheets) > 1 and not plan.counted:
            turning = Turning(leaf, number, len(sheets))
            left = box.right - pager_width(turning.words, _PAGER, faces)
            yield draw_pager, ((left, box.bottom - keycap_height(faces) / 2 - 2), turning, _PAGER)


def _draw_wall(canvas: Canvas, box: Box) -> None:
    canvas.fill(box, Ink.WALL)


def _tabs(view: View, leaf: Leaf) -> Tabs:
    names = (view.tabs[0] or tab_name(view.left, "Page"), view.tabs[1] or tab_name(view.right, "Panel"))
    return Tabs(names, leaf, "f6" if any(name == "tab" for name, _ in view.bindings()) else "tab")


def _strips(view: View, plan: _Plan, notice: str) -> Iterator[Drawing]:
    if plan.in_bar:
        yield strips.draw_in_bar, (plan.in_bar,)
    banner, noticed, guide = plan.strips
    if banner.h:
        yield strips.draw_banner, (view, banner)
    if noticed.h:
        yield strips.draw_notice, (notice or view.notice, noticed)
    if guide.h:
        yield strips.draw_notice, (view.guide, guide, strips.GUIDE)


def _foot(plan: _Plan, faces: Faces, leaf: Leaf, caption: str) -> Drawing:
    count = len(plan.columns[leaf.column][1]) if plan.columns else 1
    turning = Turning(leaf, leaf.column, count) if count > 1 and plan.counted else None
    here = plan.feet[leaf.column if plan.tabbed else 0]
    below = Box(0, plan.height - here.height, plan.width, here.height)
    keys = foot.captioned(here, caption, plan.width, faces) if caption else here
    return foot.draw_foot, (keys, below, turning)


def tab_name(content: tuple[Block, ...], other: str) -> str:
    """What a column is called when it is a tab."""
    if any(isinstance(block, Candidate) and not block.cite for block in content):
        return "Answer"
    for block in content:
        for kind, name in _NAMES:
            if isinstance(block, kind):
                return name
    return other


_NAMES: Final[tuple[tuple[type[Block], str], ...]] = (
    (Page, "Page"),
    (Allowance, "Counsel"),
    (Option, "Ruling"),
    (Candidate, "Ground"),
    (Grounds, "Object"),
    (Tally, "Count"),
    (Verdict, "Verdict"),
    (Argument, "Opinion"),
    (RuleCard, "Rule"),
    (RuleMap, "Map"),
    (RuleSheet, "Rule"),
    (RuleRows, "Rules"),
    (CiteRows, "Rules"),
    (Course, "Record"),
    (Card, "Answer"),
    (Side, "Result"),
    (Balance, "Balance"),
    (Appeal, "Appeal"),
    (BankRow, "Docket"),
    (ProblemRow, "Problems"),
    (FactSheet, "Record"),
    (Tree, "Tree"),
    (TitleCards, "Title"),
    (Choices, "Settings"),
)
