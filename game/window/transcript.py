"""A transcript on the page: speeches, where a stage begins, the speech now being made, the time that is left."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from game.scenes.marks import Glyph
from game.window import setting
from game.window.box import Box
from game.window.canvas import Canvas, Shape
from game.window.column import Row, together, unwidowed
from game.window.faces import BODY, MONO, NOTE, Faces
from game.window.theme import Ink
from game.window.words import Measure, baseline, line_row, paragraph, sentence, space

if TYPE_CHECKING:
    from game.scenes.on_page import Signs, StageRow, Testimony, Timer
    from game.window.setting import Line

SIGN_INKS: Final = {
    Glyph.AFFIRMED: Ink.RIGHT,
    Glyph.OTHER_GROUNDS: Ink.RIGHT,
    Glyph.REVERSED: Ink.WRONG,
    Glyph.FAILS: Ink.WRONG,
}
_TRACK: Final = Shape(Ink.PAPER, Ink.LINE, 1, 5)
_LEFT: Final = Shape(Ink.INK, radius=4)
_REMARK: Final = NOTE.led(28)


def testimony_rows(speech: Testimony, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """A speech: the speaker in bold, and what is said beginning beside it; later lines hang."""
    hang = 40 * faces.text
    name = setting.clean(speech.who)
    if not name and speech.glyph is Glyph.NONE:
        return paragraph(speech.words, MONO.tinted(Ink.INK2), faces, text)
    taken = max(faces.width(name, MONO.strong()) + 14 * faces.text, hang)
    width = text.width - hang - 8
    if taken - hang > width * 0.7:
        heading = sentence(name, MONO.strong(), faces, text)
        return (*heading, *paragraph(speech.words, MONO, faces, Measure(text.left + hang, width)))
    found = setting.lines(speech.words, width, MONO, faces, max(0.0, taken - hang))
    rows = _said(speech, found, text.left + hang, faces) or (space(faces.lead(MONO)),)
    sign = partial(_with_sign, rows[0], speech.glyph, text.left)
    first = replace(rows[0], draw=sign if not name else partial(_with_name, rows[0], name, text.left))
    rows = (first, *rows[1:])
    if not (speech.here or speech.focus):
        return unwidowed(rows)
    band = Ink.LIT if speech.here else Ink.DIM_LIT
    banded = (replace(row, draw=partial(_on_band, row, band, text), focus=speech.focus) for row in rows)
    return together(tuple(banded))


def _said(speech: Testimony, found: tuple[Line, ...], left: float, faces: Faces) -> tuple[Row, ...]:
    """The lines of a speech; of the one now being made, so many letters as have been typed."""
    rows = tuple(line_row(line, MONO, faces, left) for line in found)
    if not speech.here:
        return rows
    lengths = [sum(len(run.words) for run in line) for line in found]
    total = sum(lengths)
    return tuple(
        replace(row, draw=partial(_draw_typing, line, left, (sum(lengths[:at]), total)))
        for at, (row, line) in enumerate(zip(rows, found, strict=True))
    )


def _draw_typing(line: Line, left: float, letters: tuple[int, int], canvas: Canvas, box: Box) -> None:
    """Draw what of a line has been typed, and the block where the next letter will stand."""
    before, total = letters
    typed = round(canvas.moment * total) - before
    if typed < 0:
        return
    cut = tuple(_cut(line, typed))
    y = baseline(box, MONO, canvas.faces)
    setting.draw(canvas, box.x + left, y, cut)
    length = sum(len(run.words) for run in line)
    if typed < length or (typed == length and before + length == total):
        size = canvas.faces.size(MONO)
        reach = sum(canvas.faces.width(run.words, run.style) for run in cut)
        x = box.x + left + (cut[0].x if cut else 0.0) + reach + 3 * canvas.text
        canvas.fill(Box(x, y - size * 0.72, size * 0.5, size * 0.95), Ink.INK)


def _cut(line: Line, letters: int) -> Line:
    """The first letters of a line."""
    kept = []
    for run in line:
        if letters > 0:
            kept.append(run._replace(words=run.words[:letters]))
        letters -= len(run.words)
    return tuple(kept)


def _with_name(row: Row, name: str, left: float, canvas: Canvas, box: Box) -> None:
    canvas.write((box.x + left, baseline(box, MONO, canvas.faces)), name, MONO.strong())
    row.draw(canvas, box)


def _with_sign(row: Row, glyph: Glyph, left: float, canvas: Canvas, box: Box) -> None:
    radius = 10 * canvas.text
    tone = SIGN_INKS.get(glyph, Ink.INK)
    canvas.glyph((box.x + left + 8 * canvas.text + radius, box.middle), radius, glyph, (tone, Ink.PAPER))
    row.draw(canvas, box)


def _on_band(row: Row, band: Ink, text: Measure, canvas: Canvas, box: Box) -> None:
    canvas.tint(Box(box.x + text.left - 8, box.y, text.width + 10, box.h), band)
    canvas.fill(Box(box.x + text.left - 8, box.y, 4, box.h), Ink.INK)
    row.draw(canvas, box)


# Where a stage begins.


def stage_rows(stage: StageRow, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """The stage in capitals in the middle, and who examines whom beneath."""
    style = MONO.tinted(Ink.INK2)
    found = setting.text_lines(stage.text.upper(), text.width, style, faces)
    rows = tuple(Row(faces.lead(MONO), partial(_draw_centred, line, text), joined=True) for line in found)
    under = sentence(stage.under, style, faces, text)
    return (*rows, *(replace(row, joined=True) for row in under))


def _draw_centred(line: Line, text: Measure, canvas: Canvas, box: Box) -> None:
    left = box.x + text.left + (text.width - setting.reach(line)) / 2
    setting.draw(canvas, left, baseline(box, MONO, canvas.faces), line)


# The time that is left, and the row of signs.


def timer_rows(timer: Timer, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """What the time is for, and a bar of how much of it is left."""
    says = sentence(timer.text, _REMARK, faces, text)
    return (*(replace(row, joined=True) for row in says), Row(faces.lead(BODY), partial(_draw_bar, text)))


def _draw_bar(text: Measure, canvas: Canvas, box: Box) -> None:
    high = 8 * canvas.text
    bar = Box(box.x + text.left, box.y + 4 * canvas.text, text.width, high)
    canvas.shape(bar.inset(-2), _TRACK)
    if canvas.time_left > 0:
        canvas.shape(Box(bar.x, bar.y, max(high, bar.w * canvas.time_left), bar.h), _LEFT)


def signs_rows(signs: Signs, text: Measure, faces: Faces) -> tuple[Row, ...]:
    """One sign after another, in groups of five."""
    step, lead = 24 * faces.text, faces.lead(BODY)
    fives = max(1, int(text.width / (5 * step + 12 * faces.text)))
    count = fives * 5
    parts = (signs.glyphs[at : at + count] for at in range(0, len(signs.glyphs), count))
    return tuple(Row(lead, partial(_draw_signs, part, text.left), reach=text.left + text.width) for part in parts)


def _draw_signs(glyphs: tuple[Glyph, ...], left: float, canvas: Canvas, box: Box) -> None:
    radius = 8.5 * canvas.text
    for at, glyph in enumerate(glyphs):
        x = box.x + left + radius + at * 24 * canvas.text + at // 5 * 12 * canvas.text
        canvas.glyph((x, box.middle), radius, glyph, (SIGN_INKS.get(glyph, Ink.INK), Ink.PAPER))
