"""Rows of words: paragraphs, spaced capitals and citations, broken to a measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import plain
from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, Shape
from game.window.column import Row
from game.window.faces import CAPS, TINY_BOLD, Face, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.marks import Words
    from game.window.setting import Line

_DROP: Final = 0.34
_MONO_DROP: Final = 0.378
PILL: Final = Shape(Ink.CARD, Ink.LINE, 1, 13)
STRONG_PILL: Final = Shape(Ink.BAR, Ink.BAR, 0, 13)


@dataclass(frozen=True, slots=True)
class Measure:
    """Where words may stand in a column: how far from its left, and how wide."""

    left: float
    width: float


def baseline(box: Box, style: Type, faces: Faces) -> float:
    """Where words of a style stand so that they look centred in a row."""
    typewriter = style.face in {Face.MONO, Face.MONO_BOLD}
    return box.middle + faces.size(style) * (_MONO_DROP if typewriter else _DROP)


def paragraph(words: Words, style: Type, faces: Faces, measure: Measure, first: float = 0.0) -> tuple[Row, ...]:
    """Rows of marked words."""
    set_lines = setting.lines(words, measure.width, style, faces, first)
    return tuple(line_row(line, style, faces, measure.left) for line in set_lines)


def sentence(words: str, style: Type, faces: Faces, measure: Measure) -> tuple[Row, ...]:
    """Rows of unmarked words, of which the last does not stand alone."""
    width = setting.companied(plain(words), measure.width, style, faces)
    set_lines = setting.text_lines(words, width, style, faces)
    return tuple(line_row(line, style, faces, measure.left) for line in set_lines)


def line_row(line: Line, style: Type, faces: Faces, left: float) -> Row:
    """One line of words as a row."""
    draw = partial(_draw_line, line, style, left)
    return Row(faces.lead(style), draw, reach=left + setting.reach(line))


def _draw_line(line: Line, style: Type, left: float, canvas: Canvas, box: Box) -> None:
    setting.draw(canvas, box.x + left, baseline(box, style, canvas.faces), line)


def space(height: float, spring: float = 0.0, limit: float = 0.0, most: float = float("inf")) -> Row:
    """An empty row."""
    return Row(height, _nothing, spring=spring, limit=limit, empty=True, most=most)


def _nothing(_canvas: Canvas, _box: Box) -> None:
    pass


def divider(faces: Faces, measure: Measure, height: float = 17.0) -> Row:
    """A hairline across the measure."""
    return Row(height * faces.text, partial(_draw_divider, measure), joined=True)


def _draw_divider(measure: Measure, canvas: Canvas, box: Box) -> None:
    canvas.across(box.x + measure.left, box.x + measure.left + measure.width, box.middle)


def caps_lines(words: str, style: Type, faces: Faces, width: float) -> tuple[str, ...]:
    """Break spaced capitals into as few lines as may be, of much the same length."""
    lines = _caps_broken(words, style, faces, width)
    while len(lines) > 1:
        wide = max(faces.tracked(line, style) for line in lines)
        closer = _caps_broken(words, style, faces, wide - 1)
        if len(closer) != len(lines) or max(faces.tracked(line, style) for line in closer) >= wide:
            return lines
        lines = closer
    return lines


def _caps_broken(words: str, style: Type, faces: Faces, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in setting.clean(words).upper().split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and faces.tracked(longer, style) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def caps_rows(words: str, style: Type, faces: Faces, measure: Measure) -> tuple[Row, ...]:
    """Rows of spaced capitals."""
    return tuple(
        Row(faces.lead(style), partial(_draw_caps, line, style, measure.left), joined=True)
        for line in caps_lines(words, style, faces, measure.width)
    )


def _draw_caps(line: str, style: Type, left: float, canvas: Canvas, box: Box) -> None:
    canvas.caps((box.x + left, baseline(box, style, canvas.faces)), line, style)


def caps_with_aside(label: str, aside: str, style: Type, faces: Faces, measure: Measure) -> tuple[Row, ...]:
    """Spaced capitals with a remark in another style at the right, or beneath where there is no room."""
    wide = faces.tracked(label, CAPS)
    if wide + (faces.width(aside, style) + 16 if aside else 0) <= measure.width:
        draw = partial(_draw_caps_aside, label, aside, style, measure)
        return (Row(max(faces.lead(CAPS), faces.lead(style) if aside else 0), draw, joined=True),)
    return (*caps_rows(label, CAPS, faces, measure), *sentence(aside, style, faces, measure))


def _draw_caps_aside(label: str, aside: str, style: Type, measure: Measure, canvas: Canvas, box: Box) -> None:
    y = baseline(box, CAPS, canvas.faces)
    canvas.caps((box.x + measure.left, y), label, CAPS)
    canvas.write_right((box.x + measure.left + measure.width, y), aside, style)


def pill_width(faces: Faces, cite: str) -> float:
    """How wide a citation stands in its pill."""
    return faces.width(cite, TINY_BOLD) + 20 * faces.text


def pill_height(faces: Faces) -> float:
    """How high a pill is."""
    return 26 * faces.text


def draw_pill(
    canvas: Canvas, left: float, middle: float, cite: str, shape: Shape = PILL, most: float = float("inf")
) -> float:
    """Draw a citation in its pill, `most` so high; returns its width."""
    faces = canvas.faces
    width, height = pill_width(faces, cite), min(pill_height(faces), most)
    round_shape = Shape(shape.inside, shape.edge, shape.border, height / 2)
    canvas.shape(Box(left, middle - height / 2, width, height), round_shape)
    style = TINY_BOLD.tinted(Ink.ON_BAR if shape is STRONG_PILL else Ink.INK)
    canvas.write_centre((left + width / 2, middle + faces.size(style) * 0.36), cite, style)
    return width


def pill_rows(cites: tuple[str, ...], faces: Faces, measure: Measure) -> tuple[Row, ...]:
    """Rows of pills."""
    rows: list[tuple[str, ...]] = []
    used = 0.0
    for cite in cites:
        wide = pill_width(faces, cite) + 7 * faces.text
        if rows and used + wide <= measure.width:
            rows[-1] = (*rows[-1], cite)
            used += wide
        else:
            rows.append((cite,))
            used = wide
    return tuple(Row(34 * faces.text, partial(_draw_pills, row, measure.left)) for row in rows)


def _draw_pills(cites: tuple[str, ...], left: float, canvas: Canvas, box: Box) -> None:
    """Draw a row of pills, apart from the next one and from the edge of a page that it begins."""
    x, most = box.x + left, box.h - 6 * canvas.text + 4
    for cite in cites:
        x += draw_pill(canvas, x, box.middle, cite, most=most) + 7 * canvas.text
