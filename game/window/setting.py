"""Setting marked words in lines: where they break, how their marks are drawn.

Lines break at spaces only, so that a comma never leaves its phrase; a word wider than its line is broken
where it must be. No run is ever drawn that was not first broken to a width.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from game.scenes.marks import Mark, Span, Words, plain
from game.window import ink
from game.window.box import Box
from game.window.canvas import Canvas, Shape
from game.window.faces import Face, Faces, Type
from game.window.theme import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS_A_LETTER: Final = 4
_KEPT: Final = "\N{NO-BREAK SPACE}"
_LONGEST: Final = 4000
_RAISED: Final = 0.64
_ASIDE: Final = Type(Face.SERIF_ITALIC, 18.5, 28, Ink.INK2)
_LIT: Final = {Mark.LIT: Ink.LIT, Mark.DIM_LIT: Ink.DIM_LIT, Mark.UNSEALED: Ink.LIT, Mark.LIFTING: Ink.LIT}
_LINES: Final = {Mark.LIT: 2.0, Mark.DIM_LIT: 1.0, Mark.UNSEALED: 1.0, Mark.LIFTING: 1.0}
SEALED: Final = "SEALED"
"""What a bar says to the eye; its span says it to the ear."""
_SEAL: Final = Shape(Ink.SEAL, Ink.LINE, 1, 2)
_SEAL_LABEL: Final = Type(Face.SANS_BOLD, 12, 16, Ink.ON_SEAL)
_SEAL_WIDTH: Final = 11.0
"""Ems of the story's type: every bar is as long as any other, so that none tells what it hides."""


class Run(NamedTuple):
    """Some words of one span on one line. `x` counts from the left of the text."""

    x: float
    width: float
    words: str
    style: Type
    span: Span
    raised: bool = False


class _Piece(NamedTuple):
    """A part of a word: it stays with the parts beside it."""

    words: str
    style: Type
    span: Span
    width: float
    raised: bool = False


Line: TypeAlias = tuple[Run, ...]
_Word: TypeAlias = list[_Piece]


@lru_cache(maxsize=1024)
def lines(words: Words, width: float, style: Type, faces: Faces, first: float = 0.0) -> tuple[Line, ...]:
    """Break words into lines; `first` is what of the first line is already taken."""
    broken: list[Line] = []
    line: _Word = []
    used, space = first, faces.width(" ", style)
    for word in _fitting(words, width, style, faces):
        wide = _width(word)
        if line and used + space + wide > width:
            broken.append(_runs(line, faces, 0.0 if broken else first))
            line, used = [], 0.0
        elif not line and not broken and used + wide > width:
            broken.append(())
            used = 0.0
        if line:
            own = line[-1].style if not line[-1].raised else style
            broad = space if own is style else faces.width(" ", own)
            gap = _Piece(" ", own, _bridge(line[-1].span, word[0].span), broad)
            line.append(gap)
            used += gap.width
        line.extend(word)
        used += wide
    if line:
        broken.append(_runs(line, faces, 0.0 if broken else first))
    return tuple(broken)


def text_lines(words: str, width: float, style: Type, faces: Faces) -> tuple[Line, ...]:
    """Break unmarked words into lines."""
    return lines(plain(words), width, style, faces)


def balanced(words: Words, width: float, style: Type, faces: Faces) -> float:
    """The narrowest measure that needs no more lines, so that no last word stands alone."""
    count, low = len(lines(words, width, style, faces)), width * 0.3
    while count > 1 and width - low > faces.text * 4:
        middle = (low + width) / 2
        if len(lines(words, middle, style, faces)) == count:
            width = middle
        else:
            low = middle
    return width


def companied(words: Words, width: float, style: Type, faces: Faces) -> float:
    """The measure as it is; where that leaves the last word alone, the narrowest that needs no more lines."""
    *more, last = lines(words, width, style, faces) or ((),)
    alone = more and not any(" " in run.words for run in last)
    return balanced(words, width, style, faces) if alone else width


def reach(line: Line) -> float:
    """How far a line goes to the right."""
    return max((run.x + run.width for run in line), default=0.0)


def width_of(words: str, style: Type, faces: Faces) -> float:
    """How much room unmarked words need so as not to be broken: they are measured a word at a time, as in `lines`."""
    parts = clean(words).split(" ")
    return sum(faces.width(part, style) for part in parts) + faces.width(" ", style) * (len(parts) - 1)


def clean(words: str) -> str:
    """What can be drawn safely: no control characters, no lone surrogates, no towers of accents, and an end.

    A space that must not be broken is kept, and breaks no line.
    """
    if words.isascii() and words.isprintable():
        return words[:_LONGEST]
    kept: list[str] = []
    marks = 0
    for letter in words[:_LONGEST]:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        kind = unicodedata.category(letter)
        if marks <= _MARKS_A_LETTER and kind != "Cf":
            kept.append(_drawn(letter, kind))
    return "".join(kept)


def _drawn(letter: str, kind: str) -> str:
    if letter.isspace():
        return letter if letter == _KEPT else " "
    return "\N{REPLACEMENT CHARACTER}" if kind[0] == "C" else letter


def _fitting(words: Words, width: float, style: Type, faces: Faces) -> Iterator[_Word]:
    """The words, the too long ones cut in two or more."""
    for word in _kept(words, style, faces):
        if _width(word) <= width:
            yield word
        else:
            yield from _cut(word, width, faces)


def _width(word: _Word) -> float:
    return word[0].width if len(word) == 1 else sum(piece.width for piece in word)


@lru_cache(maxsize=512)
def _kept(words: Words, style: Type, faces: Faces) -> tuple[_Word, ...]:
    """The pieces between spaces, kept for the next width they are tried at."""
    return tuple(_words(words, style, faces))


def _words(words: Words, style: Type, faces: Faces) -> Iterator[_Word]:
    """The pieces between spaces."""
    word: _Word = []
    for span in words:
        own = _style_of(span.mark, style)
        if span.mark is Mark.SEALED:
            word.append(_Piece(clean(span.text), own, span, _SEAL_WIDTH * faces.size(own)))
            continue
        if span.mark is Mark.TURNED:
            word.append(_Piece("", own, Span(""), 4 * faces.text))
        text = clean(span.text)
        for number, part in enumerate(text.rstrip(" ").split(" ")):
            if number and word:
                yield word
                word = []
            if part:
                word.append(_Piece(part, own, span, faces.width(part, own)))
        if word:
            word.extend(_behind(span, own, style, faces))
        if text.endswith(" ") and word:
            yield word
            word = []
    if word:
        yield word


def _behind(span: Span, own: Type, style: Type, faces: Faces) -> Iterator[_Piece]:
    """What stands behind the words of a span: its raised note, and room where they took the place of others."""
    if span.note:
        small = Type(Face.SANS_BOLD, style.size * _RAISED, style.lead, Ink.BRASS)
        yield _Piece(span.note, small, span, faces.width(span.note, small) + faces.text, raised=True)
    if span.mark is Mark.TURNED:
        yield _Piece("", own, Span(""), 5 * faces.text)


def _cut(word: _Word, width: float, faces: Faces) -> Iterator[_Word]:
    """A word wider than the line, in parts that fit."""
    part: _Word = []
    used = 0.0
    for piece in word:
        for letter in piece.words:
            wide = faces.width(letter, piece.style) + (faces.text if piece.raised else 0.0)
            if part and used + wide > width:
                yield part
                part, used = [], 0.0
            part.append(_Piece(letter, piece.style, piece.span, wide, piece.raised))
            used += wide
    yield part


def _style_of(mark: Mark, style: Type) -> Type:
    if mark is Mark.ITALIC:
        return _ASIDE.led(style.lead) if style.face is Face.MONO else style.italic()
    if mark is Mark.STRONG:
        return style.strong()
    return style.tinted(Ink.INK2) if mark is Mark.STRUCK else style


def _bridge(before: Span, after: Span) -> Span:
    """The span a space belongs to: that of its neighbours if it is one, else none."""
    return before if before is after else Span("")


def _runs(line: _Word, faces: Faces, start: float) -> Line:
    """Join the pieces of one span, so that each run is set as one."""
    runs: list[Run] = []
    for (span, style, raised), alike in groupby(line, lambda piece: (piece.span, piece.style, piece.raised)):
        first, *others = alike
        words = "".join([first.words, *(piece.words for piece in others)])
        width = faces.width(words, style) if others else first.width
        runs.append(Run(start, width, words, style, span, raised))
        start += width
    return tuple(runs)


def draw(canvas: Canvas, left: float, baseline: float, line: Line) -> None:
    """Draw a line of marked words, and let its phrases be touched."""
    for run in line:
        if run.span.intent is not None or run.span.mark is not Mark.PLAIN:
            _draw_beneath(canvas, left + run.x, baseline, run)
    for run in line:
        rise = run.style.size * canvas.text * 0.62 if run.raised else 0.0
        nudge = canvas.text if run.raised else 0.0
        if run.words.strip() and run.span.mark is not Mark.SEALED:
            canvas.write((left + run.x + nudge, baseline - rise), run.words, run.style)
    for run in line:
        if not run.raised and run.span.mark is not Mark.PLAIN:
            _draw_over(canvas, left + run.x, baseline, run)


def _draw_beneath(canvas: Canvas, x: float, baseline: float, run: Run) -> None:
    size = canvas.faces.size(run.style)
    body = Box(x - 3, baseline - size * 0.88, run.width + 6, size * (1.3 if run.span.mark is Mark.TURNED else 1.22))
    touched = canvas.touch(body, run.span.intent) and not run.raised
    if run.raised:
        return
    if run.span.mark in _LIT:
        canvas.shape(body, Shape(_LIT[run.span.mark], radius=3))
        weight = _LINES[run.span.mark] * (1 if canvas.tinted else 2)
        canvas.across(x, x + run.width, baseline + size * 0.2, (Ink.BRASS, weight * canvas.text))
    elif run.span.mark is Mark.TURNED:
        canvas.shape(body, Shape(Ink.TURNED, Ink.BRASS, 2, 4))
    elif touched:
        canvas.shape(body, Shape(Ink.DIM_LIT, Ink.INK, 0 if canvas.tinted else 1, 3))


def _draw_over(canvas: Canvas, x: float, baseline: float, run: Run) -> None:
    size = canvas.faces.size(run.style)
    if run.span.mark is Mark.TELL:
        _draw_dots(canvas, x, baseline + size * 0.25, run.width, size)
    elif run.span.mark is Mark.SEALED:
        _draw_bar(canvas, x, baseline, run, 0.0)
        wide = canvas.faces.tracked(SEALED, _SEAL_LABEL)
        canvas.caps((x + (run.width - wide) / 2, baseline - size * 0.04), SEALED, _SEAL_LABEL)
    elif run.span.mark is Mark.LIFTING and canvas.moment < 1:
        _draw_bar(canvas, x, baseline, run, canvas.moment)
    elif run.span.mark is Mark.BOUND:
        canvas.across(x, x + run.width, baseline + size * 0.22, (Ink.LINE, 1))
    elif run.span.mark is Mark.WELL_TAKEN:
        canvas.across(x, x + run.width, baseline + size * 0.26, (Ink.RIGHT, 2 * canvas.text))
    elif run.span.mark is Mark.NOT_TAKEN:
        for below in (0.22, 0.36):
            canvas.across(x, x + run.width, baseline + size * below, (Ink.WRONG, canvas.text))
    elif run.span.mark is Mark.STRUCK:
        canvas.across(x - 2, x + run.width + 2, baseline - size * 0.27, (Ink.INK, 2 * canvas.text))


def _draw_bar(canvas: Canvas, x: float, baseline: float, run: Run, lifted: float) -> None:
    """A black bar over a phrase, or what is left of it while it is lifted from left to right."""
    size = canvas.faces.size(run.style)
    left = (run.width + 1) * lifted
    canvas.shape(Box(x - 2 + left, baseline - size * 0.8, run.width + 1 - left, size * 1.06), _SEAL)


def _draw_dots(canvas: Canvas, x: float, y: float, width: float, size: float) -> None:
    """Brass dots, evenly set from one end of the phrase to the other."""
    count = max(2, round(width / (size * 0.26)))
    side = max(2, canvas.px(size * 0.11))
    first, last = canvas.px(x + 1), canvas.px(x + width) - side
    ink.dots(canvas.strokes, (first, canvas.px(y)), (count, last - first), side, canvas.rgb(Ink.BRASS))
