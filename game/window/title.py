"""The name of the game and the ways in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from game.window import foot, setting
from game.window.box import Box
from game.window.canvas import CHOSEN, CONTROL, HOVER, Canvas, keycap_width
from game.window.column import Piece, Row
from game.window.controls import draw_lines, even
from game.window.faces import NAME, PLAIN, SMALL, TITLE, Faces, Type
from game.window.look import LARGE
from game.window.theme import Ink
from game.window.words import Measure, sentence, space

if TYPE_CHECKING:
    from game.scenes.listing import TitleCard, TitleCards
    from game.window.setting import Line

_MOTTO: Final = Type(SMALL.face, 20, 28, Ink.INK2)
_LABEL: Final = Type(TITLE.face, 24, 32)
_SUB: Final = SMALL.tinted(Ink.INK2)
_MOTTO_GROWS: Final = 1.5
_NAME_GROWS: Final = 1.0
_GAP: Final = 12.0
_NARROWEST: Final = 240
_LINE: Final = 28.0


def title_piece(title: TitleCards, width: float, faces: Faces) -> Piece:
    """The name, the motto, and a card for each way in."""
    whole = Measure(0, width)
    cards = _card_rows(title.cards, width, faces)
    rows = (
        *sentence(title.name, faces.held(NAME, _NAME_GROWS), faces, whole),
        *sentence(title.motto, faces.held(_MOTTO, _MOTTO_GROWS), faces, Measure(1, width - 1)),
        space(14 if faces.text < LARGE else 8, spring=1),
        *cards,
        *((space(14),) if title.rest else ()),
        *foot.key_rows(title.rest, width, faces),
        space(2, spring=0.6),
    )
    return Piece(rows, gap=16.0, stretch=1.0, most=110.0)


def _card_rows(cards: tuple[TitleCard, ...], width: float, faces: Faces) -> tuple[Row, ...]:
    """The cards in as many rows as their width asks for."""
    if not cards:
        return ()
    across = max(1, min(len(cards), int((width + _GAP) // (_NARROWEST * faces.text + _GAP))))
    across = -(-len(cards) // -(-len(cards) // across))
    each = (width - _GAP * (across - 1)) / across
    groups = [cards[start : start + across] for start in range(0, len(cards), across)]
    rows = []
    for number, group in enumerate(groups):
        height = max(_height(card, each, faces) for card in group)
        notes = max(len(_note(card, each, faces)) for card in group) * faces.lead(PLAIN)
        gap = _GAP if number < len(groups) - 1 else 0.0
        focus = any(card.selected for card in group)
        rows.append(Row(height + gap, partial(_draw_cards, group, (each, height), notes), focus=focus))
    return tuple(rows)


def _label_room(card: TitleCard, width: float, faces: Faces) -> float:
    return width - 44 - (keycap_width(faces, card.key) + 12 if card.key else 0)


def _height(card: TitleCard, width: float, faces: Faces) -> float:
    label = setting.text_lines(card.label, _label_room(card, width, faces), _LABEL, faces)
    sub = even(card.sub, width - 44, _SUB, faces)
    note = _note(card, width, faces)
    lines = len(label) * faces.lead(_LABEL) + len(sub) * faces.lead(_SUB) + len(note) * faces.lead(PLAIN)
    return lines + 2 * (_pad(faces) - 1) + (_LINE if note else 0)


def _pad(faces: Faces) -> float:
    """How far a card's words stand from its edge: large ones bring white enough with them."""
    return 18.0 if faces.text < LARGE else 15.0


def _note(card: TitleCard, width: float, faces: Faces) -> tuple[Line, ...]:
    """The last words of a card, beneath its hairline."""
    return even(card.note, width - 44, PLAIN, faces) if _told(card, faces) else ()


def _told(card: TitleCard, faces: Faces) -> bool:
    """Whether a card says all of itself: with large text only the one in focus does."""
    return bool(card.note) and (card.selected or faces.text < LARGE)


def _draw_cards(
    cards: tuple[TitleCard, ...], size: tuple[float, float], notes: float, canvas: Canvas, row: Box
) -> None:
    for number, card in enumerate(cards):
        _draw_card(card, notes, canvas, Box(row.x + number * (size[0] + _GAP), row.y, size[0], size[1]))


def _draw_card(card: TitleCard, notes: float, canvas: Canvas, box: Box) -> None:
    """Draw one card; the hairlines of all in a row are level, above the `notes` of whichever has most to say."""
    faces = canvas.faces
    hover = canvas.touch(box, card.intent)
    canvas.shadow(box, 5)
    canvas.shape(box, CHOSEN if card.selected else HOVER if hover else CONTROL)
    left, y = box.x + 22, box.y + _pad(faces)
    if card.key:
        canvas.keycap((box.right - 18 - keycap_width(faces, card.key), y), card.key)
    label = setting.text_lines(card.label, _label_room(card, box.w, faces), _LABEL, faces)
    y = draw_lines(canvas, (left, y), label, _LABEL)
    draw_lines(canvas, (left, y), even(card.sub, box.w - 44, _SUB, faces), _SUB)
    note = _note(card, box.w, faces)
    top = box.bottom + 4 - _pad(faces) - notes
    if note:
        canvas.across(left, box.right - 22, top - 10)
    draw_lines(canvas, (left, top), note, PLAIN)
