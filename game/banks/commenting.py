"""What is wrong with a file as it is written: the comment that leads editors to the schema, letters in parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.banks.positions import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.bank import Bank
    from game.banks.problems import Problem

NEARLY = re.compile(r"^[ \t]*#(?!:schema[ \t])[ \t:]*schema\b[ \t:=]*+\S*json\S*", re.MULTILINE | re.IGNORECASE)


def comment_problems(bank: Bank) -> Iterator[Problem]:
    """Look at the file as it is written: its comments, and how its letters are spelt."""
    yield from _schema_line(bank)
    yield from _composed(bank)


def _composed(bank: Bank) -> Iterator[Problem]:
    """Name the first letter that is written in two parts: searching and comparing would miss it."""
    at = bank.source.composed_at
    if at >= 0:
        message = f"the letter {bank.source.text[at]} is written in several parts (not NFC)"
        remedy = "the game reads it as one letter; type it anew, or save the file in the normal form NFC"
        yield bank.source.problem(Span(at, at + 1), "not-nfc", message, remedy, severity="warning")


def _schema_line(bank: Bank) -> Iterator[Problem]:
    """Look above the first heading for a line that only looks like the one editors read."""
    text = bank.source.text
    found = NEARLY.search(text, 0, text.find("\n["))
    if found:
        message, remedy = "no editor reads this line", "write #:schema ./bank.schema.json, with no space after the #"
        yield bank.source.problem(Span(*found.span()), "schema-line", message, remedy, severity="warning")
