"""The foot of the screen: the keys that work now, and a note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from game.scenes.intents import Act
from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, keycap_height, keycap_width, printed
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines
from game.window.faces import CONTROL, Face, Faces, Type
from game.window.pager import Turning, draw_pager, pager_width
from game.window.theme import Ink
from game.window.words import Measure, sentence

if TYPE_CHECKING:
    from game.scenes.buttons import Key
    from game.scenes.intents import Intent
    from game.scenes.view import View
from game.window.box import MARGIN

_LINK: Final = Type(Face.SANS, 14.5, 20, Ink.ON_BAR)
_KEY: Final = Type(Face.SANS, 14, 20, Ink.INK2)
_COUNTED: Final = "Page 10 of 10"
_ABOVE: Final = 8.0
_FOOT: Final = Type(Face.SANS, 13, 18, Ink.INK2)


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says: rows of keys, and a note at the right."""

    rows: tuple[tuple[Key, ...], ...]
    note: str
    height: float
    beside: bool
    large: bool = False


def foot_of(view: View, width: float, faces: Faces, front: int | None = None) -> Foot:
    """Lay out the foot; with large text, where one column is in `front`, as many keys as one row holds.

    The ways out come first, then the keys that no button there shows: of what it does not hold a mouse finds nothing.
    """
    room = width - 2 * MARGIN
    keys = tuple(key for key in view.keys if key.says and not key.quiet)
    note = view.note
    if front is not None:
        seen = view.keyed_on((view.left, view.right)[front])
        first = sorted(keys, key=lambda key: (not _is_a_way_out(key), key.intent in seen))
        kept = _first_row(tuple(first), room - pager_width(_COUNTED, CONTROL, faces), faces)
        row = tuple(key for key in keys if key in kept)
        return Foot((row,), "", 40 + 44 * (faces.text - 1), beside=True, large=True)
    rows = _wrap(keys, room, faces)
    last = sum(_key_width(key, faces) for key in rows[-1]) if rows else 0.0
    beside = last + faces.width(note, _FOOT) <= room
    line = keycap_height(faces) + 15
    lines = len(rows) + (0 if beside or not note else len(setting.text_lines(note, room, _FOOT, faces)) * 0.6)
    return Foot(rows, note, max(1.0, lines) * line, beside=beside)


def _is_a_way_out(key: Key) -> bool:
    """Whether a key leads back, or to all keys."""
    return bool(key.key) and key.intent.act in (Act.KEYS, Act.BACK)


def captioned(foot: Foot, caption: str, width: float, faces: Faces) -> Foot:
    """The foot with a caption in place of its note; where there is no room, the last keys give way to it."""
    room = width - 2 * MARGIN - faces.width(caption, _FOOT) - 10
    room -= pager_width(_COUNTED, CONTROL, faces) if foot.large else 0
    last = _first_row(foot.rows[-1], room, faces) if foot.rows else ()
    return replace(foot, rows=(*foot.rows[:-1], last), note=caption, beside=True)


def rest_piece(view: View, width: float, faces: Faces) -> Piece:
    """What the bar and the foot have no room for when the text is large: keys, links, the note, how a case ended."""
    keys = tuple(key for key in view.keys if key.says and not key.quiet and key.intent not in view.keyed)
    kept = foot_of(view, width + 2 * MARGIN, faces, int(bool(view.right))).rows[0]
    rows = list(key_rows(tuple(key for key in keys if key not in kept), width, faces))
    links = view.links if view.right else ()
    rows += [Row(faces.lead(_LINK) + 12, partial(_draw_link_row, row)) for row in _wrap_links(links, width, faces)]
    rows += sentence(view.note, _FOOT, faces, Measure(0, width))
    rows += sentence(view.banner[1], _FOOT, faces, Measure(0, width))
    return Piece(together(rows), gap=_ABOVE)


def lists_keys(view: View) -> bool:
    """Whether the foot leads to the list of all keys, which says whatever there is no room for."""
    return any(key.intent.act is Act.KEYS and not key.quiet for key in view.keys)


def key_rows(keys: tuple[Key, ...], width: float, faces: Faces) -> tuple[Row, ...]:
    """Keys with what they do, in as many rows as they need."""
    line = keycap_height(faces) + 15
    return tuple(Row(line, partial(_draw_key_row, row)) for row in _wrap(keys, width, faces))


def _draw_key_row(keys: tuple[Key, ...], canvas: Canvas, box: Box) -> None:
    _draw_keys(keys, canvas, (box.x, box.y))


_Links: TypeAlias = "tuple[tuple[str, Intent], ...]"


def _wrap_links(links: _Links, room: float, faces: Faces) -> tuple[_Links, ...]:
    rows: list[list[tuple[str, Intent]]] = []
    used = 0.0
    for label, intent in links:
        wide = faces.width(label, _LINK) + 28
        if rows and used + wide - 28 <= room:
            rows[-1].append((label, intent))
            used += wide
        else:
            rows.append([(label, intent)])
            used = wide
    return tuple(tuple(row) for row in rows)


def _draw_link_row(links: _Links, canvas: Canvas, box: Box) -> None:
    x, style = box.x, _LINK.tinted(Ink.INK)
    y = box.middle + canvas.faces.size(style) * 0.36
    for label, intent in links:
        wide = canvas.faces.width(label, style)
        hover = canvas.touch(Box(x - 6, box.y, wide + 12, box.h), intent)
        canvas.across(x, x + wide, y + 4, (Ink.INK if hover else Ink.LINE, 1))
        x += canvas.write((x, y), label, style) + 28


def _key_width(key: Key, faces: Faces) -> float:
    return keycap_width(faces, key.shown or key.key) + 9 + faces.width(key.says, _KEY) + 24


def _first_row(keys: tuple[Key, ...], room: float, faces: Faces) -> tuple[Key, ...]:
    kept: list[Key] = []
    for key in keys:
        wide = _key_width(key, faces)
        if wide <= room:
            kept.append(key)
            room -= wide
    return tuple(kept)


def _wrap(keys: tuple[Key, ...], room: float, faces: Faces) -> tuple[tuple[Key, ...], ...]:
    rows: list[list[Key]] = []
    used = 0.0
    for key in keys:
        wide = _key_width(key, faces)
        if rows and used + wide - 24 <= room:
            rows[-1].append(key)
            used += wide
        else:
            rows.append([key])
            used = wide
    return tuple(tuple(row) for row in rows)


def draw_foot(canvas: Canvas, foot: Foot, box: Box, turning: Turning | None = None) -> None:
    """Draw the keys that work now, and the note; with large text, the page and the arrows that turn it."""
    faces = canvas.faces
    canvas.across(box.x, box.right, box.y, (Ink.EDGE, 1))
    if foot.large:
        row, y = foot.rows[0], box.middle - keycap_height(faces) / 2
        noted = faces.width(foot.note, _FOOT) + 24 if foot.note else 0
        _draw_keys(row, canvas, (_keys_left(row, faces, box.right - noted), y))
        canvas.write_right((box.right - MARGIN, box.middle + faces.size(_FOOT) * 0.36), foot.note, _FOOT)
        if turning is not None:
            draw_pager(canvas, (MARGIN, box.middle), turning)
        return
    line = keycap_height(faces) + 15
    for number, row in enumerate(foot.rows):
        _draw_keys(row, canvas, (MARGIN, box.y + 8 + number * line))
    if foot.beside:
        last = box.y + line * (len(foot.rows) - 0.5 if foot.rows else 0.5) + faces.size(_FOOT) * 0.36
        canvas.write_right((box.right - MARGIN, last), foot.note, _FOOT)
    else:
        found = setting.text_lines(foot.note, box.w - 2 * MARGIN, _FOOT, faces)
        draw_lines(canvas, (MARGIN, box.y + 2 + len(foot.rows) * line), found, _FOOT)


def _keys_left(row: tuple[Key, ...], faces: Faces, right: float) -> float:
    return right - MARGIN - sum(_key_width(key, faces) for key in row) + 24


def _draw_keys(keys: tuple[Key, ...], canvas: Canvas, at: tuple[float, float]) -> None:
    x, y = at
    faces = canvas.faces
    for key in keys:
        wide = _key_width(key, faces) - 24
        alone = key.shown in {"", key.key, printed(key.key)}
        hover = canvas.touch(Box(x, y - 2, wide, keycap_height(faces) + 6), key.intent if alone else None)
        cap = canvas.keycap((x, y), key.shown or key.key)
        baseline = y + keycap_height(faces) / 2 + faces.size(_KEY) * 0.36
        canvas.write((x + cap + 9, baseline), key.says, _KEY)
        if hover:
            canvas.across(x + cap + 9, x + wide, baseline + 4, (Ink.INK2, 1))
        x += wide + 24
