"""Words as they are said: one thing at a time, with its state before it; what a screen tells by ink is in brackets."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from game.scenes.intents import Intent
from game.scenes.marks import Glyph, Mark

if TYPE_CHECKING:
    from game.scenes.marks import Span, Words

Numbers: TypeAlias = Mapping[Intent, str]  # what to type for each thing that can be touched

SIGNS: Final = {
    Glyph.SUSTAINED: "kept out",
    Glyph.OVERRULED: "let in",
    Glyph.LIMITED: "in, with limits",
    Glyph.OPEN: "not on this record",
    Glyph.AFFIRMED: "affirmed",
    Glyph.OTHER_GROUNDS: "on other grounds",
    Glyph.REVERSED: "reversed",
    Glyph.HOLDS: "holds",
    Glyph.FAILS: "fails",
    Glyph.SILENT: "rightly silent",
    Glyph.THEREFORE: "",
    Glyph.SWAP: "",
    Glyph.DOOR: "",
    Glyph.NONE: "",
}
"""What each sign says; three only point at the words beside them."""
AROUND: Final = {
    Mark.LIT: "[lit: {}]",
    Mark.TURNED: "[changed: {}]",
    Mark.STRUCK: "[struck out: {}]",
    Mark.TELL: "{}",  # said behind: what to type, or that they can be touched
    Mark.BOUND: "{}",  # its letter is said behind it
    Mark.DIM_LIT: "{}",  # the step that rests on it says so
    Mark.WELL_TAKEN: "{}",  # the court's answer follows
    Mark.NOT_TAKEN: "{}",
    Mark.SEALED: "[{}]",
    Mark.UNSEALED: "[unsealed: {}]",
    Mark.LIFTING: "[unsealed: {}]",
    Mark.PLAIN: "{}",
    Mark.ITALIC: "{}",
    Mark.STRONG: "{}",
}
HERE: Final = "[here: {}]"
"""Words that are lit because they can be touched and are the next to be."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said. A heading stands out, `row` things belong together, `chosen` is told by the word of `mark`."""

    text: str
    heading: bool = False
    row: bool = False
    chosen: bool = False
    mark: str = field(default="Chosen", compare=False)

    @property
    def sentence(self) -> str:
        """What is said: the state first, so that nobody must hear a line out to know it."""
        return clean(f"{self.mark}: {self.text}" if self.chosen else self.text)


def clean(text: str) -> str:
    """Leave out what could steer a terminal or turn a line around, and say a middle dot as a comma."""
    if not text.isprintable():  # nearly every text is, and is then not gone through by the letter
        text = "".join(" " if letter.isspace() else letter for letter in text if _harmless(letter))
    return text.replace(" · ", ", ").strip()


def _harmless(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def text_of(words: Words, numbers: Numbers) -> str:
    """Run marked words together, with what is typed to touch them behind each."""
    return "".join(_text(span, numbers) for span in words)


def _text(span: Span, numbers: Numbers) -> str:
    bare = span.text.strip()
    if not bare:
        return span.text
    around = HERE if span.mark is Mark.LIT and span.intent is not None else AROUND[span.mark]
    before, _, after = around.partition("{}")
    note = f" ({span.note})" if span.note else ""
    start, _, end = span.text.partition(bare)
    return f"{start}{before}{bare}{after}{note}{_touch(span, numbers)}{end}"


def _touch(span: Span, numbers: Numbers) -> str:
    """What to type to touch words; where nothing is typed, that they can be touched."""
    if span.intent is not None and span.intent in numbers:
        return f" [{numbers[span.intent]}]"
    return " [words to touch]" if span.mark is Mark.TELL else ""


def signed(text: str, sign: str) -> str:
    """A text with its sign in words, unless it begins or ends with them."""
    bare = text.strip(". ").lower()
    return text if not sign or bare.startswith(sign) or bare.endswith(sign) else f"{text} ({sign})"


def joined(*parts: str, by: str = " ") -> str:
    """Put together the parts that say something."""
    return by.join(part for part in parts if part)


def aside(text: str) -> str:
    """Put a text in brackets, if there is one."""
    return f"({text})" if text else ""
