"""How what is said is set on lines: one below the other, with no boxes and no columns."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.scenes.spoken_words import Said

NARROWEST = 24
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def wrapped(lines: Iterable[Said], width: int, *, bold: bool = False) -> str:
    """Set lines within a width, a blank line between what does not belong together."""
    said: list[str] = []
    before: Said | None = None
    for line in lines:
        if before is not None and not _together(before, line):
            said.append("")
        said += _set(line, width, bold=bold)
        before = line
    return "".join(f"{text}\n" for text in said)


def _together(before: Said, line: Said) -> bool:
    return line.row and (before.row or before.heading)


def _set(line: Said, width: int, *, bold: bool) -> list[str]:
    indent = "    " if line.row else ""
    set_out = textwrap.wrap(line.sentence, max(width, NARROWEST), subsequent_indent=indent, break_on_hyphens=False)
    return [f"{BOLD}{each}{PLAIN}" for each in set_out] if bold and line.heading else set_out
