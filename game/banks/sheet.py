"""One question under examination: the question, its bank, and the pen that marks where it goes wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.banks.variants import key_of

if TYPE_CHECKING:
    from datetime import date

    from game.banks.bank import Bank
    from game.banks.positions import Path
    from game.banks.problems import Also, Problem, Severity
    from game.banks.schema import Question
    from game.banks.variants import Variant


@dataclass(frozen=True)
class Sheet:
    """A question, and where it stands. `today` is the day of play; `within` leads to a line of an examination."""

    bank: Bank
    question: Question
    today: date
    within: Path = ()

    @property
    def number(self) -> int:
        """The question's place in its file, from 0."""
        return self.bank.numbers[self.question.id]

    def at_key(self, path: Path, code: str, message: str, remedy: str, severity: Severity = "error") -> Problem:
        """Mark a key, or the heading around it if it is not there."""
        whole = self._whole(path)
        span = self.bank.source.positions.key(whole)
        return self.bank.source.problem(span, code, message, remedy, question=self.question.id, severity=severity)

    def at_value(self, path: Path, code: str, message: str, remedy: str, severity: Severity = "error") -> Problem:
        """Mark a value."""
        span = self.bank.source.positions.value(self._whole(path))
        return self.bank.source.problem(span, code, message, remedy, question=self.question.id, severity=severity)

    def at_words(self, path: Path, words: str, code: str, message: str, remedy: str) -> Problem:
        """Mark these words within a text."""
        span = self.bank.source.positions.words(self._whole(path), words)
        return self.bank.source.problem(span, code, message, remedy, question=self.question.id)

    def also(self, path: Path, label: str) -> Also:
        """Mark a value as the second place of a problem; a line's facts may stand with those of all lines."""
        source, whole = self.bank.source, self._whole(path)
        of_all = ("question", self.number, *path)
        known = source.positions.spots
        span = source.positions.value(of_all if whole not in known and of_all in known else whole)
        return source.also(span, label)

    def _whole(self, path: Path) -> Path:
        return ("question", self.number, *self.within, *path)


def told_as(variant: Variant) -> str:
    """Say in which reading something is so; nothing of the first."""
    turned = {name: reading for name, reading in variant.items() if reading}
    return f" (with {key_of(turned)})" if turned else ""
