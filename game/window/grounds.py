"""Beside a running examination: the grounds to object on, side by side, and what has been counted so far."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.window.box import Box
from game.window.canvas import CONTROL, HOVER, Canvas, keycap_height, keycap_width
from game.window.cards import card_frame, inside
from game.window.column import Piece, Row, together
from game.window.controls import draw_lines, wrapped
from game.window.faces import HEAD, LABEL, NOTE, SUB, TINY, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.transcript import SIGN_INKS
from game.window.words import Measure, baseline, caps_with_aside, divider, sentence, space

if TYPE_CHECKING:
    from game.scenes.asking import Count, GroundKey, Grounds, Tally
    from game.window.setting import Line

_NAME: Final = Type(HEAD.face, 16, 20)
_RULE: Final = TINY.led(17)
_GAP: Final = 8.0
_BELOW: Final = 6.0
_LOOSEST: Final = 26.0
_COUNTS_LOOSEST: Final = 8.0
_IN_ALL_LOOSEST: Final = 16.0
_HAIRLINE: Final = 11.0
_ASIDE: Final = NOTE.tinted(Ink.INK2)


def grounds_piece(block: Grounds, width: float, faces: Faces) -> Piece:
    """The grounds two abreast; one beneath another where a name would not fit."""
    label = caps_with_aside(block.label, block.aside, _ASIDE, faces, Measure(0, width))
    each = (width - _GAP) / 2
    abreast = 2 if all(faces.width(key.name, _NAME) <= _room(key, each, faces) for key in block.grounds) else 1
    rows = [
        _keys_row(block.grounds[at : at + abreast], each if abreast > 1 else width, faces)
        for at in range(0, len(block.grounds), abreast)
    ]
    return Piece((*label, space(4), *rows), gap=14.0, stretch=1.0)


def _room(key: GroundKey, width: float, faces: Faces) -> float:
    return width - _left(key, faces) - 8


def _left(key: GroundKey, faces: Faces) -> float:
    return 10 + keycap_width(faces, key.key) + 10


def _keys_row(keys: tuple[GroundKey, ...], width: float, faces: Faces) -> Row:
    height = max(_words_height(key, width, faces) for key in keys) + (9 if faces.text < LARGE else 4) + _BELOW
    return Row(height, partial(_draw_keys, keys, width), spring=1, most=_LOOSEST, give=2.0)


def _words_height(key: GroundKey, width: float, faces: Faces) -> float:
    name, rule = _words(key, width, faces)
    return len(name) * faces.lead(_NAME) + len(rule) * faces.lead(_RULE)


def _words(key: GroundKey, width: float, faces: Faces) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    room = _room(key, width, faces)
    return wrapped(key.name, room, _NAME, faces), wrapped(key.rule, room, _RULE, faces)


def _draw_keys(keys: tuple[GroundKey, ...], width: float, canvas: Canvas, box: Box) -> None:
    for at, key in enumerate(keys):
        _draw_key(canvas, Box(box.x + at * (width + _GAP), box.y, width, box.h - _BELOW), key)


def _draw_key(canvas: Canvas, box: Box, key: GroundKey) -> None:
    faces = canvas.faces
    canvas.shape(box, HOVER if canvas.touch(box, key.intent) else CONTROL)
    canvas.keycap((box.x + 10, box.middle - keycap_height(faces) / 2 - 1), key.key)
    left, (name, rule) = box.x + _left(key, faces), _words(key, box.w, faces)
    y = draw_lines(canvas, (left, box.middle - _words_height(key, box.w, faces) / 2), name, _NAME)
    draw_lines(canvas, (left, y), rule, _RULE)


# What has been counted.


def tally_piece(tally: Tally, width: float, faces: Faces) -> Piece:
    """A card of counts, two abreast where they fit; at the end one beneath another, over what room there is."""
    pad = inside(width, 18)
    head = caps_with_aside(tally.label, tally.aside, _ASIDE, faces, pad)
    hang = max((_number_width(count, faces) for count in tally.counts), default=0.0)
    if tally.in_all and faces.text < LARGE:
        rows = tuple(row for count in tally.counts for row in _ruled_off(count, hang, pad, faces))
        most = 2 * _IN_ALL_LOOSEST * len(tally.counts)
        return Piece((space(10), *head, *rows), card_frame(brass=False), bottom=10.0, stretch=1.0, most=most)
    each = pad.width / 2
    widest = max((faces.width(count.text, SUB) for count in tally.counts), default=0.0)
    abreast = 2 if hang + widest + 8 * faces.text <= each else 1
    rows = tuple(
        row
        for at in range(0, len(tally.counts), abreast)
        for row in _counts_rows(tally.counts[at : at + abreast], hang, pad, faces)
    )
    return Piece(
        (space(10), *head, space(2), *rows), card_frame(brass=False), bottom=12.0, stretch=0.2, most=2 * _COUNTS_LOOSEST
    )


def _number_width(count: Count, faces: Faces) -> float:
    return 26 * faces.text + faces.width(str(count.number), LABEL) + 8 * faces.text


def _ruled_off(count: Count, hang: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """One count under a hairline."""
    loose = space(0, spring=1, most=_IN_ALL_LOOSEST)
    words = together(_counts_rows((count,), hang, pad, faces))
    line = replace(divider(faces, pad, _HAIRLINE), give=_HAIRLINE * faces.text * 0.7)
    return (line, replace(loose, joined=True), *words, loose)


def _counts_rows(counts: tuple[Count, ...], hang: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """Two counts on one line; or one, whose words go on below where they must. `hang` is where the words begin."""
    if len(counts) > 1:
        draw = partial(_draw_counts, counts, (hang, pad.width / 2), pad.left)
        return (Row(faces.lead(SUB), draw, spring=1, most=_COUNTS_LOOSEST),)
    rows = sentence(counts[0].text, SUB, faces, Measure(pad.left + hang, pad.width - hang)) or (space(0),)
    first = Row(faces.lead(SUB), partial(_draw_numbered, counts[0], rows[0], pad.left, hang), joined=len(rows) > 1)
    return (first, *rows[1:])


def _draw_counts(counts: tuple[Count, ...], widths: tuple[float, float], left: float, canvas: Canvas, box: Box) -> None:
    hang, each = widths
    for at, count in enumerate(counts):
        x = box.x + left + at * each
        _draw_number(count, hang, canvas, Box(x, box.y, each, box.h))
        canvas.write((x + hang, baseline(box, SUB, canvas.faces)), count.text, SUB)


def _draw_numbered(count: Count, words: Row, left: float, hang: float, canvas: Canvas, box: Box) -> None:
    _draw_number(count, hang, canvas, Box(box.x + left, box.y, box.w - left, box.h))
    words.draw(canvas, box)


def _draw_number(count: Count, hang: float, canvas: Canvas, box: Box) -> None:
    """Draw the sign, and the number so that its last figure stands under those of the others."""
    radius = 8.5 * canvas.text
    tone = SIGN_INKS.get(count.glyph, Ink.INK)
    canvas.glyph((box.x + radius, box.middle), radius, count.glyph, (tone, Ink.CARD))
    end = box.x + hang - 8 * canvas.text
    canvas.write_right((end, baseline(box, LABEL, canvas.faces)), str(count.number), LABEL)
