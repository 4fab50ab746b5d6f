"""Marked words as plain ones: what a screen tells by its ink is told here in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.view import Glyph, Mark

if TYPE_CHECKING:
    from game.scenes.view import Span, Words
    from game.terminal.lines import Numbers

SIGNS = {
    Glyph.SUSTAINED: "kept out",
    Glyph.OVERRULED: "let in",
    Glyph.LIMITED: "in, with limits",
    Glyph.OPEN: "not on this record",
    Glyph.AFFIRMED: "affirmed",
    Glyph.OTHER_GROUNDS: "on other grounds",
    Glyph.REVERSED: "reversed",
    Glyph.FAILS: "fails",
}
AROUND = {
    Mark.LIT: "*{}*",
    Mark.TURNED: "[changed: {}]",
    Mark.STRUCK: "[struck out: {}]",
}


def text_of(words: Words, numbers: Numbers) -> str:
    """Run marked words together, with what is typed to touch them behind each."""
    return "".join(_text(span, numbers) for span in words)


def _text(span: Span, numbers: Numbers) -> str:
    before, _, after = AROUND.get(span.mark, "{}").partition("{}")
    note = f" ({span.note})" if span.note else ""
    touch = f" [{numbers[span.intent]}]" if span.intent is not None and span.intent in numbers else ""
    return f"{before}{span.text}{after}{note}{touch}"


def signed(text: str, glyph: Glyph) -> str:
    """A text with its sign in words, unless it says the same."""
    sign = SIGNS.get(glyph, "")
    return f"{text} ({sign})" if sign and sign != text.strip(". ").lower() else text


def joined(*parts: str, by: str = " ") -> str:
    """Put together the parts that say something."""
    return by.join(part for part in parts if part)


def aside(text: str) -> str:
    """Put a text in brackets, if there is one."""
    return f"({text})" if text else ""
