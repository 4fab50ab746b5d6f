"""The strips below the bar: how a real case ended, and what the player should know now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.scenes.intents import Act
from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, Shape, keycap_height, keycap_width
from game.window.controls import draw_lines, even
from game.window.faces import CAPS, PLAIN, SUB, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink

if TYPE_CHECKING:
    from game.scenes.view import View
    from game.window.setting import Line


NOTICE: Final = "Notice"
GUIDE: Final = "First ruling"
_WHOLE: Final = {NOTICE, GUIDE}
_STRIP: Final = Shape(Ink.FOOT, Ink.LINE, 1, 3)
_NOTICE: Final = Shape(Ink.TURNED, Ink.BRASS, 1, 3)
_SAYS: Final = SUB.led(25)
_FINE: Final = Type(SUB.face, 16, 20)


def strip_height(words: str, width: float, faces: Faces, label: str) -> float:
    """How high a strip with a label and a sentence is."""
    return 15 + len(_said(words, _strip_room(width, faces, label), faces, label)) * faces.lead(_SAYS)


@dataclass(frozen=True, slots=True)
class InBar:
    """A notice at the right of the bar, where it moves nothing: on one line, or on two smaller ones."""

    box: Box
    lines: tuple[Line, ...]
    style: Type


def noticed_in(room: Box, words: str, faces: Faces) -> InBar | None:
    """A notice set in some room in the bar; None if there is none, or not enough room."""
    head = faces.tracked(NOTICE, CAPS) + 62
    for style in (_SAYS, _FINE):
        lines = even(words, room.w - head, style, faces)
        wide, high = head + max(map(setting.reach, lines), default=0.0), len(lines) * faces.lead(style) + 6
        if lines and wide <= room.w and high <= room.h:
            return InBar(Box(room.right - wide, room.middle - high / 2, wide, high), lines, style)
    return None


def _said(words: str, room: float, faces: Faces, label: str) -> tuple[Line, ...]:
    """The sentence in lines; of how a case ended large text gives one, and the whole is at the foot of the panel."""
    found = even(words, room, _SAYS, faces)
    if label in _WHOLE or faces.text < LARGE or len(found) <= 1:
        return found
    kept = setting.text_lines(words, room - faces.width("…", _SAYS), _SAYS, faces)[0]
    return setting.text_lines("".join(run.words for run in kept).rstrip(",;: ") + "…", room, _SAYS, faces)


def _strip_room(width: float, faces: Faces, label: str) -> float:
    """How wide the sentence of a strip may be; at the right of how a case ended stands the key that opens the rest."""
    if label in _WHOLE:
        return width - faces.tracked(label, CAPS) - 62
    return width - faces.tracked(label, CAPS) - 62 - keycap_width(faces, "k") - 18 - faces.width("the rest", PLAIN) - 12


def draw_banner(canvas: Canvas, view: View, box: Box) -> None:
    """How the case ended, on every screen of a case file."""
    label, words = view.banner
    canvas.shape(box, _STRIP)
    _draw_strip(canvas, box, label, words)
    key = next((key for key in view.keys if key.intent.act is Act.OUTCOME), None)
    if key is not None:
        faces = canvas.faces
        cap = keycap_width(faces, key.key)
        wide = cap + 9 + faces.width("the rest", PLAIN)
        x = box.right - 18 - wide
        hover = canvas.touch(Box(x - 6, box.y, wide + 18, box.h), key.intent)
        canvas.keycap((x, box.middle - keycap_height(faces) / 2 - 1), key.key)
        y = box.middle + faces.size(PLAIN) * 0.36
        canvas.write((x + cap + 9, y), "the rest", PLAIN)
        if hover:
            canvas.across(x + cap + 9, box.right - 18, y + 4, (Ink.INK2, 1))


def draw_notice(canvas: Canvas, words: str, box: Box, label: str = NOTICE) -> None:
    """Something the player should know now, or a newcomer here."""
    canvas.shape(box, _NOTICE)
    _draw_strip(canvas, box, label, words)


def draw_in_bar(canvas: Canvas, noticed: InBar) -> None:
    """A notice in the bar."""
    canvas.shape(noticed.box, _NOTICE)
    _draw_lines(canvas, noticed.box, NOTICE, (noticed.lines, noticed.style))


def _draw_strip(canvas: Canvas, box: Box, label: str, words: str) -> None:
    found = _said(words, _strip_room(box.w, canvas.faces, label), canvas.faces, label)
    _draw_lines(canvas, box, label, (found, _SAYS))


def _draw_lines(canvas: Canvas, box: Box, label: str, said: tuple[tuple[Line, ...], Type]) -> None:
    """The label beside the first line, and the lines in the middle of their strip."""
    faces, (lines, style) = canvas.faces, said
    top = box.middle - len(lines) * faces.lead(style) / 2
    y = top + faces.lead(style) / 2 + faces.size(CAPS) * 0.36
    wide = canvas.caps((box.x + 20, y), label, CAPS)
    draw_lines(canvas, (box.x + 20 + wide + 22, top), lines, style)
