"""A line to be said, and how lines are wrapped: one below the other, with no boxes and no columns."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from game.scenes.intents import Intent

if TYPE_CHECKING:
    from collections.abc import Iterable

Numbers: TypeAlias = Mapping[Intent, str]  # what to type for each thing that can be touched

NARROWEST = 24
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said. A heading stands out, `row` lines stand together, `chosen` is in focus, told by `mark`."""

    text: str
    heading: bool = False
    row: bool = False
    chosen: bool = False
    mark: str = field(default="Chosen", compare=False)


def wrapped(lines: Iterable[Line], width: int, *, bold: bool = False) -> str:
    """Set lines within a width, a blank line between what does not belong together."""
    said: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is not None and not _together(before, line):
            said.append("")
        said += _set(line, width, bold=bold)
        before = line
    return "".join(f"{text}\n" for text in said)


def _together(before: Line, line: Line) -> bool:
    return line.row and (before.row or before.heading)


def _set(line: Line, width: int, *, bold: bool) -> list[str]:
    text = f"{line.mark}: {line.text}" if line.chosen else line.text
    indent = "    " if line.row else ""
    set_out = textwrap.wrap(clean(text), max(width, NARROWEST), subsequent_indent=indent, break_on_hyphens=False)
    return [f"{BOLD}{each}{PLAIN}" for each in set_out] if bold and line.heading else set_out


def clean(text: str) -> str:
    """Leave out what could steer a terminal or turn a line around, and say a middle dot as a comma."""
    kept = "".join(" " if letter.isspace() else letter for letter in text if _harmless(letter))
    return kept.replace(" · ", ", ")


def _harmless(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")
