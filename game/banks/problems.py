"""What is wrong with a bank: where it stands, what was read, what to do about it. A problem is a value."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from game.banks.limits import is_readable
from game.banks.positions import Positions, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity: TypeAlias = Literal["error", "warning"]
EXCERPT = 100
QUOTED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """A second place that a problem is about, with what is to be seen there."""

    line: int
    column: int
    label: str
    excerpt: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend. Line and column count from 1, in characters; a whole file's problem stands at 1:1.

    `excerpt` is the line as it may be printed, or '' where there is none; `mark` puts carets under the spot.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    question: str
    message: str
    remedy: str
    excerpt: str = ""
    mark: str = ""
    also: Also | None = None


@dataclass(frozen=True)
class Source:
    """The text of one bank, and where it came from. Places are sought only once something is wrong.

    `composed_at` is where the first letter stood that the file spells in parts and the text in one; -1 if none did.
    """

    path: str
    text: str
    composed_at: int = -1

    @cached_property
    def positions(self) -> Positions:
        """Where every key and value stands."""
        return Positions(self.text)

    def also(self, span: Span, label: str) -> Also:
        """Make a second place of what stands at this span."""
        line, column = self.positions.place(span.start)
        excerpt, mark = _excerpt(self.positions.line(span.start), column - 1, span.end - span.start)
        return Also(line=line, column=column, label=label, excerpt=excerpt, mark=mark)

    def problem(
        self, span: Span, code: str, message: str, remedy: str, *, question: str = "", severity: Severity = "error"
    ) -> Problem:
        """Make a problem of what stands at this span."""
        line, column = self.positions.place(span.start)
        excerpt, mark = _excerpt(self.positions.line(span.start), column - 1, span.end - span.start)
        return Problem(
            path=self.path,
            line=line,
            column=column,
            code=code,
            severity=severity,
            question=question,
            message=message,
            remedy=remedy,
            excerpt=excerpt,
            mark=mark,
        )


def of_file(path: str, code: str, message: str, remedy: str) -> Problem:
    """Make a problem of a whole file, of which no line can be shown."""
    return Problem(
        path=path, line=1, column=1, code=code, severity="error", question="", message=message, remedy=remedy
    )


def rendered(problem: Problem) -> str:
    """Print it: place and message, the line with carets under the spot, the second place if any, the remedy."""
    warning = "warning: " if problem.severity == "warning" else ""
    head = f"{problem.path}:{problem.line}:{problem.column}: {problem.code}: {warning}{problem.message}"
    also = problem.also
    width = len(str(max(problem.line, also.line if also else 0)))
    margin = " " * width
    shown = [f"  {problem.line:>{width}} | {problem.excerpt}", f"  {margin} | {problem.mark}"] if problem.mark else []
    if also:
        shown += [f"  {also.line:>{width}} | {also.excerpt}", f"  {margin} | {also.mark} {also.label}"]
    return "\n".join([head, *shown, f"  {margin} = {problem.remedy}"])


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Name the likeliest of the words that may have been meant."""
    found = get_close_matches(word[:QUOTED], list(words), 1)
    return found[0] if found else None


def meant(word: str, words: Iterable[str], otherwise: str) -> str:
    """Say which word may have been meant, or else the other advice."""
    near = nearest(word, words)
    return f'did you mean "{near}"?' if near else otherwise


def quoted(words: object) -> str:
    """Show what was read, on one short line, with nothing in it that could disturb a terminal."""
    text = readable(" ".join(str(words).split()))
    return f'"{text}"' if len(text) <= QUOTED else f'"{text[: QUOTED - 1]}…"'


def readable(text: str) -> str:
    """Put a box for each character that cannot be seen or that would move the others."""
    return "".join(letter if is_readable(letter) else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _excerpt(line: str, start: int, length: int) -> tuple[str, str]:
    """Cut a window out of a long line, and draw the carets beneath."""
    left = max(0, start - EXCERPT // 2) if len(line) > EXCERPT else 0
    window = readable(line[left : left + EXCERPT])
    before, after = ("…" if left else ""), ("…" if left + EXCERPT < len(line) else "")
    spot = start - left
    under = window[spot : spot + length]
    gap = "".join("\t" if letter == "\t" else " " * _width(letter) for letter in before + window[:spot])
    return before + window + after, gap + "^" * max(1, sum(map(_width, under)))


def _width(letter: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.category(letter).startswith("M"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
