"""The cards beside the page: the verdict, rules, outcomes, the order on appeal, and plain ones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.view import (
    Appeal,
    AppealRow,
    Card,
    CiteRows,
    Glyph,
    Heading,
    Mark,
    Note,
    Outcome,
    RuleCard,
    Side,
    Span,
    Tone,
    Verdict,
)
from game.window import setting
from game.window.box import Box
from game.window.canvas import CARD, CONTROL, TURNED, Canvas
from game.window.column import Frame, Part, Piece, Row, together
from game.window.controls import draw_lines
from game.window.faces import (
    CAPS,
    CAPTION,
    DISPLAY,
    HEAD,
    LABEL,
    NOTE,
    NUMBER,
    PLAIN,
    REASON,
    SMALL,
    SUB,
    TINY,
    TINY_BOLD,
    TITLE,
    Faces,
    Type,
)
from game.window.page import note_rows
from game.window.theme import Ink
from game.window.words import (
    Measure,
    baseline,
    caps_rows,
    divider,
    draw_pill,
    paragraph,
    pill_height,
    pill_width,
    sentence,
    space,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.window.setting import Line

_PAD: Final = 24.0
_SECOND: Final = SMALL.tinted(Ink.INK2)
_RULE_TEXT: Final = SMALL.led(25)
_NEED: Final = Type(SMALL.face, 16.5, 22, Ink.INK2)
_CITE: Final = Type(HEAD.face, 23, 32)
_CITED: Final = TINY_BOLD.tinted(Ink.INK2)
_BELOW: Final = _CITED.led(17)
_TONES: Final = {Tone.GOOD: Ink.RIGHT, Tone.BAD: Ink.WRONG, Tone.INK: Ink.INK}
_TINTS: Final = {Tone.GOOD: Ink.TINT_RIGHT, Tone.BAD: Ink.TINT_WRONG, Tone.INK: Ink.FOOT}


def card_frame(*, brass: bool) -> Frame:
    """A card, with or without a brass head."""
    return partial(_draw_card, brass)


def _draw_card(brass: bool, canvas: Canvas, part: Part) -> None:  # noqa: FBT001 - bound by `card_frame`
    canvas.shadow(part.box)
    canvas.shape(part.box, CARD)
    if brass:
        canvas.fill(Box(part.box.x, part.box.y, part.box.w, 4), Ink.BRASS)


def _inside(width: float, pad: float = _PAD) -> Measure:
    return Measure(pad, width - 2 * pad)


# A heading over what follows.


def heading_piece(heading: Heading, width: float, faces: Faces) -> Piece:
    """What this side of the screen asks, and about what."""
    rows = _titled(heading.text, heading.aside, (TITLE, SUB.italic().tinted(Ink.INK2)), faces, Measure(0, width))
    return Piece(rows, gap=16.0)


def _titled(title: str, aside: str, styles: tuple[Type, Type], faces: Faces, measure: Measure) -> tuple[Row, ...]:
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
    return Piece(note_rows(note, NOTE, faces, Measure(0, width)), gap=14.0, control=True)


# The verdict.


def verdict_piece(verdict: Verdict, width: float, faces: Faces) -> Piece:
    """What became of a ruling on appeal."""
    pad = Measure(28, width - 56)
    reason = setting.clean(verdict.reason)
    words = (Span(reason),)
    narrow = setting.balanced(words, pad.width, REASON, faces)
    rows = (
        _band_row(verdict, width, faces),
        space(16 * faces.text, spring=1),
        *together(paragraph(words, REASON, faces, Measure(28, narrow))),
        space(10 * faces.text, spring=1),
        *_ground_rows(verdict, pad, faces),
    )
    return Piece(rows, card_frame(brass=False), bottom=14.0, gap=16.0, stretch=3.0, most=170.0)


def _band_row(verdict: Verdict, width: float, faces: Faces) -> Row:
    left = 30 + 48 * min(faces.text, 1.5) + 20
    room = width - left - 20
    style = next(
        (s for s in (DISPLAY, Type(DISPLAY.face, 33, 44), TITLE) if faces.width(verdict.word, s) <= room), TITLE
    )
    word = setting.text_lines(verdict.word, room, style, faces)
    under = setting.text_lines(verdict.under, room, _SECOND, faces)
    height = len(word) * faces.lead(style) + len(under) * faces.lead(_SECOND) + 21
    return Row(height, partial(_draw_band, verdict, left, style, (word, under)), joined=True)


def _draw_band(
    verdict: Verdict, left: float, style: Type, found: tuple[tuple[Line, ...], ...], canvas: Canvas, box: Box
) -> None:
    faces = canvas.faces
    tone = _TONES[verdict.tone]
    canvas.fill(Box(box.x + 1, box.y + 1, box.w - 2, box.h - 1), _TINTS[verdict.tone])
    canvas.fill(Box(box.x, box.y, 6, box.h), tone)
    radius = 24 * min(faces.text, 1.5)
    canvas.glyph((box.x + 30 + radius, box.middle), radius, verdict.glyph, (tone, _TINTS[verdict.tone]))
    height = len(found[0]) * faces.lead(style) + len(found[1]) * faces.lead(_SECOND)
    y = draw_lines(canvas, (box.x + left, box.middle - height / 2 + 1), found[0], style)
    draw_lines(canvas, (box.x + left + 1, y), found[1], _SECOND)


def _ground_rows(verdict: Verdict, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    """Your ground, its name, and the points; in as many lines as they need."""
    label = faces.tracked(verdict.label, CAPS) + 16 if verdict.label else 0.0
    cite = pill_width(faces, verdict.cite) + 12 if verdict.cite else 0.0
    points = faces.width(verdict.points, LABEL)
    rows: list[Row] = [divider(faces, pad)]
    room = pad.width - label - cite
    beside = room >= faces.width(verdict.name, _SECOND) + points + 16
    if not (verdict.label or verdict.cite or verdict.name or verdict.points):
        return ()
    line = Row(40 * faces.text, partial(_draw_ground, verdict, pad, beside), joined=not beside)
    rows.append(line)
    if not beside:
        rows.extend(sentence(verdict.name, _SECOND, faces, pad))
    return tuple(rows)


def _draw_ground(verdict: Verdict, pad: Measure, whole: bool, canvas: Canvas, box: Box) -> None:  # noqa: FBT001
    faces = canvas.faces
    x, y = box.x + pad.left, box.middle + faces.size(CAPS) * 0.36
    if verdict.label:
        x += canvas.caps((x, y), verdict.label, CAPS) + 16
    if verdict.cite:
        x += draw_pill(canvas, x, box.middle, verdict.cite) + 12
    if whole:
        canvas.write((x, y), verdict.name, _SECOND)
    canvas.write_right((box.x + pad.left + pad.width, y), verdict.points, LABEL)


# Rules and citations.


def rule_piece(rule: RuleCard, width: float, faces: Faces) -> Piece:
    """A rule in our words, each element met, failed or not looked at."""
    pad = _inside(width)
    rows = (
        space(10),
        *_rule_title(rule, pad, faces),
        space(4 * faces.text, spring=0.5),
        *caps_rows("In our words", CAPS.tinted(Ink.INK2).led(23), faces, pad),
        *sentence(rule.text, _RULE_TEXT, faces, pad),
        space(8 * faces.text, spring=1),
        *(row for state, words in rule.elements for row in _element(state, words, pad, faces)),
        space(2 * faces.text, spring=1.2),
        *sentence(rule.foot, TINY, faces, pad),
    )
    return Piece(rows, card_frame(brass=True), top=4.0, bottom=14.0, stretch=1.0)


def _rule_title(rule: RuleCard, pad: Measure, faces: Faces) -> tuple[Row, ...]:
    name = SUB.italic().tinted(Ink.INK2)
    cite = f"Rule {rule.cite}" if rule.cite[:1].isdigit() else rule.cite
    wide = faces.width(cite, _CITE) + 12
    if wide + faces.width(rule.name, name) <= pad.width:
        return (Row(faces.lead(_CITE), partial(_draw_rule_title, cite, rule.name, pad), joined=True),)
    rows = (*sentence(cite, _CITE, faces, pad), *sentence(rule.name, name, faces, pad))
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
        pair = (Glyph.AFFIRMED, Ink.RIGHT) if state else (Glyph.FAILS, Ink.INK)
        canvas.glyph(centre, radius, pair[0], (pair[1], Ink.CARD))
    row.draw(canvas, box)


def cite_rows_piece(card: CiteRows, width: float, faces: Faces) -> Piece:
    """A card of rows, each a citation and a sentence."""
    pad = _inside(width)
    column = max((pill_width(faces, cite) for cite, _ in card.rows), default=0.0) + 14
    rows: list[Row] = [space(12)]
    rows.extend(_titled(card.title, card.aside, (HEAD, NOTE), faces, pad))
    for cite, says in card.rows:
        rows += [divider(faces, pad), replace(space(0, spring=1), joined=True)]
        rows += [*_cited(cite, says, column, pad, faces), space(0, spring=1)]
    return Piece(tuple(rows), card_frame(brass=False), bottom=12.0, stretch=1.0)


def _cited(cite: str, says: str, column: float, pad: Measure, faces: Faces) -> tuple[Row, ...]:
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
    pad = _inside(width)
    rows: list[Row] = [space(12)]
    if card.title:
        rows += [*_titled(card.title, card.aside, (HEAD, NOTE), faces, pad), divider(faces, pad, 19)]
    rows.append(space(0, spring=1))
    for number, words in enumerate(card.paragraphs):
        rows += [space(8 * faces.text, spring=0.3)] if number else []
        rows += paragraph(words, SUB, faces, pad)
    rows.append(space(0, spring=1))
    if card.note:
        rows += [space(6 * faces.text), *sentence(card.note, NOTE, faces, pad)]
    return Piece(tuple(rows), card_frame(brass=bool(card.title)), bottom=14.0, stretch=0.4)


# Two outcomes.


def side_piece(side: Side, width: float, faces: Faces) -> Piece:
    """Two outcomes side by side."""
    between = 52.0 if side.arrow else 16.0
    each = (width - between) / 2
    height = max(_outcome_height(outcome, each, faces) for outcome in (side.before, side.after))
    return Piece((Row(height, partial(_draw_side, side, each)),))


def _outcome_left(faces: Faces) -> float:
    return 21 + 34 * min(faces.text, 1.5) + 13


def _outcome_lines(outcome: Outcome, width: float, faces: Faces) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    room = width - _outcome_left(faces) - 14
    word = setting.text_lines(outcome.word, room, HEAD, faces)
    return word, setting.text_lines(outcome.plain, room, _SECOND, faces)


def _outcome_height(outcome: Outcome, width: float, faces: Faces) -> float:
    word, under = _outcome_lines(outcome, width, faces)
    return 30 + faces.lead(CAPS) + len(word) * faces.lead(HEAD) + len(under) * faces.lead(_SECOND) + 2


def _draw_side(side: Side, each: float, canvas: Canvas, box: Box) -> None:
    _draw_outcome(side.before, Box(box.x, box.y, each, box.h), canvas, turned=False)
    _draw_outcome(side.after, Box(box.right - each, box.y, each, box.h), canvas, turned=side.changed)
    if side.arrow:
        middle, y = box.x + box.w / 2, box.middle
        canvas.stroke((middle - 14, y), (middle + 8, y), 3, Ink.INK)
        canvas.polygon(((middle + 16, y), (middle + 4, y - 8), (middle + 4, y + 8)), Ink.INK)


def _draw_outcome(outcome: Outcome, box: Box, canvas: Canvas, *, turned: bool) -> None:
    faces = canvas.faces
    if turned:
        canvas.shadow(box, 4)
    canvas.shape(box, TURNED if turned else CONTROL)
    y = box.y + 14 + faces.lead(CAPS) * 0.5 + faces.size(CAPS) * 0.36
    canvas.caps((box.x + 20, y), outcome.label, CAPS.tinted(Ink.INK2))
    word, under = _outcome_lines(outcome, box.w, faces)
    top = box.y + 16 + faces.lead(CAPS)
    middle = top + (box.bottom - 14 - top) / 2
    radius = 17 * min(faces.text, 1.5)
    canvas.glyph((box.x + 21 + radius, middle), radius, outcome.glyph, (Ink.INK, Ink.TURNED if turned else Ink.CARD))
    high = len(word) * faces.lead(HEAD) + len(under) * faces.lead(_SECOND)
    left = box.x + _outcome_left(faces)
    y = draw_lines(canvas, (left, middle - high / 2), word, HEAD)
    draw_lines(canvas, (left, y), under, _SECOND)


# The order on appeal.


def appeal_piece(appeal: Appeal, width: float, faces: Faces) -> Piece:
    """The court of appeal's short order on a whole hearing."""
    pad = _inside(width)
    title = (CAPTION, PLAIN)
    rows = (
        space(10),
        *_titled(appeal.title, appeal.points, title, faces, pad),
        divider(faces, pad),
        *_appeal_rows(appeal, pad, faces),
        divider(faces, pad),
        *together(paragraph((Span(appeal.label, Mark.STRONG), Span(f" {appeal.order}")), SMALL, faces, pad)),
    )
    return Piece(rows, card_frame(brass=True), top=4.0, bottom=14.0, stretch=0.5, most=40.0)


def _columns(appeal: Appeal, faces: Faces) -> tuple[float, float, float]:
    """How wide the numbers, the citations and the verdicts are."""
    number = max((faces.width(str(row.number), NUMBER) for row in appeal.rows), default=0.0)
    cite = max((faces.width(row.cite, TINY_BOLD) for row in appeal.rows), default=0.0)
    verdict = max((faces.width(row.verdict, TINY_BOLD) for row in appeal.rows), default=0.0)
    return number + 18 * faces.text, cite + (20 * faces.text if cite else 0), verdict + 34 * faces.text


def _cites_below(appeal: Appeal, pad: Measure, faces: Faces) -> bool:
    """Whether the titles need the room of the citations, which then stand beneath them."""
    room = pad.width - sum(_columns(appeal, faces))
    return any(faces.width(row.title, SMALL) > room for row in appeal.rows)


def _appeal_rows(appeal: Appeal, pad: Measure, faces: Faces) -> Iterator[Row]:
    number, cite, verdict = _columns(appeal, faces)
    below = _cites_below(appeal, pad, faces)
    room = pad.width - number - verdict - (0 if below else cite)
    for row in appeal.rows:
        title = setting.text_lines(row.title, room, SMALL, faces)
        height = 6 * faces.text + faces.lead(SMALL) * len(title) + (faces.lead(_BELOW) if below and row.cite else 0)
        yield Row(height, partial(_draw_appeal, row, (number, cite, verdict), (title, below), pad), give=4 * faces.text)


def _draw_appeal(
    row: AppealRow,
    columns: tuple[float, float, float],
    found: tuple[tuple[Line, ...], bool],
    pad: Measure,
    canvas: Canvas,
    box: Box,
) -> None:
    faces, (title, below) = canvas.faces, found
    high = faces.lead(SMALL) * len(title) + (faces.lead(_BELOW) if below and row.cite else 0)
    left, top = box.x + pad.left, box.middle - high / 2
    y = top + faces.lead(SMALL) / 2 + faces.size(SMALL) * 0.34
    canvas.write_right((left + columns[0] - 16 * faces.text, y), str(row.number), NUMBER)
    end = draw_lines(canvas, (left + columns[0], top), title, SMALL)
    tone, x = _TONES[row.tone], left + pad.width - columns[2] + 16 * faces.text
    middle = top + faces.lead(SMALL) / 2
    y = middle + faces.size(TINY_BOLD) * 0.36
    canvas.glyph((x, middle), 8 * faces.text, row.glyph, (tone, Ink.CARD))
    canvas.write((x + 16 * faces.text, y), row.verdict, TINY_BOLD.tinted(tone))
    if below:
        canvas.write((left + columns[0], end + faces.lead(_BELOW) * 0.7), row.cite, _BELOW)
    else:
        canvas.write((left + pad.width - columns[2] - columns[1] + 6 * faces.text, y), row.cite, _CITED)
