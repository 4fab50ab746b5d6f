"""The comment that leads an editor to the schema: read only if it is spelt just so, and nearly is not enough."""

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
    """Look above the first heading for a line that only looks like the one editors read."""
    text = bank.source.text
    found = NEARLY.search(text, 0, text.find("\n["))
    if found:
        message, remedy = "no editor reads this line", "write #:schema ./bank.schema.json, with no space after the #"
        yield bank.source.problem(Span(*found.span()), "schema-line", message, remedy, severity="warning")
