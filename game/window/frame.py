"""What stands round every screen: the bar with its crumbs and ticks, the strips below it, the keys at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from game.scenes.intents import Act, Intent
from game.scenes.view import Glyph, Key, View
from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, Shape, keycap_height, keycap_width, printed
from game.window.column import Piece, Row
from game.window.controls import draw_lines
from game.window.docket import draw_ticks, ticks_width
from game.window.faces import CAPS, CONTROL, PLAIN, SUB, Face, Faces, Type
from game.window.theme import Ink
from game.window.words import Measure, sentence

if TYPE_CHECKING:
    from game.window.look import Leaf

MARGIN: Final = 32.0
_NAME: Final = Type(Face.SERIF_ITALIC, 19, 26, Ink.ON_BAR)
_CRUMB: Final = Type(Face.SANS, 15, 20, Ink.ON_BAR2)
_LAST: Final = Type(Face.SANS_BOLD, 15, 20, Ink.ON_BAR)
_LINK: Final = Type(Face.SANS, 14.5, 20, Ink.ON_BAR)
_KEY: Final = Type(Face.SANS, 14, 20, Ink.INK2)
_FOOT: Final = Type(Face.SANS, 13, 18, Ink.INK2)
_STRIP: Final = Shape(Ink.FOOT, Ink.LINE, 1, 3)
_NOTICE: Final = Shape(Ink.TURNED, Ink.BRASS, 1, 3)
_TAB: Final = Type(Face.SANS_BOLD, 15, 20, Ink.INK)
_SAYS: Final = SUB.led(25)


@dataclass(frozen=True, slots=True)
class Tabs:
    """The two columns as tabs, and the key that changes between them."""

    names: tuple[str, str]
    leaf: Leaf
    key: str


def bar_height(view: View, faces: Faces) -> float:
    """How high the bar is; a view without crumbs has none."""
    return 52 + 32 * (faces.text - 1) if view.crumbs else 0.0


def draw_bar(view: View, canvas: Canvas, width: float, tabs: Tabs | None) -> None:
    """Draw the bar."""
    faces = canvas.faces
    high = bar_height(view, faces)
    canvas.fill(Box(0, 0, width, high), Ink.BAR)
    canvas.fill(Box(0, high, width, 2), Ink.BRASS)
    y = high / 2 + faces.size(_LAST) * 0.36
    right = _draw_tabs(tabs, canvas, width, high) if tabs else _draw_links(view, canvas, width, y)
    left = _draw_crumbs(view, canvas, y, right, brand=tabs is None)
    room = ticks_width(view.ticks, faces)
    middle = (width - room) / 2
    start = max(middle, left + 20) if middle + room <= right - 20 else right - 20 - room
    if view.ticks and start >= left + 12 and start + room <= right - 12:
        draw_ticks(view.ticks, canvas, start, high / 2)


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


def _draw_crumbs(view: View, canvas: Canvas, y: float, right: float, *, brand: bool) -> float:
    """The name and the way here, as much of it as there is room for; returns where it ends."""
    faces, x = canvas.faces, MARGIN
    crumbs = view.crumbs
    if brand:
        canvas.glyph((x + 11, y - faces.size(_LAST) * 0.4), 10, Glyph.DOOR, (Ink.ON_BAR, Ink.BAR))
        x += 30 + canvas.write((x + 30, y + 0.5), "In Limine", _NAME) + 18
        canvas.down(x, y - 16, y + 4, (Ink.ON_BAR2, 1))
        x += 18
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
            canvas.shape(box, Shape(Ink.BAR, Ink.ON_BAR if hover else Ink.ON_BAR2, 2, 5))
            canvas.write((x + pad, y), name, _TAB.tinted(Ink.ON_BAR))
        x -= 12
    x -= keycap_width(faces, tabs.key) + 8
    canvas.keycap((x, high / 2 - keycap_height(faces) / 2), tabs.key)
    return x - 8


# Strips below the bar.


def strip_height(words: str, width: float, faces: Faces, label: str) -> float:
    """How high a strip with a label and a sentence is."""
    room = _strip_room(width, faces, label)
    return 15 + len(setting.text_lines(words, room, _SAYS, faces)) * faces.lead(_SAYS)


def _strip_room(width: float, faces: Faces, label: str) -> float:
    """How wide the sentence of a strip may be; at its right stands the key that opens the rest."""
    return width - faces.tracked(label, CAPS) - 62 - keycap_width(faces, "k") - 18 - faces.width("the rest", PLAIN) - 12


def draw_banner(view: View, canvas: Canvas, box: Box) -> None:
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


def draw_notice(words: str, canvas: Canvas, box: Box) -> None:
    """Something the player should know now."""
    canvas.shape(box, _NOTICE)
    _draw_strip(canvas, box, "Notice", words)


def _draw_strip(canvas: Canvas, box: Box, label: str, words: str) -> None:
    faces = canvas.faces
    found = setting.text_lines(words, _strip_room(box.w, faces, label), _SAYS, faces)
    top = box.middle - len(found) * faces.lead(_SAYS) / 2
    y = top + faces.lead(_SAYS) / 2 + faces.size(CAPS) * 0.36
    wide = canvas.caps((box.x + 20, y), label, CAPS)
    draw_lines(canvas, (box.x + 20 + wide + 22, top), found, _SAYS)


# The keys at the foot.


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says: rows of keys, and a note at the right."""

    rows: tuple[tuple[Key, ...], ...]
    note: str
    height: float
    beside: bool


def foot_of(view: View, width: float, faces: Faces, counted: str = "") -> Foot:
    """Lay out the foot; with large text only as many keys as one row holds."""
    room = width - 2 * MARGIN
    keys = tuple(key for key in view.keys if key.says and not key.quiet)
    note = view.note
    if counted:
        taken = faces.width(counted, CONTROL) + 30
        kept = _first_row(keys, room - taken, faces)
        return Foot((kept,), "", 40 + 44 * (faces.text - 1), beside=True)
    rows = _wrap(keys, room, faces)
    last = sum(_key_width(key, faces) for key in rows[-1]) if rows else 0.0
    beside = last + faces.width(note, _FOOT) + 10 <= room
    line = keycap_height(faces) + 15
    lines = len(rows) + (0 if beside or not note else len(setting.text_lines(note, room, _FOOT, faces)) * 0.6)
    return Foot(rows, note, max(1.0, lines) * line, beside=beside)


def rest_piece(view: View, width: float, faces: Faces) -> Piece:
    """What the bar and the foot have no room for when the text is large: keys, links and the note."""
    keys = tuple(key for key in view.keys if key.says and not key.quiet)
    kept = foot_of(view, width + 2 * MARGIN, faces, " " * 12).rows[0]
    line = keycap_height(faces) + 15
    rows = [
        Row(line, partial(_draw_key_row, row))
        for row in _wrap(tuple(key for key in keys if key not in kept), width, faces)
    ]
    rows += [Row(faces.lead(_LINK) + 12, partial(_draw_link_row, row)) for row in _wrap_links(view.links, width, faces)]
    rows += sentence(view.note, _FOOT, faces, Measure(0, width))
    return Piece(tuple(rows))


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


def draw_foot(foot: Foot, canvas: Canvas, box: Box, counted: str = "") -> None:
    """Draw the keys that work now, and the note."""
    faces = canvas.faces
    canvas.across(box.x, box.right, box.y, (Ink.EDGE, 1))
    line = keycap_height(faces) + 15
    y = box.y + (8 if not counted else (box.h - keycap_height(faces)) / 2)
    for row in foot.rows:
        _draw_keys(row, canvas, (MARGIN if not counted else _keys_left(row, faces, box.right), y))
        y += line
    baseline = box.y + line / 2 + faces.size(_FOOT) * 0.36
    if counted:
        canvas.write((MARGIN, box.middle + faces.size(CONTROL) * 0.36), counted, CONTROL)
    elif foot.beside:
        last = baseline + line * (len(foot.rows) - 1 if foot.rows else 0)
        canvas.write_right((box.right - MARGIN, last), foot.note, _FOOT)
    else:
        found = setting.text_lines(foot.note, box.w - 2 * MARGIN, _FOOT, faces)
        draw_lines(canvas, (MARGIN, y - 6), found, _FOOT)


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
