"""Records to try the engine on: every standing case and its twin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.all import EXAMPLES
from game.law.evidence.vocabulary import VOCABULARY
from game.law.records import Record, record_from_paths

if TYPE_CHECKING:
    from game.law.rules import Rulebook

TODAY = date(2026, 11, 22)


@cache
def records() -> tuple[Record, ...]:
    """Every case and every twin, in the order of the code."""
    told = (facts for example in EXAMPLES for facts in (example.facts, example.twin_facts))
    return tuple(record_from_paths(facts, VOCABULARY, today=TODAY) for facts in told)


@cache
def reversed_book(name: str) -> Rulebook:
    """A book with its rules in the opposite order."""
    return replace(BOOKS[name], rules=BOOKS[name].rules[::-1])
