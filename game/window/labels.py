"""Labels and what they say beside them: on a page as wide as the screen, a long list of them in two columns."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final, TypeGuard

from game.scenes.marks import Glyph, plain
from game.scenes.on_page import LabelRow
from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, keycap_height, keycap_width
from game.window.column import Row, unwidowed
from game.window.faces import SUB, Faces
from game.window.theme import Ink
from game.window.words import Measure, baseline, sentence, space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.on_page import PageItem

_SUB: Final = SUB.led(28)
_LABEL: Final = _SUB.italic().tinted(Ink.INK2)
_WIDEST: Final = 0.5
_BETWEEN: Final = 32.0
_ROOM: Final = 330.0
_FEWEST, _MOST = 15, 17
"""Of more lines than the first a page does not hold a list; more than the second it does not hold in two columns."""


def label_width(items: Sequence[PageItem], faces: Faces) -> float:
    """How wide the labels among some items are, with the white beside them."""
    widest = max((_wide(item, faces) for item in items if isinstance(item, LabelRow)), default=0.0)
    return widest + 22 * faces.text


def _wide(row: LabelRow, faces: Faces) -> float:
    if row.intent is not None:
        return keycap_width(faces, row.label)
    return setting.width_of(row.label, _LABEL, faces)


def label_rows(item: LabelRow, text: Measure, faces: Faces, label: float) -> tuple[Row, ...]:
    """A label and what it says beside it, each broken within its own column."""
    column = min(label, text.width * _WIDEST)
    narrow = setting.balanced(plain(item.text), text.width - column, _SUB, faces)
    says = sentence(item.text, _SUB, faces, Measure(text.left + column, narrow))
    if item.intent is not None:
        return (replace(says[0], draw=partial(_draw_pressed, item, says[0], text.left)), *says[1:])
    labels = sentence(item.label, _LABEL, faces, Measure(text.left, column - 20 * faces.text))
    return unwidowed(_beside(labels, says, faces))


def _draw_pressed(item: LabelRow, says: Row, left: float, canvas: Canvas, box: Box) -> None:
    """Draw a key in its keycap, and what it does beside it: a touch of either presses it."""
    faces = canvas.faces
    hover = canvas.touch(Box(box.x + left, box.y, says.reach - left, box.h), item.intent)
    canvas.keycap((box.x + left, box.middle - keycap_height(faces) / 2), item.label)
    says.draw(canvas, box)
    if hover:
        right = box.x + says.reach
        start = right - faces.width(item.text, _SUB)
        canvas.across(start, right, baseline(box, _SUB, faces) + 4, (Ink.INK2, 1))


def _beside(left: Sequence[Row], right: Sequence[Row], faces: Faces) -> tuple[Row, ...]:
    """Two runs of rows side by side."""
    blank = space(faces.lead(_SUB))
    return tuple(
        replace(other, draw=partial(_draw_both, one, other), reach=max(one.reach, other.reach), empty=False)
        for one, other in zip_longest(left, right, fillvalue=blank)
    )


def _draw_both(left: Row, right: Row, canvas: Canvas, box: Box) -> None:
    left.draw(canvas, box)
    right.draw(canvas, box)


# In two columns.


def in_two_columns(items: Sequence[PageItem], text: Measure, faces: Faces) -> tuple[Row, ...]:
    """The rows of a list in two columns; none where one is enough, or two are not."""
    half, label = (text.width - _BETWEEN) / 2, label_width(items, faces)
    if not _only_labels(items) or half - label < _ROOM * faces.text:
        return ()
    if sum(len(label_rows(item, text, faces, label)) for item in items) <= _FEWEST:
        return ()
    one, other = Measure(text.left, half), Measure(text.left + half + _BETWEEN, half)
    groups = [label_rows(item, one, faces, label) for item in items]
    at = _parted(items, [len(group) for group in groups])
    left = tuple(chain.from_iterable(groups[:at]))
    right = tuple(chain.from_iterable(label_rows(item, other, faces, label) for item in items[at:]))
    return _beside(left, right, faces) if max(len(left), len(right)) <= _MOST else ()


def _only_labels(items: Sequence[PageItem]) -> TypeGuard[Sequence[LabelRow]]:
    return all(isinstance(item, LabelRow) and item.glyph is Glyph.NONE for item in items)


def _parted(items: Sequence[LabelRow], lines: Sequence[int]) -> int:
    """The item that begins the second column: one with a label of its own, so that both are much of a height."""
    starts = [at for at, item in enumerate(items) if item.label and at] or [len(items)]
    return min(starts, key=lambda at: max(sum(lines[:at]), sum(lines[at:])))
