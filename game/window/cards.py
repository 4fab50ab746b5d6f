"""The cards beside the page: headings, rules, citations and plain ones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph, Tone
from game.window import setting
from game.window.box import Box
from game.window.canvas import CARD, Canvas
from game.window.column import Frame, Part, Piece, Row, together
from game.window.faces import CAPS, HEAD, NOTE, SMALL, SUB, TINY, TITLE, Faces, Type
from game.window.items import note_rows
from game.window.theme import Ink
from game.window.words import (
    Measure,
    baseline,
    caps_rows,
    divider,
    draw_pill,
    paragraph,
    pill_height,
    pill_rows,
    pill_width,
    sentence,
    space,
)

if TYPE_CHECKING:
    from game.scenes.asking import Heading
    from game.scenes.on_page import Note
    from game.scenes.telling import Card, CiteRows, RuleCard

SECOND: Final = SMALL.tinted(Ink.INK2)
TONES: Final = {Tone.GOOD: Ink.RIGHT, Tone.BAD: Ink.WRONG, Tone.INK: Ink.INK}
_PAD: Final = 24.0
_HEADING_GROWS: Final = 1.5
_LOOSEST: Final = 14.0
_ROOMIEST: Final = 48.0
_RULE_TEXT: Final = SMALL.led(25)
_NEED: Final = Type(SMALL.face, 16.5, 22, Ink.INK2)
_CITE: Final = Type(HEAD.face, 23, 32)


def card_frame(*, brass: bool) -> Frame:
    """A card, with or without a brass head."""
    return partial(_draw_card, brass)


def _draw_card(brass: bool, canvas: Canvas, part: Part) -> None:  # noqa: FBT001 - bound by `card_frame`
    canvas.shadow(part.box)
    canvas.shape(part.box, CARD)
    if brass:
        canvas.fill(Box(part.box.x, part.box.y, part.box.w, 4), Ink.BRASS)


def inside(width: float, pad: float = _PAD) -> Measure:
    """The measure within a card."""
    return Measure(pad, width - 2 * pad)


# A heading over what follows.


def heading_piece(heading: Heading, width: float, faces: Faces) -> Piece:
    """What this side of the screen asks, and about what."""
    style = faces.held(TITLE, _HEADING_GROWS)
    rows = titled(heading.text, heading.aside, (style, SUB.italic().tinted(Ink.INK2)), faces, Measure(0, width))
    return Piece(rows, gap=16.0)


def titled(title: str, aside: str, styles: tuple[Type, Type], faces: Faces, measure: Measure) -> tuple[Row, ...]:
    """A title with a remark at the right, or beneath where there is no room."""
    style, second = styles
    beside = faces.width(title, style) + faces.width(aside, second) + 20 <= measure.width
    rows = sentence(title, style, faces, measure)
    if not aside or not rows:
        return tuple(replace(row, joined=True) for row in rows)
    if beside:
        draw = partial(_with_aside, rows[0], aside, (style, second), measure)
        return (replace(rows[0], draw=draw, joined=True),)
    return tuple(replace(row, joined=True) for row in (*rows, *sentence(aside, second, faces, measure)))


def _with_aside(row: Row, aside: str, styles: tuple[Type, Type], measure: Measure, canvas: Canvas, box: Box) -> None:
    row.draw(canvas, box)
    at = (box.x + measure.left + measure.width, baseline(box, styles[0], canvas.faces))
    canvas.write_right(at, aside, styles[1])


def note_piece(note: Note, width: float, faces: Faces) -> Piece:
    """A remark between cards."""
    return Piece(note_rows(note, NOTE, faces, Measure(0, width)), gap=14.0, control=True, remark=True)


# Rules and citations.


def rule_piece(rule: RuleCard, width: float, faces: Faces) -> Piece:
    """A rule in our words, each element met, failed or not looked at."""
    pad = inside(width)
    rows = (
        replace(space(10), joined=True),
        *rule_title(rule.cite, rule.name, pad, faces),
        space(4 * faces.text, spring=0.5),
        *caps_rows("In our words", CAPS.tinted(Ink.INK2).led(23), faces, pad),
        *sentence(rule.text, _RULE_TEXT, faces, pad),
        space(8 * faces.text, spring=1),
        *(row for state, words in rule.elements for row in _element(state, words, pad, faces)),
        space(2 * faces.text, spring=1.2),
        *sentence(rule.foot, TINY, faces, pad),
    )
    return Piece(rows, card_frame(brass=True), top=4.0, bottom=14.0, stretch=1.0)


def rule_title(rule: str, name: str, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """A rule's citation, and its name beside it or beneath."""
    style = SUB.italic().tinted(Ink.INK2)
    cite = f"Rule {rule}" if rule[:1].isdigit() else rule
    wide = faces.width(cite, _CITE) + 12
    if wide + faces.width(name, style) <= pad.width:
        return (Row(faces.lead(_CITE), partial(_draw_rule_title, cite, name, pad), joined=True),)
    rows = (*sentence(cite, _CITE, faces, pad), *sentence(name, style, faces, pad))
    return tuple(replace(row, joined=True) for row in rows)


def _draw_rule_title(cite: str, name: str, pad: Measure, canvas: Canvas, box: Box) -> None:
    y = baseline(box, _CITE, canvas.faces)
    wide = canvas.write((box.x + pad.left, y), cite, _CITE) + 12
    canvas.write((box.x + pad.left + wide, y), name, SUB.italic().tinted(Ink.INK2))


def _element(state: bool | None, words: str, pad: Measure, faces: Faces) -> tuple[Row, ...]:  # noqa: FBT001
    hang = 28 * faces.text
    rows = sentence(words, SMALL.led(26), faces, Measure(pad.left + hang, pad.width - hang))
    if not rows:
        return ()
    rows = (replace(rows[0], draw=partial(_with_state, rows[0], state, pad)), *rows[1:])
    return (*rows, space(0, spring=0.25))


def _with_state(row: Row, state: bool | None, pad: Measure, canvas: Canvas, box: Box) -> None:  # noqa: FBT001
    radius = 8 * canvas.text
    centre = (box.x + pad.left + radius + 1, box.middle)
    if state is None:
        canvas.glyph(centre, radius * 0.8, Glyph.OPEN, (Ink.INK2, Ink.CARD))
    else:
        canvas.glyph(centre, radius, Glyph.HOLDS if state else Glyph.FAILS, (Ink.INK, Ink.CARD))
    row.draw(canvas, box)


def cite_rows_piece(card: CiteRows, width: float, faces: Faces) -> Piece:
    """A card of rows, each a citation and a sentence."""
    pad = inside(width)
    widths = [pill_width(faces, cite) + 14 for cite, _ in card.rows]
    column = max((wide for wide in widths if wide <= pad.width * 0.4), default=0.0)
    rows: list[Row] = [replace(space(12), joined=True)]
    rows.extend(titled(card.title, card.aside, (HEAD, NOTE), faces, pad))
    for cite, says in card.rows:
        rows += [divider(faces, pad), replace(space(0, spring=1, most=_LOOSEST), joined=True)]
        rows += [*together(_cited(cite, says, column, pad, faces)), space(0, spring=1, most=_LOOSEST)]
    return Piece(tuple(rows), card_frame(brass=False), bottom=12.0, stretch=1.0)


def _cited(cite: str, says: str, column: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """A citation with its sentence beside it, or beneath a citation too long to stand beside anything."""
    if pill_width(faces, cite) + 14 > column:
        return (*pill_rows((cite,), faces, pad), *sentence(says, _NEED, faces, pad))
    rows = sentence(says, _NEED, faces, Measure(pad.left + column, pad.width - column))
    if not rows:
        rows = (space(faces.lead(_NEED)),)
    lift = max(0.0, (pill_height(faces) - faces.lead(_NEED)) / 2)
    first = replace(rows[0], draw=partial(_with_pill, rows[0], cite, pad), height=rows[0].height + lift)
    return (first, *rows[1:])


def _with_pill(row: Row, cite: str, pad: Measure, canvas: Canvas, box: Box) -> None:
    draw_pill(canvas, box.x + pad.left, box.middle, cite)
    row.draw(canvas, box)


def card_piece(card: Card, width: float, faces: Faces) -> Piece:
    """A plain card."""
    pad = inside(width)
    rows: list[Row] = [replace(space(12), give=6)]
    if card.title:
        rows += [*titled(card.title, card.aside, (HEAD, NOTE), faces, pad), divider(faces, pad, 19)]
    rows.append(space(0, spring=1))
    for number, words in enumerate(card.paragraphs):
        rows += [space(8 * faces.text, spring=0.3)] if number else []
        rows += paragraph(words, SUB, faces, Measure(pad.left, setting.companied(words, pad.width, SUB, faces)))
    rows.append(space(0, spring=1))
    if card.note:
        rows += [replace(space(6 * faces.text), give=4 * faces.text), *sentence(card.note, NOTE, faces, pad)]
    return Piece(tuple(rows), card_frame(brass=bool(card.title)), bottom=14.0, stretch=0.4, most=_ROOMIEST * faces.text)
